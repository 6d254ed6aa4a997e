"""What is taken a thousand rows at a time is what is taken row by row."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qbosync_desktop import files
from qbosync_desktop.domain import identifiers
from qbosync_desktop.domain.contacts import PLAIN_EMAIL_LINES
from qbosync_desktop.domain.identifiers import (
    abn_is_valid,
    acn_is_valid,
    lines_that_may_hold_tfn,
    may_hold_tfn,
    wrong_abns,
    wrong_acns,
)
from qbosync_desktop.domain.phones import CANONICAL_LINES, is_canonical
from qbosync_desktop.files import plain_columns, values
from qbosync_desktop.files.plain_rows import PlainRows
from qbosync_desktop.files.repeats import Repeats
from qbosync_desktop.files.rows import Cells, Row, Rows
from qbosync_desktop.files.table import Table

POOLS: dict[str, list[str]] = {
    "Id": ["", "7", "12", "007", "x", "123456789012345678"],
    "Client Code": ["", "LEE001", "none", "123 456 782", "R-7", "é1"],
    "Type": ["Company", "Individual", "company", "Trust", "", "what", "Organisation", "Ind"],
    "Name": [
        "Lee Pty Ltd",
        "Ann Lee",
        "",
        "0",
        "Lee: Sons",
        "Lee\t1",
        "•",
        "\ufffd",
        "Ann  Lee",
        "Zoë",
        "x" * 101,
        "TFN 123 456 782",
    ],
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
NEARLY_ALWAYS = 0.998
"""With so many usual cells whole columns of a chunk are plain, or all but a cell."""


def table(chance: random.Random, count: int, width: int, usual: float = USUAL) -> Table:
    rows: list[Row] = []
    for number in range(2, count + 2):
        cells = [
            chance.choice(pool[:2] if chance.random() < usual else pool).strip()
            for pool in list(POOLS.values())[:width]
        ]
        rows.append((number, (*cells, *([""] * chance.choice([0, 0, 0, 2])))))
    long_rows = frozenset(number for number, cells in rows if len(cells) > width)
    return Table(tuple(POOLS)[:width], Rows([rows]), file="a.csv", long_rows=long_rows)


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


@pytest.mark.parametrize("seed", range(4))
def test_a_list_with_something_odd_now_and_then(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    given = table(chance, 1_300, len(POOLS), NEARLY_ALWAYS)
    columns = files.guess_columns(given)
    for index, target in enumerate(TARGETS):
        columns = columns.with_target(index, target)
    monkeypatch.setattr("qbosync_desktop.files.clients.AT_ONCE", chance.choice([7, 100, 1_000]))
    found = files.to_clients(given, columns)
    with monkeypatch.context() as patch:
        patch.setattr(PlainRows, "take", lambda self, rows: [None] * len(rows))
        assert files.to_clients(given, columns) == found


def test_nothing_of_a_good_list_is_read_cell_by_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    good: Cells = (
        "7",
        "LEE001",
        "Company",
        "Zoë O'Brien",
        "",
        "Zoë",
        "",
        "Lee",
        "",
        "zoë@b.example",
        "",
        "(03) 9123 4567",
    )
    good = (*good, "0412 345 678", "51 824 753 556", "004 085 616", "PO Box 1", "Unit 2", "", "Kew", "VIC", "3101")
    rows: list[Row] = [
        (
            number,
            (str(number), f"LEE{number}", "Company" if number % 2 else "Trust", *good[3:14], "", *good[15:], "", "Y"),
        )
        for number in range(2, 500)
    ]
    given = Table((*list(POOLS)[:22], "Active"), Rows([rows]), file="a.csv")
    columns = files.guess_columns(given)
    looked_at = []

    def noticed(text: str) -> tuple[str, str]:
        looked_at.append(text)
        return text, ""

    for name in ("phone", "email", "abn", "acn"):
        monkeypatch.setattr(f"qbosync_desktop.files.values.{name}", noticed)
    monkeypatch.setattr("qbosync_desktop.files.plain_columns._abn", noticed)
    monkeypatch.setattr("qbosync_desktop.files.row.RowReader.read", None)
    parsed = files.to_clients(given, columns)
    assert len(parsed.clients) == len(rows)
    assert {item.client.email for item in parsed.clients} == {"zoë@b.example"}
    assert {item.client.abn for item in parsed.clients} == {"51824753556"}
    assert not looked_at


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["", "a@b.example", "é.a@b-c.example", "a@b.c", "a@-b.example", "a@b-.example", ".a@b.example"]
        ),
        st.sampled_from(["a|b@c.example", "é|b@c.example", "<é@b.example>", "a@b.example.", "mailto:é@b.example"]),
        st.sampled_from(["(03) 9123 4567", "0412 345 678", "1300 123 456", "0312 345 678", "(03) 9123 45678"]),
        st.sampled_from(["x" * 63 + "@" + "y" * 63 + ".example", "a@" + "y" * 64 + ".example", "a@b." + "c" * 64]),
        st.from_regex(r"[a-zé+_'/|.\-]{1,4}@[a-zé0-9_\-]{1,3}\.[a-z0-9é\-]{1,3}", fullmatch=True),
        st.from_regex(r"[04 ()1389]{8,16}", fullmatch=True),
        st.builds(
            "{}@{}.example".format, st.sampled_from(["a" * 200, "a" * 230]), st.sampled_from(["b" * 20, "b" * 30])
        ),
    ),
    max_size=6,
)


@settings(max_examples=400)
@given(LINES)
def test_good_lines_are_good_one_by_one(lines: list[str]) -> None:
    for pattern, is_good in ((PLAIN_EMAIL_LINES, _is_good_email), (CANONICAL_LINES, is_canonical)):
        odd = plain_columns._odd_lines(pattern, "\n".join(lines), len(lines)) if lines else []
        assert all(is_good(line) for place, line in enumerate(lines) if line and place not in odd)
        assert not any(is_good(lines[place]) and lines[place].isascii() for place in odd)


def _is_good_email(text: str) -> bool:
    return values.email(text) == (text, "")


def test_after_many_odd_lines_all_are() -> None:
    text = "\n".join(["x"] * 150 + [""] * 50)
    assert plain_columns._odd_lines(CANONICAL_LINES, text, 200) == list(range(200))


@given(st.lists(st.integers(0, 10**11 - 1).map("{:011}".format), max_size=40))
@example(["51824753556", "53004085616", "10000000000"])
def test_many_abns_are_checked_as_each_of_them(numbers: list[str]) -> None:
    assert wrong_abns(numbers) == [place for place, one in enumerate(numbers) if not abn_is_valid(one)]


@given(st.lists(st.integers(0, 10**9 - 1).map("{:09}".format), max_size=40))
@example(["004085616", "000000000", "999999999"])
def test_many_acns_are_checked_as_each_of_them(numbers: list[str]) -> None:
    assert wrong_acns(numbers) == [place for place, one in enumerate(numbers) if not acn_is_valid(one)]


@given(st.text(st.sampled_from("01 \n-aé٣\ud800"), max_size=60))
def test_many_lines_are_looked_at_as_each_of_them(text: str) -> None:
    lines = text.split("\n")
    assert lines_that_may_hold_tfn(text) == [place for place, line in enumerate(lines) if may_hold_tfn(line)]


@given(st.text(st.sampled_from("0123 .-a٣"), max_size=40))
@example("1a2b3c4d5e6f7g8")
@example("1abc2345678")
def test_the_quick_look_for_eight_digits_finds_what_the_pattern_finds(text: str) -> None:
    assert may_hold_tfn(text) == (identifiers._EIGHT_DIGITS.search(text) is not None)
