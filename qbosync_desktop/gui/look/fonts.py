"""The typefaces: the system's own, or Inter where there is no good one; sizes come from the type roles."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.look.tokens import TYPE

BUNDLED = "Inter"
_FILES = ("Regular", "Medium", "SemiBold", "Bold", "Italic")
_PLAIN_PLATFORMS = frozenset({"offscreen", "minimal", "vnc"})
_POOR = frozenset(
    {"", "dejavu sans", "sans serif", "sans", "helvetica", "bitstream vera sans", "ms shell dlg 2", "fixed"}
)
_DESIGN_PX = 13


@cache
def bundled_family() -> str:
    """Load Inter once and give its family name; "" when it cannot be loaded."""
    families: list[str] = []
    for weight in _FILES:
        number = QFontDatabase.addApplicationFont(str(resource(f"fonts/Inter-{weight}.otf")))
        if number >= 0:
            families.extend(QFontDatabase.applicationFontFamilies(number))
    return BUNDLED if BUNDLED in families else next(iter(families), "")


def load_fonts(*, bundled: bool | None = None) -> QFont:
    """The font the application should use.

    ``bundled`` True takes Inter (13 px), False the system's own; None takes the system's own unless it is a poor one
    or there is no screen, so that pictures look the same everywhere.
    """
    system = QFont(QGuiApplication.font())
    if bundled is None:
        poor = system.family().casefold() in _POOR
        bundled = poor or QGuiApplication.platformName() in _PLAIN_PLATFORMS
    family = bundled_family() if bundled else ""
    if not family:
        return system
    font = QFont(family)
    font.setPixelSize(_DESIGN_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _made(description: str, role: str, tabular: bool, italic: bool) -> QFont:
    font = QFont()
    font.fromString(description)
    kind = TYPE[role]
    if font.pixelSize() > 0:
        font.setPixelSize(max(1, round(font.pixelSize() * kind.factor)))
    else:
        font.setPointSizeF(font.pointSizeF() * kind.factor)
    font.setWeight(QFont.Weight(kind.weight))
    font.setItalic(italic)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


class _Application:
    """The application's font as last asked for: a comparison is quick, its description is not, and painting asks."""

    font: QFont | None = None
    description = ""
    line = 0  # pixels


def _described() -> str:
    font = QGuiApplication.font()
    if font is not _Application.font and font != _Application.font:
        _Application.font, _Application.description = font, font.toString()
        _Application.line = QFontMetrics(font).height()
    return _Application.description


def type_font(role: str = "body", *, tabular: bool = False, italic: bool = False) -> QFont:
    """The font of a type role (``tokens.TYPE``); ``tabular``: figures of one width, for counts, dates, references."""
    return QFont(_made(_described(), role, tabular, italic))


@cache
def _metrics(description: str, role: str, tabular: bool) -> QFontMetrics:
    return QFontMetrics(_made(description, role, tabular, False))


def type_metrics(role: str = "body", *, tabular: bool = False) -> QFontMetrics:
    """The measures of a type role's font."""
    return _metrics(_described(), role, tabular)


def scaled(pixels: float) -> int:
    """A design width that must grow with the text (200 % text, large system fonts)."""
    return round(pixels * max(1.0, _line_height() / _DESIGN_HEIGHT))


def tall(pixels: float, lines: int = 1) -> int:
    """A design height that holds ``lines`` of text: it grows by what they grow, the air above and below stays.

    At 200 % text a row of 32 is 49 high, not 64: on a screen of 1280×720 that is the difference between a table and
    one row of it.
    """
    return round(pixels + lines * max(0, _line_height() - _DESIGN_HEIGHT))


def _line_height() -> int:
    _described()
    return _Application.line


_DESIGN_HEIGHT = 17
"""Line height of the 13 px application font the sizes were drawn with; Segoe UI 9 pt and SF 13 pt are close to it."""
