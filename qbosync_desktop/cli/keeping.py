"""``backup`` and ``restore``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from qbosync_desktop.cli.opening import add_command, must_hold_a_register, opened
from qbosync_desktop.cli.saying import EXIT_DONE, say
from qbosync_desktop.domain.backup import RegisterFacts
from qbosync_desktop.domain.problems import InputProblem, KnownError, Problem
from qbosync_desktop.office import default_folder, restore
from qbosync_desktop.store import last_good_backup, look_into
from qbosync_desktop.store.places import FILE_NAME


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    backup = add_command(commands, "backup", "write a backup of the register", run_backup)
    backup.add_argument("file", type=Path, metavar="FILE", nargs="?", help="where to (default: among the others)")
    backup.add_argument("--list", action="store_true", help="list the backups instead")
    back = add_command(commands, "restore", "put a backup back in place of the register", run_restore)
    back.add_argument("file", type=Path, metavar="FILE", nargs="?", help="a backup (default: the newest that is whole)")
    back.add_argument("--yes", action="store_true", help="I know what is newer than the backup; put it back")


def run_backup(args: argparse.Namespace) -> int:
    """Write a backup, or list them; also while the window is open."""
    with opened(args, writes=False) as office:
        if args.list:
            rows = [{"file": str(one.path), "made": one.made_at, "reason": one.reason} for one in office.backups()]
            words = "\n".join(f"{row['made']:%Y-%m-%d %H:%M} UTC  {row['reason']:<16} {row['file']}" for row in rows)
            say(args.json, rows, words or "There is no backup yet.")
            return EXIT_DONE
        path = office.backup(args.file.absolute() if args.file else None)
        say(args.json, {"file": str(path)}, f"Backup written: {path}")
    return EXIT_DONE


def run_restore(args: argparse.Namespace) -> int:
    """Say what is in the backup and what is newer than it; with --yes put it back."""
    folder = (args.data_dir or default_folder()).absolute()
    if args.file is None:
        must_hold_a_register(folder)
    path = args.file or last_good_backup(folder)
    if path is None:
        raise InputProblem(
            Problem(
                "no-backup",
                "There is no backup",
                "The folder holds no backup that is whole.",
                "Name a backup that lies elsewhere: qbosync restore FILE",
            )
        )
    then, now = look_into(path), _now(folder)
    data: dict[str, Any] = {"file": str(path), "backup": _data(then), "register": _data(now) if now else None}
    words = f"In the backup: {_words(then)}.\n" + (f"In the register now: {_words(now)}." if now else "")
    if now is not None:
        pushes, changes = now.pushed_since(then)
        data["pushed_since"] = {"pushes": pushes, "changes": changes}
        if pushes:
            words += f"\nPushed since: {changes} changes in {pushes} pushes. QuickBooks keeps them; their history goes."
    if not args.yes and not _approved(args, words):
        raise InputProblem(
            Problem(
                "not-approved",
                "Nothing was put back",
                words.replace("\n", " "),
                "Run it again with --yes. The register of now is backed up first.",
            )
        )
    kept = restore(folder, path)
    data["kept"] = str(kept) if kept else None
    say(args.json, data, f"{words}\nPut back. " + (f"What was there is kept: {kept}" if kept else ""))
    return EXIT_DONE


def _now(folder: Path) -> RegisterFacts | None:
    """The register as it is; None when there is none, or when it cannot be read, which is why it is replaced."""
    try:
        return look_into(folder / FILE_NAME)
    except KnownError:
        return None


def _data(facts: RegisterFacts) -> dict[str, Any]:
    return {
        "schema": facts.schema,
        "clients": facts.clients,
        "archived": facts.archived,
        "links": facts.links,
        "companies": list(facts.companies),
        "last_push": facts.last_push,
    }


def _words(facts: RegisterFacts) -> str:
    last = f"{facts.last_push:%d %b %Y %H:%M} UTC" if facts.last_push else "never"
    return f"{facts.clients} clients, {facts.links} linked, last push {last}"


def _approved(args: argparse.Namespace, words: str) -> bool:
    if args.json or not sys.stdin.isatty():
        return False
    print(words)
    return input("Put it back? [y/N] ").strip().lower() == "y"
