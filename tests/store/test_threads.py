"""Many threads, other processes and sudden death: the file stays whole and everybody sees what was saved."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.store import Books, Store, open_store
from qbosync_desktop.store.places import FILE_NAME
from qbosync_desktop.store.tables import ClientTable
from qbosync_desktop.sync.ports import Reading
from tests.store.conftest import REALM, START


def _run(*works: Callable[[], object]) -> None:
    """Every work on its own thread; the first failure is raised here."""
    failures: list[BaseException] = []

    def guarded(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def test_a_store_opened_in_one_thread_works_in_others_and_closes_everywhere(folder: Path) -> None:
    store = open_store(folder)
    books = store.books("")
    _run(lambda: books.apply(Change(put_clients=(Client(-1, "A"),))), books.clients, books.version)
    _run(store.close)
    beside = [path.name for path in folder.glob(f"{FILE_NAME}*")]
    assert beside == [FILE_NAME]  # the log goes when the last connection closes
    with pytest.raises(RuntimeError, match="closed"):
        books.clients()
    store.close()


def test_one_thread_writes_while_others_read_whole_states_only(store: Store, books: Books) -> None:
    done = threading.Event()
    seen: list[int] = []

    def write() -> None:
        try:
            for turn in range(30):
                books.keep(Reading(tuple(Customer(str(n), str(turn)) for n in range(50)), (), START, True), None)
                books.apply(Change(put_clients=tuple(Client(-n, str(turn)) for n in range(1, 11))))
        finally:
            done.set()

    def read() -> None:
        while not done.is_set():
            tokens = {customer.sync_token for customer in books.customers()}
            assert len(tokens) <= 1
            seen.append(len(books.clients()))

    _run(write, read, read)
    assert all(number % 10 == 0 for number in seen)
    assert len(books.clients()) == 300


def test_threads_that_write_at_once_wait_for_each_other(books: Books) -> None:
    def write() -> None:
        for _ in range(20):
            books.apply(Change(put_clients=(Client(-1, "A"),)))

    _run(write, write, write)
    assert [client.id for client in books.clients()] == list(range(1, 61))


def test_connections_are_few_and_used_again(store: Store, books: Books) -> None:
    for _ in range(20):
        _run(books.clients)
    assert len(store._file._database._idle) == 1


def test_a_query_outside_a_session_fails_loudly(store: Store) -> None:
    with pytest.raises(RuntimeError, match="outside"):
        store._file._session.raw.execute("SELECT 1")
    with pytest.raises(Exception, match="not opened"):
        store._file._session.run(ClientTable.select())
    with pytest.raises(Exception, match=r"database|execute"):
        list(ClientTable.select())


def test_the_version_is_the_same_in_every_thread_until_something_is_written(store: Store, books: Books) -> None:
    first = books.version()
    elsewhere: list[object] = []
    _run(lambda: elsewhere.append(books.version()))
    books.clients()
    assert elsewhere == [first] == [store.version()]
    _run(lambda: books.remember("a", "b"))
    second = books.version()
    assert second != first
    store.use(REALM)
    assert books.version() != second


def test_nothing_written_by_a_refused_change_is_no_new_version(books: Books) -> None:
    before = books.version()
    with pytest.raises(ValueError, match="time zone"):
        books.keep(Reading((Customer("1", created=START.replace(tzinfo=None)),), (), START, True), None)
    assert books.version() == before


def test_two_open_stores_never_share_a_version(folder: Path, store: Store) -> None:
    with open_store(folder) as other:
        assert other.version() != store.version()


WRITER = """
import sys
from pathlib import Path
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.link import Link
from qbosync_desktop.store import open_store
from qbosync_desktop.sync.ports import Reading
from tests.store.conftest import REALM, START

books = open_store(Path(sys.argv[1])).books(REALM)
for turn in range(1, int(sys.argv[2]) + 1):
    books.keep(Reading(tuple(Customer(str(n), str(turn)) for n in range(200)), (), START, True), None)
    books.apply(Change(put_clients=(Client(-1, str(turn)),), put_links=(Link(-1, str(1000 + turn)),)))
    print(turn, flush=True)
"""


def _writer(folder: Path, turns: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(folder), str(turns)], stdout=subprocess.PIPE, text=True)


def test_another_process_s_writes_are_noticed(folder: Path, store: Store, books: Books) -> None:
    before = books.version()
    with _writer(folder, 1) as writer:
        writer.communicate()
    assert writer.returncode == 0
    assert books.version() != before
    assert [client.name for client in books.clients()] == ["1"]


def test_a_process_killed_while_writing_loses_nothing_it_had_confirmed(folder: Path) -> None:
    with open_store(folder) as store:
        store.add_company(Company(REALM, "A", Environment.SIMULATOR), {})
    for turns in (3, 9, 20):
        with _writer(folder, 100_000) as writer:
            assert writer.stdout is not None
            for _ in range(turns):
                writer.stdout.readline()
            writer.kill()  # SIGKILL, wherever it is in its next transaction
            rest = writer.stdout.read()
        confirmed = turns + rest.count("\n")
        with open_store(folder) as store:
            books = store.books(REALM)
            clients, links = books.clients(), books.links()
            assert confirmed <= len(clients) <= confirmed + 1
            assert [link.client_id for link in links] == [client.id for client in clients]
            assert len({customer.sync_token for customer in books.customers()}) == 1
            books.apply(Change(remove_clients=tuple(client.id for client in clients)))
