"""The play's later days: changes on both sides, the history, the way back, no network, and every dialog."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from qbosync_desktop.bundled import resource
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.done import Done
from qbosync_desktop.desk.picture import Status
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.event import EventKind
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.settings import FieldRule, Settings
from qbosync_desktop.office import DEMO_LIST
from qbosync_desktop.play.hands import Hands
from qbosync_desktop.play.pushing import read_quickbooks
from qbosync_desktop.sync.ports import EntryState, Push

LATER: dict[str, Callable[[Client], Client]] = {
    "IRO002": lambda one: replace(one, mobile="0491 570 006", postal=replace(one.postal, line1="PO Box 61")),
    "MCA003": lambda one: replace(one, email="lachlan@mcauliffe.example"),
    "LIN003": lambda one: replace(one, phone="(07) 5550 3225"),
    "NGU001": lambda one: replace(one, mobile="0491 570 110", email="office@nguyens.example"),
}
"""What changes in the register after the push."""
MORE_CLIENTS = (
    ("Company", "Tawonga Alpine Meats Pty Ltd", "TAW001", "orders@tawongameats.example", "(03) 5550 1212"),
    ("Trust", "The Mulberry Family Trust", "MUL002", "trustee@mulberry.example", ""),
    ("Individual", "Ines Navarro", "NAV001", "ines@navarro.example", "0491570159"),
    ("Company", "Nguyen Brothers Drainage Pty Ltd", "NGU001", "", ""),
    ("Company", "", "ZZZ009", "nobody@nowhere.example", ""),
)
"""Kind, name, reference, e-mail and phone; one has a reference that is given already, one has no name."""


def days_go_by(hands: Hands) -> str:
    """Clients move, get another phone, are paused; a field is switched off: all of it waits for the next push."""
    for reference, change in LATER.items():
        changed = change(by_reference(hands, reference))
        _act(hands, Desk.save_client, changed)
    _act(hands, Desk.pause, (by_reference(hands, "JIN001").id,))
    settings = hands.board.picture.settings
    _act(hands, _keep, replace(settings, rules={**settings.rules, Field.FAX: FieldRule.OFF}))
    waiting = {action.client_id for action in hands.board.picture.plan.actions}
    hands.check(waiting == {by_reference(hands, one).id for one in LATER}, f"{len(LATER)} changes wait")
    return f"{len(waiting)} clients changed in the register, 1 paused, the fax switched off."


def _act(hands: Hands, decide: Callable[..., Done], *given: object) -> None:
    """A decision, as a tab or a dialog asks for it."""
    hands.premises.controller.act(lambda desk: decide(desk, *given))
    hands.rest()


def _keep(desk: Desk, settings: Settings) -> Done:
    desk.keep_settings(settings)
    return Done("Settings saved")


def by_reference(hands: Hands, reference: str) -> Client:
    """A client of the demo list."""
    return next(one for one in hands.board.picture.clients.values() if one.reference == reference)


def human_edit(hands: Hands) -> str:
    """Someone edits a customer in QuickBooks: it is read, shown, and not overwritten unseen."""
    client = by_reference(hands, "IRO002")
    customer_id = hands.board.picture.links[client.id].customer_id
    hands.quickbooks.human.edit(customer_id, PrimaryEmailAddr={"Address": "front.desk@ironbark.example"})
    read_quickbooks(hands)
    action = hands.board.picture.action_of.get(client.id)
    hands.check(action and action.fields[Field.EMAIL].old == "front.desk@ironbark.example", "the edit is shown")
    held = hands.customer(customer_id)["PrimaryEmailAddr"]["Address"]
    hands.check(held == "front.desk@ironbark.example", "and stands untouched in QuickBooks")
    tab = hands.tab("sync", "all")
    hands.go(tab, "Zelkova Street Residents Group")  # comes from below, so that those that wait stand under it
    hands.go(tab, client.name)
    hands.picture("sync")
    return f"{client.name}: the e-mail someone changed in QuickBooks is shown, not overwritten."


def history(hands: Hands) -> str:
    """What was done, and what can go back."""
    from qbosync_desktop.gui.pages.history import HistoryPage

    hands.premises.show_history(0)
    hands.rest()
    page = hands.window.page
    assert isinstance(page, HistoryPage)
    past = [row.event.kind for row in page.list.model.rows() if row.event is not None]
    wanted = {EventKind.CONNECTED, EventKind.LIST, EventKind.READ, EventKind.ACCEPTED, EventKind.TAKEN_IN}
    wanted |= {EventKind.PAUSED, EventKind.EDITED, EventKind.SETTINGS, EventKind.CHOSEN, EventKind.TWINS}
    hands.check(wanted <= set(past), "everything that was done is listed")
    page.list.view.go_to(largest(hands).id)
    hands.rest()
    hands.picture("history")
    settings = next(row for row in page.list.model.rows() if row.event and row.event.kind is EventKind.SETTINGS)
    page.list.view.go_to(settings.id)
    hands.rest()
    shown = [(row.name, row.old, row.new) for row in page.event_view.turns.rows()]
    hands.check(shown == [("Fax", "on", "off")], "what was switched off")
    hands.window.leave_pages()
    return f"History: {len(past)} entries and {len(page.list.model.rows()) - len(past)} pushes."


def largest(hands: Hands) -> Push:
    """The push of nearly everything."""
    return max(hands.office.desk.pushes(), key=lambda push: push.total)


def undo_push(hands: Hands) -> str:
    """The whole push is taken back where QuickBooks still holds what we wrote."""
    last = largest(hands)
    controller = hands.premises.controller
    entries = [entry for entry in hands.office.desk.entries(last.id) if entry.state is EntryState.DONE]
    plan = hands.office.desk.undo_plan(last.id)
    controller.push(plan, last.id)
    hands.until(lambda: controller.running is None, "the undo to end")
    hands.rest()
    for entry in entries:
        held = hands.customer(entry.customer_id)
        if entry.action.kind is ActionKind.CREATE:
            hands.check(held["Active"] is False, f"“{entry.action.title}”: the new customer is inactive again")
        elif Field.DISPLAY_NAME in entry.action.fields:
            old = str(entry.action.fields[Field.DISPLAY_NAME].old)
            hands.check(held["DisplayName"] == old, f"“{entry.action.title}” has its old name again")
    ironbark = next(one for one in hands.board.picture.clients.values() if one.reference == "IRO002")
    email = hands.customer(hands.board.picture.links[ironbark.id].customer_id)["PrimaryEmailAddr"]["Address"]
    hands.check(email == "front.desk@ironbark.example", "what a human wrote since is left alone")
    return f"Undone: {len(plan.actions)} customers put back as they were; a human's later edit left alone."


def offline(hands: Hands) -> str:
    """Without a network all decisions work on the last read, and wait."""
    hands.office.stop_demo()
    hands.press(Qt.Key.Key_F5)
    hands.until(lambda: hands.premises.controller.running is None, "the read to give up")
    hands.rest()
    hands.picture("offline")
    tab = hands.tab("sync", "all")
    row = hands.go(tab, "Old Ferry Road Motel Pty Ltd")
    hands.press(Qt.Key.Key_Space)
    hands.check(hands.board.picture.status(hands.board.picture.clients[row.id]) is Status.PAUSED, "pausing works")
    hands.premises.controller.task("Starting the demo company", lambda office, cancel, report: office.connect_demo())
    hands.until(lambda: hands.premises.controller.running is None, "the demo company to answer again")
    read_quickbooks(hands)
    row = next(one for one in hands.board.syncs if one.id == row.id)
    hands.check(row.status is Status.PAUSED, "the decision is still there")
    return "Offline: decisions wait here safely; they are still there when QuickBooks answers again."


def newer_list(folder: Path) -> Path:
    """The client list of another month, as a spreadsheet saves it: mobiles have lost their first 0, some clients are
    new, some have moved, and some rows cannot be taken as they are.
    """
    with resource(DEMO_LIST).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows):
        row["Mobile"] = row["Mobile"].replace(" ", "").lstrip("0")
        if number % 8 == 3:
            row["Postal Address 1"] = f"PO Box {900 + number}"
    blank = dict.fromkeys(rows[0], "")
    for kind, name, reference, email, phone in MORE_CLIENTS:
        named = {"Client type": kind, "Client Name": name, "Reference": reference, "Email": email, "Phone": phone}
        rows.append(blank | named)
    path = folder / "wattle-clients-nov.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def dialogs(hands: Hands) -> str:
    """Every dialog opens; what they do is tested elsewhere."""
    premises = hands.premises
    newer = newer_list(hands.folder)
    problem = next(row.problem for row in hands.board.exports if row.problem)
    opened = (
        ("settings", "SettingsDialog", premises.show_settings),
        ("connect", "ConnectWizard", premises.show_connect),
        ("problem", "ProblemDialog", lambda: premises.show_problem(problem)),
        ("import-list", "ImportListDialog", lambda: premises.show_import_list(str(newer))),
        ("shortcuts", "ShortcutsDialog", premises.show_shortcuts),
        ("about", "AboutDialog", premises.show_about),
    )
    for name, kind, show in opened:
        show()
        dialog = hands.dialog(kind)
        hands.picture(name, dialog)
        hands.escape(dialog)
    hands.first_start()
    return f"{len(opened)} dialogs and the welcome page opened and closed."
