"""The line under the header: the next step, a banner when something stands in the way, or the task that runs."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qbosync_desktop.gui.standing import Step
from qbosync_desktop.gui.task_strip import TaskStrip
from qbosync_desktop.gui.tasks import Progress, Task
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import Banner, NextStrip


class NextArea(QWidget):
    """See the module. ``commanded`` names a command of the window."""

    commanded = Signal(str)
    folded_changed = Signal(bool)
    """The calm next step gave its place up (or takes it back): it is offered in the status bar instead."""
    stop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = Step("")
        self._busy = False
        self._low = self._apart = False
        self._folded = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.strip = NextStrip()
        self.banner = Banner()
        self.task = TaskStrip()
        self.banner_quiet = button(self.tr("Other way"), "text", small=True)
        self.banner_action = button(self.tr("Go on"), "grey", small=True)
        self.banner.add(self.banner_quiet)
        self.banner.add(self.banner_action)
        for part in (self.strip, self.banner, self.task):
            column.addWidget(part)
        self.strip.action_clicked.connect(self._action)
        self.strip.quiet_clicked.connect(self._quiet)
        self.banner_action.clicked.connect(self._action)
        self.banner_quiet.clicked.connect(self._quiet)
        self.task.stop_clicked.connect(self.stop_clicked)
        self.task.appeared.connect(self._task_appeared)
        self.task.gone.connect(self._task_gone)
        self.clear()

    def clear(self) -> None:
        """Nothing is known yet."""
        self.show_step(Step(self.tr("One moment.")))

    def show_step(self, step: Step) -> None:
        """Show this step."""
        self.step = step
        if step.tone:
            self.banner.set_words(step.words, step.second)
            self.banner.set_tone("look", step.icon)
            for made, text in ((self.banner_action, step.label), (self.banner_quiet, step.quiet_label)):
                made.setText(text)
                made.setAccessibleName(text)
                show_if(made, bool(text))
        else:
            self.strip.set_step(step.words, step.label, step.quiet_label, step.keys)
        self._show_one()

    def start(self, task: Task) -> None:
        """A long task began."""
        self.task.start(task)

    def progress(self, made: Progress) -> None:
        """How far it is."""
        self.task.progress(made)

    def end(self) -> None:
        """It ended."""
        self.task.end()

    def set_low(self, low: bool) -> None:
        """The window is too low for the calm line; banners and tasks still show."""
        if low != self._low:
            self._low = low
            self._show_one()

    def set_apart(self, apart: bool) -> None:
        """A page that says itself what comes next is shown: no calm line beside it."""
        if apart != self._apart:
            self._apart = apart
            self._show_one()

    def _show_one(self) -> None:
        calm = not self._busy and not self.step.tone
        unseen = self._low or self._apart
        show_if(self.task, self._busy)
        show_if(self.banner, not self._busy and bool(self.step.tone))
        show_if(self.strip, calm and not unseen)
        show_if(self, not (calm and unseen))
        if self._folded != (calm and self._low and not self._apart):
            self._folded = not self._folded
            self.folded_changed.emit(self._folded)

    @Slot()
    def _task_appeared(self) -> None:
        self._busy = True
        self._show_one()

    @Slot()
    def _task_gone(self) -> None:
        self._busy = False
        self._show_one()

    @Slot()
    def _action(self) -> None:
        self.commanded.emit(self.step.command)

    @Slot()
    def _quiet(self) -> None:
        self.commanded.emit(self.step.quiet)
