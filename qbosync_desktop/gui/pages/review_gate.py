"""What stands between a ticked plan and QuickBooks: guards, an open push, no connection; and the words for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from qbosync_desktop.desk.board import Board
from qbosync_desktop.domain.plan import Action, ActionKind, Plan
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.pages.review_banners import ReviewBanners
from qbosync_desktop.gui.pages.review_rows import footer_words, guarded
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.strips import FooterBar


class ReviewGate(QObject):
    """See the module. Fills the banners over the plan and the footer under it; sends nothing."""

    def __init__(
        self, controller: Controller, shell: Shell, banners: ReviewBanners, footer: FooterBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._shell = shell
        self._banners = banners
        self._footer = footer

    def show_plan(self, board: Board, plan: Plan, part: Plan, *, undo: bool) -> None:
        """What is ticked (``part``) of a plan, what stands in the way, and what the button would do."""
        self._banners.show_open(board.open_pushes, idle=self._controller.running is None)
        words, about = self.guard(board, part, undo=undo)
        self._banners.show_guard(words, about)
        self._banners.show_lost(len(plan.problems) if undo else 0)
        changed = [] if undo else [one for one in part.actions if one.kind is ActionKind.UPDATE]
        self._banners.show_twins([one.title for one in changed if one.customer_id in board.twin_of])
        company = board.picture.company
        self._footer.set_environment(company.environment if company is not None else None)
        self._footer.setVisible(bool(plan.actions))
        self._footer.set_words(*footer_words(plan, part))
        many = f"{len(part.actions):,}"
        text = self.tr("Undo %s in QuickBooks") % many if undo else self.tr("Push %s to QuickBooks") % many
        reason = self._reason(board, part, stopped=bool(words))
        self._footer.set_button(text, enabled=not reason, reason=reason)

    def guard(self, board: Board, part: Plan, *, undo: bool) -> tuple[str, Sequence[Action]]:
        """The rules that ask for a look first, and what they are about."""
        return guarded(part, board.picture, undo=undo)

    def reason(self, board: Board, part: Plan, *, undo: bool) -> str:
        """Why the button cannot work now, "" when it can."""
        return self._reason(board, part, stopped=bool(self.guard(board, part, undo=undo)[0]))

    def _reason(self, board: Board, part: Plan, *, stopped: bool) -> str:
        running = self._controller.running
        connection = self._shell.connection
        reasons = (
            (board.picture.company is None, self.tr("No QuickBooks company is connected")),
            (running is not None, self.tr("%s is not finished") % (running.title if running is not None else "")),
            (connection.sign_in, self.tr("Sign in to QuickBooks first")),
            (connection.offline_since is not None, self.tr("%s: pushing waits") % connection.why),
            (bool(board.open_pushes), self.tr("Finish the earlier push first")),
            (not part.actions, self.tr("Nothing is ticked")),
            (stopped and not self._banners.has_looked(), self.tr("Tick the box above to go on")),
        )
        return next((said for stops, said in reasons if stops), "")
