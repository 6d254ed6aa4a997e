"""The rows of the three tabs: every status, every finding, every check, in the words the screens use."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from qbosync_desktop.desk.picture import Status
from qbosync_desktop.desk.rows import Check, Found
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import NameHolder, NameHolderKind
from qbosync_desktop.domain.problems import Remedy
from qbosync_desktop.domain.suggestion import Tier
from tests.desk.practice import Practice
from tests.memory import NOON

VENDOR = NameHolder(NameHolderKind.VENDOR, "90", "Cartwright Freight")
EMPLOYEE = NameHolder(NameHolderKind.EMPLOYEE, "91", "Tegan Moore")


def test_import_lists_active_customers_without_a_link_by_name() -> None:
    practice = Practice(
        [Client(name="Zelkova")],
        [
            {"display_name": "Wren & Daughters"},
            {"display_name": "acacia"},
            {"display_name": "Zelkova"},
            {"display_name": "Gone kiosk", "active": False},
            {"display_name": "Pharmacy", "sub_customer": True},
        ],
    )
    practice.link("Zelkova", "Zelkova")
    assert [row.name for row in practice.board.imports] == ["acacia", "Wren & Daughters"]


def test_what_matching_found_stands_in_the_import_rows() -> None:
    practice = Practice(
        [Client(name=name, kind=ClientKind.COMPANY) for name in ("Acacia", "Barrett", "Garcia", "Garcia Trust")],
        [{"display_name": name, "email": f"{n}@a.example"} for n, name in enumerate(("A", "B", "G", "N", "L"))],
    )
    practice.suggest(
        ("Acacia", "A", Tier.EXACT),
        ("Barrett", "B", Tier.LIKELY),
        ("Garcia", "G", Tier.POSSIBLE),
        ("Garcia Trust", "G", Tier.POSSIBLE),
    )
    practice.desk.leave_out_customers([practice.customer("L").id])
    rows = {row.name: row for row in practice.board.imports}
    assert [rows[name].found for name in "ABGNL"] == [
        Found.EXACT,
        Found.LIKELY,
        Found.POSSIBLE,
        Found.NO_MATCH,
        Found.LEFT_OUT,
    ]
    assert (rows["A"].client_name, rows["A"].client_kind, rows["A"].will) == ("Acacia", ClientKind.COMPANY, "Link")
    assert (rows["A"].words, rows["A"].second) == ("same name", "0@a.example")
    assert (rows["G"].tickable, rows["G"].words, rows["G"].candidates) == (False, "2 clients could be this one", 2)
    assert (rows["N"].will, rows["N"].tickable) == ("Create client", True)
    assert (rows["L"].words, rows["L"].tickable) == ("left out by you", False)


def test_a_second_customer_of_a_linked_client_is_already_mapped() -> None:
    practice = Practice(
        [Client(name="G & G Solutions Pty Ltd")],
        [{"display_name": "G & G Solutions"}, {"display_name": "G and G Solutions Pty Ltd"}],
    )
    practice.link("G & G Solutions Pty Ltd", "G & G Solutions")
    row = practice.import_row("G and G Solutions Pty Ltd")
    assert (row.found, row.words, row.tickable) == (Found.PROBLEM, "client is already mapped", False)
    assert row.problem is not None
    assert (row.problem.title, row.problem.remedies) == ("Client is already mapped", (Remedy.MOVE_LINK,))
    assert row.problem.client_id == practice.id("G & G Solutions Pty Ltd")


def test_every_status_of_the_sync_tab() -> None:
    names = ["in sync", "to push", "problem", "new", "suggested", "not linked", "paused", "left out", "archived", "off"]
    practice = Practice(
        [Client(name=name, archived=name == "archived", sync=name != "off") for name in names],
        [
            {"display_name": "in sync", "company_name": "in sync"},
            {"display_name": "To Push", "company_name": "to push"},
            {"display_name": "problem", "company_name": "problem"},
            {"display_name": "paused", "company_name": "paused"},
            {"display_name": "maybe"},
        ],
    )
    practice.link("in sync", "in sync")
    practice.link("to push", "To Push")
    practice.link("problem", "problem")
    practice.link("paused", "paused")
    practice.change("problem", email="mick@tarrant")
    practice.desk.pause([practice.id("paused")])
    practice.suggest(("suggested", "maybe", Tier.LIKELY))
    practice.desk.leave_out_clients([practice.id("left out")])
    practice.desk.export([practice.id("new")])
    rows = {row.name: row for row in practice.board.syncs}
    assert {name: rows[name].status.value for name in names if name != "off"} == {n: n for n in names if n != "off"}
    assert rows["off"].status is Status.LEFT_OUT
    assert {name: row.waits for name, row in rows.items() if row.waits} == {
        "to push": "name",
        "problem": "The e-mail “mick@tarrant” is not complete",
        "new": "new customer",
        "suggested": "maybe?",
        "paused": "Disabled for synchronization",
        "off": "Disabled for synchronization",
    }
    assert {name: row.active for name, row in rows.items() if row.active is not None} == {
        "in sync": True,
        "to push": True,
        "problem": True,
        "paused": False,
    }


def test_turning_a_linked_clients_sync_off_pauses_it_and_starting_it_again_turns_it_on() -> None:
    practice = Practice([Client(name="Mick")], [{"display_name": "Michael"}])
    practice.link("Mick", "Michael")
    practice.change("Mick", sync=False)
    assert (practice.sync_row("Mick").status, practice.sync_row("Mick").active) == (Status.PAUSED, False)
    assert practice.board.picture.plan.actions == ()
    done = practice.desk.pause([practice.id("Mick")], on=False)
    assert (done.count, practice.client("Mick").sync, practice.sync_row("Mick").active) == (1, True, True)


def test_a_change_pends_at_once_and_names_what_it_changes() -> None:
    practice = Practice([Client(name="Mick", phone="03 5550 1000")], [{"display_name": "Mick", "company_name": "Mick"}])
    practice.link("Mick", "Mick")
    practice.push()
    row = practice.sync_row("Mick")
    assert (row.status, row.synced) == (Status.IN_SYNC, NOON)
    practice.change("Mick", email="m@m.example", mobile="0491 570 006", website="m.example")
    row = practice.sync_row("Mick")
    assert (row.status, row.waits) == (Status.TO_PUSH, "e-mail, mobile, 1 more")


def test_every_check_of_the_export_tab() -> None:
    practice = Practice(
        [
            Client(name="Ready", email="r@r.example"),
            Client(name="No mail"),
            Client(name="Chosen"),
            Client(name="Barrett and Lowe"),
            Client(name="Cartwright Freight", reference="CAR009"),
            Client(name="Tegan Moore"),
            Client(name="Daintree Honey Co"),
            Client(name="Hobson: Mairead"),
            Client(name="Left"),
            Client(name="Off", sync=False),
            Client(name="Archived", archived=True),
        ],
        [
            {"display_name": "Barrett & Lowe"},
            {"display_name": "Daintree Honey Co", "active": False, "updated": NOON - timedelta(days=3000)},
        ],
        [VENDOR, EMPLOYEE],
    )
    practice.suggest(("Barrett and Lowe", "Barrett & Lowe", Tier.LIKELY))
    practice.desk.export([practice.id("Chosen")])
    practice.desk.leave_out_clients([practice.id("Left")])
    rows = {row.name: row for row in practice.board.exports}
    assert {name: row.check for name, row in rows.items()} == {
        "Ready": Check.READY,
        "No mail": Check.READY,
        "Chosen": Check.CHOSEN,
        "Barrett and Lowe": Check.LOOK_FIRST,
        "Cartwright Freight": Check.NAME_TAKEN,
        "Tegan Moore": Check.NAME_TAKEN,
        "Daintree Honey Co": Check.NAME_TAKEN,
        "Hobson: Mairead": Check.CANNOT,
        "Left": Check.LEFT_OUT,
        "Off": Check.LEFT_OUT,
    }
    assert [name for name, row in rows.items() if row.tickable] == ["No mail", "Ready"]
    assert {name: rows[name].words for name in ("Ready", "No mail", "Cartwright Freight", "Daintree Honey Co")} == {
        "Ready": "name is free in QuickBooks",
        "No mail": "no e-mail: invoices cannot be e-mailed",
        "Cartwright Freight": "by the vendor “Cartwright Freight”",
        "Daintree Honey Co": "by an inactive customer of 2018",
    }
    assert {name: row.remedy for name, row in rows.items() if row.remedy} == {
        "Barrett and Lowe": Remedy.LINK,
        "Cartwright Freight": Remedy.ADD_REFERENCE,
        "Tegan Moore": Remedy.RENAME,
        "Daintree Honey Co": Remedy.MAKE_ACTIVE,
        "Hobson: Mairead": Remedy.MEND,
    }
    assert rows["Off"].words == "Disabled for synchronization"


def test_nobody_is_told_to_link_to_a_vendor_or_an_employee() -> None:
    practice = Practice(
        [Client(name="Cartwright Freight"), Client(name="Tegan Moore"), Client(name="Mick"), Client(name="Zoe")],
        [{"display_name": "Mick"}, {"display_name": "Zoe", "active": False}],
        [VENDOR, EMPLOYEE],
    )
    todo = {row.name: row.problem.todo for row in practice.board.exports if row.problem}
    assert todo == {
        "Cartwright Freight": "Use another name. Or rename the vendor in QuickBooks, read again and retry.",
        "Tegan Moore": "Use another name. Or rename the employee in QuickBooks, read again and retry.",
        "Mick": "Link the client to this customer, or use another name.",
        "Zoe": "Make the customer active again and link to it, or use another name.",
    }
    for row in practice.board.exports:
        assert row.problem is not None
        assert (Remedy.LINK in row.problem.remedies) is (row.name == "Mick")


def test_a_refused_creation_stays_a_problem_until_it_is_solved() -> None:
    practice = Practice([Client(name="Mick"), Client(name="Zoe"), Client(name="Bo")])
    ids = [practice.id(name) for name in ("Mick", "Zoe", "Bo")]
    practice.desk.export(ids)
    for name in ("Mick", "Zoe", "Bo"):
        practice.company.add(display_name=name)  # somebody was faster
    practice.push()
    assert practice.export_row("Mick").check is Check.PROBLEM
    assert practice.sync_row("Mick").status is Status.PROBLEM
    assert practice.desk.retry().count == 3
    practice.push()
    practice.desk.archive(ids[:1])
    assert practice.sync_row("Mick").status is Status.ARCHIVED
    practice.desk.leave_out_clients(ids[1:2])
    assert practice.sync_row("Zoe").status is Status.LEFT_OUT
    practice.desk.cancel_export(ids[2:])
    assert practice.sync_row("Bo").status is Status.NOT_LINKED
    assert practice.board.overview.problems == 0


def test_archiving_can_make_the_customer_inactive_and_an_open_balance_says_no() -> None:
    practice = Practice(
        [Client(name="Mick"), Client(name="Zoe"), Client(name="Bo")],
        [
            {"display_name": "Mick", "company_name": "Mick"},
            {"display_name": "Bo", "company_name": "Bo"},
            {"display_name": "Zoe", "company_name": "Zoe", "balance": Decimal("12.50")},
        ],
    )
    for name in ("Mick", "Zoe", "Bo"):
        practice.link(name, name)
    practice.desk.archive([practice.id("Bo")])
    practice.desk.archive([practice.id("Mick"), practice.id("Zoe")], make_inactive=True)
    rows = {row.name: row for row in practice.board.syncs}
    assert (rows["Mick"].status, rows["Mick"].waits) == (Status.TO_PUSH, "make inactive")
    assert rows["Bo"].status is Status.ARCHIVED
    assert rows["Zoe"].problem is not None
    assert rows["Zoe"].problem.code == "open-balance"
    practice.push()
    assert not practice.company.customers[practice.books.links()[0].customer_id].active
    assert practice.sync_row("Mick").status is Status.ARCHIVED


def test_left_out_rows_are_never_what_something_else_is_suggested_for() -> None:
    practice = Practice([Client(name="Mick"), Client(name="Zoe")], [{"display_name": "M"}, {"display_name": "Z"}])
    practice.suggest(("Mick", "M", Tier.EXACT), ("Zoe", "Z", Tier.EXACT))
    practice.desk.leave_out_clients([practice.id("Mick")])
    practice.desk.leave_out_customers([practice.customer("Z").id])
    assert practice.import_row("M").found is Found.NO_MATCH
    assert practice.sync_row("Zoe").status is Status.NOT_LINKED
    assert practice.desk.accept_tier(Tier.EXACT).count == 0
    practice.desk.undo()
    practice.desk.undo()
    assert practice.import_row("M").found is Found.EXACT
    assert practice.sync_row("Zoe").status is Status.SUGGESTED


def test_a_customer_that_went_inactive_or_away_is_a_problem_of_its_client() -> None:
    practice = Practice([Client(name="Mick"), Client(name="Zoe")], [{"display_name": "Mick"}, {"display_name": "Zoe"}])
    practice.link("Mick", "Mick")
    practice.link("Zoe", "Zoe")
    practice.company.edit(practice.customer("Mick").id, active=False, display_name="Mick (deleted)")
    del practice.company.customers[practice.customer("Zoe").id]
    practice.read()
    codes = {row.name: row.problem.code for row in practice.board.syncs if row.problem}
    assert codes == {"Mick": "customer-inactive", "Zoe": "customer-gone"}
    practice.desk.make_active(practice.id("Mick"))
    practice.desk.unlink([practice.id("Zoe")])
    practice.push()
    assert practice.company.customers["1"] == replace(practice.company.customers["1"], active=True, display_name="Mick")
    assert practice.sync_row("Zoe").status is Status.NOT_LINKED
