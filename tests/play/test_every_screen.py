"""Every window and dialog, walked through on a demo company: words that can be read, in every size of text.

QT_SCALE_FACTOR is not played here: it changes how many pixels a logical pixel has, and no logical size. What it leaves
of a screen is: 1280×720 at 150 % is 853×480.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.app import make_application
from qbosync_desktop.gui.look.apply import apply_look
from qbosync_desktop.play.hands import Hands
from qbosync_desktop.play.legible import FRAME, illegible, too_large
from qbosync_desktop.play.tour import tour

SMALLEST = QSize(1280, 720)
AT_150 = QSize(853, 480)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application(["qbosync-tests"], "light")


@contextmanager
def text_of(app: QApplication, factor: float) -> Iterator[None]:
    """The application's font, made larger as the system's "Make text bigger" does."""
    kept = QFont(app.font())
    larger = QFont(kept)
    larger.setPixelSize(round(kept.pixelSize() * factor))
    app.setFont(larger)
    apply_look(app, "light")
    try:
        yield
    finally:
        app.setFont(kept)
        apply_look(app, "light")


@pytest.mark.parametrize(
    ("text", "screen"), [(1.0, AT_150), (2.0, SMALLEST)], ids=["1280×720 at 150 %", "200 % text on 1280×720"]
)
def test_all_words_can_be_read(qapp: QApplication, tmp_path: Path, text: float, screen: QSize) -> None:
    with text_of(qapp, text):
        hands = Hands(tmp_path, None, "light")
        inside = screen - QSize(0, FRAME)
        hands.window.resize(inside)
        faults = []
        try:
            stops = 0
            for name, window in tour(hands):
                stops += 1
                faults += [f"{name}: {fault}" for fault in illegible(window) + too_large(window, screen)]
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
