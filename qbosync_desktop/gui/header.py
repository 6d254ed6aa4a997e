"""The window's header: company, environment, overall state in words, the whole register as one bar, two actions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.tokens import CONTROL, EDGE, GAP, HEADER
from qbosync_desktop.gui.standing import Connection, overall
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.environment import EnvBadge
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.register_bar import Piece, StackedBar
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import ElidedWords

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.overview import Overview

_LEFT = 284
_LEFT_NARROW = 160
_COUNT = 50
"""A count without its word."""
_BAR_MOST = 520
_WORDS_FROM = 1160
"""From this width on the counts have their words beside them."""
_NARROW = 900
"""Below this width the company gives room away, and reading is offered by its icon alone."""
_AGE_EVERY = 30_000


class Header(Ground):
    """See the module. ``piece_clicked`` names a chip of the Sync tab."""

    piece_clicked = Signal(str)
    read_clicked = Signal()
    review_clicked = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("raised", parent=parent)
        self.setFixedHeight(tall(HEADER, 2))
        self._board: Board | None = None
        self._connection = Connection()
        self._running = ""
        self._short = self._narrow = False
        self._now = now
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(EDGE)
        row.addLayout(self._left_side())
        self.bar = StackedBar(self.tr("The whole register"))
        self.bar.setMaximumWidth(scaled(_BAR_MOST))
        row.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        self.read_button = button(self.tr("Read QuickBooks"), "grey", "read", name=self.tr("Read QuickBooks"), tip="F5")
        self.review_button = button(self.tr("Review"), "filled", "push")  # as on Sync, where most days begin
        row.addWidget(self.read_button)
        row.addSpacing(GAP - EDGE)
        row.addWidget(self.review_button)
        self.bar.piece_clicked.connect(self.piece_clicked)
        self.read_button.clicked.connect(self.read_clicked)
        self.review_button.clicked.connect(self.review_clicked)
        self._ages = QTimer(self)
        self._ages.setInterval(_AGE_EVERY)
        self._ages.timeout.connect(self._tell_state)
        self._ages.start()

    def _left_side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(GAP + 2)
        self.company = ElidedWords(self.tr("Your practice"), "title")
        first.addWidget(self.company)
        self.badge = EnvBadge()
        first.addWidget(self.badge)
        first.addStretch(1)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(5)
        self.state_icon = IconSpot("", size=14)
        self.state_words = ElidedWords("", "second_strong")
        self.age_words = ElidedWords("", "second", "text2")
        second.addWidget(self.state_icon)
        second.addWidget(self.state_words)
        second.addWidget(self.age_words)
        second.addStretch(1)
        column.addLayout(second)
        column.addStretch(1)
        self._least = QWidget()
        self._least.setFixedSize(scaled(_LEFT), 0)
        column.addWidget(self._least)
        return column

    def show_board(self, board: Board | None, connection: Connection, running: str) -> None:
        """How things stand now; ``running`` is the title of the task that runs, "" for none."""
        self._board, self._connection, self._running = board, connection, running
        company = board.picture.company if board else None
        self.company.set_text(company.name if company else self.tr("Your practice"))
        self.badge.set_environment(company.environment if company else None)
        connected = company is not None
        self.read_button.setEnabled(connected and not running)
        if board is not None:
            counts = board.overview
            self._show_pieces(counts)
            changes = counts.changes
            many = self.tr("Review 1 change") if changes == 1 else self.tr("Review %s changes") % f"{changes:,}"
            self.review_button.setText(many if changes else self.tr("Nothing to push"))
            self.review_button.setAccessibleName(self.review_button.text())
            self.review_button.setEnabled(connected and changes > 0)
            self.review_button.setToolTip(
                "Ctrl+Shift+P" if changes else self.tr("Every linked client is as QuickBooks has it.")
            )
            self.review_button.updateGeometry()
        self._tell_state()

    def _show_pieces(self, counts: Overview) -> None:
        """The five counts; where there is no room for their words, the words are in the tooltips only."""
        short = self.width() < scaled(_WORDS_FROM)
        pieces = (
            ("in-sync", "in sync", counts.in_sync, self.tr("in sync"), "solid"),
            ("to-push", "to push", counts.to_push, self.tr("to push"), "solid"),
            (
                "problems",
                "problem",
                counts.problems,
                self.tr("problem") if counts.problems == 1 else self.tr("problems"),
                "solid",
            ),
            ("not-linked", "not linked", counts.not_linked, self.tr("not linked"), "hollow"),
            ("left-out", "left out", counts.left_out, self.tr("left out"), "hatched"),
        )
        self._short = short
        self.bar.set_pieces(
            [Piece(key, state, count, "" if short else word, how) for key, state, count, word, how in pieces]
        )
        for key, _state, count, word, _how in pieces:
            made = self.bar.count_button(key)
            made.setAccessibleName(f"{count:,} {word}")
            made.setToolTip(self.tr("Show the %s") % f"{count:,} {word}" if count else f"0 {word}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for other words."""
        super().resizeEvent(event)
        self._fit()
        if self._board is not None and self._short != (self.width() < scaled(_WORDS_FROM)):
            self._show_pieces(self._board.overview)

    def minimumSizeHint(self) -> QSize:
        """What the narrowest form takes: a wide window may become narrow in one go, to half a screen."""
        usual = super().minimumSizeHint()
        actions = sum(made.sizeHint().width() for made in (self.review_button,) if not made.isHidden())
        least = scaled(_LEFT_NARROW) + 5 * scaled(_COUNT) + actions + scaled(CONTROL) + 6 * EDGE
        return QSize(min(usual.width(), least), usual.height())

    def _fit(self) -> None:
        """Large text or a small screen: what has a tooltip and a key needs no words."""
        narrow = self.width() < scaled(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._least.setFixedWidth(scaled(_LEFT_NARROW if narrow else _LEFT))
            self.read_button.setText("" if narrow else self.tr("Read QuickBooks"))
            self.read_button.setToolTip(self.tr("Read QuickBooks (F5)") if narrow else "F5")

    def offer_review(self, *, shown: bool, filled: bool) -> None:
        """On the review page the button makes no sense; it is filled where the tab has no filled button of its own."""
        show_if(self.review_button, shown)
        self.review_button.set_look("filled" if filled and self.review_button.isEnabled() else "blue")

    @Slot()
    def _tell_state(self) -> None:
        state = overall(self._board, self._connection, self._running, self._now())
        self.state_icon.set_icon(state.icon, state.tone)
        self.state_words.set_text(state.words)
        self.state_words.set_ink(state.tone)
        self.age_words.set_text(f"· {state.read}" if state.read else "")
        self.setAccessibleName(", ".join(part for part in (self.company.text(), state.words, state.read) if part))
