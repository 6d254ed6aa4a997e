"""Windows' contrast themes as palettes, as Qt hands them to a program: ground, ink, link, and what is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Theme:
    """The colours a person can choose in the system's settings."""

    ground: str
    ink: str
    link: str
    selected: str
    selected_ink: str

    def palette(self) -> QPalette:
        """What Qt makes of them."""
        role = QPalette.ColorRole
        made = QPalette()
        for names, colour in (
            ((role.Window, role.Base, role.AlternateBase, role.Button), self.ground),
            ((role.WindowText, role.Text, role.ButtonText), self.ink),
            ((role.Link,), self.link),
            ((role.Highlight, role.Accent), self.selected),
            ((role.HighlightedText,), self.selected_ink),
        ):
            for name in names:
                made.setColor(name, QColor(colour))
        return made


THEMES: dict[str, Theme] = {
    "Aquatic": Theme("#202020", "#FFFFFF", "#75E9FC", "#8EE3F0", "#263B50"),
    "Desert": Theme("#FFFAEF", "#3D3D3D", "#1C5E75", "#903909", "#FFF5E3"),
    "Dusk": Theme("#2D3236", "#FFFFFF", "#70EBDE", "#A1BFDE", "#212D3B"),
    "Night sky": Theme("#000000", "#FFFFFF", "#8080FF", "#D6B4FD", "#2B2B2B"),
    "High Contrast Black": Theme("#000000", "#FFFFFF", "#FFFF00", "#1AEBFF", "#000000"),
    "High Contrast White": Theme("#FFFFFF", "#000000", "#00009F", "#37006E", "#FFFFFF"),
    "High Contrast #1, yellow on black": Theme("#000000", "#FFFF00", "#FFFF00", "#008000", "#FFFFFF"),
    "High Contrast #2, green on black": Theme("#000000", "#00FF00", "#00FF00", "#0000FF", "#FFFFFF"),
}
"""The four of Windows 11, and the four of Windows 10."""
