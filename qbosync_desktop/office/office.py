"""The office itself: opening a data folder, and what the window and the command line ask of it."""

from __future__ import annotations

import contextlib
import getpass
import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from qbosync_desktop.bundled import resource
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.lists import columns_key
from qbosync_desktop.desk.picture import Picture, take_picture
from qbosync_desktop.domain.backup import Backup, RegisterFacts
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.event import Event, EventKind
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, KnownError, Problem
from qbosync_desktop.domain.tasks import CancelToken
from qbosync_desktop.folder_lock import take
from qbosync_desktop.office.names import DEMO_LIST, DEMO_STATE, default_folder
from qbosync_desktop.office.sign_ins import SignIns
from qbosync_desktop.store import Store, look_into, open_store, restore_backup

if TYPE_CHECKING:
    from qbosync_desktop.quickbooks.connect import Connection
    from qbosync_desktop.quickbooks.later import LaterCompany
    from qbosync_desktop.simulator import Running

log = logging.getLogger(__name__)


def open_office(folder: Path | None = None, *, alone: bool = True) -> Office:
    """Open a data folder. ``alone``: nobody else may have it open for writing.

    Raises EnvironmentProblem: ``folder-in-use`` when the window or another run has it, and what the store raises.
    """
    place = (folder or default_folder()).absolute()
    lock = take(place) if alone else None
    try:
        return Office(open_store(place) if alone else _to_look_at(place), place, lock)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def restore(folder: Path, backup: Path) -> Path | None:
    """Put a backup back in a folder that nobody has open; what was there is backed up first, and where is returned.

    Raises EnvironmentProblem: ``folder-in-use``, and what is wrong with the backup; then nothing was changed.
    """
    lock = take(folder)
    try:
        kept = restore_backup(folder, backup)
        with contextlib.suppress(KnownError), open_store(folder) as store:  # it is back, whether this is written or not
            books = store.books("")
            clients = sum(not client.archived for client in books.clients())
            books.note(Event(EventKind.RESTORED, datetime.now(UTC), clients, _user(), file=backup.name))
        return kept
    finally:
        lock.release()


def _to_look_at(folder: Path) -> Store:
    """The store of somebody who only looks: a folder that may not be written can still be read."""
    try:
        return open_store(folder)
    except EnvironmentProblem as refusal:
        if refusal.problem.code != "folder-read-only":
            raise
        try:
            return open_store(folder, read_only=True)
        except EnvironmentProblem:
            raise refusal from None


