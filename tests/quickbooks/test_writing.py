"""Writing: each kind of action, each refusal, and every way the line can break in the middle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

import pytest

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import Cancelled, RemoteProblem, SignInNeeded
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.simulator import Running
from qbosync_desktop.sync.ports import Answer, Write
from tests.quickbooks.conftest import SharedClock

Values = Mapping[Field, FieldValue]


def create(values: Values, item: str = "1") -> Write:
    return Write(item, ActionKind.CREATE, "", "", values)


def update(held: Mapping[str, Any], values: Values, item: str = "1") -> Write:
    return Write(item, ActionKind.UPDATE, held["Id"], held["SyncToken"], values)


def send(company: QuickBooksCompany, *writes: Write) -> tuple[Answer, ...]:
    return company.write(str(uuid4()), writes)


def one(company: QuickBooksCompany, write: Write) -> Answer:
    (answer,) = send(company, write)
    assert answer.item == write.item
    assert (answer.customer is None) != (answer.problem is None)
    assert answer.tid
    return answer


def code_of(answer: Answer) -> str:
    assert answer.problem is not None, answer
    assert answer.problem.tid
    return answer.problem.code


ANN: dict[Field, FieldValue] = {
    Field.DISPLAY_NAME: "Ann O'Neill – Trust",
    Field.GIVEN_NAME: "Ann",
    Field.EMAIL: "ann@oneill.example",
    Field.PHONE: "02 5550 1234",
    Field.WEBSITE: "https://oneill.example",
    Field.BILL_ADDRESS: Address("Unit 2", "1 High St", "Orange", "NSW", "2800", "Australia"),
}


def test_a_customer_is_created_as_it_was_sent(running: Running, company: QuickBooksCompany) -> None:
    answer = one(company, create(ANN))
    assert answer.customer is not None
    held = running.books.named("Ann O'Neill – Trust")
    assert held["Id"] == answer.customer.id
    assert held["PrimaryEmailAddr"]["Address"] == "ann@oneill.example"
    assert held["BillAddr"]["Line2"] == "1 High St"
    assert {name: answer.customer.value(name) for name in ANN} == ANN


def test_an_update_touches_what_it_names_only(running: Running, company: QuickBooksCompany) -> None:
    held = running.human.add(
        DisplayName="Ben",
        Notes="by hand",
        Mobile={"FreeFormNumber": "0491 570 156"},
        BillAddr={"Line1": "a", "Line3": "c"},
    )
    moved = Address("9 New Rd", "", "Dubbo", "NSW", "2830")
    answer = one(company, update(held, {Field.PHONE: "02 5550 1111", Field.BILL_ADDRESS: moved}))
    assert answer.customer is not None
    now = running.books.customer(held["Id"])
    assert (now["Notes"], now["Mobile"]["FreeFormNumber"]) == ("by hand", "0491 570 156")
    assert (answer.customer.phone, answer.customer.bill_address) == ("02 5550 1111", moved)
    assert "Line3" not in now["BillAddr"]


def test_emptying_a_field_keeps_everything_else(running: Running, company: QuickBooksCompany) -> None:
    held = running.human.add(
        DisplayName="Cat",
        Notes="by hand",
        Fax={"FreeFormNumber": "02 5550 9999"},
        ShipAddr={"Line1": "1 Dock Rd"},
        PrimaryEmailAddr={"Address": "cat@cat.example"},
        PreferredDeliveryMethod="Email",
    )
    answer = one(company, update(held, {Field.FAX: "", Field.SHIP_ADDRESS: Address(), Field.GIVEN_NAME: "Cath"}))
    assert answer.customer is not None
    now = running.books.customer(held["Id"])
    assert "Fax" not in now
    assert "ShipAddr" not in now
    assert (now["Notes"], now["GivenName"], now["PreferredDeliveryMethod"]) == ("by hand", "Cath", "Email")
    assert answer.customer.email == "cat@cat.example"


def test_emptying_never_overwrites_a_later_change(running: Running, company: QuickBooksCompany) -> None:
    held = running.human.add(DisplayName="Cat", Fax={"FreeFormNumber": "02 5550 9999"})
    running.human.edit(held["Id"], Notes="meanwhile")
    assert code_of(one(company, update(held, {Field.FAX: ""}))) == "changed-meanwhile"
    assert running.books.customer(held["Id"])["Notes"] == "meanwhile"


def test_emptying_is_not_tried_where_a_tax_number_would_be_lost(running: Running, company: QuickBooksCompany) -> None:
    held = running.human.add(DisplayName="Cat", Fax={"FreeFormNumber": "02 5550"}, PrimaryTaxIdentifier="51824753556")
    other = create({Field.DISPLAY_NAME: "Somebody Else"}, "2")
    first, second = send(company, update(held, {Field.FAX: "", Field.GIVEN_NAME: "C"}), other)
    assert first.problem is not None
    assert (first.problem.code, first.problem.customer_id) == ("cannot-empty", held["Id"])
    assert second.customer is not None
    assert running.books.customer(held["Id"]) == held


def test_asleep_and_awake_again(running: Running, company: QuickBooksCompany) -> None:
    held = running.human.add(DisplayName="Dot")
    asleep = one(company, Write("1", ActionKind.DEACTIVATE, held["Id"], "0", {}, active=False)).customer
    assert asleep is not None
    assert (asleep.active, asleep.plain_name) == (False, "Dot")
    for values in ({Field.DISPLAY_NAME: "Dot"}, {}):
        awake = one(
            company, Write("1", ActionKind.REACTIVATE, held["Id"], asleep.sync_token, values, active=True)
        ).customer
        assert awake is not None
        assert (awake.active, awake.display_name) == (True, "Dot")
        asleep = one(company, Write("1", ActionKind.DEACTIVATE, awake.id, awake.sync_token, {}, active=False)).customer
        assert asleep is not None


def test_refusals_are_told_item_by_item_whatever_their_order(running: Running, company: QuickBooksCompany) -> None:
    running.settings.shuffle_batch = True
    running.human.add("Vendor", DisplayName="Zebedee Freight")
    stale = running.human.add(DisplayName="Stale")
    running.human.edit(stale["Id"], Notes="moved")
    asleep = running.human.add(DisplayName="Asleep")
    asleep = running.human.deactivate(asleep["Id"])
    owing = next(one for one in running.books.customers if one.get("Balance", 0) > 0 and one["Active"])
    answers = send(
        company,
        create({Field.DISPLAY_NAME: "zebedee freight"}, "taken"),
        update(stale, {Field.GIVEN_NAME: "x"}, "stale"),
        update(asleep, {Field.GIVEN_NAME: "x"}, "asleep"),
        update({"Id": "999999", "SyncToken": "0"}, {Field.GIVEN_NAME: "x"}, "unknown"),
        create({Field.DISPLAY_NAME: "Long", Field.GIVEN_NAME: "x" * 101}, "long"),
        create({Field.DISPLAY_NAME: "Colon: Pty"}, "colon"),
        create({Field.DISPLAY_NAME: "Mail", Field.EMAIL: "mick@tarrant"}, "mail"),
        Write("owing", ActionKind.DEACTIVATE, owing["Id"], owing["SyncToken"], {}, active=False),
        create({Field.DISPLAY_NAME: "Good"}, "good"),
    )
    assert [answer.item for answer in answers] == [
        "taken", "stale", "asleep", "unknown", "long", "colon", "mail", "owing", "good",
    ]  # fmt: skip
    assert [code_of(answer) for answer in answers[:-1]] == [
        "name-taken", "changed-meanwhile", "record-deleted", "not-found",
        "too-long", "name-forbidden", "email-incomplete", "open-balance",
    ]  # fmt: skip
    assert answers[-1].customer is not None
    assert answers[1].problem is not None
    assert answers[1].problem.customer_id == stale["Id"]


def test_a_lapsed_company_takes_nothing_and_says_so_once(running: Running, company: QuickBooksCompany) -> None:
    running.simulation.main.set_subscription("EXPIRED")
    with pytest.raises(RemoteProblem) as caught:
        send(company, create({Field.DISPLAY_NAME: "A"}, "1"), create({Field.DISPLAY_NAME: "B"}, "2"))
    assert caught.value.problem.code == "company-lapsed"
    assert (caught.value.reached, caught.value.retryable, caught.value.ends_run) == (True, False, True)


# The line breaks


def named(running: Running, name: str) -> int:
    return sum(one["DisplayName"] == name for one in running.books.customers)


@pytest.mark.parametrize(
    "kind",
    [
        "drop-before-write", "drop-after-write", "server-error", "error-after-write", "bad-gateway", "unavailable",
        "gateway-timeout", "unavailable-after-write", "truncated-json", "malformed-json", "fault-in-200",
        "throttled", "throttled-after-write", "unauthorized",
    ],
)  # fmt: skip
def test_one_broken_answer_makes_neither_none_nor_two(
    running: Running, company: QuickBooksCompany, kind: str, clock: SharedClock
) -> None:
    running.faults.add(kind, "batch")
    answer = one(company, create({Field.DISPLAY_NAME: "Exactly One"}))
    assert answer.customer is not None
    assert named(running, "Exactly One") == 1
    assert running.faults.hits == 1
    assert (clock.slept >= 60) == kind.startswith("throttled")


@pytest.mark.parametrize("kind", ["drop-after-write", "unavailable-after-write", "malformed-json", "error-after-write"])
def test_the_same_request_later_makes_no_second_customer(
    running: Running, company: QuickBooksCompany, kind: str
) -> None:
    running.faults.add(kind, "batch", times=0)
    request_id, write = str(uuid4()), create({Field.DISPLAY_NAME: "Exactly One"})
    with pytest.raises(RemoteProblem) as caught:
        company.write(request_id, [write])
    assert (caught.value.retryable, caught.value.reached) == (True, None)
    assert named(running, "Exactly One") == 1
    running.faults.clear()
    (answer,) = company.write(request_id, [write])
    assert answer.customer is not None
    assert named(running, "Exactly One") == 1


def test_no_answer_in_time_is_told_and_not_doubled(running: Running, open_it: Callable[..., QuickBooksCompany]) -> None:
    running.faults.add("timeout-after-write", "batch", seconds=30)
    company = open_it(timeout=(5.0, 0.3))
    assert one(company, create({Field.DISPLAY_NAME: "Exactly One"})).customer is not None
    assert named(running, "Exactly One") == 1


def test_a_dead_network_surely_sent_nothing(running: Running, company: QuickBooksCompany) -> None:
    assert company.info().name
    running.close()
    company.close()
    with pytest.raises(RemoteProblem) as caught:
        send(company, create({Field.DISPLAY_NAME: "A"}))
    assert (caught.value.problem.code, caught.value.reached) == ("no-network", False)


def test_a_dead_network_while_renewing_the_sign_in_surely_sent_nothing(
    running: Running, company: QuickBooksCompany
) -> None:
    running.faults.add("drop-after-write", "token", times=0)
    with pytest.raises(RemoteProblem) as caught:
        send(company, create({Field.DISPLAY_NAME: "A"}))
    assert (caught.value.problem.code, caught.value.reached) == ("connection-dropped", False)


def test_busy_waits_a_minute_in_words_and_can_be_stopped(
    running: Running, company: QuickBooksCompany, clock: SharedClock
) -> None:
    running.faults.add("throttled", "batch")
    said: list[tuple[int, int, str]] = []

    class AfterTenWords:
        def cancelled(self) -> bool:
            return len(said) > 10

    request_id, write = str(uuid4()), create({Field.DISPLAY_NAME: "A"})
    with company.attended(AfterTenWords(), lambda *told: said.append(told)) as report:
        report(3, 14, "Pushing")
        with pytest.raises(Cancelled):
            company.write(request_id, [write])
    assert said[1][:2] == (3, 14)
    assert said[1][2].startswith("QuickBooks is busy. We try again in 6")
    assert clock.slept < 20
    assert company.write(request_id, [write])[0].customer is not None
    assert clock.slept >= 60


def test_retry_after_is_honoured(running: Running, company: QuickBooksCompany, clock: SharedClock) -> None:
    running.settings.retry_after = 7
    running.faults.add("throttled", "batch")
    assert one(company, create({Field.DISPLAY_NAME: "A"})).customer is not None
    assert 6.9 < clock.slept < 9


def test_items_that_were_too_much_are_sent_again_on_their_own(running: Running, company: QuickBooksCompany) -> None:
    running.faults.add("item-throttled", "batch", items=(0, 2))
    request_id = str(uuid4())
    writes = [create({Field.DISPLAY_NAME: name}, name) for name in ("A1", "B1", "C1")]
    for _ in range(2):  # the second time everything is a replay
        answers = company.write(request_id, writes)
        assert [answer.item for answer in answers] == ["A1", "B1", "C1"]
        assert all(answer.customer for answer in answers)
    assert [named(running, name) for name in ("A1", "B1", "C1")] == [1, 1, 1]


def test_a_lapsed_answer_and_wrong_keys_end_at_once(running: Running, company: QuickBooksCompany) -> None:
    for kind, code in (("lapsed", "company-lapsed"), ("forbidden", "wrong-keys")):
        running.faults.add(kind, "batch", times=0)
        before = running.faults.hits
        with pytest.raises(RemoteProblem) as caught:
            send(company, create({Field.DISPLAY_NAME: "A"}))
        assert caught.value.problem.code == code
        assert caught.value.ends_run
        assert caught.value.problem.tid
        assert running.faults.hits == before + 1
        running.faults.clear()


def test_unauthorized_for_good_asks_for_a_sign_in_and_forgets_nothing(
    running: Running, company: QuickBooksCompany, vault: Any, realm: str
) -> None:
    running.faults.add("unauthorized", "batch", times=0)
    with pytest.raises(SignInNeeded):
        send(company, create({Field.DISPLAY_NAME: "A"}))
    assert running.faults.hits == 2
    assert vault.load(realm)


def test_batches_that_are_too_large_are_our_own_bug(company: QuickBooksCompany) -> None:
    write = create({Field.DISPLAY_NAME: "A"})
    for request_id, writes in (("r" * 37, [write]), ("r", [write] * 2), ("r", []), ("", [write])):
        with pytest.raises(ValueError, match="has 1 to"):
            company.write(request_id, writes)


def test_forty_batches_a_minute_without_a_single_429(
    running: Running, company: QuickBooksCompany, clock: SharedClock
) -> None:
    start = clock.monotonic()
    for number in range(120):
        send(company, create({Field.DISPLAY_NAME: f"N{number}"}))
    minutes = (clock.monotonic() - start) / 60
    assert 120 / 39 / minutes > 0.95
    assert not [line for line in running.log.lines if line.status == 429]


@pytest.mark.parametrize(
    "switch",
    [
        {"throttle_lower_case": False},
        {"batch_items_metered": True},
        {"inactive_keeps_name": True},
        {"clip_max_results": False},
        {"shuffle_batch": True},
        {"replay_failures": True},
        {"cdc_inactive_as_deleted": True},
        {"geocode": True},
        {"colon_code": "6000"},
        {"null_clears": False},
        {"ascii_literals_only": True},
    ],
    ids=lambda switch: next(iter(switch)),
)
def test_whatever_intuit_leaves_unsaid_the_round_is_the_same(
    running: Running, company: QuickBooksCompany, switch: dict[str, Any]
) -> None:
    running.settings.change(switch)
    made = one(company, create(ANN)).customer
    assert made is not None
    changed = one(company, update({"Id": made.id, "SyncToken": made.sync_token}, {Field.EMAIL: "", Field.FAX: "1"}))
    assert changed.customer is not None
    assert (changed.customer.email, changed.customer.fax, changed.customer.phone) == ("", "1", "02 5550 1234")
    assert changed.customer.bill_address == ANN[Field.BILL_ADDRESS]
    writes = [
        Write("1", ActionKind.DEACTIVATE, made.id, changed.customer.sync_token, {}, active=False),
        create({Field.DISPLAY_NAME: "Colon: Pty"}, "2"),
    ]
    asleep, colon = send(company, *writes)
    assert code_of(colon) in ("name-forbidden", "refused")
    assert asleep.customer is not None
    (found,) = company.find_by_name(str(ANN[Field.DISPLAY_NAME]))
    assert not found.active
    awake = one(company, Write("1", ActionKind.REACTIVATE, made.id, asleep.customer.sync_token, {}, active=True))
    assert awake.customer is not None
    assert awake.customer.display_name == ANN[Field.DISPLAY_NAME]
    assert len(company.read_all(NeverCancelled(), silent).customers) == running.books.count("Customer")
