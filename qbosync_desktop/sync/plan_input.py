"""Everything a plan depends on. Plain data; comparing and planning stand on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.link import Link
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.settings import NameFormat, Settings
from qbosync_desktop.sync.details import details, display_name
from qbosync_desktop.sync.names import NameBook


@dataclass(frozen=True, slots=True)
class PlanInput:
    """All a plan depends on. ``waiting`` are stored problems by client: such a client is not sent until retried."""

    clients: Mapping[int, Client]
    customers: Mapping[str, Customer]
    links: Mapping[int, Link]
    names: NameBook
    settings: Settings = field(default_factory=Settings)
    create: frozenset[int] = frozenset()
    deactivate: frozenset[int] = frozenset()
    reactivate: frozenset[int] = frozenset()
    with_reference: frozenset[int] = frozenset()
    without_email: frozenset[int] = frozenset()
    make_inactive: frozenset[str] = frozenset()  # customers nobody is linked to, which give their name up
    waiting: Mapping[int, Problem] = field(default_factory=dict)

    def details(self, client: Client) -> dict[Field, FieldValue]:
        """The client in QuickBooks' fields, with what the user decided for this one client."""
        values = details(client, self.settings)
        if client.id in self.with_reference and self.settings.name_format is NameFormat.NAME:
            settings = replace(self.settings, name_format=NameFormat.NAME_REFERENCE)
            values[Field.DISPLAY_NAME] = display_name(client, settings)
        if client.id in self.without_email:
            values[Field.EMAIL] = ""
        return values
