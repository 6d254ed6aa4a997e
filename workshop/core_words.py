"""The words of the rooms below the window, which know no Qt, gathered from their source for translation.

Those rooms speak English: "The vendor “Cartwright Freight” has this name." The window shows what
``gui/look/core_words.py`` makes of it: it knows every sentence by its pattern ("The vendor “%1” has this name."), and
the patterns are what this module writes down. A word too many does no harm; it is never asked for.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path("qbosync_desktop")
SPOKEN = ("domain", "matching", "sync", "files", "desk")
"""Rooms whose every sentence may be shown."""
PROBLEMS = ("store", "quickbooks", "office", "secrets.py", "folder_lock.py", "hand_over.py", "updates.py", "gui")
"""Rooms that speak through problems and reports of progress only."""
_CHECKS = Path("gui", "dialogs", "client_checks.py")
"""The window's own checks of what is typed know no Qt either."""
_SINGLE = ("suburb", "state", "postcode", "country", "yes", "no")
"""Words that are told, but stand where most words are not for people."""
_LISTS_OF_WORDS = {
    "matching/words.py",
    "matching/nicknames.py",
    "matching/places.py",
    "files/headings.py",
    "files/kinds.py",
    "domain/phones.py",
}
"""Words that are compared and never shown."""
_SAYS = re.compile(r"(Problem|Error|SignInNeeded|report|Progress)$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_WORDS = re.compile(
    r"\\|\{|\}|%[YmdHMSd(]|https?:|SELECT |INSERT |UPDATE |DELETE |CREATE |\.(py|csv|xlsx|sqlite)$|^\W*$|\t|\n"
)
_LONGEST = 400
_HOLE = "%"


def texts(root: Path) -> list[str]:
    """Every sentence and word, sorted; a hole for a value is "%1", "%2", …"""
    found: set[str] = set()
    for room in SPOKEN:
        for path in sorted((root / PACKAGE / room).rglob("*.py")):
            if f"{room}/{path.name}" not in _LISTS_OF_WORDS:
                found.update(_said(ast.parse(path.read_text(encoding="utf-8")), everything=True))
    found.update(_said(ast.parse((root / PACKAGE / _CHECKS).read_text(encoding="utf-8")), everything=True))
    for room in PROBLEMS:
        place = root / PACKAGE / room
        for path in [place] if place.suffix else sorted(place.rglob("*.py")):
            if path.is_file():
                found.update(_said(ast.parse(path.read_text(encoding="utf-8")), everything=False))
    return sorted(found | set(_SINGLE))


def wrapped(root: Path) -> list[tuple[str, str]]:
    """Context and text of what modules of the window hand to a function ``_tr`` of their own; no tool looks into it."""
    found: set[tuple[str, str]] = set()
    for path in sorted((root / PACKAGE / "gui").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        context = re.search(
            r'def _tr\(text: str\) -> str:\n(?:    """.*"""\n)?    return .*translate\("(\w+)", text\)', source
        )
        if context is None:
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_tr":
                found.update(
                    (context.group(1), part.value)
                    for part in ast.walk(node.args[0])
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )
    return sorted(found)


def _said(tree: ast.AST, *, everything: bool) -> Iterator[str]:
    for node, listed in _strings(tree, everything, False):
        text = _pattern(node)
        if text and _is_said(text, listed):
            yield text


def _strings(node: ast.AST, open_: bool, listed: bool) -> Iterator[tuple[ast.expr, bool]]:
    """Strings that may be shown; with whether they stand where single words are meant for people, too."""
    if isinstance(node, ast.Constant | ast.JoinedStr):
        if open_ and (isinstance(node, ast.JoinedStr) or isinstance(node.value, str)):
            yield node, listed
        if isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _strings(part.value, open_, listed)
        return
    if isinstance(node, ast.Compare | ast.Subscript | ast.Import | ast.ImportFrom):
        return
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        open_ = open_ or bool(_SAYS.search(str(name)))
        if name == "counted":
            yield from _counted(node)
    enum = isinstance(node, ast.ClassDef) and any(
        "Enum" in str(getattr(base, "id", getattr(base, "attr", ""))) for base in node.bases
    )
    if isinstance(node, ast.keyword):
        open_ = open_ or node.arg in ("title", "detail", "todo")
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        if isinstance(node, ast.Dict) and child in node.keys:
            continue
        if child in getattr(node, "decorator_list", ()) or child is getattr(node, "annotation", None):
            continue
        yield from _strings(child, open_, listed or enum)


def _counted(call: ast.Call) -> Iterator[tuple[ast.expr, bool]]:
    """The two sentences of ``counted(number, noun, what was done)``, for every ending that is written there."""
    noun, done = call.args[1:3]
    if isinstance(done, ast.Name):
        endings: list[ast.expr] = [ast.Constant("%s")]  # told apart from it
    else:
        endings = [done.body, done.orelse] if isinstance(done, ast.IfExp) else [done]
    for ending in endings:
        if isinstance(noun, ast.Constant) and isinstance(ending, ast.Constant):
            yield ast.Constant(f"1 {noun.value!s} {ending.value!s}"), True
            yield ast.Constant(f"%s {noun.value!s}s {ending.value!s}"), True


def _pattern(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        text = str(node.value)
        return "" if "%s" in text and text.count("%s") == len(text.split()) else _numbered(text)
    assert isinstance(node, ast.JoinedStr)
    parts = [part.value if isinstance(part, ast.Constant) else "%s" for part in node.values]
    return _numbered("".join(str(part) for part in parts))


def _numbered(text: str) -> str:
    pieces = re.split(r"%[sd]", text)
    return "".join(piece + (f"{_HOLE}{place}" if place < len(pieces) else "") for place, piece in enumerate(pieces, 1))


def _is_said(text: str, listed: bool) -> bool:
    words = _WORD.findall(text)
    if not words or _NO_WORDS.search(text) or len(text) > _LONGEST or re.fullmatch(r"\w*[a-z][A-Z]\w*", text):
        return False
    if text != text.strip() and "%1" not in text:
        return False
    return listed or " " in text.strip() or bool(re.match(r"[A-Z][-a-z….,]*$", text))
