"""What is taken a thousand rows at a time is what is taken row by row."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qbosync_desktop import files
from qbosync_desktop.domain import identifiers
from qbosync_desktop.domain.identifiers import lines_that_may_hold_tfn, may_hold_tfn
from qbosync_desktop.files.plain_rows import PlainRows
from qbosync_desktop.files.repeats import Repeats
from qbosync_desktop.files.table import Cells, Table

POOLS: dict[str, list[str]] = {
    "Id": ["", "7", "12", "007", "x", "123456789012345678"],
    "Client Code": ["", "LEE001", "none", "123 456 782", "R-7", "é1"],
    "Type": ["Company", "Individual", "company", "Trust", "", "what", "Organisation", "Ind"],
    "Name": ["Lee Pty Ltd", "Ann Lee", "", "0", "Lee: Sons", "Lee\t1", "Ann  Lee", "Zoë", "x" * 101, "TFN 123 456 782"],
    "Trading Name": ["", "", "Lee's", "#N/A", "12345678"],
    "First Name": ["", "Ann", "José"],
    "Middle Name": ["", "", "B"],
    "Last Name": ["", "Lee"],
    "Contact": ["", "", "Jo Daly", "Daly, Jo"],
    "Email": [
        "",
        "a@b.example",
        "A@b.example; c@d.example",
        "no",
        "a@b.example,",
        "123456782@b.example",
        "é@b.example",
    ],
    "Email 2": ["", "", "", "second@b.example"],
    "Phone": ["", "(03) 9123 4567", "0391234567", "9123 4567", "1E+10", "no phone", "03 9123 4567 x 2"],
    "Mobile": ["", "0412 345 678", "412345678"],
    "ABN": ["", "51824753556", "51 824 753 556", "1", "5.1824753556E+10", "123456782", "004085616"],
    "ACN": ["", "004 085 616", "4085616", "5"],
    "Postal Address 1": ["", "PO Box 1", ",", "1 High St,", "1 High St Kew VIC 3101", "1 A St\n2 B St"],
    "Postal Address 2": ["", "", "Unit 2", ", ,"],
    "Postal Address 3": ["", "", "", "Floor 3"],
    "Postal Suburb": ["", "Kew"],
    "Postal State": ["", "VIC", "Victoria", "nsw", "Ontario"],
    "Postal Postcode": ["", "3101", "800", "9999", "0001", "K1A"],
    "Postal Country": ["", "", "Australia", "Canada"],
    "Street Address": ["", "", "1 High St, Kew VIC 3101"],
    "Active": ["", "Y", "N", "perhaps", "Inactive"],
    "Notes": ["", "line\nline", "ü", "12 345 678", "y" * 2500],
}
TARGETS = [
    *("id", "reference", "kind", "name", "trading_name", "given_name", "middle_name", "family_name", "contact_name"),
    *("email", "email", "phone", "mobile", "abn", "acn", "postal.line1", "postal.line2", "postal.line3", "postal.city"),
    *("postal.state", "postal.postcode", "postal.country", "street", "archived", None),
]
USUAL = 0.85
"""How often a cell holds one of the first two values of its pool: rows are to be plain now and then."""


def table(chance: random.Random, count: int, width: int) -> Table:
    rows: list[tuple[int, Cells]] = []
    for number in range(2, count + 2):
        cells = [
            chance.choice(pool[:2] if chance.random() < USUAL else pool).strip()
            for pool in list(POOLS.values())[:width]
        ]
        rows.append((number, (*cells, *([""] * chance.choice([0, 0, 0, 2])))))
    long_rows = frozenset(number for number, cells in rows if len(cells) > width)
    return Table(tuple(POOLS)[:width], rows, file="a.csv", long_rows=long_rows)


@pytest.mark.parametrize("seed", range(12))
def test_plain_rows_are_read_as_all_others(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    width = chance.choice([5, 12, 16, len(POOLS), len(POOLS)])
    given = table(chance, 400, width)
    columns = files.guess_columns(given)
    for index, target in enumerate(TARGETS[:width]):
        if not columns.columns[index].dropped:
            columns = columns.with_target(index, target if chance.random() < 0.95 else None)
    found = files.to_clients(given, columns)
    plain = sum(one is not None for one in PlainRows(given, columns, Repeats()).take(given.rows))
    with monkeypatch.context() as patch:
        patch.setattr(PlainRows, "take", lambda self, rows: [None] * len(rows))
        assert files.to_clients(given, columns) == found
    assert plain < 400
    if {"name", "kind"} <= set(columns.mapping().values()):
        assert plain > 0


@given(st.text(st.sampled_from("01 \n-aé٣\ud800"), max_size=60))
def test_many_lines_are_looked_at_as_each_of_them(text: str) -> None:
    lines = text.split("\n")
    assert lines_that_may_hold_tfn(text) == [place for place, line in enumerate(lines) if may_hold_tfn(line)]


@given(st.text(st.sampled_from("0123 .-a٣"), max_size=40))
@example("1a2b3c4d5e6f7g8")
@example("1abc2345678")
def test_the_quick_look_for_eight_digits_finds_what_the_pattern_finds(text: str) -> None:
    assert may_hold_tfn(text) == (identifiers._EIGHT_DIGITS.search(text) is not None)
