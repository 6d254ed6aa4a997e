"""The state machine: a practice, its QuickBooks company, people who edit both, and all that can break.

Hypothesis chooses what happens. At the end, and at times in between, all trouble stops, one clean synchronisation is
made, and what docs/reliability.md promises is checked in QuickBooks' own books. Only public doors of the product are
used; what is checked is read from the simulator's books (``watch``) and from the register as it was entered.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from qbosync_desktop.desk.automatic import automatic_part
from qbosync_desktop.desk.picture import SURE
from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind, Plan, chosen
from qbosync_desktop.domain.settings import FieldRule, NameFormat, Settings
from qbosync_desktop.domain.suggestion import Tier
from qbosync_desktop.sync.details import same
from tests.reliability.chances import ANY, EMAILS, NAMES, NUMBERS, PLACES, REGISTER_EDITS, TROUBLE, Trouble
from tests.reliability.practice import PATIENT
from tests.reliability.surroundings import MET, Surroundings
from tests.reliability.watch import content, judge_journal

ALLOWED_REFUSALS = frozenset({"open-balance"})
"""What QuickBooks may refuse in a clean synchronisation without anybody's fault."""


class Office(Surroundings):
    """See the module."""

    # ------------------------------------------------------------------------------------------ the beginning

    @initialize(
        shuffle=st.booleans(),
        replay_failures=st.booleans(),
        inactive_as_deleted=st.booleans(),
        keeps_name=st.booleans(),
        rotates=st.booleans(),
        there=st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
        clients=st.lists(st.sampled_from(NAMES), min_size=2, max_size=5, unique=True),
        export=st.sampled_from([True, True, False]),
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
        export: bool,
    ) -> None:
        """A company in which some customers stand, and a register with some clients."""
        settings = self.running.settings
        settings.shuffle_batch, settings.replay_failures = shuffle, replay_failures
        settings.cdc_inactive_as_deleted, settings.inactive_keeps_name = inactive_as_deleted, keeps_name
        settings.every_refresh_rotates = rotates
        for name in there:
            # The default binds the value of this round; the checker cannot tell its type.
            self._by_hand(lambda name=name: self.running.human.add(DisplayName=name))  # type: ignore[misc]  # bound now
        for name in clients:
            self.add_client(name, NUMBERS[0], EMAILS[0], PLACES[0])
        self.ours.act(lambda desk: desk.pull())
        for tier in Tier:
            # The default binds the value of this round; the checker cannot tell its type.
            self.ours.act(lambda desk, tier=tier: desk.accept_tier(tier))  # type: ignore[misc]  # bound now
        if export:
            self.ours.act(lambda desk: desk.export(list(self.ours.register)))
            self.push(Trouble())

    # ------------------------------------------------------------------------------------------- the register

    @rule(
        way=st.sampled_from(["add", "edit", "edit", "archive", "take back"]),
        which=ANY,
        edit=REGISTER_EDITS,
        name=st.sampled_from(NAMES),
        phone=st.sampled_from(NUMBERS),
    )
    def work_in_the_register(self, way: str, which: int, edit: tuple[str, Any], name: str, phone: str) -> None:
        """Enter a client, change one, archive it or take it back."""
        if way == "add":
            self.add_client(name, phone, EMAILS[which % len(EMAILS)], PLACES[which % len(PLACES)])
        elif way == "edit":
            self.edit_client(which, edit)
        else:
            self.archive(which, way == "archive", phone != "")

    def add_client(self, name: str, phone: str, email: str, postal: Address) -> None:
        """Enter a client."""
        reference = f"R{len(self.ours.register) + 1}"
        self.ours.save(Client(name=name, phone=phone, email=email, postal=postal, reference=reference))

    def edit_client(self, which: int, edit: tuple[str, Any]) -> None:
        """Change a client."""
        client = self._client(which)
        if client is not None:
            self.ours.save(replace(client, **{edit[0]: edit[1]}))

    def archive(self, which: int, on: bool, make_inactive: bool) -> None:
        """Archive a client or take it back."""
        client = self._client(which)
        if client is None:
            return
        self.ours.act(lambda desk: desk.archive([client.id], on=on, make_inactive=make_inactive))
        now = {one.id: one for one in self.ours.books.clients()}
        assert now[client.id] in (client, replace(client, archived=on))
        self.ours.register[client.id] = now[client.id]

    def change_settings(self, blanks: bool, phone: FieldRule, names: NameFormat) -> None:
        """The firm decides anew what travels."""
        settings = Settings(blanks_clear=blanks, rules={Field.PHONE: phone}, name_format=names)
        self.ours.act(lambda desk: desk.keep_settings(settings))

    # ---------------------------------------------------------------------------------------------- decisions

    @rule(which=st.sets(ANY, min_size=1, max_size=4), trouble=TROUBLE)
    def export_and_push(self, which: set[int], trouble: Trouble) -> None:
        """Choose clients for creation, and send."""
        ids = [client.id for one in sorted(which) if (client := self._client(one)) is not None]
        self.ours.act(lambda desk: desk.export(ids))
        self.push(trouble)

    @rule(which=ANY, edit=REGISTER_EDITS, trouble=TROUBLE)
    def edit_and_push(self, which: int, edit: tuple[str, Any], trouble: Trouble) -> None:
        """Change a client, and send."""
        self.edit_client(which, edit)
        self.push(trouble)

    @rule(which=ANY, other=ANY, trouble=TROUBLE)
    def swap_and_push(self, which: int, other: int, trouble: Trouble) -> None:
        """Two clients change names, and it is sent."""
        one, two = self._client(which), self._client(other)
        if one is not None and two is not None and one.name != two.name:
            self.ours.save(replace(one, name=two.name))
            self.ours.save(replace(two, name=one.name))
            self.push(trouble)

    @rule(way=st.sampled_from(["link", "move_link", "unlink", "create_client"]), which=ANY, other=ANY)
    def tie(self, way: str, which: int, other: int) -> None:
        """Link, move a link, unlink, or make a client of a customer."""
        client, customer = self._client(which), self._customer(other)
        before, known = self.ours.books.links(), set(self.ours.register)
        if way == "create_client" and customer:
            self.ours.act(lambda desk: desk.create_client(customer))
            self.ours.register = {one.id: one for one in self.ours.books.clients()}
            assert len(self.ours.register.keys() - known) <= 1
        elif way == "unlink" and client is not None:
            self.ours.act(lambda desk: desk.unlink([client.id]))
        elif client is not None and customer:
            self.ours.act(lambda desk: getattr(desk, way)(client.id, customer))
        self._given_up(before)

    @rule(
        way=st.sampled_from(
            [
                "pause",
                "start_again",
                "leave_out",
                "take_in",
                "retry",
                "add_reference",
                "make_active",
                "send_without_email",
                "not_same",
            ]
        ),
        which=ANY,
    )
    def decide(self, way: str, which: int) -> None:
        """Any other decision about a client."""
        client = self._client(which)
        if client is None:
            return
        key = client.id
        if way in ("pause", "start_again"):
            self.ours.act(lambda desk: desk.pause([key], on=way == "pause"))
            self.ours.register = {one.id: one for one in self.ours.books.clients()}  # starting again turns sync on
        elif way in ("leave_out", "take_in"):
            self.ours.act(lambda desk: desk.leave_out_clients([key], on=way == "leave_out"))
        elif way == "retry":
            self.ours.act(lambda desk: desk.retry([key]))
        elif way == "not_same":
            found = self.ours.desk.picture().of_client.get(key, ())
            self.ours.act(lambda desk: desk.not_same([(key, one.customer_id) for one in found]))
        else:
            self.ours.act(lambda desk: getattr(desk, way)(key))

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

    @rule(everything=st.booleans(), trouble=TROUBLE)
    def pull(self, everything: bool, trouble: Trouble) -> None:
        """Read QuickBooks."""
        with self._in(replace(trouble, route="*")) as stop:
            self.ours.act(lambda desk: desk.pull(stop, everything=everything))

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
        self.watch.shown(plan)

    @precondition(lambda self: self.reviewed is not None and self.reviewed.actions)
    @rule(trouble=TROUBLE)
    def push_what_was_reviewed(self, trouble: Trouble) -> None:
        """Send what the open page shows, whatever has happened since."""
        plan, self.reviewed = self.reviewed, None
        assert plan is not None
        self._push(plan, trouble)

    @rule(trouble=TROUBLE)
    def push(self, trouble: Trouble) -> None:
        """Look through the plan and send it at once."""
        if self.ours.books.unfinished():
            self.finish_open(trouble.times == 1, trouble)
        plan = self.ours.desk.plan()
        if plan.actions:
            self._push(plan, trouble)

    def _push(self, plan: Plan, trouble: Trouble, undo_of: int = 0) -> None:
        MET["pushes"] += 1
        with self._in(trouble) as stop:
            self.ours.push(plan, cancel=stop, undo_of=undo_of)

    @rule(abandon=st.booleans(), trouble=TROUBLE)
    def finish_open(self, abandon: bool, trouble: Trouble) -> None:
        """Go on with what is unfinished, or give it up."""
        if not self.ours.books.unfinished():
            return
        MET["abandoned" if abandon else "resumed"] += 1
        with self._in(trouble) as stop:
            self.ours.act(lambda desk: desk.abandon() if abandon else desk.resume(stop))

    @rule(which=ANY, some=st.sets(st.integers(1, 4)), trouble=TROUBLE)
    def take_push_back(self, which: int, some: set[int], trouble: Trouble) -> None:
        """Undo a push, or some rows of it."""
        pushes = self.ours.books.pushes()
        if not pushes or self.ours.books.unfinished():
            return
        push = pushes[which % len(pushes)]
        plan = self.ours.act(lambda desk: desk.undo_plan(push.id, some or None))
        if plan is None or not plan.actions:
            return
        MET["pushes taken back"] += 1
        self._only_what_we_wrote(push.id, plan)
        before = self.ours.books.links()
        self._push(plan, trouble, push.id)
        self._given_up(before)

    def _only_what_we_wrote(self, push_id: int, plan: Plan) -> None:
        """An undo puts back only where QuickBooks still holds what was written."""
        written = {one.customer_id: one for one in self.ours.books.entries(push_id)}
        for action in plan.actions:
            if action.kind is ActionKind.UPDATE:
                after = written[action.customer_id].after
                for name, change in action.fields.items():
                    assert same(name, change.old, after[name]), f"{name.value} would be put back over {change.old!r}"

    @rule(
        what=st.sampled_from(["copy", "settings", "by itself", "by itself", "second", "back"]),
        which=ANY,
        edit=REGISTER_EDITS,
        fault=st.sampled_from(["", "drop-after-write"]),
        blanks=st.booleans(),
        phone=st.sampled_from(FieldRule),
        names=st.sampled_from(NameFormat),
    )
    def around(
        self,
        what: str,
        which: int,
        edit: tuple[str, Any],
        fault: str,
        blanks: bool,
        phone: FieldRule,
        names: NameFormat,
    ) -> None:
        """Another copy of the folder, another program, the firm's settings, what goes by itself, Ctrl+Z."""
        if what == "copy":
            self.another_copy(which == 0, which, edit, fault)
        elif what == "settings":
            self.change_settings(blanks, phone, names)
        elif what == "by itself":
            self.push_by_itself(which, edit)
        elif what == "second":
            self.second_program()
        else:
            self.take_decision_back()

    def push_by_itself(self, which: int, edit: tuple[str, Any]) -> None:
        """A client is changed, and with the firm's switch on what may go without a look goes."""
        settings = Settings(automatic=True, guard_share=1.0, rename_limit=100)
        self.ours.act(lambda desk: desk.keep_settings(settings))
        self.edit_client(which, edit)
        self.ours.act(lambda desk: desk.pull())
        plan = automatic_part(self.ours.desk.picture())
        if plan.actions:
            MET["pushes by themselves"] += 1
            self.ours.push(plan, by_itself=True)

    # ------------------------------------------------------------------------------------------------- promises

    @invariant()
    def nothing_was_broken(self) -> None:
        """Nothing reached QuickBooks that was not shown, and the register is what was entered."""
        assert not self.watch.broken, "\n".join(self.watch.broken)
        version = self.ours.books.version()
        if version != self.checked:
            self.checked = version
            held = {one.id: one for one in self.ours.books.clients()}
            assert held == self.ours.register, "the register is not what was entered"
        self._journal_is_true()

    def _journal_is_true(self) -> None:
        approval, books = self.ours.approval, self.ours.books
        if approval.judged or books.unfinished():
            return
        approval.judged = True
        newest = books.pushes(1)
        new = newest and newest[0].id > approval.after_push
        links = {one.client_id for one in books.links()}
        wrong = judge_journal(approval, books.entries(newest[0].id) if new else (), links)
        assert not wrong, "\n".join(wrong)

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
            assert push is not None, "a clean push broke off"
            entries = ours.books.entries(push.id)
            there = {one["Id"] for one in self.running.books.customers}
            for problem in (one.problem for one in entries if one.problem is not None):
                # A record that was deleted for good can stay unseen: QuickBooks tells of it for 30 days only.
                unseen = problem.code == "not-found" and problem.customer_id not in there
                assert problem.code in ALLOWED_REFUSALS or unseen, problem
            assert push.total >= len(plan.actions)  # a rename through a name in between makes two
            assert push.stopped == 0
        self.nothing_was_broken()
        self._all_is_right(everything)
        MET["clean synchronisations"] += 1

    def _calmly(self, work: Callable[[Any], object]) -> None:
        """A task that must work now. Signing in again once is not a failure."""
        assert self.ours.act(work) is not None or self.ours.act(work) is not None

    def _all_is_right(self, everything: bool) -> None:
        picture = self.ours.desk.picture()
        assert picture.plan.actions == (), f"still planned: {picture.plan.actions}"
        records = {one["Id"]: one for one in self.running.books.customers}
        for client_id, link in picture.links.items():
            client = picture.clients[client_id]
            if not link.active or not client.sync or client.archived or client_id in picture.problem_of:
                continue
            record = records.get(link.customer_id)
            if record is None:  # deleted for good; after 30 days only a complete read can tell
                assert not everything, f"customer {link.customer_id} is gone, and nobody noticed"
                continue
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
