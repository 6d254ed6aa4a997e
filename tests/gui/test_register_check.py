"""Checking the register: what is found, one fix for all alike, the way back, and the ways into it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.problems import Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.dialogs.register_check import RegisterCheck
from qbosync_desktop.gui.dialogs.register_groups import OF_PROBLEM, groups_of
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled
from tests.gui.practice import Opened, Practice, opened_window

KEW = Address("1 High St", "", "Kew", "NSW", "3101")
FAULTY = (
    Client(id=-1, name="Hobson: Mairead", kind=ClientKind.COMPANY, phone="0355507734", postal=KEW),
    Client(id=-2, name="Quirk Trust", kind=ClientKind.TRUST, phone="9123 4567", street=KEW),
    Client(id=-3, name="Zed Long", kind=ClientKind.INDIVIDUAL, mobile="12"),
    Client(id=-4, name="Gone Away", postal=KEW, archived=True),
)


def faulty() -> Practice:
    practice = Practice()
    practice.books.apply(Change(put_clients=FAULTY))
    return practice


def checks(code: str = "", client: str = "") -> Callable[[Opened], RegisterCheck]:
    def make(opened: Opened) -> RegisterCheck:
        number = stored(opened, client).id if client else 0
        return RegisterCheck(opened.controller, opened.window, code, number)

    return make


def stored(opened: Opened, name: str) -> Client:
    return next(one for one in opened.practice.books.clients() if one.name == name)


def shown(dialog: RegisterCheck) -> list[tuple[str, ...]]:
    model = dialog.model
    return [tuple(str(model.index(row, place).data()) for place in (1, 4, 5)) for row in range(model.rowCount())]


def test_one_fix_mends_all_alike_and_is_taken_back(qtbot: QtBot) -> None:
    with over_window(qtbot, checks(), faulty()) as (opened, dialog):
        group = dialog.group
        assert group is not None
        assert (group.title, group.count) == ("Postcode and state do not agree", 2)  # the archived one is left alone
        assert shown(dialog) == [("Hobson: Mairead", "NSW", "VIC"), ("Quirk Trust", "NSW", "VIC")]
        assert dialog.mend_button.text() == "&Mend 2 clients"
        qtbot.mouseClick(dialog.mend_button, Qt.MouseButton.LeftButton)
        opened.settle()
        assert stored(opened, "Quirk Trust").street.state == "VIC"
        assert stored(opened, "Hobson: Mairead").postal.state == "VIC"
        assert "postcode-not-of-state" not in {one.code for one in dialog.groups}
        assert dialog.live.said.words == "2 clients mended: use the state of the postcode."
        assert dialog.live.fix is not None
        dialog.live.fix.click()
        opened.settle()
        assert stored(opened, "Quirk Trust").street.state == "NSW"
        assert "postcode-not-of-state" in {one.code for one in dialog.groups}


def test_unticked_clients_stay_as_they_are(qtbot: QtBot) -> None:
    with over_window(qtbot, checks("postcode-not-of-state", "Quirk Trust"), faulty()) as (opened, dialog):
        assert dialog.table.currentIndex().row() == 1
        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
        assert dialog.mend_button.text() == "&Mend 1 client"
        dialog.mend()
        opened.settle()
        assert stored(opened, "Quirk Trust").street.state == "NSW"
        assert stored(opened, "Hobson: Mairead").postal.state == "VIC"


def test_leaving_a_value_out_is_ticked_by_the_user(qtbot: QtBot) -> None:
    with over_window(qtbot, checks("phone-not-usual"), faulty()) as (_opened, dialog):
        assert dialog.way == "clear-phone"
        assert not dialog.mend_button.isEnabled()
        dialog.model.toggle([0])
        assert dialog.mend_button.isEnabled()


def test_a_client_is_edited_from_its_row(qtbot: QtBot) -> None:
    with over_window(qtbot, checks("phone-not-usual"), faulty()) as (opened, dialog):
        asked: list[int] = []
        opened.window.client_requested.connect(asked.append)
        dialog.edit_button.click()
        assert asked == [stored(opened, "Zed Long").id]


def test_a_clean_register_says_so(qtbot: QtBot) -> None:
    with over_window(qtbot, checks()) as (_opened, dialog):
        assert dialog.title.text() == "Nothing to mend"
        assert not dialog.edit_button.isEnabled()


def test_a_problem_row_leads_to_its_fix(qtbot: QtBot) -> None:
    with opened_window(qtbot, faulty()) as opened:
        name = stored(opened, "Hobson: Mairead")
        refused = opened.practice.desk.export((name.id,)).refused
        assert refused[0].remedies[0] is Remedy.MEND
        asked: list[tuple[str, int]] = []
        opened.window.checks_requested.connect(lambda code, number: asked.append((code, number)))
        assert remedies.apply(Remedy.MEND, refused[0], opened.controller, opened.window)
        assert asked == [("name-not-for-quickbooks", name.id)]
        groups = {one.code: one for one in groups_of(opened.practice.books.clients())}
        assert set(OF_PROBLEM.values()) & set(groups) == {"name-not-for-quickbooks"}
        way, fixed = groups["name-not-for-quickbooks"].ways[0]
        assert (way, fixed[0].after.name) == ("allowed-name", "Hobson - Mairead")


def test_names_and_the_models_rules(qtbot: QtBot) -> None:
    with over_window(qtbot, checks(), faulty()) as (_opened, dialog):
        assert nameless(dialog) == []
        assert wrongly_filled(dialog) == []
        tester = QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for place in range(dialog.list.count()):
            dialog.list.setCurrentRow(place)
        tester.deleteLater()
