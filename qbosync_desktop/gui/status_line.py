"""The status bar: on the left whether we are connected and everything is saved, on the right the keys that work now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import tall
from qbosync_desktop.gui.look.tokens import EDGE, STATUS
from qbosync_desktop.gui.standing import Connection, status_words
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.keys import KeyHints
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import Words

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board

_NOTED = 10_000
"""How long a note stays, in milliseconds."""


class StatusLine(Ground):
    """See the module. In a low window it has the next step's button, too."""

    next_clicked = Signal()
    sign_in_clicked = Signal()
    newer_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "t", parent)
        self.setFixedHeight(tall(STATUS))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 1, EDGE, 0)
        row.setSpacing(5)
        self.icon = IconSpot("", size=14)
        self.strong = Words("", "second", "text2")
        self.quiet = Words("", "second", "text2")
        self._usual = self._note = ""
        self._noted = QTimer(self)
        self._noted.setSingleShot(True)
        self._noted.setInterval(_NOTED)
        self._noted.timeout.connect(self._show_quiet)
        self.hints = KeyHints()
        row.addWidget(self.icon)
        row.addWidget(self.strong)
        row.addWidget(self.quiet)
        self.next_button = button(self.tr("Next"), "text", "arrow-right", name=self.tr("Next step"), small=True)
        self.next_button.clicked.connect(self.next_clicked)
        self._folded = False
        row.addWidget(self.next_button)
        self.ending = Words("", "second", "look")
        self.sign_in_button = button(self.tr("Sign in again…"), "text", small=True)
        self.sign_in_button.clicked.connect(self.sign_in_clicked)
        row.addWidget(self.ending)
        row.addWidget(self.sign_in_button)
        self.show_ending("")
        row.addStretch(1)
        self.newer_button = button("", "text", "external", name=self.tr("Newer version"), small=True)
        self.newer_button.setToolTip(self.tr("Opens its page in the browser. Nothing is downloaded by itself."))
        self.newer_button.clicked.connect(self.newer_clicked)
        row.addWidget(self.newer_button)
        self.show_newer("")
        row.addWidget(self.hints)

    def fold_next(self, folded: bool) -> None:
        """The next step has no line of its own; its button stands here."""
        self._folded = folded
        show_if(self.next_button, folded and bool(self.next_button.text()))

    def show_step(self, words: str, label: str) -> None:
        """The next step, in case it has to stand here."""
        words, label = told(words), told(label)
        self.next_button.setText(label)
        self.next_button.setAccessibleName(label or self.tr("Next step"))
        self.next_button.setToolTip(words)
        self.fold_next(self._folded)

    def show_ending(self, words: str) -> None:
        """A sign-in that ends soon, with a button to sign in again; "" for none."""
        self.ending.setText(f"· {words}" if words else "")
        for piece in (self.ending, self.sign_in_button):
            show_if(piece, bool(words))

    def show_newer(self, words: str) -> None:
        """A newer version of the program can be had; "" for none."""
        self.newer_button.setText(words)
        self.newer_button.setAccessibleName(words or self.tr("Newer version"))
        show_if(self.newer_button, bool(words))

    def note(self, words: str) -> None:
        """Say for a moment that something was done which changes nothing on the screens."""
        self._note = f"· {words}"
        self._noted.start()
        self._show_quiet()

    @Slot()
    def _show_quiet(self) -> None:
        self.quiet.setText(self._note if self._noted.isActive() else self._usual)

    def show_board(self, board: Board | None, connection: Connection) -> None:
        """Connected or not, saved where."""
        icon, tone, strong, quiet = status_words(board, connection)
        self.icon.set_icon(icon, tone)
        self.strong.setText(strong)
        self.strong.set_ink("look" if tone == "look" else "text2")
        self._usual = f"· {quiet}" if quiet else ""
        self._show_quiet()
        self.setAccessibleName(f"{strong}, {quiet}" if quiet else strong)
