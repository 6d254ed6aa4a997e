"""Reads the JSON a client sends for a Customer, Vendor or Employee: known properties, types, lengths, characters.

Says nothing about names being free or records being there. Source of the lengths and codes: Intuit's references.
"""

from __future__ import annotations

from typing import Any

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.books import Record
from qbosync_desktop.simulator.settings import Settings
from qbosync_desktop.simulator.shapes import (
    ADDRESS_LINES,
    IGNORED_PARTS,
    SHAPES,
    Box,
    Choice,
    Flag,
    Number,
    ReadOnly,
    Reference,
    Shape,
    Text,
)

FORBIDDEN = ":\t\n\r"
_MASK = "XXXXXX"


def read_payload(kind: str, payload: Record, settings: Settings) -> Record:
    """The writable properties that were sent, cleaned; None means "make it empty". Raises Refusal.

    Names are trimmed, tax numbers masked (one sent back as it was read stays as it is), read-only properties left out.
    """
    values: Record = {}
    for name, value in payload.items():
        shape = SHAPES[kind].get(name)
        if shape is None:
            raise refusals.unknown_property(name)
        if isinstance(shape, ReadOnly):
            continue
        if value is None:
            if settings.null_clears or payload.get("sparse") not in (True, "true"):
                values[name] = None
            continue
        values[name] = _read(name, value, shape, settings)
    return values


def _read(name: str, value: Any, shape: Shape, settings: Settings) -> Any:
    if isinstance(shape, Text):
        return _text(name, value, shape, settings)
    if isinstance(shape, Flag):
        return _flag(name, value)
    if isinstance(shape, Number):
        return _number(name, value)
    if isinstance(shape, Choice):
        if value == "":
            return None
        if value not in shape.words:
            raise refusals.bad_choice(name, str(value))
        return value
    if not isinstance(value, dict):
        raise refusals.unknown_property(name)
    if isinstance(shape, Reference):
        reference = {part: str(value[part]) for part in ("value", "name") if value.get(part)}
        return reference or None
    assert isinstance(shape, Box)
    return _box(name, value, shape)


def _text(name: str, value: Any, shape: Text, settings: Settings) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise refusals.unknown_property(name)
    text = str(value)
    if shape.name:
        text = text.strip(" ")
        if any(mark in text for mark in FORBIDDEN):
            raise refusals.bad_characters(name, settings.colon_code)
    if len(text) > shape.longest:
        raise refusals.too_long(name, shape.longest, len(text))
    if shape.masked and text and not text.startswith(_MASK):
        text = _MASK + text[-5:]
    return text or None


def _flag(name: str, value: Any) -> bool | None:
    if value in ("true", "false"):
        return bool(value == "true")
    if value == "":
        return None
    if not isinstance(value, bool):
        raise refusals.unknown_property(name)
    return value


def _number(name: str, value: Any) -> float | None:
    if value == "":
        return None
    if isinstance(value, bool):
        raise refusals.unknown_property(name)
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise refusals.unknown_property(name) from None
    return int(number) if number.is_integer() else number


def _box(name: str, value: Record, shape: Box) -> Record | None:
    box: Record = {}
    for part, content in value.items():
        if part in IGNORED_PARTS:
            continue
        longest = shape.parts.get(part)
        if longest is None or isinstance(content, dict | list):
            raise refusals.unknown_property(part)
        if content is None or content == "":
            continue
        text = str(content)
        if len(text) > longest:
            raise refusals.too_long(f"{name}.{part}" if shape.total else name, longest, len(text))
        box[part] = text
    if shape.total:
        together = sum(len(box.get(line, "")) for line in ADDRESS_LINES)
        if together > shape.total:
            raise refusals.too_long(name, shape.total, together)
    if "Address" in box:
        _check_email(box["Address"])
    if "URI" in box and any(mark.isspace() for mark in box["URI"].strip()):
        raise refusals.bad_url(box["URI"])
    return box or None


def _check_email(text: str) -> None:
    for address in text.split(","):
        local, at, domain = address.strip().rpartition("@")
        broken = not at or not local or "." not in domain or any(mark.isspace() for mark in local + domain)
        if broken or "@" in local or domain.startswith(".") or domain.endswith("."):
            raise refusals.bad_email(text)
