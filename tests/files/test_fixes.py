"""Findings and their fixes: one value, one client, all clients alike, and the rows of an import."""

from __future__ import annotations

from pathlib import Path

import pytest

from qbosync_desktop import files
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.files.fixes import allowed_name, corrected_email, phone_from_letters, shorter_name
from tests.files.lists import parse, rows


def codes(client: Client) -> list[tuple[str, str]]:
    return [(one.code, one.target) for one in files.check_client(client)]


def fixed(client: Client, code: str) -> Client:
    (one,) = files.fixes_alike([client], code)
    assert one.before == client
    return one.after


def test_a_client_in_order_has_no_findings() -> None:
    client = Client(
        1,
        "Wren & Daughters Pty Ltd",
        ClientKind.COMPANY,
        email="a@wren.example, b@wren.example",
        phone="(03) 9123 4567",
        mobile="0412 345 678",
        abn="53004085616",
        acn="004085616",
        postal=Address("PO Box 1", city="Albury", state="NSW", postcode="2640"),
        street=Address("1 Hill St", city="Auckland", postcode="1010", country="New Zealand"),
    )
    assert files.check_client(client) == ()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ann@gmail,com", "ann@gmail.com"),
        ("ann@x,com,au", "ann@x.com.au"),
        ("ann @x .com", "ann@x.com"),
        ("ann@x.con", "ann@x.com"),
        ("ann@x.com.ua", "ann@x.com.au"),
        ("ann@x..com", "ann@x.com"),
        ("ann(at)x(dot)com", "ann@x.com"),
        ("ann@gmail", "ann@gmail.com"),
        ("ann@gmial.com", "ann@gmail.com"),
        ("ann@x,com; bo@x.com", "ann@x.com, bo@x.com"),
        ("ann@x.com", ""),
        ("ann@x.com, bo@x.com", ""),
        ("none", ""),
        ("ann at home", ""),
    ],
)
def test_emails_as_they_are_mistyped(wrong: str, right: str) -> None:
    assert corrected_email(wrong) == right


def test_phones_typed_with_letters_or_without_area_code() -> None:
    assert phone_from_letters("O412 345 67I") == "0412 345 671"
    assert phone_from_letters("Olly") == ""
    client = Client(1, "A", phone="O412 345 678", fax="9123 4567", street=Address("1 A St", "", "Perth", "WA", "6000"))
    assert codes(client) == [("phone-not-usual", "phone"), ("phone-without-area-code", "fax")]
    assert fixed(client, "letters-to-digits").phone == "0412 345 678"
    assert fixed(client, "area-code").fax == "(08) 9123 4567"
    assert fixed(client, "clear-phone").phone == ""
    assert fixed(Client(1, "A", mobile="+61 412345678"), "usual-phone").mobile == "0412 345 678"


def test_a_companys_numbers() -> None:
    company = Client(1, "A Pty Ltd", ClientKind.COMPANY, abn="51824753556", acn="004085616")
    assert codes(company) == [("abn-not-of-acn", "abn")]
    assert [fix.code for fix in files.check_client(company)[0].fixes] == ["abn-from-acn"], "that ABN holds no ACN"
    assert fixed(company, "abn-from-acn").abn == "53004085616"
    trust = Client(1, "A Trust", ClientKind.TRUST, abn="51824753556", acn="004085616")
    assert files.check_client(trust) == ()
    wrong = Client(1, "A Pty Ltd", ClientKind.COMPANY, abn="53004085617", acn="004085616")
    assert fixed(wrong, "abn-from-acn").abn == "53004085616"
    assert fixed(wrong, "clear-abn").abn == ""


def test_names_for_quickbooks() -> None:
    assert allowed_name("Smith: the trust\tof Ann") == "Smith - the trust of Ann"
    assert fixed(Client(1, "A:B"), "allowed-name").name == "A - B"
    assert fixed(Client(1, "A  B "), "single-spaces").name == "A B"
    long = " ".join(["Trust"] * 30)
    assert codes(Client(1, long, ClientKind.TRUST)) == [("name-not-for-quickbooks", "name")], "CompanyName takes 100"
    assert codes(Client(1, long, ClientKind.INDIVIDUAL)) == []
    assert fixed(Client(1, long, ClientKind.TRUST), "shorter-name").name == " ".join(["Trust"] * 16)
    assert shorter_name("x" * 30, 10) == "x" * 10


