"""Grounds and lines: strips, cards and the shell of a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import BETWEEN, EDGE, FOOTER, GAP, RADIUS_CARD
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.flow import Flow

_WIDEST = 800
_HIGHEST = 340
"""No dialog insists on more, in logical pixels: 1280×720 at 150 % leaves 853×480, title bar included."""
_BAR = 12
_FRAME = 48  # the system's title bar and a little air


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


class _Body(QScrollArea):
    """The page of a dialog. It scrolls where the dialog cannot be as high as its words: large text, a small screen."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """What the page wants."""
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the page needs, but never more than a small screen has."""
        return self._page.minimumSizeHint().boundedTo(QSize(10_000, _HIGHEST))

    def event(self, event: QEvent) -> bool:
        """What the page needs may change while it is shown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class DialogShell(QDialog):
    """A dialog with an open ``body`` (QVBoxLayout, 24 px edges) over a raised footer.

    ``left`` takes quiet words or links; buttons go at the right through :meth:`add_button`. The footer becomes two
    rows where all that does not fit into one. Esc cancels; the filled button is the default.
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
        outer.addWidget(_Body(self.page), 1)
        self.foot = Ground("raised", "t")
        self.left = Flow(self.foot, least=tall(FOOTER + 4))
        self.left.setContentsMargins(EDGE + 4, GAP, EDGE + 4, GAP)
        outer.addWidget(self.foot)

    def set_least_width(self, pixels: int) -> None:
        """A design width below which the dialog is not made; it grows with the text as far as small screens allow.

        Not ``setMinimumWidth``: that would take the place of what the layout needs, and large text would be cut.
        """
        edges = self.body.contentsMargins()
        self.body.addStrut(min(scaled(pixels), _WIDEST) - edges.left() - edges.right())

    def setVisible(self, visible: bool) -> None:
        """A dialog that was given no size opens in the one its words want, if the screen has it."""
        if visible and not self.isVisible() and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self._size_of_words())
        super().setVisible(visible)

    def _size_of_words(self) -> QSize:
        window, room = self.parentWidget(), self.screen().availableSize()
        if window is not None:
            room = room.expandedTo(window.window().size())
        room -= QSize(EDGE, _FRAME)
        page = self.page.layout()
        wide = min(self.sizeHint().expandedTo(self.minimumSizeHint()).width(), room.width())
        high = self.page.sizeHint().height()
        if page is not None and page.hasHeightForWidth():
            high = page.heightForWidth(wide - _BAR)  # a bar that came once stays while its room is missing
        return QSize(wide, min(high + self.left.heightForWidth(wide), room.height()))

    def add_button(self, made: Button) -> Button:
        """Put a button at the right; the filled one becomes the default."""
        self.left.push(made)
        if made.look == "filled":
            made.setDefault(True)
        return made
