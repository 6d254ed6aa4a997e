"""The firm's switch: off, nothing happens by itself; on, plain updates go once hands are still, and a timer reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.problems import EnvironmentProblem, Problem, RemoteProblem
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.gui.automatic_sync import LONGEST, NETWORK_SETTLES, AutomaticSync
from qbosync_desktop.gui.network_return import NetworkReturn, Reach
from tests.gui.practice import Opened, Practice, opened_window

ON = Settings(automatic=True, rename_limit=99, guard_share=1.0)
PHONE = "(08) 5550 1234"
COARSE = 1.06
"""Qt lets such timers be five in a hundred late, so that wake-ups can be bundled."""


class Network(NetworkReturn):
    """A network whose return the test decides."""

    watched = 0

    def watch(self) -> None:
        self.watched += 1


def dairy(opened: Opened) -> Client:
    practice = opened.practice
    return next(one for one in practice.books.clients() if one.id == practice.clients["Coorong Dairy Partnership"])


def practice_with(settings: Settings) -> Practice:
    practice = Practice()
    practice.books.keep_settings(settings)
    return practice


def in_sync(settings: Settings) -> Practice:
    practice = practice_with(settings)
    practice.desk.push(practice.desk.plan())
    return practice


def automatic(opened: Opened, quiet: int = 1) -> AutomaticSync:
    return AutomaticSync(
        opened.controller,
        lambda: opened.window.page is None,
        opened.controller,
        network=Network(opened.controller),
        quiet=quiet,
        now=opened.practice.clock,
    )


def change_phone(opened: Opened) -> None:
    opened.controller.act(lambda desk: desk.save_client(replace(dairy(opened), phone=PHONE)))


@pytest.mark.parametrize("on", [True, False])
def test_a_change_goes_out_by_itself_only_when_the_switch_is_on(qtbot: QtBot, on: bool) -> None:
    practice = practice_with(replace(ON, automatic=on))
    with opened_window(qtbot, practice) as opened:
        runs = automatic(opened)
        opened.controller.act(lambda desk: desk.export([practice.clients["Priya Raghunathan"]]))
        with qtbot.waitSignal(runs.ended if on else opened.controller.said):
            change_phone(opened)
        opened.settle()
        runs.stop()
        assert practice.quickbooks.customers["6"].value(Field.PHONE) == (PHONE if on else "")
        names = [one.display_name for one in practice.quickbooks.customers.values()]
        assert "Priya Raghunathan" not in names, "a new customer always waits for a look"


def test_a_client_without_its_tick_stays_at_home(qtbot: QtBot) -> None:
    practice = practice_with(ON)
    with opened_window(qtbot, practice) as opened:
        runs = automatic(opened)
        with qtbot.waitSignal(opened.controller.said):
            opened.controller.act(lambda desk: desk.save_client(replace(dairy(opened), phone=PHONE, sync=False)))
        opened.settle()
        runs.stop()
        assert practice.quickbooks.customers["6"].value(Field.PHONE) == ""


def test_it_waits_while_a_page_is_open_and_costs_nothing_meanwhile(qtbot: QtBot) -> None:
    with opened_window(qtbot, practice_with(ON)) as opened:
        runs = automatic(opened)
        opened.window.page_changed.connect(runs.look_again)
        from PySide6.QtWidgets import QWidget

        opened.window.show_page(QWidget(), "A page")
        change_phone(opened)
        opened.settle()
        assert runs.waits == -1
        with qtbot.waitSignal(runs.ended):
            opened.window.back()
        opened.settle()
        runs.stop()


def test_every_change_lets_it_wait_anew(qtbot: QtBot) -> None:
    with opened_window(qtbot, in_sync(replace(ON, every_minutes=0))) as opened:
        runs = automatic(opened, quiet=60_000)
        opened.controller.refresh()
        opened.settle()
        assert runs.waits == -1, "nothing to send, nothing to read on a timer: it sleeps"
        change_phone(opened)
        opened.settle()
        assert 0 < runs.waits <= 60_000 * COARSE
        runs.stop()
        assert runs.waits == -1


def test_the_timer_reads_when_the_last_read_is_old_enough(qtbot: QtBot) -> None:
    practice = in_sync(replace(ON, every_minutes=60))
    with opened_window(qtbot, practice) as opened:
        runs = automatic(opened)
        opened.controller.refresh()
        opened.settle()
        read = opened.board.picture.company
        assert read is not None
        assert read.last_read is not None
        minute = 60_000
        practice.clock.now = read.last_read + timedelta(minutes=20)
        runs.look_again()
        assert 39 * minute < runs.waits <= 40 * minute * COARSE
        practice.clock.now = read.last_read - timedelta(days=400)  # somebody put the clock back
        runs.look_again()
        assert 59 * minute < runs.waits <= 60 * minute * COARSE
        practice.clock.now = read.last_read + timedelta(minutes=61)
        runs._timer.start(59 * minute)  # the computer has slept, and nobody told the timer
        with qtbot.waitSignal(runs.ended):
            runs._state_changed(Qt.ApplicationState.ApplicationActive)
        opened.settle()
        before = runs.waits
        runs._state_changed(Qt.ApplicationState.ApplicationActive)
        assert 0 < runs.waits <= before, "coming and going never puts a run off"
        runs.stop()
        assert opened.board.picture.company is not None
        assert opened.board.picture.company.last_read != read.last_read


def test_a_timer_that_runs_out_a_little_early_is_good_enough(qtbot: QtBot) -> None:
    practice = in_sync(replace(ON, every_minutes=60))
    with opened_window(qtbot, practice) as opened:
        runs = automatic(opened, quiet=1000)
        company = opened.board.picture.company
        assert company is not None
        assert company.last_read is not None
        practice.clock.now = company.last_read + timedelta(minutes=58)
        runs._run()
        assert runs.waits > 60_000, "far too early"
        practice.clock.now = company.last_read + timedelta(minutes=59, seconds=59.5)
        with qtbot.waitSignal(runs.ended):
            runs._run()
        opened.settle()
        runs.stop()


def offline(*_: object) -> None:
    raise RemoteProblem(Problem("no-network", "There is no network", todo="Wait."), retryable=True, reached=False)


def refused(*_: object) -> None:
    raise EnvironmentProblem(Problem("disk-full", "The disk is full", todo="Free some space."))


def test_a_dead_network_is_tried_again_ever_later_and_at_once_when_it_is_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened_window(qtbot, practice_with(ON)) as opened:
        asked: list[Problem] = []
        opened.window.problem_requested.connect(asked.append)
        with monkeypatch.context() as broken:
            broken.setattr(opened.practice.quickbooks, "read_changes", offline)
            quiet = 100_000
            runs = automatic(opened, quiet)
            network = runs._network
            assert isinstance(network, Network)
            change_phone(opened)
            opened.settle()
            for times in (2, 4, 8, 16):
                with qtbot.waitSignal(runs.failed):
                    runs._timer.start(0)
                opened.settle()
                assert quiet * (times - 1) < runs.waits <= quiet * times * COARSE
            with qtbot.waitSignal(runs.failed):
                runs._timer.start(0)
            opened.settle()
            assert runs.waits <= LONGEST * COARSE
            assert network.watched == 5
            assert opened.window.connection.offline_since is not None, "the window says that it is offline"
            assert not asked, "and asks nobody anything"
        runs._not_before += 3600
        opened.controller.refresh()
        opened.settle()
        assert runs.waits > NETWORK_SETTLES
        network.returned.emit()
        assert runs.waits <= NETWORK_SETTLES * COARSE
        opened.practice.clock.pass_hours(1)
        runs._timer.start(0)
        with qtbot.waitSignal(runs.ended):
            pass
        opened.settle()
        runs.stop()
        assert opened.practice.quickbooks.customers["6"].value(Field.PHONE) == PHONE
        assert opened.window.connection.offline_since is None


def test_what_stands_in_the_way_is_a_banner_and_no_dialog(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened_window(qtbot, practice_with(ON)) as opened:
        asked: list[Problem] = []
        opened.window.problem_requested.connect(asked.append)
        monkeypatch.setattr(opened.practice.quickbooks, "read_changes", refused)
        runs = automatic(opened, quiet=5)
        with qtbot.waitSignal(runs.failed):
            change_phone(opened)
        opened.settle()
        runs.stop()
        step = opened.window.next_area.step
        assert "The disk is full" in step.words
        assert not asked
        opened.window.command(step.command)
        assert [one.code for one in asked] == ["disk-full"]


def test_a_run_that_the_user_stopped_is_left_alone_for_a_while(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from qbosync_desktop.domain.problems import Cancelled

    def stopped(*_: object) -> None:
        raise Cancelled

    with opened_window(qtbot, practice_with(ON)) as opened:
        monkeypatch.setattr(opened.practice.quickbooks, "read_changes", stopped)
        runs = automatic(opened)
        with qtbot.waitSignal(opened.controller.finished):
            change_phone(opened)
        opened.settle()
        assert runs.waits > LONGEST - 60_000
        runs.stop()


class Told(QObject):
    """What the operating system says about the network."""

    reachabilityChanged = Signal(object)  # noqa: N815 - Qt's own name

    def reachability(self) -> Reach:
        return Reach.Disconnected


def test_the_networks_return_is_told_once_each_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told()

    class Information:
        @staticmethod
        def loadDefaultBackend() -> bool:
            return True

        @staticmethod
        def instance() -> Told:
            return told

    monkeypatch.setattr("qbosync_desktop.gui.network_return.QNetworkInformation", Information)
    network = NetworkReturn()
    times: list[int] = []
    network.returned.connect(lambda: times.append(1))
    network.watch()
    network.watch()
    for reach in (Reach.Local, Reach.Online, Reach.Site, Reach.Disconnected, Reach.Unknown, Reach.Online):
        told.reachabilityChanged.emit(reach)
    assert len(times) == 2
