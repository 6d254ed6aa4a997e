"""Importing a client list through the desk: a preview that changes nothing, one step, remembered columns."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.past_import import KEY, digest_of, import_of_text, past_import
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.plan import ActionKind
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


def test_an_import_is_taken_back_after_the_program_was_closed(tmp_path: Path) -> None:
    practice = Practice(
        [
            Client(name="Ann Lee", reference="LEE1", postal=Address("1 High St", city="Kew", state="VIC")),
            Client(name="Bo Gray", reference="GRA1"),
            Client(name="Gone Away", reference="GON1"),
            Client(name="Not Touched", reference="NOT1"),
        ]
    )
    before = practice.books.clients()
    path = write(
        tmp_path / "list.csv",
        "Reference,Name,Email\nLEE1,Ann Lee,ann@lee.example\nGRA1,Bo Gray,bo@gray.example\n"
        "NEW1,New One,\nNEW2,New Two,\nNOT1,Not Touched,\n",
    )
    _, _, preview = practice.desk.preview_list(path)
    gone = practice.client("Gone Away")
    assert preview.vanished == (gone,)
    done = practice.desk.apply_list(preview, archive=[gone.id])
    assert done.words == "2 clients added, 2 changed, 1 archived"
    assert practice.client("Gone Away").archived
    later = Desk(practice.books, practice.company)  # the program was closed: no Ctrl+Z any more
    past = later.last_import()
    assert past is not None
    assert (past.file, past.words) == ("list.csv", done.words)
    later.save_client(replace(practice.client("Bo Gray"), phone="0491 570 006"))  # somebody worked on
    later.save_client(replace(practice.client("New Two"), phone="0491 570 110"))
    words = later.undo_import().words
    assert words == (
        "Import of “list.csv” taken back: 1 client removed again, 2 clients put back, "
        "2 changed or linked since, left as they are"
    )
    names = {client.name: client for client in practice.books.clients()}
    assert set(names) == {client.name for client in before} | {"New Two"}
    assert names["Ann Lee"] == before[0]
    assert names["Gone Away"] == before[2]
    assert names["Bo Gray"].phone == "0491 570 006"
    assert later.last_import() is None, "nothing of it is left to take back"
    later.undo()
    assert practice.client("New One").reference == "NEW1"


def test_what_was_taken_back_by_hand_is_not_offered_again(tmp_path: Path) -> None:
    practice = Practice()
    assert practice.desk.last_import() is None
    _, _, preview = practice.desk.preview_list(write(tmp_path / "list.csv", "Reference,Name\nLEE1,Ann Lee\n"))
    practice.desk.apply_list(preview)
    assert practice.desk.last_import() is not None
    practice.desk.undo()
    assert practice.desk.last_import() is None


def test_stopping_the_search_for_matches_keeps_the_import(tmp_path: Path) -> None:
    practice = Practice()
    _, _, preview = practice.desk.preview_list(write(tmp_path / "list.csv", "Reference,Name\nLEE1,Ann Lee\n"))
    token = Stopped()
    assert practice.desk.apply_list(preview, token).count == 1
    assert practice.client("Ann Lee").reference == "LEE1"


class Stopped:
    """Somebody asked to stop before it began."""

    def cancelled(self) -> bool:
        return True


def test_archiving_with_an_import_may_make_the_customer_inactive(tmp_path: Path) -> None:
    practice = Practice([Client(name="Gone Away", reference="GON1")], [{"display_name": "Gone Away"}])
    practice.desk.link(practice.client("Gone Away").id, "1")
    _, _, preview = practice.desk.preview_list(write(tmp_path / "list.csv", "Reference,Name\nLEE1,Ann Lee\n"))
    practice.desk.apply_list(preview, archive=[practice.client("Gone Away").id], make_inactive=True)
    assert [action.kind for action in practice.desk.plan().actions] == [ActionKind.DEACTIVATE]
    practice.desk.undo_import()
    assert not practice.desk.plan().actions or practice.desk.plan().actions[0].kind is not ActionKind.DEACTIVATE
    assert not practice.client("Gone Away").archived


def test_an_import_of_very_many_is_remembered_in_little_room() -> None:
    before = [
        Client(n, f"Client {n}", reference=f"R{n}", phone="03 9000 0000", postal=Address("1 High St", city="Kyneton"))
        for n in range(1, 40_001)
    ]
    after = [
        replace(one, phone="", postal=Address("2 Low St", city="Kyneton"), kind=ClientKind.TRUST) for one in before
    ]
    now = datetime(2026, 3, 2, tzinfo=UTC)
    past = past_import("a.csv", now, "changed", Change(put_clients=tuple(after)), Change(put_clients=tuple(before)))
    text = past.as_text()
    assert len(text) < 50 * len(before)
    read = import_of_text(text)
    assert read == past
    assert read is not None
    again = [replace(one, **read.changed[one.id][0]) for one in after]
    assert again == before


def test_an_import_remembered_by_an_older_version_can_be_taken_back() -> None:
    """The plain text of before, with whole clients in it."""
    was, now = Client(name="Ann Lee", phone="0491 570 006"), Client(name="Ann Lee", phone="0491 570 156")
    practice = Practice([now])
    client = practice.client("Ann Lee")
    held = {
        "file": "a.csv",
        "made_at": "2026-03-02T00:00:00+00:00",
        "words": "1 changed",
        "added": {},
        "changed": [[asdict(replace(was, id=client.id)), digest_of(client)]],
    }
    practice.books.remember(KEY, json.dumps(held))
    assert practice.desk.last_import() is not None
    practice.desk.undo_import()
    assert practice.client("Ann Lee").phone == "0491 570 006"


@pytest.mark.parametrize(
    "text", ["", "{", "{}", "no base 64", "AAAA", "e30=", '{"changed": [[{"id": 1, "kind": "x"}, ""]]}']
)
def test_what_cannot_be_read_is_no_import(text: str) -> None:
    assert import_of_text(text) is None
