"""The word, icon and colour of every state, as data: a state is always icon and word, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Status:
    """How one state is shown: an icon's name, the name of a tone in the tokens, and the word."""

    icon: str
    tone: str
    word: str


STATUS: dict[str, Status] = {
    "in sync": Status("state-ok", "ok", "In sync"),
    "to push": Status("state-push", "push", "To push"),
    "problem": Status("state-problem", "problem", "Problem"),
    "look first": Status("state-look", "look", "Look first"),
    "possible": Status("state-look", "look", "Possible"),
    "suggested": Status("state-suggest", "suggest", "Suggested"),
    "likely": Status("state-suggest", "suggest", "Likely"),
    "exact": Status("state-ok", "ok", "Exact"),
    "ready": Status("state-ok", "ok", "Ready"),
    "not linked": Status("state-unlinked", "quiet", "Not linked"),
    "no match": Status("state-unlinked", "quiet", "No match"),
    "paused": Status("state-paused", "quiet", "Paused"),
    "left out": Status("state-left-out", "quiet", "Left out"),
    "waiting": Status("state-waiting", "quiet", "Waiting"),
    "new": Status("state-new", "push", "New"),
    "running": Status("state-running", "push", "Running"),
    "sending": Status("state-running", "push", "Sending"),
    "done": Status("state-ok", "ok", "Done"),
    "refused": Status("state-problem", "problem", "Refused"),
    "stopped": Status("state-look", "look", "Stopped"),
    "undone": Status("undo", "quiet", "Undone"),
    "unknown": Status("state-unknown", "quiet", "Unknown"),
}
"""Every state a row, a chip or a header can show, by its name in code."""

KIND_ICONS: dict[str, str] = {
    "individual": "kind-individual",
    "partnership": "kind-partnership",
    "company": "kind-company",
    "trust": "kind-trust",
    "super fund": "kind-super-fund",
    "other": "kind-other",
}
"""The icon of each kind of client, by the kind's own value; shapes differ before colours do."""


def status(name: str) -> Status:
    """How the state ``name`` is shown; a name nobody knows shows as unknown, never as something it is not."""
    return STATUS.get(name, STATUS["unknown"])
