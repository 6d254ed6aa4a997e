"""The Twins chip of the Import tab: every key, button and menu line of it, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.twins import twins_key, twins_text
from qbosync_desktop.domain.invoices import InvoiceFacts
from qbosync_desktop.domain.suggestion import Reason, TwinGroup, TwinPair
from qbosync_desktop.gui.pages.review import ReviewPage
from qbosync_desktop.gui.tabs.import_tab import ImportTab
from qbosync_desktop.gui.tabs.twins import TwinRow
from qbosync_desktop.gui.widgets.buttons import Button
from tests.gui.practice import Opened, Practice, opened_window

MAIL = Reason("email", True, "same e-mail")
PHONE = Reason("phone", False, "phone differs")
COORONG, GARCIA = "Coorong Dairy Partnership", "Garcia Family Trust"
ACACIA, BARRETT, BLUE = "Acacia Early Learning Inc", "Barrett & Lowe Surveyors", "Blue Heeler Fencing"


def group_of(*ids: str) -> TwinGroup:
    pairs = tuple(TwinPair(one, two, 0.9, (MAIL, PHONE)) for one, two in combinations(ids, 2))
    return TwinGroup(ids, ids[0], 0.9, (MAIL, PHONE), pairs)


class Chip:
    """The chip, opened, with Coorong (linked) and Garcia, and three that nobody is linked to (Blue owes something)."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        tab = opened.tab("import", "twins")
        assert isinstance(tab, ImportTab)
        self.tab = tab
        self.table = tab.twins
        opened.settle()

    @property
    def lines(self) -> list[tuple[str, str, str]]:
        """Name, what stands beside it, advice."""
        words = {"keep": "Keep", "merge": "Merge into it"}
        return [(row.name, row.linked, words.get(row.advice, row.advice)) for row in self.rows]

    @property
    def rows(self) -> list[TwinRow]:
        return [row for row in map(self.table.model.row, self.table.model.shown()) if row is not None]

    @property
    def names(self) -> list[str]:
        return [row.name for row in self.rows if row.customer_id]

    def go(self, name: str, place: int = 0) -> None:
        """The line of this customer (the head, with ``place`` -1) is current."""
        found = [row for row in self.rows if row.name == name and bool(row.customer_id) is (place >= 0)]
        assert self.table.view.go_to(found[0].id, "name")
        self.table.view.setFocus()
        self.opened.settle()
        self.opened.qtbot.waitUntil(lambda: self.tab.current_row() == found[0])
        self.opened.qtbot.wait(100)  # the panel follows when the row has come to rest

    def press(self, key: Qt.Key | str) -> None:
        self.opened.press(key, self.table.view)

    def button(self, key: str) -> Button:
        made = self.opened.window.panel.action(key)
        assert made is not None, key
        return made

    def step(self, number: int) -> Button:
        made = self.opened.window.panel.steps.buttons()[number - 1]
        assert made is not None
        return made

    @property
    def steps(self) -> list[str]:
        facts = self.opened.window.panel.facts
        return [one.text for one in facts.steps] if facts is not None else []

    def menu(self, name: str) -> list[str]:
        row = next(row for row in self.rows if row.name == name and row.customer_id)
        menu = self.table.view.row_menu(row.id)
        words = [action.text() for action in menu.actions() if action.text()]
        menu.close()
        return words

    def choose(self, name: str, words: str) -> None:
        """A line of a row's menu."""
        row = next(row for row in self.rows if row.name == name and row.customer_id)
        menu = self.table.view.row_menu(row.id)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        self.opened.settle()


def practice() -> Practice:
    made = Practice()
    text = twins_text((group_of("6", "4"), group_of("1", "2", "5")))
    made.books.remember(twins_key(made.books.realm_id), text)
    made.quickbooks.billed = {"6": InvoiceFacts(41, date(2026, 9, 30)), "4": InvoiceFacts(2, date(2022, 2, 11))}
    return made


@pytest.fixture
def chip(qtbot: QtBot, look: object) -> Iterator[Chip]:
    with opened_window(qtbot, practice()) as opened:
        yield Chip(opened)


def test_groups_stand_with_reasons_the_one_to_keep_first_and_their_invoices(chip: Chip) -> None:
    assert chip.opened.count(chip.tab, "twins") == 2
    assert chip.lines == [
        (BLUE, "same e-mail", ""),
        (BLUE, "not linked", "Keep"),  # it owes something
        (ACACIA, "not linked", "inactive"),  # no invoices, nothing owed
        (BARRETT, "not linked", "inactive"),
        (COORONG, "same e-mail", ""),
        (COORONG, COORONG, "Keep"),  # it is linked
        (GARCIA, "not linked", "Merge into it"),
    ]
    assert [(row.invoices, row.last) for row in chip.rows[5:]] == [
        ("41 invoices", "30 Sep 2026"),
        ("2 invoices", "11 Feb 2022"),
    ]
    assert chip.tab.footer.strong.text() == "2 groups, 5 customers"
    assert chip.table.view.selected_ids() == [chip.rows[0].id]


