"""What a tab is put together from, as data: chips, words for an empty table, places in its form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

if TYPE_CHECKING:
    from qbosync_desktop.desk.desk import Desk, Done


Hint = tuple[str, str]
"""Keys in portable text, and what they do."""
Decision = Callable[["Desk"], "Done"]
Ids = tuple[int, str]
"""The client (0: none) and the customer ("": none) a row is about."""


class Filter(NamedTuple):
    """A chip: which rows it shows. ``state`` names the state whose icon it wears."""

    key: str
    title: str
    takes: Callable[[Any], bool]
    state: str = ""


class Nothing(NamedTuple):
    """What stands in place of an empty table: what it means, what to do, and a command of the tab for a button."""

    title: str
    words: str = ""
    command: str = ""
    label: str = ""


class TabParts(NamedTuple):
    """Where the form has room for what the tab builds itself."""

    rows: QVBoxLayout
    tools: QHBoxLayout
    tables: QStackedWidget
    bottom: QVBoxLayout
