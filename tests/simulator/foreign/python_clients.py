# The clients have no types and are not installed everywhere:
# mypy: ignore-errors
"""Plays the whole part with python-quickbooks and intuit-oauth (PyPI); prints what it got as one JSON object.

Runs in a process of its own: the clients take their CA file from the environment.
"""

from __future__ import annotations

import datetime
import html
import json
import re
import sys
from urllib.parse import parse_qs, urljoin, urlsplit

import requests
from intuitlib.client import AuthClient
from intuitlib.enums import Scopes
from intuitlib.exceptions import AuthClientError
from quickbooks import QuickBooks
from quickbooks.batch import batch_create, batch_update
from quickbooks.cdc import change_data_capture
from quickbooks.exceptions import AuthorizationException, QuickbooksException
from quickbooks.objects import Customer, Employee, Vendor
from quickbooks.objects.base import Address, EmailAddress
from quickbooks.objects.company_info import CompanyInfo

ready = json.loads(sys.argv[1])
got: dict[str, object] = {}

# Sign-in
auth = AuthClient(ready["client_id"], ready["client_secret"], ready["redirect_uri"], ready["discovery_url"])
url = auth.get_authorization_url([Scopes.ACCOUNTING], state_token="s t")
page = requests.get(url, timeout=20).text
fields = {name: html.unescape(value) for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', page)}
fields["realmId"] = re.findall(r'<option value="(\d+)"', page)[0]
sent = requests.post(urljoin(url, "/connect/oauth2"), data=fields, allow_redirects=False, timeout=20)
back = {name: values[0] for name, values in parse_qs(urlsplit(sent.headers["Location"]).query).items()}
got["state"] = back["state"]
auth.get_bearer_token(back["code"], realm_id=back["realmId"])
first = auth.refresh_token
auth.refresh()
got["refreshed"] = auth.refresh_token == first
try:
    auth.get_bearer_token(back["code"], realm_id=back["realmId"])
except AuthClientError as error:
    got["code twice"] = json.loads(error.content)["error"]

QuickBooks.api_url_v3 = QuickBooks.sandbox_api_url_v3 = ready["api_base"] + "/v3"
qb = QuickBooks(auth_client=auth, refresh_token=auth.refresh_token, company_id=ready["realm_id"])

# One by one
one = Customer()
one.DisplayName, one.CompanyName, one.Notes = "Foreign O'Client", "Foreign", "keep me"
one.BillAddr = Address()
one.BillAddr.Line1, one.BillAddr.Country = "1 High St", "U.S.A"
one.PrimaryEmailAddr = EmailAddress()
one.PrimaryEmailAddr.Address = "a@b.example"
one.save(qb=qb)
read = Customer.get(one.Id, qb=qb)
got["created"] = [read.DisplayName, read.FullyQualifiedName, read.BillAddr.Country, read.PrimaryEmailAddr.Address]
read.CompanyName, read.Notes = "Renamed", ""
read.save(qb=qb)  # a full update
full = Customer.get(one.Id, qb=qb)
got["full update"] = [full.SyncToken, full.CompanyName, full.Notes, full.PrimaryEmailAddr.Address]
sparse = {"Id": one.Id, "SyncToken": "1", "sparse": True, "MiddleName": "M"}
qb.update_object("Customer", json.dumps(sparse))
after = Customer.get(one.Id, qb=qb)
got["sparse update"] = [after.SyncToken, after.MiddleName, after.CompanyName]

# Lists
made = batch_create([Customer.from_json({"DisplayName": f"Batch {number:02}"}) for number in range(30)], qb=qb)
got["batch of 30"] = [len(made.successes), len(made.faults)]
again = batch_create([Customer.from_json({"DisplayName": "batch 07"})], qb=qb)
got["batch fault"] = again.faults[0].Error[0].code
changed = made.successes[3]
changed.Notes = "by batch"
got["batch update"] = batch_update([changed], qb=qb).successes[0].Notes
got["filter"] = len(Customer.filter(Active=True, DisplayName="Foreign O'Client", qb=qb))
page2 = Customer.where(
    "DisplayName LIKE 'Batch%'", order_by="DisplayName DESC", start_position=11, max_results=10, qb=qb
)
got["page"] = [len(page2), page2[0].DisplayName]
got["count"] = Customer.count("Active IN (true, false)", qb=qb)
got["choose"] = len(Customer.choose([one.Id, changed.Id], field="Id", qb=qb))
since = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)).isoformat()
got["cdc"] = len(change_data_capture([Customer, Vendor], since, qb=qb).Customer)
got["company"] = CompanyInfo.get(ready["realm_id"], qb=qb).Country

# The other lists and the refusals
vendor = Vendor()
vendor.DisplayName = "A vendor"
vendor.save(qb=qb)
employee = Employee()
employee.GivenName, employee.FamilyName = "Bea", "Keeper"
employee.save(qb=qb)
got["others"] = [Vendor.get(vendor.Id, qb=qb).DisplayName, Employee.get(employee.Id, qb=qb).DisplayName]
clash = Customer()
clash.DisplayName = "a VENDOR"
try:
    clash.save(qb=qb)
except QuickbooksException as error:
    got["duplicate"] = error.error_code
got["revoked"] = auth.revoke(auth.refresh_token)
try:
    Customer.get(one.Id, qb=qb)
except AuthorizationException as error:
    got["after revoke"] = error.error_code
sys.stdout.write(json.dumps(got))
