"""Connecting: the keys, the browser, the pasted address, the first read; and every way out of it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import Cancelled, EnvironmentProblem, InputProblem, KnownError, Problem
from qbosync_desktop.domain.tasks import CancelToken
from qbosync_desktop.gui.dialogs.connect_wizard import KEYS, READ, SIGN_IN, WHICH, ConnectWizard
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import MemoryOffice, Opened, Practice

PAGE = "https://appcenter.intuit.com/connect/oauth2?state=x"


class SigningOffice(MemoryOffice):
    """The small practice's office with a sign-in that waits for the test, as the real one waits for the browser."""

    def __init__(self, practice: Practice) -> None:
        super().__init__(practice.desk, practice.books)
        self.back = threading.Event()  # the browser came back
        self.error: KnownError | None = None
        self.calls: list[object] = []
        self.threads: set[str] = set()
        self.port = 8765
        self.kept: set[Environment] = set()
        self.keyring: EnvironmentProblem | None = None  # what the keyring says, if it refuses

    def redirect_uri(self, environment: Environment) -> str:
        if environment is Environment.PRODUCTION:
            return "https://intuit.example/back"
        return f"http://localhost:{self.port}/callback"

    def listen_on(self, port: int) -> None:
        self.threads.add(threading.current_thread().name)
        self.port = port

    def keys_kept(self, environment: Environment) -> bool:
        self.threads.add(threading.current_thread().name)
        self._refuse(until_closed=False)
        return environment in self.kept

    def _refuse(self, until_closed: bool) -> None:
        if self.keyring is not None and not until_closed:
            raise self.keyring

    def _connected(self) -> Company:
        self.threads.add(threading.current_thread().name)
        if self.error is not None:
            raise self.error
        assert self.company is not None
        return self.company

    def sign_in(
        self,
        environment: Environment,
        client_id: str,
        client_secret: str,
        cancel: CancelToken,
        show_url: Callable[[str], None],
        *,
        relay: str = "",
        until_closed: bool = False,
    ) -> Company:
        self.calls.append((environment, client_id, client_secret))
        if relay:
            self.calls.append(relay)
        self._refuse(until_closed)
        show_url(PAGE)
        while not self.back.wait(0.01):
            if cancel.cancelled():
                self.calls.append("stopped")
                raise Cancelled
        return self._connected()

    def production_url(
        self, client_id: str, client_secret: str, redirect_uri: str, *, until_closed: bool = False
    ) -> str:
        self.calls.append((client_id, client_secret, redirect_uri))
        self._refuse(until_closed)
        return PAGE

    def paste_address(self, address: str) -> Company:
        self.calls.append(address)
        return self._connected()


class SigningPractice(Practice):
    def __init__(self) -> None:
        super().__init__()
        self.signing = SigningOffice(self)
        self.office = self.signing


@pytest.fixture
def practice(look: object) -> SigningPractice:
    return SigningPractice()


@pytest.fixture
def pages() -> list[str]:
    """The pages that were opened in the browser."""
    return []


def wizard(pages: list[str]) -> Callable[[Opened], ConnectWizard]:
    return lambda opened: ConnectWizard(opened.controller, opened.window, pages.append)


def to_keys(opened: Opened, dialog: ConnectWizard, choice: str) -> None:
    getattr(dialog.form, choice).setChecked(True)
    dialog.next_button.click()
    opened.settle()
    assert dialog.step == KEYS


def to_sign_in(qtbot: QtBot, dialog: ConnectWizard) -> None:
    qtbot.keyClicks(dialog.form.client_id, " ABkey ")
    qtbot.keyClicks(dialog.form.client_secret, "hush")
    dialog.next_button.click()
    assert dialog.step == SIGN_IN


