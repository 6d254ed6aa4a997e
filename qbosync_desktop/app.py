"""Starting the window: arguments, look, log, and the reception that opens one data folder after another."""

from __future__ import annotations

import faulthandler
import gc
import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from qbosync_desktop import __version__
from qbosync_desktop.domain.problems import KnownError, Problem, Remedy
from qbosync_desktop.gui.bugs import BugReporter
from qbosync_desktop.gui.head import is_of_now
from qbosync_desktop.gui.look.apply import STYLE, apply_look
from qbosync_desktop.gui.look.language import speak
from qbosync_desktop.gui.window import Window
from qbosync_desktop.gui.window_memory import MEMORY_KEY
from qbosync_desktop.office import NAME, default_folder
from qbosync_desktop.office.later import LaterOffice
from qbosync_desktop.premises import Premises
from qbosync_desktop.store import glance_at

if TYPE_CHECKING:
    import argparse

    from qbosync_desktop.gui.dialogs.cannot_open import CannotOpen
    from qbosync_desktop.office import Office

__all__ = ["Premises", "Reception", "log_into", "main", "make_application"]

log = logging.getLogger(__name__)

LOG_MOST = 500_000
"""Bytes of the log."""

OFFERED = 12
"""How many backups are looked into and offered when a register cannot be read."""

_SWITCH = 0.0001
"""Seconds a thread may keep Python's lock while another wants it."""
PLAY_HELP = "With --play the whole job is played on a fresh demo company and checked; see --play --help."


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
        office: Office | LaterOffice | None = None if demo or self.premises is not None else _as_it_was_left(folder)
        if office is None:
            from qbosync_desktop.office import open_office

            try:
                office = open_office(folder)
            except KnownError as error:
                self._say_why(error.problem, folder, demo=demo)
                return False
        premises = Premises(office, self._bugs, demo=demo)
        premises.not_opened.connect(self._not_opened)
        premises.moved.connect(self._move)
        premises.restore_chosen.connect(self.restore, Qt.ConnectionType.QueuedConnection)  # it ends its own sender
        premises.window.quit_requested.connect(self.left)
        self.close()
        self.premises = premises
        premises.window.show()
        return True

    @Slot(object)
    def _not_opened(self, error: KnownError) -> None:
        """What was remembered is shown, and the folder cannot be opened after all: as if it had not been shown."""
        if self.premises is None:
            return
        folder = self.premises.office.folder
        self.close()
        if not self._say_why(error.problem, folder, demo=False):
            self.left.emit()

    def _say_why(self, problem: Problem, folder: Path, *, demo: bool) -> bool:
        """Say why a folder cannot be opened; False when another window has it and was raised instead."""
        from qbosync_desktop.gui.one_window import raise_first

        if problem.code == "folder-in-use" and raise_first(folder):
            return False
        self._tell(problem, folder, demo=demo)
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

    @Slot(object)
    def restore(self, backup: Path) -> None:
        """Close the window, put a backup back in the folder it had open, and open the window on it again."""
        if self.premises is None:
            return
        folder, demo = self.premises.office.folder, self.premises.demo
        self.close()
        if self._restored(folder, backup, demo=demo) and self.open(folder, demo=demo) and self.premises is not None:
            self.premises.window.status.note(self.tr("The backup was put back; the register before is kept"))

    def _restored(self, folder: Path, backup: Path, *, demo: bool) -> bool:
        from qbosync_desktop.office import restore

        try:
            restore(folder, backup)
        except KnownError as error:
            self._tell(error.problem, folder, demo=demo)
            return False
        log.info("a backup was put back")
        return True

    def _tell(self, problem: Problem, folder: Path, *, demo: bool) -> None:
        from qbosync_desktop.gui.dialogs.cannot_open import CannotOpen

        self._asked = folder, demo
        offered = _backups_in_words(folder) if Remedy.RESTORE_BACKUP in problem.remedies else []
        self.cannot_open = CannotOpen(problem, backups=offered)
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
            if self._restored(folder, Path(path or told.problem.file), demo=demo):
                self.open(folder, demo=demo)
        else:
            self.open(Path(path) if path else folder, demo=demo and not path)

    @Slot()
    def _told(self) -> None:
        if self.premises is None and (self.cannot_open is None or self.cannot_open is self.sender()):
            self.left.emit()


def _as_it_was_left(folder: Path) -> LaterOffice | None:
    """A folder whose window can show at once what it showed when it was closed; None: it is opened first."""
    seen = glance_at(folder, MEMORY_KEY)
    if seen is None or not is_of_now(seen.memory, seen.writes):
        return None
    return LaterOffice(folder, {MEMORY_KEY: seen.memory}, seen.writes)


def _backups_in_words(folder: Path) -> list[tuple[Path, str]]:
    """The backups of a folder that can be put back, with what is in them; the best comes first."""
    from qbosync_desktop.gui.dialogs.restore_backup import facts_words
    from qbosync_desktop.store import last_good_backup, look_into
    from qbosync_desktop.store.backups import backups

    best = last_good_backup(folder)
    found = []
    for backup in backups(folder)[:OFFERED]:
        try:
            found.append((backup.path, facts_words(backup, look_into(backup.path))))
        except KnownError:
            continue  # damaged, too
    return sorted(found, key=lambda one: one[0] != best)


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
        gc.freeze()
        gc.enable()
        if args.measure_start and reception.premises is not None:
            _measure(reception.premises.window)
    else:
        gc.enable()
        if reception.cannot_open is None:
            return 0  # another window has the folder and was raised
    code = app.exec()
    reception.close()
    bugs.uninstall()
    return code


def make_application(argv: list[str], scheme: str = "system") -> QApplication:
    """The application object with the product's look."""
    # Qt asks Python for every cell it paints and takes Python's lock each time. Beside a working thread it waits as
    # long as that one may keep it: by default 5 ms, a hundred times for one painting.
    sys.setswitchinterval(_SWITCH)
    app = QApplication([*argv, "-style", STYLE])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setApplicationVersion(__version__)
    app.setQuitOnLastWindowClosed(False)  # closing waits for the running task, then asks the application to end
    speak(app)
    apply_look(app, scheme, styled=True)  # type: ignore[arg-type]  # argparse has checked it against the three
    return app


def _arguments() -> argparse.ArgumentParser:
    import argparse

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
        handler = SmallLog(folder / "qbosync.log", encoding="utf-8")
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


class SmallLog(logging.FileHandler):
    """A log that begins anew when it is long enough and keeps the two before it.

    Python's own brings half of its library with it, for logs that are sent over networks.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, to a new file when this one is full. Called under the handler's own lock."""
        if self.stream is not None and self.stream.tell() > LOG_MOST:
            path = Path(self.baseFilename)
            self.stream.close()
            with suppress(OSError):  # somebody reads it: it grows on
                for number in (2, 1):
                    older = path.with_name(f"{path.name}.{number - 1}") if number > 1 else path
                    if older.exists():
                        older.replace(path.with_name(f"{path.name}.{number}"))
            self.stream = self._open()
        super().emit(record)


def _too_long(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 200_000


def _measure(window: QWidget) -> None:
    from qbosync_desktop.gui.start_watch import StartWatch

    if isinstance(window, Window):
        StartWatch(window)
