"""What the user chooses in an import: per row, what stays out, what is archived, what is mended; stop and way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from qbosync_desktop import files
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.dialogs import import_list
from qbosync_desktop.gui.dialogs.import_list import LARGE
from qbosync_desktop.gui.dialogs.import_rows import CHANGED, NEW, PROBLEMS, VANISHED
from qbosync_desktop.gui.tabs.archiving import ArchiveQuestion
from qbosync_desktop.office import open_office
from tests.gui.dialogs_on import over_window
from tests.gui.practice import opened_window
from tests.gui.test_import_list import StorePractice, marks, path, reads, shown

__all__ = ["path"]


def test_one_row_may_go_the_other_way_by_keyboard(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        dialog.tiles[CHANGED].click()
        view = dialog.form.rows
        assert [row[2] for row in shown(dialog)] == ["E-mail", "Phone", "ABN"]
        view.setFocus()
        view.setCurrentIndex(dialog.model.index(0, 3))
        qtbot.keyClick(view, Qt.Key.Key_Space)
        opened.settle()
        assert dialog.work is not None
        assert dialog.work.choices.by_row == {2: "register"}
        stands = {row[2]: marks(dialog, number) for number, row in enumerate(shown(dialog))}
        assert stands["E-mail"] == ("strong", "quiet")
        assert view.currentIndex().data() == "E-mail", "nothing moves under the hand"
        box = view.visualRect(dialog.model.index(0, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
        opened.settle()
        assert dialog.work.choices.by_row == {}
        qtbot.keyClick(view, Qt.Key.Key_Space)
        opened.settle()
        dialog.carry_out()
        opened.settle()
        nguyen = next(one for one in opened.practice.books.clients() if one.reference == "NGU001")
        assert (nguyen.email, nguyen.abn) == ("accounts@nguyens.example", "51824753556")


def test_many_quick_choices_end_in_the_last_one(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        dialog.tiles[CHANGED].click()
        for _ in range(5):
            dialog.model.toggle([0])
        assert not dialog.import_button.isEnabled(), "what is shown is not worked out yet"
        opened.settle()
        qtbot.waitUntil(dialog.import_button.isEnabled)
        assert dialog.work is not None
        assert dialog.work.choices.by_row == {2: "register"}


def test_one_row_turned_is_no_new_comparison(qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a list of 100,000 rows that would take seconds for every box."""
    monkeypatch.setattr(import_list, "LARGE", 1)
    with over_window(qtbot, reads(path)) as (opened, dialog):
        before = dialog.work
        assert before is not None
        dialog.tiles[CHANGED].click()
        monkeypatch.setattr(files, "compare", None)
        for by_row in ({2: "register"}, {}):
            dialog.model.toggle([0])
            assert dialog.form.main_page.isEnabled(), "nothing runs that one would have to wait for"
            opened.settle()
            assert dialog.work is not None
            assert dialog.work.choices.by_row == by_row
        assert dialog.work == before


