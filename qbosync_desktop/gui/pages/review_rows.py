"""The rows of the review and the part of the plan that is ticked. Pure functions; knows no widget."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.guards import Guard, Kind, guards
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import LABELS, Field, shown
from qbosync_desktop.domain.plan import Action, ActionKind, FieldChange, Origin, Plan, chosen
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.gui.look.core_words import told, translating
from qbosync_desktop.gui.look.status import KIND_ICONS
from qbosync_desktop.gui.models.columns import fold
from qbosync_desktop.gui.pages.left_out import Place, place

_OVERWRITES = frozenset({Origin.QUICKBOOKS, Origin.BOTH})


def _tr(text: str) -> str:
    """Asked for every line of a large plan: English asks nobody."""
    return QCoreApplication.translate("ReviewRows", text) if translating() else text


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line: an action (a head), one of its fields, or a problem of the plan.

    ``box`` says what a tick means: "own" (this line), "head" (the lines under it), "" (there is none).
    ``overwrites``: somebody changed the field in QuickBooks since it was last sent.
    """

    id: str
    name: str
    icon: str = ""
    head: str = ""
    place: Place | None = None
    action: Action | None = None
    field: Field | None = None
    change: FieldChange | None = None
    problem: Problem | None = None
    old: str = ""
    new: str = ""
    mark: str = ""
    tip: str = ""
    why_not: str = ""
    box: str = ""
    sent: bool = False
    renames: bool = False
    overwrites: bool = False
    reference: str = ""
    hay: str = ""


def whole(action: Action) -> bool:
    """True when an action is sent whole or not at all.

    A new customer needs its name and gets all its details at once; one that is made active again needs its name too
    (QuickBooks leaves its "(deleted)" mark in it otherwise).
    """
    return action.kind is not ActionKind.UPDATE or not action.fields


def places(action: Action) -> list[Place]:
    """The ticks of an action."""
    if whole(action):
        return [place(action.client_id, action.customer_id)]
    return [place(action.client_id, action.customer_id, name) for name in action.fields]


def ticked_part(plan: Plan, left_out: Container[Place]) -> Plan:
    """The plan without what is unticked."""
    out: dict[tuple[int, str], frozenset[Field] | None] = {}
    for action in plan.actions:
        if whole(action):
            if place(action.client_id, action.customer_id) in left_out:
                out[action.key] = None
            continue
        names = frozenset(
            name for name in action.fields if place(action.client_id, action.customer_id, name) in left_out
        )
        out[action.key] = None if len(names) == len(action.fields) else names
    return chosen(plan, out)


