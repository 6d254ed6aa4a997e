"""Intuit's query language: text in, a ``Query`` out, by a real grammar. Knows no record and no entity.

Source: Intuit's "data queries" page, and what live companies were seen to take (ORDER BY, ``!=``, NOT, a bare SELECT).
There is no OR, no bracketed condition, no join; a quote inside a literal is written ``\\'``.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qbosync_desktop.simulator import refusals

if TYPE_CHECKING:
    from lark import Lark, Token, Tree

_GRAMMAR = r"""
start: SELECT selection? FROM FIELD where? order? page*
selection: STAR | COUNT | FIELD ("," FIELD)*
where: WHERE condition (AND condition)*
?condition: NOT condition -> negated
    | FIELD COMPARE value -> comparison
    | FIELD LIKE STRING -> like
    | FIELD NOT LIKE STRING -> not_like
    | FIELD IN "(" value ("," value)* ")" -> inside
    | FIELD NOT IN "(" value ("," value)* ")" -> not_inside
order: ORDERBY key ("," key)*
key: FIELD DIRECTION?
page: STARTPOSITION NUMBER -> start_position
    | MAXRESULTS NUMBER -> max_results
value: STRING | NUMBER | TRUTH

SELECT.3: /select\b/i
FROM.3: /from\b/i
WHERE.3: /where\b/i
AND.3: /and\b/i
NOT.3: /not\b/i
IN.3: /in\b/i
LIKE.3: /like\b/i
ORDERBY.3: /order\s*by\b/i
DIRECTION.3: /(asc|desc)\b/i
STARTPOSITION.3: /startposition\b/i
MAXRESULTS.3: /maxresults\b/i
COUNT.4: /count\s*\(\s*\*\s*\)/i
TRUTH.3: /(true|false)\b/i
STAR: "*"
COMPARE: "<=" | ">=" | "!=" | "=" | "<" | ">"
FIELD: /[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*/
STRING: /'(\\.|[^'\\])*'/s
NUMBER: /-?\d+(\.\d+)?/
%import common.WS
%ignore WS
"""

Value = str | bool | float


@dataclass(frozen=True, slots=True)
class Condition:
    """``field operator values``; ``operator`` is one of = != < > <= >= like in. ``negated`` turns it round."""

    field: str
    operator: str
    values: tuple[Value, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query as written: names in the writer's case; ``order`` is (field, descending) each."""

    entity: str
    count: bool = False
    columns: tuple[str, ...] = ()
    where: tuple[Condition, ...] = ()
    order: tuple[tuple[str, bool], ...] = ()
    start: int = 1
    limit: int | None = None


@functools.cache
def _parser() -> Lark:
    from lark import Lark

    return Lark(_GRAMMAR, parser="lalr")


@functools.lru_cache(maxsize=256)
def parse(text: str, ascii_only: bool = False) -> Query:
    """Read one query. Raises Refusal 4000, worded like Intuit's, for anything the grammar does not know."""
    from lark import UnexpectedCharacters, UnexpectedToken

    try:
        tree = _parser().parse(text)
    except UnexpectedToken as error:
        raise refusals.query_syntax(_encountered(error.token)) from None
    except UnexpectedCharacters as error:
        raise refusals.query_syntax(_lexical(text, error.line, error.column, error.pos_in_stream or 0)) from None
    if ascii_only:
        _refuse_unicode(text)
    return _build(tree)


_NAMES = {"FIELD": "<IDENTIFIER>", "STRING": "<STRING>", "NUMBER": "<INTEGER>", "TRUTH": "<BOOLEAN>"}


def _encountered(token: Token) -> str:
    if token.type == "$END":
        return f'Encountered "<EOF>" at line {token.line or 1}, column {token.column or 1}.'
    name = _NAMES.get(token.type, f'"{token.lower()}"')
    return f'Encountered " {name} "{token} "" at line {token.line}, column {token.column}.'


def _lexical(text: str, line: int, column: int, at: int) -> str:
    mark = text[at : at + 1]
    shown = mark if mark.isascii() else f"\\u{ord(mark):04x}"
    return f'Invalid content.  Lexical error at line {line}, column {column}.  Encountered: "{shown}", after : ""'


def _refuse_unicode(text: str) -> None:
    """Some lexers of Intuit's were seen to stop at characters outside ASCII; a setting brings that back."""
    found = re.search(r"[^\x00-\x7f]", text)
    if found:
        raise refusals.query_syntax(_lexical(text, 1, found.start() + 1, found.start()))


def _build(tree: Tree[Token]) -> Query:
    parts: dict[str, Any] = {}
    for child in tree.children:
        if isinstance(child, str):
            if getattr(child, "type", "") == "FIELD":
                parts["entity"] = str(child)
            continue
        tokens = [str(token) for token in child.children if isinstance(token, str)]
        if child.data == "selection":
            parts["count"] = tokens[0].casefold().startswith("count") and "(" in tokens[0]
            parts["columns"] = () if parts["count"] or tokens[0] == "*" else tuple(tokens)
        elif child.data == "where":
            parts["where"] = tuple(_condition(item) for item in child.children if not isinstance(item, str))
        elif child.data == "order":
            keys = [[str(token) for token in key.children] for key in child.children if not isinstance(key, str)]
            parts["order"] = tuple((key[0], len(key) > 1 and key[1].casefold() == "desc") for key in keys)
        elif child.data == "start_position":
            parts["start"] = _whole(tokens[1])
        elif child.data == "max_results":
            parts["limit"] = _whole(tokens[1])
    return Query(**parts)


def _whole(text: str) -> int:
    value = int(float(text))
    if value < 1:
        raise refusals.query_meaning(f"value {value} is too small. Min allowed value is 1")
    return value


def _condition(tree: Tree[Token]) -> Condition:
    if tree.data == "negated":
        inner = _condition(next(child for child in tree.children if not isinstance(child, str)))
        return Condition(inner.field, inner.operator, inner.values, not inner.negated)
    tokens = [child for child in tree.children if isinstance(child, str)]
    field = str(tokens[0])
    values = tuple(_value(child.children[0]) for child in tree.children if not isinstance(child, str))
    if tree.data == "comparison":
        return Condition(field, str(tokens[1]), values)
    negated = str(tree.data).startswith("not_")
    if str(tree.data).endswith("like"):
        return Condition(field, "like", (_value(tokens[-1]),), negated)
    return Condition(field, "in", values, negated)


def _value(token: Any) -> Value:
    text = str(token)
    if token.type == "STRING":
        return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL)
    if token.type == "TRUTH":
        return text.casefold() == "true"
    return float(text)
