"""What is wrong or good to know inside a panel, and the numbered ways out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import type_font
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import GAP, ICON, INSIDE, RADIUS_CONTROL
from qbosync_desktop.gui.remedy_words import line_of
from qbosync_desktop.gui.widgets.buttons import Button, button
from qbosync_desktop.gui.widgets.ground import Card
from qbosync_desktop.gui.widgets.keys import cap_width, draw_cap
from qbosync_desktop.gui.widgets.painted import Painted
from qbosync_desktop.gui.widgets.words import Words
from qbosync_desktop.gui.widgets.wrapped import Wrapped

NoticeTone = Literal["problem", "look", "push", "quiet", "ok", "suggest"]
_ICONS = {
    "problem": "state-problem",
    "look": "state-look",
    "push": "state-push",
    "quiet": "state-unknown",
    "ok": "state-ok",
    "suggest": "state-suggest",
}
_EDGE = 3
_LEFT = 41


class Notice(Painted):
    """A coloured block with an edge: an icon, a title in its colour, and what there is to say."""

    def __init__(
        self,
        title: str = "",
        detail: str = "",
        tone: NoticeTone = "problem",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = self._detail = ""
        self._tone: NoticeTone = tone
        self._icon = icon
        self.set_words(title, detail)

    def set_words(self, title: str, detail: str = "", tone: NoticeTone | None = None, icon: str = "") -> None:
        """Other words, another meaning."""
        title, detail = told(title), told(detail)
        self._title, self._detail = title, detail
        self._tone = tone or self._tone
        self._icon = icon or self._icon
        self.setAccessibleName(f"{title}. {detail}" if detail else title)
        self.refresh()

    def _laid(self, width: int) -> tuple[Wrapped, Wrapped]:
        room = width - _LEFT - INSIDE
        return Wrapped(self._title, type_font("strong"), room), Wrapped(self._detail, type_font("second"), room)

    def height_in(self, width: int) -> int:
        """Title, detail, and 9 px above and below."""
        title, detail = self._laid(width)
        return int(title.height + (detail.height + 3 if self._detail else 0) + 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, edge, icon, words."""
        tokens = current()
        tone = tokens.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS_CONTROL - 2, RADIUS_CONTROL - 2)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(tone.ground))
        painter.fillRect(0, 0, _EDGE, self.height(), QColor(tone.bar))
        draw_icon(painter, self._icon or _ICONS[self._tone], tone.text, 15, 10, ICON)
        title, detail = self._laid(self.width())
        title.draw(painter, _LEFT, 9, tone.text)
        if self._detail:
            detail.draw(painter, _LEFT, 12 + title.height, tokens.text)


class KeyNumber(QWidget):
    """The number of a way out, as a key cap."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = str(number)
        self.setFixedSize(cap_width(self._text), 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The cap."""
        draw_cap(QPainter(self), 0, self.height() / 2, self._text)


class WayOut(Card):
    """One numbered way out: a title, a line of detail, and buttons (beside the words, or under them when several)."""

    def __init__(
        self,
        number: int,
        title: str,
        detail: str = "",
        buttons: Sequence[Button] = (),
        *,
        best: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", "accent" if best else "control", parent)
        self.number = number
        self.buttons = tuple(buttons)
        self.setAccessibleName(f"{number}: {title}")
        row = QHBoxLayout(self)
        row.setContentsMargins(INSIDE, GAP, INSIDE, GAP)
        row.setSpacing(GAP)
        row.addWidget(KeyNumber(number), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(title, "strong", wrap=True))
        if detail:
            words.addWidget(Words(detail, "second", "text2", wrap=True))
        row.addLayout(words, 1)
        if len(self.buttons) == 1:
            row.addWidget(self.buttons[0], 0, Qt.AlignmentFlag.AlignVCenter)
        elif self.buttons:
            line = QHBoxLayout()
            line.setContentsMargins(0, 4, 0, 2)
            line.setSpacing(GAP)
            for made in self.buttons:
                line.addWidget(made)
            line.addStretch(1)
            words.addLayout(line)


class ProblemCard(QWidget):
    """A problem: title, what happened, what to do, and its remedies as numbered buttons, best first.

    ``lines``: each says under its button what it does; without, where there is no room.
    """

    remedy_clicked = Signal(object, object)
    """The :class:`Problem` and the :class:`Remedy` chosen."""

    def __init__(self, problem: Problem | None = None, parent: QWidget | None = None, *, lines: bool = True) -> None:
        super().__init__(parent)
        self._lines = lines
        self._problem: Problem | None = None
        self._buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.notice = Notice()
        column.addWidget(self.notice)
        self._remedies = QVBoxLayout()
        self._remedies.setSpacing(GAP)
        column.addLayout(self._remedies)
        if problem is not None:
            self.set_problem(problem)

    def set_problem(self, problem: Problem) -> None:
        """Show another problem."""
        self._problem = problem
        self.notice.set_words(problem.title, " ".join(part for part in (problem.detail, problem.todo) if part))
        while (item := self._remedies.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._buttons = []
        for number, remedy in enumerate(problem.remedies, start=1):
            words = told(remedy.value)
            made = button(words, "blue" if number == 1 else "grey", name=words, small=self._lines)
            made.setProperty("remedy", number - 1)
            made.clicked.connect(self._clicked)
            self._remedies.addWidget(self._way(number, made, line_of(remedy, problem) if self._lines else ""))
            self._buttons.append(made)

    def _way(self, number: int, made: Button, line: str) -> QWidget:
        """A number, its button, and what it does under it."""
        way = QWidget(self)
        row = QHBoxLayout(way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(KeyNumber(number), 0, Qt.AlignmentFlag.AlignTop if line else Qt.AlignmentFlag.AlignVCenter)
        if not line:
            row.addWidget(made)
            row.addStretch(1)
            return way
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Words(line, "second", "text2", wrap=True))
        made.setAccessibleDescription(line)
        row.addLayout(column, 1)
        return way

    def buttons(self) -> list[Button]:
        """The remedies' buttons, best first."""
        return list(self._buttons)

    def take(self, number: int) -> bool:
        """Choose remedy ``number`` (1-9); False when there is none."""
        if self._problem is None or not 1 <= number <= len(self._problem.remedies):
            return False
        self.remedy_clicked.emit(self._problem, self._problem.remedies[number - 1])
        return True

    @Slot()
    def _clicked(self) -> None:
        made = self.sender()
        if isinstance(made, Button):
            self.take(int(made.property("remedy")) + 1)


def remedy_words(remedies: Sequence[Remedy]) -> str:
    """The ways out in one line, for a tooltip or a row."""
    return " · ".join(told(remedy.value) for remedy in remedies)
