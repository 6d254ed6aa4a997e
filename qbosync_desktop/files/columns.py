"""Which column is what: a guess from headings, positions and values, that the user may correct.

Knows tables and headings, no clients. A column of tax file numbers is dropped here, and nothing can map it again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from qbosync_desktop.domain.identifiers import mask_tfns, tfn_is_valid
from qbosync_desktop.domain.phones import is_mobile
from qbosync_desktop.files import headings, sampling
from qbosync_desktop.files.headings import TFN, UNSURE_TAX_NUMBER, Meaning, normalised
from qbosync_desktop.files.sources import source_of
from qbosync_desktop.files.table import Table

TARGETS: tuple[tuple[str, str], ...] = (
    ("name", "Name"),
    ("company_name", "Company name"),
    ("co_last_name", "Company or family name"),
    ("contact_name", "Contact person"),
    ("kind", "Kind"),
    ("reference", "Reference"),
    ("trading_name", "Trading name"),
    ("given_name", "Given name"),
    ("middle_name", "Middle name"),
    ("family_name", "Family name"),
    ("email", "E-mail"),
    ("phone", "Phone"),
    ("mobile", "Mobile"),
    ("alternate_phone", "Other phone"),
    ("fax", "Fax"),
    ("website", "Website"),
    ("abn", "ABN"),
    ("acn", "ACN"),
    *(
        (f"{group}.{part}" if part else group, f"{label}: {words}")
        for group, label in (("postal", "Postal"), ("street", "Street"))
        for part, words in (
            ("", "whole address"),
            ("line1", "line 1"),
            ("line2", "line 2"),
            ("line3", "line 3"),
            ("line4", "line 4"),
            ("city", "suburb"),
            ("state", "state"),
            ("postcode", "postcode"),
            ("country", "country"),
        )
    ),
    ("sync", "Sync with QuickBooks"),
    ("archived", "Active or archived"),
    ("id", "Register id"),
)
"""Every target a column may have, with what the mapping screen calls it.

``company_name``, ``co_last_name`` and ``contact_name`` are no attributes of a client: they become its name, kind and
given names. ``postal`` and ``street`` take a whole address in one cell.
"""
_TARGET_NAMES = frozenset(target for target, _ in TARGETS)
MANY = frozenset({"email"})
"""Targets that several columns may share; their values are joined in the order of the columns."""


NUMBERS = frozenset({"phone", "mobile", "alternate_phone", "fax", "abn", "acn", "reference", "id"})
"""Targets in whose columns a number as long as a tax file number may belong."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file. ``confidence`` 0 to 1; ``why`` is a short sentence for the mapping screen.

    ``samples`` are the first different values, masked when the column is ``dropped``.
    """

    index: int
    header: str
    target: str | None = None
    confidence: float = 0.0
    samples: tuple[str, ...] = field(default=(), repr=False)
    dropped: bool = False
    why: str = "Nothing here uses it"


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What every column is taken for. ``signature`` names the heading row; ``source`` the system it looks like.

    A list without a heading row has no signature, so that nothing is remembered for all such lists.
    """

    columns: tuple[Column, ...]
    signature: str
    source: str = ""

    def with_target(self, index: int, target: str | None) -> ColumnMap:
        """The map with one column taken for ``target`` (None: left out); a column that had the target loses it.

        A dropped column stays dropped. Raises ValueError for an unknown target or index.
        """
        if target is not None and target not in _TARGET_NAMES:
            raise ValueError(target)
        if not 0 <= index < len(self.columns):
            raise ValueError(index)
        if self.columns[index].dropped:
            return self
        changed = []
        for column in self.columns:
            if column.index == index:
                why = "Chosen by you" if target else "Left out by you"
                column = replace(column, target=target, confidence=1.0 if target else 0.0, why=why)
            elif target and column.target == target and target not in MANY:
                column = replace(column, target=None, confidence=0.0, why="Another column was chosen")
            changed.append(column)
        return replace(self, columns=tuple(changed))

    def mapping(self) -> dict[str, str]:
        """Heading → target, of the columns that have one. A repeated heading is told apart by its number."""
        named: dict[str, str] = {}
        for column in self.columns:
            if column.target:
                heading, number = column.header, 2
                while heading in named:
                    heading, number = f"{column.header} ({number})", number + 1
                named[heading] = column.target
        return named

    def dropped(self) -> tuple[str, ...]:
        """The headings of the columns that are never read."""
        return tuple(column.header for column in self.columns if column.dropped)

    def as_text(self) -> str:
        """The choices as a small text, to be remembered under the signature."""
        return json.dumps([column.target for column in self.columns])

    def with_text(self, text: str) -> ColumnMap:
        """The map with remembered choices; unchanged when the text is not of this heading row."""
        try:
            targets = json.loads(text)
        except ValueError:
            return self
        if not isinstance(targets, list) or len(targets) != len(self.columns):
            return self
        changed = []
        for column, target in zip(self.columns, targets, strict=True):
            if not column.dropped and target != column.target and (target is None or target in _TARGET_NAMES):
                column = replace(column, target=target, confidence=1.0 if target else 0.0, why="As you chose last time")
            changed.append(column)
        return replace(self, columns=tuple(changed))


