"""The whole job without a window: a store, an old store, backups, a sign-in over TLS, read, match, push, undo."""

from __future__ import annotations

import html
import re
import sqlite3
from contextlib import closing
from urllib.parse import urlsplit

import requests

from qbosync_desktop.bundled import resource
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.plan import ActionKind, Plan
from qbosync_desktop.domain.suggestion import Tier
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.files import read_table, write_rows
from qbosync_desktop.office import DEMO_LIST, Office, open_office
from qbosync_desktop.quickbooks.connect import connect_by_browser
from qbosync_desktop.quickbooks.customers import customer_from
from qbosync_desktop.quickbooks.endpoints import Endpoints, simulator
from qbosync_desktop.self_test.scene import Scene
from qbosync_desktop.self_test.steps import Step, check
from qbosync_desktop.simulator import Running, start
from qbosync_desktop.store import migrations, open_store, restore_backup
from qbosync_desktop.store.backups import backups
from qbosync_desktop.store.places import FILE_NAME
from qbosync_desktop.sync.details import same

NAME = "Čapek & Søn Pty Ltd"


def make_store(scene: Scene) -> str:
    """A register is made, written and read again."""
    folder = scene.folder / "new"
    with open_store(folder) as store:
        Desk(store.books("")).save_client(Client(name=NAME))
    with open_store(folder) as store:
        names = [client.name for client in store.books("").clients()]
    check(names == [NAME], f"the register holds {len(names)} clients, not the one written")
    return f"schema {migrations.latest()}, {(folder / FILE_NAME).stat().st_size // 1024} kB"


def migrate(scene: Scene) -> str:
    """A register as the first version left it is brought up to date, with a copy made before."""
    folder = scene.folder / "old"
    folder.mkdir()
    first = migrations.MIGRATIONS[0]
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        first(connection)
        connection.execute("PRAGMA user_version = 1")
        connection.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
        # The first script is frozen, so what its table needs will never change.
        columns = [row[1] for row in connection.execute("PRAGMA table_info(client)")]
        values = {"name": NAME, "kind": "company", "sync": 1, "archived": 0, "id": 1}
        marks = ", ".join("?" * len(columns))
        row = [values.get(column, "") for column in columns]
        listed = ", ".join(columns)
        connection.execute(f"INSERT INTO client ({listed}) VALUES ({marks})", row)  # noqa: S608 - the table's own names
    with open_store(folder) as store:
        names = [client.name for client in store.books("").clients()]
    check(names == [NAME], f"after the update the register holds {names}")
    reasons = {backup.reason for backup in backups(folder)}
    check(migrations.latest() == 1 or "before-update" in reasons, f"no copy was made before the update: {reasons}")
    return f"from schema 1 to {migrations.latest()}, copies: {', '.join(sorted(reasons))}"


def back_up(scene: Scene) -> str:
    """A copy is written, and brings back what was lost after it."""
    folder = scene.folder / "new"
    with open_store(folder) as store:
        copy = store.backup()
        desk = Desk(store.books(""))
        desk.save_client(Client(name="Came later"))
    restore_backup(folder, copy)
    with open_store(folder) as store:
        names = [client.name for client in store.books("").clients()]
    check(names == [NAME], f"the copy that was put back holds {names}")
    return copy.name


def sign_in(scene: Scene) -> str:
    """A simulated company is started; its sign-in goes through a browser's steps over TLS; a stranger is refused."""
    quickbooks = scene.closing.enter_context(start("au-demo"))
    endpoints = simulator(quickbooks.ready)
    check(endpoints.token_url.startswith("https://"), "the simulator does not speak TLS")
    check(_refused(endpoints.token_url), "a certificate by an unknown authority was taken")
    folder = scene.folder / "office"
    folder.mkdir()

    def browser(url: str) -> None:
        back = _consent(endpoints, url, verify=endpoints.ca_file)
        with requests.Session() as session:
            session.trust_env = False
            session.get(back.replace("localhost", "127.0.0.1"), timeout=10)

    connection = connect_by_browser(endpoints, folder, NeverCancelled(), browser, limit=30)
    connection.quickbooks.close()
    assert connection.grant is not None
    office = open_office(folder)
    scene.closing.callback(office.close)
    office.connect_simulator({**quickbooks.ready, "refresh_token": connection.grant.refresh_token})
    scene.things["office"], scene.things["quickbooks"] = office, quickbooks
    return f"signed in to “{connection.company.name}” at {urlsplit(endpoints.api_base).netloc}"


def _refused(url: str) -> bool:
    """Whether TLS refuses this server when only the usual authorities are trusted."""
    try:
        with requests.Session() as session:
            session.trust_env = False  # nor what this machine's environment names as authorities
            session.get(url, timeout=10)
    except requests.exceptions.SSLError:
        return True
    return False


