"""The word, icon and colour of every state, as data: a state is always icon and word, never colour alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.gui.look.core_words import QT_TRANSLATE_NOOP, translating


class Status(NamedTuple):
    """How one state is shown: an icon's name, the name of a tone in the tokens, and the word."""

    icon: str
    tone: str
    word: str


STATUS: dict[str, Status] = {
    "in sync": Status("state-ok", "ok", QT_TRANSLATE_NOOP("Status", "In sync")),
    "to push": Status("state-push", "push", QT_TRANSLATE_NOOP("Status", "To push")),
    "problem": Status("state-problem", "problem", QT_TRANSLATE_NOOP("Status", "Problem")),
    "look first": Status("state-look", "look", QT_TRANSLATE_NOOP("Status", "Look first")),
    "possible": Status("state-look", "look", QT_TRANSLATE_NOOP("Status", "Possible")),
    "suggested": Status("state-suggest", "suggest", QT_TRANSLATE_NOOP("Status", "Suggested")),
    "likely": Status("state-suggest", "suggest", QT_TRANSLATE_NOOP("Status", "Likely")),
    "exact": Status("state-ok", "ok", QT_TRANSLATE_NOOP("Status", "Exact")),
    "ready": Status("state-ok", "ok", QT_TRANSLATE_NOOP("Status", "Ready")),
    "not linked": Status("state-unlinked", "quiet", QT_TRANSLATE_NOOP("Status", "Not linked")),
    "no match": Status("state-unlinked", "quiet", QT_TRANSLATE_NOOP("Status", "No match")),
    "paused": Status("state-paused", "quiet", QT_TRANSLATE_NOOP("Status", "Paused")),
    "left out": Status("state-left-out", "quiet", QT_TRANSLATE_NOOP("Status", "Left out")),
    "waiting": Status("state-waiting", "quiet", QT_TRANSLATE_NOOP("Status", "Waiting")),
    "new": Status("state-new", "push", QT_TRANSLATE_NOOP("Status", "New")),
    "running": Status("state-running", "push", QT_TRANSLATE_NOOP("Status", "Running")),
    "sending": Status("state-running", "push", QT_TRANSLATE_NOOP("Status", "Sending")),
    "done": Status("state-ok", "ok", QT_TRANSLATE_NOOP("Status", "Done")),
    "refused": Status("state-problem", "problem", QT_TRANSLATE_NOOP("Status", "Refused")),
    "stopped": Status("state-look", "look", QT_TRANSLATE_NOOP("Status", "Stopped")),
    "undone": Status("undo", "quiet", QT_TRANSLATE_NOOP("Status", "Undone")),
    "unknown": Status("state-unknown", "quiet", QT_TRANSLATE_NOOP("Status", "Unknown")),
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
    shown = STATUS.get(name, STATUS["unknown"])
    return shown._replace(word=QCoreApplication.translate("Status", shown.word)) if translating() else shown
