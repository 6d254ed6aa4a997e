"""``clients import``, ``clients export`` and ``clients list``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qbosync_desktop.cli.opening import add_command, opened
from qbosync_desktop.cli.saying import EXIT_DONE, EXIT_PROBLEMS, MOST_SHOWN, client_data, progress, say, say_problems
from qbosync_desktop.desk.lists import ExportList, export_list
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import NeverCancelled


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    clients = commands.add_parser("clients", help="the practice's client list")
    kinds = clients.add_subparsers(title="commands", metavar="COMMAND", required=True)
    importing = add_command(kinds, "import", "import a client list (CSV, XLSX, …)", run_import)
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    importing.add_argument("--prefer", choices=["file", "register"], default="file", help="who wins")
    importing.add_argument("--map", metavar="NAME", help="use the column map remembered under this name")
    importing.add_argument("--details", action="store_true", help="with --json: warnings and vanished clients too")
    exporting = add_command(kinds, "export", "write the register as a list (CSV or XLSX)", run_export)
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument(
        "--format",
        choices=[one.value for one in ExportList],
        default=ExportList.REGISTER.value,
        help="whose layout; mappings: who is linked to whom",
    )
    add_command(kinds, "list", "list every client", run_list)


def run_import(args: argparse.Namespace) -> int:
    """Import a client list; the good rows are in even when others have problems."""
    with opened(args, writes=not args.dry_run, makes=True) as office:
        choices = office.remembered_columns(args.map) if args.map else ""
        chosen, preview = office.desk.preview_list(  # the table itself is let go: a large list is large
            args.file, NeverCancelled(), progress(args.json), choices=choices, prefer=args.prefer
        )[1:]
        if not args.dry_run:
            office.desk.apply_list(preview)
        counts = preview.counts()
        data: dict[str, Any] = {
            **counts,
            "errors": _said(preview.errors),
            "dropped_columns": list(preview.dropped_columns),
            "columns": chosen.mapping(),
        }
        if args.details:
            data["warnings"] = _said(preview.warnings)
            data["vanished"] = [
                {"id": one.id, "reference": one.reference, "name": one.name} for one in preview.vanished
            ]
        words = (
            f"{counts['read']} rows read: {counts['added']} added, {counts['changed']} changed, "
            f"{counts['unchanged']} unchanged, {counts['skipped']} skipped."
        )
        for header in preview.dropped_columns:
            words += f"\nThe column “{header}” was not read. Tax file numbers never enter this program."
        if preview.vanished:
            words += f"\n{_vanished(preview.vanished)}"
        say(args.json, data, words)
        say_problems(preview.errors, as_json=args.json, most=MOST_SHOWN)
    return EXIT_PROBLEMS if preview.errors else EXIT_DONE


def _said(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {"row": one.row, "column": one.column, "code": one.code, "message": one.detail or one.title} for one in problems
    ]


def _vanished(clients: Sequence[Client]) -> str:
    """Clients that are not in the file are named and left alone."""
    count = f"{len(clients)} client{' is' if len(clients) == 1 else 's are'}"
    names = [f"\n  {one.reference or one.id}  {one.name}" for one in clients[:MOST_SHOWN]]
    more = f"\n  … and {len(clients) - MOST_SHOWN} more" if len(clients) > MOST_SHOWN else ""
    return f"{count} not in this file and left as before:{''.join(names)}{more}"


def run_export(args: argparse.Namespace) -> int:
    """Write the register, or who is linked to whom, as a file; nothing else is changed."""
    with opened(args, writes=False) as office:
        written = export_list(args.file, office.desk.picture(), ExportList(args.format))
        data = {
            "format": args.format,
            "clients": written.clients,
            "files": [str(place) for place in written.files],
        }
        count = f"{written.clients} client{'' if written.clients == 1 else 's'}"
        say(args.json, data, f"{count} written to {', '.join(str(place) for place in written.files)}.")
    return EXIT_DONE


def run_list(args: argparse.Namespace) -> int:
    """List every client with where it stands in the connected companies."""
    with opened(args, writes=False) as office:
        picture = office.desk.picture()
        others = [
            (company.realm_id, office.picture_of(company.realm_id))
            for company in office.companies()
            if picture.company is None or company.realm_id != picture.company.realm_id
        ]
        rows = [_row(client, picture, others) for client in picture.clients.values()]
        words = "\n".join(
            f"{row['id']:>6}  {row['reference']:<12} {row['name']:<44} {row['kind']:<12} {row['status']}"
            for row in rows
        )
        say(args.json, rows, words or "The register is empty. Import a client list with: qbosync clients import FILE")
    return EXIT_DONE


def _row(client: Client, picture: Picture, others: list[tuple[str, Picture]]) -> dict[str, Any]:
    data = client_data(client)
    mine = [(picture.company.realm_id, picture)] if picture.company else []
    data["companies"] = [
        {
            "realm_id": realm_id,
            "customer_id": one.links[client.id].customer_id if client.id in one.links else None,
            "status": one.status(client).value,
        }
        for realm_id, one in [*mine, *others]
    ]
    link = picture.links.get(client.id)
    data["customer_id"] = link.customer_id if link else None
    data["status"] = picture.status(client).value
    return data
