"""The user guide in a window of its own, beside the work: pages at the left, words and pictures at the right.

Reads the Markdown of ``docs/guide`` that came with the program; asks no network. Does not know what the pages say.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from qbosync_desktop.bundled import resource
from qbosync_desktop.gui.dialogs.forming import dress, size_to
from qbosync_desktop.gui.dialogs.guide_page import GuidePage
from qbosync_desktop.gui.forms.guide import Ui_Guide
from qbosync_desktop.gui.look.fonts import scaled, tall
from qbosync_desktop.gui.look.scheme import current
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import Ground

FIRST = "README.md"
_LIST = 248


class GuideWindow(Ground):
    """See the module. One is enough: :meth:`show_page` brings another page to the front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form = self.form = Ui_Guide()
        form.setupUi(self)
        dress(self)
        self._folder = resource("guide")
        self._been: list[str] = []
        self._shown = ""
        self.list: QListWidget = form.list
        self.page: GuidePage = form.page
        self.back_button: Button = form.back_button
        self.list.setFixedWidth(scaled(_LIST))
        for name in pages(self._folder):
            item = QListWidgetItem(title_of(self._folder / name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, tall(32)))
            self.list.addItem(item)
        self.back_button.clicked.connect(self.back)
        self._colour()
        self.list.currentItemChanged.connect(self._chosen)
        self.page.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self).activated.connect(self.back)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.setMinimumWidth(760)
        size_to(self, 1120, 800)
        self.show_page(FIRST)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Another scheme: other colours, other pictures."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown:
            self._colour()
            self.page.show_file(self._shown)

    def _colour(self) -> None:
        """The chosen page is tinted like a chosen row elsewhere."""
        tokens, palette = current(), self.list.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, tokens.raised),
            (QPalette.ColorRole.Highlight, tokens.selection),
            (QPalette.ColorRole.HighlightedText, tokens.text),
        ):
            palette.setColor(role, QColor(colour))
        self.list.setPalette(palette)

    def show_page(self, name: str) -> None:
        """Show a page by its file's name; a name that is no page shows the first."""
        names = [self.list.item(place).data(Qt.ItemDataRole.UserRole) for place in range(self.list.count())]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    @Slot()
    def back(self) -> None:
        """The page before this one."""
        if self._been:
            name = self._been.pop()
            self._shown = ""
            self.show_page(name)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        if self._shown:
            self._been.append(self._shown)
        self._shown = str(item.data(Qt.ItemDataRole.UserRole))
        self.page.show_file(self._shown)
        self.back_button.setEnabled(bool(self._been))

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https", "mailto"):
            QDesktopServices.openUrl(url)
        else:
            self.show_page(Path(url.path()).name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the window's width."""
        super().resizeEvent(event)
        if self._shown:
            place = self.page.verticalScrollBar().value()
            self.page.show_file(self._shown)
            self.page.verticalScrollBar().setValue(place)


def pages(folder: Path) -> tuple[str, ...]:
    """The pages in the order the first one links to them, the first one first."""
    found = [FIRST]
    for part in (folder / FIRST).read_text(encoding="utf-8").split("](")[1:]:
        name = part.partition(")")[0]
        if name.endswith(".md") and "/" not in name and name not in found and (folder / name).exists():
            found.append(name)
    return tuple(found)


def title_of(page: Path) -> str:
    """A page's title: its first heading."""
    with page.open(encoding="utf-8") as lines:
        return next((line.lstrip("# ").strip() for line in lines if line.startswith("# ")), page.stem)
