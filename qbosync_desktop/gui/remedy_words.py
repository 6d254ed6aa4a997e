"""What each way out of a problem does: a title and a line, for the dialog and the cards. Pure; knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.domain.problems import Problem, Remedy

if TYPE_CHECKING:
    from qbosync_desktop.desk.picture import Picture


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemedyWords", text)


def meaning(remedy: Remedy, problem: Problem, picture: Picture | None = None) -> tuple[str, str]:
    """The title and the line of one way out; with a picture the customer that is meant is named."""
    words = {
        Remedy.RETRY: (_tr("Try it again"), _tr("With the next push.")),
        Remedy.EDIT_CLIENT: (_tr("Edit the client"), _tr("Opens its details.")),
        Remedy.RENAME: (_tr("Give it another name"), _tr("In your register; it goes out with the push.")),
        Remedy.MEND: (
            _tr("Mend it, and all others like it"),
            _tr("You see what becomes of each value first."),
        ),
        Remedy.ADD_REFERENCE: (
            _tr("Send the name with its reference"),
            _tr("The name is then unique in QuickBooks."),
        ),
        Remedy.LINK: (_tr("It is this customer"), _tr("Nothing is created; the two are linked.")),
        Remedy.NOT_SAME: (_tr("These are two"), _tr("They are not suggested together again.")),
        Remedy.MAKE_ACTIVE: (
            _tr("Use the inactive customer"),
            _tr("It is made active with the next push, and linked."),
        ),
        Remedy.MOVE_LINK: _moving(problem, picture),
        Remedy.UNLINK: (_tr("Take the link away"), _tr("The customer stays as it is.")),
        Remedy.MAKE_OTHER_INACTIVE: (
            _tr("Free the name"),
            _tr("The other customer gives it up and is made inactive. That goes into the review first."),
        ),
        Remedy.RESUME: (_tr("Send its changes again"), _tr("They go out with the next push.")),
        Remedy.COMPARE: (_tr("See both sides"), _tr("What you have and what QuickBooks has.")),
        Remedy.SEND_WITHOUT: (_tr("Leave the e-mail at home"), _tr("All else goes out.")),
        Remedy.SIGN_IN: (_tr("Sign in to QuickBooks"), _tr("Nothing is lost; pushing waits.")),
        Remedy.TRY_AGAIN: (_tr("Try it again"), _tr("QuickBooks is read again.")),
        Remedy.CHOOSE_FILE: (_tr("Use another file"), ""),
        Remedy.CHOOSE_FOLDER: (_tr("Use another data folder"), _tr("This one is not changed.")),
        Remedy.CHECK: (
            _tr("Ask QuickBooks what arrived"),
            _tr("Before anything is sent twice."),
        ),
        Remedy.SHOW: (_tr("Show where it is"), ""),
        Remedy.RESTORE_BACKUP: (_tr("Go back to the last backup"), _tr("You are asked first.")),
    }
    return words[remedy]


def line_of(remedy: Remedy, problem: Problem) -> str:
    """One line for where there is room for no more: what it does, beside a button that says its name."""
    title, line = meaning(remedy, problem)
    return line or f"{title}."


def _moving(problem: Problem, picture: Picture | None) -> tuple[str, str]:
    """Where the link would go, by name where one is meant that is not the client's own customer."""
    customer = picture.customers.get(problem.other or problem.customer_id) if picture is not None else None
    if customer is None or picture is None or problem.code == "client-already-mapped":
        return _tr("Link it here instead"), _tr("The other client is then not linked.")
    return _tr("Link it to “%s” instead") % customer.display_name, _tr("Its details go out with the next push.")
