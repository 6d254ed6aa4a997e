"""The desk itself: decisions with undo (``deciding``), and the tasks (read, match, push, import), for one company.

Every method is called from one thread at a time (the window's sync thread, or the command line). What it returns is
immutable and may be handed to any thread.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from qbosync_desktop import files, matching
from qbosync_desktop.desk.board import Board, make_board
from qbosync_desktop.desk.deciding import ASKS_FIRST as ASKS_FIRST
from qbosync_desktop.desk.deciding import Deciding
from qbosync_desktop.desk.done import Done as Done
from qbosync_desktop.desk.done import not_connected
from qbosync_desktop.desk.doubts import note_import, note_push
from qbosync_desktop.desk.guards import NEVER_UNUSUAL
from qbosync_desktop.desk.happened import read_event
from qbosync_desktop.desk.lists import columns_key, import_step, preview_list
from qbosync_desktop.desk.past_import import KEY as PAST_IMPORT
from qbosync_desktop.desk.past_import import PastImport, import_of_text, past_import, undo_import
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.ports import BooksPort, by_key
from qbosync_desktop.desk.register_twins import mark_in, register_key, register_mark, register_text
from qbosync_desktop.desk.sending import Sender
from qbosync_desktop.desk.twins import Told, twins_key, twins_of, twins_text
from qbosync_desktop.domain.event import EventKind
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.making import collector_waits
from qbosync_desktop.domain.plan import Action, Plan
from qbosync_desktop.domain.problems import Cancelled, KnownError
from qbosync_desktop.domain.suggestion import Tier
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, silent
from qbosync_desktop.sync.ports import CompanyPort, Entry, Push, Reading
from qbosync_desktop.sync.pull import pull


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Desk(Deciding):
    """See the module. ``company`` is None while no QuickBooks company is connected or reachable by configuration."""

    def __init__(
        self,
        books: BooksPort,
        company: CompanyPort | None = None,
        *,
        who: str = "",
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        super().__init__(books, who, now)
        self._company = company
        self._board: Board | None = None
        self._matched: tuple[tuple[object, ...], ...] | None = None  # what the last match looked at
        self._sender = Sender(books, who, now)
        self._told_twins: Told = {}

    # ------------------------------------------------------------------------------------------------ looking

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

    # -------------------------------------------------------------------------------------------------- tasks

    def pull(self, cancel: CancelToken | None = None, report: Report = silent, *, everything: bool = False) -> Reading:
        """Read QuickBooks, then look for matches; accept exact ones when the firm asked for that."""
        cancel = cancel or NeverCancelled()
        held = by_key(self._books.customers(), attrgetter("id"))
        reading = pull(self._connected(), self._books, cancel, report, everything=everything)
        self._books.note(read_event(reading, held, self._now(), self._who))
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
        now, file = self._now(), preview.parsed.file
        step = import_step(self.picture(), preview, frozenset(without), tuple(archive), now, make_inactive)
        done = self._do(EventKind.LIST, step, at=now, file=file)
        if step.change:
            past = past_import(file, now, done.words, step.change, self._way_back.newest)
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
        if past is None:
            return Done("There was no import")
        return self._do(EventKind.LIST_BACK, undo_import(self.picture(), past), file=past.file)


def _same_records(before: tuple[tuple[object, ...], ...], now: tuple[tuple[object, ...], ...]) -> bool:
    """Whether nothing was written that matching looks at: the store then gives the very same records."""
    return before[-1] == now[-1] and all(one is other for one, other in zip(before[:-1], now[:-1], strict=True))
