"""What a row of a push says: its outcome, what it did and QuickBooks' answer. Pure functions; knows no widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.sending import STALE
from qbosync_desktop.domain.fields import LABELS, Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.gui.dates import clock, day, moment
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.widgets.progress import Tally
from qbosync_desktop.sync.ports import Entry, EntryState, Push
from qbosync_desktop.sync.renames import on_the_way


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntryRows", text)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One action of a push as the outcome shows it. ``state`` is a name of ``look.status``."""

    id: int
    state: str
    word: str
    name: str
    icon: str
    what: str
    answer: str
    remedy: str
    entry: Entry

    @property
    def problem(self) -> Problem | None:
        """What waits for the user."""
        return self.entry.problem


def state_of(entry: Entry, sending: str = "") -> tuple[str, str]:
    """The state's name and its word. ``sending`` is the request id of the batch on its way."""
    if entry.undone:
        return "undone", _tr("Undone")
    if entry.state is EntryState.DONE:
        return "done", _tr("Done")
    if entry.state is EntryState.REFUSED:
        stale = entry.problem is not None and entry.problem.code == STALE
        return ("stopped", _tr("Stopped")) if stale else ("refused", _tr("Refused"))
    if entry.state is EntryState.STOPPED:
        return "left out", _tr("Not sent")
    if sending and entry.request_id == sending:
        return "sending", _tr("Sending")
    if entry.state is EntryState.SENT:
        return "unknown", _tr("Not known")
    return "waiting", _tr("Waiting")


def did(entry: Entry) -> str:
    """ "Update: name, e-mail" of one row."""
    action = entry.action
    if on_the_way(action):
        return _tr("Name in between: %s") % action.wanted
    if action.kind is ActionKind.UPDATE:
        return _tr("Update: %s") % ", ".join(_short(name) for name in action.fields)
    return {
        ActionKind.CREATE: _tr("New customer"),
        ActionKind.DEACTIVATE: _tr("Make inactive"),
        ActionKind.REACTIVATE: _tr("Make active again"),
    }[action.kind]


def _short(name: Field) -> str:
    return _tr("name") if name is Field.DISPLAY_NAME else told(LABELS[name]).lower()


def answered(entry: Entry) -> str:
    """QuickBooks' answer in a few words; of what is on its way, since when."""
    if entry.problem is not None:
        return entry.problem.title
    if entry.state is EntryState.DONE and entry.answered_at is not None:
        return clock(entry.answered_at)
    if entry.state is EntryState.STOPPED:
        return _tr("nothing was sent")
    if entry.state is EntryState.SENT:
        return _tr("sent %s, no answer yet") % clock(entry.sent_at) if entry.sent_at else _tr("no answer yet")
    return ""


def entry_rows(entries: Sequence[Entry], icons: dict[int, str], *, running: bool) -> list[EntryRow]:
    """The rows of a push; while it runs, the first batch without an answer is the one on its way."""
    open_states = (EntryState.WAITING, EntryState.SENT)
    sending = next((one.request_id for one in entries if one.state in open_states), "") if running else ""
    rows = []
    for entry in entries:
        state, word = state_of(entry, sending)
        remedies = entry.problem.remedies if entry.problem is not None else ()
        rows.append(
            EntryRow(
                entry.number,
                state,
                word,
                entry.action.title,
                icons.get(entry.action.client_id, "kind-other"),
                did(entry),
                answered(entry),
                remedies[0].value if remedies else "",
                entry,
            )
        )
    return rows


_TALLY_ORDER = ("done", "undone", "refused", "stopped", "unknown", "left out", "sending", "waiting")


def tallies(rows: Iterable[EntryRow], *, running: bool = False) -> list[Tally]:
    """How many rows are in which state, in one order; while a push runs all open ones are "to go"."""
    found = Counter(row.state for row in rows)
    if running:
        found["waiting"] += found.pop("sending", 0)
    words = {
        "done": _tr("done"),
        "undone": _tr("undone"),
        "refused": _tr("refused"),
        "stopped": _tr("stopped"),
        "unknown": _tr("not known"),
        "left out": _tr("not sent"),
        "waiting": _tr("to go") if running else _tr("waiting"),
        "sending": _tr("sending"),
    }
    return [Tally(state, found[state], words[state]) for state in _TALLY_ORDER if found[state]]


_NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def outcome_words(rows: Sequence[EntryRow]) -> str:
    """ "12 done, 1 refused, 1 stopped. The two wait in Sync." """
    said = ", ".join(f"{one.count:,} {one.word}" for one in tallies(rows))
    waits = len([row for row in rows if row.state in WAITS])
    if not said:
        return _tr("Nothing was sent.")
    if not waits:
        return f"{said}."
    if waits == 1:
        return f"{said}. " + _tr("The one waits in Sync.")
    if waits == len(rows):
        return f"{said}. " + _tr("They wait in Sync.")
    many = _NUMBERS[waits] if waits < len(_NUMBERS) else f"{waits:,}"
    return f"{said}. " + _tr("The %s wait in Sync.") % many


WAITS = frozenset({"refused", "stopped", "left out", "unknown"})
"""States of rows that wait in Sync after a push."""


def undoable(entry: Entry) -> bool:
    """Whether there is anything to take back."""
    return entry.state is EntryState.DONE and not entry.undone


def details_of(entry: Entry, push: Push | None) -> list[tuple[str, str]]:
    """What support asks for: who, when, QuickBooks' numbers. Label and value each."""
    found = [
        (_tr("Sent"), moment(entry.sent_at)),
        (_tr("Answered"), moment(entry.answered_at)),
        (_tr("By"), push.who if push is not None else ""),
        (_tr("Customer"), entry.customer_id or entry.action.customer_id),
        (_tr("Version in QuickBooks"), entry.sync_token),
        (_tr("Intuit’s number"), entry.tid or (entry.problem.tid if entry.problem is not None else "")),
    ]
    return [(label, value) for label, value in found if value]


def recent_words(entry: Entry) -> tuple[str, str]:
    """One line of a client's past: what was done, and when."""
    words = did(entry)
    if entry.state is EntryState.REFUSED:
        words = _tr("%s (refused)") % words
    return words, day(entry.answered_at or entry.sent_at)


def push_title(push: Push, now: datetime | None = None) -> str:
    """ "Push of today, 4:11 pm"; an undo says what it was."""
    when = moment(push.started_at, now)
    return _tr("Undo of %s") % when if push.undo_of else _tr("Push of %s") % when
