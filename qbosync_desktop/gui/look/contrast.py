"""Contrast: the WCAG ratio of two colours, and what to do when the system asks for high contrast."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from qbosync_desktop.gui.look.tokens import DARK, LIGHT, Tokens, Tone


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
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


def system_tokens() -> Tokens:
    """Tokens made of the system's own palette, for high contrast: no shade of ours, every line as strong as the text."""
    role = QPalette.ColorRole
    palette = QGuiApplication.palette()

    def of(name: QPalette.ColorRole) -> str:
        return palette.color(name).name().upper()

    ground, ink, accent = of(role.Base), of(role.Text), of(role.Highlight)
    tone = Tone(ink, ground, ink)
    start = DARK if luminance(ground) < luminance(ink) else LIGHT
    return replace(
        start,
        **{name: ground for name in ("canvas", "surface", "raised", "next_ground", "selection", "hover", "disabled")},
        **{name: ink for name in ("line", "row_line", "control", "text", "text2", "text3", "scroll", "live_ground")},
        **{name: tone for name in ("ok", "push", "look", "problem", "suggest", "quiet")},
        accent=accent,
        accent_hover=accent,
        accent_pressed=accent,
        on_accent=of(role.HighlightedText),
        mark_ground=ground,
        mark_edge=ink,
        live_text=ground,
    )
