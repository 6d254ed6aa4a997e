"""Client lists in and out: an import's preview, a fix for many clients as one step, and the lists that are written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from qbosync_desktop import files
from qbosync_desktop.desk.decisions import Step, archive, counted
from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.change import Change
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.identifiers import mask_tfns
from qbosync_desktop.domain.tasks import CancelToken, Report


def preview_list(
    path: Path,
    register: tuple[Client, ...],
    cancel: CancelToken,
    report: Report,
    *,
    columns: files.ColumnMap | None = None,
    remembered: Callable[[str], str] = lambda signature: "",
    prefer: files.Prefer = "file",
    by_row: Mapping[int, files.Prefer] | None = None,
) -> tuple[files.Table, files.ColumnMap, files.Preview]:
    """Read a list and say what it would do. Raises InputProblem; nothing is changed.

    ``columns`` is a corrected column map; without one the columns are guessed, and what was ``remembered`` for such a
    header (by its signature) is put over the guess. ``by_row`` chooses the winner for single rows. To choose again,
    or to apply a fix, compare ``Preview.parsed`` once more (:func:`files.compare`); the file need not be read again.
    """
    table = files.read_table(path, cancel, report)
    chosen = columns
    if chosen is None:
        chosen = files.guess_columns(table)
        choices = remembered(chosen.signature)
        chosen = chosen.with_text(choices) if choices else chosen
    parsed = files.to_clients(table, chosen, cancel, report)
    return table, chosen, files.compare(parsed, register, prefer, by_row, cancel, report)


def columns_key(name: str) -> str:
    """Under what key the column choices of a header signature, or of a name the user gave, are remembered."""
    return f"columns:{name}"


def import_step(
    picture: Picture,
    preview: files.Preview,
    without: Collection[int],
    archived: Collection[int],
    now: datetime,
    make_inactive: bool,
) -> Step:
    """A previewed import as one step: what it adds and changes, and the vanished clients that are archived with it."""
    change = preview.change(without)
    added = sum(1 for client in change.put_clients if client.id <= 0)
    changed = len(change.put_clients) - added
    words = f"{counted(added, 'client', 'added')}, {changed} changed"
    away = archive(picture, archived, now, make_inactive=make_inactive)
    if away.count:
        words += f", {away.count} archived"
        # an import has no links and no decisions of its own
        change = replace(away.change, put_clients=(*change.put_clients, *away.change.put_clients))
    return Step(change, words, added + changed + away.count)


def fix_step(clients: Collection[Client], code: str, only: Collection[int] | None = None, finding: str = "") -> Step:
    """One fix for all clients of the register that it mends (those in ``only``), as one undoable step."""
    changed = files.fixes_alike(clients, code, only, finding)
    words = f"{counted(len(changed), 'client', 'mended')}: {files.FIXES[code][0].lower()}{files.FIXES[code][1:]}"
    return Step(Change(put_clients=tuple(one.after for one in changed)), words, len(changed))


# ------------------------------------------------------------------------------------------------ lists out


class ExportList(StrEnum):
    """A list that can be written; the value is its name on the command line."""

    REGISTER = "register"
    MAPPINGS = "mappings"
    XERO = "xero"
    LODGEIT = "lodgeit"
    QUICKBOOKS = "quickbooks"


_LAYOUTS = {
    ExportList.REGISTER: files.Layout.REGISTER,
    ExportList.XERO: files.Layout.XERO,
    ExportList.LODGEIT: files.Layout.LODGEIT,
    ExportList.QUICKBOOKS: files.Layout.QUICKBOOKS,
}
_NO_ARCHIVED = frozenset({ExportList.XERO, ExportList.QUICKBOOKS})
"""Lists that cannot say that a client is archived, so it would come to life there."""


@dataclass(frozen=True, slots=True)
class Written:
    """What an export wrote: more than one file where the other system takes only so many clients at a time."""

    files: tuple[Path, ...]
    clients: int


def export_list(path: Path, picture: Picture, which: ExportList = ExportList.REGISTER) -> Written:
    """Write one list as .xlsx, or as CSV under any other name.

    Raises EnvironmentProblem file-not-written; nothing is changed anywhere else.
    """
    clients = sorted(picture.clients.values(), key=lambda client: (client.name.casefold(), client.id))
    if which in _NO_ARCHIVED:
        clients = [client for client in clients if not client.archived]
    if which is ExportList.MAPPINGS:
        files.write_rows(path, MAPPING_HEADINGS, [mapping_row(picture, client) for client in clients])
        return Written((path,), len(clients))
    return Written(files.write_register(path, clients, _LAYOUTS[which]), len(clients))


MAPPING_HEADINGS = (
    "Register Id",
    "Reference",
    "Name",
    "Kind",
    "QuickBooks Id",
    "Name in QuickBooks",
    "Status",
    "Linked",
    "Last sent",
    "How it was linked",
    "Company",
)


def mapping_row(picture: Picture, client: Client) -> tuple[str, ...]:
    """A client and its customer in the current company, as :data:`MAPPING_HEADINGS` name it. Dates are ISO, UTC."""
    link = picture.links.get(client.id)
    customer = picture.customers.get(link.customer_id) if link else None
    return (
        str(client.id),
        client.reference,
        client.name,
        client.kind.value,
        link.customer_id if link else "",
        mask_tfns(customer.display_name) if customer else "",
        picture.status(client).value,
        link.linked_at.date().isoformat() if link and link.linked_at else "",
        link.last_sync.date().isoformat() if link and link.last_sync else "",
        link.why if link else "",
        picture.company.name if picture.company and link else "",
    )
