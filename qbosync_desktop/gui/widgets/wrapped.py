"""Text broken into lines by hand, so that painted widgets know their height; addresses break at their joints."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

_ZERO_WIDTH = "\u200b"
_JOINT = re.compile(r"(?<=\w)@(?=\w)|(?<=\w)\.(?=\w{2,})|(?<=\w)/(?=\w)")


def breakable(text: str) -> str:
    """Let an e-mail or web address break after "@" and before "."; other text is left alone."""
    words = text.split(" ")
    for place, word in enumerate(words):
        if "@" in word or "://" in word or word.startswith("www."):
            words[place] = _JOINT.sub(_join, word)
    return " ".join(words)


def _join(found: re.Match[str]) -> str:
    mark = found.group()
    return _ZERO_WIDTH + mark if mark == "." else mark + _ZERO_WIDTH


class Wrapped:
    """A paragraph laid out in a width. ``height`` and ``width`` in pixels; ``lines`` gives each line's box."""

    def __init__(self, text: str, font: QFont, width: float, *, line_height: float = 0.0) -> None:
        self._layout = QTextLayout(breakable(text), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        top = 0.0
        self.lines: list[tuple[float, float, float]] = []
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width))
            step = line_height or line.height()
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            self.lines.append((top, line.naturalTextWidth(), step))
            top += step
        self._layout.endLayout()
        self.height = top
        self.width = max((natural for _top, natural, _step in self.lines), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Paint it with its left top at (x, y)."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))
