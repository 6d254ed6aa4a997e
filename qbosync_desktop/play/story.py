"""The story the play tells: each step does one thing, checks it against the books, and says what it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from qbosync_desktop.bundled import resource
from qbosync_desktop.desk.picture import Status
from qbosync_desktop.desk.rows import Found
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.office import DEMO_LIST
from qbosync_desktop.play.hands import Hands

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


def review(hands: Hands) -> str:
    """Old → new per field; a field is unticked and stays out."""
    if hands.window.page is None:
        hands.press(Qt.Key.Key_P, CTRL | SHIFT)
    hands.until(lambda: hands.window.page is not None, "the review to open")
    hands.picture("review")
    plan = hands.board.picture.plan
    creations = sum(action.kind is ActionKind.CREATE for action in plan.actions)
    return f"Review: {len(plan.actions)} changes, {creations} of them new customers."


def push(hands: Hands) -> str:
    """The push: what the books hold afterwards is what the review showed, field by field, and nobody twice."""
    from qbosync_desktop.gui.pages.review import ReviewPage

    page = hands.window.page
    assert isinstance(page, ReviewPage)
    if not page.footer.primary.isEnabled():
        guard = next((box for box in page.banners.findChildren(QCheckBox) if box.isVisible()), None)
        hands.check(guard is not None, "the guard says why the push waits")
        assert guard is not None
        guard.click()
        hands.rest()
    plan = page.ticked()
    known = {one["Id"] for one in hands.quickbooks.books.customers}
    hands.click(page.footer.primary)
    hands.until(lambda: hands.premises.controller.running is None, "the push to end")
    hands.rest()
    hands.picture("outcome")
    check_books(hands, plan.actions)
    names = [str(one["DisplayName"]).casefold() for one in hands.quickbooks.books.customers]
    hands.check(len(names) == len(set(names)), "no customer stands there twice")
    created = [one for one in hands.quickbooks.books.customers if one["Id"] not in known]
    expected = sum(action.kind is ActionKind.CREATE for action in plan.actions)
    hands.check(len(created) == expected, f"{len(created)} created, {expected} planned")
    done = hands.board.last_push.done if hands.board.last_push else 0
    hands.check(done == len(plan.actions), f"{done} done of {len(plan.actions)}")
    hands.window.leave_pages()
    return f"Pushed {done} changes, {len(created)} of them new; every field compared with the books."


def check_books(hands: Hands, actions: tuple[object, ...]) -> None:
    """Every field that was sent stands in the company's own books as it was shown."""
    from qbosync_desktop.domain.plan import Action
    from qbosync_desktop.quickbooks.customers import customer_from
    from qbosync_desktop.sync.details import same

    for action in actions:
        assert isinstance(action, Action)
        link = hands.board.picture.links.get(action.client_id)
        hands.check(link, f"“{action.title}” is linked")
        assert link is not None
        customer = customer_from(hands.customer(link.customer_id))
        for name, change in action.fields.items():
            held = customer.value(name)
            hands.check(same(name, held, change.new), f"“{action.title}”: {name} reads {held!r}")


def nothing_left(hands: Hands) -> str:
    """A second look plans nothing, and a second push would send nothing."""
    before = hands.writes()
    read_quickbooks(hands)
    hands.check(not hands.board.picture.plan.actions, "nothing is left to push")
    hands.check(hands.writes() == before, "reading writes nothing")
    counts = hands.board.overview
    return f"Read again: nothing to push; {counts.in_sync} in sync, {counts.problems} with problems."


def read_quickbooks(hands: Hands) -> None:
    """F5, and wait until a newer read is on record."""

    def last_read() -> object:
        return hands.office.company and hands.office.company.last_read

    before = last_read()
    hands.press(Qt.Key.Key_F5)
    hands.until(lambda: last_read() != before, "QuickBooks to be read again")
    hands.rest()


def human_edit(hands: Hands) -> str:
    """Someone edits a customer in QuickBooks: it is read, shown, and not overwritten unseen."""
    client = next(one for one in hands.board.picture.clients.values() if one.reference == "IRO002")
    customer_id = hands.board.picture.links[client.id].customer_id
    hands.quickbooks.human.edit(customer_id, PrimaryEmailAddr={"Address": "front.desk@ironbark.example"})
    read_quickbooks(hands)
    action = hands.board.picture.action_of.get(client.id)
    hands.check(action and action.fields[Field.EMAIL].old == "front.desk@ironbark.example", "the edit is shown")
    held = hands.customer(customer_id)["PrimaryEmailAddr"]["Address"]
    hands.check(held == "front.desk@ironbark.example", "and stands untouched in QuickBooks")
    tab = hands.tab("sync", "all")
    hands.go(tab, client.name)
    hands.picture("sync")
    return f"{client.name}: the e-mail someone changed in QuickBooks is shown, not overwritten."


def history(hands: Hands) -> str:
    """What was done, and what can go back."""
    from qbosync_desktop.gui.pages.history import HistoryPage

    hands.premises.show_history(0)
    hands.rest()
    hands.check(isinstance(hands.window.page, HistoryPage), "the history opens")
    hands.picture("history")
    hands.window.leave_pages()
    pushed = hands.board.last_push
    return f"History: one push of {pushed.total if pushed else 0} changes."


def undo_push(hands: Hands) -> str:
    """The whole push is taken back where QuickBooks still holds what we wrote."""
    last = hands.board.last_push
    assert last is not None
    controller = hands.premises.controller
    entries = hands.office.desk.entries(last.id)
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


def dialogs(hands: Hands) -> str:
    """Every dialog opens; what they do is tested elsewhere."""
    premises = hands.premises
    problem = next(row.problem for row in hands.board.exports if row.problem)
    opened = (
        ("settings", "SettingsDialog", premises.show_settings),
        ("connect", "ConnectWizard", premises.show_connect),
        ("problem", "ProblemDialog", lambda: premises.show_problem(problem)),
        ("import-list", "ImportListDialog", lambda: premises.show_import_list(str(resource(DEMO_LIST)))),
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
    nothing_left,
    human_edit,
    history,
    undo_push,
    offline,
    dialogs,
)
"""The whole job, in order."""
