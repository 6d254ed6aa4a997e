"""Copies are whole, few, and can be put back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from qbosync_desktop.domain.backup import PLAN_KEY, BackupPlan, RegisterFacts, plan_of_text
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.store import Books, Store, last_good_backup, look_into, open_store, restore_backup
from qbosync_desktop.store.backups import backups, whole
from qbosync_desktop.store.places import FILE_NAME
from tests.store.conftest import START, Clock


def test_a_copy_is_whole_and_holds_what_was_saved(store: Store, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    path = store.backup("Before the BIG clean-up!")
    assert path.parent == store.folder / "backups"
    assert path.name == "register-20260302T093001Z-before-the-big-clean-up.sqlite"
    assert whole(path)
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT name FROM client").fetchall() == [("A",)]
    assert [(one.path, one.reason) for one in store.backups()] == [(path, "before-the-big-clean-up")]


def test_copies_of_one_second_do_not_replace_each_other(store: Store) -> None:
    store._clock = lambda: START
    paths = [store.backup() for _ in range(3)]
    assert len(set(paths)) == 3
    assert [one.path for one in store.backups()] == paths[::-1]


def test_seven_daily_copies_are_kept_and_those_by_hand_stay(folder: Path, clock: Clock) -> None:
    with open_store(folder, clock=clock) as store:
        by_hand = store.backup()
    for _ in range(10):
        clock.now += timedelta(days=1)
        open_store(folder, clock=clock).close()
    kept = backups(folder)
    assert [one.reason for one in kept] == ["daily"] * 7 + ["by-hand"]
    assert kept[-1].path == by_hand
    assert kept[0].made_at.date() == clock.now.date()


def days(folder: Path, clock: Clock, count: int) -> None:
    for _ in range(count):
        clock.now += timedelta(days=1)
        open_store(folder, clock=clock).close()


def test_the_firm_says_how_many_stay_and_which_other_folder_gets_them(
    folder: Path, clock: Clock, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    second.mkdir()
    (second / "holiday.jpg").write_bytes(b"not ours")
    with open_store(folder, clock=clock) as store:
        store.books("").remember(PLAN_KEY, BackupPlan(3, str(second)).as_text())
    days(folder, clock, 5)
    assert len(backups(folder)) == 3
    copies = sorted(path.name for path in second.iterdir() if path.suffix == ".sqlite")
    assert copies == sorted(one.path.name for one in backups(folder))
    assert all(whole(second / name) for name in copies)
    assert (second / "holiday.jpg").exists()


def test_a_second_folder_that_is_not_there_keeps_nobody_out(folder: Path, clock: Clock, tmp_path: Path) -> None:
    with open_store(folder, clock=clock) as store:
        store.books("").remember(PLAN_KEY, BackupPlan(2, str(tmp_path / "unplugged")).as_text())
    days(folder, clock, 1)
    assert len(backups(folder)) == 1, "the copy beside the register was made all the same"
    assert not (tmp_path / "unplugged").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"keep": 0}', '{"keep": "x", "second": ""}'])
def test_an_unreadable_plan_is_the_usual_one(text: str) -> None:
    assert plan_of_text(text) == BackupPlan()


def test_a_half_made_copy_is_not_listed(store: Store) -> None:
    path = store.backup()
    (path.parent / "register-20260302T093002Z-daily.part").write_bytes(b"half")
    (path.parent / "notes.txt").write_text("mine")
    assert [one.path for one in store.backups()] == [path]


def test_what_a_sudden_death_left_half_made_is_swept_after_a_day(store: Store) -> None:
    place = store.backup().parent
    for name in ("old.part", "young.part"):
        (place / name).write_bytes(b"half")
    os.utime(place / "old.part", (0, 0))
    store.backup("again")
    assert [left.name for left in place.glob("*.part")] == ["young.part"]


def test_a_copy_can_be_put_back_and_what_was_there_is_kept(folder: Path, clock: Clock) -> None:
    with open_store(folder, clock=clock) as store:
        store.books("").apply(Change(put_clients=(Client(-1, "A"),)))
        copy = store.backup()
        store.books("").apply(Change(put_clients=(Client(-1, "B"),)))
    aside = restore_backup(folder, copy, clock())
    with open_store(folder, clock=clock) as store:
        assert [client.name for client in store.books("").clients()] == ["A"]
    assert aside is not None
    with closing(sqlite3.connect(aside)) as before:
        assert before.execute("SELECT name FROM client").fetchall() == [("A",), ("B",)]


def test_a_log_left_by_a_crash_never_joins_the_copy(folder: Path, clock: Clock) -> None:
    with open_store(folder, clock=clock) as store:
        store.books("").apply(Change(put_clients=(Client(-1, "A"),)))
        copy = store.backup()
    (folder / FILE_NAME).write_bytes(b"damaged")
    (folder / f"{FILE_NAME}-wal").write_bytes(b"left over")
    restore_backup(folder, copy, clock())
    assert not (folder / f"{FILE_NAME}-wal").exists()
    with open_store(folder, clock=clock) as store:
        assert [client.name for client in store.books("").clients()] == ["A"]


def test_a_damaged_copy_is_not_put_back(folder: Path, clock: Clock) -> None:
    with open_store(folder, clock=clock) as store:
        copy = store.backup()
    copy.write_bytes(copy.read_bytes()[:5000])
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(EnvironmentProblem) as caught:
        restore_backup(folder, copy)
    assert caught.value.problem.code == "data-damaged"
    assert (folder / FILE_NAME).read_bytes() == before


def test_a_copy_can_be_put_back_where_the_file_is_lost(folder: Path, clock: Clock) -> None:
    with open_store(folder, clock=clock) as store:
        copy = store.backup()
    (folder / FILE_NAME).unlink()
    assert restore_backup(folder, copy) is None
    open_store(folder, clock=clock).close()


def test_what_a_register_and_its_copies_hold_is_told(store: Store, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"), Client(-2, "B", archived=True))))
    copy = store.backup()
    books.apply(Change(put_clients=(Client(-1, "C"),)))
    then, now = look_into(copy), store.facts()
    assert (then.clients, then.archived, then.links, then.last_push) == (1, 1, 0, None)
    assert (now.clients, now.archived) == (2, 1), "what stands in the log only counts, too"
    assert then.companies == now.companies
    assert sorted(one.name for one in copy.parent.iterdir()) == [copy.name], "looking leaves nothing beside it"


def test_what_was_pushed_since_is_counted() -> None:
    def facts(*pushes: tuple[int, int]) -> RegisterFacts:
        told = tuple((START + timedelta(days=day), done) for day, done in pushes)
        return RegisterFacts(Path("x"), 1, 0, 0, 0, (), told)

    then, now = facts((1, 5)), facts((1, 5), (2, 3), (9, 4))
    assert now.pushed_since(then) == (2, 7)
    assert then.pushed_since(now) == (0, 0)
    assert now.last_push == START + timedelta(days=9)


def test_a_copy_goes_where_the_user_wants_it_and_over_what_is_there(store: Store, books: Books, tmp_path: Path) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    place = tmp_path / "usb" / "mine.sqlite"
    with pytest.raises(EnvironmentProblem):
        store.backup_to(place)
    place.parent.mkdir()
    place.write_bytes(b"old")
    assert store.backup_to(place) == place
    assert look_into(place).clients == 1
    assert [one.name for one in place.parent.iterdir()] == ["mine.sqlite"]


def test_restoring_keeps_what_was_there_as_a_backup_and_can_be_taken_back(folder: Path, clock: Clock) -> None:
    with open_store(folder, clock=clock) as store:
        copy = store.backup()
        store.books("").apply(Change(put_clients=(Client(-1, "Later"),)))
    kept = restore_backup(folder, copy, clock())
    assert kept is not None
    with open_store(folder, clock=clock) as store:
        assert store.books("").clients() == ()
        assert "before-restore" in {one.reason for one in store.backups()}
    assert last_good_backup(folder) not in (None, kept), "what was replaced once is not offered before the others"
    restore_backup(folder, kept, clock())
    with open_store(folder, clock=clock) as store:
        assert [one.name for one in store.books("").clients()] == ["Later"]


@pytest.mark.parametrize("content", [b"", b"no register", b"SQLite format 3\x00" + b"\x00" * 4000])
def test_what_is_no_register_is_not_put_back(folder: Path, tmp_path: Path, content: bytes) -> None:
    with open_store(folder) as store:
        store.books("").apply(Change(put_clients=(Client(-1, "A"),)))
    wrong = tmp_path / "wrong.sqlite"
    wrong.write_bytes(content)
    for path in (wrong, tmp_path / "missing.sqlite"):
        with pytest.raises(EnvironmentProblem) as caught:
            restore_backup(folder, path)
        assert caught.value.problem.code in ("data-damaged", "data-foreign", "data-missing")
    with open_store(folder) as store:
        assert [one.name for one in store.books("").clients()] == ["A"]
        assert not [one for one in store.backups() if one.reason == "before-restore"]


def test_a_copy_of_a_register_in_use_is_put_back_with_its_log(folder: Path, tmp_path: Path) -> None:
    with open_store(folder) as store:
        store.books("").apply(Change(put_clients=(Client(-1, "A"),)))
        copied = tmp_path / "copied"
        copied.mkdir()
        for name in (FILE_NAME, f"{FILE_NAME}-wal"):
            (copied / name).write_bytes((folder / name).read_bytes())
        assert (copied / f"{FILE_NAME}-wal").stat().st_size
    (tmp_path / "elsewhere").mkdir()
    restore_backup(tmp_path / "elsewhere", copied / FILE_NAME)
    with open_store(tmp_path / "elsewhere") as store:
        assert [one.name for one in store.books("").clients()] == ["A"]