class Office:
    """See the module. Used from one thread at a time; ``company``, ``folder`` and ``memory`` from any."""

    def __init__(self, store: Store, folder: Path, lock: FileLock | None) -> None:
        self._store = store
        self._folder = folder
        self._lock = lock
        self._line: LaterCompany | None = None
        self._demo: Running | None = None
        self._sign_ins = SignIns(folder, store)
        self._desk = self._sit_down()

    # ---------------------------------------------------------------------------------------------- looking

    @property
    def desk(self) -> Desk:
        """The desk of the current company, or of the register alone."""
        return self._desk

    @property
    def folder(self) -> Path:
        """Where the register lies."""
        return self._folder

    @property
    def company(self) -> Company | None:
        """The current company as last recorded."""
        current = self._store.current
        return next((one for one in self._store.companies() if one.realm_id == current), None)

    def companies(self) -> tuple[Company, ...]:
        """Every company that is or was connected."""
        return self._store.companies()

    def picture_of(self, realm_id: str) -> Picture:
        """How things stand in one company, current or not."""
        return take_picture(self._store.books(realm_id))

    def customer_url(self, customer_id: str) -> str:
        """Where a customer can be seen in QuickBooks' own pages, "" when nothing is connected."""
        from qbosync_desktop.quickbooks.connect import customer_link

        company = self.company
        return customer_link(company, self._folder, customer_id) if company else ""

    def sign_in_ends(self) -> tuple[datetime | None, bool]:
        """When the current company's sign-in ends whatever is done, and whether that is less than 30 days away."""
        from qbosync_desktop.quickbooks.sign_in_end import ends_at, ends_soon

        company = self.company
        kept = self._store.connection(company.realm_id) if company else {}
        return ends_at(kept), ends_soon(kept, datetime.now(UTC))

    def memory(self, key: str) -> str:
        """A small remembered text."""
        return self._store.books("").memory(key)

    def remember(self, key: str, value: str) -> None:
        """Remember a small text."""
        self._store.books("").remember(key, value)

    def writes(self) -> int:
        """How many times anything was written in this folder, ever, by whomever."""
        return self._store.writes()

    def remembered_columns(self, name: str) -> str:
        """The column choices that were remembered under a name. Raises InputProblem ``no-such-map``."""
        text = self.memory(columns_key(name))
        if not text:
            raise InputProblem(
                Problem(
                    "no-such-map",
                    "There is no such column map",
                    f"No column map is remembered under the name “{name}”.",
                    "Import the list once in the window and remember its columns.",
                )
            )
        return text

    # ------------------------------------------------------------------------------------------- connecting

    def connect_simulator(self, ready: Mapping[str, object]) -> Company:
        """Connect the simulator whose ready line this is, and make it the current company."""
        from qbosync_desktop.quickbooks.connect import connect_simulator

        return self._take_over(connect_simulator(ready, self._folder))

    def connect_demo(self) -> Company:
        """Start the built-in demo company, connect it, and load the demo client list if the register is empty."""
        from qbosync_desktop.simulator import start

        if self._demo is None:
            self._demo = start("au-demo", state=self._folder / DEMO_STATE)
        company = self.connect_simulator(self._demo.ready)
        if not self._desk.picture().clients:
            _, _, preview = self._desk.preview_list(resource(DEMO_LIST))
            self._desk.apply_list(preview)
        return company

    def stop_demo(self) -> None:
        """Stop the demo company; connected it stays, and answers again after :meth:`connect_demo`."""
        if self._demo is not None:
            self._demo.close()
            self._demo = None

    @property
    def demo(self) -> Running | None:
        """The demo company that runs inside this program, for checks against its books."""
        return self._demo

    def redirect_uri(self, environment: Environment) -> str:
        """The redirect address that has to be registered with Intuit, to the letter."""
        return self._sign_ins.redirect_uri(environment)

    def listen_on(self, port: int) -> None:
        """Choose where a sandbox sign-in comes back to; its redirect address then has to be registered with Intuit.

        Raises InputProblem ``port-not-usable``.
        """
        self._sign_ins.listen_on(port)

    def keys_kept(self, environment: Environment) -> bool:
        """Whether the keyring holds keys of this environment. Raises EnvironmentProblem when it refuses."""
        return self._sign_ins.keys_kept(environment)

    def sign_in(
        self,
        environment: Environment,
        client_id: str,
        client_secret: str,
        cancel: CancelToken,
        show_url: Callable[[str], None],
        *,
        relay: str = "",
        until_closed: bool = False,
    ) -> Company:
        """Sign in with a browser and a listener on this machine. Empty keys: those kept from last time.

        For sandboxes; in production only with a ``relay``, the address of a firm's own relay page, which sends the
        browser on to the listener. ``until_closed`` keeps keys and sign-in in memory: the way without a keyring.
        """
        return self._take_over(
            *self._sign_ins.by_browser(
                environment, client_id, client_secret, cancel, show_url, relay=relay, until_closed=until_closed
            )
        )

    def production_url(
        self, client_id: str, client_secret: str, redirect_uri: str, *, until_closed: bool = False
    ) -> str:
        """The address to open for a production sign-in; the answer is pasted into :meth:`paste_address`.

        Empty keys: those kept from last time. ``until_closed`` as in :meth:`sign_in`.
        """
        return self._sign_ins.production_url(client_id, client_secret, redirect_uri, until_closed=until_closed)

    def paste_address(self, address: str) -> Company:
        """Finish a production sign-in with the address the browser ended at."""
        return self._take_over(*self._sign_ins.finish(address))

    def signed_in_until_closed(self) -> bool:
        """Whether the current company's sign-in ends when the office is closed, because no keyring keeps it."""
        company = self.company
        return company is not None and self._sign_ins.until_closed(company)

    def use_company(self, realm_id: str) -> None:
        """Make another connected company the current one."""
        self._store.use(realm_id)
        self._desk = self._sit_down()

    def disconnect(self) -> None:
        """Revoke the sign-in and forget it; the company's links and history stay for when it is connected again."""
        company = self.company
        if self._line is not None:
            self._line.close()
            self._line = None
        if company is not None:
            self._sign_ins.end(company)
        self._store.use("")
        self._desk = self._sit_down()

    def backup(self, place: Path | None = None) -> Path:
        """Write a backup now: among the others, or to a place of the user's own choice (over what is there)."""
        return self._store.backup() if place is None else self._store.backup_to(place)

    def backups(self) -> tuple[Backup, ...]:
        """The backups of this folder, newest first."""
        return self._store.backups()

    def facts(self, backup: Path | None = None) -> RegisterFacts:
        """What a backup holds, or this register; after a full check. Raises EnvironmentProblem for an unusable one."""
        return self._store.facts() if backup is None else look_into(backup)

    def close(self) -> None:
        """Close everything; the folder is free for others afterwards. Sign-ins that are not kept end at Intuit, too."""
        if self._line is not None:
            self._line.close()
            self._line = None
        self._sign_ins.end_sessions()
        self.stop_demo()
        self._store.close()
        if self._lock is not None:
            self._lock.release()

    def _take_over(self, connection: Connection, where: Mapping[str, object] | None = None) -> Company:
        from qbosync_desktop.quickbooks.connect import kept_of

        connection.quickbooks.close()
        self._store.add_company(connection.company, {**(where or {}), **kept_of(connection)})
        self._store.use(connection.company.realm_id)
        self._desk = self._sit_down()
        company = self.company
        assert company is not None
        return company

    def _sit_down(self) -> Desk:
        from qbosync_desktop.quickbooks.later import LaterCompany

        if self._line is not None:
            self._line.close()
        company = self.company
        if company is None:
            self._line = None
        else:
            self._line = LaterCompany(lambda: self._sign_ins.line_to(company))
        return Desk(self._store.books(company.realm_id if company else ""), self._line, who=_user())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such thing on a locked-down machine
        return ""
