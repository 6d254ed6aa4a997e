"""The quick look: pairs that say the same to the letter need no comparison field by field. Pure.

Most of a plan's work is to find out that nothing is to be done. What is equal here is equal for ``details.same`` too,
so a pair that passes has no change, whatever the firm's rules for fields are; one that does not is compared properly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.customer import ATTRIBUTES, Customer
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.settings import NameFormat, PersonOrder
from qbosync_desktop.sync.plan_input import PlanInput

CLIENT_SIDE: dict[Field, str] = {
    Field.DISPLAY_NAME: "name",
    Field.GIVEN_NAME: "given_name",
    Field.MIDDLE_NAME: "middle_name",
    Field.FAMILY_NAME: "family_name",
    Field.EMAIL: "email",
    Field.PHONE: "phone",
    Field.MOBILE: "mobile",
    Field.ALTERNATE_PHONE: "alternate_phone",
    Field.FAX: "fax",
    Field.WEBSITE: "website",
    Field.BILL_ADDRESS: "postal",
    Field.SHIP_ADDRESS: "street",
}
"""Where the client holds each field; the company's name is not a detail of its own (``details``)."""

_OF_CLIENT = attrgetter(*CLIENT_SIDE.values())
_OF_CUSTOMER = attrgetter(*(ATTRIBUTES[name] for name in CLIENT_SIDE))


def plainly_in_step(given: PlanInput, client: Client, customer: Customer) -> bool:
    """Whether an active customer says the same as its client, letter by letter, in every field."""
    settings = given.settings
    person = client.kind is ClientKind.INDIVIDUAL
    if settings.name_format is not NameFormat.NAME or (person and settings.person_order is not PersonOrder.AS_IS):
        return False
    if client.id in given.with_reference or client.id in given.without_email:
        return False
    if customer.company_name != ("" if person else client.name):
        return False
    mine: tuple[object, ...] = _OF_CLIENT(client)
    theirs: tuple[object, ...] = _OF_CUSTOMER(customer)
    return mine == theirs


@dataclass(frozen=True, slots=True)
class PlanBefore:
    """The plan made before this one, as far as the next can stand on it: its input, and the clients it had an action or
    a problem for.
    """

    given: PlanInput
    busy: Mapping[int, object]

    def may_serve(self, given: PlanInput) -> bool:
        """Whether anything of it can still hold."""
        return self.given.settings == given.settings

    def nothing_then(self, given: PlanInput, client: Client, link: Link) -> bool:
        """Whether a linked client was compared then, needed nothing, and client, link and customer are the same
        objects still: the store gives the same object as long as a row is not written.
        """
        then, name = self.given, client.id
        return (
            then.clients.get(name) is client
            and then.links.get(name) is link
            and then.customers.get(link.customer_id) is given.customers.get(link.customer_id)
            and name not in self.busy
            and not client.archived
            and (name in then.with_reference) == (name in given.with_reference)
            and (name in then.without_email) == (name in given.without_email)
        )
