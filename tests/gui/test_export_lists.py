"""Saving lists and the report: what is written, where it is offered, and what is said when it cannot be."""

from __future__ import annotations

import csv
import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.mapping_report import MappingReport, Section, mapping_report
from qbosync_desktop.domain.problems import Cancelled
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.gui.dialogs.export_lists import KINDS, ExportDialog
from qbosync_desktop.gui.dialogs.file_chooser import Answer
from qbosync_desktop.gui.dialogs.report_pdf import report_pdf
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import Opened, Practice, opened_window


class Places:
    """A chooser that answers with a file in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def open_list(self, parent: QWidget, answer: Answer) -> None:
        raise AssertionError

    def save_rows(self, parent: QWidget, suggested: str, answer: Answer) -> None:
        raise AssertionError

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: Sequence[str], answer: Answer) -> None:
        self.asked.append((suggested, tuple(kinds)))
        answer(str(self.folder / suggested))


def saves(folder: Path, chosen: str = "") -> Callable[[Opened], ExportDialog]:
    return lambda opened: ExportDialog(opened.controller, opened.window, chosen, Places(folder))


def test_every_list_is_written_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    with over_window(qtbot, saves(tmp_path)) as (opened, dialog):
        assert dialog.focusWidget() is dialog.radios["report"]
        for number, kind in enumerate(KINDS):
            if number:
                qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
            assert dialog.chosen.key == kind.key
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
            opened.settle()
            assert dialog.live.said.words.startswith(f"Saved “{kind.file}-")
        names = sorted(one.name for one in tmp_path.iterdir())
        assert [re.sub(r"-\d{4}-\d\d-\d\d", "", name) for name in names] == [
            "clients.xlsx",
            "lodgeit-clients.csv",
            "mapping-report.pdf",
            "mappings.xlsx",
            "quickbooks-customers.csv",
            "xero-contacts.csv",
        ]
        xero = next(tmp_path.glob("xero-*.csv"))
        with xero.open(encoding="utf-8-sig", newline="") as file:
            contacts = [row["*ContactName"] for row in csv.DictReader(file)]
        assert "Priya Raghunathan" in contacts
        assert "Olsson, Greta" not in contacts  # archived
        assert "11 clients" not in dialog.live.said.words or len(contacts) == 11


def test_the_ending_decides_the_kind_of_a_list(qtbot: QtBot, tmp_path: Path) -> None:
    with over_window(qtbot, saves(tmp_path, "mappings")) as (opened, dialog):
        dialog.save(str(tmp_path / "mappings.csv"))
        opened.settle()
        text = (tmp_path / "mappings.csv").read_text(encoding="utf-8-sig")
        assert "Coorong Dairy Partnership" in text
        dialog.radios["xero"].click()
        dialog.save(str(tmp_path / "contacts.xlsx"))  # Xero takes no workbook
        opened.settle()
        assert (tmp_path / "contacts.xlsx.csv").exists()


def test_what_cannot_be_written_is_said_and_the_dialog_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with over_window(qtbot, saves(tmp_path / "not there")) as (opened, dialog):
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        opened.settle()
        assert not dialog.problem.isHidden()
        assert "The file cannot be written" in dialog.problem.accessibleName()
        assert dialog.save_button.isEnabled()


def test_menus_and_the_row_of_tabs_lead_here(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        asked: list[str] = []
        opened.window.lists_requested.connect(asked.append)
        opened.click(opened.window.tab_row.lists)
        opened.window.form.action_save_lists.trigger()
        opened.window.form.action_mapping_report.trigger()
        assert asked == ["", "", "report"]
        checked: list[str] = []
        opened.window.checks_requested.connect(lambda code, _client: checked.append(code))
        opened.window.form.action_check_register.trigger()
        assert checked == [""]


def test_names_and_one_filled_button(qtbot: QtBot, tmp_path: Path) -> None:
    with over_window(qtbot, saves(tmp_path)) as (_opened, dialog):
        assert nameless(dialog) == []
        assert wrongly_filled(dialog) == []


@pytest.fixture
def report() -> MappingReport:
    return mapping_report(Practice().desk.picture(), datetime(2026, 11, 23, 9, 30).astimezone(), "Wattle Creek")


def many(report: MappingReport, rows: int) -> MappingReport:
    first = report.sections[0]
    line = ("REF001", "A client with a long name that needs two lines in its column, Pty Ltd", *first.rows[0][2:])
    return replace(report, sections=(replace(first, rows=(line,) * rows), *report.sections[1:]))


def page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_the_report_is_a_pdf_of_a4_pages_in_black_and_grey(look: object, report: MappingReport) -> None:
    pdf = report_pdf(report, NeverCancelled(), silent)
    assert pdf.startswith(b"%PDF-")
    assert page_count(pdf) == 1
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    assert [round(float(side)) for side in box.groups()] == [595, 842]
    colours = set()
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            drawn = zlib.decompress(stream)
        except zlib.error:
            continue
        colours |= set(re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn?\b", drawn))
    assert colours
    assert all(red == green == blue for red, green, blue in colours)


def test_a_long_report_goes_over_pages_and_can_be_stopped(look: object, report: MappingReport) -> None:
    said: list[tuple[int, int]] = []
    long = many(report, 400)
    pdf = report_pdf(long, NeverCancelled(), lambda done, total, _words: said.append((done, total)))
    assert page_count(pdf) > 10
    assert said[-1] == (page_count(pdf), page_count(pdf))
    with pytest.raises(Cancelled):
        report_pdf(long, Stopped(), silent)


def test_an_empty_register_and_hostile_names_make_a_report(look: object, report: MappingReport) -> None:
    nothing = replace(report, sections=())
    assert page_count(report_pdf(nothing, NeverCancelled(), silent)) == 1
    words = ("", "W" * 400, "0", "שלום 👩🏽‍🚀\u202e", "1", "<b>&amp;", "=cmd()")
    section = Section("linked", "Linked (1)", "x", report.sections[0].heads, report.sections[0].widths, (words,))
    assert page_count(report_pdf(replace(report, sections=(section,)), NeverCancelled(), silent)) == 1


class Stopped:
    """Somebody asked to stop."""

    def cancelled(self) -> bool:
        return True
