"""The columns of the review's table: client and field, QuickBooks now, what it becomes, and a word of warning."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.gui.models.columns import CellRole, Column
from qbosync_desktop.gui.pages.review_rows import ReviewRow


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewColumns", text)


def review_columns(*, undo: bool = False) -> list[Column[ReviewRow]]:
    """See the module. The page searches rows itself (``ReviewRow.hay``), so that a reference finds its client."""
    return [
        Column(
            "name",
            _tr("Client and field"),
            lambda row: row.name,
            CellRole.NAME,
            270,
            3,
            icon=lambda row: row.icon,
            accessible=_spoken,
        ),
        Column(
            "old",
            _tr("QuickBooks now"),
            lambda row: row.old,
            CellRole.PLAIN,
            196,
            3,
            placeholder=_old_nothing,
            quiet=lambda row: row.field is not None,
            tone=lambda row: "problem" if row.problem is not None else "",
            sortable=False,
        ),
        Column(
            "arrow",
            "",
            lambda row: "→" if row.field is not None else "",
            CellRole.ARROW,
            30,
            sortable=False,
            accessible=lambda row: _tr("becomes") if row.field is not None else "",
        ),
        Column(
            "new",
            _tr("Goes back to") if undo else _tr("After the push"),
            lambda row: row.new,
            CellRole.NAME,
            214,
            3,
            placeholder=lambda row: _tr("(empty)") if row.field is not None else "",
            quiet=lambda row: row.field is None,
            struck=lambda row: row.field is not None and not row.sent,
            tip=lambda row: row.tip,
            sortable=False,
        ),
        Column(
            "mark",
            "",
            lambda row: row.mark,
            CellRole.SECOND,
            132,
            1,
            tone=_mark_tone,
            link=lambda row: row.problem is not None and bool(row.mark),
            tip=lambda row: row.tip,
            sortable=False,
            accessible=lambda row: row.mark,
        ),
    ]


def _old_nothing(row: ReviewRow) -> str:
    if row.field is None or row.action is None or row.action.kind is ActionKind.CREATE:
        return ""
    return _tr("(empty)")


def _mark_tone(row: ReviewRow) -> str:
    if row.problem is not None:
        return "accent"
    return "look" if row.sent and row.mark else ""


def _spoken(row: ReviewRow) -> str:
    if row.field is not None:
        return _tr("%s: %s becomes %s") % (row.name, row.old or _tr("empty"), row.new or _tr("empty"))
    return ", ".join(part for part in (row.name, row.old, row.new, row.mark) if part)
