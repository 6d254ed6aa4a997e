"""``dev.py freeze``: the stand-alone program and its packages, for this system or (for trials) for Windows by Wine.

Which tool makes or tries what is told elsewhere; here is only what follows on what.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from workshop import (
    clean_system,
    display,
    frozen,
    linux_packages,
    macos_packages,
    steps,
    system_packages,
    windows_installer,
)
from workshop.environment import Environment
from workshop.frozen import NAME, megabytes, size_of
from workshop.windows_machine import ThisWindows, Wine

SYSTEMS = ("linux", "windows", "macos")


@dataclass(frozen=True)
class Made:
    """Where PyInstaller puts a program, and where it works."""

    folder: Path
    scratch: Path

    @property
    def icon(self) -> Path:
        """The icon for Windows."""
        return self.scratch / "qbosync" / "qbosync.ico"


def this_system() -> str:
    """The name of the system this runs on."""
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def freeze(home: Environment, system: str = "", *, packages: bool = False, check: bool = False) -> int:
    """Make the program and try it; with ``packages`` pack it; with ``check`` install what was packed and try that."""
    system, root = system or this_system(), home.root
    if (this_system(), system) == ("linux", "windows"):
        return _windows_by_wine(home, check=check)
    if system != this_system():
        print(f"The program for {system} is made on {system} only.", file=sys.stderr)
        return 2
    home.prepare("dev")
    frozen.prepare()
    made = Made(root / frozen.DIST / NAME, root / frozen.SCRATCH)
    todo: list[steps.Step] = [("freezing", lambda: frozen.build(home)), ("self-test", lambda: tried(root))]
    if packages or check:
        todo.append(("packages", lambda: _packed(root, system, made)))
    if check:
        todo.append(("the installed program", lambda: _installed(root, system, made)))
    return steps.run_all(todo)


def checked(home: Environment) -> int:
    """Make the program and try it, as a step of ``dev.py test``.

    Where a library of the system is lacking and may not be installed, a person is told and goes on without; CI is not.
    """
    try:
        frozen.prepare()
    except system_packages.Missing as missing:
        print(f"{missing}\nNOT CHECKED: the stand-alone program cannot be made without them.", flush=True)
        return 1 if os.environ.get("CI") else 0
    return frozen.build(home) or tried(home.root)


def windows_checked(home: Environment) -> int:
    """Make the Windows program under Wine, install it and try it, as a step of CI's ``dev.py test``."""
    try:
        return freeze(home, "windows", check=True)
    except system_packages.Missing as missing:
        print(f"{missing}\nNOT CHECKED: the Windows program cannot be tried without them.", flush=True)
        return 1


def windows_is_wanted() -> bool:
    """Whether ``dev.py test`` tries the Windows program too: in CI on a Debian, whose Wine the stand-ins were made for.

    It takes three to five minutes, too long for somebody who waits; a Windows runner tries the real thing.
    """
    if not os.environ.get("CI") or this_system() != "linux":
        return False
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def same_version(root: Path, wanted: str) -> int:
    """Whether the project has this version, everywhere it says so."""
    inside = (root / "qbosync_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = {windows_installer.version_of(root), *re.findall(r'^__version__ = "(.+)"$', inside, re.MULTILINE)}
    if found != {wanted}:
        print(f"The project says {', '.join(sorted(found))}, not {wanted}.", file=sys.stderr)
        return 1
    return 0


def tried(root: Path) -> int:
    """The program in ``dist/`` as it stands: its size, its self-test, a second start, its command line."""
    folder = frozen.programs(root)
    whole = folder.parent.parent if this_system() == "macos" else folder
    print(f"{whole.relative_to(root)}: {megabytes(size_of(whole))}", flush=True)
    program = frozen.window_program(folder)
    line = folder / ("qbosync.exe" if this_system() == "windows" else "qbosync")
    code, said = frozen.outcome([str(line), "--version"])
    print(said.strip(), flush=True)
    # Every one is run, so that one look shows all there is to mend.
    return max(code, frozen.self_test(program), frozen.second_start(program), frozen.notices_what_is_missing(program))


def _packed(root: Path, system: str, made: Made) -> int:
    folder = root / frozen.DIST / "packages"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if system == "linux":
        packages = linux_packages.make(root)
    elif system == "macos":
        packages = macos_packages.make(root)
    else:
        windows_installer.sign(sorted(made.folder.glob("*.exe")))
        packages = [windows_installer.make(root, made.folder, windows_installer.target_of(root), made.icon)]
        windows_installer.sign(packages)
    version = windows_installer.version_of(root)
    parts = frozen.machine()
    shutil.copy(made.scratch / "qbosync" / "sbom.json", folder / f"qbosync-desktop-{version}-{system}-{parts}.cdx.json")
    for path in packages:
        print(f"{path.name}: {megabytes(size_of(path))}")
    return 0


def _installed(root: Path, system: str, made: Made) -> int:
    if system == "linux":
        return clean_system.trial(root)
    if system == "macos":
        return macos_packages.trial(root)
    return _windows_trial(root, ThisWindows(), made)


def _windows_trial(root: Path, machine: ThisWindows, made: Made) -> int:
    older = root / ".work" / "older.exe"
    windows_installer.make(root, made.folder, older, made.icon, version=windows_installer.OLDER, fast=True)
    return windows_installer.Trial(root, machine, windows_installer.target_of(root), older).run()


def _windows_by_wine(home: Environment, *, check: bool) -> int:
    """For trials on Linux: nothing of it is given to users."""
    home.prepare("dev")
    root, machine = home.root, Wine(home.root)
    made = Made(machine.folder / "dist" / NAME, machine.folder / "pyinstaller")

    def prepare() -> int:
        machine.prepare(home)
        return 0

    def build() -> int:
        shutil.rmtree(made.scratch / "qbosync" / "licences", ignore_errors=True)
        options = ["--noconfirm", "--log-level", "ERROR", "--workpath", machine.path(made.scratch)]
        options += ["--distpath", machine.path(made.folder.parent)]
        command = ("-m", "PyInstaller", *options, machine.path(root / frozen.RECIPE))
        code, said = machine.run(machine.python / "python.exe", *command, limit=1800)
        if code:
            print(said[-5000:])
            return code
        frozen.finish(root, made.folder)
        print(f"{NAME}: {megabytes(size_of(made.folder))}")
        return 0

    def pack() -> int:
        path = windows_installer.make(root, made.folder, windows_installer.target_of(root), made.icon)
        print(f"{path.name}: {megabytes(size_of(path))}")
        return 0

    def shown() -> int:
        with display.display() as settings:
            machine.display = settings["DISPLAY"]
            return _windows_trial(root, machine, made)

    todo: list[steps.Step] = [("Windows by Wine", prepare), ("freezing", build), ("installer", pack)]
    if check:
        todo.append(("the installer, tried", shown))
    return steps.run_all(todo)
