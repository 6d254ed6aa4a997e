"""The demo client list has a column of tax file numbers, so that everybody sees that they are never kept."""

from __future__ import annotations

from qbosync_desktop import files
from qbosync_desktop.bundled import resource
from tests.files import lists

NUMBER = "123 456 782"  # the tax office's own example


def test_the_column_is_seen_and_nothing_of_it_is_read() -> None:
    path = resource("demo/clients.csv")
    assert NUMBER in path.read_text(encoding="utf-8")
    table = lists.table(path)
    columns = files.guess_columns(table)
    (dropped,) = [one for one in columns.columns if one.dropped]
    assert dropped.header == "TFN"
    parsed = files.to_clients(table, columns)
    assert len(parsed.clients) == 60
    said = repr(parsed) + repr(columns) + repr(table)
    assert NUMBER not in said
    assert NUMBER.replace(" ", "") not in said
