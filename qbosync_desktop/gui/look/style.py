"""Fusion with our own check boxes, radio buttons and focus ring, for the widgets that have those.

It is no style of the application: Qt would then ask Python for every size and hint of every widget, and PySide6 would
make a class of every option and widget there is to pass them on; all that before the first rows are seen.
"""

from __future__ import annotations

from functools import cache

from PySide6 import QtWidgets
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOption, QWidget

from qbosync_desktop.gui.look.boxes import BOX, draw_box, draw_radio, draw_ring
from qbosync_desktop.gui.look.tokens import RADIUS_BOX

for _name in dir(QtWidgets):
    if _name.startswith("QStyleOption"):  # PySide6 makes all of them for the first that it hands to the style:
        getattr(QtWidgets, _name)  # now, on the thread that reads this in, not while a dialog is painted

_P = QStyle.PrimitiveElement
_State = QStyle.StateFlag
_BOXES = (_P.PE_IndicatorCheckBox, _P.PE_IndicatorItemViewItemCheck)


@cache
def box_style() -> Look:
    """The one such style, which lives as long as the application."""
    look = Look()
    look.setParent(QApplication.instance())
    return look


class Look(QProxyStyle):
    """Fusion, with what Fusion draws too faintly drawn by us."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Boxes, radio buttons and the focus ring; all else is Fusion's."""
        if element in _BOXES or element == _P.PE_IndicatorRadioButton:
            rect = option.rect
            flags = option.state
            x = rect.x() + (rect.width() - BOX) / 2
            y = rect.y() + (rect.height() - BOX) / 2
            enabled = bool(flags & _State.State_Enabled)
            if element == _P.PE_IndicatorRadioButton:
                draw_radio(painter, x, y, bool(flags & _State.State_On), enabled=enabled)
                return
            state = Qt.CheckState.Checked if flags & _State.State_On else Qt.CheckState.Unchecked
            if flags & _State.State_NoChange:
                state = Qt.CheckState.PartiallyChecked
            draw_box(painter, x, y, state, enabled=enabled)
        elif element == _P.PE_FrameFocusRect:
            draw_ring(painter, QRectF(option.rect), RADIUS_BOX)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Sizes of boxes."""
        size = _METRICS.get(metric)
        return size if size is not None else super().pixelMetric(metric, option, widget)


_M = QStyle.PixelMetric
_METRICS = {
    _M.PM_IndicatorWidth: BOX,
    _M.PM_IndicatorHeight: BOX,
    _M.PM_ExclusiveIndicatorWidth: BOX,
    _M.PM_ExclusiveIndicatorHeight: BOX,
    _M.PM_CheckBoxLabelSpacing: 8,
    _M.PM_RadioButtonLabelSpacing: 8,
}
