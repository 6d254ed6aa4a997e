"""The story the play tells: each step does one thing, checks it against the books, and says what it did.

Here is its first day; ``pushing`` and ``afterwards`` go on from there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from qbosync_desktop.desk.picture import Status
from qbosync_desktop.desk.rows import Found
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.play.afterwards import days_go_by, dialogs, history, human_edit, offline, undo_push
from qbosync_desktop.play.hands import Hands
from qbosync_desktop.play.pushing import nothing_left, push, push_again, review

Step = Callable[[Hands], str]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def start(hands: Hands) -> str:
    """The demo company is started, connected and read; the demo client list is in the register."""
    hands.until(lambda: hands.office.company and hands.office.company.last_read, "the demo company to be read")
    hands.rest()
    real = hands.quickbooks.books.customers
    known = hands.board.picture.customers
    hands.check(len(known) == len(real), f"{len(known)} customers read, the books have {len(real)}")
    hands.check(hands.board.overview.total == len(hands.board.picture.clients) == 60, "60 demo clients")
    hands.check(hands.window.current_tab == "import", "the window opens on what waits: Import")
    return (
        f"Demo company started and read: {len(real)} customers, {hands.board.overview.total} clients in the register."
    )


def see_import(hands: Hands) -> str:
    """The Import tab shows every customer that is not linked."""
    tab = hands.tab("import")
    active = [one for one in hands.quickbooks.books.customers if one.get("Active") and not one.get("Job")]
    hands.check(len(tab.model.rows()) == len(active), "every active customer is a row of Import")
    hands.go(tab, "Barrett & Lowe Surveyors")
    hands.picture("import")
    found = [row.found for row in hands.board.imports]
    return "Import shows " + ", ".join(f"{found.count(one)} {one}" for one in Found if found.count(one)) + "."


def accept_exact(hands: Hands) -> str:
    """Ctrl+Shift+A links the exact matches; nothing reaches QuickBooks."""
    before = hands.writes()
    exact = hands.board.overview.exact
    hands.press(Qt.Key.Key_A, CTRL | SHIFT)
    hands.check(exact and len(hands.board.picture.links) == exact, f"{exact} exact matches are linked")
    hands.check(hands.writes() == before, "linking writes nothing to QuickBooks")
    hands.check(hands.board.undo, "it can be taken back")
    return f"{exact} exact matches accepted with one key; QuickBooks untouched."


def undo_and_redo(hands: Hands) -> str:
    """Ctrl+Z and Ctrl+Shift+Z."""
    linked = len(hands.board.picture.links)
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.check(not hands.board.picture.links, "Ctrl+Z takes all links back")
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hands.check(len(hands.board.picture.links) == linked, "Ctrl+Shift+Z puts them back")
    return f"{linked} links taken back and done again."


def pick_by_typing(hands: Hands) -> str:
    """A customer's client is found by typing in the row."""
    tab = hands.tab("import")
    hands.go(tab, "Garcia Family Trust", "client")
    hands.type("g")
    hands.type("ar")
    hands.picture("picker")
    hands.press(Qt.Key.Key_Escape)
    row = hands.go(tab, likely(hands)[0])
    hands.press(Qt.Key.Key_Return)
    hands.check(row.id in hands.board.picture.client_of, "Enter links the suggested client")
    return "The picker finds clients by the first letters of any word; Enter links a suggestion."


def likely(hands: Hands) -> list[str]:
    """The names of the customers that are probably some client, in the order of the Import tab."""
    return [row.name for row in hands.board.imports if row.found is Found.LIKELY and row.tickable]


def import_ticked(hands: Hands) -> str:
    """The Import button: ticked and matched are linked, ticked and unmatched created, unticked left out."""
    tab = hands.tab("import")
    unticked = likely(hands)[0]
    hands.go(tab, unticked)
    hands.press(Qt.Key.Key_Space)
    before = hands.board
    links, clients = len(before.picture.links), len(before.picture.clients)
    ticked = [row for row in before.imports if row.tickable and row.id in tab.model.ticks()]
    linked = sum(1 for row in ticked if row.client_id)
    hands.click(tab.footer.primary)
    after = hands.board
    hands.check(len(after.picture.links) == links + len(ticked), "every ticked customer is linked")
    hands.check(len(after.picture.clients) == clients + len(ticked) - linked, "unmatched ones became clients")
    left = [row.name for row in after.imports if row.found is Found.LEFT_OUT]
    hands.check(left == [unticked], "the unticked one is left out and remembered")
    return f"Imported {len(ticked)} ticked: {linked} linked, {len(ticked) - linked} created, {len(left)} left out."


