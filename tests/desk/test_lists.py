"""Importing a client list through the desk: a preview that changes nothing, one step, remembered columns."""

from __future__ import annotations

from pathlib import Path

from qbosync_desktop.domain.client import Client
from tests.desk.practice import Practice


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_is_previewed_applied_as_one_step_and_matched(tmp_path: Path) -> None:
    practice = Practice(
        [Client(name="Ann Lee", reference="LEE1", phone="(03) 5550 1188")],
        [{"display_name": "Wren & Daughters", "email": "hello@wren.example"}],
    )
    path = write(
        tmp_path / "list.csv",
        "Reference,Name,Email\nLEE1,Ann Lee,ann@lee.example\nWRE1,Wren and Daughters,hello@wren.example\n,,\n",
    )
    _, _, preview = practice.desk.preview_list(path)
    assert preview.counts() == {"read": 2, "added": 1, "changed": 1, "unchanged": 0, "skipped": 0}
    assert len(practice.books.clients()) == 1, "a preview changes nothing"
    done = practice.desk.apply_list(preview)
    assert done.words == "1 client added, 1 changed"
    ann = practice.client("Ann Lee")
    assert (ann.email, ann.phone) == ("ann@lee.example", "(03) 5550 1188"), "blank cells never erase"
    assert practice.import_row("Wren & Daughters").client_name == "Wren and Daughters"
    _, _, again = practice.desk.preview_list(path)
    assert again.counts()["unchanged"] == 2
    practice.desk.undo()
    assert [one.name for one in practice.books.clients()] == ["Ann Lee"]
    assert practice.client("Ann Lee").email == ""


def test_the_register_may_win(tmp_path: Path) -> None:
    practice = Practice([Client(name="Ann Lee", reference="LEE1", email="ours@lee.example")])
    path = write(tmp_path / "list.csv", "Reference,Name,Email\nLEE1,Ann Lee,theirs@lee.example\n")
    _, _, preview = practice.desk.preview_list(path, prefer="register")
    practice.desk.apply_list(preview)
    assert practice.client("Ann Lee").email == "ours@lee.example"


def test_corrected_columns_are_remembered_for_such_a_header_and_by_name(tmp_path: Path) -> None:
    practice = Practice()
    path = write(tmp_path / "list.csv", "Ref,Who,Where\nLEE1,Ann Lee,0491 570 006\n")
    _, columns, _ = practice.desk.preview_list(path)
    practice.desk.remember_columns(columns, "ours")
    assert practice.books.memory("columns:ours") == columns.as_text()
    _, again, _ = practice.desk.preview_list(path)
    assert again.mapping() == columns.mapping()
