"""Every failed call that QuickBooks answered carries the answer's intuit_tid into the problem's details."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.quickbooks.company import QuickBooksCompany
from tests.quickbooks.canned import Canned, canned, fault

QUIET = (NeverCancelled(), silent)


@pytest.fixture
def api() -> Iterator[Canned]:
    with canned() as one:
        yield one


CALLS: dict[str, Callable[[QuickBooksCompany, Canned], object]] = {
    "info": lambda company, api: company.info(),
    "read all": lambda company, api: company.read_all(*QUIET),
    "by cdc": lambda company, api: company.read_changes(api.clock.now(), *QUIET),
    "by time": lambda company, api: company.read_changes(api.clock.now() - timedelta(days=40), *QUIET),
    "some": lambda company, api: company.read(["7"]),
    "by name": lambda company, api: company.find_by_name("Ann"),
}
ROUTES = ("companyinfo", "query", "cdc", "batch")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "answer", [(400, fault("6190")), (400, fault("99999")), (500, b""), (503, b"<html>"), (200, b"{")], ids=str
)
def test_every_refused_call_tells_its_tid(api: Canned, tmp_path: Path, call: str, answer: tuple[int, object]) -> None:
    api.answers = dict.fromkeys(ROUTES, answer)
    company = api.open(tmp_path)
    with pytest.raises(KnownError) as caught:
        CALLS[call](company, api)
    company.close()
    assert caught.value.problem.tid == f"tid-{len(api.asked)}"


@pytest.mark.parametrize("call", ["read all", "by time", "some", "by name"])
def test_a_good_answer_of_the_wrong_shape_tells_its_tid(api: Canned, tmp_path: Path, call: str) -> None:
    api.answers = dict.fromkeys(ROUTES, (200, {"time": "2026-11-20T10:58:12.099-08:00"}))
    company = api.open(tmp_path)
    with pytest.raises(KnownError) as caught:
        CALLS[call](company, api)
    company.close()
    assert (caught.value.problem.code, caught.value.problem.tid) == ("malformed-answer", f"tid-{len(api.asked)}")


def test_a_list_that_was_cut_short_tells_its_tid(api: Canned, tmp_path: Path) -> None:
    api.answers["query"] = 200, {"QueryResponse": {"totalCount": 5, "Customer": [{"Id": "1"}]}}
    company = api.open(tmp_path)
    with pytest.raises(KnownError) as caught:
        company.read_all(*QUIET)
    company.close()
    assert caught.value.problem.tid == "tid-1"
