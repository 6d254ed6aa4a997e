"""Thousands of clients exported and updated while every tenth request fails, each time in another way.

Every kind of fault the simulator has takes its turn. Time is the simulator's. A few clients cannot be sent at all, so
that the report has something to say; what it says is compared with QuickBooks' books.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.link import Decision, DecisionKind
from qbosync_desktop.simulator import Running, start
from qbosync_desktop.simulator.faults import KINDS, Rule
from qbosync_desktop.sync.ports import EntryState, Push
from tests.reliability.practice import Practice
from tests.reliability.watch import Watch, judge_journal

OF_THE_SIGN_IN = ("invalid-grant", "invalid-client")
TAKEN = 100
"""Every so-manieth client's name was taken by a vendor after QuickBooks was last read, so it cannot be exported."""


@dataclass
class Half:
    """One half of the run: what was sent, what the report says, and what is in the books."""

    size: int
    done: int = 0
    refused: int = 0
    why: Counter[str] = field(default_factory=Counter)
    expected_refused: int = 0
    doubled: int = 0
    missing: int = 0
    different: int = 0
    wrong: list[str] = field(default_factory=list)  # what the report or the watch has to complain about
    requests: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    broke_off: Counter[str] = field(default_factory=Counter)  # problems that ended a run, which was then resumed

    @property
    def right(self) -> bool:
        """Nothing doubled, nothing missing, and the report says what is in the books."""
        counts = (self.doubled, self.missing, self.different)
        report = self.done == self.size - self.expected_refused and self.refused == self.expected_refused
        return counts == (0, 0, 0) and report and not self.wrong


class EveryTenth:
    """Lets every tenth request meet the next kind of fault."""

    def __init__(self, running: Running, every: int) -> None:
        self._running = running
        self._every = every
        self._kinds = cycle(KINDS)
        self._asked = 0
        self._next = next(self._kinds)
        self.met: Counter[str] = Counter()
        self.asked = 0
        running.faults.take = self._take  # type: ignore[method-assign]  # asked once for every request

    def _take(self, route: str, method: str) -> Rule | None:
        self.asked += 1
        self._asked += 1
        if self._asked < self._every:
            return None
        kind = self._next
        if kind in OF_THE_SIGN_IN and route != "token":
            self._running.sign_in.expire_access()  # so that the sign-in is asked next
            return None
        if kind == "item-throttled" and route != "batch":
            return None
        self._asked = 0
        self._next = next(self._kinds)
        self.met[kind] += 1
        return Rule(kind, route, method, seconds=2.5, items=(0, 3))


def play(folder: Path, size: int, *, every: int = 10) -> tuple[Half, Half]:
    """Export ``size`` clients, then update them all. Returns what each half came to."""
    met: Counter[str] = Counter()
    with start("empty", tls=False, throttled=False) as running:
        watch = Watch(running, met)
        ours = Practice("ours", folder / "data", running, watch, met)
        try:
            ours.timeout = 5.0, 2.0
            ours.restart()
            ours.desk.pull()
            clients = tuple(
                Client(-n, f"Client {n:05}", reference=f"C{n:05}", phone=_phone(n, 0), email=f"c{n}@client.example")
                for n in range(1, size + 1)
            )
            create = tuple(Decision(DecisionKind.CREATE, one.id) for one in clients)
            ours.books.apply(Change(put_clients=clients, put_decisions=create))
            for number in range(TAKEN, size + 1, TAKEN):
                running.human.add("Vendor", DisplayName=f"Client {number:05}")
            faults = EveryTenth(running, every)
            exported = _push(ours, faults, watch, size)
            exported.expected_refused = size // TAKEN
            _compare(exported, ours, running)

            ours.books.apply(Change(put_clients=tuple(replace(one, phone=_phone(one.id, 1)) for one in _linked(ours))))
            updated = _push(ours, faults, watch, size - size // TAKEN)
            _compare(updated, ours, running)
        finally:
            ours.close()
    return exported, updated


def _phone(number: int, generation: int) -> str:
    return f"02 {5000 + generation:04} {abs(number):04}"


def _linked(ours: Practice) -> list[Client]:
    linked = {link.client_id for link in ours.books.links()}
    return [one for one in ours.books.clients() if one.id in linked]


def _push(ours: Practice, faults: EveryTenth, watch: Watch, size: int) -> Half:
    half = Half(size)
    plan = ours.desk.plan()
    asked, faults_before, problems_before = faults.asked, faults.met.copy(), _problems(ours)
    work: Callable[[Any], Any] = lambda _: ours.push(plan)  # noqa: E731 - the first try; later ones go on
    finished: Push | None = work(None)
    for _ in range(200):
        if finished is not None:
            break
        ours.time.sleep(timedelta(minutes=5).total_seconds())
        answer = ours.act(lambda desk: desk.resume())
        finished = answer[0] if answer else None
    assert finished is not None, "it never came to its end"
    entries = ours.books.entries(finished.id)
    half.done, half.refused = finished.done, finished.refused
    half.why = Counter(one.problem.code for one in entries if one.problem is not None)
    half.wrong = [*watch.broken, *judge_journal(ours.approval, entries, {one.client_id for one in ours.books.links()})]
    if sum(one.state is EntryState.DONE for one in entries) != finished.done or finished.total != size:
        half.wrong.append(f"the push counts {finished}")
    half.requests = faults.asked - asked
    half.faults = faults.met - faults_before
    half.broke_off = _problems(ours) - problems_before
    return half


def _problems(ours: Practice) -> Counter[str]:
    return Counter({key: count for key, count in ours.met.items() if key.startswith("problem: ")})


def _compare(half: Half, ours: Practice, running: Running) -> None:
    records = running.books.customers
    names = Counter(record["DisplayName"] for record in records)
    half.doubled = sum(count - 1 for count in names.values())
    by_id = {record["Id"]: record for record in records}
    linked = {link.client_id: link.customer_id for link in ours.books.links()}
    refused = {problem.client_id for problem in ours.books.problems()}
    for client in ours.books.clients():
        record = by_id.get(linked.get(client.id, ""))
        if record is None:
            half.missing += client.id not in refused
        elif (record["DisplayName"], record["PrimaryPhone"]["FreeFormNumber"]) != (client.name, client.phone):
            half.different += 1
