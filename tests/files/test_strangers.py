"""Client lists as strangers bring them: newer templates, other orders, other words, no heading at all."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qbosync_desktop import files
from qbosync_desktop.domain.client import Client, ClientKind
from tests.files import lists

XERO = (  # noqa: SIM905  # a heading row as it stands in the file
    "*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POAddressLine1,POCity,PORegion,POPostalCode,"
    "PhoneNumber,TaxNumberName,TaxNumber,LegalName,CompanyNumber,BrandingTheme,DefaultTaxBills,Person1FirstName,"
    "Person1LastName,Person1Email,Person1IncludeInEmail,Person2FirstName,Person2LastName,Person2Email,"
    "Person2IncludeInEmail"
).split(",")
ACME = {
    "*ContactName": "Acme Pty Ltd",
    "AccountNumber": "ACM1",
    "EmailAddress": "a@acme.example",
    "POAddressLine1": "PO Box 5",
    "POCity": "Carlton",
    "PORegion": "VIC",
    "POPostalCode": "3053",
    "PhoneNumber": "61 3 91234567",
    "TaxNumberName": "ABN",
    "TaxNumber": "53004085616",
    "Person1Email": "kim@acme.example",
    "Person1IncludeInEmail": "yes",
    "Person2IncludeInEmail": "no",
}


@pytest.mark.parametrize("seed", range(4))
def test_xeros_newer_template_in_any_order(tmp_path: Path, seed: int) -> None:
    header = list(XERO)
    random.Random(seed).shuffle(header)
    path = lists.rows(tmp_path / "a.csv", header, [ACME.get(name, "") for name in header])
    client = lists.only(lists.parse(path))
    assert (client.name, client.reference, client.abn) == ("Acme Pty Ltd", "ACM1", "53004085616")
    assert client.email == "a@acme.example, kim@acme.example", "the main address first, wherever its column stands"
    assert (client.postal.line1, client.postal.postcode, client.phone) == ("PO Box 5", "3053", "(03) 9123 4567")


def test_other_words_for_everything(tmp_path: Path) -> None:
    path = lists.text(
        tmp_path / "a.csv",
        "Client full legal name;Our file ref;Contact e-mail;Tel (business hrs);Mob.;ABN / GST No;Type of client;"
        "Mailing addr;Mailing town;Mailing st;Mailing pc\n"
        "Acme Pty Ltd;ACM1;a@acme.example;03 9123 4567;412345678;53 004 085 616;Co;PO Box 5;Carlton;Vic;3053\n"
        "Rachel Adams;ADA1;r@x.example;;;;Indiv.;1 A St;Darwin;NT;800\n",
    )
    acme, rachel = (item.client for item in lists.parse(path).clients)
    assert (acme.reference, acme.kind, acme.mobile) == ("ACM1", ClientKind.COMPANY, "0412 345 678")
    assert (acme.postal.state, rachel.postal.state, rachel.postal.postcode) == ("VIC", "NT", "0800")


def test_myob_ae_keeps_a_persons_family_name_in_main_name(tmp_path: Path) -> None:
    path = lists.text(
        tmp_path / "a.csv",
        "Type,Code,Main Name,First Name,Email\nOrganisation,ACM1,Acme Pty Ltd,Jo,a@acme.example\n"
        "Person,ADA1,Adams,Rachel,r@x.example\nOrganisation,SMS1,Adams Super Fund,,\n",
    )
    found = [item.client for item in lists.parse(path).clients]
    assert [(one.name, one.kind) for one in found] == [
        ("Acme Pty Ltd", ClientKind.COMPANY),
        ("Rachel Adams", ClientKind.INDIVIDUAL),
        ("Adams Super Fund", ClientKind.SUPER_FUND),
    ]


def test_a_client_who_is_his_own_contact_is_a_person(tmp_path: Path) -> None:
    path = lists.text(
        tmp_path / "a.csv",
        "Client Name,Contact Name,Contact Email\nAcme,Jo Ng,a@acme.example\nRachel Adams,Rachel Adams,r@x.example\n",
    )
    kinds = [item.client.kind for item in lists.parse(path).clients]
    assert kinds == [ClientKind.OTHER, ClientKind.INDIVIDUAL]


def test_one_labelled_phone_goes_where_its_label_says(tmp_path: Path) -> None:
    path = lists.rows(tmp_path / "a.csv", ["Customer full name", "Phone numbers"], ["Rachel", "Mobile:0412345678"])
    parsed = lists.parse(path)
    assert (lists.only(parsed).phone, lists.only(parsed).mobile) == ("", "0412 345 678")
    assert parsed.warnings == ()


HEADLESS = (
    "ACM1,Acme Pty Ltd,a@acme.example,03 9123 4567,53004085616\n"
    "ADA1,Rachel Adams,r@x.example,0412345678,\nBEE1,Bee Trust,bee@x.example,0298765432,51824753556\n"
)


def test_a_list_without_headings_is_told_by_its_values(tmp_path: Path) -> None:
    path = lists.text(tmp_path / "a.csv", HEADLESS)
    table = lists.table(path)
    columns = files.guess_columns(table)
    assert columns.mapping() == {
        "Column A": "reference",
        "Column B": "name",
        "Column C": "email",
        "Column D": "phone",
        "Column E": "abn",
    }
    assert any("no heading" in note for note in table.notes)
    assert columns.signature == "", "nothing is remembered for every list without headings"
    parsed = files.to_clients(table, columns)
    assert [item.row for item in parsed.clients] == [1, 2, 3]
    assert parsed.clients[0].client.reference == "ACM1"


def test_tax_file_numbers_without_a_heading_stay_outside(tmp_path: Path) -> None:
    rows = [
        "Acme Pty Ltd,a@acme.example,123456782",
        "Rachel Adams,r@x.example,865414088",
        "Bee Trust,bee@x.example,459599230",
    ]
    path = lists.text(tmp_path / "a.csv", "\n".join(rows) + "\n")
    columns = files.guess_columns(lists.table(path))
    assert columns.dropped() == ("Column C",)
    assert "123456782" not in repr(lists.parse(path).clients[0].client)


@pytest.mark.parametrize(
    "content",
    [
        "2026-11-23 09:15,GET,/index.html,200\n2026-11-23 09:16,GET,/a.html,200\n2026-11-23 09:17,GET,/b.html,404\n",
        "1,2,3\n4,5,6\n7,8,9\n",
        "a@x.example\nb@x.example\nc@x.example\n",
        "From a@x.example,Mon\nTo b@x.example,Tue\n",
        "<html><table><tr><td>Name</td><td>Email</td></tr></table></html>",
        '\ufeff<?xml version="1.0"?><Workbook><Row>Name,Email</Row></Workbook>',
    ],
)
def test_other_texts_are_no_lists(tmp_path: Path, content: str) -> None:
    assert lists.refusal(lists.text(tmp_path / "a.csv", content)) == "file-not-a-list"


def test_a_letter_with_commas_makes_no_clients(tmp_path: Path) -> None:
    parsed = lists.parse(lists.text(tmp_path / "a.csv", "Dear Ann,\nthank you, for your letter\nyours, Bo\n"))
    assert (parsed.clients, [one.code for one in parsed.errors]) == ((), ["name-missing"])


def test_our_own_export_in_every_form_is_unchanged(tmp_path: Path) -> None:
    clients = [
        Client(1, "=1+1", ClientKind.OTHER, "R-1", phone="+64 9 123 4567", email="a@x.example, b@x.example"),
        Client(2, "'Quoted' & Söhne 🦘", ClientKind.TRUST, website="https://x.example", archived=True, sync=False),
    ]
    for name in ("a.csv", "a.xlsx", "a.txt"):
        files.write_register(tmp_path / name, clients)
        preview = files.compare(lists.parse(tmp_path / name), clients)
        assert preview.counts() == {"read": 2, "added": 0, "changed": 0, "unchanged": 2, "skipped": 0}, name


def test_a_list_of_another_register_overwrites_nobody(tmp_path: Path) -> None:
    register = [Client(1, "Ann Lee", reference="LEE1"), Client(2, "Bo Ek", reference="EKB1"), Client(3, "Cy Ono")]
    path = lists.rows(
        tmp_path / "a.csv",
        ["Register Id", "Reference", "Name", "Email"],
        ["2", "LEE1", "Ann Lee", "ann@x.example"],  # its id is Bo's here; its reference is Ann's
        ["3", "", "Dee New", "dee@x.example"],  # nothing in common with Cy
    )
    preview = files.compare(lists.parse(path), register)
    assert [(one.before.name, one.after.email) for one in preview.changed] == [("Ann Lee", "ann@x.example")]
    assert preview.new == ()
    assert [(one.row, one.code) for one in preview.errors] == [(3, "client-not-unique")]


def test_a_client_renamed_in_our_own_list_is_the_same_client(tmp_path: Path) -> None:
    register = [Client(1, "Ann Lee", reference="LEE1", email="ann@x.example")]
    path = lists.rows(
        tmp_path / "a.csv", ["Register Id", "Reference", "Name", "Email"], ["1", "EKA1", "Ann Ek", "ann@x.example"]
    )
    (changed,) = files.compare(lists.parse(path), register).changed
    assert (changed.after.name, changed.after.reference) == ("Ann Ek", "EKA1")
