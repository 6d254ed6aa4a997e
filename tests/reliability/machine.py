"""The state machine: a practice, its QuickBooks company, people who edit both, and everything that can break.

Hypothesis chooses what happens. At the end, and now and then in between, all trouble stops, one clean synchronisation is
made, and what docs/reliability.md promises is checked in QuickBooks' own books. Only public doors of the product are
used; what is checked is read from the simulator's books (``watch``) and from the register as it was entered.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qbosync_desktop import folder_lock
from qbosync_desktop.desk.picture import SURE
from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import Action, Plan, chosen
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.settings import FieldRule, NameFormat, Settings
from qbosync_desktop.simulator import start
from qbosync_desktop.simulator.faults import KINDS
from qbosync_desktop.simulator.refusals import Refusal
from qbosync_desktop.sync.ports import Entry, EntryState
from tests.reliability.practice import HASTY, PATIENT, Practice
from tests.reliability.watch import Watch, between_requests, content

MET: Counter[str] = Counter()
"""What all runs of this process met, for the figures of a soak."""

NAMES = ["Alder Advisory", "Birch & Sons", "Cedar Trust", "Dogwood Dental", "Elm Ng", "Fig Farm", "Gum Tree Pty Ltd"]
NUMBERS = ["02 5550 1001", "03 5550 2002", "07 5550 3003", ""]
EMAILS = ["one@a.example", "two@b.example", "three@c.example", ""]
PLACES = [
    Address("1 High Street", "", "Ballarat", "VIC", "3350"),
    Address("2 Low Road", "Unit 4", "Cairns", "QLD", "4870"),
    Address(),
]
REGISTER_EDITS = st.one_of(
    st.tuples(st.just("name"), st.sampled_from(NAMES)),
    st.tuples(st.just("phone"), st.sampled_from(NUMBERS)),
    st.tuples(st.just("email"), st.sampled_from(EMAILS)),
    st.tuples(st.just("postal"), st.sampled_from(PLACES)),
    st.tuples(st.just("family_name"), st.sampled_from(["Lee", "Ng", ""])),
    st.tuples(st.just("sync"), st.booleans()),
)
HAND_EDITS = st.one_of(
    st.tuples(st.just("DisplayName"), st.sampled_from(NAMES)),
    st.tuples(st.just("PrimaryPhone"), st.sampled_from(NUMBERS).map(lambda one: {"FreeFormNumber": one})),
    st.tuples(st.just("PrimaryEmailAddr"), st.sampled_from(EMAILS).map(lambda one: {"Address": one})),
    st.tuples(st.just("Notes"), st.sampled_from(["rings on Mondays", "pays late", ""])),
    st.tuples(st.just("Title"), st.sampled_from(["Dr", ""])),
    st.tuples(st.just("BillAddr"), st.sampled_from([{"Line1": "9 Hand St", "Line3": "at the back"}, {"City": "Perth"}])),
)
ONLY_TOKEN = ("invalid-grant", "invalid-client")
ANY = st.integers(0, 7)
"""Which of several; taken modulo their number, so that it means something whatever there is."""

ALLOWED_REFUSALS = frozenset({"open-balance"})
"""What QuickBooks may refuse in a clean synchronisation without anybody's fault."""


class Stop:
    """A user who presses Stop at the so-manieth safe point; 0: never."""

    def __init__(self, after: int) -> None:
        self._left = after

    def cancelled(self) -> bool:
        """Asked at every safe point."""
        self._left -= 1
        return self._left == -1 if self._left < 0 else self._left == 0


