"""What the window remembers between two starts, as JSON: size, splitter, tab; of each table sort, widths and order."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QByteArray, Qt

from qbosync_desktop.gui.models.painted_table import PaintedTable
from qbosync_desktop.gui.tabs.table_tab import TableTab
from qbosync_desktop.gui.window_parts import WindowParts

MEMORY_KEY = "window"


def window_memory(window: WindowParts) -> str:
    """Everything worth remembering."""
    tables: dict[str, Any] = {}
    for name, tab in window.tabs.items():
        column, order = tab.model.sorted_by
        tables[name] = {
            "sort": tab.model.columns[column - 1].key if column > 0 else "",
            "down": order == Qt.SortOrder.DescendingOrder,
            **_columns_of(tab.view),
            "more": {key: _columns_of(view) for key, view in tab.more_tables().items()},
        }
    return json.dumps(
        {
            "geometry": window.saveGeometry().toBase64().toStdString(),
            "splitter": window.form.splitter.saveState().toBase64().toStdString(),
            "panel": window.panel_place.isVisibleTo(window) or window.panel_gave_way,
            "tab": window.current_tab,
            "tables": tables,
        }
    )


def read_memory(window: WindowParts, text: str) -> bool:
    """Put the window as it was; False when nothing readable is remembered. Tables follow as they are made."""
    try:
        kept = json.loads(text) if text else {}
    except ValueError:
        return False
    if not isinstance(kept, dict) or kept.get("tab") not in window.tabs:
        return False
    tables = kept.get("tables")
    window.tables_kept = tables if isinstance(tables, dict) else {}
    window.restoreGeometry(_bytes(kept.get("geometry")))
    window.form.splitter.restoreState(_bytes(kept.get("splitter")))
    window.panel_place.setVisible(bool(kept.get("panel", True)))
    window.form.action_panel.setChecked(bool(kept.get("panel", True)))
    window.tab_row.bar.setCurrentIndex(list(window.tabs).index(str(kept["tab"])))
    return True


def put_back(tab: TableTab, told: object) -> None:
    """Put a tab's table as it was; ``told`` is what :func:`window_memory` said of it."""
    if not isinstance(told, dict):
        return
    column = next((place for place, one in enumerate(tab.model.columns, start=1) if one.key == told.get("sort")), 1)
    down = Qt.SortOrder.DescendingOrder if told.get("down") else Qt.SortOrder.AscendingOrder
    tab.model.sort(column, down)
    _put_columns(tab.view, told)
    more = told.get("more")
    for key, view in tab.more_tables().items():
        _put_columns(view, more.get(key) if isinstance(more, dict) else None)


def _columns_of(view: PaintedTable) -> dict[str, Any]:
    return {"widths": view.places.own_widths(), "order": view.places.order()}


def _put_columns(view: PaintedTable, told: object) -> None:
    if not isinstance(told, dict):
        return
    widths, order = told.get("widths"), told.get("order")
    if isinstance(widths, dict):
        view.places.set_own_widths({key: one for key, one in widths.items() if isinstance(one, int)})
    if isinstance(order, list) and order:
        view.places.set_order([str(key) for key in order])


def _bytes(text: object) -> QByteArray:
    return QByteArray.fromBase64(str(text or "").encode())
