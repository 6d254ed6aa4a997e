"""Tells a row whose values stand one column aside, as an unquoted comma leaves them. Knows no clients."""

from __future__ import annotations

from qbosync_desktop.files.columns import ColumnMap
from qbosync_desktop.files.sampling import fits
from qbosync_desktop.files.table import Cells

_TYPED = frozenset(
    [
        "email",
        "abn",
        "acn",
        "phone",
        "mobile",
        "alternate_phone",
        "fax",
        "kind",
        "archived",
        "sync",
        "postal.state",
        "street.state",
        "postal.postcode",
        "street.postcode",
    ]
)


class ShiftCheck:
    """Compares how well a row's values fit their columns as they stand and one column aside."""

    def __init__(self, columns: ColumnMap) -> None:
        self._typed = [(c.index, c.target) for c in columns.columns if c.target in _TYPED]

    def is_shifted(self, cells: Cells, *, long: bool) -> bool:
        """True when the values clearly belong one column to the left or right.

        ``long``: the row has more cells than the heading, so it needs proof that it is not shifted.
        """
        stand = [(index, str(target), fits(str(target), cells[index])) for index, target in self._typed if cells[index]]
        wrong = sum(1 for _, _, fit in stand if not fit)
        if long and (wrong or len(stand) < 2):
            return True
        if wrong < 2:
            return False
        return any(self._fits_aside(cells, start, step, wrong) for step in (1, -1) for start, _ in self._typed)

    def _fits_aside(self, cells: Cells, start: int, step: int, wrong: int) -> bool:
        """Whether the columns from ``start`` on fit the values ``step`` further, and no more than now are wrong."""
        right = still_wrong = 0
        for index, target in self._typed:
            at = index + step if index >= start else index
            text = cells[at] if 0 <= at < len(cells) else ""
            if text and fits(str(target), text):
                right += at != index and not (cells[index] and fits(str(target), cells[index]))
            elif text:
                still_wrong += 1
        return right >= 2 and still_wrong <= wrong - 2
