"""The one entrance for people: ``python3 dev.py demo`` opens the demo, ``python3 dev.py test`` checks everything.

This file can be read by a Python older than the product needs (3.6), so that such a Python gets a plain answer and not
a syntax error. What the commands do lives in ``workshop/``; like this file it uses the standard library only.
"""

import sys


def refusal(major: int, minor: int) -> str:
    """Say why the Python of that version cannot run the project, or nothing if it can."""
    if (major, minor) >= (3, 11):
        return ""
    return (
        f"QBO Sync Desktop needs Python 3.11 or newer; this is Python {major}.{minor}.\n"
        "Get one from https://www.python.org/downloads/ and run dev.py with it, for example: python3.12 dev.py demo\n"
    )


if __name__ == "__main__":
    reason = refusal(sys.version_info[0], sys.version_info[1])
    if reason:
        sys.stderr.write(reason)
        sys.exit(2)
    from workshop.entrance import main

    sys.exit(main(sys.argv[1:]))
