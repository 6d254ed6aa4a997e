"""The line under the header: the next step, a banner when something stands in the way, or the task that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qbosync_desktop.gui.standing import Step
from qbosync_desktop.gui.tasks import Progress, Task
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import Banner, NextStrip

if TYPE_CHECKING:
    from qbosync_desktop.gui.task_strip import TaskStrip


class StepBanner(Banner):
    """A banner with the step's button and its quiet one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.quiet = button(self.tr("Other way"), "text", small=True)
        self.action = button(self.tr("Go on"), "grey", small=True)
        self.add(self.quiet)
        self.add(self.action)

    def show_step(self, step: Step) -> None:
        """Its words, and the buttons it has."""
        self.set_words(step.words, step.second)
        self.set_tone("look", step.icon)
        for made, text in ((self.action, step.label), (self.quiet, step.quiet_label)):
            made.setText(text)
            made.setAccessibleName(text)
            show_if(made, bool(text))


class NextArea(QWidget):
    """See the module. ``commanded`` names a command of the window.

    Banner and task strip are made when there is something to say in them: most starts show neither.
    """

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
        self._banner: StepBanner | None = None
        self._task: TaskStrip | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.strip = NextStrip()
        self._column.addWidget(self.strip)
        self.strip.action_clicked.connect(self._action)
        self.strip.quiet_clicked.connect(self._quiet)
        self.clear()

    @property
    def banner(self) -> StepBanner:
        """What stands in the way."""
        if self._banner is None:
            self._banner = StepBanner(self)
            self._column.addWidget(self._banner)
            self._banner.action.clicked.connect(self._action)
            self._banner.quiet.clicked.connect(self._quiet)
        return self._banner

    @property
    def task(self) -> TaskStrip:
        """The task that runs."""
        if self._task is None:
            from qbosync_desktop.gui.task_strip import TaskStrip

            self._task = TaskStrip(self)
            self._column.addWidget(self._task)
            self._task.stop_clicked.connect(self.stop_clicked)
            self._task.appeared.connect(self._task_appeared)
            self._task.gone.connect(self._task_gone)
        return self._task

    def clear(self) -> None:
        """Nothing is known yet."""
        self.show_step(Step(self.tr("One moment.")))

    def show_step(self, step: Step) -> None:
        """Show this step."""
        self.step = step
        if step.tone:
            self.banner.show_step(step)
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
        if self._task is not None:
            show_if(self._task, self._busy)
        if self._banner is not None:
            show_if(self._banner, not self._busy and bool(self.step.tone))
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
