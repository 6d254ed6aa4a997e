"""All keys, in groups. The menus' keys are read from the window itself, so that this page cannot lag behind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import size_to
from qbosync_desktop.gui.look.fonts import tall, type_font, type_metrics
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.tokens import BETWEEN, EDGE, INSIDE, PAIR
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.keys import cap_width, draw_cap, native_keys
from qbosync_desktop.gui.widgets.words import Words

_LINE = 26
Keys = Sequence[tuple[str, str]]


class KeyLines(QWidget):
    """Key caps at the left, what they do at the right, one line each."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = tuple((native_keys(key), words) for key, words in keys)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(". ".join(f"{key}: {words}" for key, words in self.keys))

    def _caps(self) -> int:
        return max((cap_width(key) for key, _words in self.keys), default=0) + INSIDE

    def sizeHint(self) -> QSize:
        """A line each."""
        metrics = type_metrics("body")
        words = max((metrics.horizontalAdvance(words) for _key, words in self.keys), default=0)
        return QSize(self._caps() + words + PAIR, len(self.keys) * tall(_LINE))

    def minimumSizeHint(self) -> QSize:
        """Words are cut where there is no room."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Caps and words."""
        painter = QPainter(self)
        left, high = self._caps(), tall(_LINE)
        for place, (key, words) in enumerate(self.keys):
            draw_cap(painter, 0, place * high + high / 2, key)
            painter.setFont(type_font("body"))
            painter.setPen(QColor(current().text))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - left)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(left, place * high, self.width() - left, high, flags, shown)


class ShortcutsDialog(DialogShell):
    """See the module."""

    def __init__(self, window: Shell) -> None:
        super().__init__("", window)
        self.setWindowTitle(self.tr("All keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("All keys"))
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(BETWEEN, EDGE, BETWEEN, EDGE)
        columns.setSpacing(BETWEEN + INSIDE)
        self.groups: list[KeyLines] = []
        for groups in self._columns(window):
            column = QVBoxLayout()
            column.setSpacing(PAIR)
            for title, keys in groups:
                lines = KeyLines(keys)
                lines.setAccessibleName(f"{title}. {lines.accessibleName()}")
                self.groups.append(lines)
                column.addWidget(Words(title, "head", "text2"))
                column.addWidget(lines)
                column.addSpacing(INSIDE)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.area.setWidget(inside)
        self.body.addWidget(self.area, 1)
        self.close_button = self.add_button(button(self.tr("Close"), "filled"))
        self.close_button.clicked.connect(self.accept)
        size_to(self, 800, 690)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self, window: Shell) -> tuple[tuple[tuple[str, Keys], ...], ...]:
        lists = (
            ("↑ ↓", self.tr("another row; the side panel follows")),
            ("← →", self.tr("another cell; fold a group")),
            ("Space", self.tr("tick or untick")),
            ("Ctrl+A", self.tr("choose all shown")),
            ("Enter", self.tr("accept what is suggested, else find")),
            ("1 – 5", self.tr("take a candidate, a way out, or a step")),
            ("F2", self.tr("find; typing in the name cell does it too")),
            ("/", self.tr("search")),
            ("Alt+1 … 9", self.tr("a chip over the list")),
            ("Esc", self.tr("one step back")),
        )
        letters = (
            ("N", self.tr("create new")),
            ("I", self.tr("leave out, or take back")),
            ("U", self.tr("unlink")),
            ("P", self.tr("pause, or start again")),
            ("R", self.tr("retry")),
            ("X", self.tr("not the same; not twins")),
            ("S", self.tr("of twins, keep the other one")),
        )
        review = (
            ("Space", self.tr("tick or untick a field or a client")),
            ("Ctrl+Return", self.tr("push what is ticked")),
            ("Esc", self.tr("back to where you were")),
        )
        menus = tuple(
            (action.shortcut().toString(QKeySequence.SequenceFormat.PortableText), _title(action))
            for action in window.findChildren(QAction)
            if not action.shortcut().isEmpty() and action.text()
        )
        return (
            (
                (self.tr("In a list"), lists),
                (self.tr("Decide, on the row you are on"), letters),
                (self.tr("In the review"), review),
            ),
            ((self.tr("Anywhere"), menus),),
        )


def _title(action: QAction) -> str:
    """A menu's words without their mnemonic and dots; of an undo only the verb."""
    words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")
    return words.partition(":")[0]
