"""Tells screen readers a result once: "12 linked. Undo with Ctrl+Z"; never row by row."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def read_in() -> None:
    """Make the classes for it now, on whatever thread has time: PySide6 makes them when they are first named."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: F401 - to name them is the purpose


def announce(widget: QWidget, words: str) -> None:
    """Have ``words`` read out politely, when a screen reader runs. ``widget`` is where it happened."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
