"""Every widget with made-up data, in one page, for tests and for looking at: ``python -m tests.gui.gallery FOLDER``."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.gui.look.apply import apply_look
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.tabs.picking import matched_letters
from qbosync_desktop.gui.widgets.boxes import CheckBox, RadioButton
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.candidates import Candidate, CandidateList
from qbosync_desktop.gui.widgets.chips import ChipBar, ChipSpec
from qbosync_desktop.gui.widgets.comparison import Comparison, Pair
from qbosync_desktop.gui.widgets.empty import EmptyState
from qbosync_desktop.gui.widgets.environment import EnvBadge, EnvStrip
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.invoice import InvoiceCards, InvoiceLine
from qbosync_desktop.gui.widgets.keys import KeyHints
from qbosync_desktop.gui.widgets.notices import Notice, ProblemCard, WayOut
from qbosync_desktop.gui.widgets.picker import Picker, PickerAnswer, PickerRow
from qbosync_desktop.gui.widgets.progress import ProgressStrip, Tally
from qbosync_desktop.gui.widgets.reasons import ReasonChips, StateChip
from qbosync_desktop.gui.widgets.register_bar import Piece, StackedBar
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.widgets.side_panel import SidePanel
from qbosync_desktop.gui.widgets.strips import Banner, FooterBar, NextStrip, UndoBar
from qbosync_desktop.gui.widgets.tab_bar import CountTabBar
from qbosync_desktop.gui.widgets.words import Words


@dataclass(frozen=True)
class Line:
    """One row of the made-up table."""

    id: int
    name: str
    kind: str
    ref: str
    other: str
    state: str
    date: str = ""
    waits: str = ""
    link: str = ""


LINES = (
    Line(1, "Amrit & Jasleen Gill", "partnership", "GIL002", "Amrit & Jasleen Gill", "in sync", "20 Nov"),
    Line(2, "Banksia Medical Centre", "company", "BAN001", "Banksia Medical Centre", "in sync", "20 Nov"),
    Line(3, "Callistemon Unit Trust", "trust", "CAL003", "Callistemon UT", "to push", "2 Nov", "name, postal address"),
    Line(
        4,
        "Coastal Pool Care Pty Ltd",
        "company",
        "COA007",
        "Coastal Pool Care",
        "problem",
        "",
        "Client name must be unique",
    ),
    Line(
        5, "Donnelly Superannuation Fund", "super fund", "DON005", "Donnelly Superannuation Fund", "in sync", "20 Nov"
    ),
    Line(6, "Eleni Papadakis", "individual", "PAP001", "Eleni Papadakis", "to push", "14 Oct", "mobile"),
    Line(7, "G and G Solutions Pty Ltd", "company", "GGS001", "", "problem", "", "Client is already mapped", "Solve…"),
    Line(
        8,
        "Jindabyne Alpine Hire",
        "company",
        "JIN001",
        "Jindabyne Alpine Hire",
        "paused",
        "3 Aug",
        "Disabled for synchronization",
    ),
    Line(9, "Kowhai & Fern Landscaping", "company", "KOW004", "", "suggested", "", "Kowhai and Fern L’scaping?"),
    Line(
        10,
        "Nguyen & Sons Plumbing Pty Ltd",
        "company",
        "NGU001",
        "Nguyen & Sons Plumbing",
        "to push",
        "2 Nov",
        "name, e-mail, 2 more",
    ),
    Line(11, "Oakes Family Trust", "trust", "OAK002", "Oakes Family Trust", "in sync", "20 Nov"),
    Line(12, "Priya Raghunathan", "individual", "RAG001", "", "not linked"),
    Line(
        13,
        "Southern Ocean Abalone Pty Ltd",
        "company",
        "SOU003",
        "Southern Ocean Abalone Pty Limited",
        "in sync",
        "20 Nov",
    ),
)


def columns() -> list[Column[Line]]:
    """The columns of the Sync tab, more or less."""
    return [
        Column("client", "Client", lambda row: row.name, CellRole.NAME, width=246, icon=_kind),
        Column("ref", "Ref", lambda row: row.ref, CellRole.REF, width=68),
        Column(
            "customer",
            "Customer in QuickBooks",
            lambda row: row.other,
            CellRole.PICKER,
            width=196,
            stretch=1,
            placeholder=lambda row: "Type to find a customer…",
            quiet=lambda row: row.other == row.name,
        ),
        Column("status", "Status", role=CellRole.STATUS, status=lambda row: row.state, width=104),
        Column("date", "Synced", lambda row: row.date, CellRole.DATE, width=60),
        Column("waits", "What waits", lambda row: row.waits, CellRole.SECOND, width=176, tone=_waits_tone),
        Column("link", "", lambda row: row.link, CellRole.LINK, width=62),
    ]


def _kind(row: Line) -> str:
    return "kind-" + row.kind.replace(" ", "-")


def _waits_tone(row: Line) -> str:
    return "problem" if row.state == "problem" else ""


def table(parent: QWidget | None = None) -> CheckTableView:
    """The table with rows 1-5 ticked and one row current."""
    model = CheckTableModel(columns(), tickable=lambda row: bool(row.other), why_not=lambda row: "Not linked yet")
    view = CheckTableView(model, "Clients", parent)
    model.setParent(view)
    model.set_rows(LINES)
    model.set_ticks(line.id for line in LINES if line.state != "paused")
    model.sort(1)
    return view


def window(environment: Environment = Environment.PRODUCTION) -> QWidget:
    """The Sync tab's shape, 1280×800, built of the widgets."""
    whole = Ground("surface")
    whole.resize(1280, 800)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(EnvStrip(environment))
    head = Ground("raised")
    head.setFixedHeight(64)
    row = QHBoxLayout(head)
    row.setContentsMargins(16, 0, 16, 4)
    row.setSpacing(10)
    who = QVBoxLayout()
    who.setSpacing(4)
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(Words("Wattle Creek Accounting", "title"))
    line.addWidget(EnvBadge(environment))
    line.addStretch(1)
    who.addStretch(1)
    who.addLayout(line)
    who.addWidget(Words("3 problems need you · read 6 min ago", "second", "text2"))
    who.addStretch(1)
    row.addLayout(who)
    row.addSpacing(50)
    bar = StackedBar()
    bar.setFixedWidth(520)
    bar.set_pieces(
        [
            Piece("in sync", "in sync", 158, "in sync"),
            Piece("to push", "to push", 14, "to push"),
            Piece("problem", "problem", 3, "problems"),
            Piece("not linked", "not linked", 31, "not linked", "hollow"),
            Piece("left out", "left out", 8, "left out", "hatched"),
        ]
    )
    row.addWidget(bar)
    row.addStretch(1)
    row.addWidget(button("Read QuickBooks", "grey", "read"))
    row.addWidget(button("Review 14 changes", "filled", "push"))
    column.addWidget(head)
    step = NextStrip()
    step.set_step("3 problems wait. Each has a way out.", "Show the problems", "Retry them all", "Ctrl+Shift+A")
    column.addWidget(step)
    tabs = Ground("raised", "b")
    tab_row = QHBoxLayout(tabs)
    tab_row.setContentsMargins(0, 0, 16, 0)
    tab_bar = CountTabBar("Tabs")
    for title, count in (("Import", 9), ("Sync", 12), ("Export", 31)):
        tab_bar.set_count(tab_bar.add(title), count)
    tab_bar.setCurrentIndex(1)
    tab_row.addWidget(tab_bar)
    tab_row.addStretch(1)
    tab_row.addWidget(button("History", "text"))
    column.addWidget(tabs)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    left = QVBoxLayout()
    left.setSpacing(0)
    tools = Ground("surface", "b")
    tools.setFixedHeight(48)
    tool_row = QHBoxLayout(tools)
    tool_row.setContentsMargins(16, 0, 12, 0)
    chips = chip_bar()
    tool_row.addWidget(chips)
    tool_row.addStretch(1)
    tool_row.addWidget(SearchField("Search"))
    left.addWidget(tools)
    view = table()
    view.go_to(10, "client")
    left.addWidget(view, 1)
    undo = UndoBar()
    undo.show_action("“Wren & Daughters” linked to “Wren and Daughters”.")
    left.addWidget(undo)
    foot = FooterBar("Push 14 to QuickBooks")
    foot.set_words("14 of 14 customers, 31 of 32 fields")
    foot.set_environment(environment)
    foot.set_button("Push 14 to QuickBooks", enabled=False, reason="Tick the box above to go on")
    left.addWidget(foot)
    middle.addLayout(left, 1)
    side = panel()
    side.setFixedWidth(368)
    middle.addWidget(side)
    column.addLayout(middle, 1)
    status = Ground("raised", "t")
    status.setFixedHeight(28)
    status_row = QHBoxLayout(status)
    status_row.setContentsMargins(16, 0, 16, 0)
    status_row.addWidget(Words("Connected · all decisions saved", "second", "text2"))
    status_row.addStretch(1)
    hints = KeyHints()
    hints.set_hints(
        [("↑↓", "move"), ("Space", "tick"), ("Enter", "link"), ("U", "unlink"), ("/", "search"), ("F1", "all keys")]
    )
    status_row.addWidget(hints)
    column.addWidget(status)
    return whole


