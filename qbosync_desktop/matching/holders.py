"""How many clients and customers hold the contact details that a pair shares."""

from __future__ import annotations

from collections import Counter

from qbosync_desktop.matching.contacts import is_mobile
from qbosync_desktop.matching.levels import Mail, Phone, Place
from qbosync_desktop.matching.reasons import Holders
from qbosync_desktop.matching.sides import Side


class Counts:
    """Counts every contact detail once per list, then answers for pairs."""

    def __init__(self, a: Side, b: Side) -> None:
        self._mails = (a.mails.tolist(), b.mails.tolist())
        self._numbers = (a.numbers.tolist(), b.numbers.tolist())
        self._streets = tuple(list(zip(s.street.tolist(), s.postcode.tolist(), strict=True)) for s in (a, b))
        self._mail_counts = tuple(Counter(x for row in rows for x in set(row) if x >= 0) for rows in self._mails)
        self._number_counts = tuple(Counter(x for row in rows for x in row if x) for rows in self._numbers)
        self._street_counts = tuple(Counter(rows) for rows in self._streets)

    def of(self, i: int, j: int, levels: list[int]) -> Holders:
        """The holders of what client ``i`` and customer ``j`` share, as ``levels`` say."""
        found = Holders()
        if levels[2] <= Mail.SAME_MANY:
            found.mail = self._fewest(set(self._mails[0][i]) & set(self._mails[1][j]) - {-1}, self._mail_counts)
        if levels[3] <= Phone.SAME_MANY or levels[4] <= Phone.SAME_MANY:
            same = set(self._numbers[0][i]) & set(self._numbers[1][j]) - {0}
            found.mobile = self._fewest({x for x in same if is_mobile(x)}, self._number_counts)
            found.phone = self._fewest({x for x in same if not is_mobile(x)}, self._number_counts)
        if levels[5] <= Place.SAME_MANY:
            found.place = (
                self._street_counts[0][self._streets[0][i]],
                self._street_counts[1][self._streets[1][j]],
            )
        return found

    @staticmethod
    def _fewest(values: set[int], counts: tuple[Counter[int], ...]) -> tuple[int, int]:
        if not values:
            return 1, 1
        value = min(values, key=lambda x: (counts[0][x] + counts[1][x], x))
        return counts[0][value], counts[1][value]
