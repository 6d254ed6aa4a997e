"""Reads the codes of all problems out of the source, without importing the product.

A code is the first argument (or ``code=``) of ``Problem(…)``. It may be a text, a constant, a choice between such, or a
parameter of the function that makes the problem; then the calls of that function are read in the same way, unless it
looks the code up in a table of its module: then all keys of the table count.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = "qbosync_desktop"
CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Codes:
    """``places``: code → modules that write it; ``unreadable``: where ("sync.push:12") a code is no plain text."""

    places: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unreadable: list[str] = field(default_factory=list)


def used_codes(package: Path) -> Codes:
    """Collect every code that any module under ``package`` gives to a problem."""
    trees = {
        path.relative_to(package).with_suffix("").as_posix().replace("/", "."): ast.parse(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(package.rglob("*.py"))
    }
    return _Reader(trees).read()


@dataclass(frozen=True)
class _Maker:
    """A function or class whose argument at ``position``, or by the name of ``parameter``, is a code.

    ``module`` is where it is defined ("sync.push"), so that a namesake elsewhere is not taken for it; "" for any.
    """

    name: str
    position: int
    parameter: str
    module: str = ""
    is_method: bool = False

    def is_called(self, call: ast.Call, module: str, imported: dict[str, str]) -> bool:
        """Say whether ``call``, in ``module`` with those imports (name there → dotted origin), is one of this."""
        match call.func:
            case ast.Name(id=name) if name == self.name:
                return not self.module or module == self.module or self._is_from(imported.get(name, ""))
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if name == self.name and owner in imported:
                return not self.module or self._is_from(f"{imported[owner]}.{name}")
            case ast.Attribute(attr=name):
                return name == self.name and (self.is_method or not self.module)
            case _:
                return False

    def _is_from(self, origin: str) -> bool:
        package, _, name = origin.rpartition(".")
        # A package may hand on what one of its modules defines.
        return name == self.name and f"{PACKAGE}.{self.module}.".startswith(f"{package}.")


class _Reader:
    def __init__(self, trees: dict[str, ast.Module]) -> None:
        self.trees = trees
        self.constants = {name: value for tree in trees.values() for name, value in _constants(tree)}
        self.codes = Codes()
        self.makers = [_Maker("Problem", 0, "code")]

    def read(self) -> Codes:
        for maker in self.makers:  # grows while it is read
            for module, tree in self.trees.items():
                imported = dict(_imports(tree))
                for call, inside in _calls(tree):
                    if maker.is_called(call, module, imported):
                        self._take(module, call, maker, inside)
        self.codes.unreadable.sort()
        return self.codes

    def _take(self, module: str, call: ast.Call, maker: _Maker, inside: list[Function]) -> None:
        value = next((keyword.value for keyword in call.keywords if keyword.arg == maker.parameter), None)
        if value is None and len(call.args) > maker.position:
            value = call.args[maker.position]
        if value is not None:
            self._take_value(module, call.lineno, value, inside)
        elif maker.name == "Problem" and all(keyword.arg for keyword in call.keywords):  # ** is one read back
            self.codes.unreadable.append(f"{module}:{call.lineno}")

    def _take_value(self, module: str, line: int, value: ast.expr, inside: list[Function]) -> None:
        match value:
            case ast.Constant(value=str(code)) if CODE.fullmatch(code):
                self.codes.places[code].add(module)
            case ast.IfExp(body=body, orelse=orelse):
                self._take_value(module, line, body, inside)
                self._take_value(module, line, orelse, inside)
            case ast.Name(id=name) if self._take_name(module, line, name, inside):
                pass
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in self.constants:
                self._take_value(module, line, self.constants[name], [])
            case ast.Attribute(attr="code"):
                pass  # the code of a problem that was made elsewhere
            case _:
                self.codes.unreadable.append(f"{module}:{line}")

    def _take_name(self, module: str, line: int, name: str, inside: list[Function]) -> bool:
        """Follow a parameter to the calls of its function, a variable to what it is given; False if it is neither."""
        for function in reversed(inside):
            arguments = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
            if name in arguments:
                position = arguments.index(name) - (arguments[0] in {"self", "cls"})
            elif name in [each.arg for each in function.args.kwonlyargs]:
                position = len(arguments) + 99  # never by position
            else:
                continue
            table = _looked_up(function, name, self.trees[module])
            if table is not None:  # the words come from a table by code: its keys are all the codes there can be
                for key in table.keys:
                    self._take_value(module, line, key or table, [])
                return True
            maker = _Maker(function.name, position, name, module, arguments[:1] in (["self"], ["cls"]))
            if maker not in self.makers:
                self.makers.append(maker)
            return True
        assigned = [value for function in inside for value in _assigned(function, name)]
        for value in assigned:
            self._take_value(module, line, value, inside)
        return bool(assigned)


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for body in (tree.body, *(each.body for each in classes)):
        for node in body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str()) as value) if (
                    name.isupper()
                ):
                    yield name, value


def _assigned(function: Function, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value
            case ast.NamedExpr(target=ast.Name(id=found), value=value) if found == name:
                yield value


def _looked_up(function: Function, name: str, tree: ast.Module) -> ast.Dict | None:
    """Return the module's table in which ``function`` looks up its parameter ``name``, if it does."""
    for node in ast.walk(function):
        match node:
            case ast.Subscript(value=ast.Name(id=table), slice=ast.Name(id=key)) if key == name:
                for each in tree.body:
                    match each:
                        case (
                            ast.Assign(targets=[ast.Name(id=found)], value=ast.Dict() as value)
                            | ast.AnnAssign(target=ast.Name(id=found), value=ast.Dict() as value)
                        ) if found == table:
                            return value
    return None


def _calls(tree: ast.AST, inside: list[Function] | None = None) -> Iterator[tuple[ast.Call, list[Function]]]:
    inside = inside or []
    for node in ast.iter_child_nodes(tree):
        deeper = [*inside, node] if isinstance(node, Function) else inside
        if isinstance(node, ast.Call):
            yield node, deeper
        yield from _calls(node, deeper)


def _imports(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)
