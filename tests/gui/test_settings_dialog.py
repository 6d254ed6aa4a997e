"""The firm's settings: kept only when saved, and renames are shown before they are accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.backup import PLAN_KEY, BackupPlan, plan_of_text
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem
from qbosync_desktop.domain.settings import FieldRule, NameFormat, PersonOrder, Settings
from qbosync_desktop.gui.dialogs.settings_dialog import CONNECTION, DATA, LIMITS, SYNC, SettingsDialog
from qbosync_desktop.gui.dialogs.settings_fields import RULES
from qbosync_desktop.gui.dialogs.settings_renames import renames_with
from qbosync_desktop.gui.dialogs.unsaved import UnsavedQuestion
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import MemoryOffice, Opened, Practice


class KeepingOffice(MemoryOffice):
    """The small practice's office with backups and a way to disconnect."""

    error: EnvironmentProblem | None = None

    def backup(self) -> Path:
        if self.error:
            raise self.error
        return Path("backups/register-2026-11-23.db")

    def disconnect(self) -> None:
        self.books.realm_id = ""


def practice() -> Practice:
    made = Practice()
    made.office = KeepingOffice(made.desk, made.books, Path("/somewhere/data"))
    return made


def opens(page: int = SYNC) -> Callable[[Opened], SettingsDialog]:
    return lambda opened: SettingsDialog(opened.controller, opened.window, page)


def test_everything_is_kept_when_saved_and_not_before(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(), practice()) as (opened, dialog):
        form = dialog.form
        assert not form.every.isEnabled(), "nothing is read by itself while the switch is off"
        form.automatic.setChecked(True)
        assert form.every.isEnabled()
        assert form.every.currentText() == "every hour"
        form.every.setCurrentIndex(form.every.findText("not on a timer"))
        form.order.setCurrentIndex(1)
        form.blanks.setChecked(True)
        dialog.fields.boxes[Field.FAX].setCurrentIndex(RULES.index(FieldRule.OFF))
        dialog.fields.boxes[Field.MOBILE].setCurrentIndex(RULES.index(FieldRule.WHEN_EMPTY))
        form.rename_limit.setValue(9)
        form.share.setValue(35)
        form.accept_exact.setChecked(True)
        opened.settle()
        assert opened.practice.books.settings() == Settings()
        dialog.save_button.click()
        opened.settle()
        assert opened.practice.books.settings() == Settings(
            automatic=True,
            person_order=PersonOrder.GIVEN_FAMILY,
            rules={Field.FAX: FieldRule.OFF, Field.MOBILE: FieldRule.WHEN_EMPTY},
            blanks_clear=True,
            accept_exact=True,
            rename_limit=9,
            guard_share=0.35,
            every_minutes=0,
        )
        assert opened.board.picture.settings.automatic


def question(dialog: SettingsDialog) -> UnsavedQuestion:
    return next(one for one in dialog.findChildren(UnsavedQuestion) if one.isVisible())


def test_escape_asks_before_it_forgets(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(), practice()) as (opened, dialog):
        dialog.form.automatic.setChecked(True)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.keyClick(question(dialog), Qt.Key.Key_Escape)  # go on
        assert dialog.isVisible()
        assert dialog.form.automatic.isChecked()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        question(dialog).discard_button.click()
        assert not dialog.isVisible()
        opened.settle()
        assert opened.practice.books.settings() == Settings()


