"""Contrast: the WCAG ratio of two colours, and what to do when the system asks for high contrast."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from qbosync_desktop.gui.look.tokens import DARK, LIGHT, Tokens, Tone

READABLE = 4.5
"""The least contrast of words and their ground (WCAG 2.2, AA)."""
_SELECTED = 0.2
"""How far a selected row's ground goes from the ground to the ink."""


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2)."""
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def high_contrast() -> bool:
    """True when the system asks for high contrast (Qt 6.10 and newer can tell; older ones say no)."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def blend(one: str, other: str, share: float) -> str:
    """A colour between two, ``share`` of the way to the other."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def system_tokens(palette: QPalette | None = None) -> Tokens:
    """Tokens of the system's own palette, for high contrast: every line as strong as the words, no quiet words.

    What chooses or selects has the palette's Highlight; where that cannot be read as words on the ground (Windows'
    classic green on black cannot), the palette's Link or the ink itself stands in. ``palette``: by default today's.
    """
    role = QPalette.ColorRole
    asked = palette if palette is not None else QGuiApplication.palette()

    def of(name: QPalette.ColorRole) -> str:
        return asked.color(QPalette.ColorGroup.Active, name).name().upper()

    ground, ink = of(role.Base), of(role.Text)
    selection, hover = blend(ground, ink, _SELECTED), blend(ground, ink, _SELECTED / 2)
    accents = [one for one in (of(role.Highlight), of(role.Link)) if ratio(one, selection) >= READABLE]
    accent = (accents or [ink])[0]
    on_accents = (of(role.HighlightedText), ground, ink)
    on_accent = next((one for one in on_accents if ratio(one, accent) >= READABLE), ground)
    tone = Tone(ink, ground, ink)
    start = DARK if luminance(ground) < luminance(ink) else LIGHT
    return start._replace(
        high=True,
        canvas=ground,
        surface=ground,
        raised=ground,
        line=ink,
        row_line=ink,
        control=ink,
        text=ink,
        text2=ink,
        text3=ink,
        accent=accent,
        accent_hover=accent,
        accent_pressed=accent,
        on_accent=on_accent,
        next_ground=ground,
        selection=selection,
        hover=hover,
        disabled=ground,
        scroll=ink,
        ok=tone,
        push=tone,
        look=tone,
        problem=tone,
        suggest=tone,
        quiet=tone,
        mark_ground=ground,
        mark_edge=ink,
        live_ground=ink,
        live_text=ground,
    )
