"""A list is read as each of its records would be, however odd what is written there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.matching.contacts import emails, emails_all, number, numbers, postcodes
from qbosync_desktop.matching.folding import plain, plain_all, spaced_all, words, words_all
from qbosync_desktop.matching.reading import read_customers
from qbosync_desktop.matching.sides import Tables, Texts

ODD = st.one_of(st.text(max_size=10), st.text("aB1 &+'’ßé\t\n²٣@,;.-(", max_size=10))
FIELD = st.sampled_from(
    ["", "Ann", "Mary Ann", "Smith", "van der Berg", "O'Neill", "Dr Ann", "J", "Müller", "and", "李"]
)
NAME = st.one_of(
    st.sampled_from([
        "", "Ann Smith", "Smith, Ann", "Dr Ann Smith", "Ann and Bob Smith", "Smith Pty Ltd ATF Smith Trust",
        "Mary Ann O'Neill", "J Müller T/A Blue", "Smith Super Fund", "Smith No 02 P/L", "A B C Pty Ltd",
    ]),
    ODD,
)  # fmt: skip
ADDRESS = st.builds(
    Address,
    st.sampled_from(["", "12 High Street", "c/- Bob", "PO Box 7", "Unit 3"]),
    st.sampled_from(["", "14 Low Rd", "Rose Cottage"]),
    st.sampled_from(["", "St Kilda", "Mount Isa"]),
    st.sampled_from(["", "VIC"]),
    st.sampled_from(["", "0800", "3182", "²"]),
)
RECORD = st.builds(
    Customer,
    st.just("1"),
    display_name=NAME,
    company_name=st.one_of(st.just(""), NAME),
    given_name=FIELD,
    middle_name=FIELD,
    family_name=FIELD,
    email=ODD,
    mobile=st.one_of(st.sampled_from(["", "0412 345 678", "04123456²8"]), ODD),
    phone=st.sampled_from(["", "+61 2 9999 1111"]),
    bill_address=ADDRESS,
)


@given(st.lists(ODD, max_size=6))
def test_many_texts_are_read_as_each_of_them_is(texts: list[str]) -> None:
    plains = plain_all(texts)
    assert plains == list(map(plain, texts))
    assert words_all(plains) == list(map(words, plains)) == list(map(str.split, spaced_all(plains)))
    assert numbers(texts) == list(map(number, texts))
    first, several = emails_all(texts)
    for at, text in enumerate(texts):
        found = emails(text)
        assert (first[at], several.get(at, found)) == (found[0] if found else "", found)


def test_figures_that_are_no_digits_are_left_out() -> None:
    assert postcodes(["²", "30²00", "3000", ""]) == [0, 3000, 3000, 0]
    assert numbers(["0412 345 67²8", "04\n12345678", "²²²²²²"]) == [412345678, 412345678, 0]


@settings(max_examples=40)
@given(st.lists(RECORD, max_size=5))
def test_a_list_says_what_its_records_say(customers: list[Customer]) -> None:
    whole = _said(customers)
    assert whole == [_said([one])[0] for one in customers]


def _said(customers: list[Customer]) -> list[tuple[object, ...]]:
    """Everything that is read of each customer, as texts and numbers."""
    tables = Tables()
    side = read_customers(customers, tables, frozenset(), NeverCancelled())

    def text(table: Texts, code: int) -> str:
        return table.texts[code] if code >= 0 else ""

    return [
        (
            [text(tables.keys, code) for code in side.names[at].tolist()],
            [text(tables.mails, code) for code in side.mails[at].tolist()],
            side.numbers[at].tolist(),
            [int(column[at]) for column in (side.form, side.sure, side.generation, side.postcode)],
            [
                text(tables.people, int(column[at]))
                for column in (side.given, side.middle, side.family, side.other_given, side.turned)
            ],
            [text(tables.people, int(column[at])) for column in (side.contact_given, side.contact_family)],
            text(tables.streets, int(side.street[at])),
            text(tables.buildings, int(side.building[at])),
            text(tables.places, int(side.place[at])),
            text(tables.states, int(side.state[at])),
            text(tables.raw, int(side.raw[at])),
            text(tables.trustees, int(side.trustee[at])),
            text(tables.codes, int(side.code[at])),
        )
        for at in range(side.size)
    ]


def test_an_initial_with_a_given_name_in_its_field_is_that_person() -> None:
    """ "E Fowler" whose GivenName is Elizabeth was an organisation "E Fowler", and once taken for Emma Fowler."""
    tables = Tables()
    written = [("E Fowler", "Elizabeth"), ("Fowler E", "Elizabeth"), ("Fowler Plumbing", "Elizabeth")]
    customers = [Customer(str(at), display_name=name, given_name=first) for at, (name, first) in enumerate(written)]
    side = read_customers(customers, tables, frozenset(), NeverCancelled())
    called = tables.people.texts
    assert [(called[side.given[at]], called[side.family[at]]) for at in (0, 1)] == [("elizabeth", "fowler")] * 2
    assert side.sure.tolist() == [1, 1, -1]
