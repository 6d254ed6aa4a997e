"""The pace of a push at QuickBooks' limits, as `dev.py bench quickbooks` measures it."""

from __future__ import annotations

from benchmarks.quickbooks import ALLOWED, one_by_one, ours

CUSTOMERS = 1200


def test_a_push_uses_the_limits_and_never_breaks_them() -> None:
    a_minute, refused = ours(CUSTOMERS)
    assert refused == 0
    assert 0.95 * ALLOWED <= a_minute <= ALLOWED
    theirs, theirs_refused = one_by_one(CUSTOMERS // 2)  # its pace is the same, or a little better, for fewer
    assert theirs_refused == 0
    assert a_minute >= 4 * theirs
