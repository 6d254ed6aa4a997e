"""The base of painted widgets whose height follows from their width, with words for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Painted(QWidget):
    """Gives its layout a height for every width. Subclasses say how high they are and paint themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}  # by width: one layout asks for the same ones again and again
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def height_in(self, width: int) -> int:
        """The height needed in this width."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As the subclass says."""
        kept = self._heights.get(width)
        if kept is None:
            kept = self._heights[width] = self.height_in(width)
        return kept

    def sizeHint(self) -> QSize:
        """At the width it has, or a side panel's."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 336
        return QSize(min(width, 336), self.heightForWidth(max(120, width)))

    def minimumSizeHint(self) -> QSize:
        """Narrow panels are fine, the words wrap; the height comes from the width, so none is claimed here."""
        return QSize(120, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Fonts change heights, palettes change colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.refresh()

    def refresh(self) -> None:
        """What is shown changed."""
        self._heights.clear()
        self.updateGeometry()
        self.update()
