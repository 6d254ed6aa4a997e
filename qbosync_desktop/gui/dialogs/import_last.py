"""The last import, on the first page of the import dialog: what it did, and the way to take it back, on any day."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from qbosync_desktop.desk.desk import Done
from qbosync_desktop.desk.past_import import PastImport
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs import import_words as words
from qbosync_desktop.gui.dialogs.live_words import Said
from qbosync_desktop.gui.forms.import_list import Ui_ImportList
from qbosync_desktop.gui.widgets.showing import show_if


class LastImport(QObject):
    """See the module; nothing is shown while there is nothing to take back."""

    def __init__(self, controller: Controller, form: Ui_ImportList, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._form = form
        form.undo_last.clicked.connect(self._undo)
        self.show_import(None)

    def ask(self) -> None:
        """Look whether there is one."""
        self._controller.ask(lambda desk: desk.last_import(), self.show_import)

    @Slot(object)
    def show_import(self, last: PastImport | None) -> None:
        """Show this one, or nothing."""
        if last is not None:
            self._form.last_words.setText(words.last_import(last))
        show_if(self._form.last_words, last is not None)
        show_if(self._form.undo_last, last is not None)

    @Slot()
    def _undo(self) -> None:
        self._controller.act(lambda desk: desk.undo_import(), self._undone, self._failed)

    @Slot(object)
    def _undone(self, done: Done) -> None:
        self.show_import(None)
        self._form.drop_live.say(Said("ok", f"{done.words}."))
        self._form.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._form.drop_live.say(Said("problem", f"{error.problem.title}. {error.problem.detail}".strip()))
