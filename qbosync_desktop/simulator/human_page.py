"""The page for "the human in QuickBooks": list, edit, merge, deactivate customers in a browser.

Plain forms without scripts. Its customer address is the one Intuit's own deep links have: /app/customerdetail?nameId=.
"""

from __future__ import annotations

import html
from urllib.parse import urlencode

from qbosync_desktop.simulator.books import Record
from qbosync_desktop.simulator.company import Company
from qbosync_desktop.simulator.exchange import Answer, Request, html_answer, redirect
from qbosync_desktop.simulator.human import Human
from qbosync_desktop.simulator.refusals import Refusal
from qbosync_desktop.simulator.rooms import Rooms

LIST, DETAIL, ACT = "/app/customers", "/app/customerdetail", "/app/act"
SHOWN = 200

_FIELDS = {
    "DisplayName": "Display name",
    "CompanyName": "Company name",
    "GivenName": "Given name",
    "MiddleName": "Middle name",
    "FamilyName": "Family name",
    "PrimaryEmailAddr.Address": "E-mail",
    "PrimaryPhone.FreeFormNumber": "Phone",
    "Mobile.FreeFormNumber": "Mobile",
    "BillAddr.Line1": "Billing: street",
    "BillAddr.City": "Billing: suburb",
    "BillAddr.CountrySubDivisionCode": "Billing: state",
    "BillAddr.PostalCode": "Billing: postcode",
    "Notes": "Notes",
}


class HumanPage:
    """Answers /app/…"""

    def __init__(self, simulation: Rooms) -> None:
        self._simulation = simulation

    def answer(self, request: Request) -> Answer | None:
        """The answer, or None if the path is not one of the page's."""
        if request.path in ("/", "/app", "/app/"):
            return redirect(LIST)
        if request.path not in (LIST, DETAIL, ACT):
            return None
        asked = request.form() if request.method == "POST" else request.query
        realm_id = asked.get("realm", "")
        company = self._simulation.companies.get(realm_id) or self._simulation.main
        if request.path == ACT and request.method == "POST":
            return self._act(company, asked)
        if request.path == DETAIL:
            return self._detail(company, asked.get("nameId", ""))
        return self._list(company, asked.get("q", ""), asked.get("said", ""))

    def _list(self, company: Company, text: str, said: str) -> Answer:
        wanted = text.casefold()
        with company.books.lock:
            every = [one for one in company.books.all("Customer") if wanted in one["DisplayName"].casefold()]
        every.sort(key=lambda one: one["DisplayName"].casefold())
        rows = "".join(_row(company, one) for one in every[:SHOWN])
        more = f"<p>{len(every) - SHOWN} more. Search to see them.</p>" if len(every) > SHOWN else ""
        note = f'<p class="said">{html.escape(said)}</p>' if said else ""
        body = f"""{self._head(company)}{note}
<form method="get" action="{LIST}"><input type="hidden" name="realm" value="{company.realm_id}">
<input name="q" value="{html.escape(text)}" placeholder="Search a name" aria-label="Search a name">
<button>Search</button></form>
<table><tr><th>Customer</th><th>E-mail</th><th>Phone</th><th class="n">Balance</th><th>State</th></tr>
{rows}</table>{more}
<h2>New customer</h2>{_form(company, "add", "", _inputs({}, ("DisplayName", "PrimaryEmailAddr.Address")), "Add")}"""
        return html_answer(_page(company.name, body))

    def _head(self, company: Company) -> str:
        others = "".join(
            f' · <a href="{LIST}?realm={one.realm_id}">{html.escape(one.name)}</a>'
            for one in self._simulation.companies.values()
            if one is not company
        )
        return f"<h1>{html.escape(company.name)}</h1><p>QuickBooks simulator, realm {company.realm_id}{others}</p>"

    def _detail(self, company: Company, record_id: str) -> Answer:
        record = company.books.get("Customer", record_id)
        if record is None:
            return html_answer(_page("Not found", f"{self._head(company)}<p>There is no such customer.</p>"), 404)
        with company.books.lock:
            others = [one for one in company.books.all("Customer") if one["Active"] and one["Id"] != record_id]
            invoices = [one for one in company.books.all("Invoice") if one["CustomerRef"]["value"] == record_id]
        others.sort(key=lambda one: one["DisplayName"].casefold())
        options = "".join(
            f'<option value="{one["Id"]}">{html.escape(one["DisplayName"])}</option>' for one in others[:2000]
        )
        listed = "".join(
            f"<tr><td>{html.escape(one['DocNumber'])}</td><td>{one['TxnDate']}</td>"
            f'<td class="n">{one["TotalAmt"]:.2f}</td>'
            f'<td class="n">{one["Balance"]:.2f}</td></tr>'
            for one in invoices
        )
        if record["Active"]:
            merge = f'<label>Into <select name="into">{options}</select></label>'
            acts = (
                f"<h2>Edit</h2>{_form(company, 'edit', record_id, _inputs(record, tuple(_FIELDS)), 'Save')}"
                f"<h2>Merge this customer into another</h2>{_form(company, 'merge', record_id, merge, 'Merge')}"
                f"<h2>Make inactive</h2>{_form(company, 'deactivate', record_id, '', 'Make inactive')}"
            )
        else:
            acts = f"<h2>Inactive</h2>{_form(company, 'reactivate', record_id, '', 'Make active')}"
        body = f"""{self._head(company)}<p><a href="{LIST}?realm={company.realm_id}">All customers</a></p>
<h1>{html.escape(record["DisplayName"])}</h1>
<p>Id {record["Id"]}, SyncToken {record["SyncToken"]}, last changed {record["MetaData"]["LastUpdatedTime"]},
balance {record["Balance"]:.2f}</p>{acts}
<h2>Invoices</h2><table><tr><th>No.</th><th>Date</th><th class="n">Total</th><th class="n">Open</th></tr>
{listed}</table>"""
        return html_answer(_page(record["DisplayName"], body))

    def _act(self, company: Company, form: dict[str, str]) -> Answer:
        human = self._simulation.human(company.realm_id)
        record_id = form.get("id", "")
        try:
            values = _values(form, company.books.get("Customer", record_id) or {})
            said = _carry_out(human, form, record_id, values)
        except Refusal as refusal:
            said = f"QuickBooks says no: {refusal.detail or refusal.message}"
        return redirect(f"{LIST}?{urlencode({'realm': company.realm_id, 'said': said})}")


