"""Whose work is in the program: a list of components, and the whole licence of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.dialogs.forming import draw, size_to
from qbosync_desktop.gui.forms.licences import Ui_Licences
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.notices import notices


class LicencesDialog(DialogShell):
    """See the module."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.notices = notices()
        form = self.form = Ui_Licences()
        draw(self, form)
        form.panes.setSizes([scaled(260), scaled(540)])
        form.names.addItems([f"{one.name} {one.version}".strip() for one in self.notices])
        form.close_button.clicked.connect(self.accept)
        size_to(self, 860, 620)
        form.names.currentRowChanged.connect(self._show)
        form.names.setCurrentRow(0)
        form.names.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _show(self, row: int) -> None:
        if row >= 0:
            self.form.licence.setText(self.tr("Licence: %s") % (self.notices[row].licence or self.tr("see its text")))
            self.form.text.setPlainText(self.notices[row].text())
