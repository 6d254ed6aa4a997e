"""The rows behind the numbers of an import: new, changed with old → new, the same, problems, not in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from qbosync_desktop.domain.client import Address, Client
from qbosync_desktop.domain.identifiers import shown_abn, shown_acn
from qbosync_desktop.files import TARGETS, Preview

AnyIndex = QModelIndex | QPersistentModelIndex
NEW, CHANGED, SAME, PROBLEMS, VANISHED = "new", "changed", "same", "problems", "vanished"
_LABELS = {**dict(TARGETS), "postal": "Postal address", "street": "Street address"}


@dataclass(frozen=True, slots=True)
class RowList:
    """A titled list: column heads, how wide each is in pixels, and the rows."""

    title: str
    words: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[tuple[str, ...]]


def rows_of(preview: Preview, key: str) -> RowList:
    """The rows behind one of the five numbers."""
    if key == NEW:
        return RowList(
            _count(len(preview.new), _tr("client to add"), _tr("clients to add")),
            "",
            (_tr("Row"), _tr("Name"), _tr("Kind"), _tr("Reference"), _tr("E-mail")),
            (56, 330, 110, 110, 240),
            [(str(one.row), *_client(one.client), one.client.email) for one in preview.new],
        )
    if key == CHANGED:
        return RowList(
            _count(len(preview.changed), _tr("client to change"), _tr("clients to change")),
            _tr("An empty cell of the file changes nothing."),
            (_tr("Row"), _tr("Client"), _tr("Field"), _tr("Now"), _tr("After the import")),
            (56, 250, 120, 220, 220),
            [
                (str(one.row), one.before.name, _LABELS.get(name, name), _value(name, old), _value(name, new))
                for one in preview.changed
                for name, (old, new) in one.fields.items()
            ],
        )
    if key == SAME:
        return RowList(
            _count(len(preview.unchanged), _tr("client stays as it is"), _tr("clients stay as they are")),
            _tr("The file says nothing new about them."),
            (_tr("Name"), _tr("Kind"), _tr("Reference")),
            (420, 140, 140),
            [_client(one) for one in preview.unchanged],
        )
    if key == PROBLEMS:
        found = [(_tr("Problem"), one) for one in preview.errors] + [(_tr("Check"), one) for one in preview.warnings]
        return RowList(
            _count(len(preview.errors), _tr("problem"), _tr("problems"))
            + _tr(", %s to check") % f"{len(preview.warnings):,}",
            _count(preview.skipped, _tr("row is skipped"), _tr("rows are skipped")) + _tr("; all others are read."),
            ("", _tr("Row"), _tr("Column"), _tr("What is wrong"), _tr("What to do")),
            (76, 56, 130, 380, 240),
            [
                (state, str(one.row or ""), one.column, f"{one.title}. {one.detail}".strip(), one.todo)
                for state, one in found
            ],
        )
    return RowList(
        _count(len(preview.vanished), _tr("client is not in the file"), _tr("clients are not in the file")),
        _tr("They stay in the register. Archive them there if you wish."),
        (_tr("Name"), _tr("Kind"), _tr("Reference")),
        (420, 140, 140),
        [_client(one) for one in preview.vanished],
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
    return text or "(empty)"


class RowListModel(QAbstractTableModel):
    """A :class:`RowList` for a table view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._list = RowList("", "", (), (), ())

    def show_list(self, shown: RowList) -> None:
        """Show another list."""
        self.beginResetModel()
        self._list = shown
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """One per row; none under a cell."""
        return 0 if parent.isValid() else len(self._list.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """One per head."""
        return 0 if parent.isValid() else len(self._list.heads)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, which is also its tooltip."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._list.rows[index.row()][index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._list.heads):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._list.heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
