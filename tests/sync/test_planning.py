"""The plan: old and new per field, the firm's rules, QuickBooks' own rules, names that are taken or freed, and that
what a plan sends leaves nothing to send. No store, no network: the plan is a pure function.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given as examples
from hypothesis import strategies as st

from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer, NameHolder, NameHolderKind
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.plan import ActionKind, Origin, Plan
from qbosync_desktop.domain.settings import FieldRule, NameFormat, PersonOrder, Settings
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.sync.details import display_name, same
from qbosync_desktop.sync.names import NameBook
from qbosync_desktop.sync.plan_input import PlanInput
from qbosync_desktop.sync.planning import make_plan
from qbosync_desktop.sync.push import begin, run
from tests.memory import Clock, MemoryBooks, MemoryCompany


def plan_of(
    clients: list[Client],
    customers: list[Customer],
    links: dict[int, str] | None = None,
    *,
    names: list[NameHolder] | None = None,
    settings: Settings | None = None,
    sent: dict[Field, str | Address] | None = None,
    **more: object,
) -> Plan:
    return make_plan(
        PlanInput(
            {one.id: one for one in clients},
            {one.id: one for one in customers},
            {client: Link(client, customer, sent=sent or {}) for client, customer in (links or {}).items()},
            NameBook(customers, names or []),
            settings or Settings(),
            **more,  # type: ignore[arg-type]  # test shorthand
        )
    )


NGUYEN = Client(1, "Nguyen & Sons Plumbing Pty Ltd", ClientKind.COMPANY, "NGU001", email="accounts@nguyens.example")
HELD = Customer("7", "3", "Nguyen & Sons Plumbing", email="linh@nguyens.example", company_name=NGUYEN.name)


def test_an_update_holds_old_and_new_of_every_field_that_differs() -> None:
    plan = plan_of([NGUYEN], [HELD], {1: "7"})
    (action,) = plan.actions
    assert (action.kind, action.customer_id, action.sync_token) == (ActionKind.UPDATE, "7", "3")
    assert {name: (change.old, change.new) for name, change in action.fields.items()} == {
        Field.DISPLAY_NAME: ("Nguyen & Sons Plumbing", "Nguyen & Sons Plumbing Pty Ltd"),
        Field.EMAIL: ("linh@nguyens.example", "accounts@nguyens.example"),
    }


def test_a_blank_in_the_register_erases_nothing_unless_the_firm_says_so() -> None:
    customer = replace(HELD, display_name=NGUYEN.name, email=NGUYEN.email, fax="(03) 5550 1234")
    assert plan_of([NGUYEN], [customer], {1: "7"}).actions == ()
    (action,) = plan_of([NGUYEN], [customer], {1: "7"}, settings=Settings(blanks_clear=True)).actions
    assert action.fields[Field.FAX].new == ""
    assert Field.DISPLAY_NAME not in action.fields


def test_field_rules_switch_a_field_off_or_to_empty_ones_only() -> None:
    off = Settings(rules={Field.EMAIL: FieldRule.OFF, Field.DISPLAY_NAME: FieldRule.WHEN_EMPTY})
    assert plan_of([NGUYEN], [HELD], {1: "7"}, settings=off).actions == ()


def test_paused_links_and_clients_not_to_be_synced_send_nothing() -> None:
    assert plan_of([replace(NGUYEN, sync=False)], [HELD], {1: "7"}).actions == ()
    paused = PlanInput({1: NGUYEN}, {"7": HELD}, {1: Link(1, "7", active=False)}, NameBook([HELD], []), Settings())
    assert make_plan(paused) == Plan()


def test_a_name_held_by_a_vendor_an_employee_or_an_inactive_customer_is_a_problem_with_ways_out() -> None:
    for holder in (
        [NameHolder(NameHolderKind.VENDOR, "9", "nguyen & sons  plumbing pty ltd")],
        [NameHolder(NameHolderKind.EMPLOYEE, "9", NGUYEN.name)],
    ):
        plan = plan_of([NGUYEN], [HELD], {1: "7"}, names=holder)
        assert [one.code for one in plan.problems] == ["name-taken"]
        assert plan.actions == ()
        assert "Add the reference" in [one.value for one in plan.problems[0].remedies]
    gone = Customer("8", "1", f"{NGUYEN.name} (deleted)", active=False)
    plan = plan_of([NGUYEN], [gone], create=frozenset({1}))
    assert [one.code for one in plan.problems] == ["name-taken"]
    assert plan.problems[0].customer_id == "8"
    assert plan.problems[0].remedies[0].value == "Make it active and link"


def test_renaming_to_ones_own_name_in_another_case_is_allowed() -> None:
    customer = replace(HELD, display_name=NGUYEN.name.upper(), email=NGUYEN.email)
    (action,) = plan_of([NGUYEN], [customer], {1: "7"}).actions
    assert set(action.fields) == {Field.DISPLAY_NAME}


def test_two_actions_that_want_one_name_do_not_both_go() -> None:
    other = replace(NGUYEN, id=2, reference="NGU002")
    plan = plan_of([NGUYEN, other], [HELD], {1: "7"}, create=frozenset({2}))
    assert [one.client_id for one in plan.actions] == [1]
    assert [(one.client_id, one.code) for one in plan.problems] == [(2, "name-taken-here")]


def test_a_rename_that_frees_a_name_goes_before_the_one_that_needs_it() -> None:
    first = Client(1, "Alpha Pty Ltd", ClientKind.OTHER)
    second = Client(2, "Beta Pty Ltd", ClientKind.OTHER)
    plan = plan_of(
        [first, second],
        [
            Customer("11", "0", "Gamma Pty Ltd", company_name="Alpha Pty Ltd"),
            Customer("12", "0", "Alpha Pty Ltd", company_name="Beta Pty Ltd"),
        ],
        {1: "11", 2: "12"},
    )
    assert [one.client_id for one in plan.actions] == [2, 1]
    assert plan.problems == ()


def test_what_waits_for_a_rename_that_is_not_sent_does_not_go_either() -> None:
    vendor = NameHolder(NameHolderKind.VENDOR, "9", "Beta")
    plan = plan_of(
        [Client(1, "Alpha"), Client(2, "Beta")],
        [Customer("11", "0", "Gamma", company_name="Alpha"), Customer("12", "0", "Alpha", company_name="Beta")],
        {1: "11", 2: "12"},
        names=[vendor],
    )
    assert plan.actions == ()
    assert sorted(one.client_id for one in plan.problems) == [1, 2]


def test_quickbooks_own_rules_are_checked_before_anything_is_sent() -> None:
    for client, code in (
        (Client(1, "Hobson: Mairead"), "name-forbidden"),
        (Client(1, "Mick", email="mick@tarrant"), "email-incomplete"),
        (Client(1, "Mick", phone="0" * 31), "too-long"),
        (Client(1, "N" * 501), "too-long"),
        (Client(1, "Mick", postal=Address("x" * 501, "", "Perth")), "too-long"),
        (Client(1, " "), "name-missing"),
    ):
        plan = plan_of([client], [], create=frozenset({1}))
        assert [one.code for one in plan.problems] == [code]
        assert plan.actions == ()


def test_send_without_email_and_add_the_reference_are_honoured() -> None:
    client = Client(1, "Mick", reference="MIC1", email="mick@tarrant")
    (action,) = plan_of(
        [client], [], create=frozenset({1}), without_email=frozenset({1}), with_reference=frozenset({1})
    ).actions
    assert Field.EMAIL not in action.fields
    assert action.fields[Field.DISPLAY_NAME].new == "Mick (MIC1)"


def test_inactive_gone_and_refused_customers_are_problems() -> None:
    inactive = replace(HELD, active=False, display_name=f"{HELD.display_name} (deleted)")
    assert [one.code for one in plan_of([NGUYEN], [inactive], {1: "7"}).problems] == ["customer-inactive"]
    assert [one.code for one in plan_of([NGUYEN], [], {1: "7"}).problems] == ["customer-gone"]
    (again,) = plan_of([NGUYEN], [inactive], {1: "7"}, reactivate=frozenset({1})).actions
    assert again.kind is ActionKind.REACTIVATE
    assert again.fields[Field.DISPLAY_NAME].new == NGUYEN.name


def test_an_archived_client_is_made_inactive_only_when_asked_and_without_an_open_balance() -> None:
    archived = replace(NGUYEN, archived=True)
    assert plan_of([archived], [HELD], {1: "7"}) == Plan()
    (action,) = plan_of([archived], [HELD], {1: "7"}, deactivate=frozenset({1})).actions
    assert action.kind is ActionKind.DEACTIVATE
    owing = replace(HELD, balance=Decimal("12.50"))
    plan = plan_of([archived], [owing], {1: "7"}, deactivate=frozenset({1}))
    assert [one.code for one in plan.problems] == ["open-balance"]


def test_the_plan_says_which_side_moved() -> None:
    customer = replace(HELD, display_name=NGUYEN.name)
    for sent, origin in (
        ("linh@nguyens.example", Origin.REGISTER),
        ("accounts@nguyens.example", Origin.QUICKBOOKS),
        ("old@nguyens.example", Origin.BOTH),
    ):
        (action,) = plan_of([NGUYEN], [customer], {1: "7"}, sent={Field.EMAIL: sent}).actions
        assert action.fields[Field.EMAIL].origin is origin


def test_what_the_user_has_seen_in_quickbooks_is_no_edit_and_what_came_after_is_one() -> None:
    customer = replace(HELD, display_name=NGUYEN.name)
    ours, theirs = NGUYEN.email, customer.email
    for sent, seen, origin in (
        (None, theirs, Origin.NEW),  # linked as it was, and never sent
        (None, "as linked", Origin.QUICKBOOKS),  # never sent, and edited since it was linked
        (ours, theirs, Origin.NEW),
        ("sent", theirs, Origin.REGISTER),
        ("sent", "seen", Origin.BOTH),
        (ours, "seen", Origin.QUICKBOOKS),
    ):
        link = Link(1, "7", sent={} if sent is None else {Field.EMAIL: sent}, seen={Field.EMAIL: seen})
        given = PlanInput({1: NGUYEN}, {"7": customer}, {1: link}, NameBook([customer], []))
        (action,) = make_plan(given).actions
        expected = Origin.REGISTER if (sent, origin) == (ours, Origin.NEW) else origin
        assert action.fields[Field.EMAIL].origin is expected, (sent, seen)


def test_display_name_formats() -> None:
    client = Client(1, "Smith, John", ClientKind.INDIVIDUAL, "SMI1", given_name="John", family_name="Smith")
    assert display_name(client, Settings()) == "Smith, John"
    assert display_name(client, Settings(name_format=NameFormat.NAME_REFERENCE)) == "Smith, John (SMI1)"
    given_first = Settings(name_format=NameFormat.REFERENCE_NAME, person_order=PersonOrder.GIVEN_FAMILY)
    assert display_name(client, given_first) == "SMI1 - John Smith"
    assert display_name(client, Settings(person_order=PersonOrder.FAMILY_GIVEN)) == "Smith, John"


def test_equal_values_need_no_write() -> None:
    assert same(Field.PHONE, "+61 491 570 156", "0491 570 156")
    assert not same(Field.PHONE, "0491 570 156 ext 2", "0491 570 156 ext 3")
    assert same(Field.EMAIL, "A@b.example; c@d.example", "a@b.example,c@d.example")
    assert same(Field.WEBSITE, "https://a.example/", "a.example")
    assert same(Field.BILL_ADDRESS, Address("1 High St", country="Australia"), Address("1  High St ", country="AUS"))
    assert not same(Field.DISPLAY_NAME, "nguyen", "Nguyen")


texts = st.text("abAB :&.", max_size=6)
made_clients = st.lists(st.builds(Client, name=texts, email=texts, phone=texts, reference=texts), max_size=5)
made_customers = st.lists(st.builds(Customer, id=st.just("0"), display_name=texts, email=texts), max_size=5)


@examples(made_clients, made_customers, st.permutations(range(5)))
def test_a_plan_is_pure_and_never_holds_a_client_twice(
    clients: list[Client], customers: list[Customer], order: list[int]
) -> None:
    clients = [replace(one, id=number) for number, one in enumerate(clients, start=1)]
    customers = [replace(one, id=str(number)) for number, one in enumerate(customers, start=1)]
    links = {one.id: str(order[one.id - 1] + 1) for one in clients if order[one.id - 1] < len(customers)}
    create = frozenset(one.id for one in clients if one.id not in links)
    plan = plan_of(clients, customers, links, create=create)
    assert plan == plan_of(clients, customers, links, create=create)
    seen = [one.client_id for one in plan.actions] + [one.client_id for one in plan.problems]
    assert len(seen) == len(set(seen))


@examples(made_clients, made_customers, st.permutations(range(5)))
def test_what_a_plan_sends_is_in_step_afterwards(
    clients: list[Client], customers: list[Customer], order: list[int]
) -> None:
    clients = [replace(one, id=number) for number, one in enumerate(clients, start=1)]
    unique = {one.display_name.strip().casefold(): one for one in customers if one.display_name.strip()}
    customers = [replace(one, id=str(number)) for number, one in enumerate(unique.values(), start=1)]
    links = {one.id: str(order[one.id - 1] + 1) for one in clients if order[one.id - 1] < len(customers)}
    create = frozenset(one.id for one in clients if one.id not in links)
    company = MemoryCompany()
    company.customers = {one.id: one for one in customers}
    plan = plan_of(clients, customers, links, create=create)
    books = MemoryBooks()
    push_id = begin(plan, books, "test")
    run(push_id, books, company, Clock(), NeverCancelled(), silent)
    for entry in books.entries(push_id):
        assert entry.problem is None, "the pre-flight lets nothing through that QuickBooks refuses"
        links[entry.action.client_id] = entry.customer_id
    sent = {one.client_id for one in plan.actions}
    again = plan_of(clients, list(company.customers.values()), links, create=create - sent)
    assert not sent & {one.client_id for one in again.actions}
