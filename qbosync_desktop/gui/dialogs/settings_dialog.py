"""The firm's settings: what leaves by itself, under which name, which fields, which limits; connection, data, backup.

Nothing is changed before Save; what a new name format would rename is shown before it is accepted.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QRadioButton

from qbosync_desktop.desk.desk import Desk, Done
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.settings import NameFormat, PersonOrder, Settings
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.dialogs.forming import dress, size_to
from qbosync_desktop.gui.dialogs.list_view import dress_table
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.dialogs.row_list import RowList, RowListModel
from qbosync_desktop.gui.dialogs.settings_every import fill_every, show_every
from qbosync_desktop.gui.dialogs.settings_fields import FieldRows
from qbosync_desktop.gui.dialogs.settings_renames import Rename, renames_with
from qbosync_desktop.gui.forms.settings import Ui_Settings
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.sign_in_end import ending_words
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.environment import EnvBadge
from qbosync_desktop.gui.widgets.ground import DialogShell, Ground
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.sync.details import display_name

SYNC, LIMITS, CONNECTION, DATA = range(4)
_ICONS = ("read", "shield", "plug", "lock")
_EXAMPLE = Client(name="Nguyen & Sons Plumbing Pty Ltd", kind=ClientKind.COMPANY, reference="NGU001")
_PERSON = Client(
    name="Eleni Papadakis",
    kind=ClientKind.INDIVIDUAL,
    reference="PAP001",
    given_name="Eleni",
    family_name="Papadakis",
)


class SettingsDialog(DialogShell):
    """See the module. Opens on ``page`` (SYNC, LIMITS, CONNECTION or DATA)."""

    def __init__(self, controller: Controller, window: Shell, page: int = SYNC) -> None:
        super().__init__("", window)
        self.setWindowTitle(self.tr("Firm settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.shell = window
        self.renames: tuple[Rename, ...] = ()
        self._serial = 0
        self._seen = False
        self.form = Ui_Settings()
        self._build()
        board = controller.board
        self.before = board.picture.settings if board else Settings()
        self._fill(self.before)
        self._connect()
        self._changed()
        self._show_connection()
        size_to(self, 880, 720)
        self.form.pages_list.setCurrentRow(page)
        self._page_changed(page)
        self.form.pages_list.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.problem = Notice()
        self.problem.hide()
        self.body.addWidget(self.problem)
        inside = Ground("surface")
        self.form.setupUi(inside)
        self.body.addWidget(inside, 1)
        form = self.form
        form.side.setFixedWidth(scaled(216))
        titles = (
            self.tr("Client sync"),
            self.tr("Limits and matching"),
            self.tr("QuickBooks connection"),
            self.tr("Privacy and data"),
        )
        for title, icon_name in zip(titles, _ICONS, strict=True):
            form.pages_list.add_page(title, icon_name)
        self.fields = FieldRows()
        form.field_layout.addWidget(self.fields)
        form.order.addItems([order.value for order in PersonOrder])
        fill_every(form.every)
        self.badge = EnvBadge()
        form.company_row.insertWidget(1, self.badge)
        form.ask.hide()
        form.folder.setText(str(self.controller.office.folder))
        form.folder.setCursorPosition(0)
        self.model = RowListModel(self)
        view = form.rename_rows
        view.setModel(self.model)
        dress_table(view)
        view.hide()
        self.reset_button = button(self.tr("Reset this page"), "text")
        self.left.addWidget(self.reset_button)
        self.cancel_button = self.add_button(button(self.tr("Cancel"), "grey"))
        self.save_button = self.add_button(button(self.tr("Save"), "filled"))
        dress(self)

    def _formats(self) -> dict[NameFormat, QRadioButton]:
        form = self.form
        return {
            NameFormat.NAME: form.format_name,
            NameFormat.NAME_REFERENCE: form.format_name_reference,
            NameFormat.REFERENCE_NAME: form.format_reference_name,
        }

    def _fill(self, settings: Settings, page: int | None = None) -> None:
        """Show these settings, on one page or all."""
        form = self.form
        if page in (None, SYNC):
            form.automatic.setChecked(settings.automatic)
            show_every(form.every, settings.every_minutes)
            self._formats()[settings.name_format].setChecked(True)
            form.order.setCurrentIndex(list(PersonOrder).index(settings.person_order))
            self.fields.show_rules(settings.rules)
            form.blanks.setChecked(settings.blanks_clear)
        if page in (None, LIMITS):
            form.rename_limit.setValue(settings.rename_limit)
            form.share.setValue(round(settings.guard_share * 100))
            form.accept_exact.setChecked(settings.accept_exact)

    def _connect(self) -> None:
        form = self.form
        form.pages_list.currentRowChanged.connect(self._page_changed)
        for radio in self._formats().values():
            radio.toggled.connect(self._changed)
        form.order.currentIndexChanged.connect(self._changed)
        form.blanks.toggled.connect(self._changed)
        form.automatic.toggled.connect(form.every.setEnabled)
        form.every.setEnabled(form.automatic.isChecked())
        self.fields.changed.connect(self._changed)
        form.see_renames.clicked.connect(self._see_renames)
        form.connect.clicked.connect(self._open_connect)
        form.disconnect.clicked.connect(self._ask_disconnect)
        form.ask_yes.clicked.connect(self._disconnect)
        form.ask_no.clicked.connect(self._keep_connected)
        form.copy_folder.clicked.connect(self._copy_folder)
        form.show_folder.clicked.connect(self._show_folder)
        form.backup.clicked.connect(self._back_up)
        self.reset_button.clicked.connect(self._reset)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.controller.board_changed.connect(self._show_connection)

    @Slot(int)
    def _page_changed(self, page: int) -> None:
        self.form.pages.setCurrentIndex(page)
        show_if(self.reset_button, page in (SYNC, LIMITS))

    # ------------------------------------------------------------------------------------------------ changing

    def settings(self) -> Settings:
        """The settings as they stand in the form."""
        form = self.form
        share = form.share.value()
        kept = round(self.before.guard_share * 100) == share
        return Settings(
            automatic=form.automatic.isChecked(),
            name_format=next(name for name, radio in self._formats().items() if radio.isChecked()),
            person_order=list(PersonOrder)[form.order.currentIndex()],
            rules=self.fields.rules(),
            blanks_clear=form.blanks.isChecked(),
            accept_exact=form.accept_exact.isChecked(),
            rename_limit=form.rename_limit.value(),
            guard_share=self.before.guard_share if kept else share / 100,
            every_minutes=form.every.currentData(),
        )

    @Slot()
    def _changed(self) -> None:
        """Show examples, and ask which customers this would rename."""
        form, settings = self.form, self.settings()
        for name_format in NameFormat:
            example = display_name(_EXAMPLE, Settings(name_format=name_format))
            getattr(form, f"{self._formats()[name_format].objectName()}_example").setText(example)
        form.order_example.setText(display_name(_PERSON, Settings(person_order=settings.person_order)))
        form.blank_words.setText(
            self.tr("A blank in your register empties the field in QuickBooks.")
            if settings.blanks_clear
            else self.tr("A blank in your register never erases what QuickBooks holds.")
        )
        self._serial += 1
        self._seen = False
        serial = self._serial
        self.controller.ask(lambda desk: (serial, renames_with(desk.picture(), settings)), self._renames_came)

    @Slot(object)
    def _renames_came(self, answer: tuple[int, tuple[Rename, ...]]) -> None:
        serial, found = answer
        if serial != self._serial:
            return
        self.renames = found
        form = self.form
        count = len(found)
        one = self.tr("This renames 1 linked customer. It comes to the review first.")
        many = self.tr("This renames %s linked customers. They come to the review first.") % f"{count:,}"
        if form.automatic.isChecked():
            one, many = one.replace(" It comes to the review first.", ""), many.partition(". ")[0] + "."
        form.renames.say(Said("look", one if count == 1 else many) if count else NOTHING)
        form.see_renames.setVisible(count > 0)
        rows = [(rename.before, rename.after) for rename in found]
        heads = (self.tr("In QuickBooks now"), self.tr("With these settings"))
        self.model.show_list(RowList("", "", heads, (280, 280), rows))
        form.rename_rows.setColumnWidth(0, scaled(280))
        if not count:
            form.rename_rows.hide()
        self._seen = self._seen or form.rename_rows.isVisible()

    @Slot()
    def _see_renames(self) -> None:
        shown = self.form.rename_rows.isHidden()
        self.form.rename_rows.setVisible(shown)
        self.form.see_renames.setText(self.tr("Hide the list") if shown else self.tr("See the list"))
        self._seen = self._seen or shown

    @Slot()
    def _reset(self) -> None:
        """This page as the program comes."""
        self._fill(Settings(), self.form.pages_list.currentRow())
        self._changed()

    @Slot()
    def save(self) -> None:
        """Keep the settings; renames nobody has looked at are shown first."""
        if self.renames and not self._seen:
            self.form.pages_list.setCurrentRow(SYNC)
            self._see_renames()
            self.form.rename_rows.setFocus(Qt.FocusReason.OtherFocusReason)
            count = len(self.renames)
            words = self.tr("Save and rename 1") if count == 1 else self.tr("Save and rename %s") % f"{count:,}"
            self.save_button.setText(words)
            return
        settings = self.settings()

        def keep(desk: Desk) -> Done:
            desk.keep_settings(settings)
            return Done("Settings saved")

        self.save_button.setEnabled(False)
        self.problem.hide()
        self.controller.act(keep, self._saved, self._failed)

    @Slot(object)
    def _saved(self, _done: object) -> None:
        self.accept()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self.form.connection_live.say(NOTHING)
        self.form.backup_live.say(NOTHING)
        self.form.backup.setEnabled(True)
        if isinstance(error, KnownError):
            self.problem.set_words(error.problem.title, f"{error.problem.detail} {error.problem.todo}".strip())
            self.problem.show()

    # ---------------------------------------------------------------------------------------- connection, data

    @Slot()
    def _show_connection(self) -> None:
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
        form.connect.setText(self.tr("Sign in again…"))
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
    def _open_connect(self) -> None:
        self.reject()
        self.shell.connect_requested.emit()

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
        self.problem.hide()
        self.form.connection_live.say(Said("push", self.tr("Disconnecting")))
        self.controller.task(self.tr("Disconnecting"), work, self._disconnected, self._failed, cancellable=False)

    @Slot(object)
    def _disconnected(self, _nothing: object) -> None:
        self.form.connection_live.say(Said("ok", self.tr("Disconnected. Nothing in QuickBooks was changed.")))
        self._show_connection()

    @Slot()
    def _copy_folder(self) -> None:
        QGuiApplication.clipboard().setText(self.form.folder.text())
        self.form.copy_folder.setText(self.tr("Copied"))

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.form.folder.text()))

    @Slot()
    def _back_up(self) -> None:
        def work(office: OfficePort, cancel: CancelToken, report: Report) -> Path:
            return office.backup()

        self.form.backup.setEnabled(False)
        self.problem.hide()
        self.form.backup_live.say(Said("push", self.tr("Writing the backup")))
        self.controller.task(self.tr("Writing the backup"), work, self._backed_up, self._failed, cancellable=False)

    @Slot(object)
    def _backed_up(self, place: Path) -> None:
        self.form.backup.setEnabled(True)
        self.form.backup_live.say(Said("ok", self.tr("Written: %s") % place.name))
