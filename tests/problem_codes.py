"""Reads the codes of all problems out of the source, and out of docs/problems.md, without importing the product.

A code is the first argument (or ``code=``) of ``Problem(…)``. It may be a text, a constant, a choice between such, or a
parameter of the function that makes the problem; then the calls of that function are read in the same way.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
DOCUMENTED = re.compile(r"^\| `([a-z0-9-]+)` \|", re.MULTILINE)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Codes:
    """``places``: code → modules that write it; ``unreadable``: where ("sync/push.py:12") a code is no plain text."""

    places: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unreadable: list[str] = field(default_factory=list)


def documented_codes(page: Path) -> set[str]:
    """Return the codes in the first column of the page's tables."""
    return set(DOCUMENTED.findall(page.read_text(encoding="utf-8"))) if page.is_file() else set()


def used_codes(package: Path) -> Codes:
    """Collect every code that any module under ``package`` gives to a problem."""
    trees = {
        path.relative_to(package).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(package.rglob("*.py"))
    }
    return _Reader(trees).read()


class _Reader:
    def __init__(self, trees: dict[str, ast.Module]) -> None:
        self.trees = trees
        self.constants = {name: value for tree in trees.values() for name, value in _constants(tree)}
        self.codes = Codes()
        # (function or class called, position, name of the parameter that is the code)
        self.makers: list[tuple[str, int, str]] = [("Problem", 0, "code")]

    def read(self) -> Codes:
        for maker in self.makers:  # grows while it is read
            for name, tree in self.trees.items():
                for call, inside in _calls(tree):
                    if _called(call) == maker[0]:
                        self._take(name, call, maker, inside)
        self.codes.unreadable.sort()
        return self.codes

    def _take(self, module: str, call: ast.Call, maker: tuple[str, int, str], inside: list[Function]) -> None:
        _, position, parameter = maker
        value = next((keyword.value for keyword in call.keywords if keyword.arg == parameter), None)
        if value is None and len(call.args) > position and not isinstance(call.args[position], ast.Starred):
            value = call.args[position]
        if value is not None:
            self._take_value(f"{module}:{call.lineno}", value, inside)
        elif not any(keyword.arg is None for keyword in call.keywords) and maker[0] == "Problem":
            self.codes.unreadable.append(f"{module}:{call.lineno}")

    def _take_value(self, place: str, value: ast.expr, inside: list[Function]) -> None:
        match value:
            case ast.Constant(value=str(code)) if CODE.fullmatch(code):
                self.codes.places[code].add(place.partition(":")[0])
            case ast.IfExp(body=body, orelse=orelse):
                self._take_value(place, body, inside)
                self._take_value(place, orelse, inside)
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in self.constants:
                self._take_value(place, self.constants[name], [])
            case ast.Name(id=name):
                self._take_name(place, name, inside)
            case ast.Attribute(attr="code"):
                pass  # the code of a problem that was made elsewhere
            case _:
                self.codes.unreadable.append(place)

    def _take_name(self, place: str, name: str, inside: list[Function]) -> None:
        for function in reversed(inside):
            arguments = [*function.args.posonlyargs, *function.args.args]
            position = next((at for at, each in enumerate(arguments) if each.arg == name), None)
            keyword_only = any(each.arg == name for each in function.args.kwonlyargs)
            if position is None and not keyword_only:
                continue
            if arguments and arguments[0].arg in {"self", "cls"} and position is not None:
                position -= 1
            maker = (function.name, 99 if position is None else position, name)
            if maker not in self.makers:
                self.makers.append(maker)
            return
        assigned = [value for function in inside for value in _assigned(function, name)]
        for value in assigned:
            self._take_value(place, value, inside)
        if not assigned:
            self.codes.unreadable.append(place)


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for body in (tree.body, *(each.body for each in classes)):
        for node in body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str()) as value):
                    yield name, value
                case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant(value=str()) as value):
                    yield name, value


def _assigned(function: Function, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value
            case ast.NamedExpr(target=ast.Name(id=found), value=value) if found == name:
                yield value


def _calls(tree: ast.AST, inside: list[Function] | None = None) -> Iterator[tuple[ast.Call, list[Function]]]:
    inside = inside or []
    for node in ast.iter_child_nodes(tree):
        deeper = [*inside, node] if isinstance(node, Function) else inside
        if isinstance(node, ast.Call):
            yield node, deeper
        yield from _calls(node, deeper)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