def test_one_fix_for_all_clients_alike() -> None:
    clients = [
        Client(1, "A", postal=Address("1 A St", "", "Melbourne", "NSW", "3000")),
        Client(2, "B", street=Address("2 B St", "", "Hobart", "VIC", "7000"), postal=Address("", "", "", "SA", "7000")),
        Client(3, "C", postal=Address("3 C St", "", "Hobart", "TAS", "7000")),
    ]
    done = files.fixes_alike(clients, "state-of-postcode")
    assert [(one.after.id, one.after.postal.state, one.after.street.state) for one in done] == [
        (1, "VIC", ""),
        (2, "TAS", "TAS"),
    ]
    assert [one.after.id for one in files.fixes_alike(clients, "state-of-postcode", only={1})] == [1]


def test_fixes_on_an_import_before_anything_is_changed(tmp_path: Path) -> None:
    parsed = parse(
        rows(
            tmp_path / "list.csv",
            ["Reference", "Name", "Kind", "Email", "ABN", "ACN", "Postal State", "Postal Postcode", "Phone"],
            ["A1", "Ann Lee", "Individual", "ann@gmail,com", "", "", "NSW", "3000", "O412 345 678"],
            [
                "A2",
                "Bo Pty Ltd",
                "Company",
                "b@x.example; bo@gmail",
                "53 004 085 617",
                "004 085 616",
                "QLD",
                "3001",
                "",
            ],
            ["A3", "Cy: Ek", "Individual", "nonsense", "", "", "VIC", "3002", ""],
        )
    )
    problems = {(one.row, one.code): one for one in (*parsed.errors, *parsed.warnings)}
    assert {key: [fix.code for fix in files.fixes_of(parsed, one)] for key, one in problems.items()} == {
        (2, "email-not-valid"): ["correct-email"],
        (2, "postcode-not-of-state"): ["state-of-postcode"],
        (2, "phone-not-usual"): ["letters-to-digits", "clear-phone"],
        (3, "email-not-valid"): ["correct-email"],
        (3, "abn-not-valid"): ["abn-from-acn"],
        (3, "postcode-not-of-state"): ["state-of-postcode"],
        (4, "email-not-valid"): [],
        (4, "name-not-for-quickbooks"): ["allowed-name"],
    }
    assert [(one.row, one.fix.old, one.fix.new) for one in files.fixed_rows(parsed, "state-of-postcode")] == [
        (2, "NSW", "VIC"),
        (3, "QLD", "VIC"),
    ]
    for code in ("state-of-postcode", "correct-email", "abn-from-acn", "allowed-name", "letters-to-digits"):
        parsed = files.with_fix(parsed, code)
    assert [(one.row, one.code) for one in (*parsed.errors, *parsed.warnings)] == [(4, "email-not-valid")]
    ann, bo, cy = [item.client for item in parsed.clients]
    assert (ann.email, ann.postal.state, ann.mobile or ann.phone) == ("ann@gmail.com", "VIC", "0412 345 678")
    assert (bo.email, bo.abn) == ("b@x.example, bo@gmail.com", "53004085616")
    assert cy.name == "Cy - Ek"
    preview = files.compare(
        parsed, [Client(7, "Ann Lee", ClientKind.INDIVIDUAL, reference="A1", email="old@x.example")]
    )
    assert preview.changed[0].fields["email"] == ("old@x.example", "ann@gmail.com")


def test_a_fix_for_some_rows_only(tmp_path: Path) -> None:
    parsed = parse(rows(tmp_path / "list.csv", ["Ref", "Name", "Email"], ["1", "A", "a@x.con"], ["2", "B", "b@@x"]))
    assert files.with_fix(parsed, "correct-email", rows={9}) is parsed
    assert files.with_fix(parsed, "clear-abn") is parsed


def test_who_wins_may_be_chosen_row_by_row(tmp_path: Path) -> None:
    path = rows(tmp_path / "l.csv", ["Reference", "Name", "Email", "Phone"], ["A1", "A", "f@x.example", "0412345678"])
    parsed = parse(path)
    register = [Client(7, "A", reference="A1", email="r@x.example")]
    mine = files.compare(parsed, register, "file", {2: "register"})
    assert mine.changed[0].after.email == "r@x.example"
    assert mine.kept[0].fields == {"email": ("r@x.example", "f@x.example")}
    theirs = files.compare(mine.parsed, register, "register", {2: "file"})
    assert theirs.changed[0].after.email == "f@x.example"
    assert theirs.kept == ()
