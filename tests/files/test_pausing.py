"""The cycle collector is held back while a list is built, and never for longer."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from qbosync_desktop import files
from qbosync_desktop.domain.making import collector_waits
from qbosync_desktop.domain.problems import Cancelled
from qbosync_desktop.domain.tasks import silent
from tests.files import lists


class Stop:
    """Cancelled from the start."""

    def cancelled(self) -> bool:
        return True


def test_two_tasks_may_build_at_once() -> None:
    with collector_waits():
        with collector_waits():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_very_many_new_objects_are_not_walked_afterwards() -> None:
    before = gc.get_freeze_count()
    with collector_waits():
        made = [(number, str(number)) for number in range(60_000)]
    assert gc.get_freeze_count() > before + len(made)
    del made
    gc.unfreeze()


def test_it_runs_again_whatever_happens(tmp_path: Path) -> None:
    path = lists.text(tmp_path / "a.csv", "Name,Email\n" + "A,a@x.example\n" * 6_000)
    with pytest.raises(Cancelled):
        files.read_table(path, Stop(), silent)
    assert gc.isenabled()
    assert lists.refusal(lists.text(tmp_path / "b.csv", "")) == "file-empty"
    assert gc.isenabled()


def test_who_wants_no_collector_keeps_none() -> None:
    gc.disable()
    try:
        with collector_waits():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
