"""Change data capture: what was written since an instant, entity by entity. Knows no HTTP.

Source: Intuit's CDC page: 30 days back, 1,000 objects an answer, no pages; an unchanged entity gives ``{}``.
"""

from __future__ import annotations

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.books import KINDS, Books, Record
from qbosync_desktop.simulator.clock import parse_time, record_time
from qbosync_desktop.simulator.settings import Settings

LOOK_BACK = 30 * 86_400
MOST_OBJECTS = 1000
_REFUSED = {name.casefold() for name in ("JournalCode", "TaxAgency", "TimeActivity", "TaxCode", "TaxRate")}


def changes(books: Books, entities: str, since_text: str, now: float, settings: Settings) -> list[Record]:
    """The ``CDCResponse``. Raises Refusal for a missing, unreadable or too early time, or an entity CDC does not do."""
    names = [name.strip() for name in entities.split(",") if name.strip()]
    if not names:
        raise refusals.missing("entities")
    if not since_text:
        raise refusals.missing("changedSince")
    since = parse_time(since_text)
    if since is None:
        raise refusals.query_meaning(f"Invalid changedSince {since_text}")
    if since < now - LOOK_BACK:
        raise refusals.query_meaning("changedSince can not be more than 30 days in the past")
    blocks: list[Record] = []
    room = MOST_OBJECTS
    for name in names:
        if name.casefold() in _REFUSED:
            raise refusals.query_meaning(f"Entity {name} is not supported by change data capture")
        kind = next((known for known in KINDS if known.casefold() == name.casefold()), None)
        rows = [] if kind is None else _rows(books, kind, since, settings)[:room]
        room -= len(rows)
        blocks.append(
            {name if kind is None else kind: rows, "startPosition": 1, "maxResults": len(rows)} if rows else {}
        )
    return [{"QueryResponse": blocks}]


def _rows(books: Books, kind: str, since: float, settings: Settings) -> list[Record]:
    rows = books.changed_since(kind, since)
    if settings.cdc_inactive_as_deleted:
        rows = [row if row.get("Active", True) else _gone(row["Id"], row["MetaData"]) for row in rows]
    for removed, record_id, when in books.removed:
        if removed == kind and when >= since:
            rows.append(_gone(record_id, {"LastUpdatedTime": record_time(when)}))
    return rows


def _gone(record_id: str, times: Record) -> Record:
    return {"domain": "QBO", "status": "Deleted", "Id": record_id, "MetaData": times}
