"""What the user unticked in the review, remembered while the window lives. Knows no widget and no plan."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from qbosync_desktop.domain.fields import Field

Place = tuple[int, str, str]
"""Client id, customer id, and the field's name; "" for an action as a whole."""


def place(client_id: int, customer_id: str, field: Field | None = None) -> Place:
    """What names one tick, whatever the values are."""
    return client_id, customer_id, field.value if field is not None else ""


class LeftOut(QObject):
    """Unticked actions and fields. Going back to a tab and returning to the review must not tick them again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: set[Place] = set()
        self._company = ""

    @classmethod
    def of(cls, owner: QObject) -> LeftOut:
        """The one that belongs to a window; made when first asked for."""
        return owner.findChild(cls) or cls(owner)

    def __contains__(self, one: object) -> bool:
        return one in self._places

    def set_company(self, realm_id: str) -> None:
        """Another company has other customers under the same numbers, so what was unticked is forgotten."""
        if realm_id != self._company:
            self._company = realm_id
            self._places.clear()

    def set_out(self, places: Iterable[Place], out: bool) -> None:
        """Leave these out, or send them again."""
        if out:
            self._places.update(places)
        else:
            self._places.difference_update(places)
