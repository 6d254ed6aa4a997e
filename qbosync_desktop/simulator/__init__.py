"""A QuickBooks Online company on this machine that speaks Intuit's wire protocol.

Used by tests, the demo and ``qbosync simulator``. Imports ``domain`` only; docs/simulator.md is its manual.
"""

from qbosync_desktop.simulator.running import Running, start

__all__ = ["Running", "start"]
