"""Review and push: what would change in QuickBooks, old beside new, to be ticked, guarded, sent and followed.

The page shows the plan of the newest board, or one fixed plan (an undo). It sends nothing but what is ticked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QMenu, QStackedWidget, QWidget

from qbosync_desktop.desk.automatic import over_guard
from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.desk import Desk, Done
from qbosync_desktop.desk.panel import InvoiceHeader, invoice_after, invoice_now
from qbosync_desktop.domain.plan import Action, ActionKind, Plan
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.review_page import Ui_ReviewPage
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.columns import CellRole, Column, RowId
from qbosync_desktop.gui.models.group_table import GroupTableModel
from qbosync_desktop.gui.models.group_table_view import GroupTableView
from qbosync_desktop.gui.pages.entry_rows import EntryRow, details_of, push_title
from qbosync_desktop.gui.pages.left_out import LeftOut
from qbosync_desktop.gui.pages.outcome import OutcomeView
from qbosync_desktop.gui.pages.push_watch import PushWatch, Stage
from qbosync_desktop.gui.pages.review_panel import ReviewPanel
from qbosync_desktop.gui.pages.review_rows import (
    ReviewRow,
    chip_counts,
    chip_of,
    counts,
    footer_words,
    guarded,
    kind_words,
    review_rows,
    ticked_part,
)
from qbosync_desktop.gui.pages.taking import taken
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.chip_area import ChipArea
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.chips import ChipBar, ChipSpec
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.ground import Rule
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import Banner, FooterBar, UndoBar
from qbosync_desktop.sync.ports import Push

_FOLD_ABOVE = 3
"""New customers with more fields than this start folded: their fields are no surprise."""
_RARE_CHIPS = ("active", "overwrites", "problems")
"""Chips that are shown only when they have something."""


class ReviewPage(QWidget):
    """See the module. Made anew each time; what was unticked and what a push brought outlives it in the window."""

    def __init__(self, controller: Controller, window: Shell) -> None:
        super().__init__()
        self.controller = controller
        self.shell = window
        self.board: Board | None = None
        self.watch = PushWatch.of(controller, window)
        self._remembered = LeftOut.of(window)
        self._left_out = self._remembered
        self._fixed: Plan | None = None
        self._undo_of = 0
        self._title = self.tr("Review and push")
        self._shown = False
        self._looked: frozenset[tuple[int, str]] = frozenset()
        self._folded_once: set[str] = set()
        self._asked_undo = False
        form = Ui_ReviewPage()
        form.setupUi(self)
        self._build(form)
        self._connect()
        if controller.board is not None:
            self.set_board(controller.board)

    # ------------------------------------------------------------------------------------------------ for the window

    def show_current(self) -> None:
        """Show what would be sent now, the push that runs, or the outcome that was not dismissed yet."""
        self._fixed = None
        self._undo_of = 0
        self._left_out = self._remembered
        self._open(self.tr("Review and push"))

    def show_plan(self, plan: Plan, undo_of: int = 0, title: str = "") -> None:
        """Show this very plan, with everything ticked. ``undo_of`` is the push it takes back."""
        self.watch.dismiss()
        self._fixed = plan
        self._undo_of = undo_of
        self._left_out = LeftOut(self)
        self._open(title or (self.tr("Undo push") if undo_of else self.tr("Review and push")))

    def _open(self, title: str) -> None:
        self._title = title
        if not self._shown:
            self._shown = True
            self.shell.show_page(self, title)
        if self.board is None and self.controller.board is not None:
            self.board = self.controller.board
        self._show_all()
        self.view.go_to_first()
        self._focus_view()
        self._tell_hints()

    # ------------------------------------------------------------------------------------------------ how it is built

    def _build(self, form: Ui_ReviewPage) -> None:
        self.chips = ChipBar(
            [
                ChipSpec("all", self.tr("All")),
                ChipSpec("updates", self.tr("Updates")),
                ChipSpec("new", self.tr("New")),
                ChipSpec("inactive", self.tr("Make inactive")),
                ChipSpec("active", self.tr("Make active")),
                ChipSpec("renames", self.tr("Renames"), "look first"),
                ChipSpec("overwrites", self.tr("Edited there"), "look first"),
                ChipSpec("problems", self.tr("Problems"), "problem"),
            ],
            self.tr("Show"),
        )
        self.search = SearchField(self.tr("Search name, reference…"))
        form.tools.addWidget(ChipArea(self.chips))
        form.tools.addStretch(1)
        form.tools.addWidget(self.search)
        form.plan_rows.insertWidget(1, Rule())
        self.open_banner = Banner(tone="look")
        self.check_button = button(self.tr("Check now"), "grey", small=True)
        self.give_up_button = button(self.tr("Give it up"), "text", small=True)
        self.open_banner.add(self.check_button)
        self.open_banner.add(self.give_up_button)
        self.guard_banner = Banner(tone="look")
        self.guard_show = button(self.tr("Show them"), "grey", small=True)
        self.guard_box = QCheckBox(self.tr("I have looked at them"))
        self.guard_banner.add(self.guard_show)
        self.guard_banner.add(self.guard_box)
        self.problem_banner = Banner(tone="look")
        self.problem_show = button(self.tr("Show them"), "grey", small=True)
        self.problem_banner.add(self.problem_show)
        for banner in (self.open_banner, self.guard_banner, self.problem_banner):
            form.banners.addWidget(banner)
            banner.hide()
        self.model: GroupTableModel[ReviewRow] = GroupTableModel(
            self._columns(),
            head_of=lambda row: row.head or None,
            tickable=lambda row: bool(row.box),
            ticked=lambda row: row.box == "own" and row.sent,
            why_not=lambda row: row.why_not,
            parent=self,
        )
        self.model.sort(1)
        self.view = GroupTableView(self.model, self.tr("Changes by client, old and new value of every field"))
        self.view.setColumnHidden(self.view.column_number("reference"), True)  # there to be found, shown in the panel
        self.empty_button = button(" ", "blue")
        self.empty = EmptyState("", "", [self.empty_button])
        self.tables: QStackedWidget = form.tables
        self.tables.addWidget(self.view)
        self.tables.addWidget(self.empty)
        self.undo_bar = UndoBar()
        self.footer = FooterBar(self.tr("Push"))
        self.footer.primary.set_icon("push")
        form.bottom.addWidget(self.undo_bar)
        form.bottom.addWidget(self.footer)
        self.outcome = OutcomeView(self.watch)
        self.views: QStackedWidget = form.views
        self._plan_page: QWidget = form.plan_page
        self.views.addWidget(self.outcome)
        self.panel = ReviewPanel()
        form.splitter.addWidget(self.panel)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.setStretchFactor(1, 0)
        self.setFocusProxy(self.view)

    def _columns(self) -> list[Column[ReviewRow]]:
        return [
            Column(
                "name",
                self.tr("Client and field"),
                lambda row: row.name,
                CellRole.NAME,
                236,
                3,
                icon=lambda row: row.icon,
                accessible=self._spoken,
            ),
            Column(
                "old",
                self.tr("QuickBooks now"),
                lambda row: row.old,
                CellRole.PLAIN,
                200,
                3,
                placeholder=self._placeholder_old,
                quiet=lambda row: bool(row.field),
                tone=lambda row: "problem" if row.problem is not None else "",
                sortable=False,
            ),
            Column(
                "arrow",
                "",
                lambda row: "→" if row.field is not None else "",
                CellRole.ARROW,
                34,
                sortable=False,
                searched=False,
                accessible=lambda row: self.tr("becomes") if row.field is not None else "",
            ),
            Column(
                "new",
                self.tr("After the push"),
                lambda row: row.new,
                CellRole.NAME,
                200,
                3,
                placeholder=lambda row: self.tr("(empty)") if row.field is not None else "",
                quiet=lambda row: row.field is None,
                struck=lambda row: row.field is not None and not row.sent,
                tip=lambda row: row.tip,
                sortable=False,
            ),
            Column(
                "mark",
                "",
                lambda row: row.mark,
                CellRole.SECOND,
                118,
                1,
                tone=lambda row: self._mark_tone(row),
                link=lambda row: row.problem is not None and bool(row.mark),
                tip=lambda row: row.tip,
                sortable=False,
            ),
            Column("reference", "", lambda row: row.reference, CellRole.REF, 0, sortable=False),
        ]

    def _placeholder_old(self, row: ReviewRow) -> str:
        if row.field is None or row.action is None or row.action.kind is ActionKind.CREATE:
            return ""
        return self.tr("(empty)")

    def _mark_tone(self, row: ReviewRow) -> str:
        if row.problem is not None:
            return "accent"
        return "look" if row.sent and row.mark else ""

    def _spoken(self, row: ReviewRow) -> str:
        if row.field is not None:
            return self.tr("%s: %s becomes %s") % (
                row.name,
                row.old or self.tr("empty"),
                row.new or self.tr("empty"),
            )
        return ", ".join(part for part in (row.name, row.old, row.new) if part)

    def _connect(self) -> None:
        controller = self.controller
        controller.board_changed.connect(self.set_board)
        controller.said.connect(self._said)
        controller.failed.connect(self._tell_later)
        controller.started.connect(self._tell_later)
        controller.finished.connect(self._tell_later)
        self.watch.changed.connect(self._watch_changed)
        self.watch.undo_ready.connect(self._undo_ready)
        self.chips.chosen_changed.connect(self._refilter)
        self.search.searched.connect(self._refilter)
        self.search.left.connect(self._focus_view)
        self.model.user_ticked.connect(self._user_ticked)
        self.view.current_changed.connect(self._row_changed)
        self.view.activated_row.connect(self._activated)
        self.view.link_clicked.connect(self._link)
        self.view.menu_requested.connect(self._fill_menu)
        self.guard_box.toggled.connect(self._guard_toggled)
        self.guard_show.clicked.connect(self._show_guarded)
        self.problem_show.clicked.connect(self._show_problems)
        self.check_button.clicked.connect(self._check)
        self.give_up_button.clicked.connect(self._give_up)
        self.empty_button.clicked.connect(self._run_empty)
        self.footer.clicked.connect(self.send)
        self.undo_bar.undo_clicked.connect(controller.undo)
        self.panel.remedy_clicked.connect(self._remedy)
        self.outcome.stop_clicked.connect(controller.cancel)
        self.outcome.show_clicked.connect(self._show_waiting)
        self.outcome.undo_clicked.connect(self._ask_undo)
        self.outcome.dismissed.connect(self._done)
        self.outcome.current_changed.connect(self._row_changed)
        self.outcome.remedy_asked.connect(self._outcome_remedy)
        self.outcome.menu_requested.connect(self._fill_outcome_menu)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._ctrl_enter)

    # ------------------------------------------------------------------------------------------------ what it shows

    @property
    def plan(self) -> Plan:
        """All that could be sent."""
        if self._fixed is not None:
            return self._fixed
        return self.board.picture.plan if self.board is not None else Plan()

    def ticked(self) -> Plan:
        """What would be sent."""
        return ticked_part(self.plan, self._left_out)

    @Slot(object)
    def set_board(self, board: Board) -> None:
        """Another board: ticks, selection and scroll stay."""
        self.board = board
        self._show_all()

    def _show_all(self) -> None:
        if self.board is None:
            return
        self._show_plan()
        self._show_stage()

    def _show_plan(self) -> None:
        board, plan = self.board, self.plan
        assert board is not None
        undo = bool(self._undo_of)
        rows = review_rows(plan, self._left_out, board.picture, undo=undo)
        self.model.set_rows(rows)
        fresh = {
            row.id
            for row in rows
            if row.action is not None
            and row.field is None
            and row.action.kind is ActionKind.CREATE
            and len(row.action.fields) > _FOLD_ABOVE
        } - self._folded_once
        if fresh:
            self._folded_once |= fresh
            self.model.fold_all(True, fresh)
        found = chip_counts(plan, undo=undo)
        for key in _RARE_CHIPS:
            self.chips.chip(key).setVisible(found[key] > 0)
        if self.chips.chosen in _RARE_CHIPS and not found[self.chips.chosen]:
            self.chips.choose("all")
        self.chips.set_counts(found)
        self._refilter()
        self._tell_ticks()

    @Slot()
    def _refilter(self, _text: str = "") -> None:
        chip, undo = self.chips.chosen, bool(self._undo_of)
        self.model.set_filter(lambda row: chip_of(row, chip, undo=undo), self.search.text())
        empty = not self.model.rowCount()
        if empty:
            self._tell_empty()
        self.tables.setCurrentWidget(self.empty if empty else self.view)
        self.view.go_to_first()

    def _tell_empty(self) -> None:
        plan = self.plan
        label = ""
        if self.search.text():
            words = (
                self.tr("No change here matches “%s”.") % self.search.text(),
                self.tr("Esc clears the search."),
            )
        elif plan.actions or (self._undo_of and plan.problems):
            words = (self.tr("None now."), self.tr("The chip All shows every change."))
        elif self._undo_of:
            words = (
                self.tr("There is nothing to put back."),
                self.tr("QuickBooks holds the old values already."),
            )
        elif plan.problems:
            many = len(plan.problems)
            words = (
                self.tr("Nothing can be pushed yet."),
                self.tr("1 problem waits for you.") if many == 1 else self.tr("%s problems wait for you.") % many,
            )
            label = self.tr("Show the problem") if many == 1 else self.tr("Show the problems")
        else:
            words = (
                self.tr("Nothing is to push."),
                self.tr("QuickBooks has what your register has. Changed clients and new customers show up here."),
            )
        self.empty.set_words(*words)
        self.empty_button.setText(label)
        show_if(self.empty_button, bool(label))

    def _show_stage(self) -> None:
        """The plan, or the push that runs or has ended."""
        other = self.watch.stage is not Stage.IDLE
        if other:
            self.outcome.refresh(self._icons())
        wanted = self.outcome if other else self._plan_page
        if self.views.currentWidget() is not wanted:
            if self.watch.stage is Stage.RUNNING:
                self.outcome.start()
                self.outcome.refresh(self._icons())
            self.views.setCurrentWidget(wanted)
            self.setFocusProxy(self.outcome.view if other else self.view)
            self._focus_view()
        self._row_changed()
        self._tell_ticks()

    def _icons(self) -> dict[int, str]:
        clients = self.board.picture.clients if self.board is not None else {}
        wanted = {entry.action.client_id for entry in self.watch.entries}
        return {one: KIND_ICONS[clients[one].kind] for one in wanted if one in clients}

    @Slot()
    def _tell_later(self, _thing: object = None) -> None:
        self._tell_ticks()

    def _tell_ticks(self) -> None:
        """What is ticked, what stands in the way, and what the button would do."""
        board = self.board
        if board is None:
            return
        plan, part = self.plan, self.ticked()
        undo = bool(self._undo_of)
        self._tell_banners(plan, part)
        company = board.picture.company
        self.footer.set_environment(company.environment if company is not None else None)
        self.footer.setVisible(bool(plan.actions))
        self.footer.set_words(footer_words(plan, part))
        many = f"{len(part.actions):,}"
        text = self.tr("Undo %s in QuickBooks") % many if undo else self.tr("Push %s to QuickBooks") % many
        reason = self._reason(part)
        self.footer.set_button(text, enabled=not reason, reason=reason)
        if self.views.currentWidget() is self._plan_page:
            self.panel.show_counts(counts(part), undo=undo, blanks_clear=board.picture.settings.blanks_clear)
        else:
            self.panel.show_counts(None)

    def _tell_banners(self, plan: Plan, part: Plan) -> None:
        assert self.board is not None
        unfinished = self.board.open_pushes
        show_if(self.open_banner, bool(unfinished))
        if unfinished:
            push = unfinished[-1]
            self.open_banner.set_words(
                self.tr("An earlier push is not finished."),
                self.tr("%s of %s answered. QuickBooks is asked again before anything is sent twice.")
                % (push.done + push.refused, push.total),
            )
        idle = self.controller.running is None
        self.check_button.setEnabled(idle)
        self.give_up_button.setEnabled(idle)
        words, about = self._guard(part)
        show_if(self.guard_banner, bool(words))
        if words:
            renames = any(action.renames for action in about)
            self.guard_banner.set_words(
                words,
                self.tr("New names show on every invoice, old ones too.")
                if renames
                else self.tr("That is an unusual share. Look through them before anything is sent."),
            )
            self.guard_show.setText(self.tr("Show the %s") % len(about))
            self.guard_box.blockSignals(True)
            self.guard_box.setChecked(self._has_looked(about))
            self.guard_box.blockSignals(False)
        lost = len(plan.problems) if self._undo_of else 0
        show_if(self.problem_banner, lost > 0)
        if lost:
            self.problem_banner.set_words(
                self.tr("1 customer cannot go back as it was")
                if lost == 1
                else self.tr("%s customers cannot go back as they were") % lost,
                self.tr("Changed in QuickBooks after the push, or gone. The undo leaves that alone."),
            )
            self.problem_show.setText(self.tr("Show it") if lost == 1 else self.tr("Show the %s") % lost)

    def _guard(self, part: Plan) -> tuple[str, Sequence[Action]]:
        assert self.board is not None
        picture = self.board.picture
        touched = sum(bool(action.customer_id) for action in part.actions)
        return guarded(part, picture, share_passed=over_guard(picture, touched))

    def _has_looked(self, about: Sequence[Action]) -> bool:
        return bool(about) and {action.key for action in about} <= self._looked

    def _reason(self, part: Plan) -> str:
        """Why the button cannot work now, "" when it can."""
        assert self.board is not None
        running = self.controller.running
        connection = self.shell.connection
        words, about = self._guard(part)
        reasons = (
            (self.board.picture.company is None, self.tr("No QuickBooks company is connected")),
            (running is not None, self.tr("%s is not finished") % (running.title if running is not None else "")),
            (connection.sign_in, self.tr("Sign in to QuickBooks first")),
            (connection.offline_since is not None, self.tr("%s: pushing waits") % connection.why),
            (bool(self.board.open_pushes), self.tr("Finish the earlier push first")),
            (not part.actions, self.tr("Nothing is ticked")),
            (bool(words) and not self._has_looked(about), self.tr("Tick the box above to go on")),
        )
        return next((said for stops, said in reasons if stops), "")

    # ---------------------------------------------------------------------------------------------- rows and panel

    def current_row(self) -> ReviewRow | None:
        """The line the panel is about."""
        name = self.view.current_id()
        return None if name is None else self.model.row(name)

    @Slot()
    def _row_changed(self, _name: object = None) -> None:
        if self.board is None:
            return
        if self.views.currentWidget() is self.outcome:
            self._show_entry(self.outcome.current_row())
        else:
            self._show_row(self.current_row())
        self._tell_hints()

    def _show_row(self, row: ReviewRow | None) -> None:
        assert self.board is not None
        if row is None:
            self.panel.show_nothing(self._title)
            return
        picture = self.board.picture
        if row.action is None:
            client = picture.clients.get(row.problem.client_id) if row.problem is not None else None
            identity = " · ".join(part for part in (row.reference, self.tr("cannot be sent yet")) if part)
            self.panel.show_row(
                client.name if client is not None else row.name,
                identity,
                row.icon,
                client.id if client is not None else 0,
                problem=row.problem,
            )
            return
        action = row.action
        head = self.model.row(row.head) if row.head else row
        head = head or row
        customer = picture.customers.get(action.customer_id)
        sent = ticked_part(Plan((action,)), self._left_out).actions
        what = kind_words(action.kind, undo=bool(self._undo_of)).lower()
        self.panel.invoice.set_titles(
            self.tr("Now"), self.tr("After the undo") if self._undo_of else self.tr("After the push")
        )
        invoice: tuple[InvoiceHeader | None, InvoiceHeader] | None = None
        if sent and action.kind is not ActionKind.DEACTIVATE:
            now = invoice_now(customer) if customer is not None else None
            invoice = (now, invoice_after(customer, sent[0]))
        note = None
        if any(one.overwrites for one in self._lines_of(head)):
            note = (
                self.tr("Someone changed this in QuickBooks"),
                self.tr("What is ticked overwrites it. The row's menu takes QuickBooks’ value into the register."),
            )
        parts = (head.reference, f"{what}, {head.new}" if head.new else what)
        self.panel.show_row(
            head.name,
            " · ".join(part for part in parts if part),
            head.icon,
            action.client_id,
            note=note,
            invoice=invoice,
        )
        self._ask_recent(action.client_id)

    def _lines_of(self, head: ReviewRow) -> list[ReviewRow]:
        found = [self.model.row(name) for name in self.model.under(head.id)]
        return [row for row in found if row is not None]

    def _show_entry(self, row: EntryRow | None) -> None:
        if row is None:
            self.panel.show_nothing(self._title)
            return
        assert self.board is not None
        client = self.board.picture.clients.get(row.entry.action.client_id)
        parts = (client.reference if client is not None else "", row.what, row.word.lower())
        problem = row.problem if self.watch.stage is Stage.OUTCOME else None
        self.panel.show_row(
            row.name,
            " · ".join(part for part in parts if part),
            row.icon,
            row.entry.action.client_id,
            problem=problem,
            details=details_of(row.entry, self.watch.push),
        )

    def _ask_recent(self, client_id: int) -> None:
        if self.controller.running is None and self.board is not None and client_id in self.board.picture.links:
            self.controller.ask(lambda desk: desk.entries_of_client(client_id, 3), self.panel.show_recent)

    @Slot(object, bool)
    def _user_ticked(self, ids: tuple[RowId, ...], on: bool) -> None:
        rows = [self.model.row(name) for name in ids]
        self._left_out.set_out([row.place for row in rows if row is not None and row.place is not None], not on)
        self._show_plan()
        self._row_changed()

    @Slot(bool)
    def _guard_toggled(self, on: bool) -> None:
        _words, about = self._guard(self.ticked())
        keys = frozenset(action.key for action in about)
        self._looked = self._looked | keys if on else self._looked - keys
        self._tell_ticks()

    @Slot()
    def _show_guarded(self) -> None:
        _words, about = self._guard(self.ticked())
        self.search.clear()
        self.chips.choose("renames" if any(action.renames for action in about) else "all")
        self.model.fold_all(False)
        self._focus_view()

    @Slot()
    def _show_problems(self) -> None:
        self.search.clear()
        self.chips.choose("problems")
        self._focus_view()

    @Slot()
    def _run_empty(self) -> None:
        self._show_problems()

    @Slot()
    def _focus_view(self) -> None:
        part: QWidget = self.outcome.view
        if self.views.currentWidget() is self._plan_page:
            part = self.view if self.tables.currentWidget() is self.view else self.search
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _activated(self, row_id: RowId) -> None:
        row = self.model.row(row_id)
        if row is None:
            return
        if row.problem is not None:
            self._first_remedy(row.problem)
        elif self.model.is_head(row_id):
            self.model.fold(row_id, not self.model.folded(row_id))
        else:
            self.model.toggle((row_id,))

    @Slot(object, str)
    def _link(self, row_id: RowId, _column: str) -> None:
        row = self.model.row(row_id)
        if row is not None and row.problem is not None:
            self._first_remedy(row.problem)

    def _first_remedy(self, problem: Problem) -> None:
        if problem.remedies:
            self._remedy(problem, problem.remedies[0])
        else:
            self.shell.problem_requested.emit(problem)

    @Slot(object, object)
    def _remedy(self, problem: Problem, remedy: Remedy) -> None:
        if not remedies.apply(remedy, problem, self.controller, self.shell):
            self.shell.problem_requested.emit(problem)

    # -------------------------------------------------------------------------------------------------------- menus

    @Slot(object, object)
    def _fill_menu(self, row_id: RowId, menu: QMenu) -> None:
        row = self.model.row(row_id)
        if row is None or self.board is None:
            return
        action, client_id = row.action, _client_of(row)
        if row.box:
            on = self.model.state_of(row_id) == Qt.CheckState.Checked
            self._entry(menu, self.tr("Leave out") if on else self.tr("Send"), lambda: self._tick(row_id, not on))
        if action is not None and not self._undo_of:
            self._fill_decisions(menu, row, action)
        self._fill_client(menu, client_id, action.customer_id if action is not None else "")

    def _fill_decisions(self, menu: QMenu, row: ReviewRow, action: Action) -> None:
        client_id = action.client_id
        if row.field is not None and row.change is not None and self._can_take(row):
            self._entry(menu, self.tr("Take QuickBooks’ value into the register"), lambda: self.take_value(row))
        if action.kind is ActionKind.CREATE:
            words = self.tr("Take out of the review")
            self._entry(menu, words, lambda: self._act(lambda desk: desk.cancel_export((client_id,))))
        elif action.kind is ActionKind.UPDATE:
            words = self.tr("Pause this client")
            self._entry(menu, words, lambda: self._act(lambda desk: desk.pause((client_id,))))

    def _fill_client(self, menu: QMenu, client_id: int, customer_id: str) -> None:
        if not menu.isEmpty():
            menu.addSeparator()
        shell = self.shell
        if client_id:
            self._entry(menu, self.tr("Edit this client…"), lambda: shell.client_requested.emit(client_id))
            self._entry(menu, self.tr("History of this client"), lambda: shell.history_requested.emit(client_id))
            self._entry(menu, self.tr("Show in Sync"), lambda: shell.show_client(client_id))
        if customer_id:
            self._entry(menu, self.tr("Open in QuickBooks"), lambda: shell.customer_requested.emit(customer_id))

    @Slot(object, object)
    def _fill_outcome_menu(self, row: EntryRow, menu: QMenu) -> None:
        customer = row.entry.customer_id or row.entry.action.customer_id
        self._fill_client(menu, row.entry.action.client_id, customer)

    def _entry(self, menu: QMenu, words: str, does: Callable[[], object]) -> None:
        made = QAction(words, menu)
        made.triggered.connect(lambda _on=False: does())
        menu.addAction(made)

    def _tick(self, row_id: RowId, on: bool) -> None:
        self.model.tick((row_id,), on, by_user=True)

    def _can_take(self, row: ReviewRow) -> bool:
        return self._taken(row) is not None

    def _taken(self, row: ReviewRow) -> object:
        if self.board is None or row.action is None or row.field is None or row.change is None:
            return None
        picture = self.board.picture
        client = picture.clients.get(row.action.client_id)
        if client is None or row.action.kind is not ActionKind.UPDATE:
            return None
        return taken(client, row.field, row.change.old, picture.settings)

    def take_value(self, row: ReviewRow) -> None:
        """Put QuickBooks' value of this field into the register instead of overwriting it; can be undone."""
        if row.action is None or row.field is None or row.change is None:
            return
        client_id, field, value = row.action.client_id, row.field, row.change.old

        def decision(desk: Desk) -> Done:
            picture = desk.picture()
            changed = taken(picture.clients[client_id], field, value, picture.settings)
            return desk.save_client(changed) if changed is not None else Done("")

        self._act(decision)

    def _act(self, decision: Callable[[Desk], Done]) -> None:
        self.controller.act(decision)

    @Slot(object)
    def _said(self, done: Done) -> None:
        if self.board is not None and self.board.undo and done.count and self.isVisible():
            self.undo_bar.show_action(f"{done.words}.")
            announce(self, self.tr("%s. Undo with Ctrl+Z.") % done.words)
        else:
            self.undo_bar.hide()

    # -------------------------------------------------------------------------------------------------------- sending

    @Slot()
    def send(self) -> None:
        """Push what is ticked."""
        if self.board is None:
            return
        part = self.ticked()
        if self._reason(part):
            return
        self.undo_bar.hide()
        self.watch.begin(part, self._undo_of)

    @Slot()
    def _ctrl_enter(self) -> None:
        if self.views.currentWidget() is self._plan_page and self.footer.primary.isEnabled():
            self.send()

    @Slot()
    def _check(self) -> None:
        if self.controller.running is None:
            self.watch.resume()

    @Slot()
    def _give_up(self) -> None:
        if self.controller.running is None:
            self.watch.abandon()

    @Slot()
    def _watch_changed(self) -> None:
        if self.board is not None:
            self._show_stage()

    @Slot()
    def _show_waiting(self) -> None:
        rows = self.outcome.rows()
        problems = any(row.problem is not None for row in rows)
        self.watch.dismiss()
        self.shell.show_tab("sync", "problems" if problems else "to-push")

    @Slot()
    def _done(self) -> None:
        self.watch.dismiss()
        self.shell.back()

    @Slot()
    def _ask_undo(self) -> None:
        push = self.watch.push
        if push is not None and self.controller.running is None:
            self._asked_undo = True
            self.watch.ask_undo(push)

    @Slot(object, object)
    def _undo_ready(self, plan: Plan, push: Push) -> None:
        if not self._asked_undo:
            return
        self._asked_undo = False
        controller, shell = self.controller, self.shell
        self.watch.dismiss()
        shell.back()
        ReviewPage(controller, shell).show_plan(plan, push.id, undo_title(push))

    @Slot(object)
    def _outcome_remedy(self, row: EntryRow) -> None:
        if row.problem is not None:
            self._first_remedy(row.problem)

    # ------------------------------------------------------------------------------------------------------- keyboard

    def _tell_hints(self) -> None:
        if not self._shown or not self.isVisible():
            return
        if self.views.currentWidget() is self.outcome:
            hints = [("↑↓", self.tr("move"))]
            row = self.outcome.current_row()
            if row is not None and row.problem is not None and len(row.problem.remedies) > 0:
                many = len(row.problem.remedies)
                hints.append((f"1–{many}" if many > 1 else "1", self.tr("solve")))
            self.shell.set_hints([*hints, ("Esc", self.tr("back")), ("F1", self.tr("all keys"))])
            return
        hints = [("Space", self.tr("tick")), ("←→", self.tr("fold")), ("/", self.tr("search"))]
        if self.footer.primary.isEnabled():
            hints.append(("Ctrl+Return", self.tr("undo") if self._undo_of else self.tr("push")))
        self.shell.set_hints([*hints, ("Esc", self.tr("back")), ("F1", self.tr("all keys"))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """/ searches, digits choose a way out, Esc closes the undo bar and the search before the window goes back."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape and self._step_back():
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif text == "/":
            self.search.focus()
        elif text == "?":
            self.shell.shortcuts_requested.emit()
        elif text.isdigit() and text != "0" and self.panel.problem.isVisible():
            self.panel.problem.take(int(text))
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> bool:
        if self.views.currentWidget() is not self._plan_page:
            return False
        if self.undo_bar.isVisible():
            self.undo_bar.dismiss()
        elif self.search.text():
            self.search.clear()
        elif self.chips.chosen != "all":
            self.chips.choose("all")
        else:
            return False
        self._focus_view()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """An outcome that was seen and left is dismissed; a page that another one covers stays as it is."""
        super().hideEvent(event)
        stack = self.parentWidget()
        if isinstance(stack, QStackedWidget) and stack.indexOf(self) < 0:
            self.watch.dismiss()


def undo_title(push: Push, now: datetime | None = None) -> str:
    """ "Undo push of today, 4:11 pm" as the page's title."""
    words = push_title(push, now)
    return f"Undo {words[:1].lower()}{words[1:]}"


def _client_of(row: ReviewRow) -> int:
    if row.action is not None:
        return row.action.client_id
    return row.problem.client_id if row.problem is not None else 0
