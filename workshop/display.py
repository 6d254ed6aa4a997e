"""A display of its own for programs that need a real one: Xvfb with a window manager, gone again at the end.

Linux only. It must not know what is shown on it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from workshop import system_packages

PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
"""What it takes: program → Debian's package."""


@contextmanager
def display(size: str = "1440x960") -> Iterator[dict[str, str]]:
    """Yield the environment variables that show programs on a new display of ``size`` (pixels).

    Installs what is missing; raises ``system_packages.Missing`` where that cannot be.
    """
    if not sys.platform.startswith("linux"):
        raise system_packages.Missing("Real mouse and key events are sent on Linux only (Xvfb and xdotool).")
    lacking = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if lacking:
        system_packages.install(lacking, "a display for real mouse and key events: " + ", ".join(lacking))
    read, write = os.pipe()
    screen = f"{size}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read, encoding="ascii") as said:
        number = said.readline().strip()
    if not number:
        server.wait()
        raise system_packages.Missing("Xvfb did not start.")
    settings = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox", "--sm-disable"], env={**os.environ, **settings}, stderr=subprocess.DEVNULL)
    try:
        yield settings
    finally:
        for program in (manager, server):
            program.terminate()
            program.wait()
