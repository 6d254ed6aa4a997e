"""Whose work is in this program and under which licence, with every licence's whole text.

A stand-alone program brings a folder made while it was put together (build/licences.py); from source the installed
packages say it themselves. Knows no window.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from qbosync_desktop.bundled import frozen_folder, resource

FOLDER = "licences"
INDEX = "index.json"
_TEXT = re.compile(r"\.dist-info/.*(licen[cs]e|copying|notice)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notice:
    """One component. ``licence`` is an SPDX expression, or what its author wrote; ``text`` reads the whole text."""

    name: str
    version: str
    licence: str
    text: Callable[[], str]


def notices() -> tuple[Notice, ...]:
    """Every component, by name."""
    folder = frozen_folder()
    found = _installed() if folder is None else _brought(folder / FOLDER)
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def _brought(folder: Path) -> list[Notice]:
    index = json.loads((folder / INDEX).read_text(encoding="utf-8"))

    def reading(name: str) -> Callable[[], str]:
        return lambda: (folder / name).read_text(encoding="utf-8")

    return [Notice(one["name"], one["version"], one["licence"], reading(one["file"])) for one in index]


def _installed() -> list[Notice]:
    """What the project asks for, and what that asks for in turn, as far as it is installed on this system."""
    found: dict[str, Notice] = {}
    waiting = ["qbosync-desktop"]
    while waiting:
        package = waiting.pop()
        try:
            about = metadata.distribution(package)
        except metadata.PackageNotFoundError:
            continue  # for another system
        name = about.metadata["Name"]
        if name in found:
            continue
        # "in" first: another reader of these files, which some package brings, raises for what is not there.
        said = next((about.metadata[key] for key in ("License-Expression", "License") if key in about.metadata), "")
        found[name] = Notice(name, about.version, said.split("\n")[0], _reader(about))
        asked = [text for text in about.requires or () if "extra ==" not in text]
        waiting += [re.split(r"[^A-Za-z0-9._-]", text, maxsplit=1)[0] for text in asked]
    found.pop("qbosync-desktop", None)
    inter = resource("fonts/OFL.txt")
    found["Inter"] = Notice("Inter", "", "OFL-1.1", lambda: inter.read_text(encoding="utf-8"))
    return list(found.values())


def _reader(about: metadata.Distribution) -> Callable[[], str]:
    def read() -> str:
        files = [file for file in about.files or () if _TEXT.search(file.as_posix())]
        texts = [Path(str(file.locate())).read_text(encoding="utf-8", errors="replace") for file in files]
        return "\n\n".join(texts) or "The package brings no text of its licence."

    return read
