"""What the desk keeps beside the records: suggestions, waiting problems, settings, small remembered texts.

Owns which of them belong to a company and which to the practice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Suggestion
from qbosync_desktop.store.places import OF_DESK
from qbosync_desktop.store.rows import PROBLEMS, SUGGESTIONS, chunks
from qbosync_desktop.store.shelf import Shelf
from qbosync_desktop.store.tables import (
    ClientTable,
    MemoryTable,
    ProblemTable,
    SettingsTable,
    SuggestionTable,
)
from qbosync_desktop.store.values import settings_of, settings_text


class NoteBooks(Shelf):
    """Suggestions and problems of one company; settings; memory of the whole data folder."""

    def suggestions(self) -> tuple[Suggestion, ...]:
        """What matching last found, best first per client; those of clients since removed are left out."""
        table = SuggestionTable
        with self._file.read() as session:

            def read() -> tuple[Suggestion, ...]:
                return SUGGESTIONS.select(
                    session,
                    (table.realm_id == self._realm) & table.client_id.in_(ClientTable.select(ClientTable.id)),
                    table.client_id,
                    table.best.desc(),
                    table.score.desc(),
                    table.customer_id,
                )

            return self._file.settled(session).whole("suggestion", self._realm, read)

    def keep_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Replace what matching last found. With no company nothing is kept."""
        if not self._realm:
            return
        with self._file.write() as session:
            session.run(SuggestionTable.delete().where(SuggestionTable.realm_id == self._realm))
            SUGGESTIONS.insert(session, suggestions, self._realm)

    def problems(self) -> tuple[Problem, ...]:
        """Problems that wait until solved, by client; those of clients since removed are left out."""
        table = ProblemTable
        there = (table.client_id == 0) | table.client_id.in_(ClientTable.select(ClientTable.id))
        with self._file.read() as session:
            return PROBLEMS.select(session, (table.realm_id == self._realm) & there, table.client_id)

    def clear_problems(self, client_ids: Sequence[int]) -> None:
        """The user asked to try these again, or solved them."""
        with self._file.write() as session:
            for some in chunks(client_ids):
                session.run(
                    ProblemTable.delete().where(
                        (ProblemTable.realm_id == self._realm) & ProblemTable.client_id.in_(list(some))
                    )
                )

    def settings(self) -> Settings:
        """The settings of this company.

        A company that has none yet takes those of the practice, except "Synchronise automatically": nothing may
        reach a company unseen because a switch was on before it was connected.
        """
        with self._file.read() as session:
            query = SettingsTable.select(SettingsTable.realm_id, SettingsTable.settings).where(
                SettingsTable.realm_id.in_([self._realm, ""])
            )
            texts = dict(session.run(query).fetchall())
        if self._realm in texts:
            return settings_of(texts[self._realm])
        return replace(settings_of(texts[""]), automatic=False) if "" in texts else Settings()

    def keep_settings(self, settings: Settings) -> None:
        """Replace the settings of this company (of the practice, when none is connected)."""
        with self._file.write() as session:
            session.run(
                SettingsTable.insert(realm_id=self._realm, settings=settings_text(settings)).on_conflict("REPLACE")
            )

    def memory(self, key: str) -> str:
        """A small remembered text of the data folder; "" when there is none."""
        with self._file.read() as session:
            query = MemoryTable.select(MemoryTable.value).where(MemoryTable.key == OF_DESK + key)
            row = session.run(query).fetchone()
        return str(row[0]) if row else ""

    def remember(self, key: str, value: str) -> None:
        """Remember a small text; "" forgets it."""
        with self._file.write() as session:
            if value:
                session.run(MemoryTable.insert(key=OF_DESK + key, value=value).on_conflict("REPLACE"))
            else:
                session.run(MemoryTable.delete().where(MemoryTable.key == OF_DESK + key))
