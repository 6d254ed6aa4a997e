"""The program's mark, for the welcome page and the page about the program."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.look.icons import draw_icon

_LOGO = 56


class Logo(QWidget):
    """The program's mark on its blue ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_LOGO, _LOGO)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two rings on blue; the drawing has its own colours, the same in both schemes."""
        draw_icon(QPainter(self), "logo", "accent", 0, 0, _LOGO)
