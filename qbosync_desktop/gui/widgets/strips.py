"""The strips of a tab: the next step, banners, the undo bar and the footer with the one filled button."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.domain.environment import Environment
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.tokens import BANNER, EDGE, FOOTER, GAP, ICON, INSIDE, NEXT
from qbosync_desktop.gui.widgets.buttons import Button, button
from qbosync_desktop.gui.widgets.environment import EnvBadge
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.keys import native_keys
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.words import ElidedWords, Words

_UNDO = 44
_LEAST_SECOND = 60
"""Less than this of a sentence says nothing, in the width of today's text."""


class IconSpot(QWidget):
    """One of our icons, in the colour of a role."""

    def __init__(self, name: str, role: str = "text2", size: int = ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._size = size
        self.setFixedSize(size, size)

    def set_icon(self, name: str, role: str = "") -> None:
        """Another icon, another colour role."""
        self._name = name
        self._role = role or self._role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        if self._name:
            draw_icon(QPainter(self), self._name, self._role, 0, 0, self._size)


class NextStrip(Ground):
    """The best next step: one sentence, one outlined button, at most one quiet one."""

    action_clicked = Signal()
    quiet_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("next_ground", parent=parent)
        self.setFixedHeight(tall(NEXT))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(GAP)
        row.addWidget(IconSpot("arrow-right", "accent"))
        row.addWidget(Words(self.tr("Next"), "strong", "accent"))
        self.sentence = ElidedWords()
        row.addWidget(self.sentence)
        self.action = button("", "blue", small=True, name=self.tr("Next step"))
        row.addSpacing(GAP - 4)
        row.addWidget(self.action)
        self.quiet = button("", "text", small=True, name=self.tr("Other step"))
        row.addWidget(self.quiet)
        row.addStretch(1)
        self.hint = Words("", "second", "text2")
        row.addWidget(self.hint)
        self.action.clicked.connect(self.action_clicked)
        self.quiet.clicked.connect(self.quiet_clicked)
        self.set_step("")

    def set_step(self, sentence: str, action: str = "", quiet: str = "", hint: str = "") -> None:
        """Show a step; buttons without words are not shown. ``hint`` is the shortcut, in portable text."""
        self.sentence.set_text(told(sentence))
        for made, text in ((self.action, told(action)), (self.quiet, told(quiet))):
            made.setText(text)
            made.setAccessibleName(text)
            show_if(made, bool(text))
        self.hint.setText(native_keys(hint))
        show_if(self.hint, bool(hint))


BannerTone = Literal["look", "problem", "push", "quiet"]
_BANNER_ICONS = {"look": "state-look", "problem": "state-problem", "push": "info", "quiet": "state-unknown"}


class Banner(Ground):
    """Says what stands in the way: amber guards, red waits for the user, blue only tells, grey does not know.

    Put buttons and boxes at the right with :meth:`add`.
    """

    def __init__(
        self,
        title: str = "",
        detail: str = "",
        tone: BannerTone = "look",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tone, "b", parent)
        self.setMinimumHeight(tall(BANNER, 2))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 6, INSIDE, 6)
        row.setSpacing(GAP)
        self._icon = IconSpot(icon or _BANNER_ICONS[tone], tone, 20)
        row.addWidget(self._icon)
        row.addSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        self.title = ElidedWords("", "strong")
        self.detail = ElidedWords("", "second", "text2")
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._row = row
        self.set_words(title, detail)

    def set_words(self, title: str, detail: str = "") -> None:
        """What happened, and what to do."""
        title, detail = told(title), told(detail)
        self.title.set_text(title)
        self.detail.set_text(detail)
        show_if(self.detail, bool(detail))
        self.setAccessibleName(f"{title} {detail}".strip())

    def set_tone(self, tone: BannerTone, icon: str = "") -> None:
        """Another meaning."""
        self.set_ground(tone)
        self._icon.set_icon(icon or _BANNER_ICONS[tone], tone)

    def add(self, widget: QWidget) -> None:
        """A button or a box at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class UndoBar(Ground):
    """What the last bulk action did, and the way back; stays until the next action or Esc."""

    undo_clicked = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "t", parent)
        self.setFixedHeight(tall(_UNDO))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(GAP)
        row.addWidget(IconSpot("undo", "text2"))
        self.words = ElidedWords()
        row.addWidget(self.words)
        self.undo = button(self.tr("Undo"), "text", small=True)
        row.addWidget(self.undo)
        row.addWidget(Words(native_keys("Ctrl+Z"), "second", "text2"))
        row.addStretch(1)
        self.close_button = button("", "bare", "cross", name=self.tr("Close this line"), small=True)
        row.addWidget(self.close_button)
        self.undo.clicked.connect(self.undo_clicked)
        self.close_button.clicked.connect(self.dismiss)
        self.hide()

    def show_action(self, words: str) -> None:
        """Say what was done; shows the bar."""
        words = told(words)
        self.words.set_text(words)
        self.setAccessibleName(words)
        show_if(self, True)

    def dismiss(self) -> None:
        """Esc, the cross, or the next action."""
        self.hide()
        self.dismissed.emit()


class FooterBar(Ground):
    """What is ticked and what will happen, in words; the reason the button waits; the filled button with its number."""

    clicked = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__("raised", "t", parent)
        self.setFixedHeight(tall(FOOTER))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, INSIDE, 0)
        row.setSpacing(INSIDE)
        self.strong = ElidedWords("", "strong")
        row.addWidget(self.strong)
        self.second = ElidedWords("", "second", "text2")
        row.addWidget(self.second, 1)
        self.reason = ElidedWords("", "second", "look")
        row.addWidget(self.reason)
        self.badge = EnvBadge()
        row.addWidget(self.badge)
        self._row = row
        self.primary: Button = button(text, "filled", name=text or self.tr("Go on"))
        row.addWidget(self.primary)
        self.primary.clicked.connect(self.clicked)
        show_if(self.primary, bool(text))
        self.set_words("", "")
        self.set_reason("")

    def set_words(self, strong: str, second: str = "") -> None:
        """What is ticked; what will happen."""
        self.strong.set_text(strong)
        show_if(self.strong, bool(strong))
        self.second.set_text(second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all, what will happen gives way to what is ticked."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        edges, shown = self._row.contentsMargins(), 0
        for part in (self.strong, self.reason, self.badge, self.primary):
            if not part.isHidden():
                shown += part.sizeHint().width() + self._row.spacing()
        room = self.width() - edges.left() - edges.right() - shown
        show_if(self.second, room >= scaled(_LEAST_SECOND) or not self.isVisible())

    def set_button(self, text: str, *, enabled: bool = True, reason: str = "") -> None:
        """The filled button's words; when it cannot work yet, ``reason`` says why, beside it."""
        self.primary.setText(text)
        self.primary.setAccessibleName(text)
        show_if(self.primary, bool(text))
        self.primary.setEnabled(enabled)
        self.set_reason(reason)

    def set_reason(self, reason: str) -> None:
        """Why the button waits; nothing for ""."""
        self.reason.set_text(reason)
        show_if(self.reason, bool(reason))
        self._give_way()
        self.primary.setAccessibleDescription(reason)

    def set_environment(self, environment: Environment | None) -> None:
        """The live badge again, beside the button that writes."""
        self.badge.set_environment(environment)

    def add(self, widget: QWidget) -> None:
        """A further button, left of the filled one."""
        self._row.insertWidget(self._row.indexOf(self.primary), widget)
