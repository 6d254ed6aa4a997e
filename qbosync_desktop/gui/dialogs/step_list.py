"""The steps of a wizard, at its left: done, now, later, or not needed; always icon and word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled, type_font
from qbosync_desktop.gui.look.tokens import EDGE, GAP, INSIDE
from qbosync_desktop.gui.widgets.environment import EnvBadge
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import Words

StepState = Literal["done", "now", "later", "not needed"]
_ICONS = {
    "done": ("state-ok", "ok"),
    "now": ("radio-on", "accent"),
    "later": ("state-unlinked", "text3"),
    "not needed": ("state-left-out", "text3"),
}


class StepList(Ground):
    """A column of steps over a promise at the bottom."""

    def __init__(self, steps: Sequence[tuple[str, str]], promise: str, parent: QWidget | None = None) -> None:
        super().__init__("raised", "r", parent)
        self.setFixedWidth(scaled(216))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE + 4, BETWEEN_TOP, EDGE, EDGE)
        column.setSpacing(EDGE)
        self._spots: list[tuple[IconSpot, Words, Words]] = []
        self._seconds = [second for _title, second in steps]
        self.badge = EnvBadge()
        for number, (title, second) in enumerate(steps):
            row = QHBoxLayout()
            row.setSpacing(INSIDE)
            spot = IconSpot("state-unlinked", "text3", 20)
            row.addWidget(spot)
            words = QVBoxLayout()
            words.setSpacing(1)
            head, line = Words(title, "name", wrap=True), Words(second, "second", "text2", wrap=True)
            words.addWidget(head)
            below = QHBoxLayout()
            below.setSpacing(GAP)
            below.addWidget(line)
            if not number:
                below.addWidget(self.badge)
            below.addStretch(1)
            words.addLayout(below)
            row.addLayout(words, 1)
            column.addLayout(row)
            self._spots.append((spot, head, line))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        lock = IconSpot("lock")
        foot.addWidget(lock)
        foot.setAlignment(lock, foot.alignment())
        self.promise = Words(promise, "second", "text2", wrap=True)
        foot.addWidget(self.promise, 1)
        column.addLayout(foot)

    def show_steps(self, states: Sequence[StepState], first: str = "") -> None:
        """Where the wizard stands; ``first`` is what was chosen in the first step."""
        for number, (state, (spot, head, line)) in enumerate(zip(states, self._spots, strict=True)):
            icon, role = _ICONS[state]
            spot.set_icon(icon, role)
            head.setFont(type_font("strong" if state == "now" else "name"))
            head.set_ink("text" if state in ("now", "done") else "text2")
            second = first if first and not number else self._seconds[number]
            line.setText(self.tr("not needed") if state == "not needed" else second)
            head.setAccessibleDescription(
                {
                    "done": self.tr("done"),
                    "now": self.tr("now"),
                    "later": self.tr("later"),
                    "not needed": self.tr("not needed"),
                }[state]
            )


BETWEEN_TOP = 24
