"""A parsed file against the register: what would be new, changed, left as it is, and what is no longer in the file.

Computes only; writes nothing. A blank cell never erases, a row that vanished is never deleted, and what is derived
from a row never changes a client that is there already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter, itemgetter
from typing import overload

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.making import collector_waits, row_maker
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, silent
from qbosync_desktop.files.findings import finding
from qbosync_desktop.files.merging import Prefer, Value, differences, merged, says_the_same
from qbosync_desktop.files.pairing import pair
from qbosync_desktop.files.parsed import Parsed, ParsedClient


@dataclass(frozen=True, slots=True)
class NewClient:
    """A row that becomes a client. Its id is negative until the register gives it one."""

    row: int
    client: Client = field(repr=False)


class NewClients(Sequence[NewClient]):
    """The rows that become clients. Each is made into one when it is asked for, all of them only by the import itself.

    ``rows`` are their numbers.
    """

    def __init__(self, items: Sequence[ParsedClient] = ()) -> None:
        self._items = items

    @property
    def rows(self) -> list[int]:
        """The numbers of the rows, which needs no client."""
        return [item.row for item in self._items]

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, key: int) -> NewClient: ...
    @overload
    def __getitem__(self, key: slice) -> list[NewClient]: ...
    def __getitem__(self, key: int | slice) -> NewClient | list[NewClient]:
        places = range(len(self._items))[key]
        return self._made(places) if isinstance(places, range) else self._made([places])[0]

    def __iter__(self) -> Iterator[NewClient]:
        return iter(self._made(range(len(self._items))))

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as of a list

    def _made(self, places: Sequence[int]) -> list[NewClient]:
        """Clients with an id of their own below 0. Written out: a first import asks for each of its rows."""
        items = [self._items[place] for place in places]
        with collector_waits():
            rows = (
                (
                    -1 - place, c.name, c.kind, c.reference, c.trading_name, c.given_name, c.middle_name, c.family_name,
                    c.email, c.phone, c.mobile, c.alternate_phone, c.fax, c.website, c.abn, c.acn, c.postal, c.street,
                    c.sync, c.archived,
                )
                for place, c in zip(places, [item.client for item in items], strict=True)
            )  # fmt: skip
            return _make_new(zip([item.row for item in items], _make_clients(rows), strict=True))


_make_new = row_maker(NewClient)
_make_clients = row_maker(Client)


@dataclass(frozen=True, slots=True)
class ChangedClient:
    """A row that changes a client: old and new value per attribute that differs, addresses as a whole."""

    row: int
    before: Client = field(repr=False)
    after: Client = field(repr=False)
    fields: Mapping[str, tuple[Value, Value]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do. ``unchanged`` are clients whose row says nothing new.

    ``vanished`` are clients that are not archived and not in the file; an import never touches them. ``kept`` are rows
    that say something else where the register's value stands, with what the file would have changed. ``parsed`` is
    what was compared, to be compared again with another winner, or with a fix (:mod:`qbosync_desktop.files.mending`).
    ``unchanged_rows`` are the rows of ``unchanged``.
    """

    new: NewClients = field(default_factory=lambda: NewClients())
    changed: tuple[ChangedClient, ...] = ()
    unchanged: tuple[Client, ...] = ()
    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    vanished: tuple[Client, ...] = ()
    read: int = 0
    dropped_columns: tuple[str, ...] = ()
    kept: tuple[ChangedClient, ...] = field(default=(), repr=False)
    parsed: Parsed = field(default_factory=lambda: Parsed(()), repr=False)
    unchanged_rows: tuple[int, ...] = field(default=(), repr=False)

    @property
    def skipped(self) -> int:
        """Rows that do nothing because something is wrong with them."""
        return self.read - len(self.new) - len(self.changed) - len(self.unchanged)

    def counts(self) -> dict[str, int]:
        """``read``, and what becomes of those rows: ``added``, ``changed``, ``unchanged``, ``skipped``."""
        return {
            "read": self.read,
            "added": len(self.new),
            "changed": len(self.changed),
            "unchanged": len(self.unchanged),
            "skipped": self.skipped,
        }

    def change(self, without: Collection[int] = ()) -> Change:
        """The import as one change of the register; the rows numbered in ``without`` are left out."""
        return Change(
            put_clients=(
                *(new.client for new in self.new if new.row not in without),
                *(changed.after for changed in self.changed if changed.row not in without),
            )
        )


