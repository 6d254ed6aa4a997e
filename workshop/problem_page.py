"""The page ``docs/problems.md``: one row per problem code, grouped by the room that reports it.

The rows belong to people: a row that is there, with a title, is kept as it is. ``brought_up_to_date`` only adds a row
for a new code, drafted from the words beside the code in the source, and drops rows whose code is gone. Everything from
the heading ``OWN`` on (the retry policy) is people's own text, kept to the letter, and no part of the table of codes.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

from workshop.problem_codes import Codes, used_codes

PAGE = Path("docs", "problems.md")
PACKAGE = Path("qbosync_desktop")
ROW = re.compile(r"^\| `([a-z0-9-]+)` \| *[^ |].*$", re.MULTILINE)
ROOMS = {
    "files": "Reading a client list, writing a report",
    "desk": "Deciding",
    "sync": "Planning, pushing, undoing",
    "quickbooks": "QuickBooks and signing in",
    "secrets": "The keyring",
    "store": "The data file",
    "cli": "The command line",
}
ELSEWHERE = "Anywhere else"
HEAD = """# Problems

What waits for a user has a code. The code never changes its meaning, so a script may rely on it; the words may be
improved. The window shows title, what happened and what to do, with a button for each way out; `qbosync` prints the
same, and gives the code in `--json`. “…” stands for a name, a number or a value.

`dev.py problems` adds a row for a new code and drops those that are gone; a test compares the page with the code.
"""
OWN = "## What is sent again, how often, and what ends a run\n"
HEADING = "| code | title | what happened | what to do |\n| --- | --- | --- | --- |"


def rows_of(text: str) -> dict[str, str]:
    """Return the rows of a page by their code; a row without a title counts as none."""
    return {match[1]: match[0] for match in ROW.finditer(_parted(text)[0])}


def differences(root: Path) -> list[str]:
    """List, in plain words, where the page and the code in ``root`` disagree; empty when they agree."""
    codes = used_codes(root / PACKAGE)
    documented = set(_rows(root))
    faults = [
        f"{code} is not in {PAGE.as_posix()} (it is in {', '.join(sorted(codes.places[code]))})"
        for code in sorted(set(codes.places) - documented)
    ]
    faults += [
        f"{code} is in {PAGE.as_posix()}, but nowhere in the code" for code in sorted(documented - set(codes.places))
    ]
    return faults + [f"{place}: write the code as a plain text" for place in codes.unreadable]


def brought_up_to_date(root: Path) -> str:
    """Return the text the page should have; rows that are there stay as they are."""
    codes = used_codes(root / PACKAGE)
    present = _rows(root)
    drafts = _drafts(root / PACKAGE, codes, set(codes.places) - set(present))
    sections: dict[str, list[str]] = {title: [] for title in (*ROOMS.values(), ELSEWHERE)}
    for code in sorted(codes.places):
        sections[_section(codes, code)].append(present.get(code) or drafts[code])
    parts = [f"## {title}\n{HEADING}\n" + "\n".join(rows) + "\n" for title, rows in sections.items() if rows]
    return "\n".join([HEAD, *parts]) + _own_text(root)


def write(root: Path) -> bool:
    """Bring the page up to date; says whether it changed."""
    page, text = root / PAGE, brought_up_to_date(root)
    if page.is_file() and page.read_text(encoding="utf-8") == text:
        return False
    page.write_text(text, encoding="utf-8", newline="\n")
    return True


def _parted(text: str) -> tuple[str, str]:
    """The text before the heading ``OWN``, and all from it on."""
    at = f"\n{text}".find(f"\n{OWN}")
    return (text, "") if at < 0 else (text[:at], text[at:])


def _own_text(root: Path) -> str:
    page = root / PAGE
    own = _parted(page.read_text(encoding="utf-8"))[1] if page.is_file() else ""
    return f"\n{own}" if own else ""


def _rows(root: Path) -> dict[str, str]:
    page = root / PAGE
    return rows_of(page.read_text(encoding="utf-8")) if page.is_file() else {}


def _section(codes: Codes, code: str) -> str:
    rooms = {module.partition(".")[0] for module in codes.places[code]}
    return next((title for room, title in ROOMS.items() if room in rooms), ELSEWHERE)


def _drafts(package: Path, codes: Codes, wanted: set[str]) -> dict[str, str]:
    words: dict[str, list[str]] = {code: [] for code in wanted}
    for module in sorted({module for code in wanted for module in codes.places[code]}):
        path = package.joinpath(*module.split(".")).with_suffix(".py")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        signatures = {"Problem": ["code", "title", "detail", "todo"]}
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                signatures[node.name] = [each.arg for each in node.args.args if each.arg != "self"]
        for node in ast.walk(tree):
            for code, texts in _worded(node, signatures):
                if code not in words or module not in codes.places[code]:
                    continue
                # A code may be written in several places; the one with most words beside it says most.
                if len(list(filter(None, texts))) > len(list(filter(None, words[code]))):
                    words[code] = texts
    return {code: _row(code, texts) for code, texts in words.items()}


def _row(code: str, texts: list[str]) -> str:
    cells = [re.sub(r"\s+", " ", text.replace("|", "/")).strip() for text in (*texts, "", "", "")[:3]]
    return f"| `{code}` | {' | '.join(cells)} |"


def _worded(node: ast.AST, signatures: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    """Return codes with the texts that follow them: in a call's arguments, or in a table of words by code."""
    found = []
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        named = dict(zip(signatures.get(name, ()), map(_text, node.args), strict=False))
        named |= {each.arg: _text(each.value) for each in node.keywords if each.arg}
        if "code" in named:
            found.append((named["code"], [named.get(part, "") for part in ("title", "detail", "todo")]))
        else:
            texts = [_text(each) for each in node.args]
            found += [(code, texts[index + 1 : index + 4]) for index, code in enumerate(texts)]
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            parts = value.elts if isinstance(value, ast.Tuple) else value.args if isinstance(value, ast.Call) else []
            texts = [text for text in map(_text, parts) if text]
            found += [(_text(key), texts)] if key else []
    return found


def _text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return re.sub(r"\{\w+\}", "…", text)
        case ast.JoinedStr(values=parts):
            return "".join(_text(part) if isinstance(part, ast.Constant) else "…" for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _text(left) + _text(right)
        case ast.IfExp(body=body, orelse=orelse):
            return " / ".join(filter(None, (_text(body), _text(orelse))))
        case ast.Call(func=ast.Attribute(value=template, attr="format")):
            return _text(template)
        case _:
            return ""
