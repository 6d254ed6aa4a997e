"""A real ``qbosync push``, a process of its own, killed at random moments while the simulator drops its answers.

Two processes: ``qbosync simulator`` with a state file, and the push. After every kill the next push goes on where the
last one was; when nothing is left to send, the register is changed and there is more. Nothing here knows Qt.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.link import Decision, DecisionKind
from qbosync_desktop.office import open_office
from qbosync_desktop.store import open_store
from qbosync_desktop.sync.ports import EntryState

CODE = "import sys; from qbosync_desktop.cli import main; sys.exit(main())"
LONGEST = 1.6
"""Seconds after which a push that was not killed earlier is; it starts in about a third of that on an idle machine."""


@dataclass
class Figures:
    """What one run met, and what it ended with."""

    kills: int = 0
    in_flight: int = 0  # a request had left, and its answer was not on file
    before_sending: int = 0
    resumed: int = 0  # pushes that went on with an unfinished one
    finished: int = 0  # pushes that came to their end before they were killed
    dropped: int = 0  # answers the simulator dropped after writing
    repeated_ids: int = 0
    requests: int = 0
    clients: int = 0
    customers: int = 0
    doubled: int = 0
    missing: int = 0
    different: int = 0
    unfinished: int = 0
    seconds: float = 0.0
    codes: Counter[int] = field(default_factory=Counter)


@contextmanager
def simulator(folder: Path) -> Iterator[dict[str, Any]]:
    """``qbosync simulator`` as a process; its ready line."""
    arguments = ["simulator", "--company", "empty", "--no-tls", "--unthrottled", "--state", str(folder / "qbo.state")]
    with subprocess.Popen(
        _command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


def play(folder: Path, *, kills: int, clients: int, seed: int) -> Figures:
    """Kill a push ``kills`` times, let it come to its end, and compare both sides."""
    chance = random.Random(seed)
    figures = Figures(clients=clients)
    began = time.monotonic()
    data = folder / "data"
    with simulator(folder) as ready:
        _set_up(data, ready, clients)
        control = _Control(str(ready["control_url"]))
        generation = 0
        look = _look(data)
        while figures.kills < kills:
            if not look.waits:
                generation += 1
                _change_register(data, generation)
            control.drop_answers()
            figures.resumed += look.unfinished
            killed = _push_and_kill(data, control, chance)
            look = _look(data)
            if killed:
                figures.kills += 1
                figures.in_flight += look.sent > 0
                figures.before_sending += look.sent == 0
            else:
                figures.finished += 1
            control.keep_log()
            if figures.kills % 20 == 0:
                print(f"{figures.kills} of {kills} kills", file=sys.stderr, flush=True)
        control.calm()
        for _ in range(10):
            figures.resumed += _look(data).unfinished
            code = subprocess.run(_push(data), stdout=subprocess.DEVNULL, env=_environment(), check=False).returncode
            figures.codes[code] += 1
            if code != 2:
                break
        _compare(figures, data, control)
    figures.seconds = time.monotonic() - began
    return figures


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", CODE, *arguments]


def _push(data: Path) -> list[str]:
    return _command("push", "--yes", "--allow-large", "--json", "--data-dir", str(data))


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}


def _set_up(data: Path, ready: dict[str, Any], clients: int) -> None:
    office = open_office(data)
    try:
        office.connect_simulator(ready)
        office.desk.pull()
        words = [f"{first} {second}" for second in ("Advisory", "Bakery", "Cartage", "Dental") for first in _FIRST]
    finally:
        office.close()
    numbers = range(1, clients + 1)
    entered = tuple(
        Client(-n, f"{words[n % len(words)]} {n}", reference=f"C{n:05}", phone=_phone(n, 0)) for n in numbers
    )
    with open_store(data) as store:
        decided = tuple(Decision(DecisionKind.CREATE, -n) for n in numbers)
        store.books(store.current).apply(Change(put_clients=entered, put_decisions=decided))


_FIRST = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fig", "Gum", "Hazel", "Ivy", "Juniper", "Karri", "Lilly")


def _phone(number: int, generation: int) -> str:
    return f"02 {5000 + generation:04} {number:04}"


def _change_register(data: Path, generation: int) -> None:
    """Every client gets another phone number."""
    with open_store(data) as store:
        books = store.books(store.current)
        books.apply(
            Change(put_clients=tuple(replace(one, phone=_phone(one.id, generation)) for one in books.clients()))
        )


@dataclass(frozen=True)
class _Look:
    """How things stand: whether anything waits to be sent, open pushes, and entries that left and have no answer."""

    waits: bool
    unfinished: int
    sent: int


def _look(data: Path) -> _Look:
    office = open_office(data, alone=False)
    try:
        pushes = office.desk.board().open_pushes
        entries = [entry for push in pushes for entry in office.desk.entries(push.id)]
        sent = sum(entry.state is EntryState.SENT for entry in entries)
        return _Look(bool(pushes or office.desk.plan().actions), len(pushes), sent)
    finally:
        office.close()


def _push_and_kill(data: Path, control: _Control, chance: random.Random) -> bool:
    """Start a push and kill it: at any moment, or just after one of its requests came in. False: it was faster."""
    process = subprocess.Popen(_push(data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    try:
        if chance.random() < 0.3:
            time.sleep(chance.uniform(0, LONGEST))  # any moment is wanted, not an event
        else:
            wanted = control.batches() + chance.randint(1, 4)
            until = time.monotonic() + 20
            while process.poll() is None and control.batches() < wanted and time.monotonic() < until:
                time.sleep(0.005)  # another process; its requests are counted, not told
            time.sleep(chance.uniform(0, 0.02))  # somewhere between request and answer
        killed = process.poll() is None
        process.kill()  # SIGKILL; on Windows TerminateProcess, which asks nobody either
    finally:
        process.wait()
    return killed


def _compare(figures: Figures, data: Path, control: _Control) -> None:
    records = control.customers()
    office = open_office(data)
    try:
        picture = office.desk.picture()
        figures.unfinished = len(office.desk.board().open_pushes)
    finally:
        office.close()
    names = Counter(record["DisplayName"].casefold() for record in records)
    by_id = {record["Id"]: record for record in records}
    figures.customers = len(records)
    figures.doubled = sum(count - 1 for count in names.values())
    for client in picture.clients.values():
        link = picture.links.get(client.id)
        record = by_id.get(link.customer_id) if link else None
        if record is None or names[client.name.casefold()] == 0:
            figures.missing += 1
        elif (record["DisplayName"], record["PrimaryPhone"]["FreeFormNumber"]) != (client.name, client.phone):
            figures.different += 1
    control.keep_log()
    figures.dropped = control.dropped
    figures.requests = sum(control.request_ids.values())
    figures.repeated_ids = sum(count > 1 for count in control.request_ids.values())


class _Control:
    """The simulator's control API over HTTP."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.dropped = 0
        self.request_ids: Counter[str] = Counter()  # how often each was sent

    def _ask(self, path: str, body: object = None, method: str = "GET") -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"{self._url}/{path}", data, {"Content-Type": "application/json"}, method=method if data is None else "POST"
        )
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20) as answer:
            return json.load(answer)

    def drop_answers(self) -> None:
        """Every second batch is carried out, and then the connection closes without an answer."""
        self._ask("faults", method="DELETE")
        self._ask("faults", [{"kind": "drop-after-write", "route": "batch", "skip": n} for n in range(40)])

    def calm(self) -> None:
        """No more faults."""
        self._ask("faults", method="DELETE")

    def batches(self) -> int:
        """Batches asked since the log was last kept."""
        return sum(line["route"] == "batch" for line in self._ask("log"))

    def keep_log(self) -> None:
        """Count what was asked since the last call, and let the simulator forget it."""
        lines = [line for line in self._ask("log") if line["route"] == "batch"]
        self._ask("log", method="DELETE")
        self.dropped += sum(line["fault"] == "drop-after-write" for line in lines)
        self.request_ids.update(line["query"]["requestid"] for line in lines)

    def customers(self) -> list[dict[str, Any]]:
        """Every customer of the main company."""
        main = next(iter(self._ask("books").values()))
        found: list[dict[str, Any]] = main["Customer"]
        return found
