"""The import's contract that scripts rely on, item by item."""

import random
from pathlib import Path

import pytest

from qbosync_desktop import files
from qbosync_desktop.domain.client import Client, ClientKind
from tests.files import lists

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "clients.csv"


def codes(parsed: files.Parsed) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.code) for problem in parsed.errors]


def test_the_demo_list_comes_in_whole_and_again_unchanged() -> None:
    parsed = lists.parse(DEMO)
    first = files.compare(parsed, [])
    assert parsed.errors == ()
    assert first.counts()["added"] == first.counts()["read"] > 50
    again = files.compare(lists.parse(DEMO), lists.registered(first))
    assert again.counts()["unchanged"] == again.counts()["read"]
    assert not again.change()
    assert not again.vanished


def test_rows_are_numbered_as_the_spreadsheet_numbers_them(tmp_path: Path) -> None:
    content = 'Client list\n\nPrinted today\nName,ABN\n"Two\nlines Pty Ltd",\n\nBad Pty Ltd,123\n'
    parsed = lists.parse(lists.text(tmp_path / "a.csv", content))
    assert codes(parsed) == [(7, "ABN", "abn-not-valid")]
    assert parsed.clients[0].row == 5
    assert parsed.clients[0].client.name == "Two lines Pty Ltd"
    assert parsed.read == 2


def test_the_same_in_a_sheet_with_blank_rows_above(tmp_path: Path) -> None:
    path = lists.sheet(
        tmp_path / "a.xlsx", [], ["", "List"], [], ["", "Name", "ABN"], ["", "Good Pty Ltd"], [], ["", "Bad", "123"]
    )
    assert codes(lists.parse(path)) == [(7, "ABN", "abn-not-valid")]


def test_a_row_without_a_name_and_rows_with_one_reference_are_errors(tmp_path: Path) -> None:
    path = lists.rows(
        tmp_path / "a.csv",
        ["Reference", "Name", "Email"],
        ["A", "One Pty Ltd", "one@example.com"],
        ["B", "", "nobody@example.com"],
        ["a", "Two Pty Ltd", "two@example.com"],
        ["C", "Three Pty Ltd", "three@example.com"],
    )
    parsed = lists.parse(path)
    assert codes(parsed) == [
        (2, "Reference", "reference-repeated"),
        (3, "Name", "name-missing"),
        (4, "Reference", "reference-repeated"),
    ]
    assert [item.client.name for item in parsed.clients] == ["Three Pty Ltd"]
    assert files.compare(parsed, []).counts() == {"read": 4, "added": 1, "changed": 0, "unchanged": 0, "skipped": 3}


@pytest.mark.parametrize(
    "row",
    [
        "A1,Smith, John Pty Ltd,a@example.com,03 9123 4567,3000",  # one cell too many
        "A1,Smith, John Pty Ltd,a@example.com,03 9123 4567,",  # the last one empty
        "A1,Smith, John Pty Ltd,a@example.com,0391234567",  # no wider than the heading
    ],
)
def test_an_unquoted_comma_never_stores_a_shifted_row(tmp_path: Path, row: str) -> None:
    content = f"Reference,Name,Email,Phone,Postcode\n{row}\nA2,Good Pty Ltd,b@example.com,0412345678,3000\n"
    parsed = lists.parse(lists.text(tmp_path / "a.csv", content))
    assert codes(parsed) == [(2, "", "row-shifted")]
    assert [item.client.reference for item in parsed.clients] == ["A2"]


def test_an_open_quote_costs_its_own_row_only(tmp_path: Path) -> None:
    content = 'Reference,Name,Email\nA1,"Open Pty Ltd,a@example.com\n'
    content += "A2,Good Pty Ltd,b@example.com\nA3,Fine Pty Ltd,c@example.com\n"
    parsed = lists.parse(lists.text(tmp_path / "a.csv", content))
    assert codes(parsed) == [(2, "", "quote-not-closed")]
    assert [item.client.reference for item in parsed.clients] == ["A2", "A3"]


