"""Holds Python's cycle collector back while a list of many rows is built. Knows nothing of what is built.

The collector goes through everything that lives again and again as a list of 100,000 rows grows, and finds nothing:
text, tuples and clients hold no cycles. Counted, so that two tasks may build at the same time.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_waiting = 0
_was_on = True


@contextmanager
def collector_paused() -> Iterator[None]:
    """No cycle is looked for inside; afterwards everything is as before."""
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
                gc.enable()