def chip_bar() -> ChipBar:
    """The Sync tab's chips, one of them at zero."""
    chips = ChipBar(
        [
            ChipSpec("all", "All"),
            ChipSpec("problems", "Problems", "problem"),
            ChipSpec("suggested", "Suggested"),
            ChipSpec("push", "To push"),
            ChipSpec("sync", "In sync"),
            ChipSpec("unlinked", "Not linked"),
            ChipSpec("out", "Left out"),
        ],
        "Show",
    )
    chips.set_counts({"all": 214, "problems": 3, "suggested": 9, "push": 14, "sync": 158, "unlinked": 31, "out": 0})
    return chips


def comparison() -> Comparison:
    """Four fields that differ and three that do not."""
    made = Comparison()
    made.set_pairs(
        [
            Pair("Name", "Nguyen & Sons Plumbing Pty Ltd", "Nguyen & Sons Plumbing", "sends"),
            Pair("E-mail", "accounts@nguyens.example", "linh@nguyens.example", "sends"),
            Pair("Mobile", "0491 570 110", "", "differs"),
            Pair("Postal", "PO Box 118, Brunswick VIC 3056", "14 Albert St, Brunswick VIC 3056", "sends"),
            Pair("Phone", "(03) 5550 7734", "(03) 5550 7734", "same"),
            Pair("Street address", "14 Albert St", "14 Albert St", "same"),
            Pair("Website", "nguyens.example", "nguyens.example", "same"),
        ]
    )
    return made


