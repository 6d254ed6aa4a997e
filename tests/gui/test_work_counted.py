"""How much is done, not how long it takes: rows formatted and worked out again, timers that run, first rows kept."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.gui.dialogs.client_dialog import ClientDialog
from qbosync_desktop.gui.dialogs.client_history import ClientHistory
from qbosync_desktop.gui.dialogs.client_link import ClientLinkPage
from qbosync_desktop.gui.models import ranking as ranking_module
from qbosync_desktop.gui.models.check_table import CheckTableModel
from qbosync_desktop.gui.models.check_table_view import CheckTableView
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.models.ranking import Ranking
from qbosync_desktop.gui.models.row_set import RowRecipe, RowSet
from qbosync_desktop.gui.pages.outcome import OutcomeView
from qbosync_desktop.gui.pages.review import ReviewPage
from tests.gui.practice import Practice, opened_window


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    ticked: bool = False


class Counted:
    """A column that counts how often it is asked for words."""

    def __init__(self) -> None:
        self.asked = 0

    def words(self, row: Row) -> str:
        self.asked += 1
        return row.name


MANY = [Row(number, f"Client {number * 7919 % 3001:04}") for number in range(3000)]


@pytest.fixture
def counted() -> Counted:
    return Counted()


@pytest.fixture
def model(look: QApplication, counted: Counted) -> Iterator[CheckTableModel[Row]]:
    made: CheckTableModel[Row] = CheckTableModel([Column("name", "Client", counted.words, CellRole.NAME, stretch=1)])
    made.set_rows(made.recipe.prepare(MANY))
    made.sort(1)
    yield made
    made.deleteLater()


def test_only_rows_on_screen_are_formatted(qtbot: QtBot, model: CheckTableModel[Row], counted: Counted) -> None:
    view = CheckTableView(model, "Clients")
    qtbot.addWidget(view)
    view.resize(400, 400)
    counted.asked = 0
    with qtbot.waitExposed(view):
        view.show()
    view.viewport().repaint()
    shown = view.viewport().height() // view.rowHeight(0) + 2
    assert 0 < counted.asked <= shown
    before = counted.asked
    view.viewport().repaint()
    assert counted.asked == before


class CountedModel(CheckTableModel[Row]):
    """Counts what Qt asks of it."""

    asked = 0

    def data(self, index: object, role: int = 0) -> object:
        CountedModel.asked += 1
        return super().data(index, role)  # type: ignore[arg-type]  # Qt's two kinds of index


class CountedView(CheckTableView):
    """Keeps how many rows each painting had to paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect().height() // self.rowHeight(0) + 1)
        super().paintEvent(event)

    @cached_property
    def painted(self) -> list[int]:
        return []


def test_a_keystroke_paints_once_and_asks_the_model_for_nothing(qtbot: QtBot, look: QApplication) -> None:
    model = CountedModel([Column("name", "Client", lambda row: row.name, CellRole.NAME, stretch=1)])
    view = CountedView(model, "Clients")
    model.setParent(view)
    qtbot.addWidget(view)
    model.set_rows(model.recipe.prepare(MANY))
    model.sort(1)
    view.resize(400, 400)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.wait(100)
    painted = view.painted
    CountedModel.asked = 0
    for typed in ("1", "12", "1"):
        painted.clear()
        model.set_filter(text=typed)
        qtbot.wait(50)
        assert len(painted) == 1, typed
        assert painted[0] <= view.viewport().height() // view.rowHeight(0) + 2
    assert CountedModel.asked == 0


def test_a_dialog_and_a_page_make_what_is_looked_at(qtbot: QtBot) -> None:
    practice = Practice()
    with opened_window(qtbot, practice) as opened:
        client = practice.books.clients()[0]
        dialog = ClientDialog(opened.controller, opened.window, client)
        dialog.open()
        opened.settle()
        assert not dialog.findChildren(ClientLinkPage)
        assert not dialog.findChildren(ClientHistory)
        dialog.tabs.setCurrentIndex(2)
        assert len(dialog.findChildren(ClientLinkPage)) == 1
        dialog.reject()
        page = ReviewPage(opened.controller, opened.window)
        page.show_current()
        assert not page.room.made
        assert not page.findChildren(OutcomeView)
        opened.window.show_page(page, page.title)
        qtbot.waitUntil(lambda: page.room.made)


def test_no_keystroke_and_no_sort_asks_the_rows_again(model: CheckTableModel[Row], counted: Counted) -> None:
    counted.asked = 0
    for typed in ("c", "cl", "cli", "00", "001", ""):
        model.set_filter(text=typed)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.tick_shown(True)
    model.tick_shown(False)
    assert counted.asked == 0


def test_one_changed_row_is_the_only_one_worked_out_again(model: CheckTableModel[Row], counted: Counted) -> None:
    rows = [replace(MANY[0], name="Zzz"), *MANY[1:]]
    counted.asked = 0
    model.set_rows(model.recipe.prepare(rows, model.row_set()))
    assert counted.asked < 60  # its words, and those a binary search compares it with
    model.set_filter(text="zzz")
    assert model.shown() == [MANY[0].id]


