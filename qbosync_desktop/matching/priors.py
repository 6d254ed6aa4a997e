"""Priors: how often pairs of each class show each level of each field, as we believe before seeing any list.

Every estimate of :mod:`weights` leans on them, so that twenty rows work too. Knows no records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qbosync_desktop.matching.levels import SIZES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

PRIOR_SAME = (
    # the levels of NameLevel, Kind, Mail, Phone (mobile), Phone (land line), Place, Code, each in its order
    (0.36, 0.2, 0.1, 0.1, 0.07, 0.03, 0.025, 0.012, 0.008, 0.006, 0.002, 0.008, 0.003, 0.012, 0.03, 0.01, 0.01, 0.02),
    (0.55, 0.42, 0.02, 0.01),
    (0.4, 0.25, 0.03, 0.03, 0.02, 0.27, 1.0),
    (0.62, 0.22, 0.03, 0.13, 1.0),
    (0.42, 0.35, 0.06, 0.17, 1.0),
    (0.4, 0.3, 0.05, 0.07, 0.01, 0.01, 0.01, 0.01, 0.02, 0.12, 1.0),
    (0.98, 0.02, 1.0),
    (0.75, 0.22, 1.0, 1.0),
    (0.6, 0.4),
)
PRIOR_RELATIVES = (
    (0.002, 0.002, 0.002, 0.002, 0.003, 0.001, 0.005, 0.015, 0.002, 0.02, 0.76, 0.01, 0.001, 0.06, 0.08, 0.004, 0.007,
     0.015),
    (0.75, 0.2, 0.03, 0.02),
    (0.06, 0.34, 0.06, 0.02, 0.04, 0.48, 1.0),
    (0.03, 0.12, 0.03, 0.82, 1.0),
    (0.1, 0.55, 0.1, 0.25, 1.0),
    (0.1, 0.55, 0.1, 0.05, 0.01, 0.01, 0.005, 0.005, 0.03, 0.14, 1.0),
    (0.002, 0.998, 1.0),
    (0.015, 0.06, 1.0, 0.1),
    (1.0, 0.0),
)  # fmt: skip
PRIOR_GROUP = (
    (
        0.002,
        0.002,
        0.002,
        0.002,
        0.003,
        0.002,
        0.03,
        0.015,
        0.002,
        0.02,
        0.44,
        0.24,
        0.05,
        0.06,
        0.1,
        0.004,
        0.007,
        0.015,
    ),
    (0.38, 0.22, 0.1, 0.3),
    (0.06, 0.34, 0.06, 0.02, 0.04, 0.48, 1.0),
    (0.05, 0.3, 0.05, 0.6, 1.0),
    (0.1, 0.55, 0.1, 0.25, 1.0),
    (0.1, 0.55, 0.1, 0.05, 0.01, 0.01, 0.005, 0.005, 0.03, 0.14, 1.0),
    (0.002, 0.998, 1.0),
    (0.015, 0.06, 1.0, 0.1),
    (0.0, 1.0),
)
PRIOR_STRANGER_RATES = (
    (1.2e-3, 1.5e-2, 8e-2, 6e-2, 5e-2, 3e-3, 5e-2),  # names, per customer: SAME… to PARTIAL
    {
        7: 4e-3,
        8: 1e-5,
        9: 2e-6,
        10: 4e-3,
        11: 3e-4,
        12: 1e-5,
        13: 1.5e-2,
        15: 1e-4,
        16: 1e-3,
        17: 1e-5,
    },  # names, per pair
)


def strangers(field: int, bigger: int) -> Floats:
    """How often strangers show each level of a field; ``bigger``: records of the longer list, for a namesake or a
    detail in common is as rare as the list is long.
    """
    import numpy as np

    if field == 0:
        found = np.zeros(SIZES[0])
        found[:7] = np.array(PRIOR_STRANGER_RATES[0]) / bigger
        for level, rate in PRIOR_STRANGER_RATES[1].items():
            found[level] = rate
        found[14] = 1 - found.sum()
        return found
    number = (0.004 / bigger, 0.02 / bigger, 2e-4, 1.0, 1.0)
    rows: tuple[tuple[float, ...], ...] = (
        (0.45, 0.2, 0.05, 0.3),
        (0.002 / bigger, 0.02 / bigger, 2e-4, 0.1 / bigger, 2e-4, 1.0, 1.0),
        number,
        number,
        (*np.array((0.004, 0.02)) / bigger, 2e-4, *np.array((0.3, 0.1, 0.3, 0.5)) / bigger, 2e-4, 0.02, 1.0, 1.0),
        (1e-3 / bigger, 1.0, 1.0),
        (0.02, 0.06, 1.0, 1.0),
        (0.4, 0.6),
    )
    return np.array(rows[field - 1])
