"""The strip of the task that runs: its title, how far it is, and Stop. Appears only when a task takes a moment."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.tokens import EDGE, GAP, INSIDE, NEXT
from qbosync_desktop.gui.tasks import Progress, Task
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.progress import PieceBar
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import ElidedWords, Words

_PATIENCE = 400


class TaskStrip(Ground):
    """See the module. ``appeared`` and ``gone`` tell the window to make room."""

    stop_clicked = Signal()
    appeared = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("next_ground", parent=parent)
        self.setFixedHeight(tall(NEXT))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(GAP)
        row.addWidget(IconSpot("state-running", "push"))
        self.title = Words("", "strong", "accent")
        row.addWidget(self.title)
        self.words = ElidedWords("", "second", "text2")
        row.addWidget(self.words)
        row.addStretch(1)
        self.bar = PieceBar()
        self.bar.setFixedWidth(scaled(240))
        row.addWidget(self.bar)
        row.addSpacing(INSIDE - GAP)
        self.stop = button(self.tr("Stop"), "grey", "cross", small=True)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self._stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.appeared)

    def start(self, task: Task) -> None:
        """A task began; the strip appears when it takes longer than a moment."""
        self.title.setText(task.title)
        self.words.set_text("")
        self.bar.setAccessibleName(task.title)
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self.stop.setText(self.tr("Stop"))
        self.stop.setEnabled(True)
        show_if(self.stop, task.cancellable)
        self._patience.start()

    def progress(self, made: Progress) -> None:
        """How far it is."""
        self.bar.setRange(0, max(1, made.total))
        self.bar.setValue(min(made.done, max(1, made.total)))
        self.bar.update()
        count = self.tr("%s of %s") % (f"{made.done:,}", f"{made.total:,}") if made.total else ""
        self.words.set_text(" · ".join(part for part in (count, made.words) if part))

    def end(self) -> None:
        """It is over."""
        self._patience.stop()
        self.gone.emit()

    @Slot()
    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop.setText(self.tr("Stopping…"))
        self.stop_clicked.emit()
