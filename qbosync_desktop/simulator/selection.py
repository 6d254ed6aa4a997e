"""Runs a parsed query over the books: fields that may be asked, comparisons, order, pages.

Which fields are filterable: the traits in Intuit's references. Inactive records are hidden unless Active is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.books import NAMED, Books, Record
from qbosync_desktop.simulator.clock import parse_time
from qbosync_desktop.simulator.grammar import Condition, Query, Value, parse
from qbosync_desktop.simulator.settings import Settings
from qbosync_desktop.simulator.shapes import ENTITIES, SHAPES

PAGE, LARGEST_PAGE = 100, 1000

_COMMON = {"Id": "id", "MetaData.CreateTime": "time", "MetaData.LastUpdatedTime": "time"}
_NAMES = dict.fromkeys(("DisplayName", "GivenName", "MiddleName", "FamilyName", "PrintOnCheckName"), "text")
_NAMES |= {"Title": "text", "Suffix": "text", "Active": "truth", "PrimaryEmailAddr": "text"}
_FILTERABLE: dict[str, dict[str, str]] = {
    "Customer": _COMMON | _NAMES | {"CompanyName": "text", "FullyQualifiedName": "text", "Balance": "number"},
    "Vendor": _COMMON | _NAMES | {"CompanyName": "text", "Balance": "number"},
    "Employee": _COMMON | _NAMES,
    "Invoice": _COMMON
    | {"DocNumber": "text", "TxnDate": "text", "DueDate": "text", "CustomerRef": "id"}
    | {"Balance": "number", "TotalAmt": "number"},
    "CompanyInfo": _COMMON | {"CompanyName": "text"},
}
for _name in ("Title", "Suffix"):  # not among the traits of the Customer reference
    _FILTERABLE["Customer"].pop(_name)

Test = Callable[[Record], bool]


class Selection:
    """Answers queries over one company's books; remembers the last few row lists so that paging is cheap."""

    def __init__(self, books: Books, settings: Settings) -> None:
        self._books = books
        self._settings = settings
        self._recent: dict[tuple[Query, int], list[Record]] = {}

    def answer(self, text: str) -> Record:
        """The inside of ``QueryResponse``. Raises Refusal 4000 or 4001."""
        query = parse(text.strip(), self._settings.ascii_literals_only)
        entity = next((name for name in ENTITIES if name.casefold() == query.entity.casefold()), None)
        if entity is None:
            raise refusals.query_meaning(f"Entity {query.entity} is not found")
        limit = query.limit if query.limit is not None else PAGE
        if limit > LARGEST_PAGE and not self._settings.clip_max_results:
            raise refusals.query_meaning(f"value {limit} is too large. Max allowed value is {LARGEST_PAGE}")
        for column in query.columns:
            _check_column(entity, column)
        with self._books.lock:
            rows = self._rows(entity, query)
        if query.count:
            return {"totalCount": len(rows)}
        page = rows[query.start - 1 : query.start - 1 + min(limit, LARGEST_PAGE)]
        if not page:
            return {}
        return {entity: page, "startPosition": query.start, "maxResults": len(page)}

    def _rows(self, entity: str, query: Query) -> list[Record]:
        key = (replace(query, entity=entity, count=False, columns=(), start=1, limit=None), self._books.version)
        rows = self._recent.get(key)
        if rows is None:
            rows = self._select(entity, query)
            if len(self._recent) >= 8:
                self._recent.clear()
            self._recent[key] = rows
        return rows

    def _select(self, entity: str, query: Query) -> list[Record]:
        fields = _FILTERABLE[entity]
        tests = [_test(fields, entity, condition) for condition in query.where]
        asked = {condition.field.casefold() for condition in query.where}
        if entity in NAMED and "active" not in asked:
            tests.append(lambda record: bool(record["Active"]))
        source = [self._books.company] if entity == "CompanyInfo" else self._books.all(entity)
        rows = [record for record in source if all(test(record) for test in tests)]
        for name, descending in reversed(query.order):
            field, kind = _field(fields, entity, name)
            rows.sort(key=_sort_key(field, kind), reverse=descending)
        return rows