def see_twins(hands: Hands) -> str:
    """Likely duplicates inside QuickBooks, and the client that is mapped already."""
    hands.check(hands.board.twins, "the twins in QuickBooks are found")
    hands.tab("import", "twins")
    hands.until(lambda: hands.window.import_tab.twins.counted, "the invoices to be counted")
    hands.picture("twins")
    before = hands.board.twins
    hands.press(Qt.Key.Key_S)
    kept = {one.keeper for one in before} - {one.keeper for one in hands.board.twins}
    hands.check(len(kept) == 1, "S keeps the other one")
    hands.press(Qt.Key.Key_X)
    hands.check(len(hands.board.twins) == len(before) - 1, "X says that two are not twins")
    for _ in range(2):
        hands.press(Qt.Key.Key_Z, CTRL)
    hands.check(hands.board.twins == before, "Ctrl+Z takes both back")
    problems = [row for row in hands.board.imports if row.found is Found.PROBLEM]
    if problems:
        tab = hands.tab("import", "problems")
        hands.go(tab, problems[0].name)
        hands.check(problems[0].problem and problems[0].problem.title == "Client is already mapped", "says so")
    hands.tab("import", "review")
    return f"{len(hands.board.twins)} twins shown, {len(problems)} customers whose client is already mapped."


def pause(hands: Hands) -> str:
    """Unticking a client in Sync pauses it: Disabled for synchronization."""
    tab = hands.tab("sync", "all")
    row = hands.go(tab, "Nguyen & Sons Plumbing Pty Ltd")
    hands.go(tab, "Petrou Nominees Pty Ltd")
    hands.press(Qt.Key.Key_Space)
    paused = [one for one in hands.board.syncs if one.status is Status.PAUSED]
    hands.check([one.name for one in paused] == ["Petrou Nominees Pty Ltd"], "one client is paused")
    hands.check(paused[0].waits == "Disabled for synchronization", "and says so")
    sends = {action.client_id for action in hands.board.picture.plan.actions}
    hands.check(paused[0].id not in sends and row.id in sends, "a paused client is not in the plan")
    return f"{paused[0].name} is paused and out of the plan; {len(sends)} changes wait."


def edit_client(hands: Hands) -> str:
    """A changed detail of a linked client is pending at once."""
    client = next(one for one in hands.board.picture.clients.values() if one.reference == "IRO002")
    hands.premises.show_client(client.id)
    dialog = hands.dialog("ClientDialog")
    hands.picture("client-dialog", dialog)
    hands.escape(dialog)
    changed = replace(client, mobile="0491 570 159")
    hands.premises.controller.act(lambda desk: desk.save_client(changed))
    hands.rest()
    action = hands.board.picture.action_of.get(client.id)
    hands.check(action and action.fields[Field.MOBILE].new == "0491 570 159", "the change is in the plan")
    return f"{client.name}: a new mobile is pending at once."


def export(hands: Hands) -> str:
    """Clients not in QuickBooks: the ready ones are chosen, the others wait for a look."""
    tab = hands.tab("export")
    hands.go(tab, "Cartwright Freight")
    hands.picture("export")
    rows = hands.board.exports
    ready = [row for row in rows if row.tickable]
    before = hands.writes()
    hands.click(tab.footer.primary)
    hands.check(len(hands.board.picture.given.create) == len(ready), "the ready ones are in the review")
    hands.check(hands.writes() == before, "and nothing is sent")
    waiting = [row for row in hands.board.exports if row.problem or row.suggestion]
    hands.check(any(row.problem and row.problem.code == "name-taken" for row in waiting), "a taken name waits")
    return f"{len(ready)} clients chosen for creation, {len(waiting)} wait for a look."


STORY: tuple[Step, ...] = (
    start,
    see_import,
    accept_exact,
    undo_and_redo,
    pick_by_typing,
    import_ticked,
    see_twins,
    pause,
    edit_client,
    export,
    review,
    push,
    push_again,
    nothing_left,
    days_go_by,
    human_edit,
    history,
    undo_push,
    offline,
    dialogs,
)
"""The whole job, in order."""
