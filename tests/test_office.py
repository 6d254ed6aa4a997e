"""The office: one data folder with its companies, for one user at a time; what is decided survives."""

from __future__ import annotations

import io
import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import keyring
import pytest
import requests
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.errors import KeyringLocked

from qbosync_desktop.cli.main import main
from qbosync_desktop.desk.picture import Status
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.office import Office, default_folder, open_office
from qbosync_desktop.quickbooks import endpoints
from qbosync_desktop.quickbooks.connect import connect_with_grant
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.oauth import GrantRefused, TokenEndpoint
from qbosync_desktop.quickbooks.signin import Grant
from qbosync_desktop.secrets import Keyring, Keys
from qbosync_desktop.simulator import Running, start
from tests.test_secrets import Broken, WindowsLike


@contextmanager
def keyring_is(backend: KeyringBackend) -> Iterator[None]:
    """This is the computer's keyring, for a while."""
    before: KeyringBackend = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(before)


@contextmanager
def opened(folder: Path) -> Iterator[Office]:
    office = open_office(folder)
    try:
        yield office
    finally:
        office.close()


def test_the_demo_company_is_there_with_its_clients_and_stays_as_it_was_left(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        company = office.connect_demo()
        assert (company.environment, company.name) == (Environment.SIMULATOR, "Wattle Creek Accounting")
        office.desk.pull()
        assert office.desk.board().overview.total == 60
        assert office.desk.accept_tier().count > 10
        done = office.desk.push(office.desk.plan())
        assert (done.refused, done.stopped) == (0, 0)
        assert office.demo is not None
        books = office.demo.books.customers
        office.desk.archive([1])
    with opened(tmp_path) as office:
        assert office.company is not None, "the company is remembered"
        office.connect_demo()
        assert office.demo is not None
        assert office.demo.books.customers == books
        board = office.desk.board()
        assert (board.overview.in_sync, board.overview.total) == (done.done - 1, 59)
        office.desk.pull()
        assert office.desk.plan().actions == ()


def test_the_demo_list_never_joins_a_register_that_has_clients(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        office.desk.save_client(Client(name="Ann"))
        office.connect_demo()
        assert [one.name for one in office.desk.picture().clients.values()] == ["Ann"]


def test_one_at_a_time_may_write_and_anybody_may_look(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        office.desk.save_client(Client(name="Ann"))
        with pytest.raises(EnvironmentProblem, match="folder-in-use"):
            open_office(tmp_path)
        looking = open_office(tmp_path, alone=False)
        assert len(looking.desk.picture().clients) == 1
        office.desk.save_client(Client(name="Bo"))
        assert len(looking.desk.picture().clients) == 2, "what the other wrote is seen"
        looking.close()
        office.desk.save_client(Client(name="Cy"))
    with opened(tmp_path) as office:
        assert len(office.desk.picture().clients) == 3


def test_a_folder_that_could_not_be_opened_is_free_for_the_next_try(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    (path,) = [one for one in tmp_path.iterdir() if one.suffix == ".sqlite"]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
    for _ in range(2):
        with pytest.raises(EnvironmentProblem, match="data-newer"):
            open_office(tmp_path)


def test_links_and_history_outlive_a_disconnected_company(tmp_path: Path) -> None:
    with start("au-demo") as running, opened(tmp_path) as office:
        realm = office.connect_simulator(running.ready).realm_id
        office.desk.save_client(Client(name="Petrou Nominees Pty Ltd"))
        office.desk.pull()
        office.desk.link(1, running.books.named("Petrou Nominees P/L")["Id"])
        office.desk.push(office.desk.plan())
        office.disconnect()
        assert (office.company, office.desk.board().picture.company) == (None, None)
        assert [one.realm_id for one in office.companies()] == [realm]
        with pytest.raises(EnvironmentProblem, match="not-connected"):
            office.desk.pull()
        assert len(office.desk.picture().clients) == 1, "the register is the practice's own"
        again = dict(running.ready, refresh_token=running.sign_in.new_grant(realm).refresh)
        office.connect_simulator(again)
        assert office.desk.board().syncs[0].status is Status.IN_SYNC
        assert len(office.desk.pushes()) == 1


def test_a_company_can_be_disconnected_when_it_cannot_be_reached(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        with start("empty") as running:
            office.connect_simulator(running.ready)
        office.disconnect()
        assert office.company is None


def test_two_companies_have_links_of_their_own(tmp_path: Path) -> None:
    with start("au-demo") as first, start("generated:5") as second, opened(tmp_path) as office:
        one, two = office.connect_simulator(first.ready), office.connect_simulator(second.ready)
        assert one.realm_id != two.realm_id
        assert office.company is not None
        assert office.company.realm_id == two.realm_id
        office.desk.save_client(Client(name="Ann"))
        office.desk.pull()
        office.desk.create_client(second.books.customers[0]["Id"])
        office.use_company(one.realm_id)
        assert office.desk.picture().links == {}
        assert len(office.desk.picture().clients) == 2, "one register for all companies"
        assert len(office.picture_of(two.realm_id).links) == 1
        customer = second.books.customers[0]["Id"]
        assert office.customer_url(customer)


def test_small_memories(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        assert office.memory("tab") == ""
        office.remember("tab", "sync")
        with pytest.raises(InputProblem, match="no-such-map"):
            office.remembered_columns("ours")
        assert office.customer_url("58") == ""
        with pytest.raises(InputProblem, match="sign-in-not-begun"):
            office.paste_address("https://example.com/?code=1")
        assert office.backup().exists()
    with opened(tmp_path) as office:
        assert office.memory("tab") == "sync"


def test_where_the_browser_comes_back_to(tmp_path: Path) -> None:
    with opened(tmp_path) as office, keyring_is(WindowsLike()):
        assert office.redirect_uri(Environment.SANDBOX).startswith("http://localhost:")
        assert office.redirect_uri(Environment.PRODUCTION).startswith("https://")
        url = office.production_url("an-id", "a-secret", "https://practice.example/back")
        assert "client_id=an-id" in url
        assert "a-secret" not in url
        with pytest.raises(InputProblem):
            office.paste_address("https://practice.example/back?error=access_denied")
        assert office.company is None


def test_the_demo_never_meets_real_clients() -> None:
    assert default_folder() != default_folder(demo=True)


def test_the_port_of_the_sandbox_can_be_changed_and_is_remembered(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        assert office.redirect_uri(Environment.SANDBOX) == "http://localhost:8765/callback"
        office.listen_on(8800)
        for port in (0, 80, 65536):
            with pytest.raises(InputProblem, match="port-not-usable"):
                office.listen_on(port)
    with opened(tmp_path) as office:
        assert office.redirect_uri(Environment.SANDBOX) == "http://localhost:8800/callback"
        assert office.redirect_uri(Environment.PRODUCTION).startswith("https://")


def test_a_taken_port_stops_the_sign_in_in_words(tmp_path: Path) -> None:
    with socket.socket() as other, opened(tmp_path) as office, keyring_is(WindowsLike()):
        other.bind(("127.0.0.1", 0))
        other.listen()
        office.listen_on(other.getsockname()[1])
        with pytest.raises(EnvironmentProblem, match="port-taken"):
            office.sign_in(Environment.SANDBOX, "id", "secret", NeverCancelled(), lambda url: None)


def test_the_end_of_a_sign_in_is_kept_and_told_in_its_last_month(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with start("empty") as running, opened(tmp_path) as office:
        office.connect_simulator(running.ready)
        assert office.sign_in_ends() == (None, False)  # its line says nothing of an end
        for days, soon in ((1800, False), (20, True)):
            line, end = simulator(running.ready), now + timedelta(days=days)
            realm = str(running.ready["realm_id"])
            tokens = TokenEndpoint(line).refresh(str(running.ready["refresh_token"]))
            grant = Grant(realm, tokens.refresh_token, tokens.access_token, now, ends_at=end, tokens=tokens)
            office._take_over(connect_with_grant(line, grant, tmp_path))  # what every sign-in ends with
            assert office.sign_in_ends() == (end, soon)
    with opened(tmp_path) as office:
        assert office.sign_in_ends() == (end, True)


def test_keys_are_entered_once(tmp_path: Path) -> None:
    with opened(tmp_path) as office, keyring_is(WindowsLike()):
        assert not office.keys_kept(Environment.PRODUCTION)
        with pytest.raises(EnvironmentProblem, match="keys-missing"):
            office.production_url("", "", "")
        Keyring(Environment.PRODUCTION).save_keys(Keys("kept-id", "kept-secret"))
        assert office.keys_kept(Environment.PRODUCTION)
        assert "client_id=kept-id" in office.production_url("", "", "")
        assert "client_id=another" in office.production_url("another", "secret", "")
        assert not office.keys_kept(Environment.SANDBOX)
        with pytest.raises(EnvironmentProblem, match="keys-missing"):
            office.sign_in(Environment.SANDBOX, "", "", NeverCancelled(), lambda url: None)


class Intuit:
    """Sign-ins for real companies that a simulator answers: the addresses are its own, all else is as at Intuit."""

    def __init__(self, running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
        self.running = running
        self.here = simulator(running.ready)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")  # real companies are asked through the system's proxy
        monkeypatch.setattr(endpoints, "sandbox", lambda keys, port: self.endpoints(Environment.SANDBOX))
        monkeypatch.setattr(endpoints, "production", lambda keys, uri: self.endpoints(Environment.PRODUCTION, uri))

    def endpoints(self, environment: Environment, redirect_uri: str = "") -> endpoints.Endpoints:
        if redirect_uri:
            self.running.sign_in.redirect_uris.append(redirect_uri)
        return replace(self.here, environment=environment, redirect_uri=redirect_uri or self.here.redirect_uri)

    def consent(self, url: str) -> str:
        """Press Connect on the page, and return where the browser is sent."""
        ca = str(self.running.ready["ca_file"])
        page = requests.get(url, verify=ca, timeout=5).text
        fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page))
        fields["realmId"] = re.findall(r'<option value="(\d+)"', page)[0]
        sent = requests.post(url.partition("?")[0], data=fields, verify=ca, allow_redirects=False, timeout=5)
        return sent.headers["Location"]

    def browser(self, url: str) -> None:
        """Sign in and let the browser come back by itself."""
        requests.get(self.consent(url).replace("localhost", "127.0.0.1"), timeout=5)


def refusals() -> Iterator[KeyringBackend]:
    """Keyrings that refuse: none at all, a locked one, one that fails."""
    yield FailKeyring()  # type: ignore[no-untyped-call]  # keyring's own class has no annotations here
    yield Broken(KeyringLocked)
    yield Broken(RuntimeError)


def test_without_a_keyring_one_is_signed_in_until_the_office_closes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel = NeverCancelled()
    with start("au-demo") as running:
        intuit = Intuit(running, monkeypatch)
        for number, backend in enumerate(refusals()):
            folder = tmp_path / str(number)
            with keyring_is(backend), opened(folder) as office:
                went: list[str] = []
                with pytest.raises(EnvironmentProblem, match="keyring-"):
                    office.sign_in(Environment.SANDBOX, "id", "hush-secret", cancel, went.append)
                with pytest.raises(EnvironmentProblem, match="keyring-"):
                    office.production_url("id", "hush-secret", "")
                assert went == [], "a keyring that refuses says so before the browser opens"
                company = office.sign_in(
                    Environment.SANDBOX, "id", "hush-secret", cancel, intuit.browser, until_closed=True
                )
                assert company.environment is Environment.SANDBOX
                assert office.signed_in_until_closed()
                office.desk.pull()
                office.use_company(company.realm_id)
                office.desk.pull()
                assert office.desk.board().picture.customers
            secrets = (b"hush-secret", intuit.here.client_secret.encode(), b"refresh_token")
            for path in (one for one in folder.rglob("*") if one.is_file()):
                assert not any(secret in path.read_bytes() for secret in secrets), path.name
            with keyring_is(backend), opened(folder) as office:
                assert office.company is not None, "links and history stay"
                assert not office.signed_in_until_closed()
                with pytest.raises(EnvironmentProblem, match="keyring-"):
                    office.desk.pull()


class Terminal(io.StringIO):
    """A person at the keyboard."""

    def isatty(self) -> bool:
        return True


def test_the_command_line_has_no_way_around_the_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: pytest.fail("the keyring refuses before the browser opens"))
    for backend in refusals():
        for environment in ("sandbox", "production"):
            monkeypatch.setattr("sys.stdin", Terminal("hush-secret\nhttps://practice.example/back\n"))
            line = ["--data-dir", str(tmp_path), "connect", "--environment", environment, "--client-id", "id"]
            with keyring_is(backend):
                assert main(line) != 0
            told = capsys.readouterr()
            assert any(word in told.out + told.err for word in ("password store", "keyring"))
            assert "hush-secret" not in told.out + told.err
    with opened(tmp_path) as office:
        assert office.companies() == ()


def test_disconnecting_takes_a_sign_in_back_that_was_never_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with start("au-demo") as running, keyring_is(Broken(RuntimeError)), opened(tmp_path) as office:
        intuit = Intuit(running, monkeypatch)
        url = office.production_url("id", "secret", "https://practice.example/back", until_closed=True)
        company = office.paste_address(intuit.consent(url))
        assert (company.environment, office.signed_in_until_closed()) == (Environment.PRODUCTION, True)
        _, vault = office._sign_ins._sessions[company.realm_id]
        token = vault.load(company.realm_id)
        assert token
        office.disconnect()
        assert vault.load(company.realm_id) is None
        with pytest.raises(GrantRefused):
            TokenEndpoint(intuit.here).refresh(token)
        assert not office.signed_in_until_closed()


@pytest.mark.parametrize("answers", [True, False])
def test_a_sign_in_until_closed_is_taken_back_at_intuit_when_the_office_closes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: bool
) -> None:
    with start("au-demo") as running, keyring_is(Broken(RuntimeError)):
        with opened(tmp_path) as office:
            intuit = Intuit(running, monkeypatch)
            url = office.production_url("id", "secret", "https://practice.example/back", until_closed=True)
            company = office.paste_address(intuit.consent(url))
            _, vault = office._sign_ins._sessions[company.realm_id]
            token = vault.load(company.realm_id)
            assert token
            if not answers:
                running.faults.add("timeout", route="revoke", seconds=60, times=0)
                office._sign_ins.end_sessions(0.1)
        if answers:
            with pytest.raises(GrantRefused):
                TokenEndpoint(intuit.here).refresh(token)
        with opened(tmp_path) as office:
            assert not office.signed_in_until_closed()


def test_a_relay_page_brings_a_production_sign_in_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    relay = "https://practice.example/relay/"
    with start("au-demo") as running, keyring_is(WindowsLike()), opened(tmp_path) as office:
        intuit = Intuit(running, monkeypatch)
        office.listen_on(port)

        def browser(url: str) -> None:
            answer = urlsplit(intuit.consent(url))
            assert answer.netloc == "practice.example"
            assert parse_qs(answer.query)["state"][0].startswith(f"{port}.")
            requests.get(f"http://127.0.0.1:{port}/callback?{answer.query}", timeout=5)

        company = office.sign_in(Environment.PRODUCTION, "id", "secret", NeverCancelled(), browser, relay=relay)
        assert company.environment is Environment.PRODUCTION
        assert office.keys_kept(Environment.PRODUCTION)
        assert not office.signed_in_until_closed()
        office.desk.pull()
