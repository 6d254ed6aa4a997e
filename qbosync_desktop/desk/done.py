"""What a decision at the desk answers, and the answer when there is no company to decide about."""

from __future__ import annotations

from dataclasses import dataclass

from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, Remedy


@dataclass(frozen=True, slots=True)
class Done:
    """What a decision did, in words and number, and what it refused (each with its way out)."""

    words: str
    count: int = 0
    refused: tuple[Problem, ...] = ()


def not_connected() -> EnvironmentProblem:
    """There is no QuickBooks company yet."""
    return EnvironmentProblem(
        Problem(
            "not-connected",
            "No QuickBooks company is connected",
            "There is nothing to read from or to send to yet.",
            "Connect QuickBooks first.",
            (Remedy.SIGN_IN,),
        )
    )
