"""What a firm decided about its synchronisation; stored, shown in the firm's settings, read by the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from qbosync_desktop.domain.fields import Field


class NameFormat(StrEnum):
    """How a client's name becomes QuickBooks' DisplayName."""

    NAME = "name"
    NAME_REFERENCE = "name (reference)"
    REFERENCE_NAME = "reference - name"


class PersonOrder(StrEnum):
    """How an individual's name is written."""

    AS_IS = "as in the register"
    GIVEN_FAMILY = "Given Family"
    FAMILY_GIVEN = "Family, Given"


class FieldRule(StrEnum):
    """Whether a contact field travels."""

    ON = "on"
    OFF = "off"
    WHEN_EMPTY = "only when empty"


@dataclass(frozen=True, slots=True)
class Settings:
    """The firm's settings. ``guard_share``: a share of the active links, 0 to 1; ``rename_limit``: a number of renames.

    ``blanks_clear``: a blank in the register empties QuickBooks' field (off: a blank erases nothing).
    ``every_minutes``: how often QuickBooks is read by itself while ``automatic`` is on; 0 for never.
    """

    automatic: bool = False
    name_format: NameFormat = NameFormat.NAME
    person_order: PersonOrder = PersonOrder.AS_IS
    rules: Mapping[Field, FieldRule] = field(default_factory=dict)
    blanks_clear: bool = False
    accept_exact: bool = False
    rename_limit: int = 5
    guard_share: float = 0.2
    every_minutes: int = 60

    def rule(self, name: Field) -> FieldRule:
        """The rule of one field; fields without one are on."""
        return self.rules.get(name, FieldRule.ON)
