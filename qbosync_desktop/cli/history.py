"""``history`` and ``undo``: what was pushed, and taking it back."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from qbosync_desktop.cli.opening import add_command, find_client, opened
from qbosync_desktop.cli.pushing import approved
from qbosync_desktop.cli.saying import EXIT_DONE, action_data, problem_data, progress, say, value_data
from qbosync_desktop.cli.syncing import add_allow_large, say_report
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.guards import guards, unusual
from qbosync_desktop.desk.unattended import report_of
from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.domain.problems import InputProblem, Problem
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.sync.ports import Entry, Push

MOST_SHOWN = 200
"""The newest pushes, or the newest changes of a client."""

EVERY_PUSH = 1_000_000


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    history = add_command(commands, "history", "show what was pushed: who, when, old and new", run_history)
    which = history.add_mutually_exclusive_group()
    which.add_argument("--push", type=int, metavar="N", help="everything that this push did")
    which.add_argument("--client", metavar="CLIENT", help="everything that was pushed for this client")
    undo = add_command(commands, "undo", "take a push back where QuickBooks still holds what it wrote", run_undo)
    undo.add_argument("push", type=int, metavar="PUSH", help="its number (see: qbosync history)")
    undo.add_argument("--client", metavar="CLIENT", action="append", default=[], help="only what it did for this one")
    undo.add_argument("--yes", action="store_true", help="I know what it puts back; do it")
    add_allow_large(undo)


def run_history(args: argparse.Namespace) -> int:
    """The newest pushes, or single changes."""
    with opened(args, writes=False) as office:
        desk = office.desk
        if args.push is None and args.client is None:
            pushes = desk.pushes(MOST_SHOWN)
            words = "\n".join(_push_in_words(one) for one in pushes) or "Nothing was pushed yet."
            say(args.json, [_push_data(one) for one in pushes], words)
            return EXIT_DONE
        if args.client is not None:
            entries = desk.entries_of_client(find_client(desk.picture(), args.client), MOST_SHOWN)
        else:
            entries = desk.entries(_push(desk, args.push).id)
        words = "\n".join(_entry_in_words(one) for one in entries) or "Nothing was pushed."
        say(args.json, [_entry_data(one) for one in entries], words)
        return EXIT_DONE


def run_undo(args: argparse.Namespace) -> int:
    """Take a push back, or what it did for some clients; what somebody changed since is left alone and told."""
    with opened(args) as office:
        desk = office.desk
        push = _push(desk, args.push)
        wanted = {find_client(desk.picture(), text) for text in args.client}
        numbers = [one.number for one in desk.entries(push.id) if one.action.client_id in wanted]
        plan = desk.undo_plan(push.id, numbers if wanted else None)
        if plan.actions and not args.yes and not approved(args, plan, "Put back"):
            raise InputProblem(
                Problem(
                    "not-approved",
                    "Nothing was sent",
                    f"{len(plan.actions)} changes would be put back. That was not approved.",
                    f"Look at them with `qbosync history --push {push.id}`, then run `qbosync undo {push.id} --yes`.",
                )
            )
        found = guards(desk.picture(), plan, undo=True)
        if found and not args.allow_large:
            raise InputProblem(
                unusual(found, f"`qbosync undo {push.id} --yes --allow-large` puts it back all the same.")
            )
        pushes = [desk.push(plan, NeverCancelled(), progress(args.json), undo_of=push.id)] if plan.actions else []
        report = report_of(desk, pushes)
        return say_report(args, replace(report, problems=(*plan.problems, *report.problems)))


def _push(desk: Desk, number: int) -> Push:
    """A push by its number. Raises InputProblem ``no-such-push``."""
    for push in desk.pushes(EVERY_PUSH):
        if push.id == number:
            return push
    raise InputProblem(
        Problem(
            "no-such-push",
            "There is no such push",
            f"Nothing was pushed to this company under the number {number}.",
            "List the pushes with: qbosync history",
        )
    )


def _push_data(push: Push) -> dict[str, Any]:
    return {
        "push": push.id,
        "started_at": push.started_at,
        "finished_at": push.finished_at,
        "who": push.who,
        "undo_of": push.undo_of or None,
        "changes": push.total,
        "done": push.done,
        "refused": push.refused,
        "stopped": push.stopped,
    }


def _push_in_words(push: Push) -> str:
    what = f"undo of {push.undo_of}" if push.undo_of else "push"
    end = "" if push.finished_at else ", not finished"
    when = push.started_at.astimezone().strftime("%d %b %Y %H:%M")
    return f"{push.id}  {when}  {push.who}  {what}: {push.done} done, {push.refused} refused{end}"


def _entry_data(entry: Entry) -> dict[str, Any]:
    action = action_data(entry.action)
    fields = {
        name.value: [value_data(change.old), value_data(entry.after.get(name, change.new))]
        for name, change in entry.action.fields.items()
    }
    return {
        "push": entry.push_id,
        "number": entry.number,
        **{name: action[name] for name in ("client_id", "kind", "title")},
        "customer_id": entry.customer_id or action["customer_id"],
        "outcome": entry.state.value,
        "undone": entry.undone,
        "fields": fields,
        "at": entry.answered_at or entry.sent_at,
        "sync_token": entry.sync_token or None,
        "intuit_tid": entry.tid or None,
        "problem": problem_data(entry.problem) if entry.problem else None,
    }


def _entry_in_words(entry: Entry) -> str:
    state = "undone" if entry.undone else entry.state.value
    lines = [f"{entry.push_id}  {entry.action.kind.value}  {entry.action.title}  ({state})"]
    for name, change in entry.action.fields.items():
        old, new = shown(change.old) or "(empty)", shown(entry.after.get(name, change.new)) or "(empty)"
        lines.append(f"    {LABELS[name]}: {old} → {new}")
    return "\n".join(lines)
