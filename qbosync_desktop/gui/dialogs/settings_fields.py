"""The contact-field map as rows: what it is in the register, what in QuickBooks, and whether it travels."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from qbosync_desktop.domain.fields import LABELS, Field
from qbosync_desktop.domain.settings import FieldRule
from qbosync_desktop.gui.look.core_words import QT_TRANSLATE_NOOP, told
from qbosync_desktop.gui.look.fonts import scaled
from qbosync_desktop.gui.look.tokens import INSIDE
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.words import Words, heading

RULES = (FieldRule.ON, FieldRule.WHEN_EMPTY, FieldRule.OFF)
IN_REGISTER = {
    **LABELS,
    Field.DISPLAY_NAME: QT_TRANSLATE_NOOP("FieldRows", "Name"),
    Field.COMPANY_NAME: QT_TRANSLATE_NOOP("FieldRows", "Organisation"),
    Field.BILL_ADDRESS: QT_TRANSLATE_NOOP("FieldRows", "Postal address"),
    Field.SHIP_ADDRESS: QT_TRANSLATE_NOOP("FieldRows", "Street address"),
}
"""What the register calls each field."""


class RuleBox(QComboBox):
    """Send, only when empty, or off; leaves the wheel to the page it stands in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past it changes nothing."""
        event.ignore()


class FieldRows(QWidget):
    """One line per field. ``changed``: one of the rules was changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 5)
        grid.addWidget(heading(self.tr("In your register")), 0, 0)
        grid.addWidget(heading(self.tr("In QuickBooks")), 0, 2)
        grid.addWidget(heading(self.tr("When a client changes")), 0, 3)
        words = {
            FieldRule.ON: self.tr("Send"),
            FieldRule.WHEN_EMPTY: self.tr("Only when empty"),
            FieldRule.OFF: self.tr("Off"),
        }
        self.boxes: dict[Field, RuleBox] = {}
        for row, name in enumerate(Field, start=1):
            here = told(IN_REGISTER[name]) if IN_REGISTER[name] == LABELS[name] else self.tr(IN_REGISTER[name])
            grid.addWidget(Words(here, wrap=True), row, 0)
            grid.addWidget(IconSpot("arrow-right", "text2"), row, 1)
            shown = told(LABELS[name])
            if name is Field.DISPLAY_NAME:
                shown = f"{shown} ({self.tr('display name')})"
            grid.addWidget(Words(shown, wrap=True), row, 2)
            box = RuleBox()
            box.setProperty("small", True)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.setFixedWidth(scaled(152))
            box.addItems([words[rule] for rule in RULES])
            box.setAccessibleName(self.tr("%s: when a client changes") % here)
            box.currentIndexChanged.connect(self.changed)
            grid.addWidget(box, row, 3)
            self.boxes[name] = box

    def show_rules(self, rules: Mapping[Field, FieldRule]) -> None:
        """Show these; fields without a rule are on."""
        for name, box in self.boxes.items():
            box.setCurrentIndex(RULES.index(rules.get(name, FieldRule.ON)))

    def rules(self) -> dict[Field, FieldRule]:
        """The rules as chosen; those that are on are left out, as they are the default."""
        chosen = {name: RULES[box.currentIndex()] for name, box in self.boxes.items()}
        return {name: rule for name, rule in chosen.items() if rule is not FieldRule.ON}
