"""Sign-in: by browser and listener, and by a pasted address, with everything that goes wrong there."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import pytest
import requests

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import Cancelled, EnvironmentProblem, InputProblem, KnownError, RemoteProblem
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.quickbooks.clock import SystemClock
from qbosync_desktop.quickbooks.connect import connect_by_browser, connect_with_grant, kept_of, reopen
from qbosync_desktop.quickbooks.endpoints import Endpoints, production, sandbox, sandbox_redirect, simulator
from qbosync_desktop.quickbooks.loopback import Listener
from qbosync_desktop.quickbooks.sign_in_end import ends_at
from qbosync_desktop.quickbooks.signin import SignIn
from qbosync_desktop.secrets import Keys
from qbosync_desktop.simulator import Running
from tests.quickbooks.conftest import SharedClock

NEVER = NeverCancelled()
KEYS = Keys("ABid", "secret")


@pytest.fixture
def endpoints(running: Running) -> Endpoints:
    return simulator(running.ready)


class Browser:
    """Somebody at the simulator's consent page, with a browser that follows one redirect at a time."""

    def __init__(self, running: Running) -> None:
        self._http = requests.Session()
        self._http.trust_env = False
        self._ca = str(running.ready["ca_file"])

    def consent(self, url: str, *, cancel: bool = False) -> str:
        """The address QuickBooks sends the browser back to."""
        page = self._http.get(url, verify=self._ca, timeout=5)
        if cancel:
            link = re.search(r'href="([^"]+)"[^>]*>Cancel', page.text)
            assert link is not None
            answer = self._http.get(urljoin(url, unescape(link[1])), verify=self._ca, timeout=5, allow_redirects=False)
        else:
            form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.text))
            data = {name: unescape(value) for name, value in form.items()}
            answer = self._http.post(
                url.partition("?")[0], data=data, verify=self._ca, timeout=5, allow_redirects=False
            )
        assert 300 <= answer.status_code < 400
        return answer.headers["Location"]

    def visit(self, url: str) -> requests.Response:
        return self._http.get(url.replace("localhost", "127.0.0.1"), timeout=5)


@pytest.fixture
def browser(running: Running) -> Browser:
    return Browser(running)


def changed(url: str, **values: str | None) -> str:
    """An address with some of its query replaced, or removed where None."""
    parts = urlsplit(url)
    query = {key: found[0] for key, found in parse_qs(parts.query).items()} | values
    return parts._replace(query=urlencode({key: value for key, value in query.items() if value is not None})).geturl()


# By browser


def test_the_browser_comes_back_and_the_company_is_connected(
    running: Running, endpoints: Endpoints, browser: Browser, tmp_path: Path, realm: str
) -> None:
    shown: list[str] = []

    def show(url: str) -> None:
        shown.append(url)
        back = browser.consent(url)
        assert browser.visit(urljoin(back, "/favicon.ico")).status_code == 404
        page = browser.visit(back)
        assert page.status_code == 200
        assert "You can close this window" in page.text
        assert browser.visit(back).status_code == 200  # loaded again

    connection = connect_by_browser(endpoints, tmp_path, NEVER, show)
    assert connection.company.realm_id == realm
    assert connection.company.environment is Environment.SIMULATOR
    assert connection.company.name == running.simulation.main.name
    assert connection.grant is not None
    assert connection.grant.refresh_until is not None
    assert connection.grant.ends_at is not None
    assert ends_at(kept_of(connection)) == connection.grant.ends_at
    assert connection.grant.access_token not in repr(connection)
    assert connection.quickbooks.info().country == "AU"
    connection.quickbooks.close()
    again = reopen(connection.company, tmp_path)
    assert again.info().name == connection.company.name
    again.close()
    (url,) = shown
    asked = parse_qs(urlsplit(url).query)
    assert asked["scope"] == ["com.intuit.quickbooks.accounting"]
    assert asked["response_type"] == ["code"]
    assert asked["redirect_uri"] == [endpoints.redirect_uri]


def problem_of(endpoints: Endpoints, visit: Callable[[str], object]) -> KnownError:
    def show(url: str) -> None:
        visit(url)

    with pytest.raises(KnownError) as caught:
        SignIn(endpoints).by_browser(NEVER, show)
    with Listener(endpoints.redirect_uri, SystemClock()):
        pass  # the port is free again
    return caught.value


def test_a_denied_sign_in_is_told_plainly(endpoints: Endpoints, browser: Browser) -> None:
    error = problem_of(endpoints, lambda url: browser.visit(browser.consent(url, cancel=True)))
    assert isinstance(error, RemoteProblem)
    assert error.problem.code == "sign-in-denied"
    assert error.problem.remedies


@pytest.mark.parametrize("state", ["another", ""])
def test_an_answer_of_another_sign_in_is_not_taken(endpoints: Endpoints, browser: Browser, state: str) -> None:
    error = problem_of(endpoints, lambda url: browser.visit(changed(browser.consent(url), state=state)))
    assert isinstance(error, InputProblem)
    assert error.problem.code == ("sign-in-state" if state else "wrong-paste")


