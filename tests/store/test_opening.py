"""What stands in the way of a data folder is said clearly, and a refused file stays exactly as it was."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy
from qbosync_desktop.store import Books, Store, last_good_backup, open_store, restore_backup
from qbosync_desktop.store.places import FILE_NAME, uri_of
from qbosync_desktop.sync.ports import Reading
from tests.store.conftest import REALM, START, Clock


def _refusal(folder: Path, *, read_only: bool = False) -> Problem:
    with pytest.raises(EnvironmentProblem) as caught:
        open_store(folder, read_only=read_only, busy_seconds=0.05)
    problem = caught.value.problem
    assert problem.title
    assert problem.detail
    assert problem.todo
    assert problem.remedies
    return problem


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _filled(folder: Path) -> Path:
    """A closed folder with 300 clients in it."""
    with open_store(folder) as store:
        store.books("").apply(Change(put_clients=tuple(Client(-n, f"Client {n}") for n in range(1, 301))))
    return folder / FILE_NAME


def _say(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    with open_store(tmp_path / "a" / "b") as store:
        assert store.folder == tmp_path / "a" / "b"
        assert (store.folder / FILE_NAME).exists()
        assert store.books("").clients() == ()


def test_what_was_written_is_there_after_closing(folder: Path) -> None:
    _filled(folder)
    with open_store(folder) as store:
        assert len(store.books("").clients()) == 300


def test_a_closed_store_leaves_all_data_in_one_file(folder: Path) -> None:
    _filled(folder)
    assert [name for name, content in _files(folder).items() if content] == [FILE_NAME]


def test_a_newer_file_is_refused_and_stays_untouched(folder: Path) -> None:
    path = _filled(folder)
    _say(path, "PRAGMA user_version = 99")
    before = _files(folder)
    problem = _refusal(folder)
    assert (problem.code, problem.remedies) == ("data-newer", (Remedy.CHOOSE_FOLDER,))
    assert "99" in problem.detail
    assert _refusal(folder, read_only=True).code == "data-newer"
    assert _files(folder) == before


def test_a_newer_file_whose_header_still_waits_in_the_log_is_refused(folder: Path) -> None:
    path = _filled(folder)
    with closing(sqlite3.connect(path)) as crashed:
        crashed.execute("PRAGMA user_version = 99")  # in the log beside the file, for this one still has it open
        assert _refusal(folder).code == "data-newer"


@pytest.mark.parametrize("statement", ["PRAGMA application_id = 7", "PRAGMA user_version = 3"])
def test_another_program_s_database_is_refused(folder: Path, statement: str) -> None:
    folder.mkdir()
    _say(folder / FILE_NAME, "CREATE TABLE theirs (x)")
    _say(folder / FILE_NAME, statement)
    before = _files(folder)
    assert _refusal(folder).code == "data-foreign"
    assert _files(folder) == before


def test_another_program_s_database_without_any_mark_is_refused(folder: Path) -> None:
    folder.mkdir()
    _say(folder / FILE_NAME, "CREATE TABLE client (x)")
    assert _refusal(folder).code == "data-foreign"


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\x00 cut off", b"x" * 5000])
def test_a_file_that_is_no_database_is_damaged(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    problem = _refusal(folder)
    assert (problem.code, problem.remedies) == ("data-damaged", (Remedy.CHOOSE_FOLDER,))
    assert (folder / FILE_NAME).read_bytes() == content


@pytest.mark.parametrize("read_only", [False, True])
def test_a_damaged_file_is_found_and_its_last_good_backup_offered(folder: Path, read_only: bool) -> None:
    path = _filled(folder)
    with open_store(folder) as store:
        good = store.backup("good")
        bad = store.backup("bad")
    bad.write_bytes(b"torn")
    _scribble(path)
    before = path.read_bytes()
    problem = _refusal(folder, read_only=read_only)
    assert problem.code == "data-damaged"
    assert problem.remedies[0] is Remedy.RESTORE_BACKUP
    assert problem.file == str(good)
    assert last_good_backup(folder) == good
    assert path.read_bytes() == before


def test_a_file_cut_to_nothing_is_damage_when_there_are_backups(folder: Path) -> None:
    path = _filled(folder)
    with open_store(folder) as store:
        store.backup()
    path.write_bytes(b"")
    assert _refusal(folder).code == "data-damaged"


def test_damage_met_while_working_offers_the_backup_too(folder: Path) -> None:
    path = _filled(folder)
    with open_store(folder) as store:
        store.backup()
    with open_store(folder) as store:
        _scribble(path)
        with pytest.raises(EnvironmentProblem) as caught:
            store.books("").clients()
    assert caught.value.problem.code == "data-damaged"
    assert caught.value.problem.file == str(last_good_backup(folder))


def _scribble(path: Path) -> None:
    """Overwrite the pages after the first, as a failing disk does."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))


def test_a_locked_file_is_said_to_be_locked(folder: Path) -> None:
    path = _filled(folder)
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN IMMEDIATE")
        holder.execute("UPDATE client SET name = 'x'")
        holder.execute("COMMIT")
        problem = _refusal(folder)
    assert (problem.code, problem.remedies) == ("data-locked", (Remedy.TRY_AGAIN,))
    open_store(folder).close()


def test_a_write_waits_its_turn_then_says_who_is_in_the_way(folder: Path) -> None:
    path = _filled(folder)
    with open_store(folder, busy_seconds=0.05) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        books = store.books("")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentProblem, match="data-locked"):
            books.apply(Change(put_clients=(Client(-1, "A"),)))
        assert len(books.clients()) == 300  # reading never waits
        other.execute("ROLLBACK")
        assert books.apply(Change(put_clients=(Client(-1, "A"),))).new_ids == {-1: 301}


