"""Phones, e-mails, states and postcodes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.domain import contacts, phones


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("0391234567", "(03) 9123 4567"),
        ("391234567", "(03) 9123 4567"),
        ("(03) 9123-4567", "(03) 9123 4567"),
        ("412345678", "0412 345 678"),
        ("+61 412 345 678", "0412 345 678"),
        ("61412345678", "0412 345 678"),
        ("+61 (0)3 9123 4567", "(03) 9123 4567"),
        ("0011 61 3 9123 4567", "(03) 9123 4567"),
        ("1300123456", "1300 123 456"),
        ("131234", "13 12 34"),
        ("9123 4567", "9123 4567"),
        ("03 9123 4567 ext 12", "(03) 9123 4567 ext 12"),
        ("call me", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_a_phone_has_one_form(text: str, canonical: str) -> None:
    assert phones.canonical_phone(text) == canonical


def test_foreign_numbers_keep_their_country() -> None:
    assert phones.canonical_phone("+64 9 123 4567").startswith("+64")
    assert phones.canonical_phone("+1 (212) 555-0100").startswith("+1")


@given(st.text(alphabet="0123456789+() -", max_size=20))
def test_the_canonical_form_is_stable(text: str) -> None:
    once = phones.canonical_phone(text)
    assert phones.canonical_phone(once) == once


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0412 345 678", "+61412345678", True),
        ("(03) 9123 4567", "391234567", True),
        ("(03) 9123 4567 ext 1", "0391234567", True),
        ("0412 345 678", "0412 345 679", False),
        ("", "", False),
    ],
)
def test_phones_are_compared_by_their_last_nine_digits(one: str, other: str, same: bool) -> None:
    assert phones.same_phone(one, other) is same


def test_several_numbers_in_a_cell() -> None:
    assert phones.split_phones("03 9123 4567 / 0412 345 678") == ("03 9123 4567", "0412 345 678")
    assert phones.split_phones("0391234567; 0412345678") == ("0391234567", "0412345678")
    assert phones.split_phones("03 9123 4567") == ("03 9123 4567",)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a@x.com; b@y.com", ("a@x.com", "b@y.com")),
        ("b@y.com,a@x.com\nB@Y.com", ("b@y.com", "a@x.com")),
        ("Ann Example <ann@x.com>", ("ann@x.com",)),
        ("mailto:ann@x.com", ("ann@x.com",)),
        ("none", ("none",)),
        ("", ()),
    ],
)
def test_the_addresses_of_a_cell(text: str, parts: tuple[str, ...]) -> None:
    assert contacts.split_emails(text) == parts


@pytest.mark.parametrize("text", ["a@x.com", "o'neill+tax@sub.example.com.au", "a.b@x-y.org", "jörg@exämple.de"])
def test_good_addresses(text: str) -> None:
    assert contacts.email_is_valid(text)


@pytest.mark.parametrize(
    "text", ["a@x", "a@@x.com", "a b@x.com", ".a@x.com", "a@.com", "@x.com", "a@x.c", "a..b@x.com"]
)
def test_bad_addresses(text: str) -> None:
    assert not contacts.email_is_valid(text)


def test_states_and_postcodes() -> None:
    assert contacts.canonical_state("Victoria") == "VIC"
    assert contacts.canonical_state("n.s.w.") == "NSW"
    assert contacts.canonical_state("Otago") == "Otago"
    assert contacts.canonical_postcode("800") == "0800"
    assert contacts.canonical_postcode("200") == "0200"
    assert contacts.canonical_postcode("3000") == "3000"
    assert contacts.state_of_postcode("0870") == "NT"
    assert contacts.state_of_postcode("2601") == "ACT"
    assert contacts.state_agrees_with_postcode("VIC", "3000")
    assert not contacts.state_agrees_with_postcode("VIC", "4000")
    assert contacts.state_agrees_with_postcode("NSW", "2620")
    assert contacts.state_agrees_with_postcode("Otago", "9016")
