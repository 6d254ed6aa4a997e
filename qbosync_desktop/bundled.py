"""Where the files of ``resources/`` are: in the package once installed or frozen, at the top of a checkout before.

The user guide is one of them: written in ``docs/guide``, shipped as ``resources/guide``.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources", _PACKAGE.parent / "docs")


@cache
def resource(name: str) -> Path:
    """The path of one file or folder of ``resources/``, such as ``"icons/search.svg"``.

    Raises FileNotFoundError when the program was put together without it.
    """
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{name}")


def frozen_folder() -> Path | None:
    """Where the parts of a stand-alone program are; None when it runs from source or from an installed package."""
    parts = getattr(sys, "_MEIPASS", "") if getattr(sys, "frozen", False) else ""
    return Path(parts) if parts else None
