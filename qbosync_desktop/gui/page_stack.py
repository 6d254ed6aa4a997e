"""The pages over the tabs: the newest is shown, and going back leads to what lies under it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.window_parts import WindowParts


def _tr(text: str) -> str:
    return QCoreApplication.translate("PageStack", text)


class PageStack(QObject):
    """See the module. ``changed``: another page is shown, or none."""

    changed = Signal()

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._pages: list[QWidget] = []

    @property
    def top(self) -> QWidget | None:
        """The page that is shown, None while the tabs are."""
        return self._pages[-1] if self._pages else None

    def show(self, widget: QWidget, title: str) -> None:
        """Show a page; it is let go when the user goes back."""
        self._pages.append(widget)
        widget.setWindowTitle(title)
        self._window.form.stack.addWidget(widget)
        self._show_top()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """Leave the page for what lies under it, where the user was."""
        if not self._pages:
            return
        gone = self._pages.pop()
        self._window.form.stack.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._show_top()
        if not self._pages:
            self._window.tab.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_all(self) -> None:
        """Back to the tabs."""
        while self._pages:
            self.back()

    def _show_top(self) -> None:
        window, page = self._window, self.top
        window.form.stack.setCurrentWidget(page if page is not None else window.form.tabs_page)
        titles = {"import": _tr("Back to Import"), "sync": _tr("Back to Sync"), "export": _tr("Back to Export")}
        under = self._pages[-2].windowTitle() if len(self._pages) > 1 else ""
        back = _tr("Back to %s") % under if under else titles[window.current_tab]
        window.tab_row.show_page(back, page.windowTitle() if page is not None else "")
        self.changed.emit()
