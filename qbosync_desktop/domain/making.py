"""Making very many frozen, slotted dataclass objects.

Owns two tricks. A frozen dataclass' own ``__init__`` looks up and calls ``object.__setattr__`` for each field, which is
half the time of reading 100,000 clients; so the values go into an open twin with the same slots, which then becomes
one of the kind. And Python's cycle collector, which walks what is new again and again, finds no cycle among records: it
rests while they are made, and passes over them for good when they stay. What making them left free goes back to the
system. Knows no record.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields, make_dataclass
from itertools import starmap
from typing import Any, TypeVar

T = TypeVar("T")


def maker(kind: type[T]) -> Callable[[Iterable[Any]], T]:
    """A function that makes a ``kind`` of its fields' values, in their order, all of them; equal to ``kind(*values)``.

    Only for classes that do nothing but store their fields. Raises TypeError for others; the function raises TypeError
    for too few or too many values.
    """
    twin_of = _twin_of(kind)
    twin: Callable[..., Any] | None = None

    def make(values: Iterable[Any]) -> T:
        nonlocal twin
        if twin is None:  # not before: a start that makes no record does not wait for it
            twin = twin_of()
        made = twin(*values)
        made.__class__ = kind
        record: T = made
        return record

    return make


def row_maker(kind: type[T]) -> Callable[[Iterable[Iterable[Any]]], list[T]]:
    """As :func:`maker`, for many at once, which is quicker: a list of a ``kind`` for each row of values."""
    twin_of = _twin_of(kind)
    twin: Callable[..., Any] | None = None

    def make_all(rows: Iterable[Iterable[Any]]) -> list[T]:
        nonlocal twin
        if twin is None:
            twin = twin_of()
        records = list(starmap(twin, rows))
        for made in records:
            made.__class__ = kind
        return records

    return make_all


def _twin_of(kind: type[T]) -> Callable[[], Callable[..., Any]]:
    """Makes the open class with a frozen one's slots. Raises TypeError for what does more than store its fields."""
    if "__slots__" not in vars(kind) or hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__} does more than store its fields")

    def make_twin() -> Callable[..., Any]:
        # A dataclass is not known as one to the checker here: any class may ask, and fields() refuses others.
        names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # see above
        return make_dataclass(f"_{kind.__name__}", names, slots=True, eq=False, repr=False)

    return make_twin


_MANY = 5_000
"""New objects from which on one walk over all of them would be felt as a stall of every thread."""
_lock = threading.Lock()
_waiting = 0
_was_on = True


@contextmanager
def collector_waits(*, much: bool = False) -> Iterator[None]:
    """Let the cycle collector rest: 100,000 new objects without a cycle cost it a third of the time to make them.

    Counted, so that two tasks may make records at the same time. Afterwards everything is as before; very many new
    objects are passed over for good. ``much``: so are a few that hold very many texts, as columns of a list do.
    """
    global _waiting, _was_on
    with _lock:
        if not _waiting:
            _was_on = gc.isenabled()
            gc.disable()
        _waiting += 1
    try:
        yield
    finally:
        with _lock:
            _waiting -= 1
            if not _waiting and _was_on:
                if much or gc.get_count()[0] > _MANY:
                    they_stay()
                gc.enable()


def they_stay() -> None:
    """What was made stays, or goes by itself: nobody need walk it. (What is still counted goes when it is let go.)"""
    gc.freeze()


def give_back() -> None:
    """Give the system what making very many records left free. Only the C library of Linux has to be asked."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
