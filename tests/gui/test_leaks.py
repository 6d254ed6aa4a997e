"""The search for leaks finds them, so that a quiet test run means something."""

from __future__ import annotations

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.conftest import left_behind


def test_a_ticking_timer_is_found(look: QApplication) -> None:
    timer = QTimer()
    timer.start(60_000)
    assert left_behind(look, set(look.topLevelWidgets())) == ["timer of nobody's"]
    timer.stop()


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
