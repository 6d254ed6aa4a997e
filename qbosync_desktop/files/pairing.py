"""Which row is which client of the register: by id, reference, ABN, then name with e-mail or phone.

A row is paired with one client at most and a client with one row at most. What could be two is unclear, never guessed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any, TypeVar

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.contacts import email_keys
from qbosync_desktop.domain.phones import phone_key
from qbosync_desktop.domain.tasks import CancelToken, Report, check
from qbosync_desktop.files.merging import says_the_same
from qbosync_desktop.files.parsed import Parsed, ParsedClient
from qbosync_desktop.matching import name_key

_REPORT_EVERY = 2_000
T = TypeVar("T")
_id = attrgetter("id")
_GROUP_MAX = 2_500
"""Rows times clients of one name; beyond it nobody could tell them apart."""


@dataclass(slots=True)
class Pairs:
    """``matches``: row → client; ``same`` likewise, of rows that say the very same as their client.

    ``unclear``: rows that fit several. ``vanished``: clients the file does not speak of.

    ``seen``: ids of clients that no row is, but that rows speak of.
    """

    matches: dict[int, Client] = field(default_factory=dict)
    same: dict[int, Client] = field(default_factory=dict)
    unclear: set[int] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)
    vanished: list[Client] = field(default_factory=list)


def pair(parsed: Parsed, register: Sequence[Client], cancel: CancelToken, report: Report) -> Pairs:
    """Pair every row with its client. Raises Cancelled."""
    pairs = Pairs()
    if not register:
        return pairs
    free = {client.id: client for client in register}
    check(cancel)
    pairs.same = same = _same(parsed.clients, free)
    every = len(same) == len(parsed.clients)  # nearly always, when a list comes again
    open_rows = {} if every else {item.row: item for item in parsed.clients if item.row not in same}
    _set_aside(same.values(), free)
    check(cancel)
    _set_strange_ids_aside(open_rows, free, pairs)
    _settle(open_rows, free, _ids, pairs, None)
    check(cancel)
    _settle(open_rows, free, _references, pairs, None)
    check(cancel)
    report(1, 3, "Comparing with the register")
    _settle(open_rows, free, _abns, pairs, _may_be_same)
    report(2, 3, "Comparing with the register")
    if open_rows and free:
        _by_name(open_rows, free, pairs, cancel)
    pairs.seen.update(_spoken_of(parsed, free.values()))
    pairs.vanished = [client for client in free.values() if client.id not in pairs.seen]
    report(3, 3, "Comparing with the register")
    return pairs


def _ids(clients: Iterable[Client]) -> list[int]:
    ids = list(map(_id, clients))
    return [max(one, 0) for one in ids] if min(ids, default=0) < 0 else ids


def _references(clients: Iterable[Client]) -> list[str]:
    return [client.reference.casefold() for client in clients]


def _abns(clients: Iterable[Client]) -> list[str]:
    return [client.abn for client in clients]


def _same(items: Sequence[ParsedClient], clients: Mapping[int, Client]) -> dict[int, Client]:
    """The rows that say the very same as the client whose id they have, with that client.

    None where two rows have the same id, or no id. Else what follows would pair these rows with these clients too.
    """
    ids = _ids([item.client for item in items])
    if 0 in ids or len(set(ids)) < len(ids):
        return {}
    return {
        item.row: client
        for item, client in zip(items, map(clients.get, ids), strict=True)
        if client is not None and says_the_same(client, item.client)
    }


def _set_strange_ids_aside(open_rows: dict[int, ParsedClient], free: dict[int, Client], pairs: Pairs) -> None:
    """Rows whose id is that of a client they have nothing in common with: a list of another register, most likely.

    Their client is not overwritten by a stranger; a row whose reference is known is that client, whatever its id.
    """
    strange = [
        item
        for item in open_rows.values()
        if (client := free.get(item.client.id)) is not None
        and item.client.name != client.name
        and not _have_something_in_common(item.client, client)
    ]
    if not strange:
        return
    known = {*_references(free.values()), *_references(pairs.same.values())} - {""}
    for item in strange:
        if item.client.reference.casefold() in known:
            open_rows[item.row] = replace(item, client=replace(item.client, id=0))
        else:
            pairs.unclear.add(item.row)
            pairs.seen.add(item.client.id)
            del open_rows[item.row]


def _have_something_in_common(one: Client, other: Client) -> bool:
    if one.name == other.name or (one.reference and one.reference.casefold() == other.reference.casefold()):
        return True
    if any(a and a == b for a, b in ((one.abn, other.abn), (one.acn, other.acn))):
        return True
    return bool(_contacts(one) & _contacts(other)) or _name(one) == _name(other)


def _may_be_same(item: ParsedClient, client: Client) -> bool:
    """Two different references are two clients, whatever else is equal."""
    one, other = item.client.reference, client.reference
    return not one or not other or one.casefold() == other.casefold()


def _settle(
    open_rows: dict[int, ParsedClient],
    free: dict[int, Client],
    keys: Callable[[Iterable[Client]], Sequence[object]],
    pairs: Pairs,
    allowed: Callable[[ParsedClient, Client], bool] | None,
) -> None:
    """Pair rows and clients that share a key no other row and no other client has; an empty key is none."""
    if not open_rows or not free:
        return
    clients: Mapping[Any, Client] = free  # by their ids already
    if keys is not _ids:
        clients = _by_own_key(keys(free.values()), free.values())
    rows = _by_own_key(keys([item.client for item in open_rows.values()]), open_rows)
    found = zip(rows.values(), map(clients.get, rows), strict=True)
    matches = {row: client for row, client in found if client is not None}
    if allowed is not None:
        matches = {row: client for row, client in matches.items() if allowed(open_rows[row], client)}
    pairs.matches.update(matches)
    if len(matches) == len(open_rows):  # nearly always, when a list comes again
        open_rows.clear()
    for row in matches if open_rows else ():
        del open_rows[row]
    _set_aside(matches.values(), free)


def _set_aside(paired: Collection[Client], free: dict[int, Client]) -> None:
    """These clients are free no more."""
    if len(paired) == len(free):
        free.clear()
    for client in paired if free else ():
        del free[client.id]


def _by_own_key(keys: Sequence[object], values: Iterable[T]) -> dict[object, T]:
    """The values whose key is empty for none and shared with no other, by their key."""
    found = dict(zip(keys, values, strict=True))
    if len(found) < len(keys):
        for key, often in Counter(keys).items():
            if often > 1:
                del found[key]
    for empty in ("", 0):
        found.pop(empty, None)
    return found


def _match(
    item: ParsedClient, client: Client, open_rows: dict[int, ParsedClient], free: dict[int, Client], pairs: Pairs
) -> None:
    if item.row in open_rows and client.id in free:
        pairs.matches[item.row] = client
        del open_rows[item.row], free[client.id]


def _by_name(open_rows: dict[int, ParsedClient], free: dict[int, Client], pairs: Pairs, cancel: CancelToken) -> None:
    """Equal names with an equal e-mail or phone; with no contact on one side, a name that is there only once."""
    clients: dict[str, list[Client]] = defaultdict(list)
    for number, client in enumerate(list(free.values())):
        if number % _REPORT_EVERY == 0:
            check(cancel)
        clients[_name(client)].append(client)
    rows: dict[str, list[ParsedClient]] = defaultdict(list)
    for number, item in enumerate(list(open_rows.values())):
        if number % _REPORT_EVERY == 0:
            check(cancel)
        rows[_name(item.client)].append(item)
    for key, items in rows.items():
        candidates = clients.get(key, []) if key else []
        if candidates:
            _settle_group(items, candidates, open_rows, free, pairs)


def _name(client: Client) -> str:
    """The name's key; a name without letters has none and stands for itself."""
    return name_key(client.name, client.kind) or client.name.casefold()


