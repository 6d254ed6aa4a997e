"""Carries a remedy out: the one place that knows what the button of a problem does. Knows no widget but the shell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.shell import Shell

if TYPE_CHECKING:
    from qbosync_desktop.desk.desk import Desk, Done


def apply(remedy: Remedy, problem: Problem, controller: Controller, window: Shell) -> bool:
    """Do what the remedy's button says, for this problem. False when the remedy is not one the window can do by itself.

    Decisions go through the controller, so they can be undone; remedies that ask more first only ask the shell.
    """
    decision = _decision(remedy, problem)
    if decision is not None:
        controller.act(decision)
        return True
    request = _REQUESTS.get(remedy)
    if request is None:
        return False
    request(problem, controller, window)
    return True


def _decision(remedy: Remedy, problem: Problem) -> Callable[[Desk], Done] | None:
    """The decision behind a remedy, None when it is none (or names nobody)."""
    client, customer = problem.client_id, problem.customer_id
    if not client:
        return None
    if remedy is Remedy.RETRY:
        return lambda desk: desk.retry((client,))
    if remedy is Remedy.ADD_REFERENCE:
        return lambda desk: desk.add_reference(client)
    if remedy is Remedy.SEND_WITHOUT:
        return lambda desk: desk.send_without_email(client)
    if remedy is Remedy.RESUME:
        return lambda desk: desk.pause((client,), on=False)
    if remedy is Remedy.UNLINK:
        return lambda desk: desk.unlink((client,))
    if not customer:
        return None
    wanted = problem.other or customer
    if remedy is Remedy.LINK:
        return lambda desk: desk.link(client, wanted)
    if remedy is Remedy.MAKE_OTHER_INACTIVE:
        return lambda desk: desk.make_other_inactive(customer, for_client=client)
    if remedy is Remedy.NOT_SAME:
        return lambda desk: desk.not_same(((client, customer),))
    if remedy is Remedy.MAKE_ACTIVE:
        return lambda desk: _make_active(desk, client, customer)
    if remedy is Remedy.MOVE_LINK:
        return lambda desk: move_link(desk, client, wanted)
    return None


def move_link(desk: Desk, client_id: int, customer_id: str) -> Done:
    """Link a client to a customer that may have another client; that one is unlinked first."""
    other = desk.picture().client_of.get(customer_id, client_id)
    if other != client_id:
        desk.unlink((other,))
    return desk.move_link(client_id, customer_id)


def take_clients_back(desk: Desk, ids: tuple[int, ...]) -> Done:
    """Offer clients again: those left out, and one whose own switch is off."""
    asleep = [client for one in ids if (client := desk.picture().clients.get(one)) is not None and not client.sync]
    done = desk.leave_out_clients(ids, on=False)
    for client in asleep:
        done = desk.save_client(replace(client, sync=True))
    return done


def _make_active(desk: Desk, client_id: int, customer_id: str) -> Done:
    link = desk.picture().links.get(client_id)
    if link is not None and link.customer_id == customer_id:
        return desk.make_active(client_id)
    return desk.link(client_id, customer_id)


def _edit(problem: Problem, controller: Controller, window: Shell) -> None:
    window.client_requested.emit(problem.client_id)


def _mend(problem: Problem, controller: Controller, window: Shell) -> None:
    from qbosync_desktop.gui.dialogs.register_groups import OF_PROBLEM

    window.checks_requested.emit(OF_PROBLEM.get(problem.code, ""), problem.client_id)


def _sign_in(problem: Problem, controller: Controller, window: Shell) -> None:
    window.connect_requested.emit()


def _read(problem: Problem, controller: Controller, window: Shell) -> None:
    if controller.running is None:
        controller.read_quickbooks()


def _choose_file(problem: Problem, controller: Controller, window: Shell) -> None:
    window.import_list_requested.emit("")


def _choose_folder(problem: Problem, controller: Controller, window: Shell) -> None:
    window.folder_requested.emit()


def _restore(problem: Problem, controller: Controller, window: Shell) -> None:
    window.restore_requested.emit()


def _check(problem: Problem, controller: Controller, window: Shell) -> None:
    if controller.running is None:
        controller.resume_push()


def _show(problem: Problem, controller: Controller, window: Shell) -> None:
    if problem.client_id:
        window.show_client(problem.client_id)
    else:
        window.show_tab("sync", "problems")


_REQUESTS: dict[Remedy, Callable[[Problem, Controller, Shell], None]] = {
    Remedy.EDIT_CLIENT: _edit,
    Remedy.RENAME: _edit,
    Remedy.MEND: _mend,
    Remedy.SIGN_IN: _sign_in,
    Remedy.RETRY: _read,
    Remedy.TRY_AGAIN: _read,
    Remedy.CHOOSE_FILE: _choose_file,
    Remedy.CHOOSE_FOLDER: _choose_folder,
    Remedy.RESTORE_BACKUP: _restore,
    Remedy.CHECK: _check,
    Remedy.COMPARE: _show,
    Remedy.SHOW: _show,
}
