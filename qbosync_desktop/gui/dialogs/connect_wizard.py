"""Connect QuickBooks: which one, the keys, the sign-in in the browser, the first read.

The frame and the way through; each step is a file of its own beside this one. Waits for nothing: the sign-in runs on
the sync thread, and the address to open comes back through a signal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import KnownError, Problem
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.connect_keyring import REFUSALS, WithoutKeyring
from qbosync_desktop.gui.dialogs.connect_keys import KeysStep
from qbosync_desktop.gui.dialogs.connect_read import ReadStep
from qbosync_desktop.gui.dialogs.connect_sign_in import Post, SignInStep
from qbosync_desktop.gui.dialogs.forming import draw, dress, foot_last, scrolling, size_to
from qbosync_desktop.gui.dialogs.step_list import StepList, StepState
from qbosync_desktop.gui.forms.connect_wizard import Ui_ConnectWizard
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.environment import EnvBadge
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if

WHICH, KEYS, SIGN_IN, READ = range(4)


def open_in_browser(url: str) -> None:
    """Show a page in the user's own browser."""
    QDesktopServices.openUrl(QUrl(url))


class ConnectWizard(DialogShell):
    """See the module. ``connected`` tells the company once it is connected; its first read then runs."""

    connected = Signal(object)

    def __init__(
        self, controller: Controller, window: Shell, open_url: Callable[[str], object] = open_in_browser
    ) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.shell = window
        self._waiting = False
        self._until_closed = False  # the keyring refuses; keys and sign-in are not to be kept
        self.form = Ui_ConnectWizard()
        self._build()
        self.keys = KeysStep(self.form, controller, open_url, self)
        self.signing = SignInStep(self.form, open_url, self)
        self.reading = ReadStep(self.form, controller, self)
        dress(self)
        foot_last(self)
        self._connect()
        size_to(self, 800, 600)
        self.show_step(WHICH)

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        draw(self, self.form)
        self.problem: Notice = self.form.problem
        self.without_keyring: WithoutKeyring = self.form.without_keyring
        self.without_keyring.hide()
        self.cancel_button: Button = self.form.cancel_button
        self.back_button: Button = self.form.back_button
        self.next_button: Button = self.form.next_button
        self.steps = StepList(
            (
                (self.tr("Which QuickBooks"), self.tr("demo, sandbox or real")),
                (self.tr("Keys"), self.tr("from Intuit")),
                (self.tr("Sign in"), self.tr("in your browser")),
                (self.tr("First read"), self.tr("reads, changes nothing")),
            ),
            self.tr("Keys and sign-in are kept in your computer’s own password store."),
        )
        self.form.steps_place.addWidget(self.steps)
        pages = self.form.pages
        for place in range(pages.count()):
            page = pages.widget(place)
            pages.removeWidget(page)
            pages.insertWidget(place, scrolling(page))
        for name, environment in self._choices().items():
            getattr(self.form, f"{name}_row").insertWidget(1, EnvBadge(environment))
        self.form.production.setChecked(True)

    def _choices(self) -> dict[str, Environment]:
        return {
            "demo": Environment.SIMULATOR,
            "sandbox": Environment.SANDBOX,
            "production": Environment.PRODUCTION,
        }

    def _connect(self) -> None:
        for name in self._choices():
            getattr(self.form, name).toggled.connect(self._show_foot)
        self.form.address.textChanged.connect(self._show_foot)
        self.keys.changed.connect(self._show_foot)
        self.keys.refused.connect(self._keyring_refused)
        self.signing.address_given.connect(self._use_address)
        self.without_keyring.chosen.connect(self._go_without_keyring)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)

    # ------------------------------------------------------------------------------------------------- showing

    @property
    def environment(self) -> Environment:
        """Which QuickBooks is chosen."""
        return next(where for name, where in self._choices().items() if getattr(self.form, name).isChecked())

    @property
    def step(self) -> int:
        """WHICH, KEYS, SIGN_IN or READ."""
        return int(self.form.pages.currentIndex())

    @property
    def timer(self) -> QTimer:
        """What counts the time left in the browser."""
        return self.signing.timer

    def show_step(self, step: int) -> None:
        """Go to a step and put the keyboard there."""
        form = self.form
        form.pages.setCurrentIndex(step)
        self._hide_problem()
        first: dict[int, QWidget] = {
            WHICH: next(getattr(form, name) for name in self._choices() if getattr(form, name).isChecked()),
            KEYS: form.client_id,
            SIGN_IN: form.address if self._pasted() else form.open_again,
            READ: self.next_button,
        }
        self._show_foot()
        first[step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _pasted(self) -> bool:
        """Whether the sign-in ends with an address that the user brings back."""
        return self.environment is Environment.PRODUCTION and not self.keys.relay()

    def _states(self) -> list[StepState]:
        found: list[StepState] = []
        for place in range(4):
            state: StepState = "done" if place < self.step else "now" if place == self.step else "later"
            if place in (KEYS, SIGN_IN) and self.environment is Environment.SIMULATOR:
                state = "not needed"
            found.append(state)
        return found

    @Slot()
    def _show_foot(self) -> None:
        form, step, where = self.form, self.step, self.environment
        chosen = {
            Environment.SIMULATOR: self.tr("made-up books"),
            Environment.SANDBOX: self.tr("test books"),
            Environment.PRODUCTION: self.tr("real books"),
        }
        self.steps.show_steps(self._states(), chosen[where] if step > WHICH else "")
        self.steps.badge.set_environment(where if step > WHICH else None)
        show_if(self.back_button, step in (KEYS, SIGN_IN))
        show_if(self.next_button, step != SIGN_IN)
        texts = {
            WHICH: self.tr("Open the demo") if where is Environment.SIMULATOR else self.tr("Next"),
            KEYS: self.tr("Sign in"),
            SIGN_IN: "",
            READ: self.tr("Go on"),
        }
        self.next_button.setText(texts[step])
        ready = step != KEYS or self.keys.ready(kept_count=not self._until_closed)
        self.next_button.setEnabled(ready and not self._waiting)
        form.use_address.setEnabled(bool(form.address.text().strip()) and bool(self.signing.url or not self._waiting))
        self.cancel_button.setText(self.tr("Close") if step == READ else self.tr("Cancel"))

    # --------------------------------------------------------------------------------------------- going along

    @Slot()
    def next(self) -> None:
        """Do what this step is for."""
        if self.step == WHICH and self.environment is Environment.SIMULATOR:
            self.accept()
            self.shell.demo_requested.emit()  # it has a folder and a window of its own
        elif self.step == WHICH:
            self.show_step(KEYS)
            self.keys.show_for(self.environment)
        elif self.step == KEYS:
            self._sign_in()
        elif self.step == READ:
            self.accept()
            self.shell.show_tab("import")

    @Slot()
    def back(self) -> None:
        """One step back; a sign-in that waits is given up."""
        if self.step == SIGN_IN:
            self._give_up()
            self.show_step(KEYS)
        elif self.step == KEYS:
            self.show_step(WHICH)

    def _run(self, title: str, work: Callable[[OfficePort, CancelToken, Report], Any]) -> None:
        self._waiting = True
        self._hide_problem()
        self._show_foot()
        self.controller.task(title, work, self._is_connected, self._failed)

    def _sign_in(self) -> None:
        where, relay, until_closed = self.environment, self.keys.relay(), self._until_closed
        client_id, secret = self.keys.keys()
        redirect = self.keys.redirect()
        self._waiting = True
        self.signing.begin(self._pasted())
        self.show_step(SIGN_IN)
        if self._pasted():
            self.controller.task(
                self.tr("Opening the sign-in page"),
                lambda office, cancel, report: office.production_url(
                    client_id, secret, redirect, until_closed=until_closed
                ),
                self._production_url_came,
                self._failed,
            )
            return
        post = Post()
        post.came.connect(self._url_came)
        self._run(
            self.tr("Signing in to QuickBooks"),
            lambda office, cancel, report: office.sign_in(
                where, client_id, secret, cancel, post.came.emit, relay=relay, until_closed=until_closed
            ),
        )

    @Slot(str)
    def _url_came(self, url: str) -> None:
        if self._waiting:  # not given up since
            self.signing.show_url(url, pasted=False)
            self._show_foot()

    @Slot(object)
    def _production_url_came(self, url: str) -> None:
        if self.step == SIGN_IN:
            self._waiting = False
            self.signing.show_url(url, pasted=True)
            self._show_foot()

    @Slot(str)
    def _use_address(self, address: str) -> None:
        self._run(self.tr("Finishing the sign-in"), lambda office, cancel, report: office.paste_address(address))

    # ------------------------------------------------------------------------------------------------ outcomes

    @Slot(object)
    def _is_connected(self, company: Company) -> None:
        self._stop_waiting()
        self.form.address.clear()
        self.form.client_secret.clear()
        self.show_step(READ)
        self.reading.begin(company, self._until_closed)
        self.connected.emit(company)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._stop_waiting()
        if not isinstance(error, KnownError):  # stopped by the user
            self._show_foot()
            return
        if self.step == SIGN_IN and not (self.signing.url and self._pasted()):
            self.show_step(KEYS)
        problem = error.problem
        self._show_problem(problem)
        if problem.code == "port-taken" and self.step == KEYS:
            self.keys.port_taken(self.tr("Something else holds this port. Choose another one."))
        self._show_foot()

    def _show_problem(self, problem: Problem) -> None:
        self.problem.set_words(problem.title, f"{problem.detail} {problem.todo}".strip())
        self.problem.show()
        show_if(self.without_keyring, problem.code in REFUSALS and not self._until_closed)
        announce(self, problem.title)

    def _hide_problem(self) -> None:
        self.problem.hide()
        self.without_keyring.hide()

    @Slot(object)
    def _keyring_refused(self, problem: Problem) -> None:
        if self.step == KEYS and not self._until_closed:
            self._show_problem(problem)

    @Slot()
    def _go_without_keyring(self) -> None:
        """Keep nothing this time; go on at once when both keys are there."""
        self._until_closed = True
        self.steps.promise.setText(self.tr("Nothing of this sign-in is kept. It ends when you close the program."))
        self._hide_problem()
        self.form.kept_words.hide()
        if self.keys.ready(kept_count=False):
            self._sign_in()
        else:
            self.show_step(KEYS)

    def _stop_waiting(self) -> None:
        self._waiting = False
        self.signing.stop()

    def _give_up(self) -> None:
        self.signing.stop()
        if self._waiting:
            self._waiting = False
            self.controller.cancel()

    def done(self, result: int) -> None:
        """Close; a sign-in that waits is given up, a read goes on."""
        self._give_up()
        super().done(result)
