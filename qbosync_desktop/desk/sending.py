"""Sending: pushes, their resumption, giving them up and taking them back, with what follows for the books.

The pushing itself is ``sync.push``; here is what the practice expects around it: an undo marks what it took back,
however it ended, and records whose fate or face is not known are looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from qbosync_desktop.desk.ports import BooksPort
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind, Plan
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.sync import push as pushing
from qbosync_desktop.sync.names import NameBook
from qbosync_desktop.sync.ports import CompanyPort, Entry, EntryState, Push, Reading
from qbosync_desktop.sync.undo import Written, all_back, undo_plan

STALE = "changed-meanwhile"
"""The code of a refusal because somebody else changed the customer (Intuit fault 5010)."""

LOOK_AGAIN = frozenset({STALE, "arrival-unknown", "record-deleted", "not-found"})
"""Refusals after which QuickBooks may hold something else than we know: somebody else's edit, our own write, or a
customer that was made inactive, merged or removed since it was read.
"""


class Sender:
    """Everything about pushes of one company; ``now`` and ``who`` go into the journal."""

    def __init__(self, books: BooksPort, who: str, now: Callable[[], datetime]) -> None:
        self._books = books
        self._who = who
        self._now = now

    def push(self, plan: Plan, company: CompanyPort, cancel: CancelToken, report: Report, undo_of: int) -> Push:
        """Send an approved plan. Raises EnvironmentProblem ``push-unfinished`` while an earlier one is open."""
        if self._books.unfinished():
            raise EnvironmentProblem(
                Problem(
                    "push-unfinished",
                    "An earlier push is not finished",
                    "It stopped half-way, and whether its last changes arrived is not known yet.",
                    "Go on with it, or give it up; QuickBooks is asked before anything is sent twice.",
                    (Remedy.CHECK,),
                )
            )
        return self._run(pushing.begin(plan, self._books, self._who, undo_of=undo_of), company, cancel, report)

    def resume(self, company: CompanyPort, cancel: CancelToken, report: Report) -> tuple[Push, ...]:
        """Go on with every unfinished push."""
        return tuple(self._run(one.id, company, cancel, report) for one in self._books.unfinished())

    def abandon(self, company: CompanyPort) -> tuple[Push, ...]:
        """Give up every unfinished push; QuickBooks is asked what arrived."""
        return tuple(
            self._settle(pushing.abandon(one.id, self._books, company), company) for one in self._books.unfinished()
        )

    def undo_plan(
        self,
        push_id: int,
        numbers: Iterable[int] | None,
        company: CompanyPort,
        fields: Mapping[int, frozenset[Field]],
    ) -> Plan:
        """What would take a push back (or some of its entries, or fields of them), on customers read afresh."""
        chosen = None if numbers is None else frozenset(numbers)
        entries = [one for one in self._books.entries(push_id) if chosen is None or one.number in chosen]
        ids = [one.customer_id for one in entries if one.customer_id]
        fresh = {customer.id: customer for customer in company.read(ids)} if ids else {}
        known = {customer.id: customer for customer in self._books.customers()} | fresh
        names = NameBook(known.values(), self._books.names())
        return undo_plan(entries, fresh, names=names, later=self._later(entries), fields=fields)

    def _later(self, entries: Sequence[Entry]) -> dict[tuple[str, Field], Written]:
        """What we wrote ourselves into the same fields after these entries: whose change it was can be said then."""
        found: dict[tuple[str, Field], Written] = {}
        this = entries[0].push_id if entries else 0
        later = {push.id: push.who for push in self._books.pushes(500) if push.id > this}
        for entry in entries if later else ():
            if not entry.action.client_id:
                continue
            for other in self._books.entries_of_client(entry.action.client_id):  # newest first
                if other.push_id not in later or other.state is not EntryState.DONE:
                    continue
                if other.customer_id != entry.customer_id:
                    continue
                for name, change in other.action.fields.items():
                    value = other.after.get(name, change.new)
                    found.setdefault((other.customer_id, name), Written(value, other.answered_at, later[other.push_id]))
        return found

    def _run(self, push_id: int, company: CompanyPort, cancel: CancelToken, report: Report) -> Push:
        return self._settle(pushing.run(push_id, self._books, company, self._now, cancel, report), company)

    def _settle(self, push: Push, company: CompanyPort) -> Push:
        entries = self._books.entries(push.id)
        if push.undo_of:
            back = {one.customer_id for one in entries if one.state is EntryState.DONE}
            now = {one.id: one for one in self._books.customers() if one.id in back}
            taken = [
                one.number
                for one in self._books.entries(push.undo_of)
                if one.customer_id in now and all_back(one, now[one.customer_id])
            ]
            self._books.mark_undone(push.undo_of, taken)
        unsure = [one for one in entries if one.problem is not None and one.problem.code in LOOK_AGAIN]
        self._look_again(unsure, company)
        return push

    def _look_again(self, entries: list[Entry], company: CompanyPort) -> None:
        """Read what QuickBooks holds now, so that the next plan shows it and nothing is made twice."""
        known = self._books.company().changes_since
        if not entries or known is None:
            return
        ids = [one.action.customer_id for one in entries if one.action.customer_id]
        found = list(company.read(ids)) if ids else []
        for one in entries:
            if one.action.kind is ActionKind.CREATE:
                found += company.find_by_name(str(one.action.fields[Field.DISPLAY_NAME].new))
        there = {one.id: one for one in found}
        gone = tuple(one for one in ids if one not in there)
        self._books.keep(Reading(tuple(found), (), known, complete=False, gone=gone, spot=True), None)
        # What is lost is seen in the records now, and the plan knows more ways out of it than the refusal did.
        lost = [one.action for one in entries if one.action.kind is ActionKind.UPDATE]
        seen = [one.client_id for one in lost if one.customer_id in gone or not there[one.customer_id].active]
        self._books.clear_problems([one for one in seen if one])
