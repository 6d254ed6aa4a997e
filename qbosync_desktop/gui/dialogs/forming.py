"""The pieces a Designer form is made of in our look: buttons and wrapped words by property, fonts by role."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLabel, QLayout, QLineEdit, QScrollArea, QWidget

from qbosync_desktop.gui.look.fonts import scaled, type_font
from qbosync_desktop.gui.look.tokens import EDGE, ICON
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import Card, DialogShell, Ground
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.strips import IconSpot
from qbosync_desktop.gui.widgets.tab_bar import CountTabBar
from qbosync_desktop.gui.widgets.words import Words

_FRAME = 48  # the system's title bar and a little air
_UNBOUNDED = 16_777_215  # Qt's largest size
_LOOKS = frozenset({"filled", "blue", "grey", "text", "bare"})


class DialogForm(Protocol):
    """What `dev.py forms` makes of a dialog's file in ``ui/``."""

    foot: QWidget
    foot_row: QLayout

    def setupUi(self, page: QWidget, /) -> None:
        """Fill the page."""


class FormButton(Button):
    """A button whose look is the form's ``look`` property, and whose icon its ``icon_name``, once it is dressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "grey", parent=parent)


class FormTabs(CountTabBar):
    """Tabs that are added in code, for there are not always as many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)


class FormNotice(Notice):
    """What is wrong, hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.hide()


class FormCard(Card):
    """A card with a thin border."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "line", parent)


class SideGround(Ground):
    """The raised ground at the left of a dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "r", parent)


class FormIcon(IconSpot):
    """One of our icons: its name is the form's ``icon_name``, its colour role ``ink``, its side ``icon_size``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)

    def take(self, name: str, role: str, size: int) -> None:
        """Show what the form says."""
        self._size = size
        self.setFixedSize(size, size)
        self.set_icon(name, role)


class WrappedWords(Words):
    """Words that wrap, as a form places them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", wrap=True, parent=parent)


def draw(dialog: DialogShell, form: DialogForm) -> None:
    """Make a dialog of its form: its title, its page with the page's own margins, and its footer.

    What stands in the form's ``foot`` goes into the dialog's: what comes after its spacer at the right.
    """
    page = Ground("surface")
    form.setupUi(page)
    dialog.setWindowTitle(page.windowTitle())
    dialog.body.setContentsMargins(0, 0, 0, 0)
    dialog.body.addWidget(page, 1)
    dress(page)
    right = False
    for item in [form.foot_row.takeAt(0) for _ in range(form.foot_row.count())]:
        made = item.widget() if item is not None else None
        if made is None:
            right = True
        elif right and isinstance(made, Button):
            dialog.add_button(made)
        else:
            dialog.left.addWidget(made)
    form.foot.hide()
    form.foot.deleteLater()
    dress(dialog)


def foot_last(dialog: DialogShell) -> None:
    """Tab reaches the footer last again, after what was put into the page since it was drawn."""
    order = [one for one in _tab_order(dialog) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    foot = [one for one in order if dialog.foot.isAncestorOf(one)]
    last = [one for one in order if one not in foot][-1:]
    for before, made in pairwise(last + foot):
        QWidget.setTabOrder(before, made)


def _tab_order(dialog: QWidget) -> list[QWidget]:
    order, one = [], dialog.nextInFocusChain()
    while one is not None and one is not dialog:
        order.append(one)
        one = one.nextInFocusChain()
    return order


def dress(form: QWidget) -> None:
    """Give labels the font of their ``role``, buttons their ``look``, and let the widths of fields grow with the text.

    To be called when the form stands in its window: a label loses its font when it is moved under a style sheet.
    """
    for field in form.findChildren(QWidget):
        if isinstance(field, QComboBox | QLineEdit | QAbstractSpinBox | FormCard) and not field.property("grown"):
            field.setProperty("grown", True)
            if field.minimumWidth() and not isinstance(field, FormCard):
                field.setMinimumWidth(scaled(field.minimumWidth()))
            if field.maximumWidth() < _UNBOUNDED:
                field.setMaximumWidth(scaled(field.maximumWidth()))
    for label in form.findChildren(QLabel):
        role = label.property("role")
        if isinstance(role, str) and role:
            label.setFont(type_font(role))
    for made in form.findChildren(FormButton):
        look = made.property("look")
        if look in _LOOKS and look != made.look:
            made.set_look(look)
            if look in ("text", "bare"):
                made.setCursor(Qt.CursorShape.PointingHandCursor)
        icon = made.property("icon_name")
        if icon and not made.property("dressed"):
            made.setProperty("dressed", True)  # another icon that was set since stays
            made.set_icon(icon)
    for spot in form.findChildren(FormIcon):
        size = spot.property("icon_size")
        spot.take(str(spot.property("icon_name")), str(spot.property("ink") or "text2"), int(size) if size else ICON)


def size_to(dialog: QWidget, width: int, height: int) -> None:
    """Open a dialog in a design size that grows with the text, but never larger than its screen or its window."""
    window, screen = dialog.parentWidget(), dialog.screen().availableSize()
    room = screen.expandedTo(window.size()) if window is not None else screen
    wanted = QSize(scaled(width), scaled(height))
    dialog.resize(wanted.boundedTo(QSize(room.width() - EDGE, room.height() - _FRAME)))


def scrolling(page: QWidget) -> QScrollArea:
    """The page in an area that scrolls when large text leaves no room for all of it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(page.accessibleName())
    area.setWidget(page)
    return area


def page_keys(dialog: QWidget, onward: Callable[[], None], back: Callable[[], None]) -> None:
    """Ctrl+Tab and Ctrl+Shift+Tab (also Ctrl+Page Down and Up) turn the pages of a dialog."""
    for keys, does in ((("Ctrl+Tab", "Ctrl+PgDown"), onward), (("Ctrl+Shift+Tab", "Ctrl+PgUp"), back)):
        for key in keys:
            # Meta is the Mac's own Control key; Cmd+Tab belongs to the system there.
            text = key.replace("Ctrl", "Meta") if sys.platform == "darwin" else key
            QShortcut(QKeySequence(text), dialog).activated.connect(does)
