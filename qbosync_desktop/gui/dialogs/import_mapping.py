"""The columns of a client list: what each is called, its first values, what it is taken for, and how we know."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from qbosync_desktop.files import TARGETS, Column, ColumnMap
from qbosync_desktop.gui.dialogs.live_words import LiveWords, Said, empty
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import INSIDE
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import ElidedWords, Words, heading

MOST = 120
"""Columns that are offered for mapping; a client list has about 30."""
_SURE = 0.65
_VERY_SURE = 0.9
_CHOSEN = frozenset({"Chosen by you", "As you chose last time"})


class TargetBox(QComboBox):
    """A combo box that leaves the wheel to the list it stands in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past it changes nothing."""
        event.ignore()


class ColumnRows(QWidget):
    """One line per column. ``target_chosen``: the column's index and its new target, None to leave it out."""

    target_chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(INSIDE)
        self._grid.setVerticalSpacing(3)
        self.boxes: dict[int, TargetBox] = {}
        self.ways: dict[int, LiveWords] = {}

    def show_columns(self, columns: ColumnMap) -> None:
        """Other columns: build the lines anew, or only tell what changed when they are the same ones."""
        shown = columns.columns[:MOST]
        if len(shown) != len(self.ways) or any(self._head(one) != one.header for one in shown):
            self._build(columns)
        for column in shown:
            box = self.boxes.get(column.index)
            if box is not None:
                box.blockSignals(True)
                box.setCurrentIndex(max(0, box.findData(column.target)) if column.target else 0)
                box.blockSignals(False)
            self.ways[column.index].say(way(column))

    def _head(self, column: Column) -> str:
        way_of = self.ways.get(column.index)
        return str(way_of.property("header")) if way_of is not None else "\0"

    def _build(self, columns: ColumnMap) -> None:
        empty(self._grid)
        self.boxes, self.ways = {}, {}
        heads = (self.tr("Column in your file"), self.tr("First values"), self.tr("Goes to"), self.tr("How we know"))
        for place, words in enumerate(heads):
            self._grid.addWidget(heading(words), 0, place)
        for place, (stretch, width) in enumerate(((3, 120), (5, 150), (0, 168), (6, 160))):
            self._grid.setColumnStretch(place, stretch)
            self._grid.setColumnMinimumWidth(place, scaled(width))
        for column in columns.columns[:MOST]:
            self._add(column)
        more = len(columns.columns) - MOST
        if more > 0:
            rest = Words(self.tr("%d more columns are left out.") % more, "second", "text2")
            self._grid.addWidget(rest, self._grid.rowCount(), 0, 1, 4)

    def _add(self, column: Column) -> None:
        row = self._grid.rowCount()
        name = column.header or self.tr("(no heading)")
        self._grid.addWidget(_narrow(ElidedWords(name, "name")), row, 0)
        samples = self.tr("••• not read") if column.dropped else " · ".join(column.samples)
        self._grid.addWidget(_narrow(ElidedWords(samples, "second", "text2")), row, 1)
        if column.dropped:
            self._grid.addWidget(self._never(), row, 2)
        else:
            box = TargetBox()
            box.setProperty("small", True)
            box.addItem(self.tr("Leave out"), None)
            for target, words in TARGETS:
                box.addItem(told(words), target)
            box.setAccessibleName(self.tr("“%s” goes to") % name)
            box.setProperty("column", column.index)
            box.setMaxVisibleItems(20)
            box.setFixedWidth(scaled(168))
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.currentIndexChanged.connect(self._chosen)
            self._grid.addWidget(box, row, 2)
            self.boxes[column.index] = box
        said = LiveWords()
        said.setProperty("header", column.header)
        self._grid.addWidget(said, row, 3)
        self._grid.setRowMinimumHeight(row, scaled(28))
        self.ways[column.index] = said

    def _never(self) -> QWidget:
        spot = QWidget()
        line = QHBoxLayout(spot)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(IconSpot("shield", "text2"))
        line.addWidget(Words(self.tr("Never kept"), "strong"))
        line.addStretch(1)
        return spot

    @Slot()
    def _chosen(self) -> None:
        box = self.sender()
        if isinstance(box, TargetBox):
            self.target_chosen.emit(int(box.property("column")), box.currentData())


def _narrow(words: ElidedWords) -> ElidedWords:
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return words


def way(column: Column) -> Said:
    """How we know what a column is, as words with an icon."""
    if column.dropped:
        return Said("quiet", column.why, "shield")
    if column.target is None:
        return Said("quiet", column.why, "state-left-out")
    sure = sureness(column.confidence) if column.why not in _CHOSEN else ""
    words = f"{column.why} · {sure}" if sure else column.why
    if column.why.startswith("Leading 0") or column.confidence < _SURE:
        return Said("look", words)
    return Said("ok", words)


def sureness(confidence: float) -> str:
    """How sure a guess is, in a word."""
    if confidence >= _VERY_SURE:
        return QCoreApplication.translate("ColumnRows", "sure")
    return QCoreApplication.translate("ColumnRows", "likely" if confidence >= _SURE else "not sure")
