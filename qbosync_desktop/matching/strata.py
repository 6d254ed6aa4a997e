"""Owners corporations: many buildings, hardly any names; the number of the plan is the name. Knows no scores."""

from __future__ import annotations

import re

STRATA = "strata"
_PLAN = re.compile(r"^(?:sp|ps|cts|bc|oc|gtp|bup)?(\d{3,7}[a-z]?)$")
_MARKS = frozenset({"sp", "ps", "cts", "bc", "oc", "gtp", "bup"})
_TELLING = frozenset({"strata", "owners", "corporate"})
_WORDS = """
the owners owner corporation corp body corporate strata title titles plan scheme community units no number num of for
inc
"""
_SAID = _MARKS | frozenset(_WORDS.split())


def strata_key(tokens: list[str]) -> tuple[str, ...] | None:
    """The key of "Owners Corporation SP 48213" and its like: what else is said, "strata", the number; else None."""
    if tokens and tokens[-1] == "inc":
        tokens = tokens[:-1]
    found = _PLAN.match(tokens[-1]) if tokens else None
    if not found:
        return None
    before = tokens[:-1]
    marked = tokens[-1] != found[1] or (bool(before) and before[-1] in _MARKS)
    if not marked and _TELLING.isdisjoint(before):
        return None
    return (*(word for word in before if word not in _SAID), STRATA, found[1])