class RowBook:
    """Makes the rows of a plan, and keeps those of an action until it, its client or its ticks change.

    A plan may have thousands of actions, and one tick must not make all their rows anew.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], _Made] = {}

    def rows(self, plan: Plan, left_out: Container[Place], picture: Picture, *, undo: bool = False) -> list[ReviewRow]:
        """Every line, each head before its fields; problems at the end."""
        kept, self._kept = self._kept, {}
        found: list[ReviewRow] = []
        for action in plan.actions:
            made = self._kept[action.key] = _made(kept.get(action.key), action, left_out, picture, undo=undo)
            found += made[1]
        for number, problem in enumerate(plan.problems):
            found.append(_problem_row(number, problem, picture))
        return found

    def warm(self, plan: Plan, left_out: Container[Place], picture: Picture, most: int, *, undo: bool = False) -> bool:
        """Make the lines of ``most`` actions that have none yet; True when there are no others."""
        missing = [action for action in plan.actions if action.key not in self._kept]
        for action in missing[:most]:
            self._kept[action.key] = _made(None, action, left_out, picture, undo=undo)
        return len(missing) <= most


_Made = tuple[tuple[object, ...], list[ReviewRow]]
"""What the lines of an action depend on, and the lines."""


def _made(known: _Made | None, action: Action, left_out: Container[Place], picture: Picture, *, undo: bool) -> _Made:
    client = picture.clients.get(action.client_id)
    sign = (action, client, tuple(one in left_out for one in places(action)), undo)
    return known if known is not None and known[0] == sign else (sign, _action_rows(action, left_out, client, undo))


def _action_rows(action: Action, left_out: Container[Place], client: Client | None, undo: bool) -> list[ReviewRow]:
    own = whole(action)
    head = f"{action.client_id}/{action.customer_id}"
    head_place = place(action.client_id, action.customer_id)
    fields = [_field_row(action, name, head, left_out, own=own) for name in action.fields]
    sent = head_place not in left_out if own else any(row.sent for row in fields)
    reference = client.reference if client is not None else ""
    row = ReviewRow(
        head,
        action.title,
        _icon(client),
        place=head_place,
        action=action,
        old=kind_words(action.kind, undo=undo),
        new=_count_words(action, sum(row.sent for row in fields), client),
        box="own" if own else "head",
        sent=sent,
        renames=action.renames,
        overwrites=any(row.overwrites for row in fields),
        mark="" if sent else _tr("not sent"),
        reference=reference,
        hay=fold(f"{action.title}\n{reference}\n{client.name if client is not None else ''}"),
    )
    return [row, *fields]


def _field_row(action: Action, name: Field, head: str, left_out: Container[Place], *, own: bool) -> ReviewRow:
    change = action.fields[name]
    mine = place(action.client_id, action.customer_id, None if own else name)
    sent = mine not in left_out
    renames = action.renames and name is Field.DISPLAY_NAME
    overwrites = change.origin in _OVERWRITES and action.kind is not ActionKind.CREATE
    marks = [_tr("rename, two steps") if action.via else _tr("rename")] if renames else []
    marks += [_tr("edited in QuickBooks")] if overwrites else []
    label, old, new = told(LABELS[name]), shown(change.old), shown(change.new)
    tip = (
        _tr("Somebody changed this in QuickBooks since you looked at it. The push overwrites it.") if overwrites else ""
    )
    if renames and action.via:
        tip = _tr("Names change places. This one goes by way of “%s”, inside the same push.") % action.via
    return ReviewRow(
        f"{head}/{name.value}",
        label,
        head=head,
        place=mine,
        action=action,
        field=name,
        change=change,
        old=old,
        new=new,
        box="" if own else "own",
        sent=sent,
        renames=renames,
        overwrites=overwrites,
        mark=" · ".join(marks) if sent else _tr("not sent"),
        tip=tip,
        why_not=_tr("Goes out as a whole. Untick the client to leave it out.") if own else "",
        hay=fold(f"{label}\n{old}\n{new}"),
    )


def _problem_row(number: int, problem: Problem, picture: Picture) -> ReviewRow:
    client = picture.clients.get(problem.client_id)
    return ReviewRow(
        f"problem/{number}/{problem.client_id}",
        client.name if client is not None else problem.title,
        _icon(client),
        problem=problem,
        old=problem.title if client is not None else "",
        new=problem.detail,
        mark=problem.remedies[0].value if problem.remedies else "",
        tip=problem.detail,
        why_not=_tr("This cannot be sent yet."),
        reference=client.reference if client is not None else "",
        hay=fold(f"{client.name if client is not None else ''}\n{client.reference if client is not None else ''}")
        + fold(f"\n{problem.title}\n{problem.detail}"),
    )


def _icon(client: Client | None) -> str:
    return KIND_ICONS[client.kind] if client is not None else "kind-other"


def kind_words(kind: ActionKind, *, undo: bool = False) -> str:
    """What an action is, in the review."""
    return {
        ActionKind.CREATE: _tr("New customer"),
        ActionKind.UPDATE: _tr("Goes back") if undo else _tr("Update"),
        ActionKind.DEACTIVATE: _tr("Make inactive"),
        ActionKind.REACTIVATE: _tr("Make active again"),
    }[kind]


def fields_words(count: int) -> str:
    """ "1 field", "4 fields"."""
    return _tr("1 field") if count == 1 else _tr("%s fields") % f"{count:,}"


def _count_words(action: Action, sent: int, client: Client | None) -> str:
    count = len(action.fields)
    if not action.client_id and action.kind is ActionKind.DEACTIVATE:
        return _tr("gives its name up")
    if not count:
        return _tr("archived here") if client is not None and client.archived else ""
    if sent == count or not sent:
        return fields_words(count)
    return _tr("%s of %s fields") % (sent, count)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of a plan there is: actions by kind, fields, and how many of the actions rename or overwrite."""

    actions: int = 0
    fields: int = 0
    updates: int = 0
    update_fields: int = 0
    new: int = 0
    inactive: int = 0
    active: int = 0
    renames: int = 0
    overwrites: int = 0


