"""Who is suggested for whom, how surely and why."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import replace

import pytest

from benchmarks.practice_lists import CLEAN, NOISY, Lists, make
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.problems import Cancelled
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.matching import suggest

HOME = Address("2/14 High Street", "", "Dubbo", "NSW", "2830")


def person(number: int, given: str, family: str, **more: object) -> Client:
    return Client(number, f"{given} {family}", ClientKind.INDIVIDUAL, given_name=given, family_name=family, **more)  # type: ignore[arg-type]  # passed through


def best(found: tuple[Suggestion, ...]) -> dict[int, Suggestion]:
    return {one.client_id: one for one in found if one.best}


def texts(one: Suggestion) -> set[str]:
    return {reason.text for reason in one.reasons}


def test_no_rows() -> None:
    assert suggest([], []) == ()
    assert suggest([person(1, "Ann", "Lee")], []) == ()
    assert suggest([Client(1)], [Customer("1")]) == ()


def test_and_and_ampersand_with_one_mail_is_exact() -> None:
    (one,) = suggest(
        [Client(1, "G & G Solutions Pty Ltd", ClientKind.COMPANY, email="gg@solutions.example")],
        [Customer("7", display_name="G and G Solutions", email="GG@solutions.example")],
    )
    assert (one.tier, one.best) == (Tier.EXACT, True)
    assert {"“&” is “and”", "same name without “Pty Ltd”", "same e-mail"} <= texts(one)


def test_the_plain_rule_is_always_exact() -> None:
    """LodgeiT links when name and e-mail are equal and there is one candidate; so do we, whatever else differs."""
    clients = [person(1, "John", "Smith", email="js@x.example", mobile="0400 000 001", postal=HOME)]
    customers = [
        Customer("9", display_name="john smith", email="JS@x.example", mobile="0411 111 111"),
        Customer("10", display_name="Mary Major", email="mm@x.example"),
    ]
    found = best(suggest(clients, customers))
    assert (found[1].customer_id, found[1].tier) == ("9", Tier.EXACT)


def test_two_candidates_are_never_exact() -> None:
    clients = [person(1, "John", "Smith", email="js@x.example")]
    customers = [
        Customer("1", display_name="John Smith", email="js@x.example"),
        Customer("2", display_name="Smith, John", email="js@x.example"),
    ]
    found = suggest(clients, customers)
    assert len(found) == 2
    assert all(one.tier is not Tier.EXACT for one in found)
    assert sum(one.best for one in found) == 1


def test_an_inactive_customer_is_suggested_but_never_exact() -> None:
    clients = [person(1, "Zara", "Quill", email="zq@x.example", mobile="0400 000 001")]
    customer = Customer(
        "1", display_name="Zara Quill (deleted)", active=False, email="zq@x.example", mobile="0400000001"
    )
    (one,) = suggest(clients, [customer])
    assert one.best
    assert one.tier is Tier.LIKELY


@pytest.mark.parametrize(
    ("client", "customer"),
    [
        (Client(1, "Smith Family Trust", ClientKind.TRUST), "Smith Super Fund"),
        (Client(1, "Smith Plumbing Pty Ltd", ClientKind.COMPANY), "Smith Plumbing Family Trust"),
        (Client(1, "Smith Holdings No 1 Pty Ltd", ClientKind.COMPANY), "Smith Holdings No 2 Pty Ltd"),
        (Client(1, "John Smith", ClientKind.INDIVIDUAL, given_name="John", family_name="Smith"), "John & Mary Smith"),
        (Client(1, "John Smith", ClientKind.INDIVIDUAL, given_name="John", family_name="Smith"), "Mary Smith"),
    ],
)
def test_one_family_is_not_one_client(client: Client, customer: str) -> None:
    """The same e-mail, phone and address in a household or a group of entities is no identity."""
    mine = replace(client, email="smiths@x.example", phone="02 6800 1234", postal=HOME)
    other = Customer("1", display_name=customer, email="smiths@x.example", phone="(02) 6800 1234", bill_address=HOME)
    for one in suggest([mine], [other]):
        assert one.tier is not Tier.EXACT


def test_each_of_a_family_finds_its_own() -> None:
    shared = {"email": "smiths@x.example", "postal": HOME}
    clients = [
        person(1, "John", "Smith", **shared),
        person(2, "Mary", "Smith", **shared),
        Client(3, "J & M Smith", ClientKind.PARTNERSHIP, email="smiths@x.example", postal=HOME),
        Client(4, "Smith Family Trust", ClientKind.TRUST, email="smiths@x.example", postal=HOME),
        Client(5, "Smith Super Fund", ClientKind.SUPER_FUND, email="smiths@x.example", postal=HOME),
        Client(6, "Smith Plumbing Pty Ltd", ClientKind.COMPANY, email="smiths@x.example", postal=HOME),
    ]
    names = ["Smith, Mary", "John & Mary Smith", "Smith F/T", "Smith SMSF", "Smith Plumbing P/L", "Smith, John"]
    customers = [
        Customer(str(at), display_name=name, email="smiths@x.example", bill_address=HOME)
        for at, name in enumerate(names, 1)
    ]
    assert {c: s.customer_id for c, s in best(suggest(clients, customers)).items()} == {
        1: "6", 2: "1", 3: "2", 4: "3", 5: "4", 6: "5",
    }  # fmt: skip


def test_a_reference_in_the_name_counts() -> None:
    clients = [
        replace(person(1, "John", "Smith"), reference="SMI3001"),
        replace(person(2, "John", "Smith"), reference="SMI3002"),
    ]
    customers = [
        Customer("1", display_name="Smith, John (SMI3002)"),
        Customer("2", display_name="Smith, John (SMI3001)"),
    ]
    found = best(suggest(clients, customers))
    assert (found[1].customer_id, found[2].customer_id) == ("2", "1")
    assert "same reference" in texts(found[1])


def test_a_shared_mail_says_how_many_share_it() -> None:
    clients = [
        person(n, given, "Lee", email="books@x.example")
        for n, given in enumerate(("Ann", "Bob", "Cy", "Di", "Ed", "Flo", "Gus"), 1)
    ]
    (one,) = suggest(clients, [Customer("1", display_name="Ann Lee", email="books@x.example")])[:1]
    assert one.client_id == 1
    assert "shared by 7 clients" in texts(one)


def test_nicknames_and_initials() -> None:
    found = best(
        suggest(
            [person(1, "Robert", "Quill", mobile="0400 000 001"), person(2, "Thomas", "Vane", mobile="0400 000 002")],
            [
                Customer("1", display_name="Bob Quill", mobile="0400000001"),
                Customer("2", display_name="T Vane", mobile="+61 400 000 002"),
            ],
        )
    )
    assert "“Bob” is “Robert”" in texts(found[1])
    assert "“T” for “Thomas”" in texts(found[2])


def test_not_the_same_never_comes_back() -> None:
    lists = make(60, 5)
    first = suggest(lists.clients, lists.customers)
    rejected = frozenset((one.client_id, one.customer_id) for one in first if one.best)
    again = suggest(lists.clients, lists.customers, rejected=rejected)
    assert not rejected & {(one.client_id, one.customer_id) for one in again}


def test_linked_pairs_are_not_suggested_and_their_contacts_count() -> None:
    pair = (
        person(1, "Ann", "Lee", email="lee@x.example"),
        Customer("1", display_name="Ann Lee", email="lee@x.example"),
    )
    (one,) = suggest(
        [person(2, "Bob", "Lee", email="lee@x.example")],
        [Customer("2", display_name="Bob Lee", email="lee@x.example")],
        linked=[pair],
    )
    assert (one.client_id, one.customer_id) == (2, "2")
    assert "shared by 2 clients" in texts(one)


@pytest.fixture(scope="module")
def lists() -> Lists:
    return make(300, 11, NOISY)


@pytest.fixture(scope="module")
def found(lists: Lists) -> tuple[Suggestion, ...]:
    return suggest(lists.clients, lists.customers)


def test_one_to_one(found: tuple[Suggestion, ...]) -> None:
    chosen = [one for one in found if one.best]
    assert len({one.client_id for one in chosen}) == len(chosen) == len({one.customer_id for one in chosen})
    assert all(one.best for one in found if one.tier is not Tier.POSSIBLE)
    assert all(0 <= one.score <= 1 for one in found)


def test_few_candidates_each(lists: Lists) -> None:
    few = suggest(lists.clients, lists.customers, per_client=1)
    assert max(sum(one.client_id == client.id for one in few) for client in lists.clients) == 1


def test_the_order_of_rows_changes_nothing(lists: Lists, found: tuple[Suggestion, ...]) -> None:
    draw = random.Random(3)
    clients, customers = (
        draw.sample(lists.clients, len(lists.clients)),
        draw.sample(lists.customers, len(lists.customers)),
    )
    assert suggest(clients, customers) == found


def test_case_accents_and_spaces_change_nothing(lists: Lists, found: tuple[Suggestion, ...]) -> None:
    def plain(text: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))

    def other(text: str) -> str:
        return f"  {plain(text).upper().replace(' ', '   ')} "

    clients = [
        replace(c, name=other(c.name), given_name=other(c.given_name), family_name=other(c.family_name),
                middle_name=other(c.middle_name), trading_name=other(c.trading_name).strip(), email=c.email.upper())
        for c in lists.clients
    ]  # fmt: skip
    again = suggest(clients, lists.customers)
    assert [(s.client_id, s.customer_id, s.score, s.best) for s in again] == [
        (s.client_id, s.customer_id, s.score, s.best) for s in found
    ]


def test_an_unrelated_record_changes_no_reasons(lists: Lists, found: tuple[Suggestion, ...]) -> None:
    more = [*lists.clients, person(9_999, "Xanthippe", "Quetzalcoatl", email="xq@nowhere.example")]
    again = {(s.client_id, s.customer_id): s.reasons for s in suggest(more, lists.customers)}
    for one in found:
        if one.score > 0.1:
            assert again[one.client_id, one.customer_id] == one.reasons


@pytest.mark.parametrize("size", [20, 200])
def test_right_on_a_made_up_practice(size: int) -> None:
    lists = make(size, 21, CLEAN)
    found = [one for one in suggest(lists.clients, lists.customers) if one.best and one.score >= 0.4]
    right = sum(one.customer_id in lists.truth.get(one.client_id, ()) for one in found)
    assert 2 * right / (len(found) + len(lists.truth)) > 0.95
    assert all(s.customer_id in lists.truth.get(s.client_id, ()) for s in found if s.tier is Tier.EXACT)


def test_a_task_can_be_stopped() -> None:
    class Stopped:
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        suggest([person(1, "Ann", "Lee")], [Customer("1", display_name="Ann Lee")], cancel=Stopped())


def test_progress_is_told() -> None:
    told: list[tuple[int, int, str]] = []
    lists = make(20, 1)
    suggest(lists.clients, lists.customers, report=lambda *now: told.append(now))
    assert told
    assert all(done <= total or total == 0 for done, total, _ in told)


def test_a_task_can_be_stopped_half_way() -> None:
    class Later:
        asked = 0

        def cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 5

    lists = make(100, 1)
    with pytest.raises(Cancelled):
        suggest(lists.clients, lists.customers, cancel=Later())


def test_swapped_sides_find_the_same_pairs() -> None:
    """Clients written as customers and the other way round: who is whom stays."""
    lists = make(150, 12)

    def customer(one: Client) -> Customer:
        return Customer(str(one.id), display_name=one.name, given_name=one.given_name, family_name=one.family_name,
                        email=one.email, phone=one.phone, mobile=one.mobile, bill_address=one.postal)  # fmt: skip

    def client(one: Customer) -> Client:
        return Client(int(one.id), one.display_name, ClientKind.OTHER, given_name=one.given_name,
                      family_name=one.family_name, email=one.email, phone=one.phone, mobile=one.mobile,
                      postal=one.bill_address)  # fmt: skip

    plain = [client(customer(one)) for one in lists.clients]  # no kinds, which customers cannot tell
    there = [replace(one, company_name="") for one in lists.customers]
    one_way = {(s.client_id, s.customer_id) for s in suggest(plain, there) if s.best and s.score > 0.9}
    swapped = suggest([client(one) for one in there], [customer(one) for one in plain])
    back = {(int(s.customer_id), str(s.client_id)) for s in swapped if s.best and s.score > 0.9}
    assert len(one_way ^ back) <= 0.02 * len(one_way)


def test_decisions_teach_the_weights() -> None:
    """Linked pairs make the next pair like them surer, rejected ones less sure."""
    lists = make(400, 13, NOISY)
    customers = {one.id: one for one in lists.customers}
    known = {one.id: customers[min(lists.truth[one.id])] for one in lists.clients if one.id in lists.truth}
    linked = [(one, known[one.id]) for one in lists.clients[: len(lists.clients) // 2] if one.id in known]
    ids = {one.id for one, _ in linked}
    gone = {other.id for _, other in linked}
    rest = [one for one in lists.clients if one.id not in ids]
    free = [one for one in lists.customers if one.id not in gone]

    def share(found: tuple[Suggestion, ...]) -> float:
        chosen = [one for one in found if one.best and one.score >= 0.35]
        right = sum(one.customer_id in lists.truth.get(one.client_id, ()) for one in chosen)
        return 2 * right / (len(chosen) + sum(one.id in lists.truth for one in rest))

    taught = suggest(rest, free, linked=linked)
    assert share(taught) >= share(suggest(rest, free)) - 0.005

    pair = [person(1, "Ann", "Lee", postal=HOME)], [Customer("1", display_name="A Lee", bill_address=HOME)]
    families = [f"Fam{first}{second}" for first in "abcdef" for second in "abcdefghij"]
    others = [
        (person(n, "Cleo", family, postal=replace(HOME, line1=f"{n} High Street")),
         Customer(str(n), display_name=f"C {family}", bill_address=replace(HOME, line1=f"{n} High Street")))
        for n, family in enumerate(families, 10)
    ]  # fmt: skip
    (plain,) = suggest(*pair)
    (more,) = suggest(*pair, linked=others)
    assert more.score >= plain.score
    rejected = frozenset((one.id, other.id) for one, other in others)
    many = suggest(
        [*pair[0], *(one for one, _ in others)], [*pair[1], *(other for _, other in others)], rejected=rejected
    )
    assert max(one.score for one in many if one.client_id == 1) <= more.score
