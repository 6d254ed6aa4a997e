"""The connection in the firm's settings: which company, since when, until when; connect, sign in again, disconnect."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal, Slot

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.forms.settings import Ui_Settings
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.sign_in_end import ending_words
from qbosync_desktop.gui.widgets.environment import EnvBadge


class ConnectionPage(QObject):
    """See the module. ``connect_asked``: the wizard is wanted; ``refused`` carries a KnownError to be shown."""

    connect_asked = Signal()
    refused = Signal(object)

    def __init__(self, controller: Controller, form: Ui_Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.controller = controller
        self.form = form
        self.badge = EnvBadge()
        form.company_row.insertWidget(1, self.badge)
        form.ask.hide()
        form.connect.clicked.connect(self.connect_asked)
        form.disconnect.clicked.connect(self._ask_disconnect)
        form.ask_yes.clicked.connect(self._disconnect)
        form.ask_no.clicked.connect(self._keep_connected)
        controller.board_changed.connect(self.show_now)
        self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Show how it stands."""
        form = self.form
        company = self.controller.office.company
        self.badge.set_environment(company.environment if company else None)
        form.disconnect.setVisible(company is not None)
        if company is None:
            form.ask.hide()
            form.company_title.setText(self.tr("No company is connected"))
            form.company_words.setText(self.tr("Your register works all the same. Decisions wait until you connect."))
            form.connect.setText(self.tr("Connect…"))
            return
        form.company_title.setText(company.name)
        parts = [self.tr("Connected since %s.") % moment(company.connected_at)] if company.connected_at else []
        parts += [self.tr("Last read %s.") % moment(company.last_read)] if company.last_read else []
        form.company_words.setText(" ".join(parts))
        office = self.controller.office
        self.controller.ask(lambda _desk: (office.sign_in_ends(), office.signed_in_until_closed()), self._end_came)
        demo = company.environment is Environment.SIMULATOR
        form.connect.setText(self.tr("Connect another…") if demo else self.tr("Sign in again…"))

    @Slot(object)
    def _end_came(self, answer: tuple[tuple[datetime | None, bool], bool]) -> None:
        ends, until_closed = answer
        words, form = ending_words(*ends), self.form
        if until_closed:
            words = self.tr("You are signed in until you close this program; nothing of the sign-in is kept.")
        if words and words not in form.company_words.text():
            form.company_words.setText(f"{form.company_words.text()} {words}".strip())

    @Slot()
    def _ask_disconnect(self) -> None:
        company = self.controller.office.company
        if company is not None:
            words = self.tr("Disconnect %s? The sign-in is taken back. Links, decisions and history stay here.")
            self.form.ask_words.setText(words % company.name)
            self.form.ask.show()
            self.form.ask_no.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _keep_connected(self) -> None:
        self.form.ask.hide()
        self.form.disconnect.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _disconnect(self) -> None:
        def work(office: OfficePort, cancel: CancelToken, report: Report) -> None:
            office.disconnect()

        self.form.ask.hide()
        self.form.connection_live.say(Said("push", self.tr("Disconnecting")))
        self.controller.task(self.tr("Disconnecting"), work, self._disconnected, self._failed, cancellable=False)

    @Slot(object)
    def _disconnected(self, _nothing: object) -> None:
        self.form.connection_live.say(Said("ok", self.tr("Disconnected. Nothing in QuickBooks was changed.")))
        self.show_now()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.form.connection_live.say(NOTHING)
        if isinstance(error, KnownError):
            self.refused.emit(error)
