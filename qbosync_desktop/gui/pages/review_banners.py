"""What stands in the way of a push, over its table: an unfinished push, the guards, what an undo cannot reach."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qbosync_desktop.domain.plan import Action
from qbosync_desktop.gui.widgets.boxes import CheckBox
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.strips import Banner
from qbosync_desktop.sync.ports import Push


class ReviewBanners(QWidget):
    """See the module. Remembers which actions the user has looked at; later ones have to be looked at again."""

    check_clicked = Signal()
    give_up_clicked = Signal()
    looked = Signal()
    """The tick of the guard changed."""
    guarded_clicked = Signal()
    """Show what the guard is about."""
    problems_clicked = Signal()
    twins_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked: frozenset[tuple[int, str]] = frozenset()
        self._about: tuple[Action, ...] = ()
        self.open_banner = Banner(tone="look")
        self.check_button = button(self.tr("Check now"), "grey", small=True)
        self.give_up_button = button(self.tr("Give it up"), "text", small=True)
        self.open_banner.add(self.check_button)
        self.open_banner.add(self.give_up_button)
        self.guard_banner = Banner(tone="look")
        self.guard_show = button(self.tr("Show them"), "grey", small=True)
        self.guard_box = CheckBox(self.tr("I have looked at them"))
        self.guard_banner.add(self.guard_show)
        self.guard_banner.add(self.guard_box)
        self.problem_banner = Banner(tone="look")
        self.problem_show = button(self.tr("Show them"), "grey", small=True)
        self.problem_banner.add(self.problem_show)
        self.twin_banner = Banner(tone="push", icon="kind-twins")
        self.twin_show = button(self.tr("Show twins"), "grey", small=True)
        self.twin_banner.add(self.twin_show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for banner in (self.open_banner, self.guard_banner, self.problem_banner, self.twin_banner):
            column.addWidget(banner)
            banner.hide()
        self.check_button.clicked.connect(self.check_clicked)
        self.give_up_button.clicked.connect(self.give_up_clicked)
        self.guard_show.clicked.connect(self.guarded_clicked)
        self.guard_box.toggled.connect(self._toggled)
        self.problem_show.clicked.connect(self.problems_clicked)
        self.twin_show.clicked.connect(self.twins_clicked)

    def show_open(self, pushes: Sequence[Push], *, idle: bool) -> None:
        """An earlier push that is not finished; its buttons wait while anything runs."""
        show_if(self.open_banner, bool(pushes))
        self.check_button.setEnabled(idle)
        self.give_up_button.setEnabled(idle)
        if pushes:
            push = pushes[-1]
            self.open_banner.set_words(
                self.tr("An earlier push is not finished."),
                self.tr("%s of %s answered. QuickBooks is asked again before anything is sent twice.")
                % (push.done + push.refused, push.total),
            )

    def show_guard(self, words: str, about: Sequence[Action]) -> None:
        """The rules that stop this push, a line each, the weightiest first, and what they are about; "" for none."""
        self._about = tuple(about)
        show_if(self.guard_banner, bool(words))
        if not words:
            return
        first, *others = words.split("\n")
        if others:
            meaning = " ".join(others)
        elif any(action.renames for action in about):
            meaning = self.tr("New names show on every invoice, old ones too.")
        else:
            meaning = self.tr("That is unusual. Look through them before anything is sent.")
        self.guard_banner.set_words(first, meaning)
        self.guard_show.setText(self.tr("Show the %s") % len(about))
        self.guard_box.blockSignals(True)
        self.guard_box.setChecked(self.has_looked())
        self.guard_box.blockSignals(False)

    def has_looked(self) -> bool:
        """Whether the user has looked at all that the guard is about."""
        return {action.key for action in self._about} <= self._looked

    def show_lost(self, count: int) -> None:
        """How many customers an undo cannot put back as they were."""
        show_if(self.problem_banner, count > 0)
        if count:
            self.problem_banner.set_words(
                self.tr("1 customer cannot go back as it was")
                if count == 1
                else self.tr("%s customers cannot go back as they were") % count,
                self.tr("Changed in QuickBooks after the push, or gone. The undo leaves that alone."),
            )
            self.problem_show.setText(self.tr("Show it") if count == 1 else self.tr("Show the %s") % count)

    def show_twins(self, names: Sequence[str]) -> None:
        """The clients of this push whose customer stands in QuickBooks twice. Only told: pushing is not held up."""
        show_if(self.twin_banner, bool(names))
        if names:
            first = self.tr("“%s” stands in QuickBooks twice.") % names[0]
            title = first if len(names) == 1 else self.tr("%s of these stand in QuickBooks twice.") % len(names)
            self.twin_banner.set_words(
                title, self.tr("Invoices may go to the wrong card. This push changes one of them.")
            )

    def _toggled(self, on: bool) -> None:
        keys = frozenset(action.key for action in self._about)
        self._looked = self._looked | keys if on else self._looked - keys
        self.looked.emit()
