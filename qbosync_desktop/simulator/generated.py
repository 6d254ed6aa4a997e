"""Generated companies (being written)."""

from qbosync_desktop.simulator.books import Books


def fill_generated(books: Books, count: int, seed: int) -> None:
    """Fill the books."""
