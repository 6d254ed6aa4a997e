"""One practice at work on a data folder of its own: the real store, the real line to the simulator, a desk over both.

It can be killed at any seam and opened again. Time is the simulator's and passes by waiting only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar, cast

from filelock import FileLock

from qbosync_desktop import folder_lock
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.domain.problems import Cancelled, KnownError, SignInNeeded
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.connect import open_company
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.pacer import Pacer
from qbosync_desktop.quickbooks.tokens import MemoryVault, TokenVault
from qbosync_desktop.simulator import Running
from qbosync_desktop.store import Books, Store, open_store
from tests.reliability.killing import Killed, KillSwitch, Seamed, trace
from tests.reliability.watch import Approval, Watch

T = TypeVar("T")

JOURNAL = ("begin", "mark_sent", "record", "finish", "reset", "mark_undone", "keep", "apply", "clear_problems")
LINE = ("write", "read", "find_by_name", "read_all", "read_changes")
PATIENT, HASTY = (5.0, 20.0), (5.0, 0.15)
"""Time-outs in real seconds. A hasty line meets the simulator's time-outs without waiting long."""


class SimulatedTime:
    """The program's clock is the simulator's, standing still, plus what this computer's clock is wrong by."""

    def __init__(self, running: Running, seam: Callable[[str], None]) -> None:
        self._clock = running.clock
        self._clock.freeze()
        self._seam = seam
        self.wrong_by = timedelta()

    def monotonic(self) -> float:
        """Seconds; never goes back."""
        return self._clock.seconds()

    def now(self) -> datetime:
        """This computer's calendar."""
        return self._clock.now() + self.wrong_by

    def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self._seam("while waiting")
        self._clock.advance(seconds)


class Practice:
    """See the module. ``name`` tells two practices on one company apart."""

    def __init__(
        self,
        name: str,
        folder: Path,
        running: Running,
        watch: Watch,
        met: Counter[str],
        vault: TokenVault | None = None,
    ) -> None:
        self.name = name
        self.folder = folder
        self.approval = Approval(name)
        watch.approvals.append(self.approval)
        self.register: dict[int, Client] = {}  # what the user has entered and the program has confirmed
        self.met = met
        self.kill = KillSwitch(folder, met)
        self.time = SimulatedTime(running, self.kill.seam)
        self.timeout = PATIENT
        self.busy_seconds = 5.0  # how long a write waits for another program's
        self._running = running
        self._watch = watch
        self._realm = str(running.ready["realm_id"])
        self._vault: TokenVault = vault or MemoryVault()
        self._sign_in()
        self._lock: FileLock | None = None
        self.open()

    def open(self) -> None:
        """Open the folder as the program does at its start."""
        self._lock = folder_lock.take(self.folder)
        self._store: Store = open_store(self.folder, busy_seconds=self.busy_seconds, clock=self.time.now)
        if not self._store.companies():
            self._store.add_company(Company(self._realm, "The company", Environment.SIMULATOR), {})
            self._store.use(self._realm)
        trace(self._store, self.kill.statement)
        self.books: Books = self._store.books(self._realm)
        self._line: QuickBooksCompany = open_company(
            simulator(self._running.ready),
            self._realm,
            cast(Any, Seamed(self._vault, ("save",), self.kill)),
            self.folder,
            clock=self.time,
            pacer=Pacer(self.time),
            timeout=self.timeout,
        )
        self.desk = Desk(
            cast(Books, Seamed(self.books, JOURNAL, self.kill)),
            cast(QuickBooksCompany, Seamed(self._line, LINE, self.kill)),
            who=self.name,
            now=self.time.now,
        )

    def close(self) -> None:
        """Close everything; the folder is free afterwards."""
        self._line.close()
        self._store.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def restart(self) -> None:
        """Close the program in peace and open it again."""
        self.close()
        self.open()

    def act(self, work: Callable[[Desk], T]) -> T | None:
        """Do something at the desk. None: it was refused, it broke off, or the program died (and was opened again)."""
        self._watch.sender = self.approval
        died = False
        try:
            answer = work(self.desk)
        except SignInNeeded as error:
            self.met[f"problem: {error.problem.code}"] += 1
            self._sign_in()
            return None
        except KnownError as error:
            self.met[f"problem: {error.problem.code}"] += 1
            return None
        except Cancelled:
            return None
        except Killed:
            died = True
            return None
        finally:
            self._watch.sender = None
            if died or self.kill.dead:
                self.close()
                self.kill.bury()
                self.open()
                answer = cast(T, None)
        return answer

    def push(self, plan: Plan, *, by_itself: bool = False, **named: Any) -> Any:
        """Send what the user has just approved; ``by_itself``: what the firm lets go without a look."""
        if self.books.unfinished():  # then it is refused, and what was approved before is what may be on its way
            return self.act(lambda desk: desk.push(plan, **named))
        newest = self.books.pushes(1)
        self.approval.renew(plan, newest[0].id if newest else 0, by_itself=by_itself)
        self.approval.touched |= self._watch.changed_since_read(plan)
        if not by_itself and self.approval is self._watch.approvals[0]:
            self._watch.shown(plan)
        return self.act(lambda desk: desk.push(plan, **named))

    def save(self, client: Client) -> None:
        """Enter or change a client. A death leaves it entered in full or not at all."""
        before = {one.id: one for one in self.books.clients()}
        done = self.act(lambda desk: desk.save_client(client))
        after = {one.id: one for one in self.books.clients()}
        new = {key: one for key, one in after.items() if before.get(key) != one}
        if done is not None:
            assert len(new) == 1 or before.get(client.id) == client, f"saved {client} and got {new}"
        for one in new.values():
            assert one == (client if client.id else type(one)(**{**_fields(client), "id": one.id}))
        assert before.keys() <= after.keys()
        self.register = after

    def _sign_in(self) -> None:
        """The user signs in again."""
        self._vault.save(self._realm, self._running.sign_in.new_grant(self._realm).refresh)


def _fields(client: Client) -> dict[str, Any]:
    return {name: getattr(client, name) for name in client.__dataclass_fields__}
