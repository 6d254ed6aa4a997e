"""Qt's system libraries on Linux: which are missing, and how Debian and Ubuntu get them.

A library is there if it can be loaded; no package list is trusted. It must not know about ``.venv``.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping

OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",  # brings a font along
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libzstd.so.1": "libzstd1",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""What Qt's widgets need to be loaded at all: library → Debian's package."""

WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window on an X display needs besides (Qt's xcb platform)."""


class Missing(Exception):
    """Something the system has to provide is not there; the message holds the command that brings it."""


def is_missing(library: str) -> bool:
    """Say whether the system's loader cannot load ``library`` (a file name such as ``libGL.so.1``)."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


def missing(wanted: Mapping[str, str]) -> dict[str, str]:
    """Return the part of ``wanted`` (library → package) that is not on this machine; empty where it is not Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    return {library: package for library, package in wanted.items() if is_missing(library)}


def ensure_qt(*, window: bool) -> None:
    """Make sure Qt can start (with ``window``: on a display too); raise ``Missing`` if the user has to do it."""
    lacking = missing({**OFFSCREEN, **WINDOW} if window else OFFSCREEN)
    if lacking:
        install(lacking.values(), "system libraries for Qt: " + ", ".join(lacking))


def prefix_for_root() -> list[str] | None:
    """What to put before a command to run it as root without being asked anything; None if there is no way."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.call([sudo, "-n", "true"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
        return [sudo, "-n"]
    return None


def install(packages: Iterable[str], what: str) -> None:
    """Install Debian packages, or raise ``Missing`` with the one command that would. ``what`` names their purpose."""
    names = sorted(set(packages))
    command = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    if not shutil.which("apt-get"):
        raise Missing(f"Missing {what}.\nOn Debian and Ubuntu they are in: {' '.join(names)}\nInstall them and retry.")
    root = prefix_for_root()
    if root is None:
        raise Missing(f"Missing {what}.\nThis brings them:\n\n    sudo {' '.join(command)}\n")
    print(f"Missing {what}.\nRunning: {' '.join([*root, *command])}", flush=True)
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    outcome = None
    for step in ([*root, "apt-get", "update", "-q"], [*root, *command, "-q"]):
        outcome = subprocess.run(
            step, env=settings, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False
        )
    # A failed update alone is no reason to stop: the lists that are there may do.
    if outcome is None or outcome.returncode != 0:
        last = "\n".join((outcome.stderr if outcome else "").strip().splitlines()[-5:])
        raise Missing(f"apt-get could not install {what}:\n{last}\nAs root, run: {' '.join(command)}")
