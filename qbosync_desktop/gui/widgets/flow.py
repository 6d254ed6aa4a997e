"""A row of widgets that becomes several rows where it is narrow; the last ones may stand at the right."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from qbosync_desktop.gui.look.tokens import GAP


class Flow(QLayout):
    """Left to right, then down. :meth:`push` adds at the right end of its row. Knows its height for a width."""

    def __init__(self, parent: QWidget | None = None, *, between: int = GAP, least: int = 0) -> None:
        """``least``: how high a single row is at least, in pixels; rows are centred in it."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._right: set[QWidget] = set()
        self._between = between
        self._least = least

    def push(self, widget: QWidget) -> None:
        """Add a widget that stands at the right."""
        self._right.add(widget)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """For Qt; see :meth:`addWidget`."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        widget = item.widget()
        if widget is not None:
            self._right.discard(widget)
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its rows."""
        edges = self.contentsMargins()
        rows = self._rows(width - edges.left() - edges.right())
        high = sum(height for _items, height in rows) + self._between * max(0, len(rows) - 1)
        return max(self._least, high + edges.top() + edges.bottom())

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._between * max(0, len(sizes) - 1)
        return self._framed(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """The widest one alone."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in sizes), default=0)
        return self._framed(QSize(width, max((size.height() for size in sizes), default=0)))

    def _framed(self, inside: QSize) -> QSize:
        edges: QMargins = self.contentsMargins()
        whole = inside.grownBy(edges)
        return QSize(whole.width(), max(self._least, whole.height()))

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        rows = self._rows(inside.width())
        high = sum(height for _items, height in rows) + self._between * max(0, len(rows) - 1)
        top = inside.y() + max(0, (inside.height() - high) // 2)
        for items, height in rows:
            left, right = inside.x(), inside.right() + 1
            for item in items:
                size = self._size(item, inside.width())
                if item.widget() not in self._right:
                    place = left
                    left += size.width() + self._between
                    item.setGeometry(QRect(place, top + (height - size.height()) // 2, size.width(), size.height()))
            for item in reversed(items):
                size = self._size(item, inside.width())
                if item.widget() in self._right:
                    right -= size.width()
                    item.setGeometry(QRect(right, top + (height - size.height()) // 2, size.width(), size.height()))
                    right -= self._between
            top += height + self._between

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        hint = item.sizeHint()
        return QSize(max(item.minimumSize().width(), min(hint.width(), width)), hint.height())

    def _rows(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        rows: list[tuple[list[QLayoutItem], int]] = []
        taken = 0
        ordered = sorted(self._items, key=lambda item: item.widget() in self._right)
        for item in ordered:
            if item.isEmpty():
                continue
            size = self._size(item, width)
            if rows and taken + self._between + size.width() <= width:
                items, height = rows[-1]
                rows[-1] = ([*items, item], max(height, size.height()))
                taken += self._between + size.width()
            else:
                rows.append(([item], size.height()))
                taken = size.width()
        return rows
