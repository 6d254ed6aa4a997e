"""What this program is, which version, what it stands on, and what it promises."""

from __future__ import annotations

import platform

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop import __version__
from qbosync_desktop.gui.dialogs.licences import LicencesDialog
from qbosync_desktop.gui.dialogs.logo import Logo
from qbosync_desktop.gui.look.tokens import EDGE, GAP, PAIR
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell, Rule
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import Words


class AboutDialog(DialogShell):
    """See the module."""

    def __init__(self, window: Shell) -> None:
        super().__init__("", window)
        self.setWindowTitle(self.tr("About QBO Sync Desktop"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_least_width(500)
        head = QHBoxLayout()
        head.setSpacing(EDGE)
        head.addWidget(Logo())
        words = QVBoxLayout()
        words.setSpacing(PAIR)
        words.addWidget(Words("QBO Sync Desktop", "page"))
        words.addWidget(Words(self.tr("Version %s") % __version__, "body", "text2"))
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addSpacing(GAP)
        says = self.tr("Keeps your client list and your QuickBooks customers telling the same story.")
        self.body.addWidget(Words(says, wrap=True))
        for text in (
            self.tr("Nothing reaches QuickBooks that you have not seen or allowed."),
            self.tr("What was pushed is written down and can be undone."),
            self.tr("Tax file numbers are never stored, logged, matched or sent."),
        ):
            self.body.addWidget(_promise(text))
        self.body.addWidget(Rule())
        mit = self.tr(
            "MIT licence; Qt under the LGPL version 3. QuickBooks and Intuit are trade marks of Intuit Inc.; this "
            "program is not theirs."
        )
        self.body.addWidget(Words(mit, "second", "text2", wrap=True))
        self.versions = Words(versions(), "second", "text2", wrap=True)
        self.body.addWidget(self.versions)
        self.body.addStretch(1)
        self.copy_button = button(self.tr("Copy the versions"), "text", "copy")
        self.copy_button.clicked.connect(self._copy)
        self.left.addWidget(self.copy_button)
        self.licences_button = button(self.tr("Licences…"), "text")
        self.licences_button.clicked.connect(self._show_licences)
        self.left.addWidget(self.licences_button)
        self.close_button = self.add_button(button(self.tr("Close"), "filled"))
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(versions())
        self.copy_button.setText(self.tr("Copied"))

    @Slot()
    def _show_licences(self) -> None:
        LicencesDialog(self).open()


def _promise(text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    row.addWidget(IconSpot("tick", "ok"))
    row.addWidget(Words(text, wrap=True), 1)
    return line


def versions() -> str:
    """The versions a report of a fault needs; nothing personal."""
    system = f"{platform.system()} {platform.release()}".strip()
    return f"QBO Sync Desktop {__version__} · Qt {qt_version} · Python {platform.python_version()} · {system}"
