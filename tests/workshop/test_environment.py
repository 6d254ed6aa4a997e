"""The environment in .venv is made once, filled from the locks, and made anew when what it stands on changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop import environment
from workshop.environment import Environment


class Installer:
    """Stands in for venv and pip: notes the commands and makes what venv would make."""

    def __init__(self, home: Environment) -> None:
        self.home = home
        self.commands: list[str] = []
        self.code = 0

    def __call__(self, command: list[str], cwd: Path) -> int:
        self.commands.append(" ".join(command))
        if "venv" in command:
            self.home.python.parent.mkdir(parents=True)
            self.home.python.write_text("", encoding="utf-8")
            (self.home.folder / "pyvenv.cfg").write_text(f"home = {self.home.root}\n", encoding="utf-8")
        return self.code


@pytest.fixture
def home(tmp_path: Path) -> Environment:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "example"\n', encoding="utf-8")
    for name in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    return Environment(tmp_path)


@pytest.fixture
def installer(home: Environment, monkeypatch: pytest.MonkeyPatch) -> Installer:
    stand_in = Installer(home)
    monkeypatch.setattr("workshop.environment.subprocess.call", stand_in)
    return stand_in


def test_set_up_is_done_once(home: Environment, installer: Installer) -> None:
    home.prepare("runtime")
    venv, packages, project = installer.commands
    assert "-m venv" in venv
    assert "--require-hashes" in packages
    assert packages.endswith("requirements.lock")
    assert "--no-build-isolation -e" in project
    home.prepare("runtime")
    assert len(installer.commands) == 3


def test_the_set_for_work_holds_the_set_for_use(home: Environment, installer: Installer) -> None:
    home.prepare("dev")
    assert home.is_ready("runtime")
    done = len(installer.commands)
    home.prepare("runtime")
    assert len(installer.commands) == done


def test_the_set_for_use_does_not_hold_the_set_for_work(home: Environment, installer: Installer) -> None:
    home.prepare("runtime")
    home.prepare("dev")
    assert sum("-m venv" in command for command in installer.commands) == 1
    assert installer.commands[-2].endswith("requirements-dev.lock")


@pytest.mark.parametrize(
    ("name", "text"), [("requirements.lock", "changed"), ("pyproject.toml", '[project]\nname = "other"\n')]
)
def test_a_changed_lock_or_project_is_installed_again(
    home: Environment, installer: Installer, name: str, text: str
) -> None:
    home.prepare("dev")
    (home.root / name).write_text(text, encoding="utf-8")
    assert not home.is_ready("dev")
    assert not home.is_ready("runtime")


def test_a_linter_setting_changes_nothing_that_is_installed(home: Environment, installer: Installer) -> None:
    home.prepare("dev")
    with (home.root / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("[tool.ruff]\nline-length = 100\n")
    assert home.is_ready("dev")


def test_a_moved_project_is_installed_again(home: Environment, installer: Installer, tmp_path: Path) -> None:
    home.prepare("dev")
    moved = tmp_path.with_name(tmp_path.name + "-moved")
    tmp_path.rename(moved)
    assert not Environment(moved).is_ready("dev")


def test_an_environment_whose_python_went_away_is_made_anew(home: Environment, installer: Installer) -> None:
    home.prepare("dev")
    home.python.unlink()
    assert not home.is_ready("dev")
    (home.folder / "left-over").mkdir()
    installer.commands.clear()
    home.prepare("dev")
    assert "-m venv" in installer.commands[0]
    assert not (home.folder / "left-over").exists()


def test_a_failed_install_says_so_and_is_tried_again(home: Environment, installer: Installer) -> None:
    installer.code = 1
    with pytest.raises(environment.SetupFailed, match="could not make"):
        home.prepare("dev")
    installer.code = 0
    home.prepare("dev")
    assert home.is_ready("dev")


@pytest.mark.parametrize("rubbish", ["", "{", "[]"])
def test_a_broken_stamp_counts_as_none(home: Environment, installer: Installer, rubbish: str) -> None:
    home.prepare("dev")
    (home.folder / "qbosync-setup.json").write_text(rubbish, encoding="utf-8")
    assert not home.is_ready("dev")


def test_both_programs_are_installed() -> None:
    assert Environment().program("qbosync").exists()
    assert Environment().program("qbosync-desktop").exists()
