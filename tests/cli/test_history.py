"""What was pushed, and taking it back, from the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qbosync_desktop.simulator import Running, start
from tests.cli.console import Console

HEAD = "Reference,Name,Phone\n"


@pytest.fixture
def practice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[tuple[Console, Running]]:
    """Four clients in QuickBooks: one push made them, the next one gave each another phone number."""
    console = Console(tmp_path / "data", capsys)
    with start("empty") as running:
        console.connect(running, tmp_path)
        for end in ("0101", "0999"):
            rows = "".join(f"C{number},Client {number} Pty Ltd,(03) 550{number} {end}\n" for number in range(4))
            path = tmp_path / "list.csv"
            path.write_text(HEAD + rows, encoding="utf-8")
            assert console.json("clients", "import", path).code == 0
            console.json("pull")
            console.json("export", "--all")
            assert console.json("push", "--yes").data["done"] == 4
        yield console, running


def phone(running: Running, name: str) -> str:
    return str(running.books.named(name)["PrimaryPhone"]["FreeFormNumber"])


def test_history_says_what_was_pushed(practice: tuple[Console, Running]) -> None:
    qbosync, _ = practice
    second, first = qbosync.json("history", "--kind", "pushes").data
    assert (first["done"], second["done"], second["undo_of"], second["refused"]) == (4, 4, None, 0)
    changes = qbosync.json("history", "--push", second["push"]).data
    assert [one["kind"] for one in changes] == ["UpdateCustomer"] * 4
    assert changes[0]["fields"]["PrimaryPhone"] == ["(03) 5500 0101", "(03) 5500 0999"]
    assert changes[0]["intuit_tid"]
    assert changes[0]["sync_token"] == "1"
    of_client = qbosync.json("history", "--client", "C2").data
    assert [one["kind"] for one in of_client] == ["UpdateCustomer", "CreateCustomer"]
    assert "Phone: (03) 5502 0101 → (03) 5502 0999" in qbosync("history", "--client", "C2").out
    assert "4 done, 0 refused" in qbosync("history").out


def test_undo_puts_back_what_nobody_changed_since(practice: tuple[Console, Running]) -> None:
    qbosync, running = practice
    push = qbosync.json("history", "--kind", "pushes").data[0]["push"]
    running.human.edit(running.books.named("Client 3 Pty Ltd")["Id"], PrimaryPhone={"FreeFormNumber": "1300 555 010"})
    refused = qbosync.json("undo", push)
    assert refused.problem["code"] == "not-approved"
    assert phone(running, "Client 0 Pty Ltd") == "(03) 5500 0999"
    one = qbosync.json("undo", push, "--client", "C1", "--yes")
    assert one.data["done"] == 1
    assert phone(running, "Client 1 Pty Ltd") == "(03) 5501 0101"
    rest = qbosync.json("undo", push, "--yes")
    assert rest.code == 1, "one was changed by somebody else"
    assert rest.data["done"] == 2
    assert any(problem["title"] and problem["client_id"] for problem in rest.data["problems"])
    assert [phone(running, f"Client {number} Pty Ltd") for number in (0, 2, 3)] == [
        "(03) 5500 0101",
        "(03) 5502 0101",
        "1300 555 010",
    ]
    newest = qbosync.json("history").data[0]
    assert newest["undo_of"] == push
    back = qbosync.json("undo", newest["push"], "--yes")
    assert back.data["done"] == 2, "an undo is a push like any other"
    assert phone(running, "Client 0 Pty Ltd") == "(03) 5500 0999"


def test_a_push_that_never_was(practice: tuple[Console, Running]) -> None:
    qbosync, _ = practice
    assert qbosync.json("undo", 99, "--yes").problem["code"] == "no-such-push"
    assert qbosync.json("history", "--push", 99).problem["code"] == "no-such-push"


def test_taking_back_what_was_taken_back_does_nothing(practice: tuple[Console, Running]) -> None:
    qbosync, running = practice
    push = qbosync.json("history", "--kind", "pushes").data[0]["push"]
    assert qbosync.json("undo", push, "--yes").data["done"] == 4
    again = qbosync.json("undo", push, "--yes")
    assert again.data["done"] == 0
    assert phone(running, "Client 0 Pty Ltd") == "(03) 5500 0101"


def test_history_tells_all_that_was_done(practice: tuple[Console, Running]) -> None:
    qbosync, _ = practice
    past = qbosync.json("history").data
    assert [one["kind"] for one in past] == ["push", "read", "list", "push", "chosen", "read", "list", "connected"]
    first, last = past[-2], past[2]
    assert (first["file"], first["parts"], last["parts"]) == ("list.csv", {"added": 4}, {"changed": 4})
    assert past[-3]["count"] == 0
    about = qbosync.json("history", "--event", last["event"]).data["about"]
    assert sorted(one["reference"] for one in about) == ["C0", "C1", "C2", "C3"]
    assert "Client list: list.csv (4 added)" in qbosync("history", "--kind", "register").out
    assert [one["kind"] for one in qbosync.json("history", "--kind", "links").data] == ["chosen"]
    assert "Client 2 Pty Ltd" in qbosync("history", "--event", last["event"]).out
    assert qbosync.json("history", "--event", 999).problem["code"] == "no-such-event"
