"""The desk itself: decisions with undo, and the tasks (read, match, plan, push), for one company over the ports.

Every method is called from one thread at a time (the window's sync thread, or the command line). What it returns is
immutable and may be handed to any thread.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from qbosync_desktop import files, matching
from qbosync_desktop.desk import decisions, twin_decisions, two_sides
from qbosync_desktop.desk.board import Board, make_board
from qbosync_desktop.desk.decisions import Step
from qbosync_desktop.desk.done import Done as Done
from qbosync_desktop.desk.done import not_connected
from qbosync_desktop.desk.doubts import note_import, note_push
from qbosync_desktop.desk.guards import NEVER_UNUSUAL
from qbosync_desktop.desk.lists import columns_key, fix_step, import_step, preview_list
from qbosync_desktop.desk.past_import import KEY as PAST_IMPORT
from qbosync_desktop.desk.past_import import PastImport, import_of_text, past_import, undo_import
from qbosync_desktop.desk.picture import Picture, take_picture
from qbosync_desktop.desk.ports import BooksPort
from qbosync_desktop.desk.register_twins import mark_in, register_key, register_mark, register_text
from qbosync_desktop.desk.sending import Sender
from qbosync_desktop.desk.twins import Told, twins_key, twins_of, twins_text
from qbosync_desktop.desk.way_back import WayBack
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.domain.making import collector_waits
from qbosync_desktop.domain.plan import Action, Plan
from qbosync_desktop.domain.problems import Cancelled, KnownError
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, silent
from qbosync_desktop.sync.ports import CompanyPort, Entry, Push, Reading
from qbosync_desktop.sync.pull import pull


def _utc_now() -> datetime:
    return datetime.now(UTC)


ASKS_FIRST = frozenset({"maybe-renamed"})
"""Problems that "try everything again" does not answer: trying them blindly could make a customer twice."""


class Desk:
    """See the module. ``company`` is None while no QuickBooks company is connected or reachable by configuration."""

    def __init__(
        self,
        books: BooksPort,
        company: CompanyPort | None = None,
        *,
        who: str = "",
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._books = books
        self._company = company
        self._now = now
        self._picture: tuple[object, Picture] | None = None
        self._board: Board | None = None
        self._matched: tuple[tuple[object, ...], ...] | None = None  # what the last match looked at
        self._sender = Sender(books, who, now)
        self._way_back = WayBack()
        self._told_twins: Told = {}

    # ------------------------------------------------------------------------------------------------ looking

    def picture(self) -> Picture:
        """The picture of now; read again only when something was written, by us or by another process."""
        version = self._books.version()
        if self._picture is None or self._picture[0] != version:
            self._picture = (version, take_picture(self._books, self._picture[1] if self._picture else None))
        return self._picture[1]

    def board(self) -> Board:
        """How things stand."""
        with collector_waits():
            pushes = self._books.pushes(1)
            picture = self.picture()
            self._board = make_board(
                picture,
                twins=twins_of(self._books.memory(twins_key(self._books.realm_id)), picture, self._told_twins),
                undo=self._way_back.undo,
                redo=self._way_back.redo,
                open_pushes=self._books.unfinished(),
                last_push=pushes[0] if pushes else None,
                before=self._board,
            )
            return self._board

    def plan(self) -> Plan:
        """What would be sent now."""
        return self.picture().plan

    def pushes(self, limit: int = 200) -> tuple[Push, ...]:
        """The newest pushes first."""
        return self._books.pushes(limit)

    def entries(self, push_id: int) -> tuple[Entry, ...]:
        """The actions of one push."""
        return self._books.entries(push_id)

    def entries_of_client(self, client_id: int, limit: int = 50) -> tuple[Entry, ...]:
        """What was done for one client, newest first."""
        return self._books.entries_of_client(client_id, limit)

    def invoices(self, customer_ids: Sequence[str]) -> Mapping[str, InvoiceFacts]:
        """How many invoices these customers have now; empty where QuickBooks cannot be asked at once."""
        if self._company is None:
            return {}
        try:
            return self._company.invoices(customer_ids)
        except (KnownError, Cancelled):
            return {}

    # ---------------------------------------------------------------------------------------------- decisions

    def link(self, client_id: int, customer_id: str) -> Done:
        """Link a client to a customer."""
        return self._do(decisions.link(self.picture(), client_id, customer_id, self._now()), (client_id,))

    def move_link(self, client_id: int, customer_id: str) -> Done:
        """Link a client to another customer than it is linked to."""
        return self._do(decisions.move_link(self.picture(), client_id, customer_id, self._now()), (client_id,))

    def unlink(self, client_ids: Iterable[int]) -> Done:
        """Take links away."""
        ids = tuple(client_ids)
        return self._do(decisions.unlink(self.picture(), ids), ids)

    def pause(self, client_ids: Iterable[int], *, on: bool = True) -> Done:
        """Pause links, or start them again."""
        return self._do(decisions.pause(self.picture(), client_ids, self._now(), on=on))

    def accept(self, suggestions: Sequence[Suggestion]) -> Done:
        """Link suggested pairs."""
        return self._do(decisions.accept(self.picture(), suggestions, self._now()))

    def accept_tier(self, tier: Tier = Tier.EXACT) -> Done:
        """Link every best suggestion of a tier."""
        return self._do(decisions.accept_tier(self.picture(), tier, self._now()))

    def import_customers(
        self, ticked: Iterable[str], unticked: Iterable[str] = (), names: Mapping[str, str] | None = None
    ) -> Done:
        """The Import tab's button."""
        return self._do(decisions.import_customers(self.picture(), ticked, unticked, self._now(), names))

    def create_client(self, customer_id: str, name: str = "") -> Done:
        """Create a client from a customer and link the two."""
        return self._do(decisions.create_client(self.picture(), customer_id, self._now(), name))

    def leave_out_customers(self, customer_ids: Iterable[str], *, on: bool = True) -> Done:
        """Do not ask about these customers again, or ask again."""
        return self._do(decisions.leave_out_customers(self.picture(), customer_ids, self._now(), on=on))

    def leave_out_clients(self, client_ids: Iterable[int], *, on: bool = True) -> Done:
        """Keep these clients out of QuickBooks, or offer them again."""
        ids = tuple(client_ids)
        step = decisions.leave_out_clients(self.picture(), ids, self._now(), on=on)
        return self._do(step, ids if on else ())

    def not_same(self, pairs: Iterable[tuple[int, str]]) -> Done:
        """These pairs are never suggested again."""
        return self._do(decisions.not_same(self.picture(), pairs, self._now()))

    def export(self, client_ids: Iterable[int]) -> Done:
        """Choose clients for creation in QuickBooks with the next push."""
        return self._do(decisions.export(self.picture(), client_ids, self._now()))

    def cancel_export(self, client_ids: Iterable[int]) -> Done:
        """Take clients out of the next push again."""
        ids = tuple(client_ids)
        return self._do(decisions.cancel_export(self.picture(), ids), ids)

    def save_client(self, client: Client) -> Done:
        """Add a client (id 0) or replace one; what QuickBooks refused about it before is tried again."""
        return self._do(decisions.save_client(self.picture(), client), (client.id,))

    def fix(self, code: str, client_ids: Iterable[int] | None = None, finding: str = "") -> Done:
        """Apply one fix of files.FIXES to all clients alike, or to these; ``finding``: where a check says that only."""
        only = None if client_ids is None else frozenset(client_ids)
        step = fix_step(self.picture().clients.values(), code, only, finding)
        return self._do(step, tuple(client.id for client in step.change.put_clients))

    def archive(self, client_ids: Iterable[int], *, on: bool = True, make_inactive: bool = False) -> Done:
        """Archive clients or take them back."""
        ids = tuple(client_ids)
        step = decisions.archive(self.picture(), ids, self._now(), on=on, make_inactive=make_inactive)
        return self._do(step, ids if on and not make_inactive else ())

    def add_reference(self, client_id: int) -> Done:
        """Send this client's name with its reference, to make it unique."""
        words = "The reference is added to the name"
        step = decisions.decide(self.picture(), DecisionKind.ADD_REFERENCE, client_id, words, self._now())
        return self._do(step, (client_id,))

    def send_without_email(self, client_id: int) -> Done:
        """Send this client without its incomplete e-mail."""
        words = "The e-mail stays at home"
        step = decisions.decide(self.picture(), DecisionKind.WITHOUT_EMAIL, client_id, words, self._now())
        return self._do(step, (client_id,))

    def take_value(self, client_id: int, field: Field) -> Done:
        """Put QuickBooks' value of one field into the register instead of overwriting it."""
        return self._do(two_sides.take_value(self.picture(), client_id, field))

    def send_ours(self, client_id: int, fields: Iterable[Field]) -> Done:
        """Send the register's value although somebody edited the field in QuickBooks."""
        return self._do(two_sides.send_ours(self.picture(), client_id, fields))

    def make_other_inactive(self, customer_id: str, *, on: bool = True, for_client: int = 0) -> Done:
        """Make a customer that has a wanted name inactive with the next push; ``for_client`` waits for the name."""
        step = two_sides.make_other_inactive(self.picture(), customer_id, self._now(), on=on)
        if not on:
            self._books.clear_problems([0])  # what QuickBooks answered to it before is of no client
        return self._do(step, (for_client,) if for_client else ())

    def not_twins(self, pairs: Iterable[tuple[str, str]], *, on: bool = True) -> Done:
        """These pairs of customers are never shown as twins again, or may be again."""
        return self._do(twin_decisions.not_twins(self.picture(), pairs, self._now(), on=on))

    def not_twin_clients(self, pairs: Iterable[tuple[int, int]], *, on: bool = True) -> Done:
        """These pairs of clients are two, or are asked about again."""
        return self._do(twin_decisions.not_twin_clients(self.picture(), pairs, self._now(), on=on))

    def keep_twin(self, customer_id: str, among: Iterable[str]) -> Done:
        """Keep this customer among its twins."""
        return self._do(twin_decisions.keep_twin(self.picture(), customer_id, among, self._now()))

    def make_twin_inactive(self, customer_id: str, keeper_id: str) -> Done:
        """Make a customer inactive with the next push, for its twin is kept."""
        return self._do(twin_decisions.make_twin_inactive(self.picture(), customer_id, keeper_id, self._now()))

    def make_active(self, client_id: int) -> Done:
        """Make this client's inactive customer active again with the next push."""
        words = "The customer is made active with the next push"
        step = decisions.decide(self.picture(), DecisionKind.REACTIVATE, client_id, words, self._now())
        return self._do(step, (client_id,))

    def retry(self, client_ids: Iterable[int] | None = None) -> Done:
        """Try refused clients again with the next push; None means all of them but those that ask a question first."""
        waiting = self.picture().given.waiting
        ids = (one for one in waiting if waiting[one].code not in ASKS_FIRST) if client_ids is None else client_ids
        chosen = tuple(one for one in ids if one in waiting)
        self._books.clear_problems(chosen)
        return Done(decisions.counted(len(chosen), "client", "will be tried again"), len(chosen))

    def keep_settings(self, settings: Settings) -> None:
        """Replace the firm's settings."""
        self._books.keep_settings(settings)

    def undo(self) -> Done:
        """Take the last decision back."""
        words = self._way_back.step(self._apply)
        return Done(f"Taken back: {words}", 1) if words else Done("Nothing to take back")

    def redo(self) -> Done:
        """Do the last decision that was taken back again."""
        words = self._way_back.step(self._apply, again=True)
        return Done(f"Done again: {words}", 1) if words else Done("Nothing to do again")

    def _do(self, step: Step, solved: tuple[int, ...] = ()) -> Done:
        if (step.change.put_links or step.change.put_decisions) and self.picture().company is None:
            raise not_connected()  # the store keeps nothing about no company: it would only look done
        if step.change:
            self._way_back.did(step.words, self._apply(step.change))
        waiting = self.picture().given.waiting
        if any(one in waiting for one in solved):
            self._books.clear_problems([one for one in solved if one in waiting])
        return Done(step.words, step.count, step.refused)

    def _apply(self, change: Change) -> Change:
        return self._books.apply(change).inverse

    # -------------------------------------------------------------------------------------------------- tasks

    def pull(self, cancel: CancelToken | None = None, report: Report = silent, *, everything: bool = False) -> Reading:
        """Read QuickBooks, then look for matches; accept exact ones when the firm asked for that."""
        cancel = cancel or NeverCancelled()
        reading = pull(self._connected(), self._books, cancel, report, everything=everything)
        if self._matched is None or not _same_records(self._matched, self._records()):
            self.match(cancel, report)
        if self._books.settings().accept_exact:
            self.accept_tier(Tier.EXACT)
        return reading

    def _records(self) -> tuple[tuple[object, ...], ...]:
        """All that matching looks at."""
        books = self._books
        return books.clients(), books.customers(), books.links(), books.decisions()

    def match(self, cancel: CancelToken | None = None, report: Report = silent) -> int:
        """Look for matches among the open rows, and for twins. Returns the number of suggestions."""
        picture = self.picture()
        linked = [
            (picture.clients[client_id], picture.customers[link.customer_id])
            for client_id, link in picture.links.items()
            if client_id in picture.clients and link.customer_id in picture.customers
        ]
        cancel = cancel or NeverCancelled()
        suggestions = matching.suggest(
            picture.open_clients(),
            picture.open_customers(),
            linked=linked,
            rejected=picture.not_same,
            cancel=cancel,
            report=report,
        )
        self._books.keep_suggestions(suggestions)
        active = [one for one in picture.customers.values() if one.active and not one.sub_customer]
        twins = matching.customer_twins(
            active,
            frozenset(picture.client_of),
            cancel,
            apart=picture.apart,
            clients=[one for one in picture.clients.values() if not one.archived],
            client_of=picture.client_of,
            report=report,
        )
        key = twins_key(self._books.realm_id)
        self._books.remember(key, twins_text(twins, self._books.memory(key), picture.apart))
        self._match_register(picture, cancel, report)
        self._matched = self._records()
        return len(suggestions)

    def _match_register(self, picture: Picture, cancel: CancelToken, report: Report) -> None:
        """Look for twins in the register, where it changed since."""
        clients, key = picture.sources.clients, register_key(self._books.realm_id)
        mark = register_mark(clients, picture.apart_clients)
        if mark != mark_in(self._books.memory(key)):
            apart = frozenset((str(one), str(two)) for one, two in picture.apart_clients)
            found = matching.client_twins(clients, cancel, apart=apart, report=report)
            self._books.remember(key, register_text(mark, found))

    def push(self, plan: Plan, cancel: CancelToken | None = None, report: Report = silent, *, undo_of: int = 0) -> Push:
        """Send an approved plan. An unfinished push has to be resumed or given up first."""
        company = self._connected()
        try:
            push = self._sender.push(plan, company, cancel or NeverCancelled(), report, undo_of)
            seen = len(plan.actions) > NEVER_UNUSUAL or self.picture().doubt is None
            if not undo_of and seen:  # whoever sent this knows how large the register is now
                note_push(self._books.remember, self._books.realm_id, self._books.clients())
            return push
        finally:
            # What was sent, or is on its way, is taken back in History; steps about other clients keep their way back.
            self._forget(plan.actions)

    def resume(self, cancel: CancelToken | None = None, report: Report = silent) -> tuple[Push, ...]:
        """Go on with every unfinished push."""
        for push in self._books.unfinished():
            self._forget([entry.action for entry in self._books.entries(push.id)])
        return self._sender.resume(self._connected(), cancel or NeverCancelled(), report)

    def _forget(self, actions: Iterable[Action]) -> None:
        done = tuple(actions)
        self._way_back.forget((one.client_id for one in done), (one.customer_id for one in done))

    def abandon(self) -> tuple[Push, ...]:
        """Give up every unfinished push; QuickBooks is asked what arrived."""
        return self._sender.abandon(self._connected())

    def undo_plan(
        self,
        push_id: int,
        numbers: Iterable[int] | None = None,
        fields: Mapping[int, frozenset[Field]] | None = None,
    ) -> Plan:
        """What would take a push back, on customers read afresh: all of it, some entries (by their numbers), or, of an
        entry in ``fields``, only those.
        """
        return self._sender.undo_plan(push_id, numbers, self._connected(), fields or {})

    def _connected(self) -> CompanyPort:
        if self._company is None:
            raise not_connected()
        return self._company

    # ------------------------------------------------------------------------------------------- client lists

    def preview_list(
        self,
        path: Path,
        cancel: CancelToken | None = None,
        report: Report = silent,
        *,
        columns: files.ColumnMap | None = None,
        choices: str = "",
        prefer: files.Prefer = "file",
        by_row: Mapping[int, files.Prefer] | None = None,
    ) -> tuple[files.Table, files.ColumnMap, files.Preview]:
        """Read a client list and say what it would do; nothing is changed.

        ``columns`` is a corrected map; ``choices`` are remembered ones, as text; without either what was remembered
        for such a header is used.
        """

        def remembered(signature: str) -> str:
            return choices or self._books.memory(columns_key(signature))

        return preview_list(
            path,
            tuple(self.picture().clients.values()),
            cancel or NeverCancelled(),
            report,
            columns=columns,
            remembered=remembered,
            prefer=prefer,
            by_row=by_row,
        )

    def remember_columns(self, columns: files.ColumnMap, name: str = "") -> None:
        """Remember a corrected column map for lists with such a header, and under a name if one is given."""
        for key in (columns.signature, name):
            if key:
                self._books.remember(columns_key(key), columns.as_text())

    def apply_list(
        self,
        preview: files.Preview,
        cancel: CancelToken | None = None,
        report: Report = silent,
        *,
        without: Iterable[int] = (),
        archive: Iterable[int] = (),
        make_inactive: bool = False,
    ) -> Done:
        """Carry out a previewed import as one undoable step, then look for matches again.

        ``without``: rows of the file that stay out. ``archive``: clients that are not in the file and are put away
        in the same step, with ``make_inactive`` as in :meth:`archive`. Stopping ends the search for matches only: what
        was imported stays. The import can be taken back later, too: :meth:`undo_import`.
        """
        step = import_step(self.picture(), preview, frozenset(without), tuple(archive), self._now(), make_inactive)
        done = self._do(step)
        if step.change:
            past = past_import(preview.parsed.file, self._now(), done.words, step.change, self._way_back.newest)
            self._books.remember(PAST_IMPORT, past.as_text())
        note_import(self._books.remember, preview)
        if self.picture().company is not None:
            with contextlib.suppress(Cancelled):
                self.match(cancel, report)
        return done

    def last_import(self) -> PastImport | None:
        """The last import, None when there was none or nothing of it could be taken back any more."""
        past = import_of_text(self._books.memory(PAST_IMPORT))
        return past if past is not None and undo_import(self.picture(), past).change else None

    def undo_import(self) -> Done:
        """Take the last import back, also one of an earlier day; itself one undoable step."""
        past = import_of_text(self._books.memory(PAST_IMPORT))
        return self._do(undo_import(self.picture(), past)) if past is not None else Done("There was no import")


def _same_records(before: tuple[tuple[object, ...], ...], now: tuple[tuple[object, ...], ...]) -> bool:
    """Whether nothing was written that matching looks at: the store then gives the very same records."""
    return before[-1] == now[-1] and all(one is other for one, other in zip(before[:-1], now[:-1], strict=True))