def invoice() -> InvoiceCards:
    """Now and after the push."""
    made = InvoiceCards()
    made.set_lines(
        [
            InvoiceLine("Nguyen & Sons Plumbing"),
            InvoiceLine("14 Albert St"),
            InvoiceLine("Brunswick VIC 3056"),
            InvoiceLine("linh@nguyens.example", apart=True),
        ],
        [
            InvoiceLine("Nguyen & Sons Plumbing Pty Ltd", changed=True),
            InvoiceLine("PO Box 118", changed=True),
            InvoiceLine("Brunswick VIC 3056"),
            InvoiceLine("accounts@nguyens.example", changed=True, apart=True),
        ],
    )
    return made


def panel() -> SidePanel:
    """A client that waits to be pushed."""
    side = SidePanel()
    side.set_title(
        "Nguyen & Sons Plumbing Pty Ltd", "NGU001 · company · linked to “Nguyen & Sons Plumbing”", "kind-company"
    )
    side.add_corner(button("", "bare", "more", name="More", small=True))
    chips = ReasonChips()
    chips.set_chips("to push", note="4 fields changed here since 2 Nov")
    side.add(chips)
    side.add(comparison())
    side.add(invoice(), title="The next invoice’s header")
    side.add(Words("Linked by you, 12 June: same name, same phone.", "second", "text2", wrap=True))
    side.set_actions(
        [button("Pause", "grey", "state-paused"), button("Unlink", "grey")],
        [button("Open in QuickBooks", "text", "external", icon_after=True)],
    )
    return side


PROBLEM = Problem(
    "name-taken",
    "Client name must be unique",
    "A vendor with this name was added in QuickBooks since the last read.",
    "A customer and a vendor cannot share a name.",
    (Remedy.ADD_REFERENCE, Remedy.RENAME, Remedy.RETRY),
)


