"""The query language over HTTP."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbosync_desktop.simulator import start
from qbosync_desktop.simulator.grammar import parse
from qbosync_desktop.simulator.refusals import Refusal
from tests.simulator.conftest import Caller, Starter, error_of


@pytest.fixture(scope="module")
def five() -> Iterator[Caller]:
    """A company with five customers, one of them inactive, made an hour apart from 1 May 2026, 00:00 UTC."""
    sim = Caller(start("empty", tls=False, throttled=False))
    clock = sim.running.clock
    clock.set(datetime(2026, 5, 1, tzinfo=UTC))
    clock.freeze()
    rows: list[dict[str, Any]] = [
        {"DisplayName": "O'Brien & Co", "GivenName": "Pat", "PrimaryEmailAddr": {"Address": "Pat@OBrien.example"}},
        {"DisplayName": "a_b", "Balance": 12.5},
        {"DisplayName": "AxB", "CompanyName": "100% Wool"},
        {"DisplayName": "back\\slash"},
        {"DisplayName": "zz gone"},
    ]
    for row in rows:
        sim.refresh()
        made = sim.made(**row)
        clock.advance(3600)
    sim.refresh()
    sim.made(Id=made["Id"], SyncToken="0", sparse=True, Active=False)
    yield sim
    sim.session.close()
    sim.running.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("simulator")]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("where DisplayName = 'o\\'brien & CO'", ["O'Brien & Co"]),
        ("WHERE displayname LIKE 'O\\'B%'", ["O'Brien & Co"]),
        ("where DisplayName like '%b'", ["a_b", "AxB"]),
        ("where DisplayName like 'a_b'", ["a_b"]),
        ("where CompanyName like '100\\%%'", ["AxB"]),
        ("where DisplayName = 'back\\\\slash'", ["back\\slash"]),
        ("where GivenName = 'PAT' AND Active = True", ["O'Brien & Co"]),
        ("where DisplayName IN ('A_B', 'axb')", ["a_b", "AxB"]),
        ("where PrimaryEmailAddr = 'pat@obrien.EXAMPLE'", ["O'Brien & Co"]),
        ("where Id in ('1','2')", ["O'Brien & Co", "a_b"]),
        ("where Balance > '0'", ["a_b"]),
        ("where Balance >= 12.5", ["a_b"]),
        ("where Active = false", ["zz gone (deleted)"]),
        ("where Active IN (true,false) and DisplayName like 'z%'", ["zz gone (deleted)"]),
        ("where DisplayName != 'a_b' orderby DisplayName desc", ["O'Brien & Co", "back\\slash", "AxB"]),
        ("where not DisplayName like '%b'", ["O'Brien & Co", "back\\slash"]),
        ("where DisplayName not in ('a_b','axb')", ["O'Brien & Co", "back\\slash"]),
        ("  ORDERBY   displayName  ASC  ", ["a_b", "AxB", "back\\slash", "O'Brien & Co"]),
        ("order by DisplayName", ["a_b", "AxB", "back\\slash", "O'Brien & Co"]),
        ("startposition 2 maxresults 2", ["a_b", "AxB"]),
        ("orderby Id desc maxresults 1", ["back\\slash"]),
        ("where MetaData.CreateTime < '2026-05-01T01:00:00Z'", ["O'Brien & Co"]),
        ("where Metadata.createtime <= '2026-05-01T11:00:00+10:00'", ["O'Brien & Co", "a_b"]),
        ("where MetaData.LastUpdatedTime >= '2026-04-30T20:00:00-07:00'", ["back\\slash"]),
        ("where MetaData.LastUpdatedTime = '2026-04-30T17:00:00-07:00'", ["O'Brien & Co"]),
        ("where FullyQualifiedName = 'nobody'", []),
    ],
)
def test_what_queries_find(five: Caller, where: str, found: list[str]) -> None:
    five.refresh()
    assert five.names(where) == found


def test_get_and_both_posts_answer_alike(five: Caller) -> None:
    five.refresh()
    text = "select * from CUSTOMER where DisplayName like '%&%'"
    expected = five.query(text)
    for kind in ("application/text", "text/plain", "application/text; charset=utf-8"):
        answer = five.call("POST", "query", data=text.encode(), headers={"Content-Type": kind})
        assert answer.json()["QueryResponse"] == expected
    form = five.call("POST", "query", data={"query": text})
    assert form.json()["QueryResponse"] == expected
    assert expected["startPosition"] == expected["maxResults"] == 1


def test_counting_and_nothing(five: Caller) -> None:
    five.refresh()
    for text in ("select count(*) from customer startposition 1 maxresults 1000", "SELECT COUNT ( * ) FROM Customer"):
        assert five.query(text) == {"totalCount": 4}
    assert five.query("select * from Customer where DisplayName = 'nobody'") == {}
    assert five.query("select * from Customer startposition 99") == {}
    assert len(five.query("select from Customer")["Customer"]) == 4
    assert five.query("select Id, DisplayName from Customer maxresults 1")["Customer"][0]["SyncToken"] == "0"


@pytest.mark.parametrize(
    "text",
    [
        "select * from Customer where DisplayName = 'a' or DisplayName = 'b'",
        "select * from Customer where (DisplayName = 'a')",
        "select * from Customer where DisplayName = 'O'Brien'",
        "select * from Customer where DisplayName = 'O''Brien'",
        "select * from Customer where DisplayName = 'abc\\'",
        "select * from Customer where DisplayName = “a”",
        "select * from Customer where",
        "select * from Customer, Vendor",
        "select * from Customer group by Id",
        "select * Customer",
        "delete from Customer",
        "select * from Customer;",
    ],
)
def test_what_the_parser_refuses(five: Caller, text: str) -> None:
    five.refresh()
    error = error_of(five.call("GET", "query", params={"query": text}))
    assert (error["code"], error["Message"]) == ("4000", "Error parsing query")
    assert "element" not in error
    assert error["Detail"].startswith("QueryParserError: ")


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("select * from Customer where Notes = 'a'", "Property Notes not found for Entity Customer"),
        ("select * from Customer where Nope = 'a'", "Property Nope not found for Entity Customer"),
        ("select * from Customer orderby Nope", "Property Nope not found for Entity Customer"),
        ("select Nope from Customer", "Property Nope not found for Entity Customer"),
        ("select * from Customer startposition 0", "value 0 is too small. Min allowed value is 1"),
        ("select * from Customer maxresults 0", "value 0 is too small. Min allowed value is 1"),
        ("select * from Unicorn", "Entity Unicorn is not found"),
        ("select * from Customer where Active = 'perhaps'", "Invalid value perhaps"),
        ("select * from Customer where MetaData.CreateTime > 'yesterday'", "Invalid value yesterday"),
    ],
)
def test_what_means_nothing(five: Caller, text: str, detail: str) -> None:
    five.refresh()
    error = error_of(five.call("GET", "query", params={"query": text}))
    assert (error["code"], error["Message"]) == ("4001", "Invalid query")
    assert error["Detail"].startswith(f"QueryValidationError: {detail}")


def test_the_parser_names_the_place() -> None:
    with pytest.raises(Refusal) as caught:
        parse("select * from Purchase where x = 1 TxnDate")
    assert caught.value.detail == 'QueryParserError: Encountered " <IDENTIFIER> "TxnDate "" at line 1, column 36.'


def test_pages_of_100_and_1000(starter: Starter) -> None:
    sim = starter("generated:1200")
    everybody = "select * from Customer where Active in (true, false)"
    first = sim.query(everybody)
    assert (len(first["Customer"]), first["startPosition"], first["maxResults"]) == (100, 1, 100)
    clipped = sim.query(f"{everybody} maxresults 5000")
    assert clipped["maxResults"] == len(clipped["Customer"]) == 1000
    rest = sim.query(f"{everybody} startposition 1001 maxresults 1000")
    assert (rest["startPosition"], rest["maxResults"]) == (1001, 200)
    ids = {row["Id"] for row in clipped["Customer"] + rest["Customer"]}
    assert len(ids) == 1200
    sim.control("settings", {"clip_max_results": False})
    refused = sim.call("GET", "query", params={"query": f"{everybody} maxresults 1001"})
    assert error_of(refused)["code"] == "4001"


def test_literals_outside_ascii_can_be_refused_as_was_seen_live(sim: Caller) -> None:
    sim.made(DisplayName="Old Mill Bakery Café")
    assert sim.names("where DisplayName = 'old mill bakery CAFÉ'") == ["Old Mill Bakery Café"]
    sim.control("settings", {"ascii_literals_only": True})
    text = "select * from Customer where DisplayName = 'Dave’s'"
    detail = error_of(sim.call("GET", "query", params={"query": text}))["Detail"]
    assert detail == (
        'QueryParserError: Invalid content.  Lexical error at line 1, column 49.  Encountered: "\\u2019", after : ""'
    )


@given(st.text(max_size=40))
def test_any_text_survives_quoting(name: str) -> None:
    quoted = name.replace("\\", "\\\\").replace("'", "\\'")
    query = parse(f"select * from Customer where DisplayName = '{quoted}'")
    assert query.where[0].values == (name,)


@given(st.text(max_size=60))
def test_any_text_is_a_query_or_a_refusal(text: str) -> None:
    with contextlib.suppress(Refusal):
        parse(text)


@given(st.integers(1_262_300_400, 1_893_452_400), st.integers(-12 * 4, 14 * 4))
def test_times_mean_the_same_in_any_offset(seconds: int, quarters: int) -> None:
    from qbosync_desktop.simulator.clock import parse_time, record_time

    there = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=15 * quarters)))
    assert parse_time(there.isoformat()) == there.timestamp()
    assert parse_time(record_time(there.timestamp())) == there.timestamp()
    assert parse_time(there.isoformat().replace("+", " ")) == there.timestamp()
