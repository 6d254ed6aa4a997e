"""The peers of matching: recordlinkage and splink, unsupervised as ours is, and rapidfuzz's token_sort_ratio.

All get the same columns, in lower case, phones as digits; all answer one to one where there are two lists, the surest
pair first. Each comparison is what its handbook shows for such columns. Needs the dependency group "bench".
"""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.practice_lists import Lists

Frame = Any
Pair = tuple[str, str]
FIELDS = ("name", "surname", "email", "phone", "mobile", "street", "postcode")
"""The columns of practice lists that are compared."""

PEOPLE_FIELDS = ("given_name", "surname", "street_number", "address_1", "suburb", "postcode", "state")
"""The columns of the FEBRL sets that a practice list could hold too."""

EXACT = frozenset({"phone", "mobile", "postcode", "street_number", "state", "email"})


def practice_frames(lists: Lists) -> tuple[Frame, Frame]:
    """Both lists as pandas frames with FIELDS."""
    import pandas as pd

    clients = [(str(c.id), c.name, c.family_name, c.email, c.phone, c.mobile, c.postal) for c in lists.clients]
    customers = [
        (c.id, c.display_name, c.family_name, c.email, c.phone, c.mobile, c.bill_address) for c in lists.customers
    ]

    def frame(rows: Sequence[tuple[Any, ...]]) -> Frame:
        table = {
            key: (*map(_text, (name, family, mail)), _digits(phone), _digits(mobile),
                  *map(_text, (place.line1, place.postcode)))
            for key, name, family, mail, phone, mobile, place in rows
        }  # fmt: skip
        return pd.DataFrame.from_dict(table, orient="index", columns=list(FIELDS), dtype=object)

    return frame(clients), frame(customers)


def febrl_frame(frame: Frame) -> Frame:
    """A FEBRL set with PEOPLE_FIELDS."""
    table = frame[list(PEOPLE_FIELDS)].astype(object)
    return table.where(table.notna() & (table != ""), None)


_BLOCKS = frozenset({"given_name", "name", "surname", "email", "phone", "mobile", "suburb"}) | {"postcode"}


def one_to_one(scored: Iterable[tuple[float, str, str]]) -> set[Pair]:
    """The surest pair first, nobody twice."""
    used_left: set[str] = set()
    used_right: set[str] = set()
    found: set[Pair] = set()
    for _, left, right in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if left not in used_left and right not in used_right:
            used_left.add(left)
            used_right.add(right)
            found.add((left, right))
    return found


def recordlinkage_pairs(left: Frame, right: Frame | None, fields: Sequence[str]) -> list[tuple[float, str, str]]:
    """Pairs that recordlinkage's ECM classifier takes for the same, with their probability."""
    import numpy as np
    import recordlinkage

    lists = (left,) if right is None else (left, right)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # of the peer's own dependencies
        indexer = recordlinkage.Index()
        for field in fields:
            if field in _BLOCKS:
                indexer.block(field)
        pairs = indexer.index(*lists)
        compare = recordlinkage.Compare()
        for field in fields:
            if field in EXACT:
                compare.exact(field, field, label=field)
            else:
                compare.string(field, field, method="jarowinkler", threshold=0.85, label=field)
        features = compare.compute(pairs, *lists)
        classifier = recordlinkage.ECMClassifier()
        links = classifier.fit_predict(features)
        chances = classifier.prob(features).reindex(links)
    return [(float(chance), str(one), str(two)) for (one, two), chance in chances.items()]


def splink_pairs(left: Frame, right: Frame | None, fields: Sequence[str]) -> list[tuple[float, str, str]]:
    """Pairs that splink takes for the same (probability of one half or more), with their probability."""
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI
    from splink.internals.exceptions import EMTrainingException

    def comparison(field: str) -> Any:
        if field in ("given_name", "surname"):
            return cl.NameComparison(field).configure(term_frequency_adjustments=True)
        if field == "email":
            return cl.EmailComparison(field)
        if field in EXACT:
            return cl.ExactMatch(field).configure(term_frequency_adjustments=True)
        return cl.JaroWinklerAtThresholds(field, [0.95, 0.85]).configure(term_frequency_adjustments=True)

    blocks = [block_on(field) for field in fields if field in _BLOCKS]
    people = "given_name" in fields
    training = (
        (("surname", "given_name"), ("address_1", "postcode")) if people else (("name",), ("email",), ("mobile",))
    )
    settings = SettingsCreator(
        link_type="dedupe_only" if right is None else "link_only",
        comparisons=[comparison(field) for field in fields],
        blocking_rules_to_generate_predictions=blocks,
    )
    engine = DuckDBAPI()
    frames = [one.rename_axis("unique_id").reset_index() for one in (left, right) if one is not None]
    tables = [engine.register(one, dataset_display_name=f"list{at}") for at, one in enumerate(frames)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        linker = Linker(tables if right is not None else tables[0], settings, log_level=logging.ERROR)
        linker.training.estimate_probability_two_random_records_match(
            [block_on(*rule) for rule in training], recall=0.6
        )
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
        for rule in training:
            with contextlib.suppress(EMTrainingException):  # no two records are equal in it
                linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
        found = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    columns = (found["match_probability"], found["unique_id_l"], found["unique_id_r"])
    swap = "source_dataset_l" in found and right is not None
    sources = found["source_dataset_l"] if swap else ["list0"] * len(found)
    return [
        (float(chance), str(one), str(two)) if source == "list0" else (float(chance), str(two), str(one))
        for chance, one, two, source in zip(*columns, sources, strict=True)
    ]


def token_sort(lists: Lists, threshold: float = 85.0) -> set[Pair]:
    """rapidfuzz: sorted words of the two names, at its best fixed threshold known beforehand."""
    import numpy as np
    from rapidfuzz import fuzz, process, utils

    names = [utils.default_process(one.name) for one in lists.clients]
    others = [utils.default_process(one.display_name) for one in lists.customers]
    table = process.cdist(names, others, scorer=fuzz.token_sort_ratio, score_cutoff=threshold, dtype=np.uint8)
    left, right = np.nonzero(table)
    return one_to_one(
        (float(table[i, j]), str(lists.clients[i].id), lists.customers[j].id)
        for i, j in zip(left.tolist(), right.tolist(), strict=True)
    )


def _text(value: str) -> str | None:
    return " ".join(value.lower().split()) or None


def _digits(value: str) -> str | None:
    return "".join(filter(str.isdigit, value))[-9:] or None