def test_two_open_quotes_never_make_two_clients_one(tmp_path: Path) -> None:
    content = 'Name,Email\n"One Pty Ltd,a@example.com\n"Two Pty Ltd,b@example.com\nThree Pty Ltd,c@example.com\n'
    parsed = lists.parse(lists.text(tmp_path / "a.csv", content))
    assert [(row, code) for row, _, code in codes(parsed)] == [(2, "quote-not-closed"), (3, "quote-not-closed")]
    assert [item.client.name for item in parsed.clients] == ["Three Pty Ltd"]


def test_one_reference_on_every_row_is_answered_at_once(tmp_path: Path) -> None:
    path = lists.rows(tmp_path / "a.csv", ["Name", "Reference"], *([f"C{n}", "A"] for n in range(20_000)))
    parsed = lists.parse(path)
    assert len(parsed.errors) == parsed.skipped == 20_000


@pytest.mark.parametrize("content", ["Name,Email\n", "\n\n\n", "", ",,\n,,\n"])
def test_files_without_clients_are_refused(tmp_path: Path, content: str) -> None:
    assert lists.refusal(lists.text(tmp_path / "a.csv", content)) == "file-empty"


def test_blank_cells_erase_nothing_and_vanished_clients_stay(tmp_path: Path) -> None:
    register = [
        Client(1, "One Pty Ltd", ClientKind.COMPANY, "A", email="one@example.com", phone="(03) 9123 4567"),
        Client(2, "Gone Pty Ltd", ClientKind.COMPANY, "B"),
    ]
    path = lists.rows(tmp_path / "a.csv", ["Reference", "Name", "Email", "Phone"], ["A", "One Pty Ltd", "", ""])
    preview = files.compare(lists.parse(path), register)
    assert preview.counts()["unchanged"] == 1
    assert [client.id for client in preview.vanished] == [2]
    assert not preview.change()


def test_a_client_whose_row_cannot_be_used_has_not_vanished(tmp_path: Path) -> None:
    register = [
        Client(1, "Smith, John", reference="A"),
        Client(2, "Two", reference="B"),
        Client(3, "Three", reference="C"),
    ]
    content = "Reference,Name,Email\nA,Smith, John,a@example.com\nB,,b@example.com\n"
    preview = files.compare(lists.parse(lists.text(tmp_path / "a.csv", content)), register)
    assert [client.id for client in preview.vanished] == [3]
    assert preview.counts() == {"read": 2, "added": 0, "changed": 0, "unchanged": 0, "skipped": 2}


def test_file_or_register_wins_and_by_row(tmp_path: Path) -> None:
    register = [
        Client(1, "One", reference="A", email="old@example.com"),
        Client(2, "Two", reference="B", email="old@example.com"),
    ]
    path = lists.rows(
        tmp_path / "a.csv",
        ["Reference", "Name", "Email", "Phone"],
        ["A", "One", "new@example.com", "0391234567"],
        ["B", "Two", "new@example.com", "0391234567"],
    )
    parsed = lists.parse(path)
    by_file = files.compare(parsed, register)
    assert by_file.changed[0].fields == {
        "email": ("old@example.com", "new@example.com"),
        "phone": ("", "(03) 9123 4567"),
    }
    by_register = files.compare(parsed, register, "register", by_row={3: "file"})
    assert by_register.changed[0].fields == {"phone": ("", "(03) 9123 4567")}
    assert set(by_register.changed[1].fields) == {"email", "phone"}
    assert [client.id for client in by_register.change(without={2}).put_clients] == [2]


