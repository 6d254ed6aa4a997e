"""What the tabs and the header show, as data: rows, where a client stands, counts, the next step.

Kept apart from what works them out, so that the window can show what it remembers before any of that is read in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qbosync_desktop.domain.client_kind import ClientKind
from qbosync_desktop.domain.problems import Problem, Remedy

if TYPE_CHECKING:
    from qbosync_desktop.domain.suggestion import Suggestion


class Status(StrEnum):
    """Where one client stands in one company; the values are the words the screens use."""

    IN_SYNC = "in sync"
    TO_PUSH = "to push"
    PROBLEM = "problem"
    NEW = "new"  # chosen for creation, goes out with the next push
    SUGGESTED = "suggested"
    NOT_LINKED = "not linked"
    PAUSED = "paused"
    LEFT_OUT = "left out"
    ARCHIVED = "archived"


class Found(StrEnum):
    """What matching found for a row; the values are the words the screens use."""

    EXACT = "exact"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NO_MATCH = "no match"
    PROBLEM = "problem"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One QuickBooks customer that is not linked.

    ``client_id`` is what it would be linked to, 0 for none; ``will`` says what happens when it is ticked. ``tickable``
    is False where the user has to choose or solve something first; ``ticked`` is how the row starts.
    """

    id: str
    name: str
    second: str
    found: Found
    words: str
    will: str
    client_id: int = 0
    client_name: str = ""
    client_kind: ClientKind | None = None
    tickable: bool = True
    ticked: bool = True
    candidates: int = 0
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class SyncRow:
    """One client with its link. ``active`` is the tick: None where there is no link, so no box."""

    id: int
    name: str
    kind: ClientKind
    reference: str
    status: Status
    customer_id: str = ""
    customer_name: str = ""
    active: bool | None = None
    synced: datetime | None = None
    waits: str = ""
    problem: Problem | None = None
    suggestion: Suggestion | None = None


class Check(StrEnum):
    """Whether a client can be created in QuickBooks; the values are the words the screens use."""

    READY = "ready"
    CHOSEN = "in the review"
    LOOK_FIRST = "look first"
    NAME_TAKEN = "name is taken"
    CANNOT = "cannot be used"
    PROBLEM = "problem"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One client that is not in QuickBooks. ``remedy`` is the way out shown in the row, if one is needed."""

    id: int
    name: str
    kind: ClientKind
    reference: str
    check: Check
    words: str
    tickable: bool
    ticked: bool
    remedy: Remedy | None = None
    problem: Problem | None = None
    suggestion: Suggestion | None = None
    twin: int = 0
    """The client of the register that is probably the same, 0 for none."""


class Overview(NamedTuple):
    """Each client that is not archived is counted once: the five numbers add up to ``total``.

    ``to_push`` includes new customers; ``not_linked`` includes suggested ones; ``left_out`` includes paused ones.
    """

    in_sync: int = 0
    to_push: int = 0
    problems: int = 0
    not_linked: int = 0
    left_out: int = 0
    total: int = 0
    import_waits: int = 0
    sync_waits: int = 0
    export_waits: int = 0
    exact: int = 0
    changes: int = 0


class NextAction(StrEnum):
    """What the button of the next-step line does."""

    IMPORT_LIST = "import a client list"
    CONNECT = "connect QuickBooks"
    READ = "read QuickBooks"
    SHOW_PROBLEMS = "show the problems"
    RETRY_ALL = "retry all problems"
    ACCEPT_EXACT = "accept exact matches"
    SHOW_EXACT = "show exact matches"
    SHOW_IMPORT = "show what to review"
    SHOW_LOOK_FIRST = "show look first"
    SHOW_TWINS = "show twins"
    SHOW_EXPORT = "show what to export"
    REVIEW = "review changes"
    NOTHING = "nothing"


class NextStep(NamedTuple):
    """One sentence, the button that does it, and at most one quiet one."""

    words: str
    action: NextAction = NextAction.NOTHING
    label: str = ""
    quiet: NextAction = NextAction.NOTHING
    quiet_label: str = ""
