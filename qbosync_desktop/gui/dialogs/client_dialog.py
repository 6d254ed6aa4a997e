"""Add or edit a client: general, contact details, its customer in QuickBooks, and what was done for it.

The pages around the form, saving, archiving, and leaving. What the register refuses is shown at its field; nothing
that was typed is lost without a question.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.client import Client, ClientKind
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs.client_form import ADDRESSES, CONTACT_TEXTS, GENERAL_TEXTS, ClientForm
from qbosync_desktop.gui.dialogs.client_history import ClientHistory
from qbosync_desktop.gui.dialogs.client_link import ClientLinkPage
from qbosync_desktop.gui.dialogs.forming import draw, dress, foot_last, page_keys, scrolling, size_to
from qbosync_desktop.gui.dialogs.live_words import LiveWords, Said
from qbosync_desktop.gui.dialogs.register_groups import counts_alike
from qbosync_desktop.gui.dialogs.unsaved import UnsavedQuestion
from qbosync_desktop.gui.forms.client import Ui_ClientFrame
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.archiving import ArchiveQuestion
from qbosync_desktop.gui.widgets.buttons import Button
from qbosync_desktop.gui.widgets.ground import DialogShell
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.tab_bar import CountTabBar
from qbosync_desktop.sync.planning import changes

GENERAL, CONTACT, LINK, HISTORY = range(4)
MOST_COUNTED = 20_000


class ClientDialog(DialogShell):
    """See the module. ``client`` None adds one. Closes itself when the client is saved.

    Not made ``whole``, it is to be finished before it is opened, in another turn of the event loop.
    """

    def __init__(
        self, controller: Controller, window: Shell, client: Client | None = None, *, whole: bool = True
    ) -> None:
        super().__init__("", window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.shell = window
        self.client = client or Client(kind=ClientKind.COMPANY)
        self._afterwards: Callable[[], object] | None = None
        self._alike: Mapping[str, int] = {}
        self._build()
        if whole:
            self.finish()

    def finish(self) -> None:
        """Make the page of contact details, fill the form, and listen to it."""
        self.form.draw_contact()
        dress(self)
        foot_last(self)
        self._connect()
        self.form.start()
        size_to(self, 592, 664)
        self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)
        one, most = self.client.id, MOST_COUNTED
        self.controller.ask(lambda desk: counted_alike(desk.picture(), one, most), self._alike_came)

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        frame = self.frame = Ui_ClientFrame()
        draw(self, frame)
        self.setWindowTitle(self.client.name or self.windowTitle())
        self.tabs: CountTabBar = frame.tabs
        self.stack: QStackedWidget = frame.stack
        self.notice: Notice = frame.notice
        self.alike: LiveWords = frame.alike
        self.alike_row: QWidget = frame.alike_row
        self.alike_row.hide()
        self.goes_out: QLabel = frame.goes_out
        self.archive_button: Button = frame.archive_button
        self.cancel_button: Button = frame.cancel_button
        self.save_button: Button = frame.save_button
        if not self.client.id:
            self.save_button.setText(self.tr("&Add the client"))
        # Pages stand where they belong before anything is put into them: what moves under a style sheet is styled anew.
        pages = QWidget(), QWidget()
        for page, title in zip(pages, (self.tr("General"), self.tr("Contact details")), strict=True):
            self.tabs.add(title)
            self.stack.addWidget(scrolling(page))
        self.form = ClientForm(self.controller, self.client, pages, self)
        self.general, self.contact = self.form.general, self.form.contact
        self.fields: dict[str, QLineEdit] = self.form.fields
        self._link_page: ClientLinkPage | None = None
        self._history: ClientHistory | None = None
        if self.client.id:
            for title in (self.tr("QuickBooks"), self.tr("History")):
                self.tabs.add(title)
                self._add_place()

    def _add_place(self) -> None:
        """Room for a page that is made when it is shown: most dialogs are closed without a look at it."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(place)

    @property
    def link_page(self) -> ClientLinkPage | None:
        """The client's customer; None for a client that is not in the register yet."""
        if self._link_page is None and self.client.id:
            place = self.stack.widget(LINK)
            self._link_page = made = ClientLinkPage(self.controller, self.shell, self.client.id, place)
            made.find_asked.connect(self._find)
            made.edit_asked.connect(self._edit)
            made.history_asked.connect(self._show_history)
            self._show_page(place, made)
        return self._link_page

    @property
    def history(self) -> ClientHistory | None:
        """What was done for the client; None for one that is not in the register yet."""
        if self._history is None and self.client.id:
            place = self.stack.widget(HISTORY)
            self._history = made = ClientHistory(self.controller, self.client.id, place)
            self._show_page(place, made)
        return self._history

    def _show_page(self, place: QWidget | None, made: QWidget) -> None:
        column = place.layout() if place is not None else None
        if column is not None:
            column.addWidget(made)
        dress(made)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_changed)
        self.form.looked.connect(self._show_foot)
        self.alike.fix_clicked.connect(self._mend_alike)
        self.archive_button.clicked.connect(self._archive)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        page_keys(self, self._next_page, self._previous_page)

    # ------------------------------------------------------------------------------------------------- looking

    @property
    def picture(self) -> Picture | None:
        """The picture of now, None before the first board."""
        return self.form.picture

    @Slot()
    def _show_foot(self) -> None:
        """How many fields want a look, what can be done, and how much would go out."""
        warned = self.form.warned()
        for tab, names in ((GENERAL, GENERAL_TEXTS), (CONTACT, (*CONTACT_TEXTS, *ADDRESSES))):
            fresh = tab == GENERAL and not self.client.id
            self.tabs.set_count(tab, 0 if fresh else sum(1 for name in warned if name in names), "look")
        picture = self.picture
        linked = picture is not None and self.client.id in picture.links
        words = self.tr("&Archive…") if linked else self.tr("&Archive")
        self.archive_button.setText(self.tr("T&ake back from the archive") if self.form.client.archived else words)
        show_if(self.archive_button, bool(self.client.id))
        edited = self.form.edited
        self.archive_button.setEnabled(not edited)
        self.archive_button.setToolTip(self.tr("Save or discard your changes first") if edited else "")
        self.goes_out.setText(self._out_words())
        self._show_alike()

    @Slot(object)
    def _alike_came(self, counts: Mapping[str, int]) -> None:
        self._alike = counts
        self._show_alike()

    def _show_alike(self) -> None:
        """What is found here and in other clients, too: the way to mend all of them at once."""
        found = next((one for one in self.form.found() if one.fixes and self._alike.get(one.code)), None)
        count = self._alike.get(found.code, 0) if found else 0
        if found is not None:
            one = self.tr("%s: 1 other client has this, too.") % found.title
            many = self.tr("%s: %s other clients have this, too.") % (found.title, f"{count:,}")
            self.alike.say(Said("quiet", one if count == 1 else many))
            self.alike.offer(self.tr("Mend all alike…"))
            self.alike.setProperty("code", found.code)
        show_if(self.alike_row, found is not None)

    @Slot()
    def _mend_alike(self) -> None:
        code, one = str(self.alike.property("code")), self.client.id
        self._go_on(lambda: self.shell.checks_requested.emit(code, one))

    def _out_words(self) -> str:
        """How much of this client goes out with the next push, as the form stands."""
        picture, client = self.picture, self.form.value()
        customer = picture.customer_of(client.id) if picture else None
        if picture is None or customer is None or not client.sync or client.archived:
            return ""
        link = picture.links[client.id]
        if not link.active:
            return ""
        count = len(changes(picture.given.details(client), customer, link, picture.settings))
        if not count:
            return ""
        one = self.tr("1 change goes out with the next push")
        return one if count == 1 else self.tr("%d changes go out with the next push") % count

    @Slot(int)
    def _tab_changed(self, tab: int) -> None:
        self.stack.setCurrentIndex(tab)
        if tab == HISTORY and self.history is not None:
            self.history.ask()
        elif tab == LINK and self.link_page is not None:
            self.link_page.ask()

    @Slot()
    def _next_page(self) -> None:
        self._turn(1)

    @Slot()
    def _previous_page(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        """Another page, with the keyboard on the first thing in it."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())
        first = {GENERAL: self.fields["name"], CONTACT: self.fields["email"]}.get(self.tabs.currentIndex())
        (first or self.tabs).setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _edit(self) -> None:
        self.go_to("name")

    @Slot()
    def _show_history(self) -> None:
        self.tabs.setCurrentIndex(HISTORY)
        self.tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to(self, name: str) -> None:
        """Show a field and give it the keyboard."""
        field = self.fields.get(name)
        if field is not None:
            self.tabs.setCurrentIndex(GENERAL if name in GENERAL_TEXTS else CONTACT)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    # -------------------------------------------------------------------------------------------------- saving

    @Slot()
    def save(self) -> None:
        """Save, unless something is wrong; then go there."""
        if not self.save_button.isEnabled():
            return
        wrong = self.form.wrong()
        if wrong:
            self.go_to(wrong)
            return
        client = self.form.value()
        self.save_button.setEnabled(False)
        self.notice.hide()
        self.controller.act(lambda desk: desk.save_client(client), self._saved, self._failed)

    @Slot(object)
    def _saved(self, _done: object) -> None:
        self.accept()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._afterwards = None
        if not isinstance(error, KnownError):
            return
        problem = error.problem
        if problem.column in self.fields:
            self.form.refuse(problem.column, problem.detail or problem.title)
            self.go_to(problem.column)
            return
        self.notice.set_words(problem.title, f"{problem.detail} {problem.todo}".strip())
        self.notice.show()

    @Slot()
    def _archive(self) -> None:
        client, on = self.form.client, not self.form.client.archived
        picture = self.picture
        if on and picture is not None and client.id in picture.links:
            question = ArchiveQuestion([client.name], self)
            question.answered.connect(self._archive_linked)
            question.open()
            return
        self.controller.act(lambda desk: desk.archive((client.id,), on=on), self._saved, self._failed)

    @Slot(bool)
    def _archive_linked(self, inactive: bool) -> None:
        one = (self.client.id,)
        self.controller.act(lambda desk: desk.archive(one, make_inactive=inactive), self._saved, self._failed)

    # ------------------------------------------------------------------------------------------------- leaving

    def reject(self) -> None:
        """Esc, Cancel or the window's cross: ask first when something typed would be lost."""
        if not self.form.edited:
            self._discard()
            return
        name = self.client.name or self.tr("the new client")
        question = UnsavedQuestion(self.tr("What you changed in “%s” is not saved yet.") % name, self)
        question.discard_chosen.connect(self._discard)
        question.save_chosen.connect(self.save)
        question.rejected.connect(self._stay)
        question.open()

    @Slot()
    def _discard(self) -> None:
        super().reject()

    @Slot()
    def _stay(self) -> None:
        self._afterwards = None

    @Slot()
    def _find(self) -> None:
        """Go on to this client in the Sync tab, where its customer can be found."""
        one = self.client.id
        self._go_on(lambda: self.shell.show_client(one))

    def _go_on(self, does: Callable[[], object]) -> None:
        """Leave this dialog, with the usual question, for something else in the window."""
        self._afterwards = does
        self.reject()

    def done(self, result: int) -> None:
        """Closed, whichever way; then on to what the user left for."""
        super().done(result)
        does, self._afterwards = self._afterwards, None
        if does is not None:
            does()


def counted_alike(picture: Picture, but: int, most: int) -> Mapping[str, int]:
    """What other clients have, too; not counted in a register so large that it would hold up other work."""
    return counts_alike(picture.clients.values(), but) if len(picture.clients) <= most else {}