def test_without_references_abn_then_name_and_email_match(tmp_path: Path) -> None:
    register = [
        Client(1, "Old Name Pty Ltd", ClientKind.COMPANY, abn="53004085616"),
        Client(2, "Acme Trading Pty Ltd", ClientKind.COMPANY, email="acme@example.com"),
        Client(3, "John Smith", ClientKind.INDIVIDUAL, email="father@example.com"),
    ]
    path = lists.rows(
        tmp_path / "a.csv",
        ["Name", "Email", "ABN"],
        ["New Name Pty Ltd", "", "53 004 085 616"],
        ["ACME TRADING PTY LIMITED", "Acme@example.com", ""],
        ["John Smith", "son@example.com", ""],
    )
    preview = files.compare(lists.parse(path), register)
    assert {changed.before.id: set(changed.fields) for changed in preview.changed} == {1: {"name"}, 2: {"name"}}
    assert [new.client.name for new in preview.new] == ["John Smith"]
    assert [client.id for client in preview.vanished] == [3]


def test_a_different_reference_is_a_different_client(tmp_path: Path) -> None:
    register = [Client(1, "Acme Pty Ltd", reference="A", abn="53004085616", email="a@example.com")]
    path = lists.rows(
        tmp_path / "a.csv", ["Reference", "Name", "ABN", "Email"], ["B", "Acme Pty Ltd", "53004085616", "a@example.com"]
    )
    assert files.compare(lists.parse(path), register).counts()["added"] == 1


def test_a_row_that_fits_two_clients_is_an_error(tmp_path: Path) -> None:
    register = [
        Client(number, "John Smith", ClientKind.INDIVIDUAL, email="j@example.com", phone=f"(03) 9123 456{number}")
        for number in (1, 2)
    ]
    path = lists.rows(
        tmp_path / "a.csv", ["Name", "Email", "Website"], ["John Smith", "j@example.com", "www.example.com"]
    )
    preview = files.compare(lists.parse(path), register)
    assert [problem.code for problem in preview.errors] == ["client-not-unique"]
    assert not preview.change()
    assert not preview.vanished


def test_several_emails_and_address_lines(tmp_path: Path) -> None:
    path = lists.rows(
        tmp_path / "a.csv",
        [
            "*ContactName",
            "EmailAddress",
            "POAddressLine1",
            "POAddressLine2",
            "POAddressLine3",
            "POAddressLine4",
            "POCity",
            "POPostalCode",
            "SAAddressLine1",
        ],
        [
            "A Pty Ltd",
            "b@x.com; a@x.com",
            "C/- Post",
            "Level 1",
            "Tower",
            "1 High St",
            "Hobart",
            "7000",
            "Shop 2\n5 Low St",
        ],
    )
    client = lists.only(lists.parse(path))
    assert client.email == "b@x.com, a@x.com"
    assert (client.postal.line1, client.postal.line2) == ("C/- Post", "Level 1, Tower, 1 High St")
    assert (client.street.line1, client.street.line2) == ("Shop 2", "5 Low St")


def test_eaten_zeros_and_scientific_numbers(tmp_path: Path) -> None:
    header = ["Name", "Phone", "Mobile", "Fax", "ABN", "ACN", "Postcode"]
    path = lists.rows(
        tmp_path / "a.csv",
        header,
        ["One Pty Ltd", "391234567", "412345678", "891234567", "5.1824753556E+10", "4085616", "800"],
        ["Two Pty Ltd", "", "4.12E+08", "", "5.18248E+10", "", ""],
    )
    parsed = lists.parse(path)
    one, two = (item.client for item in parsed.clients)
    assert (one.phone, one.mobile, one.fax) == ("(03) 9123 4567", "0412 345 678", "(08) 9123 4567")
    assert (one.abn, one.acn, one.postal.postcode) == ("51824753556", "004085616", "0800")
    assert codes(parsed) == [(3, "ABN", "abn-lost-digits"), (3, "Mobile", "number-lost-digits")]
    assert (two.abn, two.mobile) == ("", "")
    numbers = lists.sheet(
        tmp_path / "a.xlsx", header, ["One Pty Ltd", 391234567, 412345678, 891234567, 51824753556, 4085616, 800]
    )
    assert lists.only(lists.parse(numbers)) == one


