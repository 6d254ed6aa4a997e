"""The guide: every page is there, every picture and link leads somewhere, and the window shows them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.dialogs.guide import FIRST, GuideWindow, pages, title_of

GUIDE = resource("guide")
PAGES = sorted(GUIDE.glob("*.md"))


@pytest.fixture
def guide(qtbot: QtBot) -> GuideWindow:
    window = GuideWindow()
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_first_page_leads_to_every_other() -> None:
    assert set(pages(GUIDE)) == {page.name for page in PAGES}
    assert len(PAGES) >= 11, "ten tasks and the first page"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_is_there_in_light_and_dark(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (GUIDE / target).exists(), target
    for picture in re.findall(r"!\[[^]]+\]\(([^)]+)\)", text):
        assert (GUIDE / picture.replace("-light.", "-dark.")).exists(), picture


def test_every_page_can_be_shown_and_names_itself(guide: GuideWindow) -> None:
    for name in pages(GUIDE):
        guide.show_page(name)
        assert title_of(GUIDE / name) in guide.page.toPlainText()
        assert guide.list.currentItem().text() == title_of(GUIDE / name)
    guide.close()


def test_a_link_leads_on_and_back_leads_back(guide: GuideWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("twins.md"))
    assert "Twins" in guide.page.toPlainText()
    QTest.mouseClick(guide.back_button, Qt.MouseButton.LeftButton)
    assert guide.list.currentRow() == 0
    assert title_of(GUIDE / FIRST) in guide.page.toPlainText()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_pictures_are_no_wider_than_the_page(guide: GuideWindow) -> None:
    guide.resize(guide.minimumWidth(), 500)
    guide.show_page("review-and-push.md")
    assert not guide.page.horizontalScrollBar().isVisible()
    guide.close()
