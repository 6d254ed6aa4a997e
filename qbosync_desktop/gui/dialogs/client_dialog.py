"""Add or edit a client: general, contact details, its customer in QuickBooks, and what was done for it.

Says what is wrong while one types and never stops the typing. What the register refuses is shown at its field.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.contacts import STATES, canonical_state, split_emails
from qbosync_desktop.domain.identifiers import abn_of, acn_of, shown_abn, shown_acn
from qbosync_desktop.domain.problems import KnownError
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs import client_checks as checks
from qbosync_desktop.gui.dialogs.client_history import ClientHistory
from qbosync_desktop.gui.dialogs.client_link import ClientLinkPage
from qbosync_desktop.gui.dialogs.forming import dress, scrolling, size_to
from qbosync_desktop.gui.dialogs.live_words import NOTHING, LiveWords, Said
from qbosync_desktop.gui.forms.client_contact import Ui_ClientContact
from qbosync_desktop.gui.forms.client_general import Ui_ClientGeneral
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.tabs.archiving import ArchiveQuestion
from qbosync_desktop.gui.widgets.buttons import button
from qbosync_desktop.gui.widgets.ground import DialogShell, Rule
from qbosync_desktop.gui.widgets.notices import Notice
from qbosync_desktop.gui.widgets.showing import show_if
from qbosync_desktop.gui.widgets.tab_bar import CountTabBar
from qbosync_desktop.gui.widgets.words import Words
from qbosync_desktop.sync.details import tidy
from qbosync_desktop.sync.planning import changes

GENERAL, CONTACT, LINK, HISTORY = range(4)
_GENERAL_TEXTS = ("name", "reference", "trading_name", "given_name", "middle_name", "family_name", "abn", "acn")
_CONTACT_TEXTS = ("email", "website", "phone", "mobile", "alternate_phone", "fax")
_ADDRESSES = ("street", "postal")
_PARTS = ("line1", "line2", "city", "postcode", "country")
_NUMBERS = frozenset({"abn", "acn"})


class ClientDialog(DialogShell):
    """See the module. ``client`` None adds one. Closes itself when the client is saved."""

    def __init__(self, controller: Controller, window: Shell, client: Client | None = None) -> None:
        super().__init__("", window)
        self.setWindowTitle(client.name if client else self.tr("Add a client"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.controller = controller
        self.shell = window
        self.client = client or Client(kind=ClientKind.COMPANY)
        self._refused: dict[str, Said] = {}
        self._lengths: dict[str, int] = {}
        self.general, self.contact = Ui_ClientGeneral(), Ui_ClientContact()
        self.tabs = CountTabBar(self.tr("Parts of the client"))
        self.stack = QStackedWidget()
        self._build()
        self.fields: dict[str, QLineEdit] = self._text_fields()
        dress(self)
        self._fill()
        self._connect()
        self._look()
        size_to(self, 592, 664)
        self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.tabs)
        self.body.addWidget(Rule())
        self.notice = Notice()
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)
        for form, title in ((self.general, self.tr("General")), (self.contact, self.tr("Contact details"))):
            page = QWidget()
            form.setupUi(page)
            self.tabs.add(title)
            self.stack.addWidget(scrolling(page))
        self.link_page: ClientLinkPage | None = None
        self.history: ClientHistory | None = None
        if self.client.id:
            self.link_page = ClientLinkPage(self.controller, self.shell, self.client.id)
            self.link_page.left.connect(self.reject)
            self.history = ClientHistory(self.controller, self.client.id)
            for part, title in ((self.link_page, self.tr("QuickBooks")), (self.history, self.tr("History"))):
                self.tabs.add(title)
                self.stack.addWidget(part)
        for kind in ClientKind:
            self.general.kind.addItem(kind.value.capitalize())
        for place in _ADDRESSES:
            box: QComboBox = getattr(self.contact, f"{place}_state")
            box.addItems(["", *STATES])
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line = box.lineEdit()
            if line is not None:
                line.setAccessibleName(box.accessibleName())
        self.archive_button = button(self.tr("Archive"), "text")
        self.left.addWidget(self.archive_button)
        self.goes_out = Words("", "second", "text2")
        self.left.addWidget(self.goes_out)
        self.cancel_button = self.add_button(button(self.tr("Cancel"), "grey"))
        self.save_button = self.add_button(
            button(self.tr("Save") if self.client.id else self.tr("Add the client"), "filled")
        )

    def _text_fields(self) -> dict[str, QLineEdit]:
        found: dict[str, QLineEdit] = {name: getattr(self.general, name) for name in _GENERAL_TEXTS}
        found |= {name: getattr(self.contact, name) for name in _CONTACT_TEXTS}
        for place in _ADDRESSES:
            found |= {f"{place}.{part}": getattr(self.contact, f"{place}_{part}") for part in _PARTS}
        return found

    def _state(self, place: str) -> QComboBox:
        box: QComboBox = getattr(self.contact, f"{place}_state")
        return box

    def _fill(self) -> None:
        client = self.client
        for name in (*_GENERAL_TEXTS, *_CONTACT_TEXTS):
            self.fields[name].setText(getattr(client, name))
        self.fields["abn"].setText(shown_abn(client.abn))
        self.fields["acn"].setText(shown_acn(client.acn))
        self.general.kind.setCurrentIndex(list(ClientKind).index(client.kind))
        self.general.sync.setChecked(client.sync)
        for place in _ADDRESSES:
            self._show_address(place, getattr(client, place))
        self.contact.same.setChecked(bool(client.street) and client.postal == client.street)
        self._same_changed()
        for name, field in self.fields.items():
            field.setCursorPosition(0)
            self._lengths[name] = len(field.text())

    def _show_address(self, place: str, address: Address) -> None:
        for part in _PARTS:
            self.fields[f"{place}.{part}"].setText(getattr(address, part))
        self._state(place).setCurrentText(address.state)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_changed)
        for name, field in self.fields.items():
            field.setProperty("field", name)
            field.textChanged.connect(self._changed)
            field.editingFinished.connect(self._left_field)
        for place in _ADDRESSES:
            self._state(place).currentTextChanged.connect(self._look)
            getattr(self.contact, f"fix_{place}").clicked.connect(self._use_state)
        self.general.kind.currentIndexChanged.connect(self._look)
        self.general.sync.toggled.connect(self._look)
        self.contact.same.toggled.connect(self._same_changed)
        self.archive_button.clicked.connect(self._archive)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.controller.board_changed.connect(self._look)

    # ------------------------------------------------------------------------------------------------- looking

    @property
    def picture(self) -> Picture | None:
        """The picture of now, None before the first board."""
        return self.controller.board.picture if self.controller.board else None

    def value(self) -> Client:
        """The client as it stands in the form, tidied."""
        texts = {name: tidy(self.fields[name].text()) for name in (*_GENERAL_TEXTS, *_CONTACT_TEXTS)}
        texts["abn"], texts["acn"] = abn_of(texts["abn"]), acn_of(texts["acn"])
        texts["email"] = ", ".join(split_emails(texts["email"]))
        street = self._address("street")
        return replace(
            self.client,
            kind=list(ClientKind)[self.general.kind.currentIndex()],
            sync=self.general.sync.isChecked(),
            street=street,
            postal=street if self.contact.same.isChecked() else self._address("postal"),
            **texts,  # type: ignore[arg-type]  # the names are text attributes of Client
        )

    def _address(self, place: str) -> Address:
        parts = {part: tidy(self.fields[f"{place}.{part}"].text()) for part in _PARTS}
        return Address(state=canonical_state(self._state(place).currentText()), **parts)

    def live(self, name: str) -> LiveWords | None:
        """The words under a field, None when nothing is ever said there."""
        found = getattr(self.general, f"live_{name}", None) or getattr(self.contact, f"live_{name}", None)
        return found if isinstance(found, LiveWords) else None

    def said(self) -> dict[str, Said]:
        """What is said about each field now."""
        client, picture = self.value(), self.picture
        text = {name: field.text() for name, field in self.fields.items()}
        clients = dict(picture.clients) if picture else {}
        connected = picture is not None and picture.company is not None
        found = {
            "name": checks.check_name(client, picture.given if picture and connected else None),
            "reference": checks.check_reference(client, clients),
            "abn": checks.check_abn(text["abn"]),
            "acn": checks.check_acn(text["acn"], text["abn"], client.kind),
            "email": checks.check_email(text["email"]),
            "website": checks.check_website(text["website"]),
        }
        for name in ("phone", "mobile", "alternate_phone", "fax"):
            found[name] = checks.check_phone(text[name])
        for place in _ADDRESSES:
            found[place] = checks.check_address(getattr(client, place))[0]
        if self.contact.same.isChecked():
            found["postal"] = NOTHING
        return found | self._refused

    @Slot()
    def _look(self) -> None:
        """Say what there is to say about every field, and what would go out."""
        said = self.said()
        for name, words in said.items():
            spot = self.live(name)
            if spot is not None:
                fresh = name == "name" and not self.fields["name"].text() and not self.fields["name"].isModified()
                spot.say(NOTHING if fresh and name not in self._refused else words)
            field = self.fields.get(name)
            if field is not None:
                self._mark(field, wrong=words.tone == "problem" and bool(words) and name in self._refused)
        for place in _ADDRESSES:
            fix = getattr(self.contact, f"fix_{place}")
            home = checks.check_address(self._address(place))[1]
            shown = bool(home) and bool(said[place])
            fix.setText(self.tr("Use %s") % home)
            fix.setAccessibleName(f"{place.capitalize()}: {fix.text()}")
            fix.setProperty("state", home)
            fix.setVisible(shown)
        warned = [name for name, words in said.items() if words.tone in ("look", "problem") and words]
        in_contact = sum(1 for name in warned if name in _CONTACT_TEXTS or name in _ADDRESSES)
        self.tabs.set_count(CONTACT, in_contact, "look")
        self._show_foot()

    def _mark(self, field: QLineEdit, *, wrong: bool) -> None:
        if bool(field.property("wrong")) != wrong:
            field.setProperty("wrong", wrong)
            field.style().unpolish(field)
            field.style().polish(field)

    def _show_foot(self) -> None:
        picture = self.picture
        linked = picture is not None and self.client.id in picture.links
        words = self.tr("Archive…") if linked else self.tr("Archive")
        self.archive_button.setText(self.tr("Take back from the archive") if self.client.archived else words)
        show_if(self.archive_button, bool(self.client.id))
        self.goes_out.setText(self._out_words())

    def _out_words(self) -> str:
        """How much of this client goes out with the next push, as the form stands."""
        picture, client = self.picture, self.value()
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

    # -------------------------------------------------------------------------------------------------- typing

    @Slot()
    def _changed(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            name = str(field.property("field"))
            text = field.text()
            pasted = abs(len(text) - self._lengths.get(name, 0)) > 1
            self._lengths[name] = len(text)
            self._refused.pop(name, None)
            if pasted and text and self._take_out(name):
                return
        self._look()

    @Slot()
    def _left_field(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            self._take_out(str(field.property("field")))

    def _take_out(self, name: str) -> bool:
        """Take a tax file number out of a field, with the field's own way back; True when there was one."""
        field = self.fields[name]
        text = field.text()
        kept = ("" if checks.is_refused_tfn(name, text) else text) if name in _NUMBERS else checks.without_tfns(text)
        if kept == text:
            return False
        field.setText(kept)  # forgets what the field could undo, too
        self._lengths[name] = len(kept)
        self._refused[name] = checks.TAKEN_OUT
        self._look()
        return True

    @Slot()
    def _same_changed(self) -> None:
        same = self.contact.same.isChecked()
        for part in _PARTS:
            self.fields[f"postal.{part}"].setEnabled(not same)
        self._state("postal").setEnabled(not same)
        if same:
            self._show_address("postal", self._address("street"))
        self._look()

    @Slot()
    def _use_state(self) -> None:
        made = self.sender()
        place = "street" if made is self.contact.fix_street else "postal"
        self._state(place).setCurrentText(str(made.property("state")))
        self._state(place).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _tab_changed(self, tab: int) -> None:
        self.stack.setCurrentIndex(tab)
        if tab == HISTORY and self.history is not None:
            self.history.ask()

    def go_to(self, name: str) -> None:
        """Show a field and give it the keyboard."""
        field = self.fields.get(name)
        if field is not None:
            self.tabs.setCurrentIndex(GENERAL if name in _GENERAL_TEXTS else CONTACT)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    # -------------------------------------------------------------------------------------------------- saving

    @Slot()
    def save(self) -> None:
        """Save, unless something is wrong; then go there."""
        taken = [name for name in self.fields if self._take_out(name)]
        wrong = taken or [name for name, words in self.said().items() if words.tone == "problem" and words]
        if wrong:
            if wrong[0] not in self._refused:
                self._refused[wrong[0]] = self.said()[wrong[0]]
            self._look()
            self.go_to(wrong[0])
            return
        client = self.value()
        self.save_button.setEnabled(False)
        self._act(lambda: self.controller.act(lambda desk: desk.save_client(client), self._saved, self._failed))

    def _act(self, does: Callable[[], None]) -> None:
        self.notice.hide()
        does()

    @Slot(object)
    def _saved(self, _done: object) -> None:
        self.accept()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if not isinstance(error, KnownError):
            return
        problem = error.problem
        if problem.column in self.fields:
            self._refused[problem.column] = Said("problem", problem.detail or problem.title)
            self._look()
            self.go_to(problem.column)
            return
        self.notice.set_words(problem.title, f"{problem.detail} {problem.todo}".strip())
        self.notice.show()

    @Slot()
    def _archive(self) -> None:
        client, on = self.client, not self.client.archived
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
