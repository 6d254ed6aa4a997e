"""What the review is built of: the plan with its footer, the room beside it, what came of a push; the keys it hears.

Which plan is shown, and what is done with it, is the page's business.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.forms.review_page import Ui_ReviewPage
from qbosync_desktop.gui.pages.outcome import OutcomeView
from qbosync_desktop.gui.pages.plan_view import PlanView
from qbosync_desktop.gui.pages.review_gate import ReviewGate
from qbosync_desktop.gui.pages.review_menu import RowMenu
from qbosync_desktop.gui.pages.review_room import ReviewRoom
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.tab_parts import Hint
from qbosync_desktop.gui.widgets.strips import FooterBar, UndoBar


class ReviewParts(QWidget):
    """See the module."""

    def __init__(self, controller: Controller, window: Shell) -> None:
        super().__init__(window.page_room)
        self.controller = controller
        self.shell = window
        self.menu = RowMenu(controller, window, self)
        self._outcome: OutcomeView | None = None
        form = Ui_ReviewPage()
        form.setupUi(self)
        self.views: QStackedWidget = form.views
        # Made where they stand: what is moved under a style sheet is styled anew, with all that is in it.
        self.plan_view = PlanView(self.views)
        self.chips = self.plan_view.chips
        self.search = self.plan_view.search
        self.banners = self.plan_view.banners
        self.model = self.plan_view.model
        self.view = self.plan_view.view
        self.undo_bar = UndoBar()
        self.footer = FooterBar(self.tr("Push"))
        self.footer.primary.set_icon("push")
        self.plan_view.bottom.addWidget(self.undo_bar)
        self.plan_view.bottom.addWidget(self.footer)
        self.gate = ReviewGate(self.controller, self.shell, self.banners, self.footer, self)
        self.views.addWidget(self.plan_view)
        self.room = ReviewRoom(self.controller, self.shell, self.plan_view, self.menu, form.splitter)
        form.splitter.addWidget(self.room)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.setStretchFactor(1, 0)
        self.setFocusProxy(self.view)

    @property
    def shows_outcome(self) -> bool:
        """Whether a push, and not the plan, is shown."""
        return self._outcome is not None and self.views.currentWidget() is self._outcome

    @Slot()
    def focus_view(self) -> None:
        """What is shown takes the keyboard."""
        if self.views.currentWidget() is self.plan_view:
            self.plan_view.focus_table()
        elif self._outcome is not None:
            self._outcome.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc: close the undo bar, then the search; False when there was nothing left to leave."""
        if self.views.currentWidget() is not self.plan_view:
            return False
        if self.undo_bar.isVisible():
            self.undo_bar.dismiss()
            return True
        return self.plan_view.step_back()

    def hints(self, *, undo: bool) -> list[Hint]:
        """The keys that work now; ``undo``: what is shown takes a push back."""
        found: list[Hint]
        if self.shows_outcome and self._outcome is not None:
            found = [("↑↓", self.tr("move"))]
            row = self._outcome.current_row()
            if row is not None and row.problem is not None and len(row.problem.remedies) > 0:
                many = len(row.problem.remedies)
                found.append((f"1–{many}" if many > 1 else "1", self.tr("solve")))
            return [*found, ("Esc", self.tr("back")), ("F1", self.tr("all keys"))]
        found = [("Space", self.tr("tick")), ("←→", self.tr("fold")), ("/", self.tr("search"))]
        many = self.room.aside.choices() if self.room.made else 0
        if many:
            found.append((f"1–{many}" if many > 1 else "1", self.tr("decide")))
        if self.footer.primary.isEnabled():
            found.append(("Ctrl+Return", self.tr("undo") if undo else self.tr("push")))
        return [*found, ("Esc", self.tr("back")), ("F1", self.tr("all keys"))]
