"""The firm's settings: what leaves by itself, under which name, which fields, which limits; connection, data, backup.

Nothing is changed before Save; what a new name format would rename is shown before it is accepted.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QRadioButton

from qbosync_desktop.desk.desk import Desk, Done
from qbosync_desktop.domain.backup import PLAN_KEY
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.settings import NameFormat, PersonOrder, Settings
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.forming import draw, dress, foot_last, page_keys, size_to
from qbosync_desktop.gui.dialogs.list_view import dress_table
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.dialogs.row_list import RowList, RowListModel
from qbosync_desktop.gui.dialogs.settings_connection import ConnectionPage
from qbosync_desktop.gui.dialogs.settings_data import DataPage
from qbosync_desktop.gui.dialogs.settings_every import fill_every, show_every
from qbosync_desktop.gui.dialogs.settings_fields import FieldRows
from qbosync_desktop.gui.dialogs.settings_renames import Rename, renames_with
from qbosync_desktop.gui.dialogs.unsaved import UnsavedQuestion
from qbosync_desktop.gui.forms.settings import Ui_Settings
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.newer_version import SWITCH
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell
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
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.shell = window
        self.renames: tuple[Rename, ...] = ()
        self._serial = 0
        self._seen = False
        self._leave_for: SignalInstance | None = None
        self.form = Ui_Settings()
        self._build()
        board = controller.board
        self.before = board.picture.settings if board else Settings()
        self._fill(self.before)
        self._connect()
        self._changed()
        size_to(self, 880, 720)
        self.form.pages_list.setCurrentRow(page)
        self._page_changed(page)
        self.form.pages_list.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        draw(self, self.form)
        form = self.form
        self.problem: Notice = form.problem
        self.reset_button: Button = form.reset_button
        self.cancel_button: Button = form.cancel_button
        self.save_button: Button = form.save_button
        form.side.setFixedWidth(min(scaled(216), 320))
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
        form.order.addItems([told(order.value) for order in PersonOrder])
        fill_every(form.every)
        self.connection = ConnectionPage(self.controller, form, self)
        self.data = DataPage(self.controller, form, self)
        self.model = RowListModel(self)
        view = form.rename_rows
        view.setModel(self.model)
        dress_table(view)
        view.hide()
        dress(self)
        foot_last(self)

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
        self.connection.connect_asked.connect(self._connect_asked)
        self.data.restore_asked.connect(self._restore_asked)
        for page in (self.connection, self.data):
            page.refused.connect(self._failed)
        self.reset_button.clicked.connect(self._reset)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        page_keys(self, self._next_page, self._previous_page)

    @Slot()
    def _next_page(self) -> None:
        self._turn(1)

    @Slot()
    def _previous_page(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        pages = self.form.pages_list
        pages.setCurrentRow((pages.currentRow() + by) % pages.count())
        pages.setFocus(Qt.FocusReason.TabFocusReason)

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
        return replace(
            self.before,
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
        words = (
            self.tr("This renames 1 linked customer.")
            if count == 1
            else self.tr("This renames %s linked customers.") % f"{count:,}"
        )
        if not form.automatic.isChecked():
            first = (
                self.tr("It comes to the review first.") if count == 1 else self.tr("They come to the review first.")
            )
            words = f"{words} {first}"
        form.renames.say(Said("look", words) if count else NOTHING)
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
        if self.data.wrong():
            self.form.pages_list.setCurrentRow(DATA)
            self.form.second_folder.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        settings, plan, office = self.settings(), self.data.plan(), self.controller.office
        newer = self.data.newer()
        saved = self.tr("Settings saved")

        def keep(desk: Desk) -> Done:
            desk.keep_settings(settings)
            office.remember(PLAN_KEY, plan.as_text())
            office.remember(SWITCH, newer)
            return Done(saved)

        self.save_button.setEnabled(False)
        self.problem.hide()
        self.controller.act(keep, self._saved, self._failed)

    @Slot(object)
    def _saved(self, _done: object) -> None:
        self.accept()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, KnownError):
            self.problem.set_words(error.problem.title, f"{error.problem.detail} {error.problem.todo}".strip())
            self.problem.show()

    # ------------------------------------------------------------------------------------------------- leaving

    @property
    def edited(self) -> bool:
        """Whether anything would be lost if the dialog closed now."""
        return self.settings() != self.before or self.data.edited

    def reject(self) -> None:
        """Esc, Cancel or the window's cross: ask first when something that was set would be lost."""
        self._leave_for = None
        self._leave()

    def _leave(self) -> None:
        if not self.edited:
            self._discard()
            return
        question = UnsavedQuestion(self.tr("What you set is not saved yet."), self)
        question.discard_chosen.connect(self._discard)
        question.save_chosen.connect(self.save)
        question.rejected.connect(self._stay)
        question.open()

    @Slot()
    def _discard(self) -> None:
        super().reject()

    @Slot()
    def _stay(self) -> None:
        self._leave_for = None

    @Slot()
    def _connect_asked(self) -> None:
        self._leave_for = self.shell.connect_requested
        self._leave()

    @Slot()
    def _restore_asked(self) -> None:
        self._leave_for = self.shell.restore_requested
        self._leave()

    def done(self, result: int) -> None:
        """Closed, whichever way; then on to what the user left for."""
        super().done(result)
        if self._leave_for is not None:
            self._leave_for.emit()
