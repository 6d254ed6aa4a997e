"""What machines do under the window: a pull from the simulator, a pull without changes, a plan, a board.

The simulator runs as a program of its own, without limits and without waiting, so that only work is measured. Its own
time to serve is what a client waits that asks for the same pages over one connection, one after the other, and does
nothing but read their JSON: the peer. A thread keeps Python's lock as long as it may in the window, no longer.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import requests

from qbosync_desktop.desk.board import make_board
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.picture import take_picture
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.quickbooks import queries
from qbosync_desktop.quickbooks.clock import SystemClock
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from qbosync_desktop.quickbooks.connect import open_company
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.oauth import TokenEndpoint
from qbosync_desktop.quickbooks.pacer import Limit, Pacer
from qbosync_desktop.quickbooks.tokens import MemoryVault
from qbosync_desktop.store import Books, open_store
from qbosync_desktop.sync.planning import make_plan
from qbosync_desktop.sync.pull import pull

SERVER = """
import json, sys
from qbosync_desktop.simulator import start

running = start(f"generated:{sys.argv[1]}", seed=7, throttled=False)
print(json.dumps(running.ready), flush=True)
sys.stdin.readline()
running.close()
"""
NEVER = NeverCancelled()
SWITCH = 0.0001
"""As ``qbosync_desktop.app`` sets it for the window."""


def rows_of(folders: Mapping[int, Path]) -> list[dict[str, Any]]:
    """The rows of this part; folders of a practice at work by size."""
    rows: list[dict[str, Any]] = []
    for size, folder in folders.items():
        rows += _pulls(size) + _plans(size, folder)
    return rows


def _pulls(size: int) -> list[dict[str, Any]]:
    server = subprocess.Popen([sys.executable, "-c", SERVER, str(size)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert server.stdout is not None
    assert server.stdin is not None
    ready = json.loads(server.stdout.readline())
    try:
        with tempfile.TemporaryDirectory() as name, open_store(Path(name)) as store:
            realm = str(ready["realm_id"])
            store.add_company(Company(realm, "Bench", Environment.SIMULATOR), {})
            books = store.books(realm)
            company, vault = _company(ready, Path(name))
            access = TokenEndpoint(simulator(ready)).refresh(str(vault.load(realm))).access_token
            _raw(ready, access)
            peer = statistics.median(_raw(ready, access) for _ in range(3))
            usual = sys.getswitchinterval()
            sys.setswitchinterval(SWITCH)
            began = time.perf_counter()
            pull(company, books, NEVER, silent)
            stored = time.perf_counter() - began
            desk = Desk(books, company)
            board = desk.board()
            board.ready()
            searchable = time.perf_counter() - began
            last = next(iter(board.picture.customers.values()))
            first_search = _seconds(lambda: board.customers.search(last.display_name))
            assert board.customers.search(last.display_name)[1]
            sys.setswitchinterval(usual)
            desk.match()
            sent: list[str] = []
            session = company._reader._session._http
            session.hooks["response"].append(lambda answer, *_a, **_k: sent.append(answer.url))
            nothing = statistics.median(_seconds(lambda: desk.pull()) for _ in range(5))
            company.close()
    finally:
        server.stdin.close()
        server.wait(60)
    beside = {"unit": "s", "peer": "raw HTTP + json", "peer_value": peer, "size": size}
    return [
        {"what": "pull, stored", "value": stored, "bound": "none", "ok": True, **beside},
        {"what": "pull, stored and searchable", "value": searchable, **beside}
        | ({"bound": "<= 1.3 x", "ok": searchable <= 1.3 * peer} if size >= 100_000 else {"bound": "none", "ok": True}),
        {"what": "first search after it", "size": size, "value": 1000 * first_search, "unit": "ms", "bound": "<= 16 ms"}
        | {"ok": first_search <= 0.016},
        {"what": "pull without changes", "size": size, "value": 1000 * nothing, "unit": "ms", "bound": "<= 100 ms"}
        | {"ok": nothing <= 0.1},
        {"what": "requests of a pull without changes", "size": size, "value": len(sent) / 5, "unit": "requests"}
        | {"bound": "<= 2", "ok": len(sent) <= 10},
    ]


def _company(ready: Mapping[str, Any], folder: Path) -> tuple[QuickBooksCompany, MemoryVault]:
    realm, vault, clock = str(ready["realm_id"]), MemoryVault(), SystemClock()
    vault.save(realm, str(ready["refresh_token"]))
    pacer = Pacer(clock, (Limit(1_000_000, 1.0),))
    return open_company(simulator(ready), realm, vault, folder, clock=clock, pacer=pacer), vault


def _raw(ready: Mapping[str, Any], access: str) -> float:
    """Seconds to ask for every page and read its JSON."""
    session = requests.Session()
    session.trust_env, session.verify = False, str(ready["ca_file"])
    headers = {"Authorization": f"Bearer {access}", "Accept": "application/json"}
    began, start = time.perf_counter(), 1
    while True:
        asked = {"query": queries.page_of("Customer", start)}
        answer = session.get(f"{ready['api_base']}/v3/company/{ready['realm_id']}/query", params=asked, headers=headers)
        page = json.loads(answer.content)["QueryResponse"].get("Customer", [])
        start += len(page)
        if len(page) < queries.PAGE:
            session.close()
            return time.perf_counter() - began


def _plans(size: int, folder: Path) -> list[dict[str, Any]]:
    with open_store(folder) as store:
        books = store.books(store.current)
        desk = Desk(books)
        given = desk.picture().given
        settled = replace(given, customers={**given.customers}, links=dict(given.links))
        busy = {action.client_id for action in desk.plan().actions}
        none = replace(settled, links={name: link for name, link in given.links.items() if name not in busy})
        share = max(1, size // 100)
        changed = [name for name, link in none.links.items() if link.active][:share]
        clients = dict(given.clients)
        for name in changed:
            clients[name] = replace(clients[name], email="changed@mailbox.example")
        thousand = replace(none, clients=clients)
        assert len(make_plan(thousand).actions) == share
        desk.board()
        return [
            _bounded(f"plan of {size:,} links, none changed", size, lambda: make_plan(none), 2.0),
            _bounded(f"plan of {size:,} links, {share:,} changed", size, lambda: make_plan(thousand), 2.0),
            _decision(size, desk, books),
        ]


def _decision(size: int, desk: Desk, books: Books) -> dict[str, Any]:
    """A client corrected, and the board that follows; beside a board made with nothing known from before."""
    client = desk.picture().clients[5]

    def correct() -> None:
        nonlocal client
        client = replace(client, phone=client.phone + "1")
        books.apply(Change(put_clients=(client,)))
        desk.board()

    seconds = statistics.median(_seconds(correct) for _ in range(5))
    afresh = statistics.median(_seconds(lambda: make_board(take_picture(books))) for _ in range(3))
    return {"what": "a client corrected and the board that follows", "size": size, "value": 1000 * seconds} | {
        "unit": "ms",
        "peer": "picture and board made afresh",
        "peer_value": 1000 * afresh,
        "bound": "none",
        "ok": True,
    }


def _bounded(what: str, size: int, does: Callable[[], object], bound: float) -> dict[str, Any]:
    seconds = statistics.median(_seconds(does) for _ in range(3))
    row = {"what": what, "size": size, "value": seconds, "unit": "s", "bound": f"<= {bound:g} s"}
    return row | {"ok": seconds <= bound}


def _seconds(does: Callable[[], object]) -> float:
    began = time.perf_counter()
    does()
    return time.perf_counter() - began
