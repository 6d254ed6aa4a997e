"""The rows of the three tabs, as data ready to be shown: pure functions of the picture."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TypeVar

from qbosync_desktop.desk.linked_names import LinkedNames
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.desk.shown import Check as Check
from qbosync_desktop.desk.shown import ExportRow as ExportRow
from qbosync_desktop.desk.shown import Found as Found
from qbosync_desktop.desk.shown import ImportRow as ImportRow
from qbosync_desktop.desk.shown import Status
from qbosync_desktop.desk.shown import SyncRow as SyncRow
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.customer import Customer
from qbosync_desktop.domain.fields import LABELS, Field
from qbosync_desktop.domain.making import maker
from qbosync_desktop.domain.ordering import in_order
from qbosync_desktop.domain.plan import Action, ActionKind
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.domain.suggestion import Suggestion, Tier
from qbosync_desktop.sync.planning import creation_problem


@dataclass(frozen=True)
class RowsBefore:
    """The rows made of an earlier picture. A row whose records are the same objects still is the same row: it is not
    made again, and who shows it sees that by its identity.
    """

    picture: Picture
    imports: tuple[ImportRow, ...]
    syncs: tuple[SyncRow, ...]
    exports: tuple[ExportRow, ...]


def import_rows(
    picture: Picture, before: RowsBefore | None = None, linked: LinkedNames | None = None
) -> tuple[ImportRow, ...]:
    """Every active customer that is not linked, by name; left-out ones too, marked so."""
    names = linked or LinkedNames(picture)
    if before is None:
        return _first_import_rows(picture, names)
    old = before.picture
    kept = {row.id: row for row in before.imports}
    rows: list[ImportRow] = []
    for customer in picture.customers.values():
        if not customer.active or customer.sub_customer or customer.id in picture.client_of:
            continue
        known = kept.get(customer.id)
        if known is None or not _same_import(picture, old, customer, known, names):
            row = _import_row(picture, customer, names)
            known = known if known == row else row
        rows.append(known)
    return _by_name(rows, before.imports)


def _first_import_rows(picture: Picture, names: LinkedNames) -> tuple[ImportRow, ...]:
    """The rows with none before them; after the first read nearly every customer is like nobody."""
    linked, left, suggested, nobody = picture.client_of, picture.left_customers, picture.of_customer, names.nobody
    rows: list[ImportRow] = []
    for customer in picture.customers_in_order:
        name = customer.id
        if not customer.active or customer.sub_customer or name in linked:
            continue
        if nobody and name not in suggested and name not in left:
            second = customer.email or customer.mobile or customer.phone
            rows.append(_make_import((name, customer.display_name, second, *_NOBODY)))
        else:
            rows.append(_import_row(picture, customer, names))
    return tuple(rows)


def sync_rows(picture: Picture, before: RowsBefore | None = None) -> tuple[SyncRow, ...]:
    """Every client of the register, by name; archived ones too, marked so."""
    if before is None:
        return tuple([sync_row(picture, client) for client in picture.clients_in_order])
    old = before.picture
    kept = {row.id: row for row in before.syncs}
    rows: list[SyncRow] = []
    for client in picture.clients.values():
        known = kept.get(client.id)
        if known is None or not _same_sync(picture, old, client):
            row = sync_row(picture, client)
            known = known if known == row else row
        rows.append(known)
    return _by_name(rows, before.syncs)


def export_rows(picture: Picture, before: RowsBefore | None = None) -> tuple[ExportRow, ...]:
    """Every client that is not linked and not archived, by name; left-out ones too, marked so."""
    old = before.picture if before is not None else None
    kept = {row.id: row for row in before.exports} if before is not None else {}
    rows: list[ExportRow] = []
    for client in picture.clients.values() if before is not None else picture.clients_in_order:
        if client.id in picture.links or client.archived:
            continue
        known = kept.get(client.id)
        if known is None or old is None or known.problem is not None or not _same_export(picture, old, client):
            row = _export_row(picture, client)
            known = known if known == row else row
        rows.append(known)
    return _by_name(rows, before.exports) if before is not None else tuple(rows)


def _same_import(picture: Picture, old: Picture, customer: Customer, row: ImportRow, names: LinkedNames) -> bool:
    if old.customers.get(customer.id) is not customer:
        return False
    if (customer.id in picture.left_customers) != (customer.id in old.left_customers):
        return False
    found = picture.of_customer.get(customer.id, ())
    if found != old.of_customer.get(customer.id, ()):
        return False
    if row.problem is not None or row.found in (Found.NO_MATCH, Found.POSSIBLE):  # another may have taken the name
        return not row.problem and names.holder(customer.display_name) is None
    return picture.clients.get(row.client_id) is old.clients.get(row.client_id)


def _same_sync(picture: Picture, old: Picture, client: Client) -> bool:
    name = client.id
    if old.clients.get(name) is not client or name in picture.action_of or name in picture.problem_of:
        return False
    if name in old.action_of or name in old.problem_of:
        return False
    link = picture.links.get(name)
    if old.links.get(name) is not link:
        return False
    if link is not None:
        return picture.customers.get(link.customer_id) is old.customers.get(link.customer_id)
    return _same_unlinked(picture, old, name)


def _same_unlinked(picture: Picture, old: Picture, name: int) -> bool:
    found = picture.of_client.get(name, ())
    return (
        (name in picture.given.create) == (name in old.given.create)
        and (name in picture.left_clients) == (name in old.left_clients)
        and found == old.of_client.get(name, ())
        and all(picture.customers.get(one.customer_id) is old.customers.get(one.customer_id) for one in found)
    )


def _same_export(picture: Picture, old: Picture, client: Client) -> bool:
    name = client.id
    return (
        old.clients.get(name) is client
        and picture.given.names is old.given.names
        and picture.settings == old.settings
        and name not in picture.problem_of
        and name not in old.problem_of
        and name not in picture.given.waiting
        and name not in old.given.waiting
        and (name in picture.given.with_reference) == (name in old.given.with_reference)
        and (name in picture.given.without_email) == (name in old.given.without_email)
        and _same_unlinked(picture, old, name)
        and picture.client_twins.get(name) == old.client_twins.get(name)
    )


R = TypeVar("R", ImportRow, SyncRow, ExportRow)


def _by_name(rows: list[R], before: tuple[R, ...]) -> tuple[R, ...]:
    """The rows by name. Where they are those of before but for what they say, their order is known already."""
    if len(rows) == len(before):
        now = {row.id: row for row in rows}
        ordered = tuple([now[row.id] for row in before if row.id in now])
        if len(ordered) == len(rows):
            if ordered == before:
                return before
            if all(one is other or one.name == other.name for one, other in zip(ordered, before, strict=True)):
                return ordered
    return tuple(in_order(rows, lambda row: row.name.casefold()))


def reasons_in_words(suggestion: Suggestion, most: int = 2) -> str:
    """The strongest reasons of a suggestion in one line: "same name · same e-mail"."""
    agreeing = [reason.text for reason in suggestion.reasons if reason.agrees]
    return " · ".join((agreeing or [reason.text for reason in suggestion.reasons])[:most])


_make_import = maker(ImportRow)
_NOBODY = astuple(ImportRow("", "", "", Found.NO_MATCH, "no client like this", "Create client"))[3:]


def _import_row(picture: Picture, customer: Customer, linked: LinkedNames) -> ImportRow:
    second = customer.email or customer.mobile or customer.phone
    name = customer.display_name
    if customer.id in picture.left_customers:
        return ImportRow(customer.id, name, second, Found.LEFT_OUT, "left out by you", "", tickable=False, ticked=False)
    several = len(picture.of_customer.get(customer.id, ()))
    best = picture.best_of_customer(customer.id) if several else None
    if best is None or best.tier is Tier.POSSIBLE:
        holder = linked.holder(customer.display_name)
        if holder is not None:
            return _already_mapped(picture, customer, holder, second)
    if not several:  # after the first read this is nearly every row
        return _make_import((customer.id, name, second, *_NOBODY))
    if best is None or best.tier is Tier.POSSIBLE:
        words = "1 client could be this one" if several == 1 else f"{several} clients could be this one"
        return ImportRow(
            customer.id,
            name,
            second,
            Found.POSSIBLE,
            words,
            "Choose…",
            tickable=False,
            ticked=False,
            candidates=several,
        )
    client = picture.clients[best.client_id]
    found = Found.EXACT if best.tier is Tier.EXACT else Found.LIKELY
    return ImportRow(
        customer.id,
        name,
        second,
        found,
        reasons_in_words(best),
        "Link",
        client.id,
        client.name,
        client.kind,
        candidates=several,
    )


def _already_mapped(picture: Picture, customer: Customer, client_id: int, second: str) -> ImportRow:
    client = picture.clients[client_id]
    other = picture.customer_of(client_id)
    problem = Problem(
        "client-already-mapped",
        "Client is already mapped",
        f"“{client.name}” is linked to the customer “{other.display_name if other else ''}”; this has the same name.",
        "Keep one of the two: merge them in QuickBooks, move the link to this one, or leave this one out.",
        (Remedy.MOVE_LINK,),
        client_id,
        customer.id,
    )
    return ImportRow(
        customer.id,
        customer.display_name,
        second,
        Found.PROBLEM,
        "client is already mapped",
        "Solve…",
        client.id,
        client.name,
        client.kind,
        tickable=False,
        ticked=False,
        problem=problem,
    )


def sync_row(picture: Picture, client: Client) -> SyncRow:
    """One client with its link."""
    status = picture.status(client)
    link = picture.links.get(client.id)
    customer = picture.customer_of(client.id)
    problem = picture.problem_of.get(client.id) if status is Status.PROBLEM else None
    best = picture.best_of_client(client.id) if link is None else None
    suggested = picture.customers[best.customer_id].display_name if best else ""
    waits = ""
    if problem is not None:
        waits = problem.title
    elif status in (Status.TO_PUSH, Status.NEW):
        waits = action_in_words(picture.action_of.get(client.id))
    elif status is Status.PAUSED:
        waits = "Disabled for synchronization"
    elif status is Status.SUGGESTED:
        waits = f"{suggested}?"
    elif status is Status.LEFT_OUT and not client.sync:
        waits = "Disabled for synchronization"
    return SyncRow(
        client.id,
        client.name,
        client.kind,
        client.reference,
        status,
        link.customer_id if link else "",
        customer.display_name if customer else "",
        (link.active and client.sync) if link else None,
        link.last_sync if link else None,
        waits,
        problem,
        best,
    )


def action_in_words(action: Action | None) -> str:
    """What an action changes, short: "name, e-mail, 2 more"."""
    if action is None:
        return ""
    if action.kind is ActionKind.CREATE:
        return "new customer"
    if action.kind is ActionKind.DEACTIVATE:
        return "make inactive"
    names = [SHORT.get(name, LABELS[name].lower()) for name in action.fields]
    more = len(names) - 2
    return ", ".join(names[:2]) + (f", {more} more" if more > 0 else "")


SHORT = {
    Field.DISPLAY_NAME: "name",
    Field.BILL_ADDRESS: "postal address",
    Field.SHIP_ADDRESS: "street address",
}


def _export_row(picture: Picture, client: Client) -> ExportRow:
    def row(
        check: Check,
        words: str,
        remedy: Remedy | None = None,
        problem: Problem | None = None,
        suggestion: Suggestion | None = None,
        twin: int = 0,
    ) -> ExportRow:
        ready = check is Check.READY
        return ExportRow(
            client.id,
            client.name,
            client.kind,
            client.reference,
            check,
            words,
            ready,
            ready,
            remedy,
            problem,
            suggestion,
            twin,
        )

    if client.id in picture.left_clients or not client.sync:
        return row(Check.LEFT_OUT, "left out by you" if client.sync else "Disabled for synchronization")
    stored = picture.given.waiting.get(client.id)
    if stored is not None:
        return row(Check.PROBLEM, stored.title, _first(stored), stored)
    best = picture.best_of_client(client.id)
    if best is not None and best.tier is not Tier.POSSIBLE:
        name = picture.customers[best.customer_id].display_name
        return row(Check.LOOK_FIRST, f"customer “{name}” is likely the same", Remedy.LINK, suggestion=best)
    problem = picture.problem_of.get(client.id) or creation_problem(picture.given, client, picture.client_of)
    if problem is not None:
        taken = problem.code in ("name-taken", "name-taken-here")
        words = problem.detail.split(" has the name")[0] if problem.code == "name-taken" else problem.title
        words = f"by {words[0].lower()}{words[1:]}" if problem.code == "name-taken" else words
        return row(Check.NAME_TAKEN if taken else Check.CANNOT, words, _first(problem), problem)
    if client.id in picture.given.create:
        return row(Check.CHOSEN, "goes out with the next push")
    double = picture.client_twins.get(client.id)
    if double is not None:
        name = picture.clients[double.other].name
        return row(Check.LOOK_FIRST, f"client “{name}” is likely the same", twin=double.other)
    words = "name is free in QuickBooks" if client.email else "no e-mail: invoices cannot be e-mailed"
    return row(Check.READY, words)


def _first(problem: Problem) -> Remedy | None:
    return problem.remedies[0] if problem.remedies else None
