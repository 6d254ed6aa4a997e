"""The page of all keys and the page about the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from qbosync_desktop import __version__
from qbosync_desktop.gui.dialogs.about import AboutDialog
from qbosync_desktop.gui.dialogs.shortcuts import ShortcutsDialog
from tests.gui.dialogs_on import nameless, over_window, wrongly_filled


def test_every_key_of_the_menus_is_there(qtbot: QtBot) -> None:
    with over_window(qtbot, lambda opened: ShortcutsDialog(opened.window)) as (opened, dialog):
        shown = {key for group in dialog.groups for key, _words in group.keys}
        menus = [one for one in opened.window.findChildren(QAction) if not one.shortcut().isEmpty()]
        native = type(menus[0].shortcut()).SequenceFormat.NativeText
        assert {one.shortcut().toString(native) for one in menus} <= shown
        assert {"N", "I", "U", "P", "R", "X"} <= shown
        assert "Read QuickBooks" in " ".join(group.accessibleName() for group in dialog.groups)
        assert nameless(dialog) == []
        assert wrongly_filled(dialog) == []
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()


def test_the_versions_can_be_copied(qtbot: QtBot) -> None:
    with over_window(qtbot, lambda opened: AboutDialog(opened.window)) as (_opened, dialog):
        assert __version__ in dialog.versions.text()
        dialog.copy_button.click()
        assert QGuiApplication.clipboard().text() == dialog.versions.text()
        QGuiApplication.clipboard().clear()
        assert nameless(dialog) == []
        assert wrongly_filled(dialog) == []
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
