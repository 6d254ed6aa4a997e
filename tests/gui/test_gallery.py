"""Every widget painted, light and dark, wide and narrow, without a warning and without a cut button."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.gui.look.apply import Scheme, apply_look
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.widgets.buttons import Button
from tests.gui import gallery

PAGES: dict[str, Callable[[], QWidget]] = {
    "window": gallery.window,
    "demo": lambda: gallery.window(Environment.SIMULATOR),
    "sandbox": lambda: gallery.window(Environment.SANDBOX),
    "parts": gallery.parts,
}


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, look: QApplication) -> Iterator[Scheme]:
    chosen: Scheme = request.param
    apply_look(look, chosen)
    yield chosen
    apply_look(look, "light")


def colours(image: QImage) -> set[str]:
    """The colours of every seventh pixel."""
    return {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }


@pytest.mark.parametrize("name", PAGES)
def test_every_widget_paints(qtbot: QtBot, scheme: Scheme, name: str) -> None:
    page = PAGES[name]()
    qtbot.addWidget(page)
    page.show()
    seen = colours(page.grab().toImage())
    tokens = current()
    assert tokens.dark == (scheme == "dark")
    assert {tokens.surface, tokens.raised} & seen
    assert len(seen) > 40
    cut = [
        made.text() for made in page.findChildren(Button) if made.isVisible() and made.width() < made.sizeHint().width()
    ]
    assert not cut


def test_a_change_of_scheme_repaints_what_is_open(qtbot: QtBot, look: QApplication) -> None:
    page = gallery.window()
    qtbot.addWidget(page)
    page.show()
    light = colours(page.grab().toImage())
    apply_look(look, "dark")
    try:
        dark = colours(page.grab().toImage())
        assert current().surface in dark
        assert current().surface not in light
    finally:
        apply_look(look, "light")


@pytest.mark.parametrize("size", [(1280, 720), (1180, 660)])
def test_small_windows(qtbot: QtBot, look: QApplication, size: tuple[int, int]) -> None:
    page = gallery.window()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    assert page.height() == size[1]
    assert not page.grab().isNull()


def test_text_twice_as_large(qtbot: QtBot, look: QApplication) -> None:
    kept = QFont(look.font())
    large = QFont(kept)
    large.setPixelSize(26)
    look.setFont(large)
    try:
        apply_look(look, "light")
        view = gallery.table()
        qtbot.addWidget(view)
        view.resize(1600, 600)
        view.show()
        assert view.rowHeight(0) >= 32 + large.pixelSize() - kept.pixelSize()  # the words grow, the air does not
        assert not view.grab().isNull()
    finally:
        look.setFont(kept)
        apply_look(look, "light")
