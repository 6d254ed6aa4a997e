"""How single values stand in a column: times, addresses and fields as text, and back.

Owns the text forms (ISO times in UTC, JSON for what has parts). They are part of the data file's schema: change one
only together with a migration. Knows no table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from qbosync_desktop.domain.client import NOWHERE, Address, Client
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.making import maker
from qbosync_desktop.domain.plan import FieldChange, Origin
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.settings import FieldRule, NameFormat, PersonOrder, Settings
from qbosync_desktop.domain.suggestion import Reason

_TIMES = 4096
"""So many times are looked through for an equal one."""
FIELDS: dict[str, Field] = {name.value: name for name in Field}
REMEDIES: dict[str, Remedy] = {remedy.name: remedy for remedy in Remedy}

write_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_make_address = maker(Address)
_raw = json.JSONDecoder().raw_decode


class Shared:
    """Equal values of one load are one object: a client, its customer and what was last sent mostly say the same."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._addresses: dict[int, Address] = {}
        self._addresses_of: dict[str, Address] = {}
        self._times: dict[str, datetime] = {}
        self.clients: dict[int, Client] = {}
        """Those read so far, by id."""
        self.text = self._texts.setdefault

    def address(self, text: str) -> Address:
        """As :func:`address_of`."""
        if not text:
            return NOWHERE
        known = self._addresses_of.get(text)
        if known is None:
            known = self._addresses_of[text] = self.address_of_parts(_raw(text)[0])
        return known

    def address_of_parts(self, parts: list[str]) -> Address:
        """The address of a list of its parts."""
        key = hash(tuple(parts))  # not the parts themselves: thrown away later, they would leave holes everywhere
        known = self._addresses.get(key)
        if known is None or _parts(known) != parts:
            known = self._addresses[key] = _make_address([self.text(part, part) for part in parts])
        return known

    def time(self, text: str | None) -> datetime | None:
        """As :func:`time_of`."""
        if text is None:
            return None
        known = self._times.get(text)
        if known is None:
            if len(self._times) >= _TIMES:  # a push gives all its links one time; most others are of one record only
                self._times.clear()
            known = self._times[text] = datetime.fromisoformat(text)
        return known

    def fields(self, text: str) -> Mapping[Field, FieldValue]:
        """As :func:`fields_of`."""
        if not text:
            return NO_FIELDS
        plain = _raw(text)[0]
        names = _name_lists.setdefault(tuple(plain), tuple(FIELDS[name] for name in plain))
        share = self.text
        return FewFields(
            names,
            tuple([share(one, one) if type(one) is str else self.address_of_parts(one) for one in plain.values()]),
        )


NO_FIELDS: Mapping[Field, FieldValue] = MappingProxyType({})
_name_lists: dict[tuple[str, ...], tuple[Field, ...]] = {}


class FewFields(Mapping[Field, FieldValue]):
    """A mapping of a dozen fields in a third of a dict's room. The names are shared by all that have the same."""

    __slots__ = ("_names", "_values")

    def __init__(self, names: tuple[Field, ...], values: tuple[FieldValue, ...]) -> None:
        self._names = names
        self._values = values

    def __getitem__(self, name: Field) -> FieldValue:
        try:
            return self._values[self._names.index(name)]
        except ValueError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[Field]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return repr(dict(self))


def read_json(text: str) -> Any:
    """What :data:`write_json` wrote; skips the checks of ``json.loads``, half of its time on such short texts."""
    return _raw(text)[0]


def time_text(moment: datetime | None) -> str | None:
    """A time as ISO text in UTC. Raises ValueError for a naive time: nobody could say when that was."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone cannot be stored")
    return (moment if moment.tzinfo is UTC else moment.astimezone(UTC)).isoformat()


_MANY_TIMES = 200
"""From so many times on they are written by msgspec, which takes an eighth of the time."""


def time_texts(moments: Sequence[datetime | None]) -> list[str | None]:
    """:func:`time_text` of many. Times in UTC may end in "Z", which says the same."""
    if len(moments) >= _MANY_TIMES:
        import msgspec

        packed = msgspec.json.encode(moments)
        if packed.count(b'Z"') + packed.count(b"null") == len(moments):  # else one has no zone, or another one
            texts: list[str | None] = msgspec.json.decode(packed)
            return texts
    return [time_text(moment) for moment in moments]


def time_of(text: str | None) -> datetime | None:
    """The aware time of :func:`time_text`."""
    return None if text is None else datetime.fromisoformat(text)


def address_text(address: Address) -> str:
    """An address as a JSON list of its parts; "" for the empty address, the most frequent one."""
    if address is NOWHERE:
        return ""
    parts = _parts(address)
    inside = '","'.join(parts)
    if inside.isprintable() and "\\" not in inside and inside.count('"') == 2 * (len(parts) - 1):
        return (
            f'["{inside}"]' if any(parts) else ""
        )  # nothing in it to escape: what the encoder writes, in half the time
    return write_json(parts)


def address_of(text: str) -> Address:
    """The address of :func:`address_text`."""
    return _make_address(_raw(text)[0]) if text else NOWHERE


def _parts(address: Address) -> list[str]:
    return [address.line1, address.line2, address.city, address.state, address.postcode, address.country]


def _plain(value: FieldValue) -> str | list[str]:
    return _parts(value) if isinstance(value, Address) else value


def _field_value(plain: str | list[str]) -> FieldValue:
    return plain if isinstance(plain, str) else Address(*plain)


def fields_text(fields: Mapping[Field, FieldValue]) -> str:
    """Field values as JSON under QuickBooks' names; addresses as lists; "" for none."""
    return write_json({name.value: _plain(value) for name, value in fields.items()}) if fields else ""


def fields_of(text: str) -> dict[Field, FieldValue]:
    """The field values of :func:`fields_text`."""
    if not text:
        return {}
    return {FIELDS[name]: _field_value(plain) for name, plain in read_json(text).items()}


def changes_text(changes: Mapping[Field, FieldChange]) -> str:
    """Field changes as JSON: name to [old, new, origin]."""
    return write_json(
        {name.value: [_plain(change.old), _plain(change.new), change.origin.value] for name, change in changes.items()}
    )


def changes_of(text: str) -> dict[Field, FieldChange]:
    """The field changes of :func:`changes_text`."""
    return {
        FIELDS[name]: FieldChange(_field_value(old), _field_value(new), Origin(origin))
        for name, (old, new, origin) in read_json(text).items()
    }


def reasons_text(reasons: Iterable[Reason]) -> str:
    """Reasons as a JSON list of [field, agrees, text]."""
    return write_json([[reason.field, reason.agrees, reason.text] for reason in reasons])


def reasons_of(text: str) -> tuple[Reason, ...]:
    """The reasons of :func:`reasons_text`."""
    return tuple(Reason(field, agrees, words) for field, agrees, words in read_json(text))


def problem_text(problem: Problem) -> str:
    """A problem as JSON; remedies by their names, for what a button says may be worded anew."""
    return write_json({**asdict(problem), "remedies": [remedy.name for remedy in problem.remedies]})


def problem_of(text: str) -> Problem:
    """The problem of :func:`problem_text`; a remedy this version does not know is left out."""
    parts = read_json(text)
    known = tuple(REMEDIES[name] for name in parts.pop("remedies") if name in REMEDIES)
    return Problem(**parts, remedies=known)


def settings_text(settings: Settings) -> str:
    """Settings as JSON; field rules under QuickBooks' field names."""
    return write_json(
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
    parts = read_json(text)
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
