"""What holds for every test. It must not import Qt: the core's tests run where Qt is not installed."""

from __future__ import annotations

from hypothesis import settings

# Machines are slow at times, and a time limit tests the machine. What hypothesis itself chooses on CI is kept.
settings.register_profile("house", settings.default, deadline=None)
settings.load_profile("house")
