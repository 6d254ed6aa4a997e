"""Rows in which nothing has to be done: a thousand at a time, column by column, for lists of 100,000.

Owns no rule. A row is taken here only where :mod:`qbosync_desktop.files.row` would take every cell as it stands (or as
the same value read gives it) and say nothing; all other rows are left to it. Both give the same clients (tested).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import compress, repeat

from qbosync_desktop.domain.client import HOME_COUNTRY, Address, Client, ClientKind
from qbosync_desktop.domain.contacts import canonical_state, state_agrees_with_postcode, state_of_postcode
from qbosync_desktop.domain.identifiers import abn_agrees_with_acn
from qbosync_desktop.domain.making import row_maker
from qbosync_desktop.files import kinds, plain_columns, values
from qbosync_desktop.files.checks import name_is_allowed, names_are_allowed
from qbosync_desktop.files.columns import ColumnMap
from qbosync_desktop.files.headings import normalised
from qbosync_desktop.files.parsed import ParsedClient
from qbosync_desktop.files.plain_columns import Chunk, Known
from qbosync_desktop.files.repeats import Repeats
from qbosync_desktop.files.row import NOT_OF_CLIENT, SEARCHED_TEXTS
from qbosync_desktop.files.rows import Column, Row
from qbosync_desktop.files.table import Table

AT_ONCE = 1_000
_Place = tuple[str, str, str]

_make_clients = row_maker(Client)
_make_addresses = row_maker(Address)
_make_parsed = row_maker(ParsedClient)
_NOWHERE = Address()
_LINES = ("line1", "line2", "city", "state", "postcode", "country")
_ODD_PARTS = frozenset({"line3", "line4"})
_AT = {one.name: place for place, one in enumerate(fields(Client))}
_PHONES = ("phone", "mobile", "alternate_phone", "fax")


class PlainRows:
    """Takes plain rows out of a table. Without columns of names and kinds no row is plain.

    ``repeats`` is told of their clients.
    """

    def __init__(self, table: Table, columns: ColumnMap, repeats: Repeats) -> None:
        self._repeats = repeats
        self._targets = {column.index: column.target for column in columns.columns if column.target}
        self._at: dict[str, int] = {target: index for index, target in reversed(self._targets.items())}
        self.possible = "name" in self._at and "kind" in self._at
        self._bad_rows = table.faults.keys() | table.long_rows
        emails = [index for index, target in self._targets.items() if target == "email"]
        self._searched = {
            index
            for index, target in self._targets.items()
            if target in SEARCHED_TEXTS or target == "email" or target.partition(".")[0] in ("postal", "street")
        }
        self._left_to_others = [
            *(index for index, target in self._targets.items() if target.partition(".")[2] in _ODD_PARTS),
            *(self._at[group] for group in ("postal", "street") if group in self._at),
            *emails[1:],
        ]
        archived = self._at.get("archived")
        heading = normalised(table.heading(archived)) if archived is not None else ""
        self._archived = Known[str, bool](lambda cell: _archived(cell, heading))
        self._sync = Known[str, bool](lambda cell: values.yes(cell, default=True) if cell else True)
        self._kinds = Known[str, ClientKind](lambda word: kinds.kind_of_word(word) if word else None)
        self._places = Known[_Place, tuple[str, str]](lambda key: _place(*key))
        self._homes = Known[str, str](_home)
        self._given: dict[frozenset[str], frozenset[str]] = {}

    def take(self, rows: Sequence[Row]) -> Sequence[ParsedClient | None]:
        """The clients of the plain ones among these rows, None for the others."""
        if not self.possible or not rows:
            return [None] * len(rows)
        some = Chunk(rows, self._targets, self._at)
        if not self._bad_rows.isdisjoint(some.numbers):
            some.leave(place for place, number in enumerate(some.numbers) if number in self._bad_rows)
        some.leave_unclean(self._searched)
        for index in self._left_to_others:
            some.leave_filled(index)
        columns = self._fields(some)
        rows_of_fields = zip(*columns, strict=True)
        plain = some.plain
        self._note(some, columns)
        if 0 not in plain:
            return _make_parsed(zip(some.numbers, _make_clients(rows_of_fields), self._names(some), strict=True))
        clients = _make_clients(compress(rows_of_fields, plain))
        numbers, names = compress(some.numbers, plain), compress(self._names(some), plain)
        made = iter(_make_parsed(zip(numbers, clients, names, strict=True)))
        return [next(made) if one else None for one in plain]

    def _note(self, some: Chunk, columns: Sequence[Sequence[object]]) -> None:
        """Tell ``repeats`` of the plain rows."""
        repeats, plain = self._repeats, some.plain
        ids, names, numbers = columns[_AT["id"]], columns[_AT["name"]], columns[_AT["abn"]]
        references = some.folded_references()
        repeats.ids.add(ids if 0 not in plain else compress(ids, plain))
        repeats.references.add(references if 0 not in plain else compress(references, plain))
        if some.is_filled("abn"):
            repeats.abns.add(compress(numbers, plain))
        if 0 in ids and "" in references:
            keys = zip(ids, references, names, strict=True)
            repeats.unnumbered.add(compress([name if not (one or two) else "" for one, two, name in keys], plain))

    def _fields(self, some: Chunk) -> list[Sequence[object]]:
        """A client's fields in their order, each of all rows; where a row is not plain they say nothing."""
        of = some.column
        name, kind = of("name"), self._kinds.of(some, of("kind"))
        given, middle, family = of("given_name"), of("middle_name"), of("family_name")
        abn, acn = plain_columns.abns(some), plain_columns.acns(some)
        if not {"", "0"}.isdisjoint(name):
            some.leave(place for place, one in enumerate(name) if not one or one == "0")
        if not names_are_allowed(name):
            some.leave(
                place
                for place, (one, its_kind) in enumerate(zip(name, kind, strict=True))
                if its_kind is None or not name_is_allowed(one, its_kind)
            )
        if some.is_filled("acn"):
            some.leave(
                place
                for place, (one, other, its_kind) in enumerate(zip(abn, acn, kind, strict=True))
                if its_kind is ClientKind.COMPANY and not abn_agrees_with_acn(one, other)
            )
        return [
            plain_columns.ids(some), name, kind, plain_columns.references(some), of("trading_name"),
            given, _middle_names(some, given, middle, family, kind), family, plain_columns.emails(some),
            *(plain_columns.phones(some, target) for target in _PHONES), of("website"), abn, acn,
            self._addresses(some, "postal"), self._addresses(some, "street"),
            self._sync.of(some, of("sync")), self._archived.of(some, of("archived")),
        ]  # fmt: skip

    def _names(self, some: Chunk) -> Iterable[frozenset[str]]:
        """The attributes that each plain row gives: those of its filled cells."""
        always: list[str] = []
        mixed: list[tuple[str, Column]] = []  # two of them may be e-mails
        for index, target in self._targets.items():
            if target not in NOT_OF_CLIENT and target != "id" and some.holds_any(index):
                if all(some.columns[index]):
                    always.append(target)
                else:
                    mixed.append((target, some.columns[index]))
        if not mixed:
            return repeat(self._shared(always), some.count)
        sometimes, columns = zip(*mixed, strict=True)

        def patterns() -> Iterable[tuple[bool, ...]]:  # twice, and never kept: the same tuple serves for every row
            return zip(*(map(bool, column) for column in columns), strict=True)

        sets = {filled: self._shared((*always, *compress(sometimes, filled))) for filled in set(patterns())}
        return map(sets.__getitem__, patterns())

    def _shared(self, names: Iterable[str]) -> frozenset[str]:
        """A set that is the same object for the same names."""
        found = frozenset(names)
        return self._given.setdefault(found, found)

    def _addresses(self, some: Chunk, group: str) -> Sequence[Address]:
        targets = [f"{group}.{part}" for part in _LINES]
        if not any(map(some.is_filled, targets)):
            return [_NOWHERE] * some.count
        one, two, city, state, postcode, country = map(some.column, targets)
        commas = "," in some.text(targets[0]) or "," in some.text(targets[1])
        regular = all(one) and all(city) and not commas
        if regular and not some.is_filled(targets[-1]) and list(map(self._homes.__getitem__, postcode)) == list(state):
            return _make_addresses(zip(one, two, city, state, postcode, country, strict=True))
        places = list(map(self._places.__getitem__, zip(state, postcode, country, strict=True)))
        if regular and not self._places.any_none:
            states, postcodes = zip(*places, strict=True)
            return _make_addresses(zip(one, two, city, states, postcodes, country, strict=True))
        told: dict[int, tuple[str, ...]] = {}
        for place, (line1, line2, town, its_state, code, land, known) in enumerate(
            zip(one, two, city, state, postcode, country, places, strict=True)
        ):
            if (
                line1
                and known is not None
                and (town or its_state or code)
                and not (commas and (line1.strip(" ,") != line1 or line2.strip(" ,") != line2))
            ):
                told[place] = (line1, line2, town, *known, land)
            elif line1 or line2 or town or its_state or code or land:
                some.plain[place] = 0
        found = [_NOWHERE] * some.count
        for place, address in zip(told, _make_addresses(told.values()), strict=True):
            found[place] = address
        return found


