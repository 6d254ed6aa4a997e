"""``history`` and ``undo``: what was done and pushed, and taking a push back."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime
from typing import Any

from qbosync_desktop.cli.opening import add_command, find_client, opened
from qbosync_desktop.cli.pushing import approved
from qbosync_desktop.cli.saying import EXIT_DONE, action_data, problem_data, progress, say, value_data
from qbosync_desktop.cli.syncing import add_allow_large, say_report
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.guards import guards, unusual
from qbosync_desktop.desk.happened import TITLES, many_in_words, outcome_in_words, parts_in_words
from qbosync_desktop.desk.unattended import report_of
from qbosync_desktop.domain.event import Event, EventGroup
from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.domain.problems import InputProblem, Problem
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.sync.ports import Entry, Push

MOST_SHOWN = 200
"""The newest pushes and all else, or the newest changes of a client."""

EVERY_PUSH = 1_000_000
PUSHES = "pushes"
KINDS = (PUSHES, *(group.value for group in EventGroup))


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    history = add_command(commands, "history", "show what was done: who, when, how many, old and new", run_history)
    which = history.add_mutually_exclusive_group()
    which.add_argument("--kind", choices=KINDS, help="only these")
    which.add_argument("--event", type=int, metavar="N", help="whom this was about (e and its number in the list)")
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
        if args.event is not None:
            return _say_event(args, desk)
        if args.push is None and args.client is None:
            past = _past(desk, args.kind)
            words = "\n".join(map(_in_words, past)) or "Nothing was done yet."
            say(args.json, [_data(one) for one in past], words)
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


def _past(desk: Desk, kind: str | None) -> list[Push | Event]:
    """The newest of all that was done, or of one kind."""
    pushes = desk.pushes(MOST_SHOWN) if kind in (None, PUSHES) else ()
    events = [one for one in desk.events(EVERY_PUSH) if kind in (None, one.group.value)]
    past: list[Push | Event] = [*pushes, *events[:MOST_SHOWN]]
    return sorted(past, key=_when, reverse=True)[:MOST_SHOWN]


def _when(one: Push | Event) -> datetime:
    return one.started_at if isinstance(one, Push) else one.last


def _data(one: Push | Event) -> dict[str, Any]:
    return _push_data(one) if isinstance(one, Push) else _event_data(one)


def _in_words(one: Push | Event) -> str:
    return _push_in_words(one) if isinstance(one, Push) else _event_in_words(one)


def _say_event(args: argparse.Namespace, desk: Desk) -> int:
    """Whom one event was about, as they are called now. Raises InputProblem ``no-such-event``."""
    event = next((one for one in desk.events(EVERY_PUSH) if one.id == args.event), None)
    if event is None:
        raise InputProblem(
            Problem(
                "no-such-event",
                "There is no such entry",
                f"The history of this company has no entry e{args.event}.",
                "List the entries with: qbosync history",
            )
        )
    picture = desk.picture()
    about = []
    for client_id, customer_id in desk.events_about([event.id]).get(event.id, ()):
        client, customer = picture.clients.get(client_id), picture.customers.get(customer_id)
        about.append(
            {
                "client_id": client_id or None,
                "client": client.name if client is not None else None,
                "reference": client.reference if client is not None else None,
                "customer_id": customer_id or None,
                "customer": customer.display_name if customer is not None else None,
            }
        )
    lines = [" – ".join(str(one[name]) for name in ("client", "customer") if one[name]) or "(gone)" for one in about]
    lines += [f"{turn.name}: {turn.old} → {turn.new}" for turn in event.turns]
    say(args.json, {**_event_data(event), "about": about}, "\n".join([_event_in_words(event), *lines]))
    return EXIT_DONE


def _event_data(event: Event) -> dict[str, Any]:
    return {
        "kind": event.kind.value,
        "event": event.id,
        "at": event.at,
        "until": event.last,
        "who": event.who,
        "count": event.count,
        "taken_back": event.undone,
        "parts": dict(event.numbers),
        "file": event.file or None,
        "settings": {turn.name: [turn.old, turn.new] for turn in event.turns},
    }


def _event_in_words(event: Event) -> str:
    parts = ", ".join(parts_in_words(event))
    said = f"{TITLES[event.kind]}: {many_in_words(event)}" if event.count or event.file else TITLES[event.kind]
    end = f" ({outcome_in_words(event)})" if event.undone else ""
    by = f"{event.who}  " if event.who else ""
    return f"e{event.id}  {_clock(event.last)}  {by}{said}{f' ({parts})' if parts else ''}{end}"


def _clock(when: datetime) -> str:
    return when.astimezone().strftime("%d %b %Y %H:%M")


def _push_data(push: Push) -> dict[str, Any]:
    return {
        "kind": "undo" if push.undo_of else "push",
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
    return f"{push.id}  {_clock(push.started_at)}  {push.who}  {what}: {push.done} done, {push.refused} refused{end}"


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
