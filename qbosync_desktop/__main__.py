"""``python -m qbosync_desktop``: the window; with a command of ``qbosync`` after it, that command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window (see ``app``), or run one command when the first argument names one."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given and not given[0].startswith("-"):
        from qbosync_desktop import cli

        return cli.main(given)
    from qbosync_desktop import app

    return app.main(given)


if __name__ == "__main__":
    sys.exit(main())