def test_the_sandbox_comes_back_by_itself_and_is_read(
    qtbot: QtBot, practice: SigningPractice, pages: list[str]
) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "sandbox")
        assert dialog.form.redirect.text() == "http://localhost:8765/callback"
        assert not dialog.next_button.isEnabled()
        to_sign_in(qtbot, dialog)
        assert dialog.form.paste_part.isHidden()
        qtbot.waitUntil(lambda: pages == [PAGE])
        assert "5 minutes" in dialog.form.left_words.text()
        dialog.form.open_again.click()
        dialog.form.copy_link.click()
        assert pages == [PAGE, PAGE]
        assert QGuiApplication.clipboard().text() == PAGE
        with qtbot.waitSignal(dialog.connected) as connected:
            practice.signing.back.set()
        opened.settle()
        assert connected.args[0].name == "Wattle Creek Accounting"
        assert practice.signing.calls == [(Environment.SANDBOX, "ABkey", "hush")]
        assert "MainThread" not in practice.signing.threads
        assert dialog.step == READ
        assert "customers were read" in dialog.form.read_live.said.words
        assert dialog.form.client_secret.text() == ""
        assert not dialog.timer.isActive()
        dialog.next_button.click()
        assert opened.window.current_tab == "import"
        QGuiApplication.clipboard().clear()


def test_production_takes_the_pasted_address(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "production")
        to_sign_in(qtbot, dialog)
        opened.settle()
        assert pages == [PAGE]
        assert not dialog.form.paste_part.isHidden()
        assert not dialog.form.use_address.isEnabled()
        practice.signing.error = InputProblem(Problem("address-not-whole", "This is not the whole address"))
        qtbot.keyClicks(dialog.form.address, "https://x")
        dialog.form.use_address.click()
        opened.settle()
        assert dialog.step == SIGN_IN
        assert "not the whole address" in dialog.problem.accessibleName()
        assert not dialog.problem.isHidden()
        practice.signing.error = None
        dialog.form.address.setText("https://developer.intuit.com/x?code=1&state=x&realmId=1")
        qtbot.keyClick(dialog.form.address, Qt.Key.Key_Return)
        opened.settle()
        assert dialog.step == READ
        assert dialog.form.address.text() == ""


def test_going_back_gives_the_sign_in_up(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "sandbox")
        to_sign_in(qtbot, dialog)
        qtbot.waitUntil(lambda: pages == [PAGE])
        dialog.back_button.click()
        opened.settle()
        assert practice.signing.calls[-1] == "stopped"
        assert dialog.step == KEYS
        assert dialog.problem.isHidden()
        assert dialog.next_button.isEnabled()
        dialog.back_button.click()
        assert dialog.step == WHICH


def test_escape_stops_a_sign_in_that_waits(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "sandbox")
        to_sign_in(qtbot, dialog)
        qtbot.waitUntil(lambda: pages == [PAGE])
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        opened.settle()
        assert practice.signing.calls[-1] == "stopped"
        assert opened.controller.running is None


def test_a_failed_sign_in_is_said_in_the_wizard_only(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        elsewhere: list[object] = []
        opened.window.problem_requested.connect(elsewhere.append)
        practice.signing.error = EnvironmentProblem(Problem("keyring-locked", "The password store is locked"))
        practice.signing.back.set()
        to_keys(opened, dialog, "sandbox")
        to_sign_in(qtbot, dialog)
        opened.settle()
        assert dialog.step == KEYS
        assert "The password store is locked" in dialog.problem.accessibleName()
        assert elsewhere == []
        assert dialog.next_button.isEnabled()


def test_the_demo_has_a_window_of_its_own(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        dialog.form.demo.setChecked(True)
        assert dialog.next_button.text() == "Open the demo"
        with qtbot.waitSignal(opened.window.demo_requested):
            dialog.next_button.click()
        assert not dialog.isVisible()


def test_names_and_one_filled_button_on_every_step(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        assert nameless(dialog) == []
        assert dialog.next_button.isDefault()
        to_keys(opened, dialog, "production")
        assert wrongly_filled(dialog) == []
        dialog.form.copy_redirect.click()
        assert QGuiApplication.clipboard().text() == "https://intuit.example/back"
        dialog.form.developer.click()
        assert pages[0].startswith("https://developer.intuit.com")
        QGuiApplication.clipboard().clear()
