"""The entrance: an old Python, set-up that is done once, missing system libraries, steps, forms, measuring, locks."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev
from benchmarks import __main__ as bench
from workshop import entrance, environment, forms, steps, system_packages
from workshop.environment import ROOT, Environment

posix = pytest.mark.skipif(sys.platform == "win32", reason="plays apt-get with a shell script")


# An old Python, and a bare one


def test_an_old_python_is_refused_in_plain_words() -> None:
    assert "3.11 or newer; this is Python 3.9" in dev.refusal(3, 9)
    assert dev.refusal(3, 11) == dev.refusal(3, 14) == dev.refusal(4, 0) == ""


def test_an_old_python_can_read_dev_py_far_enough_to_say_so() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(
    "path", [ROOT / "dev.py", *sorted((ROOT / "workshop").glob("*.py"))], ids=lambda path: path.name
)
def test_the_entrance_needs_nothing_installed(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names | {"workshop"}


def test_every_command_explains_itself() -> None:
    shown = subprocess.run([sys.executable, "dev.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    for command in ("demo", "test", "check", "forms", "screenshots", "bench", "freeze", "lock"):
        assert re.search(rf"^ +{command}\s+\S", shown.stdout, re.MULTILINE), command


# The environment


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
    for name in ("pyproject.toml", "requirements.lock", "requirements-dev.lock"):
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


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed_again(home: Environment, installer: Installer, name: str) -> None:
    home.prepare("dev")
    (home.root / name).write_text("changed", encoding="utf-8")
    assert not home.is_ready("dev")
    assert not home.is_ready("runtime")


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


# System libraries


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


# Commands


def started_by(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """Run a command of the entrance with all set-up done; answers the program it turned into and its settings."""
    seen: list[tuple[list[str], dict[str, str]]] = []

    def become(self: Environment, *command: str | Path, extra: dict[str, str] | None = None) -> int:
        seen.append(([str(part) for part in command[1:]], extra or {}))
        return 0

    monkeypatch.setattr(Environment, "become", become)
    monkeypatch.setattr(Environment, "prepare", lambda self, which: None)
    monkeypatch.setattr(system_packages, "ensure_qt", lambda *, window: None)
    assert entrance.main(arguments) == 0
    return seen[0]


def test_demo_opens_the_window_where_there_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entrance, "has_display", lambda: True)
    command, settings = started_by(monkeypatch, "demo")
    assert command == ["-m", "qbosync_desktop", "--demo"]
    assert not settings


def test_demo_plays_the_job_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entrance, "has_display", lambda: False)
    command, settings = started_by(monkeypatch, "demo")
    assert command[:4] == ["-m", "qbosync_desktop", "--demo", "--play"]
    assert settings == {"QT_QPA_PLATFORM": "offscreen"}


def test_demo_can_be_told_to_stay_offscreen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(entrance, "has_display", lambda: True)
    command, _ = started_by(monkeypatch, "demo", "--offscreen", "--screens", str(tmp_path))
    assert command[3:] == ["--play", "--screens", str(tmp_path)]


def test_what_a_command_does_not_know_goes_to_the_program_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entrance, "has_display", lambda: True)
    assert started_by(monkeypatch, "demo", "--data-dir", "x", "y")[0][3:] == ["--data-dir", "x", "y"]
    started: list[str | Path] = []

    def run(self: Environment, *command: str | Path, extra: dict[str, str] | None = None) -> int:
        started.extend(command)
        return 0

    monkeypatch.setattr(Environment, "run", run)
    monkeypatch.setattr(forms, "drift", lambda home: [])
    assert entrance.main(["test", "-k", "csv", "tests/files", "-x"]) == 0
    assert started[-4:] == ["-k", "csv", "tests/files", "-x"]


def test_an_unknown_argument_is_refused_where_nothing_takes_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        entrance.main(["check", "--everything"])
    assert "unknown: --everything" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    ("settings", "answer"), [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)]
)
def test_a_display_is_known_by_its_settings(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], answer: bool
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert entrance.has_display() is answer


def test_a_failed_set_up_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(self: Environment, which: str) -> None:
        raise environment.SetupFailed("No network.")

    monkeypatch.setattr(Environment, "prepare", fail)
    assert entrance.main(["check"]) == 1
    assert capsys.readouterr().err == "\nNo network.\n"


# Steps


def test_all_steps_run_even_after_one_failed(capsys: pytest.CaptureFixture[str]) -> None:
    ran: list[str] = []

    def step(name: str, code: int) -> steps.Step:
        def work() -> int:
            ran.append(name)
            return code

        return name, work

    assert steps.run_all([step("first", 3), step("second", 0)]) == 1
    assert ran == ["first", "second"]
    closing = capsys.readouterr().out.splitlines()
    assert closing[-1].startswith("Not good yet")
    assert closing[-1].endswith(": first.")
    assert any(re.fullmatch(r"failed +first +\d+\.\d s", line) for line in closing)
    assert steps.run_all([step("only", 0)]) == 0
    assert "All 1 steps passed" in capsys.readouterr().out


# Forms

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Greeting</class>
 <widget class="QWidget" name="Greeting">
  <layout class="QVBoxLayout" name="layout"><item><widget class="QLabel" name="words">
   <property name="text"><string>Grüß Gott</string></property></widget></item></layout>
 </widget>
</ui>
"""


