"""Buttons: filled (finishes the tab), blue (best next), grey (fine too), text (rare), bare (icons in headers)."""

from __future__ import annotations

import sys
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from qbosync_desktop.gui.look.icons import draw_icon
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.sheet import look_again
from qbosync_desktop.gui.look.tokens import GAP, ICON

ButtonLook = Literal["filled", "blue", "grey", "text", "bare"]

_INK: dict[str, str] = {"filled": "on_accent", "blue": "accent", "grey": "text", "text": "accent", "bare": "text2"}


class Button(QPushButton):
    """A push button with an icon eight pixels from its text, in the colours of its look and of the scheme in use."""

    def __init__(
        self,
        text: str = "",
        look: ButtonLook = "grey",
        *,
        icon: str | None = None,
        icon_after: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon or ""
        self._after = icon_after
        self._look: ButtonLook = look
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if look in ("text", "bare"):
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def look(self) -> ButtonLook:
        """How the button is drawn; see :meth:`set_look`."""
        return self._look

    def set_look(self, look: ButtonLook) -> None:
        """Draw it another way (the best next step moves from button to button)."""
        if look == self._look:
            return
        self._look = look
        self.setProperty("look", look)
        look_again(self)
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another of our icons, or none for ""."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for text, icon and the gap between."""
        hint = super().sizeHint()
        if self._icon:
            hint.setWidth(hint.width() + ICON + (GAP if self.text() else 0))
        if not self.text():
            hint.setWidth(max(hint.height(), ICON + 2 * GAP))
        return hint

    def minimumSizeHint(self) -> QSize:
        """A button never cuts its words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; on macOS it is the default button's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and sys.platform != "darwin":
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet paints the ground, and the words in no colour; icon and words are ours."""
        super().paintEvent(event)
        painter = QPainter(self)
        role = _INK[self._look] if self.isEnabled() else "text3"
        ink = current().colour(role)
        text = self.text()
        width = self.fontMetrics().horizontalAdvance(text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
        icon_width = ICON if self._icon else 0
        gap = GAP if self._icon and text else 0
        left = (self.width() - width - icon_width - gap) // 2
        middle = (self.height() - ICON) / 2
        if self._icon:
            draw_icon(painter, self._icon, ink, left + (width + gap if self._after else 0), middle)
        if text:
            painter.setPen(QColor(ink))
            place = QRect(left + (0 if self._after else icon_width + gap), 0, width + 2, self.height())
            mnemonic = Qt.TextFlag.TextShowMnemonic if self._underlines() else Qt.TextFlag.TextHideMnemonic
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | mnemonic, text)

    def _underlines(self) -> bool:
        """Whether the letter behind an "&" is underlined just now."""
        if "&" not in self.text():
            return False
        from PySide6.QtWidgets import QStyle  # a large class, and few buttons need it

        return bool(self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, self))


def button(
    text: str,
    look: ButtonLook = "filled",
    icon: str | None = None,
    shortcut: str | None = None,
    *,
    icon_after: bool = False,
    small: bool = False,
    name: str = "",
    tip: str = "",
    parent: QWidget | None = None,
) -> Button:
    """A button in one of the five looks.

    ``icon`` is the name of one of our icons, ``shortcut`` a key sequence in portable text ("Ctrl+Enter"), shown in the
    tooltip. ``name`` is the accessible name and the object name's source when the text alone does not say it;
    an icon-only button must have one. ``small`` is 28 px high, for tables and banners.
    """
    if not text and not name:
        raise ValueError("an icon-only button needs an accessible name")
    made = Button(text, look, icon=icon, icon_after=icon_after, parent=parent)
    if small:
        made.setProperty("small", True)
    if name:
        made.setAccessibleName(name)
    words = [tip or ("" if text else name)]
    if shortcut:
        keys = QKeySequence(shortcut)
        made.setShortcut(keys)
        words.append(keys.toString(QKeySequence.SequenceFormat.NativeText))
    made.setToolTip(" · ".join(word for word in words if word))
    return made
