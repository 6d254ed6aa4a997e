"""What a window still asks while it closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from tests.gui.practice import opened_window


class Listener(QObject):
    """Counts answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = 0

    @Slot(object)
    def hear(self, _answer: object) -> None:
        self.answers += 1


def test_a_question_asked_after_the_end_is_not_answered_and_no_bug(qtbot: QtBot) -> None:
    listener = Listener()
    with opened_window(qtbot) as opened:
        controller = opened.controller
        controller.ask(lambda desk: desk.pushes(1), listener.hear)
        qtbot.waitUntil(lambda: listener.answers == 1)
        opened.settle()
        assert opened.runner.shutdown()
        controller.ask(lambda desk: desk.pushes(1), listener.hear)
    assert listener.answers == 1
