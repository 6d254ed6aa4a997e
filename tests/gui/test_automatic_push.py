"""The firm's switch: off, nothing leaves by itself; on, plain updates do once hands are still; new customers wait."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.gui.automatic_push import AutomaticPush
from tests.gui.practice import Opened, Practice, opened_window


def dairy(opened: Opened) -> Client:
    practice = opened.practice
    return next(one for one in practice.books.clients() if one.id == practice.clients["Coorong Dairy Partnership"])


@pytest.mark.parametrize("on", [True, False])
def test_a_change_goes_out_by_itself_only_when_the_switch_is_on(qtbot: QtBot, on: bool) -> None:
    practice = Practice()
    practice.books.keep_settings(Settings(automatic=on, rename_limit=99, guard_share=1.0))
    with opened_window(qtbot, practice) as opened:
        automatic = AutomaticPush(opened.controller, lambda: opened.window.page is None, opened.controller, quiet=1)
        changed = replace(dairy(opened), phone="(08) 5550 1234")
        opened.controller.act(lambda desk: desk.export([practice.clients["Priya Raghunathan"]]))
        with qtbot.waitSignal(opened.controller.pushed if on else opened.controller.said):
            opened.controller.act(lambda desk: desk.save_client(changed))
        opened.settle()
        assert automatic._timer.isActive() is False
        held = practice.quickbooks.customers["6"]
        assert held.value(Field.PHONE) == ("(08) 5550 1234" if on else "")
        names = [one.display_name for one in practice.quickbooks.customers.values()]
        assert "Priya Raghunathan" not in names, "a new customer always waits for a look"


def test_it_waits_while_a_page_is_open(qtbot: QtBot) -> None:
    practice = Practice()
    practice.books.keep_settings(Settings(automatic=True, rename_limit=99, guard_share=1.0))
    with opened_window(qtbot, practice) as opened:
        asked: list[bool] = []

        def busy() -> bool:
            asked.append(True)
            return len(asked) > 2

        AutomaticPush(opened.controller, busy, opened.controller, quiet=1)
        with qtbot.waitSignal(opened.controller.pushed):
            opened.controller.act(lambda desk: desk.save_client(replace(dairy(opened), phone="(08) 5550 1234")))
        opened.settle()
        assert len(asked) > 2
