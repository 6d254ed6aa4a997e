"""Real hands: mouse and keys as the display server sends them, through a window manager; every click and key counted.

Needs X, a window manager and ``xdotool``; ``dev.py tasks`` brings them. What is done with the hands is in ``errands``.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from qbosync_desktop.app import Premises, Reception
from qbosync_desktop.play.hands import Hands, Missed

_NAMES = {
    "Return": "Return",
    "Esc": "Escape",
    "Space": "space",
    "Up": "Up",
    "Down": "Down",
    "Del": "Delete",
    "Backspace": "BackSpace",
    "PgUp": "Prior",
    "PgDown": "Next",
    "Home": "Home",
    "End": "End",
    "/": "slash",
    "?": "question",
    "+": "plus",
}
"""Qt's name of a key → X's, where they differ."""
_MODIFIERS = {"Ctrl": "ctrl", "Shift": "shift", "Alt": "alt", "Meta": "super"}


class RealHands(Hands):
    """As :class:`Hands`, with events that come from outside. ``clicks`` and ``keys`` count since :meth:`begin`."""

    def __init__(self, folder: Path, screens: Path, scheme: str) -> None:
        self.clicks = 0
        self.keys = 0
        super().__init__(folder, screens, scheme)

    def open(self, folder: Path) -> None:
        """Start the program as somebody does who starts it for the first time: ``folder`` is empty."""
        self._reception = Reception(self.bugs)
        if not self._reception.open(folder):
            raise Missed("the program does not open")
        self.window.resize(1280, 800)

    @property
    def premises(self) -> Premises:
        """The folder that is open now; a task may open another one."""
        if self._reception.premises is None:
            raise Missed("no window is open")
        return self._reception.premises

    def begin(self) -> None:
        """Another task begins; the pointer rests where it hovers over nothing."""
        self.clicks = self.keys = 0
        self._send("mousemove", "2", "2")

    def picture(self, name: str, widget: QWidget | None = None, *, busy: bool = False) -> None:
        """The whole screen, with the window manager's frames."""
        if self.screens is None:
            return
        self.rest(busy=busy)
        screen = QApplication.primaryScreen()
        screen.grabWindow(0).save(str(self.screens / f"{name}-{self.scheme}.png"))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key with its modifiers counts as one."""
        self._awake()
        written = QKeySequence(int(modifier.value) | int(key)).toString(QKeySequence.SequenceFormat.PortableText)
        *modifiers, last = written.split("+")
        chord = "+".join(
            [*(_MODIFIERS[one] for one in modifiers), _NAMES.get(last, last if len(last) > 1 else last.lower())]
        )
        self.keys += 1
        self._send("key", "--clearmodifiers", chord)
        self.rest()

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Every letter counts. ``widget`` is clicked first."""
        if widget is not None:
            self.click(widget)
        self._awake()
        self.keys += len(text)
        self._send("type", "--clearmodifiers", "--delay", "12", "--", text)
        self.rest()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click into the middle of a widget, or at a place in it."""
        if not widget.isVisible() or not widget.isEnabled():
            raise Missed(f"“{widget.accessibleName() or widget.objectName()}” cannot be clicked")
        self._awake()
        spot = widget.mapToGlobal(at if at is not None else widget.rect().center())
        scale = widget.devicePixelRatio()
        under = QApplication.widgetAt(spot)
        if under is None or not (under is widget or widget.isAncestorOf(under)):
            raise Missed(f"“{widget.accessibleName() or widget.objectName()}” is covered")
        self.clicks += 1
        self._send("mousemove", str(round(spot.x() * scale)), str(round(spot.y() * scale)), "click", "1")
        self.rest()

    def clear_the_table(self) -> None:
        """After an errand that went wrong: no dialog and no page stays open for the next one."""
        for one in QApplication.topLevelWidgets():
            for dialog in (one, *one.findChildren(QDialog)):
                if isinstance(dialog, QDialog) and dialog.isVisible():
                    dialog.done(0)
        self.window.leave_pages()
        self.rest()

    def _awake(self) -> None:
        """A window of ours has the keyboard, by the window manager's word."""
        self.until(lambda: QApplication.activeWindow() is not None, "a window of the program to be in front")

    def _send(self, *words: str) -> None:
        xdotool = shutil.which("xdotool")
        if xdotool is None:
            raise Missed("xdotool is not installed")
        subprocess.run([xdotool, *words], check=True, timeout=60)  # noqa: S603  # our own words

    def close(self) -> None:
        """Close the window and everything behind it."""
        self._reception.close()
        self.bugs.uninstall()
