"""Importing a client list: the mapping, what it would do, and that nothing happens before the button."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.client import Client
from qbosync_desktop.gui.dialogs.file_chooser import Answer
from qbosync_desktop.gui.dialogs.import_list import ImportListDialog
from qbosync_desktop.gui.dialogs.import_rows import CHANGED, NEW, PROBLEMS, SAME, VANISHED
from qbosync_desktop.gui.dialogs.row_list import MARK_ROLE, RowListModel
from qbosync_desktop.office import Office, open_office
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import Opened, Practice
from tests.memory import Clock

TFN = "123 456 782"  # the tax office's own example
HEAD = "Client Code,Name,Business Structure,Email,Ph,Business Number,TFN,Partner"
ROWS = (
    f"NGU001,Nguyen & Sons Plumbing Pty Ltd,Company,new@nguyens.example,355507734,51 824 753 556,{TFN},HM",
    f"NEW001,Emu Bitter Pty Ltd,Company,e@emu.example,,,{TFN},HM",
    "DUP001,First Twin,Individual,,,,,HM",
    "DUP001,Second Twin,Individual,,,,,HM",
    "BAD001,Quirk Pty Ltd,Company,,,51 824 753 557,,HM",
)


class Answers:
    """A chooser that answers at once, or not at all."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.asked: list[str] = []

    def open_list(self, parent: QWidget, answer: Answer) -> None:
        self.asked.append("open")
        if self.path:
            answer(str(self.path))

    def save_rows(self, parent: QWidget, suggested: str, answer: Answer) -> None:
        self.asked.append(suggested)
        if self.path:
            answer(str(self.path))

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: Sequence[str], answer: Answer) -> None:
        raise AssertionError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "wattle.csv"
    place.write_text("\n".join((HEAD, *ROWS)), encoding="utf-8")
    return place


def reads(path: Path | str = "", chooser: Answers | None = None) -> Callable[[Opened], ImportListDialog]:
    return lambda opened: ImportListDialog(opened.controller, opened.window, str(path), chooser or Answers())


def numbers(dialog: ImportListDialog) -> dict[str, int]:
    return {key: tile.number for key, tile in dialog.tiles.items()}


def shown(dialog: ImportListDialog) -> list[tuple[str, ...]]:
    model = dialog.model
    first = 1 if model.tickable else 0
    return [
        tuple(str(model.index(row, column).data()) for column in range(first, model.columnCount()))
        for row in range(model.rowCount())
    ]


def marks(dialog: ImportListDialog, row: int) -> tuple[str, str]:
    """How the values of the register and of the file are painted: which of them will stand."""
    model = dialog.model
    last = model.columnCount() - 1
    return str(model.index(row, last - 1).data(MARK_ROLE)), str(model.index(row, last).data(MARK_ROLE))


