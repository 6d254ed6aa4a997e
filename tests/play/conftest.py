"""The play is tested offscreen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
