"""A creation whose answer was lost, looked after too late, whose customer somebody renamed: it is not made again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.simulator import Running, start
from tests.reliability.practice import Practice
from tests.reliability.watch import Watch

ANN, ZED = "Ann Lee", "Zed Zwicky"


@pytest.fixture
def running() -> Iterator[Running]:
    with start("empty", tls=False, throttled=False) as one:
        yield one


@pytest.fixture
def practice(running: Running, tmp_path: Path) -> Iterator[Practice]:
    """Its one client was created, the program died before the answer, and 13 hours went by."""
    one = Practice("ours", tmp_path / "data", running, Watch(running, Counter()), Counter())
    one.desk.pull()
    one.save(Client(name=ANN, kind=ClientKind.INDIVIDUAL))
    one.desk.export([1])
    one.kill.arm(1, "after write")
    one.push(one.desk.plan())
    running.clock.advance(timedelta(hours=13))
    running.simulation.replays.forget()
    yield one
    one.close()


def names(running: Running) -> list[str]:
    return [record["DisplayName"] for record in running.books.customers]


def test_who_may_be_there_under_another_name_is_shown_and_not_created_again(
    practice: Practice, running: Running
) -> None:
    assert names(running) == [ANN]
    running.human.edit("1", DisplayName=ZED)
    practice.desk.resume()
    (problem,) = practice.desk.plan().problems
    assert (problem.code, problem.client_id, problem.customer_id) == ("maybe-renamed", 1, "1")
    assert ZED in problem.detail
    practice.desk.pull()
    assert practice.desk.retry().count == 0, "“try everything again” is no answer to this question"
    assert practice.desk.plan().actions == ()
    practice.desk.link(1, "1")
    practice.desk.push(practice.desk.plan())
    assert names(running) == [ANN]


def test_somebody_elses_new_customer_does_not_stop_it(practice: Practice, running: Running) -> None:
    running.human.remove("Customer", "1")
    running.human.add(DisplayName=ZED, PrimaryPhone={"FreeFormNumber": "02 5550 1001"})
    practice.desk.resume()
    (problem,) = practice.desk.plan().problems
    assert problem.code == "not-arrived"
    assert practice.desk.retry().count == 1
    practice.desk.push(practice.desk.plan())
    assert sorted(names(running)) == [ANN, ZED]


def test_the_user_may_say_that_it_is_another_one(practice: Practice, running: Running) -> None:
    running.human.edit("1", DisplayName=ZED)
    practice.desk.resume()
    assert practice.desk.retry([1]).count == 1
    practice.desk.push(practice.desk.plan())
    assert names(running) == [ZED, ANN]