def test_kinds(tmp_path: Path) -> None:
    path = lists.rows(
        tmp_path / "a.csv",
        ["Client Type", "Client Name", "First Name", "Last Name"],
        ["I", "Jane Citizen", "", ""],
        ["C", "Acme", "Jane", "Citizen"],
        ["T", "Smith", "", ""],
        ["P", "J & M Smith", "", ""],
        ["F", "Smith", "", ""],
        ["", "Acme Two Pty Ltd", "Jane", "Citizen"],
        ["", "Citizen, Jane", "Jane", "Citizen"],
        ["", "Smith Family Super Fund", "", ""],
        ["", "Acme Pty Ltd ATF Smith Family Trust", "", ""],
    )
    kinds = [item.client.kind.value for item in lists.parse(path).clients]
    assert kinds[:5] == ["individual", "company", "trust", "partnership", "super fund"]
    assert kinds[5:] == ["company", "individual", "super fund", "trust"]


@pytest.mark.parametrize(
    ("heading", "value", "archived"),
    [
        ("Is active", "N", True),
        ("Is active", "Y", False),
        ("Card Status", "N", False),
        ("Card Status", "Y", True),
        ("Archived", "Yes", True),
        ("Status", "Inactive", True),
        ("Status", "Active", False),
    ],
)
def test_active_or_archived(tmp_path: Path, heading: str, value: str, archived: bool) -> None:
    client = lists.only(lists.parse(lists.rows(tmp_path / "a.csv", ["Name", heading], ["A Pty Ltd", value])))
    assert client.archived is archived


def test_values_are_text_and_formulas_are_neutral_only_on_the_way_out(tmp_path: Path) -> None:
    names = ['=HYPERLINK("A1","B1")', "+61 Pty Ltd", "-5", "@home", "'=quoted", "Plain"]
    path = lists.rows(tmp_path / "a.csv", ["Reference", "Name"], *([str(n), name] for n, name in enumerate(names)))
    clients = [item.client for item in lists.parse(path).clients]
    assert [client.name for client in clients] == [
        '=HYPERLINK("A1","B1")',
        "+61 Pty Ltd",
        "-5",
        "@home",
        "=quoted",
        "Plain",
    ]
    for suffix in (".csv", ".xlsx"):
        out = tmp_path / f"out{suffix}"
        files.write_register(out, clients)
        back = lists.table(out)
        assert [item.client for item in lists.parse(out).clients] == clients
        assert back.header[0] == "Register Id"
    raw = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert not any(cell.startswith(("=", "+", "-", "@", '"=')) for line in raw.splitlines() for cell in line.split(","))


def test_tax_file_numbers_stay_outside(tmp_path: Path) -> None:
    header = ["Name", "Code", "Number", "Tax File No", "Tax Number", "ABN", "Address"]
    tfns = [number for n in range(100_000_000, 100_000_200) if _is_tfn(number := str(n))][:4]
    lines = [
        [f"Client {n} TFN {number}", f"C{n}", number, number, "51824753556", "", "1 High St"]
        for n, number in enumerate(tfns)
    ]
    lines[0][5] = tfns[0]
    path = lists.rows(tmp_path / "a.csv", header, *lines)
    read = lists.table(path)
    columns = files.guess_columns(read)
    parsed = files.to_clients(read, columns)
    assert parsed.dropped_columns == ("Number", "Tax File No")
    assert columns.mapping()["ABN"] == "abn"
    assert parsed.masked == 4
    bad = tmp_path / "bad.csv"
    files.write_bad_rows(bad, read, parsed.errors)
    files.write_register(tmp_path / "out.csv", [item.client for item in parsed.clients])
    written = bad.read_text(encoding="utf-8") + (tmp_path / "out.csv").read_text(encoding="utf-8")
    everything = f"{parsed.clients} {parsed.errors} {parsed.warnings} {columns} {written}"
    assert not any(number in everything for number in tfns)
    assert all(item.client.name.endswith("TFN •••") for item in parsed.clients)
    assert "Client 0 TFN •••" in bad.read_text(encoding="utf-8-sig")


def _is_tfn(number: str) -> bool:
    return sum(w * int(n) for w, n in zip((1, 4, 3, 7, 5, 8, 6, 9, 10), number, strict=True)) % 11 == 0


def test_a_tax_file_number_in_the_abn_column_is_refused_without_echo(tmp_path: Path) -> None:
    parsed = lists.parse(
        lists.rows(tmp_path / "a.csv", ["Name", "ABN"], ["One Pty Ltd", "123 456 782"], ["Two", "51824753556"])
    )
    assert codes(parsed) == [(2, "ABN", "tfn-refused")]
    assert parsed.clients[0].client.abn == ""
    assert "456" not in repr(parsed.errors)


@pytest.mark.parametrize(("value", "kept"), [("51824753556", True), ("123456782", False)])
def test_a_tax_number_column_is_what_its_values_are(tmp_path: Path, value: str, kept: bool) -> None:
    parsed = lists.parse(lists.rows(tmp_path / "a.csv", ["Name", "Tax Number"], ["One Pty Ltd", value]))
    assert parsed.errors == ()
    assert parsed.clients[0].client.abn == (value if kept else "")
    assert parsed.dropped_columns == (() if kept else ("Tax Number",))


def test_the_rows_with_problems_come_back_mended(tmp_path: Path) -> None:
    path = lists.rows(
        tmp_path / "a.csv",
        ["Reference", "Name", "ABN"],
        ["A", "One Pty Ltd", "1"],
        ["B", "", ""],
        ["C", "Good Pty Ltd", ""],
    )
    read = lists.table(path)
    first = files.compare(files.to_clients(read, files.guess_columns(read)), [])
    bad = tmp_path / "bad.csv"
    files.write_bad_rows(bad, read, first.errors)
    again = lists.table(bad)
    assert again.header == ("Reference", "Name", "ABN", "Problem")
    assert [cells[0] for _, cells in again.rows] == ["A", "B"]
    bad.write_text(
        bad.read_text(encoding="utf-8-sig").replace("One Pty Ltd,1", "One Pty Ltd,51824753556").replace("B,", "B,Two")
    )
    mended = files.compare(lists.parse(bad), lists.registered(first))
    assert mended.counts() == {"read": 2, "added": 1, "changed": 1, "unchanged": 0, "skipped": 0}
    assert not mended.errors


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("prefer", ["file", "register"])
def test_rows_turned_one_by_one_are_the_comparison_made_afresh(tmp_path: Path, seed: int, prefer: files.Prefer) -> None:
    chance = random.Random(seed)
    rows = []
    register = []
    for number in range(40):
        phone = chance.choice(["", "0491 570 006", "0491 570 156"])
        rows.append([f"R{number}", f"Client {number}", phone, chance.choice(["", "a@b.example"])])
        if chance.random() < 0.8:
            held = chance.choice(["", "0491 570 006"])
            register.append(Client(number + 1, f"Client {number}", reference=f"R{number}", phone=held))
    parsed = lists.parse(lists.rows(tmp_path / "a.csv", ["Reference", "Name", "Phone", "Email"], *rows))
    by_row: dict[int, files.Prefer] = {}
    preview = files.compare(parsed, register, prefer)
    for _ in range(15):
        now: dict[int, files.Prefer] = {}
        for row in chance.sample(range(1, 43), chance.randrange(6)):
            now[row] = "file" if chance.random() < 0.5 else "register"
        turned: dict[int, files.Prefer] = {**by_row, **now} if chance.random() < 0.7 else now
        preview = files.with_winners(preview, prefer, by_row, turned)
        assert preview == files.compare(parsed, register, prefer, turned)
        by_row = turned
