"""How single values stand in a column: times, addresses and fields as text, and back.

Owns the text forms (ISO times in UTC, JSON for what has parts). They are part of the data file's schema: change one
only together with a migration. Knows no table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from sys import intern
from typing import Any

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.plan import FieldChange, Origin
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.settings import FieldRule, NameFormat, PersonOrder, Settings
from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.store.making import maker

NOWHERE = Address()
FIELDS: dict[str, Field] = {name.value: name for name in Field}
REMEDIES: dict[str, Remedy] = {remedy.name: remedy for remedy in Remedy}

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_make_address = maker(Address)
_raw = json.JSONDecoder().raw_decode
_addresses: dict[str, Address] = {}
MOST_ADDRESSES = 250_000
"""Addresses kept for sharing while a folder is read."""


def forget_addresses() -> None:
    """Nothing will be shared for now."""
    _addresses.clear()


def _read(text: str) -> Any:
    """What :data:`_write` wrote; skips the checks of ``json.loads``, half of its time on such short texts."""
    return _raw(text)[0]


def time_text(moment: datetime | None) -> str | None:
    """A time as ISO text in UTC. Raises ValueError for a naive time: nobody could say when that was."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone cannot be stored")
    return moment.astimezone(UTC).isoformat()


def time_of(text: str | None) -> datetime | None:
    """The aware time of :func:`time_text`."""
    return None if text is None else datetime.fromisoformat(text)


def address_text(address: Address) -> str:
    """An address as a JSON list of its parts; "" for the empty address, the most frequent one."""
    return "" if address == NOWHERE else _write(_parts(address))


def address_of(text: str) -> Address:
    """The address of :func:`address_text`. Client and customer mostly hold the same one: it is then one object."""
    if not text:
        return NOWHERE
    known = _addresses.get(text)
    if known is None:
        if len(_addresses) >= MOST_ADDRESSES:
            _addresses.clear()
        known = _addresses[text] = _make_address(list(map(intern, _raw(text)[0])))
    return known


def _parts(address: Address) -> list[str]:
    return [address.line1, address.line2, address.city, address.state, address.postcode, address.country]


def _plain(value: FieldValue) -> str | list[str]:
    return _parts(value) if isinstance(value, Address) else value


def _field_value(plain: str | list[str]) -> FieldValue:
    return plain if isinstance(plain, str) else Address(*plain)


def fields_text(fields: Mapping[Field, FieldValue]) -> str:
    """Field values as JSON under QuickBooks' names; addresses as lists; "" for none."""
    if isinstance(fields, LaterFields):
        return fields.text
    return _write({name.value: _plain(value) for name, value in fields.items()}) if fields else ""


def fields_of(text: str) -> dict[Field, FieldValue]:
    """The field values of :func:`fields_text`."""
    if not text:
        return {}
    return {FIELDS[name]: _field_value(plain) for name, plain in _read(text).items()}


class LaterFields(Mapping[Field, FieldValue]):
    """The field values of :func:`fields_text`, read when somebody asks: of most links nobody ever does."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __getitem__(self, name: Field) -> FieldValue:
        return fields_of(self.text)[name]

    def __iter__(self) -> Iterator[Field]:
        return iter(fields_of(self.text))

    def __len__(self) -> int:
        return len(fields_of(self.text))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LaterFields) and self.text == other.text:
            return True
        return isinstance(other, Mapping) and fields_of(self.text) == dict(other)

    __hash__ = None  # type: ignore[assignment]  # as of any mapping

    def __repr__(self) -> str:
        return repr(fields_of(self.text))


def later_fields(text: str) -> Mapping[Field, FieldValue]:
    """The field values of :func:`fields_text`, not read yet; nothing for none."""
    return LaterFields(text) if text else {}


def changes_text(changes: Mapping[Field, FieldChange]) -> str:
    """Field changes as JSON: name to [old, new, origin]."""
    return _write(
        {name.value: [_plain(change.old), _plain(change.new), change.origin.value] for name, change in changes.items()}
    )


def changes_of(text: str) -> dict[Field, FieldChange]:
    """The field changes of :func:`changes_text`."""
    return {
        FIELDS[name]: FieldChange(_field_value(old), _field_value(new), Origin(origin))
        for name, (old, new, origin) in _read(text).items()
    }


def reasons_text(reasons: Iterable[Reason]) -> str:
    """Reasons as a JSON list of [field, agrees, text]."""
    return _write([[reason.field, reason.agrees, reason.text] for reason in reasons])


def reasons_of(text: str) -> tuple[Reason, ...]:
    """The reasons of :func:`reasons_text`."""
    return tuple(Reason(field, agrees, words) for field, agrees, words in _read(text))


def problem_text(problem: Problem) -> str:
    """A problem as JSON; remedies by their names, for what a button says may be worded anew."""
    return _write({**asdict(problem), "remedies": [remedy.name for remedy in problem.remedies]})


def problem_of(text: str) -> Problem:
    """The problem of :func:`problem_text`; a remedy this version does not know is left out."""
    parts = _read(text)
    known = tuple(REMEDIES[name] for name in parts.pop("remedies") if name in REMEDIES)
    return Problem(**parts, remedies=known)


def settings_text(settings: Settings) -> str:
    """Settings as JSON; field rules under QuickBooks' field names."""
    return _write(
        {
            "automatic": settings.automatic,
            "name_format": settings.name_format.value,
            "person_order": settings.person_order.value,
            "rules": {name.value: rule.value for name, rule in settings.rules.items()},
            "blanks_clear": settings.blanks_clear,
            "accept_exact": settings.accept_exact,
            "rename_limit": settings.rename_limit,
            "guard_share": settings.guard_share,
            "every_minutes": settings.every_minutes,
        }
    )


def settings_of(text: str) -> Settings:
    """The settings of :func:`settings_text`; what the text does not name stays at its default."""
    parts = _read(text)
    usual = Settings()
    return Settings(
        automatic=parts.get("automatic", usual.automatic),
        name_format=NameFormat(parts.get("name_format", usual.name_format)),
        person_order=PersonOrder(parts.get("person_order", usual.person_order)),
        rules={FIELDS[name]: FieldRule(rule) for name, rule in parts.get("rules", {}).items()},
        blanks_clear=parts.get("blanks_clear", usual.blanks_clear),
        accept_exact=parts.get("accept_exact", usual.accept_exact),
        rename_limit=parts.get("rename_limit", usual.rename_limit),
        guard_share=parts.get("guard_share", usual.guard_share),
        every_minutes=parts.get("every_minutes", usual.every_minutes),
    )
