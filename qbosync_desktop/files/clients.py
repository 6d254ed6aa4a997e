"""Rows into clients: what each mapped cell becomes, what is derived, and what is reported.

Knows tables and column maps, not the register. A row is never blended with another, nothing is stored shifted, and no
tax file number gets past this module.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from qbosync_desktop.domain.client import HOME_COUNTRY, Address, Client, ClientKind
from qbosync_desktop.domain.contacts import STATES, state_agrees_with_postcode, state_of_postcode
from qbosync_desktop.domain.identifiers import MASK, abn_agrees_with_acn, mask_tfns
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, check, silent
from qbosync_desktop.files import kinds, people, values
from qbosync_desktop.files.checks import name_is_allowed
from qbosync_desktop.files.columns import ColumnMap
from qbosync_desktop.files.findings import LEFT_OUT, WARNINGS, finding
from qbosync_desktop.files.headings import normalised
from qbosync_desktop.files.shifts import ShiftCheck
from qbosync_desktop.files.table import Cells, Table

_REPORT_EVERY = 2_000
_PHONES = ("phone", "mobile", "alternate_phone", "fax")
_TEXTS: tuple[str, ...] = (
    "name",
    "company_name",
    "co_last_name",
    "contact_name",
    "trading_name",
    "given_name",
    "middle_name",
)
_TEXTS += ("family_name", "website", "reference")
_PARTS = ("line1", "line2", "city", "state", "postcode", "country")
_PART_NAMES = {group: [(f"{group}.{part}", attrgetter(part)) for part in _PARTS] for group in ("postal", "street")}


@dataclass(frozen=True, slots=True)
class ParsedClient:
    """One row as a client. ``given`` names the attributes the file has a column and a value for.

    An address part is named with its address: ``postal.city``. What is not given was derived or is empty.
    """

    row: int
    client: Client = field(repr=False)
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A whole file as clients. ``errors`` keep out a row or a value, ``warnings`` nothing.

    ``read`` counts the rows that are not blank; ``skipped`` those of them that became no client. ``refused`` are
    skipped rows that could still be understood, ``mentioned`` the folded cells of those that could not: their clients
    are not taken for vanished.
    ``derived_kinds`` counts the clients whose kind was told by their name; ``masked`` the tax file numbers taken out.
    ``headings`` says under which heading a target is reported; ``left_emails`` keeps what was no address, by row.
    """

    clients: tuple[ParsedClient, ...]
    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    read: int = 0
    refused: tuple[ParsedClient, ...] = field(default=(), repr=False)
    mentioned: frozenset[str] = field(default=frozenset(), repr=False)
    derived_kinds: int = 0
    masked: int = 0
    file: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    left_emails: Mapping[int, str] = field(default_factory=dict, repr=False)

    @property
    def skipped(self) -> int:
        """How many rows became no client."""
        return self.read - len(self.clients)


def to_clients(table: Table, columns: ColumnMap, cancel: CancelToken | None = None, report: Report = silent) -> Parsed:
    """What a table's rows say, column map applied. Raises nothing but Cancelled: what is wrong is in the answer."""
    rows = _Rows(table, columns)
    cancel = cancel or NeverCancelled()
    total = len(table.rows)
    for done, (number, cells) in enumerate(table.rows):
        if done % _REPORT_EVERY == 0:
            check(cancel)
            report(done, total, "Understanding the rows")
        rows.take(number, cells)
    report(total, total, "Understanding the rows")
    return rows.parsed()


def _place(problem: Problem) -> tuple[int, str]:
    return problem.row, problem.column


