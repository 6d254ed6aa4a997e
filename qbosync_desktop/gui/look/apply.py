"""Puts the look on the application and keeps it in step with the system's light or dark."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from qbosync_desktop.gui.look import scheme as scheme_now
from qbosync_desktop.gui.look.contrast import high_contrast, system_tokens
from qbosync_desktop.gui.look.fonts import load_fonts, tall
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.sheet import style_sheet
from qbosync_desktop.gui.look.tokens import CONTROL, CONTROL_SMALL, DARK, LIGHT, Tokens

__all__ = ["Scheme", "apply_look", "current"]

Scheme = Literal["system", "light", "dark"]
STYLE = "Fusion"


def palette_of(tokens: Tokens) -> QPalette:
    """Every palette role from the tokens, set before any style sheet."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.surface,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.surface,
        role.PlaceholderText: tokens.text3,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.row_line,
        role.Mid: tokens.line,
        role.Dark: tokens.control,
        role.Shadow: tokens.canvas,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.text3))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.disabled))
    return palette


class _Watcher(QObject):
    """Follows the system's scheme."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.app = app
        self.scheme: Scheme = "system"
        self.forced: QPalette | None = None
        app.styleHints().colorSchemeChanged.connect(self.follow)
        accessibility = getattr(app.styleHints(), "accessibility", None)  # since Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self.follow_contrast)

    @Slot(object)
    def follow(self, _system: object = None) -> None:
        """The system went light or dark."""
        if self.scheme == "system":
            self.put_on()

    @Slot()
    def follow_contrast(self) -> None:
        """The system asks for high contrast, or does not any more."""
        self.put_on()

    def tokens(self) -> Tokens:
        """The tokens the chosen scheme means now. High contrast comes before any scheme: it is the system's wish."""
        if self.forced is not None:
            return system_tokens(self.forced)
        if high_contrast():
            self.app.setPalette(QPalette())  # the system's again, in place of ours
            return system_tokens()
        if self.scheme == "system":
            return DARK if self.app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self.scheme == "dark" else LIGHT

    def put_on(self) -> None:
        """Palette, then sheet."""
        tokens = self.tokens()
        scheme_now.use(tokens)
        palette = palette_of(tokens)
        self.app.setPalette(palette)
        QToolTip.setPalette(palette)
        self.app.setStyleSheet(style_sheet(tokens, control_height=tall(CONTROL), small_height=tall(CONTROL_SMALL)))


class _Kept:
    watcher: _Watcher | None = None


def apply_look(
    app: QApplication,
    scheme: Scheme = "system",
    *,
    bundled_font: bool | None = None,
    high_contrast_in: QPalette | None = None,
    styled: bool = False,
) -> None:
    """Style, font, palette and sheet for ``app``; call again to change the scheme.

    ``bundled_font`` as in :func:`qbosync_desktop.gui.look.fonts.load_fonts`. ``high_contrast_in``: as if the system
    asked for high contrast in these colours, for tests and for looking at. ``styled``: ``app`` began with our style,
    which saves making PySide6's class of styles before the window is seen.
    """
    watcher = _Kept.watcher
    if watcher is None or watcher.app is not app:
        app.setFont(load_fonts(bundled=bundled_font))
        watcher = _Kept.watcher = _Watcher(app)
        if not styled:
            app.setStyle(STYLE)
    watcher.scheme = scheme
    watcher.forced = high_contrast_in
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(scheme, Qt.ColorScheme.Unknown)
    app.styleHints().setColorScheme(wanted)  # so that title bars and native dialogs follow
    watcher.put_on()
