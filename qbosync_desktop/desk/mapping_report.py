"""What the printable mapping report says, as plain data: which client is which customer of one company.

For the file and for a second pair of eyes. Knows no printer and no page; the window sets it and saves it as PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from qbosync_desktop.desk.picture import Picture, Status
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.identifiers import mask_tfns

TITLE = "Clients and QuickBooks customers"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Section:
    """One table of the report. ``words`` is a sentence under the title; ``rows`` have as many cells as ``heads``.

    ``widths`` are shares of the page's width, 1 in all.
    """

    key: str
    title: str
    words: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class MappingReport:
    """The report. ``facts`` are label and value for its head; ``counts`` label and number, adding up to the clients."""

    title: str
    practice: str
    company: str
    environment: str
    made: datetime
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]
    sections: tuple[Section, ...]


def mapping_report(picture: Picture, made: datetime, practice: str = "", data_folder: str = "") -> MappingReport:
    """The report of one moment. ``made`` is aware, in the reader's own time zone; ``practice`` is the firm's name.

    Sections: linked, waiting for the next push, not linked, left out, problems, archived; empty ones are left out.
    Every client is in one of the first four or archived once; problems repeat the clients they are about.
    """
    groups: dict[str, list[Client]] = {"linked": [], "new": [], "open": [], "out": [], "archived": []}
    for client in sorted(picture.clients.values(), key=lambda one: (one.name.casefold(), one.id)):
        groups[_group(picture, client)].append(client)
    sections = (
        _linked(picture, groups["linked"]),
        _new(groups["new"]),
        _open(picture, groups["open"]),
        _out(picture, groups["out"]),
        _problems(picture),
        _archived(picture, groups["archived"]),
    )
    company = picture.company
    read = company.last_read.astimezone(made.tzinfo) if company and company.last_read else None
    facts = [
        ("Practice", practice),
        ("QuickBooks company", _company_words(picture)),
        ("Realm", company.realm_id if company else ""),
        ("QuickBooks last read", day_and_time(read) if read else "never" if company else ""),
        ("Report made", day_and_time(made)),
        ("Data folder", data_folder),
    ]
    return MappingReport(
        TITLE,
        practice,
        company.name if company else "",
        company.environment.value if company else "",
        made,
        tuple((label, text) for label, text in facts if text),
        (
            ("Linked", len(groups["linked"])),
            ("Waiting to be created", len(groups["new"])),
            ("Not linked", len(groups["open"])),
            ("Left out", len(groups["out"])),
            ("Archived", len(groups["archived"])),
        ),
        tuple(section for section in sections if section.rows),
    )


def day(when: date) -> str:
    """A date as Australians write it: 23 Nov 2026."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def day_and_time(when: datetime) -> str:
    """A moment: 23 Nov 2026, 14:05."""
    return f"{day(when)}, {when:%H:%M}"


def _company_words(picture: Picture) -> str:
    company = picture.company
    if company is None:
        return "none is connected"
    where = {Environment.SIMULATOR: " (simulator)", Environment.SANDBOX: " (Intuit sandbox)"}
    return company.name + where.get(company.environment, "")


def _group(picture: Picture, client: Client) -> str:
    if client.id in picture.links:
        return "linked"
    if client.archived:
        return "archived"
    status = picture.status(client)
    if status is Status.LEFT_OUT:
        return "out"
    return "new" if client.id in picture.given.create else "open"


def _linked(picture: Picture, clients: list[Client]) -> Section:
    rows = []
    for client in clients:
        link = picture.links[client.id]
        customer = picture.customers.get(link.customer_id)
        name = mask_tfns(customer.display_name) if customer else "(not in QuickBooks any more)"
        state = _LINK_WORDS.get(status := picture.status(client), status.value)
        if client.archived:
            state = f"{state}, archived" if status is not Status.ARCHIVED else "archived"
        rows.append((client.reference, client.name, str(client.id), name, link.customer_id, state, link.why))
    return Section(
        "linked",
        f"Linked ({len(rows):,})",
        "Each of these clients is one customer in QuickBooks.",
        ("Reference", "Client", "Register id", "Customer in QuickBooks", "QuickBooks id", "Status", "How"),
        (0.1, 0.25, 0.07, 0.25, 0.08, 0.11, 0.14),
        tuple(rows),
    )


_LINK_WORDS = {Status.TO_PUSH: "changes to send", Status.PAUSED: "paused"}


def _new(clients: list[Client]) -> Section:
    return Section(
        "new",
        f"Waiting to be created in QuickBooks ({len(clients):,})",
        "Chosen by you; they become customers with the next push.",
        _HEADS,
        _WIDTHS,
        tuple(_row(client, "with the next push") for client in clients),
    )


_HEADS = ("Reference", "Client", "Register id", "Kind", "Note")
_WIDTHS = (0.12, 0.38, 0.1, 0.14, 0.26)


def _row(client: Client, note: str) -> tuple[str, ...]:
    return client.reference, client.name, str(client.id), client.kind.value, note


def _open(picture: Picture, clients: list[Client]) -> Section:
    rows = []
    for client in clients:
        best = picture.best_of_client(client.id)
        customer = picture.customers.get(best.customer_id) if best else None
        note = f"perhaps “{mask_tfns(customer.display_name)}” ({customer.id})" if customer else ""
        rows.append(_row(client, note))
    return Section(
        "open",
        f"Not linked ({len(rows):,})",
        "These clients have no customer in QuickBooks yet.",
        _HEADS,
        _WIDTHS,
        tuple(rows),
    )


def _out(picture: Picture, clients: list[Client]) -> Section:
    rows = (
        _row(client, "by you" if client.id in picture.left_clients else "is not synchronised") for client in clients
    )
    return Section(
        "out",
        f"Left out ({len(clients):,})",
        "These clients stay out of QuickBooks until that is taken back.",
        _HEADS,
        _WIDTHS,
        tuple(rows),
    )


def _problems(picture: Picture) -> Section:
    found = [*picture.problem_of.values(), *picture.others]
    rows = []
    for problem in found:
        client = picture.clients.get(problem.client_id)
        name = client.name if client else ""
        rows.append((client.reference if client else "", name, mask_tfns(problem.title), mask_tfns(problem.detail)))
    return Section(
        "problems",
        f"Problems ({len(rows):,})",
        "They wait for somebody; nothing is sent for these clients until they are solved.",
        ("Reference", "Client", "Problem", "What happened"),
        (0.12, 0.28, 0.25, 0.35),
        tuple(rows),
    )


def _archived(picture: Picture, clients: list[Client]) -> Section:
    return Section(
        "archived",
        f"Archived, not linked ({len(clients):,})",
        "Put away in the register; neither matched nor sent.",
        _HEADS,
        _WIDTHS,
        tuple(_row(client, "") for client in clients),
    )
