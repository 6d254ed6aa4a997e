"""A review of very many changes is shown in turns: it ends as one that is shown at once, whenever its panel comes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.pages import review as review_module
from tests.gui.practice import opened_window
from tests.gui.test_review import Review, busy_practice, footer


@pytest.mark.parametrize("made_before", [None, 0, 1, 2, 3], ids=lambda step: f"panel-{step}")
def test_turns_end_as_one_step_does(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, made_before: int | None) -> None:
    """``made_before``: the turn before which the panel is made; None: after the last."""
    monkeypatch.setattr(review_module, "_AFTER_PAINT", 20 if made_before is None else 100_000)
    with opened_window(qtbot, busy_practice()) as opened:
        opened.window.show_tab("sync")
        at_once = Review(opened)
        _ = at_once.page.panel
        told = footer(at_once.page), at_once.names(), at_once.page.panel.updates.words.text()
        title = at_once.page.panel.title.text()
        opened.window.leave_pages()
        opened.settle()
        monkeypatch.setattr(review_module, "_AT_ONCE", 0)
        page = review_module.ReviewPage(opened.controller, opened.window)
        started = page._turns.start
        if made_before is not None:
            number = made_before

            def start(steps: list[object], *, after: int = 1) -> None:
                started([*steps[:number], page._make_panel, *steps[number:]], after=after)  # type: ignore[list-item]  # steps

            monkeypatch.setattr(page._turns, "start", start)
        page.show_current()
        opened.window.show_page(page, page.title)
        qtbot.waitUntil(lambda: not page._turns.waiting and page.room.made)
        opened.settle()
        review = Review.__new__(Review)
        review.opened, review.page = opened, page
        assert (footer(page), review.names(), page.panel.updates.words.text()) == told
        assert page.panel.title.text() == title
