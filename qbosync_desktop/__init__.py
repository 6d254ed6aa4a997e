"""QBO Sync Desktop: one client list, one story in QuickBooks Online."""

__version__ = "0.1.0"