def _middle_names(
    some: Chunk, given: Column, middle: Column, family: Column, kind: Sequence[ClientKind | None]
) -> Column:
    """No middle name without another one. Where a person's names are looked for elsewhere the row is left."""
    if "" not in given or "" not in family:
        return middle
    nameless = [place for place, (one, two) in enumerate(zip(given, family, strict=True)) if not one and not two]
    contact = some.column("contact_name")
    some.leave(place for place in nameless if contact[place] or kind[place] is ClientKind.INDIVIDUAL)
    if some.is_filled("middle_name"):
        middle = list(middle)
        for place in nameless:
            middle[place] = ""
    return middle


def _archived(cell: str, heading: str) -> bool | None:
    archived, code = values.archived(cell, heading) if cell else (False, "")
    return None if code else archived


def _home(postcode: str) -> str | None:
    """The only state with which nothing is to be said of a postcode, or done to either; None where there is none."""
    home = state_of_postcode(postcode)
    return home if (home or not postcode) and _place(home, postcode, "") == (home, postcode) else None


def _place(state: str, postcode: str, country: str) -> tuple[str, str] | None:
    """State and postcode as they are written; None where something is to be said of them."""
    state, postcode = canonical_state(state), values.written_postcode(postcode, country)
    if postcode and (not country or country.casefold() in HOME_COUNTRY):
        home = state_of_postcode(postcode)
        if not home or (home != state and not state_agrees_with_postcode(state, postcode)):
            return None
    return state, postcode
