"""The window: tabs, pages over them, dialogs, models and look. Knows the desk and what lies under it, no store.

PySide6 puts an import function of its own in Python's place, which reads the source of every module that is imported
after it, to see whether ``from __feature__ import`` is written there, and keeps all of it: half of the time of starting
and 16 MB. Nothing here uses that, so Python's own function is put back.
"""

import builtins

from PySide6 import QtCore

del QtCore
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
