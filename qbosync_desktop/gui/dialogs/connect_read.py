"""The wizard's last step: the first read of the company, as it goes on in the controller."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from qbosync_desktop.desk.board import Board
from qbosync_desktop.domain.company import Company
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.live_words import Said
from qbosync_desktop.gui.forms.connect_wizard import Ui_ConnectWizard
from qbosync_desktop.gui.tasks import Progress
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.environment import EnvBadge


class ReadStep(QObject):
    """See the module."""

    def __init__(self, form: Ui_ConnectWizard, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self.form = form
        self.controller = controller
        self._reading: object = None
        self.badge = EnvBadge()
        form.read_row.insertWidget(1, self.badge)
        controller.progressed.connect(self._progressed)
        controller.finished.connect(self._task_ended)
        controller.failed.connect(self._read_failed)
        controller.board_changed.connect(self._board_came)

    def begin(self, company: Company, until_closed: bool) -> None:
        """Read this company; ``until_closed``: say that its sign-in is not kept."""
        form = self.form
        form.read_title.setText(self.tr("Connected to %s") % company.name)
        self.badge.set_environment(company.environment)
        words = self.tr("QuickBooks is read once now. Nothing there is changed.")
        if until_closed:
            words += " " + self.tr("You stay signed in until you close this program; nothing of the sign-in is kept.")
        form.read_words.setText(words)
        form.bar.setRange(0, 0)
        form.read_live.say(Said("push", self.tr("Reading QuickBooks")))
        self._reading = self.controller.read_quickbooks()

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        if self._reading is not None and self._reading is self.controller.running:
            self.form.bar.setRange(0, max(0, progress.total))
            self.form.bar.setValue(progress.done)
            self.form.read_live.say(Said("push", progress.words or self.tr("Reading QuickBooks")))

    @Slot(object)
    def _task_ended(self, task: object) -> None:
        if task is not None and task is self._reading and self.form.read_live.said.tone == "push":
            self._full()
            self.form.read_live.say(Said("ok", self.tr("QuickBooks is read")))

    @Slot(object)
    def _read_failed(self, error: KnownError) -> None:
        if self._reading is not None:
            self._full()
            self.form.read_live.say(Said("problem", error.problem.title))

    @Slot(object)
    def _board_came(self, board: Board) -> None:
        if self._reading is not None and self.form.read_live.said.tone == "ok":
            count = sum(1 for one in board.picture.customers.values() if one.active and not one.sub_customer)
            words = self.tr("1 customer was read") if count == 1 else self.tr("%s customers were read") % f"{count:,}"
            self.form.read_live.say(Said("ok", words))
            announce(self.form.read_live, words)

    def _full(self) -> None:
        self.form.bar.setRange(0, 1)
        self.form.bar.setValue(1)
