"""``python -m qbosync_desktop``: the window; with a command of ``qbosync`` after it, that command."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window (see ``app``), play the demo (``--play``), try every part (``--self-test``), or run a command."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given and not given[0].startswith("-"):
        from qbosync_desktop import cli

        return cli.main(given)
    if "--play" in given:
        from qbosync_desktop import play

        if not play.possible():
            sys.stderr.write("The play comes with the source only: python3 dev.py demo --offscreen\n")
            return 2
        return play.main(given)
    if "--self-test" in given:
        from qbosync_desktop import self_test

        return self_test.main(given)
    gc.disable()  # what start-up makes stays: the collector would walk it again and again (``app`` turns it on)
    from qbosync_desktop import app

    return app.main(given)


if __name__ == "__main__":
    sys.exit(main())
