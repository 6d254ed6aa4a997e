"""What each command of dev.py turns into."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from workshop import entrance, environment, forms, node_clients, system_packages
from workshop.environment import Environment


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
    monkeypatch.setattr(node_clients, "prepare", lambda root: None)
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


def test_a_soak_is_the_same_again_with_the_same_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    command, settings = started_by(monkeypatch, "soak", "--minutes", "15", "--seed", "7")
    assert command == ["-m", "tests.reliability.soaking", "--minutes", "15", "--seed", "7"]
    assert settings == {"PYTHONHASHSEED": "0"}
