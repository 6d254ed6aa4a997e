"""Tells a row whose values stand one column aside, as an unquoted comma leaves them. Knows no clients."""

from __future__ import annotations

from qbosync_desktop.files.columns import ColumnMap
from qbosync_desktop.files.rows import Cells
from qbosync_desktop.files.sampling import fits

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
        self._typed = [(c.index, str(c.target)) for c in columns.columns if c.target in _TYPED]

    def is_shifted(self, cells: Cells, *, long: bool) -> bool:
        """True when the values clearly belong one column to the left or right.

        ``long``: the row has more cells than the heading, so it needs proof that it is not shifted.
        """
        own = [_judged(target, cells[index]) for index, target in self._typed]
        wrong = own.count(False)
        if long and (wrong or len(own) - own.count(None) < 2):
            return True
        return wrong >= 2 and any(self._fits_aside(cells, own, step, wrong) for step in (1, -1))

    def _fits_aside(self, cells: Cells, own: list[bool | None], step: int, wrong: int) -> bool:
        """Whether, from some column on, the values ``step`` further fit better, and at least two less are wrong."""
        mended = 0  # wrong ones whose neighbour fits, or is empty: two are needed, and few rows have them
        for (index, target), here in zip(self._typed, own, strict=True):
            if here is False:
                at = index + step
                mended += not (0 <= at < len(cells)) or _judged(target, cells[at]) is not False
        if mended < 2:
            return False
        right = still_wrong = 0
        before = wrong  # wrong ones among the columns before the one looked at, which stay where they are
        for (index, target), here in zip(reversed(self._typed), reversed(own), strict=True):
            before -= here is False
            at = index + step
            there = _judged(target, cells[at]) if 0 <= at < len(cells) else None
            right += there is True and here is not True
            still_wrong += there is False
            if right >= 2 and before + still_wrong <= wrong - 2:
                return True
        return False


def _judged(target: str, text: str) -> bool | None:
    """Whether a value fits a target; None for no value."""
    return fits(target, text) if text else None
