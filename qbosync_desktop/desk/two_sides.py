"""Decisions about a field that somebody edited in QuickBooks, and about a customer that stands in the way of a name.

Each a pure function from the picture to a change set, like those of ``decisions``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from qbosync_desktop.desk.decisions import Step
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import LABELS, Field, FieldValue
from qbosync_desktop.domain.link import Decision, DecisionKind
from qbosync_desktop.domain.problems import InputProblem, Problem, Remedy
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.sync.details import details, same

_ATTRIBUTES: dict[Field, str] = {
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


def taken(client: Client, field: Field, value: FieldValue, settings: Settings) -> Client | None:
    """The client with QuickBooks' value in its place; None when the register could not say it that way.

    A company's name, for instance, is made from the client's own name, and a name format may add the reference.
    """
    attribute = _ATTRIBUTES.get(field)
    if attribute is None or (field is Field.DISPLAY_NAME and not value):
        return None
    values: dict[str, Any] = {attribute: value}
    changed = replace(client, **values)
    return changed if same(field, details(changed, settings)[field], value) else None


def take_value(picture: Picture, client_id: int, field: Field) -> Step:
    """Put QuickBooks' value of one field into the register. Raises InputProblem ``cannot-take``."""
    client, customer = picture.clients.get(client_id), picture.customer_of(client_id)
    if client is None or customer is None:
        return Step(Change(), "Nothing to take")
    value = customer.held(field)
    changed = taken(client, field, value, picture.settings)
    if changed is None:
        raise InputProblem(
            Problem(
                "cannot-take",
                "The register cannot say it this way",
                f"{LABELS[field]} is made from other details of “{client.name}”.",
                "Edit the client so that it says what QuickBooks says, or leave the field out of the push.",
                (Remedy.EDIT_CLIENT,),
                client_id,
                customer.id,
            )
        )
    link = picture.links[client_id]
    link = replace(link, sent={**link.sent, field: value}, seen={**link.seen, field: value})
    change = Change(put_clients=(changed,), put_links=(link,))
    return Step(change, f"{LABELS[field]} of “{client.name}” taken from QuickBooks", 1)


def send_ours(picture: Picture, client_id: int, fields: Iterable[Field]) -> Step:
    """The user has seen what QuickBooks holds in these fields, and sends the register's value all the same."""
    link, customer = picture.links.get(client_id), picture.customer_of(client_id)
    names = tuple(fields)
    if link is None or customer is None or not names:
        return Step(Change(), "Nothing to decide")
    seen = {**link.seen, **{name: customer.held(name) for name in names}}
    labels = ", ".join(LABELS[name] if number == 0 else LABELS[name].lower() for number, name in enumerate(names))
    words = f"{labels} of “{picture.clients[client_id].name}”: ours is sent"
    return Step(Change(put_links=(replace(link, seen=seen),)), words, 1)


def make_other_inactive(picture: Picture, customer_id: str, now: datetime, *, on: bool = True) -> Step:
    """Make a customer that no client is linked to inactive with the next push, so that its name is free; or not."""
    customer = picture.customers.get(customer_id)
    if customer is None or not customer.active or customer_id in picture.client_of:
        return Step(Change(), "Nothing to make inactive")
    decision = Decision(DecisionKind.MAKE_INACTIVE, 0, customer_id, now)
    if not on:
        return Step(Change(remove_decisions=(decision,)), f"“{customer.display_name}” stays as it is", 1)
    return Step(Change(put_decisions=(decision,)), f"“{customer.display_name}” is made inactive with the next push", 1)
