"""The window's composition: office, threads, window and dialogs put together, and their requests answered.

The only place besides the command line that knows all rooms. What the window shows is not its business.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import logging
import logging.handlers
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from qbosync_desktop import __version__
from qbosync_desktop.desk.board import Board
from qbosync_desktop.desk.desk import Done
from qbosync_desktop.domain.problems import KnownError, Problem, Remedy
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.gui.automatic_sync import AutomaticSync
from qbosync_desktop.gui.bug_dialog import BugWindow
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.handed_runs import HandedRuns
from qbosync_desktop.gui.look.apply import apply_look
from qbosync_desktop.gui.office_port import OfficePort
from qbosync_desktop.gui.one_window import FirstWindow, raise_first
from qbosync_desktop.gui.run_notice import RunNotice
from qbosync_desktop.gui.sign_in_end import SignInEnd
from qbosync_desktop.gui.tasks import TaskRunner
from qbosync_desktop.gui.window import Window
from qbosync_desktop.office import NAME, Office, default_folder, open_office

if TYPE_CHECKING:
    from qbosync_desktop.gui.dialogs.cannot_open import CannotOpen

log = logging.getLogger(__name__)

PLAY_HELP = "With --play the whole job is played on a fresh demo company and checked; see --play --help."


class Premises(QObject):
    """One open data folder with its window. ``moved`` asks for another folder (and whether it is the demo's)."""

    moved = Signal(object, bool)

    def __init__(self, office: Office, bugs: BugReporter, *, demo: bool = False) -> None:
        super().__init__()
        self.office = office
        self.demo = demo
        self.runner = TaskRunner(bugs, self)
        self.controller = Controller(office, self.runner, self)
        self.window = Window(self.controller)
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._bug_window = BugWindow(bugs, self.window)
        self._first = FirstWindow(office.folder, self)
        self._first.asked.connect(self.raise_window)
        SignInEnd(self.controller, self.window.status, self)
        self._welcome_page: QWidget | None = None
        self._welcomed = False
        self._run_by_itself()
        self._answer_requests()
        if demo:
            title = self.tr("Starting the demo company")
            self.controller.task(title, _start_demo, self._demo_started, cancellable=False)

    def _run_by_itself(self) -> None:
        """On the firm's switch, and for runs of ``qbosync`` that find the register open."""
        window, controller = self.window, self.controller
        self._automatic = AutomaticSync(controller, self._calm, self)
        self._handed = HandedRuns(controller, self._calm, self)
        self._first.handed.connect(self._handed.take)
        self._notice = RunNotice(window)
        self._notice.clicked.connect(self.raise_window)
        controller.board_changed.connect(self._notice.show_board)
        self._automatic.ended.connect(self._notice.ended)
        self._automatic.failed.connect(self._notice.failed)
        for look_again in (self._automatic.look_again, self._handed.go_on):
            window.page_changed.connect(look_again)
        window.closing.begun.connect(self._automatic.stop)
        window.closing.begun.connect(self._handed.close)

    def _calm(self) -> bool:
        """Nobody looks at a page: a plan that is being reviewed does not change under their eyes."""
        return self.window.page is None or self.window.page is self._welcome_page

    def _answer_requests(self) -> None:
        window = self.window
        window.review_requested.connect(self.show_review)
        window.history_requested.connect(self.show_history)
        window.connect_requested.connect(self.show_connect)
        window.status.sign_in_clicked.connect(self.show_connect)
        window.demo_requested.connect(self.open_demo)
        window.import_list_requested.connect(self.show_import_list)
        window.settings_requested.connect(self.show_settings)
        window.client_requested.connect(self.show_client)
        window.problem_requested.connect(self.show_problem)
        window.customer_requested.connect(self.open_customer)
        window.folder_requested.connect(self.choose_folder)
        window.backup_requested.connect(self.back_up)
        window.restore_requested.connect(self.restore)
        window.guide_requested.connect(self.show_guide)
        window.shortcuts_requested.connect(self.show_shortcuts)
        window.about_requested.connect(self.show_about)
        self.controller.board_changed.connect(self._welcome)

    # ----------------------------------------------------------------------------------------------- requests

    @Slot()
    def show_review(self) -> None:
        """Review and push what is planned now."""
        from qbosync_desktop.gui.pages.review import ReviewPage

        if isinstance(self.window.page, ReviewPage):
            return
        page = ReviewPage(self.controller, self.window)
        page.show_current()
        self.window.show_page(page, page.title)

    @Slot(int)
    def show_history(self, client_id: int) -> None:
        """What was pushed, for one client or all."""
        from qbosync_desktop.gui.pages.history import HistoryPage

        page = HistoryPage(self.controller, self.window)
        page.show_client(client_id)
        self.window.show_page(page, self.tr("History"))

    @Slot()
    def show_connect(self) -> None:
        """The way to a QuickBooks company."""
        from qbosync_desktop.gui.dialogs.connect_wizard import ConnectWizard

        ConnectWizard(self.controller, self.window).open()

    @Slot(str)
    def show_import_list(self, path: str) -> None:
        """Import a client list."""
        from qbosync_desktop.gui.dialogs.import_list import ImportListDialog

        ImportListDialog(self.controller, self.window, path).open()

    @Slot()
    def show_settings(self) -> None:
        """The firm's settings."""
        from qbosync_desktop.gui.dialogs.settings_dialog import SettingsDialog

        SettingsDialog(self.controller, self.window).open()

    @Slot(int)
    def show_client(self, client_id: int) -> None:
        """Edit a client; 0 adds one."""
        from qbosync_desktop.gui.dialogs.client_dialog import ClientDialog

        board = self.controller.board
        client = board.picture.clients.get(client_id) if board else None
        ClientDialog(self.controller, self.window, client).open()

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """A problem with its ways out."""
        from qbosync_desktop.gui.dialogs.problem_dialog import ProblemDialog

        ProblemDialog(problem, self.controller, self.window).open()

    @Slot(str)
    def open_customer(self, customer_id: str) -> None:
        """Show a customer in QuickBooks' own pages."""
        url = self.office.customer_url(customer_id)
        if url:
            QDesktopServices.openUrl(QUrl(url))

    @Slot()
    def open_demo(self) -> None:
        """The demo company, in a folder and a window of its own, so that it never meets real clients."""
        self.moved.emit(default_folder(demo=True), True)

    @Slot()
    def choose_folder(self) -> None:
        """Open another data folder."""
        dialog = QFileDialog(self.window, self.tr("Open another folder"), str(self.office.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._open_folder)
        dialog.open()

    @Slot(str)
    def _open_folder(self, path: str) -> None:
        self.moved.emit(Path(path), False)

    @Slot()
    def back_up(self) -> None:
        """Write a backup now."""

        def work(office: OfficePort, cancel: CancelToken, report: Report) -> object:
            return office.backup()

        self.controller.task(self.tr("Writing a backup"), work, self._backed_up, cancellable=False)

    @Slot(object)
    def _backed_up(self, path: Path) -> None:
        self.controller.said.emit(Done(self.tr("Backup written: %s") % path.name))

    @Slot()
    def restore(self) -> None:
        """Show the folder with the backups; putting one back needs the program closed (docs/guide)."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.office.folder / "backups")))

    @Slot(str)
    def show_guide(self, page: str) -> None:
        """The guide, in a window of its own beside the work."""
        from qbosync_desktop.gui.dialogs.guide import GuideWindow

        guide = self.window.findChild(GuideWindow) or GuideWindow(self.window)
        guide.show_page(page)
        guide.show()
        guide.raise_()
        guide.activateWindow()

    @Slot()
    def show_shortcuts(self) -> None:
        """All keys."""
        from qbosync_desktop.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.window).open()

    @Slot()
    def show_about(self) -> None:
        """What this is and which version."""
        from qbosync_desktop.gui.dialogs.about import AboutDialog

        AboutDialog(self.window).open()

    # ------------------------------------------------------------------------------------------- coming, going

    @Slot(object)
    def _demo_started(self, first: bool) -> None:
        if first:
            self.window.show_tab("import")  # what waits for a look comes first

    @Slot(object)
    def _welcome(self, board: Board) -> None:
        """The first board of an empty register with nothing connected: show the three doors, once."""
        empty = not board.picture.clients and board.picture.company is None
        if empty and not self._welcomed and not self.demo:
            from qbosync_desktop.gui.dialogs.welcome import WelcomePage

            self._welcome_page = WelcomePage(self.controller, self.window)
            self.window.show_page(self._welcome_page, self.tr("Welcome"))
        elif not empty and self._welcome_page is not None:
            if self.window.page is self._welcome_page:
                self.window.back()
            self._welcome_page = None
        self._welcomed = True

    @Slot()
    def raise_window(self) -> None:
        """Bring the window to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Stop the threads, then close the office. Safe to call twice."""
        self._first.close()
        self._automatic.stop()
        self._handed.close()
        self._notice.close()
        self.window.hide()
        if self.runner.shutdown():
            self.office.close()
        self.window.deleteLater()


def _start_demo(office: OfficePort, cancel: CancelToken, report: Report) -> object:
    """Returns whether this is the demo's first start."""
    first = office.connect_demo().last_read is None
    if first:
        office.desk.pull(cancel, report)
    return first


class Reception(QObject):
    """Opens data folders, one at a time, and keeps what is open; says so when one cannot be opened.

    ``left`` when the user has closed the window, or given up on a folder that cannot be opened.
    """

    left = Signal()

    def __init__(self, bugs: BugReporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bugs = bugs
        self._asked: tuple[Path, bool] | None = None
        self.premises: Premises | None = None
        self.cannot_open: CannotOpen | None = None

    def open(self, folder: Path, *, demo: bool = False) -> bool:
        """Open a folder with its window. False when it cannot be (said so), or another window has it (raised)."""
        try:
            office = open_office(folder)
        except KnownError as error:
            if error.problem.code != "folder-in-use" or not raise_first(folder):
                self._tell(error.problem, folder, demo=demo)
            return False
        premises = Premises(office, self._bugs, demo=demo)
        premises.moved.connect(self._move)
        premises.window.quit_requested.connect(self.left)
        self.close()
        self.premises = premises
        premises.window.show()
        return True

    def close(self) -> None:
        """Close what is open. Safe to call twice."""
        premises, self.premises = self.premises, None
        if premises is not None:
            premises.close()
            premises.deleteLater()

    @Slot(object, bool)
    def _move(self, folder: Path, demo: bool) -> None:
        self.open(folder, demo=demo)

    def _tell(self, problem: Problem, folder: Path, *, demo: bool) -> None:
        from qbosync_desktop.gui.dialogs.cannot_open import CannotOpen

        self._asked = folder, demo
        self.cannot_open = CannotOpen(problem)
        self.cannot_open.answered.connect(self._answered)
        self.cannot_open.finished.connect(self._told)
        self.cannot_open.open()

    @Slot(object, str)
    def _answered(self, remedy: Remedy, path: str) -> None:
        told, self.cannot_open = self.cannot_open, None
        if told is None or self._asked is None:
            return
        folder, demo = self._asked
        if remedy is Remedy.RESTORE_BACKUP:
            from qbosync_desktop.store import restore_backup

            restore_backup(folder, Path(told.problem.file))
        self.open(Path(path) if path else folder, demo=demo and not path)

    @Slot()
    def _told(self) -> None:
        if self.premises is None and (self.cannot_open is None or self.cannot_open is self.sender()):
            self.left.emit()


def main(argv: Sequence[str]) -> int:
    """Open the window. See ``--help`` for the arguments."""
    args = _arguments().parse_args(list(argv))
    app = make_application(sys.argv[:1], args.scheme)
    bugs = BugReporter()
    bugs.install()
    folder = args.data_dir or default_folder(demo=args.demo)
    log_into(folder)
    reception = Reception(bugs)
    reception.left.connect(app.quit)
    if reception.open(folder.absolute(), demo=args.demo):
        gc.freeze()  # what start-up made stays: the collector need not walk it again and again
        if args.measure_start and reception.premises is not None:
            _measure(reception.premises.window)
    elif reception.cannot_open is None:
        return 0  # another window has the folder and was raised
    code = app.exec()
    reception.close()
    bugs.uninstall()
    return code


def make_application(argv: list[str], scheme: str = "system") -> QApplication:
    """The application object with the product's look."""
    app = QApplication(argv)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setApplicationVersion(__version__)
    app.setQuitOnLastWindowClosed(False)  # closing waits for the running task, then asks the application to end
    apply_look(app, scheme)  # type: ignore[arg-type]  # argparse has checked it against the three
    return app


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="qbosync-desktop", description="The window of QBO Sync Desktop.", epilog=PLAY_HELP
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder of the register")
    parser.add_argument("--demo", action="store_true", help="open the demo company, in a folder of its own")
    parser.add_argument("--scheme", choices=["system", "light", "dark"], default="system")
    parser.add_argument("--measure-start", action="store_true", help="print the clock at the first paint, then end")
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    return parser


def log_into(folder: Path) -> Callable[[], None]:
    """A small rotating log in the data folder, and ``crash.log`` for what Python cannot catch. Answers how to stop.

    Nothing personal is ever logged; a crash leaves names of functions and no values.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "qbosync.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
        crash_log = folder / "crash.log"
        crashes = crash_log.open("w" if _too_long(crash_log) else "a", encoding="utf-8")
    except OSError:
        return lambda: None  # opening the register says what is wrong with the folder
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    log.info("%s %s starts on %s", NAME, __version__, sys.platform)
    faulthandler.enable(crashes)

    def stop() -> None:
        faulthandler.disable()
        root.removeHandler(handler)
        handler.close()
        crashes.close()

    return stop


def _too_long(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 200_000


def _measure(window: QWidget) -> None:
    """Print the monotonic clock when the window has been painted with its first rows, then leave at once."""

    def painted() -> None:
        print(time.monotonic(), flush=True)  # noqa: T201 - the measurement is this program's output here
        os._exit(0)

    def ready(_board: object) -> None:
        QTimer.singleShot(0, painted)

    if isinstance(window, Window):
        window.controller.board_changed.connect(ready)
