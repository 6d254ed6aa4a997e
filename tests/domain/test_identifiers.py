"""Business numbers, company numbers and the recognition of tax file numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.au import abn as stdnum_abn

from qbosync_desktop.domain import identifiers as ids


@pytest.mark.parametrize("text", ["51 824 753 556", "51824753556", "ABN: 53 004 085 616", " 53-004-085-616 "])
def test_a_valid_abn_is_read_in_any_usual_form(text: str) -> None:
    assert ids.abn_is_valid(ids.abn_of(text))


@pytest.mark.parametrize(
    "text", ["51 824 753 557", "51824753", "", "x51824753556y", "51 824 753 556 and more", "１１１１１１１１１１１"]
)
def test_anything_else_is_no_abn(text: str) -> None:
    assert ids.abn_of(text) == ""


def test_the_official_rule_decides_where_stdnum_refuses() -> None:
    official = next(n for n in range(10_000_000_000, 10_000_100_000) if ids.abn_is_valid(str(n)))
    assert not stdnum_abn.is_valid(str(official))
    assert ids.abn_of(str(official)) == str(official)


@given(st.integers(10_000_000_000, 99_999_999_999))
def test_whatever_stdnum_accepts_is_valid(number: int) -> None:
    if stdnum_abn.is_valid(str(number)):
        assert ids.abn_is_valid(str(number))


@given(st.integers(0, 99_999_999))
def test_a_company_number_and_its_abn_belong_together(number: int) -> None:
    acn = next(text for check in range(10) if ids.acn_is_valid(text := f"{number:08d}{check}"))
    abn = ids.abn_of_acn(acn)
    assert ids.abn_is_valid(abn)
    assert ids.acn_in_abn(abn) == acn
    assert ids.abn_agrees_with_acn(abn, acn)


def test_the_zeros_a_spreadsheet_ate_are_put_back() -> None:
    assert ids.acn_of("4085616") == "004085616"
    assert ids.shown_acn("004085616") == "004 085 616"
    assert ids.shown_abn("51824753556") == "51 824 753 556"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("John Smith TFN 123 456 782", "John Smith TFN •••"),
        ("tfn:123456782 call first", "tfn:••• call first"),
        ("Tax File Number is 123-456-782.", "Tax File Number is •••."),
        ("T.F.N. 123456789", "T.F.N. •••"),  # labelled: no check digit needed
        ("TFN 12345678", "TFN •••"),
        ("123456782 (TFN)", "••• (TFN)"),
        ("Smith 123 456 782", "Smith •••"),
        ("tfn １２３４５６７８２", "tfn •••"),
        ("TFN\u00a0123\u00a0456\u00a0782", "TFN •••"),
    ],
)
def test_tax_file_numbers_in_text_are_masked(text: str, left: str) -> None:
    assert ids.mask_tfns(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "A.C.N. 004 085 616 Pty Ltd",
        "ABN 51 824 753 556",
        "0412 345 678",
        "PO Box 1234",
        "Platform 9",
        "(03) 9123 4567",
        "",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert ids.mask_tfns(text) == text


@given(
    st.text(max_size=40),
    st.sampled_from(["TFN ", "tfn: ", "Tax File No. ", "T.F.N ", "tax file number is "]),
    st.text(max_size=40),
)
def test_no_labelled_number_survives(before: str, label: str, after: str) -> None:
    text = ids.mask_tfns(f"{before} {label}123456782 {after}")
    assert "123456782" not in text


@given(st.text())
def test_masking_takes_any_text_and_is_done_once(text: str) -> None:
    once = ids.mask_tfns(text)
    assert ids.mask_tfns(once) == once


def test_tax_file_number_check() -> None:
    assert ids.tfn_is_valid("123456782")
    assert not ids.tfn_is_valid("123456789")
    assert not ids.tfn_is_valid("000000000")
    assert ids.looks_like_tfn("123 456 782")
    assert not ids.looks_like_tfn("Unit 123456782")
