"""Customers, vendors, employees: shapes, names, sparse and full updates, lifecycle, refusals."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.simulator.conftest import Caller, Starter, error_of


def test_a_created_customer_and_its_envelope(sim: Caller) -> None:
    answer = sim.write(DisplayName="Ironbark Joinery", BillAddr={"Line1": "6 Timber St", "Country": "U.S.A"})
    body = answer.json()
    assert set(body) == {"Customer", "time"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-0[78]:00", body["time"])
    customer = body["Customer"]
    assert (customer["Id"].isdigit(), customer["SyncToken"], customer["domain"]) == (True, "0", "QBO")
    assert (customer["sparse"], customer["Active"], customer["Job"]) == (False, True, False)
    assert customer["FullyQualifiedName"] == customer["PrintOnCheckName"] == "Ironbark Joinery"
    assert customer["BillAddr"]["Country"] == "U.S.A"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[78]:00", customer["MetaData"]["CreateTime"])
    assert "PrimaryEmailAddr" not in customer  # only what has a value is returned
    read = sim.call("GET", f"customer/{customer['Id']}", params={"minorversion": "3"})
    assert read.json()["Customer"] == customer


def test_every_answer_has_its_own_tid(sim: Caller) -> None:
    sim.refresh()
    answers = [sim.call("GET", path) for path in ("companyinfo/1", "customer/99", "nonsense/1", "query?query=x")]
    answers += [
        sim.write(),
        sim.call("DELETE", "customer/1"),
        sim.call("GET", "companyinfo/1", headers={"Authorization": ""}),
    ]
    tids = [answer.headers["intuit_tid"] for answer in answers]
    assert len(set(tids)) == len(tids)


def test_display_name_is_built_from_the_parts(sim: Caller) -> None:
    made = sim.made(Title="Dr", GivenName="Aoife", MiddleName="Mary", FamilyName="Brennan", Suffix="OAM")
    assert made["DisplayName"] == "Dr Aoife Mary Brennan OAM"
    assert sim.refused(CompanyName="Only a company")["code"] == "6080"
    assert sim.refused(kind="Employee", EmployeeNumber="1")["code"] == "6080"


def test_names_are_unique_over_three_lists_whatever_their_case(sim: Caller) -> None:
    sim.made("Vendor", DisplayName="Cartwright Freight")
    sim.made("Employee", GivenName="Tegan", FamilyName="Moore")
    sim.made(DisplayName="Café Ümlaut")
    for kind in ("Customer", "Vendor", "Employee"):
        for name in ("CARTWRIGHT freight", " tegan moore ", "café üMLAUT"):
            fields = {"DisplayName": name} | ({"GivenName": "X"} if kind == "Employee" else {})
            error = sim.refused(kind, **fields)
            assert error["code"] == "6240"
            assert error["Detail"].startswith(
                "The name supplied already exists. : Another customer, vendor or employee"
            )


def test_a_rename_frees_the_old_name_and_case_alone_may_change(sim: Caller) -> None:
    one = sim.made(DisplayName="Old name")
    one = sim.made(Id=one["Id"], SyncToken="0", sparse=True, DisplayName="OLD NAME")
    one = sim.made(Id=one["Id"], SyncToken="1", sparse=True, DisplayName="New name")
    assert (one["SyncToken"], one["FullyQualifiedName"], one["PrintOnCheckName"]) == ("2", "New name", "Old name")
    two = sim.made(DisplayName="Old name")
    assert sim.refused(Id=two["Id"], SyncToken="0", sparse=True, DisplayName="new NAME")["code"] == "6240"


def test_sparse_changes_only_what_is_sent_and_empty_clears(sim: Caller) -> None:
    one = sim.made(DisplayName="A", Notes="keep", Mobile={"FreeFormNumber": "0491 570 006"}, CompanyName="A Co")
    sparse = sim.made(Id=one["Id"], SyncToken="0", sparse=True, CompanyName="B Co")
    assert (sparse["Notes"], sparse["CompanyName"], sparse["sparse"]) == ("keep", "B Co", False)
    cleared = sim.made(
        Id=one["Id"], SyncToken="1", sparse=True, Notes="", Mobile={"FreeFormNumber": ""}, DisplayName=""
    )
    assert "Notes" not in cleared
    assert "Mobile" not in cleared
    assert cleared["DisplayName"] == "A"  # not removable by a sparse update
    assert "CompanyName" not in sim.made(Id=one["Id"], SyncToken="2", sparse=True, CompanyName=None)
    sim.control("settings", {"null_clears": False})
    sim.made(Id=one["Id"], SyncToken="3", sparse=True, CompanyName="C Co")
    assert sim.made(Id=one["Id"], SyncToken="4", sparse=True, CompanyName=None)["CompanyName"] == "C Co"


def test_a_full_update_empties_what_is_left_out(sim: Caller) -> None:
    one = sim.made(DisplayName="A", Notes="lost", BillAddr={"Line1": "1 High St"}, PreferredDeliveryMethod="Print")
    full = sim.made(Id=one["Id"], SyncToken="0", DisplayName="A", GivenName="Ann")
    assert "Notes" not in full
    assert "BillAddr" not in full
    assert (full["GivenName"], full["MetaData"]["CreateTime"]) == ("Ann", one["MetaData"]["CreateTime"])
    assert full["CurrencyRef"]["value"] == "AUD"
    nameless = sim.made(Id=one["Id"], SyncToken="1", FamilyName="Lee", CurrencyRef={"value": "AUD"})
    assert nameless["DisplayName"] == "Lee"
    assert sim.refused(Id=one["Id"], SyncToken="2", DisplayName="A", CurrencyRef={"value": "NZD"})["code"] == "6000"
    worker = sim.made("Employee", GivenName="Bea", FamilyName="Keeper")
    assert set(sim.made("Employee", **(worker | {"MiddleName": "M"}))) == set(worker) | {"MiddleName"}


def test_sync_tokens(sim: Caller) -> None:
    one = sim.made(DisplayName="A")
    sim.made(Id=one["Id"], SyncToken=0, sparse=True, Notes="n")  # an int will do
    stale = sim.refused(Id=one["Id"], SyncToken="0", sparse=True, Notes="m")
    assert (stale["code"], stale["Message"], stale["element"]) == ("5010", "Stale Object Error", "")
    missing = sim.refused(Id=one["Id"], sparse=True, Notes="m")
    assert (missing["code"], missing["element"]) == ("2020", "SyncToken")
    assert sim.refused(Id="999", SyncToken="0", sparse=True, Notes="m")["code"] == "610"
    assert sim.refused(Id="abc", SyncToken="0", sparse=True)["code"] == "2030"
    assert error_of(sim.call("GET", "customer/999"))["code"] == "610"
    no_id = sim.call("POST", "customer", params={"operation": "update"}, json={"DisplayName": "B"})
    assert error_of(no_id)["code"] == "2020"


def test_inactive_and_active_again(sim: Caller) -> None:
    one = sim.made(DisplayName="Daintree Honey Co", CompanyName="Daintree Honey Co")
    gone = sim.made(Id=one["Id"], SyncToken="0", sparse=True, Active=False)
    assert gone["DisplayName"] == gone["FullyQualifiedName"] == "Daintree Honey Co (deleted)"
    assert gone["CompanyName"] == gone["PrintOnCheckName"] == "Daintree Honey Co"
    edit = sim.refused(Id=one["Id"], SyncToken="1", sparse=True, Notes="x")
    assert (edit["code"], edit["Detail"]) == (
        "6000",
        "Business Validation Error: You cannot modify a list element that has been deleted.",
    )
    assert sim.names("") == []
    assert sim.names("where Active in (true, false)") == ["Daintree Honey Co (deleted)"]
    revived = sim.made(Id=one["Id"], SyncToken="1", sparse=True, Active=True)
    assert revived["DisplayName"] == "Daintree Honey Co (deleted)"  # the real name has to come along
    named = sim.made(Id=one["Id"], SyncToken="2", sparse=True, DisplayName="Daintree Honey Co")
    sim.made(Id=one["Id"], SyncToken=named["SyncToken"], sparse=True, Active=False)
    back = sim.made(Id=one["Id"], SyncToken="4", sparse=True, Active=True, DisplayName="Daintree Honey Co")
    assert (back["DisplayName"], back["FullyQualifiedName"], back["Active"]) == (
        "Daintree Honey Co",
        "Daintree Honey Co",
        True,
    )


def test_a_name_taken_meanwhile_stops_reactivation(sim: Caller) -> None:
    one = sim.made(DisplayName="Taken")
    sim.made(Id=one["Id"], SyncToken="0", sparse=True, Active=False)
    sim.control("settings", {"inactive_keeps_name": True})
    assert sim.refused(DisplayName="taken")["code"] == "6240"
    sim.control("settings", {"inactive_keeps_name": False})
    sim.made(DisplayName="taken")
    refused = sim.refused(Id=one["Id"], SyncToken="1", sparse=True, Active=True, DisplayName="Taken")
    assert refused["code"] == "6240"


def test_an_open_balance_keeps_a_customer_active(starter: Starter) -> None:
    sim = starter("au-demo")
    owing = sim.running.books.named("G & G Solutions")
    assert owing["Balance"] == 1320
    error = sim.refused(Id=owing["Id"], SyncToken=owing["SyncToken"], sparse=True, Active=False)
    assert (error["code"], error["Message"]) == ("6220", "Delete List Has Balance Error")
    assert sim.refused(Id=sim.made(DisplayName="N", Balance=5)["Id"], SyncToken="0", sparse=True, Active=False)


@pytest.mark.parametrize(
    "field", ["DisplayName", "Title", "GivenName", "MiddleName", "FamilyName", "Suffix", "PrintOnCheckName"]
)
@pytest.mark.parametrize("mark", [":", "\t", "\n"])
def test_forbidden_characters(sim: Caller, field: str, mark: str) -> None:
    error = sim.refused(**({"DisplayName": "Fine"} | {field: f"a{mark}b"}))
    assert (error["code"], error["element"]) == ("2040", field)
    sim.control("settings", {"colon_code": "6000"})
    assert sim.refused(**({"DisplayName": "Fine"} | {field: f"a{mark}b"}))["code"] == "6000"
    assert sim.made(DisplayName="Fine", CompanyName="a:b")["CompanyName"] == "a:b"


@pytest.mark.parametrize(
    ("field", "longest"),
    [
        ("DisplayName", 500),
        ("GivenName", 100),
        ("CompanyName", 100),
        ("Title", 16),
        ("PrintOnCheckName", 110),
        ("Notes", 2000),
        ("ResaleNum", 16),
    ],
)
def test_lengths(sim: Caller, field: str, longest: int) -> None:
    error = sim.refused(**({"DisplayName": "Fine"} | {field: "x" * (longest + 1)}))
    assert (error["code"], error["element"]) == ("2050", field)
    assert f"Min:0 Max:{longest} supported. Supplied length:{longest + 1}" in error["Detail"]
    sim.made(**({"DisplayName": "Fine"} | {field: "x" * longest}))


def test_lengths_inside_boxes(sim: Caller) -> None:
    def code(**fields: Any) -> tuple[str, str]:
        error = sim.refused(DisplayName="Fine", **fields)
        return error["code"], error["element"]

    assert code(PrimaryPhone={"FreeFormNumber": "1" * 31}) == ("2050", "PrimaryPhone")
    assert code(PrimaryEmailAddr={"Address": "a" * 95 + "@b.example"}) == ("2050", "PrimaryEmailAddr")
    assert code(BillAddr={"PostalCode": "1" * 31}) == ("2050", "BillAddr.PostalCode")
    lines = {f"Line{n}": "x" * 450 for n in range(1, 6)}
    assert code(ShipAddr=lines) == ("2050", "ShipAddr")


def test_values_of_the_wrong_sort(sim: Caller) -> None:
    def code(**fields: Any) -> str:
        return str(sim.refused(DisplayName="Fine", **fields)["code"])

    assert code(Nonsense="x") == "2010"
    assert code(BillAddr={"Street": "x"}) == "2010"
    assert code(BillAddr="x") == "2010"
    assert code(Active="perhaps") == "2010"
    assert code(PreferredDeliveryMethod="Pigeon") == "2170"
    for email in ("nobody", "a@b", "@b.example", "a b@c.example", "a@b.example; c@d.example"):
        assert code(PrimaryEmailAddr={"Address": email}) == "2210"
    assert code(WebAddr={"URI": "two words"}) == "2200"
    assert sim.made(DisplayName="Fine", PrimaryEmailAddr={"Address": "a@b.example, c@d.example"})
    broken = sim.call("POST", "customer", data=b"{nope", headers={"Content-Type": "application/json"})
    assert error_of(broken)["code"] == "2010"
    assert sim.call("POST", "customer", data=b'{"DisplayName":"\xff"}').status_code == 500


def test_read_only_and_empty_fields_are_taken_in_silence(sim: Caller) -> None:
    """What python-quickbooks sends with every create."""
    address = {"Id": "", "Line1": "1 A St", "Line2": "", "Line3": "", "Lat": "", "Long": "", "Note": "", "City": ""}
    made = sim.made(
        DisplayName="Loud client",
        SyncToken=0,
        sparse=False,
        domain="QBO",
        Balance=0,
        BalanceWithJobs=0,
        Level=0,
        IsProject=False,
        FullyQualifiedName="",
        OpenBalanceDate="",
        PreferredDeliveryMethod="",
        PrimaryTaxIdentifier="",
        ResaleNum="",
        BillAddr=address,
        ShipAddr=None,
    )
    assert set(made["BillAddr"]) == {"Id", "Line1"}
    assert made["FullyQualifiedName"] == "Loud client"


def test_address_ids_move_only_with_the_address(sim: Caller) -> None:
    one = sim.made(DisplayName="A", BillAddr={"Line1": "1 A St", "City": "Hay"})
    same = sim.made(Id=one["Id"], SyncToken="0", sparse=True, BillAddr={"Line1": "1 A St", "City": "Hay", "Id": "77"})
    assert same["BillAddr"] == one["BillAddr"]
    moved = sim.made(Id=one["Id"], SyncToken="1", sparse=True, BillAddr={"Line1": "2 A St", "City": "Hay"})
    assert int(moved["BillAddr"]["Id"]) > int(one["BillAddr"]["Id"])
    sim.control("settings", {"geocode": True})
    assert sim.made(DisplayName="B", ShipAddr={"City": "Hay"})["ShipAddr"]["Lat"] == "INVALID"


def test_tax_numbers_are_masked_and_survive_being_sent_back(sim: Caller) -> None:
    one = sim.made(DisplayName="A", PrimaryTaxIdentifier="89000000019")
    assert one["PrimaryTaxIdentifier"] == "XXXXXX00019"
    full = sim.made(**(one | {"Notes": "n"}))
    assert full["PrimaryTaxIdentifier"] == "XXXXXX00019"
    assert "89000000019" not in str(sim.control("books"))


def test_sub_customers(sim: Caller) -> None:
    top = sim.made(DisplayName="Top")
    job = sim.made(DisplayName="Job 1", Job=True, ParentRef={"value": top["Id"]})
    assert (job["FullyQualifiedName"], job["Level"], job["Job"]) == ("Top:Job 1", 1, True)
    sim.made(Id=top["Id"], SyncToken="0", sparse=True, DisplayName="Peak")
    assert sim.running.books.customer(job["Id"])["FullyQualifiedName"] == "Peak:Job 1"
    assert sim.refused(DisplayName="J2", Job=True)["code"] == "2020"
    assert sim.refused(DisplayName="J2", Job=True, ParentRef={"value": "999"})["code"] == "2500"
    assert sim.refused(Id=top["Id"], SyncToken="1", sparse=True, Active=False)["code"] == "6000"
    parent = job
    for level in range(2, 5):
        parent = sim.made(DisplayName=f"Job {level}", Job=True, ParentRef={"value": parent["Id"]})
    assert parent["Level"] == 4
    assert sim.refused(DisplayName="Too deep", Job=True, ParentRef={"value": parent["Id"]})["code"] == "6000"
    round_trip = sim.refused(Id=top["Id"], SyncToken="1", sparse=True, Job=True, ParentRef={"value": job["Id"]})
    assert round_trip["code"] == "6000"


def test_vendors_and_employees_are_created_read_updated_and_queried(sim: Caller) -> None:
    for kind in ("Vendor", "Employee"):
        one = sim.made(kind, GivenName="Bea", FamilyName=kind)
        two = sim.made(kind, Id=one["Id"], SyncToken="0", sparse=True, MiddleName="M")
        assert sim.call("GET", f"{kind.lower()}/{one['Id']}").json()[kind] == two
        assert sim.query(f"select * from {kind.upper()} where GivenName = 'bea'")[kind] == [two]
        gone = sim.made(kind, Id=one["Id"], SyncToken="1", sparse=True, Active=False)
        assert gone["DisplayName"] == f"Bea {kind} (deleted)"
        assert sim.query(f"select * from {kind}") == {}


def test_invoices_can_be_read_and_not_written(starter: Starter) -> None:
    sim = starter("au-demo")
    invoice = sim.query("select * from Invoice where Balance > '0' orderby Id")["Invoice"][0]
    assert sim.call("GET", f"invoice/{invoice['Id']}").json()["Invoice"] == invoice
    error = error_of(sim.call("POST", "invoice", json={"CustomerRef": {"value": "1"}}))
    assert (error["code"], error["Message"]) == ("500", "Unsupported Operation")
    assert error_of(sim.call("POST", "customer", params={"operation": "delete"}, json={"Id": "1"}))["code"] == "500"
    assert error_of(sim.call("GET", "unicorn/1"))["code"] == "500"
    one = invoice["CustomerRef"]["value"]
    assert sim.query(f"select count(*) from Invoice where CustomerRef = '{one}'")["totalCount"] >= 1


def test_401_and_403_wear_the_lower_case_wrapper(sim: Caller) -> None:
    keys = "warnings intuitObject fault report queryResponse batchItemResponse attachableResponse syncErrorResponse"
    sim.refresh()
    wrong = sim.base.replace(sim.ready["realm_id"], "1234567890")
    bearer = {"Authorization": f"Bearer {sim.access_token}"}
    none = sim.session.get(f"{sim.base}/customer/1", timeout=20)
    short = sim.call("GET", "customer/1", headers={"Authorization": "Bearer abc"})
    unknown = sim.call("GET", "customer/1", headers={"Authorization": f"Bearer {sim.access_token[:-4]}AAAA"})
    other = sim.session.get(f"{wrong}/customer/1", headers=bearer, timeout=20)
    for answer in (none, short, unknown, other):
        body = answer.json()
        assert set(body) == set(keys.split()) | {"requestId", "time", "status", "cdcresponse"}
        assert isinstance(body["time"], int)
        assert len(body) == 12
    for answer in (none, short, unknown):
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == 'Bearer realm="Intuit", error="invalid_token"'
        assert answer.json()["fault"]["type"] == "AUTHENTICATION"
        assert answer.json()["fault"]["error"][0]["code"] == "3200"
    assert short.json()["fault"]["error"][0]["detail"] == "Malformed bearer token: too short or too long"
    assert other.status_code == 403
    assert other.json()["fault"]["error"][0]["code"] == "3100"


def test_company_info_and_a_lapsed_subscription(sim: Caller) -> None:
    info = sim.call("GET", f"companyinfo/{sim.ready['realm_id']}").json()["CompanyInfo"]
    assert info["Country"] == "AU"
    assert "Lat" not in info["CompanyAddr"]
    assert {"Name": "SubscriptionStatus", "Value": "SUBSCRIBED"} in info["NameValue"]
    assert sim.query("select * from CompanyInfo")["CompanyInfo"] == [info]
    sim.control("subscription", {"status": "EXPIRED"})
    assert sim.refused(DisplayName="A")["code"] == "6190"
    assert sim.names("") == []
    item = {"bId": "1", "operation": "create", "Customer": {"DisplayName": "A"}}
    (refused,) = sim.batch([item]).json()["BatchItemResponse"]
    assert refused["Fault"]["Error"][0]["code"] == "6190"
