"""The premises: one open data folder with its window, its threads, and all that works by itself; requests answered.

Knows office and window alike. What the window shows is not its business, nor which folder is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.domain.problems import Problem
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.look import icons
from qbosync_desktop.gui.tasks import TaskRunner
from qbosync_desktop.gui.turns import Turns
from qbosync_desktop.gui.widgets.announce import read_in
from qbosync_desktop.gui.window import Window
from qbosync_desktop.office import default_folder
from qbosync_desktop.office.later import LaterOffice
from qbosync_desktop.store.places import BACKUP_FOLDER

if TYPE_CHECKING:
    from qbosync_desktop.desk.board import Board
    from qbosync_desktop.domain.tasks import CancelToken, Report
    from qbosync_desktop.gui.newer_version import Newest
    from qbosync_desktop.gui.office_port import OfficePort
    from qbosync_desktop.office import Office

Made = TypeVar("Made")

_BY_ITSELF = (
    "updates",
    "gui.bug_dialog",
    "gui.one_window",
    "gui.sign_in_end",
    "gui.newer_version",
    "gui.automatic_sync",
    "gui.handed_runs",
    "gui.run_notice",
)
"""What all that works by itself is made with, once the folder is open."""


class Premises(QObject):
    """One open data folder with its window. ``moved`` asks for another folder (and whether it is the demo's)."""

    moved = Signal(object, bool)
    restore_chosen = Signal(object)
    """Path: the user has looked at this backup and wants it in place of the register."""

    not_opened = Signal(object)
    """KnownError: the folder cannot be opened, though it looked so. Only where it was left to be opened later."""

    def __init__(self, office: Office | LaterOffice, bugs: BugReporter, *, demo: bool = False) -> None:
        super().__init__()
        self.office = office
        self.demo = demo
        self.runner = TaskRunner(bugs, self)
        # Told to be an office: what it does not answer itself it hands on.
        self.controller = Controller(
            cast("OfficePort", office), self.runner, self, later=isinstance(office, LaterOffice)
        )
        self.window = Window(self.controller)
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._bugs = bugs
        self._welcome_page: QWidget | None = None
        self._turns = Turns(self)
        self._welcomed = False
        self._moved_in = False
        self.controller.preparing.append(lambda _board: icons.read_in())  # on the sync thread
        self.controller.warming.append(_read_dialogs_in)
        self._answer_requests()
        if isinstance(office, LaterOffice):
            self.controller.reading_in += [f"qbosync_desktop.{name}" for name in _BY_ITSELF]
            self.controller.not_begun.connect(self.not_opened)
            self.window.completion.completed.connect(self._move_in)
        else:
            self._move_in()
        if demo:
            title = self.tr("Starting the demo company")
            self.controller.task(title, _start_demo, self._demo_started, cancellable=False)

    @Slot()
    def _move_in(self) -> None:
        """The folder is ours: all that works by itself begins."""
        from qbosync_desktop import updates
        from qbosync_desktop.gui.bug_dialog import BugWindow
        from qbosync_desktop.gui.newer_version import NewerVersion
        from qbosync_desktop.gui.one_window import FirstWindow
        from qbosync_desktop.gui.sign_in_end import SignInEnd

        self._moved_in = True
        self._bug_window = BugWindow(self._bugs, self.window)
        self._first = FirstWindow(self.office.folder, self)
        self._first.asked.connect(self.raise_window)
        SignInEnd(self.controller, self.window.status, self)
        NewerVersion(self.controller, self.window.status, None if self.demo else _who_knows(), updates.is_newer, self)
        self._run_by_itself()

    def _run_by_itself(self) -> None:
        """On the firm's switch, and for runs of ``qbosync`` that find the register open."""
        from qbosync_desktop.gui.automatic_sync import AutomaticSync
        from qbosync_desktop.gui.handed_runs import HandedRuns
        from qbosync_desktop.gui.run_notice import RunNotice

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
        window.lists_requested.connect(self.show_lists)
        window.checks_requested.connect(self.show_checks)
        window.settings_requested.connect(self.show_settings)
        window.client_requested.connect(self.show_client)
        window.problem_requested.connect(self.show_problem)
        window.customer_requested.connect(self.open_customer)
        window.folder_requested.connect(self.choose_folder)
        window.backup_requested.connect(self.back_up)
        window.backups_requested.connect(self.show_backups)
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

        def show(page: ReviewPage) -> None:
            page.show_current()
            self.window.show_page(page, page.title)

        if not isinstance(self.window.page, ReviewPage):
            self._in_turns(lambda: ReviewPage(self.controller, self.window), show)

    def _in_turns(self, make: Callable[[], Made], *steps: Callable[[Made], object]) -> None:
        """Make something in one turn and show it in the next, or finish it before that: nothing of it is felt. What is
        asked for in between is not shown.
        """
        if self._turns.waiting:
            return
        made = make()

        def turn(step: Callable[[Made], object]) -> bool:
            step(made)
            return True

        self._turns.start([partial(turn, step) for step in steps])

    @Slot(int)
    def show_history(self, client_id: int) -> None:
        """What was pushed, for one client or all."""
        from qbosync_desktop.gui.pages.history import HistoryPage

        def show(page: HistoryPage) -> None:
            page.show_client(client_id)
            self.window.show_page(page, self.tr("History"))

        self._in_turns(lambda: HistoryPage(self.controller, self.window), show)

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

    @Slot(str)
    def show_lists(self, chosen: str) -> None:
        """Save lists and reports."""
        from qbosync_desktop.gui.dialogs.export_lists import ExportDialog

        ExportDialog(self.controller, self.window, chosen).open()

    @Slot(str, int)
    def show_checks(self, code: str, client_id: int) -> None:
        """Check the register."""
        from qbosync_desktop.gui.dialogs.register_check import RegisterCheck

        RegisterCheck(self.controller, self.window, code, client_id).open()

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
        self._in_turns(
            lambda: ClientDialog(self.controller, self.window, client, whole=False),
            ClientDialog.finish,
            ClientDialog.open,
        )

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
            _open_outside(url)

    @Slot()
    def open_demo(self) -> None:
        """The demo company, in a folder and a window of its own, so that it never meets real clients."""
        self.moved.emit(default_folder(demo=True), True)

    @Slot()
    def choose_folder(self) -> None:
        """Open another data folder."""
        from PySide6.QtWidgets import QFileDialog

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
        """Write a backup now, where the user wants it."""
        from qbosync_desktop.gui.backup_by_hand import BackupByHand

        BackupByHand(self.controller, self.window).ask(self._backups())

    @Slot()
    def show_backups(self) -> None:
        """The folder with the backups, in the system's own file window."""
        _open_outside(str(self._backups()))

    def _backups(self) -> Path:
        place = self.office.folder / BACKUP_FOLDER
        return place if place.is_dir() else self.office.folder

    @Slot()
    def restore(self) -> None:
        """Choose a backup, look at what is in it and what is newer, then put it back."""
        from qbosync_desktop.gui.dialogs.restore_backup import RestoreDialog

        dialog = RestoreDialog(self.controller, self.window)
        dialog.chosen.connect(self.restore_chosen)
        dialog.open()

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
        if self._moved_in:
            self._first.close()
            self._automatic.stop()
            self._handed.close()
            self._notice.close()
        self.window.hide()
        if self.runner.shutdown():
            self.office.close()
        self.window.deleteLater()


def _open_outside(place: str) -> None:
    """Have the system open an address or a folder."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(place) if "://" in place else QUrl.fromLocalFile(place))


def _who_knows() -> Newest | None:
    """Who can be asked for newer versions: nobody, unless this copy was downloaded from a release."""
    from qbosync_desktop import updates

    source = updates.place()
    return (lambda: updates.newest(source)) if source else None


def _start_demo(office: OfficePort, cancel: CancelToken, report: Report) -> object:
    """Returns whether this is the demo's first start."""
    first = office.connect_demo().last_read is None
    if first:
        office.desk.pull(cancel, report)
    return first


def _read_dialogs_in(_board: Board) -> None:
    """Read in, on the sync thread, what the window left out to open fast: the first dialog then opens fast too."""
    for name in ("dialogs.client_dialog", "dialogs.problem_dialog", "pages.review", "pages.history"):
        import_module(f"qbosync_desktop.gui.{name}")
    read_in()
