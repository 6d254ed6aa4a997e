"""What the side panel says about a row, for every kind of row of every tab."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.gui.panel_facts import PanelFacts, export_facts, import_facts, sync_facts
from tests.gui.practice import Practice


@pytest.fixture
def practice() -> Practice:
    return Practice()


def facts_of(desk: Desk, tab: str, name: str) -> PanelFacts:
    board = desk.board()
    if tab == "import":
        return import_facts(board, next(row for row in board.imports if row.name == name))
    if tab == "sync":
        return sync_facts(board, next(row for row in board.syncs if row.name == name))
    return export_facts(board, next(row for row in board.exports if row.name == name))


def keys(facts: PanelFacts) -> list[str]:
    return [one.key for one in facts.actions]


def test_a_likely_customer(practice: Practice) -> None:
    facts = facts_of(practice.desk, "import", "Barrett & Lowe Surveyors")
    assert [reason.text for reason in facts.reasons] == ["same name", "same phone", "e-mail differs"]
    assert facts.taken == 0
    assert keys(facts) == ["link", "create", "leave"]
    assert next(line.label for line in facts.lines if line.differs) == "Name"


def test_since_when_and_what_is_owed(practice: Practice) -> None:
    assert facts_of(practice.desk, "import", "Acacia Early Learning Inc").identity.startswith(
        "QuickBooks customer since "
    )
    assert facts_of(practice.desk, "import", "Blue Heeler Fencing").identity == "QuickBooks customer · owes $120.50"


def test_a_customer_nobody_is_like(practice: Practice) -> None:
    facts = facts_of(practice.desk, "import", "Garcia Family Trust")
    assert facts.note is not None
    assert facts.note.title == "If you create a client"
    assert keys(facts) == ["create", "leave"]
    assert not facts.candidates


def test_the_choice_comes_first_where_there_is_one(practice: Practice) -> None:
    one = practice.clients["Priya Raghunathan"]
    more = [replace(practice.suggestions()[3], client_id=one, best=False), *practice.suggestions()]
    practice.books.keep_suggestions(more)
    facts = facts_of(practice.desk, "import", "Dimitriou Bros Tiling")
    assert facts.candidates_first
    assert [one.title for one in facts.candidates] == ["Lowe Barrett Family Trust", "Priya Raghunathan"]


def test_left_out_rows_offer_the_way_back(practice: Practice) -> None:
    practice.desk.leave_out_customers(("4",))
    practice.desk.leave_out_clients((practice.clients["Priya Raghunathan"],))
    assert keys(facts_of(practice.desk, "import", "Garcia Family Trust")) == ["take-back"]
    assert keys(facts_of(practice.desk, "sync", "Priya Raghunathan")) == ["take-back"]
    assert keys(facts_of(practice.desk, "export", "Priya Raghunathan")) == ["take-back"]


def test_linked_clients(practice: Practice) -> None:
    facts = facts_of(practice.desk, "sync", "Coorong Dairy Partnership")
    assert (facts.state, facts.state_words) == ("in sync", "the same on both sides")
    assert keys(facts) == ["pause", "unlink", "open"]
    assert facts.small.startswith("Linked by you, ")


def test_a_change_made_in_quickbooks_is_told(practice: Practice) -> None:
    push = practice.desk.push(practice.desk.plan())
    assert push.done == 1
    practice.quickbooks.edit("7", email="someone@else.example")
    practice.desk.pull()
    facts = facts_of(practice.desk, "sync", "Nguyen & Sons Plumbing Pty Ltd")
    assert facts.note is not None
    assert facts.note.text == "E-mail. The register's value goes out."


def test_open_clients(practice: Practice) -> None:
    suggested = facts_of(practice.desk, "sync", "Blue Heeler Fencing Pty Ltd")
    assert keys(suggested) == ["link", "not-same", "leave"]
    assert suggested.in_quickbooks == "5"
    alone = facts_of(practice.desk, "sync", "Priya Raghunathan")
    assert keys(alone) == ["find", "export", "leave"]


def test_new_and_archived_clients(practice: Practice) -> None:
    practice.desk.export((practice.clients["Priya Raghunathan"],))
    new = facts_of(practice.desk, "sync", "Priya Raghunathan")
    assert new.invoice is not None
    assert new.invoice[0] is None
    assert keys(new) == keys(facts_of(practice.desk, "export", "Priya Raghunathan")) == ["cancel-export"]
    assert keys(facts_of(practice.desk, "sync", "Olsson, Greta")) == ["restore"]


def test_export_problems(practice: Practice) -> None:
    taken = facts_of(practice.desk, "export", "Daintree Honey Co")
    assert taken.problem is not None
    assert taken.customer_id == "10"
    look = facts_of(practice.desk, "export", "Blue Heeler Fencing Pty Ltd")
    assert look.note is not None
    assert look.note.tone == "look"
    ready = facts_of(practice.desk, "export", "Priya Raghunathan")
    assert ready.state == "ready"
