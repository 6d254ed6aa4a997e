"""``match`` and ``twins``: matching two CSV files, or looking for duplicates in one, without a company or a register.

Owns the columns of these files. Stands on ``matching`` alone; nothing is stored.
"""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from qbosync_desktop import matching
from qbosync_desktop.cli.saying import EXIT_DONE, say
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, Problem, Remedy
from qbosync_desktop.domain.suggestion import Reason, Suggestion, Tier

WORTH_A_ROW = 0.35
"""Best pairs of a lower probability are left out. Not 0.5: a client that QuickBooks holds twice is half of each."""

KINDS = {
    "": ClientKind.OTHER,
    "other": ClientKind.OTHER,
    "person": ClientKind.INDIVIDUAL,
    "individual": ClientKind.INDIVIDUAL,
    "company": ClientKind.COMPANY,
    "trust": ClientKind.TRUST,
    "partnership": ClientKind.PARTNERSHIP,
    "smsf": ClientKind.SUPER_FUND,
    "super fund": ClientKind.SUPER_FUND,
}

PRACTICE_ID, CUSTOMER_ID = "id", "Id"

Row = Mapping[str, str]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module."""
    match = commands.add_parser("match", help="match a client list with QuickBooks customers, from two CSV files")
    match.add_argument("--practice", required=True, type=Path, metavar="P.csv", help="the client list")
    match.add_argument("--qbo", required=True, type=Path, metavar="Q.csv", help="the QuickBooks customers")
    match.add_argument("--out", required=True, type=Path, metavar="S.csv", help="where the suggestions go")
    match.set_defaults(run=run_match)
    twins = commands.add_parser("twins", help="find likely duplicates among QuickBooks customers, from a CSV file")
    twins.add_argument("--qbo", required=True, type=Path, metavar="Q.csv", help="the QuickBooks customers")
    twins.add_argument("--practice", type=Path, metavar="P.csv", help="the client list, where it is known: finds more")
    twins.add_argument("--out", required=True, type=Path, metavar="T.csv", help="where the pairs go")
    twins.set_defaults(run=run_twins)
    for command in (match, twins):
        command.add_argument("--json", action="store_true", help="say what was done as JSON")


def run_match(args: argparse.Namespace) -> int:
    """Write one row per suggested pair; a client and a customer stand in one row at most."""
    practice = _read(args.practice, PRACTICE_ID)
    customers = _read(args.qbo, CUSTOMER_ID)
    ids = sorted(practice)
    clients = [_client(number, practice[text]) for number, text in enumerate(ids, 1)]
    found = [
        one
        for one in matching.suggest(clients, [_customer(row) for row in customers.values()], per_client=1)
        if one.best and (one.score >= WORTH_A_ROW or one.tier is Tier.EXACT)
    ]
    header = ("practice_id", "qbo_id", "score", "tier", "reasons")
    _write(args.out, header, (_suggested(one, ids) for one in found))
    exact = sum(one.tier is Tier.EXACT for one in found)
    data = {"ok": True, "clients": len(clients), "customers": len(customers), "matched": len(found), "auto": exact}
    say(args.json, data, f"{len(found)} of {len(clients)} clients matched, {exact} of them surely. See {args.out}.")
    return EXIT_DONE


def run_twins(args: argparse.Namespace) -> int:
    """Write one row per pair of likely duplicates."""
    customers = _read(args.qbo, CUSTOMER_ID)
    practice = _read(args.practice, PRACTICE_ID) if args.practice else {}
    clients = [_client(number, practice[text]) for number, text in enumerate(sorted(practice), 1)]
    groups = matching.customer_twins([_customer(row) for row in customers.values()], clients=clients)
    rows = [(pair.one, pair.two, f"{pair.score:.4f}", _texts(pair.reasons)) for group in groups for pair in group.pairs]
    _write(args.out, ("qbo_id_a", "qbo_id_b", "score", "reasons"), rows)
    data = {"ok": True, "customers": len(customers), "groups": len(groups), "pairs": len(rows)}
    say(args.json, data, f"{len(groups)} groups of likely duplicates among {len(customers)} customers. See {args.out}.")
    return EXIT_DONE


def _suggested(one: Suggestion, ids: Sequence[str]) -> tuple[str, ...]:
    tier = "auto" if one.tier is Tier.EXACT else "review"
    return ids[one.client_id - 1], one.customer_id, f"{one.score:.4f}", tier, _texts(one.reasons)


def _texts(reasons: Iterable[Reason]) -> str:
    return "; ".join(f"{'' if reason.agrees else 'but '}{reason.text}" for reason in reasons)


def _client(number: int, row: Row) -> Client:
    given, family = row.get("given_name", ""), row.get("family_name", "")
    return Client(
        number,
        row.get("name", "") or f"{given} {family}".strip(),
        KINDS.get(row.get("kind", "").lower(), ClientKind.OTHER),
        reference=row.get("reference", ""),
        trading_name=row.get("trading_name", ""),
        given_name=given,
        middle_name=row.get("middle_name", ""),
        family_name=family,
        email=row.get("email", ""),
        phone=row.get("phone", ""),
        mobile=row.get("mobile", ""),
        abn="".join(filter(str.isdigit, row.get("abn", ""))),
        postal=Address(
            row.get("address_line1", ""), "", row.get("city", ""), row.get("state", ""), row.get("postcode", "")
        ),
    )


def _customer(row: Row) -> Customer:
    return Customer(
        row[CUSTOMER_ID],
        display_name=row.get("DisplayName", ""),
        company_name=row.get("CompanyName", ""),
        given_name=row.get("GivenName", ""),
        middle_name=row.get("MiddleName", ""),
        family_name=row.get("FamilyName", ""),
        email=row.get("PrimaryEmailAddr", ""),
        phone=row.get("PrimaryPhone", ""),
        mobile=row.get("Mobile", ""),
        bill_address=Address(
            row.get("BillAddr.Line1", ""),
            row.get("BillAddr.Line2", ""),
            row.get("BillAddr.City", ""),
            row.get("BillAddr.CountrySubDivisionCode", ""),
            row.get("BillAddr.PostalCode", ""),
        ),
    )


def _read(path: Path, id_column: str) -> dict[str, Row]:
    """The rows of a CSV file by their id. Missing columns are fine, but for the id.

    Raises InputProblem ``file-missing``, ``file-unreadable``, ``column-missing``, ``row-broken`` or ``id-twice``.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise _refused("file-missing", path, f"There is no file {path.name}", "") from None
    except OSError as error:
        raise _refused("file-unreadable", path, f"{path.name} cannot be read", error.strerror or "") from None
    if b"\x00" in raw:
        raise _refused("file-unreadable", path, f"{path.name} is not a CSV file", "It holds no text.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")  # what Excel on Windows writes as plain "CSV"
    rows: dict[str, Row] = {}
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        columns = [name.strip() for name in reader.fieldnames or ()]
        if id_column not in columns:
            raise _refused(
                "column-missing", path, f"{path.name} has no column “{id_column}”", "The first row names the columns."
            )
        reader.fieldnames = columns
        for row in reader:
            number = reader.line_num
            if None in row:
                raise _refused("row-broken", path, "The row has more cells than columns", "", number)
            kept = {name: (value or "").strip() for name, value in row.items()}
            key = kept[id_column]
            if not key and not any(kept.values()):
                continue
            if not key or key in rows:
                title = f"The id “{key}” is there twice" if key else "The row has no id"
                raise _refused("id-twice" if key else "row-broken", path, title, "", number)
            rows[key] = kept
    except csv.Error as error:
        raise _refused("row-broken", path, f"{path.name} is not a sound CSV file", str(error)) from None
    return rows


def _refused(code: str, path: Path, title: str, detail: str, row: int = 0) -> InputProblem:
    todo = "Correct the file and try again."
    return InputProblem(Problem(code, title, detail, todo, (Remedy.CHOOSE_FILE,), file=path.name, row=row))


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)
    except OSError as error:
        problem = Problem(
            "file-not-written", f"{path.name} cannot be written", error.strerror or "", "Choose another folder."
        )
        raise EnvironmentProblem(problem) from None
