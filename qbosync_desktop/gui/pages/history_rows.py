"""The rows of the history: all that was done at the left, what a push did at the right. Pure; knows no widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.happened import TITLES, many_in_words, outcome_in_words
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.event import Event
from qbosync_desktop.domain.fields import LABELS, Field, shown
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.pages.entry_rows import did, state_of, undoable
from qbosync_desktop.sync.ports import Entry, EntryState, Push


def _tr(text: str) -> str:
    return QCoreApplication.translate("HistoryRows", text)


@dataclass(frozen=True, slots=True)
class PastRow:
    """One line of the list: a push (its id is the push's) or an event. ``state`` is a name of ``look.status``.

    Its words are made when they are asked for: of thousands of lines a few are painted. ``now`` is when it was listed,
    ``back`` how many of a push's rows a later one took back; two rows are equal when they say the same.
    """

    id: int | str
    at: datetime
    state: str
    waits: bool
    who: str
    today: date
    now: datetime = field(compare=False)
    back: int = 0
    push: Push | None = None
    event: Event | None = None

    @property
    def chip(self) -> str:
        """The chip it stands under besides "all" and "waits"."""
        return self.event.group.value if self.event is not None else "pushes"

    @property
    def when(self) -> str:
        """ "Today, 4:40 pm"."""
        return _first_large(moment(self.at, self.now))

    @property
    def what(self) -> str:
        """Its title."""
        if self.event is not None:
            return told(TITLES[self.event.kind])
        return _tr("Undo") if self.push is not None and self.push.undo_of else _tr("Push")

    @property
    def many(self) -> str:
        """ "4 changes"."""
        if self.event is not None:
            return told(many_in_words(self.event))
        total = self.push.total if self.push is not None else 0
        return _tr("1 change") if total == 1 else _tr("%s changes") % f"{total:,}"

    @property
    def word(self) -> str:
        """How it ended."""
        if self.event is not None:
            return _first_large(told(outcome_in_words(self.event)))
        return _outcome(self.push, self.back)[1] if self.push is not None else ""


def past_rows(pushes: Sequence[Push], events: Sequence[Event], now: datetime) -> list[PastRow]:
    """Everything that was done, the newest first."""
    rows = [*push_rows(pushes, now), *event_rows(events, now)]
    return sorted(rows, key=lambda row: (row.at, row.push is not None), reverse=True)


def event_rows(events: Sequence[Event], now: datetime) -> list[PastRow]:
    """What was done besides pushing, as it comes; what was taken back says so."""
    today = now.astimezone().date()
    return [
        PastRow(
            f"e{event.id}",
            event.last,
            "undone" if event.undone else "done",
            False,
            event.who,
            today,
            now,
            event=event,
        )
        for event in events
    ]


def push_rows(pushes: Sequence[Push], now: datetime) -> list[PastRow]:
    """As they come. A push that a later one took back says so."""
    back: dict[int, int] = {}
    for one in pushes:
        if one.undo_of:
            back[one.undo_of] = back.get(one.undo_of, 0) + one.done
    rows, today = [], now.astimezone().date()
    for push in pushes:
        taken = back.get(push.id, 0)
        waits = bool(push.refused) or push.finished_at is None
        state = _outcome(push, taken)[0]
        rows.append(PastRow(push.id, push.started_at, state, waits, push.who, today, now, taken, push))
    return rows


def _first_large(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _outcome(push: Push, taken_back: int) -> tuple[str, str]:
    if push.finished_at is None:
        return "unknown", _tr("not finished")
    if taken_back and taken_back >= push.done:
        return "undone", _tr("undone")
    done = _tr("%s done") % f"{push.done:,}"
    if taken_back:
        return "undone", _tr("%s, %s undone") % (done, f"{taken_back:,}")
    if push.refused:
        needs = _tr("1 needs you") if push.refused == 1 else _tr("%s need you") % f"{push.refused:,}"
        return "stopped", f"{done}, {needs}"
    if push.stopped:
        return ("done" if push.done else "left out"), _tr("%s, %s not sent") % (done, f"{push.stopped:,}")
    return "done", done


@dataclass(frozen=True, slots=True)
class DoneRow:
    """One line of a push: an action (a head) or one of its fields."""

    id: str
    name: str
    icon: str = ""
    head: str = ""
    old: str = ""
    new: str = ""
    state: str = ""
    word: str = ""
    box: bool = False
    field: Field | None = None
    entry: Entry | None = None
    why_not: str = ""

    @property
    def leaf(self) -> bool:
        """Whether this line itself can go back: a field of an update, or any other action as a whole."""
        update = self.entry is not None and self.entry.action.kind is ActionKind.UPDATE
        return self.box and (self.field is not None or not update)


def done_rows(entries: Sequence[Entry], clients: Mapping[int, Client]) -> list[DoneRow]:
    """Every action with its fields; what was written is QuickBooks' own answer where there is one.

    Fields of an update go back one by one or all together, everything else as a whole.
    """
    rows: list[DoneRow] = []
    ended = {one.customer_id: one.number for one in entries if one.state is EntryState.DONE}
    for entry in entries:
        action = entry.action
        state, word = state_of(entry)
        client = clients.get(action.client_id)
        head = str(entry.number)
        on_the_way = action.kind is ActionKind.UPDATE and ended.get(entry.customer_id, 0) > entry.number
        box = undoable(entry) and not on_the_way
        why_not = (
            "" if box else _tr("A name in between; it goes back with the last one.") if on_the_way else _why_not(entry)
        )
        single = box and action.kind is ActionKind.UPDATE
        rows.append(
            DoneRow(
                head,
                action.title,
                KIND_ICONS[client.kind] if client is not None else "kind-other",
                old=did(entry) if action.kind is not ActionKind.UPDATE else _tr("Update"),
                state=state,
                word=word,
                box=box,
                entry=entry,
                why_not=why_not,
            )
        )
        rows += [
            DoneRow(
                f"{head}/{name.value}",
                told(LABELS[name]),
                head=head,
                old=shown(change.old),
                new=shown(entry.after.get(name, change.new)),
                box=single,
                field=name,
                entry=entry,
                why_not="" if single else why_not or _tr("This goes back as a whole; tick the client."),
            )
            for name, change in action.fields.items()
        ]
    return rows


def _why_not(entry: Entry) -> str:
    if entry.undone:
        return _tr("This went back already.")
    if entry.state is EntryState.SENT:
        return _tr("Nobody knows yet whether this arrived.")
    return _tr("Nothing was written, so nothing can go back.")