class _Rows:
    """Takes row after row; holds what was found so far."""

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        self._table = table
        self._columns = columns
        self._texts = [(c.index, c.target) for c in columns.columns if c.target in _TEXTS]
        self._phones = [(c.index, c.target) for c in columns.columns if c.target in _PHONES]
        self._emails = [c.index for c in columns.columns if c.target == "email"]
        self._where = {c.target: c.index for c in reversed(columns.columns) if c.target}
        self._addresses = {
            group: [
                (c.index, c.target.partition(".")[2] or "whole")
                for c in columns.columns
                if c.target and c.target.partition(".")[0] == group
            ]
            for group in ("postal", "street")
        }
        archived = self._where.get("archived")
        self._archived_heading = normalised(table.heading(archived)) if archived is not None else ""
        self._mapped = [c.index for c in columns.columns if c.target]
        self._shifts = ShiftCheck(columns)
        self._found: list[ParsedClient] = []
        self._refused: list[ParsedClient] = []
        self._errors: list[Problem] = []
        self._warnings: list[Problem] = list(table.warnings)
        self._derived: set[int] = set()
        self._mentioned: set[str] = set()
        self._masked = 0
        self._left_emails: dict[int, str] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._row_codes: list[tuple[str, int]] = []

    def take(self, number: int, cells: Cells) -> None:
        """Understand one row."""
        if number in self._table.faults:
            self._errors.append(self._table.faults[number])
            self._mentioned.update(cell.casefold() for cell in cells if cell)
            return
        self._row_codes = []
        parsed = self._understand(number, cells)
        doubtful = bool(self._row_codes) or number in self._table.long_rows
        if doubtful and self._shifts.is_shifted(cells, long=number in self._table.long_rows):
            self._errors.append(finding("row-shifted", self._table.file, number))
            self._mentioned.update(cell.casefold() for cell in cells if cell)
            return
        left_out = False
        for code, index in self._row_codes:
            heading = self._table.heading(index) if index >= 0 else ""
            problem = finding(code, self._table.file, number, heading)
            (self._warnings if code in WARNINGS else self._errors).append(problem)
            left_out = left_out or code in LEFT_OUT
        (self._refused if left_out else self._found).append(parsed)

    def _say(self, code: str, index: int) -> None:
        self._row_codes.append((code, index))

    # ------------------------------------------------------------------------------------- one row

    def _understand(self, number: int, cells: Cells) -> ParsedClient:
        given: set[str] = set()
        if max(map(len, cells)) > values.MAX_VALUE:
            cells = self._without_endless(cells)
        got: dict[str, str] = {}
        for index, target in self._texts:
            if cells[index] and (text := self._text(cells[index], index)):
                got[str(target)] = text
        self._take_reference(got)
        self._take_numbers(cells, got)
        self._take_phones(cells, got)
        self._take_emails(number, cells, got)
        given.update(got)
        name = people.name_of(got)
        kind, kind_given = self._kind(cells, got, name.text)
        if kind_given:
            given.add("kind")
        else:
            self._derived.add(number)
        if not name.text.strip(MASK) or name.text == "0":
            self._say("name-missing", self._where.get("name", self._where.get("co_last_name", -1)))
        elif not name_is_allowed(name.text, kind):
            self._say("name-not-for-quickbooks", self._where.get("name", -1))
        given.update(name.given)
        given -= {"company_name", "co_last_name", "contact_name"}
        if kind is ClientKind.COMPANY and got.get("abn") and not abn_agrees_with_acn(got["abn"], got.get("acn", "")):
            self._say("abn-not-of-acn", self._where.get("abn", -1))
        archived = False
        at = self._where.get("archived")
        if at is not None and cells[at]:
            archived, code = values.archived(cells[at], self._archived_heading)
            if code:
                self._say(code, at)
            else:
                given.add("archived")
        sync = True
        if (at := self._where.get("sync")) is not None and cells[at]:
            sync = values.yes(cells[at], default=True)
            given.add("sync")
        record = 0
        if (at := self._where.get("id")) is not None and cells[at].isascii() and cells[at].isdecimal():
            record = int(cells[at][:15])
        person = people.person_of(got, name.text, kind)
        client = Client(
            id=record,
            name=name.text,
            kind=kind,
            reference=got.get("reference", ""),
            trading_name=got.get("trading_name", ""),
            given_name=person.given,
            middle_name=person.middle,
            family_name=person.family,
            email=got.get("email", ""),
            phone=got.get("phone", ""),
            mobile=got.get("mobile", ""),
            alternate_phone=got.get("alternate_phone", ""),
            fax=got.get("fax", ""),
            website=got.get("website", ""),
            abn=got.get("abn", ""),
            acn=got.get("acn", ""),
            postal=self._address("postal", cells, given),
            street=self._address("street", cells, given),
            sync=sync,
            archived=archived,
        )
        frozen = frozenset(given)
        return ParsedClient(number, client, self._sets.setdefault(frozen, frozen))

    def _without_endless(self, cells: Cells) -> Cells:
        for index in self._mapped:
            if len(cells[index]) > values.MAX_VALUE:
                self._say("value-too-long", index)
                cells = (*cells[:index], "", *cells[index + 1 :])
        return cells

    def _text(self, text: str, index: int) -> str:
        text = values.line(text)
        if text.startswith("#") and text in values.FORMULA_ERRORS:
            self._say("formula-error", index)
            return ""
        return self._without_tfns(text, index)

    def _without_tfns(self, text: str, index: int) -> str:
        if len(text) < 8:
            return text
        masked = mask_tfns(text)
        if MASK in masked and masked.count(MASK) > text.count(MASK):
            self._masked += masked.count(MASK) - text.count(MASK)
            self._say("tfn-masked", index)
            return masked
        return text

    def _take_reference(self, got: dict[str, str]) -> None:
        """A reference in the form of a tax file number (123 456 782) was masked above; a masked one is none."""
        if got.get("reference", "").casefold() in values.NO_REFERENCE:
            got.pop("reference", None)
        if MASK in got.get("reference", ""):
            del got["reference"]
            self._say("tfn-refused", self._where["reference"])

    def _take_numbers(self, cells: Cells, got: dict[str, str]) -> None:
        for target, read in (("acn", values.acn), ("abn", values.abn)):
            index = self._where.get(target)
            if index is None or not cells[index]:
                continue
            value, code = read(cells[index])
            if code == "acn-in-abn-column":
                if got.get("acn", value) == value:
                    got["acn"] = value
                else:
                    code = "abn-not-valid"
            elif value:
                got[target] = value
            if code:
                self._say(code, index)

    def _take_phones(self, cells: Cells, got: dict[str, str]) -> None:
        for index, target in self._phones:
            if not cells[index]:
                continue
            text = cells[index]
            value, code = values.phone(text)
            if code == "phone-not-usual":
                value = text = self._without_tfns(value, index)
                for name, number in people.several_phones(text, str(target)):
                    got.setdefault(name, number)
                if target in got:
                    continue
            if code:
                self._say(code, index)
            if value:
                got[str(target)] = value

    def _take_emails(self, number: int, cells: Cells, got: dict[str, str]) -> None:
        found: dict[str, str] = {}
        for index in self._emails:
            if cells[index]:
                text = self._without_tfns(cells[index], index)
                value, code = values.email(text)
                if code:
                    self._say(code, index)
                    self._left_emails.setdefault(number, text)
                for part in filter(None, value.split(", ")):
                    found.setdefault(part.casefold(), part)
        if found:
            got["email"] = ", ".join(found.values())

    def _kind(self, cells: Cells, got: dict[str, str], name: str) -> tuple[ClientKind, bool]:
        index = self._where.get("kind")
        text = cells[index] if index is not None else ""
        if index is not None and text:
            kind = kinds.kind_of_word(text)
            if kind is not None:
                return kind, True
        family = got.get("family_name") or got.get("co_last_name", "") if got.get("given_name") else ""
        derived = kinds.kind_of_name(name, got.get("given_name", ""), family, got.get("acn", ""))
        if index is not None and text:
            if kinds.says_organisation(text):
                return (ClientKind.COMPANY if derived in (ClientKind.OTHER, ClientKind.INDIVIDUAL) else derived), True
            self._say("kind-not-known", index)
        return derived, False

    def _address(self, group: str, cells: Cells, given: set[str]) -> Address:
        parts = {}
        first = -1
        for index, part in self._addresses[group]:
            if cells[index]:
                text = cells[index]
                if len(text) >= 8:
                    text = self._without_tfns(text, index)
                parts[part] = text
                first = index if first < 0 else first
        if not parts:
            return Address()
        found = values.address(parts)
        given.update([named for named, of in _PART_NAMES[group] if of(found)])
        if found.postcode and found.country.casefold() in HOME_COUNTRY:
            index = self._where.get(f"{group}.postcode", first)
            if not state_of_postcode(found.postcode):
                if not found.state or found.state in STATES:
                    self._say("postcode-not-usual", index)
            elif not state_agrees_with_postcode(found.state, found.postcode):
                self._say("postcode-not-of-state", index)
        return found

    # ------------------------------------------------------------------------------------ all rows

    def parsed(self) -> Parsed:
        """Everything, once rows that name the same client have been taken out."""
        self._refuse_shared("reference-repeated", "reference", lambda c: c.reference.casefold())
        self._refuse_shared("id-repeated", "id", lambda c: str(c.id or ""))
        self._refuse_doubles()
        self._warn_shared_abn()
        return Parsed(
            clients=tuple(self._found),
            errors=tuple(sorted(self._errors, key=_place)),
            warnings=tuple(sorted(self._warnings, key=_place)),
            dropped_columns=self._columns.dropped(),
            read=len(self._table.rows),
            refused=tuple(self._refused),
            mentioned=frozenset(self._mentioned),
            derived_kinds=sum(1 for parsed in self._found if parsed.row in self._derived),
            masked=self._masked,
            file=self._table.file,
            headings={target: self._table.heading(index) for target, index in self._where.items()},
            left_emails=self._left_emails,
        )

    def _refuse_shared(self, code: str, target: str, key: Callable[[Client], str]) -> None:
        """Rows with the same reference or id: which of them is meant, nobody can say. All are left out."""
        rows = defaultdict(list)
        for parsed in (*self._found, *self._refused):
            if text := key(parsed.client):
                rows[text].append(parsed.row)
        shared: dict[int, int] = {}  # row → the first other row
        for numbers in rows.values():
            if len(numbers) > 1:
                first, second, *rest = sorted(numbers)
                shared |= {first: second, second: first}
                shared.update(dict.fromkeys(rest, first))
        if not shared:
            return
        heading = self._table.heading(self._where[target])
        for row, other in shared.items():
            self._errors.append(finding(code, self._table.file, row, heading, other))
        self._refused.extend(parsed for parsed in self._found if parsed.row in shared)
        self._found = [parsed for parsed in self._found if parsed.row not in shared]

    def _refuse_doubles(self) -> None:
        """Rows without a reference that say the very same as an earlier row."""
        seen: dict[Client, int] = {}
        kept = []
        for parsed in self._found:
            if not parsed.client.reference and not parsed.client.id:
                first = seen.setdefault(parsed.client, parsed.row)
                if first != parsed.row:
                    self._errors.append(finding("row-repeated", self._table.file, parsed.row, other=first))
                    self._refused.append(parsed)
                    continue
            kept.append(parsed)
        self._found = kept

    def _warn_shared_abn(self) -> None:
        index = self._where.get("abn")
        if index is None:
            return
        seen: dict[str, int] = {}
        for parsed in self._found:
            if number := parsed.client.abn:
                first = seen.setdefault(number, parsed.row)
                if first != parsed.row:
                    heading = self._table.heading(index)
                    self._warnings.append(finding("abn-repeated", self._table.file, parsed.row, heading, first))
