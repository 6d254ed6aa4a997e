"""The wizard's sign-in step: what to do in the browser, the time left, the link, the pasted address.

Shows a sign-in that runs elsewhere; starts none itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from qbosync_desktop.gui.forms.connect_wizard import Ui_ConnectWizard

MINUTES = 5
"""How long the sign-in waits for the browser."""


class Post(QObject):
    """Carries an address from the sync thread to the dialog, which may be gone by then."""

    came = Signal(str)


class SignInStep(QObject):
    """See the module. ``address_given`` carries the pasted address."""

    address_given = Signal(str)

    def __init__(self, form: Ui_ConnectWizard, open_url: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self.form = form
        self.url = ""
        self._open_url = open_url
        self._left = 0
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self._tick)
        form.copy_link.clicked.connect(self._copy_link)
        form.open_again.clicked.connect(self.open_page)
        form.use_address.clicked.connect(self._use_address)
        form.address.returnPressed.connect(self._use_address)

    def begin(self, pasted: bool) -> None:
        """A sign-in begins; ``pasted``: it ends with an address the user brings back."""
        form = self.form
        self.url = ""
        self.timer.stop()
        form.address.clear()
        form.paste_part.setVisible(pasted)
        form.goes_on_words.setText(
            self.tr("Choose “Connect”, then bring the address back, below.")
            if pasted
            else self.tr("Choose “Connect”. This window goes on by itself.")
        )
        form.waiting_title.setText(self.tr("Opening the sign-in page"))
        form.left_words.setText("")
        form.copy_link.setText(self.tr("Copy the link"))
        for made in (form.copy_link, form.open_again):
            made.setEnabled(False)

    def show_url(self, url: str, pasted: bool) -> None:
        """The page to open is known: open it, and offer it again."""
        form = self.form
        self.url = url
        form.waiting_title.setText(self.tr("Waiting for your browser…"))
        for made in (form.copy_link, form.open_again):
            made.setEnabled(True)
        if pasted:
            form.left_words.setText(self.tr("Then paste the address below"))
        else:
            self._left = MINUTES * 60
            self._tell_time()
            self.timer.start()
        self.open_page()

    def stop(self) -> None:
        """Nothing is waited for any more."""
        self.timer.stop()

    @Slot()
    def open_page(self) -> None:
        """Show the sign-in page in the browser."""
        if self.url:
            self._open_url(self.url)

    @Slot()
    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self.url)
        self.form.copy_link.setText(self.tr("Copied"))

    @Slot()
    def _use_address(self) -> None:
        address = self.form.address.text().strip()
        if address:
            self.address_given.emit(address)

    @Slot()
    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        self._tell_time()

    def _tell_time(self) -> None:
        minutes, seconds = divmod(self._left, 60)
        self.form.left_words.setText(self.tr("%d minutes %d seconds left") % (minutes, seconds))
