"""What asks first on the command line: an unusual plan, and what becomes of archived clients' customers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qbosync_desktop.simulator import Running, start
from tests.cli.console import Console

HEAD = "Reference,Name,Phone\n"


@pytest.fixture
def practice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[tuple[Console, Running]]:
    """Twelve clients that are in QuickBooks and in step."""
    console = Console(tmp_path / "data", capsys)
    with start("empty") as running:
        console.connect(running, tmp_path)
        give(console, tmp_path, 12, "0101")
        console.json("pull")
        assert console.json("export", "--all").data["count"] == 12
        assert console.json("push", "--yes").data["done"] == 12
        yield console, running


def give(console: Console, folder: Path, count: int, end: str) -> None:
    path = folder / "list.csv"
    rows = "".join(f"C{number:02},Client {number:02} Pty Ltd,(03) 55{number:02} {end}\n" for number in range(count))
    path.write_text(HEAD + rows, encoding="utf-8")
    assert console.json("clients", "import", path).code == 0


def test_an_unusual_share_needs_a_word_more(practice: tuple[Console, Running], tmp_path: Path) -> None:
    qbosync, running = practice
    give(qbosync, tmp_path, 12, "0999")
    before = running.books.customers
    refused = qbosync.json("push", "--yes")
    assert (refused.code, refused.problem["code"]) == (2, "plan-unusual")
    assert "12 of 12 linked customers would change" in refused.problem["detail"]
    assert "qbosync push --yes --allow-large" in qbosync("push", "--yes").err
    synced = qbosync.json("sync", "--yes")
    assert (synced.code, synced.data["done"], synced.data["waiting"]) == (1, 0, 12)
    assert [one["code"] for one in synced.data["problems"]] == ["plan-unusual"]
    assert running.books.customers == before, "nothing was sent"
    sent = qbosync.json("sync", "--yes", "--allow-large")
    assert (sent.code, sent.data["done"]) == (0, 12)


def test_a_much_smaller_import_needs_a_word_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    qbosync = Console(tmp_path / "data", capsys)
    with start("empty") as running:
        qbosync.connect(running, tmp_path)
        give(qbosync, tmp_path, 60, "0101")
        qbosync.json("pull")
        qbosync.json("export", "--all")
        assert qbosync.json("push", "--yes").data["done"] == 60
        give(qbosync, tmp_path, 6, "0999")
        refused = qbosync.json("push", "--yes")
        assert "The last import held 6 clients; the register had 60" in refused.problem["detail"]
        assert qbosync.json("push", "--yes", "--allow-large").data["done"] == 6


def test_an_edit_in_quickbooks_stands_beside_the_field(practice: tuple[Console, Running]) -> None:
    qbosync, running = practice
    one = running.books.named("Client 03 Pty Ltd")["Id"]
    running.human.edit(one, PrimaryPhone={"FreeFormNumber": "1300 555 010"})
    qbosync.json("pull")
    (action,) = qbosync.json("plan").data["actions"]
    assert action["edited_in_quickbooks"] == ["PrimaryPhone"]
    assert "(edited in QuickBooks since you looked)" in qbosync("plan").out


def test_archiving_a_linked_client_asks_what_becomes_of_its_customer(practice: tuple[Console, Running]) -> None:
    qbosync, running = practice
    assert qbosync.json("archive", "C01").problem["code"] == "archive-unclear"
    assert qbosync.clients()["C01"]["archived"] is False
    assert qbosync.json("archive", "C01", "--keep-customers").data["count"] == 1
    assert qbosync.json("plan").data["actions"] == []
    assert qbosync.json("archive", "C02", "C03", "--make-inactive").data["count"] == 2
    assert [one["kind"] for one in qbosync.json("plan").data["actions"]] == ["DeactivateCustomer"] * 2
    assert qbosync.json("archive", "C03", "--off").data["count"] == 1
    assert qbosync.json("push", "--yes").data["done"] == 1
    assert running.books.named("Client 02 Pty Ltd (deleted)")["Active"] is False
    assert running.books.named("Client 03 Pty Ltd")["Active"] is True
