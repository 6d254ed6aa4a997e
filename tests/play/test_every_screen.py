"""Every window and dialog, walked through on a demo company: words that can be read, in every size of text.

QT_SCALE_FACTOR is not played here: it changes how many pixels a logical pixel has, and no logical size. What it leaves
of a screen is: 1280×720 at 150 % is 853×480.
"""

from __future__ import annotations

import csv
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.app import make_application
from qbosync_desktop.bundled import resource
from qbosync_desktop.desk.board import Board
from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.gui.look import language
from qbosync_desktop.gui.look.apply import apply_look
from qbosync_desktop.notices import notices
from qbosync_desktop.office import DEMO_LIST
from qbosync_desktop.play.hands import Hands
from qbosync_desktop.play.legible import FRAME, faint, illegible, too_large
from qbosync_desktop.play.names import nameless
from qbosync_desktop.play.tour import tour
from qbosync_desktop.play.wording import Marking, untranslated
from tests.gui.high_contrast import THEMES

SMALLEST = QSize(1280, 720)
AT_150 = QSize(853, 480)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application(["qbosync-tests"], "light")


@contextmanager
def text_of(app: QApplication, factor: float, high_contrast_in: QPalette | None = None) -> Iterator[None]:
    """The application's font, made larger as the system's "Make text bigger" does."""
    kept = QFont(app.font())
    larger = QFont(kept)
    larger.setPixelSize(round(kept.pixelSize() * factor))
    app.setFont(larger)
    apply_look(app, "dark", high_contrast_in=high_contrast_in)
    try:
        yield
    finally:
        app.setFont(kept)
        apply_look(app, "light")


def test_on_the_smallest_screen_and_all_words_translated(qapp: QApplication, tmp_path: Path) -> None:
    """1280×720 at 150 %, in the dark, in a language that marks every text it was asked for."""
    language.use(qapp, Marking())
    try:
        with text_of(qapp, 1):
            toured(tmp_path, AT_150, translated=True)
    finally:
        language.forget(qapp)


def test_in_text_twice_as_large(qapp: QApplication, tmp_path: Path) -> None:
    """200 % text on 1280×720, in high contrast."""
    with text_of(qapp, 2, THEMES["Night sky"].palette()):
        toured(tmp_path, SMALLEST)


def data_of(board: Board) -> set[str]:
    """What is shown and is nobody's words: clients, customers, the list's headings, names of keys and of components."""
    found = {"QBO Sync Desktop", "QuickBooks", "Intuit", "Qt", "Python", *platform.platform().split("-")}
    found |= {"Ctrl", "Shift", "Alt", "Esc", "Enter", "Space", "Return", "ABN", "ACN", "ACT", "NT", "clients.csv"}
    found |= {"Other · Company · Partnership"}  # a column of the list
    company = board.picture.company
    found |= {company.name} if company is not None else set()
    records: list[Any] = [*board.picture.clients.values(), *board.picture.customers.values()]
    for record in records:
        for value in astuple(record):
            found |= {part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, str)}
    with resource(DEMO_LIST).open(encoding="utf-8-sig", newline="") as file:
        found |= {cell for row in csv.reader(file) for cell in row}
    found |= {one.name for one in notices()}
    found |= {page.read_text(encoding="utf-8").splitlines()[0].lstrip("# ") for page in resource("guide").glob("*.md")}
    kinds = {kind.value for kind in ClientKind} | {"Other", "Company", "Trust", "Individual", "Partnership"}
    return {one for one in found - kinds if len(one) > 1}


def toured(folder: Path, screen: QSize, *, translated: bool = False) -> None:
    """Every window stands on the screen, and all of its words can be read there."""
    hands = Hands(folder, None, "")
    inside = screen - QSize(0, FRAME)
    hands.window.resize(inside)
    faults, stops = [], 0
    data: set[str] = set()
    try:
        for name, window in tour(hands):
            stops += 1
            found = illegible(window) + too_large(window, screen) + faint(window) + nameless(window)
            if translated:
                data = data or data_of(hands.board)
                found += untranslated(window, data)
            faults += [f"{name}: {fault}" for fault in found]
        hands.check_bugs()
        assert hands.window.size() == inside
    finally:
        hands.close()
    assert stops > 50
    assert not faults, "\n".join(faults)


def test_cut_words_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    cut = QLabel("A sentence that is far too long for its place")
    cut.setFixedWidth(40)
    told = QLabel("Another one, which says all of itself elsewhere")
    told.setFixedWidth(40)
    told.setToolTip(told.text())
    low = QPushButton("Low")
    low.setFixedHeight(4)
    for widget in (cut, told, low):
        column.addWidget(widget)
    window.show()
    found = illegible(window)
    assert len(found) == 2
    assert "far too long" in found[0]
    assert "Low" in found[1]


def test_words_over_each_other_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for place in (0, 10):
        QLabel("Words", window).move(place, place)
    window.resize(200, 100)
    window.show()
    assert any("over each other" in fault for fault in illegible(window))


def test_a_window_too_large_for_the_screen_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(QLabel("words " * 300))
    assert too_large(window)
    assert not too_large(QWidget())


def test_words_in_the_colour_of_their_ground_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for colour in ("#F0F0F0", "#202020"):
        label = QLabel(f"Words in {colour}")
        label.setStyleSheet(f"background: white; color: {colour};")
        column.addWidget(label)
    window.show()
    assert [fault.split("“")[1][:16] for fault in faint(window)] == ["Words in #F0F0F0"]
