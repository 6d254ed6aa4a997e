"""Grounds and lines: strips, cards and the shell of a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import BETWEEN, EDGE, FOOTER, GAP, RADIUS_CARD
from qbosync_desktop.gui.widgets.buttons import Button


class Ground(QWidget):
    """A plain area in one of the grounds ("canvas", "surface", "raised", "next_ground"), with lines at some edges.

    ``lines`` is any of the letters t, b, l, r. Set ``ground`` to a tone's name for that tone's ground.
    """

    def __init__(self, ground: str = "surface", lines: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._lines = lines

    def set_ground(self, ground: str) -> None:
        """Another ground."""
        self._ground = ground
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme, another colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One colour and thin rules."""
        tokens = current()
        painter = QPainter(self)
        toned = self._ground in ("ok", "push", "look", "problem", "suggest", "quiet")
        colour = tokens.tone(self._ground).ground if toned else tokens.colour(self._ground)
        painter.fillRect(self.rect(), QColor(colour))
        line = QColor(tokens.line)
        wide, high = self.width(), self.height()
        if "t" in self._lines:
            painter.fillRect(0, 0, wide, 1, line)
        if "b" in self._lines:
            painter.fillRect(0, high - 1, wide, 1, line)
        if "l" in self._lines:
            painter.fillRect(0, 0, 1, high, line)
        if "r" in self._lines:
            painter.fillRect(wide - 1, 0, 1, high, line)


class Card(QWidget):
    """A rounded area with a thin border; ``ground`` as in :class:`Ground`, ``edge`` any colour role."""

    def __init__(self, ground: str = "surface", edge: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._edge = edge
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_edge(self, edge: str) -> None:
        """Another border: "line" rests, "control" can be clicked, "accent" is the best one."""
        self._edge = edge
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme, another colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and border."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colour(self._edge)), 1))
        painter.setBrush(QColor(tokens.colour(self._ground)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)


class Rule(QFrame):
    """A thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One pixel."""
        QPainter(self).fillRect(self.rect(), QColor(current().line))


class DialogShell(QDialog):
    """A dialog with an open ``body`` (QVBoxLayout, 24 px edges) over a raised footer.

    ``left`` (QHBoxLayout) takes quiet words or links; buttons go at the right through :meth:`add_button`.
    Esc cancels; the filled button is the default.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.page = Ground("surface")
        self.body = QVBoxLayout(self.page)
        self.body.setContentsMargins(BETWEEN, EDGE, BETWEEN, EDGE)
        self.body.setSpacing(GAP)
        outer.addWidget(self.page, 1)
        self.foot = Ground("raised", "t")
        self.foot.setMinimumHeight(scaled(FOOTER + 4))
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(EDGE + 4, 0, EDGE + 4, 0)
        row.setSpacing(GAP)
        self.left = QHBoxLayout()
        self.left.setSpacing(GAP)
        row.addLayout(self.left)
        row.addStretch(1)
        self._buttons = row
        outer.addWidget(self.foot)

    def add_button(self, made: Button) -> Button:
        """Put a button at the right; the filled one becomes the default."""
        self._buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        if made.look == "filled":
            made.setDefault(True)
        return made
