"""How things stand, in words: never green while anything waits, and never sure when nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.overview import NextAction, Overview
from qbosync_desktop.domain.problems import Problem, RemoteProblem, SignInNeeded
from qbosync_desktop.gui.dates import age, clock, day, moment, month
from qbosync_desktop.gui.standing import ONLINE, Connection, next_line, overall, status_words
from qbosync_desktop.sync.ports import Push
from tests.gui.practice import Practice
from tests.memory import NOON


@pytest.fixture(scope="module")
def board() -> Board:
    return Practice().desk.board()


def calm(board: Board, **counts: int) -> Board:
    return replace(board, overview=Overview(in_sync=9, total=9)._replace(**counts))


def test_green_only_when_nothing_waits(board: Board) -> None:
    assert overall(calm(board), ONLINE, "", NOON).tone == "ok"
    for counts in ({"problems": 1}, {"to_push": 1}, {"import_waits": 1}, {"not_linked": 1}):
        assert overall(calm(board, **counts), ONLINE, "", NOON).tone != "ok", counts


def test_problems_of_no_single_client_count(board: Board) -> None:
    picture = replace(board.picture, others=(Problem("company-lapsed", "The subscription has ended"),))
    state = overall(replace(calm(board), picture=picture), ONLINE, "", NOON)
    assert (state.tone, state.words) == ("problem", "1 problem needs you")


def test_an_unfinished_push_is_never_green(board: Board) -> None:
    push = Push(1, "1234", NOON, None, "you", total=3)
    state = overall(replace(calm(board), open_pushes=(push,)), ONLINE, "", NOON)
    assert (state.tone, state.words) == ("look", "a push is not finished")
    step = next_line(replace(board, open_pushes=(push,)), ONLINE, NOON)
    assert (step.command, step.quiet) == ("resume-push", "abandon-push")


def test_old_offline_and_signed_out_are_the_last_known_state(board: Board) -> None:
    for connection, now in (
        (ONLINE, NOON + timedelta(hours=25)),
        (Connection(offline_since=NOON), NOON),
        (Connection(sign_in=True), NOON),
    ):
        state = overall(board, connection, "", now)
        assert (state.icon, state.words) == ("state-unknown", "last known state")


def test_what_runs_is_said(board: Board) -> None:
    assert overall(board, ONLINE, "Reading QuickBooks", NOON).words == "reading QuickBooks"
    assert overall(None, ONLINE, "", NOON).words == "opening"


def test_failures_change_what_is_known_of_the_connection() -> None:
    offline = ONLINE.after_failure(RemoteProblem(Problem("no-network", "No internet")), NOON)
    assert offline.offline_since == NOON
    assert offline.after_decision().after_decision().decided == 2
    assert ONLINE.after_decision() == ONLINE
    assert ONLINE.after_failure(SignInNeeded(Problem("sign-in", "Sign in")), NOON).sign_in
    assert ONLINE.after_failure(RemoteProblem(Problem("refused", "No")), NOON) == ONLINE


def test_the_status_bar_says_where_decisions_are(board: Board) -> None:
    assert status_words(board, ONLINE)[2:] == ("Connected", "all decisions saved")
    offline = Connection(NOON, "No internet", 2)
    assert status_words(board, offline)[3] == "2 decisions wait, saved on this computer"
    assert status_words(board, Connection(NOON, "No internet"))[3] == "all decisions saved on this computer"
    assert status_words(board, Connection(sign_in=True))[2] == "Sign-in needed"


def test_retry_is_offered_only_for_what_was_refused(board: Board) -> None:
    assert board.next_step.quiet is NextAction.RETRY_ALL
    assert next_line(board, ONLINE, NOON).quiet == ""


def test_dates() -> None:
    now = datetime(2026, 11, 23, 16, 46).astimezone()
    assert day(now, now) == "23 Nov"
    assert day(now - timedelta(days=400), now) == "19 Oct 2025"
    assert day(None) == ""
    assert month(now) == "November 2026"
    assert clock(now) == "4:46 pm"
    assert clock(now.replace(hour=0, minute=5)) == "12:05 am"
    assert moment(now - timedelta(hours=1), now) == "today, 3:46 pm"
    assert moment(now - timedelta(days=3, minutes=6), now) == "Fri 20 Nov, 4:40 pm"
    assert moment(None) == ""


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=6), "6 min ago"),
        (timedelta(minutes=61), "1 hour ago"),
        (timedelta(hours=5), "5 hours ago"),
    ],
)
def test_ages(ago: timedelta, words: str) -> None:
    now = datetime(2026, 11, 23, 16, 46, tzinfo=timezone(timedelta(hours=11)))
    assert age((now - ago).astimezone(UTC), now) == words
