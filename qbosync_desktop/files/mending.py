"""Fixes on an import before anything is changed: which ones a problem has, and one of them for all rows alike.

What is mended is the parsed file, never the file itself; comparing it with the register again gives the new preview.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.domain.contacts import split_emails
from qbosync_desktop.domain.identifiers import abn_of_acn, acn_in_abn
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.files.checks import Finding, Fixed, check_client
from qbosync_desktop.files.fixes import Fix, corrected_email, mended
from qbosync_desktop.files.parsed import Parsed, ParsedClient

_OF_EMPTY = {"abn-not-valid": "abn-from-acn", "abn-lost-digits": "abn-from-acn"}
_OF_EMPTY |= {"acn-not-valid": "acn-from-abn", "number-lost-digits": "acn-from-abn"}
"""Numbers that were not read, and the fix that finds them in the client's other number."""


def fixes_of(parsed: Parsed, problem: Problem) -> tuple[Fix, ...]:
    """The fixes of one error or warning of an import, best first; none where only a person can know.

    A problem that keeps its whole row out has none: mend the row in the file ("Save the rows with problems").
    """
    item = _row(parsed, problem.row)
    return _fixes(parsed, item, problem) if item is not None else ()


def fixed_rows(parsed: Parsed, code: str, problem_code: str = "", rows: Collection[int] | None = None) -> list[Fixed]:
    """What a fix of this code would change in every row that it mends, old → new.

    ``problem_code`` leaves it at problems of that code, ``rows`` at those rows of the file.
    """
    items = {item.row: item for item in parsed.clients if rows is None or item.row in rows}
    answer: list[Fixed] = []
    for problem in (*parsed.errors, *parsed.warnings):
        item = items.get(problem.row)
        if item is None or problem_code not in ("", problem.code):
            continue
        fix = next((fix for fix in _fixes(parsed, item, problem) if fix.code == code), None)
        if fix is not None:
            answer.append(Fixed(item.client, mended(item.client, fix), fix, item.row))
    return answer


def with_fix(parsed: Parsed, code: str, problem_code: str = "", rows: Collection[int] | None = None) -> Parsed:
    """The parsed file with a fix applied to all rows alike; the problems it solves are gone from it."""
    wanted: dict[int, list[Fix]] = {}
    for one in fixed_rows(parsed, code, problem_code, rows):
        wanted.setdefault(one.row, []).append(one.fix)
    if not wanted:
        return parsed
    solved = {
        id(problem)
        for problem in (*parsed.errors, *parsed.warnings)
        if problem.row in wanted
        and problem_code in ("", problem.code)
        and any(fix.code == code for fix in fixes_of(parsed, problem))
    }
    clients = []
    for item in parsed.clients:
        if item.row in wanted:
            client, given = item.client, set(item.given)
            for fix in wanted[item.row]:
                client = mended(client, fix)
                given.add(fix.target)
            item = replace(item, client=client, given=frozenset(given))
        clients.append(item)
    return replace(
        parsed,
        clients=tuple(clients),
        errors=tuple(problem for problem in parsed.errors if id(problem) not in solved),
        warnings=tuple(problem for problem in parsed.warnings if id(problem) not in solved),
        left_emails={row: text for row, text in parsed.left_emails.items() if row not in wanted}
        if code == "correct-email"
        else parsed.left_emails,
    )


def _row(parsed: Parsed, row: int) -> ParsedClient | None:
    """The client of a row; rows come in the order of the file, so a search by halves finds it."""
    low, high = 0, len(parsed.clients)
    while low < high:
        middle = (low + high) // 2
        if parsed.clients[middle].row < row:
            low = middle + 1
        else:
            high = middle
    found = parsed.clients[low] if low < len(parsed.clients) else None
    return found if found is not None and found.row == row else None


def _fixes(parsed: Parsed, item: ParsedClient, problem: Problem) -> tuple[Fix, ...]:
    if problem.code == "email-not-valid":
        return _of_left_email(item, parsed.left_emails.get(item.row, ""))
    if problem.code in _OF_EMPTY:
        return _of_empty_number(item, _OF_EMPTY[problem.code])
    found = [one for one in check_client(item.client) if one.code == problem.code]
    if len(found) > 1:  # both addresses, or two phones
        found = [one for one in found if _is_at(parsed, one, problem)] or found[:1]
    return found[0].fixes if found else ()


def _is_at(parsed: Parsed, one: Finding, problem: Problem) -> bool:
    heading = parsed.headings.get(one.target)
    if heading is None:  # a part of an address that has one column as a whole
        group = one.target.partition(".")[0]
        return any(
            text == problem.column for target, text in parsed.headings.items() if target.partition(".")[0] == group
        )
    return heading == problem.column


def _of_left_email(item: ParsedClient, left: str) -> tuple[Fix, ...]:
    corrected = corrected_email(left)
    if not corrected:
        return ()
    parts = split_emails(corrected)
    folded = {part.casefold() for part in parts}
    have = [part for part in split_emails(item.client.email) if part.casefold() not in folded]
    new = ", ".join((*have, *parts))
    return (Fix("correct-email", "email", left, new),)


def _of_empty_number(item: ParsedClient, code: str) -> tuple[Fix, ...]:
    client = item.client
    if client.kind is not ClientKind.COMPANY:
        return ()
    if code == "abn-from-acn":
        new = "" if client.abn else abn_of_acn(client.acn)
        return (Fix(code, "abn", "", new),) if new else ()
    new = "" if client.acn else acn_in_abn(client.abn)
    return (Fix(code, "acn", "", new),) if new else ()
