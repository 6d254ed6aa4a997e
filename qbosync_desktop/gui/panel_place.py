"""The place of the side panel beside the tabs; the panel is made when it is first wanted, after the first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout

from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import PANEL, PANEL_MIN
from qbosync_desktop.gui.widgets.ground import Ground

if TYPE_CHECKING:
    from qbosync_desktop.gui.side_panel import RowPanel

_MOST_MINIMUM = 440


class PanelPlace(Ground):
    """See the module. Is shown and hidden in the panel's stead, and as wide as it. The signals are the panel's."""

    commanded = Signal(str)
    candidate_taken = Signal(int)
    remedy_clicked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__("surface", "l")
        self.setMinimumWidth(min(scaled(PANEL_MIN), _MOST_MINIMUM))
        self._panel: RowPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> bool:
        """Whether the panel is there."""
        return self._panel is not None

    @property
    def panel(self) -> RowPanel:
        """The panel, made now if it is not there."""
        if self._panel is None:
            from qbosync_desktop.gui.side_panel import RowPanel

            made = self._panel = RowPanel()
            made.commanded.connect(self.commanded)
            made.candidate_taken.connect(self.candidate_taken)
            made.remedy_clicked.connect(self.remedy_clicked)
            self._column.addWidget(made)
        return self._panel

    def sizeHint(self) -> QSize:
        """As wide as the pictures, until the splitter is moved."""
        return QSize(min(scaled(PANEL), _MOST_MINIMUM), 400)
