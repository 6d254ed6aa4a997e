"""Tells when the operating system believes that the network is back. A hint to try again sooner, never a reason not to.

What systems believe can be wrong (a VPN, a machine without NetworkManager), and some can say nothing; then only the
waits between tries decide. Loaded when a first try has failed, so a start pays nothing for it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

Reach = QNetworkInformation.Reachability


class NetworkReturn(QObject):
    """See the module. ``returned`` once for every change from not reachable to reachable."""

    returned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watching = False
        self._away = False

    def watch(self) -> None:
        """Begin to watch; again is nothing. Does nothing where the system cannot say."""
        if self._watching:
            return
        self._watching = True
        if not QNetworkInformation.loadDefaultBackend():
            return
        told = QNetworkInformation.instance()
        told.reachabilityChanged.connect(self._changed)
        self._changed(told.reachability())

    @Slot(QNetworkInformation.Reachability)
    def _changed(self, reach: Reach) -> None:
        away = reach in (Reach.Disconnected, Reach.Local)
        if self._away and not away:
            self.returned.emit()
        self._away = away