def compare(
    parsed: Parsed,
    register: Sequence[Client],
    prefer: Prefer = "file",
    by_row: Mapping[int, Prefer] | None = None,
    cancel: CancelToken | None = None,
    report: Report = silent,
) -> Preview:
    """What importing a file would do to the register. Raises nothing but Cancelled.

    ``prefer`` says whose value stands where both have one; ``by_row`` says it for single rows. Clients are matched by
    id, reference, ABN, then name with e-mail or phone; a row that fits two clients is an error.
    """
    with collector_waits():
        return _compared(parsed, register, prefer, by_row or {}, cancel or NeverCancelled(), report)


def _compared(
    parsed: Parsed,
    register: Sequence[Client],
    prefer: Prefer,
    by_row: Mapping[int, Prefer],
    cancel: CancelToken,
    report: Report,
) -> Preview:
    found = pair(parsed, register, cancel, report)
    changed: list[ChangedClient] = []
    matches, same = found.matches, found.same
    every = len(same) == len(parsed.clients)
    unchanged = list(same.values()) if every else []
    unchanged_rows = list(same) if every else []
    kept: list[ChangedClient] = []
    fresh: list[ParsedClient] = []
    for item in () if every else parsed.clients:
        row = item.row
        if row in same:
            unchanged.append(same[row])
            unchanged_rows.append(row)
        elif (before := matches.get(row)) is None:
            if row not in found.unclear:
                fresh.append(item)
        elif says_the_same(before, item.client):
            unchanged.append(before)
            unchanged_rows.append(row)
        else:
            change, stays = _outcome(before, item, by_row.get(item.row, prefer))
            if change is not None:
                changed.append(change)
            else:
                unchanged.append(before)
                unchanged_rows.append(item.row)
            if stays is not None:
                kept.append(stays)
    errors = [finding("client-not-unique", parsed.file, row) for row in sorted(found.unclear)]
    return Preview(
        new=NewClients(fresh),
        changed=tuple(changed),
        unchanged=tuple(unchanged),
        errors=tuple(sorted((*parsed.errors, *errors), key=lambda problem: (problem.row, problem.column))),
        warnings=parsed.warnings,
        vanished=tuple([client for client in found.vanished if not client.archived]),
        read=parsed.read,
        dropped_columns=parsed.dropped_columns,
        kept=tuple(kept),
        parsed=parsed,
        unchanged_rows=tuple(unchanged_rows),
    )


def with_winners(
    preview: Preview, prefer: Prefer, before: Mapping[int, Prefer], by_row: Mapping[int, Prefer]
) -> Preview:
    """What :func:`compare` gives for the same file, register and ``prefer``, with other winners of single rows.

    ``before`` are those that ``preview`` was made with. Only rows whose winner is another are looked at again.
    """
    rows = rows_turned(prefer, before, by_row)
    olds = {one.row: one.before for one in (*preview.changed, *preview.kept) if one.row in rows}
    items = {item.row: item for item in preview.parsed.clients if item.row in olds}
    changed = [one for one in preview.changed if one.row not in olds]
    kept = [one for one in preview.kept if one.row not in olds]
    same = [
        (row, client) for row, client in zip(preview.unchanged_rows, preview.unchanged, strict=True) if row not in olds
    ]
    for row, old in olds.items():
        change, stays = _outcome(old, items[row], by_row.get(row, prefer))
        if change is not None:
            changed.append(change)
        else:
            same.append((row, old))
        if stays is not None:
            kept.append(stays)
    same.sort(key=itemgetter(0))
    return replace(
        preview,
        changed=tuple(sorted(changed, key=_row)),
        kept=tuple(sorted(kept, key=_row)),
        unchanged=tuple(client for _, client in same),
        unchanged_rows=tuple(row for row, _ in same),
    )


def rows_turned(prefer: Prefer, before: Mapping[int, Prefer], by_row: Mapping[int, Prefer]) -> set[int]:
    """The rows that another side wins than before."""
    return {row for row in before.keys() | by_row.keys() if before.get(row, prefer) != by_row.get(row, prefer)}


_row = attrgetter("row")


def _outcome(before: Client, item: ParsedClient, winner: Prefer) -> tuple[ChangedClient | None, ChangedClient | None]:
    """What a row changes, and what it would change if the register did not win; None for nothing."""
    after = merged(before, item, winner)
    fields = differences(before, after)
    change = ChangedClient(item.row, before, after, fields) if fields else None
    if winner == "register":
        filed = merged(before, item, "file")
        if lost := {name: pair for name, pair in differences(before, filed).items() if name not in fields}:
            return change, ChangedClient(item.row, before, filed, lost)
    return change, None
