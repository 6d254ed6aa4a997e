"""The panel beside review and outcome: the invoice now and after, this push in numbers, a problem's ways out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.desk.panel import InvoiceHeader
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.gui.pages.edited_there import Edited, EditedThere
from qbosync_desktop.gui.pages.entry_rows import recent_words
from qbosync_desktop.gui.pages.review_rows import Counts, fields_words
from qbosync_desktop.gui.widgets.ground import Rule
from qbosync_desktop.gui.widgets.invoice import InvoiceCards, InvoiceLine
from qbosync_desktop.gui.widgets.notices import ProblemCard
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.side_panel import SidePanel
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import Words, heading
from qbosync_desktop.sync.ports import Entry, EntryState


class IconLine(QWidget):
    """An icon and a sentence, with a word at the right."""

    def __init__(
        self, icon: str, role: str = "text2", text: str = "", *, second: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconSpot(icon, role), 0, Qt.AlignmentFlag.AlignTop)
        self.words = Words(text, "second" if second else "body", "text2" if second else "text", wrap=True)
        row.addWidget(self.words, 1)
        self.aside = Words("", "second", "text2")
        row.addWidget(self.aside)

    def set_words(self, text: str, aside: str = "") -> None:
        """Other words; "" hides the line."""
        self.words.setText(text)
        self.aside.setText(aside)
        show_if(self, bool(text))


class Pairs(QWidget):
    """Labels and values in two columns, values to be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Words, Words]] = []
        self.pairs: tuple[tuple[str, str], ...] = ()

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these; lines are kept and reused."""
        self.pairs = tuple(pairs)
        while len(self._lines) < len(pairs):
            label, value = Words("", "second", "text2"), Words("", "second", "text", wrap=True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            place = len(self._lines)
            self._grid.addWidget(label, 2 * place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, 2 * place, 1)
            self._lines.append((label, value))
        for place, (label, value) in enumerate(self._lines):
            used = place < len(pairs)
            if used:
                label.setText(pairs[place][0])
                value.setText(pairs[place][1])
                self._place_value(place, value, wide=len(pairs[place][1]) > _FITS)
                value.setAccessibleName(f"{pairs[place][0]}: {pairs[place][1]}")
            show_if(label, used)
            show_if(value, used)
        show_if(self, bool(pairs))

    def _place_value(self, place: int, value: Words, *, wide: bool) -> None:
        """Beside its label, or under it where it is one long word."""
        at = (2 * place + 1, 0, 1, 2) if wide else (2 * place, 1, 1, 1)
        if self._grid.getItemPosition(self._grid.indexOf(value)) != at:
            self._grid.removeWidget(value)
            self._grid.addWidget(value, *at)


_FITS = 26
"""Letters of one word that fit beside a label."""


class _Section(QWidget):
    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        self.head = heading(title)
        column.addWidget(self.head)
        for part in parts:
            column.addWidget(part)


class ReviewPanel(SidePanel):
    """See the module. Its parts stay and change their words."""

    remedy_clicked = Signal(object, object)
    """Problem, Remedy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Details of the selected row"), parent)
        self._client = 0
        self.problem = ProblemCard()
        self.problem.remedy_clicked.connect(self.remedy_clicked)
        self.edited = EditedThere()
        self.invoice = InvoiceCards(self.tr("Now"), self.tr("After the push"))
        self._invoice = _Section(self.tr("The next invoice’s header"), self.invoice)
        self.updates = IconLine("state-push", "push")
        self.new = IconLine("state-new", "push")
        self.inactive = IconLine("state-left-out")
        self.active = IconLine("state-ok", "ok")
        self.renames = IconLine("state-look", "look")
        self.overwrites = IconLine("state-look", "look")
        self.nothing = IconLine("info")
        lines = (self.updates, self.new, self.inactive, self.active, self.renames, self.overwrites, self.nothing)
        self._push = _Section(self.tr("This push"), *lines)
        self._rule = Rule()
        self._good = _Section(
            self.tr("Good to know"),
            IconLine(
                "undo", text=self.tr("You can undo the whole push, rows or single fields, from History."), second=True
            ),
            IconLine("shield", text=self.tr("A blank in your register erases nothing in QuickBooks."), second=True),
            IconLine(
                "eye",
                text=self.tr("If someone changes a customer meanwhile, that row stops and asks you."),
                second=True,
            ),
        )
        self.way_back, self.blanks = self._good.findChildren(IconLine)[:2]
        self.details = Pairs()
        self._details = _Section(self.tr("What QuickBooks was told"), self.details)
        self.recent = Pairs()
        self._recent = _Section(self.tr("Recent for this client"), self.recent)
        for part in (
            self.problem,
            self.edited,
            self._invoice,
            self._details,
            self._push,
            self._rule,
            self._good,
            self._recent,
        ):
            self.add(part)
        self.show_nothing("")

    # ------------------------------------------------------------------------------------------------- what it shows

    def show_nothing(self, title: str) -> None:
        """No row is current."""
        self.set_title(title)
        self._show(None, (), "", None, ())

    def show_row(
        self,
        title: str,
        identity: str,
        icon: str,
        client_id: int,
        *,
        problem: Problem | None = None,
        edited: Sequence[Edited] = (),
        edited_when: str = "",
        invoice: tuple[InvoiceHeader | None, InvoiceHeader] | None = None,
        details: Sequence[tuple[str, str]] = (),
    ) -> None:
        """One row: whose, what waits, what was edited there, what its invoice will say, what QuickBooks answered."""
        self.set_title(title, identity, icon)
        if client_id != self._client:
            self._client = client_id
            self._recent.hide()
        self._show(problem, edited, edited_when, invoice, details)

    def _show(
        self,
        problem: Problem | None,
        edited: Sequence[Edited],
        edited_when: str,
        invoice: tuple[InvoiceHeader | None, InvoiceHeader] | None,
        details: Sequence[tuple[str, str]],
    ) -> None:
        show_if(self.problem, problem is not None)
        if problem is not None:
            self.problem.set_problem(problem)
        self.edited.show_fields(edited, edited_when)
        show_if(self._invoice, invoice is not None)
        if invoice is not None:
            self.invoice.set_lines(*invoice_lines(*invoice))
        self.details.set_pairs(details)
        show_if(self._details, bool(details))

    def show_counts(self, counts: Counts | None, *, undo: bool = False, blanks_clear: bool = False) -> None:
        """This push in numbers; None hides them (there is nothing left to decide)."""
        for part in (self._push, self._rule, self._good):
            show_if(part, counts is not None)
        if counts is None:
            return
        self._push.head.setText(self.tr("This undo") if undo else self.tr("This push"))
        goes = self.tr("%s go back") if undo else self.tr("%s updates")
        one_goes = self.tr("1 goes back") if undo else self.tr("1 update")
        self.updates.set_words(_many(counts.updates, one_goes, goes), fields_words(counts.update_fields))
        self.new.set_words(_many(counts.new, self.tr("1 new customer"), self.tr("%s new customers")))
        self.inactive.set_words(_many(counts.inactive, self.tr("1 made inactive"), self.tr("%s made inactive")))
        self.active.set_words(_many(counts.active, self.tr("1 made active again"), self.tr("%s made active again")))
        self.renames.set_words(
            _many(counts.renames, self.tr("1 of them is a rename"), self.tr("%s of them are renames"))
        )
        self.overwrites.set_words(
            _many(
                counts.overwrites,
                self.tr("1 field was edited in QuickBooks"),
                self.tr("%s fields were edited in QuickBooks"),
            ),
            self.tr("overwritten") if counts.overwrites else "",
        )
        self.way_back.set_words(
            self.tr("Your register stays as it is: what goes back waits in the review again.")
            if undo
            else self.tr("You can undo the whole push, rows or single fields, from History.")
        )
        self.nothing.set_words("" if counts.actions else self.tr("Nothing is ticked."))
        self.blanks.set_words(
            self.tr("Your firm's settings let a blank in the register empty a field in QuickBooks.")
            if blanks_clear
            else self.tr("A blank in your register erases nothing in QuickBooks.")
        )

    @Slot(object)
    def show_recent(self, found: object) -> None:
        """What was done for the client shown; answers that come too late are passed over."""
        entries: Sequence[Entry] = found if isinstance(found, tuple) else ()
        if any(one.action.client_id != self._client for one in entries):
            return
        told = [one for one in entries if one.state in (EntryState.DONE, EntryState.REFUSED)][:3]
        self.recent.set_pairs([(when, words) for words, when in map(recent_words, told)])
        show_if(self._recent, bool(told))


def _many(count: int, one: str, more: str) -> str:
    if not count:
        return ""
    return one if count == 1 else more % f"{count:,}"


def invoice_lines(now: InvoiceHeader | None, after: InvoiceHeader) -> tuple[list[InvoiceLine], list[InvoiceLine]]:
    """Both headers line by line; what is new in the second is marked."""
    if now is None:
        first = [InvoiceLine(QCoreApplication.translate("RowPanel", "no customer yet"))]
    else:
        first = [InvoiceLine(text) for text in now.lines if text]
        first += [InvoiceLine(now.email, apart=True)] if now.email else []
    old = now or after
    then = [InvoiceLine(text, changed=text not in old.lines) for text in after.lines if text]
    then += [InvoiceLine(after.email, changed=after.email != old.email, apart=True)] if after.email else []
    return first, then
