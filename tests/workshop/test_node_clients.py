"""The npm clients are installed once where Node.js is; nothing about them ever stops a build."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from workshop import node_clients


class Npm:
    """Stands in for npm: makes the folder it would make, and succeeds or not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runs = 0
        self.ends: int | Exception = 0

    def __call__(self, command: list[str], cwd: Path, timeout: int, check: bool) -> subprocess.CompletedProcess[bytes]:
        assert command[1] == "ci"
        assert cwd == self.folder
        self.runs += 1
        (cwd / "node_modules").mkdir(exist_ok=True)
        if isinstance(self.ends, Exception):
            raise self.ends
        return subprocess.CompletedProcess(command, self.ends)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / node_clients.FOLDER
    folder.mkdir(parents=True)
    (folder / "package-lock.json").write_text("{}", encoding="utf-8")
    return folder


@pytest.fixture
def npm(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Npm:
    stand_in = Npm(folder)
    monkeypatch.setattr("workshop.node_clients.shutil.which", lambda name: name)
    monkeypatch.setattr("workshop.node_clients.subprocess.run", stand_in)
    return stand_in


def test_they_are_installed_once_and_again_with_another_lock(tmp_path: Path, folder: Path, npm: Npm) -> None:
    node_clients.prepare(tmp_path)
    node_clients.prepare(tmp_path)
    assert npm.runs == 1
    (folder / "package-lock.json").write_text("{ }", encoding="utf-8")
    node_clients.prepare(tmp_path)
    assert npm.runs == 2


@pytest.mark.parametrize("ends", [1, OSError("no"), subprocess.TimeoutExpired("npm", 1)])
def test_what_cannot_be_installed_leaves_no_half(
    tmp_path: Path, folder: Path, npm: Npm, ends: int | Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    npm.ends = ends
    node_clients.prepare(tmp_path)
    assert not (folder / "node_modules").exists()
    assert "their tests skip" in capsys.readouterr().out


def test_without_node_nothing_is_done(
    tmp_path: Path, npm: Npm, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("workshop.node_clients.shutil.which", lambda name: None)
    node_clients.prepare(tmp_path)
    assert npm.runs == 0
    assert "Node.js is not here" in capsys.readouterr().out
