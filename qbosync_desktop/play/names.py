"""What a screen reader meets in a window, and what of it has no name.

Walks the accessible tree itself, not the widgets: a painted cell or a menu's item counts like a button.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_MOST_CHILDREN = 400
"""Cells of a long table looked at; the rows below are like those above."""
_NAMED_BY_ITSELF = {
    QAccessible.Role.Cell,
    QAccessible.Role.ListItem,
    QAccessible.Role.TreeItem,
    QAccessible.Role.StaticText,
}
_NEEDS_NAME = {
    QAccessible.Role.PushButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.PageTab,
    QAccessible.Role.Table,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.MenuItem,
    QAccessible.Role.Link,
    QAccessible.Role.Dialog,
    QAccessible.Role.Graphic,
}


def nameless(window: QWidget) -> list[str]:
    """What can be used or read in this window and has no name; with the names of what it lies in."""
    root = QAccessible.queryAccessibleInterface(window)
    return [] if root is None else list(_nameless(root, ""))


def _nameless(here: QAccessibleInterface, way: str) -> Iterator[str]:
    state = here.state()
    if state.invisible:
        return
    name = here.text(QAccessible.Text.Name).strip()
    role = here.role()
    part = type(here.object()).__name__ if here.object() is not None else role.name
    below = f"{way} > {name or part}"
    wanted = role in _NEEDS_NAME or (state.focusable and role not in _NAMED_BY_ITSELF and here.object() is not None)
    if wanted and not name and not _is_only_ground(here):
        yield f"{role.name} {below}"
    if role is QAccessible.Role.ComboBox:
        return  # its list and field are its own
    for place in range(min(here.childCount(), _MOST_CHILDREN)):
        child = here.child(place)
        if child is not None:
            yield from _nameless(child, below)


def _is_only_ground(here: QAccessibleInterface) -> bool:
    """A scroll area or a plain widget that hands the keyboard on is no control."""
    return here.role() in (QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.NoRole) or (
        here.role() is QAccessible.Role.Window
    )
