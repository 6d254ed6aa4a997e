"""The review over the real store and the simulated QuickBooks over HTTPS: its books hold exactly what was ticked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.pages.history import HistoryPage
from qbosync_desktop.gui.pages.push_watch import Stage
from qbosync_desktop.gui.pages.review import ReviewPage
from qbosync_desktop.gui.tasks import TaskRunner
from qbosync_desktop.gui.window import Window
from qbosync_desktop.office import Office, open_office

Books = dict[str, dict[str, Any]]


class Real:
    """A window on the demo company, all exact matches linked."""

    def __init__(self, qtbot: QtBot, office: Office, runner: TaskRunner) -> None:
        self.qtbot = qtbot
        self.office = office
        self.runner = runner
        self.controller = Controller(office, runner)
        self.window = Window(self.controller)
        self.window.show()
        self.settle()
        self.window.show_tab("sync")

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.runner.busy, timeout=20_000)

    def close(self) -> None:
        self.settle()
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible())

    def books(self) -> Books:
        assert self.office.demo is not None
        customers = self.office.demo.books.customers
        return {one["Id"]: dict(one) for one in customers if "ParentRef" not in one}  # jobs move with their parent

    def review(self) -> ReviewPage:
        page = ReviewPage(self.controller, self.window)
        page.show_current()
        self.window.show_page(page, page.title)
        return page

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def push(self, page: ReviewPage) -> None:
        if page.banners.guard_banner.isVisible() and not page.banners.guard_box.isChecked():
            assert not page.footer.primary.isEnabled()
            page.banners.guard_box.click()
        assert page.footer.primary.isEnabled(), page.footer.reason.text()
        self.click(page.footer.primary)
        self.qtbot.waitUntil(lambda: page.watch.stage is Stage.OUTCOME, timeout=20_000)
        self.settle()


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[Real]:
    office = open_office(tmp_path)
    runner = TaskRunner(BugReporter())
    made: list[Real] = []
    try:
        office.connect_demo()
        office.desk.pull()
        office.desk.accept_tier()
        made.append(Real(qtbot, office, runner))
        yield made[0]
    finally:
        for one in made:
            one.close()
        runner.shutdown()
        office.close()
        for one in made:
            one.window.deleteLater()
            one.controller.deleteLater()
        runner.deleteLater()


def changed(before: Books, after: Books) -> set[str]:
    """The customers whose SyncToken moved, and new ones."""
    return {key for key, one in after.items() if one["SyncToken"] != before.get(key, {}).get("SyncToken")}


def test_the_books_hold_exactly_what_was_ticked_and_an_undo_brings_them_back(real: Real) -> None:
    before = real.books()
    page = real.review()
    updates = [one for one in page.plan.actions if one.kind is ActionKind.UPDATE and len(one.fields) > 2]
    left, partly = updates[0], updates[1]
    field = Field.SHIP_ADDRESS
    page.model.tick([f"{left.client_id}/{left.customer_id}"], False, by_user=True)
    page.model.tick([f"{partly.client_id}/{partly.customer_id}/{field.value}"], False, by_user=True)
    sent = {one.customer_id for one in page.ticked().actions}
    names = {one.customer_id: one.fields.get(Field.DISPLAY_NAME) for one in page.ticked().actions}
    real.push(page)
    after = real.books()
    done = {row.entry.customer_id for row in page.outcome.rows() if row.state == "done"}
    assert done == sent == changed(before, after)
    assert all(after[key]["DisplayName"] == change.new for key, change in names.items() if change is not None)
    assert after[left.customer_id] == before[left.customer_id]
    assert after[partly.customer_id].get("ShipAddr") == before[partly.customer_id].get("ShipAddr")
    assert all(row.entry.tid and row.entry.sync_token for row in page.outcome.rows())
    real.click(page.outcome.footer.primary)

    history = HistoryPage(real.controller, real.window)
    history.show_client(0)
    real.window.show_page(history, history.title)
    real.settle()
    assert history.done.undo_button.isEnabled()
    real.click(history.done.undo_button)
    undo = real.window.page
    assert isinstance(undo, ReviewPage)
    real.push(undo)
    back = real.books()
    for key in sent:
        for name in ("DisplayName", "CompanyName", "PrimaryEmailAddr", "PrimaryPhone", "Mobile"):
            assert (back[key].get(name) or None) == (before[key].get(name) or None), (key, name)
    assert {key: one for key, one in back.items() if key not in sent} == {
        key: one for key, one in before.items() if key not in sent
    }


def test_a_customer_changed_meanwhile_stops_that_row_only(real: Real) -> None:
    page = real.review()
    action = page.plan.actions[0]
    assert real.office.demo is not None
    real.office.demo.human.edit(action.customer_id, Notes="called on Monday")
    real.push(page)
    states = {row.entry.action.customer_id: row.state for row in page.outcome.rows()}
    assert states.pop(action.customer_id) == "stopped"
    assert set(states.values()) == {"done"}
    assert real.books()[action.customer_id]["Notes"] == "called on Monday"
    assert page.outcome.footer.strong.text().endswith("The one waits in Sync.")