def _field(fields: dict[str, str], entity: str, name: str) -> tuple[str, str]:
    for field, kind in fields.items():
        if field.casefold() == name.casefold():
            return field, kind
    raise refusals.query_meaning(f"Property {name} not found for Entity {entity}")


def _check_column(entity: str, name: str) -> None:
    top = name.partition(".")[0].casefold()
    known = SHAPES.get(entity, {}).keys() | {field.partition(".")[0] for field in _FILTERABLE[entity]}
    if entity in SHAPES and top not in {field.casefold() for field in known}:
        raise refusals.query_meaning(f"Property {name} not found for Entity {entity}")


def _read(field: str, kind: str) -> Callable[[Record], Any]:
    """How to take a field out of a record, ready to compare; None where it is not there."""
    if kind == "time":
        part = field.partition(".")[2]
        return lambda record: parse_time(record["MetaData"][part])
    if field == "PrimaryEmailAddr":
        return lambda record: _folded(record.get(field, {}).get("Address"))
    if field == "CustomerRef":
        return lambda record: _number(record[field]["value"])
    if kind == "id":
        return lambda record: _number(record[field])
    if kind == "text":
        return lambda record: _folded(record.get(field))
    if kind == "number":
        return lambda record: record.get(field, 0)
    return lambda record: record.get(field)


def _folded(text: str | None) -> str | None:
    return None if text is None else text.casefold()


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _sort_key(field: str, kind: str) -> Callable[[Record], tuple[bool, Any]]:
    read = _read(field, kind)
    return lambda record: (read(record) is not None, read(record))


def _literal(field: str, entity: str, kind: str, value: Value) -> Any:
    """A literal turned into what the field compares with. Raises 4001 where it cannot be."""
    text = f"{value:g}" if isinstance(value, float) else str(value)
    if kind == "text":
        return text.casefold()
    if kind == "truth" and text.casefold() in ("true", "false"):
        return text.casefold() == "true"
    made = parse_time(text) if kind == "time" else _number(text) if kind in ("id", "number") else None
    if made is None and kind != "id":
        raise refusals.query_meaning(f"Invalid value {text} for Property {field} of Entity {entity}")
    return made


def _test(fields: dict[str, str], entity: str, condition: Condition) -> Test:
    field, kind = _field(fields, entity, condition.field)
    made = _like(field, kind, condition) if condition.operator == "like" else _compare(field, entity, kind, condition)
    return (lambda record: not made(record)) if condition.negated else made


def _like(field: str, kind: str, condition: Condition) -> Test:
    """LIKE knows one wildcard, %; an underscore is itself."""
    pattern = ".*".join(re.escape(part.casefold()) for part in str(condition.values[0]).split("%"))
    match = re.compile(pattern, re.DOTALL).fullmatch
    if kind in ("time", "id", "truth", "number"):
        return lambda record: match(str(_raw(record, field)).casefold()) is not None
    read = _read(field, kind)
    return lambda record: match(read(record) or "") is not None


def _raw(record: Record, field: str) -> Any:
    top, _, part = field.partition(".")
    return record.get(top, {}).get(part) if part else record.get(top, "")


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda a, b: bool(a == b),
    "<": lambda a, b: bool(a < b),
    ">": lambda a, b: bool(a > b),
    "<=": lambda a, b: bool(a <= b),
    ">=": lambda a, b: bool(a >= b),
}


def _compare(field: str, entity: str, kind: str, condition: Condition) -> Test:
    read = _read(field, kind)
    wanted = [_literal(field, entity, kind, value) for value in condition.values]
    if condition.operator == "in":
        allowed = set(wanted)
        return lambda record: read(record) in allowed
    if condition.operator == "!=":
        return lambda record: read(record) != wanted[0]
    compare = _COMPARE[condition.operator]

    def test(record: Record) -> bool:
        value = read(record)
        return value is not None and wanted[0] is not None and compare(value, wanted[0])

    return test
