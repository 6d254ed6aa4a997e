"""Showing and hiding parts of a window, safely also before they have a parent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, on: bool) -> None:
    """Hide a widget, or let it be seen; one without a parent never becomes a window of its own by this."""
    if not on:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
