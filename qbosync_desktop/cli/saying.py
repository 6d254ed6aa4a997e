"""How commands speak: plain sentences on stdout, or JSON; problems with their way out on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any

from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.fields import FieldValue
from qbosync_desktop.domain.plan import OVERWRITES, Action
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import Report

EXIT_DONE = 0
EXIT_PROBLEMS = 1
EXIT_FAILED = 2


def say(args_json: bool, data: object, words: str) -> None:
    """One result: JSON for scripts, words for people."""
    print(json.dumps(data, ensure_ascii=False, indent=2, default=_plain) if args_json else words)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(type(value).__name__)


MOST_SHOWN = 20
"""How many problems of one file a terminal shows; JSON has them all."""


def say_problems(problems: Iterable[Problem], *, as_json: bool = False, most: int = 0) -> None:
    """Problems for people, on stderr, at most ``most`` if that is set; with JSON they are part of the result."""
    if as_json:
        return
    told = list(problems)
    shown = told[:most] if most else told
    for problem in shown:
        print(problem_in_words(problem), file=sys.stderr)
    if len(shown) < len(told):
        print(f"… and {len(told) - len(shown)} more (see all of them with --json).", file=sys.stderr)


def problem_in_words(problem: Problem) -> str:
    """A problem as a terminal shows it: title, what happened, what to do."""
    where = ", ".join(
        part
        for part in (f"Row {problem.row}" if problem.row else "", f"“{problem.column}”" if problem.column else "")
        if part
    )
    place = f"{where}: " if problem.row else ""
    lines = [f"{place}{problem.title}." if not problem.title.endswith((".", "?")) else f"{place}{problem.title}"]
    lines += [f"  {text}" for text in (problem.detail, problem.todo) if text]
    if problem.tid:
        lines.append(f"  (intuit_tid {problem.tid})")
    return "\n".join(lines)


def say_failure(problem: Problem, *, as_json: bool) -> None:
    """A command that could not run."""
    if as_json:
        print(json.dumps({"ok": False, "problems": [problem_data(problem)]}, ensure_ascii=False, indent=2))
    print(problem_in_words(problem), file=sys.stderr)


def problem_data(problem: Problem) -> dict[str, Any]:
    """A problem as scripts read it. ``remedy`` is the best way out in words, ``remedies`` all of them."""
    data: dict[str, Any] = {
        "code": problem.code,
        "client_id": problem.client_id or None,
        "customer_id": problem.customer_id or None,
        "title": problem.title,
        "detail": problem.detail,
        "remedy": problem.todo or (problem.remedies[0].value if problem.remedies else ""),
        "remedies": [remedy.value for remedy in problem.remedies],
    }
    if problem.row or problem.column:
        data |= {"row": problem.row, "column": problem.column}
    if problem.tid:
        data["intuit_tid"] = problem.tid
    return data


def client_data(client: Client) -> dict[str, Any]:
    """A client as ``clients list --json`` gives it."""
    return {
        "id": client.id,
        "reference": client.reference,
        "kind": client.kind.value,
        "name": client.name,
        "trading_name": client.trading_name,
        "given_name": client.given_name,
        "middle_name": client.middle_name,
        "family_name": client.family_name,
        "email": client.email,
        "phone": client.phone,
        "mobile": client.mobile,
        "alternate_phone": client.alternate_phone,
        "fax": client.fax,
        "website": client.website,
        "abn": client.abn,
        "acn": client.acn,
        "postal": asdict(client.postal),
        "street": asdict(client.street),
        "sync": client.sync,
        "archived": client.archived,
    }


def action_data(action: Action) -> dict[str, Any]:
    """An action as ``plan --json`` gives it: fields by QuickBooks' names, each [old, new].

    ``edited_in_quickbooks`` are those somebody edited there since the user looked.
    """
    edited = [name.value for name, change in action.fields.items() if change.origin in OVERWRITES]
    return {
        "client_id": action.client_id,
        "customer_id": action.customer_id or None,
        "kind": action.kind.value,
        "title": action.title,
        "fields": {
            name.value: [value_data(change.old), value_data(change.new)] for name, change in action.fields.items()
        },
        "edited_in_quickbooks": edited,
        "via": action.via,
    }


def value_data(value: FieldValue) -> str | Mapping[str, str]:
    """Text as text, an address as its six parts."""
    return asdict(value) if isinstance(value, Address) else value


def progress(as_json: bool) -> Report:
    """Progress for people at a terminal; nothing for scripts."""

    def report(done: int, total: int, words: str) -> None:
        if total:
            print(f"\r{done} of {total}  ", end="" if done < total else "\n", file=sys.stderr, flush=True)

    def nothing(done: int, total: int, words: str) -> None:
        return

    return report if not as_json and sys.stderr.isatty() else nothing
