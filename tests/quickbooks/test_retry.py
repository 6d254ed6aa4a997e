"""The retry policy: every row does what it says, and the page about it says the same."""

from __future__ import annotations

import pytest

from qbosync_desktop.domain.problems import Cancelled, Problem, RemoteProblem
from qbosync_desktop.quickbooks.faults import BY_CODE, DROPPED, GATEWAY, MALFORMED, NO_NETWORK, TIMEOUT
from qbosync_desktop.quickbooks.retry import JITTER, POLICY, with_policy
from tests.quickbooks.retry_page import rows


def trouble(code: str, reached: bool | None = None) -> RemoteProblem:
    return RemoteProblem(Problem(code, code), retryable=code in POLICY, reached=reached)


@pytest.mark.parametrize("code", POLICY)
def test_each_row_is_followed_to_the_end(code: str) -> None:
    waits: list[float] = []
    tries = 0

    def send() -> None:
        nonlocal tries
        tries += 1
        raise trouble(code)

    with pytest.raises(RemoteProblem) as caught:
        with_policy(send, lambda seconds, words: waits.append(seconds))
    assert caught.value.problem.code == code
    assert tries == len(POLICY[code].waits) + 1
    if code == "busy":
        assert waits == []  # the pacer waits
    else:
        for waited, rule in zip(waits, POLICY[code].waits, strict=True):
            assert rule <= waited <= rule * (1 + JITTER)


def test_what_is_not_in_the_table_is_not_sent_again() -> None:
    tries: list[int] = []

    def send() -> None:
        tries.append(1)
        raise trouble("name-taken", reached=True)

    with pytest.raises(RemoteProblem):
        with_policy(send, lambda seconds, words: None)
    assert len(tries) == 1


def test_it_stops_as_soon_as_an_answer_is_there() -> None:
    answers = [trouble("server"), trouble("timeout"), "done"]

    def send() -> object:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    said: list[str] = []
    assert with_policy(send, lambda seconds, words: said.append(words)) == "done"
    assert said == [POLICY["server"].words, POLICY["timeout"].words]


def test_one_try_that_may_have_arrived_stays_maybe() -> None:
    answers = [trouble("connection-dropped", None), trouble("no-network", False), trouble("no-network", False)]

    def send() -> None:
        raise answers.pop(0)

    with pytest.raises(RemoteProblem) as caught:
        with_policy(send, lambda seconds, words: None)
    assert caught.value.reached is None


def test_a_wait_can_be_cancelled() -> None:
    def pause(seconds: float, words: str) -> None:
        raise Cancelled

    def send() -> None:
        raise trouble("server")

    with pytest.raises(Cancelled):
        with_policy(send, pause)


def test_only_retryable_meanings_stand_in_the_table() -> None:
    meanings = [*BY_CODE.values(), NO_NETWORK, DROPPED, TIMEOUT, GATEWAY, MALFORMED]
    assert {one.problem.code for one in meanings if one.retryable} == set(POLICY)


def test_the_page_tells_the_same_table() -> None:
    told = rows()
    for code, rule in POLICY.items():
        assert (told[code].again, told[code].waits) == (len(rule.waits), rule.waits), code
    for meaning in BY_CODE.values():
        code = meaning.problem.code
        assert code in told, code
        if code not in POLICY:
            assert told[code].again == 0, code
