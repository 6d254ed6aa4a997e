"""What the checks say of the whole register, grouped by what is found and how it could be mended. Pure functions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from qbosync_desktop import files
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.identifiers import shown_abn, shown_acn
from qbosync_desktop.files import Finding, Fixed
from qbosync_desktop.gui.look.core_words import told

OF_PROBLEM = {
    "name-forbidden": "name-not-for-quickbooks",
    "too-long": "name-not-for-quickbooks",
    "email-incomplete": "email-not-valid",
}
"""What the checks call a problem of the plan."""
_LABELS = dict(files.TARGETS)


@dataclass(frozen=True, slots=True)
class Group:
    """All clients of which one thing was found. ``ways`` are the fixes, by code, each with what it would change.

    ``others`` are clients that no fix mends.
    """

    code: str
    title: str
    todo: str
    count: int
    ways: tuple[tuple[str, tuple[Fixed, ...]], ...] = field(default=(), repr=False)
    others: tuple[tuple[Client, Finding], ...] = field(default=(), repr=False)


def groups_of(clients: Iterable[Client]) -> tuple[Group, ...]:
    """The groups, mendable ones first, then by size. Archived clients are left alone."""
    found: dict[str, list[tuple[Client, Finding]]] = defaultdict(list)
    for client in clients:
        if not client.archived:
            for finding in files.check_client(client):
                found[finding.code].append((client, finding))
    groups = []
    for code, pairs in found.items():
        concerned = list({client.id: client for client, _finding in pairs}.values())
        ways = dict.fromkeys(fix.code for _client, finding in pairs for fix in finding.fixes)
        fixed = tuple((way, files.fixes_alike(concerned, way, finding=code)) for way in ways)
        others = tuple(pair for pair in pairs if not pair[1].fixes)
        first = pairs[0][1]
        groups.append(Group(code, first.title, first.todo, len(concerned), fixed, others))
    return tuple(sorted(groups, key=lambda one: (not one.ways, -one.count, one.title)))


def counts_alike(clients: Iterable[Client], but: int) -> Mapping[str, int]:
    """How many clients, other than one, have something found that a fix mends, by what is found."""
    counts: Counter[str] = Counter()
    for client in clients:
        if client.id != but and not client.archived:
            counts.update({finding.code for finding in files.check_client(client) if finding.fixes})
    return counts


def cells_of(one: Fixed) -> tuple[str, ...]:
    """Name, reference, field, now, after."""
    fix = one.fix
    label = told(_LABELS.get(fix.target, fix.target))
    return one.before.name, one.before.reference, label, _shown(fix.target, fix.old), _shown(fix.target, fix.new)


def other_cells(client: Client, finding: Finding) -> tuple[str, ...]:
    """The same for a client that has to be looked at by a person."""
    label = told(_LABELS.get(finding.target, finding.target))
    return client.name, client.reference, label, _shown(finding.target, value_of(client, finding.target)), ""


def value_of(client: Client, target: str) -> str:
    """A client's text under a target ("abn", "postal.state")."""
    group, _, part = target.partition(".")
    value = getattr(client, group)
    return str(getattr(value, part) if part else value)


def _shown(target: str, value: str) -> str:
    return {"abn": shown_abn, "acn": shown_acn}.get(target, str)(value) or QCoreApplication.translate(
        "Values", "(empty)"
    )
