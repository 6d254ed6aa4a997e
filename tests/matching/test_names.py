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
        ("A. Hall", "A Hall"),
        ("A Child's World Early Learning", "Child's World Early Learning"),
        ("A Touch of Glass", "Touch of Glass"),
        ("WJ Pemberton", "W J Pemberton"),
        ("Pemberton WJ", "Pemberton W.J."),
        ("AK Drysdale", "A.K. Drysdale"),
        ("WJ & HM Pemberton", "W J & H M Pemberton"),
        ("Pemberton W & H", "W & H Pemberton"),
        ("Smith John & Mary", "John & Mary Smith"),
        ("W & H Pemberton Partnership", "W & H Pemberton"),
        ("The Pemberton Partnership", "Pemberton Partnership"),
        ("Warwick Pemberton ABN 51 824 753 556", "Warwick Pemberton"),
        ("Warwick Pemberton (A.B.N.: 51824753556)", "Warwick Pemberton"),
        ("Kestrel Joinery Pty Ltd ACN 123 456 780", "Kestrel Joinery Pty Ltd"),
        ("Kestrel Joinery Pty Ltd, 51 824 753 556", "Kestrel Joinery Pty Ltd"),
        ("Warwick Pemberton TFN 123 456 782", "Warwick Pemberton"),
        ("Warwick Pemberton 0412 345 678", "Warwick Pemberton"),
        ("ACN 123 456 780 Pty Ltd", "A.C.N. 123456780 P/L"),
        ("123 456 780 Pty Ltd", "123456780 Pty Ltd"),
        ("123 456 780 Pty Ltd", "ACN 123456780 Pty Ltd"),
        ("A1 Hydraulics Pty Ltd", "A 1 Hydraulics"),
        ("A-Class Glazing", "A Class Glazing Pty Ltd"),
        ("Nguyen Thi Quynh", "Quynh Thi Nguyen"),
        ("Yarraview Football Club Inc", "Yarraview FC"),
        ("Yarraview Bowls Club Inc.", "Yarraview Bowling Club"),
        ("A+ Hydraulics", "A Plus Hydraulics Pty Ltd"),
        ("Pemberton Family Trsut", "Pemberton Family Trust"),
        ("Pemberton Unit Turst", "Pemberton Unit Trust"),
        ("Owners Corporation SP 48213", "Strata Plan 48213"),
        ("The Owners - Strata Plan No. 48213", "SP48213"),
        ("Body Corporate 48213", "BC 48213"),
        ("Owners Corporation PS 512345X", "OC PS512345X"),
        ("Body Corporate for Yarraview CTS 4821", "Yarraview CTS 4821"),
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
        ("A Hall Pty Ltd", "Hall Pty Ltd"),
        ("A Pemberton Family Trust", "Pemberton Family Trust"),
        ("Al Drysdale", "A L Drysdale"),
        ("Li Wei", "L I Wei"),
        ("Strata Plan 48213", "Strata Plan 48214"),
        ("Owners Corporation 1 PS 512345X", "Owners Corporation 2 PS 512345X"),
        ("Smith & Co", "Smith"),
        ("Holdings No 2 Pty Ltd", "Holdings Pty Ltd"),
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


def test_a_leading_a_is_an_initial_before_a_single_name() -> None:
    for text in ("A Minhas", "A. Minhas", "MINHAS, A"):
        assert (parse(text).given, parse(text).family) == ("a", "minhas")
    assert parse("An Tran").given == "an"


def test_initials_written_as_one_word_are_initials() -> None:
    for text in ("WJ Pemberton", "W.J. Pemberton", "Pemberton, WJ"):
        name = parse(text)
        assert (name.given, name.middle, name.family) == ("w", "j", "pemberton")
    for text in ("Al Drysdale", "Jo Drysdale", "Ty Drysdale", "Xi Drysdale", "Ng Drysdale", "Ann Drysdale"):
        assert len(parse(text).given) > 1


def test_couples_with_the_family_name_first_or_one_given_name() -> None:
    for text in ("Pemberton W & H", "Pemberton, W & H", "W & H Pemberton Partnership"):
        assert (parse(text).people, parse(text).family) == (("h", "w"), "pemberton")
    titled = parse("Mr & Mrs W Pemberton")
    assert titled.family == "pemberton"
    assert set(titled.people) == {"w", "?"}


def test_a_remark_beside_a_name_is_not_the_name() -> None:
    for text in (
        "Harbour Cranes - Warwick Pemberton",
        "Warwick Pemberton - Rental",
        "Warwick Pemberton c/- Ann Lee",
        "Warwick Pemberton formerly Oldham",
        "Warwick Pemberton Sole Trader",
    ):
        name = parse(text)
        assert (name.key, bool(name.aside)) == ("warwick pemberton", True), text
    assert name_key("Warwick Pemberton - Rental") != name_key("Warwick Pemberton")  # nor the same client to an import
    assert parse("Harbour Cranes - Warwick Pemberton").others == ("harbour cranes",)
    assert not parse("Warwick Pemberton").aside
    assert not parse("Catholic Charities - Little Village").aside


def test_numbers_of_the_tax_office_are_kept_nowhere() -> None:
    for text in ("Warwick Pemberton TFN 123 456 782", "TFN: 123456782 Warwick Pemberton", "W P (tfn 123-456-782)"):
        name = parse(text)
        assert not any(map(str.isdigit, name.key + name.code + "".join(name.others)))


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