def signature(header: Sequence[str]) -> str:
    """A short name of a heading row, equal for equal headings whatever their case and spacing."""
    text = "\x1f".join(map(normalised, header))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def guess_columns(table: Table) -> ColumnMap:
    """What each column most likely is. Headings first, then position, then values."""
    samples = sampling.sample(table)
    told = table.header_row > 0
    found = [headings.meaning(header) for header in table.header]
    targets = _resolve(table.header, found, samples)
    columns = []
    for index, values in enumerate(samples):
        if sampling.is_tfn_column(values, targets[index]):
            targets[index] = TFN
    _guess_by_values(table.header, targets, samples)
    if not told and "reference" not in targets:
        codes = (i for i, values in enumerate(samples) if not targets[i] and sampling.could_be_references(values))
        if (code := next(codes, None)) is not None:
            targets[code] = "reference"
    for index, header in enumerate(table.header):
        target, values = targets[index], samples[index]
        if target == TFN:
            why = "Tax file numbers are left in the file"
            columns.append(Column(index, header, None, 1.0, ("•••",) if values else (), True, why))
            continue
        exact = bool(found[index].target or found[index].part) and found[index].exact
        confidence, why = sampling.judge(
            target, values, known=exact, by_heading=bool(found[index].target or found[index].part)
        )
        bare = target not in NUMBERS
        shown = tuple(mask_tfns(value, bare=bare)[:80] for value in dict.fromkeys(values[:50]))[:3]
        if any(tfn_is_valid(value.replace(" ", "")) for value in shown) and target in (None, "abn", "reference", "id"):
            shown = tuple("•••" if tfn_is_valid(value.replace(" ", "")) else value for value in shown)
        columns.append(Column(index, header, target, confidence, shown, False, why))
    return ColumnMap(tuple(columns), signature(table.header) if told else "", source_of(table.header))


# ------------------------------------------------------------------------------------------ from headings


def _resolve(header: Sequence[str], found: list[Meaning], samples: list[list[str]]) -> list[str | None]:
    """A target per column from headings and positions; at most one column per target, except e-mails."""
    targets: list[str | None] = [meaning.target or None for meaning in found]
    _place_addresses(header, found, targets)
    for index, target in enumerate(targets):
        if target == UNSURE_TAX_NUMBER:
            targets[index] = sampling.decide_tax_number(samples[index])
        elif target and found[index].group == "none":  # MYOB's third to fifth address
            targets[index] = None
    _choose_name(header, targets)
    _one_each(header, targets, samples)
    return targets


def _place_addresses(header: Sequence[str], found: list[Meaning], targets: list[str | None]) -> None:
    """Give every bare part ("City") its group: of the grouped part before it, or of the file's only address."""
    parts_of: dict[str, set[str]] = {"postal": set(), "street": set(), "": set()}
    bare_count: dict[str, int] = {}
    for meaning in found:
        if meaning.part and meaning.group != "none":
            parts_of[meaning.group].add(meaning.part)
            if not meaning.group:
                bare_count[meaning.part] = bare_count.get(meaning.part, 0) + 1
    # "Street Address, City, State, Zip": the word street means a line of the file's only address
    single = parts_of["street"] <= {"line1", "line2"} and not parts_of["postal"] and "city" in parts_of[""]
    only = "street" if parts_of["postal"] and not parts_of["street"] else "postal"
    current = ""
    taken: set[tuple[str, str]] = set()
    for index, meaning in enumerate(found):
        if not meaning.part:
            continue
        group = meaning.group
        if single and group == "street":
            group = "postal"
        if not group:
            follows = current and (current, meaning.part) not in taken
            repeated = bare_count[meaning.part] > 1
            absent = current in parts_of and meaning.part not in parts_of.get(current, set())
            myob = header[index].strip().startswith("-")
            group = current if follows and (repeated or absent or myob) else only
        else:
            current = group
        if group != "none":
            taken.add((group, meaning.part))
            targets[index] = f"{group}.{meaning.part}"


