"""The list of pairs a person said are different: where it is found, what it says, and the way back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.register_twins import register_key, register_text
from qbosync_desktop.desk.twins import twins_key, twins_text
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinPair
from qbosync_desktop.gui.dialogs.apart_pairs import ApartPairs
from tests.gui.dialogs_on import nameless
from tests.gui.practice import Opened, Practice, opened_window

MAIL = Reason("email", True, "same e-mail")
LOWE, PRIYA, CARTWRIGHT = "Lowe Barrett Family Trust", "Priya Raghunathan", "Cartwright Freight"


def group(one: str, two: str) -> TwinGroup:
    return TwinGroup((one, two), one, 0.9, (MAIL,), (TwinPair(one, two, 0.9, (MAIL,)),))


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    made = Practice()
    made.books.remember(twins_key(made.books.realm_id), twins_text((group("4", "6"), group("1", "2"))))
    pairs = [(made.clients[LOWE], made.clients[PRIYA]), (made.clients[PRIYA], made.clients[CARTWRIGHT])]
    text = register_text("", [group(str(one), str(two)) for one, two in pairs])
    made.books.remember(register_key(made.books.realm_id), text)
    with opened_window(qtbot, made) as window:
        yield window


def say_different(opened: Opened) -> None:
    """One pair of customers, and two of clients."""
    one = opened.practice.clients
    opened.controller.act(lambda desk: desk.not_twins((("6", "4"),)))
    opened.controller.act(lambda desk: desk.not_twin_clients(((one[LOWE], one[PRIYA]), (one[CARTWRIGHT], one[PRIYA]))))
    opened.settle()


def listed(opened: Opened) -> ApartPairs:
    found = opened.window.findChild(ApartPairs)
    assert isinstance(found, ApartPairs)
    return found


def rows(dialog: ApartPairs) -> list[tuple[str, ...]]:
    model = dialog.model
    return [tuple(str(model.index(row, place).data()) for place in range(3)) for row in range(model.rowCount())]


CUSTOMERS = ("Garcia Family Trust · rosa.garcia@example.com", "Coorong Dairy Partnership · c@coorong.example")
CLIENTS = ("Lowe Barrett Family Trust · LOW011", "Priya Raghunathan · RAG001")


def test_both_kinds_are_listed_where_they_are_said(opened: Opened) -> None:
    tab = opened.window.import_tab
    opened.tab("import", "twins")
    assert not tab.apart_link.isVisible()
    say_different(opened)
    assert tab.apart_link.isVisible()
    assert tab.apart_link.text() == "3 pairs you said are different…"
    opened.click(tab.apart_link)
    dialog = listed(opened)
    tester = QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert dialog.form.title.text() == "3 pairs you said are different"
    assert [one[2] for one in rows(dialog)] == ["in QuickBooks", *["in your register"] * 2]
    assert rows(dialog)[0][:2] == CUSTOMERS
    assert CLIENTS in [one[:2] for one in rows(dialog)]
    assert not nameless(dialog)
    tester.deleteLater()
    dialog.reject()
    opened.tab("export", "open")
    assert not opened.window.export_tab.apart_link.isVisible()
    opened.tab("export", "look-first")
    assert opened.window.export_tab.apart_link.isVisible()
    opened.tab("import", "review")
    assert not tab.apart_link.isVisible()


def test_one_is_taken_back_by_keys_and_that_is_undone(opened: Opened) -> None:
    say_different(opened)
    tab = opened.tab("import", "twins")
    count = opened.count(tab, "twins")
    opened.click(opened.window.import_tab.apart_link)
    dialog = listed(opened)
    dialog.activateWindow()
    assert dialog.table.hasFocus() or dialog.focusWidget() is dialog.table
    assert [one.cells[:2] for one in dialog.chosen()] == [CUSTOMERS]
    QTest.keyClick(dialog.back_button, Qt.Key.Key_Space)
    opened.settle()
    assert opened.count(tab, "twins") == (count or 0) + 1
    assert len(rows(dialog)) == 2
    assert dialog.live.said.words == "“Garcia Family Trust” and “Coorong Dairy Partnership” may be twins again."
    dialog.live.fix_clicked.emit()
    opened.settle()
    assert len(rows(dialog)) == 3
    assert opened.count(tab, "twins") == count
    dialog.reject()


def test_several_of_both_kinds_are_one_step(opened: Opened) -> None:
    say_different(opened)
    opened.tab("export", "look-first")
    opened.click(opened.window.export_tab.apart_link)
    dialog = listed(opened)
    QTest.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog.back_button.text() == "&Take back 3"
    opened.click(dialog.back_button)
    assert rows(dialog) == []
    assert dialog.form.title.text() == "No pair is called different"
    assert not dialog.back_button.isEnabled()
    assert dialog.live.said.words == "3 pairs may be twins again."
    assert LOWE in opened.names(opened.window.export_tab)
    assert not opened.window.export_tab.apart_link.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert len(rows(dialog)) == 3
    dialog.reject()
