"""The play: the whole job done in the real window on a fresh demo company, and checked against its books.

For machines without a display, for the pictures of the documentation, and as the last test of all. Composes like
``app``; nothing else may import it.
"""

from __future__ import annotations

import argparse
import importlib.util
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path


def possible() -> bool:
    """Whether Qt's test module is here; the stand-alone program goes without it."""
    return importlib.util.find_spec("PySide6.QtTest") is not None


def main(argv: Sequence[str]) -> int:
    """Play with the arguments of ``python -m qbosync_desktop --demo --play``."""
    parser = argparse.ArgumentParser(
        prog="qbosync-desktop --play", description="Play the whole job on a fresh demo company and check it."
    )
    parser.add_argument("--play", action="store_true", required=True)
    parser.add_argument("--demo", action="store_true", help="always: the play is on the demo company")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="an empty folder to play in (default: a new one)")
    parser.add_argument("--screens", type=Path, metavar="DIR", help="save a picture of every screen here")
    parser.add_argument("--schemes", default="light", help="light, dark or light,dark")
    parser.add_argument(
        "--tasks", action="store_true", help="a user's tasks with real mouse and keys (see dev.py tasks)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="with --tasks: write a row per task")
    args = parser.parse_args(list(argv))
    if args.tasks:
        from qbosync_desktop.play.tasks import play_tasks

        return play_tasks(args.screens or Path("task-screens"), args.json, args.schemes.split(",")[0])
    return play(args.data_dir, args.screens, args.schemes.split(","))


def play(folder: Path | None, screens: Path | None, schemes: Sequence[str]) -> int:
    """Play once per scheme ("light", "dark"). Prints every step with its counts; 0 only if every check held.

    ``folder`` is an empty one to play in (by default a new one, removed at the end); ``screens`` gets one picture per
    screen and scheme.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qbosync_desktop.play.hands import Hands, Missed
    from qbosync_desktop.play.story import STORY

    logging.basicConfig(level=logging.ERROR)
    for scheme in schemes:
        place = folder / scheme if folder else Path(tempfile.mkdtemp(prefix="qbosync-play-"))
        hands = Hands(place, screens, scheme)
        try:
            for number, step in enumerate(STORY, start=1):
                told = step(hands)
                hands.check_bugs()
                _say(f"{number:>2}. {told}")
        except Missed as missed:
            _say(f"    NOT AS IT SHOULD BE: {missed}")
            hands.picture("missed")
            return 1
        finally:
            hands.close()
            if folder is None:
                shutil.rmtree(place, ignore_errors=True)
        _say(f"Played in {scheme}: every step was checked against the demo company's own books.")
    return 0


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
