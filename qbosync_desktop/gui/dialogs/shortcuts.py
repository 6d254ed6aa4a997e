"""All keys, in groups. The menus' keys are read from the window itself, so that this page cannot lag behind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from qbosync_desktop.gui.dialogs.forming import draw, size_to
from qbosync_desktop.gui.forms.shortcuts import Ui_Shortcuts
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.key_lines import KeyLines, Keys


class ShortcutsDialog(DialogShell):
    """See the module."""

    def __init__(self, window: Shell) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = self.form = Ui_Shortcuts()
        draw(self, form)
        self.groups: tuple[KeyLines, ...] = (form.lists, form.letters, form.review, form.menus)
        titles = (form.lists_title, form.letters_title, form.review_title, form.menus_title)
        for group, title, keys in zip(self.groups, titles, self._keys(window), strict=True):
            group.set_keys(title.text(), keys)
        form.inside.adjustSize()  # the area took it in while it was empty
        form.close_button.clicked.connect(self.accept)
        size_to(self, 800, 766)
        form.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keys(self, window: Shell) -> tuple[Keys, ...]:
        """Of each group, in the order of the form."""
        lists = (
            ("↑ ↓", self.tr("another row; the side panel follows")),
            ("← →", self.tr("another cell; fold a group")),
            ("Space", self.tr("tick or untick")),
            ("Ctrl+A", self.tr("choose all shown")),
            ("Enter", self.tr("accept what is suggested, else find")),
            ("1 – 5", self.tr("take a candidate, a way out, or a step")),
            ("F2", self.tr("find; typing in the name cell does it too")),
            ("/", self.tr("search")),
            ("Alt+1 … 9", self.tr("a chip over the list")),
            ("Alt+↓", self.tr("the column’s menu: sort, move")),
            ("Alt+Shift+←→", self.tr("move the column")),
            ("Esc", self.tr("one step back")),
        )
        letters = (
            ("N", self.tr("create new")),
            ("I", self.tr("leave out, or take back")),
            ("U", self.tr("unlink")),
            ("P", self.tr("pause, or start again")),
            ("R", self.tr("retry")),
            ("X", self.tr("not the same; not twins")),
            ("S", self.tr("of twins, keep the other one")),
        )
        review = (
            ("Space", self.tr("tick or untick a field or a client")),
            ("Ctrl+Return", self.tr("push what is ticked")),
            ("Esc", self.tr("back to where you were")),
        )
        menus = tuple(
            (action.shortcut().toString(QKeySequence.SequenceFormat.PortableText), _title(action))
            for action in window.findChildren(QAction)
            if not action.shortcut().isEmpty() and action.text()
        )
        return lists, letters, review, menus


def _title(action: QAction) -> str:
    """A menu's words without their mnemonic and dots; of an undo only the verb."""
    words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")
    return words.partition(":")[0]
