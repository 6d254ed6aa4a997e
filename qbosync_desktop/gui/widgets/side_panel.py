"""The panel beside a table: title, identity, a body that scrolls, and actions pinned below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.tokens import EDGE, FOOTER, GAP, INSIDE, PANEL, PANEL_MIN
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.flow import Flow
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import ElidedWords, heading

_MOST_MINIMUM = 440
"""With large text the panel wants more, but the table beside it has to live, too."""


class SidePanel(Ground):
    """Parts come with :meth:`add` and go with :meth:`clear`; :meth:`set_actions` pins buttons. Never takes focus."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", "l", parent)
        name = name or self.tr("Details")
        self.setAccessibleName(name)
        self.setMinimumWidth(min(scaled(PANEL_MIN), _MOST_MINIMUM))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE - 1, INSIDE, EDGE, GAP)
        head.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._icon = IconSpot("", "text2", 20)
        row.addWidget(self._icon)
        self.title = ElidedWords("", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self.title, 1)
        self._corner = row
        head.addLayout(row)
        self.identity = ElidedWords("", "second", "text2")
        head.addWidget(self.identity)
        outer.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(name)
        page = Ground("surface")
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(EDGE - 1, 4, EDGE - 1, INSIDE)
        self.body.setSpacing(INSIDE - 2)
        self.body.addStretch(1)
        self._scroll.setWidget(page)
        outer.addWidget(self._scroll, 1)
        self._foot = Ground("raised", "tl")
        self._row = Flow(self._foot, least=tall(FOOTER))
        self._row.setContentsMargins(EDGE - 1, GAP, EDGE - 3, GAP)
        outer.addWidget(self._foot)
        self._pinned: list[Button] = []
        self.set_actions(())

    def sizeHint(self) -> QSize:
        """As wide as the pictures, until the splitter is moved."""
        return QSize(min(scaled(PANEL), _MOST_MINIMUM), 400)

    def set_title(self, title: str, identity: str = "", icon: str = "") -> None:
        """Whose details these are."""
        self._icon.set_icon(icon)
        show_if(self._icon, bool(icon))
        self.title.set_text(title)
        self.identity.set_text(told(identity))
        show_if(self.identity, bool(identity))

    def add_corner(self, made: Button) -> None:
        """A small button at the right of the title."""
        self._corner.addWidget(made)

    def add(self, part: QWidget, *, title: str = "") -> None:
        """A further part of the body, under an optional section head."""
        if title:
            self.body.insertWidget(self.body.count() - 1, heading(title))
        self.body.insertWidget(self.body.count() - 1, part)

    def clear(self) -> None:
        """Take every part out and let it go; scrolls to the top."""
        while self.body.count() > 1:
            item = self.body.takeAt(0)
            if item is not None:
                _let_go(item.widget(), item.layout())
        self._scroll.verticalScrollBar().setValue(0)

    def set_actions(self, left: Sequence[Button], right: Sequence[Button] = ()) -> None:
        """The pinned buttons; earlier ones are let go. The strip hides when there are none."""
        while self._row.count():
            item = self._row.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None and old not in (*left, *right):
                old.hide()
                old.deleteLater()
        for made in left:
            self._row.addWidget(made)
        for made in right:
            self._row.push(made)
        self._pinned = [*left, *right]
        show_if(self._foot, bool(self._pinned))

    def pinned(self) -> list[Button]:
        """The pinned buttons, left to right."""
        return list(self._pinned)


def _let_go(part: QWidget | None, layout: QLayout | None) -> None:
    if part is not None:
        part.hide()
        part.deleteLater()
    while layout is not None and layout.count():
        item = layout.takeAt(0)
        if item is not None:
            _let_go(item.widget(), item.layout())
