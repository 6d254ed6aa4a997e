"""The ways on from a push that has ended: what waits, a saved list, the undo, and back to the tabs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot

from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.pages.entry_rows import push_title
from qbosync_desktop.gui.pages.outcome import OutcomeView
from qbosync_desktop.gui.pages.push_watch import PushWatch
from qbosync_desktop.gui.pages.saving import PushSaver
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.sync.ports import Push

OpenUndo = Callable[[Plan, Push, str], None]
"""Opens the review on the plan that takes a push back, under a title."""


class OutcomeWays(QObject):
    """See the module. ``open_undo`` is the page's own way to another review."""

    def __init__(
        self, controller: Controller, shell: Shell, watch: PushWatch, view: OutcomeView, open_undo: OpenUndo
    ) -> None:
        super().__init__(view)
        self._controller = controller
        self._shell = shell
        self._watch = watch
        self._view = view
        self._open_undo = open_undo
        self._asked_undo = False
        self.saver = PushSaver(controller, self)
        view.stop_clicked.connect(controller.cancel)
        view.show_clicked.connect(self._show_waiting)
        view.undo_clicked.connect(self._ask_undo)
        view.save_clicked.connect(self._save)
        view.dismissed.connect(self._done)
        self.saver.saved.connect(self._saved)
        watch.undo_ready.connect(self._undo_ready)

    @Slot()
    def _show_waiting(self) -> None:
        problems = any(row.problem is not None for row in self._view.rows())
        self._watch.dismiss()
        self._shell.show_tab("sync", "problems" if problems else "to-push")

    @Slot()
    def _done(self) -> None:
        self._watch.dismiss()
        self._shell.back()

    @Slot()
    def _save(self) -> None:
        push = self._watch.push
        if push is not None and self._controller.running is None:
            self.saver.ask(self._shell, [push])

    @Slot(str)
    def _saved(self, name: str) -> None:
        self._view.tell(self.tr("Saved as %s.") % name)

    @Slot()
    def _ask_undo(self) -> None:
        push = self._watch.push
        if push is not None and self._controller.running is None:
            self._asked_undo = True
            self._watch.ask_undo(push)

    @Slot(object, object)
    def _undo_ready(self, plan: Plan, push: Push) -> None:
        if not self._asked_undo:
            return
        self._asked_undo = False
        shell, open_undo = self._shell, self._open_undo
        self._watch.dismiss()
        shell.back()
        open_undo(plan, push, undo_title(push))


def undo_title(push: Push, now: datetime | None = None) -> str:
    """ "Undo push of today, 4:11 pm" as the page's title."""
    words = push_title(push, now)
    return QCoreApplication.translate("UndoTitle", "Undo %s") % f"{words[:1].lower()}{words[1:]}"
