"""Putting the stand-alone program together and packing it, as far as that can be tried without doing it."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path

import pytest

from workshop import freezing, frozen, linux_packages, system_packages, windows_installer
from workshop.environment import ROOT, Environment
from workshop.windows_machine import Wine

linux = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="packages for Linux are made on Debian and its like")


def lacking() -> None:
    raise system_packages.Missing("Missing libxcb-cursor.so.0.")


def test_without_system_libraries_a_person_is_told_and_ci_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(frozen, "prepare", lacking)
    monkeypatch.delenv("CI", raising=False)
    assert freezing.checked(Environment()) == 0
    assert "NOT CHECKED" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    assert freezing.checked(Environment()) == 1
    assert "libxcb-cursor" in capsys.readouterr().out


def test_the_windows_program_is_tried_by_ci_on_debian_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "debian"})
    monkeypatch.delenv("CI", raising=False)
    assert not freezing.windows_is_wanted()
    monkeypatch.setenv("CI", "true")
    assert freezing.windows_is_wanted()
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "ubuntu"})
    assert not freezing.windows_is_wanted()
    monkeypatch.setattr(sys, "platform", "win32")
    assert not freezing.windows_is_wanted()


def test_a_tag_has_to_name_the_version_that_everything_says() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert freezing.same_version(ROOT, version) == 0
    assert freezing.same_version(ROOT, version + ".1") == 1


def test_a_program_for_another_system_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freezing, "this_system", lambda: "macos")
    assert freezing.freeze(Environment(), "windows") == 2


def test_how_a_program_ended_is_told_whatever_happened(tmp_path: Path) -> None:
    assert frozen.outcome([sys.executable, "-c", "print('said'); raise SystemExit(3)"]) == (3, f"said{os.linesep}")
    assert frozen.outcome([sys.executable, "-c", "while True: pass"], limit=0.2)[0] == 124
    assert frozen.outcome([str(tmp_path / "nothing")])[0] == 126


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A project with a program in dist/ that is a few files."""
    program = tmp_path / frozen.DIST / frozen.NAME
    (program / "parts").mkdir(parents=True)
    for name in (frozen.NAME, "qbosync"):
        (program / name).write_text("#!/bin/sh\necho fine\n", encoding="utf-8")
        (program / name).chmod(0o700)
    (program / "parts" / "contents.txt").write_text("x", encoding="utf-8")
    (program / "parts" / "libb.so").symlink_to("contents.txt")
    for name in ("pyproject.toml", "build", "resources"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@linux
def test_the_packages_for_linux_hold_the_program_with_its_menu_entry(made: Path) -> None:
    tar, deb = linux_packages.make(made)
    with tarfile.open(tar) as archive:
        members = {Path(*Path(one.name).parts[1:]).as_posix(): one for one in archive.getmembers()}
    assert members["qbosync-desktop"].mode == 0o755
    assert members["parts/contents.txt"].mode == 0o644
    assert members["parts/libb.so"].issym()
    assert {"install.sh", "share/applications/qbosync-desktop.desktop"} <= set(members)
    assert {one.uname for one in members.values()} == {"root"}
    listed = subprocess.run(["dpkg-deb", "--contents", deb], capture_output=True, text=True, check=True).stdout
    assert "./usr/bin/qbosync -> /opt/qbosync-desktop/qbosync" in listed
    assert "./usr/share/icons/hicolor/scalable/apps/qbosync-desktop.svg" in listed
    assert "./usr/share/doc/qbosync-desktop/copyright" in listed
    told = subprocess.run(["dpkg-deb", "--field", deb], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Depends: libc6 \(>= 2\.\d+\), ", told, re.MULTILINE)


@linux
def test_an_unpacked_program_goes_into_the_menu_and_out_again(made: Path, tmp_path: Path) -> None:
    tar, _ = linux_packages.make(made)
    place = tmp_path / "a folder"
    with tarfile.open(tar) as archive:
        archive.extractall(place, filter="data")
    (unpacked,) = place.iterdir()
    data = tmp_path / "data"
    settings = {**os.environ, "XDG_DATA_HOME": str(data)}
    subprocess.run([unpacked / "install.sh"], env=settings, check=True, capture_output=True)
    entry = data / "applications" / "qbosync-desktop.desktop"
    assert f'Exec="{unpacked}/qbosync-desktop"' in entry.read_text(encoding="utf-8")
    assert (data / "icons/hicolor/scalable/apps/qbosync-desktop.svg").exists()
    subprocess.run([unpacked / "install.sh", "--remove"], env=settings, check=True, capture_output=True)
    assert not entry.exists()
    assert unpacked.exists()


def test_the_installer_for_windows_touches_nothing_but_its_own() -> None:
    script = (ROOT / windows_installer.SCRIPT).read_text(encoding="utf-8")
    orders = [line.split(";")[0].strip() for line in script.splitlines()]
    assert "RequestExecutionLevel user" in orders
    written = {tuple(line.split()[1:3]) for line in orders if line.startswith(("WriteReg", "DeleteReg"))}
    assert written == {("HKCU", '"${ENTRY}"')}, "no file type, no other program's key"
    removed = [line for line in orders if line.startswith("RMDir /r")]
    assert removed == [
        'RMDir /r "$INSTDIR\\parts"',
        'RMDir /r "$LOCALAPPDATA\\${NAME}"',
        'RMDir /r "$LOCALAPPDATA\\${NAME} Demo"',
    ], "never a whole folder that somebody chose"


def test_paths_for_wine(tmp_path: Path) -> None:
    machine = Wine(tmp_path)
    assert machine.path(machine.place / "Prüf" / "a.exe") == "C:\\Prüf\\a.exe"
    assert machine.path(tmp_path / "x.csv") == "Z:" + str(tmp_path / "x.csv").replace("/", "\\")
