"""Fields that somebody edited in QuickBooks, in the review's panel: both values, and the choice between them.

The choice is the user's, field by field, by button or by number; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qbosync_desktop.domain.fields import Field
from qbosync_desktop.gui.look.tokens import GAP, INSIDE
from qbosync_desktop.gui.widgets.buttons import Button, button
from qbosync_desktop.gui.widgets.ground import Card
from qbosync_desktop.gui.widgets.notices import KeyNumber, Notice
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.words import Words


@dataclass(frozen=True, slots=True)
class Edited:
    """One field: what QuickBooks holds now, what the register says, and whether it could say theirs."""

    client_id: int
    field: Field
    label: str
    theirs: str
    ours: str
    can_take: bool = True


class EditedThere(QWidget):
    """See the module."""

    take_clicked = Signal(object)
    """Edited: put QuickBooks' value into the register."""
    send_clicked = Signal(object)
    """Edited: the register's value is right; it is sent."""
    edit_clicked = Signal(object)
    """Edited: the register cannot say it that way, so its client has to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: tuple[Edited, ...] = ()
        self._buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.notice = Notice(tone="look")
        column.addWidget(self.notice)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GAP)
        column.addLayout(self._cards)

    def show_fields(self, fields: Sequence[Edited], when: str = "") -> None:
        """Show these; ``when`` the customer was last changed in QuickBooks, in words."""
        show_if(self, bool(fields))
        title = self.tr("Someone changed this in QuickBooks")
        told = self.tr("Since you last looked at it. Last changed there %s; QuickBooks does not say by whom.") % when
        self.notice.set_words(title, told if when else self.tr("Since you last looked at it."))
        if tuple(fields) == self.fields:
            return
        self.fields = tuple(fields)
        while (item := self._cards.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._buttons = []
        for one in self.fields:
            self._cards.addWidget(self._card(one))

    def buttons(self) -> list[Button]:
        """Two for each field: take theirs (or edit), send ours."""
        return list(self._buttons)

    def take(self, number: int) -> bool:
        """Press the button with this number (1-9); False when there is none."""
        if not 1 <= number <= len(self._buttons):
            return False
        self._press(self._buttons[number - 1])
        return True

    def _card(self, one: Edited) -> QWidget:
        card = Card("surface", "control")
        card.setAccessibleName(self.tr("%s: edited in QuickBooks") % one.label)
        column = QVBoxLayout(card)
        column.setContentsMargins(INSIDE, GAP, INSIDE, GAP)
        column.setSpacing(4)
        column.addWidget(Words(one.label, "strong"))
        nothing = self.tr("(empty)")
        column.addWidget(Words(self.tr("In QuickBooks: %s") % (one.theirs or nothing), "second", wrap=True))
        column.addWidget(Words(self.tr("In your register: %s") % (one.ours or nothing), "second", wrap=True))
        take = self.tr("Take QuickBooks’ value") if one.can_take else self.tr("Edit the client…")
        for words, look, deed in ((take, "blue", "take"), (self.tr("Send ours"), "grey", "send")):
            made = button(words, "blue" if look == "blue" else "grey", small=True, name=f"{words}: {one.label}")
            made.setProperty("field", len(self._buttons) // 2)
            made.setProperty("deed", deed)
            made.clicked.connect(self._clicked)
            line = QHBoxLayout()
            line.setContentsMargins(0, 2, 0, 0)
            line.setSpacing(GAP)
            self._buttons.append(made)
            line.addWidget(KeyNumber(len(self._buttons)))
            line.addWidget(made)
            line.addStretch(1)
            column.addLayout(line)
        return card

    @Slot()
    def _clicked(self) -> None:
        made = self.sender()
        if isinstance(made, Button):
            self._press(made)

    def _press(self, made: Button) -> None:
        one = self.fields[int(made.property("field"))]
        if made.property("deed") == "send":
            self.send_clicked.emit(one)
        elif one.can_take:
            self.take_clicked.emit(one)
        else:
            self.edit_clicked.emit(one)
