"""The self-test passes from source, and each of its steps notices when its part is broken."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from pytestqt.qtbot import QtBot

from qbosync_desktop.bundled import resource
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem
from qbosync_desktop.self_test import drawings, job, parts, secret
from qbosync_desktop.self_test.scene import Scene
from qbosync_desktop.self_test.steps import Failed, Report, Step
from workshop.environment import ROOT


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path / "scene", [])
    yield made
    made.close()


def test_it_passes_from_source_and_says_what_it_tried(tmp_path: Path) -> None:
    report = tmp_path / "report ü.txt"
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    settings |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    command = [sys.executable, "-m", "qbosync_desktop", "--self-test", "--report", str(report)]
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)
    text = report.read_text(encoding="utf-8")
    assert done.returncode == 0, text
    assert text.splitlines()[-1].startswith("SELF-TEST PASSED: 24 steps")
    assert "passed keyring" in text
    assert "none is there" in text
    assert done.stdout.splitlines()[-1] == text.splitlines()[-1]


def test_only_named_steps_and_a_failure_is_the_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qbosync_desktop import self_test

    monkeypatch.setattr(parts, "ALWAYS", ("imageformats/qnone",))
    monkeypatch.setattr("faulthandler.enable", lambda file: None)  # pytest has its own
    monkeypatch.setattr("faulthandler.disable", lambda: None)
    only = ["--only", "versions", "--only", "Qt plug-ins", "--only", "application"]
    parts_now = tuple(Step(step.name, getattr(parts, step.work.__name__), step.after) for step in parts.PARTS)
    monkeypatch.setattr(self_test, "all_steps", lambda: (*parts_now, *drawings.STEPS))
    report = tmp_path / "report.txt"
    assert self_test.main(["--self-test", "--report", str(report), *only]) == 1
    told = report.read_text(encoding="utf-8").splitlines()
    assert "FAILED Qt plug-ins: imageformats/qnone is not there" in told
    assert "FAILED application: not tried, for this failed: modules, Qt plug-ins" in told
    assert told[-1].endswith(": Qt plug-ins, application")


def test_the_report_names_a_step_before_it_begins(scene: Scene) -> None:
    file = io.StringIO()
    report = Report(file)

    def dies(scene: Scene) -> str:
        assert file.getvalue().endswith("begun  sudden death\n")
        raise EnvironmentProblem(Problem("disk-full", "No room", "It is full."))

    report.run(Step("sudden death", dies), scene)
    report.run(Step("bug", lambda scene: str(1 // 0)), scene)
    report.run(Step("fine", lambda scene: "well"), scene)
    report.run(Step("later", lambda scene: "", after=("bug",)), scene)
    assert report.close() == 1
    told = file.getvalue()
    assert "FAILED sudden death: disk-full: No room It is full." in told
    assert "FAILED bug: ZeroDivisionError" in told
    assert "passed fine" in told
    assert "FAILED later: not tried, for this failed: bug" in told
    assert told.splitlines()[-1].endswith(": sudden death, bug, later")


def test_a_file_that_is_missing_is_named(scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here.txt").touch()
    (tmp_path / parts.CONTENTS).write_text("here.txt\nicons/tick.svg\n", encoding="utf-8")
    monkeypatch.setattr(parts, "frozen_folder", lambda: tmp_path)
    with pytest.raises(Failed, match=r"1 of 2 files are missing: icons/tick\.svg"):
        parts.files(scene)


def test_a_module_that_cannot_be_imported_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "qbosync_desktop.updates", None)
    with pytest.raises(ImportError, match="updates"):
        parts.modules(scene)


def test_lost_authorities_are_told(scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "cacert.pem"
    empty.touch()
    monkeypatch.setattr("requests.utils.DEFAULT_CA_BUNDLE_PATH", str(empty))
    with pytest.raises((Failed, OSError)):
        parts.authorities(scene)


@pytest.mark.parametrize(
    ("part", "file", "step", "told"),
    [
        ("icons", "icons/tick.svg", drawings.icons, "the icon tick is blank"),
        ("pictures", "pictures/app.svg", drawings.pictures, "the picture app is blank"),
        ("fonts", "fonts/Inter-Bold.otf", drawings.typefaces, ""),
    ],
)
def test_a_drawing_that_draws_nothing_is_named(
    qtbot: QtBot,
    scene: Scene,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    part: str,
    file: str,
    step: Callable[[Scene], str],
    told: str,
) -> None:
    shutil.copytree(resource(part), tmp_path / part)
    (tmp_path / file).write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"/>', encoding="utf-8")
    for module in ("self_test.drawings", "gui.look.icons", "gui.look.fonts"):
        monkeypatch.setattr(f"qbosync_desktop.{module}.resource", lambda name: tmp_path / name)
    from qbosync_desktop.gui.look import fonts, icons

    caches = (icons.read_in, icons._drawing, icons._renderer, icons.pixmap, fonts.bundled_family)
    for cached in caches:
        cached.cache_clear()
    try:
        if told:
            with pytest.raises(Failed, match=told):
                step(scene)
        else:
            assert step(scene) == "Inter"  # one weight less; the family is still there
    finally:
        for cached in caches:
            cached.cache_clear()


def test_a_backup_that_brings_nothing_back_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    job.make_store(scene)
    monkeypatch.setattr(job, "restore_backup", lambda folder, copy: None)
    with pytest.raises(Failed, match="the copy that was put back holds"):
        job.back_up(scene)


def test_an_update_that_loses_clients_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    from qbosync_desktop.store import migrations

    def careless(connection: object) -> None:
        # Migrations are typed to take anything; it is the store's connection.
        connection.execute("DELETE FROM client")  # type: ignore[attr-defined]  # SQLite's

    monkeypatch.setattr(migrations, "MIGRATIONS", [*migrations.MIGRATIONS, careless])
    with pytest.raises(Failed, match="after the update the register holds"):
        job.migrate(scene)


def test_the_job_notices_what_does_not_arrive(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    job.sign_in(scene)
    job.read_and_match(scene)
    quickbooks = scene.things["quickbooks"]
    real = quickbooks.books.customer
    with monkeypatch.context() as patch:
        patch.setattr(type(quickbooks.books), "customer", lambda books, one: {**real(one), "DisplayName": "Nobody"})
        with pytest.raises(Failed, match="are not as they were sent"):
            job.push(scene)


def test_a_sign_in_without_a_check_of_the_authority_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "_refused", lambda url: False)
    with pytest.raises(Failed, match="unknown authority"):
        job.sign_in(scene)


class Ring(KeyringBackend):
    """A keyring in memory that may cut what it keeps."""

    priority = 1

    def __init__(self, longest: int = 10_000) -> None:
        self.kept: dict[str, str] = {}
        self.longest = longest

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service] = password[: self.longest]

    def delete_password(self, service: str, username: str) -> None:
        from keyring.errors import PasswordDeleteError

        if self.kept.pop(service, None) is None:
            raise PasswordDeleteError


def test_a_keyring_is_used_for_real_and_left_empty(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    monkeypatch.setattr(secret, "secure_backend", lambda: ring)
    assert secret.keyring(scene) == __name__
    assert ring.kept == {}
    monkeypatch.setattr(secret, "secure_backend", lambda: Ring(longest=100))
    with pytest.raises(Failed, match="came back changed"):
        secret.keyring(scene)
