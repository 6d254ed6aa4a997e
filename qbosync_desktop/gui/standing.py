"""How things stand, in words: for the header, the next-step line and the status bar. Pure; knows no widget."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.shown import NextAction
from qbosync_desktop.domain.problems import KnownError, Problem, SignInNeeded
from qbosync_desktop.gui.dates import age, clock, moment
from qbosync_desktop.gui.look.core_words import told

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board

OFFLINE_CODES = frozenset({"no-network", "connection-dropped", "timeout", "gateway"})
"""Codes of problems that mean "QuickBooks cannot be reached from here now" (docs/problems.md)."""
STALE_AFTER = timedelta(hours=24)
"""From this age on a read is only the last known state."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Standing", text)


class Connection(NamedTuple):
    """What is known about reaching QuickBooks. ``offline_since`` None means "as far as we know, online".

    ``why`` is the problem's own title; ``decided`` counts the decisions taken since then; ``sign_in``: QuickBooks wants
    the user to sign in again; ``refused`` is why the last run that nobody watched could not be done.
    """

    offline_since: datetime | None = None
    why: str = ""
    decided: int = 0
    sign_in: bool = False
    refused: Problem | None = None

    def after_unattended(self, error: KnownError, now: datetime) -> Connection:
        """A run that nobody watched failed: what :meth:`after_failure` does not show is kept for a banner."""
        after = self.after_failure(error, now)
        plain = error.problem.code not in OFFLINE_CODES and not isinstance(error, SignInNeeded)
        return after._replace(refused=error.problem) if plain else after

    def after_failure(self, error: KnownError, now: datetime) -> Connection:
        """What a failure says about the connection; most say nothing."""
        if isinstance(error, SignInNeeded):
            return self._replace(sign_in=True)
        if error.problem.code in OFFLINE_CODES and self.offline_since is None:
            return self._replace(offline_since=now, why=error.problem.title, decided=0)
        return self

    def after_decision(self) -> Connection:
        """One more decision waits while there is no way to send it."""
        return self._replace(decided=self.decided + 1) if self.offline_since else self


ONLINE = Connection()


class State(NamedTuple):
    """The overall state: icon, tone and words, and how old the last read is."""

    icon: str
    tone: str
    words: str
    read: str = ""


def overall(board: Board | None, connection: Connection, running: str, now: datetime) -> State:
    """The header's line. Never green while a problem is open or anything waits; ``running`` is a task's title."""
    if board is None:
        return State("state-running", "push", _tr("opening"))
    company = board.picture.company
    read = company.last_read if company else None
    words = _tr("read %s") % age(read, now) if read else ""
    if running:
        return State("state-running", "push", f"{running[:1].lower()}{running[1:]}", words)
    if company is None:
        return State("state-unknown", "quiet", _tr("no QuickBooks company connected"))
    if read is None:
        return State("state-unknown", "quiet", _tr("not read yet"))
    unsure = connection.offline_since or connection.sign_in or connection.refused
    if unsure or now - read > STALE_AFTER:
        return State("state-unknown", "quiet", _tr("last known state"), _tr("read %s") % moment(read, now))
    counts = board.overview
    problems = counts.problems + len(board.picture.others)
    if board.open_pushes:
        return State("state-look", "look", _tr("a push is not finished"), words)
    if problems:
        said = _tr("1 problem needs you") if problems == 1 else _tr("%s problems need you") % problems
        return State("state-problem", "problem", said, words)
    if counts.to_push:
        said = _tr("1 change to push") if counts.to_push == 1 else _tr("%s changes to push") % counts.to_push
        return State("state-push", "push", said, words)
    if counts.import_waits:
        waits = counts.import_waits
        said = _tr("1 customer to look at") if waits == 1 else _tr("%s customers to look at") % waits
        return State("state-suggest", "suggest", said, words)
    if counts.not_linked:
        waits = counts.not_linked
        said = _tr("1 client not linked") if waits == 1 else _tr("%s clients not linked") % waits
        return State("state-unlinked", "quiet", said, words)
    return State("state-ok", "ok", _tr("all in sync"), words)


class Step(NamedTuple):
    """One sentence, its button and at most one quiet one. Commands are names of the window's own ("" for none).

    ``tone`` "" is the calm next-step line; any other is a banner in that tone, with ``second`` as its smaller line.
    """

    words: str
    command: str = ""
    label: str = ""
    quiet: str = ""
    quiet_label: str = ""
    tone: str = ""
    icon: str = ""
    second: str = ""
    keys: str = ""