def _consent(endpoints: Endpoints, url: str, *, verify: bool | str) -> str:
    """Press the button of the consent page; answers the address the browser is sent back to."""
    with requests.Session() as session:
        session.trust_env = False
        page = session.get(url, verify=verify, timeout=10)
        form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.text))
        data = {name: html.unescape(value) for name, value in form.items()}
        answer = session.post(endpoints.authorize_url, data=data, verify=verify, timeout=10, allow_redirects=False)
    check("Location" in answer.headers, f"the consent page answered {answer.status_code}")
    return str(answer.headers["Location"])


def read_and_match(scene: Scene) -> str:
    """The client list is taken in, QuickBooks is read, and both sides are matched."""
    office: Office = scene.things["office"]
    quickbooks: Running = scene.things["quickbooks"]
    _, _, preview = office.desk.preview_list(resource(DEMO_LIST))
    office.desk.apply_list(preview)
    office.desk.pull()
    picture = office.desk.picture()
    check(len(picture.customers) == len(quickbooks.books.customers), "not every customer was read")
    linked = office.desk.accept_tier(Tier.EXACT).count
    check(linked, "no exact match was found")
    return f"{len(picture.clients)} clients, {len(picture.customers)} customers, {linked} exact matches linked"


def push(scene: Scene) -> str:
    """What was planned stands in the company's own books afterwards, and a second look plans nothing."""
    office: Office = scene.things["office"]
    new = next(row.id for row in office.desk.board().exports if row.tickable and not row.problem)
    office.desk.export([new])
    plan = office.desk.plan()
    kinds = {action.kind for action in plan.actions}
    check({ActionKind.CREATE, ActionKind.UPDATE} <= kinds, f"planned are only {sorted(kinds)}")
    done = office.desk.push(plan)
    check(done.done == len(plan.actions), f"{done.done} of {len(plan.actions)} changes were done")
    _check_books(scene, plan)
    office.desk.pull()
    left = office.desk.plan().actions
    check(not left, f"{len(left)} changes are still planned")
    scene.things["pushed"] = done.id, plan
    return f"{done.done} changes sent and found in the books"


def _check_books(scene: Scene, plan: Plan) -> None:
    office: Office = scene.things["office"]
    quickbooks: Running = scene.things["quickbooks"]
    links = office.desk.picture().links
    for action in plan.actions:
        held = quickbooks.books.customer(links[action.client_id].customer_id)
        check(held is not None, "a customer is not in the books")
        assert held is not None
        customer = customer_from(dict(held))
        wrong = [name for name, change in action.fields.items() if not same(name, customer.value(name), change.new)]
        check(not wrong, f"{wrong} are not as they were sent")


def take_back(scene: Scene) -> str:
    """The push is taken back: old values return, what was created is inactive."""
    office: Office = scene.things["office"]
    quickbooks: Running = scene.things["quickbooks"]
    push_id, pushed = scene.things["pushed"]
    entries = office.desk.entries(push_id)
    undone = office.desk.push(office.desk.undo_plan(push_id), undo_of=push_id)
    check(undone.done == len(pushed.actions), f"{undone.done} of {len(pushed.actions)} changes were taken back")
    for entry in entries:
        held = quickbooks.books.customer(entry.customer_id)
        assert held is not None
        if entry.action.kind is ActionKind.CREATE:
            check(held["Active"] is False, "a created customer is still active")
            continue
        customer = customer_from(dict(held))
        wrong = [name for name, one in entry.action.fields.items() if not same(name, customer.value(name), one.old)]
        check(not wrong, f"{wrong} did not get their old value")
    return f"{undone.done} changes taken back"


def lists(scene: Scene) -> str:
    """A spreadsheet and a text file are written and read again."""
    rows = [(NAME, "0123"), ("=1+1", "x")]
    for name in ("list.xlsx", "list.csv"):
        path = scene.folder / name
        write_rows(path, ("Name", "Reference"), rows)
        found = [cells for _, cells in read_table(path, NeverCancelled(), silent).rows]
        check(found == rows, f"{name} was read as {found}")
    return "xlsx and csv"


STEPS = (
    Step("making a store", make_store),
    Step("updating an old store", migrate),
    Step("backup", back_up, ("making a store",)),
    Step("lists", lists),
    Step("simulator and sign-in over TLS", sign_in),
    Step("reading and matching", read_and_match, ("simulator and sign-in over TLS",)),
    Step("pushing", push, ("reading and matching",)),
    Step("undoing", take_back, ("pushing",)),
)
