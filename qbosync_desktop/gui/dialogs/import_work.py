"""What the import dialog asks of the sync thread: read a list, then say again what it would do with other choices.

Pure functions over the desk and files; knows no widget. The file is read once; all that follows works on what was read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path

from qbosync_desktop import files
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.making import collector_waits
from qbosync_desktop.domain.tasks import CancelToken, Report, check

_LISTED = 5_000
"""Problems whose fixes are looked up one by one; in a larger heap the first ones tell which fixes there are."""
_EXAMPLES = 3
_FEW = 2_000
"""Rows turned at once that need neither a bar nor a way to stop."""
_ORDER = {name: place for place, (name, _label) in enumerate(files.TARGETS)}


@dataclass(frozen=True, slots=True)
class Mend:
    """One fix for all rows with one problem alike, as the user took it."""

    code: str
    problem: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A fix that can be taken: ``count`` rows it would mend, ``examples`` of old and new values."""

    mend: Mend
    title: str
    label: str
    count: int
    examples: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose: the columns, who wins (all rows, single rows), and which fixes were taken, in order."""

    columns: files.ColumnMap
    prefer: files.Prefer = "file"
    by_row: Mapping[int, files.Prefer] = field(default_factory=dict)
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that file and register say differently: both values, and whether the file's will stand."""

    row: int
    client: Client = field(repr=False)
    name: str
    old: object = field(repr=False)
    new: object = field(repr=False)
    taken: bool


@dataclass(frozen=True, slots=True)
class Work:
    """A list that was read, and what it would do under the choices.

    ``plain`` is what the rows say before any fix, under ``choices.columns``. ``differences`` are in the order of the
    rows; ``derived`` are the rows whose kind was told by the name; ``replaced`` counts the register's values that give
    way to others. They are worked out here, off the main thread. ``register`` is what was compared with.
    """

    table: files.Table
    choices: Choices
    plain: files.Parsed = field(repr=False)
    preview: files.Preview = field(repr=False)
    offers: tuple[Offer, ...] = ()
    differences: tuple[Difference, ...] = field(default=(), repr=False)
    derived: frozenset[int] = field(default=frozenset(), repr=False)
    replaced: int = 0
    register: Mapping[int, Client] = field(default_factory=dict, repr=False, compare=False)


def read_list(desk: Desk, path: Path, prefer: files.Prefer, cancel: CancelToken, report: Report) -> Work:
    """Read a list and say what it would do. Raises InputProblem, Cancelled; nothing is changed."""
    register = desk.picture().clients
    table, columns, preview = desk.preview_list(path, cancel, report, prefer=prefer)
    if desk.picture().clients is not register:  # another program wrote meanwhile: which one was compared?
        register = {}
    choices = Choices(columns, prefer)
    work = _work(table, choices, preview.parsed, preview, offers_of(preview.parsed, cancel))
    return replace(work, register=register)


def again(desk: Desk, work: Work, choices: Choices, cancel: CancelToken, report: Report) -> Work:
    """The same list under other choices; only what they touch is done again. Raises Cancelled."""
    register = desk.picture().clients
    if only_rows_turned(work, choices) and register is work.register:
        return _turned(work, choices)
    plain = work.plain
    if choices.columns is not work.choices.columns:
        plain = files.to_clients(work.table, choices.columns, cancel, report)
    parsed = plain
    for mend in choices.mends:
        parsed = files.with_fix(parsed, mend.code, mend.problem)
    preview = files.compare(parsed, tuple(register.values()), choices.prefer, choices.by_row, cancel, report)
    same = plain is work.plain and choices.mends == work.choices.mends
    made = _work(work.table, choices, plain, preview, work.offers if same else offers_of(parsed, cancel))
    return replace(made, register=register)


def only_rows_turned(work: Work, choices: Choices) -> bool:
    """Whether these choices are the ones of before but for who wins in a few rows: that is worked out in no time."""
    now = work.choices
    same = choices.columns is now.columns and choices.prefer == now.prefer and choices.mends == now.mends
    return same and len(files.rows_turned(now.prefer, now.by_row, choices.by_row)) <= _FEW


def _turned(work: Work, choices: Choices) -> Work:
    """The work with other winners of a few rows, made from what is known of the rest."""
    rows = files.rows_turned(choices.prefer, work.choices.by_row, choices.by_row)
    preview = files.with_winners(work.preview, choices.prefer, work.choices.by_row, choices.by_row)
    of_rows = differences_of(
        replace(
            preview,
            changed=tuple(one for one in preview.changed if one.row in rows),
            kept=tuple(one for one in preview.kept if one.row in rows),
        )
    )
    before = [one for one in work.differences if one.row in rows]
    rest = [one for one in work.differences if one.row not in rows]
    return replace(
        work,
        choices=choices,
        preview=preview,
        differences=tuple(sorted((*rest, *of_rows), key=attrgetter("row"))),
        replaced=work.replaced - _replaced(before) + _replaced(of_rows),
    )


def _work(
    table: files.Table, choices: Choices, plain: files.Parsed, preview: files.Preview, offers: tuple[Offer, ...]
) -> Work:
    derived = frozenset(one.row for one in preview.parsed.clients if "kind" not in one.given)
    with collector_waits():
        differences = differences_of(preview)
    return Work(table, choices, plain, preview, offers, differences, derived, _replaced(differences))


def _replaced(differences: Iterable[Difference]) -> int:
    """How many of the register's values give way to others."""
    nowhere = Address()
    return sum(1 for one in differences if one.taken and one.old != "" and one.old != nowhere)


def differences_of(preview: files.Preview) -> tuple[Difference, ...]:
    """Every field of every row that says something else than the register, whichever of the two wins."""
    found = [
        Difference(one.row, one.before, name, old, new, taken)
        for changes, taken in ((preview.changed, True), (preview.kept, False))
        for one in changes
        for name, (old, new) in one.fields.items()
    ]
    found.sort(key=lambda one: _ORDER[one.name])
    return tuple(sorted(found, key=attrgetter("row")))


def offers_of(parsed: files.Parsed, cancel: CancelToken) -> tuple[Offer, ...]:
    """Every fix that problems of the list have, most rows first; fixes that leave a value empty come last."""
    kinds: Counter[Mend] = Counter()
    titles: dict[str, str] = {}
    for problem in (*parsed.errors, *parsed.warnings)[:_LISTED]:
        check(cancel)
        titles.setdefault(problem.code, problem.title)
        kinds.update(Mend(fix.code, problem.code) for fix in files.fixes_of(parsed, problem))
    offers = []
    for mend in kinds:
        check(cancel)
        rows = files.fixed_rows(parsed, mend.code, mend.problem)
        examples = tuple((one.fix.old, one.fix.new) for one in rows[:_EXAMPLES])
        label = files.FIXES[mend.code]
        offers.append(Offer(mend, titles[mend.problem], label, len({one.row for one in rows}), examples))
    return tuple(sorted(offers, key=lambda one: (one.mend.code.startswith("clear-"), -one.count, one.label)))


def with_columns(choices: Choices, index: int, target: str | None) -> Choices:
    """The choices with one column taken for something else. Rows keep their winners: they are named by number."""
    return replace(choices, columns=choices.columns.with_target(index, target))
