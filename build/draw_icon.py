"""Draws the program's icon from ``resources/icons/logo.svg``, as Windows (.ico) and macOS (.icns) want it.

Both formats are a list of PNG pictures with a small header. It must not know about PyInstaller.
Formats: Microsoft, "The format of icon resources" (ICONDIR, ICONDIRENTRY); Apple, icns element types ic07-ic10.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

LOGO = Path(__file__).resolve().parent.parent / "resources" / "icons" / "logo.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def picture(renderer: QSvgRenderer, size: int) -> bytes:
    """Draw the logo ``size`` pixels wide and high; answers a PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Put PNG pictures (by their size) into a Windows icon."""
    entries, offset = b"", 6 + 16 * len(pictures)
    for size, data in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Put PNG pictures (by their element type) into a macOS icon."""
    body = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def draw(folder: Path) -> dict[str, Path]:
    """Write both icons into ``folder``; answers their paths by suffix ("ico", "icns")."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(LOGO))
    if not renderer.isValid():
        raise ValueError(f"{LOGO.name} cannot be drawn")
    folder.mkdir(parents=True, exist_ok=True)
    paths = {"ico": folder / "qbosync.ico", "icns": folder / "qbosync.icns"}
    paths["ico"].write_bytes(ico({size: picture(renderer, size) for size in ICO_SIZES}))
    paths["icns"].write_bytes(icns({kind: picture(renderer, size) for kind, size in ICNS_TYPES.items()}))
    del app
    return paths
