"""Every setting of the firm, set in the dialog, changes what is planned, linked, sent or kept; and it stays set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from qbosync_desktop.desk.automatic import automatic_part
from qbosync_desktop.desk.guards import Kind, guards
from qbosync_desktop.domain.backup import PLAN_KEY, BackupPlan
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.settings import FieldRule, PersonOrder, Settings
from qbosync_desktop.gui.dialogs.settings_dialog import SettingsDialog
from qbosync_desktop.gui.dialogs.settings_fields import RULES
from qbosync_desktop.office import Office, open_office
from tests.gui.dialogs_on import over_window
from tests.gui.practice import Opened, Practice
from tests.memory import NOON, Clock

NGUYEN = "Nguyen & Sons Plumbing Pty Ltd"
PRIYA = "Priya Raghunathan"


def shows(opened: Opened) -> SettingsDialog:
    return SettingsDialog(opened.controller, opened.window)


@contextmanager
def saved(qtbot: QtBot, sets: Callable[[SettingsDialog], object], practice: Practice | None = None) -> Iterator[Opened]:
    """The window after something was set in the dialog and saved, renames looked at."""
    with over_window(qtbot, shows, practice) as (opened, dialog):
        sets(dialog)
        opened.settle()
        dialog.save()
        opened.settle()
        if opened.practice.books.settings() == Settings():
            dialog.save()  # the renames stood there first
            opened.settle()
        yield opened


def planned(opened: Opened, name: str = NGUYEN) -> dict[Field, Any]:
    action = opened.board.picture.action_of.get(opened.practice.clients[name])
    return {field: change.new for field, change in action.fields.items()} if action else {}


def person() -> Practice:
    """An individual in both places, linked: given and family name known."""
    practice = Practice()
    one = next(client for client in practice.books.clients() if client.name == PRIYA)
    known = replace(one, given_name="Priya", family_name="Raghunathan")
    number = practice.quickbooks.add(display_name="P. Raghunathan", phone="(02) 5550 4321").id
    practice.books.keep(practice.quickbooks.read_all(None, None), practice.quickbooks.info())  # type: ignore[arg-type]  # the fake looks at neither
    practice.books.apply(Change(put_clients=(known,), put_links=(Link(one.id, number, True, NOON, NOON),)))
    return practice


@pytest.mark.parametrize(
    ("radio", "name"),
    [
        ("format_name_reference", "Nguyen & Sons Plumbing Pty Ltd (NGU001)"),
        ("format_reference_name", "NGU001 - Nguyen & Sons Plumbing Pty Ltd"),
    ],
)
def test_the_format_of_names(qtbot: QtBot, radio: str, name: str) -> None:
    with saved(qtbot, lambda dialog: getattr(dialog.form, radio).setChecked(True)) as opened:
        assert planned(opened)[Field.DISPLAY_NAME] == name


@pytest.mark.parametrize(
    ("order", "name"),
    [(PersonOrder.GIVEN_FAMILY, "Priya Raghunathan"), (PersonOrder.FAMILY_GIVEN, "Raghunathan, Priya")],
)
def test_how_people_are_written(qtbot: QtBot, order: PersonOrder, name: str) -> None:
    place = list(PersonOrder).index(order)
    with saved(qtbot, lambda dialog: dialog.form.order.setCurrentIndex(place), person()) as opened:
        assert planned(opened, PRIYA)[Field.DISPLAY_NAME] == name


def test_a_field_that_is_off_and_one_that_only_fills(qtbot: QtBot) -> None:
    def sets(dialog: SettingsDialog) -> None:
        dialog.fields.boxes[Field.COMPANY_NAME].setCurrentIndex(RULES.index(FieldRule.OFF))
        dialog.fields.boxes[Field.EMAIL].setCurrentIndex(RULES.index(FieldRule.WHEN_EMPTY))

    with saved(qtbot, sets) as opened:
        assert set(planned(opened)) == {Field.DISPLAY_NAME}  # QuickBooks has an e-mail already
        opened.practice.desk.save_client(
            replace(opened.board.picture.clients[opened.practice.clients["Coorong Dairy Partnership"]], email="")
        )
        one = opened.board.picture.clients[opened.practice.clients["Coastal Pool Care Pty Ltd"]]
        opened.practice.desk.save_client(replace(one, name="Coastal Pools", email="pool@coastal.example"))
        opened.controller.refresh()
        opened.settle()
        assert planned(opened, one.name)[Field.EMAIL] == "pool@coastal.example"  # there it was empty


def test_what_blanks_do(qtbot: QtBot) -> None:
    with saved(qtbot, lambda dialog: dialog.form.blanks.setChecked(True), person()) as opened:
        assert planned(opened, PRIYA)[Field.PHONE] == ""  # the register has none, QuickBooks has one
    with over_window(qtbot, shows, person()) as (opened, _dialog):
        assert Field.PHONE not in planned(opened, PRIYA)


@pytest.mark.parametrize("on", [True, False])
def test_exact_matches_are_accepted_or_asked_about(qtbot: QtBot, on: bool) -> None:
    def sets(dialog: SettingsDialog) -> None:
        dialog.form.accept_exact.setChecked(on)
        dialog.form.rename_limit.setValue(6)  # something is saved either way

    with saved(qtbot, sets) as opened:
        assert opened.practice.link_of("Acacia Early Learning Incorporated") == ""
        opened.controller.read_quickbooks()
        opened.settle()
        assert opened.practice.link_of("Acacia Early Learning Incorporated") == ("1" if on else "")


@pytest.mark.parametrize("on", [True, False])
def test_the_switch_lets_plain_updates_go(qtbot: QtBot, on: bool) -> None:
    def sets(dialog: SettingsDialog) -> None:
        dialog.form.automatic.setChecked(on)
        dialog.form.rename_limit.setValue(7)

    with saved(qtbot, sets) as opened:
        going = automatic_part(opened.board.picture).actions
        assert [one.client_id for one in going] == ([opened.practice.clients[NGUYEN]] if on else [])


def test_the_number_of_renames_that_is_never_passed(qtbot: QtBot) -> None:
    with saved(qtbot, lambda dialog: dialog.form.rename_limit.setValue(0)) as opened:
        found = guards(opened.board.picture, opened.board.picture.plan)
        assert [(one.kind, one.limit) for one in found] == [(Kind.RENAMES, 0)]


@pytest.mark.parametrize(("share", "stopped"), [(90, False), (10, True)])
def test_the_share_of_links_that_is_never_passed(qtbot: QtBot, share: int, stopped: bool) -> None:
    practice = Practice()
    clients, links = [], []
    for number in range(1, 11):
        made = practice.quickbooks.add(display_name=f"Old Name {number}", phone="(02) 5550 4321")
        clients.append(Client(-number, f"Old Name {number}", ClientKind.OTHER, phone="(02) 5550 9999"))
        links.append(Link(-number, made.id, True, NOON, NOON))
    practice.books.keep(practice.quickbooks.read_all(None, None), practice.quickbooks.info())  # type: ignore[arg-type]  # the fake looks at neither
    practice.books.apply(Change(put_clients=tuple(clients), put_links=tuple(links)))
    with saved(qtbot, lambda dialog: dialog.form.share.setValue(share), practice) as opened:
        found = guards(opened.board.picture, opened.board.picture.plan)
        assert (Kind.SHARE in {one.kind for one in found}) is stopped


class StorePractice(Practice):
    """The real office, in a folder."""

    def __init__(self, office: Office) -> None:
        self.clock = Clock()
        self.office = office  # type: ignore[assignment]  # the real one instead of the one in memory


def test_everything_set_is_there_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()

    def sets(dialog: SettingsDialog) -> None:
        form = dialog.form
        form.format_reference_name.setChecked(True)
        form.order.setCurrentIndex(2)
        form.blanks.setChecked(True)
        form.accept_exact.setChecked(True)
        form.rename_limit.setValue(12)
        form.share.setValue(33)
        form.every.setCurrentIndex(1)
        dialog.fields.boxes[Field.FAX].setCurrentIndex(RULES.index(FieldRule.OFF))
        form.keep.setValue(2)
        form.second_folder.setText(str(second))
        form.second.setChecked(True)

    office = open_office(tmp_path / "data")
    try:
        with over_window(qtbot, shows, StorePractice(office)) as (opened, dialog):
            sets(dialog)
            opened.settle()
            wanted = dialog.settings()
            dialog.save()
            opened.settle()
    finally:
        office.close()
    again = open_office(tmp_path / "data")
    try:
        assert again.desk.picture().settings == wanted
        assert again.memory(PLAN_KEY) == BackupPlan(2, str(second)).as_text()
    finally:
        again.close()
