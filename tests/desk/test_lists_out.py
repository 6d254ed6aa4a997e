"""Lists out: the register and the mappings, a fix for many clients as one step, and the mapping report's words."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

from qbosync_desktop.desk.lists import ExportList, export_list
from qbosync_desktop.desk.mapping_report import MappingReport, day_and_time, mapping_report
from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.suggestion import Tier
from tests.desk.practice import Practice

MADE = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)


def small_practice() -> Practice:
    practice = Practice(
        [
            Client(name="Ann Lee", reference="LEE1", email="ann@lee.example"),
            Client(name="Bo Ek", reference="EKB1"),
            Client(name="Cy Ono", reference="ONO1", sync=False),
            Client(name="Old Client", archived=True),
            Client(name="Dee New"),
        ],
        [{"display_name": "Lee, Ann"}, {"display_name": "Bo Eck"}],
    )
    practice.suggest(("Bo Ek", "Bo Eck", Tier.LIKELY))
    practice.link("Ann Lee", "Lee, Ann")
    practice.desk.export([practice.id("Dee New")])
    return practice


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_mappings_name_both_sides_with_their_ids(tmp_path: Path) -> None:
    practice = small_practice()
    written = export_list(tmp_path / "mappings.csv", practice.desk.picture(), ExportList.MAPPINGS)
    assert (written.clients, written.files) == (5, (tmp_path / "mappings.csv",))
    found = {row["Name"]: row for row in read(tmp_path / "mappings.csv")}
    ann = found["Ann Lee"]
    assert (ann["Register Id"], ann["QuickBooks Id"], ann["Name in QuickBooks"]) == (
        str(practice.id("Ann Lee")),
        practice.customer("Lee, Ann").id,
        "Lee, Ann",
    )
    assert found["Bo Ek"]["Status"] == "suggested"
    assert found["Bo Ek"]["QuickBooks Id"] == ""


def test_archived_clients_do_not_come_to_life_in_another_system(tmp_path: Path) -> None:
    picture = small_practice().desk.picture()
    names = {}
    for which in (ExportList.REGISTER, ExportList.XERO, ExportList.LODGEIT, ExportList.QUICKBOOKS):
        export_list(tmp_path / f"{which}.csv", picture, which)
        names[which] = (tmp_path / f"{which}.csv").read_text("utf-8-sig").count("Old Client")
    assert names == {
        ExportList.REGISTER: 1,
        ExportList.XERO: 0,
        ExportList.LODGEIT: 1,
        ExportList.QUICKBOOKS: 0,
    }


def test_the_registers_own_list_reads_back_as_unchanged(tmp_path: Path) -> None:
    practice = small_practice()
    export_list(tmp_path / "register.xlsx", practice.desk.picture())
    _, _, preview = practice.desk.preview_list(tmp_path / "register.xlsx")
    assert preview.counts() == {"read": 5, "added": 0, "changed": 0, "unchanged": 5, "skipped": 0}
    assert preview.vanished == ()


def test_one_fix_for_all_clients_is_one_step(tmp_path: Path) -> None:
    wrong = Address("1 A St", "", "Melbourne", "NSW", "3000")
    practice = Practice([Client(name="Ann", postal=wrong), Client(name="Bo", postal=wrong), Client(name="Cy")])
    done = practice.desk.fix("state-of-postcode")
    assert (done.words, done.count) == ("2 clients mended: use the state of the postcode", 2)
    assert {one.postal.state for one in practice.books.clients()} == {"VIC", ""}
    practice.desk.undo()
    assert practice.client("Ann").postal == practice.client("Bo").postal == wrong
    practice.desk.fix("state-of-postcode", [practice.id("Bo")])
    assert (practice.client("Ann").postal.state, practice.client("Bo").postal.state) == ("NSW", "VIC")


def test_a_vanished_client_is_archived_by_hand_only(tmp_path: Path) -> None:
    practice = Practice([Client(name="Ann", reference="A1"), Client(name="Bo", reference="B1")])
    (tmp_path / "list.csv").write_text("Reference,Name\nA1,Ann\n", "utf-8")
    _, _, preview = practice.desk.preview_list(tmp_path / "list.csv")
    assert [one.name for one in preview.vanished] == ["Bo"]
    practice.desk.apply_list(preview)
    assert not practice.client("Bo").archived
    practice.desk.archive(one.id for one in preview.vanished)
    assert practice.client("Bo").archived


# ------------------------------------------------------------------------------------------------ the report


def report_of(practice: Practice) -> MappingReport:
    return mapping_report(practice.desk.picture(), MADE, "Wattle Creek Accounting")


def test_the_report_has_every_client_once_and_adds_up() -> None:
    report = report_of(small_practice())
    assert dict(report.counts) == {
        "Linked": 1,
        "Waiting to be created": 1,
        "Not linked": 1,
        "Left out": 1,
        "Archived": 1,
    }
    assert [(one.key, len(one.rows)) for one in report.sections] == [
        ("linked", 1),
        ("new", 1),
        ("open", 1),
        ("out", 1),
        ("archived", 1),
    ]
    for section in report.sections:
        assert len(section.heads) == len(section.widths)
        assert all(len(row) == len(section.heads) for row in section.rows)
        assert round(sum(section.widths), 6) == 1
        assert section.title.endswith(f"({len(section.rows)})")
    linked = report.sections[0].rows[0]
    assert linked[:2] == ("LEE1", "Ann Lee")
    assert linked[3] == "Lee, Ann"
    assert "perhaps “Bo Eck”" in report.sections[2].rows[0][-1]


def test_the_report_says_where_and_when() -> None:
    practice = small_practice()
    report = report_of(practice)
    facts = dict(report.facts)
    assert facts["Practice"] == "Wattle Creek Accounting"
    assert facts["Report made"] == day_and_time(MADE) == "23 Nov 2026, 09:05"
    assert facts["QuickBooks company"].startswith(report.company)
    assert "QuickBooks last read" in facts


def test_the_report_lists_problems() -> None:
    practice = Practice([Client(name="Ann: Lee", reference="T1")], [{"display_name": "Ann Lee"}])
    practice.link("Ann: Lee", "Ann Lee")
    sections = {one.key: one for one in report_of(practice).sections}
    (row,) = sections["problems"].rows
    assert row[:2] == ("T1", "Ann: Lee")
    assert "“:”" in row[2]
