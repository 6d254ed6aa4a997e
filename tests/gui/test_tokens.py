"""The table of contrasts, computed from the tokens."""

from __future__ import annotations

import pytest

from qbosync_desktop.gui.look.contrast import ratio
from qbosync_desktop.gui.look.status import KIND_ICONS, STATUS, status
from qbosync_desktop.gui.look.tokens import DARK, LIGHT, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TONES = ("ok", "push", "look", "problem", "suggest", "quiet")


def grounds(tokens: Tokens) -> tuple[str, ...]:
    """What anything may stand on."""
    return tokens.surface, tokens.raised, tokens.canvas, tokens.selection


def worst(tokens: Tokens, colour: str, *own: str) -> float:
    return min(ratio(colour, ground) for ground in (*grounds(tokens), *own))


@BOTH
@pytest.mark.parametrize("role", ["text", "text2", "text3", "accent"])
def test_words_can_be_read(tokens: Tokens, role: str) -> None:
    assert worst(tokens, tokens.colour(role), tokens.hover) >= 4.5


@BOTH
def test_borders_of_controls_can_be_seen(tokens: Tokens) -> None:
    assert worst(tokens, tokens.control) >= 3


@BOTH
@pytest.mark.parametrize("name", TONES)
def test_states_can_be_read_and_seen(tokens: Tokens, name: str) -> None:
    tone = tokens.tone(name)
    assert worst(tokens, tone.text, tone.ground) >= 4.5
    assert min(ratio(tone.bar, ground) for ground in (tokens.surface, tokens.raised, tokens.canvas)) >= 3


@BOTH
def test_words_on_colour_can_be_read(tokens: Tokens) -> None:
    assert ratio(tokens.on_accent, tokens.accent) >= 4.5
    assert ratio(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert ratio(tokens.on_accent, tokens.accent_pressed) >= 4.5
    assert ratio(tokens.live_text, tokens.live_ground) >= 7
    assert ratio(tokens.text, tokens.mark_ground) >= 7
    assert ratio(tokens.mark_edge, tokens.surface) >= 3
    assert ratio(tokens.text3, tokens.disabled) >= 4.5


def test_the_table_of_the_design() -> None:
    """The numbers of the design's table, to one decimal."""
    assert worst(LIGHT, LIGHT.text) == pytest.approx(14.0, abs=0.06)
    assert worst(DARK, DARK.text) == pytest.approx(10.4, abs=0.06)
    assert worst(LIGHT, LIGHT.text2) == pytest.approx(6.4, abs=0.06)
    assert worst(DARK, DARK.text2) == pytest.approx(6.5, abs=0.06)
    assert worst(LIGHT, LIGHT.text3) == pytest.approx(4.8, abs=0.06)
    assert worst(LIGHT, LIGHT.control) == pytest.approx(3.2, abs=0.06)
    assert worst(LIGHT, LIGHT.accent) == pytest.approx(5.5, abs=0.06)
    assert worst(DARK, DARK.accent) == pytest.approx(6.0, abs=0.06)
    assert ratio(LIGHT.live_text, LIGHT.live_ground) == pytest.approx(14.4, abs=0.06)


def test_every_state_has_icon_tone_and_word() -> None:
    for shown in STATUS.values():
        assert shown.word
        assert shown.icon
        assert LIGHT.tone(shown.tone)


def test_what_nobody_knows_is_unknown() -> None:
    assert status("no such state") is STATUS["unknown"]
    assert STATUS["unknown"].icon != STATUS["no match"].icon


def test_six_kinds() -> None:
    assert len(set(KIND_ICONS.values())) == 6
