"""The lock files hold what pyproject.toml asks for, with hashes."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from workshop.environment import ROOT


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
