"""Connect QuickBooks: which one, the keys, the sign-in in the browser, the first read.

Waits for nothing: the sign-in runs on the sync thread, and the address to open comes back through a signal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qbosync_desktop.desk.board import Board
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.forming import dress, size_to
from qbosync_desktop.gui.dialogs.live_words import NOTHING, Said
from qbosync_desktop.gui.dialogs.step_list import StepList, StepState
from qbosync_desktop.gui.forms.connect_wizard import Ui_ConnectWizard
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tasks import Progress
from qbosync_desktop.gui.widgets.announce import announce
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.environment import EnvBadge
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if

WHICH, KEYS, SIGN_IN, READ = range(4)
MINUTES = 5
"""How long the sign-in waits for the browser."""
DEVELOPER_PAGES = "https://developer.intuit.com/app/developer/dashboard"


def open_in_browser(url: str) -> None:
    """Show a page in the user's own browser."""
    QDesktopServices.openUrl(QUrl(url))


class _Post(QObject):
    """Carries an address from the sync thread to the dialog, which may be gone by then."""

    came = Signal(str)


class ConnectWizard(DialogShell):
    """See the module. ``connected`` tells the company once it is connected; its first read then runs."""

    connected = Signal(object)

    def __init__(
        self, controller: Controller, window: Shell, open_url: Callable[[str], object] = open_in_browser
    ) -> None:
        super().__init__("", window)
        self.setWindowTitle(self.tr("Connect QuickBooks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.shell = window
        self._open_url = open_url
        self._url = ""
        self._waiting = False
        self._reading: object = None
        self._left = 0
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self._tick)
        self.form = Ui_ConnectWizard()
        self._build()
        self._connect()
        size_to(self, 800, 560)
        self.show_step(WHICH)

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.problem = Notice()
        self.problem.hide()
        self.body.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.steps = StepList(
            (
                (self.tr("Which QuickBooks"), self.tr("demo, sandbox or real")),
                (self.tr("Keys"), self.tr("from Intuit")),
                (self.tr("Sign in"), self.tr("in your browser")),
                (self.tr("First read"), self.tr("reads, changes nothing")),
            ),
            self.tr("Keys and sign-in are kept in your computer’s own password store."),
        )
        row.addWidget(self.steps)
        inside = QWidget()
        self.form.setupUi(inside)
        row.addWidget(inside, 1)
        self.body.addLayout(row, 1)
        for name, environment in self._choices().items():
            getattr(self.form, f"{name}_row").insertWidget(1, EnvBadge(environment))
        self.read_badge = EnvBadge()
        self.form.read_row.insertWidget(1, self.read_badge)
        dress(self)
        self.form.production.setChecked(True)
        self.cancel_button = button(self.tr("Cancel"), "grey")
        self.left.addWidget(self.cancel_button)
        self.back_button = self.add_button(button(self.tr("Back"), "grey"))
        self.next_button = self.add_button(button(self.tr("Next"), "filled"))

    def _choices(self) -> dict[str, Environment]:
        return {
            "demo": Environment.SIMULATOR,
            "sandbox": Environment.SANDBOX,
            "production": Environment.PRODUCTION,
        }

    def _connect(self) -> None:
        form = self.form
        for name in self._choices():
            getattr(form, name).toggled.connect(self._show_foot)
        for field in (form.client_id, form.client_secret, form.address):
            field.textChanged.connect(self._typed)
        form.developer.clicked.connect(self._open_developer)
        form.copy_redirect.clicked.connect(self._copy_redirect)
        form.copy_link.clicked.connect(self._copy_link)
        form.open_again.clicked.connect(self._open_page)
        form.use_address.clicked.connect(self._use_address)
        form.address.returnPressed.connect(self._use_address)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.controller.progressed.connect(self._progressed)
        self.controller.finished.connect(self._task_ended)
        self.controller.failed.connect(self._read_failed)
        self.controller.board_changed.connect(self._board_came)

    # ------------------------------------------------------------------------------------------------- showing

    @property
    def environment(self) -> Environment:
        """Which QuickBooks is chosen."""
        return next(where for name, where in self._choices().items() if getattr(self.form, name).isChecked())

    @property
    def step(self) -> int:
        """WHICH, KEYS, SIGN_IN or READ."""
        return int(self.form.pages.currentIndex())

    def show_step(self, step: int) -> None:
        """Go to a step and put the keyboard there."""
        form = self.form
        form.pages.setCurrentIndex(step)
        self.problem.hide()
        production = self.environment is Environment.PRODUCTION
        form.paste_part.setVisible(production)
        words = self.tr("Choose “Connect”, then bring the address back, below.")
        form.goes_on_words.setText(words if production else self.tr("Choose “Connect”. This window goes on by itself."))
        keys = self.tr("Copy the two keys of the app here: those for production.")
        form.keys_words.setText(
            keys if production else self.tr("Copy the two keys of the app here: those for development.")
        )
        first: dict[int, QWidget] = {
            WHICH: next(getattr(form, name) for name in self._choices() if getattr(form, name).isChecked()),
            KEYS: form.client_id,
            SIGN_IN: form.address if production else form.open_again,
            READ: self.next_button,
        }
        self._show_foot()
        first[step].setFocus(Qt.FocusReason.OtherFocusReason)

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
        ready = step != KEYS or bool(form.client_id.text().strip() and form.client_secret.text().strip())
        self.next_button.setEnabled(ready and not self._waiting)
        form.use_address.setEnabled(bool(form.address.text().strip()) and not (self._waiting and not self._url))
        self.cancel_button.setText(self.tr("Close") if step == READ else self.tr("Cancel"))

    @Slot()
    def _typed(self) -> None:
        form = self.form
        for field, spot in ((form.client_id, form.live_client_id), (form.client_secret, form.live_client_secret)):
            inside = " " in field.text().strip()
            spot.say(Said("look", self.tr("There is a space in it")) if inside else NOTHING)
        self._show_foot()

    # --------------------------------------------------------------------------------------------- going along

    @Slot()
    def next(self) -> None:
        """Do what this step is for."""
        if self.step == WHICH and self.environment is Environment.SIMULATOR:
            self.accept()
            self.shell.demo_requested.emit()  # it has a folder and a window of its own
        elif self.step == WHICH:
            self._ask_redirect()
            self.show_step(KEYS)
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
        self.problem.hide()
        self._show_foot()
        self.controller.task(title, work, self._is_connected, self._failed)

    def _ask_redirect(self) -> None:
        where = self.environment
        self.form.redirect.clear()
        self.controller.ask(lambda _desk: self.controller.office.redirect_uri(where), self._redirect_came)

    @Slot(object)
    def _redirect_came(self, address: str) -> None:
        self.form.redirect.setText(address)
        self.form.redirect.setCursorPosition(0)

    def _sign_in(self) -> None:
        where = self.environment
        client_id, secret = self.form.client_id.text().strip(), self.form.client_secret.text().strip()
        self._url = ""
        if where is Environment.PRODUCTION:
            redirect = self.form.redirect.text()
            self._waiting = True
            self.show_step(SIGN_IN)
            self._wait(self.tr("Opening the sign-in page"))
            self.controller.task(
                self.tr("Opening the sign-in page"),
                lambda office, cancel, report: office.production_url(client_id, secret, redirect),
                self._production_url_came,
                self._failed,
            )
            return
        post = _Post()
        post.came.connect(self._url_came)
        self.show_step(SIGN_IN)
        self._wait(self.tr("Opening the sign-in page"))
        self._run(
            self.tr("Signing in to QuickBooks"),
            lambda office, cancel, report: office.sign_in(where, client_id, secret, cancel, post.came.emit),
        )

    def _wait(self, words: str) -> None:
        self.form.waiting_title.setText(words)
        self.form.left_words.setText("")
        for made in (self.form.copy_link, self.form.open_again):
            made.setEnabled(False)

    @Slot(str)
    def _url_came(self, url: str) -> None:
        self._show_url(url)
        self._left = MINUTES * 60
        self._tell_time()
        self.timer.start()

    @Slot(object)
    def _production_url_came(self, url: str) -> None:
        self._waiting = False
        self._show_url(url)
        self.form.left_words.setText(self.tr("Then paste the address below"))

    def _show_url(self, url: str) -> None:
        self._url = url
        self.form.waiting_title.setText(self.tr("Waiting for your browser…"))
        for made in (self.form.copy_link, self.form.open_again):
            made.setEnabled(True)
        self._show_foot()
        self._open_page()

    @Slot()
    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        self._tell_time()

    def _tell_time(self) -> None:
        minutes, seconds = divmod(self._left, 60)
        self.form.left_words.setText(self.tr("%d minutes %d seconds left") % (minutes, seconds))

    @Slot()
    def _use_address(self) -> None:
        address = self.form.address.text().strip()
        if address:
            self._run(self.tr("Finishing the sign-in"), lambda office, cancel, report: office.paste_address(address))

    # ------------------------------------------------------------------------------------------------ outcomes

    @Slot(object)
    def _is_connected(self, company: Company) -> None:
        self._stop_waiting()
        self.form.address.clear()
        self.form.client_secret.clear()
        self.form.read_title.setText(self.tr("Connected to %s") % company.name)
        self.read_badge.set_environment(company.environment)
        self.show_step(READ)
        self.form.bar.setRange(0, 0)
        self.form.read_live.say(Said("push", self.tr("Reading QuickBooks")))
        self._reading = self.controller.read_quickbooks()
        self.connected.emit(company)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._stop_waiting()
        if not isinstance(error, KnownError):  # stopped by the user
            self._show_foot()
            return
        if self.step == SIGN_IN and not (self._url and self.environment is Environment.PRODUCTION):
            self.show_step(KEYS)
        problem = error.problem
        self.problem.set_words(problem.title, f"{problem.detail} {problem.todo}".strip())
        self.problem.show()
        announce(self, problem.title)
        self._show_foot()

    def _stop_waiting(self) -> None:
        self._waiting = False
        self.timer.stop()

    def _give_up(self) -> None:
        self.timer.stop()
        if self._waiting:
            self._waiting = False
            self.controller.cancel()

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        if self._reading is not None and self._reading is self.controller.running:
            self.form.bar.setRange(0, max(0, progress.total))
            self.form.bar.setValue(progress.done)
            self.form.read_live.say(Said("push", progress.words or self.tr("Reading QuickBooks")))

    @Slot(object)
    def _task_ended(self, task: object) -> None:
        if task is not None and task is self._reading and self.form.read_live.said.tone == "push":
            self.form.bar.setRange(0, 1)
            self.form.bar.setValue(1)
            self.form.read_live.say(Said("ok", self.tr("QuickBooks is read")))

    @Slot(object)
    def _read_failed(self, error: KnownError) -> None:
        if self._reading is not None and self.step == READ:
            self.form.bar.setRange(0, 1)
            self.form.read_live.say(Said("problem", error.problem.title))

    @Slot(object)
    def _board_came(self, board: Board) -> None:
        if self.step == READ and self.form.read_live.said.tone == "ok":
            count = sum(1 for one in board.picture.customers.values() if one.active and not one.sub_customer)
            words = self.tr("1 customer was read") if count == 1 else self.tr("%s customers were read") % f"{count:,}"
            self.form.read_live.say(Said("ok", words))
            announce(self, words)

    # -------------------------------------------------------------------------------------------------- copying

    @Slot()
    def _open_page(self) -> None:
        if self._url:
            self._open_url(self._url)

    @Slot()
    def _open_developer(self) -> None:
        self._open_url(DEVELOPER_PAGES)

    @Slot()
    def _copy_redirect(self) -> None:
        QGuiApplication.clipboard().setText(self.form.redirect.text())
        self.form.copy_redirect.setText(self.tr("Copied"))

    @Slot()
    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._url)
        self.form.copy_link.setText(self.tr("Copied"))

    def done(self, result: int) -> None:
        """Close; a sign-in that waits is given up, a read goes on."""
        self._give_up()
        super().done(result)
