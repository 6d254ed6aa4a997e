"""The field that searches a table as you type."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from qbosync_desktop.gui.look.fonts import tall
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.tokens import CONTROL, ICON


class SearchField(QLineEdit):
    """A lens and a field. Esc empties it, then leaves; Down and Enter go to the table."""

    searched = Signal(str)
    """The text changed."""
    left = Signal()
    """The keyboard wants to go back to the table."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("search", True)
        hint = hint or self.tr("Search name, reference, e-mail")
        self.setPlaceholderText(hint)
        self.setAccessibleName(self.tr("Search"))
        self.setToolTip(self.tr("%s · Ctrl+F or /") % hint)
        self.setMinimumWidth(104)
        self.setMaximumWidth(320)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.searched)

    def sizeHint(self) -> QSize:
        """Wide enough for a name."""
        return QSize(200, tall(CONTROL))

    def focus(self) -> None:
        """Ctrl+F or /: type over what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Down and Enter as said."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lens over the field."""
        super().paintEvent(event)
        draw_icon(QPainter(self), "search", "text2", 9, (self.height() - ICON) / 2, ICON - 1)
