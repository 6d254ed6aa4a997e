"""Links and decisions: what ties a client to a customer, and what the user chose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from qbosync_desktop.domain.fields import Field, FieldValue


@dataclass(frozen=True, slots=True)
class Link:
    """A client ↔ customer pair in one company; at most one per client and one per customer.

    ``active`` is the tick; an unticked link is paused ("Disabled for synchronization"). ``sent`` holds what we last
    sent (or found equal) per field, and ``seen`` what QuickBooks held when the user last decided about the field, so
    that a later difference can say which side changed. ``why`` says how it came to be.
    """

    client_id: int
    customer_id: str
    active: bool = True
    linked_at: datetime | None = None
    last_sync: datetime | None = None
    paused_at: datetime | None = None
    why: str = ""
    sent: Mapping[Field, FieldValue] = field(default_factory=dict)
    seen: Mapping[Field, FieldValue] = field(default_factory=dict)


class DecisionKind(StrEnum):
    """What the user chose and what is not a link yet; stored per company until carried out or taken back."""

    CREATE = "create in QuickBooks"  # of a client: goes out with the next push
    LEAVE_OUT_CLIENT = "leave out client"  # of a client: not offered for export
    LEAVE_OUT_CUSTOMER = "leave out customer"  # of a customer: not asked again
    NOT_SAME = "not the same"  # of a pair: never suggested again
    DEACTIVATE = "make inactive"  # of a linked, archived client: its customer is made inactive
    REACTIVATE = "make active"  # of a linked client: its inactive customer is made active
    ADD_REFERENCE = "add the reference"  # of a client: its name goes out with its reference, to be unique
    WITHOUT_EMAIL = "send without e-mail"  # of a client: its incomplete e-mail stays at home
    MAKE_INACTIVE = (
        "make other inactive"  # of a customer nobody is linked to: it gives its name up and is made inactive
    )
    NOT_TWINS = "not twins"  # of two customers, or of two clients: never shown as twins again
    KEEP_TWIN = "keep of twins"  # of a customer: the one of its twins to keep


@dataclass(frozen=True, slots=True)
class Decision:
    """One choice. Which of ``client_id`` (0 = none) and ``customer_id`` ("" = none) count depends on the kind.

    ``other_id`` is the second customer where a kind is about two; ``customer_id`` is then the smaller text. Of two
    clients it is the number of the second; ``client_id`` is then the lower one.
    """

    kind: DecisionKind
    client_id: int = 0
    customer_id: str = ""
    made_at: datetime | None = None
    other_id: str = ""
