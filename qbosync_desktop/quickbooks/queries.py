"""Sentences of QuickBooks' query language (Intuit, "Data queries"). One entity, AND only, ``%`` the only wildcard."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

PAGE = 1000
"""Most rows of one answer."""

WITH_INACTIVE = "Active IN (true, false)"
"""Inactive rows are hidden unless Active is asked for."""

_UNSAFE = re.compile(r"[^A-Za-z0-9 .,&()/_+-]+")
"""Everything outside plain ASCII words: the query parser fails on Unicode punctuation, trailing backslashes and
doubled apostrophes (ruckus/quickbooks-ruby #54, #309, #345), so none of it is ever sent."""


def page_of(entity: str, start: int, since: datetime | None = None) -> str:
    """One page of an entity, by Id so that nothing is skipped when records change between pages. ``start`` from 1."""
    changed = f"MetaData.LastUpdatedTime >= '{moment(since)}' AND " if since else ""
    return _select(entity, f"{changed}{WITH_INACTIVE} ORDERBY Id STARTPOSITION {start}")


def count_of(entity: str) -> str:
    """How many there are, inactive ones too."""
    return " ".join(("SELECT COUNT(*) FROM", entity, "WHERE", WITH_INACTIVE))


def by_ids(entity: str, ids: Iterable[str]) -> str:
    """Some records by their ids; an id that is no number is never QuickBooks' and is left out."""
    listed = ", ".join(f"'{one}'" for one in ids if one.isascii() and one.isdigit())
    return _select(entity, f"Id IN ({listed}) AND {WITH_INACTIVE}")


def named_like(entity: str, name: str, start: int) -> str:
    """A page of everything a name may stand in: what cannot be asked safely becomes ``%``; compare the rows yourself.

    The ``%`` at the end takes in QuickBooks' mark of an inactive record.
    """
    pattern = _UNSAFE.sub("%", name)
    return _select(entity, f"DisplayName LIKE '{pattern}%' AND {WITH_INACTIVE} ORDERBY Id STARTPOSITION {start}")


def invoice_count(customer_id: str) -> str:
    """How many invoices a customer has."""
    return " ".join(("SELECT COUNT(*) FROM Invoice WHERE", _of_customer(customer_id)))


def newest_invoice(customer_id: str) -> str:
    """A customer's newest invoice by its own date."""
    return " ".join(("SELECT * FROM Invoice WHERE", _of_customer(customer_id), "ORDERBY TxnDate DESC MAXRESULTS 1"))


def _of_customer(customer_id: str) -> str:
    return f"CustomerRef = '{int(customer_id)}'"


def moment(time: datetime) -> str:
    """A time as queries and ``changedSince`` take it: whole seconds with an offset."""
    return time.replace(microsecond=0).isoformat()


def _select(entity: str, rest: str) -> str:
    return " ".join(("SELECT * FROM", entity, "WHERE", rest, "MAXRESULTS", str(PAGE)))
