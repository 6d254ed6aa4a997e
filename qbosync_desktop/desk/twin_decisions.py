"""Decisions about twins in QuickBooks: not twins, which one is kept, and making another one inactive.

Each a pure function from the picture to a change set, like those of ``decisions``. A merge is nobody's decision here:
QuickBooks' API has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from qbosync_desktop.desk.decisions import Step, counted
from qbosync_desktop.desk.picture import Picture, pair_of
from qbosync_desktop.desk.two_sides import make_other_inactive
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.link import Decision, DecisionKind
from qbosync_desktop.domain.problems import InputProblem, Problem, Remedy
from qbosync_desktop.sync.planning import owing


def not_twins(picture: Picture, pairs: Iterable[tuple[str, str]], now: datetime, *, on: bool = True) -> Step:
    """These pairs of customers are two, and are never shown as twins again; or may be shown again (``on`` False)."""
    wanted = {pair_of(*pair) for pair in pairs if len(set(pair)) == 2 and all(one in picture.customers for one in pair)}
    chosen = sorted(one for one in wanted if (one in picture.apart) is not on)
    decisions = tuple(Decision(DecisionKind.NOT_TWINS, 0, one, now, two) for one, two in chosen)
    change = Change(put_decisions=decisions) if on else Change(remove_decisions=decisions)
    return _said(
        change,
        [(picture.customers[one].display_name, picture.customers[two].display_name) for one, two in chosen],
        on=on,
    )


def not_twin_clients(picture: Picture, pairs: Iterable[tuple[int, int]], now: datetime, *, on: bool = True) -> Step:
    """These pairs of clients are two, and either may be created in QuickBooks; or are asked about again."""
    wanted = {(min(pair), max(pair)) for pair in pairs if len(set(pair)) == 2}
    wanted = {pair for pair in wanted if all(one in picture.clients for one in pair)}
    chosen = sorted(pair for pair in wanted if (pair in picture.apart_clients) is not on)
    decisions = tuple(Decision(DecisionKind.NOT_TWINS, one, "", now, str(two)) for one, two in chosen)
    change = Change(put_decisions=decisions) if on else Change(remove_decisions=decisions)
    return _said(change, [(picture.clients[one].name, picture.clients[two].name) for one, two in chosen], on=on)


def twins_again(
    picture: Picture, customers: Iterable[tuple[str, str]], clients: Iterable[tuple[int, int]], now: datetime
) -> Step:
    """These pairs that were called not twins, of customers and of clients, may be again: one step for all of them."""
    one, two = not_twins(picture, customers, now, on=False), not_twin_clients(picture, clients, now, on=False)
    if not one.count or not two.count:
        return one if one.count else two
    change = Change(remove_decisions=(*one.change.remove_decisions, *two.change.remove_decisions))
    return Step(change, counted(one.count + two.count, "pair", "may be twins again"), one.count + two.count)


def _said(change: Change, pairs: list[tuple[str, str]], *, on: bool) -> Step:
    if len(pairs) == 1:
        one, two = pairs[0]
        return Step(
            change, f"“{one}” and “{two}” called not twins" if on else f"“{one}” and “{two}” may be twins again", 1
        )
    return Step(change, counted(len(pairs), "pair", "called not twins" if on else "may be twins again"), len(pairs))


def keep_twin(picture: Picture, customer_id: str, among: Iterable[str], now: datetime) -> Step:
    """Keep this customer ``among`` its twins, whatever was proposed."""
    customer = picture.customers.get(customer_id)
    if customer is None:
        return Step(Change(), "Nothing to keep")
    others = tuple(
        Decision(DecisionKind.KEEP_TWIN, 0, one) for one in among if one != customer_id and one in picture.kept_twins
    )
    change = Change(put_decisions=(Decision(DecisionKind.KEEP_TWIN, 0, customer_id, now),), remove_decisions=others)
    return Step(change, f"“{customer.display_name}” is the one to keep", 1)


def make_twin_inactive(picture: Picture, customer_id: str, keeper_id: str, now: datetime) -> Step:
    """Make a twin inactive with the next push. Raises InputProblem: ``open-balance``, ``twin-linked``."""
    customer, keeper = picture.customers.get(customer_id), picture.customers.get(keeper_id)
    if customer is None or keeper is None or customer_id in picture.given.make_inactive:
        return Step(Change(), "Nothing to make inactive")
    if customer_id in picture.client_of:
        raise InputProblem(_linked(picture, customer, keeper))
    if customer.balance:
        todo = f"Merge it into “{keeper.display_name}” in QuickBooks, or settle what is open there first."
        raise InputProblem(replace(owing(0, customer), todo=todo, remedies=(Remedy.TRY_AGAIN,)))
    return make_other_inactive(picture, customer_id, now)


def _linked(picture: Picture, customer: Customer, keeper: Customer) -> Problem:
    client_id = picture.client_of[customer.id]
    both = keeper.id in picture.client_of
    if both:
        other = picture.clients[picture.client_of[keeper.id]].name
        todo = f"If “{other}” is the same client, archive one of the two and unlink it. If not, these are not twins."
    else:
        todo = f"Move the link to “{keeper.display_name}”, or keep this one instead."
    return Problem(
        "twin-linked",
        "This twin is linked to a client",
        f"“{picture.clients[client_id].name}” is linked to “{customer.display_name}”.",
        todo,
        (Remedy.UNLINK,) if both else (Remedy.MOVE_LINK,),
        client_id,
        keeper.id,
    )
