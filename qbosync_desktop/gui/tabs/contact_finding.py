"""The search of the tabs beyond the words they show: phone, mobile, e-mail, reference and ABN of client and customer.

Brings rows and records together; what a text may mean is ``desk.contact_search``'s. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.desk.contact_search import Contact, ContactField, ContactSearch, People, contact_search
from qbosync_desktop.domain.identifiers import shown_abn, shown_acn
from qbosync_desktop.gui.models.columns import fold
from qbosync_desktop.gui.models.finding import Why
from qbosync_desktop.gui.tabs.tab_parts import Ids

if TYPE_CHECKING:
    from qbosync_desktop.desk.picture import Picture


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactFinding", text)


class ContactFinding:
    """:class:`~gui.models.finding.Beyond` for rows of a tab; ``about`` says which records a row stands for."""

    def __init__(self, search: ContactSearch, picture: Picture, about: Callable[[Any], Ids]) -> None:
        self._search = search
        self._picture = picture
        self._about = about

    @property
    def eager(self) -> bool:
        """Also where somebody is called so."""
        return self._search.eager

    def found(self, rows: Sequence[Any], shown: Sequence[str]) -> Sequence[int]:
        """Which of the rows have what was typed."""
        return self._search.found(list(map(self._people, rows)), shown)

    def narrows(self, other: Any) -> bool:
        """Whether whatever this one finds, the other one finds too, of the same records."""
        same = isinstance(other, ContactFinding) and other._picture is self._picture
        return same and self._search.narrows(other._search)

    def again(self, other: Any) -> bool:
        """Whether the same was typed."""
        return isinstance(other, ContactFinding) and self._search == other._search

    def why(self, row: Any, shown: str) -> Why | None:
        """The contact, and whose it is."""
        contact = self._search.why(self._people(row), shown)
        return said(contact) if contact is not None else None

    def _people(self, row: Any) -> People:
        client, customer = self._about(row)
        return self._picture.clients.get(client), self._picture.customers.get(customer)


def contact_finding(text: str, picture: Picture, about: Callable[[Any], Ids]) -> ContactFinding | None:
    """What a text may find beyond the words shown; None where it can be no part of a contact."""
    search = contact_search(fold(text))
    return ContactFinding(search, picture, about) if search is not None else None


def said(contact: Contact) -> Why:
    """A contact as a row says it, and its tooltip."""
    field, value, of_customer = contact
    value = {ContactField.ABN: shown_abn, ContactField.ACN: shown_acn}.get(field, str)(value)
    label = {
        ContactField.MOBILE: _tr("mobile"),
        ContactField.PHONE: _tr("phone"),
        ContactField.ABN: "ABN",
        ContactField.ACN: "ACN",
        ContactField.EMAIL: _tr("e-mail"),
        ContactField.REFERENCE: _tr("reference"),
    }[field]
    sentence = _tr("Found by the customer’s %s: %s") if of_customer else _tr("Found by the client’s %s: %s")
    return Why(value, label, sentence % (label, value))
