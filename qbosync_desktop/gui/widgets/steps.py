"""Numbered steps inside a panel: a number, what to do, and for some a button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled, type_font
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import GAP, INSIDE
from qbosync_desktop.gui.widgets.buttons import Button, button
from qbosync_desktop.gui.widgets.words import Words

_DISC = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. ``command`` is what its button runs; "" for a step without one."""

    text: str
    command: str = ""
    label: str = ""
    icon: str = ""


class NumberDisc(QWidget):
    """A number on a quiet disc."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = str(number)
        self.setFixedSize(scaled(_DISC), scaled(_DISC))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The disc."""
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(type_font("head"))
        painter.setPen(QColor(tokens.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class _Line(QWidget):
    """One step."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE - 2)
        row.addWidget(NumberDisc(number), 0, Qt.AlignmentFlag.AlignTop)
        self.words = Words(step.text, "second", wrap=True)
        self.words.setAccessibleName(f"{number}. {step.text}")
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.button: Button | None = None
        if step.command:
            self.button = button(step.label, "grey", step.icon or None, name=step.label, small=True)
            self.button.setAccessibleDescription(step.text)
            self.button.setProperty("command", step.command)
            self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


class StepLines(QWidget):
    """Steps from 1 on. Built anew only when they change."""

    commanded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP - 2)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        for line in self._lines:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [_Line(number, step) for number, step in enumerate(self._steps, start=1)]
        for line in self._lines:
            self._column.addWidget(line)
            if line.button is not None:
                line.button.clicked.connect(self._clicked)

    def buttons(self) -> list[Button | None]:
        """The button of each step, None where there is none."""
        return [line.button for line in self._lines]

    @Slot()
    def _clicked(self) -> None:
        made = self.sender()
        if isinstance(made, Button):
            self.commanded.emit(str(made.property("command")))
