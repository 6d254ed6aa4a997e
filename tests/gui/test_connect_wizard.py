"""Connecting: the keys, the browser, the pasted address, the first read; and every way out of it."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import Cancelled, EnvironmentProblem, InputProblem, KnownError, Problem
from qbosync_desktop.domain.tasks import CancelToken
from qbosync_desktop.gui.dialogs.connect_pictures import ROLES, Picture
from qbosync_desktop.gui.dialogs.connect_wizard import KEYS, READ, SIGN_IN, WHICH, ConnectWizard
from qbosync_desktop.gui.look.scheme import use
from qbosync_desktop.gui.look.tokens import DARK, LIGHT
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import MemoryOffice, Opened, Practice
from workshop.environment import ROOT

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


def test_pictures_walk_a_newcomer_to_the_keys(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    guide = " ".join((ROOT / "docs/connecting.md").read_text(encoding="utf-8").split())
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        shown = dialog.form.pictures
        for choice, which in (("sandbox", "development"), ("production", "production")):
            to_keys(opened, dialog, choice)
            assert [one.name for one in shown.pictures] == ["app", f"keys-{which}", f"redirect-{which}"]
            for picture, caption in zip(shown.pictures, shown.captions, strict=True):
                assert picture.isVisible()
                assert picture.renderer().isValid()
                assert picture.accessibleName() == caption.text()
                assert caption.text()[3:] in guide, "the guide uses the same words"
                assert f"pictures/{picture.name}.svg" in guide
            dialog.back_button.click()


def test_pictures_are_drawn_in_the_tokens_of_the_scheme(look: QApplication) -> None:
    roles = {LIGHT.colour(role) for role in ROLES}
    assert len(roles) == len(ROLES), "a colour that two roles share could not be told apart"
    drawings = sorted((ROOT / "resources/pictures").glob("*.svg"))
    assert len(drawings) == 5
    for drawing in drawings:
        assert set(re.findall(r"#\w+", drawing.read_text(encoding="utf-8"))) <= roles, drawing.name
    picture = Picture()
    picture.show_picture("app")
    picture.resize(168, 104)
    seen = []
    for scheme in (LIGHT, DARK):
        use(scheme)
        try:
            seen.append(picture.grab().toImage().pixelColor(84, 20).name().upper())
        finally:
            use(LIGHT)
    assert seen == [LIGHT.surface, DARK.surface]


def test_another_port_is_another_address_to_register(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "sandbox")
        form = dialog.form
        assert not form.more_part.isVisible()
        form.more.click()
        assert form.port.isVisible()
        assert not form.relay.isVisible()
        assert form.port.value() == 8765
        form.port.setValue(8800)
        opened.settle()
        assert practice.signing.port == 8800
        assert form.redirect.text() == "http://localhost:8800/callback"
        form.copy_redirect.click()
        assert QGuiApplication.clipboard().text() == "http://localhost:8800/callback"
        assert "MainThread" not in practice.signing.threads
        QGuiApplication.clipboard().clear()


def test_a_taken_port_is_said_beside_it(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        practice.signing.error = EnvironmentProblem(Problem("port-taken", "Port 8765 is in use"))
        practice.signing.back.set()
        to_keys(opened, dialog, "sandbox")
        to_sign_in(qtbot, dialog)
        opened.settle()
        assert dialog.step == KEYS
        assert "Port 8765 is in use" in dialog.problem.accessibleName()
        assert dialog.form.port.isVisible()
        assert dialog.form.port.hasFocus()
        assert dialog.form.live_port.said.tone == "problem"
        assert dialog.without_keyring.isHidden()
        dialog.form.port.setValue(8766)
        opened.settle()
        assert not dialog.form.live_port.said
        assert dialog.form.client_secret.text() == "hush", "nothing has to be typed again"


def test_kept_keys_need_not_be_entered_again(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    practice.signing.kept = {Environment.PRODUCTION}
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "sandbox")
        assert not dialog.form.kept_words.isVisible()
        assert not dialog.next_button.isEnabled()
        dialog.back_button.click()
        to_keys(opened, dialog, "production")
        assert dialog.form.kept_words.isVisible()
        assert dialog.form.kept_words.text() == "Your keys are kept. Leave both fields empty to use them."
        assert dialog.next_button.isEnabled()
        qtbot.keyClicks(dialog.form.client_id, "half")
        assert not dialog.next_button.isEnabled()
        dialog.form.client_id.clear()
        dialog.next_button.click()
        opened.settle()
        assert practice.signing.calls == [("", "", "https://intuit.example/back")]
        assert pages == [PAGE]


@pytest.mark.parametrize("code", ["keyring-missing", "keyring-locked", "keyring-failed"])
def test_a_broken_keyring_has_a_way_out(qtbot: QtBot, practice: SigningPractice, pages: list[str], code: str) -> None:
    practice.signing.keyring = EnvironmentProblem(Problem(code, "The keyring refuses"))
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "production")
        assert "The keyring refuses" in dialog.problem.accessibleName()
        assert dialog.without_keyring.isVisible()
        assert dialog.without_keyring.button.text() == "Stay signed in until I close"
        to_sign_in(qtbot, dialog)
        opened.settle()
        assert dialog.step == KEYS, "it is not gone without by itself"
        assert pages == []
        dialog.without_keyring.button.click()
        opened.settle()
        assert dialog.step == SIGN_IN
        assert pages == [PAGE]
        assert "Nothing of this sign-in is kept" in dialog.steps.promise.text()
        dialog.form.address.setText("https://intuit.example/back?code=1")
        dialog.form.use_address.click()
        opened.settle()
        assert dialog.step == READ
        assert "until you close this program" in dialog.form.read_words.text()


def test_without_a_keyring_both_keys_are_asked_for_first(
    qtbot: QtBot, practice: SigningPractice, pages: list[str]
) -> None:
    practice.signing.keyring = EnvironmentProblem(Problem("keyring-locked", "The keyring refuses"))
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "sandbox")
        dialog.without_keyring.button.click()
        opened.settle()
        assert (dialog.step, dialog.problem.isVisible()) == (KEYS, False)
        assert not dialog.next_button.isEnabled()
        assert dialog.form.client_id.hasFocus()
        practice.signing.back.set()
        to_sign_in(qtbot, dialog)
        opened.settle()
        assert dialog.step == READ


def test_a_firms_relay_page_brings_production_back_by_itself(
    qtbot: QtBot, practice: SigningPractice, pages: list[str]
) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "production")
        form = dialog.form
        form.more.click()
        assert form.relay.isVisible()
        assert not form.port.isVisible()
        form.relay.click()
        assert form.port.isVisible()
        form.client_id.setText("id")
        form.client_secret.setText("hush")
        assert not dialog.next_button.isEnabled(), "its address is needed"
        qtbot.keyClicks(form.redirect, "https://practice.example/relay/")
        dialog.next_button.click()
        qtbot.waitUntil(lambda: pages == [PAGE])
        assert form.paste_part.isHidden()
        assert dialog.timer.isActive()
        practice.signing.back.set()
        opened.settle()
        assert dialog.step == READ
        assert "https://practice.example/relay/" in practice.signing.calls


def test_a_relay_page_can_be_left_again(qtbot: QtBot, practice: SigningPractice, pages: list[str]) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "production")
        dialog.form.more.click()
        dialog.form.relay.click()
        dialog.form.relay.click()
        assert dialog.form.redirect.text() == "https://intuit.example/back"
        assert dialog.form.redirect.isReadOnly()


def test_the_production_page_opens_again_and_its_link_is_copied(
    qtbot: QtBot, practice: SigningPractice, pages: list[str]
) -> None:
    with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
        to_keys(opened, dialog, "production")
        to_sign_in(qtbot, dialog)
        opened.settle()
        dialog.form.open_again.click()
        assert pages == [PAGE, PAGE]
        dialog.form.copy_link.click()
        assert QGuiApplication.clipboard().text() == PAGE
        assert dialog.form.copy_link.text() == "Copied"
        QGuiApplication.clipboard().clear()


def test_every_page_scrolls_when_the_text_is_large(
    qtbot: QtBot, practice: SigningPractice, pages: list[str], look: QApplication
) -> None:
    before = look.font()
    large = look.font()
    large.setPixelSize(26)
    look.setFont(large)
    try:
        with over_window(qtbot, wizard(pages), practice) as (opened, dialog):
            form = dialog.form
            to_keys(opened, dialog, "production")
            form.more.click()
            form.relay.click()
            for place in (WHICH, KEYS, SIGN_IN, READ):
                dialog.show_step(place)
                dialog.resize(700, 420)
                opened.settle()
                area = form.pages.widget(place)
                assert isinstance(area, QScrollArea)
                inside = area.widget()
                assert inside is not None
                layout = inside.layout()
                assert isinstance(layout, QLayout)
                assert inside.height() >= layout.minimumHeightForWidth(inside.width())
                assert area.verticalScrollBar().maximum() == max(0, inside.height() - area.viewport().height())
            dialog.show_step(KEYS)
            assert form.pages.currentWidget().verticalScrollBar().maximum() > 0
            dialog.show_step(WHICH)
    finally:
        look.setFont(before)
