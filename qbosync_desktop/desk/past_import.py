"""The last import, remembered so that it can be taken back after the program was closed, too.

Ctrl+Z knows only what was done since the program was started. This is a text in the data file: what the import
changed as the register held it before, and a digest of what became of it. What was changed or linked since is left
alone. The text is packed: an import that changes 100,000 clients leaves some megabytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from qbosync_desktop.desk.decisions import Step, counted
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.link import Decision, DecisionKind

KEY = "last-import"
_FIELDS = tuple(one.name for one in fields(Client) if one.name != "id")
Values = Mapping[str, Any]
"""Some of a client's attributes by name, as a client holds them."""


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import: ``added`` is the digest by client id, ``changed`` what was otherwise before and the digest after."""

    file: str
    made_at: datetime
    words: str
    added: Mapping[int, str] = field(repr=False)
    changed: Mapping[int, tuple[Values, str]] = field(repr=False)

    def as_text(self) -> str:
        """The import as a text to be remembered."""
        plain = json.dumps(
            {
                "file": self.file,
                "made_at": self.made_at.isoformat(),
                "words": self.words,
                "added": {str(number): digest for number, digest in self.added.items()},
                "changed": [[{"id": number, **_plain(old)}, digest] for number, (old, digest) in self.changed.items()],
            },
            separators=(",", ":"),
        )
        return base64.b64encode(zlib.compress(plain.encode(), _PACKED)).decode()


_PACKED = 3
"""How hard zlib tries; more takes seconds for a tenth of the room."""


def past_import(file: str, made_at: datetime, words: str, change: Change, inverse: Change) -> PastImport:
    """What is to be remembered of an import that was applied.

    ``change`` names new clients by negative ids in the order in which ``inverse`` removes them.
    """
    before = {client.id: client for client in inverse.put_clients}
    new = [client for client in change.put_clients if client.id <= 0]
    added = {number: digest_of(client) for number, client in zip(sorted(inverse.remove_clients), new, strict=True)}
    after = {client.id: client for client in change.put_clients if client.id in before}
    changed = {
        number: (_otherwise(client, after[number]), digest_of(after[number]))
        for number, client in before.items()
        if number in after
    }
    return PastImport(file, made_at, words, added, changed)


def import_of_text(text: str) -> PastImport | None:
    """The import that was remembered, None for an empty or unreadable text; also one written before it was packed."""
    try:
        held = json.loads(text if text.startswith("{") else zlib.decompress(base64.b64decode(text)))
        return PastImport(
            str(held["file"]),
            datetime.fromisoformat(held["made_at"]),
            str(held["words"]),
            {int(number): str(digest) for number, digest in held["added"].items()},
            {int(values["id"]): (_values(values), str(digest)) for values, digest in held["changed"]},
        )
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error):
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
    for number, (old, digest) in past.changed.items():
        client = picture.clients.get(number)
        before = replace(client, **old) if client is not None else None
        if client is None or before is None or client == before:
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


def _otherwise(before: Client, after: Client) -> Values:
    """What a client held where the import made something else of it."""
    return {name: old for name in _FIELDS if (old := getattr(before, name)) != getattr(after, name)}


def _plain(values: Values) -> dict[str, Any]:
    return {name: asdict(value) if isinstance(value, Address) else value for name, value in values.items()}


def _values(plain: dict[str, Any]) -> Values:
    """The values of :func:`_plain`. Raises KeyError, TypeError, ValueError for what is none."""
    values = {name: plain[name] for name in plain.keys() & set(_FIELDS)}
    for name in values.keys() & {"postal", "street"}:
        values[name] = Address(**values[name])
    if "kind" in values:
        values["kind"] = ClientKind(values["kind"])
    return values
