"""Search as you type over clients and customers: first letters of any word, reference, e-mail or phone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Generic, Protocol, TypeVar

from qbosync_desktop.desk.beginnings import Beginnings
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.place_sets import all_places, as_bits, first_places, from_flags
from qbosync_desktop.desk.rows import reasons_in_words
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.ordering import in_order
from qbosync_desktop.matching import fold, fold_all

Id = TypeVar("Id", int, str)

_FREE = ord("1")
_FEW = 512
"""With more changed texts than this, what is known of all texts is found out anew."""
_BETWEEN = " +()-"
_BETWEEN_DIGITS = dict.fromkeys(map(ord, _BETWEEN))
_AT_ONCE = 2048
_BEGINS_NUMBER = frozenset("0123456789 +()-")
_LINE_BEGINS_SO = re.compile(r"\n[0-9 +()\-]")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Id]):
    """One answer of the picker. ``reason`` is set for suggested ones; ``linked``: already linked, so shown last."""

    id: Id
    title: str
    second: str
    kind: ClientKind | None
    reason: str = ""
    linked: bool = False


class Index(Generic[Id]):
    """A folded copy of one list, searched in memory; made from the one before where records stayed the same.

    Only what a search shows is made into hits. What was found is a set of places (``desk.place_sets``): to count
    and to tell linked from free ones takes microseconds. Texts are looked at where beginnings of words say too little.
    """

    def __init__(self, kind: IndexOf[Id], picture: Picture, before: Index[Id] | None = None) -> None:
        self._kind: IndexOf[Id] = kind
        self._records: Mapping[Id, Any] = kind.records(picture)
        self._linked: Collection[Id] = kind.linked(picture)
        self._ids: list[Id] = []
        self._hays: list[bytes] = []  # bytes take less room than text, and are looked through as fast
        self._free: int | None = None
        self._beginnings: Beginnings | None = None
        self._fresh: frozenset[int] = frozenset()  # places whose text is another since the beginnings were found
        self._last: tuple[tuple[bytes, ...], int] | None = None
        if before is not None and before._records is self._records:
            self._ids, self._hays = before._ids, before._hays
            self._beginnings, self._fresh = before._beginnings, before._fresh
            return
        if before is None:
            wanted = [one for one in kind.in_order(picture) if kind.searched(one)]
            self._ids, self._hays = [kind.id(one) for one in wanted], _folded(wanted, kind.words)
            return
        wanted = [one for one in self._records.values() if kind.searched(one)]
        if not self._patched(before, wanted):
            wanted = in_order(wanted, lambda one: kind.title(one).casefold())
            known = before._records
            texts = {name: text for name, text in zip(before._ids, before._hays, strict=True)}  # noqa: C416 - in steps
            self._ids = ids = [kind.id(one) for one in wanted]
            same = [known.get(name) is one and name in texts for name, one in zip(ids, wanted, strict=True)]
            others = [one for one, kept in zip(wanted, same, strict=True) if not kept]
            fresh = iter(_folded(others, kind.words))
            self._hays = [texts[name] if kept else next(fresh) for name, kept in zip(ids, same, strict=True)]

    def _patched(self, before: Index[Id], wanted: list[Any]) -> bool:
        """Take over the last order where nobody came, went or was renamed."""
        kind, records = self._kind, self._records
        if len(wanted) != len(before._ids):
            return False
        hays = before._hays[:]
        fresh: list[int] = []
        for place, name in enumerate(before._ids):
            now, then = records.get(name), before._records[name]
            if now is then:
                continue
            if now is None or not kind.searched(now) or kind.title(now) != kind.title(then):
                return False
            hays[place] = haystack(*kind.words(now)).encode()
            fresh.append(place)
        self._ids, self._hays = before._ids, hays
        if len(before._fresh) + len(fresh) <= _FEW:
            self._beginnings, self._fresh = before._beginnings, before._fresh.union(fresh)
        return True

    def __len__(self) -> int:
        return len(self._ids)

    def search(
        self, text: str, suggested: Mapping[Id, str] | None = None, limit: int = 50
    ) -> tuple[tuple[Hit[Id], ...], int]:
        """The best ``limit`` hits and how many there are. Suggested ones first, linked ones last.

        Every word typed must begin a word of the name, the reference, the e-mail or a phone number.
        """
        terms = tuple(f" {term}".encode() for term in fold(text).split())
        found = self._found(terms)
        reasons = {name: reason for name, reason in (suggested or {}).items() if reason}
        first = sorted(place for place in map(self._place, reasons) if place is not None and self._holds(place, terms))
        picked = [self._hit(place, reasons[self._ids[place]]) for place in first[:limit]]
        rest, free = found, self._unlinked()
        for place in first:
            rest &= ~(1 << place)
        picked += map(self._hit, first_places(rest & free, limit - len(picked)))
        picked += map(self._hit, first_places(rest & ~free, limit - len(picked)))
        return tuple(picked), found.bit_count()

    def _found(self, terms: tuple[bytes, ...]) -> int:
        """The places of all that holds every one of the terms, as bits."""
        found, left, last = (1 << len(self._ids)) - 1, list(terms), self._last
        if last is not None and all(any(term.startswith(one) for term in terms) for one in last[0]):
            found, left = last[1], [term for term in terms if term not in last[0]]
        if self._beginnings is None:
            found = self._narrowed(found, left)
        elif left:
            unsure: list[bytes] = []
            for term in left:
                having, sure = self._beginnings.having(term)
                found &= having
                unsure += [] if sure else [term]
            fresh = as_bits(self._fresh, len(self._ids)) if self._fresh else 0
            found = self._narrowed(found & ~fresh, unsure)
            for place in self._fresh:
                found |= self._holds(place, terms) << place
        self._last = terms, found
        return found

    def _narrowed(self, found: int, terms: Sequence[bytes]) -> int:
        """What of the places found holds these, too: its texts are looked at."""
        if not terms or not found:
            return found
        hays = self._hays
        first, *others = sorted(terms, key=len, reverse=True)
        if found.bit_count() == len(
            hays
        ):  # nothing is known yet. Bytes are asked to find: "in" takes half as long again
            left = [place for place, at in enumerate(map(bytes.find, hays, repeat(first))) if at >= 0]
        else:
            left = [place for place in all_places(found) if hays[place].find(first) >= 0]
        for term in others:
            left = [place for place in left if hays[place].find(term) >= 0]
        return as_bits(left, len(hays))

    def _unlinked(self) -> int:
        if self._free is None:
            linked = self._linked
            if linked:
                self._free = from_flags(bytearray([_FREE - (name in linked) for name in self._ids]))
            else:
                self._free = (1 << len(self._ids)) - 1
        return self._free

    def ready(self) -> None:
        """Work out now what any search asks for: the first one then looks at every text once."""
        self._unlinked()

    def warm(self) -> None:
        """Work out, too, where words begin: a search then looks at few of the texts."""
        self.ready()
        if self._beginnings is None:
            self._beginnings = Beginnings.of(self._hays)
            self._fresh = frozenset()

    def sharpen(self) -> None:
        """Work out, too, what keeps every search short; one that is only warm may look at half of all texts."""
        self.warm()
        if self._beginnings is not None:
            self._beginnings = self._beginnings.told_apart(self._hays)

    def _place(self, name: Id) -> int | None:
        """Where a record stands; found by its title, for that is their order, and asked for a few only."""
        record = self._records.get(name)
        if record is None or not self._kind.searched(record):
            return None
        title = self._order(name)
        for place in range(bisect_left(self._ids, title, key=self._order), len(self._ids)):
            if self._ids[place] == name:
                return place
            if self._order(self._ids[place]) != title:
                break
        return None

    def _order(self, name: Id) -> str:
        return self._kind.title(self._records[name]).casefold()

    def _holds(self, place: int, terms: tuple[bytes, ...]) -> bool:
        return all(term in self._hays[place] for term in terms)

    def _hit(self, place: int, reason: str = "") -> Hit[Id]:
        name = self._ids[place]
        hit: Hit[Id] = self._kind.hit(self._records[name], reason, name in self._linked)
        return hit


class IndexOf(Protocol[Id]):
    """What an index wants to know of a kind of record."""

    def records(self, picture: Picture) -> Mapping[Id, Any]:
        """All of them by id."""
        ...

    def linked(self, picture: Picture) -> Collection[Id]:
        """The ids of those that are linked."""
        ...

    def in_order(self, picture: Picture) -> Sequence[Any]:
        """All of them by name."""
        ...

    def searched(self, record: Any) -> bool:
        """Whether this one can be found."""
        ...

    def id(self, record: Any) -> Id:
        """Its id."""
        ...

    def title(self, record: Any) -> str:
        """Its name; hits come in this order."""
        ...

    def words(self, record: Any) -> tuple[str, ...]:
        """All that it can be found by."""
        ...

    def hit(self, record: Any, reason: str, linked: bool) -> Hit[Id]:
        """The record as the picker shows it."""
        ...


class _Clients:
    """Every client that is not archived."""

    def records(self, picture: Picture) -> Mapping[int, Client]:
        return picture.clients

    def linked(self, picture: Picture) -> Collection[int]:
        return picture.links

    def in_order(self, picture: Picture) -> Sequence[Client]:
        return picture.clients_in_order

    def searched(self, record: Client) -> bool:
        return not record.archived

    def id(self, record: Client) -> int:
        return record.id

    def title(self, record: Client) -> str:
        return record.name

    def words(self, record: Client) -> tuple[str, ...]:
        return record.name, record.trading_name, record.reference, record.email, record.mobile, record.phone

    def hit(self, record: Client, reason: str, linked: bool) -> Hit[int]:
        return Hit(record.id, record.name, _second(record), record.kind, reason, linked)


class _Customers:
    """Every active customer but sub-customers."""

    def records(self, picture: Picture) -> Mapping[str, Customer]:
        return picture.customers

    def linked(self, picture: Picture) -> Collection[str]:
        return picture.client_of

    def in_order(self, picture: Picture) -> Sequence[Customer]:
        return picture.customers_in_order

    def searched(self, record: Customer) -> bool:
        return record.active and not record.sub_customer

    def id(self, record: Customer) -> str:
        return record.id

    def title(self, record: Customer) -> str:
        return record.display_name

    def words(self, record: Customer) -> tuple[str, ...]:
        name, company = record.display_name, record.company_name
        return name, "" if company == name else company, record.email, record.mobile, record.phone

    def hit(self, record: Customer, reason: str, linked: bool) -> Hit[str]:
        second = record.email or record.mobile or record.phone or record.bill_address.city
        return Hit(record.id, record.display_name, second, None, reason, linked)


def client_index(picture: Picture, before: Index[int] | None = None) -> Index[int]:
    """Every client that is not archived."""
    return Index(_Clients(), picture, before)


def customer_index(picture: Picture, before: Index[str] | None = None) -> Index[str]:
    """Every active customer but sub-customers."""
    return Index(_Customers(), picture, before)


def suggested_for_customer(picture: Picture, customer_id: str) -> dict[int, str]:
    """Reasons by client for one customer, for the picker's order."""
    return {one.client_id: reasons_in_words(one, 1) for one in picture.of_customer.get(customer_id, ())}


