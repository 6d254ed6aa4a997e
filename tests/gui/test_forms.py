"""Every dialog of the program is drawn in a form of ``ui/``, and every form is somebody's."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import qbosync_desktop
from qbosync_desktop import gui
from qbosync_desktop.gui.dialogs.forming import FormButton, draw
from qbosync_desktop.gui.dialogs.settings_dialog import SettingsDialog
from qbosync_desktop.gui.forms.about import Ui_About
from qbosync_desktop.gui.widgets.ground import DialogShell
from tests.gui.dialogs_on import over_window
from workshop.environment import ROOT

WITHOUT = {"DialogShell": "what all dialogs stand in"}
"""Dialogs without a form, and why. The system's own boxes (files, folders) are used as they are, never derived from."""


def dialogs() -> set[type[QWidget]]:
    """All classes of dialogs in the package (a QWizard is a QDialog)."""
    for module in pkgutil.walk_packages(gui.__path__, "qbosync_desktop.gui."):
        importlib.import_module(module.name)
    found: set[type[QWidget]] = set()
    waiting: list[type[QWidget]] = [QDialog]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("qbosync_desktop."):
                found.add(kind)
    return found


def forms_in(module: Path) -> set[str]:
    """The forms a module takes."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.rpartition(".")[2] for name in names if name.startswith("qbosync_desktop.gui.forms.")}


def test_every_dialog_has_a_form() -> None:
    drawn = set()
    for kind in dialogs():
        module = Path(importlib.import_module(kind.__module__).__file__ or "")
        if forms_in(module):
            drawn.add(kind.__name__)
    assert len(drawn) > 10
    assert {kind.__name__ for kind in dialogs()} - drawn == set(WITHOUT)


def test_every_form_is_used_and_every_tab_has_one() -> None:
    package = Path(qbosync_desktop.__file__).parent
    used = {name for module in package.rglob("*.py") if "forms" not in module.parts for name in forms_in(module)}
    forms = {path.stem for path in (ROOT / "ui").glob("*.ui")}
    assert used == forms
    assert {f"{path.stem}" for path in (package / "gui" / "tabs").glob("*_tab.py")} - {"table_tab"} <= forms


def test_a_form_makes_the_whole_dialog(qtbot: QtBot) -> None:
    dialog, form = DialogShell(""), Ui_About()
    qtbot.addWidget(dialog)
    draw(dialog, form)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.windowTitle() == "About QBO Sync Desktop"
    buttons: list[FormButton] = [form.copy_button, form.licences_button, form.close_button]
    assert all(made.parentWidget() is dialog.foot for made in buttons)
    assert form.copy_button.x() < form.licences_button.x() < dialog.width() / 2 < form.close_button.x()
    assert form.close_button.isDefault()
    assert form.copy_button.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert form.page_column.geometry().bottom() < dialog.foot.y()


def test_tab_reaches_the_footer_last(qtbot: QtBot) -> None:
    with over_window(qtbot, lambda opened: SettingsDialog(opened.controller, opened.window)) as (_opened, dialog):
        order, one = [], dialog.nextInFocusChain()
        while one is not None and one is not dialog:
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                order.append(one)
            one = one.nextInFocusChain()
        assert order[-3:] == [dialog.reset_button, dialog.cancel_button, dialog.save_button]