def test_offline_the_table_goes_without_invoices(qtbot: QtBot, look: object) -> None:
    made = practice()
    made.quickbooks.offline = True
    with opened_window(qtbot, made) as opened:
        chip = Chip(opened)
        assert {row.invoices for row in chip.rows if row.customer_id} == {"–"}
        assert {row.advice for row in chip.rows} == {"", "keep", "merge"}
        assert opened.window.connection.offline_since is None  # a side question says nothing about the connection
        chip.go(GARCIA)
        assert any("its invoices move over" in text for text in chip.steps)


def test_the_panel_says_why_what_differs_and_the_steps(chip: Chip) -> None:
    chip.go(GARCIA)
    facts = chip.opened.window.panel.facts
    assert facts is not None
    assert (facts.title, facts.heads) == (COORONG, ("Keep", "Merge into it"))
    assert facts.reasons == (MAIL, PHONE)
    assert [line.register for line in facts.lines if line.label == "Invoices"] == ["41"]
    assert chip.steps == [
        f"Open “{GARCIA}” in QuickBooks and choose Edit.",
        f"Change its name to exactly “{COORONG}” and save.",
        "QuickBooks asks to merge. Say yes: 2 invoices move over.",
        "Come back and check.",
    ]
    assert facts.note is not None
    assert facts.note.title == "A merge cannot be undone"


def test_x_is_kept_for_good_and_taken_back_by_ctrl_z(chip: Chip) -> None:
    chip.go(GARCIA)
    chip.press("x")
    assert GARCIA not in chip.names
    assert chip.opened.count(chip.tab, "twins") == 1
    assert chip.tab.undo_bar.isVisible()
    assert chip.tab.undo_bar.words.text() == f"“{GARCIA}” and “{COORONG}” called not twins."
    chip.opened.window.command("undo")
    chip.opened.settle()
    assert GARCIA in chip.names


def test_x_in_a_larger_group_sends_one_away_and_on_its_head_all(chip: Chip) -> None:
    chip.go(BARRETT)
    chip.press("x")
    assert chip.names == [BLUE, ACACIA, COORONG, GARCIA]
    chip.opened.window.command("undo")
    chip.opened.settle()
    chip.go(BLUE, -1)
    chip.press("x")
    assert chip.names == [COORONG, GARCIA]
    assert chip.tab.undo_bar.words.text() == "3 pairs called not twins."


def test_the_search_finds_a_twin_by_its_e_mail_and_says_so(chip: Chip) -> None:
    chip.tab.search.setText("rosa.")
    assert chip.names == [COORONG, GARCIA]
    model = chip.table.model
    whys = [model.why_at(row) for row in range(model.rowCount())]
    assert [why.words for why in whys if why is not None] == ["rosa.garcia@example.com"]
    chip.tab.search.setText("garc")
    assert chip.names == [COORONG, GARCIA]
    assert all(model.why_at(row) is None for row in range(model.rowCount()))
    chip.tab.search.setText("")
    assert len(chip.names) == 5


def test_s_keeps_the_other_one(chip: Chip) -> None:
    chip.go(GARCIA)
    chip.press("s")
    assert chip.lines[-3:] == [
        (GARCIA, "same e-mail", ""),
        (GARCIA, "not linked", "Keep"),
        (COORONG, COORONG, "Merge into it"),
    ]
    assert chip.tab.undo_bar.words.text() == f"“{GARCIA}” is the one to keep."
    chip.go(COORONG)
    assert chip.steps[0] == f"Move the link of “{COORONG}” to the card that stays."
    chip.press("1")
    assert chip.opened.practice.link_of(COORONG) == "4"
    chip.press("s")
    assert chip.lines[-1] == (GARCIA, COORONG, "Merge into it")


def test_the_second_is_made_inactive_through_the_review(chip: Chip) -> None:
    chip.go(ACACIA)
    assert chip.steps[0] == f"Make “{ACACIA}” inactive. It owes nothing and has no invoices."
    chip.opened.click(chip.step(1))
    (ending,) = [one for one in chip.opened.board.picture.plan.actions if not one.client_id]
    assert ending.customer_id == "1"
    assert (ACACIA, "not linked", "pending") in chip.lines
    chip.go(ACACIA)
    with chip.opened.qtbot.waitSignal(chip.opened.window.review_requested):
        chip.opened.click(chip.button("review"))
    chip.opened.click(chip.button("keep-active"))
    assert all(one.client_id for one in chip.opened.board.picture.plan.actions)
    chip.opened.window.command("undo")
    chip.opened.settle()
    chip.opened.controller.push(chip.opened.board.picture.plan)
    chip.opened.settle()
    assert ACACIA not in chip.names
    assert not chip.opened.practice.quickbooks.customers["1"].active


