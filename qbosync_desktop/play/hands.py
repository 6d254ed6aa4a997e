"""Hands and eyes of the play: clicks and keys in real widgets, waiting, pictures, and the company's books."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from qbosync_desktop.app import Premises, make_application
from qbosync_desktop.desk.board import Board
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.window import Window
from qbosync_desktop.office import Office, open_office
from qbosync_desktop.office.later import LaterOffice
from qbosync_desktop.play.names import nameless
from qbosync_desktop.simulator import Running

PATIENCE = 30_000
"""How long anything may take before the play gives up, in milliseconds."""


def save_small(seen: QImage, path: Path) -> None:
    """Write a picture of a screen with its 128 commonest colours: a fifth of the bytes, no difference to the eye."""
    full = seen.convertToFormat(QImage.Format.Format_RGB32)
    colours, counts = np.unique(np.frombuffer(full.constBits(), dtype=np.uint32), return_counts=True)
    common = colours[np.argsort(counts)[::-1][:128]].tolist()
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    few = full.convertToFormat(QImage.Format.Format_Indexed8, common, flags)
    writer = QImageWriter(str(path))
    writer.setCompression(100)
    if not writer.write(few):
        raise Missed(f"{path.name}: {writer.errorString()}")


class Missed(Exception):
    """A check did not hold; the message says which."""


class Hands:
    """One window on a fresh demo company, and what a person does with it."""

    def __init__(self, folder: Path, screens: Path | None, scheme: str) -> None:
        self.scheme = scheme
        self.folder = folder
        self.screens = screens
        if screens is not None:
            screens.mkdir(parents=True, exist_ok=True)
        running = QApplication.instance()
        self.app = running if isinstance(running, QApplication) else make_application(sys.argv[:1], scheme)
        if running is not None and scheme:
            from qbosync_desktop.gui.look.apply import apply_look

            apply_look(self.app, scheme)  # type: ignore[arg-type]  # argparse has checked it
        self.bugs = BugReporter()
        self.bugs.install()
        self._found_bugs: list[object] = []
        self.bugs.reported.connect(self._found_bugs.append)
        self._premises: Premises | None = None
        self.open(folder)

    def open(self, folder: Path) -> None:
        """Open the window on a fresh demo company."""
        self._premises = Premises(open_office(folder), self.bugs, demo=True)
        self.window.resize(1280, 800)
        self.window.show()

    # -------------------------------------------------------------------------------------------------- looking

    @property
    def premises(self) -> Premises:
        """The open data folder with its window."""
        if self._premises is None:
            raise Missed("no window is open")
        return self._premises

    @property
    def office(self) -> Office:
        """What the window stands on."""
        office = self.premises.office
        return office.opened() if isinstance(office, LaterOffice) else office

    @property
    def window(self) -> Window:
        """The window."""
        return self.premises.window

    @property
    def board(self) -> Board:
        """How things stand, as the window shows it."""
        board = self.premises.controller.board
        if board is None:
            raise Missed("there is no board")
        return board

    @property
    def quickbooks(self) -> Running:
        """The demo company itself, with its own books."""
        demo = self.office.demo
        if demo is None:
            raise Missed("the demo company does not run")
        return demo

    def customer(self, customer_id: str) -> dict[str, Any]:
        """A customer in the company's own books."""
        found = self.quickbooks.books.customer(customer_id)
        if found is None:
            raise Missed(f"the company's books have no customer {customer_id}")
        return dict(found)

    def writes(self) -> int:
        """How much was ever written to the company's customers: the sum of their SyncTokens, plus their number."""
        customers = self.quickbooks.books.customers
        return sum(int(one["SyncToken"]) for one in customers) + len(customers)

    def check(self, holds: object, words: str) -> None:
        """Go on only if this holds."""
        if not holds:
            raise Missed(words)

    def check_bugs(self) -> None:
        """Nothing may have failed unexpectedly in any thread."""
        if self._found_bugs:
            raise Missed(f"a bug was reported: {self._found_bugs[0]}")

    def picture(self, name: str, widget: QWidget | None = None, *, busy: bool = False) -> None:
        """Save what a person sees now: the window (or a dialog) with whatever popped up over it.

        With or without a picture: whatever can be used there must have a name for those who cannot see it.
        ``busy``: of a window at work; otherwise its work is waited for.
        """
        self.rest(busy=busy)
        for shown in QApplication.topLevelWidgets():
            if shown.isVisible():
                lacking = nameless(shown)
                self.check(not lacking, f"everything in “{name}” has a name: {'; '.join(lacking)}")
        if self.screens is None:
            return
        shown = widget or self.window
        seen = shown.grab()
        painter = QPainter(seen)
        for popup in QApplication.topLevelWidgets():
            if popup.isVisible() and popup.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
                painter.drawPixmap(shown.mapFromGlobal(popup.mapToGlobal(popup.rect().topLeft())), popup.grab())
        painter.end()
        save_small(seen.toImage(), self.screens / f"{name}-{self.scheme}.png")

    # ---------------------------------------------------------------------------------------------------- doing

    def until(self, holds: Callable[[], object], words: str) -> None:
        """Let the window live until this holds."""
        if holds():
            return
        loop = QEventLoop()
        held = [False]

        def look() -> None:
            if holds():
                held[0] = True  # once is enough: it may not hold any more when the loop has ended
                loop.quit()

        ticking = QTimer(loop)
        ticking.setInterval(10)
        ticking.timeout.connect(look)
        ticking.start()
        patience = QTimer(loop)
        patience.setSingleShot(True)
        patience.timeout.connect(loop.quit)
        patience.start(PATIENCE)
        loop.exec()
        ticking.stop()
        patience.stop()
        if not held[0]:
            raise Missed(f"waited in vain: {words}")

    def rest(self, milliseconds: int = 150, *, busy: bool = False) -> None:
        """Let what was asked for happen and be painted (the side panel follows 80 ms after a row)."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop, loop.quit)
        loop.exec()
        if not busy:
            self.until(lambda: not self.premises.runner.busy, "the work in the background to end")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        self._come_forward()
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
        self.rest()

    def _come_forward(self) -> None:
        """What a window manager does when a dialog closes; offscreen there is none."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.until(self.window.isActiveWindow, "the window to come forward")
            if QApplication.focusWidget() is None:
                self.window.setFocus()

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(widget or QApplication.focusWidget() or self.window, text)
        self.rest()

    def click(self, widget: QWidget) -> None:
        """Click a widget that can be clicked."""
        if not widget.isVisible() or not widget.isEnabled():
            raise Missed(f"“{widget.accessibleName() or widget.objectName()}” cannot be clicked")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def tab(self, name: str, chip: str = "") -> TableTab:
        """Go to a tab."""
        self.window.show_tab(name, chip)
        self.rest()
        return self.window.tabs[name]

    def go(self, tab: TableTab, name: str, column: str = "name") -> Any:
        """Make the row of this name current."""
        for row in tab.model.rows():
            if row.name == name and tab.view.go_to(row.id, column):
                tab.view.setFocus()
                self.rest()
                return row
        raise Missed(f"there is no row “{name}” in {tab.objectName() or type(tab).__name__}")

    def dialog(self, kind: str) -> QDialog:
        """The open dialog of a kind, by its class's name."""
        self.until(lambda: self._dialog(kind) is not None, f"{kind} to open")
        found = self._dialog(kind)
        assert found is not None
        self.rest()
        return found

    def is_open(self, kind: str) -> bool:
        """Whether a dialog of a kind is open, by its class's name."""
        return self._dialog(kind) is not None

    def _dialog(self, kind: str) -> QDialog | None:
        for one in self.window.findChildren(QDialog):
            if type(one).__name__ == kind and one.isVisible():
                return one
        return None

    def escape(self, dialog: QDialog) -> None:
        """Close a dialog as a person does."""
        kind = type(dialog).__name__
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        self.rest()
        self.check(self._dialog(kind) is None, f"Esc closes {kind}")

    def first_start(self) -> None:
        """A picture of what somebody sees who starts the program for the first time."""
        with tempfile.TemporaryDirectory(prefix="qbosync-first-") as folder:
            first = Premises(open_office(Path(folder)), self.bugs)
            first.window.resize(1280, 800)
            first.window.show()
            self.until(lambda: first.window.page is not None, "the three doors to be shown")
            self.picture("welcome", first.window)
            first.close()
            first.deleteLater()

    def close(self) -> None:
        """Close the window and everything behind it."""
        self.premises.close()
        self.bugs.uninstall()
        self.premises.deleteLater()
        loop = QEventLoop()
        QTimer.singleShot(0, loop, loop.quit)
        loop.exec()
