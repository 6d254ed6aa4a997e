"""The parts of the packaging that can be tried without freezing: the program's icon."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

from workshop.environment import ROOT

DRAW = """
import sys
from pathlib import Path
sys.path.insert(0, "build")
from draw_icon import draw
draw(Path(sys.argv[1]))
"""


def test_the_icon_is_drawn_in_every_size(tmp_path: Path) -> None:
    # In a program of its own: drawing makes and drops Qt's application object.
    subprocess.run([sys.executable, "-c", DRAW, str(tmp_path)], cwd=ROOT, check=True)
    data = (tmp_path / "qbosync.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert kind == 1
    for index in range(count):
        width, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        png = data[offset : offset + length]
        assert png.startswith(b"\x89PNG")
        assert struct.unpack_from(">I", png, 16)[0] == (width or 256)
    apple = (tmp_path / "qbosync.icns").read_bytes()
    assert apple[:4] == b"icns"
    assert struct.unpack_from(">I", apple, 4)[0] == len(apple)
