"""Check boxes and radio buttons in our look."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from qbosync_desktop.gui.look.style import box_style


class CheckBox(QCheckBox):
    """A check box as the tables have them."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        """As Qt's: a text, a parent, or both; forms give the parent alone."""
        words, holder = (text, parent) if isinstance(text, str) else ("", text or parent)
        super().__init__(words, holder)
        self.setStyle(box_style())


class RadioButton(QRadioButton):
    """A radio button that matches them."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        """As Qt's: a text, a parent, or both; forms give the parent alone."""
        words, holder = (text, parent) if isinstance(text, str) else ("", text or parent)
        super().__init__(words, holder)
        self.setStyle(box_style())