def counts(plan: Plan) -> Counts:
    """Count a plan, or the ticked part of one. ``overwrites`` counts fields."""
    kinds = [action.kind for action in plan.actions]
    updates = [action for action in plan.actions if action.kind is ActionKind.UPDATE]
    return Counts(
        len(kinds),
        sum(len(action.fields) for action in plan.actions),
        len(updates),
        sum(len(action.fields) for action in updates),
        kinds.count(ActionKind.CREATE),
        kinds.count(ActionKind.DEACTIVATE),
        kinds.count(ActionKind.REACTIVATE),
        sum(action.renames for action in plan.actions),
        sum(
            change.origin in _OVERWRITES
            for action in plan.actions
            if action.kind is not ActionKind.CREATE
            for change in action.fields.values()
        ),
    )


def chip_of(row: ReviewRow, chip: str, *, undo: bool) -> bool:
    """Whether a chip shows a row. In an undo the problems stand among the rest: they are what cannot go back."""
    if chip == "all":
        return undo or row.problem is None
    if chip == "problems":
        return row.problem is not None
    if row.action is None:
        return False
    if chip == "renames":
        return row.renames
    if chip == "overwrites":
        return row.overwrites
    return row.action.kind is _KIND_OF_CHIP[chip]


_KIND_OF_CHIP: Mapping[str, ActionKind] = {
    "updates": ActionKind.UPDATE,
    "new": ActionKind.CREATE,
    "inactive": ActionKind.DEACTIVATE,
    "active": ActionKind.REACTIVATE,
}


def chip_counts(plan: Plan, *, undo: bool) -> dict[str, int]:
    """The number on every chip; actions, not fields."""
    found = counts(plan)
    return {
        "all": found.actions + (len(plan.problems) if undo else 0),
        "updates": found.updates,
        "new": found.new,
        "inactive": found.inactive,
        "active": found.active,
        "renames": found.renames,
        "overwrites": sum(
            any(change.origin in _OVERWRITES for change in action.fields.values())
            for action in plan.actions
            if action.kind is not ActionKind.CREATE
        ),
        "problems": len(plan.problems),
    }


def footer_words(all_of_it: Plan, ticked: Plan) -> tuple[str, str]:
    """ "14 of 14 customers" and "31 of 32 fields"; the second is "" where there are no fields."""
    whole_plan, part = counts(all_of_it), counts(ticked)
    customers = _tr("%s of %s customers") % (f"{part.actions:,}", f"{whole_plan.actions:,}")
    fields = _tr("%s of %s fields") % (f"{part.fields:,}", f"{whole_plan.fields:,}")
    return customers, fields if whole_plan.fields else ""


def guarded(ticked: Plan, picture: Picture, *, undo: bool) -> tuple[str, Sequence[Action]]:
    """The rules that stop this push until the user has looked, a line each, and what they are about; "" for none."""
    found = guards(picture, ticked, undo=undo)
    words = [_guard_words(guard, picture) for guard in found]
    about = {action.key: action for guard in found for action in guard.actions}
    return "\n".join(words), tuple(about.values())


def _guard_words(guard: Guard, picture: Picture) -> str:
    if guard.kind is Kind.REGISTER:
        doubt = picture.doubt
        assert doubt is not None
        if doubt.imported:
            said = _tr("The last import held %s clients; the register had %s.")
        else:
            said = _tr("%s clients of the register are in use; at the last push there were %s.")
        return said % (f"{doubt.now:,}", f"{doubt.before:,}")
    many = f"{len(guard.actions):,}"
    if guard.kind is Kind.RENAMES:
        return _tr("%s customers would be renamed. You asked to be stopped above %s.") % (many, f"{guard.limit:,}")
    said = _tr("%s of %s linked customers would change. You asked to be stopped above %s %%.")
    return said % (many, f"{guard.of:,}", guard.limit)


def nothing_words(plan: Plan, search: str, *, undo: bool) -> tuple[str, str, str]:
    """Why no row is shown: what it means, what to do, and the words of a button that shows the problems ("")."""
    many = len(plan.problems)
    if search:
        return _tr("No change here matches “%s”.") % search, _tr("Esc clears the search."), ""
    if plan.actions or (undo and many):
        return _tr("None now."), _tr("The chip All shows every change."), ""
    if undo:
        return _tr("There is nothing to put back."), _tr("QuickBooks holds the old values already."), ""
    if many:
        waits = _tr("1 problem waits for you.") if many == 1 else _tr("%s problems wait for you.") % many
        label = _tr("Show the problem") if many == 1 else _tr("Show the problems")
        return _tr("Nothing can be pushed yet."), waits, label
    words = _tr("QuickBooks has what your register has. Changed clients and new customers show up here.")
    return _tr("Nothing is to push."), words, ""
