"""What is unusual asks first: a share of the links, renames, and a register or an import that shrank."""

from __future__ import annotations

from pathlib import Path

from qbosync_desktop.desk.guards import Kind, guards
from qbosync_desktop.desk.unattended import run_unattended
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.settings import Settings
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from tests.desk.practice import Practice


def linked(count: int) -> Practice:
    """Clients in step with their customers, linked and looked at."""
    names = [f"Client {number:02}" for number in range(count)]
    practice = Practice(
        [Client(name=name, reference=f"C{name[-2:]}") for name in names],
        [{"display_name": name, "company_name": name} for name in names],
    )
    for name in names:
        practice.link(name, name)
    return practice


def change(practice: Practice, count: int) -> None:
    for number in range(count):
        practice.change(f"Client {number:02}", phone=f"1300 555 0{number:02}")


def kinds(practice: Practice, **more: bool) -> list[Kind]:
    return [one.kind for one in guards(practice.desk.picture(), practice.desk.plan(), **more)]


def test_an_unusual_share_is_said_with_its_numbers() -> None:
    practice = linked(20)
    change(practice, 5)
    assert kinds(practice) == []
    change(practice, 6)
    (guard,) = guards(practice.desk.picture(), practice.desk.plan())
    assert guard.words == "6 of 20 linked customers would change. You asked to be stopped above 20 %."
    assert len(guard.actions) == 6


def test_details_that_go_out_for_the_first_time_are_usual_where_somebody_said_yes() -> None:
    names = [f"Client {number:02}" for number in range(12)]
    practice = Practice(
        [Client(name=name, phone="1300 555 010") for name in names],
        [{"display_name": name, "company_name": name} for name in names],
    )
    for name in names:
        practice.link(name, name)
    assert kinds(practice) == [Kind.SHARE]
    assert kinds(practice, first_sendings=False) == []
    practice.push()
    change(practice, 12)
    assert kinds(practice, first_sendings=False) == [Kind.SHARE]


def test_a_register_of_which_half_is_gone_asks_until_it_was_pushed() -> None:
    practice = linked(20)
    change(practice, 1)
    practice.push()
    practice.desk.archive([practice.id(f"Client {number:02}") for number in range(12)], make_inactive=True)
    found = guards(practice.desk.picture(), practice.desk.plan())
    assert [one.kind for one in found] == [Kind.REGISTER, Kind.SHARE]
    assert found[0].words == "The register has 8 clients in use; at the last push it had 20."
    practice.push()
    assert practice.desk.picture().doubt is None


def imported(practice: Practice, folder: Path, count: int) -> None:
    path = folder / "list.csv"
    rows = "".join(f"C{number:02},Client {number:02},1300 555 0{number:02}\n" for number in range(count))
    path.write_text(f"Reference,Name,Phone\n{rows}", encoding="utf-8")
    _, _, preview = practice.desk.preview_list(path)
    practice.desk.apply_list(preview)


def test_a_much_smaller_import_asks_and_a_whole_one_does_not(tmp_path: Path) -> None:
    practice = linked(60)
    imported(practice, tmp_path, 6)
    found = guards(practice.desk.picture(), practice.desk.plan(), first_sendings=False)
    assert [one.words for one in found] == ["The last import held 6 clients; the register had 60."]
    imported(practice, tmp_path, 60)
    assert practice.desk.picture().doubt is None


def test_a_few_changes_are_never_unusual_whatever_was_imported(tmp_path: Path) -> None:
    practice = linked(60)
    imported(practice, tmp_path, 2)
    assert practice.desk.picture().doubt is not None
    assert kinds(practice) == []
    practice.push()
    assert practice.desk.picture().doubt is not None, "nobody was asked, so nobody has looked"


def test_a_small_list_of_new_clients_is_no_reason(tmp_path: Path) -> None:
    practice = linked(30)
    path = tmp_path / "new.csv"
    path.write_text("Reference,Name\n" + "".join(f"N{number},New {number}\n" for number in range(8)), encoding="utf-8")
    practice.desk.apply_list(practice.desk.preview_list(path)[2])
    assert practice.desk.picture().doubt is not None
    practice.desk.export([practice.id(f"New {number}") for number in range(8)])
    assert len(practice.desk.plan().actions) == 8
    assert kinds(practice) == [], "new customers take nothing from anybody"


def test_a_run_nobody_watches_stops_at_a_guard_and_says_so() -> None:
    practice = linked(20)
    change(practice, 12)
    practice.desk.keep_settings(Settings(automatic=True))
    for everything in (False, True):
        report = run_unattended(practice.desk, NeverCancelled(), silent, everything=everything)
        assert (report.done, [one.code for one in report.problems]) == (0, ["plan-unusual"])
        assert report.needs_someone
        assert "12 of 20 linked customers would change" in report.problems[0].detail
        assert "--allow-large" in report.problems[0].todo
    report = run_unattended(practice.desk, NeverCancelled(), silent, everything=True, large=True)
    assert (report.done, report.problems) == (12, ())
