"""The books: the register and all that is kept about one company, behind the desk's and the sync's ports.

Puts the parts together; each part owns its tables.
"""

from __future__ import annotations

from qbosync_desktop.store.events import EventBooks
from qbosync_desktop.store.journal import JournalBooks
from qbosync_desktop.store.notes import NoteBooks
from qbosync_desktop.store.reading import ReadingBooks
from qbosync_desktop.store.register import RegisterBooks
from qbosync_desktop.store.shelf import Clock

__all__ = ["Books", "Clock"]


class Books(RegisterBooks, ReadingBooks, NoteBooks, JournalBooks, EventBooks):
    """Implements BooksPort (with JournalPort and ReadingPort) over one company; realm "" is the register alone."""

    @property
    def realm_id(self) -> str:
        """The company these books are of, "" for none."""
        return self._realm

    def version(self) -> object:
        """Changes whenever anything was written, also by another process; equal values mean "read nothing again"."""
        return self._file.version()
