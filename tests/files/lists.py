"""Small client lists on disk for the tests of this folder, and the one way they are read."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from qbosync_desktop import files
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.problems import InputProblem
from qbosync_desktop.domain.tasks import NeverCancelled, silent
from qbosync_desktop.files.comparing import Preview
from qbosync_desktop.files.parsed import Parsed
from qbosync_desktop.files.table import Table


def table(path: Path) -> Table:
    return files.read_table(path, NeverCancelled(), silent)


def parse(path: Path) -> Parsed:
    read = table(path)
    return files.to_clients(read, files.guess_columns(read))


def text(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def rows(path: Path, *lines: Sequence[str]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(lines)
    return path


def sheet(path: Path, *lines: Sequence[object], sheet_name: str = "Clients") -> Path:
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        page = book.add_worksheet(sheet_name)
        for row, cells in enumerate(lines):
            for column, cell in enumerate(cells):
                if cell != "":
                    page.write(row, column, cell)
    return path


def only(parsed: Parsed) -> Client:
    assert not parsed.errors, parsed.errors
    assert len(parsed.clients) == 1
    return parsed.clients[0].client


def refusal(path: Path) -> str:
    """The code with which a file is refused; fails when it is not."""
    with pytest.raises(InputProblem) as caught:
        table(path)
    problem = caught.value.problem
    assert problem.file == path.name
    assert problem.todo
    return problem.code


def registered(preview: Preview) -> list[Client]:
    """The register after a first import."""
    return [replace(new.client, id=number) for number, new in enumerate(preview.new, start=1)]
