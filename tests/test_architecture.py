"""The house rules that a machine can check: arrows, names, sizes, docstrings, forms, problem codes, clean texts."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from workshop import forms, problem_page
from workshop.environment import ROOT, Environment

HAND_WRITTEN_ROOTS = ("qbosync_desktop", "tests", "workshop", "benchmarks", "build", "dev.py")
GENERATED = ("qbosync_desktop/gui/forms/",)
CORE = ("domain", "matching", "sync", "files", "desk")
MOST_LINES = 600
SMELL_LINES = 400
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


@cache
def tracked_files() -> tuple[str, ...]:
    """Every file of the project, as git knows it (new ones too, ignored ones not); POSIX paths from the root."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("git does not know these files, or is not there to tell")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    return tuple(name for name in listed.split("\0") if name and (ROOT / name).is_file())


def modules() -> list[str]:
    return [
        name
        for name in tracked_files()
        if name.endswith(".py") and name.startswith(HAND_WRITTEN_ROOTS) and not name.startswith(GENERATED)
    ]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_import_rules_hold() -> None:
    outcome = subprocess.run(
        [Environment().program("lint-imports"), "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_no_module_is_too_long() -> None:
    sizes = {name: len(text_of(name).splitlines()) for name in modules()}
    long = {name: size for name, size in sizes.items() if size > SMELL_LINES}
    print(f"over {SMELL_LINES} lines, worth a look: {long}")  # seen with -rA
    too_long = {name: size for name, size in long.items() if size > MOST_LINES}
    assert not too_long, f"over {MOST_LINES} lines: {too_long}; also over {SMELL_LINES}: {long}"


def test_modules_are_named_after_what_they_own() -> None:
    empty = [name for name in modules() if EMPTY_NAMES & set(re.split(r"[/_.]", name))]
    assert not empty


def test_every_module_says_what_it_owns() -> None:
    silent = []
    for name in modules():
        text = text_of(name)
        is_empty_package = name.startswith("tests/") and name.endswith("__init__.py") and not text.strip()
        if not is_empty_package and not ast.get_docstring(ast.parse(text)):
            silent.append(name)
    assert not silent


def test_the_forms_are_compiled() -> None:
    assert forms.drift(Environment()) == []


TEXT_SUFFIXES = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".lock",
    ".cfg",
    ".ini",
    ".yml",
    ".yaml",
    ".ui",
    ".json",
    ".spec",
    ".csv",
}
TEXT_SUFFIXES |= {".nsi", ".iss", ".sh", ".svg", ".xml", ".ts", ".qss", ".html", ".plist", ".desktop", ""}
# Spelled in two halves, so that this file is not found by its own search.
UNWANTED = (
    "/ro" + "ot/",
    "/wo" + "rk/",
    "/o" + "pt/pypi",
    "/o" + "pt/wheels",
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "registry.npmjs" + ".org",
    "deb.debian" + ".org",
)
# Tests of paths need people's folders as examples; nothing else does.
HOMES = ("/ho" + "me/", "C:\\Us" + "ers\\", "/Us" + "ers/")


def test_no_machine_path_or_registry_host_is_in_any_file() -> None:
    found = [
        f"{name}:{number}: {line.strip()[:120]}"
        for name in tracked_files()
        if Path(name).suffix in TEXT_SUFFIXES
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if any(part in line for part in (UNWANTED if name.startswith("tests/") else UNWANTED + HOMES))
    ]
    assert not found, "\n".join(found)


def test_every_problem_code_is_documented_and_every_documented_code_is_used() -> None:
    found = problem_page.differences(ROOT)
    assert not found, "run dev.py problems, then read what it wrote:\n" + "\n".join(found)


CORE_ALONE = """
import sys
from importlib.abc import MetaPathFinder

ABSENT = {"PySide6", "shiboken6", "pytestqt", "peewee", "requests", "requests_oauthlib", "oauthlib", "keyring"}


class NotInstalled(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r} (the core has to do without)", name=name)
        return None


sys.meta_path.insert(0, NotInstalled())
import pytest

sys.exit(pytest.main(sys.argv[1:]))
"""


def test_the_core_passes_its_tests_without_qt_peewee_and_requests(tmp_path: Path) -> None:
    """Domain, matching, sync, files and desk are tested in a Python that cannot import those packages."""
    folders = [f"tests/{room}" for room in CORE if (ROOT / "tests" / room).is_dir()]
    settings = tomllib.loads(text_of("pyproject.toml"))["tool"]["pytest"]["ini_options"]
    lines = ["[pytest]"]
    for name, value in settings.items():
        if not name.startswith(("qt_", "testpaths")):  # pytest-qt's own options are unknown without it
            lines.append(f"{name} = " + (value if isinstance(value, str) else "\n    ".join(["", *value])))
    configuration = tmp_path / "core.ini"
    configuration.write_text("\n".join(lines), encoding="utf-8")
    options = [f"--config-file={configuration}", f"--rootdir={ROOT}", "-p", "no:pytest-qt", "-p", "no:cacheprovider"]
    # What the running test run exports about itself is not for this one.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    outcome = subprocess.run(
        [sys.executable, "-c", CORE_ALONE, "-q", "-x", *options, *folders],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout[-6000:] + outcome.stderr[-2000:]