def test_escape_with_nothing_set_closes_at_once(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(), practice()) as (_opened, dialog):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_pages_and_saving_by_keyboard(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(), practice()) as (opened, dialog):
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        pages = []
        for _ in range(4):
            pages.append(dialog.form.pages_list.currentRow())
            qtbot.keyClick(dialog, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert pages == [SYNC, LIMITS, CONNECTION, DATA]
        qtbot.keyClick(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(dialog.form.automatic.isChecked)  # Qt shows the click first
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        opened.settle()
        assert opened.practice.books.settings().automatic


def test_how_many_backups_stay_and_where_else_they_go(qtbot: QtBot, tmp_path: Path) -> None:
    with over_window(qtbot, opens(DATA), practice()) as (opened, dialog):
        form = dialog.form
        assert (form.keep.value(), form.second.isChecked()) == (7, False)
        form.keep.setValue(30)
        form.second_folder.setText(str(tmp_path))
        form.second.setChecked(True)
        assert "copied there" in form.second_live.said.words
        form.second_folder.setText(str(tmp_path / "unplugged"))
        assert "Not there now" in form.second_live.said.words
        form.second_folder.setText("somewhere")
        dialog.save()
        opened.settle()
        assert dialog.isVisible(), "a folder that cannot be one is not kept"
        form.second_folder.setText(form.folder.text())
        assert form.second_live.said.tone == "problem"
        form.second_folder.setText(str(tmp_path))
        dialog.save()
        opened.settle()
        assert plan_of_text(opened.practice.office.memory(PLAN_KEY)) == BackupPlan(30, str(tmp_path))
        again = SettingsDialog(opened.controller, opened.window, DATA)
        assert again.data.plan() == BackupPlan(30, str(tmp_path))
        again.done(0)


def test_restoring_goes_to_the_window(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(DATA), practice()) as (opened, dialog):
        with qtbot.waitSignal(opened.window.restore_requested):
            dialog.form.restore.click()
        assert not dialog.isVisible()


def test_renames_are_counted_listed_and_have_to_be_seen(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(), practice()) as (opened, dialog):
        form = dialog.form
        assert not form.see_renames.isVisible()
        form.format_name_reference.setChecked(True)
        opened.settle()
        assert form.renames.said.words.startswith("This renames 3 linked customers")
        form.pages_list.setCurrentRow(LIMITS)
        dialog.save_button.click()
        opened.settle()
        assert opened.practice.books.settings().name_format is NameFormat.NAME  # not yet: they were not seen
        assert form.pages_list.currentRow() == SYNC
        assert form.rename_rows.isVisible()
        assert dialog.model.index(0, 1).data() == "Coastal Pool Care Pty Ltd (COA007)"
        assert dialog.save_button.text() == "Save and rename 3"
        dialog.save_button.click()
        opened.settle()
        assert opened.practice.books.settings().name_format is NameFormat.NAME_REFERENCE


def test_renames_already_planned_are_not_counted_twice(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(), practice()) as (opened, _dialog):
        picture = opened.board.picture
        assert renames_with(picture, picture.settings) == ()
        found = renames_with(picture, Settings(name_format=NameFormat.REFERENCE_NAME))
        assert [one.after for one in found][:1] == ["COA007 - Coastal Pool Care Pty Ltd"]
        assert renames_with(picture, Settings(rules={Field.DISPLAY_NAME: FieldRule.OFF})) == ()


def test_reset_puts_back_one_page(qtbot: QtBot) -> None:
    kept = practice()
    kept.books.keep_settings(Settings(automatic=True, rename_limit=50))
    with over_window(qtbot, opens(), kept) as (opened, dialog):
        assert dialog.form.automatic.isChecked()
        dialog.reset_button.click()
        opened.settle()
        assert dialog.settings() == Settings(rename_limit=50)


def test_a_backup_now_and_when_it_cannot_be_written(qtbot: QtBot) -> None:
    kept = practice()
    with over_window(qtbot, opens(DATA), kept) as (opened, dialog):
        assert dialog.form.folder.text() == str(Path("/somewhere/data"))
        dialog.form.backup.click()
        opened.settle()
        assert dialog.form.backup_live.said.words == "Written: register-2026-11-23.db"
        kept.office.error = EnvironmentProblem(Problem("disk-full", "The disk is full"))  # type: ignore[attr-defined]  # KeepingOffice
        dialog.form.backup.click()
        opened.settle()
        assert "The disk is full" in dialog.problem.accessibleName()
        assert dialog.form.backup.isEnabled()


def test_disconnecting_asks_first(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(CONNECTION), practice()) as (opened, dialog):
        form = dialog.form
        assert form.company_title.text() == "Wattle Creek Accounting"
        form.disconnect.click()
        assert dialog.focusWidget() is form.ask_no
        dialog.form.ask_no.click()
        assert opened.practice.office.company is not None
        form.disconnect.click()
        form.ask_yes.click()
        opened.settle()
        assert form.company_title.text() == "No company is connected"
        assert not form.disconnect.isVisible()


def test_connecting_goes_to_the_window(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(CONNECTION), practice()) as (opened, dialog):
        with qtbot.waitSignal(opened.window.connect_requested):
            dialog.form.connect.click()
        assert not dialog.isVisible()


def test_names_and_one_filled_button_on_every_page(qtbot: QtBot) -> None:
    with over_window(qtbot, opens(), practice()) as (_opened, dialog):
        assert nameless(dialog) == []
        for page in (SYNC, LIMITS, CONNECTION, DATA):
            dialog.form.pages_list.setCurrentRow(page)
            assert wrongly_filled(dialog) == []
        assert dialog.save_button.isDefault()


def test_a_time_between_reads_that_is_no_choice_is_shown_and_kept(qtbot: QtBot) -> None:
    kept = practice()
    kept.books.keep_settings(Settings(automatic=True, every_minutes=45))
    with over_window(qtbot, opens(), kept) as (_, dialog):
        assert dialog.form.every.currentText() == "every 45 minutes"
        assert dialog.settings().every_minutes == 45