def test_what_is_owed_or_linked_is_not_made_inactive(chip: Chip) -> None:
    chip.go(ACACIA)
    chip.press("s")
    chip.go(BLUE)
    with chip.opened.qtbot.waitSignal(chip.opened.window.problem_requested) as asked:
        chip.opened.click(chip.button("make-inactive"))
    assert asked.args is not None
    assert asked.args[0].code == "open-balance"
    chip.go(GARCIA)
    chip.press("s")
    chip.go(COORONG)
    with chip.opened.qtbot.waitSignal(chip.opened.window.problem_requested) as asked:
        chip.choose(COORONG, f"Make “{COORONG}” inactive")
    assert asked.args is not None
    assert asked.args[0].code == "twin-linked"


def test_one_or_both_are_opened_in_quickbooks(chip: Chip) -> None:
    seen: list[str] = []
    chip.opened.window.customer_requested.connect(seen.append)
    chip.go(GARCIA)
    chip.opened.click(chip.step(1))
    chip.press(Qt.Key.Key_Return)
    chip.opened.click(chip.opened.window.panel.open_button)
    assert seen == ["4"] * 3
    chip.choose(GARCIA, "Open both in QuickBooks")
    assert seen[3:] == ["6", "4"]
    chip.opened.click(chip.step(2))
    assert QGuiApplication.clipboard().text() == COORONG


def test_the_menu_says_what_can_be_done(chip: Chip) -> None:
    assert chip.menu(GARCIA) == [
        f"Keep “{GARCIA}”",
        "Not twins",
        f"Make “{GARCIA}” inactive",
        f"Open “{GARCIA}” in QuickBooks",
        "Open both in QuickBooks",
        "Copy the name to keep",
    ]
    chip.choose(GARCIA, "Not twins")
    assert GARCIA not in chip.names


def test_letters_of_the_other_table_do_nothing_here(chip: Chip) -> None:
    """The rows under the twins are not seen: I and N would decide about one of them."""
    before = chip.opened.board
    chip.go(GARCIA)
    for letter in "inupr":
        chip.press(letter)
    assert chip.opened.board.undo == before.undo == ""
    chip.opened.tab("import", "review")
    chip.opened.press("s")
    assert chip.opened.board.undo == ""


def test_the_search_and_esc(chip: Chip) -> None:
    chip.tab.search.setText("garc")
    chip.opened.qtbot.waitUntil(lambda: chip.names == [COORONG, GARCIA])
    chip.go(GARCIA)
    chip.press(Qt.Key.Key_Escape)
    assert len(chip.names) == 5
    assert chip.table.view.hasFocus()


def test_a_chosen_set_of_rows_is_called_not_twins_at_once(chip: Chip) -> None:
    chip.go(GARCIA)
    chip.table.view.selectAll()
    chip.press("x")
    assert chip.names == []
    assert chip.tab.undo_bar.words.text() == "4 pairs called not twins."
    assert chip.tab.shown_table() is chip.tab.empty
    chip.opened.window.command("undo")
    chip.opened.settle()
    assert len(chip.names) == 5


def test_a_client_about_to_be_linked_or_pushed_is_told_of_twins(chip: Chip) -> None:
    opened = chip.opened
    tab = opened.tab("import", "review")
    opened.go(tab, ACACIA)
    facts = opened.window.panel.facts
    assert facts is not None
    assert facts.note is not None
    assert facts.note.title == "This customer stands in QuickBooks twice"
    assert facts.note.text == f"Probably the same as “{BARRETT}”, “{BLUE}”. We would keep “{BLUE}”."
    assert tab.footer.reason.text() == f"{len(tab.model.ticks() & {'1', '2', '4', '5'})} stand there twice: see Twins"
    opened.click(chip.button("show-twins"))
    assert opened.window.import_tab.shows_twins
    opened.qtbot.waitUntil(lambda: getattr(chip.tab.current_row(), "customer_id", "") == "1")
    sync = opened.tab("sync", "all")
    opened.go(sync, COORONG)
    facts = opened.window.panel.facts
    assert facts is not None
    assert facts.note is not None
    assert facts.note.text.endswith("This is the card we would keep.")


def test_the_review_tells_of_twins_and_goes_on(chip: Chip) -> None:
    opened = chip.opened
    coorong = opened.practice.clients[COORONG]
    desk = opened.practice.desk
    desk.save_client(replace(desk.picture().clients[coorong], email="new@coorong.example"))
    opened.controller.refresh()
    opened.settle()
    page = ReviewPage(opened.controller, opened.window)
    opened.window.show_page(page, page.title)
    opened.settle()
    assert page.banners.twin_banner.isVisible()
    assert page.banners.twin_banner.title.text() == f"“{COORONG}” stands in QuickBooks twice."
    assert page.footer.primary.isEnabled()
    opened.click(page.banners.twin_show)
    assert opened.window.page is None
    assert opened.window.import_tab.shows_twins


def test_of_several_rows_the_current_one_is_swapped(chip: Chip) -> None:
    chip.go(GARCIA)
    chip.table.view.selectAll()
    chip.press("s")
    assert (GARCIA, "not linked", "Keep") in chip.lines
    assert (BLUE, "not linked", "Keep") in chip.lines
