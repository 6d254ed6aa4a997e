"""What is looked for in the history: one client's past, words, or both. Decides line by line. Pure; knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import LABELS, Field, shown
from qbosync_desktop.gui.models.columns import fold
from qbosync_desktop.sync.ports import Entry


@dataclass(frozen=True, slots=True)
class Sought:
    """``client_id`` 0 is everybody; ``needles`` are folded words that must all be found."""

    client_id: int = 0
    needles: tuple[str, ...] = ()

    def of(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries of the client."""
        return [one for one in entries if not self.client_id or one.action.client_id == self.client_id]

    def lines(self, entries: Sequence[Entry], clients: Mapping[int, Client]) -> Callable[[Entry, Field | None], bool]:
        """Whether a line is shown: an entry's own (None), or that of one of its fields. Where the words are found in no
        line, they were found in the push itself (its day, its kind, who sent it), and every line is shown.
        """
        found: set[tuple[int, Field | None]] = set()
        for entry in entries:
            head = fold(entry_words(entry, clients))
            if all(needle in head for needle in self.needles):
                found |= {(entry.number, None), *((entry.number, name) for name in entry.action.fields)}
                continue
            for name in entry.action.fields:
                line = f"{head} {fold(field_words(entry, name))}"
                if all(needle in line for needle in self.needles):
                    found.add((entry.number, name))
        return lambda entry, name: not found or (entry.number, name) in found


def entry_words(entry: Entry, clients: Mapping[int, Client]) -> str:
    """Who a row of a push is about, and QuickBooks' own numbers of it."""
    action = entry.action
    client = clients.get(action.client_id)
    parts = [action.title, entry.customer_id or action.customer_id, entry.tid]
    parts += [client.name, client.reference] if client is not None else []
    parts += [entry.problem.title] if entry.problem is not None else []
    return " ".join(parts)


def field_words(entry: Entry, name: Field) -> str:
    """One field of it, old and new."""
    change = entry.action.fields[name]
    return f"{LABELS[name]} {shown(change.old)} {shown(entry.after.get(name, change.new))}"


def haystack(entries: Iterable[Entry], clients: Mapping[int, Client]) -> str:
    """All words of a push."""
    lines: list[str] = []
    for entry in entries:
        lines.append(entry_words(entry, clients))
        lines += [field_words(entry, name) for name in entry.action.fields]
    return "\n".join(lines)
