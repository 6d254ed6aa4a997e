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
    """Tokens of the system's own palette, for high contrast: no shade of ours, every line as strong as the text."""
    role = QPalette.ColorRole
    palette = QGuiApplication.palette()

    def of(name: QPalette.ColorRole) -> str:
        return palette.color(name).name().upper()

    ground, ink, accent = of(role.Base), of(role.Text), of(role.Highlight)
    tone = Tone(ink, ground, ink)
    start = DARK if luminance(ground) < luminance(ink) else LIGHT
    return replace(
        start,
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
        on_accent=of(role.HighlightedText),
        next_ground=ground,
        selection=ground,
        hover=ground,
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
