"""Whose work is in the stand-alone program, and under which licence: found out from its files while it is put together.

Stops the build over a file nobody is named for (``components.toml``), over a licence that would bind the whole program,
and over a package under the LGPL that a user could not replace. Knows nothing of PyInstaller but its entries.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TABLE = tomllib.loads((HERE / "components.toml").read_text(encoding="utf-8"))
INDEX = "index.json"

FREE = (
    *("MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "ISC", "PSF-2.0", "Python-2.0", "Zlib"),
    *("CC0-1.0", "Unlicense", "MPL-2.0", "OFL-1.1", "Unicode-3.0", "blessing", "bzip2-1.0.6"),
    "LicenseRef-Microsoft-Visual-Cpp-Redistributable",
    # The GPL with an exception for exactly this use: put together with a program under any licence.
    "GPL-3.0-or-later WITH GCC-exception-3.1",
    "GPL-2.0-or-later WITH Bootloader-exception",
)
REPLACEABLE = ("LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later")
"""Allowed for parts that a user can replace by his own: libraries and source files beside the executables."""

Entry = tuple[str, str | None, str]


class Unlicensed(Exception):
    """The program must not be given to anybody as it is; the message says why."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One component. ``texts`` are whole texts; ``source`` is where its source can be had, "" for its usual place."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = field(repr=False)
    source: str = ""
    package: str = ""


@dataclass(frozen=True, slots=True)
class Notices:
    """All components by name, and the files to ship: a text for each, and an index."""

    components: tuple[Notice, ...]
    files: tuple[Path, ...]


def gather(entries: Iterable[Entry], folder: Path) -> Notices:
    """Find the components of these entries and write their texts into ``folder``. Raises Unlicensed."""
    found: dict[str, Notice] = {}
    nobodys: list[str] = []
    locked_in: set[str] = set()
    for target, source, kind in entries:
        notice = _notice_of(target, source)
        if notice is None and source and not _ours(Path(source)):
            nobodys.append(target)
        if notice is not None:
            found[notice.name] = notice
            if kind == "PYMODULE" and _chosen(notice.licence) in REPLACEABLE:
                locked_in.add(notice.name)
    for component in TABLE["component"]:
        if "pyinstaller" in component.get("dists", ()):
            found[component["name"]] = _of_table(component)  # in the executables, which are no entries yet
    faults = [f"no licence is known for {name} (build/components.toml)" for name in sorted(nobodys)]
    faults += [f"{one.name} is under {one.licence}" for one in found.values() if not _chosen(one.licence)]
    faults += [f"{name} is under the LGPL, but cannot be replaced in the program" for name in sorted(locked_in)]
    faults += [f"the licence text of {one.name} was not found" for one in found.values() if not one.texts]
    if faults:
        raise Unlicensed("; ".join(faults))
    components = tuple(sorted(found.values(), key=lambda one: one.name.casefold()))
    return Notices(components, tuple(_written(components, folder)))


def _written(components: Iterable[Notice], folder: Path) -> Iterable[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for one in components:
        path = folder / (re.sub(r"[^A-Za-z0-9.+-]+", "-", one.name).strip("-") + ".txt")
        source = f"\nSource: {one.source}" if one.source else ""
        head = f"{one.name} {one.version}\nLicence: {_chosen(one.licence)}{source}\n"
        path.write_text(head + "".join(f"\n{'=' * 80}\n\n{text}" for text in one.texts), encoding="utf-8")
        index.append({"name": one.name, "version": one.version, "licence": _chosen(one.licence), "file": path.name})
        yield path
    path = folder / INDEX
    path.write_text(json.dumps(index, indent=1, ensure_ascii=False), encoding="utf-8")
    yield path


def _chosen(expression: str) -> str:
    """The part of an SPDX expression that this program uses: one alternative, all of it allowed; "" when none is."""
    for alternative in re.split(r"\s+OR\s+", expression.strip("() ")):
        parts = [part.strip("() ") for part in re.split(r"\s+AND\s+", alternative)]
        if all(part in FREE + REPLACEABLE for part in parts):
            return " AND ".join(parts)
    return ""


def _notice_of(target: str, source: str | None) -> Notice | None:
    place = target.replace("\\", "/")
    package = _packages().get(_real(source)) if source else None
    for component in TABLE["component"]:
        patterns = component.get("files", ())
        name = place.rpartition("/")[2]
        if package in component.get("dists", ()) or any(fnmatch(name, one) or fnmatch(place, one) for one in patterns):
            return _of_table(component)
    if package is not None:
        return _of_package(package)
    if source and (_of_python(Path(source)) or place.startswith("libpython") or place == "base_library.zip"):
        return _python()
    return None


def _of_table(component: dict[str, Any]) -> Notice:
    package = component.get("version_of") or next(iter(component.get("dists", ())), "")
    version = metadata.version(package) if package else ""
    texts: list[str] = []
    for name in component["texts"]:
        scheme, _, rest = name.rpartition(":")
        texts += _texts(rest) if scheme else [(HERE / "texts" / rest).read_text(encoding="utf-8")]
    return Notice(component["name"], version, component["licence"], tuple(texts), component.get("source", ""))


@cache
def _of_package(package: str) -> Notice:
    about = metadata.metadata(package)
    said = TABLE["packages"].get(package) or next(
        (about[key] for key in ("License-Expression", "License") if key in about), ""
    )
    return Notice(about["Name"], about["Version"], said, tuple(_texts(package)), package=package)


@cache
def _texts(package: str) -> list[str]:
    pattern = re.compile(r"\.dist-info/.*(licen[cs]e|copying|notice)", re.IGNORECASE)
    found = [file for file in metadata.files(package) or () if pattern.search(file.as_posix())]
    return [Path(str(file.locate())).read_text(encoding="utf-8", errors="replace") for file in found]


@cache
def _python() -> Notice:
    places = (Path(sys.base_prefix, "LICENSE.txt"), Path(json.__file__).parent.parent / "LICENSE.txt")
    debian = Path("/usr/share/doc", f"python3.{sys.version_info[1]}", "copyright")
    texts = [path.read_text(encoding="utf-8") for path in (*places, debian) if path.is_file()]
    version = sys.version.split()[0]
    return Notice("Python", version, "Python-2.0", tuple(texts[:1]), "https://www.python.org/downloads/source/")


@cache
def _packages() -> dict[str, str]:
    """The name of the installed package that a file belongs to, by the file's real path."""
    owners: dict[str, str] = {}
    for found in metadata.distributions():
        name = re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()
        if name != "qbosync-desktop":
            owners.update({_real(str(file.locate())): name for file in found.files or ()})
    return owners


@cache
def _real(path: str) -> str:
    return str(Path(path).resolve()).casefold()


def _of_python(path: Path) -> bool:
    places = (Path(json.__file__).parent.parent, Path(sys.base_prefix), Path(sys.base_exec_prefix))
    return any(path.resolve().is_relative_to(place.resolve()) for place in places)


def _ours(path: Path) -> bool:
    return path.resolve().is_relative_to(ROOT)
