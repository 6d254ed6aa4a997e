"""QuickBooks' own rules, checked before anything is sent (Intuit's Customer reference, "Business rules")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.customer import NameHolderKind
from qbosync_desktop.domain.fields import (
    ADDRESS_LINE_MAX,
    ADDRESS_PLACE_MAX,
    ADDRESS_POSTCODE_MAX,
    FORBIDDEN_IN_NAMES,
    LABELS,
    MAX_LENGTH,
    NAME_FIELDS,
    Field,
    FieldValue,
)
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.sync.names import Holder

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_SHORTENED = frozenset(LABELS[name] for name in (*NAME_FIELDS, Field.COMPANY_NAME))
_SHOWN = {":": "“:”", "\t": "a tab", "\n": "a line break", "\r": "a line break"}


def check_values(client_id: int, customer_id: str, values: Mapping[Field, FieldValue]) -> Problem | None:
    """The first rule these values break, or None."""
    for name, value in values.items():
        problem = (
            _address(client_id, customer_id, name, value)
            if isinstance(value, Address)
            else _text(client_id, customer_id, name, value)
        )
        if problem is not None:
            return problem
    return None


def _text(client_id: int, customer_id: str, name: Field, value: str) -> Problem | None:
    if name in NAME_FIELDS:
        bad = next((char for char in FORBIDDEN_IN_NAMES if char in value), "")
        if bad:
            return Problem(
                "name-forbidden",
                f"QuickBooks does not allow {_SHOWN[bad]} in a name",
                f"{LABELS[name]} “{' '.join(value.split())}” holds {_SHOWN[bad]}.",
                "Write the name without it.",
                (Remedy.MEND, Remedy.RENAME),
                client_id,
                customer_id,
            )
    if name is Field.DISPLAY_NAME and not value:
        return Problem(
            "name-missing",
            "This client has no name",
            "QuickBooks does not take a customer without a name.",
            "Give the client a name.",
            (Remedy.EDIT_CLIENT,),
            client_id,
            customer_id,
        )
    if name is Field.EMAIL and value and not all(_EMAIL.fullmatch(one.strip()) for one in value.split(",")):
        return Problem(
            "email-incomplete",
            f"The e-mail “{value}” is not complete",
            "QuickBooks refuses an e-mail without a name, an @ and a full domain.",
            "Correct it, or send the client without an e-mail.",
            (Remedy.EDIT_CLIENT, Remedy.SEND_WITHOUT, Remedy.MEND),
            client_id,
            customer_id,
        )
    if len(value) > MAX_LENGTH[name]:
        return _too_long(client_id, customer_id, LABELS[name], len(value), MAX_LENGTH[name])
    return None


def _address(client_id: int, customer_id: str, name: Field, value: Address) -> Problem | None:
    limits = (
        (value.line1, ADDRESS_LINE_MAX),
        (value.line2, ADDRESS_LINE_MAX),
        (value.city, ADDRESS_PLACE_MAX),
        (value.state, ADDRESS_PLACE_MAX),
        (value.country, ADDRESS_PLACE_MAX),
        (value.postcode, ADDRESS_POSTCODE_MAX),
    )
    for part, most in limits:
        if len(part) > most:
            return _too_long(client_id, customer_id, LABELS[name], len(part), most)
    return None


def _too_long(client_id: int, customer_id: str, label: str, length: int, most: int) -> Problem:
    return Problem(
        "too-long",
        f"{label} is too long for QuickBooks",
        f"It has {length} characters; QuickBooks takes {most}.",
        "Shorten it in the register.",
        (Remedy.MEND, Remedy.EDIT_CLIENT) if label in _SHORTENED else (Remedy.EDIT_CLIENT,),
        client_id,
        customer_id,
    )


@dataclass(frozen=True, slots=True)
class Rival:
    """What the plan knows about the customer that has a wanted name: who is linked to it, and what is owed."""

    linked_to: str = ""  # the name of its client, "" for none
    balance: Decimal = Decimal(0)


NOBODY = Rival()


def name_taken(
    client_id: int, customer_id: str, name: str, holder: Holder, *, reference: bool, rival: Rival = NOBODY
) -> Problem:
    """Somebody else has the name. ``reference``: the client has one that could be added to tell the two apart."""
    customer = holder.kind is NameHolderKind.CUSTOMER
    free = customer and not rival.linked_to
    remedies: list[Remedy] = []
    if free and customer_id:
        remedies.append(Remedy.MOVE_LINK)
    elif free:
        remedies.append(Remedy.LINK if holder.active else Remedy.MAKE_ACTIVE)
    if reference:
        remedies.append(Remedy.ADD_REFERENCE)
    if free and holder.active and not rival.balance:
        remedies.append(Remedy.MAKE_OTHER_INACTIVE)
    remedies += [Remedy.RENAME, Remedy.RETRY]
    said = f"{holder.words()[0].upper()}{holder.words()[1:]} has the name “{name}”."
    if rival.linked_to:
        said += f" It is linked to your client “{rival.linked_to}”."
    elif customer and holder.active and rival.balance:
        said += f" {rival.balance} is open on it, so it cannot be made inactive."
    return Problem(
        "name-taken",
        "Client name must be unique",
        said,
        _way_out(holder, linked=bool(customer_id), reference=reference, free=free),
        tuple(remedies),
        client_id,
        holder.id if customer else customer_id,
    )


def _way_out(holder: Holder, *, linked: bool, reference: bool, free: bool) -> str:
    """What to do about a taken name: only a customer can be linked to, a vendor or an employee never."""
    other = "Add the reference, or use another name." if reference else "Use another name."
    then = f"{other[0].lower()}{other[1:]}"
    if holder.kind is not NameHolderKind.CUSTOMER:
        return f"{other} Or rename the {holder.kind} in QuickBooks, read again and retry."
    if not free:
        return other
    if linked:
        return f"Link the client to that customer instead, or {then} If the two are one, merge them in QuickBooks."
    if holder.active:
        return f"Link the client to this customer, or {then}"
    return f"Make the customer active again and link to it, or {then}"


def same_new_name(client_id: int, customer_id: str, name: str, other: str, *, reference: bool) -> Problem:
    """Two clients of one plan would get one name; ``other`` is the one that keeps it."""
    remedies = (Remedy.ADD_REFERENCE, Remedy.RENAME) if reference else (Remedy.RENAME,)
    return Problem(
        "name-taken-here",
        "Client name must be unique",
        f"“{other}” would get the name “{name}” too.",
        "Use another name for one of the two.",
        remedies,
        client_id,
        customer_id,
    )