@pytest.fixture
def drawing_room(tmp_path: Path) -> Environment:
    """A project with one form, using the tools that are installed."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "greeting.ui").write_text(FORM, encoding="utf-8")
    return Environment(tmp_path, folder=Environment().folder)


def test_a_form_becomes_a_module_that_names_its_source(drawing_room: Environment) -> None:
    assert "qbosync_desktop/gui/forms/greeting.py is not what its form compiles to" in forms.drift(drawing_room)
    assert len(forms.write(drawing_room)) == 2
    text = (drawing_room.root / forms.FORMS / "greeting.py").read_text(encoding="utf-8")
    assert text.startswith('"""Generated from ui/greeting.ui')
    assert "class Ui_Greeting" in text
    assert "connectSlotsByName" not in text
    assert forms.drift(drawing_room) == []
    assert forms.write(drawing_room) == []


def test_an_edited_module_and_one_without_a_form_are_drift(drawing_room: Environment) -> None:
    forms.write(drawing_room)
    folder = drawing_room.root / forms.FORMS
    with (folder / "greeting.py").open("a", encoding="utf-8") as module:
        module.write("# by hand\n")
    (folder / "old.py").write_text("", encoding="utf-8")
    assert forms.drift(drawing_room) == [
        "qbosync_desktop/gui/forms/greeting.py is not what its form compiles to",
        "qbosync_desktop/gui/forms/old.py has no form any more",
    ]
    assert forms.write(drawing_room) == [forms.FORMS / "greeting.py", forms.FORMS / "old.py"]
    assert forms.drift(drawing_room) == []


def test_a_broken_form_is_named(drawing_room: Environment) -> None:
    (drawing_room.root / "ui" / "broken.ui").write_text("<ui", encoding="utf-8")
    with pytest.raises(ValueError, match=r"ui/broken\.ui does not compile"):
        forms.compiled(drawing_room)


# Measuring

ROW = {"what": "match", "size": 1000, "value": 2.0, "unit": "s", "peer": "other", "peer_value": 4.0, "ok": True}


def measure(monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, object]], *arguments: str) -> int:
    area = ModuleType("benchmarks.example")
    area.__dict__["rows"] = lambda: rows
    monkeypatch.setitem(sys.modules, "benchmarks.example", area)
    monkeypatch.setattr(bench, "areas_in", lambda folder: ["example"])
    return bench.main(list(arguments))


def test_an_area_is_a_module_with_rows(tmp_path: Path) -> None:
    (tmp_path / "speed.py").write_text("def rows():\n    return []\n", encoding="utf-8")
    (tmp_path / "inputs.py").write_text("def clients():\n    return []\n", encoding="utf-8")
    assert bench.areas_in(tmp_path) == ["speed"]


def test_rows_are_shown_and_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "rows.json"
    assert measure(monkeypatch, [ROW], "example", "--json", str(target)) == 0
    (row,) = json.loads(target.read_text(encoding="utf-8"))
    assert list(row) == ["area", "what", "size", "value", "unit", "peer", "peer_value", "ratio", "bound", "ok"]
    assert row["area"] == "example"
    assert row["ratio"] == 0.5
    heading, line = capsys.readouterr().out.splitlines()[:2]
    assert heading.index("unit") == line.index("s     other")


def test_a_row_outside_its_bound_fails_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    assert measure(monkeypatch, [ROW, {**ROW, "ok": False}]) == 1


def test_an_unknown_area_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert measure(monkeypatch, [ROW], "weather") == 2


@pytest.mark.parametrize("row", [{"what": "x"}, {**ROW, "colour": "red"}])
def test_a_row_of_another_shape_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"benchmarks/example\.py"):
        bench.completed("example", [row])


# Locks


def test_the_locks_answer_every_requirement_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = {
        "requirements.lock": [*project["project"]["dependencies"], *groups["build"]],
        "requirements-dev.lock": [*project["project"]["dependencies"], *groups["build"], *groups["dev"]],
    }
    for name, requirements in wanted.items():
        entries = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
        locked: dict[str, set[str]] = {}
        for entry in entries:
            pinned, version = re.split(r"==", entry.split()[0])
            assert "--hash=sha256:" in entry, pinned
            locked.setdefault(canonicalize_name(pinned), set()).add(version)
        for text in requirements:
            requirement = Requirement(text)
            versions = locked.get(canonicalize_name(requirement.name), set())
            assert versions, f"{name} lacks {requirement}: run dev.py lock"
            assert all(version in requirement.specifier for version in versions), (
                f"{name}: {requirement} has {versions}"
            )


def test_what_is_used_is_also_in_the_set_for_work() -> None:
    runtime, dev_set = (
        set(re.findall(r"^(\S+==\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime <= dev_set
