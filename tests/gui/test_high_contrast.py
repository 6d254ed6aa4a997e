"""High contrast: words and marks in the system's own colours, whatever those are; shapes in place of shades."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.gui.look.apply import apply_look
from qbosync_desktop.gui.look.contrast import READABLE, ratio, system_tokens
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.look.status import STATUS
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.play.legible import faint
from tests.gui import gallery
from tests.gui.high_contrast import THEMES, Theme

EVERY = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
TONES = ("ok", "push", "look", "problem", "suggest", "quiet")


@pytest.fixture
def contrast(look: QApplication, request: pytest.FixtureRequest) -> Iterator[Theme]:
    """The look as in the theme the test is given."""
    theme: Theme = request.param
    apply_look(look, "light", high_contrast_in=theme.palette())
    yield theme
    apply_look(look, "light")


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """The parts in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    window.show()
    window.activateWindow()
    return window


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@EVERY
def test_every_word_and_mark_can_be_seen(look: QApplication, theme: Theme) -> None:
    tokens = system_tokens(theme.palette())
    grounds = (tokens.surface, tokens.raised, tokens.canvas, tokens.selection, tokens.hover, tokens.next_ground)
    for role in ("text", "text2", "text3", "accent"):
        assert min(ratio(tokens.colour(role), ground) for ground in grounds) >= READABLE, role
    for name in TONES:
        tone = tokens.tone(name)
        assert min(ratio(tone.text, ground) for ground in (*grounds, tone.ground)) >= READABLE
        assert ratio(tone.bar, tokens.surface) >= 3
    assert ratio(tokens.on_accent, tokens.accent) >= READABLE
    assert ratio(tokens.live_text, tokens.live_ground) >= READABLE
    assert ratio(tokens.text3, tokens.disabled) >= READABLE
    assert min(ratio(edge, tokens.surface) for edge in (tokens.control, tokens.line, tokens.mark_edge)) >= 3


@EVERY
def test_the_systems_colours_are_taken_where_they_can_be_read(look: QApplication, theme: Theme) -> None:
    tokens = system_tokens(theme.palette())
    assert (tokens.surface, tokens.text) == (theme.ground, theme.ink)
    if ratio(theme.selected, tokens.selection) >= READABLE:
        assert tokens.accent == theme.selected


@pytest.mark.parametrize("contrast", THEMES.values(), ids=THEMES.keys(), indirect=True)
def test_the_whole_window_can_be_read(qtbot: QtBot, contrast: Theme) -> None:
    for page in (gallery.window(Environment.SIMULATOR), gallery.parts()):
        qtbot.addWidget(page)
        page.show()
        assert faint(page) == []


@pytest.mark.parametrize("contrast", THEMES.values(), ids=THEMES.keys(), indirect=True)
def test_the_keyboard_is_seen(qtbot: QtBot, contrast: Theme) -> None:
    parts = [button("Push", "filled"), button("Read", "grey"), button("More", "text"), QLineEdit("x"), QPushButton("y")]
    window = shown(qtbot, *parts)
    ground = current().surface
    for part in parts:
        part.clearFocus()
        before = picture(part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(part.hasFocus)
        after = picture(part)
        new = [
            after.pixelColor(x, y).name()
            for x in range(after.width())
            for y in range(after.height())
            if after.pixel(x, y) != before.pixel(x, y)
        ]
        assert new, part
        assert (
            max(ratio(colour, current().accent) for colour in new) >= 3
            or max(ratio(colour, ground) for colour in new) >= 3
        ), part
    window.close()


@pytest.mark.parametrize("contrast", THEMES.values(), ids=THEMES.keys(), indirect=True)
def test_the_chosen_item_of_a_menu_is_seen(qtbot: QtBot, contrast: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for words in ("Link", "Leave out"):
        menu.addAction(words)
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(menu.actions()[0])
    seen = picture(menu)
    chosen, other = (menu.actionGeometry(action) for action in menu.actions())
    assert ground_of(seen, chosen) == current().accent
    assert ground_of(seen, other) == current().surface
    menu.close()


def ground_of(image: QImage, place: QRect) -> str:
    return image.pixelColor(place.right() - 6, place.center().y()).name().upper()


@pytest.mark.parametrize("contrast", [THEMES["Night sky"]], indirect=True)
def test_what_cannot_be_used_yet_is_dashed(qtbot: QtBot, contrast: Theme) -> None:
    able, unable = button("Push", "grey"), button("Push", "grey")
    unable.setEnabled(False)
    window = shown(qtbot, able, unable)
    able.clearFocus()
    assert len(set(edge(picture(able)))) == 1
    assert len(set(edge(picture(unable)))) > 1
    window.close()


def edge(image: QImage) -> list[str]:
    """The colours along the upper border, without its round corners."""
    return [image.pixelColor(x, 0).name() for x in range(8, image.width() - 8)]


def test_states_differ_in_word_and_shape() -> None:
    assert len({one.word for one in STATUS.values()}) == len(STATUS)
    tones = {one.icon: one.tone for one in STATUS.values()}
    assert all(tones[one.icon] == one.tone for one in STATUS.values())  # two colours never share a shape


def test_and_back_to_the_schemes_of_ours(look: QApplication) -> None:
    apply_look(look, "dark", high_contrast_in=THEMES["Desert"].palette())
    assert current().high
    apply_look(look, "dark")
    assert current().dark
    assert not current().high
    apply_look(look, "light")
