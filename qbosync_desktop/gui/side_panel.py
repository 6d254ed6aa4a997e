"""The panel beside the tabs: shows the facts of the current row and says which command or remedy was chosen.

Its parts stay and change their words; nothing is built anew while the user moves through the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qbosync_desktop.desk.panel import InvoiceHeader, Line
from qbosync_desktop.gui.dates import day
from qbosync_desktop.gui.look.core_words import QT_TRANSLATE_NOOP, told
from qbosync_desktop.gui.panel_facts import PanelAction, PanelFacts
from qbosync_desktop.gui.widgets.buttons import Button, button
from qbosync_desktop.gui.widgets.candidates import Candidate, CandidateList
from qbosync_desktop.gui.widgets.comparison import Comparison, Pair
from qbosync_desktop.gui.widgets.invoice import InvoiceCards, InvoiceLine
from qbosync_desktop.gui.widgets.notices import Notice, ProblemCard
from qbosync_desktop.gui.widgets.reasons import ReasonChips
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.side_panel import SidePanel
from qbosync_desktop.gui.widgets.steps import StepLines
from qbosync_desktop.gui.widgets.words import Words, heading
from qbosync_desktop.sync.ports import Entry, EntryState


class _Section(QWidget):
    """A head and what stands under it, shown or hidden together."""

    def __init__(self, part: QWidget, title: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        self.head = heading(title)
        self.aside = Words("", "second", "text2")
        row.addWidget(self.head, 1)
        row.addWidget(self.aside)
        column.addLayout(row)
        column.addWidget(part)

    def show_titled(self, title: str, aside: str = "") -> None:
        """Show under this head, with a word at the right; hide for ""."""
        self.head.setText(title)
        self.aside.setText(aside)
        show_if(self, bool(title))


class RowPanel(SidePanel):
    """See the module."""

    commanded = Signal(str)
    """A command of the tab, by its key."""
    candidate_taken = Signal(int)
    """A candidate's place, from 0."""
    remedy_clicked = Signal(object, object)
    """Problem, Remedy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Details of the selected row"))
        self.facts: PanelFacts | None = None
        self._actions: tuple[PanelAction, ...] = ()
        self.open_button = button(
            "", "bare", "external", name=self.tr("Open in QuickBooks"), small=True, tip=self.tr("Open in QuickBooks")
        )
        self.open_button.clicked.connect(self._open)
        self.add_corner(self.open_button)
        self.more_button = button("", "bare", "more", name=self.tr("More for this row"), small=True)
        self.more_button.clicked.connect(self._more)
        self.add_corner(self.more_button)
        self.problem = ProblemCard()
        self.note = Notice()
        self.chips = ReasonChips()
        self.comparison = Comparison()
        self.candidates = CandidateList()
        self.steps = StepLines()
        self.invoice = InvoiceCards()
        self.why = Words("", "second", "text2", wrap=True)
        self.past = Words("", "second", "text2", wrap=True)
        self._candidates = _Section(self.candidates, self.tr("Candidates"))
        self._steps = _Section(self.steps)
        self._invoice = _Section(self.invoice, self.tr("The next invoice’s header"))
        self._past = _Section(self.past, self.tr("Recent for this client"))
        self.search_words = Words(self.tr("None of these? Type in the row to search."), "second", "text2", wrap=True)
        self.blank = Words(self.tr("Select a row to see both sides of it here."), "second", "text2", wrap=True)
        for part in (
            self.blank,
            self.problem,
            self.chips,
            self.comparison,
            self._candidates,
            self.search_words,
            self._steps,
            self.note,
            self._invoice,
            self.why,
            self._past,
        ):
            self.add(part)
        self.candidates.taken.connect(self._candidate)
        self.problem.remedy_clicked.connect(self.remedy_clicked)
        self.steps.commanded.connect(self.commanded)
        self.show_facts(None)

    def show_facts(self, facts: PanelFacts | None) -> None:
        """Show these facts; None says that no row is selected."""
        if facts == self.facts and facts is not None:
            return
        same_row = (
            facts is not None
            and self.facts is not None
            and (facts.client_id, facts.customer_id, facts.title)
            == (self.facts.client_id, self.facts.customer_id, self.facts.title)
        )
        self.facts = facts
        show_if(self.blank, facts is None)
        show_if(self.open_button, facts is not None and bool(facts.in_quickbooks))
        show_if(self.more_button, facts is not None)
        shown = facts or PanelFacts("", "", "")
        self.set_title(shown.title, shown.identity, shown.icon)
        show_if(self.problem, shown.problem is not None)
        if shown.problem is not None:
            self.problem.set_problem(shown.problem)
        show_if(self.note, shown.note is not None)
        if shown.note is not None:
            self.note.set_words(shown.note.title, shown.note.text, shown.note.tone, shown.note.icon)
        self.chips.set_chips(shown.state, shown.reasons, note=shown.state_words)
        show_if(self.comparison, bool(shown.lines))
        self.comparison.set_titles(*shown.heads)
        both = bool(shown.client_id and shown.customer_id) or shown.compared
        brief = bool(shown.candidates)  # there is a choice to be made, and it is to be in sight
        self.comparison.set_pairs(_pairs(shown.lines, sent=shown.sent, both=both), highlight=both, brief=brief)
        self.candidates.set_candidates(
            [Candidate(place, one.title, one.second, _short(one.words)) for place, one in enumerate(shown.candidates)],
            shown.taken if shown.taken >= 0 else None,
        )
        many = min(5, len(shown.candidates))
        press = self.tr("press 1–%s") % many if many > 1 else self.tr("press 1")
        self._candidates.show_titled(shown.candidates_title, press)
        show_if(self.search_words, bool(shown.candidates))
        self.steps.set_steps(shown.steps)
        self._steps.show_titled(shown.steps_title)
        show_if(self._invoice, shown.invoice is not None)
        if shown.invoice is not None:
            self.invoice.set_lines(*_invoice(*shown.invoice))
        self.why.setText(shown.small)
        show_if(self.why, bool(shown.small))
        if not same_row:
            self._past.hide()
            self._scroll_up()
        self._arrange(shown)
        self._show_actions(shown.actions)

    @Slot(object)
    def show_past(self, found: object) -> None:
        """What was done for the client shown; answers that come too late are passed over."""
        entries: Sequence[Entry] = found if isinstance(found, tuple) else ()
        if self.facts is None or any(one.action.client_id != self.facts.client_id for one in entries):
            return
        lines = [_entry_words(one) for one in entries if one.state in (EntryState.DONE, EntryState.REFUSED)][:3]
        self.past.setText("\n".join(lines))
        show_if(self._past, bool(lines))

    def action(self, key: str) -> Button | None:
        """The pinned button of a command, None when it is not offered now."""
        for made, action in zip(self.pinned(), self._pinned_order(), strict=True):
            if action.key == key:
                return made
        return None

    def focus_first(self) -> bool:
        """Give the keyboard to the first pinned button; False when there is none."""
        for made in self.pinned():
            if made.isEnabled():
                made.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    # ------------------------------------------------------------------------------------------------------ inside

    def _pinned_order(self) -> list[PanelAction]:
        left = [one for one in self._actions if one.look != "text"]
        return left + [one for one in self._actions if one.look == "text"]

    def _show_actions(self, actions: tuple[PanelAction, ...]) -> None:
        if actions == self._actions and len(self.pinned()) == len(actions):
            return
        self._actions = actions
        made: dict[str, Button] = {}
        for one in actions:
            made[one.key] = button(one.label, one.look, one.icon or None, icon_after=one.icon == "external")
            made[one.key].setProperty("command", one.key)
            made[one.key].clicked.connect(self._action_clicked)
        left = [made[one.key] for one in actions if one.look != "text"]
        self.set_actions(left, [made[one.key] for one in actions if one.look == "text"])

    def _arrange(self, facts: PanelFacts) -> None:
        """What is to be decided stands above what explains it."""
        order: list[QWidget] = [self.blank, self.problem, self.note, self.chips, self.comparison, self._steps]
        if facts.note_below:
            order.append(order.pop(order.index(self.note)))
        choice: list[QWidget] = [self._candidates, self.search_words]
        place = order.index(self.comparison) + (0 if facts.candidates_first else 1)
        order[place:place] = choice
        for number, part in enumerate(order):
            if self.body.indexOf(part) != number:
                self.body.removeWidget(part)
                self.body.insertWidget(number, part)

    def _scroll_up(self) -> None:
        area = self.findChild(QScrollArea)
        if area is not None:
            area.verticalScrollBar().setValue(0)

    @Slot()
    def _action_clicked(self) -> None:
        made = self.sender()
        if isinstance(made, Button):
            self.commanded.emit(str(made.property("command")))

    @Slot()
    def _open(self) -> None:
        self.commanded.emit("open")

    @Slot()
    def _more(self) -> None:
        self.commanded.emit("more")

    @Slot(object)
    def _candidate(self, place: object) -> None:
        if isinstance(place, int):
            self.candidate_taken.emit(place)


_SHORT_LABELS = {
    "Company name": QT_TRANSLATE_NOOP("RowPanel", "Company"),
    "Given name": QT_TRANSLATE_NOOP("RowPanel", "Given"),
    "Middle name": QT_TRANSLATE_NOOP("RowPanel", "Middle"),
    "Family name": QT_TRANSLATE_NOOP("RowPanel", "Family"),
    "Other phone": QT_TRANSLATE_NOOP("RowPanel", "Phone 2"),
}
"""Labels that would not fit beside two values."""


def _short_label(label: str) -> str:
    short = _SHORT_LABELS.get(label, "")
    return QCoreApplication.translate("RowPanel", short) if short else told(label)


def _pairs(lines: Sequence[Line], *, sent: bool, both: bool) -> list[Pair]:
    lines = [replace(line, label=_short_label(line.label)) for line in lines]
    if not both:
        return [Pair(line.label, line.register, line.quickbooks) for line in lines]
    found: list[Pair] = []
    for line in lines:
        if line.sent:
            found.append(Pair(line.label, line.register, line.quickbooks, "sends"))
        elif line.differs and (not sent or line.register):
            found.append(Pair(line.label, line.register, line.quickbooks, "differs"))
        else:
            found.append(Pair(line.label, line.register or line.quickbooks, line.quickbooks, "same"))
    return found


def _short(words: str) -> str:
    reasons = words.split(" · ")
    return words if len(reasons) < 2 else QCoreApplication.translate("RowPanel", "%s reasons") % len(reasons)


def _invoice(now: InvoiceHeader | None, after: InvoiceHeader) -> tuple[list[InvoiceLine], list[InvoiceLine]]:
    if now is None:
        first: list[InvoiceLine] = [InvoiceLine(QCoreApplication.translate("RowPanel", "no customer yet"))]
        old: tuple[str, ...] = after.lines
        old_mail = after.email
    else:
        first = [InvoiceLine(text) for text in now.lines]
        if now.email:
            first.append(InvoiceLine(now.email, apart=True))
        old, old_mail = now.lines, now.email
    then = [InvoiceLine(text, changed=text not in old) for text in after.lines]
    if after.email:
        then.append(InvoiceLine(after.email, changed=after.email != old_mail, apart=True))
    return first, then


_DID = {
    "CreateCustomer": QT_TRANSLATE_NOOP("RowPanel", "Created in QuickBooks"),
    "UpdateCustomer": QT_TRANSLATE_NOOP("RowPanel", "Pushed"),
    "DeactivateCustomer": QT_TRANSLATE_NOOP("RowPanel", "Made inactive"),
    "ReactivateCustomer": QT_TRANSLATE_NOOP("RowPanel", "Made active"),
}

_FIELDS = (QT_TRANSLATE_NOOP("RowPanel", "1 field"), QT_TRANSLATE_NOOP("RowPanel", "%s fields"))


def _entry_words(entry: Entry) -> str:
    count = len(entry.action.fields)
    what = QCoreApplication.translate("RowPanel", _DID.get(entry.action.kind.value, entry.action.kind.value))
    if count:
        one, many = (QCoreApplication.translate("RowPanel", words) for words in _FIELDS)
        what = f"{what}, {one if count == 1 else many % count}"
    if entry.state is EntryState.REFUSED:
        what = QCoreApplication.translate("RowPanel", "%s (refused)") % what
    return f"{what} · {day(entry.answered_at or entry.sent_at)}"
