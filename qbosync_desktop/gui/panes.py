"""F6: search and chips, table, side panel, header, and round again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qbosync_desktop.gui.window_parts import WindowParts


def next_pane(window: WindowParts) -> None:
    """Give the keyboard to the next part of the window; on a page, to its next widget."""
    if window.page is not None:
        window.page.focusNextChild()
        return
    tab, header = window.tab, window.header
    panes: list[QWidget] = [tab.chips.chip(tab.chips.chosen), tab.shown_table()]
    if window.panel.isVisible():
        panes += [made for made in window.panel.pinned() if made.isEnabled()][:1]
    panes += [part for part in (tab.footer.primary, header.read_button) if part.isVisible() and part.isEnabled()]
    focus = window.focusWidget()
    now = next((place for place, pane in enumerate(panes) if _holds(pane, focus)), len(panes) - 1)
    panes[(now + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))
