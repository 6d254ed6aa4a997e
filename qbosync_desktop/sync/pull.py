"""Pull: read QuickBooks and keep what was read. All the first time, later only what changed."""

from __future__ import annotations

from qbosync_desktop.domain.problems import Problem, Remedy, RemoteProblem
from qbosync_desktop.domain.tasks import CancelToken, Report
from qbosync_desktop.sync.ports import CompanyPort, Reading, ReadingPort


def pull(
    company: CompanyPort, books: ReadingPort, cancel: CancelToken, report: Report, *, everything: bool = False
) -> Reading:
    """Read the company and record it. Raises what the ports raise; nothing is recorded then.

    A full read that brings no customer at all where there were some is not believed: it would make every
    link look dead (vdirsyncer refuses an emptied storage for the same reason).
    """
    known = books.company()
    if everything or known.changes_since is None:
        info = company.info()
        reading = company.read_all(cancel, report)
    else:
        info = None
        reading = company.read_changes(known.changes_since, cancel, report)
    if reading.complete and not reading.customers and books.customers_known():
        raise RemoteProblem(
            Problem(
                "company-empty",
                "QuickBooks shows no customers at all",
                f"“{known.name}” had customers when it was last read and has none now. Nothing was changed here.",
                "Look into QuickBooks. If the company was emptied on purpose, disconnect it and connect it again.",
                (Remedy.TRY_AGAIN,),
            )
        )
    books.keep(reading, info)
    return reading
