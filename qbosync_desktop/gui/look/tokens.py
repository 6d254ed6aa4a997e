"""The colours and sizes of the window, light and dark. Knows no widget.

Every colour is "#RRGGBB", sizes are logical pixels on a 4 px grid. A test computes the contrast (WCAG 2.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Tone(NamedTuple):
    """One meaning in colour: its text and icons, the ground behind them, and the piece of a bar."""

    text: str
    ground: str
    bar: str


class Tokens(NamedTuple):
    """All colour roles of one scheme. Red (``problem``) means "waits for you", and only that."""

    dark: bool
    canvas: str
    surface: str
    raised: str
    line: str  # decoration, never the only mark of a control
    row_line: str
    control: str  # borders of fields, buttons, chips and boxes
    text: str
    text2: str
    text3: str
    accent: str  # "you can act here"
    accent_hover: str
    accent_pressed: str
    on_accent: str
    next_ground: str
    selection: str
    hover: str
    disabled: str  # ground of what cannot be used yet; its words are text3
    scroll: str
    ok: Tone  # in sync, done, exact
    push: Tone  # to push, new, running
    look: Tone  # look first, possible, guard
    problem: Tone  # problem, refused
    suggest: Tone  # suggested, likely, demo
    quiet: Tone  # not linked, paused, left out, waiting
    mark_ground: str  # highlighter: a value that differs
    mark_edge: str
    live_ground: str
    live_text: str
    high: bool = False
    """High contrast: the system's own colours. What cannot be used yet is dashed, what the mouse is over is framed."""

    def tone(self, role: str) -> Tone:
        """The tone of a role name: ok, push, look, problem, suggest or quiet."""
        tone = getattr(self, role)
        if not isinstance(tone, Tone):
            raise KeyError(role)
        return tone

    def colour(self, role: str) -> str:
        """The colour of a role name; a tone's name means its text."""
        value = getattr(self, role)
        return value.text if isinstance(value, Tone) else str(value)


LIGHT = Tokens(
    dark=False,
    canvas="#F3F4F6",
    surface="#FFFFFF",
    raised="#F9FAFB",
    line="#DFE3E8",
    row_line="#EDEFF2",
    control="#7A838F",
    text="#1A1F26",
    text2="#4B5562",
    text3="#5E6875",
    accent="#1C5BB8",
    accent_hover="#184F9F",
    accent_pressed="#144387",
    on_accent="#FFFFFF",
    next_ground="#E7EFFB",
    selection="#E3EDFB",
    hover="#F3F6FA",
    disabled="#ECEEF1",
    scroll="#A9B1BB",
    ok=Tone("#17693F", "#E4F3EA", "#2F8F5D"),
    push=Tone("#1C5BB8", "#E7EFFB", "#3F78D1"),
    look=Tone("#7F4D00", "#FDF2DD", "#B27309"),
    problem=Tone("#A5221B", "#FCEBE9", "#CC3D33"),
    suggest=Tone("#5A3FA6", "#EFEBFA", "#7A60C4"),
    quiet=Tone("#4B5562", "#ECEEF1", "#7D8591"),
    mark_ground="#FFF3CC",
    mark_edge="#B27309",
    live_ground="#1A2A44",
    live_text="#FFFFFF",
)

DARK = Tokens(
    dark=True,
    canvas="#14171B",
    surface="#1B1F24",
    raised="#20252B",
    line="#323941",
    row_line="#262C33",
    control="#7D8794",
    text="#E7EAEE",
    text2="#B3BBC5",
    text3="#98A1AD",
    accent="#8DB5F7",
    accent_hover="#A5C4F9",
    accent_pressed="#7BA5EA",
    on_accent="#0D1B33",
    next_ground="#1E2D47",
    selection="#22344F",
    hover="#20262D",
    disabled="#2A3037",
    scroll="#4A525C",
    ok=Tone("#7CCFA0", "#19301F", "#46A374"),
    push=Tone("#8DB5F7", "#1E2D47", "#5B90E4"),
    look=Tone("#ECBB68", "#372B14", "#C98F2B"),
    problem=Tone("#FF9B91", "#41211F", "#E0645A"),
    suggest=Tone("#BFAEFA", "#2C2545", "#8E78D6"),
    quiet=Tone("#B3BBC5", "#2A3037", "#79828D"),
    mark_ground="#3B3117",
    mark_edge="#C98F2B",
    live_ground="#DCE6F7",
    live_text="#14233D",
)

# Spacing
PAIR = 4
GAP = 8
INSIDE = 12
EDGE = 16
BETWEEN = 24

# Heights and widths
ROW = 32
CONTROL = 32
CONTROL_SMALL = 28  # in a table or a banner
CHIP = 28
TAB = 40
HEADER = 64
NEXT = 40
TOOLS = 48
FOOTER = 52
BANNER = 52
STATUS = 28
PICKER_ROW = 48
PANEL = 368
PANEL_MIN = 320
TICK_COLUMN = 40
ICON = 16
TARGET_MIN = 24

# Radius and strokes
RADIUS_BOX = 4
RADIUS_CONTROL = 6
RADIUS_CARD = 8
RADIUS_CHIP = 14
LINE = 1.0
LINE_STRONG = 1.5  # check box and chosen chip
FOCUS = 2.0


@dataclass(frozen=True, slots=True)
class TypeRole:
    """A size as a factor of the application font (13 px in the pictures) and a weight of 1 to 1000."""

    factor: float
    weight: int


TYPE: dict[str, TypeRole] = {
    "welcome": TypeRole(28 / 13, 600),
    "page": TypeRole(20 / 13, 600),
    "card": TypeRole(17 / 13, 600),
    "title": TypeRole(15 / 13, 600),
    "body": TypeRole(1.0, 400),
    "name": TypeRole(1.0, 500),
    "strong": TypeRole(1.0, 600),
    "second": TypeRole(12 / 13, 400),
    "second_strong": TypeRole(12 / 13, 600),
    "head": TypeRole(12 / 13, 600),
    "caps": TypeRole(11 / 13, 600),
}
"""Every size of type in the window; widgets name a role and never a number."""