def _carry_out(human: Human, form: dict[str, str], record_id: str, values: Record) -> str:
    what = form.get("do", "")
    if what == "add":
        return f"Added {human.add(**values)['DisplayName']}."
    if what == "edit":
        return f"Saved {human.edit(record_id, **values)['DisplayName']}."
    if what == "merge":
        return f"Merged into {human.merge(record_id, form.get('into', ''))['DisplayName']}."
    if what == "deactivate":
        return f"Now inactive: {human.deactivate(record_id)['DisplayName']}."
    if what == "reactivate":
        return f"Now active: {human.reactivate(record_id)['DisplayName']}."
    return "Nothing was done."


def _values(form: dict[str, str], record: Record) -> Record:
    """A form's fields as a payload; parts of a box that the form does not show stay as they are."""
    values: Record = {}
    for name in _FIELDS:
        if name not in form:
            continue
        top, _, part = name.partition(".")
        if part:
            values.setdefault(top, dict(record.get(top, {})))[part] = form[name].strip()
        else:
            values[name] = form[name].strip()
    return values


def _row(company: Company, record: Record) -> str:
    link = f"{DETAIL}?realm={company.realm_id}&nameId={record['Id']}"
    return (
        f'<tr><td><a href="{html.escape(link)}">{html.escape(record["DisplayName"])}</a></td>'
        f"<td>{html.escape(_value(record, 'PrimaryEmailAddr.Address'))}</td>"
        f"<td>{html.escape(_value(record, 'PrimaryPhone.FreeFormNumber'))}</td>"
        f'<td class="n">{record["Balance"]:.2f}</td><td>{"active" if record["Active"] else "inactive"}</td></tr>'
    )


def _value(record: Record, name: str) -> str:
    top, _, part = name.partition(".")
    value = record.get(top, {}).get(part, "") if part else record.get(top, "")
    return str(value)


def _inputs(record: Record, names: tuple[str, ...]) -> str:
    return "".join(
        f'<p><label>{_FIELDS[name]} <input name="{name}" value="{html.escape(_value(record, name))}"></label></p>'
        for name in names
    )


def _form(company: Company, what: str, record_id: str, inputs: str, button: str) -> str:
    return (
        f'<form method="post" action="{ACT}"><input type="hidden" name="do" value="{what}">'
        f'<input type="hidden" name="realm" value="{company.realm_id}">'
        f'<input type="hidden" name="id" value="{record_id}">{inputs}<button>{button}</button></form>'
    )


def _page(title: str, body: str) -> str:
    return f"""<!doctype html><html lang="en-AU"><head><meta charset="utf-8"><title>{html.escape(title)}</title><style>
body {{ font: 15px/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
  padding: 0 1rem; color: #1a1f26 }}
table {{ border-collapse: collapse; width: 100% }} td, th {{ text-align: left; padding: .3rem .6rem;
  border-bottom: 1px solid #dfe3e8 }}
.n {{ text-align: right; font-variant-numeric: tabular-nums }} h1 {{ font-size: 1.3rem }}
h2 {{ font-size: 1.05rem; margin-top: 1.6rem }}
label {{ display: inline-block }} input, select, button {{ font: inherit; padding: .2rem .5rem }}
.said {{ background: #e7effb; padding: .5rem .8rem }}
</style></head><body>{body}</body></html>"""
