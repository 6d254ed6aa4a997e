"""The arguments every command takes, and how a command opens its data folder."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, Problem, Remedy
from qbosync_desktop.office import Office, default_folder, holds_register, open_office

Run = Callable[[argparse.Namespace], int]


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_text: str, run: Run
) -> argparse.ArgumentParser:
    """One command with ``--data-dir`` and ``--json``, which may also stand before the command's name."""
    command = commands.add_parser(name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}.")
    add_common(command, argparse.SUPPRESS)
    command.set_defaults(run=run)
    return command


def add_common(command: argparse.ArgumentParser, default: object = None) -> None:
    """``--data-dir`` and ``--json``. A command suppresses its defaults, so that it keeps what stood before its name."""
    words = "the folder of the register (default: the window's)"
    command.add_argument("--data-dir", metavar="DIR", type=Path, default=default, help=words)
    command.add_argument("--json", action="store_true", default=default or False, help="print the result as JSON")


@contextmanager
def opened(args: argparse.Namespace, *, writes: bool = True, makes: bool = False) -> Iterator[Office]:
    """The data folder a command works on, closed at the end. ``writes``: take the folder for ourselves first.

    ``makes``: a register is made where there is none. Without it that is an EnvironmentProblem ``no-register``, so that
    a slip in ``--data-dir`` is told and not taken for an empty practice.
    """
    warn_on_stderr()
    if not makes:
        must_hold_a_register((args.data_dir or default_folder()).absolute())
    office = open_office(args.data_dir, alone=writes)
    try:
        yield office
    finally:
        office.close()


def warn_on_stderr(level: int = logging.WARNING) -> None:
    """Warnings of the program for people, unless somebody listens already."""
    root = logging.getLogger()
    if not root.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setLevel(level)  # the handler's own: a log file may want more of the same loggers
        root.addHandler(handler)


def must_hold_a_register(folder: Path) -> None:
    """Raises EnvironmentProblem ``no-register``. What else is wrong with a folder, opening it says."""
    if holds_register(folder) or (folder.exists() and not folder.is_dir()):
        return
    raise EnvironmentProblem(
        Problem(
            "no-register",
            "There is no register here",
            f"The folder “{folder.name}” holds none. Nothing was done and nothing was made.",
            "Check --data-dir. `qbosync clients import FILE`, `qbosync connect` and the window make a new register.",
            (Remedy.CHOOSE_FOLDER,),
        )
    )


def find_client(picture: Picture, text: str) -> int:
    """A client by its reference or its id. Raises InputProblem when there is none, or when the two disagree."""
    wanted = text.strip()
    by_reference = [one.id for one in picture.clients.values() if one.reference.casefold() == wanted.casefold()]
    by_id = [one for one in picture.clients if str(one) == wanted]
    found = {*by_reference, *by_id}
    if len(found) == 1:
        return found.pop()
    if not found:
        raise InputProblem(
            Problem(
                "no-such-client",
                "There is no such client",
                f"The register has no client with the id or reference “{text}”.",
                "List them with: qbosync clients list",
            )
        )
    raise InputProblem(
        Problem(
            "client-ambiguous",
            "Two clients answer to that",
            f"“{text}” is the id or the reference of more than one client.",
            "Use the reference or the id that only the one you mean has: qbosync clients list",
        )
    )
