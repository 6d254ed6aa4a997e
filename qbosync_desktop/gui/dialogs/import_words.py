"""What the import dialog says about a list and about its buttons. Pure functions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qbosync_desktop import files
from qbosync_desktop.desk.past_import import PastImport
from qbosync_desktop.gui.dates import moment
from qbosync_desktop.gui.dialogs.import_work import Work


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportWords", text)


def about_file(work: Work) -> str:
    """Sheet, number of rows, the system it looks like, and how it was read."""
    table, source = work.table, work.choices.columns.source
    parts = [_tr("sheet “%s”") % table.sheet] if table.sheet else []
    parts.append(_tr("1 row") if len(table.rows) == 1 else _tr("%s rows") % f"{len(table.rows):,}")
    parts += [_tr("looks like %s") % source] if source else []
    return " · ".join((*parts, *table.notes))


def kept_out(work: Work) -> tuple[str, str] | None:
    """Which columns of tax file numbers stayed in the file, as title and sentence; None when there were none."""
    dropped = work.choices.columns.dropped()
    masked = work.preview.parsed.masked
    if not dropped and not masked:
        return None
    title = _tr("Tax file numbers were taken out")
    if dropped:
        title = _tr("The column %s was not read") if len(dropped) == 1 else _tr("The columns %s were not read")
        title = title % ", ".join(f"“{name}”" for name in dropped)
    found = ""
    if masked:
        one, many = (
            _tr("1 more was found in other columns and taken out."),
            _tr("%s more were found in other columns and taken out."),
        )
        found = one if masked == 1 else many % f"{masked:,}"
    kept = _tr("Tax file numbers never enter this program.")
    return title, " ".join(part for part in (kept, found, _tr("Your file is not changed.")) if part)


def derived(work: Work) -> str:
    """That kinds were told by names, because the file does not say them; "" when it does."""
    count = work.preview.parsed.derived_kinds
    one = _tr("Your file does not say the kind of 1 client: it was told by its name.")
    many = _tr("Your file does not say the kind of %s clients: it was told by their names.") % f"{count:,}"
    return "" if not count else one if count == 1 else many


def button(count: int, away: int) -> str:
    """The filled button."""
    if away:
        words = _tr("Import %s, archive %s") % (f"{count:,}", f"{away:,}")
        return words if count else _tr("Archive %s") % f"{away:,}"
    if not count:
        return _tr("Import")
    return _tr("Import 1 client") if count == 1 else _tr("Import %s clients") % f"{count:,}"


def bad_rows(count: int) -> str:
    """The button that saves the rows with problems."""
    return _tr("Save the bad row…") if count == 1 else _tr("Save the %s bad rows…") % f"{count:,}"


def why_nothing(preview: files.Preview) -> str:
    """Why there is nothing to import."""
    if preview.new:
        return _tr("Nothing to import: no row is ticked.")
    if preview.unchanged:
        return _tr("Nothing to import: the file says nothing new.")
    return _tr("Nothing to import yet: choose which column holds the name.")


def replaced(count: int) -> str:
    """How many values of the register give way to the file's."""
    return (
        _tr("1 value of the register is replaced.")
        if count == 1
        else _tr("%s values of the register are replaced.") % f"{count:,}"
    )


def last_import(last: PastImport) -> str:
    """The last import in one line."""
    return _tr("Last import: “%s”, %s. %s.") % (last.file, moment(last.made_at), last.words)
