"""Does in the window what runs of ``qbosync`` hand over, one after the other, through the window's own sync thread.

A run waits while another task runs, and while somebody looks at a page: a plan that is being reviewed does not change
under their eyes. When the window closes, whoever waits is told to do the work itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qbosync_desktop.domain.problems import Cancelled, EnvironmentProblem, KnownError, Problem, Remedy
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.one_window import Errand
from qbosync_desktop.gui.tasks import Progress, Task

if TYPE_CHECKING:
    from qbosync_desktop.desk.unattended import RunReport


class HandedRuns(QObject):
    """See the module. ``may`` says whether now is a good time (no page is open)."""

    def __init__(self, controller: Controller, may: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._may = may
        self._waiting: list[Errand] = []
        self._now: Errand | None = None
        self._task: Task | None = None
        self._closed = False
        controller.progressed.connect(self._progressed)
        controller.finished.connect(self.go_on)

    @Slot(object)
    def take(self, errand: Errand) -> None:
        """Somebody hands over a run."""
        if self._closed:
            errand.closing()
            return
        self._waiting.append(errand)
        errand.gone.connect(self._gone)
        self.go_on()

    @Slot()
    def go_on(self) -> None:
        """Begin the next run if there is one and now is a good time; else say why it waits."""
        if self._now is not None or not self._waiting:
            return
        if self._controller.running is not None or not self._may():
            for errand in self._waiting:
                errand.waits("running" if self._controller.running is not None else "page")
            return
        self._now = self._waiting.pop(0)
        for errand in self._waiting:
            errand.waits("running")
        self._now.begun()
        asked = self._now
        self._task = self._controller.synchronise(
            self._done, self._failed, everything=asked.everything, large=asked.large
        )
        self._task.call("ended", self._ended)

    def close(self) -> None:
        """The window closes: who waits, or is cut off, does the work itself. Safe to call twice."""
        self._closed = True
        waiting, self._waiting = self._waiting, []
        for errand in waiting:
            errand.closing()
        if self._now is not None:
            self._now.closing()
            self._now = None

    @Slot(object)
    def _progressed(self, made: Progress) -> None:
        if self._now is not None and self._controller.running is self._task:
            self._now.progress(made.done, made.total, made.words)

    @Slot(object)
    def _done(self, report: RunReport) -> None:
        now, self._now = self._now, None
        if now is not None:
            now.report(report)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._controller.unattended_failed.emit(error)
        now, self._now = self._now, None
        if now is None:
            return
        if isinstance(error, KnownError):
            now.problem(error.problem)
        elif isinstance(error, Cancelled):
            now.problem(_stopped().problem)

    @Slot(object)
    def _ended(self, _task: object) -> None:
        now, self._now = self._now, None
        if now is not None:  # neither done nor failed: a bug, told in the window
            now.problem(_broken().problem)
        self.go_on()

    @Slot(object)
    def _gone(self, errand: Errand) -> None:
        if errand in self._waiting:
            self._waiting.remove(errand)
        if errand is self._now:
            self._now = None  # the window ends what it began; nobody hears of it


def _stopped() -> EnvironmentProblem:
    return EnvironmentProblem(
        Problem(
            "stopped-in-window",
            "The run was stopped in the window",
            "The window had this register open and did the work. Somebody stopped it there.",
            "What was not sent is still planned; the next run sends it.",
            (Remedy.TRY_AGAIN,),
        )
    )


def _broken() -> EnvironmentProblem:
    return EnvironmentProblem(
        Problem(
            "broken-in-window",
            "The window could not end the run",
            "The window had this register open and did the work. Something is wrong with this program there.",
            "Look at the window: it shows a report that you can send us. What was done before stays.",
            (Remedy.TRY_AGAIN,),
        )
    )
