"""What hypothesis may choose from: names, edits, troubles. Small pools, so that things meet.

Knows nothing of what is done with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from qbosync_desktop.domain.client import Address
from qbosync_desktop.simulator.faults import KINDS

NAMES = ["Alder Advisory", "Birch & Sons", "Cedar Trust", "Dogwood Dental", "Elm Ng", "Fig Farm", "Gum Tree Pty Ltd"]
NUMBERS = ["02 5550 1001", "03 5550 2002", "07 5550 3003", ""]
EMAILS = ["one@a.example", "two@b.example", "three@c.example", ""]
PLACES = [
    Address("1 High Street", "", "Ballarat", "VIC", "3350"),
    Address("2 Low Road", "Unit 4", "Cairns", "QLD", "4870"),
    Address(),
]
REGISTER_EDITS = st.one_of(
    st.tuples(st.just("name"), st.sampled_from(NAMES)),
    st.tuples(st.just("phone"), st.sampled_from(NUMBERS)),
    st.tuples(st.just("email"), st.sampled_from(EMAILS)),
    st.tuples(st.just("postal"), st.sampled_from(PLACES)),
    st.tuples(st.just("family_name"), st.sampled_from(["Lee", "Ng", ""])),
    st.tuples(st.just("sync"), st.booleans()),
)
HAND_EDITS = st.one_of(
    st.tuples(st.just("DisplayName"), st.sampled_from(NAMES)),
    st.tuples(st.just("PrimaryPhone"), st.sampled_from(NUMBERS).map(lambda one: {"FreeFormNumber": one})),
    st.tuples(st.just("PrimaryEmailAddr"), st.sampled_from(EMAILS).map(lambda one: {"Address": one})),
    st.tuples(st.just("Notes"), st.sampled_from(["rings on Mondays", "pays late", ""])),
    st.tuples(st.just("Title"), st.sampled_from(["Dr", ""])),
    st.tuples(
        st.just("BillAddr"), st.sampled_from([{"Line1": "9 Hand St", "Line3": "at the back"}, {"City": "Perth"}])
    ),
)
ONLY_TOKEN = ("invalid-grant", "invalid-client")
ANY = st.integers(0, 5)
"""Which of several; taken modulo their number, so that it means something whatever there is."""


@dataclass(frozen=True)
class Trouble:
    """What goes wrong while something is done: the program dies, a request meets a fault, somebody edits."""

    kill: str = ""  # at which kind of seam the program dies, "" for never, "any" for all kinds
    kill_at: int = 1  # the how-manieth of them
    fault: str = ""
    route: str = "batch"
    times: int = 1
    skip: int = 0
    items: tuple[int, ...] = (0,)
    edit_at: int = 0  # the request before which somebody edits, 0 for never
    edit_which: int = 0
    edit: tuple[str, Any] = ("Notes", "")
    stop_at: int = 0  # the safe point at which the user presses Stop, 0 for never
    later: int = 0  # hours that pass afterwards; in more than 12 QuickBooks forgets request ids


SEAMS = ["after write"] * 3 + ["in record"] * 4 + ["in begin", "in mark_sent", "in finish", "in keep", "any"]
SEAMS += ["before write", "after mark_sent", "before record", "after record", "while waiting", "before read"]
TROUBLE = st.builds(
    Trouble,
    kill=st.sampled_from(["", *SEAMS]),
    kill_at=st.sampled_from([1, 1, 1, 2, 3, 4, 5, 6, 8]),
    fault=st.just("") | st.sampled_from([one for one in KINDS if one not in ONLY_TOKEN]),
    route=st.sampled_from(["batch", "batch", "*", "query", "token"]),
    times=st.integers(1, 6),
    skip=st.integers(0, 2),
    items=st.sets(st.integers(0, 3), min_size=1).map(lambda found: tuple(sorted(found))),
    edit_at=st.just(0) | st.integers(1, 5),
    edit_which=ANY,
    edit=HAND_EDITS,
    stop_at=st.just(0) | st.integers(1, 5),
    later=st.sampled_from([0, 0, 1, 13]),
)


class Stop:
    """A user who presses Stop at the so-manieth safe point; 0: never."""

    def __init__(self, after: int) -> None:
        self._after = after
        self._asked = 0

    def cancelled(self) -> bool:
        """Asked at every safe point."""
        self._asked += 1
        return 0 < self._after <= self._asked
