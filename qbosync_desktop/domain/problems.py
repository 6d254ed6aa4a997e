"""Problems: what waits for the user, with a stable code, a title, what happened and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Remedy(StrEnum):
    """A way out that a screen turns into a button; the value is what the button says."""

    RETRY = "Retry"
    EDIT_CLIENT = "Edit…"
    RENAME = "Rename…"
    ADD_REFERENCE = "Add the reference"
    LINK = "Link to this customer"
    NOT_SAME = "Not the same"
    MAKE_ACTIVE = "Make it active and link"
    MOVE_LINK = "Move the link"
    UNLINK = "Unlink"
    MAKE_OTHER_INACTIVE = "Make the other inactive"
    RESUME = "Start again"
    COMPARE = "Compare…"
    SEND_WITHOUT = "Send without it"
    MEND = "Mend…"
    SIGN_IN = "Sign in…"
    TRY_AGAIN = "Try again"
    CHOOSE_FILE = "Choose another file…"
    CHOOSE_FOLDER = "Open another folder…"
    CHECK = "Check now"
    SHOW = "Show…"
    RESTORE_BACKUP = "Restore the last backup"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that waits for the user.

    ``code`` is stable (docs/problems.md); ``title`` is a short sentence; ``detail`` says what happened; ``todo`` what
    to do; ``remedies`` are the ways out, best first. ``client_id`` 0 and ``customer_id`` "" mean "of no single record".
    ``other`` is a second customer, the one to link to instead. ``row`` (1-based) and ``column`` place an input problem
    in its file; ``tid`` is Intuit's intuit_tid.
    """

    code: str
    title: str
    detail: str = ""
    todo: str = ""
    remedies: tuple[Remedy, ...] = ()
    client_id: int = 0
    customer_id: str = ""
    file: str = ""
    row: int = 0
    column: str = ""
    tid: str = ""
    other: str = ""


class KnownError(Exception):
    """A failure we know the way out of. Shown as its problem, never as a traceback; anything else is a bug."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.code}: {problem.title}")
        self.problem = problem


class InputProblem(KnownError):
    """A file or a typed value cannot be used; the problem names file, row and column."""


class RemoteProblem(KnownError):
    """QuickBooks said no, or did not answer. ``retryable``: the same request may pass later.

    ``reached`` is False when the request surely never arrived, None when nobody can tell. ``ends_run``: nothing was
    written and every further request would get the same answer (a lapsed company, wrong keys).
    """

    def __init__(
        self, problem: Problem, *, retryable: bool = False, reached: bool | None = True, ends_run: bool = False
    ) -> None:
        super().__init__(problem)
        self.retryable = retryable
        self.reached = reached
        self.ends_run = ends_run


class EnvironmentProblem(KnownError):
    """This machine stands in the way: no network, keyring locked, disk full, folder in use, newer data file."""


class SignInNeeded(KnownError):
    """QuickBooks wants the user to sign in again; nothing is lost."""


class Cancelled(Exception):
    """The user stopped a task. Not a problem: nothing is shown but what was done so far."""
