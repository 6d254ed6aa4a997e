"""The welcome page: three doors (the demo, a client list, QuickBooks), and that all of them are safe.

Opens none of them itself: it emits the window's requests.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.forming import FormButton, dress, scrolling
from qbosync_desktop.gui.forms.welcome import Ui_Welcome
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.ground import Ground
from qbosync_desktop.gui.widgets.keys import native_keys


class WelcomePage(Ground):
    """See the module."""

    stands_alone = True
    """Nothing is connected and nothing is listed: header, next step and tabs have nothing to say yet."""

    def __init__(self, controller: Controller, window: Shell, parent: QWidget | None = None) -> None:
        super().__init__("canvas", parent=parent)
        self.controller = controller
        self.shell = window
        self.form = Ui_Welcome()
        inside = Ground("canvas")
        self.form.setupUi(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))
        dress(self)
        self.form.demo.set_look("filled")
        self.form.demo.clicked.connect(window.demo_requested)
        self.form.list.clicked.connect(self._choose_list)
        self.form.connect.clicked.connect(window.connect_requested)
        self.form.folder.clicked.connect(window.folder_requested)
        doors = ((self.form.demo, self.form.demo_foot), (self.form.list, self.form.list_foot))
        for place, (made, foot) in enumerate((*doors, (self.form.connect, self.form.connect_foot)), start=1):
            keys = f"Alt+{place}"
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(made.click)
            foot.setText(f"{foot.text()}  ·  {native_keys(keys)}")
        self.setFocusProxy(self.form.demo)

    def changeEvent(self, event: QEvent) -> None:
        """Fonts may have changed with the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange and hasattr(self, "form"):
            dress(self)

    def doors(self) -> tuple[QAbstractButton, ...]:
        """The three buttons, left to right."""
        return self.form.demo, self.form.list, self.form.connect

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the door that has the keyboard; a page has no default button of its own."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, FormButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose_list(self) -> None:
        self.shell.import_list_requested.emit("")