_COMMANDS: dict[NextAction, str] = {
    NextAction.IMPORT_LIST: "import-list",
    NextAction.CONNECT: "connect",
    NextAction.READ: "read",
    NextAction.SHOW_PROBLEMS: "show-problems",
    NextAction.RETRY_ALL: "retry-all",
    NextAction.ACCEPT_EXACT: "accept-exact",
    NextAction.SHOW_EXACT: "show-exact",
    NextAction.SHOW_IMPORT: "show-import",
    NextAction.SHOW_LOOK_FIRST: "show-look-first",
    NextAction.SHOW_TWINS: "show-twins",
    NextAction.SHOW_EXPORT: "show-export",
    NextAction.REVIEW: "review",
    NextAction.NOTHING: "",
}


def next_line(board: Board, connection: Connection, now: datetime) -> Step:
    """The one most useful next thing; what stands in the way of all others comes first."""
    company = board.picture.company
    if connection.sign_in:
        words = _tr("QuickBooks asks you to sign in again. Nothing is lost; pushing waits.")
        return Step(words, "connect", _tr("Sign in…"), tone="look", icon="key")
    if connection.offline_since is not None and company is not None:
        read = moment(company.last_read, now)
        today = company.last_read is not None and company.last_read.astimezone().date() == now.astimezone().date()
        read = read if today else _tr("on %s") % read
        words = f"{told(connection.why)}. " + _tr("You are working on QuickBooks as it was %s.") % read
        return Step(
            words, "read", _tr("Try again"), tone="look", icon="offline", second=waiting_words(connection.decided)
        )
    if board.open_pushes:
        return Step(
            _tr("An earlier push is not finished."),
            "resume-push",
            _tr("Go on with it"),
            "abandon-push",
            _tr("Give it up"),
            tone="look",
            icon="state-look",
            second=_tr("QuickBooks is asked what arrived before anything is sent twice."),
        )
    if connection.refused is not None:
        words = _tr("Synchronising by itself did not work: %s.") % connection.refused.title.rstrip(".")
        return Step(
            words,
            "show-refused",
            _tr("Show…"),
            "read",
            _tr("Try again"),
            tone="look",
            icon="state-look",
            second=_tr("It is tried again later. Nothing is lost."),
        )
    step = board.next_step
    keys = "Ctrl+Shift+A" if step.action is NextAction.ACCEPT_EXACT else ""
    keys = "Ctrl+Shift+P" if step.action is NextAction.REVIEW else keys
    quiet, quiet_label = _COMMANDS[step.quiet], step.quiet_label
    if step.quiet is NextAction.RETRY_ALL and not board.picture.given.waiting:
        quiet = quiet_label = ""  # nothing was refused by QuickBooks, so there is nothing to send again
    return Step(step.words, _COMMANDS[step.action], step.label, quiet, quiet_label, keys=keys)


def waiting_words(decided: int) -> str:
    """What the offline banner promises."""
    if not decided:
        return _tr("Go on deciding: everything waits here safely. Pushing waits until you are back.")
    many = _tr("1 decision waits") if decided == 1 else _tr("%s decisions wait") % decided
    return _tr("Go on deciding: %s here safely. Pushing waits until you are back.") % many


def status_words(board: Board | None, connection: Connection) -> tuple[str, str, str, str]:
    """The status bar's left side: icon, tone, strong words, quiet words."""
    if board is None:
        return "state-running", "push", _tr("Opening the register"), ""
    if board.picture.company is None:
        return "plug", "quiet", _tr("Not connected"), _tr("the register is saved on this computer")
    if connection.offline_since is not None:
        many = _tr("1 decision waits") if connection.decided == 1 else _tr("%s decisions wait") % connection.decided
        said = _tr("Offline since %s") % clock(connection.offline_since)
        return (
            "offline",
            "look",
            said,
            _tr("%s, saved on this computer") % many
            if connection.decided
            else _tr("all decisions saved on this computer"),
        )
    if connection.sign_in:
        return "key", "look", _tr("Sign-in needed"), _tr("all decisions saved on this computer")
    return "state-ok", "ok", _tr("Connected"), _tr("all decisions saved")
