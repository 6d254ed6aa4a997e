"""What ``domain.making`` is to the store's rows."""

from qbosync_desktop.domain.making import maker

__all__ = ["maker"]
