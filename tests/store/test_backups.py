"""Copies are whole, few, and can be put back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.store import Books, Store, backups, open_store, restore_backup
from qbosync_desktop.store.backups import whole
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
