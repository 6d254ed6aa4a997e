"""The pairs of customers and of clients a person said are different, and the way back for each of them.

Opened where such a thing is said: the Twins chip and "Look first". Taking one back is a decision like any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelection, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.forming import draw, size_to
from qbosync_desktop.gui.dialogs.list_view import ListTable, dress_table
from qbosync_desktop.gui.dialogs.live_words import NOTHING, LiveWords, Said
from qbosync_desktop.gui.dialogs.row_list import RowList, RowListModel
from qbosync_desktop.gui.forms.apart_pairs import Ui_ApartPairs
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.showing import show_if

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.desk.done import Done
    from qbosync_desktop.domain.client import Client
    from qbosync_desktop.domain.customer import Customer


def _tr(text: str) -> str:
    return QCoreApplication.translate("ApartPairs", text)


@dataclass(frozen=True, slots=True)
class Apart:
    """One pair: two customers, or (``customers`` empty) two clients, and how the list tells them."""

    customers: tuple[str, str] | None
    clients: tuple[int, int] | None
    cells: tuple[str, str, str]


def apart_pairs(board: Board) -> list[Apart]:
    """All pairs that were called different and are still there: the customers', then the clients', by name."""
    return sorted(_pairs(board), key=lambda one: (one.customers is None, [cell.casefold() for cell in one.cells]))


def _pairs(board: Board) -> Iterator[Apart]:
    picture = board.picture
    for pair in board.apart:
        one, two = picture.customers[pair.one], picture.customers[pair.two]
        yield Apart((pair.one, pair.two), None, (_customer(one), _customer(two), _tr("in QuickBooks")))
    for low, high in picture.apart_clients:
        if low in picture.clients and high in picture.clients:
            words = (_client(picture.clients[low]), _client(picture.clients[high]), _tr("in your register"))
            yield Apart(None, (low, high), words)


def _customer(one: Customer) -> str:
    return " · ".join(part for part in (one.display_name, one.email or one.mobile or one.phone) if part)


def _client(one: Client) -> str:
    contact = "" if one.reference else one.email or one.mobile or one.phone
    return " · ".join(part for part in (one.name, one.reference, contact) if part)


def apart_label(board: Board) -> str:
    """The words of the button that opens the list; "" where there is none of that kind."""
    many = len(apart_pairs(board))
    if not many:
        return ""
    return _tr("1 pair you said is different…") if many == 1 else _tr("%s pairs you said are different…") % f"{many:,}"


class ApartPairs(DialogShell):
    """See the module."""

    def __init__(self, controller: Controller, window: Shell) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.pairs: list[Apart] = []
        form = self.form = Ui_ApartPairs()
        draw(self, form)
        self.table: ListTable = form.table
        self.model = RowListModel(self)
        self.table.setModel(self.model)
        dress_table(self.table)
        self.live: LiveWords = form.live
        self.live.setMinimumWidth(scaled(300))
        self.back_button = form.back_button
        self.back_button.clicked.connect(self.take_back)
        form.close_button.clicked.connect(self.reject)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.live.fix_clicked.connect(controller.undo)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(controller.undo)
        controller.board_changed.connect(self.set_board)
        size_to(self, 760, 440)
        if controller.board is not None:
            self.set_board(controller.board)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def set_board(self, board: Board) -> None:
        """Show the pairs as they stand; the place in the list stays."""
        place = max(0, self.table.currentIndex().row())
        self.pairs = apart_pairs(board)
        heads = (self.tr("One"), self.tr("The other"), self.tr("Where"))
        shown = RowList("", "", heads, (270, 270, 130), [one.cells for one in self.pairs])
        if self.model.show_list(shown):
            for column, width in enumerate(self.model.widths()):
                self.table.setColumnWidth(column, scaled(width))
        many = len(self.pairs)
        words = (
            self.tr("1 pair you said is different") if many == 1 else self.tr("%s pairs you said are different") % many
        )
        self.form.title.setText(words if many else self.tr("No pair is called different"))
        show_if(self.form.about, many > 0)
        if many:
            self.table.selectRow(min(place, many - 1))
        self._selected()

    def chosen(self) -> list[Apart]:
        """The pairs that are selected."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.pairs[row] for row in rows if row < len(self.pairs)]

    @Slot(QItemSelection, QItemSelection)
    def _selected(self, _now: object = None, _before: object = None) -> None:
        many = len(self.chosen())
        self.back_button.setEnabled(many > 0)
        self.back_button.setText(self.tr("&Take back %s") % many if many > 1 else self.tr("&Take back"))

    @Slot()
    def take_back(self) -> None:
        """The chosen pairs may be one again, as one step."""
        chosen = self.chosen()
        customers = tuple(one.customers for one in chosen if one.customers is not None)
        clients = tuple(one.clients for one in chosen if one.clients is not None)
        if chosen:
            self.live.say(NOTHING)
            self.controller.act(lambda desk: desk.twins_again(customers, clients), self._taken_back)

    @Slot(object)
    def _taken_back(self, done: Done) -> None:
        self.live.say(Said("ok", f"{told(done.words)}."))
        self.live.offer(self.tr("Undo"))
