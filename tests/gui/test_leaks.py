"""The search for leaks finds them, so that a quiet test run means something."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from qbosync_desktop.gui.completion import Completion
from tests.gui.conftest import left_behind


def test_a_ticking_timer_is_found(look: QApplication) -> None:
    timer = QTimer()
    timer.start(60_000)
    assert left_behind(look, set(look.topLevelWidgets())) == ["timer of nobody's, 60000 ms"]
    timer.stop()


def test_a_timer_of_before_is_not_this_tests(look: QApplication) -> None:
    timer = QTimer()
    timer.start(60_000)
    assert left_behind(look, set(look.topLevelWidgets()), {id(timer)}) == []
    timer.stop()


def test_a_window_that_goes_at_once_takes_with_it_what_it_would_do_next(look: QApplication) -> None:
    """A shot of QTimer.singleShot belongs to nobody and ticks on when the window is gone: this one was seen."""

    class Bare(QWidget):
        pass

    window = Bare()
    completion = Completion(window)  # type: ignore[arg-type]  # nothing of it is asked before the shot
    completion.after_painting()
    shiboken6.delete(window)
    assert left_behind(look, set(look.topLevelWidgets())) == []


def test_a_running_thread_is_found(look: QApplication) -> None:
    thread = QThread()
    thread.setObjectName("lost")
    thread.start()
    assert left_behind(look, set(look.topLevelWidgets())) == ["thread 'lost'"]
    thread.quit()
    assert thread.wait(5000)


def test_a_window_is_found(look: QApplication) -> None:
    before = set(look.topLevelWidgets())
    label = QLabel()
    label.setWindowTitle("lost")
    label.show()
    assert left_behind(look, before) == ["window QLabel 'lost'"]
    label.close()
    label.deleteLater()
