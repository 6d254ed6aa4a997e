"""The client dialog by keyboard: pages, letters, saving and leaving; nothing typed is lost without a question."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.dialogs.client_dialog import CONTACT, GENERAL, HISTORY, LINK, ClientDialog
from tests.gui.dialogs_on import over_window
from tests.gui.test_client_dialog import NGUYEN, edits, question, typed


def active(qtbot: QtBot, dialog: ClientDialog) -> None:
    """Shortcuts work in the active window only."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def test_escape_with_nothing_typed_closes_at_once(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_escape_asks_before_anything_typed_is_lost(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        typed(qtbot, dialog, "name", "Something else")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        qtbot.keyClick(question(dialog), Qt.Key.Key_Escape)  # go on
        assert dialog.isVisible()
        assert dialog.fields["name"].text() == "Something else"
        dialog.close()  # the window's cross asks as well
        question(dialog).discard_button.click()
        assert not dialog.isVisible()
        opened.settle()
        assert NGUYEN in {one.name for one in opened.practice.books.clients()}


def test_the_question_saves_too(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        typed(qtbot, dialog, "trading_name", "Nguyens")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.keyClick(question(dialog).save_button, Qt.Key.Key_Return)
        opened.settle()
        assert opened.board.picture.clients[opened.practice.clients[NGUYEN]].trading_name == "Nguyens"


def test_an_unread_number_counts_as_typed(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        typed(qtbot, dialog, "abn", "51 824")  # no ABN yet, so it would not be saved either
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert question(dialog).isVisible()


def test_the_keyboard_reaches_everything(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        active(qtbot, dialog)
        pages = []
        for _ in range(dialog.tabs.count()):
            pages.append(dialog.tabs.currentIndex())
            qtbot.keyClick(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert pages == [GENERAL, CONTACT, LINK, HISTORY]
        assert dialog.tabs.currentIndex() == GENERAL
        assert dialog.focusWidget() is dialog.fields["name"]
        qtbot.keyClick(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert dialog.focusWidget() is dialog.fields["email"]
        order = []
        while (now := dialog.focusWidget()) not in order:
            order.append(now)
            qtbot.keyClick(now, Qt.Key.Key_Tab)
        names = [str(one.property("field") or one.objectName()) for one in order]
        assert names.index("email") < names.index("website") < names.index("phone") < names.index("mobile")
        assert names.index("street.line1") < names.index("street.city") < names.index("street_state")
        assert names.index("street.country") < names.index("same") < names.index("postal.line1")
        assert {dialog.save_button, dialog.cancel_button, dialog.archive_button} <= set(order)
        typed(qtbot, dialog, "mobile", "0491 570 006")
        qtbot.keyClick(dialog.fields["mobile"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        opened.settle()
        assert opened.board.picture.clients[opened.practice.clients[NGUYEN]].mobile == "0491 570 006"


def test_each_page_has_letters_of_its_own() -> None:
    general, contact = Path("ui/client_general.ui"), Path("ui/client_contact.ui")
    for page in (general, contact):
        letters = re.findall(r"<string>[^<]*&amp;(\w)", page.read_text(encoding="utf-8"))
        letters += ["S", "A"]  # the footer's
        assert len(letters) == len({one.casefold() for one in letters}), letters


def test_a_letter_goes_to_its_field(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        active(qtbot, dialog)
        for key, name in ((Qt.Key.Key_B, "abn"), (Qt.Key.Key_R, "reference"), (Qt.Key.Key_T, "trading_name")):
            qtbot.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)
            assert dialog.focusWidget() is dialog.fields[name]


def test_finding_a_customer_asks_for_what_was_typed_first(qtbot: QtBot) -> None:
    with over_window(qtbot, edits("Priya Raghunathan")) as (opened, dialog):
        dialog.tabs.setCurrentIndex(LINK)
        assert dialog.link_page is not None
        typed(qtbot, dialog, "phone", "(08) 5550 1234")
        dialog.link_page.form.find.click()
        assert dialog.isVisible()
        question(dialog).save_button.click()
        opened.settle()
        qtbot.waitUntil(lambda: opened.title() == "Priya Raghunathan")
        assert opened.window.current_tab == "sync"
