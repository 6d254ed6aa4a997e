"""The wizard's keys step: pictures of the way to the keys, the redirect address and its port, the two fields.

Asks the office on the sync thread what is kept and where the browser comes back to. Knows nothing of the sign-in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.forms.connect_wizard import Ui_ConnectWizard
from qbosync_desktop.gui.widgets.showing import show_if

DEVELOPER_PAGES = "https://developer.intuit.com/app/developer/dashboard"


@dataclass(frozen=True, slots=True)
class Found:
    """What the office says of one environment; ``trouble`` is a keyring that refuses."""

    environment: Environment
    redirect: str
    port: int
    kept: bool
    trouble: Problem | None


class KeysStep(QObject):
    """See the module. ``changed``: something was typed or found; ``refused``: the keyring's Problem."""

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self, form: Ui_ConnectWizard, controller: Controller, open_url: Callable[[str], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.controller = controller
        self._open_url = open_url
        self._environment = Environment.PRODUCTION
        self._registered = ""  # the redirect address without a relay page
        self._kept = False
        for field in (form.client_id, form.client_secret, form.redirect):
            field.textChanged.connect(self._typed)
        form.developer.clicked.connect(self._open_developer)
        form.copy_redirect.clicked.connect(self._copy_redirect)
        form.more.clicked.connect(self._more)
        form.relay.toggled.connect(self._relay_toggled)
        form.port.valueChanged.connect(self._port_chosen)

    # ------------------------------------------------------------------------------------------------- answers

    def keys(self) -> tuple[str, str]:
        """Client ID and Client Secret as entered; both empty for the kept ones."""
        return self.form.client_id.text().strip(), self.form.client_secret.text().strip()

    def redirect(self) -> str:
        """The redirect address."""
        return str(self.form.redirect.text()).strip()

    def relay(self) -> str:
        """The address of the firm's own relay page, "" without one."""
        return self.redirect() if self._relayed() else ""

    def ready(self, *, kept_count: bool = True) -> bool:
        """Whether one can go on to the sign-in. ``kept_count``: both fields may be empty when keys are kept."""
        given = self.keys()
        complete = all(given) or (kept_count and self._kept and not any(given))
        parts = urlsplit(self.relay())
        return complete and (not self._relayed() or bool(parts.scheme == "https" and parts.netloc))

    def _relayed(self) -> bool:
        return self._environment is Environment.PRODUCTION and self.form.relay.isChecked()

    # ------------------------------------------------------------------------------------------------- showing

    def show_for(self, environment: Environment) -> None:
        """Show the way to the keys of this environment, and ask what is known already."""
        form = self.form
        if environment is not self._environment:
            form.client_id.clear()
            form.client_secret.clear()  # development keys never open production
        self._environment = environment
        self._kept = False
        form.pictures.show_for(environment)
        form.relay.setChecked(False)
        self._show_more(False)
        form.live_port.say(NOTHING)
        form.kept_words.hide()
        form.redirect.clear()
        form.copy_redirect.setText(self.tr("Copy"))
        self._ask()

    def _ask(self, port: int = 0) -> None:
        where, controller = self._environment, self.controller

        def question(_desk: object) -> Found:
            office = controller.office
            if port:
                office.listen_on(port)
            kept, trouble = False, None
            try:
                kept = office.keys_kept(where)
            except EnvironmentProblem as error:
                trouble = error.problem
            listening = urlsplit(office.redirect_uri(Environment.SANDBOX)).port or 0
            return Found(where, office.redirect_uri(where), listening, kept, trouble)

        controller.ask(question, self._found)

    @Slot(object)
    def _found(self, found: Found) -> None:
        form = self.form
        if found.environment is not self._environment:
            return
        self._registered, self._kept = found.redirect, found.kept
        if not self._relayed():
            form.redirect.setText(found.redirect)
            form.redirect.setCursorPosition(0)
        if found.port:
            form.port.blockSignals(True)
            form.port.setValue(found.port)
            form.port.blockSignals(False)
        show_if(form.kept_words, found.kept)
        if found.trouble is not None:
            self.refused.emit(found.trouble)
        self.changed.emit()

    def _show_more(self, shown: bool) -> None:
        form, production = self.form, self._environment is Environment.PRODUCTION
        show_if(form.more_part, shown)
        form.more.setText(self.tr("Less") if shown else self.tr("More"))
        show_if(form.relay, production)
        for piece in (form.label_port, form.port, form.port_words):
            show_if(piece, not production or form.relay.isChecked())
        form.port_words.setText(
            self.tr("Where the relay page sends the browser on this computer.")
            if production
            else self.tr("Where the browser comes back to. Another port is another redirect address.")
        )

    def port_taken(self, words: str) -> None:
        """Say beside the port that something else holds it, and let another be chosen."""
        self._show_more(True)
        self.form.live_port.say(Said("problem", words))
        self.form.port.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.port.selectAll()

    # -------------------------------------------------------------------------------------------------- typing

    @Slot()
    def _typed(self) -> None:
        form = self.form
        for field, spot in ((form.client_id, form.live_client_id), (form.client_secret, form.live_client_secret)):
            inside = " " in field.text().strip()
            spot.say(Said("look", self.tr("There is a space in it")) if inside else NOTHING)
        self.changed.emit()

    @Slot()
    def _more(self) -> None:
        self._show_more(self.form.more_part.isHidden())

    @Slot(bool)
    def _relay_toggled(self, relayed: bool) -> None:
        field = self.form.redirect
        field.setReadOnly(not relayed)
        field.setPlaceholderText(self.tr("https://… the address of your relay page") if relayed else "")
        field.setText("" if relayed else self._registered)
        self._show_more(not self.form.more_part.isHidden())
        if relayed:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _port_chosen(self, port: int) -> None:
        self.form.live_port.say(NOTHING)
        self.form.copy_redirect.setText(self.tr("Copy"))
        self._ask(port)

    @Slot()
    def _open_developer(self) -> None:
        self._open_url(DEVELOPER_PAGES)

    @Slot()
    def _copy_redirect(self) -> None:
        QGuiApplication.clipboard().setText(self.redirect())
        self.form.copy_redirect.setText(self.tr("Copied"))
