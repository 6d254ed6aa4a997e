"""The quiet line of a footer that leads to the pairs a person said are different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.showing import show_if

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board


class ApartLink(Button):
    """See the module. Not there while nothing of that kind was said."""

    def __init__(self, controller: Controller, shell: Shell) -> None:
        super().__init__("", "text")
        self._controller = controller
        self._shell = shell
        self.setAccessibleName(QCoreApplication.translate("ApartPairs", "Pairs you said are different"))
        self.clicked.connect(self._open)
        self.hide()

    def tell(self, board: Board | None, *, wanted: bool) -> None:
        """Say how many there are, where that is ``wanted``."""
        label = ""
        if wanted and board is not None and (board.apart or board.picture.apart_clients):
            from qbosync_desktop.gui.dialogs.apart_pairs import apart_label

            label = apart_label(board)
        if label:
            self.setText(label)
            self.setAccessibleName(label)
        show_if(self, bool(label))

    @Slot()
    def _open(self) -> None:
        from qbosync_desktop.gui.dialogs.apart_pairs import ApartPairs

        ApartPairs(self._controller, self._shell).open()
