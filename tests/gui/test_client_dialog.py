"""Adding and editing a client: live words, refusals at their field, numbers that never stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.identifiers import abn_of_acn
from qbosync_desktop.gui.dialogs import client_checks as checks
from qbosync_desktop.gui.dialogs.client_dialog import CONTACT, GENERAL, HISTORY, LINK, ClientDialog
from qbosync_desktop.gui.dialogs.live_words import FixLink
from qbosync_desktop.gui.dialogs.unsaved import UnsavedQuestion
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import Opened, Practice

NGUYEN = "Nguyen & Sons Plumbing Pty Ltd"
TFN = "123 456 782"  # the tax office's own example


def edits(name: str) -> Callable[[Opened], ClientDialog]:
    def make(opened: Opened) -> ClientDialog:
        client = opened.board.picture.clients[opened.practice.clients[name]]
        return ClientDialog(opened.controller, opened.window, client)

    return make


def adds(opened: Opened) -> ClientDialog:
    return ClientDialog(opened.controller, opened.window)


def typed(qtbot: QtBot, dialog: ClientDialog, field: str, text: str) -> None:
    dialog.fields[field].selectAll()
    qtbot.keyClicks(dialog.fields[field], text)


def words(dialog: ClientDialog, field: str) -> str:
    live = dialog.form.live(field)
    assert live is not None
    return live.said.words


def fix(dialog: ClientDialog, field: str) -> FixLink:
    live = dialog.form.live(field)
    assert live is not None
    assert live.fix is not None
    return live.fix


def test_a_client_is_added_with_the_keyboard_alone(qtbot: QtBot) -> None:
    with over_window(qtbot, adds) as (opened, dialog):
        assert dialog.focusWidget() is dialog.fields["name"]
        qtbot.keyClicks(dialog.fields["name"], "Emu Bitter Pty Ltd")
        qtbot.keyClick(dialog.fields["name"], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: any(one.name == "Emu Bitter Pty Ltd" for one in opened.practice.books.clients()))
        added = next(one for one in opened.practice.books.clients() if one.name == "Emu Bitter Pty Ltd")
        assert added.kind is ClientKind.COMPANY
        assert added.sync


def test_an_edit_is_saved_whole_and_can_be_taken_back(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        typed(qtbot, dialog, "email", "one@x.example; two@x.example")
        typed(qtbot, dialog, "abn", "51824753556")
        typed(qtbot, dialog, "street.line1", "  7   Wattle St ")
        dialog.form.state("street").setCurrentText("Victoria")
        dialog.general.sync.setChecked(False)
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        opened.settle()
        saved = opened.board.picture.clients[opened.practice.clients[NGUYEN]]
        assert saved.email == "one@x.example, two@x.example"
        assert saved.abn == "51824753556"
        assert (saved.street.line1, saved.street.state) == ("7 Wattle St", "VIC")
        assert not saved.sync
        assert saved.postal.city == "Brunswick"
        opened.controller.undo()
        opened.settle()
        assert opened.board.picture.clients[saved.id].email == "accounts@nguyens.example"


def question(dialog: ClientDialog) -> UnsavedQuestion:
    return next(one for one in dialog.findChildren(UnsavedQuestion) if one.isVisible())


def test_one_click_mends_a_value_and_the_field_takes_it_back(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        for field, text, becomes in (
            ("phone", "355507734", "(03) 5550 7734"),
            ("email", "mick@gmial.com", "mick@gmail.com"),
            ("name", "Hobson: Mairead", "Hobson - Mairead"),
        ):
            typed(qtbot, dialog, field, text)
            assert fix(dialog, field).text() == f"Use {becomes}"
            fix(dialog, field).click()
            assert dialog.fields[field].text() == becomes
            assert dialog.focusWidget() is dialog.fields[field]
            dialog.fields[field].undo()
            assert dialog.fields[field].text() == text


def test_the_acn_is_taken_out_of_the_abn(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        typed(qtbot, dialog, "abn", abn_of_acn("004085616"))
        assert words(dialog, "acn") == "The ABN holds one"
        fix(dialog, "acn").click()
        assert dialog.fields["acn"].text() == "004 085 616"


def test_the_addresses_have_the_names_of_the_kind(qtbot: QtBot) -> None:
    with over_window(qtbot, edits("Priya Raghunathan")) as (_opened, dialog):
        assert dialog.contact.street_head.text() == "&Residential address"
        dialog.general.kind.setCurrentText("Trust")
        assert dialog.contact.street_head.text() == "&Business address"
        assert dialog.contact.same.text() == "Same as b&usiness"


def test_what_was_done_meanwhile_is_not_saved_over(qtbot: QtBot) -> None:
    with over_window(qtbot, edits("Coorong Dairy Partnership")) as (opened, dialog):
        one = opened.practice.clients["Coorong Dairy Partnership"]
        opened.controller.act(lambda desk: desk.archive((one,)))
        opened.settle()
        typed(qtbot, dialog, "phone", "(08) 5550 1234")
        dialog.save()
        opened.settle()
        saved = opened.board.picture.clients[one]
        assert saved.archived
        assert saved.phone == "(08) 5550 1234"


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("name", "Cartwright Freight", "The vendor “Cartwright Freight” has it"),
        ("name", "Hobson: Mairead", "does not allow “:”"),
        ("name", "Somebody New", "Free in QuickBooks"),
        ("reference", "coa007", "“Coastal Pool Care Pty Ltd” has it"),
        ("abn", "51 824 753 556", "The check digits agree"),
        ("abn", "51 824 753 557", "do not agree"),
        ("abn", "51 824", "6 digits missing"),
        ("acn", "004 085 616", "agrees"),
        ("acn", "004 085 617", "does not agree"),
        ("email", "mick@tarrant", "“mick@tarrant” is not complete"),
        ("phone", "12", "An unusual number"),
        ("mobile", "0491 570 110", ""),
        ("website", "not a page", "Not a web address"),
    ],
)
def test_what_is_said_while_typing(qtbot: QtBot, field: str, text: str, said: str) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        typed(qtbot, dialog, field, text)
        assert dialog.fields[field].text() == text
        assert said in words(dialog, field)
        assert bool(said) == bool(words(dialog, field))


def test_a_postcode_of_another_state_offers_the_right_one(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        dialog.tabs.setCurrentIndex(CONTACT)
        dialog.form.state("postal").setCurrentText("NSW")
        assert "3056 is a postcode of Victoria" in words(dialog, "postal")
        assert dialog.tabs.count_of(CONTACT) == 1
        fix(dialog, "postal").click()
        assert dialog.form.state("postal").currentText() == "VIC"
        assert dialog.tabs.count_of(CONTACT) == 0


def test_postal_the_same_as_street(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        typed(qtbot, dialog, "street.line1", "1 New Rd")
        dialog.contact.same.setChecked(True)
        assert not dialog.fields["postal.line1"].isEnabled()
        typed(qtbot, dialog, "street.city", "Bendigo")
        dialog.save()
        opened.settle()
        saved = opened.board.picture.clients[opened.practice.clients[NGUYEN]]
        assert saved.postal == saved.street
        assert saved.postal.city == "Bendigo"


def test_a_reference_that_is_taken_keeps_the_dialog_open_at_its_field(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        typed(qtbot, dialog, "reference", "COA007")
        dialog.tabs.setCurrentIndex(CONTACT)
        dialog.save()
        opened.settle()
        assert dialog.isVisible()
        assert dialog.tabs.currentIndex() == GENERAL
        assert dialog.focusWidget() is dialog.fields["reference"]
        assert "Coastal Pool Care" in words(dialog, "reference")


def test_what_only_the_register_knows_is_shown_at_its_field(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        picture = opened.board.picture
        other = picture.clients[opened.practice.clients["Coastal Pool Care Pty Ltd"]]
        typed(qtbot, dialog, "reference", "NEW001")
        from dataclasses import replace

        from qbosync_desktop.domain.change import Change

        opened.practice.books.apply(Change(put_clients=(replace(other, reference="NEW001"),)))  # behind our back
        dialog.save()
        opened.settle()
        assert dialog.isVisible()
        assert dialog.save_button.isEnabled()
        assert "has the reference NEW001" in words(dialog, "reference")
        typed(qtbot, dialog, "reference", "NEW002")
        assert words(dialog, "reference") == ""


def test_nothing_is_saved_without_a_name(qtbot: QtBot) -> None:
    with over_window(qtbot, adds) as (opened, dialog):
        before = len(opened.practice.books.clients())
        assert words(dialog, "name") == ""
        dialog.save()
        opened.settle()
        assert dialog.isVisible()
        assert words(dialog, "name") == "Give the client a name"
        assert len(opened.practice.books.clients()) == before


@pytest.mark.parametrize(("field", "text"), [("abn", TFN), ("acn", TFN), ("abn", "123456782")])
def test_a_pasted_tax_file_number_is_gone_at_once(qtbot: QtBot, field: str, text: str) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        QGuiApplication.clipboard().setText(text)
        dialog.fields[field].selectAll()
        dialog.fields[field].paste()
        assert dialog.fields[field].text() == ""
        assert not dialog.fields[field].isUndoAvailable()
        assert words(dialog, field) == checks.TAKEN_OUT.words
        QGuiApplication.clipboard().clear()


def test_a_typed_tax_file_number_goes_when_the_field_is_left_and_never_gets_into_the_register(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        typed(qtbot, dialog, "abn", "123456782")
        assert dialog.fields["abn"].text() == "123456782"  # it could still become an ABN
        dialog.fields["acn"].setFocus()
        dialog.save()
        opened.settle()
        assert all("123456782" not in repr(one) for one in opened.practice.books.clients())
        assert dialog.fields["abn"].text() == ""


def test_a_labelled_tax_file_number_is_taken_out_of_any_text(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        typed(qtbot, dialog, "trading_name", f"Nguyen TFN {TFN}")
        dialog.save()
        opened.settle()
        assert dialog.isVisible()
        assert "456" not in dialog.fields["trading_name"].text()


def test_the_link_its_differences_and_what_can_be_done(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        dialog.tabs.setCurrentIndex(LINK)
        page = dialog.link_page
        assert page is not None
        assert page.form.link_title.text() == "Linked to “Nguyen & Sons Plumbing”"
        assert "go out with the next push" in page.form.link_state.said.words
        assert "accounts@nguyens.example" in page.comparison.accessibleName()
        page.form.pause.click()
        opened.settle()
        assert page.form.link_state.said.words == "Disabled for synchronization"
        assert page.form.pause.text() == "Start again"
        page.form.pause.click()
        opened.settle()
        page.form.unlink.click()
        opened.settle()
        assert opened.practice.link_of(NGUYEN) == ""
        assert page.form.link_title.text() == "Not linked to a customer."
        assert not page.form.find.isHidden()


def test_the_history_shows_what_was_sent(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (opened, dialog):
        opened.controller.push(opened.board.picture.plan)
        opened.settle()
        dialog.tabs.setCurrentIndex(HISTORY)
        opened.settle()
        assert dialog.history is not None
        assert [one.action.client_id for one in dialog.history.entries] == [opened.practice.clients[NGUYEN]]
        dialog.tabs.setCurrentIndex(LINK)
        opened.settle()
        assert dialog.link_page is not None
        assert len(dialog.link_page.pushes.entries) == 1


def test_how_much_goes_out_is_told_as_one_types(qtbot: QtBot) -> None:
    with over_window(qtbot, edits("Coorong Dairy Partnership")) as (_opened, dialog):
        assert dialog.goes_out.text() == ""
        typed(qtbot, dialog, "phone", "(08) 5550 1234")
        assert dialog.goes_out.text() == "1 change goes out with the next push"
        dialog.general.sync.setChecked(False)
        assert dialog.goes_out.text() == ""


def test_archiving_from_the_dialog(qtbot: QtBot) -> None:
    with over_window(qtbot, edits("Priya Raghunathan")) as (opened, dialog):
        assert dialog.archive_button.text() == "&Archive"
        dialog.archive_button.click()
        opened.settle()
        assert opened.board.picture.clients[opened.practice.clients["Priya Raghunathan"]].archived


def test_every_widget_has_a_name_and_one_button_is_filled(qtbot: QtBot) -> None:
    with over_window(qtbot, edits(NGUYEN)) as (_opened, dialog):
        assert nameless(dialog) == []
        assert wrongly_filled(dialog) == []
        assert dialog.save_button.isDefault()


def test_checks_never_repeat_a_tax_file_number() -> None:
    client = Client(name="A", reference="123456782")
    said = [checks.check_abn(TFN), checks.check_acn(TFN, "", ClientKind.COMPANY), checks.check_reference(client, "")]
    assert all("456" not in one.words for one in said)
    assert checks.is_refused_tfn("abn", TFN)
    assert not checks.is_refused_tfn("acn", "004 085 616")


def test_others_that_have_it_too_are_mended_from_here(qtbot: QtBot) -> None:
    practice = Practice()
    others = tuple(Client(-number, f"Other {number}", phone="0355507734") for number in (1, 2, 3))
    practice.books.apply(Change(put_clients=others))
    with over_window(qtbot, edits(NGUYEN), practice) as (opened, dialog):
        assert dialog.alike_row.isHidden()
        typed(qtbot, dialog, "phone", "355507735")
        assert "3 other clients have this, too" in dialog.alike.said.words
        asked: list[tuple[str, int]] = []
        opened.window.checks_requested.connect(lambda code, client: asked.append((code, client)))
        assert dialog.alike.fix is not None
        dialog.alike.fix.click()
        question(dialog).save_button.click()
        opened.settle()
        assert asked == [("phone-not-canonical", practice.clients[NGUYEN])]
