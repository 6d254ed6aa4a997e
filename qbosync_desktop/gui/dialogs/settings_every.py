"""How often QuickBooks is read by itself: the choices of the firm's settings, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

CHOICES = (15, 30, 60, 120, 240, 0)
"""Minutes; 0 for never."""


def every_words(minutes: int) -> str:
    """ "every 15 minutes", "every hour", "every 4 hours", "not on a timer"."""
    if not minutes:
        return QCoreApplication.translate("Settings", "not on a timer")
    if minutes == 60:
        return QCoreApplication.translate("Settings", "every hour")
    if minutes % 60 == 0:
        return QCoreApplication.translate("Settings", "every %s hours") % (minutes // 60)
    return QCoreApplication.translate("Settings", "every %s minutes") % minutes


def fill_every(box: QComboBox) -> None:
    """Offer the choices."""
    for minutes in CHOICES:
        box.addItem(every_words(minutes), minutes)


def show_every(box: QComboBox, minutes: int) -> None:
    """Show what is set; a number that is none of the choices is offered, too."""
    place = box.findData(minutes)
    if place < 0:
        box.addItem(every_words(minutes), minutes)
        place = box.count() - 1
    box.setCurrentIndex(place)