def test_rows_can_stay_out(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        dialog.tiles[NEW].click()
        dialog.model.toggle([0])
        assert dialog.tiles[NEW].number == 1
        assert dialog.import_button.text() == "Import 2 clients"
        dialog.form.tick_all.click()
        assert dialog.import_button.text() == "Import 3 clients"
        dialog.form.tick_all.click()
        assert dialog.form.tick_all.text() == "Tick all"
        dialog.carry_out()
        opened.settle()
        assert "Emu Bitter Pty Ltd" not in {one.name for one in opened.practice.books.clients()}


def test_clients_not_in_the_file_are_archived_when_ticked_and_linked_ones_ask(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        dialog.tiles[VANISHED].click()
        names = [row[0] for row in shown(dialog)]
        dialog.form.rows.setCurrentIndex(dialog.model.index(names.index("Coorong Dairy Partnership"), 1))
        qtbot.keyClick(dialog.form.rows, Qt.Key.Key_Space)
        dialog.model.toggle([names.index("Priya Raghunathan")])
        assert dialog.import_button.text() == "Import 3, archive 2"
        dialog.import_button.click()
        question = next(one for one in dialog.findChildren(ArchiveQuestion) if one.isVisible())
        qtbot.keyClick(question, Qt.Key.Key_Escape)
        opened.settle()
        assert not any(one.archived for one in opened.practice.books.clients() if one.name in names)
        dialog.import_button.click()
        question = next(one for one in dialog.findChildren(ArchiveQuestion) if one.isVisible())
        question.both_button.click()
        opened.settle()
        clients = {one.name: one for one in opened.practice.books.clients()}
        assert clients["Coorong Dairy Partnership"].archived
        assert clients["Priya Raghunathan"].archived
        assert "Emu Bitter Pty Ltd" in clients
        actions = {one.client_id: one.kind for one in opened.board.picture.plan.actions}
        assert actions[clients["Coorong Dairy Partnership"].id] is ActionKind.DEACTIVATE
        assert opened.window.import_tab.undo_bar.words.text() == "2 clients added, 1 changed, 2 archived."
        opened.controller.undo()
        opened.settle()
        assert not any(one.archived for one in opened.practice.books.clients() if one.name in names)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    place = tmp_path / "faulty.csv"
    rows = [
        "Client Code,Name,Email,Phone,Postal Suburb,Postal State,Postal Postcode",
        "A1,Anna Lee,anna [at] lee.example,,Kew,NSW,3101",
        "A2,Emu Bitter Pty Ltd,,9O12 3456,Kew,NSW,3101",
        "A3,Quirk Family Trust,,,Kew,VIC,3101",
    ]
    place.write_text("\n".join(rows), encoding="utf-8")
    return place


def test_a_fix_mends_all_rows_alike_and_can_be_taken_back(qtbot: QtBot, faulty: Path) -> None:
    with over_window(qtbot, reads(faulty)) as (opened, dialog):
        dialog.tiles[PROBLEMS].click()
        buttons = dialog.lists.mends.buttons
        states = buttons[("state-of-postcode", "postcode-not-of-state")]
        assert states.accessibleName() == "Use the state of the postcode: 2 rows"
        before = dialog.tiles[PROBLEMS].number
        qtbot.keyClick(states, Qt.Key.Key_Space)
        opened.settle()
        assert dialog.tiles[PROBLEMS].number == before - 2
        assert dialog.lists.mends.done_words.text() == "Use the state of the postcode (2)"
        dialog.lists.mends.undo_button.click()
        opened.settle()
        assert dialog.tiles[PROBLEMS].number == before
        assert dialog.lists.mends.done_row.isHidden()
        for key in (("state-of-postcode", "postcode-not-of-state"), ("correct-email", "email-not-valid")):
            dialog.lists.mends.buttons[key].click()
            opened.settle()
        assert dialog.columns is not None
        name = next(one.index for one in dialog.columns.columns if one.header == "Phone")
        dialog.rows.boxes[name].setCurrentIndex(dialog.rows.boxes[name].findData("mobile"))
        opened.settle()
        dialog.carry_out()  # what was mended stays mended under other columns
        opened.settle()
        stored = {one.reference: one for one in opened.practice.books.clients()}
        assert stored["A1"].email == "anna@lee.example"
        assert {stored[one].postal.state for one in ("A1", "A2", "A3")} == {"VIC"}


def test_kinds_told_by_names_are_said_so(qtbot: QtBot, faulty: Path) -> None:
    with over_window(qtbot, reads(faulty)) as (_opened, dialog):
        assert "does not say the kind of 3 clients" in dialog.form.derived.said.words
        dialog.tiles[NEW].click()
        assert "Trust, by its name" in {row[2] for row in shown(dialog)}


def test_a_long_read_says_how_far_it_is_and_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "long.csv"
    lines = (f"C{number},Client {number} Pty Ltd,c{number}@x.example" for number in range(LARGE))
    place.write_text("\n".join(("Client Code,Name,Email", *lines)), encoding="utf-8")
    with over_window(qtbot, reads("")) as (opened, dialog):
        before = opened.practice.books.clients()
        said: list[str] = []
        opened.controller.progressed.connect(lambda made: said.append(made.words))
        dialog.read(str(place))
        assert dialog.progress.isVisible()
        assert dialog.cancel_button.text() == "Stop"
        qtbot.waitUntil(lambda: bool(said))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        opened.settle()
        assert dialog.isVisible()
        assert dialog.form.drop_live.said.words == "Stopped. Nothing was changed."
        assert dialog.progress.isHidden()
        assert opened.practice.books.clients() == before
        dialog.read(str(place))
        opened.settle()
        assert dialog.tiles[NEW].number == LARGE
        assert "Understanding the rows" in said
        dialog.form.prefer.setCurrentIndex(1)  # a long list is compared with a bar, too
        assert dialog.progress.isVisible()
        opened.settle()
        assert dialog.import_button.isEnabled()


def test_an_import_of_an_earlier_day_is_taken_back_from_the_first_page(
    qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    first = open_office(tmp_path / "data")
    try:
        _table, _columns, preview = first.desk.preview_list(path)
        first.desk.apply_list(preview)
    finally:
        first.close()  # the program was closed: what Ctrl+Z knew is gone
    office = open_office(tmp_path / "data")
    try:
        with over_window(qtbot, reads(), StorePractice(office)) as (opened, dialog):
            assert not opened.board.undo
            assert "Last import: “wattle.csv”" in dialog.form.last_words.text()
            assert "3 clients added, 0 changed." in dialog.form.last_words.text()
            dialog.form.undo_last.click()
            opened.settle()
            assert "3 clients removed again" in dialog.form.drop_live.said.words
            assert office.desk.picture().clients == {}
            assert dialog.form.undo_last.isHidden()
            opened.controller.undo()  # and that can be taken back as well
            opened.settle()
            assert len(office.desk.picture().clients) == 3
    finally:
        office.close()


def test_a_list_dropped_on_the_window_opens_the_dialog_with_it(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    with opened_window(qtbot) as opened:
        asked: list[str] = []
        opened.window.import_list_requested.connect(asked.append)
        data = QMimeData()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        data.setUrls([QUrl.fromLocalFile(str(path))])
        drag = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none)
        opened.window.dragEnterEvent(drag)
        assert drag.isAccepted()
        opened.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))
        assert asked == [QUrl.fromLocalFile(str(path)).toLocalFile()]
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "photo.jpg"))])
        drag = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none)
        drag.ignore()
        opened.window.dragEnterEvent(drag)
        assert not drag.isAccepted()


def test_values_that_give_way_are_counted_and_one_click_away(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        assert dialog.form.state.said.words == "1 value of the register is replaced."
        assert dialog.form.state.fix is not None
        dialog.form.state.fix.click()
        assert dialog.lists.shown == CHANGED
        assert dialog.focusWidget() is dialog.form.rows
        assert dialog.form.state.fix is None
        dialog.form.prefer.setCurrentIndex(1)
        opened.settle()
        assert dialog.form.state.said.words == "", "the register keeps all it has"
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: dialog.lists.shown == VANISHED)  # Qt shows the click first