class Office(RuleBasedStateMachine):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="qbosync-reliability-"))
        self.running = start("empty", tls=False, throttled=False)
        self.watch = Watch(self.running, MET)
        self.requests = 0
        self.meddling: tuple[int, Callable[[], object]] | None = None
        between_requests(self.running, self._request)
        self.ours = Practice("ours", self.folder / "ours", self.running, self.watch, MET)
        self.theirs: Practice | None = None
        self.reviewed: Plan | None = None
        MET["runs"] += 1

    def _request(self) -> None:
        self.requests += 1
        MET["requests"] += 1
        if self.meddling is not None and self.requests >= self.meddling[0]:
            meddle = self.meddling[1]
            self.meddling = None
            MET["edited by hand during a run"] += 1
            meddle()

    def _by_hand(self, act: Callable[[], object]) -> None:
        """Something a person does in QuickBooks; QuickBooks may refuse it."""
        sender, self.watch.sender = self.watch.sender, None
        try:
            act()
            MET["acts by hand in QuickBooks"] += 1
        except Refusal:
            pass
        finally:
            self.watch.sender = sender

    # ------------------------------------------------------------------------------------------ the beginning

    @initialize(
        shuffle=st.booleans(),
        replay_failures=st.booleans(),
        inactive_as_deleted=st.booleans(),
        keeps_name=st.booleans(),
        rotates=st.booleans(),
        there=st.lists(st.sampled_from(NAMES), max_size=3, unique=True),
        clients=st.lists(st.sampled_from(NAMES), max_size=3),
    )
    def begin(
        self,
        shuffle: bool,
        replay_failures: bool,
        inactive_as_deleted: bool,
        keeps_name: bool,
        rotates: bool,
        there: list[str],
        clients: list[str],
    ) -> None:
        """A company in which some customers stand, and a register with some clients."""
        settings = self.running.settings
        settings.shuffle_batch, settings.replay_failures = shuffle, replay_failures
        settings.cdc_inactive_as_deleted, settings.inactive_keeps_name = inactive_as_deleted, keeps_name
        settings.every_refresh_rotates = rotates
        for name in there:
            self._by_hand(lambda name=name: self.running.human.add(DisplayName=name))  # type: ignore[misc]
        for name in clients:
            self.add_client(name, NUMBERS[0], EMAILS[0], PLACES[0])
        self.ours.act(lambda desk: desk.pull())

    # ------------------------------------------------------------------------------------------- the register

    @rule(
        name=st.sampled_from(NAMES),
        phone=st.sampled_from(NUMBERS),
        email=st.sampled_from(EMAILS),
        postal=st.sampled_from(PLACES),
    )
    def add_client(self, name: str, phone: str, email: str, postal: Address) -> None:
        """Enter a client."""
        reference = f"R{len(self.ours.register) + 1}"
        self.ours.save(Client(name=name, phone=phone, email=email, postal=postal, reference=reference))

    @rule(which=ANY, edit=REGISTER_EDITS)
    def edit_client(self, which: int, edit: tuple[str, Any]) -> None:
        """Change a client."""
        client = self._client(which)
        if client is not None:
            self.ours.save(replace(client, **{edit[0]: edit[1]}))

    @rule(which=ANY, on=st.booleans(), make_inactive=st.booleans())
    def archive(self, which: int, on: bool, make_inactive: bool) -> None:
        """Archive a client or take it back."""
        client = self._client(which)
        if client is None:
            return
        self.ours.act(lambda desk: desk.archive([client.id], on=on, make_inactive=make_inactive))
        now = {one.id: one for one in self.ours.books.clients()}
        assert now[client.id] in (client, replace(client, archived=on))
        self.ours.register[client.id] = now[client.id]

    @rule(blanks=st.booleans(), phone=st.sampled_from(FieldRule), names=st.sampled_from(NameFormat))
    def change_settings(self, blanks: bool, phone: FieldRule, names: NameFormat) -> None:
        """The firm decides anew what travels."""
        settings = Settings(blanks_clear=blanks, rules={Field.PHONE: phone}, name_format=names)
        self.ours.act(lambda desk: desk.keep_settings(settings))

    # ---------------------------------------------------------------------------------------------- decisions

    @rule(which=st.sets(ANY, min_size=1, max_size=3))
    def export(self, which: set[int]) -> None:
        """Choose clients for creation."""
        ids = [client.id for one in sorted(which) if (client := self._client(one)) is not None]
        self.ours.act(lambda desk: desk.export(ids))

    @rule(which=ANY)
    def cancel_export(self, which: int) -> None:
        """Take one out again."""
        client = self._client(which)
        if client is not None:
            self.ours.act(lambda desk: desk.cancel_export([client.id]))

    @rule(which=ANY, other=ANY, move=st.booleans())
    def link(self, which: int, other: int, move: bool) -> None:
        """Link a client to a customer."""
        client, customer = self._client(which), self._customer(other)
        if client is None or customer == "":
            return
        before = self.ours.books.links()
        self.ours.act(lambda desk: (desk.move_link if move else desk.link)(client.id, customer))
        self._given_up(before)

    @rule(which=ANY)
    def unlink(self, which: int) -> None:
        """Take a link away."""
        client = self._client(which)
        if client is not None:
            before = self.ours.books.links()
            self.ours.act(lambda desk: desk.unlink([client.id]))
            self._given_up(before)

    @rule(which=ANY, on=st.booleans())
    def pause(self, which: int, on: bool) -> None:
        """Pause a link or start it again."""
        client = self._client(which)
        if client is not None:
            self.ours.act(lambda desk: desk.pause([client.id], on=on))
            self.ours.register = {one.id: one for one in self.ours.books.clients()}  # starting again turns sync on

    @rule(which=ANY, on=st.booleans())
    def leave_out(self, which: int, on: bool) -> None:
        """Keep a client out of QuickBooks, or offer it again."""
        client = self._client(which)
        if client is not None:
            self.ours.act(lambda desk: desk.leave_out_clients([client.id], on=on))

    @rule(which=ANY)
    def create_client(self, which: int) -> None:
        """Make a client of a customer."""
        customer = self._customer(which)
        if customer:
            before = set(self.ours.register)
            self.ours.act(lambda desk: desk.create_client(customer))
            now = {one.id: one for one in self.ours.books.clients()}
            assert len(now.keys() - before) <= 1
            self.ours.register = now

    @rule(which=ANY, way=st.sampled_from(["retry", "add_reference", "make_active", "send_without_email", "not_same"]))
    def solve(self, which: int, way: str) -> None:
        """One of the ways out of a problem."""
        client = self._client(which)
        if client is None:
            return
        if way == "retry":
            self.ours.act(lambda desk: desk.retry([client.id]))
        elif way == "not_same":
            found = self.ours.desk.picture().of_client.get(client.id, ())
            self.ours.act(lambda desk: desk.not_same([(client.id, one.customer_id) for one in found]))
        else:
            self.ours.act(lambda desk: getattr(desk, way)(client.id))

    @rule()
    def take_decision_back(self) -> None:
        """Ctrl+Z, then Ctrl+Y: nothing has changed."""
        state = self._decided()
        if self.ours.kill.armed or self.ours.act(lambda desk: desk.undo()) is None:
            return
        self.ours.act(lambda desk: desk.redo())
        assert self._decided() == state

    def _decided(self) -> object:
        books = self.ours.books
        kinds = sorted((one.kind.value, one.client_id, one.customer_id) for one in books.decisions())
        return books.clients(), books.links(), kinds

    # -------------------------------------------------------------------------------------- reading and sending

    @rule(everything=st.booleans())
    def pull(self, everything: bool) -> None:
        """Read QuickBooks."""
        self.ours.act(lambda desk: desk.pull(everything=everything))

    @rule(without_row=st.none() | ANY, without_field=st.sampled_from([None, *Field]))
    def review(self, without_row: int | None, without_field: Field | None) -> None:
        """Look through the plan, untick something, and keep the page open."""
        plan = self.ours.desk.plan()
        left: dict[tuple[int, str], frozenset[Field] | None] = {}
        if without_field is not None:
            left = {
                one.key: frozenset({without_field})
                for one in plan.actions
                if one.customer_id and without_field is not Field.DISPLAY_NAME
            }
        if without_row is not None and plan.actions:
            left[plan.actions[without_row % len(plan.actions)].key] = None
        self.reviewed = chosen(plan, left)

    @precondition(lambda self: self.reviewed is not None and self.reviewed.actions)
    @rule(stop=st.integers(0, 6))
    def push_what_was_reviewed(self, stop: int) -> None:
        """Send what the open page shows, whatever has happened since."""
        plan, self.reviewed = self.reviewed, None
        assert plan is not None
        self.ours.push(plan, cancel=Stop(stop))

    @rule(stop=st.integers(0, 6))
    def push(self, stop: int) -> None:
        """Look through the plan and send it at once."""
        plan = self.ours.desk.plan()
        if plan.actions:
            MET["pushes"] += 1
            self.ours.push(plan, cancel=Stop(stop))

    @rule()
    def resume(self) -> None:
        """Go on with what is unfinished."""
        self._finish_open(abandon=False)

    @rule()
    def abandon(self) -> None:
        """Give up what is unfinished."""
        self._finish_open(abandon=True)

    def _finish_open(self, *, abandon: bool) -> None:
        if not self.ours.books.unfinished():
            return
        MET["abandoned" if abandon else "resumed"] += 1
        self.ours.act(lambda desk: desk.abandon() if abandon else desk.resume())

    @rule(which=ANY, some=st.sets(st.integers(1, 4)))
    def take_push_back(self, which: int, some: set[int]) -> None:
        """Undo a push, or some rows of it."""
        pushes = self.ours.books.pushes()
        if not pushes or self.ours.books.unfinished():
            return
        push = pushes[which % len(pushes)]
        plan = self.ours.act(lambda desk: desk.undo_plan(push.id, some or None))
        if plan is None or not plan.actions:
            return
        MET["pushes taken back"] += 1
        before = self.ours.books.links()
        self.ours.push(plan, undo_of=push.id)
        self._given_up(before)

    # -------------------------------------------------------------------------------------- hands in QuickBooks

    @rule(name=st.sampled_from(NAMES), phone=st.sampled_from(NUMBERS), owes=st.sampled_from([0, 0, 120]))
    def hand_adds(self, name: str, phone: str, owes: int) -> None:
        """Somebody adds a customer in QuickBooks."""
        values = {"DisplayName": name, "PrimaryPhone": {"FreeFormNumber": phone}, "Balance": owes}
        self._by_hand(lambda: self.running.human.add(**values))

    @rule(name=st.sampled_from(NAMES), kind=st.sampled_from(["Vendor", "Employee"]))
    def hand_adds_other(self, name: str, kind: str) -> None:
        """Somebody adds a vendor or an employee."""
        self._by_hand(lambda: self.running.human.add(kind, DisplayName=name))

    @rule(which=ANY, edit=HAND_EDITS)
    def hand_edits(self, which: int, edit: tuple[str, Any]) -> None:
        """Somebody edits a customer in QuickBooks."""
        self._by_hand(lambda: self._edit(which, edit))

    @rule(at=st.integers(1, 6), which=ANY, edit=HAND_EDITS)
    def hand_edits_later(self, at: int, which: int, edit: tuple[str, Any]) -> None:
        """Somebody edits a customer just before one of our next requests is carried out."""
        self.meddling = self.requests + at, lambda: self._by_hand(lambda: self._edit(which, edit))

    @rule(which=ANY, other=ANY, act=st.sampled_from(["deactivate", "reactivate", "merge", "remove"]))
    def hand_ends(self, which: int, other: int, act: str) -> None:
        """Somebody makes a customer inactive, or active again, merges or deletes it."""
        human, one, two = self.running.human, self._record(which), self._record(other)
        if one == "":
            return
        acts: dict[str, Callable[[], object]] = {
            "deactivate": lambda: human.deactivate(one),
            "reactivate": lambda: human.reactivate(one),
            "merge": lambda: human.merge(one, two),
            "remove": lambda: human.remove("Customer", one),
        }
        self._by_hand(acts[act])

    def _edit(self, which: int, edit: tuple[str, Any]) -> None:
        record = self._record(which)
        if record:
            self.running.human.edit(record, **{edit[0]: edit[1]})

    # ---------------------------------------------------------------------------------------------- everything else

    @rule(
        kind=st.sampled_from([one for one in KINDS if one not in ONLY_TOKEN]),
        route=st.sampled_from(["batch", "batch", "query", "cdc", "token", "*"]),
        times=st.integers(1, 5),
        skip=st.integers(0, 2),
        items=st.sets(st.integers(0, 3), min_size=1),
    )
    def fault(self, kind: str, route: str, times: int, skip: int, items: set[int]) -> None:
        """Something will be wrong with the next requests."""
        details: dict[str, Any] = {"times": times, "skip": skip, "items": sorted(items)}
        if kind.startswith("timeout") or kind == "slow":
            details |= {"seconds": 0.4, "times": min(times, 2)}
            self._line(HASTY)
        self.running.faults.add(kind, route, **details)

    @rule(kind=st.sampled_from(ONLY_TOKEN))
    def sign_in_ends(self, kind: str) -> None:
        """The sign-in does not hold any more, and the access token is old."""
        self.running.faults.add(kind, "token")
        self.running.sign_in.expire_access()

    @rule()
    def calm(self) -> None:
        """The trouble is over."""
        self.running.faults.clear()

    @rule(seams=st.integers(1, 90))
    def kill(self, seams: int) -> None:
        """The program will die at one of its next moments."""
        self.ours.kill.arm(seams)

    @rule(hours=st.sampled_from([0, 1, 13, 24 * 8, 24 * 31]), forgets=st.booleans())
    def time_passes(self, hours: int, forgets: bool) -> None:
        """Hours or weeks go by; QuickBooks may forget old request ids in them."""
        self.running.clock.advance(timedelta(hours=hours, seconds=1))
        if hours > 12 and forgets:
            self.running.simulation.replays.forget()

    @rule(hours=st.sampled_from([0, 5, 30, -5]))
    def this_clock_is_wrong(self, hours: int) -> None:
        """Somebody sets this computer's clock."""
        self.ours.time.wrong_by = timedelta(hours=hours)

    @rule()
    def restart(self) -> None:
        """Close the program and open it again."""
        self.ours.kill.disarm()
        self.ours.restart()

    @rule()
    def second_program(self) -> None:
        """Another program wants the same folder: refused, whatever is going on."""
        try:
            folder_lock.take(self.ours.folder)
        except KnownError as error:
            assert error.problem.code == "folder-in-use"  # noqa: PT017 - whether it is raised is the point
        else:
            raise AssertionError("two programs have one folder")

    @rule(copy=st.booleans(), which=ANY, edit=REGISTER_EDITS, fault=st.sampled_from(["", "drop-after-write"]))
    def another_copy(self, copy: bool, which: int, edit: tuple[str, Any], fault: str) -> None:
        """A second copy of the firm's folder is used on another computer, on the same company."""
        if self.theirs is None or (copy and not self.theirs.books.unfinished()):
            self._copy_folder()
        theirs = self.theirs
        assert theirs is not None
        MET["pushes of another copy"] += 1
        theirs.act(lambda desk: desk.resume())
        theirs.act(lambda desk: desk.pull())
        clients = sorted(theirs.register)
        if clients:
            theirs.save(replace(theirs.register[clients[which % len(clients)]], **{edit[0]: edit[1]}))
        if fault:
            self.running.faults.add(fault, "batch", times=9)
        theirs.push(theirs.desk.plan())
        if fault:
            self.running.faults.clear()

    def _copy_folder(self) -> None:
        if self.theirs is not None:
            self.theirs.close()
        folder = self.folder / "theirs"
        shutil.rmtree(folder, ignore_errors=True)
        self.ours.close()
        shutil.copytree(self.ours.folder, folder)
        self.ours.open()
        self.theirs = Practice("theirs", folder, self.running, self.watch, MET)
        self.theirs.register = dict(self.ours.register)
        approved, mine = self.theirs.approval, self.ours.approval
        approved.updates, approved.creations = dict(mine.updates), list(mine.creations)
        for (practice, client_id), customer in list(self.watch.born.items()):
            if practice == "ours":
                self.watch.born["theirs", client_id] = customer

    # ------------------------------------------------------------------------------------------------- promises

    @invariant()
    def nothing_was_broken(self) -> None:
        """Nothing reached QuickBooks that was not shown, and the register is what was entered."""
        assert not self.watch.broken, "\n".join(self.watch.broken)
        MET["steps"] += 1
        held = {one.id: one for one in self.ours.books.clients()}
        assert held == self.ours.register

    @rule(abandon=st.booleans(), everything=st.booleans())
    def clean_sync(self, abandon: bool, everything: bool) -> None:
        """All trouble stops; what was left open is finished; one synchronisation. Then everything must be right."""
        ours = self.ours
        self.running.faults.clear()
        ours.kill.disarm()
        ours.time.wrong_by = timedelta()
        self.meddling, self.reviewed = None, None
        if self.theirs is not None:
            self.theirs.act(lambda desk: desk.resume())
        self._line(PATIENT)
        ours.restart()
        if ours.books.unfinished():
            self._calmly(lambda desk: desk.abandon() if abandon else desk.resume())
        assert not ours.books.unfinished()
        self._calmly(lambda desk: desk.pull(everything=everything))
        ours.desk.retry()
        plan = ours.desk.plan()
        if plan.actions:
            push = ours.push(plan)
            assert push is not None
            entries = ours.books.entries(push.id)
            refused = [one.problem for one in entries if one.problem is not None]
            assert all(one.code in ALLOWED_REFUSALS for one in refused), refused
            assert (push.total, push.stopped) == (len(plan.actions), 0)
        self.nothing_was_broken()
        self._all_is_right()
        MET["clean synchronisations"] += 1

    def _calmly(self, work: Callable[[Any], object]) -> None:
        """A task that must work now. Signing in again once is not a failure."""
        assert self.ours.act(work) is not None or self.ours.act(work) is not None

    def _all_is_right(self) -> None:
        picture = self.ours.desk.picture()
        assert picture.plan.actions == (), f"still planned: {picture.plan.actions}"
        records = {one["Id"]: one for one in self.running.books.customers}
        for client_id, link in picture.links.items():
            client = picture.clients[client_id]
            if not link.active or not client.sync or client.archived or client_id in picture.problem_of:
                continue
            record = records[link.customer_id]
            assert record["Active"]
            for name, value in picture.given.details(client).items():
                self._equal(picture.settings, name, content(record, name), value)
        for client_id in picture.given.create:
            seen = any(one.best and one.tier in SURE for one in picture.of_client.get(client_id, ()))
            client = picture.clients[client_id]
            waits = client_id in picture.problem_of or seen or not client.sync or client.archived
            assert waits, f"client {client_id} was chosen for QuickBooks and is not there"
        linked = [link.customer_id for link in picture.links.values()]
        assert len(linked) == len(set(linked))

    def _equal(self, settings: Settings, name: Field, there: Any, here: Any) -> None:
        rule_of = settings.rule(name)
        if rule_of is FieldRule.OFF or (rule_of is FieldRule.WHEN_EMPTY and there):
            return
        if not here and (not settings.blanks_clear or name is Field.DISPLAY_NAME):
            return
        assert there == here, f"{name.value}: QuickBooks {there!r}, register {here!r}"

    def teardown(self) -> None:
        """The last synchronisation, then the lights go out."""
        try:
            if self.watch.sender is None and hasattr(self, "ours"):
                self.clean_sync(abandon=self.requests % 2 == 0, everything=False)
        finally:
            if self.theirs is not None:
                self.theirs.close()
            self.ours.close()
            self.running.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    # -------------------------------------------------------------------------------------------------- choosing

    def _client(self, which: int) -> Client | None:
        clients = sorted(self.ours.register)
        return self.ours.register[clients[which % len(clients)]] if clients else None

    def _customer(self, which: int) -> str:
        """A customer as the practice knows it."""
        known = sorted((one.id for one in self.ours.books.customers()), key=int)
        return known[which % len(known)] if known else ""

    def _record(self, which: int) -> str:
        """A customer as QuickBooks knows it."""
        records = [one["Id"] for one in self.running.books.customers]
        return records[which % len(records)] if records else ""

    def _line(self, timeout: tuple[float, float]) -> None:
        if self.ours.timeout != timeout:
            self.ours.timeout = timeout
            if not self.ours.kill.dead:
                self.ours.restart()

    def _given_up(self, before: tuple[Any, ...]) -> None:
        """Clients whose link the user took away: another customer may be made for them."""
        now = {(one.client_id, one.customer_id) for one in self.ours.books.links()}
        for one in before:
            if (one.client_id, one.customer_id) not in now:
                self.watch.released("ours", one.client_id)


def unanswered(entries: tuple[Entry, ...]) -> list[Action]:
    """Actions of a push nobody has an answer for."""
    return [one.action for one in entries if one.state in (EntryState.WAITING, EntryState.SENT)]
