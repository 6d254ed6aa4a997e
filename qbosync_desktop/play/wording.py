"""Which words of a window do not go through Qt's translation: found by a translator that only leaves a mark.

The mark has no width, so that every screen stays as it is. What is left without one is data, or was forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget

OPEN, CLOSE = "\u2062", "\u2063"
_MOST_CHILDREN = 60
"""Cells of a table looked at; the rows below are made of the same words."""
_WORD = re.compile(r"[^\W\d_]{2,}")


class Marking(QTranslator):
    """Puts a mark without width around every text."""

    def isEmpty(self) -> bool:  # noqa: N802  Qt's own name
        """Qt asks no translator that is empty."""
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text itself, marked."""
        return f"{OPEN}{text}{CLOSE}" if text else ""


def unmarked(text: str, data: Collection[str] = ()) -> str:
    """The words of a text that stand outside every mark and are no data; "" when there are none."""
    left, depth = "", 0
    for letter in text:
        if letter == OPEN:
            depth += 1
        elif letter == CLOSE:
            depth -= 1
            left += " "
        elif depth <= 0:
            left += letter
    for known in sorted((one for one in data if one in left), key=len, reverse=True):
        left = left.replace(known, " ")
    return " ".join(_WORD.findall(left))


def untranslated(window: QWidget, data: Collection[str]) -> list[str]:
    """What a person reads or hears in this window that no translator was asked for, each with where it is."""
    found: dict[str, str] = {}
    for place, text in _texts(window):
        if unmarked(text, data):
            found.setdefault(text, place)
    return [f"{place}: “{text.replace(OPEN, '').replace(CLOSE, '')}”" for text, place in found.items()]


def _texts(window: QWidget) -> Iterator[tuple[str, str]]:
    yield "title", window.windowTitle()
    root = QAccessible.queryAccessibleInterface(window)
    if root is not None:
        yield from _spoken(root)
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible() or widget.window() is not window:
            continue
        kind = type(widget).__name__
        yield f"{kind}'s tooltip", widget.toolTip()
        if isinstance(widget, QLineEdit):
            yield f"{kind}'s placeholder", widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from ((f"{kind}'s item", widget.itemText(place)) for place in range(widget.count()))
        elif isinstance(widget, QMenu):
            yield from _of_menu(widget)
        else:
            text = getattr(widget, "text", None)
            if callable(text):
                yield kind, str(text())


def _of_menu(menu: QMenu) -> Iterator[tuple[str, str]]:
    for action in menu.actions():
        if isinstance(action, QAction):
            yield "menu", action.text().split("\t")[0]
            if action.toolTip().replace("&", "") != action.text().replace("&", ""):
                yield "menu's tooltip", action.toolTip()


def _spoken(here: QAccessibleInterface) -> Iterator[tuple[str, str]]:
    if here.state().invisible:
        return
    owner: QObject | None = here.object()
    kind = type(owner).__name__ if owner is not None else here.role().name
    yield f"{kind}, spoken", here.text(QAccessible.Text.Name)
    yield f"{kind}, described", here.text(QAccessible.Text.Description)
    for place in range(min(here.childCount(), _MOST_CHILDREN)):
        child = here.child(place)
        if child is not None:
            yield from _spoken(child)
