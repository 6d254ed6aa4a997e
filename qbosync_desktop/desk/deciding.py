"""Deciding, with the way back: what a person decides about clients, customers and settings, and what is kept of it.

One half of the desk; the other reads, matches, sends and imports. Called from one thread at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from qbosync_desktop.desk import decisions, twin_decisions, two_sides
from qbosync_desktop.desk.decisions import Step
from qbosync_desktop.desk.done import Done, not_connected
from qbosync_desktop.desk.happened import happened, settings_event
from qbosync_desktop.desk.lists import fix_step
from qbosync_desktop.desk.picture import Picture, take_picture
from qbosync_desktop.desk.ports import BooksPort
from qbosync_desktop.desk.way_back import WayBack
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.event import Event, EventKind, Pair
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Suggestion, Tier

ASKS_FIRST = frozenset({"maybe-renamed"})
"""Problems that "try everything again" does not answer: trying them blindly could make a customer twice."""


class Deciding:
    """See the module. Every decision is one transaction: what it changes, and the event that tells of it."""

    def __init__(self, books: BooksPort, who: str, now: Callable[[], datetime]) -> None:
        self._books = books
        self._who = who
        self._now = now
        self._picture: tuple[object, Picture] | None = None
        self._way_back = WayBack()

    def picture(self) -> Picture:
        """The picture of now; read again only when something was written, by us or by another process."""
        version = self._books.version()
        if self._picture is None or self._picture[0] != version:
            self._picture = (version, take_picture(self._books, self._picture[1] if self._picture else None))
        return self._picture[1]

    def events(self, limit: int = 200) -> tuple[Event, ...]:
        """What was done besides pushing, the newest first, without what each is about."""
        return self._books.events(limit)

    @property
    def next_undo(self) -> int:
        """The event that Ctrl+Z would take back, or the newest part of; 0 for none."""
        return self._way_back.mark()[0]

    def events_about(self, event_ids: Sequence[int]) -> Mapping[int, tuple[Pair, ...]]:
        """The clients and customers that these events are about."""
        return self._books.events_about(event_ids)

    def events_of_client(self, client_id: int) -> frozenset[int]:
        """The events that are about a client."""
        return self._books.events_of_client(client_id)

    def link(self, client_id: int, customer_id: str) -> Done:
        """Link a client to a customer."""
        return self._do(
            EventKind.LINKED, decisions.link(self.picture(), client_id, customer_id, self._now()), (client_id,)
        )

    def move_link(self, client_id: int, customer_id: str) -> Done:
        """Link a client to another customer than it is linked to."""
        return self._do(
            EventKind.MOVED, decisions.move_link(self.picture(), client_id, customer_id, self._now()), (client_id,)
        )

    def unlink(self, client_ids: Iterable[int]) -> Done:
        """Take links away."""
        ids = tuple(client_ids)
        return self._do(EventKind.UNLINKED, decisions.unlink(self.picture(), ids), ids)

    def pause(self, client_ids: Iterable[int], *, on: bool = True) -> Done:
        """Pause links, or start them again."""
        return self._do(
            EventKind.PAUSED if on else EventKind.STARTED,
            decisions.pause(self.picture(), client_ids, self._now(), on=on),
        )

    def accept(self, suggestions: Sequence[Suggestion]) -> Done:
        """Link suggested pairs."""
        return self._do(
            EventKind.ACCEPTED if len(suggestions) > 1 else EventKind.LINKED,
            decisions.accept(self.picture(), suggestions, self._now()),
        )

    def accept_tier(self, tier: Tier = Tier.EXACT) -> Done:
        """Link every best suggestion of a tier."""
        return self._do(EventKind.ACCEPTED, decisions.accept_tier(self.picture(), tier, self._now()))

    def import_customers(
        self, ticked: Iterable[str], unticked: Iterable[str] = (), names: Mapping[str, str] | None = None
    ) -> Done:
        """The Import tab's button."""
        return self._do(
            EventKind.TAKEN_IN, decisions.import_customers(self.picture(), ticked, unticked, self._now(), names)
        )

    def create_client(self, customer_id: str, name: str = "") -> Done:
        """Create a client from a customer and link the two."""
        return self._do(EventKind.CLIENT_MADE, decisions.create_client(self.picture(), customer_id, self._now(), name))

    def leave_out_customers(self, customer_ids: Iterable[str], *, on: bool = True) -> Done:
        """Do not ask about these customers again, or ask again."""
        return self._do(
            EventKind.LEFT_OUT if on else EventKind.OFFERED,
            decisions.leave_out_customers(self.picture(), customer_ids, self._now(), on=on),
        )

    def leave_out_clients(self, client_ids: Iterable[int], *, on: bool = True) -> Done:
        """Keep these clients out of QuickBooks, or offer them again."""
        ids = tuple(client_ids)
        step = decisions.leave_out_clients(self.picture(), ids, self._now(), on=on)
        return self._do(EventKind.LEFT_OUT if on else EventKind.OFFERED, step, ids if on else ())

    def not_same(self, pairs: Iterable[tuple[int, str]]) -> Done:
        """These pairs are never suggested again."""
        return self._do(EventKind.NOT_SAME, decisions.not_same(self.picture(), pairs, self._now()))

    def export(self, client_ids: Iterable[int]) -> Done:
        """Choose clients for creation in QuickBooks with the next push."""
        return self._do(EventKind.CHOSEN, decisions.export(self.picture(), client_ids, self._now()))

    def cancel_export(self, client_ids: Iterable[int]) -> Done:
        """Take clients out of the next push again."""
        ids = tuple(client_ids)
        return self._do(EventKind.NOT_CHOSEN, decisions.cancel_export(self.picture(), ids), ids)

    def save_client(self, client: Client) -> Done:
        """Add a client (id 0) or replace one; what QuickBooks refused about it before is tried again."""
        return self._do(EventKind.EDITED, decisions.save_client(self.picture(), client), (client.id,))

    def fix(self, code: str, client_ids: Iterable[int] | None = None, finding: str = "") -> Done:
        """Apply one fix of files.FIXES to all clients alike, or to these; ``finding``: where a check says that only."""
        only = None if client_ids is None else frozenset(client_ids)
        step = fix_step(self.picture().clients.values(), code, only, finding)
        return self._do(EventKind.MENDED, step, tuple(client.id for client in step.change.put_clients))

    def archive(self, client_ids: Iterable[int], *, on: bool = True, make_inactive: bool = False) -> Done:
        """Archive clients or take them back."""
        ids = tuple(client_ids)
        step = decisions.archive(self.picture(), ids, self._now(), on=on, make_inactive=make_inactive)
        return self._do(EventKind.ARCHIVED if on else EventKind.IN_USE, step, ids if on and not make_inactive else ())

    def add_reference(self, client_id: int) -> Done:
        """Send this client's name with its reference, to make it unique."""
        words = "The reference is added to the name"
        step = decisions.decide(self.picture(), DecisionKind.ADD_REFERENCE, client_id, words, self._now())
        return self._do(EventKind.SETTLED, step, (client_id,))

    def send_without_email(self, client_id: int) -> Done:
        """Send this client without its incomplete e-mail."""
        words = "The e-mail stays at home"
        step = decisions.decide(self.picture(), DecisionKind.WITHOUT_EMAIL, client_id, words, self._now())
        return self._do(EventKind.SETTLED, step, (client_id,))

    def take_value(self, client_id: int, field: Field) -> Done:
        """Put QuickBooks' value of one field into the register instead of overwriting it."""
        return self._do(EventKind.SETTLED, two_sides.take_value(self.picture(), client_id, field))

    def send_ours(self, client_id: int, fields: Iterable[Field]) -> Done:
        """Send the register's value although somebody edited the field in QuickBooks."""
        return self._do(EventKind.SETTLED, two_sides.send_ours(self.picture(), client_id, fields))

    def make_other_inactive(self, customer_id: str, *, on: bool = True, for_client: int = 0) -> Done:
        """Make a customer that has a wanted name inactive with the next push; ``for_client`` waits for the name."""
        step = two_sides.make_other_inactive(self.picture(), customer_id, self._now(), on=on)
        if not on:
            self._books.clear_problems([0])  # what QuickBooks answered to it before is of no client
        return self._do(EventKind.SETTLED, step, (for_client,) if for_client else ())

    def not_twins(self, pairs: Iterable[tuple[str, str]], *, on: bool = True) -> Done:
        """These pairs of customers are never shown as twins again, or may be again."""
        return self._do(EventKind.TWINS, twin_decisions.not_twins(self.picture(), pairs, self._now(), on=on))

    def not_twin_clients(self, pairs: Iterable[tuple[int, int]], *, on: bool = True) -> Done:
        """These pairs of clients are two, or are asked about again."""
        return self._do(EventKind.TWINS, twin_decisions.not_twin_clients(self.picture(), pairs, self._now(), on=on))

    def twins_again(self, customers: Iterable[tuple[str, str]], clients: Iterable[tuple[int, int]] = ()) -> Done:
        """These pairs that were called not twins, of customers and of clients, may be again."""
        return self._do(EventKind.TWINS, twin_decisions.twins_again(self.picture(), customers, clients, self._now()))

    def keep_twin(self, customer_id: str, among: Iterable[str]) -> Done:
        """Keep this customer among its twins."""
        return self._do(EventKind.TWINS, twin_decisions.keep_twin(self.picture(), customer_id, among, self._now()))

    def make_twin_inactive(self, customer_id: str, keeper_id: str) -> Done:
        """Make a customer inactive with the next push, for its twin is kept."""
        return self._do(
            EventKind.TWINS, twin_decisions.make_twin_inactive(self.picture(), customer_id, keeper_id, self._now())
        )

    def make_active(self, client_id: int) -> Done:
        """Make this client's inactive customer active again with the next push."""
        words = "The customer is made active with the next push"
        step = decisions.decide(self.picture(), DecisionKind.REACTIVATE, client_id, words, self._now())
        return self._do(EventKind.SETTLED, step, (client_id,))

    def retry(self, client_ids: Iterable[int] | None = None) -> Done:
        """Try refused clients again with the next push; None means all of them but those that ask a question first."""
        waiting = self.picture().given.waiting
        ids = (one for one in waiting if waiting[one].code not in ASKS_FIRST) if client_ids is None else client_ids
        chosen = tuple(one for one in ids if one in waiting)
        self._books.clear_problems(chosen)
        return Done(decisions.counted(len(chosen), "client", "will be tried again"), len(chosen))

    def keep_settings(self, settings: Settings) -> None:
        """Replace the firm's settings."""
        event = settings_event(self._books.settings(), settings, self._now(), self._who)
        self._books.keep_settings(settings)
        if event is not None:
            self._books.note(event)

    def undo(self) -> Done:
        """Take the last decision back."""
        (event, count), words = self._way_back.mark(), self._way_back.step(self._apply)
        if event:
            self._books.note_undone(event, count)
        return Done(f"Taken back: {words}", 1) if words else Done("Nothing to take back")

    def redo(self) -> Done:
        """Do the last decision that was taken back again."""
        (event, count), words = self._way_back.mark(again=True), self._way_back.step(self._apply, again=True)
        if event:
            self._books.note_undone(event, -count)
        return Done(f"Done again: {words}", 1) if words else Done("Nothing to do again")

    def _do(
        self, kind: EventKind, step: Step, solved: tuple[int, ...] = (), *, at: datetime | None = None, file: str = ""
    ) -> Done:
        if (step.change.put_links or step.change.put_decisions) and self.picture().company is None:
            raise not_connected()  # the store keeps nothing about no company: it would only look done
        if step.change:
            event = happened(kind, step, self.picture(), at or self._now(), self._who, file)
            applied = self._books.apply(step.change, event)
            self._way_back.did(step.words, applied.inverse, (applied.event, event.count))
        waiting = self.picture().given.waiting
        if any(one in waiting for one in solved):
            self._books.clear_problems([one for one in solved if one in waiting])
        return Done(step.words, step.count, step.refused)

    def _apply(self, change: Change) -> Change:
        return self._books.apply(change).inverse
