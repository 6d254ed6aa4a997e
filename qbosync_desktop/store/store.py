"""The open store: companies, which one is in use, their books, backups.

Owns the list of companies. What is kept about one of them is the business of its books.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from qbosync_desktop.domain.backup import Backup, RegisterFacts
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.event import Event, EventKind
from qbosync_desktop.store.backups import backups, copy_to, make_backup
from qbosync_desktop.store.books import Books, Clock
from qbosync_desktop.store.datafile import DataFile
from qbosync_desktop.store.inspecting import look_into
from qbosync_desktop.store.rows import COMPANIES
from qbosync_desktop.store.tables import CompanyTable, MemoryTable

_CURRENT = "store:current"
_SECRET_ENDINGS = ("secret", "access_token", "refresh_token", "id_token", "password", "authorization")


class Store:
    """One open data folder. May be used from any thread; close it once, at the end."""

    def __init__(self, file: DataFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self._file.path.parent

    @property
    def read_only(self) -> bool:
        """True when nothing can be written through this store."""
        return self._file.read_only

    def close(self) -> None:
        """Wait for running reads and writes and close every connection of every thread. Safe to call twice."""
        self._file.close()

    def writes(self) -> int:
        """How many transactions were ever committed in this folder, by any process."""
        with self._file.read() as session:
            return self._file.writes(session)

    def version(self) -> object:
        """As :meth:`Books.version`."""
        return self._file.version()

    # ------------------------------------------------------------------------------------------- companies

    def companies(self) -> tuple[Company, ...]:
        """Every connected company, by name."""
        with self._file.read() as session:
            return COMPANIES.select(session, None, CompanyTable.name, CompanyTable.realm_id)

    def add_company(self, company: Company, connection: Mapping[str, object]) -> None:
        """Remember a company, or connect a known one anew: what was read and decided about it stays.

        ``connection`` says where to reach it, as JSON values. Only a simulator's may hold its (worthless) tokens;
        anything that looks like a secret of a real company is a ValueError, for secrets belong in the OS keyring.
        """
        if not company.realm_id:
            raise ValueError("a company has a realm id")
        text = _connection_text(company.environment, connection)
        with self._file.write() as session:
            known = COMPANIES.select(session, CompanyTable.realm_id == company.realm_id)
            if known:
                company = Company(
                    company.realm_id,
                    company.name or known[0].name,
                    company.environment,
                    company.country or known[0].country,
                    company.connected_at or known[0].connected_at,
                    company.last_read or known[0].last_read,
                    company.changes_since or known[0].changes_since,
                )
            COMPANIES.insert(session, [company], replace=True)
            if not known and company.connected_at is not None:
                books = Books(self._file, company.realm_id, self._clock)
                books.note(Event(EventKind.CONNECTED, company.connected_at))
            session.run(CompanyTable.update(connection=text).where(CompanyTable.realm_id == company.realm_id))

    def connection(self, realm_id: str) -> dict[str, object]:
        """Where to reach a company; empty for one that is not known."""
        with self._file.read() as session:
            query = CompanyTable.select(CompanyTable.connection).where(CompanyTable.realm_id == realm_id)
            row = session.run(query).fetchone()
        found: dict[str, object] = json.loads(row[0]) if row else {}
        return found

    def update_connection(self, realm_id: str, connection: Mapping[str, object]) -> None:
        """Replace where to reach a company. Raises LookupError for one that is not known."""
        with self._file.write() as session:
            known = COMPANIES.select(session, CompanyTable.realm_id == realm_id)
            if not known:
                raise LookupError("no such company")
            text = _connection_text(known[0].environment, connection)
            session.run(CompanyTable.update(connection=text).where(CompanyTable.realm_id == realm_id))

    def remove_company(self, realm_id: str) -> None:
        """Forget a company and all that was kept about it, journal included; the register stays. Backs up first."""
        if not any(company.realm_id == realm_id for company in self.companies()):
            return
        self.backup("before-removing-company")
        with self._file.write() as session:
            session.run(CompanyTable.delete().where(CompanyTable.realm_id == realm_id))
            session.raw.execute("DELETE FROM settings WHERE realm_id = ?", (realm_id,))
            session.raw.execute("DELETE FROM event WHERE realm_id = ?", (realm_id,))
            session.run(MemoryTable.delete().where((MemoryTable.key == _CURRENT) & (MemoryTable.value == realm_id)))

    @property
    def current(self) -> str:
        """The realm of the company in use, "" for none."""
        with self._file.read() as session:
            query = MemoryTable.select(MemoryTable.value).where(MemoryTable.key == _CURRENT)
            row = session.run(query).fetchone()
        return str(row[0]) if row else ""

    def use(self, realm_id: str) -> None:
        """Choose the company in use, "" for none. Raises LookupError for one that is not known."""
        with self._file.write() as session:
            if realm_id and not COMPANIES.select(session, CompanyTable.realm_id == realm_id):
                raise LookupError("no such company")
            session.run(MemoryTable.insert(key=_CURRENT, value=realm_id).on_conflict("REPLACE"))

    def books(self, realm_id: str) -> Books:
        """The register with what is kept about one company; "" for the register alone.

        Raises LookupError for a company that is not known.
        """
        if realm_id and not any(company.realm_id == realm_id for company in self.companies()):
            raise LookupError("no such company")
        return Books(self._file, realm_id, self._clock)

    # --------------------------------------------------------------------------------------------- backups

    def backup(self, reason: str = "by-hand") -> Path:
        """Copy the data file into the folder ``backups``; ``reason`` becomes part of the name, so nothing personal."""
        with self._file.read() as session:
            return make_backup(session.raw, self.folder, reason, self._clock())

    def backup_to(self, place: Path) -> Path:
        """Copy the data file to a place of the user's own choice, in place of what is there."""
        with self._file.read() as session:
            return copy_to(session.raw, place)

    def facts(self) -> RegisterFacts:
        """What this register holds, after a full check."""
        return look_into(self._file.path)

    def backups(self) -> tuple[Backup, ...]:
        """The copies of this folder, newest first."""
        return backups(self.folder)


def _connection_text(environment: Environment, connection: Mapping[str, object]) -> str:
    if environment is not Environment.SIMULATOR and any(key.lower().endswith(_SECRET_ENDINGS) for key in connection):
        raise ValueError("secrets of a real company belong in the keyring")
    return json.dumps(dict(connection), ensure_ascii=False)
