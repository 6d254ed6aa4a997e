"""What is made of a client list's rows: clients, and what is wrong. Plain data; knows no file and no register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class ParsedClient:
    """One row as a client. ``given`` names the attributes the file has a column and a value for.

    An address part is named with its address: ``postal.city``. What is not given was derived or is empty.
    """

    row: int
    client: Client = field(repr=False)
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A whole file as clients. ``errors`` keep out a row or a value, ``warnings`` nothing.

    ``read`` counts the rows that are not blank; ``skipped`` those of them that became no client. ``refused`` are
    skipped rows that could still be understood, ``mentioned`` the folded cells of those that could not: their clients
    are not taken for vanished.
    ``derived_kinds`` counts the clients whose kind was told by their name; ``masked`` the tax file numbers taken out.
    ``headings`` says under which heading a target is reported; ``left_emails`` keeps what was no address, by row.
    """

    clients: tuple[ParsedClient, ...]
    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    read: int = 0
    refused: tuple[ParsedClient, ...] = field(default=(), repr=False)
    mentioned: frozenset[str] = field(default=frozenset(), repr=False)
    derived_kinds: int = 0
    masked: int = 0
    file: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    left_emails: Mapping[int, str] = field(default_factory=dict, repr=False)

    @property
    def skipped(self) -> int:
        """How many rows became no client."""
        return self.read - len(self.clients)
