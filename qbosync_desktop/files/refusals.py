"""What is said when a whole file cannot be used. Names the file, never its content."""

from __future__ import annotations

from pathlib import Path

from qbosync_desktop.domain.problems import EnvironmentProblem, InputProblem, Problem, Remedy

_CHOOSE = (Remedy.CHOOSE_FILE,)

_WORDS: dict[str, tuple[str, str, str]] = {
    "file-missing": (
        "The file is not there",
        "“{name}” could not be found.",
        "Check whether it was moved or renamed, then choose it again.",
    ),
    "file-unreadable": (
        "The file cannot be read",
        "“{name}” could not be read{because}.",
        "Close it in other programs, or save it again from the program it came from, then try again.",
    ),
    "file-not-a-list": (
        "This is not a client list",
        "“{name}” holds no table with a heading row{because}.",
        "Choose a CSV, TSV, XLSX, XLS or ODS file whose first rows name its columns.",
    ),
    "file-empty": (
        "The file holds no clients",
        "“{name}” {because}.",
        "Export the list again, or choose another file. Nothing was changed.",
    ),
    "file-has-password": (
        "The file has a password",
        "“{name}” is locked with a password, so it cannot be read.",
        "Open it in your spreadsheet, take the password off, save a copy, and choose that.",
    ),
    "file-too-large": (
        "The file is too large",
        "“{name}” {because}.",
        "Split it into smaller files, or export only the columns of the client list.",
    ),
    "file-damaged": (
        "The file is damaged",
        "“{name}” looks like a {because}, but it cannot be opened as one.",
        "Save it again from the program it came from, then choose it again.",
    ),
}


def refusal(code: str, path: Path, because: str = "") -> InputProblem:
    """The error for one of the codes above. ``because`` completes the sentence that says what happened."""
    title, detail, todo = _WORDS[code]
    text = detail.format(name=path.name, because=because)
    return InputProblem(Problem(code, title, detail=text, todo=todo, remedies=_CHOOSE, file=path.name))


def cannot_write(path: Path, error: OSError) -> EnvironmentProblem:
    """The error for a report that cannot be written."""
    if error.errno == 28:  # ENOSPC
        title, todo = "The disk is full", "Free some space, or choose another folder."
    else:
        title, todo = "The file cannot be written", "Close it if it is open elsewhere, or choose another folder."
    detail = f"“{path.name}” could not be written: {error.strerror or 'unknown reason'}."
    return EnvironmentProblem(
        Problem("file-not-written", title, detail=detail, todo=todo, remedies=(Remedy.TRY_AGAIN,), file=path.name)
    )
