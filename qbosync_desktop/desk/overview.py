"""The practice at a glance: counts for the header and the tabs, and the one most useful next step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.shown import Check, ExportRow, Found, ImportRow, Status, SyncRow
from qbosync_desktop.desk.shown import NextAction as NextAction
from qbosync_desktop.desk.shown import NextStep as NextStep
from qbosync_desktop.desk.shown import Overview as Overview
from qbosync_desktop.domain.plan import ActionKind


def overview(
    picture: Picture, imports: Sequence[ImportRow], syncs: Sequence[SyncRow], exports: Sequence[ExportRow]
) -> Overview:
    """Count everything once."""
    status = Counter(row.status for row in syncs)
    return Overview(
        status[Status.IN_SYNC],
        status[Status.TO_PUSH] + status[Status.NEW],
        status[Status.PROBLEM],
        status[Status.NOT_LINKED] + status[Status.SUGGESTED],
        status[Status.LEFT_OUT] + status[Status.PAUSED],
        sum(count for one, count in status.items() if one is not Status.ARCHIVED),
        sum(row.found is not Found.LEFT_OUT for row in imports),
        status[Status.PROBLEM] + status[Status.SUGGESTED],
        sum(row.check not in (Check.LEFT_OUT, Check.CHOSEN) for row in exports),
        sum(row.found is Found.EXACT for row in imports),
        len(picture.plan.actions),
    )


def next_step(picture: Picture, counts: Overview, exports: Sequence[ExportRow], twins: int = 0) -> NextStep:
    """The one most useful next action. Order: problems, exact matches, look first, changes to push, twins (how many
    groups there are) before new customers, all done.
    """
    if not counts.total and picture.company is None:
        return NextStep("Your register is empty.", NextAction.IMPORT_LIST, "Import a client list…")
    if picture.company is None:
        return NextStep("Connect QuickBooks to compare it with your register.", NextAction.CONNECT, "Connect…")
    if picture.company.last_read is None:
        return NextStep("QuickBooks has not been read yet.", NextAction.READ, "Read QuickBooks")
    if counts.problems:
        words = "1 problem waits. It has a way out." if counts.problems == 1 else ""
        words = words or f"{counts.problems} problems wait. Each has a way out."
        label = "Show the problem" if counts.problems == 1 else "Show the problems"
        return NextStep(words, NextAction.SHOW_PROBLEMS, label, NextAction.RETRY_ALL, "Retry them all")
    if counts.exact:
        words = "1 exact match waits." if counts.exact == 1 else f"{counts.exact} exact matches wait."
        return NextStep(
            f"{words} Name and e-mail or phone agree, and nothing else comes close.",
            NextAction.ACCEPT_EXACT,
            f"Accept {counts.exact} exact",
            NextAction.SHOW_EXACT,
            "Show them",
        )
    if counts.import_waits:
        words = "1 customer waits" if counts.import_waits == 1 else f"{counts.import_waits} customers wait"
        return NextStep(
            f"{words} for your look.", NextAction.SHOW_IMPORT, "Show them" if counts.import_waits > 1 else "Show it"
        )
    look = sum(row.check is Check.LOOK_FIRST for row in exports)
    if look:
        words = "1 client may be" if look == 1 else f"{look} clients may be"
        where = "already, or twice in your register" if any(row.twin for row in exports) else "already"
        return NextStep(
            f"{words} in QuickBooks {where}. Look before you create the rest.",
            NextAction.SHOW_LOOK_FIRST,
            "Show it" if look == 1 else f"Show the {look}",
        )
    if counts.changes:
        words = "1 change is" if counts.changes == 1 else f"{counts.changes} changes are"
        return NextStep(f"{words} ready to look through and push.", NextAction.REVIEW, "Review and push")
    ready = sum(row.check is Check.READY for row in exports)
    if twins:
        words = "1 group" if twins == 1 else f"{twins} groups"
        export = (NextAction.SHOW_EXPORT, f"Show {ready} to export") if ready else (NextAction.NOTHING, "")
        return NextStep(
            f"{words} of twins in QuickBooks. Invoices may go to the wrong card.",
            NextAction.SHOW_TWINS,
            "Show them",
            *export,
        )
    if ready:
        words = "1 client is" if ready == 1 else f"{ready} clients are"
        return NextStep(
            f"{words} not in QuickBooks yet.", NextAction.SHOW_EXPORT, "Show them" if ready > 1 else "Show it"
        )
    return NextStep("All done. QuickBooks and your register tell the same story.")


def new_customers(picture: Picture) -> int:
    """How many of the plan's actions create a customer."""
    return sum(action.kind is ActionKind.CREATE for action in picture.plan.actions)