def suggested_for_client(picture: Picture, client_id: int) -> dict[str, str]:
    """Reasons by customer for one client, for the picker's order."""
    return {one.customer_id: reasons_in_words(one, 1) for one in picture.of_client.get(client_id, ())}


def haystack(*texts: str) -> str:
    """Folded words with a blank before each, so that "first letters of any word" is a substring test.

    Phone numbers stand once more without their spaces, and e-mails also by what follows the @.
    """
    return f" {fold(' '.join(texts))}{_numbers(texts)}"


def haystacks(records: Sequence[tuple[str, ...]]) -> list[str]:
    """:func:`haystack` of many records, all of one length."""
    folded = fold_all([" ".join(texts) for texts in records])
    return [f" {words}{numbers}" for words, numbers in zip(folded, _numbers_of(records), strict=True)]


def _folded(records: Sequence[Any], words: Callable[[Any], tuple[str, ...]]) -> list[bytes]:
    """The same as bytes, in steps: each is short, and other threads run between two of them."""
    found: list[bytes] = []
    for start in range(0, len(records), _AT_ONCE):
        texts = haystacks([words(one) for one in records[start : start + _AT_ONCE]])
        found += "\n".join(texts).encode().split(b"\n")
    return found


def _numbers(texts: tuple[str, ...]) -> str:
    """The phone numbers among the texts, with a blank before each."""
    found = ""
    for text in texts:
        if text and text[0] in _BEGINS_NUMBER:
            digits = text.translate(_BETWEEN_DIGITS)
            if digits.isdecimal():
                found += " " + digits
    return found


def _numbers_of(records: Sequence[tuple[str, ...]]) -> list[str]:
    """:func:`_numbers` of many records, one column of all of them after the other."""
    found = [""] * len(records)
    for column in zip(*records, strict=True):
        joined = "\n".join(column)
        if joined.count("\n") != len(column) - 1:  # a text of several lines
            return [_numbers(texts) for texts in records]
        if not _LINE_BEGINS_SO.search(f"\n{joined}"):  # names, as a rule
            continue
        for mark in _BETWEEN:
            joined = joined.replace(mark, "")
        for place, digits in enumerate(joined.split("\n")):
            if digits.isdecimal() and column[place][0] in _BEGINS_NUMBER:
                found[place] += " " + digits
    return found


def _second(client: Client) -> str:
    contact = client.email or client.mobile or client.phone
    return " · ".join(part for part in (client.reference, contact) if part)
