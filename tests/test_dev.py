"""dev.py on an old Python, and on a bare one."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from workshop.environment import ROOT


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