def test_a_list_is_read_and_said_before_anything_happens(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        before = opened.practice.books.clients()
        assert dialog.form.file_name.text() == "wattle.csv"
        assert numbers(dialog) == {NEW: 2, CHANGED: 1, SAME: 0, PROBLEMS: 3, VANISHED: 10}
        assert dialog.import_button.text() == "Import 3 clients"
        assert dialog.import_button.isEnabled()
        assert opened.practice.books.clients() == before


def test_the_import_is_one_step_and_can_be_taken_back(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        before = {one.name for one in opened.practice.books.clients()}
        qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
        opened.settle()
        assert {one.name for one in opened.practice.books.clients()} - before == {"Emu Bitter Pty Ltd", "Quirk Pty Ltd"}
        assert opened.board.undo
        opened.controller.undo()
        opened.settle()
        assert {one.name for one in opened.practice.books.clients()} == before


def test_tax_file_numbers_are_named_and_never_read(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        assert "The column “TFN” was not read" in dialog.notice.accessibleName()
        assert not dialog.notice.isHidden()
        assert dialog.columns is not None
        column = next(one for one in dialog.columns.columns if one.header == "TFN")
        assert column.index not in dialog.rows.boxes  # nothing to choose
        assert dialog.rows.ways[column.index].said.icon == "shield"
        texts = [one.accessibleName() for one in dialog.findChildren(QWidget)]
        assert not any(TFN in text or "123456782" in text for text in texts)
        dialog.carry_out()
        opened.settle()
        assert all("123456782" not in repr(one) for one in opened.practice.books.clients())


def test_another_target_is_previewed_without_reading_again(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        path.unlink()
        assert dialog.columns is not None
        name = next(one.index for one in dialog.columns.columns if one.target == "name")
        dialog.rows.boxes[name].setCurrentIndex(0)
        opened.settle()
        assert not dialog.import_button.isEnabled()
        assert "choose which column holds the name" in dialog.form.state.said.words
        dialog.rows.boxes[name].setCurrentIndex(dialog.rows.boxes[name].findData("name"))
        opened.settle()
        assert dialog.import_button.text() == "Import 3 clients"
        assert dialog.rows.ways[name].said.words == "Chosen by you"


def test_one_target_has_one_column(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        assert dialog.columns is not None
        index = {one.header: one.index for one in dialog.columns.columns}
        partner = dialog.rows.boxes[index["Partner"]]
        partner.setCurrentIndex(partner.findData("reference"))
        opened.settle()
        assert dialog.rows.boxes[index["Client Code"]].currentData() is None
        assert "Another column was chosen" in dialog.rows.ways[index["Client Code"]].said.words


def test_the_register_can_win(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (opened, dialog):
        dialog.tiles[CHANGED].click()
        assert ("2", "Nguyen & Sons Plumbing Pty Ltd", "E-mail") in {row[:3] for row in shown(dialog)}
        dialog.form.prefer.setCurrentIndex(1)
        opened.settle()
        stands = {row[2]: marks(dialog, number) for number, row in enumerate(shown(dialog))}
        assert stands["E-mail"] == ("strong", "quiet")
        assert stands["Phone"] == ("quiet", "strong")  # the register has none
        dialog.carry_out()
        opened.settle()
        nguyen = next(one for one in opened.practice.books.clients() if one.reference == "NGU001")
        assert (nguyen.email, nguyen.phone) == ("accounts@nguyens.example", "(03) 5550 7734")


def test_old_and_new_stand_beside_each_other(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (_opened, dialog):
        dialog.tiles[CHANGED].click()
        mail = next(row for row in shown(dialog) if row[2] == "E-mail")
        assert mail[3:] == ("accounts@nguyens.example", "new@nguyens.example")
        dialog.form.back.click()
        assert dialog.form.parts.currentWidget() is dialog.form.map_page


def test_problems_name_row_and_column_and_those_not_in_the_file_are_listed(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (_opened, dialog):
        dialog.tiles[PROBLEMS].click()
        assert ("4", "Client Code") in {row[1:3] for row in shown(dialog)}
        assert ("6", "Business Number") in {row[1:3] for row in shown(dialog)}
        assert "2 rows are skipped" in dialog.form.list_words.text()
        dialog.tiles[VANISHED].click()
        assert not dialog.tiles[PROBLEMS].isChecked()
        assert "Priya Raghunathan" in {row[0] for row in shown(dialog)}


def test_bad_rows_are_saved_without_tax_file_numbers(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    place = tmp_path / "bad.csv"
    chooser = Answers(place)
    with over_window(qtbot, reads(path, chooser)) as (opened, dialog):
        assert dialog.bad_button.text() == "Save the 3 bad rows…"
        dialog.bad_button.click()
        opened.settle()
        assert chooser.asked == ["wattle-problems.xlsx"]
        with place.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["Client Code"] for row in rows] == ["DUP001", "DUP001", "BAD001"]
        assert TFN not in place.read_text(encoding="utf-8-sig")
        assert "Saved in “bad.csv”" in dialog.form.state.said.words


def test_columns_are_remembered_for_such_files(qtbot: QtBot, path: Path) -> None:
    practice = Practice()
    with over_window(qtbot, reads(path), practice) as (opened, dialog):
        assert dialog.columns is not None
        partner = next(one.index for one in dialog.columns.columns if one.header == "Partner")
        dialog.rows.boxes[partner].setCurrentIndex(dialog.rows.boxes[partner].findData("trading_name"))
        opened.settle()
        dialog.carry_out()
        opened.settle()
        again = ImportListDialog(opened.controller, opened.window, str(path), Answers())
        again.open()
        opened.settle()
        assert again.rows.boxes[partner].currentData() == "trading_name"
        again.reject()


def test_a_file_that_is_no_list_is_said_in_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "photo.csv"
    place.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with over_window(qtbot, reads(place)) as (_opened, dialog):
        assert dialog.isVisible()
        assert not dialog.problem.isHidden()
        assert not dialog.import_button.isEnabled()
        assert dialog.form.pages.currentWidget() is dialog.form.drop_page


def test_choosing_and_dropping_a_file(qtbot: QtBot, path: Path) -> None:
    chooser = Answers()
    with over_window(qtbot, reads("", chooser)) as (opened, dialog):
        assert dialog.focusWidget() is dialog.form.choose
        qtbot.keyClick(dialog.form.choose, Qt.Key.Key_Space)
        assert chooser.asked == ["open"]
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
        opened.settle()
        assert dialog.form.file_name.text() == "wattle.csv"


def test_names_and_one_filled_button(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (_opened, dialog):
        assert nameless(dialog) == []
        assert wrongly_filled(dialog) == []
        assert dialog.import_button.isDefault()


def test_the_model_keeps_qts_rules(qtbot: QtBot, path: Path) -> None:
    with over_window(qtbot, reads(path)) as (_opened, dialog):
        model: RowListModel = dialog.model
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for tile in dialog.tiles.values():
            tile.click()
        tester.deleteLater()


class StorePractice(Practice):
    """A register in a real store, with nothing connected."""

    def __init__(self, office: Office) -> None:
        self.clock = Clock()
        self.office = office  # type: ignore[assignment]  # the real one instead of the one in memory


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path / "data")
    yield made
    made.close()


def test_the_import_lands_in_the_real_store(qtbot: QtBot, path: Path, office: Office) -> None:
    with over_window(qtbot, reads(path), StorePractice(office)) as (opened, dialog):
        assert dialog.import_button.text() == "Import 3 clients"
        dialog.carry_out()
        opened.settle()
        stored: dict[str, Client] = {one.reference: one for one in office.desk.picture().clients.values()}
        assert set(stored) == {"NGU001", "NEW001", "BAD001"}
        assert stored["NGU001"].phone == "(03) 5550 7734"
        assert stored["BAD001"].abn == ""