def parts() -> QWidget:
    """Everything that the window above does not show."""
    whole = Ground("surface")
    whole.resize(1180, 1000)
    outer = QHBoxLayout(whole)
    outer.setSpacing(24)
    one, two = QVBoxLayout(), QVBoxLayout()
    outer.addLayout(one, 1)
    outer.addLayout(two, 1)
    for looks in (("filled", "blue", "grey", "text", "bare"),):
        row = QHBoxLayout()
        for look in looks:
            row.addWidget(button(look.title(), look, "link"))
        off = button("Cannot yet", "filled", "push")
        off.setEnabled(False)
        row.addWidget(off)
        row.addStretch(1)
        one.addLayout(row)
    row = QHBoxLayout()
    for environment in Environment:
        row.addWidget(EnvBadge(environment))
    for state in ("exact", "likely", "possible", "problem", "no match", "new"):
        row.addWidget(StateChip(state))
    one.addLayout(row)
    one.addWidget(EnvStrip(Environment.SIMULATOR))
    one.addWidget(EnvStrip(Environment.SANDBOX))
    chips = ReasonChips()
    chips.set_chips(
        "likely",
        [
            Reason("name", True, "“&” reads as “and”"),
            Reason("phone", True, "same phone"),
            Reason("address", True, "same address"),
            Reason("email", False, "e-mail differs"),
            Reason("name", True, "a reason so long that it does not fit into one line of the panel and must be cut"),
        ],
    )
    one.addWidget(chips)
    cards = CandidateList()
    cards.set_candidates(
        [
            Candidate(1, "Barrett and Lowe Surveyors Pty Ltd", "BAR004 · company", "2 reasons"),
            Candidate(2, "Lowe Barrett Family Trust", "LOW011 · trust", "same address"),
            Candidate(
                3, "Simone Barrett-Lowenstein Donaudampfschifffahrtsgesellschaft", "BAR019 · individual", "same surname"
            ),
        ],
        1,
    )
    one.addWidget(cards)
    problem = ProblemCard(PROBLEM)
    one.addWidget(problem)
    one.addWidget(
        WayOut(
            1,
            "Link the first card here instead",
            "G & G Holdings is then not linked.",
            [button("Move the link", "blue", small=True), button("Other…", "grey", small=True)],
            best=True,
        )
    )
    one.addWidget(WayOut(2, "Link the second card", "If they are two businesses", [button("Link it", "grey")]))
    one.addWidget(
        Notice("If you create a client", "It starts with these details, and is linked to this customer.", "push")
    )
    one.addWidget(
        Notice(
            "QuickBooks may have changed since",
            "Before anything is sent, this customer is read again. If it changed, the row stops and asks you.",
            "quiet",
        )
    )
    one.addStretch(1)
    banner = Banner(
        "6 customers would be renamed. You asked to be stopped above 5.",
        "New names show on every invoice, old ones too.",
    )
    banner.add(button("Show the 6", "grey", small=True))
    banner.add(CheckBox("I have looked at them"))
    two.addWidget(banner)
    two.addWidget(Banner("QuickBooks asks you to sign in again.", "Nothing is lost; pushing waits.", "problem"))
    two.addWidget(Banner("You can go on working.", "", "push"))
    strip = ProgressStrip()
    strip.start("Pushing 14 changes to QuickBooks")
    strip.set_progress(
        8,
        14,
        "about 20 seconds left",
        [
            Tally("done", 6, "done"),
            Tally("refused", 1, "refused"),
            Tally("stopped", 1, "stopped"),
            Tally("waiting", 6, "to go"),
        ],
    )
    two.addWidget(strip)
    two.addWidget(
        EmptyState("That is all of them.", "Solved rows leave this list by themselves. 211 other clients are fine."), 1
    )
    two.addWidget(QLineEdit(placeholderText="https://…"))
    wrong = QLineEdit("mick@tarrant")
    wrong.setProperty("wrong", True)
    two.addWidget(wrong)
    combo = QComboBox()
    combo.addItems(["Send", "Only when empty", "Off"])
    two.addWidget(combo)
    two.addWidget(QSpinBox())
    for tick in Qt.CheckState:
        box = CheckBox(tick.name)
        box.setTristate(True)
        box.setCheckState(tick)
        two.addWidget(box)
    radio = RadioButton("Name (reference)")
    radio.setChecked(True)
    two.addWidget(radio)
    two.addWidget(RadioButton("Reference - name"))
    return whole


def picker(parent: QWidget | None = None) -> Picker:
    """The picker after "gar"."""
    rows = (
        PickerRow(1, "Garcia Investments Unit Trust", "GAR012 · invest@garcia.example", "kind-trust", "same surname"),
        PickerRow(2, "Rosa Garcia", "GAR003 · 0491 570 158", "kind-individual", "same surname"),
        PickerRow(3, "Garcia Pty Ltd", "GAR001 · office@garcia.example", "kind-company", linked=True),
        PickerRow(4, "Tomás García-Lind", "GAR008 · tomas@example.com", "kind-individual"),
        PickerRow(5, "Bluegum Garage Services", "BLU005 · hello@bluegum.example", "kind-company"),
    )

    def search(typed: str) -> PickerAnswer:
        found = tuple(row for row in rows if typed.casefold() in row.title.casefold().replace("í", "i"))
        return PickerAnswer(found, len(found), 62, "clients", matched=lambda title: matched_letters(title, typed))

    return Picker(search, "client", parent)


def main(folder: Path) -> None:
    """Save pictures of it all, light and dark."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        apply_look(app, scheme)
        for name, page in (("window", window()), ("demo", window(Environment.SIMULATOR)), ("parts", parts())):
            page.show()
            app.sendPostedEvents()
            page.grab().save(str(folder / f"{name}-{scheme}.png"))
            page.close()
        popup = picker()
        popup.open_at(QRect(20, 20, 260, 32), "gar", create_name="Garcia Family Trust")
        popup.grab().save(str(folder / f"picker-{scheme}.png"))
        popup.hide()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
