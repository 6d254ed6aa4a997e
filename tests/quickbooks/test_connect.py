"""Connecting and coming back, endpoints, and the small file behind simulator connections."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import keyring
import pytest
import requests
from keyring.backend import KeyringBackend

from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, RemoteProblem, SignInNeeded
from qbosync_desktop.quickbooks.clock import SystemClock
from qbosync_desktop.quickbooks.connect import connect_simulator, customer_link, disconnect, pacer_of, reopen, vault_of
from qbosync_desktop.quickbooks.endpoints import production
from qbosync_desktop.quickbooks.file_vault import FILE_NAME, FileVault
from qbosync_desktop.secrets import Keyring, Keys
from qbosync_desktop.simulator import Running, start
from tests.quickbooks.conftest import SharedClock
from tests.test_secrets import WindowsLike

KEYS = Keys("ABid", "secret")


@pytest.fixture
def backend() -> Iterator[WindowsLike]:
    before: KeyringBackend = keyring.get_keyring()
    mine = WindowsLike()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


def test_a_simulator_connects_by_its_line_and_again_after_a_restart(
    running: Running, realm: str, tmp_path: Path
) -> None:
    line = json.loads(json.dumps(running.ready))
    connection = connect_simulator(line, tmp_path)
    company = connection.company
    assert (company.realm_id, company.environment, company.country) == (realm, Environment.SIMULATOR, "AU")
    assert company.connected_at is not None
    connection.quickbooks.close()
    again = reopen(company, tmp_path)
    assert again.info().name == company.name
    assert again.disconnect()
    with pytest.raises(SignInNeeded):
        reopen(company, tmp_path).info()


def test_several_companies_do_not_mix(running: Running, tmp_path: Path) -> None:
    with start("empty") as other:
        first, second = connect_simulator(running.ready, tmp_path), connect_simulator(other.ready, tmp_path)
        assert first.company.realm_id != second.company.realm_id
        assert second.quickbooks.disconnect()
        assert first.quickbooks.info().name == first.company.name
        first.quickbooks.close()


def test_a_line_with_parts_missing_is_told(running: Running, tmp_path: Path) -> None:
    for line in ({}, {**running.ready, "token_url": ""}, {**running.ready, "realm_id": 5}):
        with pytest.raises(InputProblem) as caught:
            connect_simulator(line, tmp_path)
        assert caught.value.problem.code == "simulator-line"


def test_a_simulator_on_this_machine_may_do_without_encryption(tmp_path: Path) -> None:
    with start("empty", tls=False) as plain:
        company = connect_simulator(plain.ready, tmp_path).company
        plain.sign_in.expire_access()
        quickbooks = reopen(company, tmp_path)
        assert quickbooks.info().country == "AU", "after a renewal, without TLS"
        assert quickbooks.disconnect()


def test_without_encryption_no_other_machine_is_spoken_to(tmp_path: Path) -> None:
    with start("empty", tls=False) as plain:
        keys = ("api_base", "authorize_url", "token_url", "revoke_url")
        for host in ("192.0.2.7", "simulator.example", "127.0.0.1.example"):
            line = {**plain.ready, **{key: str(plain.ready[key]).replace("127.0.0.1", host) for key in keys}}
            with pytest.raises(InputProblem) as caught:
                connect_simulator(line, tmp_path)
            assert caught.value.problem.code == "simulator-not-secure"


@pytest.mark.parametrize("key", ["api_base", "authorize_url", "token_url", "revoke_url"])
def test_one_address_without_encryption_is_enough_to_refuse(running: Running, tmp_path: Path, key: str) -> None:
    line = {**running.ready, key: str(running.ready[key]).replace("https://", "http://")}
    with pytest.raises(InputProblem) as caught:
        connect_simulator(line, tmp_path)
    assert caught.value.problem.code == "simulator-not-secure"
    assert running.log.lines == []


def test_another_authority_is_not_trusted(running: Running, tmp_path: Path) -> None:
    with start("empty") as other:
        line = {**running.ready, "ca_file": other.ready["ca_file"]}
        with pytest.raises(RemoteProblem) as caught:
            connect_simulator(line, tmp_path)
    assert (caught.value.problem.code, caught.value.reached) == ("no-secure-connection", False)


def test_a_simulator_that_is_gone_says_so(tmp_path: Path) -> None:
    with start("empty") as gone:
        clock = SharedClock(gone)
        company = connect_simulator(gone.ready, tmp_path, clock=clock).company
    with pytest.raises(RemoteProblem) as caught:
        reopen(company, tmp_path, clock=clock).info()
    assert caught.value.problem.code == "no-network"
    assert caught.value.problem.title == "The simulator does not answer"


def test_a_real_company_needs_the_users_keys_and_the_keyring(backend: WindowsLike, tmp_path: Path) -> None:
    company = Company("123", "Real", Environment.PRODUCTION)
    with pytest.raises(EnvironmentProblem) as caught:
        reopen(company, tmp_path)
    assert caught.value.problem.code == "keys-missing"
    Keyring(Environment.PRODUCTION).save_keys(KEYS)
    opened = reopen(company, tmp_path)
    assert opened.endpoints == production(KEYS)
    with pytest.raises(SignInNeeded):
        opened.info()
    vault_of(Environment.PRODUCTION, tmp_path).save("123", "AB11")
    assert "AB11" in backend.kept.values()
    assert not (tmp_path / FILE_NAME).exists()


def test_disconnecting_is_a_way_out_of_everything(
    backend: WindowsLike, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    company = Company("123", "Real", Environment.PRODUCTION)
    Keyring(Environment.PRODUCTION).save("123", "AB11")
    assert not disconnect(company, tmp_path)  # no keys: Intuit cannot be told, but the sign-in is forgotten
    assert backend.kept == {}
    monkeypatch.setattr(backend, "get_password", lambda *_: 1 / 0)
    monkeypatch.setattr(backend, "delete_password", lambda *_: 1 / 0)
    assert not disconnect(company, tmp_path)
    assert not disconnect(Company("5", "Gone", Environment.SIMULATOR), tmp_path)


def test_links_open_the_right_company(running: Running, realm: str, tmp_path: Path) -> None:
    for environment, host in (
        (Environment.PRODUCTION, "qbo.intuit.com"),
        (Environment.SANDBOX, "sandbox.qbo.intuit.com"),
    ):
        company = Company("9130", "Real", environment)
        parts = urlsplit(customer_link(company, tmp_path, "58"))
        assert (parts.scheme, parts.netloc) == ("https", host)
        assert parse_qs(parts.query) == {"deeplinkcompanyid": ["9130"], "pagereq": ["customerdetail?nameId=58"]}
    made = running.human.add(DisplayName="Somebody In Particular")
    here = Company(realm, "Demo", Environment.SIMULATOR)
    assert customer_link(here, tmp_path, made["Id"]) == ""
    connection = connect_simulator(running.ready, tmp_path)
    link = customer_link(here, tmp_path, made["Id"])
    assert link == connection.quickbooks.customer_url(made["Id"])
    connection.quickbooks.close()
    page = requests.get(link, verify=str(running.ready["ca_file"]), timeout=5)
    assert page.status_code == 200
    assert "Somebody In Particular" in page.text


def test_one_pacer_per_company_in_a_process() -> None:
    clock = SystemClock()
    assert pacer_of(production(KEYS), "1", clock) is pacer_of(production(KEYS), "1", clock)
    assert pacer_of(production(KEYS), "1", clock) is not pacer_of(production(KEYS), "2", clock)


# The file of simulator connections


def test_the_file_forgets_the_token_and_keeps_the_place(running: Running, realm: str, tmp_path: Path) -> None:
    vault = FileVault(tmp_path)
    assert (vault.load(realm), vault.ready(realm)) == (None, None)
    vault.forget(realm)
    vault.keep(running.ready)
    assert vault.load(realm) == running.ready["refresh_token"]
    vault.save(realm, "new")
    assert FileVault(tmp_path).load(realm) == "new"
    vault.forget(realm)
    assert vault.load(realm) is None
    assert vault.ready(realm) is not None
    vault.remove(realm)
    assert vault.ready(realm) is None
    assert [one.name for one in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"1": 5}', "\ufeff\x00"])
def test_a_spoilt_file_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    vault = FileVault(tmp_path)
    assert vault.load("1") is None
    vault.save("1", "AB11")
    assert vault.load("1") == "AB11"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentProblem) as caught:
        FileVault(tmp_path / "file").save("1", "AB11")
    assert caught.value.problem.code == "folder-read-only"
