"""Drawn pictures of the way to the keys, with a caption under each: ``resources/pictures/*.svg`` in our own colours.

They show where to look, not what Intuit's pages look like. The files are drawn in the light tokens, so that they can
be seen in the guide as they are; for another scheme each colour is replaced by that scheme's colour of the same role.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.bundled import resource
from qbosync_desktop.domain.company import Environment
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import INSIDE, LIGHT
from qbosync_desktop.gui.widgets.words import Words

SIZE = (168, 104)
ROLES = ("surface", "canvas", "line", "control", "text", "text2", "accent", "next_ground")
"""The colour roles that a picture may use."""

_COLOUR = re.compile(r"#[0-9A-F]{6}")


@cache
def _renderer(name: str, colours: tuple[str, ...]) -> QSvgRenderer:
    text = resource(f"pictures/{name}.svg").read_text(encoding="utf-8")
    drawn = {LIGHT.colour(role): colour for role, colour in zip(ROLES, colours, strict=True)}
    return QSvgRenderer(QByteArray(_COLOUR.sub(lambda found: drawn[found[0]], text).encode()))


class Picture(QWidget):
    """One drawing; its accessible name is its caption. As wide as there is room, never wider than drawn and scaled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(scaled(SIZE[0]))

    def show_picture(self, name: str) -> None:
        """Show another drawing of ``resources/pictures``."""
        self.name = name
        self.update()

    def renderer(self) -> QSvgRenderer:
        """The drawing in the colours of now."""
        return _renderer(self.name, tuple(current().colour(role) for role in ROLES))

    def hasHeightForWidth(self) -> bool:
        """Always: the shape stays."""
        return True

    def heightForWidth(self, width: int) -> int:
        """In proportion."""
        return round(width * SIZE[1] / SIZE[0])

    def sizeHint(self) -> QSize:
        """As drawn, larger with the text."""
        return QSize(scaled(SIZE[0]), scaled(SIZE[1]))

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme, other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The drawing, in proportion."""
        if self.name:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.renderer().render(painter, QRectF(0, 0, self.width(), self.heightForWidth(self.width())))


class KeysPictures(QWidget):
    """The three pictures in a row: create an app, find its keys, register the redirect address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        self.pictures: list[Picture] = []
        self.captions: list[Words] = []
        for _ in range(3):
            column = QVBoxLayout()
            column.setSpacing(4)
            picture, caption = Picture(), Words("", "second", "text2", wrap=True)
            column.addWidget(picture)
            column.addWidget(caption)
            column.addStretch(1)
            row.addLayout(column, 1)
            self.pictures.append(picture)
            self.captions.append(caption)

    def show_for(self, environment: Environment) -> None:
        """The way to the keys of this environment. The guide (docs/connecting.md) says it in the same words."""
        production = environment is Environment.PRODUCTION
        which = "production" if production else "development"
        names = ("app", f"keys-{which}", f"redirect-{which}")
        captions = (
            self.tr("1. In the App dashboard, create an app. Tick Accounting."),
            self.tr("2. Under Keys and credentials, choose Production. Show the Client ID and Client Secret.")
            if production
            else self.tr("2. Under Keys and credentials, choose Development. Show the Client ID and Client Secret."),
            self.tr("3. Under Redirect URIs, choose Production. Add the redirect address, to the letter.")
            if production
            else self.tr("3. Under Redirect URIs, choose Development. Add the redirect address, to the letter."),
        )
        for picture, caption, name, words in zip(self.pictures, self.captions, names, captions, strict=True):
            picture.show_picture(name)
            picture.setAccessibleName(words)
            caption.setText(words)
