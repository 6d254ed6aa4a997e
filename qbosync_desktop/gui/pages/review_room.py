"""The place of the panel beside the review; the panel is made once the rows are painted, or when it is first wanted."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import PANEL, PANEL_MIN
from qbosync_desktop.gui.pages.plan_view import PlanView
from qbosync_desktop.gui.pages.review_aside import ReviewAside
from qbosync_desktop.gui.pages.review_menu import RowMenu
from qbosync_desktop.gui.pages.review_panel import ReviewPanel
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.ground import Ground

_MOST_MINIMUM = 440


class ReviewRoom(Ground):
    """See the module. As wide as the panel, so that nothing moves when it comes."""

    decided = Signal()
    """A button of the panel was used."""

    def __init__(
        self, controller: Controller, shell: Shell, plan_view: PlanView, menu: RowMenu, parent: QWidget
    ) -> None:
        super().__init__("surface", "l", parent)
        self._controller = controller
        self._shell = shell
        self._plan_view = plan_view
        self._menu = menu
        self._aside: ReviewAside | None = None
        self._panel: ReviewPanel | None = None
        self.setMinimumWidth(min(scaled(PANEL_MIN), _MOST_MINIMUM))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column

    @property
    def made(self) -> bool:
        """Whether the panel is there."""
        return self._panel is not None

    @property
    def panel(self) -> ReviewPanel:
        """The panel, made now if it is not there."""
        if self._panel is None:
            self._panel = ReviewPanel(self)
            self._column.addWidget(self._panel)
        return self._panel

    @property
    def aside(self) -> ReviewAside:
        """What keeps the panel to the current row, likewise."""
        if self._aside is None:
            self._aside = ReviewAside(self._controller, self._shell, self.panel, self._plan_view, self._menu)
            self._aside.decided.connect(self.decided)
        return self._aside

    def sizeHint(self) -> QSize:
        """As wide as the panel, until the splitter is moved."""
        return QSize(min(scaled(PANEL), _MOST_MINIMUM), 400)
