"""The painted widgets under real keys and clicks, and what screen readers hear of them."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.suggestion import Reason
from qbosync_desktop.gui.remedy_words import line_of
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.candidates import Candidate, CandidateList
from qbosync_desktop.gui.widgets.comparison import Comparison, Pair
from qbosync_desktop.gui.widgets.environment import EnvBadge, EnvStrip
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.keys import KeyHints, native_keys
from qbosync_desktop.gui.widgets.notices import ProblemCard
from qbosync_desktop.gui.widgets.picker_list import PickerModel, runs
from qbosync_desktop.gui.widgets.picker_rows import PickerRow
from qbosync_desktop.gui.widgets.progress import ProgressStrip, Tally
from qbosync_desktop.gui.widgets.reasons import ReasonChips
from qbosync_desktop.gui.widgets.register_bar import CountButton, Piece, StackedBar
from qbosync_desktop.gui.widgets.search_field import SearchField
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.side_panel import SidePanel
from qbosync_desktop.gui.widgets.strips import FooterBar, NextStrip, UndoBar
from qbosync_desktop.gui.widgets.tab_bar import CountTabBar
from qbosync_desktop.gui.widgets.words import ElidedWords, Words
from tests.gui import gallery

LEFT = Qt.MouseButton.LeftButton
NO = Qt.KeyboardModifier.NoModifier


def put(qtbot: QtBot, widget: QWidget, width: int = 900) -> QWidget:
    """On screen, in a window with the keyboard."""
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(widget)
    page.resize(width, 200)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    widget._page_of_the_test = page  # type: ignore[attr-defined]  # qtbot itself keeps a weak reference only
    return page


class TestChips:
    def test_one_is_chosen_and_says_its_count(self, qtbot: QtBot, look: QApplication) -> None:
        chips = gallery.chip_bar()
        put(qtbot, chips)
        assert chips.chosen == "all"
        with qtbot.waitSignal(chips.chosen_changed) as heard:
            QTest.mouseClick(chips.chip("push"), LEFT)
        assert heard.args == ["push"]
        assert chips.chip("push").accessibleName() == "To push, 14"
        assert chips.chip("out").accessibleName() == "Left out, 0"

    def test_arrows_move_and_space_chooses(self, qtbot: QtBot, look: QApplication) -> None:
        chips = gallery.chip_bar()
        put(qtbot, chips)
        chips.chip("all").setFocus()
        QTest.keyClick(chips.chip("all"), Qt.Key.Key_Right)
        assert chips.chip("problems").hasFocus()
        assert chips.chosen == "all"
        QTest.keyClick(chips.chip("problems"), Qt.Key.Key_Space)
        assert chips.chosen == "problems"
        QTest.keyClick(chips.chip("problems"), Qt.Key.Key_Left)
        assert chips.chip("all").hasFocus()

    def test_alt_and_a_digit_from_anywhere(self, qtbot: QtBot, look: QApplication) -> None:
        chips = gallery.chip_bar()
        page = put(qtbot, chips)
        field = SearchField()
        page.layout().addWidget(field)  # type: ignore[union-attr]  # the layout made above
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        assert chips.chosen == "push"

    def test_choosing_moves_none_of_them(self, look: QApplication) -> None:
        chips = gallery.chip_bar()
        before = chips.sizeHint()
        chips.choose("sync")
        assert chips.sizeHint() == before
        chips.deleteLater()

    def test_choosing_the_chosen_says_nothing(self, qtbot: QtBot, look: QApplication) -> None:
        chips = gallery.chip_bar()
        with qtbot.assertNotEmitted(chips.chosen_changed):
            chips.choose("all")
        with pytest.raises(KeyError):
            chips.choose("no such chip")
        chips.deleteLater()


class TestButtons:
    def test_an_icon_alone_needs_a_name(self, look: QApplication) -> None:
        with pytest.raises(ValueError, match="accessible name"):
            button("", "bare", "more")

    def test_room_for_icon_and_words(self, look: QApplication) -> None:
        plain, drawn = button("Link", "blue"), button("Link", "blue", "link")
        assert drawn.sizeHint().width() == plain.sizeHint().width() + 24
        assert plain.sizeHint().height() == 32
        assert button("Show", "grey", small=True).sizeHint().height() == 28

    def test_the_shortcut_works_and_is_told(self, qtbot: QtBot, look: QApplication) -> None:
        made = button("Push", "filled", shortcut="Ctrl+Return")
        page = put(qtbot, made)
        assert "Ctrl+" in made.toolTip()
        with qtbot.waitSignal(made.clicked):
            QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def test_another_look(self, qtbot: QtBot, look: QApplication) -> None:
        made = button("Review", "blue")
        put(qtbot, made)
        before = made.grab().toImage()
        made.set_look("filled")
        assert made.grab().toImage() != before


class TestRegisterBar:
    def test_pieces_and_counts_are_filters(self, qtbot: QtBot, look: QApplication) -> None:
        bar = StackedBar()
        put(qtbot, bar)
        pieces = [
            Piece("ok", "in sync", 90, "in sync"),
            Piece("bad", "problem", 3, "problems"),
            Piece("x", "new", 0, "new"),
        ]
        bar.set_pieces(pieces)
        with qtbot.waitSignal(bar.piece_clicked) as heard:
            QTest.mouseClick(bar.bar, LEFT, NO, QPoint(10, 8))
        assert heard.args == ["ok"]
        made = bar.count_button("bad")
        assert made.accessibleName() == "3 problems"
        with qtbot.waitSignal(bar.piece_clicked) as heard:
            QTest.keyClick(made, Qt.Key.Key_Space)
        assert heard.args == ["bad"]
        bar.set_pieces([Piece("ok", "in sync", 92, "in sync"), pieces[1], pieces[2]])
        assert bar.count_button("bad") is made
        assert bar.count_button("ok").accessibleName() == "92 in sync"
        assert len([piece for piece, _rect in bar.bar.places()]) == 2

    def test_the_smallest_piece_can_be_seen(self, qtbot: QtBot, look: QApplication) -> None:
        bar = StackedBar()
        bar.set_pieces([Piece("ok", "in sync", 5000, "in sync"), Piece("bad", "problem", 1, "problem")])
        bar.resize(520, 60)
        put(qtbot, bar)
        assert min(rect.width() for _piece, rect in bar.bar.places()) >= 8

    def test_an_empty_register(self, qtbot: QtBot, look: QApplication) -> None:
        bar = StackedBar()
        put(qtbot, bar)
        bar.set_pieces([Piece("ok", "in sync", 0, "in sync")])
        assert not bar.grab().isNull()
        assert isinstance(bar.count_button("ok"), CountButton)


class TestTabs:
    def test_counts_are_said_and_zero_is_not(self, qtbot: QtBot, look: QApplication) -> None:
        bar = CountTabBar("Tabs")
        put(qtbot, bar)
        bar.set_count(bar.add("Import"), 23)
        bar.set_count(bar.add("Sync"), 0)
        assert bar.accessibleTabName(0) == "Import, 23"
        assert bar.accessibleTabName(1) == "Sync"
        wide = bar.tabRect(1).width()
        bar.set_count(1, 12)
        assert bar.tabRect(1).width() > wide
        assert bar.count_of(1) == 12


class TestSearch:
    def test_escape_empties_then_leaves(self, qtbot: QtBot, look: QApplication) -> None:
        field = SearchField()
        put(qtbot, field)
        QTest.keyClicks(field, "gar")
        with qtbot.waitSignal(field.searched) as heard, qtbot.assertNotEmitted(field.left):
            QTest.keyClick(field, Qt.Key.Key_Escape)
        assert heard.args == [""]
        with qtbot.waitSignal(field.left):
            QTest.keyClick(field, Qt.Key.Key_Escape)
        with qtbot.waitSignal(field.left):
            QTest.keyClick(field, Qt.Key.Key_Down)


class TestComparison:
    def test_equal_fields_fold(self, qtbot: QtBot, look: QApplication) -> None:
        made = gallery.comparison()
        put(qtbot, made, 360)
        folded = made.heightForWidth(336)
        assert "Mobile: 0491 570 110, (empty)" in made.accessibleName()
        assert made.accessibleName().endswith("Same: phone, street address, website")
        QTest.keyClick(made, Qt.Key.Key_Space)
        assert not made.folded
        assert made.heightForWidth(336) > folded
        bottom = QPoint(100, made.height() - 8)
        QTest.mouseClick(made, LEFT, NO, bottom)
        assert made.folded

    def test_narrow_is_higher(self, look: QApplication) -> None:
        made = gallery.comparison()
        assert made.heightForWidth(300) >= made.heightForWidth(600)
        made.deleteLater()

    def test_while_undecided_only_what_differs_on_both_sides_is_spread_out(
        self, qtbot: QtBot, look: QApplication
    ) -> None:
        made = Comparison()
        put(qtbot, made, 360)
        pairs = [
            Pair("Name", "Barrett and Lowe", "Barrett & Lowe"),
            Pair("Company", "Barrett and Lowe", "Barrett & Lowe"),
            Pair("E-mail", "admin@b.example", "peter@b.example"),
            Pair("Mobile", "0491 570 156", ""),
            Pair("Fax", "", "03 5550 1402"),
            Pair("Phone", "03 5550 1277", "03 5550 1277", "same"),
        ]
        made.set_pairs(pairs)
        whole = made.heightForWidth(336)
        made.set_pairs(pairs, brief=True)
        brief = made.heightForWidth(336)
        assert brief < whole
        name = made.accessibleName()
        assert "E-mail: admin@b.example, peter@b.example" in name
        assert "Same: phone. Also: company, as the name. New: mobile: empty in QuickBooks" in name
        assert name.endswith("Only: fax: empty in the register")
        QTest.keyClick(made, Qt.Key.Key_Space)
        assert made.heightForWidth(336) > whole
        assert not made.grab().isNull()

    def test_without_another_side_there_is_one_column(self, qtbot: QtBot, look: QApplication) -> None:
        made = Comparison()
        put(qtbot, made, 360)
        pairs = [Pair("Postal", "PO Box 560, Port Adelaide SA 5015", "")]
        made.set_pairs(pairs)
        two = made.heightForWidth(336)
        made.set_pairs(pairs, highlight=False)
        assert made.heightForWidth(336) < two, "the value has the room of both"
        assert not made.grab().isNull()

    def test_nothing_to_compare(self, qtbot: QtBot, look: QApplication) -> None:
        made = Comparison()
        put(qtbot, made)
        made.set_pairs([])
        assert not made.grab().isNull()


class TestCandidates:
    def test_by_number_and_by_click(self, qtbot: QtBot, look: QApplication) -> None:
        made = CandidateList()
        put(qtbot, made, 360)
        made.set_candidates([Candidate(f"c{number}", f"Name {number}") for number in range(7)], "c1")
        assert len(made.cards()) == 5
        with qtbot.waitSignal(made.taken) as heard:
            assert made.take(2)
        assert heard.args == ["c1"]
        assert not made.take(6)
        with qtbot.waitSignal(made.taken) as heard:
            QTest.mouseClick(made.cards()[4], LEFT)
        assert heard.args == ["c4"]


class TestProblemCard:
    def test_remedies_are_numbered_buttons(self, qtbot: QtBot, look: QApplication) -> None:
        card = ProblemCard(gallery.PROBLEM)
        put(qtbot, card, 360)
        assert [made.text() for made in card.buttons()] == ["Add the reference", "Rename…", "Retry"]
        assert card.buttons()[0].look == "blue"
        with qtbot.waitSignal(card.remedy_clicked) as heard:
            card.buttons()[1].click()
        assert heard.args == [gallery.PROBLEM, Remedy.RENAME]
        with qtbot.waitSignal(card.remedy_clicked) as heard:
            assert card.take(3)
        assert heard.args == [gallery.PROBLEM, Remedy.RETRY]
        assert not card.take(4)

    def test_each_way_out_says_what_it_does(self, qtbot: QtBot, look: QApplication) -> None:
        card = ProblemCard(gallery.PROBLEM)
        put(qtbot, card, 360)
        shown = [one.text() for one in card.findChildren(Words) if one.isVisible()]
        assert shown == [
            "The name is then unique in QuickBooks.",
            "In your register; it goes out with the push.",
            "With the next push.",
        ]
        assert card.buttons()[2].accessibleDescription() == "With the next push."
        bare = ProblemCard(gallery.PROBLEM, lines=False)
        put(qtbot, bare, 360)
        assert not bare.findChildren(Words)

    def test_every_way_out_has_its_line(self, look: QApplication) -> None:
        problem = Problem("any", "Any")
        assert all(line_of(remedy, problem).endswith(".") for remedy in Remedy)


class TestStrips:
    def test_next_step(self, qtbot: QtBot, look: QApplication) -> None:
        strip = NextStrip()
        put(qtbot, strip)
        strip.set_step("12 exact matches wait.", "Accept 12 exact", "", "Ctrl+Shift+A")
        assert strip.action.isVisible()
        assert not strip.quiet.isVisible()
        with qtbot.waitSignal(strip.action_clicked):
            strip.action.click()

    def test_footer_says_why_it_waits(self, qtbot: QtBot, look: QApplication) -> None:
        foot = FooterBar("Push")
        put(qtbot, foot)
        foot.set_button("Push 14 to QuickBooks", enabled=False, reason="Tick the box above to go on")
        assert not foot.primary.isEnabled()
        assert foot.reason.isVisible()
        foot.set_button("Push 14 to QuickBooks")
        assert not foot.reason.isVisible()
        with qtbot.waitSignal(foot.clicked):
            foot.primary.click()

    def test_undo_bar(self, qtbot: QtBot, look: QApplication) -> None:
        bar = UndoBar()
        put(qtbot, bar)
        assert not bar.isVisible()
        bar.show_action("12 links made.")
        assert bar.isVisible()
        with qtbot.waitSignal(bar.undo_clicked):
            bar.undo.click()
        with qtbot.waitSignal(bar.dismissed):
            bar.close_button.click()
        assert not bar.isVisible()

    def test_progress(self, qtbot: QtBot, look: QApplication) -> None:
        strip = ProgressStrip()
        put(qtbot, strip)
        strip.start("Pushing 14 changes")
        strip.set_progress(8, 14, "about 20 seconds left", [Tally("done", 7, "done"), Tally("refused", 1, "refused")])
        assert strip.bar.value() == 8
        assert strip.tallies.accessibleName() == "8 of 14, about 20 seconds left, 7 done, 1 refused"
        with qtbot.waitSignal(strip.stop_clicked):
            strip.stop.click()
        assert not strip.stop.isEnabled()
        strip.finish("12 done")
        assert not strip.stop.isVisible()


class TestPanel:
    def test_parts_come_and_go(self, qtbot: QtBot, look: QApplication) -> None:
        side = gallery.panel()
        put(qtbot, side, 400)
        assert [made.text() for made in side.pinned()] == ["Pause", "Unlink", "Open in QuickBooks"]
        side.clear()
        assert side.body.count() == 1
        side.set_actions(())
        assert side.pinned() == []
        assert SidePanel.minimumWidth(side) == 320

    def test_what_fits_does_not_scroll(self, qtbot: QtBot, look: QApplication) -> None:
        side = gallery.panel()
        qtbot.addWidget(side)
        side.resize(368, 640)
        side.show()
        area = side.findChild(QScrollArea)
        assert area is not None
        qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


class TestWords:
    def test_cut_words_have_a_tooltip(self, qtbot: QtBot, look: QApplication) -> None:
        words = ElidedWords("Donaudampfschifffahrtsgesellschaft")
        qtbot.addWidget(words)
        words.show()
        words.resize(60, 20)
        assert words.toolTip() == words.text()
        words.resize(600, 20)
        assert words.toolTip() == ""

    def test_wrapped_words_claim_one_line_only(self, look: QApplication) -> None:
        words = Words("Before anything is sent, this customer is read again. " * 4, "second", wrap=True)
        assert words.minimumSizeHint().height() < 24
        assert words.heightForWidth(200) > 3 * words.heightForWidth(2000)

    def test_keys_in_the_systems_way(self, qtbot: QtBot, look: QApplication) -> None:
        assert native_keys("Space") == "Space"
        assert native_keys("1–5") == "1–5"
        assert "Z" in native_keys("Ctrl+Z")
        hints = KeyHints()
        qtbot.addWidget(hints)
        hints.set_hints([("Space", "tick"), ("F1", "all keys")])
        assert hints.accessibleName() == "Keys: Space tick, F1 all keys"


def test_reasons_say_for_and_against(look: QApplication) -> None:
    chips = ReasonChips()
    chips.set_chips("likely", [Reason("phone", True, "same phone"), Reason("email", False, "e-mail differs")])
    assert chips.accessibleName() == "Likely, same phone, against: e-mail differs"
    assert chips.heightForWidth(120) > chips.heightForWidth(600)
    chips.deleteLater()


@pytest.mark.parametrize("environment", list(Environment))
def test_the_environment_is_said(qtbot: QtBot, look: QApplication, environment: Environment) -> None:
    badge, strip = EnvBadge(environment), EnvStrip(environment)
    page = put(qtbot, badge)
    page.layout().addWidget(strip)  # type: ignore[union-attr]  # the layout made above
    assert badge.isVisible()
    assert badge.accessibleName()
    qtbot.waitUntil(lambda: strip.isVisible() == (environment is not Environment.PRODUCTION))


def test_showing_before_there_is_a_parent_makes_no_window(qtbot: QtBot, look: QApplication) -> None:
    words = Words("x")
    show_if(words, False)
    show_if(words, True)
    assert not words.isVisible()
    put(qtbot, words)
    assert words.isVisible()


def test_a_dialog_shell(qtbot: QtBot, look: QApplication) -> None:
    shell = DialogShell("Firm settings")
    qtbot.addWidget(shell)
    cancel, save = shell.add_button(button("Cancel", "grey")), shell.add_button(button("Save", "filled"))
    save.clicked.connect(shell.accept)
    cancel.clicked.connect(shell.reject)
    shell.open()
    assert save.isDefault()
    with qtbot.waitSignal(shell.rejected):
        QTest.keyClick(shell, Qt.Key.Key_Escape)


class TestPicker:
    def test_linked_ones_are_last_and_create_is_the_very_last(self, qtbot: QtBot, look: QApplication) -> None:
        made = gallery.picker()
        qtbot.addWidget(made)
        made.open_at(QRect(40, 40, 260, 32), "gar", create_name="Garcia Family Trust")
        shown = [made.model.index(place, 0).data() for place in range(made.model.rowCount())]
        assert shown[-2:] == ["Garcia Pty Ltd", "Create new client “Garcia Family Trust”"]
        assert made.count.text() == "5 of 62 clients match “gar”"

    def test_typing_and_arrows_while_the_field_keeps_the_keyboard(self, qtbot: QtBot, look: QApplication) -> None:
        made = gallery.picker()
        qtbot.addWidget(made)
        made.open_at(QRect(40, 40, 260, 32), "gar")
        QTest.keyClick(made.field, Qt.Key.Key_Down)
        with qtbot.waitSignals([made.closed, made.picked], order="strict"):
            QTest.keyClick(made.field, Qt.Key.Key_Return)
        made.open_at(QRect(40, 40, 260, 32))
        QTest.keyClicks(made.field, "blueg")
        with qtbot.waitSignal(made.picked) as heard:
            QTest.keyClick(made.field, Qt.Key.Key_Return)
        assert heard.args == [5]
        assert not made.isVisible()

    def test_control_n_and_the_last_line_create(self, qtbot: QtBot, look: QApplication) -> None:
        made = gallery.picker()
        qtbot.addWidget(made)
        made.open_at(QRect(40, 40, 260, 32), "zamia")
        with qtbot.waitSignal(made.create_requested) as heard:
            QTest.keyClick(made.field, Qt.Key.Key_Return)
        assert heard.args == ["zamia"]
        made.open_at(QRect(40, 40, 260, 32), "gar", create_name="Garcia Family Trust")
        with qtbot.waitSignal(made.create_requested) as heard:
            QTest.keyClick(made.field, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert heard.args == ["Garcia Family Trust"]

    def test_escape_closes_once(self, qtbot: QtBot, look: QApplication) -> None:
        made = gallery.picker()
        qtbot.addWidget(made)
        made.open_at(QRect(40, 40, 260, 32))
        heard: list[int] = []
        made.closed.connect(lambda: heard.append(1))
        with qtbot.assertNotEmitted(made.picked):
            QTest.keyClick(made.field, Qt.Key.Key_Escape)
        made.hide()
        assert heard == [1]

    def test_a_click_picks(self, qtbot: QtBot, look: QApplication) -> None:
        made = gallery.picker()
        qtbot.addWidget(made)
        made.open_at(QRect(40, 40, 260, 32), "gar")
        where = made.list.visualRect(made.model.index(1, 0)).center()
        with qtbot.waitSignal(made.picked) as heard:
            QTest.mouseClick(made.list.viewport(), LEFT, NO, where)
        assert heard.args == [2]

    def test_it_flips_near_the_bottom_and_the_field_stays_on_the_cell(self, qtbot: QtBot, look: QApplication) -> None:
        made = gallery.picker()
        qtbot.addWidget(made)
        room = look.primaryScreen().availableGeometry()
        cell = QRect(40, room.bottom() - 60, 260, 32)
        made.open_at(cell, "gar")
        assert made.geometry().bottom() <= room.bottom()
        assert made.field.mapToGlobal(QPoint(0, 0)) == cell.topLeft()
        assert made.box.geometry().bottom() < made.field.geometry().top()
        made.hide()
        made.open_at(QRect(40, 40, 260, 32), "gar")
        assert made.field.mapToGlobal(QPoint(0, 0)) == QPoint(40, 40)
        assert made.box.geometry().top() > made.field.geometry().bottom()


PAGES: list[Callable[[], QWidget]] = [gallery.window, gallery.parts]


@pytest.mark.parametrize("page", PAGES, ids=["window", "parts"])
def test_whatever_takes_the_keyboard_has_a_name(qtbot: QtBot, look: QApplication, page: Callable[[], QWidget]) -> None:
    whole = page()
    qtbot.addWidget(whole)
    nameless = []
    for widget in whole.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            text = getattr(widget, "text", None)
            placeholder = getattr(widget, "placeholderText", None)
            words = [widget.accessibleName(), text() if text else "", placeholder() if placeholder else ""]
            if not any(words) and type(widget).__name__ not in ("QLineEdit", "QComboBox", "QSpinBox", "QListView"):
                nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert not nameless


def test_the_pickers_model_keeps_qts_rules(look: QApplication) -> None:
    model = PickerModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = (PickerRow(1, "Garcia", linked=True), PickerRow(2, "Rosa", "GAR003", reason="same surname"))
    model.set_rows(rows, "Create new client “gar”")
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [model.index(place, 0).data(role) for place in range(model.rowCount())]
    assert said == ["Rosa, GAR003, same surname", "Garcia, linked already", "Create new client “gar”"]
    model.set_rows((), "")
    assert model.rowCount() == 0
    tester.deleteLater()
    model.deleteLater()


@pytest.mark.parametrize(
    ("text", "spans", "wanted"),
    [
        ("Rosa Garcia", ((5, 3),), [("Rosa ", False), ("Gar", True), ("cia", False)]),
        ("Gar", ((0, 9), (1, 1)), [("Gar", True)]),
        ("", ((0, 3),), []),
    ],
)
def test_matched_letters(text: str, spans: tuple[tuple[int, int], ...], wanted: list[tuple[str, bool]]) -> None:
    assert runs(text, spans) == wanted


def test_announcing_without_a_screen_reader_does_nothing(qtbot: QtBot, look: QApplication) -> None:
    words = Words("x")
    qtbot.addWidget(words)
    announce(words, "12 linked")


@pytest.mark.skipif(sys.platform == "darwin", reason="there Enter is the default button's, wherever the keyboard is")
def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, look: QApplication) -> None:
    dialog = DialogShell("Import")
    qtbot.addWidget(dialog)
    pressed: list[str] = []
    choose = button("Choose a file…", "blue")
    choose.clicked.connect(lambda: pressed.append("choose"))
    dialog.body.addWidget(choose)
    filled = dialog.add_button(button("Import", "filled"))
    filled.clicked.connect(lambda: pressed.append("import"))
    dialog.show()
    choose.setFocus()
    QTest.keyClick(choose, Qt.Key.Key_Return)
    assert pressed == ["choose"]
    filled.setEnabled(False)
    QTest.keyClick(choose, Qt.Key.Key_Enter)
    assert pressed == ["choose", "choose"]