def _choose_name(header: Sequence[str], targets: list[str | None]) -> None:
    """Xero calls the client itself "ContactName"; with a client column beside it, that is the person to call.

    MYOB AE/AO's "Main Name" is a person's family name when the given name has a column and the family name has none.
    """
    if "name" in targets:
        index = targets.index("name")
        family_elsewhere = "family_name" in targets or "co_last_name" in targets
        if normalised(header[index]) in headings.MAIN_NAMES and "given_name" in targets and not family_elsewhere:
            targets[index] = "co_last_name"
        return
    if "co_last_name" not in targets:
        for other in ("contact_name", "company_name", "trading_name"):
            if other == "company_name" and "family_name" in targets:
                return  # a company name for the companies, given and family name for the people
            if other == "trading_name" and ("family_name" in targets or "company_name" in targets):
                return
            if other in targets:
                if other == "contact_name" and "company_name" in targets and not _is_xero(header):
                    continue
                targets[targets.index(other)] = "name"
                return


def _is_xero(header: Sequence[str]) -> bool:
    return normalised(header[0]) == "contactname" or any(normalised(text) == "legalname" for text in header)


_REFERENCE_ORDER = ("reference", "clientcode", "code", "clientref", "clientreference", "cardid", "clientid")
_NEXT = {"phone": "alternate_phone", "name": "contact_name", "company_name": "trading_name"}


def _one_each(header: Sequence[str], targets: list[str | None], samples: list[list[str]]) -> None:
    """Leave each target to its best column. A second phone becomes the mobile or the other phone."""
    for target in dict.fromkeys(filter(None, targets)):
        columns = [index for index, name in enumerate(targets) if name == target]
        if target in MANY or target == TFN or len(columns) < 2:
            continue
        best = max(columns, key=lambda index: _rank(target, header[index], samples[index], index))
        for index in columns:
            if index != best:
                targets[index] = _second(target, samples[index], targets)
    phones = [index for index, name in enumerate(targets) if name in ("alternate_phone", "phone")]
    for index in phones:
        another = targets[index] == "alternate_phone" or any(targets[other] == "alternate_phone" for other in phones)
        if another and "mobile" not in targets and _mostly_mobiles(samples[index]):
            targets[index] = "mobile"
    if "phone" not in targets and "alternate_phone" in targets:
        targets[targets.index("alternate_phone")] = "phone"


def _mostly_mobiles(values: list[str]) -> bool:
    return bool(values) and sum(map(is_mobile, values)) > len(values) * 0.7


def _rank(target: str, heading: str, values: list[str], index: int) -> tuple[float, ...]:
    fit = sampling.fit(target, values)
    plain = normalised(heading)
    order = _REFERENCE_ORDER.index(plain) if plain in _REFERENCE_ORDER else len(_REFERENCE_ORDER)
    sure = headings.NAMES.get(plain) != UNSURE_TAX_NUMBER
    return (
        float(sure),
        round(fit, 1),
        float(bool(values)),
        -float(order if target == "reference" else 0),
        -float(index),
    )


def _second(target: str, values: list[str], targets: list[str | None]) -> str | None:
    if target in ("phone", "alternate_phone") and "mobile" not in targets and _mostly_mobiles(values):
        return "mobile"
    other = _NEXT.get(target)
    return other if other and other not in targets else None


# -------------------------------------------------------------------------------------------- from values


def _guess_places(header: Sequence[str], targets: list[str | None], samples: list[list[str]]) -> None:
    """A column of nothing but states, or postcodes, behind an address's suburb or line belongs to that address."""
    group = ""
    for index, target in enumerate(targets):
        if target and target.partition(".")[0] in ("postal", "street"):
            group = target.partition(".")[0]
        elif target is None and group and samples[index] and not headings.is_left_out(header[index]):
            for part, test in (("state", sampling.is_state), ("postcode", sampling.is_postcode)):
                wanted = f"{group}.{part}"
                if wanted not in targets and all(map(test, samples[index])):
                    targets[index] = wanted
                    break
        elif target:
            group = ""


def _guess_by_values(header: Sequence[str], targets: list[str | None], samples: list[list[str]]) -> None:
    """Take columns whose headings say nothing for what their values clearly are."""
    for index, target in enumerate(targets):
        if target is None and len(samples[index]) >= 2 and not headings.is_left_out(header[index]):
            guess = sampling.guess(samples[index])
            if guess and (guess not in targets):
                targets[index] = guess
    _guess_places(header, targets, samples)
    named = {"name", "company_name", "co_last_name", "family_name"}
    if not named & set(filter(None, targets)):
        candidates = [
            index
            for index, target in enumerate(targets)
            if target is None and not headings.is_left_out(header[index]) and sampling.could_be_names(samples[index])
        ]
        if candidates and any(targets):  # with nothing else known it may be any text at all
            targets[max(candidates, key=lambda index: sampling.share_of_words(samples[index]) >= 0.5)] = "name"
