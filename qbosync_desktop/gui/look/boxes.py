"""Boxes, radio buttons and the ring of what has the keyboard, painted by us: seen well in light and dark.

Tables and our own widgets paint with these; :mod:`style` gives them to Qt's check boxes and radio buttons.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import FOCUS, LINE_STRONG, RADIUS_BOX, Tokens

BOX = 16


def draw_box(painter: QPainter, x: float, y: float, state: Qt.CheckState, *, enabled: bool = True) -> None:
    """A check box of 16 px with its left top at (x, y)."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    picture = _box(current(), state, enabled, ratio)
    painter.drawPixmap(QRectF(x, y, BOX, BOX), picture, QRectF(picture.rect()))


@cache
def _box(tokens: Tokens, state: Qt.CheckState, enabled: bool, ratio: float) -> QPixmap:
    """The box as a picture: a table has one in every row, and drawing it takes as long as the row's words."""
    side = round(BOX * ratio)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _paint_box(painter, tokens, state, enabled)
    painter.end()
    return picture


def _paint_box(painter: QPainter, tokens: Tokens, state: Qt.CheckState, enabled: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = LINE_STRONG / 2
    box = QRectF(0, 0, BOX, BOX).adjusted(inset, inset, -inset, -inset)
    filled = state != Qt.CheckState.Unchecked
    edge = tokens.accent if filled and enabled else tokens.control if enabled else tokens.line
    painter.setPen(QPen(QColor(edge), LINE_STRONG))
    painter.setBrush(
        QColor(tokens.accent if filled and enabled else tokens.disabled if not enabled else tokens.surface)
    )
    painter.drawRoundedRect(box, RADIUS_BOX - inset, RADIUS_BOX - inset)
    ink = tokens.on_accent if enabled else tokens.text3
    if state == Qt.CheckState.PartiallyChecked:
        painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8))
    elif filled:
        draw_icon(painter, "tick", ink, 2, 2, 12)


def draw_radio(painter: QPainter, x: float, y: float, on: bool, *, enabled: bool = True) -> None:
    """A radio button of 16 px with its left top at (x, y)."""
    tokens = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = (tokens.accent if on else tokens.control) if enabled else tokens.line
    painter.setPen(QPen(QColor(ink), LINE_STRONG))
    painter.setBrush(QColor(tokens.surface if enabled else tokens.disabled))
    painter.drawEllipse(QRectF(x + 0.75, y + 0.75, 14.5, 14.5))
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QRectF(x + 4, y + 4, 8, 8))
    painter.restore()


def draw_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The mark of what has the keyboard: 2 px of accent, inside ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(current().accent), FOCUS))
    half = FOCUS / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()
