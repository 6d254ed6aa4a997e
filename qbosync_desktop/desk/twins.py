"""Twins on the desk: what matching found, kept as a small text, brought up to date with what was decided since.

Groups, with who is kept and what is to be done, follow the picture: a customer that was linked, paid, made inactive or
said not to be a twin changes them at once, without a new search. No names are in the text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from qbosync_desktop import matching
from qbosync_desktop.desk.picture import Picture, pair_of
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinPair

Apart = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Twins:
    """``groups`` are to be looked at; ``apart`` were called "not twins" by the user and can be taken back."""

    groups: tuple[TwinGroup, ...] = ()
    apart: tuple[TwinPair, ...] = ()

    def of(self, customer_id: str) -> TwinGroup | None:
        """The group a customer is in."""
        return next((one for one in self.groups if customer_id in one.ids), None)


def twins_key(realm_id: str) -> str:
    """Under what key the twins of a company are remembered."""
    return f"twins:{realm_id}"


def twins_text(found: Sequence[TwinGroup], before: str = "", apart: Apart = frozenset()) -> str:
    """The groups as text: ids, scores and reasons; no names.

    Groups of the text ``before`` of which the user called a pair "not twins" stay, so that taking that back shows them
    at once: matching, which is told of such pairs, does not find them again.
    """
    known = {one.ids for one in found}
    old = [one for one in _read(before) if one.ids not in known and any(pair_of(*two) in apart for two in _twos(one))]
    rows = [
        [
            one.ids,
            one.keeper,
            one.score,
            _reasons_row(one.reasons),
            [[two.one, two.two, two.score, _reasons_row(two.reasons)] for two in one.pairs],
        ]
        for one in (*found, *old)
    ]
    return json.dumps(rows)


def twins_of(text: str, picture: Picture, before: Told | None = None) -> Twins:
    """The groups of a text as things stand now; nothing for a text that is not ours.

    ``before`` remembers what was worked out, for the next call; it saves work and changes nothing.
    """
    known = _read(text)
    told: Told = {}
    groups = tuple(_live(known, picture, before or {}, told))
    if before is not None:
        before.clear()
        before.update(told)
    return Twins(groups, tuple(_called_apart(known, picture)))


Told = dict[tuple[str, ...], tuple[TwinGroup, tuple[object, ...], TwinGroup]]
"""By members: the group as matching found it, all else that counts, and the group as it stands."""


def _live(known: Iterable[TwinGroup], picture: Picture, before: Told, told: Told) -> Iterator[TwinGroup]:
    taken: set[str] = set()
    customers, linked, chosen = picture.customers, picture.client_of, picture.kept_twins
    for group in known:
        there = [one for one in group.ids if one not in taken and _there(picture, one)]
        if len(there) < 2:
            continue
        for members in _together(group, there, picture.apart):
            taken.update(members)
            names = tuple(members)
            facts = (*[(one in linked, one in chosen) for one in names], *[customers[one] for one in names])
            old = before.get(names)
            if old is not None and old[0] is group and _same(old[1], facts):
                told[names] = old
            else:
                told[names] = (group, facts, _told(group, [customers[one] for one in names], picture))
            yield told[names][2]


def _same(old: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Customers are compared by identity: one that was not read anew is the same object."""
    return all(one is other or (type(one) is tuple and one == other) for one, other in zip(old, now, strict=True))


def _there(picture: Picture, customer_id: str) -> bool:
    customer = picture.customers.get(customer_id)
    return customer is not None and customer.active and not customer.sub_customer


def _together(group: TwinGroup, there: list[str], apart: Apart) -> list[list[str]]:
    """The parts of a group in which no two are apart; the surest pair first. Most groups stay whole."""
    if not apart or all(pair_of(*two) not in apart for two in combinations(there, 2)):
        return [there]
    part_of: dict[str, list[str]] = {}
    for pair in sorted(group.pairs, key=lambda one: -one.score):
        if pair.one not in there or pair.two not in there:
            continue
        one, two = part_of.get(pair.one, [pair.one]), part_of.get(pair.two, [pair.two])
        if one is two or any(pair_of(this, that) in apart for this in one for that in two):
            continue
        joined = [name for name in there if name in one or name in two]
        for name in joined:
            part_of[name] = joined
    return [list(part) for part in dict.fromkeys(map(tuple, part_of.values()))]


def _told(group: TwinGroup, members: list[Customer], picture: Picture) -> TwinGroup:
    linked = picture.client_of
    chosen = [one for one in members if one.id in picture.kept_twins]
    kept = matching.keeper(chosen or members, linked)
    ids = tuple(one.id for one in members)
    pairs = tuple(one for one in group.pairs if one.one in ids and one.two in ids)
    with_keeper = [one for one in pairs if kept in (one.one, one.two)]
    surest = max(with_keeper, key=lambda one: one.score, default=None)
    reasons = surest.reasons if surest is not None else group.reasons
    return TwinGroup(ids, kept, group.score, reasons, pairs, matching.twin_steps(members, kept, linked))


def _called_apart(known: Iterable[TwinGroup], picture: Picture) -> Iterator[TwinPair]:
    if not picture.apart:
        return
    said = {pair_of(one.one, one.two): one for group in known for one in group.pairs}
    for pair in sorted(picture.apart):
        if all(_there(picture, one) for one in pair):
            yield said.get(pair) or TwinPair(*pair, 0.0)


# ------------------------------------------------------------------------------------------------------ the text


@lru_cache(maxsize=4)
def _read(text: str) -> tuple[TwinGroup, ...]:
    try:
        return tuple(_group(*row) for row in json.loads(text or "[]"))
    except (TypeError, ValueError):
        return ()


def _group(ids: list[str], keeper: str, score: float, reasons: list[list[object]], pairs: object = None) -> TwinGroup:
    names, why = tuple(map(str, ids)), _reasons(reasons)
    if isinstance(pairs, list):
        found = tuple(TwinPair(str(one), str(two), float(sure), _reasons(said)) for one, two, sure, said in pairs)
    else:  # a text of before pairs were kept
        found = tuple(TwinPair(one, two, float(score), why) for one, two in combinations(names, 2))
    return TwinGroup(names, str(keeper), float(score), why, found)


def _reasons(rows: Iterable[list[object]]) -> tuple[Reason, ...]:
    return tuple(Reason(str(field), bool(agrees), str(text)) for field, agrees, text in rows)


def _reasons_row(reasons: Iterable[Reason]) -> list[list[object]]:
    return [[why.field, why.agrees, why.text] for why in reasons]


def _twos(group: TwinGroup) -> Iterable[tuple[str, str]]:
    return combinations(group.ids, 2)
