"""The rows of the history: pushes at the left, what one of them did at the right. Pure functions; knows no widget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import LABELS, Field, shown
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.pages.entry_rows import changed_words, did, state_of, undoable
from qbosync_desktop.sync.ports import Entry, EntryState, Push


def _tr(text: str) -> str:
    return QCoreApplication.translate("HistoryRows", text)


@dataclass(frozen=True, slots=True)
class PushRow:
    """One push in the list. ``state`` is a name of ``look.status``."""

    id: int
    when: str
    what: str
    many: str
    state: str
    word: str
    waits: bool
    push: Push


def push_rows(pushes: Sequence[Push], now: datetime) -> list[PushRow]:
    """Newest first, as they come. A push that a later one took back says so."""
    back: dict[int, int] = {}
    for one in pushes:
        if one.undo_of:
            back[one.undo_of] = back.get(one.undo_of, 0) + one.done
    rows = []
    for push in pushes:
        state, word = _outcome(push, back.get(push.id, 0))
        when = moment(push.started_at, now)
        many = _tr("1 change") if push.total == 1 else _tr("%s changes") % f"{push.total:,}"
        what = _tr("Undo") if push.undo_of else _tr("Push")
        waits = bool(push.refused) or push.finished_at is None
        rows.append(PushRow(push.id, f"{when[:1].upper()}{when[1:]}", what, many, state, word, waits, push))
    return rows


def _outcome(push: Push, taken_back: int) -> tuple[str, str]:
    if push.finished_at is None:
        return "unknown", _tr("not finished")
    if taken_back and taken_back >= push.done:
        return "undone", _tr("undone")
    done = _tr("%s done") % f"{push.done:,}"
    if taken_back:
        return "undone", _tr("%s, %s undone") % (done, f"{taken_back:,}")
    if push.refused:
        needs = _tr("1 refused") if push.refused == 1 else _tr("%s refused") % f"{push.refused:,}"
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


def done_rows(entries: Iterable[Entry], clients: Mapping[int, Client]) -> list[DoneRow]:
    """Every action with its fields; what was written is QuickBooks' own answer where there is one."""
    rows: list[DoneRow] = []
    for entry in entries:
        action = entry.action
        state, word = state_of(entry)
        client = clients.get(action.client_id)
        head = str(entry.number)
        rows.append(
            DoneRow(
                head,
                action.title,
                KIND_ICONS[client.kind] if client is not None else "kind-other",
                old=did(entry) if action.kind is not ActionKind.UPDATE else _tr("Update"),
                state=state,
                word=word,
                box=undoable(entry),
                entry=entry,
                why_not="" if undoable(entry) else _why_not(entry),
            )
        )
        rows += [
            DoneRow(
                f"{head}/{name.value}",
                LABELS[name],
                head=head,
                old=shown(change.old),
                new=shown(entry.after.get(name, change.new)),
                field=name,
                entry=entry,
                why_not=_tr("Rows go back as a whole; the review lets you leave single fields."),
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


def haystack(entries: Iterable[Entry], clients: Mapping[int, Client]) -> str:
    """All words of a push, for search."""
    lines = []
    for entry in entries:
        client = clients.get(entry.action.client_id)
        reference = client.reference if client is not None else ""
        name = client.name if client is not None else ""
        lines.append(f"{entry.action.title} {name} {reference} {changed_words(entry)} {entry.tid}")
    return "\n".join(lines)
