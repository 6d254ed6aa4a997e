"""Labels in the type and colour roles of the look; they follow the scheme through the style sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from qbosync_desktop.gui.look.fonts import scaled, type_font
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.sheet import look_again

_ASKED = 320
"""Wrapped words ask for no more than this width (or their ``asks`` property); they take what they get."""


class Words(QLabel):
    """A label with a type role (``tokens.TYPE``) and a colour role ("text", "text2", "problem", …)."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        ink: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(type_font(role))
        self.setProperty("ink", ink)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Wrapped words claim one line; their height comes from their width."""
        hint = super().sizeHint()
        if self.wordWrap():
            most = scaled(self.property("asks") or _ASKED)
            wide = min(self.fontMetrics().horizontalAdvance(self.text()), most) + 2
            return QSize(wide, self.heightForWidth(wide))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Wrapped words may be as narrow as a few of them."""
        if self.wordWrap():
            return QSize(min(80, self.sizeHint().width()), self.fontMetrics().height())
        return super().minimumSizeHint()

    def set_ink(self, ink: str) -> None:
        """Another colour role."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            look_again(self)


class ElidedWords(QWidget):
    """One line that is cut short where there is no room, and then says all of itself in a tooltip."""

    def __init__(self, text: str = "", role: str = "body", ink: str = "text", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._ink = ink
        self.setFont(type_font(role))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """All of the text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._tell()
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: str) -> None:
        """Another colour role."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """The whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(40, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may cut another part."""
        super().resizeEvent(event)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme, another colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _tell(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self._text) > self.width()
        self.setToolTip(self._text if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, elided at the right."""
        painter = QPainter(self)
        painter.setPen(QColor(current().colour(self._ink)))
        words = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def heading(text: str) -> Words:
    """A section head inside a panel or dialog."""
    return Words(text, "head", "text2")
