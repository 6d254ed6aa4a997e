"""In which order renames go, and how names that change places get past each other.

QuickBooks takes a name once only, so a rename that frees a name goes before the one that needs it. Where each waits for
the next in a circle (A becomes B while B becomes A), one of them passes through a free name in between: its write is
split in two, and the second comes last. Pure; knows no store and no network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from qbosync_desktop.domain.customer import name_key
from qbosync_desktop.domain.fields import MAX_LENGTH, Field
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange

Key = tuple[int, str]


def in_order(actions: Sequence[Action], taken: Callable[[str], bool]) -> list[Action]:
    """Every action behind the one that frees its name; circles last, each with one member that has a ``via``.

    No two actions may want one name. ``taken`` tells whether anybody holds a name now.
    """
    giver = {name_key(action.freed): action for action in actions if action.freed}
    after: dict[Key, Key] = {}
    for action in actions:
        freeing = giver.get(name_key(action.wanted)) if action.wanted else None
        if freeing is not None and freeing.key != action.key:
            after[action.key] = freeing.key
    waiting: dict[Key, list[Action]] = {}
    for action in actions:
        if action.key in after:
            waiting.setdefault(after[action.key], []).append(action)
    ordered = _walk([action for action in actions if action.key not in after], waiting, set())
    placed = {action.key for action in ordered}
    by_key = {action.key: action for action in actions}
    reserved = {name_key(action.wanted) for action in actions if action.wanted}
    for action in actions:
        if action.key in placed:
            continue
        first = by_key[min(_circle(action.key, after))]
        via = in_between(first, lambda name: taken(name) or name_key(name) in reserved)
        circle = _walk([replace(first, via=via)], waiting, {first.key})
        placed |= {one.key for one in circle}
        ordered += circle
    return ordered


def _walk(start: list[Action], waiting: dict[Key, list[Action]], placed: set[Key]) -> list[Action]:
    """What can go, and behind each what waited for it."""
    ordered = list(start)
    for action in ordered:  # grows while it is walked
        ordered += [one for one in waiting.get(action.key, ()) if one.key not in placed]
    return ordered


def _circle(key: Key, after: dict[Key, Key]) -> list[Key]:
    """The circle that an action stands in or waits for."""
    path: list[Key] = []
    while key not in path:
        path.append(key)
        key = after[key]
    return path[path.index(key) :]


def in_between(action: Action, taken: Callable[[str], bool]) -> str:
    """A free name for the way: the old one with a word that tells anybody in QuickBooks what goes on."""
    number = 0
    while True:
        number += 1
        mark = f" (renaming {action.customer_id})" if number == 1 else f" (renaming {action.customer_id}-{number})"
        name = action.freed[: MAX_LENGTH[Field.DISPLAY_NAME] - len(mark)].rstrip() + mark
        if not taken(name):
            return name


def on_the_way(action: Action) -> bool:
    """True for the first write of a rename that was split, as its name tells."""
    mark = rf".* \(renaming {re.escape(action.customer_id)}(-\d+)?\)"
    return action.fields.keys() == {Field.DISPLAY_NAME} and re.fullmatch(mark, action.wanted) is not None


def spare_name(name: str, taken: Callable[[str], bool]) -> str:
    """The name of a customer that gives its own up and is made inactive."""
    number = 0
    while True:
        number += 1
        mark = " (inactive)" if number == 1 else f" (inactive {number})"
        spare = name[: MAX_LENGTH[Field.DISPLAY_NAME] - len(mark)].rstrip() + mark
        if not taken(spare):
            return spare


def writes(actions: Sequence[Action]) -> tuple[list[Action], list[Action]]:
    """The writes of a plan in two parts: what goes in order, and the second halves of what was split, which go last.

    A second half has no SyncToken of its own: it takes that of the answer to its first half.
    """
    first: list[Action] = []
    last: list[Action] = []
    for action in actions:
        if not action.via:
            first.append(action)
            continue
        change = action.fields[Field.DISPLAY_NAME]
        step = {Field.DISPLAY_NAME: FieldChange(change.old, action.via, change.origin)}
        first.append(replace(action, fields=step, via=""))
        last.append(replace(action, sync_token="", via=""))
    return first, last


def second_half(action: Action) -> bool:
    """True for the second write of a rename that was split."""
    return action.kind is ActionKind.UPDATE and not action.sync_token
