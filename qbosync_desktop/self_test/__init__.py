"""The self-test: does this program, where it stands now, do its whole job? Made for installed programs.

Every part is loaded for real and the job is done once on a made-up company, in a temporary folder; the user's register
is never touched. Composes like ``app``; nothing else may import it.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from qbosync_desktop import __version__
from qbosync_desktop.self_test.scene import Scene
from qbosync_desktop.self_test.steps import Report, Step

PATIENCE = 300
"""Seconds after which a self-test that hangs says where, and ends."""


def main(argv: Sequence[str]) -> int:
    """Run with the arguments of ``--self-test``; 0 when every step passed, else 1. The report says which did not."""
    parser = argparse.ArgumentParser(
        prog="qbosync-desktop --self-test",
        description="Try every part of the program and its whole job once, on a made-up company.",
        epilog="Qt's own arguments, such as -platform offscreen, may follow.",
    )
    parser.add_argument("--self-test", action="store_true", required=True)
    default = Path(tempfile.gettempdir(), "qbosync-self-test.txt")
    parser.add_argument("--report", type=Path, default=default, metavar="FILE", help=f"default: {default.name}")
    parser.add_argument(
        "--only", action="append", default=[], metavar="STEP", help="try only this step (and others named)"
    )
    args, for_qt = parser.parse_known_args(list(argv))
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with args.report.open("w", encoding="utf-8", buffering=1) as file:
        faulthandler.enable(file)
        faulthandler.dump_traceback_later(PATIENCE, exit=True, file=file)
        try:
            return _run(Report(file), [sys.argv[0], *for_qt], args.only)
        finally:
            faulthandler.cancel_dump_traceback_later()
            faulthandler.disable()


def _run(report: Report, arguments: list[str], only: Sequence[str]) -> int:
    report.say(f"QBO Sync Desktop {__version__}, {'installed' if getattr(sys, 'frozen', False) else 'from source'}")
    with tempfile.TemporaryDirectory(prefix="qbosync-self-test-", ignore_cleanup_errors=True) as folder:
        # A space and letters beyond ASCII: the folder of a user's data may well have them.
        scene = Scene(Path(folder, "Übungs Büro 試"), arguments)
        try:
            for step in all_steps():
                if not only or step.name in only:
                    report.run(step, scene)
        finally:
            scene.close()
    return report.close()


def all_steps() -> tuple[Step, ...]:
    """Every step in order. Imported here, so that a part that is missing fails its step and not the start."""
    from qbosync_desktop.self_test.parts import PARTS

    steps = list(PARTS)
    for name in ("drawings", "job", "window", "secret"):
        try:
            module = __import__(f"qbosync_desktop.self_test.{name}", fromlist=["STEPS"])
        except ImportError as error:
            steps.append(Step(f"loading the steps of {name}", _cannot(error)))
        else:
            steps += module.STEPS
    return tuple(steps)


def _cannot(error: ImportError) -> Callable[[Scene], str]:
    def fail(scene: Scene) -> str:
        raise error

    return fail
