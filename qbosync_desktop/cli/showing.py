"""``status``: how things stand."""

from __future__ import annotations

import argparse

from qbosync_desktop.cli.opening import add_command, opened
from qbosync_desktop.cli.saying import EXIT_DONE, EXIT_PROBLEMS, problem_data, say, say_problems


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    add_command(commands, "status", "show how things stand", run_status)


def run_status(args: argparse.Namespace) -> int:
    """Counts, the company, the next step, and every open problem."""
    with opened(args, writes=False) as office:
        board = office.desk.board()
        counts, company = board.overview, board.picture.company
        problems = [*board.picture.plan.problems, *board.picture.others]
        data = {
            "company": None
            if company is None
            else {
                "realm_id": company.realm_id,
                "name": company.name,
                "environment": company.environment.value,
                "last_read": company.last_read,
            },
            "clients": counts.total,
            "in_sync": counts.in_sync,
            "to_push": counts.to_push,
            "problem": counts.problems,
            "not_linked": counts.not_linked,
            "left_out": counts.left_out,
            "to_import": counts.import_waits,
            "to_export": counts.export_waits,
            "exact": counts.exact,
            "unfinished_pushes": len(board.open_pushes),
            "next": board.next_step.words,
            "problems": [problem_data(problem) for problem in problems],
        }
        where = f"{company.name} ({company.environment.value})" if company else "No company connected"
        read = f", read {company.last_read:%d %b %Y %H:%M} UTC" if company and company.last_read else ""
        words = (
            f"{where}{read}\n{counts.total} clients: {counts.in_sync} in sync, {counts.to_push} to push, "
            f"{counts.problems} with problems, {counts.not_linked} not linked, {counts.left_out} left out\n"
            f"Next: {board.next_step.words}"
        )
        if board.open_pushes:
            words += "\nAn earlier push is not finished. `qbosync push` goes on with it before anything is sent twice."
        say(args.json, data, words)
        say_problems(problems, as_json=args.json)
    return EXIT_PROBLEMS if problems or board.open_pushes else EXIT_DONE
