"""How many changed customers a minute reach QuickBooks under its limits, beside python-quickbooks doing it one by one.

Both talk over real HTTPS to a simulator that throttles as Intuit does. Time is the simulator's: it stands still and
passes by waiting only, so an hour of limits costs no hour here and the machine's own speed counts for nothing. A slow
network would cost the peer more than us, for it asks sixty times as often; so none is added.

The peer does what its documentation shows: read a customer, change it, save it, one after the other. It is paced at
exactly Intuit's limits; ours stays one below them. What arrived is read from the simulator's own books.

A burst at the end would flatter us, because limits are per minute and the last minute is not over. So our last batch
only marks the end: what went before it is divided by the time until its answer. The peer's burst counts in its favour.
"""

from __future__ import annotations

import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from requests_oauthlib import OAuth2Session

from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.quickbooks.connect import open_company
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.oauth import TokenEndpoint
from qbosync_desktop.quickbooks.pacer import Limit, Pacer
from qbosync_desktop.quickbooks.tokens import MemoryVault
from qbosync_desktop.simulator import Running, start
from qbosync_desktop.sync.ports import BATCH_SIZE, Write

Row = dict[str, Any]

CUSTOMERS = 1_200
STEADY = (5 * 39 + 1) * BATCH_SIZE
"""Five whole minutes of it, and the batch that marks the end."""

ALLOWED = 40 * 30
"""Customers a minute in 40 batches of 30, Intuit's limit for one app."""

MANY = 100_000
"""Customers of the largest generated company that is promised."""

INTUITS_LIMITS = (Limit(10, 1.0), Limit(500, 60.0))


class SimulatorsClock:
    """The client's clock is the simulator's, standing still; sleeping moves it on at once."""

    def __init__(self, running: Running) -> None:
        self._clock = running.clock
        self._clock.freeze()

    def monotonic(self) -> float:
        """Seconds, as the simulator sees them."""
        return self._clock.seconds()

    def now(self) -> datetime:
        """The simulator's wall clock."""
        return self._clock.now()

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self._clock.advance(seconds)


def rows() -> list[Row]:
    """Every row of the area."""
    first, refused = ours(CUSTOMERS)
    steady, refused_later = ours(STEADY)
    theirs, _ = one_by_one(CUSTOMERS)
    began = time.perf_counter()
    start(f"generated:{MANY}").close()
    making = time.perf_counter() - began
    enough = f">= {0.95 * ALLOWED:,.0f} (95 % of 40 x 30)"
    peer = "python-quickbooks, read then save"
    return [
        {
            "what": "changed customers pushed a minute",
            "size": CUSTOMERS,
            "value": first,
            "unit": "a simulated minute",
            "bound": enough,
            "ok": first >= 0.95 * ALLOWED,
        },
        {
            "what": "changed customers pushed a minute",
            "size": STEADY,
            "value": steady,
            "unit": "a simulated minute",
            "bound": enough,
            "ok": steady >= 0.95 * ALLOWED,
        },
        {
            "what": "changed customers pushed a minute",
            "size": CUSTOMERS,
            "value": first,
            "unit": "a simulated minute",
            "peer": peer,
            "peer_value": theirs,
            "bound": ">= 4 x the peer",
            "ok": first >= 4 * theirs,
        },
        {
            "what": "requests refused as too many (429)",
            "size": CUSTOMERS + STEADY,
            "value": refused + refused_later,
            "unit": "requests",
            "bound": "0",
            "ok": refused + refused_later == 0,
        },
        {
            "what": "starting a simulated company",
            "size": MANY,
            "value": making,
            "unit": "s",
            "bound": "<= 30 s",
            "ok": making <= 30,
        },
    ]


def ours(size: int) -> tuple[float, int]:
    """Customers a minute with our client, in batches; and how many requests were refused with 429."""
    with _company(size) as (running, held), tempfile.TemporaryDirectory() as folder:
        clock = SimulatorsClock(running)
        realm, vault = str(running.ready["realm_id"]), MemoryVault()
        vault.save(realm, str(running.ready["refresh_token"]))
        company = open_company(simulator(running.ready), realm, vault, Path(folder), clock=clock, pacer=Pacer(clock))
        began = clock.monotonic()
        for start_at in range(0, size, BATCH_SIZE):
            part = held[start_at : start_at + BATCH_SIZE]
            writes = [
                Write(str(number), ActionKind.UPDATE, row["Id"], row["SyncToken"], {Field.GIVEN_NAME: "Changed"})
                for number, row in enumerate(part)
            ]
            answers = company.write(f"bench-{start_at}", writes)
            assert all(answer.customer is not None for answer in answers)
        company.close()
        return _result(running, size, size - BATCH_SIZE, clock.monotonic() - began)


def one_by_one(size: int) -> tuple[float, int]:
    """Customers a minute with python-quickbooks; and how many of its requests were refused with 429."""
    from quickbooks import QuickBooks
    from quickbooks.objects import Customer

    with _company(size) as (running, held), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the peer's own
        clock = SimulatorsClock(running)
        ready = running.ready
        client = QuickBooks(company_id=ready["realm_id"], minorversion=75)
        client.api_url_v3 = client.sandbox_api_url_v3 = f"{ready['api_base']}/v3"
        # Its own sign-in takes the authorities from the environment; it is not what is measured.
        client.session = OAuth2Session(ready["client_id"], token={"access_token": _access_token(running)})
        client.session.trust_env, client.session.verify = False, ready["ca_file"]
        pacer, send = Pacer(clock, INTUITS_LIMITS), client.process_request

        def paced(*arguments: Any, **named: Any) -> Any:
            with pacer.turn(lambda seconds, words: clock.sleep(seconds)):
                return send(*arguments, **named)

        client.process_request = paced
        began = clock.monotonic()
        for row in held:
            customer = Customer.get(row["Id"], qb=client)
            customer.GivenName = "Changed"
            customer.save(qb=client)
        client.session.close()
        return _result(running, size, size, clock.monotonic() - began)


@contextmanager
def _company(size: int) -> Iterator[tuple[Running, list[dict[str, Any]]]]:
    # Some of the generated ones are inactive; a few more make enough that can be changed.
    with start(f"generated:{size + size // 10}", seed=7) as running:
        active = [row for row in running.books.customers if row["Active"] and row.get("GivenName") != "Changed"]
        assert len(active) >= size
        yield running, active[:size]


def _access_token(running: Running) -> str:
    return TokenEndpoint(simulator(running.ready)).refresh(str(running.ready["refresh_token"])).access_token


def _result(running: Running, size: int, counted: int, seconds: float) -> tuple[float, int]:
    arrived = sum(row.get("GivenName") == "Changed" for row in running.books.customers)
    assert arrived == size, f"{arrived} of {size} arrived"
    return 60 * counted / seconds, sum(line.status == 429 for line in running.log.lines)
