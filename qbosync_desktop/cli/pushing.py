"""``plan``, ``push`` and ``sync``."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from qbosync_desktop.cli.opening import add_command, opened
from qbosync_desktop.cli.saying import (
    EXIT_DONE,
    EXIT_PROBLEMS,
    action_data,
    problem_data,
    progress,
    say,
    say_problems,
)
from qbosync_desktop.desk.automatic import automatic_part
from qbosync_desktop.domain.fields import LABELS, shown
from qbosync_desktop.domain.plan import Plan
from qbosync_desktop.domain.problems import InputProblem, Problem
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.office import Office
from qbosync_desktop.sync.ports import EntryState, Push


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    add_command(commands, "plan", "show everything a push would send, old and new per field", run_plan)
    push = add_command(commands, "push", "send the plan to QuickBooks", run_push)
    push.add_argument("--yes", action="store_true", help="I have seen the plan; send it")
    sync = add_command(commands, "sync", "read QuickBooks, then push what the firm allows without a look", run_sync)
    sync.add_argument("--yes", action="store_true", help="push everything that is planned")


def run_plan(args: argparse.Namespace) -> int:
    """Print the plan."""
    with opened(args, writes=False) as office:
        plan = office.desk.plan()
        data = {
            "actions": [action_data(action) for action in plan.actions],
            "problems": [problem_data(problem) for problem in plan.problems],
        }
        say(args.json, data, plan_in_words(plan))
        say_problems(plan.problems, as_json=args.json)
    return EXIT_PROBLEMS if plan.problems else EXIT_DONE


def plan_in_words(plan: Plan) -> str:
    """The plan for people: each client, each field, old → new."""
    lines: list[str] = []
    for action in plan.actions:
        lines.append(f"{action.kind.value}  {action.title}")
        lines += [
            f"    {LABELS[name]}: {shown(change.old) or '(empty)'} → {shown(change.new) or '(empty)'}"
            for name, change in action.fields.items()
        ]
    return "\n".join(lines) or "Nothing to send."


def run_push(args: argparse.Namespace) -> int:
    """Send the whole plan, after an unfinished push was brought to its end."""
    with opened(args) as office:
        resumed = office.desk.resume(NeverCancelled(), progress(args.json))
        plan = office.desk.plan()
        if plan.actions and not args.yes and not _approved(args, plan):
            raise InputProblem(
                Problem(
                    "not-approved",
                    "Nothing was sent",
                    f"{len(plan.actions)} planned changes were not approved.",
                    "Look through them with `qbosync plan`, then run `qbosync push --yes`.",
                )
            )
        return _send(args, office, plan, resumed)


def _approved(args: argparse.Namespace, plan: Plan) -> bool:
    """Ask somebody at a terminal; a script has to say --yes."""
    if args.json or not sys.stdin.isatty():
        return False
    print(plan_in_words(plan))
    return input(f"Push {len(plan.actions)} changes? [y/N] ").strip().lower() == "y"


def run_sync(args: argparse.Namespace) -> int:
    """Read, then push what may go without a look (or everything, with --yes)."""
    with opened(args) as office:
        resumed = office.desk.resume(NeverCancelled(), progress(args.json))
        office.desk.pull(NeverCancelled(), progress(args.json))
        plan = office.desk.plan()
        return _send(args, office, plan if args.yes else automatic_part(office.desk.picture()), resumed)


def _send(args: argparse.Namespace, office: Office, plan: Plan, resumed: tuple[Push, ...]) -> int:
    pushes = list(resumed)
    if plan.actions:
        pushes.append(office.desk.push(plan, NeverCancelled(), progress(args.json)))
    rows: list[dict[str, Any]] = []
    for push in pushes:
        rows += [
            {
                "client_id": entry.action.client_id,
                "customer_id": entry.customer_id or entry.action.customer_id or None,
                "kind": entry.action.kind.value,
                "title": entry.action.title,
                "outcome": entry.state.value,
                "problem": problem_data(entry.problem) if entry.problem else None,
                "intuit_tid": entry.tid,
            }
            for entry in office.desk.entries(push.id)
        ]
    done = sum(row["outcome"] == EntryState.DONE.value for row in rows)
    refused = sum(row["outcome"] == EntryState.REFUSED.value for row in rows)
    after = office.desk.plan()
    problems: list[Problem] = [*after.problems]
    data = {
        "done": done,
        "refused": refused,
        "waiting": len(after.actions),
        "outcomes": rows,
        "problems": [problem_data(problem) for problem in problems],
    }
    words = f"{done} done, {refused} refused." if rows else "Nothing to send."
    if after.actions:
        count = len(after.actions)
        words += f" {count} change{'' if count == 1 else 's'} wait for your look (qbosync plan)."
    say(args.json, data, words)
    say_problems(problems, as_json=args.json)
    return EXIT_PROBLEMS if problems or refused else EXIT_DONE