def test_the_listener_gives_up_after_its_time(endpoints: Endpoints, clock: SharedClock) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        SignIn(endpoints, clock=clock).by_browser(NEVER, lambda url: None)
    assert caught.value.problem.code == "sign-in-timeout"
    assert "5 minutes" in caught.value.problem.detail
    assert 300 <= clock.slept < 301


def test_waiting_for_the_browser_can_be_cancelled(endpoints: Endpoints) -> None:
    class Now:
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        SignIn(endpoints).by_browser(Now(), lambda url: None)


def test_an_idle_connection_of_the_browser_does_not_block_the_answer(endpoints: Endpoints, browser: Browser) -> None:
    def show(url: str) -> None:
        port = urlsplit(endpoints.redirect_uri).port
        assert port
        with socket.create_connection(("127.0.0.1", port)):
            assert browser.visit(browser.consent(url)).status_code == 200

    assert SignIn(endpoints).by_browser(NEVER, show).access_token


def test_a_port_in_use_is_a_clear_problem() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(EnvironmentProblem) as caught:
            SignIn(sandbox(KEYS, port)).by_browser(NEVER, lambda url: None)
    assert caught.value.problem.code == "port-taken"
    assert str(port) in caught.value.problem.title


def test_a_port_in_use_on_the_other_loopback_address_is_one_too() -> None:
    with socket.socket(socket.AF_INET6) as other:
        try:
            other.bind(("::1", 0))
        except OSError:
            pytest.skip("this machine has no ::1")
        other.listen()
        with pytest.raises(EnvironmentProblem) as caught:
            SignIn(sandbox(KEYS, other.getsockname()[1])).by_browser(NEVER, lambda url: None)
    assert caught.value.problem.code == "port-taken"


def test_a_redirect_that_is_not_here_cannot_be_listened_to() -> None:
    with pytest.raises(InputProblem) as caught:
        SignIn(production(KEYS, "https://firm.example/qbo")).by_browser(NEVER, lambda url: None)
    assert caught.value.problem.code == "redirect-not-local"


def test_the_sandbox_port_is_fixed_and_shown() -> None:
    assert sandbox(KEYS).redirect_uri == sandbox_redirect() == "http://localhost:8765/callback"
    assert sandbox(KEYS, 9000).redirect_uri == "http://localhost:9000/callback"


# By a pasted address


def test_a_pasted_address_connects(endpoints: Endpoints, browser: Browser, tmp_path: Path, realm: str) -> None:
    attempt = SignIn(endpoints, expected_realm=realm)
    grant = attempt.finish_from_url(f'  "{browser.consent(attempt.url)}"\n')
    connection = connect_with_grant(endpoints, grant, tmp_path)
    assert connection.company.realm_id == realm
    connection.quickbooks.close()
    with pytest.raises(InputProblem) as caught:  # the same address again
        attempt.finish_from_url(
            f"https://x.example/?code=XAB1&realmId={realm}&state={parse_qs(attempt.url)['state'][0]}"
        )
    assert caught.value.problem.code == "sign-in-code"


def test_the_query_alone_is_enough(endpoints: Endpoints, browser: Browser, realm: str) -> None:
    attempt = SignIn(endpoints)
    assert attempt.finish_from_url(urlsplit(browser.consent(attempt.url)).query).realm_id == realm


def test_every_wrong_paste_is_answered_in_plain_words(endpoints: Endpoints, browser: Browser) -> None:
    attempt = SignIn(endpoints, expected_realm="1")
    good = browser.consent(attempt.url)
    wrong = {
        "": "wrong-paste",
        "   ": "wrong-paste",
        "hello": "wrong-paste",
        "https://firm.example/": "wrong-paste",
        "http://[": "wrong-paste",
        attempt.url: "wrong-paste",
        good[: good.index("state=")]: "wrong-paste",
        changed(good, code=None): "wrong-paste",
        changed(good, realmId=None): "wrong-paste",
        changed(good, realmId="abc"): "wrong-paste",
        changed(good, state="other"): "sign-in-state",
        changed(good, state="ü"): "sign-in-state",
        good: "other-company",
        changed(good, code=None, error="access_denied"): "sign-in-denied",
        changed(good, code=None, error="invalid_scope"): "sign-in-refused",
    }
    for paste, code in wrong.items():
        with pytest.raises(KnownError) as caught:
            attempt.finish_from_url(paste)
        assert caught.value.problem.code == code, paste
        assert caught.value.problem.detail
        assert caught.value.problem.todo
        if len(paste) > 40:
            assert paste not in repr(caught.value.problem)


def test_each_attempt_has_a_state_of_its_own(endpoints: Endpoints) -> None:
    states = {parse_qs(urlsplit(SignIn(endpoints).url).query)["state"][0] for _ in range(5)}
    assert len(states) == 5
    assert all(len(state) >= 32 for state in states)


def test_wrong_keys_do_not_look_like_a_used_address(endpoints: Endpoints, browser: Browser, running: Running) -> None:
    attempt = SignIn(endpoints)
    back = browser.consent(attempt.url)
    running.faults.add("invalid-client", "token")
    with pytest.raises(RemoteProblem) as caught:
        attempt.finish_from_url(back)
    assert caught.value.problem.code == "keys-refused"