def _settle_group(
    items: list[ParsedClient],
    candidates: list[Client],
    open_rows: dict[int, ParsedClient],
    free: dict[int, Client],
    pairs: Pairs,
) -> None:
    """Rows and clients of one name: those that agree in everything, then those that share a contact, then the rest."""
    same: dict[Client, list[Client]] = defaultdict(list)  # to the letter; of several such clients any one will do
    for client in candidates:
        same[_plain(client)].append(client)
    for item in items:
        if equal := same.get(_plain(item.client)):
            _match(item, equal.pop(), open_rows, free, pairs)
    items = [item for item in items if item.row in open_rows]
    candidates = [client for client in candidates if client.id in free]
    if len(items) * len(candidates) > _GROUP_MAX:
        _leave_unclear(items, candidates, open_rows, pairs)
        return
    for test in (_shares_contact, _nothing_against):
        waiting = [item for item in items if item.row in open_rows]
        there = [client for client in candidates if client.id in free]
        fits = {item.row: [c for c in there if _may_be_same(item, c) and test(item, c)] for item in waiting}
        wanted = Counter(client.id for fitting in fits.values() for client in fitting)
        unclear = []
        for item in waiting:
            fitting = fits[item.row]
            if len(fitting) == 1 and wanted[fitting[0].id] == 1:
                _match(item, fitting[0], open_rows, free, pairs)
            elif fitting:
                unclear.append(item)
        if unclear:
            _leave_unclear(unclear, there, open_rows, pairs)


def _leave_unclear(
    items: list[ParsedClient], candidates: list[Client], open_rows: dict[int, ParsedClient], pairs: Pairs
) -> None:
    for item in items:
        pairs.unclear.add(item.row)
        open_rows.pop(item.row, None)
    pairs.seen.update(client.id for client in candidates)


def _plain(client: Client) -> Client:
    """What a row can say of a client; two equal ones are the same to the letter."""
    return replace(client, id=0, sync=True, archived=False)


def _contacts(client: Client) -> set[str]:
    phones = (client.phone, client.mobile, client.alternate_phone)
    return set(email_keys(client.email)) | {phone_key(phone) for phone in phones if phone}


def _shares_contact(item: ParsedClient, client: Client) -> bool:
    return _numbers_agree(item.client, client) and bool(_contacts(item.client) & _contacts(client))


def _nothing_against(item: ParsedClient, client: Client) -> bool:
    """Same name, and one side has no contact at all to compare."""
    return _numbers_agree(item.client, client) and not (_contacts(item.client) and _contacts(client))


def _numbers_agree(one: Client, other: Client) -> bool:
    return all(not a or not b or a == b for a, b in ((one.abn, other.abn), (one.acn, other.acn)))


def _spoken_of(parsed: Parsed, free: Iterable[Client]) -> set[int]:
    """Clients that rows speak of which could not be used themselves."""
    refused = parsed.refused
    ids = {item.client.id for item in refused} - {0}
    references = ({item.client.reference.casefold() for item in refused} | parsed.mentioned) - {""}
    numbers = {item.client.abn for item in refused} - {""}
    names = ({item.client.name.casefold() for item in refused} | parsed.mentioned) - {""}
    return {
        client.id
        for client in free
        if client.id in ids
        or client.reference.casefold() in references
        or client.abn in numbers
        or client.name.casefold() in names
    }
