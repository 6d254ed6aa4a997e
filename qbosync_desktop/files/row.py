"""One row into one client: what each mapped cell becomes, what is derived, and what is to be said about it.

Knows the columns, not the other rows. No tax file number gets past this module.

A list of 100,000 rows goes through here, so each row is first looked at as a whole: in most rows nothing has to be
cleaned and nothing could be a tax file number, and then the cells are taken as they are. The rules are the same.
"""

from __future__ import annotations

from qbosync_desktop.domain.client import HOME_COUNTRY, Address, Client, ClientKind
from qbosync_desktop.domain.contacts import STATES, state_agrees_with_postcode, state_of_postcode
from qbosync_desktop.domain.identifiers import MASK, abn_agrees_with_acn, mask_tfns, may_hold_tfn
from qbosync_desktop.files import kinds, people, values
from qbosync_desktop.files.checks import PHONES, name_is_allowed
from qbosync_desktop.files.columns import ColumnMap
from qbosync_desktop.files.headings import is_main_email, normalised
from qbosync_desktop.files.parsed import ParsedClient
from qbosync_desktop.files.rows import Cells
from qbosync_desktop.files.table import Table

SEARCHED_TEXTS = frozenset(
    [
        "name",
        "company_name",
        "co_last_name",
        "contact_name",
        "trading_name",
        "given_name",
        "middle_name",
        "family_name",
        "website",
        "reference",
    ]
)
_NO_NAME = MASK + "\ufffd"
NOT_OF_CLIENT = frozenset({"company_name", "co_last_name", "contact_name"})
_GROUPS = ("postal", "street")
_PARTS = ("line1", "line2", "city", "state", "postcode", "country")
APART = "\x1f\x1f\x1f"
"""Between cells that are searched together: further apart than the digits of one number may be."""
_LOOKED_AT = 200
SHORTEST = 8
"""Digits of the shortest tax file number."""


