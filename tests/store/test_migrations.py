"""Files of every schema that ever landed are brought up to today's, after a copy was made."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from qbosync_desktop.domain.client import ClientKind
from qbosync_desktop.domain.event import EventKind
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import DecisionKind
from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.store import look_into, migrations, open_store, restore_backup
from qbosync_desktop.store.backups import whole
from qbosync_desktop.store.places import FILE_NAME
from qbosync_desktop.store.rows import primary_key
from qbosync_desktop.store.tables import TABLES
from qbosync_desktop.sync.ports import EntryState
from tests.store.conftest import OTHER, REALM, START, Clock
from tests.store.test_journal import NO
from tests.store.test_notes import MINE, REASONS
from tests.store.test_reading import EMPLOYEE, VENDOR
from tests.store.test_reading import FULL as CUSTOMER
from tests.store.test_register import FULL as CLIENT

SCHEMAS = Path(__file__).parent / "schemas"
NUMBERS = sorted(int(path.stem.removeprefix("schema-")) for path in SCHEMAS.glob("schema-*.sql"))


def make_file(folder: Path, schema: int) -> Path:
    """A data file as a program of that schema left it."""
    folder.mkdir()
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((SCHEMAS / f"schema-{schema}.sql").read_text(encoding="utf-8"))
    return path


@pytest.fixture
def future() -> Iterator[None]:
    """A next version of this program: one more script."""

    def script(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE client ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")

    migrations.MIGRATIONS.append(script)
    yield
    migrations.MIGRATIONS.pop()


def test_there_is_a_stored_file_of_every_schema() -> None:
    assert list(range(1, migrations.latest() + 1)) == NUMBERS


@pytest.mark.parametrize("schema", NUMBERS)
def test_a_file_of_every_schema_opens_with_all_it_holds(folder: Path, schema: int, clock: Clock) -> None:
    make_file(folder, schema)
    with open_store(folder, clock=clock) as store:
        assert store.current == REALM
        assert [company.realm_id for company in store.companies()] == [REALM, OTHER]
        assert store.connection(REALM) == {"api_base": "http://a"}
        books = store.books(REALM)
        first, ann, bo = books.clients()
        assert (first.name, first.postal, first.street, first.abn) == (
            CLIENT.name,
            CLIENT.postal,
            CLIENT.street,
            CLIENT.abn,
        )
        assert (ann.kind, bo.kind) == (ClientKind.INDIVIDUAL, ClientKind.TRUST)
        assert {decision.kind for decision in books.decisions()} >= {DecisionKind.CREATE, DecisionKind.NOT_SAME}
        pairs = {(one.customer_id, one.other_id) for one in books.decisions() if one.other_id}
        assert pairs == ({("58", "9")} if schema > 2 else set())
        assert [(link.client_id, link.customer_id, link.linked_at) for link in books.links()] == [(3, "58", START)]
        assert Field.EMAIL in books.links()[0].sent
        assert {customer.id for customer in books.customers()} == {"9", CUSTOMER.id}
        assert set(books.names()) == {VENDOR, EMPLOYEE}
        assert books.suggestions()[0].reasons == REASONS
        assert books.settings() == MINE
        assert books.memory("window") == "{}"
        assert books.problems()[0].remedies == NO.remedies
        assert [entry.state for entry in books.entries(1)] == [EntryState.REFUSED, EntryState.DONE]
        assert [(push.id, push.undo_of) for push in books.unfinished()] == [(2, 1)]
        assert store.books(OTHER).settings() == Settings()
        told = {(event.kind, event.count) for event in books.events()}  # of before schema 4: what the rows tell of it
        assert told >= {(EventKind.CONNECTED, 0), (EventKind.LINKED, 1), (EventKind.PAUSED, 1), (EventKind.LEFT_OUT, 2)}


@pytest.mark.parametrize("schema", NUMBERS)
def test_a_script_that_landed_is_never_changed(folder: Path, schema: int) -> None:
    def made(connection: sqlite3.Connection) -> list[tuple[str, str]]:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        )
        return sorted((name, " ".join(sql.split())) for name, sql in rows)

    with (
        closing(sqlite3.connect(make_file(folder, schema))) as stored,
        closing(sqlite3.connect(":memory:")) as fresh,
    ):
        for script in migrations.MIGRATIONS[:schema]:
            script(fresh)
        assert made(fresh) == made(stored)


@pytest.mark.parametrize("schema", NUMBERS)
def test_a_copy_of_every_schema_is_told_and_can_be_put_back(folder: Path, schema: int, clock: Clock) -> None:
    old = make_file(folder, schema)
    facts = look_into(old)
    assert (facts.schema, facts.clients + facts.archived, facts.links, len(facts.companies)) == (schema, 3, 1, 2)
    assert [done for _, done in facts.pushes] == [1, 0]
    target = folder.with_name("elsewhere")
    open_store(target, clock=clock).close()
    restore_backup(target, old, clock())
    with open_store(target, clock=clock) as store:
        assert len(store.books("").clients()) == 3


def test_the_models_are_the_tables_that_the_scripts_make(folder: Path) -> None:
    folder.mkdir()
    database = SqliteDatabase(str(folder / "fresh.sqlite"))
    with closing(sqlite3.connect(folder / "fresh.sqlite", isolation_level=None)) as connection:
        migrations.migrate(connection)
    database.connect()
    made = {name for name in database.get_tables() if not name.startswith("sqlite_")}
    assert made == {model._meta.table_name for model in TABLES}
    for model in TABLES:
        name = model._meta.table_name
        columns = {column.name: column for column in database.get_columns(name)}
        assert list(columns) == model._meta.sorted_field_names, name
        keys = {column.name for column in columns.values() if column.primary_key}
        assert keys == set(primary_key(model)), name
        for field in model._meta.sorted_fields:
            assert columns[field.column_name].null == field.null, (name, field.name)
    database.close()


def test_an_older_file_is_copied_before_it_is_brought_up(folder: Path, clock: Clock, future: None) -> None:
    make_file(folder, 1)
    with open_store(folder, clock=clock) as store:
        assert [client.id for client in store.books("").clients()] == [1, 2, 3]
        copies = {backup.reason: backup.path for backup in store.backups()}
    assert "before-update" in copies
    with closing(sqlite3.connect(copies["before-update"])) as copy:
        assert migrations.schema_of(copy) == 1
        assert whole(copies["before-update"])
    with closing(sqlite3.connect(folder / FILE_NAME)) as now:
        assert migrations.schema_of(now) == migrations.latest()
        assert now.execute("SELECT nickname FROM client").fetchall() == [("",)] * 3


def test_a_script_that_fails_leaves_the_file_as_it_was(folder: Path, clock: Clock, future: None) -> None:
    path = make_file(folder, 1)

    def bad(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM client")

    migrations.MIGRATIONS.append(bad)
    try:
        with pytest.raises(sqlite3.IntegrityError, match="link"):
            open_store(folder, clock=clock)
    finally:
        migrations.MIGRATIONS.pop()
    with closing(sqlite3.connect(path)) as now:
        assert migrations.schema_of(now) == 1
        assert now.execute("SELECT count(*) FROM client").fetchone() == (3,)


def test_an_older_file_is_not_opened_read_only(folder: Path, future: None) -> None:
    make_file(folder, 1)
    with pytest.raises(EnvironmentProblem) as caught:
        open_store(folder, read_only=True)
    assert caught.value.problem.code == "data-older"


def test_scripts_import_nothing_of_ours() -> None:
    for script in Path(migrations.__file__).parent.glob("m0*.py"):
        assert "qbosync_desktop" not in script.read_text(encoding="utf-8"), script.name
