"""One problem: whose it is, what happened, and its ways out as numbered buttons; codes only when asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.forms.problem import Ui_Problem
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.remedy_words import meaning
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.buttons import Button, button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice, WayOut


class ProblemDialog(DialogShell):
    """See the module. Keys 1-9 take a way out, Enter the best one, Esc leaves the problem as it is."""

    def __init__(self, problem: Problem, controller: Controller, window: Shell) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.problem = problem
        self.controller = controller
        self.shell = window
        form = self.form = Ui_Problem()
        draw(self, form)
        self.set_least_width(520)
        self.setWindowTitle(self._whose() or self.windowTitle())
        self.notice: Notice = form.notice
        self.notice.set_words(problem.title, self._what())
        self.notice.show()
        self.ways: list[WayOut] = []
        for number, remedy in enumerate(problem.remedies, start=1):
            self._add_way(number, remedy)
        self.details: QWidget = form.details
        self._fill_details()
        self.details_button: Button = form.details_button
        self.copy_button: Button = form.copy_button
        self.close_button: Button = form.close_button
        if not self.ways:
            self.close_button.set_look("filled")
            self.close_button.setText(self.tr("Close"))
        self.details_button.clicked.connect(self._fold)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        first = self.ways[0].buttons[0] if self.ways else self.close_button
        first.setDefault(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _whose(self) -> str:
        board = self.controller.board
        if board is None:
            return ""
        client = board.picture.clients.get(self.problem.client_id)
        customer = board.picture.customers.get(self.problem.customer_id)
        return client.name if client else customer.display_name if customer else ""

    def _what(self) -> str:
        place = ""
        if self.problem.row:
            place = self.tr("Row %d") % self.problem.row
            place += f", {self.problem.column}." if self.problem.column else "."
        return " ".join(part for part in (place, self.problem.detail, self.problem.todo) if part)

    def _add_way(self, number: int, remedy: Remedy) -> None:
        board = self.controller.board
        title, detail = meaning(remedy, self.problem, board.picture if board is not None else None)
        made = button(told(remedy.value), "filled" if number == 1 else "grey", name=told(remedy.value))
        made.setProperty("remedy", number)
        made.clicked.connect(self._clicked)
        way = WayOut(number, title, detail, (made,), best=number == 1)
        self.ways.append(way)
        self.form.way_place.addWidget(way)

    def _fill_details(self) -> None:
        parts = [self.tr("Code: %s") % self.problem.code]
        if self.problem.tid:
            parts.append(self.tr("Intuit’s number of the answer: %s") % self.problem.tid)
        if self.problem.file:
            parts.append(self.tr("File: %s") % self.problem.file)
        self.form.details_words.setText("\n".join(parts))
        self.form.details_words.setAccessibleName(" ".join(parts))
        self.details.hide()

    @Slot()
    def _fold(self) -> None:
        shown = self.details.isHidden()
        self.details.setVisible(shown)
        self.details_button.set_icon("chevron-up" if shown else "chevron-down")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.form.details_words.text())
        self.copy_button.setText(self.tr("Copied"))

    @Slot()
    def _clicked(self) -> None:
        made = self.sender()
        if isinstance(made, Button):
            self.take(int(made.property("remedy")))

    def take(self, number: int) -> bool:
        """Take way out ``number`` (1-9); the dialog closes when the window could carry it out."""
        if not 1 <= number <= len(self.problem.remedies):
            return False
        self.accept()
        return remedies.apply(self.problem.remedies[number - 1], self.problem, self.controller, self.shell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1-9 take a way out."""
        number = event.key() - Qt.Key.Key_0
        if not (1 <= number <= 9 and not event.modifiers() and self.take(number)):
            super().keyPressEvent(event)
