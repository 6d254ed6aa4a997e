"""What was done besides pushing, kept for the history: a bounded list of events for a company and for the register.

Owns how events are written, joined and forgotten. Numbers of clients and customers only, no names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from qbosync_desktop.domain.event import MOST_ABOUT, Event, EventKind, Pair, Turn, joined
from qbosync_desktop.store.datafile import Session
from qbosync_desktop.store.shelf import Shelf
from qbosync_desktop.store.values import time_text

MOST_EVENTS = 5000
"""How many are kept for one company, and as many for the register; the oldest go first."""
_SPARE = 50
"""How many more there may be before some are forgotten, so that not every decision has to."""
_COLUMNS = "id, kind, at, until, who, count, undone, detail"


class EventBooks(Shelf):
    """The events of one company and those of the register."""

    def note(self, event: Event) -> int:
        """Keep an event; returns its number, or that of the entry it became part of."""
        with self._file.write() as session:
            return self._note(session, event, {})

    def note_undone(self, event_id: int, count: int) -> None:
        """So many of an event were taken back with Ctrl+Z; done again when ``count`` is negative."""
        with self._file.write() as session:
            session.raw.execute(
                "UPDATE event SET undone = max(0, min(count, undone + ?)) WHERE id = ?", (count, event_id)
            )

    def events(self, limit: int = MOST_EVENTS) -> tuple[Event, ...]:
        """The newest first, this company's and the register's, without what they are about."""
        with self._file.read() as session:
            rows = session.raw.execute(
                f"SELECT {_COLUMNS} FROM event WHERE realm_id IN (?, '') ORDER BY at DESC, id DESC LIMIT ?",  # noqa: S608 - our own names
                (self._realm, limit),
            ).fetchall()
        return tuple(_event(row) for row in rows)

    def events_about(self, event_ids: Sequence[int]) -> Mapping[int, tuple[Pair, ...]]:
        """What these events are about, the first :data:`MOST_ABOUT` pairs of each."""
        found: dict[int, tuple[Pair, ...]] = {}
        with self._file.read() as session:
            for event_id in event_ids:
                row = session.raw.execute("SELECT about FROM event WHERE id = ?", (event_id,)).fetchone()
                if row is not None:
                    found[event_id] = _pairs(row[0])
        return found

    def events_of_client(self, client_id: int) -> frozenset[int]:
        """The events that name this client, and those of the moment in which it was linked, paused or left out: of
        very many made at once only the first are named.
        """
        with self._file.read() as session:
            rows = session.raw.execute(
                "SELECT id FROM event WHERE realm_id IN (?, '') AND (about LIKE ? OR at IN ("
                " SELECT linked_at FROM link WHERE realm_id = ? AND client_id = ?"
                " UNION SELECT paused_at FROM link WHERE realm_id = ? AND client_id = ?"
                " UNION SELECT made_at FROM decision WHERE realm_id = ? AND client_id = ?))",
                (self._realm, f"%[{int(client_id)},%", *(self._realm, client_id) * 3),
            ).fetchall()
        return frozenset(row[0] for row in rows)

    def _note(self, session: Session, event: Event, new_ids: Mapping[int, int]) -> int:
        """As :meth:`note`, inside a transaction; new clients get the numbers the register gave them."""
        realm = "" if event.of_register else self._realm
        about = tuple((new_ids.get(client, client), customer) for client, customer in event.about[:MOST_ABOUT])
        event = replace(event, about=about)
        raw = session.raw
        newest = raw.execute(
            f"SELECT {_COLUMNS}, about FROM event WHERE realm_id = ? ORDER BY id DESC LIMIT 1",  # noqa: S608 - our own names
            (realm,),
        ).fetchone()
        more = joined(_event(newest), event) if newest is not None else None
        if more is not None:
            raw.execute(
                "UPDATE event SET until = ?, count = ?, about = ? WHERE id = ?",
                (time_text(more.last), more.count, _about_text(more.about), more.id),
            )
            return more.id
        made = raw.execute(
            "INSERT INTO event (realm_id, kind, at, until, who, count, undone, detail, about)"
            " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
            (
                realm,
                event.kind.value,
                time_text(event.at),
                time_text(event.last),
                event.who,
                event.count,
                _detail_text(event),
                _about_text(event.about),
            ),
        ).lastrowid
        assert made is not None
        kept = raw.execute("SELECT count(*) FROM event WHERE realm_id = ?", (realm,)).fetchone()[0]
        if kept > MOST_EVENTS + _SPARE:
            raw.execute(
                "DELETE FROM event WHERE realm_id = ? AND id <= (SELECT id FROM event WHERE realm_id = ?"
                " ORDER BY id DESC LIMIT 1 OFFSET ?)",
                (realm, realm, MOST_EVENTS),
            )
        return made


def _event(row: Sequence[Any]) -> Event:
    """An event of :data:`_COLUMNS`, and of ``about`` where that was read, too."""
    number, kind, at, until, who, count, undone, detail, *about = row
    more = json.loads(detail) if detail else {}
    return Event(
        EventKind(kind),
        datetime.fromisoformat(at),
        count,
        who,
        _pairs(about[0]) if about else (),
        more.get("numbers", {}),
        more.get("file", ""),
        tuple(Turn(*turn) for turn in more.get("turns", ())),
        number,
        datetime.fromisoformat(until),
        undone,
    )


def _detail_text(event: Event) -> str:
    detail = {
        "numbers": dict(event.numbers),
        "file": event.file,
        "turns": [(turn.name, turn.old, turn.new) for turn in event.turns],
    }
    held = {name: value for name, value in detail.items() if value}
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")) if held else ""


def _pairs(text: str) -> tuple[Pair, ...]:
    return tuple((client, customer) for client, customer in json.loads(text)) if text else ()


def _about_text(about: Sequence[Pair]) -> str:
    return json.dumps(about, separators=(",", ":")) if about else ""
