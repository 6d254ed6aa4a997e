"""A run that nobody watches: only what may go, in its order, and a report that says what is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qbosync_desktop.desk.unattended import run_unattended
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import Problem, RemoteProblem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from tests.desk.practice import Practice

NO = NeverCancelled()


@pytest.fixture
def practice() -> Practice:
    it = Practice(
        clients=(Client(name="Anna Berg", phone="(08) 5550 1111"), Client(name="Ben Carr")),
        customers=({"display_name": "Anna Berg"},),
    )
    it.desk.link(it.id("Anna Berg"), "1")
    it.desk.export([it.id("Ben Carr")])
    return it


def test_with_the_switch_off_it_reads_and_sends_nothing(practice: Practice) -> None:
    report = run_unattended(practice.desk, NO, silent)
    assert (report.done, report.waiting, report.needs_someone) == (0, 2, False)
    assert practice.desk.pushes() == ()


def test_with_the_switch_on_plain_updates_go_and_new_customers_wait(practice: Practice) -> None:
    practice.desk.keep_settings(Settings(automatic=True))
    report = run_unattended(practice.desk, NO, silent)
    assert [(one.title, one.outcome) for one in report.outcomes] == [("Anna Berg", "done")]
    assert report.waiting == 1


def test_everything_goes_when_somebody_approved_it(practice: Practice) -> None:
    report = run_unattended(practice.desk, NO, silent, everything=True)
    assert (report.done, report.refused, report.waiting) == (2, 0, 0)
    assert all(one.customer_id and one.tid is not None for one in report.outcomes)


def test_what_broke_off_is_ended_first_and_reported_with_the_rest(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RemoteProblem(Problem("timeout", "No answer"), retryable=True, reached=None)

    with monkeypatch.context() as cut:
        cut.setattr(practice.company, "write", broken)
        with pytest.raises(RemoteProblem):
            practice.desk.push(practice.desk.plan())
    practice.desk.keep_settings(Settings(automatic=True))
    report = run_unattended(practice.desk, NO, silent)
    assert report.done == 2
    assert len(practice.company.customers) == 2, "nobody twice"


def test_decisions_can_still_be_taken_back_after_a_run_that_sent_nothing(practice: Practice) -> None:
    practice.desk.save_client(replace(practice.client("Ben Carr"), phone="1"))
    before = practice.desk.board().undo
    assert before
    run_unattended(practice.desk, NO, silent)
    assert practice.desk.board().undo == before
