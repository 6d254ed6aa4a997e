"""What the history makes only when it is shown: its right side, one kind at a time, and the words of a line."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from qbosync_desktop.domain.event import Event, EventKind
from qbosync_desktop.gui.pages import history_rows
from tests.gui.practice import Opened
from tests.gui.test_history import History
from tests.gui.test_history import opened as opened  # the fixture


def test_each_right_side_is_made_when_it_is_shown_first(opened: Opened) -> None:
    history = History(opened)
    page = history.page
    assert page._done is not None
    assert page._event_view is None
    history.choose_event("Edited")
    assert not page.done.head.isVisible()
    assert page.event_view.head.isVisible()
    history.choose(2)
    assert page.done.head.isVisible()
    assert not page.event_view.head.isVisible()


def test_a_push_chosen_after_events_only_has_its_head(opened: Opened) -> None:
    """The right for a push is then made while the one for an event is still shown."""
    opened.practice.clock.pass_hours(2)
    client = next(one for one in opened.practice.books.clients() if one.name == "Priya Raghunathan")
    opened.controller.act(lambda desk: desk.save_client(replace(client, mobile="0491 570 157")))
    opened.settle()
    page = History(opened).page
    assert page._done is None
    assert page.event_view.head.isVisible()
    page.list.chips.choose("pushes")
    opened.settle()
    assert page.done.head.isVisible()
    assert not page.event_view.head.isVisible()
    assert page.done.tables.currentWidget() is page.done.view
    assert page.done.undo_button.isVisible()


def test_words_are_made_of_lines_that_are_painted(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands are listed, some are seen."""
    told: list[object] = []

    def moment(*when: object) -> str:
        told.append(when)
        return ""

    monkeypatch.setattr(history_rows, "moment", moment)
    now = opened.practice.clock()
    events = [Event(EventKind.EDITED, now, 1, id=number) for number in range(1, 2001)]
    rows = history_rows.past_rows((), events, now)
    assert len(rows) == 2000
    assert not told
    assert rows[0].what == "Edited"
    assert rows == history_rows.past_rows((), events, now + timedelta(seconds=1))  # and so nothing is painted again
