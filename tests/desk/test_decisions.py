"""Every decision: what it does, what it refuses, and that taking it back puts everything back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.picture import Status
from qbosync_desktop.desk.rows import Check, Found
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import NameHolder, NameHolderKind
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, Remedy, RemoteProblem
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from tests.desk.practice import SAME_NAME, Practice
from tests.memory import MemoryBooks, MemoryCompany, register

CLIENTS = tuple(
    Client(name=name, reference=name[:3].upper(), email=f"{name}@a.example") for name in ("Ann", "Bo", "Cy")
)
CUSTOMERS: tuple[dict[str, object], ...] = (
    {"display_name": "Ann", "company_name": "Ann"},
    {"display_name": "Bo Ltd"},
    {"display_name": "Dora", "bill_address": Address("1 Dock Rd", "", "Perth", "WA", "6000"), "family_name": "Dora"},
    {"display_name": "Gone Co (deleted)", "active": False},
)


def state(books: MemoryBooks) -> tuple[object, ...]:
    return (
        books.clients(),
        frozenset((one.client_id, one.customer_id, one.active, one.paused_at) for one in books.links()),
        frozenset(books.decisions()),
    )


def practice_of_three() -> Practice:
    practice = Practice(CLIENTS, CUSTOMERS)
    practice.suggest(("Ann", "Ann", Tier.EXACT), ("Bo", "Bo Ltd", Tier.LIKELY))
    return practice


DECISIONS: dict[str, Callable[[Desk, int, str], object]] = {
    "link": lambda desk, client, customer: desk.link(client, customer),
    "move": lambda desk, client, customer: desk.move_link(client, customer),
    "unlink": lambda desk, client, _: desk.unlink([client]),
    "pause": lambda desk, client, _: desk.pause([client]),
    "start again": lambda desk, client, _: desk.pause([client], on=False),
    "accept": lambda desk, client, customer: desk.accept(
        [Suggestion(client, customer, 0.9, Tier.LIKELY, (SAME_NAME,))]
    ),
    "accept exact": lambda desk, _, __: desk.accept_tier(),
    "import": lambda desk, client, customer: desk.import_customers([customer], [str(client)]),
    "create client": lambda desk, _, customer: desk.create_client(customer, "Typed"),
    "leave out customer": lambda desk, _, customer: desk.leave_out_customers([customer]),
    "take customer in": lambda desk, _, customer: desk.leave_out_customers([customer], on=False),
    "leave out client": lambda desk, client, _: desk.leave_out_clients([client]),
    "take client in": lambda desk, client, _: desk.leave_out_clients([client], on=False),
    "not same": lambda desk, client, customer: desk.not_same([(client, customer)]),
    "export": lambda desk, client, _: desk.export([client]),
    "cancel export": lambda desk, client, _: desk.cancel_export([client]),
    "save": lambda desk, client, customer: desk.save_client(Client(client, f"Client {customer}", phone=customer)),
    "add": lambda desk, client, _: desk.save_client(Client(0, f"New {client}")),
    "archive": lambda desk, client, _: desk.archive([client], make_inactive=True),
    "take back": lambda desk, client, _: desk.archive([client], on=False),
    "add reference": lambda desk, client, _: desk.add_reference(client),
    "without e-mail": lambda desk, client, _: desk.send_without_email(client),
    "make active": lambda desk, client, _: desk.make_active(client),
}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(DECISIONS)), st.integers(1, 4), st.sampled_from("123459")), max_size=8)
)
def test_undo_puts_everything_back_and_redo_does_it_all_again(steps: list[tuple[str, int, str]]) -> None:
    practice = practice_of_three()
    books, desk = practice.books, practice.desk
    states = [state(books)]
    for name, client, customer in steps:
        before = desk.board().undo, state(books)
        try:
            DECISIONS[name](desk, client, customer)
        except InputProblem:
            assert state(books) == before[1], "what is refused changes nothing"
            continue
        if state(books) != states[-1] or desk.board().undo != before[0]:
            states.append(state(books))
        desk.board()  # whatever was decided can be shown
    taken = 0
    while desk.board().undo:
        desk.undo()
        taken += 1
    assert state(books) == states[0]
    for _ in range(taken):
        desk.redo()
    assert state(books) == states[-1]
    assert desk.board().redo == ""


def test_the_import_button_links_creates_and_leaves_out() -> None:
    practice = Practice(
        [Client(name="Acacia"), Client(name="Bo One"), Client(name="Bo Two")],
        [{"display_name": name} for name in ("Acacia Inc", "Bo", "Newcomer", "Typed over", "Not us")],
    )
    practice.suggest(
        ("Acacia", "Acacia Inc", Tier.EXACT), ("Bo One", "Bo", Tier.POSSIBLE), ("Bo Two", "Bo", Tier.POSSIBLE)
    )
    ids = {row.name: row.id for row in practice.board.imports}
    done = practice.desk.import_customers(
        [ids["Acacia Inc"], ids["Newcomer"], ids["Typed over"], ids["Bo"]],
        [ids["Not us"]],
        {ids["Typed over"]: " The name I like ", ids["Newcomer"]: "  "},
    )
    assert (done.words, done.count) == ("1 client linked, 2 created, 1 left out", 4)
    linked = {practice.books.clients()[one.client_id - 1].name: one.customer_id for one in practice.books.links()}
    assert linked == {
        "Acacia": ids["Acacia Inc"],
        "Newcomer": ids["Newcomer"],
        "The name I like": ids["Typed over"],
    }
    assert [row.name for row in practice.board.imports] == ["Bo", "Not us"]
    assert practice.import_row("Not us").found is Found.LEFT_OUT
    assert practice.import_row("Bo").found is Found.POSSIBLE, "what needs a choice waits, whoever ticked it"
    practice.read()
    assert practice.import_row("Not us").found is Found.LEFT_OUT, "remembered, not asked again"


def test_what_could_not_be_ticked_is_not_left_out() -> None:
    practice = Practice([Client(name="Bo One")], [{"display_name": "Bo"}])
    practice.suggest(("Bo One", "Bo", Tier.POSSIBLE))
    done = practice.desk.import_customers([], [practice.customer("Bo").id])
    assert (done.count, practice.import_row("Bo").found) == (0, Found.POSSIBLE)


def test_a_client_from_a_customer_has_its_details() -> None:
    practice = practice_of_three()
    practice.desk.create_client(practice.customer("Dora").id)
    made = practice.client("Dora")
    assert (made.family_name, made.kind, made.postal.city) == ("Dora", ClientKind.INDIVIDUAL, "Perth")
    assert practice.sync_row("Dora").status is Status.IN_SYNC


@pytest.mark.parametrize("name", ["link", "move", "create client"])
@pytest.mark.parametrize("customer", ["77", "sub"])
def test_a_customer_that_is_not_there_or_a_job_is_refused(name: str, customer: str) -> None:
    practice = Practice(CLIENTS, [{"display_name": "Job", "sub_customer": True}])
    with pytest.raises(InputProblem, match="no-such-customer"):
        DECISIONS[name](practice.desk, 1, "1" if customer == "sub" else customer)


def test_a_client_that_is_not_there_is_refused() -> None:
    practice = practice_of_three()
    for name in ("link", "move", "export", "add reference", "without e-mail", "make active"):
        with pytest.raises(InputProblem, match="no-such-client"):
            DECISIONS[name](practice.desk, 99, "1")


@pytest.mark.parametrize(
    ("client", "customer", "remedies"),
    [("Ann", "Dora", (Remedy.MOVE_LINK, Remedy.UNLINK)), ("Bo", "Ann", (Remedy.MOVE_LINK,))],
)
def test_already_mapped_names_who_has_it_and_leads_to_the_wanted_pair(
    client: str, customer: str, remedies: tuple[Remedy, ...]
) -> None:
    practice = practice_of_three()
    practice.link("Ann", "Ann")
    with pytest.raises(InputProblem) as told:
        practice.link(client, customer)
    problem = told.value.problem
    assert (problem.code, problem.title) == ("client-already-mapped", "Client is already mapped")
    assert problem.detail == "“Ann” is linked to the customer “Ann”."
    assert problem.remedies == remedies
    wanted = (practice.id(client), practice.customer(customer).id)
    assert (problem.client_id, problem.customer_id) == wanted, "moving the link has to know where to"


def test_a_customer_that_has_a_client_gets_no_second_one() -> None:
    practice = practice_of_three()
    practice.link("Ann", "Ann")
    with pytest.raises(InputProblem) as told:
        practice.desk.create_client(practice.customer("Ann").id)
    assert (told.value.problem.client_id, told.value.problem.remedies) == (1, (Remedy.UNLINK,))
    with pytest.raises(InputProblem, match="client-already-mapped"):
        practice.desk.move_link(practice.id("Bo"), practice.customer("Ann").id)


def test_a_link_is_moved_in_one_step() -> None:
    practice = practice_of_three()
    practice.link("Ann", "Bo Ltd")
    practice.desk.move_link(practice.id("Ann"), practice.customer("Ann").id)
    assert practice.sync_row("Ann").customer_name == "Ann"
    assert practice.import_row("Bo Ltd").client_name == "Bo"
    practice.desk.undo()
    assert practice.sync_row("Ann").customer_name == "Bo Ltd"


@pytest.mark.parametrize("name", ["link", "move", "create client"])
def test_an_inactive_customer_is_made_active_when_it_is_linked(name: str) -> None:
    practice = practice_of_three()
    gone = practice.customer("Gone Co (deleted)")
    DECISIONS[name](practice.desk, practice.id("Cy"), gone.id)
    (action,) = practice.desk.plan().actions
    assert (action.kind, action.customer_id) == (ActionKind.REACTIVATE, gone.id)
    practice.push()
    assert practice.company.customers[gone.id].active
    if name != "create client":
        assert practice.sync_row("Cy").status is Status.IN_SYNC


def test_unlinking_ends_what_was_decided_about_the_customer() -> None:
    practice = practice_of_three()
    practice.link("Cy", "Gone Co (deleted)")
    practice.desk.unlink([practice.id("Cy")])
    assert practice.books.decisions() == ()
    assert practice.desk.plan().actions == ()


def test_export_refuses_what_has_to_be_looked_at_first_each_with_its_way_out() -> None:
    practice = Practice(
        [
            Client(name="Ready"),
            Client(name="Barrett"),
            Client(name="Cartwright"),
            Client(name="Hob: son"),
            Client(name="Linked"),
            Client(name="Left"),
            Client(name="Off", sync=False),
            Client(name="Old", archived=True),
        ],
        [{"display_name": "Barrett & Lowe"}, {"display_name": "Linked"}],
        [NameHolder(NameHolderKind.VENDOR, "90", "Cartwright")],
    )
    practice.suggest(("Barrett", "Barrett & Lowe", Tier.LIKELY))
    practice.link("Linked", "Linked")
    practice.desk.leave_out_clients([practice.id("Left")])
    done = practice.desk.export([one.id for one in practice.books.clients()] * 2)
    assert (done.words, done.count) == ("1 client added to the review", 1)
    assert [(one.code, practice.books.clients()[one.client_id - 1].name) for one in done.refused] == [
        ("look-first", "Barrett"),
        ("name-taken", "Cartwright"),
        ("name-forbidden", "Hob: son"),
        ("client-already-mapped", "Linked"),
        ("stays-out", "Left"),
        ("stays-out", "Off"),
        ("stays-out", "Old"),
    ]
    assert all(one.todo and one.remedies for one in done.refused)
    assert [action.title for action in practice.desk.plan().actions if action.kind is ActionKind.CREATE] == ["Ready"]
    practice.desk.not_same([(practice.id("Barrett"), practice.customer("Barrett & Lowe").id)])
    assert practice.desk.export([practice.id("Barrett")]).count == 1


def test_nothing_is_exported_before_quickbooks_was_read() -> None:
    books = MemoryBooks()
    register(books, [Client(name="Ann")])
    with pytest.raises(InputProblem, match="not-read"):
        Desk(books, MemoryCompany()).export([1])


def test_two_clients_of_one_name_are_told_in_the_plan() -> None:
    practice = Practice([Client(name="Ann", reference="A1"), Client(name="ann", reference="A2")])
    practice.desk.export([1, 2])
    (problem,) = practice.desk.plan().problems
    assert (problem.code, problem.client_id) == ("name-taken-here", 2)
    practice.desk.add_reference(2)
    practice.push()
    assert [one.display_name for one in practice.company.customers.values()] == ["Ann", "ann (A2)"]


def test_a_client_goes_out_without_its_incomplete_email() -> None:
    practice = Practice([Client(name="Mick", email="mick@tarrant", phone="1300 555 010")])
    assert practice.desk.export([1]).refused[0].remedies[:2] == (Remedy.EDIT_CLIENT, Remedy.SEND_WITHOUT)
    practice.desk.send_without_email(1)
    practice.desk.export([1])
    practice.push()
    (made,) = practice.company.customers.values()
    assert (made.email, made.phone) == ("", "1300 555 010")
    assert practice.client("Mick").email == "mick@tarrant", "the register keeps it"


def test_of_two_suggestions_for_one_record_the_first_counts() -> None:
    practice = practice_of_three()
    pairs = [(1, "1"), (2, "1"), (1, "2"), (99, "3"), (3, "99")]
    done = practice.desk.accept([Suggestion(a, b, 0.9, Tier.LIKELY, (SAME_NAME,)) for a, b in pairs])
    assert (done.count, [(one.client_id, one.customer_id) for one in practice.books.links()]) == (1, [(1, "1")])


def test_accepting_a_tier_takes_the_best_of_that_tier_only() -> None:
    practice = practice_of_three()
    assert practice.desk.accept_tier(Tier.EXACT).words == "1 client linked"
    (link,) = practice.books.links()
    assert (practice.sync_row("Ann").customer_id, link.why) == (link.customer_id, "exact: same name")


def test_a_client_needs_a_name_and_a_reference_of_its_own() -> None:
    practice = practice_of_three()
    with pytest.raises(InputProblem, match="name-missing"):
        practice.desk.save_client(Client(name="  "))
    with pytest.raises(InputProblem) as told:
        practice.desk.save_client(Client(name="Dee", reference="ann"))
    assert (told.value.problem.code, told.value.problem.column) == ("reference-taken", "reference")
    practice.desk.save_client(replace(practice.client("Ann"), phone="1"))


def test_nothing_to_take_back_is_said() -> None:
    practice = practice_of_three()
    assert practice.desk.undo().words == "Nothing to take back"
    assert practice.desk.redo().words == "Nothing to do again"
    practice.link("Ann", "Ann")
    assert practice.board.undo == "“Ann” linked to “Ann”"
    assert practice.desk.undo().words == "Taken back: “Ann” linked to “Ann”"
    assert practice.board.redo == "“Ann” linked to “Ann”"


def test_retry_tries_the_refused_ones_again() -> None:
    practice = practice_of_three()
    practice.link("Ann", "Ann")
    practice.company.edit("1", phone="somebody's")
    practice.push()
    row = practice.sync_row("Ann")
    assert row.problem is not None
    assert row.problem.code == "changed-meanwhile"
    assert practice.desk.retry([2]).count == 0
    practice.read()
    assert practice.desk.retry([1]).words == "1 client will be tried again"
    practice.push()
    assert practice.sync_row("Ann").status is Status.IN_SYNC


def test_a_broken_push_has_to_be_brought_to_its_end_first() -> None:
    practice = practice_of_three()
    practice.link("Ann", "Ann")
    practice.company.dies = ["after"]
    with pytest.raises(RemoteProblem):
        practice.push()
    assert len(practice.board.open_pushes) == 1
    with pytest.raises(EnvironmentProblem, match="push-unfinished"):
        practice.push()
    (push,) = practice.desk.resume()
    assert push.done == 1
    assert not practice.desk.board().open_pushes
    assert len(set(practice.company.requests)) == 1


def test_without_a_company_there_is_nothing_to_read_from() -> None:
    desk = Desk(MemoryBooks(""))
    for task in (desk.pull, desk.resume, desk.abandon):
        with pytest.raises(EnvironmentProblem, match="not-connected"):
            task()
    desk.save_client(Client(name="Ann"))
    for name in ("export", "leave out client", "add reference"):
        with pytest.raises(EnvironmentProblem, match="not-connected"):
            DECISIONS[name](desk, 1, "1")
    desk.archive([1])
    assert [one.archived for one in desk.picture().clients.values()] == [True]


def test_exact_matches_are_accepted_by_themselves_if_the_firm_wants_that() -> None:
    practice = Practice([Client(name="Wren & Daughters", email="hello@wren.example", phone="(03) 5550 1500")])
    practice.company.add(display_name="Wren and Daughters", email="hello@wren.example", phone="(03) 5550 1500")
    practice.desk.pull()
    assert practice.sync_row("Wren & Daughters").status is Status.SUGGESTED
    practice.desk.keep_settings(replace(practice.books.settings(), accept_exact=True))
    practice.desk.pull()
    assert practice.sync_row("Wren & Daughters").customer_name == "Wren and Daughters"


def test_a_pair_that_is_not_the_same_never_comes_back() -> None:
    practice = practice_of_three()
    practice.desk.not_same([(1, "1")])
    assert practice.import_row("Ann").found is Found.NO_MATCH
    practice.desk.match()
    assert practice.import_row("Ann").found is Found.NO_MATCH
    practice.link("Ann", "Ann")
    assert DecisionKind.NOT_SAME not in {one.kind for one in practice.books.decisions()}


def test_a_customer_that_turns_up_after_a_client_was_chosen_is_looked_at_first() -> None:
    practice = Practice([Client(name="Wren & Daughters", email="hello@wren.example"), Client(name="Bo")])
    practice.desk.export([1, 2])
    practice.company.add(display_name="Wren and Daughters Pty Ltd", email="hello@wren.example")  # somebody was faster
    practice.desk.pull()
    assert practice.export_row("Wren & Daughters").check is Check.LOOK_FIRST
    assert practice.sync_row("Wren & Daughters").status is Status.SUGGESTED
    assert [action.title for action in practice.desk.plan().actions] == ["Bo"], "no double is made unseen"
    practice.desk.not_same([(1, practice.customer("Wren and Daughters Pty Ltd").id)])
    assert practice.sync_row("Wren & Daughters").status is Status.NEW, "it was chosen, and now it was looked at"
    practice.desk.undo()
    practice.link("Wren & Daughters", "Wren and Daughters Pty Ltd")
    practice.push()
    assert [one.display_name for one in practice.company.customers.values()] == ["Wren & Daughters", "Bo"]
