"""The last import, remembered so that it can be taken back after the program was closed, too.

Ctrl+Z knows only what was done since the program was started. This is a small text in the data file: what the
register held before, and a digest of what the import made of it. What was changed or linked since is left alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from qbosync_desktop.desk.decisions import Step, counted
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.link import Decision, DecisionKind

KEY = "last-import"
MOST_CHANGED = 30_000
"""Above it nothing is remembered (about 20 MB of text); a backup is the way back then."""


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import: ``added`` is the digest by client id, ``changed`` the client before and the digest after, by id."""

    file: str
    made_at: datetime
    words: str
    added: Mapping[int, str] = field(repr=False)
    changed: Mapping[int, tuple[Client, str]] = field(repr=False)

    def as_text(self) -> str:
        """The import as a text to be remembered."""
        return json.dumps(
            {
                "file": self.file,
                "made_at": self.made_at.isoformat(),
                "words": self.words,
                "added": {str(number): digest for number, digest in self.added.items()},
                "changed": [[asdict(before), digest] for before, digest in self.changed.values()],
            }
        )


def past_import(file: str, made_at: datetime, words: str, change: Change, inverse: Change) -> PastImport | None:
    """What is to be remembered of an import that was applied; None when it is too large.

    ``change`` names new clients by negative ids in the order in which ``inverse`` removes them.
    """
    before = {client.id: client for client in inverse.put_clients}
    if len(before) > MOST_CHANGED:
        return None
    new = [client for client in change.put_clients if client.id <= 0]
    added = {number: digest_of(client) for number, client in zip(sorted(inverse.remove_clients), new, strict=True)}
    after = {client.id: client for client in change.put_clients if client.id in before}
    changed = {number: (client, digest_of(after[number])) for number, client in before.items() if number in after}
    return PastImport(file, made_at, words, added, changed)


def import_of_text(text: str) -> PastImport | None:
    """The import that was remembered, None for an empty or unreadable text."""
    try:
        held = json.loads(text)
        changed = [(_client(values), str(digest)) for values, digest in held["changed"]]
        return PastImport(
            str(held["file"]),
            datetime.fromisoformat(held["made_at"]),
            str(held["words"]),
            {int(number): str(digest) for number, digest in held["added"].items()},
            {client.id: (client, digest) for client, digest in changed},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def undo_import(picture: Picture, past: PastImport) -> Step:
    """Take an import back: remove what it added, put back what it changed; what moved on since stays."""
    remove, kept = [], 0
    for number, digest in past.added.items():
        client = picture.clients.get(number)
        if client is None:
            continue
        if digest_of(client) == digest and number not in picture.links:
            remove.append(number)
        else:
            kept += 1
    put = []
    for number, (before, digest) in past.changed.items():
        client = picture.clients.get(number)
        if client is None or client == before:
            continue
        if digest_of(client) == digest:
            put.append(before)
        else:
            kept += 1
    woken = [client.id for client in put if not client.archived and picture.clients[client.id].archived]
    ending = tuple(Decision(DecisionKind.DEACTIVATE, number) for number in woken)
    parts = [counted(len(remove), "client", "removed again")] if remove else []
    parts += [counted(len(put), "client", "put back")] if put else []
    parts += [f"{kept} changed or linked since, left as {'it is' if kept == 1 else 'they are'}"] if kept else []
    words = f"Import of “{past.file}” taken back: {', '.join(parts) or 'nothing was left to take back'}"
    change = Change(put_clients=tuple(put), remove_clients=tuple(remove), remove_decisions=ending)
    return Step(change, words, len(remove) + len(put))


def digest_of(client: Client) -> str:
    """A short name of everything a client holds but its number."""
    return hashlib.sha256(repr(replace(client, id=0)).encode("utf-8", "replace")).hexdigest()[:20]


def _client(values: dict[str, Any]) -> Client:
    addresses = {name: Address(**values[name]) for name in ("postal", "street")}
    return Client(**{**values, **addresses, "kind": ClientKind(values["kind"])})
