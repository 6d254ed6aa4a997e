"""The search box of a tab finds clients and customers by what their rows do not show, and says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.change import Change
from tests.gui.practice import Opened, Practice, opened_window

NGUYEN = "Nguyen & Sons Plumbing Pty Ltd"


def practice_with_numbers() -> Practice:
    practice = Practice()
    clients = {one.name: one for one in practice.books.clients()}
    nguyen = replace(clients[NGUYEN], mobile="0412 345 678", abn="51824753556")
    practice.books.apply(Change(put_clients=(nguyen,)))
    return practice


def typed(opened: Opened, name: str, text: str) -> list[str]:
    """Type into the search box of a tab; what is shown then."""
    tab = opened.tab(name)
    tab.search.clear()
    opened.qtbot.keyClicks(tab.search, text)
    opened.qtbot.waitUntil(lambda: tab.model.complete)
    return opened.names(tab)


@pytest.mark.parametrize(
    "text",
    [
        "0412 345 678",
        "0412345678",
        "+61 412 345 678",
        "51 824",
        "accounts@",
        "nguyens.example",
        "linh@",
        "nguyen 0412",
        "linh",
    ],
)
def test_a_client_is_found_by_its_own_and_its_customers_contacts(qtbot: QtBot, text: str) -> None:
    with opened_window(qtbot, practice_with_numbers()) as opened:
        assert typed(opened, "sync", text) == [NGUYEN]


def test_import_finds_customers_and_export_clients(qtbot: QtBot) -> None:
    with opened_window(qtbot, practice_with_numbers()) as opened:
        assert typed(opened, "import", "0491570006") == ["Dimitriou Bros Tiling"]
        assert typed(opened, "import", "rosa") == ["Garcia Family Trust"]
        assert typed(opened, "import", "blu003") == ["Blue Heeler Fencing"], "by the reference of its likely client"
        assert typed(opened, "export", "(02) 5550") == ["Barrett and Lowe Surveyors Pty Ltd"]
        assert typed(opened, "export", "0499") == []


def test_a_row_says_why_it_was_found_where_its_words_do_not(qtbot: QtBot, look: QApplication) -> None:
    with opened_window(qtbot, practice_with_numbers()) as opened:
        typed(opened, "sync", "0412 345")
        view = opened.window.sync_tab.view
        name = view.table().index(0, 1)
        before = view.viewport().grab(view.visualRect(name)).toImage()
        why = view.table().why_at(0)
        assert why is not None
        assert why.words == "0412 345 678"
        place = view.visualRect(name).center()
        QApplication.sendEvent(
            view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        )
        assert QToolTip.text() == f"{NGUYEN}\nFound by the client’s mobile: 0412 345 678"
        QToolTip.hideText()
        assert name.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Found by the client’s mobile: 0412 345 678")
        typed(opened, "sync", "nguyen")
        assert view.table().why_at(0) is None
        assert view.viewport().grab(view.visualRect(name)).toImage() != before
        typed(opened, "sync", "linh@")
        assert view.table().why_at(0).sentence == "Found by the customer’s e-mail: linh@nguyens.example"  # type: ignore[union-attr]  # it is there
        assert opened.window.sync_tab.search.placeholderText() == "Name, phone, e-mail, reference, ABN"


def test_a_number_that_is_corrected_is_found_by_the_next_letter(qtbot: QtBot) -> None:
    with opened_window(qtbot, practice_with_numbers()) as opened:
        assert typed(opened, "sync", "0400 000") == []
        practice = opened.practice
        client = next(one for one in practice.books.clients() if one.name == NGUYEN)
        opened.controller.act(lambda desk: desk.save_client(replace(client, mobile="0400 000 123")))
        opened.settle()
        tab = opened.window.sync_tab
        qtbot.keyClicks(tab.search, " 1")
        qtbot.waitUntil(lambda: tab.model.complete)
        assert opened.names(tab) == [NGUYEN]
        assert not tab.empty.isVisible()


def test_who_is_found_when_nobody_was_stands_in_the_side_panel(qtbot: QtBot) -> None:
    with opened_window(qtbot, practice_with_numbers()) as opened:
        assert typed(opened, "sync", "0499") == []
        assert typed(opened, "sync", "0412345678") == [NGUYEN]
        qtbot.waitUntil(lambda: opened.title() == NGUYEN)


def test_nobody_found_is_said_only_when_all_were_asked(qtbot: QtBot) -> None:
    with opened_window(qtbot, practice_with_numbers()) as opened:
        assert typed(opened, "sync", "0499 999 999") == []
        tab = opened.window.sync_tab
        assert tab.empty.isVisible()
        tab.search.clear()
        assert not tab.empty.isVisible()
        assert tab.view.indexAt(QPoint(60, 10)).isValid()
