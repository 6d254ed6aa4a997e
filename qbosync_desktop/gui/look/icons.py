"""Our own drawings in any colour of the tokens: ``resources/icons/*.svg``, 16 px grid, ``currentColor`` replaced."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import ICON

_SIZES = (16, 20, 24, 32, 48, 64)


@cache
def read_in() -> None:
    """Read all drawings, on whatever thread has time: the first table with rows shows twenty of them at once."""
    for path in resource("icons").glob("*.svg"):
        _drawing(path.stem)


@cache
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    if not renderer.isValid():
        raise ValueError(f"icon {name} is not a drawing")
    return renderer


@cache
def pixmap(name: str, colour: str, size: int = ICON, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels in a colour "#RRGGBB", sharp at the screen's ``ratio``."""
    side = round(size * ratio)
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def draw_icon(painter: QPainter, name: str, role: str, x: float, y: float, size: int = ICON) -> None:
    """Paint an icon with its left top at (x, y) in a colour role of the current tokens (or a "#RRGGBB")."""
    colour = role if role.startswith("#") else current().colour(role)
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    painter.drawPixmap(
        QRectF(x, y, size, size), pixmap(name, colour, size, ratio), QRectF(0, 0, size * ratio, size * ratio)
    )


@cache
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for side in _SIZES:
        made.addPixmap(pixmap(name, colour, side), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, side), QIcon.Mode.Disabled)
    return made


def icon(name: str, role: str = "text2") -> QIcon:
    """An icon in a colour role of the current tokens, for menus and actions.

    Ask again on a palette change: the colour is that of the scheme at the time of asking.
    """
    tokens = current()
    return _icon(name, tokens.colour(role), tokens.control)
