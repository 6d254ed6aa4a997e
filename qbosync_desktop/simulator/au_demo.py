"""The demo company (being written)."""

from qbosync_desktop.simulator.books import Books


def fill_demo(books: Books) -> None:
    """Fill the books."""
