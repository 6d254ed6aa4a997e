"""The picker: type a few letters under a cell, choose a record, or create a new one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import EDGE, GAP, PICKER_ROW
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.keys import KeyHints
from qbosync_desktop.gui.widgets.picker_list import PickerList, PickerModel
from qbosync_desktop.gui.widgets.picker_rows import PickerAnswer, PickerRow, PickerSearch
from qbosync_desktop.gui.widgets.words import Words

__all__ = ["Picker", "PickerAnswer", "PickerRow", "PickerSearch"]

_WIDTH = 440
_MOST_ROWS = 7
_FOOT = 36
_GAP_BELOW = 4
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Picker(QFrame):
    """A popup under a cell. The field keeps the keyboard; arrows, Enter, Ctrl+N and Esc work while typing.

    Open it with :meth:`open_at`. It closes itself on a choice, on Esc and on a click elsewhere, and says ``closed``
    once; on a choice ``picked`` or ``create_requested`` comes after it.
    """

    picked = Signal(object)
    create_requested = Signal(str)
    closed = Signal()

    def __init__(self, search: PickerSearch, noun: str = "client", parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._search = search
        self._noun = noun
        self._create_name = ""
        self._fallback = ""
        self._anchor = QRect()
        self._open = False
        find = self.tr("Find a client") if noun == "client" else self.tr("Find a customer")
        self.setAccessibleName(find)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(find)
        self.field.setPlaceholderText(self.tr("First letters of any word, reference or e-mail"))
        self.field.installEventFilter(self)
        self.box = _Box(self)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.list = PickerList()
        self.model = PickerModel(self)
        self.list.setModel(self.model)
        column.addWidget(self.list)
        foot = Ground("raised", "t")
        foot.setFixedHeight(tall(_FOOT))
        row = QHBoxLayout(foot)
        row.setContentsMargins(EDGE, 0, EDGE - 4, 0)
        row.setSpacing(GAP)
        self.count = Words("", "second", "text2")
        row.addWidget(self.count)
        row.addStretch(1)
        keys = KeyHints()
        keys.set_hints([("↑↓", self.tr("choose")), ("Enter", self.tr("link")), ("Ctrl+N", self.tr("new"))])
        row.addWidget(keys)
        column.addWidget(foot)
        self.field.textChanged.connect(self._look_up)
        self.list.clicked.connect(self._clicked)
        self.list.entered.connect(self.list.setCurrentIndex)

    def open_at(self, cell: QRect, typed: str = "", *, create_name: str = "") -> None:
        """Open under ``cell`` (global coordinates; ``CheckTableView.cell_rect``) with ``typed`` in the field.

        ``create_name`` is the name a new record gets when the search does not say another.
        """
        self._anchor = cell
        self._fallback = create_name
        self._open = True
        self.field.setText(typed)
        self._look_up(typed)
        self._place()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.setCursorPosition(len(typed))

    @Slot(str)
    def _look_up(self, typed: str) -> None:
        if not self._open:
            return
        answer = self._search(typed.strip())
        name = ""
        if answer.create is not None:
            name = answer.create or self._fallback or typed.strip()
        self._create_name = name
        new = self.tr("Create new client") if self._noun == "client" else self.tr("Create new customer")
        line = f"{new} “{name}”" if name else new if answer.create is not None else ""
        self.model.set_rows(answer.rows, line, answer.matched)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))
        words = self.tr("%s of %s %s") % (f"{answer.matches:,}", f"{answer.total:,}", answer.noun)
        self.count.setText(self.tr("%s match “%s”") % (words, typed.strip()) if typed.strip() else words)
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        """The field over the cell, the list below it; above it when there is no room below."""
        rows = min(_MOST_ROWS, max(1, self.model.rowCount()))
        self.list.setFixedHeight(rows * tall(PICKER_ROW, 2) + 4)
        width = max(scaled(_WIDTH), self._anchor.width())
        field_height = max(self._anchor.height(), self.field.minimumSizeHint().height())
        box_height = self.list.height() + tall(_FOOT) + 2
        parent = self.parentWidget()
        room = (self.screen() if parent is None else parent.screen()).availableGeometry()
        below = self._anchor.bottom() + 1 + _GAP_BELOW
        flip = below + box_height > room.bottom() and self._anchor.top() - _GAP_BELOW - box_height >= room.top()
        left = max(room.left(), min(self._anchor.left(), room.right() - width))
        indent = self._anchor.left() - left
        top = self._anchor.top() - (box_height + _GAP_BELOW if flip else 0)
        self.setGeometry(left, top, width, field_height + _GAP_BELOW + box_height)
        field_top, box_top = (box_height + _GAP_BELOW, 0) if flip else (0, field_height + _GAP_BELOW)
        self.field.setGeometry(indent, field_top, min(width - indent, max(180, self._anchor.width())), field_height)
        self.box.setGeometry(0, box_top, width, box_height)
        self.setMask(QRegion(self.field.geometry()) + QRegion(self.box.geometry()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go to the list; Enter picks; Ctrl+N creates; Tab does nothing."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._move(key)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex().row())
                return True
            if key == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self._create()
                return True
            if key == Qt.Key.Key_Escape:
                self.hide()
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return True
        return super().eventFilter(watched, event)

    def _move(self, key: Qt.Key) -> None:
        count = self.model.rowCount()
        if not count:
            return
        step = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -_MOST_ROWS + 1,
            Qt.Key.Key_PageDown: _MOST_ROWS - 1,
        }[key]
        place = self.list.currentIndex().row() + step
        self.list.setCurrentIndex(self.model.index(max(0, min(count - 1, place)), 0))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None:
            self.hide()
            self.picked.emit(row.id)
        elif self.model.is_create(place):
            self._create()

    def _create(self) -> None:
        if self.model.is_create(self.model.rowCount() - 1):
            name = self._create_name
            self.hide()
            self.create_requested.emit(name)

    def hideEvent(self, event: QHideEvent) -> None:
        """However it closes, it says so once."""
        super().hideEvent(event)
        if self._open:
            self._open = False
            self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground behind the round corners of the field."""
        QPainter(self).fillRect(self.rect(), QColor(current().surface))


class _Box(QWidget):
    """The list and the line of keys, with a border that can be seen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
