"""The rows behind the numbers of an import: new, changed with old → new, the same, problems, not in the file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.identifiers import shown_abn, shown_acn
from qbosync_desktop.files import TARGETS, Preview
from qbosync_desktop.gui.dialogs.import_work import Work
from qbosync_desktop.gui.dialogs.row_list import Cells, Made, RowList
from qbosync_desktop.gui.look.core_words import QT_TRANSLATE_NOOP

NEW, CHANGED, SAME, PROBLEMS, VANISHED = "new", "changed", "same", "problems", "vanished"
_LABELS = {
    **dict(TARGETS),
    "postal": QT_TRANSLATE_NOOP("ImportRows", "Postal address"),
    "street": QT_TRANSLATE_NOOP("ImportRows", "Business address"),
}
_REGISTER, _FILE = 3, 4


def rows_of(work: Work, key: str) -> RowList:
    """The rows behind one of the five numbers. New rows are named by their row, vanished clients by their id."""
    if key == NEW:
        return _new(work)
    if key == CHANGED:
        return _changed(work)
    return {SAME: _same, PROBLEMS: _problems, VANISHED: _vanished}[key](work.preview)


def _new(work: Work) -> RowList:
    preview = work.preview

    def line(number: int) -> Cells:
        new = preview.new[number]
        name, kind, reference = _client(new.client)
        if new.row in work.derived:
            kind = _tr("%s, by its name") % kind
        return str(new.row), name, kind, reference, new.client.email

    return RowList(
        _count(len(preview.new), _tr("client to add"), _tr("clients to add")),
        _tr("Unticked rows stay out."),
        (_tr("Row"), _tr("Name"), _tr("Kind"), _tr("Reference"), _tr("E-mail")),
        (56, 310, 170, 110, 200),
        Made(len(preview.new), line),
        preview.new.rows,
        _tr("Add"),
    )


def _changed(work: Work) -> RowList:
    """Every row that says something else than the register, whichever of the two wins."""
    preview, found = work.preview, work.differences

    def cells(number: int) -> Cells:
        one = found[number]
        first = number == 0 or found[number - 1].row != one.row
        head = (str(one.row), one.client.name) if first else ("", "")
        return *head, _LABELS.get(one.name, one.name), _value(one.name, one.old), _value(one.name, one.new)

    def mark(number: int, column: int) -> str:
        if column in (_REGISTER, _FILE):
            return "strong" if found[number].taken is (column == _FILE) else "quiet"
        return ""

    kept = len({one.row for one in preview.kept} - {one.row for one in preview.changed})
    words = _tr("Ticked: your file wins. Unticked: the register keeps what it has.")
    if kept:
        words = f"{_count(kept, _tr('row changes nothing.'), _tr('rows change nothing.'))} {words}"
    return RowList(
        _count(len(preview.changed), _tr("client to change"), _tr("clients to change")),
        words,
        (_tr("Row"), _tr("Client"), _tr("Field"), _tr("In the register"), _tr("In your file")),
        (52, 220, 116, 220, 220),
        Made(len(found), cells),
        [one.row for one in found],
        _tr("File wins"),
        mark,
    )


def _same(preview: Preview) -> RowList:
    return RowList(
        _count(len(preview.unchanged), _tr("client stays as it is"), _tr("clients stay as they are")),
        _tr("The file says nothing new about them."),
        (_tr("Name"), _tr("Kind"), _tr("Reference")),
        (420, 140, 140),
        Made(len(preview.unchanged), lambda number: _client(preview.unchanged[number])),
    )


def _problems(preview: Preview) -> RowList:
    found = (*preview.errors, *preview.warnings)
    wrong = len(preview.errors)

    def line(number: int) -> Cells:
        one = found[number]
        state = _tr("Problem") if number < wrong else _tr("Check")
        return state, str(one.row or ""), one.column, f"{one.title}. {one.detail}".strip(), one.todo

    return RowList(
        _count(wrong, _tr("problem"), _tr("problems")) + _tr(", %s to check") % f"{len(preview.warnings):,}",
        _count(preview.skipped, _tr("row is skipped"), _tr("rows are skipped")) + _tr("; all others are read."),
        ("", _tr("Row"), _tr("Column"), _tr("What is wrong"), _tr("What to do")),
        (76, 56, 130, 380, 240),
        Made(len(found), line),
    )


def _vanished(preview: Preview) -> RowList:
    return RowList(
        _count(len(preview.vanished), _tr("client is not in the file"), _tr("clients are not in the file")),
        _tr("They stay in the register. Tick those to archive with this import."),
        (_tr("Name"), _tr("Kind"), _tr("Reference")),
        (420, 140, 140),
        Made(len(preview.vanished), lambda number: _client(preview.vanished[number])),
        [client.id for client in preview.vanished],
        _tr("Archive"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportRows", text)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _client(client: Client) -> tuple[str, str, str]:
    return client.name, client.kind.value.capitalize(), client.reference


def _value(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name in ("abn", "acn"):
        value = shown_abn(str(value)) if name == "abn" else shown_acn(str(value))
    text = value.one_line() if isinstance(value, Address) else str(value)
    return text or QCoreApplication.translate("Values", "(empty)")
