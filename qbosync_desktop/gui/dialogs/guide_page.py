"""One page of the user guide: its pictures are as wide as there is room, and dark in the dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.look.fonts import type_font
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import BETWEEN


class GuidePage(QTextBrowser):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = resource("guide")
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that the room is known beforehand
        self.document().setDocumentMargin(BETWEEN)
        font = type_font("body")
        font.setPointSizeF(font.pixelSize() * 72 / max(1, self.logicalDpiY()))
        self.document().setDefaultFont(font)  # in points: Qt makes the gaps between Markdown's paragraphs of them

    def show_file(self, name: str) -> None:
        """Show a page of the folder from its top."""
        text = (self._folder / name).read_text(encoding="utf-8")
        self.document().setBaseUrl(QUrl.fromLocalFile(str(self._folder) + "/"))
        self.setMarkdown(text)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide, of the scheme that is shown, no wider than the page."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        url = name if isinstance(name, QUrl) else QUrl(name)
        path = Path(url.toLocalFile()) if url.isLocalFile() else self._folder / url.path()
        if current().dark:
            dark = path.with_name(path.name.replace("-light.", "-dark."))
            path = dark if dark.exists() else path
        picture = QImage(str(path))
        room = max(320, self.viewport().width() - 2 * BETWEEN)
        if picture.width() > room:
            ratio = self.devicePixelRatioF()
            picture = picture.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture
