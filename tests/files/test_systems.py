"""The client lists of the systems we know: every column that matters finds its place, nothing else does."""

from dataclasses import replace
from pathlib import Path

import pytest

from qbosync_desktop import files
from qbosync_desktop.domain.client import Client, ClientKind
from tests.files import lists

SYSTEMS: list[tuple[str, str, dict[str, str]]] = [
    (
        "Xero contacts",
        "*ContactName,AccountNumber,EmailAddress,FirstName,LastName,POAttentionTo,POAddressLine1,"
        "POAddressLine2,POAddressLine3,"
        "POAddressLine4,POCity,PORegion,POPostalCode,POCountry,SAAttentionTo,SAAddressLine1,"
        "SAAddressLine2,SAAddressLine3,"
        "SAAddressLine4,SACity,SARegion,SAPostalCode,SACountry,PhoneNumber,FaxNumber,MobileNumber,"
        "DDINumber,SkypeName,"
        "BankAccountName,BankAccountNumber,BankAccountParticulars,TaxNumber,AccountsReceivableTaxCodeName,"
        "AccountsPayableTaxCodeName,Website,LegalName,Discount,CompanyNumber,DueDateBillDay,BrandingTheme",
        {
            "*ContactName": "name",
            "AccountNumber": "reference",
            "EmailAddress": "email",
            "FirstName": "given_name",
            "LastName": "family_name",
            "POAddressLine4": "postal.line4",
            "POCity": "postal.city",
            "PORegion": "postal.state",
            "POPostalCode": "postal.postcode",
            "SAAddressLine1": "street.line1",
            "SAPostalCode": "street.postcode",
            "PhoneNumber": "phone",
            "FaxNumber": "fax",
            "MobileNumber": "mobile",
            "DDINumber": "alternate_phone",
            "TaxNumber": "abn",
            "Website": "website",
            "CompanyNumber": "acn",
        },
    ),
    (
        "MYOB AccountRight cards",
        "Co./Last Name,First Name,Card ID,Card Status,Addr 1 - Line 1,Addr 1 - Line 2,Addr 1 - City,"
        "Addr 1 - State,"
        "Addr 1 - Postcode,Addr 1 - Country,Addr 1 - Phone No. 1,Addr 1 - Phone No. 2,Addr 1 - Fax No.,"
        "Addr 1 - Email,"
        "Addr 1 - WWW,Addr 1 - Contact Name,Addr 1 - Salutation,Addr 2 - Line 1,Addr 2 - City,"
        "Addr 2 - State,Addr 2 - Postcode,"
        "Addr 3 - Line 1,Addr 3 - City,Account Number,A.B.N.,A.B.N. Branch,Notes,Identifiers,Record ID",
        {
            "Co./Last Name": "co_last_name",
            "First Name": "given_name",
            "Card ID": "reference",
            "Card Status": "archived",
            "Addr 1 - Line 2": "postal.line2",
            "Addr 1 - Postcode": "postal.postcode",
            "Addr 1 - Phone No. 1": "phone",
            "Addr 1 - Phone No. 2": "alternate_phone",
            "Addr 1 - Fax No.": "fax",
            "Addr 1 - Email": "email",
            "Addr 1 - WWW": "website",
            "Addr 2 - Line 1": "street.line1",
            "Addr 2 - Postcode": "street.postcode",
            "A.B.N.": "abn",
        },
    ),
    (
        "Xero Practice Manager",
        "Name,Client Code,Business Structure,Email,Phone,Mobile,Fax,Website,Address,City,Region,"
        "PostCode,Country,PostalAddress,"
        "PostalCity,PostalRegion,PostalPostCode,PostalCountry,Business Number,Company Number,Partner,"
        "Manager,Balance Date",
        {
            "Name": "name",
            "Client Code": "reference",
            "Business Structure": "kind",
            "Address": "street.line1",
            "City": "street.city",
            "PostCode": "street.postcode",
            "PostalAddress": "postal.line1",
            "PostalPostCode": "postal.postcode",
            "Business Number": "abn",
            "Company Number": "acn",
        },
    ),
    (
        "BTM",
        "Reference,Tax Code (ABN),Contact/Company Name,First name,Last name,Other name,Legal form,Salut,"
        "Main e-mail,Other e-mail,"
        "Main phone,Other phone,Address 1,Address 2,Suburb,Region,PostCode,Country",
        {
            "Reference": "reference",
            "Tax Code (ABN)": "abn",
            "Contact/Company Name": "name",
            "Other name": "middle_name",
            "Legal form": "kind",
            "Main e-mail": "email",
            "Other e-mail": "email",
            "Main phone": "phone",
            "Other phone": "alternate_phone",
            "Address 1": "postal.line1",
            "Suburb": "postal.city",
            "PostCode": "postal.postcode",
        },
    ),
    (
        "FYI",
        "Group,Structure,Name,First Name,Last Name,Other Name,Salutation,Addressee,Email,Phone Number,"
        "Mobile Number,Export Code,"
        "Client Code",
        {"Structure": "kind", "Name": "name", "Email": "email", "Mobile Number": "mobile", "Client Code": "reference"},
    ),
    (
        "CCH iFirm",
        "Code,Entity (or Type),Name,Title,FirstNames,LastNames,MailingName,Partner,Manager,Group1,"
        "PostalAddressee,PostalAddress1,"
        "PostalSuburb,PostalState,PostalPostcode",
        {
            "Code": "reference",
            "Entity (or Type)": "kind",
            "Name": "name",
            "FirstNames": "given_name",
            "LastNames": "family_name",
            "PostalAddress1": "postal.line1",
            "PostalPostcode": "postal.postcode",
        },
    ),
    (
        "Ignition",
        "Client Name,Contact Name,Contact Email,Client ID",
        {"Client Name": "name", "Contact Name": "contact_name", "Contact Email": "email", "Client ID": "reference"},
    ),
    (
        "QuickBooks customers",
        "Name,Company name,Street Address,City,State,Country,Zip,Phone,Email,Customer type,Attachments,"
        "Open balance,Notes",
        {
            "Name": "name",
            "Street Address": "postal.line1",
            "City": "postal.city",
            "State": "postal.state",
            "Zip": "postal.postcode",
            "Phone": "phone",
            "Email": "email",
        },
    ),
    (
        "QuickBooks customer contact list",
        "Customer,Phone numbers,Email,Full name,Bill address,Ship address",
        {"Customer": "name", "Phone numbers": "phone", "Bill address": "postal", "Ship address": "street"},
    ),
    (
        "LodgeiT",
        "Client Name,Client type,Trading Name,Reference,First Name,Middle Name,Last Name,Email,Mobile,"
        "BSB,Manage AS,"
        "Fee from Refund,Is active,Business Address 1,Business Suburb,Business State,Business Postcode,"
        "Postal Address 1",
        {
            "Client Name": "name",
            "Client type": "kind",
            "Trading Name": "trading_name",
            "Is active": "archived",
            "Business Address 1": "street.line1",
            "Business Postcode": "street.postcode",
            "Postal Address 1": "postal.line1",
        },
    ),
    (
        "HandiSoft",
        "Client Ref,Client Type / Entity Type,Name,Contact,Occupation,Industry,Phone",
        {"Client Ref": "reference", "Client Type / Entity Type": "kind", "Name": "name", "Phone": "phone"},
    ),
    (
        "MYOB AE/AO",
        "Type,Code,Last Name or Main Name,First Name,Email",
        {"Code": "reference", "Email": "email", "First Name": "given_name"},
    ),
]


@pytest.mark.parametrize(("source", "header", "expected"), SYSTEMS, ids=[system[0] for system in SYSTEMS])
def test_headings_find_their_place(tmp_path: Path, source: str, header: str, expected: dict[str, str]) -> None:
    row = ["51824753556" if "Tax" in name or "A.B.N." in name else "" for name in header.split(",")]
    row[0] = "x"
    columns = files.guess_columns(lists.table(lists.rows(tmp_path / "a.csv", header.split(","), row)))
    mapping = columns.mapping()
    assert {name: mapping.get(name) for name in expected} == expected
    assert columns.source == source
    assert not columns.dropped()
    useless = {
        "Notes",
        "BSB",
        "Salutation",
        "A.B.N. Branch",
        "SkypeName",
        "Partner",
        "Manager",
        "Addressee",
        "Open balance",
    }
    assert not useless & set(mapping)
    assert not {name for name in mapping if name.startswith(("Addr 3", "BankAccount", "AccountsReceivable"))}


def test_old_myob_cards_repeat_their_headings(tmp_path: Path) -> None:
    block = [
        "- Line 2",
        "- Line 3",
        "- Line 4",
        "City",
        "State",
        "Postcode",
        "Country",
        "Phone # 1",
        "Phone # 2",
        "Fax #",
        "Email",
        "WWW",
        "Contact Name",
        "Salutation",
    ]
    header = [
        "Co./Last Name",
        "First Name",
        "Card ID",
        "Card Status",
        "Addr 1 - Line 1",
        *block,
        "Addr 2 - Line 1",
        *block,
        "A.B.N.",
    ]
    first = [
        "Level 1",
        "",
        "",
        "Hobart",
        "TAS",
        "7000",
        "",
        "0362345678",
        "0412345678",
        "",
        "a@example.com",
        "",
        "Ann Lee",
        "Ms",
    ]
    second = ["", "", "", "Perth", "WA", "6000", "", "0892345678", "", "", "", "", "", ""]
    path = lists.text(
        tmp_path / "a.txt",
        "{}\n"
        + "\n".join(
            "\t".join(line) for line in (header, ["Acme", "", "C1", "N", "PO Box 1", *first, "1 High St", *second, ""])
        ),
    )
    client = lists.only(lists.parse(path))
    assert client.postal.one_line() == "PO Box 1, Level 1, Hobart TAS 7000"
    assert client.street.one_line() == "1 High St, Perth WA 6000"
    assert (client.name, client.phone, client.mobile) == ("Acme", "(03) 6234 5678", "0412 345 678")
    assert (client.given_name, client.family_name, client.archived) == ("Ann", "Lee", False)


def test_a_myob_card_with_a_given_name_is_a_person(tmp_path: Path) -> None:
    path = lists.rows(
        tmp_path / "a.csv", ["Co./Last Name", "First Name", "Card ID"], ["Citizen", "Jane", "*None"], ["Acme", "", "C2"]
    )
    one, two = (item.client for item in lists.parse(path).clients)
    assert (one.name, one.given_name, one.family_name, one.kind.value) == (
        "Jane Citizen",
        "Jane",
        "Citizen",
        "individual",
    )
    assert (two.name, two.family_name) == ("Acme", "")


def test_a_whole_address_and_labelled_phones_are_taken_apart(tmp_path: Path) -> None:
    path = lists.rows(
        tmp_path / "a.csv",
        ["Customer", "Phone numbers", "Bill address", "Ship address"],
        [
            "Acme",
            "Phone:(03) 9123 4567 Mobile:0412 345 678",
            "Level 1\n1 High St\nBrunswick VIC 3056",
            "5 Low St, Richmond Vic 3121, Australia",
        ],
    )
    client = lists.only(lists.parse(path))
    assert (client.phone, client.mobile) == ("(03) 9123 4567", "0412 345 678")
    assert client.postal.lines() == ("Level 1", "1 High St", "Brunswick VIC 3056")
    assert (client.street.line1, client.street.city, client.street.state) == ("5 Low St", "Richmond", "VIC")


def test_values_tell_what_headings_do_not(tmp_path: Path) -> None:
    path = lists.rows(
        tmp_path / "a.csv",
        ["Wer", "Post elektronisch", "Nummer", "Zahl"],
        ["Acme Pty Ltd", "a@example.com", "0412345678", "51824753556"],
        ["Beta Pty Ltd", "b@example.com", "0412345679", "53004085616"],
        ["Gamma Pty Ltd", "c@example.com", "0412345670", "51824753556"],
    )
    columns = files.guess_columns(lists.table(path))
    assert [column.target for column in columns.columns] == ["name", "email", "mobile", "abn"]
    assert all(column.confidence < 0.8 for column in columns.columns)


def test_the_users_choice_holds_and_is_remembered(tmp_path: Path) -> None:
    read = lists.table(lists.rows(tmp_path / "a.csv", ["Name", "Other", "TFN"], ["A", "b", "123456782"]))
    columns = files.guess_columns(read)
    chosen = columns.with_target(1, "trading_name").with_target(2, "reference")
    assert chosen.mapping() == {"Name": "name", "Other": "trading_name"}
    assert chosen.dropped() == ("TFN",)
    assert files.guess_columns(read).with_text(chosen.as_text()).mapping() == chosen.mapping()
    assert columns.with_target(1, "name").mapping() == {"Other": "name"}
    assert columns.signature == chosen.signature
    assert columns.with_text("nonsense") == columns
    with pytest.raises(ValueError, match="bank"):
        columns.with_target(0, "bank")


@pytest.mark.parametrize("layout", list(files.Layout))
def test_every_layout_we_write_is_read_back(tmp_path: Path, layout: files.Layout) -> None:
    demo = lists.parse(Path(__file__).parents[2] / "resources" / "demo" / "clients.csv")
    clients = [item.client for item in demo.clients]
    out = tmp_path / "out.csv"
    files.write_register(out, clients, layout, {"QuickBooks customer": {0: "7"}})
    back = lists.parse(out)
    assert not back.errors
    found = [item.client for item in back.clients]
    assert [client.phone for client in found] == [client.phone for client in clients]
    if layout is files.Layout.REGISTER:
        assert found == clients
    elif layout is files.Layout.LODGEIT:  # it writes a person's family name first
        assert [replace(client, name="") for client in found] == [replace(client, name="") for client in clients]
        assert [client.name for client in found if client.kind is not ClientKind.INDIVIDUAL] == [
            client.name for client in clients if client.kind is not ClientKind.INDIVIDUAL
        ]
    elif layout is files.Layout.XERO:
        assert [client.name for client in found] == [client.name for client in clients]
    else:  # QuickBooks takes no colon
        assert [client.name for client in found] == [client.name.replace(":", " -") for client in clients]


def test_names_are_told_apart_where_equal_names_are_one_contact(tmp_path: Path) -> None:
    twins = [Client(1, "Ann Lee", reference="A1"), Client(2, "ann lee", reference="A2"), Client(3, "Ann Lee")]
    for layout in (files.Layout.XERO, files.Layout.QUICKBOOKS):
        files.write_register(tmp_path / "out.csv", twins, layout)
        names = [item.client.name for item in lists.parse(tmp_path / "out.csv").clients]
        assert names == ["Ann Lee", "ann lee (A2)", "Ann Lee (2)"]


def test_quickbooks_own_limits(tmp_path: Path) -> None:
    client = Client(
        1,
        'The "Old": Mill ' + "and Bakery " * 10,
        ClientKind.COMPANY,
        email="a@x.example, b@x.example",
        phone="(03) 9123 4567 ext 123",
        mobile="+64 21 123 4567",
        website="www.mill.example",
    )
    files.write_register(tmp_path / "out.csv", [client], files.Layout.QUICKBOOKS)
    (row,) = lists.table(tmp_path / "out.csv").rows
    name, company, email, phone, mobile, _, website = row[1][:7]
    assert name.startswith("The 'Old' - Mill and")
    assert (len(name) <= 100, len(company) <= 50) == (True, True)
    assert (email, phone, mobile) == ("a@x.example", "(03)91234567 x123", "(+64) 21 123 4567")
    assert website == "http://www.mill.example"


def test_more_clients_than_the_other_system_takes_at_once(tmp_path: Path) -> None:
    many = [Client(number, f"Client {number}") for number in range(1, 2_002)]
    written = files.write_register(tmp_path / "out.csv", many, files.Layout.XERO)
    assert [place.name for place in written] == ["out-1.csv", "out-2.csv", "out-3.csv"]
    assert [len(lists.table(place).rows) for place in written] == [1000, 1000, 1]
    assert files.write_register(tmp_path / "own.csv", many) == (tmp_path / "own.csv",)
