"""The way back of decisions (Ctrl+Z) and forward again, and what a push leaves of it.

What a push carried out is taken back in History, by another push; a step that only put the links and decisions back
would contradict QuickBooks. Steps about other clients stay. Holds changes; applies none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qbosync_desktop.domain.change import Change

Mark = tuple[int, int]
"""The event of the history that tells of a step, and how many of it the step was; (0, 0) for none."""
Past = list[tuple[str, Change, Mark]]


class WayBack:
    """Steps that can be taken back, newest last, and those that were taken back and can be done again."""

    def __init__(self) -> None:
        self._undo: Past = []
        self._redo: Past = []

    @property
    def undo(self) -> str:
        """What would be taken back, in words; "" for nothing."""
        return self._undo[-1][0] if self._undo else ""

    @property
    def redo(self) -> str:
        """What would be done again, in words; "" for nothing."""
        return self._redo[-1][0] if self._redo else ""

    @property
    def newest(self) -> Change:
        """The inverse of the step taken last. Raises IndexError when there is none."""
        return self._undo[-1][1]

    def mark(self, *, again: bool = False) -> Mark:
        """The event of the step that is taken back (or done ``again``) next."""
        past = self._redo if again else self._undo
        return past[-1][2] if past else (0, 0)

    def did(self, words: str, inverse: Change, mark: Mark = (0, 0)) -> None:
        """A step was taken."""
        self._undo.append((words, inverse, mark))
        self._redo.clear()

    def step(self, apply: Callable[[Change], Change], *, again: bool = False) -> str:
        """Take the last step back (or ``again``), by ``apply``, which answers the inverse. "" when there is none."""
        source, target = (self._redo, self._undo) if again else (self._undo, self._redo)
        if not source:
            return ""
        words, change, mark = source.pop()  # if it cannot be applied any more, the one before it is next
        target.append((words, apply(change), mark))
        return words

    def forget(self, clients: Iterable[int], customers: Iterable[str]) -> None:
        """These were part of a push: steps about them have no way back here any more, and neither has any earlier step
        about whatever such a step was about too, for it would undo half of it.
        """
        people: set[object] = {*clients, *customers} - {0, ""}
        for past in (self._undo, self._redo):
            touched = set(people)
            kept: Past = []
            for step in reversed(past):
                about = subjects(step[1])
                if about & touched:
                    touched |= about
                else:
                    kept.append(step)
            past[:] = reversed(kept)


def subjects(change: Change) -> set[object]:
    """The clients (numbers) and customers (texts) a change is about."""
    found: set[object] = {client.id for client in change.put_clients}
    found |= {*change.remove_clients, *change.remove_links}
    for link in change.put_links:
        found |= {link.client_id, link.customer_id}
    for decision in (*change.put_decisions, *change.remove_decisions):
        found |= {decision.client_id, decision.customer_id, decision.other_id}
    return found - {0, ""}
