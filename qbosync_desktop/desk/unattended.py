"""A run that nobody watches: on a timer of the window, by a schedule, or handed over from one to the other.

Owns the order of its steps and what is reported of it. Who asked for it, and where the report is shown, is not its
business.
"""

from __future__ import annotations

from dataclasses import dataclass

from qbosync_desktop.desk.automatic import automatic_part, held_back
from qbosync_desktop.desk.desk import Desk
from qbosync_desktop.desk.guards import guards, unusual
from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.sync.ports import EntryState, Push


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one action. ``kind`` and ``outcome`` are the values of ActionKind and EntryState."""

    client_id: int
    customer_id: str
    kind: str
    title: str
    outcome: str
    problem: Problem | None = None
    tid: str = ""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run did and left. ``waiting``: changes that are still planned; ``problems``: all that are open now."""

    outcomes: tuple[Outcome, ...] = ()
    waiting: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def done(self) -> int:
        """How many actions QuickBooks carried out."""
        return sum(one.outcome == EntryState.DONE.value for one in self.outcomes)

    @property
    def refused(self) -> int:
        """How many it refused."""
        return sum(one.outcome == EntryState.REFUSED.value for one in self.outcomes)

    @property
    def needs_someone(self) -> bool:
        """Whether something waits that only a person can solve."""
        return bool(self.problems) or self.refused > 0


def run_unattended(
    desk: Desk, cancel: CancelToken, report: Report, *, everything: bool = False, large: bool = False
) -> RunReport:
    """End an unfinished push, read QuickBooks, look for matches, send what may go without a look.

    ``everything``: send the whole plan, which somebody has approved beforehand; ``large``: even an unusual one, which
    otherwise waits and is reported. Raises what pulling and pushing raise; what was done before that stays, and an
    unfinished push is continued by the next run.
    """
    pushes = list(desk.resume(cancel, report))
    desk.pull(cancel, report)
    picture = desk.picture()
    plan = picture.plan if everything else automatic_part(picture)
    found = guards(picture, plan, first_sendings=False) if everything else held_back(picture)
    if found and not (everything and large):
        return report_of(desk, pushes, unusual(found))
    if plan.actions:
        pushes.append(desk.push(plan, cancel, report))
    return report_of(desk, pushes)


def report_of(desk: Desk, pushes: list[Push], held: Problem | None = None) -> RunReport:
    """What these pushes did, what is left now, and why a plan was held back."""
    outcomes = tuple(
        Outcome(
            entry.action.client_id,
            entry.customer_id or entry.action.customer_id,
            entry.action.kind.value,
            entry.action.title,
            entry.state.value,
            entry.problem,
            entry.tid,
        )
        for push in pushes
        for entry in desk.entries(push.id)
    )
    left = desk.plan()
    problems = (held, *left.problems) if held is not None else tuple(left.problems)
    return RunReport(outcomes, len(left.actions), problems)
