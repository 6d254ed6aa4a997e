"""Work that would be felt, a step per turn of the event loop: keys and paintings come between two steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

TURN = 1
"""Milliseconds: not 0, which runs before the next painting and what waits for it."""


class Turns(QObject):
    """See the module. A step answers whether it is done; one that is not is asked again in the next turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], bool]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)

    @property
    def waiting(self) -> bool:
        """Whether steps are still to come."""
        return bool(self._steps)

    def start(self, steps: Sequence[Callable[[], bool]], *, after: int = TURN) -> None:
        """Do these, the first in ``after`` milliseconds; what was to come before is forgotten."""
        self._steps = list(steps)
        self._timer.start(after)

    def stop(self) -> None:
        """Forget what was to come."""
        self._steps = []
        self._timer.stop()

    @Slot()
    def _go(self) -> None:
        steps = self._steps
        if steps and steps[0]() and steps is self._steps:
            del steps[0]
        if self._steps:
            self._timer.start(TURN)
