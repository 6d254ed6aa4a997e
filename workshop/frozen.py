"""The stand-alone program in ``dist/``: put together by PyInstaller, weighed, and tried where it stands.

It must not know how it is packed for users. Standard library only.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from workshop import system_packages
from workshop.environment import Environment

NAME = "QBO Sync Desktop"
DIST = Path("dist")
SCRATCH = Path(".work", "pyinstaller")
RECIPE = Path("build", "qbosync.spec")
PATIENCE = 420
"""Seconds a self-test may take; it gives up by itself before."""

TOOLS = {"objcopy": "binutils", "strip": "binutils"}
"""Programs that PyInstaller and our recipe use on Linux: program → Debian's package."""


def prepare() -> None:
    """Make sure that what PyInstaller takes along from a Linux system is there. Raises system_packages.Missing."""
    system_packages.ensure_qt(window=True)
    if not sys.platform.startswith("linux"):
        return
    lacking = [package for program, package in TOOLS.items() if not shutil.which(program)]
    # Debian's own Python holds its library in itself; PyInstaller needs it as a file.
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    if not sysconfig.get_config_var("Py_ENABLE_SHARED") and "libpython" in name and system_packages.is_missing(name):
        lacking.append(f"libpython3.{sys.version_info[1]}")
    if lacking:
        system_packages.install(lacking, "what PyInstaller needs: " + ", ".join(sorted(set(lacking))))


def build(home: Environment) -> int:
    """Put the program together in ``dist/``; answers the exit code."""
    options = ["--noconfirm", "--log-level", "ERROR", "--workpath", str(SCRATCH), "--distpath", str(DIST)]
    print("Freezing; this takes a minute or more …", flush=True)
    shutil.rmtree(home.root / SCRATCH / "licences", ignore_errors=True)
    code = home.run(home.python, "-m", "PyInstaller", *options, RECIPE)
    if code == 0:
        finish(home.root, home.root / DIST / NAME)
    return code


def finish(root: Path, folder: Path) -> None:
    """Put the notice of whose work is inside beside the programs, where a person finds it."""
    if folder.is_dir():
        shutil.copy(root / "build" / "LICENCES.txt", folder / "LICENCES.txt")


def machine() -> str:
    """This machine's kind of processor, as names of packages have it."""
    return {"amd64": "x64", "x86_64": "x64", "aarch64": "arm64"}.get(platform.machine().lower(), platform.machine())


def programs(root: Path) -> Path:
    """Where the two programs are: in the bundle on macOS, in the folder elsewhere."""
    if sys.platform == "darwin":
        return root / DIST / f"{NAME}.app" / "Contents" / "MacOS"
    return root / DIST / NAME


def window_program(folder: Path) -> Path:
    """The program with the window, in a folder of programs."""
    return folder / (f"{NAME}.exe" if sys.platform == "win32" else NAME)


def size_of(place: Path) -> int:
    """Bytes of all files of a folder, each once, or of one file."""
    if place.is_file():
        return place.stat().st_size
    return sum(path.stat().st_size for path in place.rglob("*") if path.is_file() and not path.is_symlink())


def megabytes(size: int) -> str:
    """Bytes in words; a megabyte is a million bytes, as file managers and download pages count."""
    return f"{size / 1e6:.1f} MB"


def loudly(words: str) -> None:
    """Say what nobody should overlook, on GitHub as a warning of the run."""
    print(f"\n{'!' * 100}\n!! {words}\n{'!' * 100}\n", flush=True)
    if os.environ.get("GITHUB_ACTIONS"):
        print(f"::warning::{words}", flush=True)


def outcome(
    command: Sequence[str], settings: Mapping[str, str] | None = None, limit: float = PATIENCE
) -> tuple[int, str]:
    """Run a program without a terminal; answers its exit code and what it said."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            env={**os.environ, **(settings or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return 124, f"no end after {limit:g} s\n{(late.stdout or b'').decode(errors='replace')}"
    except OSError as error:
        return 126, str(error)
    return done.returncode, done.stdout.decode(errors="replace")


def self_test(program: Path) -> int:
    """Run the self-test of a program on this system; prints the report. Answers the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        code, said = outcome([str(program), "--self-test", "--report", str(report)])
        text = report.read_text(encoding="utf-8") if report.exists() else said
        lines = [line for line in text.splitlines() if not line.startswith("begun")]
        print("\n".join(lines) if code == 0 else f"{text}\n{said}", flush=True)
    return code


SPOILED = {"icons": "icons/tick.svg", "Qt plug-ins": "*qsvg*", "files": "*cacert.pem"}
"""What is taken out of a copy of the program, by the step of the self-test that has to notice."""


def notices_what_is_missing(program: Path) -> int:
    """Take parts out of a copy of the program: its self-test has to fail, and to name the steps that failed."""
    whole = program.parent.parent.parent if sys.platform == "darwin" else program.parent
    with tempfile.TemporaryDirectory(dir=whole.parent) as folder:
        copy, report = Path(folder, whole.name), Path(folder, "report.txt")
        shutil.copytree(whole, copy, symlinks=True, copy_function=os.link)
        for pattern in SPOILED.values():
            for found in list(copy.rglob(pattern)):
                found.unlink()
        wanted = [part for step in (*SPOILED, "application") for part in ("--only", step)]
        code, said = outcome([str(copy / program.relative_to(whole)), "--self-test", "--report", str(report), *wanted])
        told = report.read_text(encoding="utf-8") if report.exists() else said
    unnoticed = [step for step in SPOILED if f"FAILED {step}:" not in told]
    if code == 0 or unnoticed:
        print(
            f"Parts were taken out of the program, and its self-test ended with {code}, not naming {unnoticed}:\n{told}"
        )
        return 1
    print(f"With parts taken out the self-test fails and names {', '.join(SPOILED)}.")
    return 0


def second_start(program: Path) -> int:
    """Start the window twice on one folder: the second start ends at once and leaves the first alone."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [str(program), "--demo", "--data-dir", folder]
        settings = os.environ | ({"QT_QPA_PLATFORM": "offscreen"} if sys.platform.startswith("linux") else {})
        quiet = subprocess.DEVNULL
        first = subprocess.Popen(command, env=settings, stdin=quiet, stdout=quiet, stderr=quiet)
        try:
            log = Path(folder, "qbosync.log")
            until = time.monotonic() + 60
            while time.monotonic() < until and not Path(folder, "demo-company.json").exists() and first.poll() is None:
                time.sleep(0.2)  # looks again for a file of another program
            code, said = outcome(command, settings, limit=60)
            if code != 0 or first.poll() is not None:
                print(f"second start: code {code}, first ended with {first.poll()}\n{said}\n{log.read_text()[-2000:]}")
                return 1
        finally:
            first.kill()
            first.wait()
    return 0
