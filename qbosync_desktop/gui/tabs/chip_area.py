"""Room for the chips where the window is narrow: they scroll sideways, and the one with the keyboard is always seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from qbosync_desktop.gui.widgets.chips import ChipBar

_LEAST = 240


class ChipArea(QScrollArea):
    """See the module. As wide as the chips where there is room."""

    def __init__(self, chips: ChipBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self.setWidget(chips)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(chips.accessibleName())
        self.setProperty("scrolls_itself", True)  # with the wheel and the keyboard, though it has no bar
        for chip in chips.findChildren(QAbstractButton):
            chip.installEventFilter(self)
        chips.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """All chips."""
        return self._chips.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """A few of them."""
        return QSize(min(_LEAST, self.sizeHint().width()), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A chip that gets the keyboard comes into view; other counts may need another width."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 24, 0)
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._chips:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls sideways."""
        delta = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.x() or delta.y()))
        event.accept()
