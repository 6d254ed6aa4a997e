"""Missing system libraries are found by loading them, and installed or named in one command."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from workshop import system_packages

posix = pytest.mark.skipif(sys.platform == "win32", reason="plays apt-get with a shell script")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux gets libraries from packages")
def test_a_library_is_missing_when_it_cannot_be_loaded() -> None:
    wanted = {"libc.so.6": "libc6", "libnowhere-to-be-found.so.9": "libnowhere9"}
    assert system_packages.missing(wanted) == {"libnowhere-to-be-found.so.9": "libnowhere9"}


def test_without_rights_the_one_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "missing", lambda wanted: {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"})
    monkeypatch.setattr("workshop.system_packages.shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_packages, "prefix_for_root", lambda: None)
    with pytest.raises(system_packages.Missing, match="sudo apt-get install -y --no-install-recommends libegl1 libgl1"):
        system_packages.ensure_qt(window=True)


def test_where_there_is_no_apt_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "missing", lambda wanted: {"libGL.so.1": "libgl1"})
    monkeypatch.setattr("workshop.system_packages.shutil.which", lambda name: None)
    with pytest.raises(system_packages.Missing, match=r"Missing system libraries for Qt: libGL\.so\.1"):
        system_packages.ensure_qt(window=False)


def play_apt(folder: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> Path:
    """Put an apt-get on the path that writes down its arguments and then does ``ending``; answers where it writes."""
    notes = folder / "notes"
    program = folder / "apt-get"
    program.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND $@" >> "{notes}"\n{ending}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    monkeypatch.setattr(system_packages, "prefix_for_root", lambda: [])
    return notes


@posix
def test_with_rights_missing_packages_are_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = play_apt(tmp_path, monkeypatch, "exit 0")
    system_packages.install(["libgl1", "libegl1", "libgl1"], "things")
    update, install = notes.read_text(encoding="utf-8").splitlines()
    assert update == "noninteractive update -q"
    assert install == "noninteractive install -y --no-install-recommends libegl1 libgl1 -q"


@posix
def test_what_apt_said_when_it_failed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_apt(tmp_path, monkeypatch, 'echo "E: Unable to locate package" >&2; exit 100')
    with pytest.raises(system_packages.Missing, match="Unable to locate package"):
        system_packages.install(["libgl1"], "things")