def test_a_full_disk_loses_nothing_that_was_saved(store: Store, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    # SQLite answers "full" at this bound with the same code and on the same way as at the disk's own end.
    with store._file.read() as session:
        pages = session.raw.execute("PRAGMA page_count").fetchone()[0]
        session.raw.execute(f"PRAGMA max_page_count = {pages + 4}")
    before = (books.clients(), books.customers(), books.company())
    big = Reading(tuple(Customer(str(n), display_name="x" * 200) for n in range(2000)), (), START, True)
    with pytest.raises(EnvironmentProblem) as caught:
        books.keep(big, None)
    assert (caught.value.problem.code, caught.value.problem.remedies) == ("disk-full", (Remedy.TRY_AGAIN,))
    assert (books.clients(), books.customers(), books.company()) == before
    with store._file.read() as session:
        session.raw.execute("PRAGMA max_page_count = 1000000")
    books.keep(big, None)
    assert books.customers_known() == 2000


def test_a_folder_that_is_a_file_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    assert _refusal(tmp_path / "data").code == "folder-read-only"
    assert _refusal(tmp_path / "data" / "deeper").code == "folder-read-only"


OPEN_AS_NOBODY = """
import os, sys
from pathlib import Path
from qbosync_desktop.store import open_store
from qbosync_desktop.domain.problems import EnvironmentProblem
if os.geteuid() == 0:
    os.setuid(65534)
try:
    open_store(Path(sys.argv[1])).close()
except EnvironmentProblem as error:
    print(error.problem.code)
with open_store(Path(sys.argv[1]), read_only=True) as store:
    print(len(store.books("").clients()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
def test_a_folder_that_may_not_be_written_can_still_be_read() -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to other users
        Path(name).chmod(0o755)
        folder = Path(name) / "data"
        _filled(folder).chmod(0o444)
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", OPEN_AS_NOBODY, str(folder)], capture_output=True, text=True, check=False
        )
        folder.chmod(0o755)
    assert done.stdout.split() == ["folder-read-only", "300"], done.stderr


def test_a_read_only_store_reads_beside_a_writer_and_writes_nothing(folder: Path, store: Store, books: Books) -> None:
    books.apply(Change(put_clients=(Client(-1, "A"),)))
    with open_store(folder, read_only=True) as looking:
        assert looking.read_only
        version = looking.version()
        assert [client.name for client in looking.books(REALM).clients()] == ["A"]
        books.apply(Change(put_clients=(Client(-1, "B"),)))
        assert looking.version() != version
        assert [client.name for client in looking.books(REALM).clients()] == ["A", "B"]
        with pytest.raises(EnvironmentProblem, match="folder-read-only"):
            looking.books(REALM).apply(Change(put_clients=(Client(-1, "C"),)))
    assert len(books.clients()) == 2


def test_nothing_to_read_is_said(folder: Path) -> None:
    assert _refusal(folder, read_only=True).code == "data-missing"
    assert not folder.exists()


def test_a_lost_file_beside_backups_is_no_reason_to_begin_anew(folder: Path) -> None:
    path = _filled(folder)
    with open_store(folder) as store:
        store.backup()
    path.unlink()
    problem = _refusal(folder)
    assert (problem.code, problem.remedies[0]) == ("data-missing", Remedy.RESTORE_BACKUP)
    restore_backup(folder, Path(problem.file))
    with open_store(folder) as store:
        assert len(store.books("").clients()) == 300


def test_two_who_open_a_new_folder_at_once_both_succeed(folder: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(folder), range(4)))
    for number, store in enumerate(stores, 1):
        assert store.books("").apply(Change(put_clients=(Client(-1, "A"),))).new_ids == {-1: number}
    for store in stores:
        store.close()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/Zoë Søn/a?b#c%.sqlite"), "file:///home/Zo%C3%AB%20S%C3%B8n/a%3Fb%23c%25.sqlite?mode=ro"),
        (PureWindowsPath("C:/Users/Zoe/x.sqlite"), "file:///C:/Users/Zoe/x.sqlite?mode=ro"),
        (PureWindowsPath("//server/share/x.sqlite"), "file:////server/share/x.sqlite?mode=ro"),
    ],
)
def test_sqlite_is_told_of_every_kind_of_path(path: PurePath, uri: str) -> None:
    class Placed:
        def absolute(self) -> PurePath:
            return path

    assert uri_of(Placed(), read_only=True) == uri  # type: ignore[arg-type]  # a path of another system


def test_a_folder_with_odd_letters_works(tmp_path: Path) -> None:
    folder = tmp_path / "Zoë & Søn's 100% #1"
    _filled(folder)
    with open_store(folder, read_only=True) as store:
        assert len(store.books("").clients()) == 300


def test_a_daily_copy_is_made_once_a_day(folder: Path, clock: Clock) -> None:
    open_store(folder, clock=clock).close()
    for _ in range(2):
        with open_store(folder, clock=clock) as store:
            assert [backup.reason for backup in store.backups()] == ["daily"]


def test_no_room_for_the_daily_copy_keeps_nobody_out(folder: Path) -> None:
    _filled(folder)
    (folder / "backups").write_text("a file in the place of the folder")
    with open_store(folder) as store:
        assert len(store.books("").clients()) == 300
