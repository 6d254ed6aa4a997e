"""What is typed finds people by phone, e-mail, reference and ABN, however these are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.desk.contact_search import Contact, ContactField, People, contact_search
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer

JO = Client(
    1,
    "Blue Heeler Fencing",
    reference="BLU003",
    email="jo.smith@blueheeler.example, office@blue-heeler.com.au",
    phone="(02) 5550 1100",
    mobile="0412 345 678",
    abn="51824753556",
    acn="824753556",
)
KIM = Client(2, "Kim", reference="1042", mobile="+61 491 570 006", phone="0061 8 5550 4321")
CARD = Customer("7", display_name="Heeler Fences", email="accounts@heeler.example", mobile="0491\u00a0570\u00a0156")


def holds(text: str, client: Client | None, customer: Customer | None = None, shown: str = "") -> bool:
    search = contact_search(text)
    if search is None:
        return False
    people: People = client, customer
    found = bool(search.found([people], [shown]))
    assert found == (2 in search.found([(None, None), (KIM, None), people, (None, None)], ["", "", shown, ""]))
    if found:
        assert search.why(people, shown) is not None
    return found


@pytest.mark.parametrize(
    "typed",
    [
        "0412 345 678",
        "0412345678",
        "+61 412 345 678",
        "+61412345678",
        "61412345678",
        "0061 412 345 678",
        "+61 (0)412 345 678",
        "0412-345-678",
        "041",
        "0412 3",
        "412 345",
        "5678",
        "345678",
        "(02) 5550",
        "02 5550 1100",
        "+61 2 5550 1100",
        "55501100",
        "51 824 753 556",
        "51824",
        "824 753 556",
        "jo.smith",
        "smith@blue",
        "Smith@Blue",
        "@blueheeler",
        "heeler.com.au",
        "office@",
        "com.au",
        "blu003",
        "BLU0",
    ],
)
def test_one_is_found_however_it_is_written(typed: str) -> None:
    assert holds(typed, JO)


@pytest.mark.parametrize(
    "typed", ["0413", "678", "12", "mith@blue", "o.smith", "lu003", "0412 345 679", "+61 412 345 679", "jo@", "@", "."]
)
def test_and_nothing_else(typed: str) -> None:
    assert not holds(typed, JO)


@pytest.mark.parametrize("typed", ["0491 570 006", "0491570006", "61491570006", "08 5550 4321", "1042"])
def test_it_does_not_matter_how_it_is_kept(typed: str) -> None:
    assert holds(typed, KIM)


@pytest.mark.parametrize("typed", ["accounts@", "heeler.example", "0491 570 156", "+61 491 570 156"])
def test_the_customer_counts_too(typed: str) -> None:
    assert holds(typed, None, CARD)
    assert holds(typed, Client(3, "Other"), CARD)


def test_words_shown_and_contacts_go_together() -> None:
    assert holds("heeler 0412", JO, shown="blue heeler fencing")
    assert not holds("heeler 0499", JO, shown="blue heeler fencing")
    assert not holds("poodle 0412", JO, shown="blue heeler fencing")
    assert holds("0412 345 678 heeler 51824", JO, shown="blue heeler fencing")


def test_a_plain_word_is_looked_for_only_where_nobody_is_called_so() -> None:
    plain, marked = contact_search("accounts"), contact_search("accounts@")
    assert plain is not None
    assert marked is not None
    assert (plain.eager, marked.eager) == (False, True)
    assert contact_search("ac") is None
    assert contact_search("04") is None
    assert contact_search("  ") is None


@pytest.mark.parametrize(
    ("typed", "contact"),
    [
        ("0412345", Contact(ContactField.MOBILE, "0412 345 678", False)),
        ("5550 1100", Contact(ContactField.PHONE, "(02) 5550 1100", False)),
        ("51 824", Contact(ContactField.ABN, "51824753556", False)),
        ("office@", Contact(ContactField.EMAIL, "office@blue-heeler.com.au", False)),
        ("blu003", Contact(ContactField.REFERENCE, "BLU003", False)),
        ("accounts@", Contact(ContactField.EMAIL, "accounts@heeler.example", True)),
        ("0491570156", Contact(ContactField.MOBILE, "0491\u00a0570\u00a0156", True)),
        ("fencing accounts@", Contact(ContactField.EMAIL, "accounts@heeler.example", True)),
    ],
)
def test_it_says_by_what(typed: str, contact: Contact) -> None:
    search = contact_search(typed)
    assert search is not None
    assert search.why((JO, CARD), "blue heeler fencing") == contact


texts = st.text("0149+ @.ab", max_size=12)


@given(typed=texts, more=st.text("0149 @.a", min_size=1, max_size=3), fields=st.tuples(texts, texts, texts))
def test_what_says_more_finds_no_more(typed: str, more: str, fields: tuple[str, str, str]) -> None:
    """A search that goes on typing looks only at what the last one found: it may miss nobody."""
    wide, narrow = contact_search(typed), contact_search(typed + more)
    if wide is None or narrow is None or not narrow.narrows(wide):
        return
    people: People = Client(1, "x", reference=fields[0], email=fields[1], mobile=fields[2]), None
    if narrow.found([people], ["ab"]):
        assert wide.found([people], ["ab"])
