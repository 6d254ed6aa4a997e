"""The play: the whole job done in the real window on a fresh demo company, and checked against its books.

For machines without a display, for the pictures of the documentation, and as the last test of all. Composes like
``app``; nothing else may import it.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path


def play(folder: Path | None, screens: Path | None, schemes: Sequence[str]) -> int:
    """Play once per scheme ("light", "dark"). Prints every step with its counts; 0 only if every check held.

    ``folder`` is emptied of an earlier play first (a fresh one in the temporary folder by default); ``screens`` gets
    one picture per screen and scheme.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qbosync_desktop.play.hands import Hands, Missed
    from qbosync_desktop.play.story import STORY

    logging.basicConfig(level=logging.ERROR)
    for scheme in schemes:
        place = folder or Path(tempfile.mkdtemp(prefix="qbosync-play-"))
        hands = Hands(place, screens, scheme)
        try:
            for number, step in enumerate(STORY, start=1):
                told = step(hands)
                hands.check_bugs()
                _say(f"{number:>2}. {told}")
        except Missed as missed:
            _say(f"    NOT AS IT SHOULD BE: {missed}")
            hands.picture("missed")
            return 1
        finally:
            hands.close()
            if folder is None:
                shutil.rmtree(place, ignore_errors=True)
        _say(f"Played in {scheme}: every step was checked against the demo company's own books.")
    return 0


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
