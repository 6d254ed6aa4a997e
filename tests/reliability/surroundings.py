"""All that surrounds the practice of the state machine: QuickBooks, people in it, time, another copy, and trouble.

Owns what is there and how it goes wrong, not what the practice does nor what must hold.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from qbosync_desktop import folder_lock
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.simulator import start
from qbosync_desktop.simulator.refusals import Refusal
from tests.reliability.chances import ANY, HAND_EDITS, NAMES, NUMBERS, ONLY_TOKEN, Stop, Trouble
from tests.reliability.practice import HASTY, PATIENT, Practice
from tests.reliability.watch import Watch, between_requests

MET: Counter[str] = Counter()
"""What all runs of this process met, for the figures of a soak."""


class Surroundings(RuleBasedStateMachine):
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
        self.checked: object = None
        MET["runs"] += 1

    def check_invariants(self, *arguments: Any, **named: Any) -> None:
        """Hypothesis calls this after every step."""
        MET["steps"] += 1
        super().check_invariants(*arguments, **named)

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

    @contextmanager
    def _in(self, trouble: Trouble) -> Iterator[Stop]:
        """While this lasts the trouble is there; it is over when it ends."""
        if trouble.fault:
            details: dict[str, Any] = {"times": trouble.times, "skip": trouble.skip, "items": trouble.items}
            if trouble.fault.startswith("timeout") or trouble.fault == "slow":
                details |= {"seconds": 0.4, "times": min(trouble.times, 2)}
                self._line(HASTY)
            self.running.faults.add(trouble.fault, trouble.route, **details)
        if trouble.edit_at:
            edit = trouble.edit
            self.meddling = (
                self.requests + trouble.edit_at,
                lambda: self._by_hand(lambda: self._edit(trouble.edit_which, edit)),
            )
        hits = self.running.faults.hits
        if trouble.kill:
            self.ours.kill.arm(trouble.kill_at, "" if trouble.kill == "any" else trouble.kill)
        try:
            yield Stop(trouble.stop_at)
        finally:
            self.ours.kill.disarm()
            if self.running.faults.hits > hits and trouble.fault:
                MET[f"fault: {trouble.fault}"] += self.running.faults.hits - hits
            self.running.faults.clear()
            self.meddling = None
            self._line(PATIENT)
            self.time_passes(trouble.later, forgets=True)

    # -------------------------------------------------------------------------------------- hands in QuickBooks

    @rule(
        act=st.sampled_from(["add", "add", "vendor", "employee", "deactivate", "reactivate", "merge", "remove"]),
        which=ANY,
        other=ANY,
        name=st.sampled_from(NAMES),
        phone=st.sampled_from(NUMBERS),
    )
    def hand(self, act: str, which: int, other: int, name: str, phone: str) -> None:
        """Somebody adds or ends a record in QuickBooks."""
        if act == "add":
            self.hand_adds(name, phone, 120 if other == 5 else 0)
        elif act in ("vendor", "employee"):
            self.hand_adds_other(name, act.title())
        else:
            self.hand_ends(which, other, act)

    def hand_adds(self, name: str, phone: str, owes: int) -> None:
        """Somebody adds a customer in QuickBooks."""
        values: dict[str, Any] = {"DisplayName": name, "PrimaryPhone": {"FreeFormNumber": phone}, "Balance": owes}
        self._by_hand(lambda: self.running.human.add(**values))

    def hand_adds_other(self, name: str, kind: str) -> None:
        """Somebody adds a vendor or an employee."""
        self._by_hand(lambda: self.running.human.add(kind, DisplayName=name))

    @rule(which=ANY, edit=HAND_EDITS)
    def hand_edits(self, which: int, edit: tuple[str, Any]) -> None:
        """Somebody edits a customer in QuickBooks."""
        self._by_hand(lambda: self._edit(which, edit))

    def hand_ends(self, which: int, other: int, act: str) -> None:
        """Somebody makes a customer inactive, or active again, merges or deletes it."""
        human, one, two = self.running.human, self._record(which), self._record(other)
        if one == "" or (act == "remove" and len(self.running.books.customers) < 2):
            return  # a company that is empty all of a sudden is not believed (``company-empty``), and rightly
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
        hours=st.sampled_from([0, 1, 13, 13, 24 * 8, 24 * 31]),
        forgets=st.booleans(),
        wrong_by=st.sampled_from([0, 0, 5, 30, -5]),
        ends=st.sampled_from(["", "", *ONLY_TOKEN]),
    )
    def time(self, hours: int, forgets: bool, wrong_by: int, ends: str) -> None:
        """Time passes; this computer's clock may be set wrong, and the sign-in may end."""
        self.time_passes(hours, forgets)
        self.this_clock_is_wrong(wrong_by)
        if ends:
            self.sign_in_ends(ends)

    def sign_in_ends(self, kind: str) -> None:
        """The sign-in does not hold any more, and the access token is old."""
        self.running.faults.add(kind, "token")
        self.running.sign_in.expire_access()

    def time_passes(self, hours: int, forgets: bool) -> None:
        """Hours or weeks go by; QuickBooks may forget old request ids in them."""
        self.running.clock.advance(timedelta(hours=hours, seconds=1))
        if hours > 12 and forgets:
            self.running.simulation.replays.forget()

    def this_clock_is_wrong(self, hours: int) -> None:
        """Somebody sets this computer's clock."""
        self.ours.time.wrong_by = timedelta(hours=hours)

    def second_program(self) -> None:
        """Another program wants the same folder: refused. Then this one is closed and opened again."""
        try:
            folder_lock.take(self.ours.folder)
        except KnownError as error:
            assert error.problem.code == "folder-in-use"  # noqa: PT017 - whether it is raised is the point
        else:
            raise AssertionError("two programs have one folder")
        self.ours.restart()

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
            self.watch.approvals.remove(self.theirs.approval)
        folder = self.folder / "theirs"
        shutil.rmtree(folder, ignore_errors=True)
        self.ours.close()
        shutil.copytree(self.ours.folder, folder)
        self.ours.open()
        self.theirs = Practice("theirs", folder, self.running, self.watch, MET)
        self.theirs.register = dict(self.ours.register)
        approved, mine = self.theirs.approval, self.ours.approval
        mine.judged = True  # from here two may finish the same push
        approved.updates, approved.creations = dict(mine.updates), list(mine.creations)
        for (practice, client_id), customer in list(self.watch.born.items()):
            if practice == "ours":
                self.watch.born["theirs", client_id] = customer

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
