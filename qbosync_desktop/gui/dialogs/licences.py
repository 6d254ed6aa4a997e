"""Whose work is in the program: a list of components, and the whole licence of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from qbosync_desktop.gui.dialogs.forming import size_to
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import EDGE
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.words import Words
from qbosync_desktop.notices import notices


class LicencesDialog(DialogShell):
    """See the module."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.notices = notices()
        says = self.tr(
            "QBO Sync Desktop is under the MIT licence and stands on the work of others. Qt and PySide6 are used under "
            "the LGPL version 3, python-stdnum and nameparser under the LGPL version 2.1: they lie beside the program "
            "as separate files, and you may replace them by versions of your own."
        )
        self.body.addWidget(Words(says, "body", "text2", wrap=True))
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Components"))
        self.names.addItems([f"{one.name} {one.version}".strip() for one in self.notices])
        self.licence = Words("", "name", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence"))
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self.names)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(EDGE, 0, 0, 0)
        column.addWidget(self.licence)
        column.addWidget(self.text, 1)
        panes.addWidget(right)
        panes.setSizes([scaled(260), scaled(540)])
        panes.setChildrenCollapsible(False)
        self.body.addWidget(panes, 1)
        self.close_button = self.add_button(button(self.tr("Close"), "filled"))
        self.close_button.clicked.connect(self.accept)
        size_to(self, 860, 620)
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _show(self, row: int) -> None:
        if row >= 0:
            self.licence.setText(self.tr("Licence: %s") % (self.notices[row].licence or self.tr("see its text")))
            self.text.setPlainText(self.notices[row].text())
