"""A problem with its ways out, by mouse and by number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui.dialogs.problem_dialog import ProblemDialog
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import Opened


def shows(**values: object) -> Callable[[Opened], ProblemDialog]:
    def make(opened: Opened) -> ProblemDialog:
        whole = {
            "code": "client-already-mapped",
            "title": "Client is already mapped",
            "detail": "“Coastal Pool Care” is linked to your client Coastal Pool Care Pty Ltd.",
            "client_id": opened.practice.clients["Priya Raghunathan"],
            "customer_id": "8",
            "remedies": (Remedy.MOVE_LINK, Remedy.EDIT_CLIENT),
            "tid": "1-66a-77",
            **values,
        }
        return ProblemDialog(Problem(**whole), opened.controller, opened.window)  # type: ignore[arg-type]  # as above

    return make


def test_it_names_the_client_and_says_what_each_way_does(qtbot: QtBot) -> None:
    with over_window(qtbot, shows()) as (_opened, dialog):
        assert dialog.windowTitle() == "Priya Raghunathan"
        assert "Coastal Pool Care" in dialog.notice.accessibleName()
        assert [way.accessibleName() for way in dialog.ways] == ["1: Link it here instead", "2: Edit the client"]
        assert dialog.ways[0].buttons[0].isDefault()
        assert nameless(dialog) == []
        assert wrongly_filled(dialog) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Return])
def test_the_best_way_out_by_key(qtbot: QtBot, key: Qt.Key) -> None:
    with over_window(qtbot, shows()) as (opened, dialog):
        qtbot.keyClick(dialog, key)
        opened.settle()
        assert opened.practice.link_of("Priya Raghunathan") == "8"
        assert opened.practice.link_of("Coastal Pool Care Pty Ltd") == ""


def test_another_way_asks_the_window(qtbot: QtBot) -> None:
    with over_window(qtbot, shows()) as (opened, dialog):
        with qtbot.waitSignal(opened.window.client_requested) as asked:
            qtbot.mouseClick(dialog.ways[1].buttons[0], Qt.MouseButton.LeftButton)
        assert asked.args == [opened.practice.clients["Priya Raghunathan"]]


def test_escape_leaves_everything_as_it_is(qtbot: QtBot) -> None:
    with over_window(qtbot, shows()) as (opened, dialog):
        qtbot.keyClick(dialog, Qt.Key.Key_9)
        assert dialog.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        opened.settle()
        assert opened.practice.link_of("Priya Raghunathan") == ""


def test_codes_are_folded_and_can_be_copied(qtbot: QtBot) -> None:
    with over_window(qtbot, shows()) as (_opened, dialog):
        assert dialog.details.isHidden()
        dialog.details_button.click()
        assert dialog.details.isVisible()
        dialog.copy_button.click()
        copied = QGuiApplication.clipboard().text()
        assert copied == "Code: client-already-mapped\nIntuit’s number of the answer: 1-66a-77"
        QGuiApplication.clipboard().clear()


def test_a_problem_without_ways_out_can_be_closed(qtbot: QtBot) -> None:
    with over_window(qtbot, shows(remedies=(), client_id=0, customer_id="", row=7, column="ABN")) as (_o, dialog):
        assert dialog.windowTitle() == "This needs you"
        assert "Row 7, ABN." in dialog.notice.accessibleName()
        assert dialog.close_button.isDefault()
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()


def test_every_remedy_has_words(qtbot: QtBot) -> None:
    with over_window(qtbot, shows(remedies=tuple(Remedy))) as (_opened, dialog):
        assert len(dialog.ways) == len(Remedy)
