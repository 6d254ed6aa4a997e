"""Spellings that mean the same give one key; names that differ keep theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.matching import fold, fold_all, name_key
from qbosync_desktop.matching.names import Form, parse

PARTS = ("Smith", "&", "Sons", "No", "2", "Pty", "Ltd", "Family", "Trust", "Co", "Jones", "John")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("G & G Solutions", "G and G Solutions"),
        ("G&G Solutions Pty Ltd", "G + G Solutions PTY LIMITED"),
        ("Joe’s Café P/L", "JOES CAFE (Pty) Ltd"),
        ("The Coffee Club Pty. Ltd.", "Coffee Club Proprietary Limited"),
        ("A.B.C. Plumbing", "ABC Plumbing"),
        ("Smith & Co Svcs", "Smith and Company Services"),
        ("Smith Investments No. 2 Pty Ltd", "Smith Investments No 2"),
        ("Smith, John", "John Smith"),
        ("SMITH, John (SMI3001)", "Mr John Smith"),
        ("SMI3001 - John Smith", "John Smith"),
        ("Smith Nominees Pty Ltd ATF The Smith Family Trust", "The Trustee for Smith F/T"),
        ("Smith Super Fund", "Smith Self Managed Superannuation Fund"),
        ("Smith S/F", "The Smith SMSF"),
        ("Smith, J & M", "M & J Smith"),
        ("John and Mary Smith", "Mary & John Smith"),
        ("Müller Engineering", "Muller Engineering"),
        ("Swift Industries Pty Lfd", "Swift Industries"),
    ],
)
def test_same_name(one: str, two: str) -> None:
    assert name_key(one) == name_key(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Smith Investments No 2 Pty Ltd", "Smith Investments Pty Ltd"),
        ("Smith Family Trust", "Smith Super Fund"),
        ("Smith Family Trust", "Smith Unit Trust"),
        ("Smith Super Pty Ltd", "Smith Super Fund"),
        ("John Smith", "John & Mary Smith"),
        ("A & B Plumbing", "B Plumbing"),
    ],
)
def test_other_name(one: str, two: str) -> None:
    assert name_key(one) != name_key(two)


def test_a_kind_tells_how_to_read() -> None:
    assert name_key("van der Berg, Lars", ClientKind.INDIVIDUAL) == name_key("Lars van der Berg", ClientKind.INDIVIDUAL)
    assert parse("O'Neill, Mary", Form.PERSON).family == "oneill"
    assert parse("Smith Pty Ltd", Form.UNKNOWN).form is Form.COMPANY


def test_what_a_name_shows() -> None:
    assert parse("Smith, John (SMI3001)").code == "smi3001"
    assert parse("Blue Wombat Pty Ltd T/A Wombat Cafe").others == ("wombat cafe",)
    assert parse("X Pty Ltd as trustee for the Y Family Trust").form is Form.TRUST
    assert parse("Estate of the late John Smith").form is Form.ESTATE
    assert parse("J & M Smith").people == ("j", "m")


def test_fold_is_blind_to_what_a_searcher_does_not_type() -> None:
    assert fold("  Joe’s   CAFÉ & Co. ") == "joes cafe and co"
    assert fold("O'Brien-Smith") == "obrien smith"


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    for kind in (None, *ClientKind):
        name_key(text, kind)


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6))
def test_case_and_spaces_change_no_key(parts: list[str]) -> None:
    text = " ".join(parts)
    assert name_key(text) == name_key(text.upper()) == name_key("  " + "   ".join(parts) + " ")


@given(st.lists(st.one_of(st.text(max_size=12), st.text("aB1 &+'`\t\r\n.-(", max_size=12))))
def test_many_texts_fold_as_each_of_them_does(texts: list[str]) -> None:
    assert fold_all(texts) == list(map(fold, texts))
