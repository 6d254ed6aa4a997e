"""What this program is, which version, what it stands on, and what it promises."""

from __future__ import annotations

import platform

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from qbosync_desktop import __version__
from qbosync_desktop.gui.dialogs.forming import draw
from qbosync_desktop.gui.dialogs.licences import LicencesDialog
from qbosync_desktop.gui.forms.about import Ui_About
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell


class AboutDialog(DialogShell):
    """See the module."""

    def __init__(self, window: Shell) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = self.form = Ui_About()
        draw(self, form)
        self.set_least_width(500)
        form.version.setText(form.version.text() % __version__)
        self.versions: QLabel = form.versions
        self.versions.setText(versions())
        self.copy_button: Button = form.copy_button
        self.copy_button.clicked.connect(self._copy)
        form.licences_button.clicked.connect(self._show_licences)
        form.close_button.clicked.connect(self.accept)
        form.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(versions())
        self.copy_button.setText(self.tr("Copied"))

    @Slot()
    def _show_licences(self) -> None:
        LicencesDialog(self).open()


def versions() -> str:
    """The versions a report of a fault needs; nothing personal."""
    system = f"{platform.system()} {platform.release()}".strip()
    return f"QBO Sync Desktop {__version__} · Qt {qt_version} · Python {platform.python_version()} · {system}"
