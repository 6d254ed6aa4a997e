"""A customer comes back from its row as it was, whatever it says; rows of before schema 5 say the same after it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.domain.client import NOWHERE, Address
from qbosync_desktop.domain.customer import NOTHING_OWED, Customer
from qbosync_desktop.store import migrations, values
from qbosync_desktop.store.customer_rows import CUSTOMERS
from qbosync_desktop.store.migrations import m0005_said
from qbosync_desktop.store.rows import Row

TEXTS = st.text(st.sampled_from('aé"\\[1\n\x00\x1e\x1f'), max_size=3)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-8))])
TIMES = st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=ZONES)  # noqa: DTZ001 - bounds
ADDRESSES = st.just(NOWHERE) | st.builds(Address, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
CUSTOMER = st.builds(
    Customer,
    *[TEXTS, TEXTS, TEXTS, st.booleans()],
    *[TEXTS] * 10,
    *[ADDRESSES, ADDRESSES],
    st.sampled_from([NOTHING_OWED, Decimal("12.50"), Decimal("0.00"), Decimal(-3)]),
    *[st.booleans(), st.booleans()],
    *[TIMES, TIMES],
)


def back(rows: Sequence[Row]) -> list[Customer]:
    return [CUSTOMERS.decode(row) for row in rows]


@given(st.lists(CUSTOMER, max_size=4), st.booleans())
def test_a_customer_comes_back_as_it_was(customers: list[Customer], many: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(values, "_MANY_TIMES", 0 if many else 10**9)
        found = back(list(CUSTOMERS.encode(customers)))
    assert found == customers
    assert [str(one.balance) for one in found] == [str(one.balance) for one in customers]
    assert all(one.created is None or one.created.tzinfo == UTC for one in found)


@pytest.mark.parametrize("many", [1, 500])
def test_a_time_without_a_zone_is_refused_among_any_number(many: int) -> None:
    naive = Customer("1", updated=datetime(2026, 3, 2))  # noqa: DTZ001 - the very thing to be refused
    aware = [Customer(str(n), updated=datetime(2026, 3, 2, tzinfo=UTC)) for n in range(2, many + 1)]
    with pytest.raises(ValueError, match="time zone"):
        list(CUSTOMERS.encode([*aware, naive]))


@given(st.lists(CUSTOMER, max_size=3, unique_by=lambda one: one.id))
def test_the_script_to_schema_5_packs_what_this_program_packs(customers: list[Customer]) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for script in migrations.MIGRATIONS[:4]:
            script(connection)
        connection.executemany(
            f"INSERT INTO customer VALUES ({','.join('?' * 22)})", [("r", *_row_of_schema_4(one)) for one in customers]
        )
        m0005_said.migrate(connection)
        rows = connection.execute("SELECT id, gone, said FROM customer").fetchall()
    assert {one.id: one for one in back(rows)} == {one.id: one for one in customers}


def _row_of_schema_4(one: Customer) -> Row:
    addresses = [
        json.dumps([*_parts(part)]) if any(_parts(part)) else "" for part in (one.bill_address, one.ship_address)
    ]
    texts = (one.company_name, one.given_name, one.middle_name, one.family_name, one.email, one.phone, one.mobile)
    times = (values.time_text(one.created), values.time_text(one.updated))
    return (
        *(one.id, one.sync_token, one.display_name, one.active, *texts, one.alternate_phone, one.fax, one.website),
        *(*addresses, str(one.balance), one.sub_customer, one.gone, *times),
    )


def _parts(one: Address) -> tuple[str, ...]:
    return one.line1, one.line2, one.city, one.state, one.postcode, one.country
