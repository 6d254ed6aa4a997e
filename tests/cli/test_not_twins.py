"""Twins on the command line: a client that is in the register twice is not created unseen; two may be called two."""

from __future__ import annotations

from pathlib import Path

from qbosync_desktop.simulator import Running
from tests.cli.console import Console

LIST = """Reference,Name,Kind,Email,Mobile
TWO001,Annabel Leeworthy,Individual,annabel@leeworthy.example,0491 570 006
TWO002,"Leeworthy, Annabel",Individual,annabel@leeworthy.example,0491 570 006
ONE001,Bruno Ekdahl,Individual,bruno@ekdahl.example,0491 570 156
"""


def test_two_clients_are_called_two(qbosync: Console, running: Running, tmp_path: Path) -> None:
    qbosync.connect(running, tmp_path)
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    assert qbosync.json("clients", "import", tmp_path / "list.csv").code == 0
    assert qbosync.json("pull").code == 0
    ids = {reference: one["id"] for reference, one in qbosync.clients().items()}
    refused = qbosync.json("export", "--all")
    assert (refused.code, refused.data["count"]) == (1, 1)
    assert {(one["client_id"], one["code"]) for one in refused.data["problems"]} == {
        (ids["TWO001"], "stands-twice"),
        (ids["TWO002"], "stands-twice"),
    }
    assert qbosync.json("not-twins", "TWO001", "TWO002").data["count"] == 1
    assert qbosync.json("not-twins", "TWO002", "TWO001").data["count"] == 0, "once more is nothing to do"
    assert qbosync.json("pull").code == 0
    assert qbosync.json("export", "TWO001", "TWO002").data["count"] == 2
    assert qbosync.json("not-twins", "TWO001", "NOBODY").code == 2


def test_two_customers_are_called_two(qbosync: Console, running: Running, tmp_path: Path) -> None:
    qbosync.connect(running, tmp_path)
    assert qbosync.json("pull").code == 0
    one, two = running.books.named("Joanne Smith")["Id"], running.books.named("Smith, Joanne")["Id"]
    said = qbosync.json("not-twins", two, one, "--customers")
    assert (said.code, said.data["words"]) == (0, "“Joanne Smith” and “Smith, Joanne” called not twins")
    assert qbosync.json("not-twins", one, two, "--customers", "--off").data["count"] == 1
    assert qbosync.json("not-twins", one, "987654", "--customers").problem["code"] == "no-such-customer"
