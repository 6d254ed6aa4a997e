"""The look on a real application: icons, fonts, style, scheme."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.look.apply import apply_look, current
from qbosync_desktop.gui.look.contrast import ratio
from qbosync_desktop.gui.look.fonts import type_font, type_metrics
from qbosync_desktop.gui.look.icons import icon, pixmap
from qbosync_desktop.gui.look.status import KIND_ICONS, STATUS
from qbosync_desktop.gui.look.tokens import DARK, LIGHT
from qbosync_desktop.gui.widgets.boxes import CheckBox, RadioButton

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def inked(image: QImage) -> int:
    """How many pixels are not empty."""
    return sum(1 for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 40)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something(look: QApplication, name: str) -> None:
    assert inked(pixmap(name, "#1A1F26").toImage()) > 5


def test_every_named_icon_exists() -> None:
    for name in {shown.icon for shown in STATUS.values()} | set(KIND_ICONS.values()):
        assert name in ICONS


@pytest.mark.parametrize("name", [name for name in ICONS if not re.match("logo|combo|spin", name)])
def test_icons_are_drawn_on_one_grid(name: str) -> None:
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 16 16"' in text
    assert "currentColor" in text
    assert not re.findall(r"#[0-9A-Fa-f]{6}", text)


def test_an_icon_takes_the_colour_it_is_given(look: QApplication) -> None:
    image = pixmap("plus", "#A5221B", 32).toImage()
    assert image.pixelColor(16, 16).name().upper() == "#A5221B"


def test_icons_are_kept(look: QApplication) -> None:
    assert pixmap("plus", "#A5221B", 16, 2.0).cacheKey() == pixmap("plus", "#A5221B", 16, 2.0).cacheKey()
    assert not icon("search").isNull()


def test_a_missing_resource_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        resource("icons/no-such-icon.svg")


def test_fonts(look: QApplication) -> None:
    assert QFontInfo(look.font()).family() == "Inter"
    assert type_font("strong").weight() == 600
    assert type_font("title").pixelSize() == 15
    one, eight = (type_metrics("body", tabular=True).horizontalAdvance(text) for text in ("1111", "8888"))
    assert one == eight
    assert all(path.stat().st_size < 120_000 for path in resource("fonts").glob("*.otf"))
    assert "SIL OPEN FONT LICENSE" in resource("fonts/OFL.txt").read_text(encoding="utf-8")


def test_a_font_handed_out_is_ones_own(look: QApplication) -> None:
    font = type_font("second")
    font.setUnderline(True)
    assert not type_font("second").underline()


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_the_palette_follows_the_scheme(look: QApplication, scheme: str, tokens: object) -> None:
    try:
        apply_look(look, scheme)  # type: ignore[arg-type]  # one of the two, named above
        assert current() is tokens
        assert look.palette().color(QPalette.ColorRole.Base).name().upper() == current().surface
        assert look.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == current().text3
    finally:
        apply_look(look, "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", [CheckBox, RadioButton])
def test_boxes_can_be_seen(qtbot: QtBot, look: QApplication, scheme: str, kind: type[CheckBox | RadioButton]) -> None:
    try:
        apply_look(look, scheme)  # type: ignore[arg-type]  # one of the two, named above
        box = kind("")
        qtbot.addWidget(box)
        box.resize(24, 24)
        image = box.grab().toImage()
        ground = image.pixelColor(23, 0).name()
        best = max(
            ratio(image.pixelColor(x, y).name(), ground) for x in range(image.width()) for y in range(image.height())
        )
        assert best >= 3
    finally:
        apply_look(look, "light")


def test_the_keyboard_is_seen_on_a_button(qtbot: QtBot, look: QApplication) -> None:
    made = QPushButton("Save")
    qtbot.addWidget(made)
    made.show()
    made.clearFocus()
    before = made.grab().toImage()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(made.hasFocus)
    after = made.grab().toImage()
    assert before != after
    assert after.pixelColor(made.width() // 2, 1).name().upper() == current().accent


def test_the_default_button_of_a_plain_dialog_is_filled(qtbot: QtBot, look: QApplication) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    QVBoxLayout(dialog).addWidget(box)
    save, cancel = (box.button(which) for which in (box.StandardButton.Save, box.StandardButton.Cancel))
    save.setDefault(True)
    dialog.open()
    picture = save.grab().toImage()
    assert picture.pixelColor(6, picture.height() // 2).name().upper() == current().accent
    picture = cancel.grab().toImage()
    assert picture.pixelColor(6, picture.height() // 2).name().upper() == current().surface
    dialog.reject()
