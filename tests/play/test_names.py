"""The walk that looks for nameless controls finds them."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qbosync_desktop.play.names import nameless

CONTROLS = (QPushButton, QLineEdit, QCheckBox, QComboBox, QProgressBar)


def _holding(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    window.show()
    return window


def test_controls_without_a_name_are_found(qtbot: QtBot) -> None:
    window = _holding(qtbot, *(kind() for kind in CONTROLS), QTableWidget(2, 2))
    assert len(nameless(window)) == len(CONTROLS) + 1


def test_a_name_or_words_are_enough(qtbot: QtBot) -> None:
    named = [kind() for kind in CONTROLS]
    for widget in named:
        widget.setAccessibleName("What it does")
    assert nameless(_holding(qtbot, *named, QPushButton("Push"))) == []


def test_what_is_hidden_needs_none(qtbot: QtBot) -> None:
    button = QPushButton()
    window = _holding(qtbot, button, QPushButton("Push"))
    button.hide()
    assert nameless(window) == []
