"""The side panel: both sides of a pair, who else it could be, and the invoice's header before and after."""

from __future__ import annotations

from qbosync_desktop.desk.panel import (
    candidates_of_client,
    candidates_of_customer,
    comparison,
    invoice_after,
    invoice_now,
)
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.plan import Origin
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.suggestion import Tier
from tests.desk.practice import Practice

OLD = Address("14 Albert St", "", "Brunswick", "VIC", "3056")
NEW = Address("PO Box 9", "", "Brunswick", "VIC", "3056", "Australia")


def linked() -> Practice:
    practice = Practice(
        [
            Client(
                name="Nguyen & Sons Plumbing",
                kind=ClientKind.COMPANY,
                email="Linh@nguyens.example",
                phone="+61 3 5550 1188",
                postal=OLD,
            )
        ],
        [
            {
                "display_name": "Nguyen & Sons Plumbing",
                "company_name": "Nguyen & Sons Plumbing",
                "email": "linh@nguyens.example",
                "phone": "(03) 5550 1188",
                "bill_address": OLD,
                "website": "nguyens.example",
            }
        ],
    )
    practice.link("Nguyen & Sons Plumbing", "Nguyen & Sons Plumbing")
    practice.push()
    return practice


def test_what_is_the_same_in_other_letters_does_not_differ() -> None:
    practice = linked()
    lines = comparison(practice.books.clients()[0], practice.books.customers()[0], Settings())
    assert {line.label: line.differs for line in lines} == {
        "Name": False,
        "Company name": False,
        "E-mail": False,
        "Phone": False,
        "Postal": False,
        "Website": True,
    }
    assert lines[0].label == "Website", "what differs comes first"
    assert not lines[0].sent, "a blank in the register erases nothing"


def test_what_goes_out_is_marked_with_where_it_changed() -> None:
    practice = linked()
    practice.change("Nguyen & Sons Plumbing", postal=NEW, mobile="0491 570 006")
    client, customer = practice.books.clients()[0], practice.books.customers()[0]
    (action,) = practice.desk.plan().actions
    lines = comparison(client, customer, Settings(), action)
    sent = {line.label: line for line in lines if line.sent}
    assert set(sent) == {"Postal", "Mobile"}
    assert (sent["Postal"].register, sent["Postal"].quickbooks) == (
        "PO Box 9, Brunswick VIC 3056",
        "14 Albert St, Brunswick VIC 3056",
    )
    assert sent["Mobile"].origin is Origin.REGISTER


def test_one_side_alone_has_nothing_to_differ_from() -> None:
    practice = linked()
    client, customer = practice.books.clients()[0], practice.books.customers()[0]
    assert not any(line.differs or line.quickbooks for line in comparison(client, None, Settings()))
    assert not any(line.differs or line.register for line in comparison(None, customer, Settings()))


def test_the_invoice_before_and_after() -> None:
    practice = linked()
    customer = practice.books.customers()[0]
    now = invoice_now(customer)
    assert now.lines == ("Nguyen & Sons Plumbing", "14 Albert St", "Brunswick VIC 3056")
    assert now.email == "linh@nguyens.example"
    practice.change("Nguyen & Sons Plumbing", name="Nguyen Pty Ltd", postal=NEW)
    (action,) = practice.desk.plan().actions
    after = invoice_after(customer, action)
    assert after.lines == ("Nguyen Pty Ltd", "PO Box 9", "Brunswick VIC 3056")
    assert after.email == now.email

    fresh = Practice([Client(name="Mick", email="m@m.example", postal=OLD)])
    fresh.desk.export([1])
    (action,) = fresh.desk.plan().actions
    assert invoice_after(None, action).lines == ("Mick", "14 Albert St", "Brunswick VIC 3056")


def test_candidates_best_first_at_most_five() -> None:
    clients = [Client(name=f"Ann {n}", reference=f"A{n}", kind=ClientKind.INDIVIDUAL) for n in range(7)]
    practice = Practice(clients, [{"display_name": "Ann", "mobile": "0491 570 006"}])
    practice.suggest(*((one.name, "Ann", Tier.POSSIBLE) for one in clients))
    picture = practice.board.picture
    found = candidates_of_customer(picture, practice.customer("Ann").id)
    assert [one.title for one in found] == ["Ann 0", "Ann 1", "Ann 2", "Ann 3", "Ann 4"]
    assert (found[0].second, found[0].words) == ("A0 · individual", "same name")
    (other,) = candidates_of_client(picture, practice.id("Ann 3"))
    assert (other.title, other.second, other.kind) == ("Ann", "0491 570 006", None)
    assert candidates_of_client(picture, 99) == ()
