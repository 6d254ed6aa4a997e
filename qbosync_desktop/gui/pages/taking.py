"""Taking QuickBooks' value into the register, where one field of the register stands behind it. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field, FieldValue
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