class RowReader:
    """Reads row after row. ``codes``: what is to be said of the last one, as finding and column (-1: of no column).

    ``derived``: its kind was told by its name; ``left_email``: what was no address in it. ``masked`` counts the tax
    file numbers taken out of all rows.
    """

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        self.codes: list[tuple[str, int]] = []
        self.derived = False
        self.left_email = ""
        self.masked = 0
        self.where = {column.target: column.index for column in reversed(columns.columns) if column.target}
        mapped = [(column.index, column.target) for column in columns.columns if column.target]
        self._mapped = [index for index, _ in mapped]
        self._texts = [(index, target) for index, target in mapped if target in SEARCHED_TEXTS]
        self._phones = [(index, target) for index, target in mapped if target in PHONES]
        emails = [index for index, target in mapped if target == "email"]
        self._emails = sorted(emails, key=lambda index: not is_main_email(table.heading(index)))
        self._addresses = {
            group: [
                (index, target.partition(".")[2] or "whole")
                for index, target in mapped
                if target.partition(".")[0] == group
            ]
            for group in _GROUPS
        }
        self._searched = [
            *(index for index, _ in self._texts),
            *(index for group in _GROUPS for index, _ in self._addresses[group]),
            *emails,
        ]
        self._numeric_references = _are_numbers(table, self.where.get("reference"))
        archived = self.where.get("archived")
        self._archived_heading = normalised(table.heading(archived)) if archived is not None else ""
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._part_names: dict[tuple[str, tuple[bool, ...]], list[str]] = {}

    def read(self, number: int, cells: Cells) -> ParsedClient:
        """One row as a client; afterwards ``codes`` and the rest speak of this row."""
        self.codes = []
        self.left_email = ""
        whole = "".join(cells)
        if len(whole) > values.MAX_VALUE and max(map(len, cells)) > values.MAX_VALUE:
            cells = self._without_endless(cells)
        clean = whole.isascii() and whole.isprintable() and "  " not in whole and "#" not in whole
        long = [cell for index in self._searched if len(cell := cells[index]) >= SHORTEST]
        safe = not long or not may_hold_tfn(APART.join(long))
        got = self._got_texts(cells, plain=clean and safe)
        self._take_reference(got)
        self._take_numbers(cells, got)
        self._take_phones(cells, got)
        self._take_emails(cells, got, safe=safe)
        kind_index = self.where.get("kind")
        kind_word = cells[kind_index] if kind_index is not None else ""
        name = people.name_of(got, organisation=kinds.says_no_person(kind_word))
        kind, kind_given = self._kind(kind_word, kind_index, got, name.text)
        self.derived = not kind_given
        given = {*got, *name.given} - NOT_OF_CLIENT
        if kind_given:
            given.add("kind")
        if not name.text.strip(_NO_NAME) or name.text == "0":
            self._say("name-missing", self.where.get("name", self.where.get("co_last_name", -1)))
        elif not name_is_allowed(name.text, kind):
            self._say("name-not-for-quickbooks", self.where.get("name", -1))
        abn, acn = got.get("abn", ""), got.get("acn", "")
        if abn and kind is ClientKind.COMPANY and not abn_agrees_with_acn(abn, acn):
            self._say("abn-not-of-acn", self.where.get("abn", -1))
        archived, sync, record = self._switches(cells, given)
        person = people.person_of(got, name.text, kind)
        client = Client(
            record,
            name.text,
            kind,
            got.get("reference", ""),
            got.get("trading_name", ""),
            person.given,
            person.middle,
            person.family,
            got.get("email", ""),
            got.get("phone", ""),
            got.get("mobile", ""),
            got.get("alternate_phone", ""),
            got.get("fax", ""),
            got.get("website", ""),
            abn,
            acn,
            self._address("postal", cells, given, clean=clean, safe=safe),
            self._address("street", cells, given, clean=clean, safe=safe),
            sync,
            archived,
        )
        frozen = frozenset(given)
        return ParsedClient(number, client, self._sets.setdefault(frozen, frozen))

    def _say(self, code: str, index: int) -> None:
        self.codes.append((code, index))

    # ---------------------------------------------------------------------------------------------- texts

    def _without_endless(self, cells: Cells) -> Cells:
        for index in self._mapped:
            if len(cells[index]) > values.MAX_VALUE:
                self._say("value-too-long", index)
                cells = (*cells[:index], "", *cells[index + 1 :])
        return cells

    def _got_texts(self, cells: Cells, *, plain: bool) -> dict[str, str]:
        if plain:
            return {target: text for index, target in self._texts if (text := cells[index])}
        found = {}
        for index, target in self._texts:
            if cells[index] and (text := self._text(cells[index], index, target)):
                found[target] = text
        return found

    def _text(self, text: str, index: int, target: str) -> str:
        text = values.line(text)
        if text.startswith("#") and text in values.FORMULA_ERRORS:
            self._say("formula-error", index)
            return ""
        return self._without_tfns(text, index, bare=target != "reference" or not self._numeric_references)

    def _without_tfns(self, text: str, index: int, *, bare: bool = True) -> str:
        masked = mask_tfns(text, bare=bare)
        count = masked.count(MASK) - text.count(MASK)
        if count > 0:
            self.masked += count
            self._say("tfn-masked", index)
            return masked
        return text

    def _take_reference(self, got: dict[str, str]) -> None:
        """A masked reference is none. Where references are numbers as long as a tax file number, they are believed."""
        reference = got.get("reference")
        if reference is None:
            return
        if reference.casefold() in values.NO_REFERENCE:
            del got["reference"]
        elif MASK in reference:
            del got["reference"]
            self._say("tfn-refused", self.where["reference"])

    # ------------------------------------------------------------------------------ numbers, phones, e-mails

    def _take_numbers(self, cells: Cells, got: dict[str, str]) -> None:
        for target, read in (("acn", values.acn), ("abn", values.abn)):
            index = self.where.get(target)
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
            text = cells[index]
            if not text:
                continue
            value, code = values.phone(text)
            if code == "phone-not-usual":
                value = self._without_tfns(value, index, bare=False)
                several = people.several_phones(value, target)
                for name, number in several:
                    got.setdefault(name, number)
                if several:
                    continue
            if code:
                self._say(code, index)
            if value:
                got[target] = value

    def _take_emails(self, cells: Cells, got: dict[str, str], *, safe: bool) -> None:
        found: dict[str, str] = {}
        for index in self._emails:
            text = cells[index]
            if text:
                value, code = values.email(text if safe else self._without_tfns(text, index))
                if code:
                    self._say(code, index)
                    self.left_email = self.left_email or (text if safe else mask_tfns(text, bare=True))
                for part in value.split(", ") if value else ():
                    found.setdefault(part.casefold(), part)
        if found:
            got["email"] = ", ".join(found.values())

    # ------------------------------------------------------------------------------------ kind and switches

    def _kind(self, word: str, index: int | None, got: dict[str, str], name: str) -> tuple[ClientKind, bool]:
        if word and (kind := kinds.kind_of_word(word)) is not None:
            return kind, True
        given, family = got.get("given_name", ""), ""
        if given:
            family = got.get("family_name") or got.get("co_last_name", "")
        elif got.get("contact_name", "").casefold() == name.casefold():  # a client who is his own contact
            contact = people.split_person(name)
            given, family = contact.given, contact.family
        derived = kinds.kind_of_name(name, given, family, got.get("acn", ""))
        if word and index is not None:
            if kinds.says_organisation(word):
                return (ClientKind.COMPANY if derived in (ClientKind.OTHER, ClientKind.INDIVIDUAL) else derived), True
            self._say("kind-not-known", index)
        return derived, False

    def _switches(self, cells: Cells, given: set[str]) -> tuple[bool, bool, int]:
        """Archived, to be synchronised, and the register's own id."""
        archived, sync, record = False, True, 0
        at = self.where.get("archived")
        if at is not None and cells[at]:
            archived, code = values.archived(cells[at], self._archived_heading)
            if code:
                self._say(code, at)
            else:
                given.add("archived")
        at = self.where.get("sync")
        if at is not None and cells[at]:
            sync = values.yes(cells[at], default=True)
            given.add("sync")
        at = self.where.get("id")
        if at is not None and cells[at].isascii() and cells[at].isdecimal():
            record = int(cells[at][:15])
        return archived, sync, record

    # ------------------------------------------------------------------------------------------- addresses

    def _address(self, group: str, cells: Cells, given: set[str], *, clean: bool, safe: bool) -> Address:
        parts = {}
        first = -1
        for index, part in self._addresses[group]:
            text = cells[index]
            if text:
                parts[part] = text if safe else self._without_tfns(text, index)
                first = index if first < 0 else first
        if not parts:
            return _NO_ADDRESS
        found = values.address(parts, clean=clean)
        filled = (found.line1, found.line2, found.city, found.state, found.postcode, found.country)
        key = (group, tuple(map(bool, filled)))
        names = self._part_names.get(key)
        if names is None:
            names = [f"{group}.{part}" for part, there in zip(_PARTS, key[1], strict=True) if there]
            self._part_names[key] = names
        given.update(names)
        postcode = found.postcode
        if postcode and (not found.country or found.country.casefold() in HOME_COUNTRY):
            home = state_of_postcode(postcode)
            if not home:
                if not found.state or found.state in STATES:
                    self._say("postcode-not-usual", self.where.get(f"{group}.postcode", first))
            elif home != found.state and not state_agrees_with_postcode(found.state, postcode):
                self._say("postcode-not-of-state", self.where.get(f"{group}.postcode", first))
        return found


_NO_ADDRESS = Address()


def _are_numbers(table: Table, index: int | None) -> bool:
    """True when a column holds mostly bare numbers of eight or nine digits."""
    if index is None:
        return False
    found = [cells[index] for _, cells in table.rows[:_LOOKED_AT] if cells[index]]
    return sum(len(text) in (8, 9) and text.isdecimal() for text in found) >= 0.5 * len(found)