def test_nothing_ticks_in_a_window_at_rest(qtbot: QtBot) -> None:
    with opened_window(qtbot) as opened:
        opened.settle()
        qtbot.wait(200)  # what follows a change (the side panel, a paint) is single shots
        timers = [one for one in shiboken6.getAllValidWrappers() if isinstance(one, QTimer)]
        often = [one for one in timers if one.isActive() and not one.isSingleShot() and one.interval() < 20_000]
        assert [type(one.parent()).__name__ for one in often] == []


def test_the_first_rows_of_the_last_time_are_there_before_the_board(qtbot: QtBot) -> None:
    practice = Practice()
    with opened_window(qtbot, practice) as opened:
        tab = opened.tab("sync")
        opened.settle()
        names = opened.names(tab)
    with opened_window(qtbot, practice) as opened:
        tab = opened.window.sync_tab
        assert opened.window.board is None or opened.names(tab) == names
        qtbot.waitUntil(lambda: opened.window.board is not None)
        assert opened.names(tab) == names


def test_first_rows_that_are_not_of_now_are_not_shown(qtbot: QtBot) -> None:
    practice = Practice()
    with opened_window(qtbot, practice) as opened:
        opened.tab("sync")
        opened.settle()
    assert '"head"' in practice.books.memory("window")
    practice.books.remember("anything", "else")
    with opened_window(qtbot, practice) as opened:
        qtbot.waitUntil(lambda: opened.window.board is not None)
        assert opened.window.sync_tab.model.rowCount() > 0


keys = st.lists(st.integers(0, 12), max_size=40)


@given(keys=keys, seed=st.integers(0, 99))
def test_a_ranking_that_follows_changes_sorts_as_a_fresh_one(keys: list[int], seed: int) -> None:
    chance = random.Random(seed)
    ranking = Ranking.of(keys)
    now = list(enumerate(keys))  # what stood where, and its key
    for _ in range(4):
        moved: list[int] = []
        after: list[int] = []
        fresh: list[int] = []
        for _place, key in now:
            if chance.random() < 0.15:
                moved.append(-1)
                continue
            moved.append(len(after))
            if chance.random() < 0.3:
                key = chance.randrange(13)
                fresh.append(len(after))
            after.append(key)
        for _ in range(chance.randrange(3)):
            fresh.append(len(after))
            after.append(chance.randrange(13))
        patched = ranking.changed(len(after), moved, fresh, after.__getitem__)
        assert patched is not None
        for one, key in zip(patched.ranks, after, strict=True):
            for other, its in zip(patched.ranks, after, strict=True):
                assert (one < other) == (key < its)
        ranking, now = patched, list(enumerate(after))


@given(
    keys=st.lists(st.integers(0, 9), max_size=60),
    few=st.sampled_from((0, 4, 4096)),
    down=st.booleans(),
    seed=st.integers(0, 99),
)
def test_rows_of_one_rank_stay_as_they_stand(keys: list[int], few: int, down: bool, seed: int) -> None:
    """All three ways to put rows in order give what a stable sort gives."""
    now = random.Random(seed).sample(range(len(keys)), len(keys))
    kept, ranking_module._FEW_RANKS = ranking_module._FEW_RANKS, few
    try:
        made = Ranking.of(keys)
        assert made.order(now, down=down) == sorted(now, key=keys.__getitem__, reverse=down)
        assert made.order(None, down=down) == sorted(range(len(keys)), key=keys.__getitem__, reverse=down)
    finally:
        ranking_module._FEW_RANKS = kept


@given(
    before=st.dictionaries(st.integers(0, 20), st.tuples(st.sampled_from("abcz"), st.booleans()), max_size=15),
    after=st.dictionaries(st.integers(0, 20), st.tuples(st.sampled_from("abcz"), st.booleans()), max_size=15),
)
def test_a_set_made_from_the_one_before_is_the_set_made_afresh(
    before: dict[int, tuple[str, bool]], after: dict[int, tuple[str, bool]]
) -> None:
    recipe: RowRecipe[Row] = RowRecipe(
        [Column("name", "Client", lambda row: row.name)],
        tickable=lambda row: row.name != "z",
        ticked=lambda row: row.ticked,
    )

    def takes(row: Row) -> bool:
        return row.name in "ab"

    first = recipe.prepare([Row(name, *values) for name, values in before.items()], None, [takes])
    rows = [Row(name, *values) for name, values in after.items()]
    made, fresh = recipe.prepare(rows, first, [takes]), RowSet(recipe, rows)
    assert (made.ids, made.rows, made.boxes, made.given, made.hays) == (
        fresh.ids,
        fresh.rows,
        fresh.boxes,
        fresh.given,
        fresh.hays,
    )
    assert made.mask(takes) == fresh.mask(takes)
    ranks, others = made.ranking(0).ranks, fresh.ranking(0).ranks
    places = range(len(rows))
    assert all((ranks[a] < ranks[b]) == (others[a] < others[b]) for a in places for b in places)
