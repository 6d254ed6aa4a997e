"""Schema 4: what is done besides pushing is kept as events; what older files tell of it becomes the first ones."""

from __future__ import annotations

import json
import sqlite3

_MOST = 5000
_NAMED = 200


def migrate(connection: sqlite3.Connection) -> None:
    """Links, pauses and rows left out bear their time: those of one moment were one decision."""
    connection.execute("""
    CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        realm_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        until TEXT NOT NULL,
        who TEXT NOT NULL,
        count INTEGER NOT NULL,
        undone INTEGER NOT NULL,
        detail TEXT NOT NULL,
        about TEXT NOT NULL
    )
    """)
    connection.execute("CREATE INDEX event_realm ON event (realm_id, id)")
    found = connection.execute("""
        SELECT linked_at, realm_id,
               CASE WHEN why LIKE 'exact:%' OR why LIKE 'likely:%' OR why LIKE 'possible:%' THEN 'accepted'
                    ELSE 'linked' END, client_id, customer_id
        FROM link WHERE linked_at IS NOT NULL AND why <> 'created in QuickBooks'
        UNION ALL
        SELECT paused_at, realm_id, 'paused', client_id, customer_id FROM link WHERE paused_at IS NOT NULL
        UNION ALL
        SELECT made_at, realm_id, 'left out', client_id, customer_id
        FROM decision WHERE made_at IS NOT NULL AND kind IN ('leave out client', 'leave out customer')
        UNION ALL
        SELECT connected_at, realm_id, 'connected', NULL, NULL FROM company WHERE connected_at IS NOT NULL
        ORDER BY 1, 2, 3, 4
    """)
    events: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
    for at, realm, kind, client, customer in found:
        events.setdefault((at, realm, kind), []).extend([(client, customer)] if client is not None else [])
    newest = list(events.items())[-_MOST:]
    connection.executemany(
        "INSERT INTO event (realm_id, kind, at, until, who, count, undone, detail, about)"
        " VALUES (?, ?, ?, ?, '', ?, 0, '', ?)",
        [
            (realm, kind, at, at, len(about), json.dumps(about[:_NAMED], separators=(",", ":")) if about else "")
            for (at, realm, kind), about in newest
        ],
    )
