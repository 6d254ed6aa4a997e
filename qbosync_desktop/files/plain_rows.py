"""Rows in which nothing has to be done: a thousand at a time, column by column, for lists of 100,000.

Owns no rule. A row is taken here only where :mod:`qbosync_desktop.files.row` would take every cell as it stands (or as
the same value read gives it) and say nothing; all other rows are left to it. Both give the same clients (tested).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from qbosync_desktop.domain.client import HOME_COUNTRY, Address, Client, ClientKind
from qbosync_desktop.domain.contacts import (
    canonical_state,
    email_is_plain,
    state_agrees_with_postcode,
    state_of_postcode,
)
from qbosync_desktop.domain.identifiers import (
    abn_agrees_with_acn,
    abn_is_valid,
    abn_of,
    acn_of,
    any_may_hold_tfn,
    may_hold_tfn,
)
from qbosync_desktop.domain.making import maker
from qbosync_desktop.domain.phones import is_canonical
from qbosync_desktop.files import kinds, values
from qbosync_desktop.files.checks import name_is_allowed, names_are_allowed
from qbosync_desktop.files.columns import ColumnMap
from qbosync_desktop.files.headings import normalised
from qbosync_desktop.files.parsed import ParsedClient
from qbosync_desktop.files.row import NOT_OF_CLIENT, SEARCHED_TEXTS, SHORTEST
from qbosync_desktop.files.table import Cells, Table

AT_ONCE = 1_000
T = TypeVar("T")
Column = Sequence[str]
Numbered = tuple[int, Cells]

_make_client = maker(Client)
_make_address = maker(Address)
_make_parsed = maker(ParsedClient)
_NOWHERE = Address()
_LINES = ("line1", "line2", "city", "state", "postcode", "country")
_ODD_PARTS = frozenset({"line3", "line4"})


class PlainRows:
    """Takes plain rows out of a table. Without columns of names and kinds no row is plain."""

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        self._table = table
        self._targets = {column.index: column.target for column in columns.columns if column.target}
        self._at: dict[str, int] = {target: index for index, target in reversed(self._targets.items())}
        self.possible = "name" in self._at and "kind" in self._at
        self._emails = [index for index, target in self._targets.items() if target == "email"]
        self._searched = [
            index
            for index, target in self._targets.items()
            if target in SEARCHED_TEXTS or target == "email" or target.partition(".")[0] in ("postal", "street")
        ]
        odd = [index for index, target in self._targets.items() if target.partition(".")[2] in _ODD_PARTS]
        self._odd = [*odd, *(self._at[group] for group in ("postal", "street") if group in self._at)]
        archived = self._at.get("archived")
        self._archived_heading = normalised(table.heading(archived)) if archived is not None else ""
        self._given: dict[tuple[bool, ...], frozenset[str]] = {}
        self._places: dict[tuple[str, str, str], tuple[str, str] | None] = {}

    def take(self, rows: Sequence[Numbered]) -> list[ParsedClient | None]:
        """The clients of the plain ones among these rows, None for the others."""
        if not self.possible or not rows:
            return [None] * len(rows)
        columns: list[Column] = list(
            zip(*(cells for _, cells in rows), strict=False)
        )  # longer rows: only what all have
        plain = self._plain(rows, columns)
        of = self._column_of(columns, len(rows))
        phones = [_read(of(target), plain, _phone, "") for target in ("phone", "mobile", "alternate_phone", "fax")]
        email = _read(self._one_email(columns, plain, len(rows)), plain, _email, "")
        abn, acn = _read(of("abn"), plain, _abn, ""), _read(of("acn"), plain, _acn, "")
        reference = _read(of("reference"), plain, _reference, "")
        postal, street = (self._addresses(group, of, plain) for group in ("postal", "street"))
        archived = _read(of("archived"), plain, self._is_archived, blank=False)
        all_allowed = names_are_allowed(of("name"))
        found: list[ParsedClient | None] = []
        for (
            (number, cells), name, word, code, trading, given, middle, family, contact, mail, phone, mobile, other, fax,
            web, business, company, post, home, gone, sync, record, fine,
        ) in zip(
            rows, of("name"), of("kind"), reference, of("trading_name"), of("given_name"), of("middle_name"),
            of("family_name"), of("contact_name"), email, *phones, of("website"), abn, acn, postal, street, archived,
            of("sync"), of("id"), plain, strict=True,
        ):  # fmt: skip
            kind = kinds.kind_of_word(word) if fine and word else None
            if kind is None or not name or name == "0" or not (all_allowed or name_is_allowed(name, kind)):
                found.append(None)
                continue
            if not given and not family:
                if contact or kind is ClientKind.INDIVIDUAL:
                    found.append(None)  # the person's names are looked for elsewhere
                    continue
                middle = ""
            if business and kind is ClientKind.COMPANY and not abn_agrees_with_acn(business, company):
                found.append(None)
                continue
            client = _make_client(
                (
                    int(record[:15]) if record.isdecimal() else 0, name, kind, code, trading, given, middle, family,
                    mail, phone, mobile, other, fax, web, business, company, post, home,
                    values.yes(sync, default=True) if sync else True, gone,
                )
            )  # fmt: skip
            filled = tuple(map(bool, cells))
            names = self._given.get(filled)
            if names is None:
                names = self._given[filled] = self._names(filled)
            found.append(_make_parsed((number, client, names)))
        return found

    def _column_of(self, columns: list[Column], count: int) -> Callable[[str], Column]:
        blank = ("",) * count

        def of(target: str) -> Column:
            index = self._at.get(target)
            return blank if index is None else columns[index]

        return of

    def _names(self, filled: tuple[bool, ...]) -> frozenset[str]:
        """The attributes that a plain row gives: those of its filled cells."""
        return frozenset(
            target
            for index, target in self._targets.items()
            if filled[index] and target not in NOT_OF_CLIENT and target != "id"
        )

    def _plain(self, rows: Sequence[Numbered], columns: list[Column]) -> bytearray:
        """Which rows need no cleaning and hold nothing that could be a tax file number; 1 for those."""
        plain = bytearray(b"\1" * len(rows))
        faults, long_rows = self._table.faults, self._table.long_rows
        if faults or long_rows:
            for place, (number, _) in enumerate(rows):
                if number in faults or number in long_rows:
                    plain[place] = 0
        for index in self._targets:
            column = columns[index]
            together = "".join(column)
            if not together.isprintable() or "  " in together or "#" in together:
                for place, cell in enumerate(column):
                    if not cell.isprintable() or "  " in cell or "#" in cell:
                        plain[place] = 0
            if not together.isascii():
                for place, ascii_only in enumerate(map(str.isascii, column)):
                    if not ascii_only:
                        plain[place] = 0
            if len(together) > values.MAX_VALUE and max(map(len, column)) > values.MAX_VALUE:
                for place, length in enumerate(map(len, column)):
                    if length > values.MAX_VALUE:
                        plain[place] = 0
        for index in self._searched:
            if any_may_hold_tfn(columns[index]):
                for place, cell in enumerate(columns[index]):
                    if len(cell) >= SHORTEST and may_hold_tfn(cell):
                        plain[place] = 0
        for index in self._odd:
            if any(columns[index]):
                for place, cell in enumerate(columns[index]):
                    if cell:
                        plain[place] = 0
        return plain

    def _one_email(self, columns: list[Column], plain: bytearray, count: int) -> Column:
        """The column of e-mails; rows with several are not plain."""
        if not self._emails:
            return ("",) * count
        first, *others = self._emails
        for index in others:
            for place, cell in enumerate(columns[index]):
                if cell:
                    plain[place] = 0
        return columns[first]

    def _is_archived(self, cell: str) -> bool | None:
        archived, code = values.archived(cell, self._archived_heading)
        return None if code else archived

    def _addresses(self, group: str, of: Callable[[str], Column], plain: bytearray) -> list[Address]:
        parts = [of(f"{group}.{part}") for part in _LINES]
        if not any(map(any, parts)):
            return [_NOWHERE] * len(plain)
        found: list[Address] = []
        places = self._places
        commas = any("," in "".join(parts[number]) for number in (0, 1))
        for place, (one, two, city, state, postcode, country) in enumerate(zip(*parts, strict=True)):
            if not (one or two or city or state or postcode or country):
                found.append(_NOWHERE)
                continue
            key = (state, postcode, country)
            try:
                known = places[key]
            except KeyError:
                known = places[key] = _place(*key)
            told = known is not None and one and (city or state or postcode)
            if not told or known is None or (commas and (one.strip(" ,") != one or two.strip(" ,") != two)):
                plain[place] = 0
                found.append(_NOWHERE)
                continue
            found.append(_make_address((one, two, city, known[0], known[1], country)))
        return found


def _read(column: Column, plain: bytearray, read: Callable[[str], T | None], blank: T) -> list[T]:
    """A column read cell by cell; where ``read`` gives None the row is not plain."""
    if not any(column):
        return [blank] * len(column)
    found: list[T] = []
    for place, cell in enumerate(column):
        value = read(cell) if cell else blank
        if value is None:
            plain[place] = 0
            value = blank
        found.append(value)
    return found


def _place(state: str, postcode: str, country: str) -> tuple[str, str] | None:
    """State and postcode as they are written; None where something is to be said of them."""
    state, postcode = canonical_state(state), values.written_postcode(postcode, country)
    if postcode and (not country or country.casefold() in HOME_COUNTRY):
        home = state_of_postcode(postcode)
        if not home or (home != state and not state_agrees_with_postcode(state, postcode)):
            return None
    return state, postcode


def _phone(text: str) -> str | None:
    if is_canonical(text):
        return text
    value, code = values.phone(text)
    return None if code else value


def _email(text: str) -> str | None:
    return text if email_is_plain(text) else None


def _abn(text: str) -> str | None:
    number = text.replace(" ", "")
    if len(number) == 11 and number.isdecimal():
        return number if abn_is_valid(number) else None
    return None if "e" in text or "E" in text else abn_of(text) or None


def _acn(text: str) -> str | None:
    return None if "e" in text or "E" in text else acn_of(text) or None


def _reference(text: str) -> str | None:
    return None if text.casefold() in values.NO_REFERENCE else text
