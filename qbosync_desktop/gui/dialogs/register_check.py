"""Check the register: what could be wrong with clients' details, and one fix for all of them alike.

Old and new of every client are shown before anything is changed; each run is one step that can be undone.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from qbosync_desktop import files
from qbosync_desktop.desk.desk import Done
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.forming import draw, size_to
from qbosync_desktop.gui.dialogs.list_view import ListTable, PageList, dress_table
from qbosync_desktop.gui.dialogs.live_words import NOTHING, LiveWords, Said, empty
from qbosync_desktop.gui.dialogs.register_groups import Group, cells_of, groups_of, other_cells
from qbosync_desktop.gui.dialogs.row_list import Made, RowList, RowListModel
from qbosync_desktop.gui.forms.register_check import Ui_RegisterCheck
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.boxes import RadioButton
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.showing import show_if

_SIDE = 300


class RegisterCheck(DialogShell):
    """See the module. ``code``: open on what a check of this code found; ``client_id``: on this client's row."""

    def __init__(self, controller: Controller, window: Shell, code: str = "", client_id: int = 0) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.shell = window
        self.groups: tuple[Group, ...] = ()
        self._wanted = code
        self._wanted_client = client_id
        self._clients: list[int] = []  # of the rows shown
        self._serial = 0
        self._build()
        self._connect()
        size_to(self, 1040, 640)
        self._said_busy()
        self.ask()

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        form = self.form = Ui_RegisterCheck()
        draw(self, form)
        form.side.setFixedWidth(scaled(_SIDE))
        self.list: PageList = form.list
        self.title: QLabel = form.title
        self.todo: QLabel = form.todo
        self.way_group = QButtonGroup(self)
        self.table: ListTable = form.table
        self.model = RowListModel(self)
        self.table.setModel(self.model)
        dress_table(self.table)
        self.live: LiveWords = form.live
        self.live.setMinimumWidth(scaled(420))
        self.edit_button: Button = form.edit_button
        self.mend_button: Button = form.mend_button

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._group_chosen)
        self.model.ticked_changed.connect(self._show_foot)
        self.table.doubleClicked.connect(self._edit)
        self.edit_button.clicked.connect(self._edit)
        self.form.close_button.clicked.connect(self.reject)
        self.mend_button.clicked.connect(self.mend)
        self.live.fix_clicked.connect(self.controller.undo)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.controller.undo)
        self.controller.board_changed.connect(self.ask)

    # -------------------------------------------------------------------------------------------------- asking

    @Slot()
    def ask(self) -> None:
        """Check all clients again, on the sync thread."""
        self._serial += 1
        serial = self._serial
        self.controller.ask(lambda desk: (serial, groups_of(desk.picture().clients.values())), self._came)

    @Slot(object)
    def _came(self, answer: tuple[int, tuple[Group, ...]]) -> None:
        serial, groups = answer
        if serial != self._serial:
            return
        before = self.group
        wanted = self._wanted or (before.code if before else "")
        self._wanted = ""
        self.groups = groups
        self.list.blockSignals(True)
        self.list.clear()
        for group in groups:
            self.list.add_page(f"{told(group.title)} ({group.count:,})", "state-look" if group.ways else "info")
            self.list.item(self.list.count() - 1).setToolTip(told(group.title))
        place = next((number for number, group in enumerate(groups) if group.code == wanted), 0)
        self.list.setCurrentRow(place if groups else -1)
        self.list.blockSignals(False)
        if not self.live.said.words or self.live.said.tone == "push":
            self.live.say(NOTHING)
        self._group_chosen(place)
        if before is None and groups:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def group(self) -> Group | None:
        """What is shown."""
        place = self.list.currentRow()
        return self.groups[place] if 0 <= place < len(self.groups) else None

    @property
    def way(self) -> str:
        """The code of the fix that is chosen, "" when there is none."""
        chosen = self.way_group.checkedButton()
        return str(chosen.property("code")) if chosen is not None else ""

    # ------------------------------------------------------------------------------------------------- showing

    def _said_busy(self) -> None:
        self.title.setText(self.tr("Checking the register"))
        self.live.say(Said("push", self.tr("One moment")))
        self._show_foot()

    @Slot(int)
    def _group_chosen(self, _place: int) -> None:
        group = self.group
        for made in self.way_group.buttons():
            self.way_group.removeButton(made)
        empty(self.form.ways)
        if group is None:
            self.title.setText(self.tr("Nothing to mend"))
            self.todo.setText(self.tr("All numbers, phones, e-mails, addresses and names pass the checks."))
            self._show_rows()
            return
        self.title.setText(told(group.title))
        self.todo.setText(told(group.todo))
        before: QWidget = self.list
        for place, (code, fixed) in enumerate(group.ways):
            radio = RadioButton(f"{told(files.FIXES[code])} ({len(fixed):,})")
            radio.setProperty("code", code)
            radio.setChecked(place == 0)
            radio.toggled.connect(self._way_chosen)
            self.way_group.addButton(radio)
            self.form.ways.addWidget(radio)
            QWidget.setTabOrder(before, radio)
            before = radio
        self.form.ways.addStretch(1)
        self._show_rows()

    @Slot(bool)
    def _way_chosen(self, on: bool) -> None:
        if on:
            self._show_rows()

    def _show_rows(self) -> None:
        group, way = self.group, self.way
        fixed = next((rows for code, rows in group.ways if code == way), ()) if group else ()
        heads = (self.tr("Client"), self.tr("Ref"), self.tr("Field"), self.tr("Now"), self.tr("After"))
        widths = (184, 72, 104, 130, 100)
        if fixed:
            keys = [one.before.id for one in fixed]
            shown = RowList(
                "", "", heads, widths, Made(len(fixed), lambda row: cells_of(fixed[row])), keys, self.tr("Mend")
            )
        else:
            others = group.others if group else ()
            keys = [client.id for client, _finding in others]
            shown = RowList("", "", heads[:4], widths, Made(len(others), lambda row: other_cells(*others[row])[:4]))
        self._clients = keys
        # leaving a value out is for a person to choose, client by client
        self.model.show_list(shown, keys if fixed and not way.startswith("clear-") else ())
        for place, width in enumerate(self.model.widths()):
            self.table.setColumnWidth(place, scaled(width))
        self.table.setAccessibleName(self.title.text())
        if keys:
            place = keys.index(self._wanted_client) if self._wanted_client in keys else 0
            self._wanted_client = 0
            self.table.setCurrentIndex(self.model.index(place, 1))
        self._show_foot()

    @Slot()
    def _show_foot(self) -> None:
        count = len(self.model.ticked)
        self.mend_button.setText(
            self.tr("&Mend 1 client") if count == 1 else self.tr("&Mend %s clients") % f"{count:,}"
        )
        self.mend_button.setEnabled(count > 0)
        show_if(self.mend_button, self.model.tickable)
        self.edit_button.setEnabled(bool(self._clients))

    # --------------------------------------------------------------------------------------------------- doing

    @Slot()
    def mend(self) -> None:
        """Apply the chosen fix to all that are ticked, as one step."""
        group, way, chosen = self.group, self.way, sorted(self.model.ticked)
        if group is None or not way or not chosen:
            return
        code = group.code
        self.mend_button.setEnabled(False)
        self.controller.act(lambda desk: desk.fix(way, chosen, code), self._mended, self._failed)

    @Slot(object)
    def _mended(self, done: Done) -> None:
        self.live.say(Said("ok", f"{done.words}."))
        self.live.offer(self.tr("Undo"))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._show_foot()
        if isinstance(error, KnownError):
            self.live.say(Said("problem", f"{error.problem.title}. {error.problem.detail}".strip()))

    @Slot()
    def _edit(self) -> None:
        place = self.table.currentIndex().row()
        if 0 <= place < len(self._clients):
            self.shell.client_requested.emit(self._clients[place])
