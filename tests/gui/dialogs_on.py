"""A dialog over the window of the small practice: what the tests of all dialogs share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.practice import Opened, Practice, opened_window

D = TypeVar("D", bound=QDialog)


@contextmanager
def over_window(
    qtbot: QtBot, make: Callable[[Opened], D], practice: Practice | None = None
) -> Iterator[tuple[Opened, D]]:
    """The window with a dialog over it; the dialog is closed at the end, if it has not closed itself."""
    with opened_window(qtbot, practice) as opened:
        dialog = make(opened)
        gone: list[int] = []
        dialog.destroyed.connect(lambda: gone.append(1))
        dialog.open()
        opened.settle()
        try:
            yield opened, dialog
        finally:
            if not gone:
                dialog.done(QDialog.DialogCode.Rejected)  # without the question whether to save
            qtbot.waitUntil(lambda: bool(gone))
            opened.settle()


def nameless(page: QWidget) -> list[str]:
    """Widgets that take the keyboard and that a screen reader could not name."""
    found = []
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not isinstance(
            widget,
            QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox | QAbstractItemView | QTabBar,
        ):
            continue
        parent = widget.parentWidget()
        if widget.objectName() == "qt_spinbox_lineedit" or (
            parent is not None and parent.inherits("QComboBoxPrivateContainer")
        ):
            continue  # Qt's own: named by the widget they belong to
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text):
            found.append(f"{type(widget).__name__} {widget.objectName()!r}")
    return found


def wrongly_filled(dialog: QWidget) -> list[str]:
    """More than one filled button that can be seen."""
    filled = [
        one for one in dialog.findChildren(QAbstractButton) if one.property("look") == "filled" and one.isVisible()
    ]
    return [one.text() for one in filled] if len(filled) > 1 else []
