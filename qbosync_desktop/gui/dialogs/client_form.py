"""The fields of the client dialog: fill them, read them back, and say what there is to say while one types.

Never stops the typing and never keeps a tax file number. Knows no saving and no pages around it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qbosync_desktop.desk.picture import Picture
from qbosync_desktop.domain.client import Address, Client, ClientKind
from qbosync_desktop.domain.contacts import STATES, canonical_state, split_emails
from qbosync_desktop.domain.identifiers import abn_of, acn_of, digits, shown_abn, shown_acn
from qbosync_desktop.files.checks import Finding, check_client
from qbosync_desktop.files.fixes import Fix
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dialogs import client_checks as checks
from qbosync_desktop.gui.dialogs.live_words import NOTHING, LiveWords, Said
from qbosync_desktop.gui.forms.client_contact import Ui_ClientContact
from qbosync_desktop.gui.forms.client_general import Ui_ClientGeneral
from qbosync_desktop.gui.look.core_words import told
from qbosync_desktop.gui.look.sheet import look_again
from qbosync_desktop.sync.details import tidy

GENERAL_TEXTS = ("name", "reference", "trading_name", "given_name", "middle_name", "family_name", "abn", "acn")
CONTACT_TEXTS = ("email", "website", "phone", "mobile", "alternate_phone", "fax")
ADDRESSES = ("street", "postal")
_PHONES = ("phone", "mobile", "alternate_phone", "fax")
_PARTS = ("line1", "line2", "city", "postcode", "country")
_NUMBERS = frozenset({"abn", "acn"})


class ClientForm(QObject):
    """See the module. ``looked``: what is said, or what the form holds, may be another now."""

    looked = Signal()

    def __init__(self, controller: Controller, client: Client, pages: tuple[QWidget, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self.client = client
        self._refused: dict[str, Said] = {}
        self._lengths: dict[str, int] = {}
        self._opened_with: tuple[object, ...] = ()
        self._looked: tuple[dict[str, Said], tuple[Finding, ...]] = ({}, ())  # what was said last, and found
        self._known: tuple[Picture, Mapping[str, str]] | None = None  # the references of a picture
        self.general, self.contact = Ui_ClientGeneral(), Ui_ClientContact()
        self.general.setupUi(pages[0])
        for kind in ClientKind:
            self.general.kind.addItem(told(kind.value).capitalize())
        self._contact_page = pages[1]
        self.fields: dict[str, QLineEdit] = {}

    def draw_contact(self) -> None:
        """Make the second page, which takes as long as all before it; to be called before :meth:`start`."""
        self.contact.setupUi(self._contact_page)
        for place in ADDRESSES:
            box: QComboBox = getattr(self.contact, f"{place}_state")
            box.addItems(["", *STATES])
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line = box.lineEdit()
            if line is not None:
                line.setAccessibleName(box.accessibleName())
        self.fields.update(self._text_fields())

    def start(self) -> None:
        """Fill the fields and listen to them; to be called when the form stands in its dialog."""
        self._fill()
        self._connect()
        self._opened_with = self._held()
        self.look()

    def _text_fields(self) -> dict[str, QLineEdit]:
        found: dict[str, QLineEdit] = {name: getattr(self.general, name) for name in GENERAL_TEXTS}
        found |= {name: getattr(self.contact, name) for name in CONTACT_TEXTS}
        for place in ADDRESSES:
            found |= {f"{place}.{part}": getattr(self.contact, f"{place}_{part}") for part in _PARTS}
        return found

    def state(self, place: str) -> QComboBox:
        """The box of an address's state."""
        box: QComboBox = getattr(self.contact, f"{place}_state")
        return box

    def _fill(self) -> None:
        client = self.client
        for name in (*GENERAL_TEXTS, *CONTACT_TEXTS):
            self.fields[name].setText(getattr(client, name))
        self.fields["abn"].setText(shown_abn(client.abn))
        self.fields["acn"].setText(shown_acn(client.acn))
        self.general.kind.setCurrentIndex(list(ClientKind).index(client.kind))
        self.general.sync.setChecked(client.sync)
        for place in ADDRESSES:
            self._show_address(place, getattr(client, place))
        self.contact.same.setChecked(bool(client.street) and client.postal == client.street)
        self._follow_same()
        for name, field in self.fields.items():
            field.setCursorPosition(0)
            self._lengths[name] = len(field.text())

    def _show_address(self, place: str, address: Address) -> None:
        for part in _PARTS:
            self.fields[f"{place}.{part}"].setText(getattr(address, part))
        self.state(place).setCurrentText(address.state)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.setProperty("field", name)
            field.textChanged.connect(self._changed)
            field.editingFinished.connect(self._left_field)
            spot = self.live(name)
            if spot is not None:
                spot.setProperty("field", name)
                spot.fix_clicked.connect(self._take_fix)
        for place in ADDRESSES:
            self.state(place).currentTextChanged.connect(self.look)
            spot = self.live(place)
            if spot is not None:
                spot.setProperty("field", place)
                spot.fix_clicked.connect(self._take_fix)
        self.general.kind.currentIndexChanged.connect(self.look)
        self.general.sync.toggled.connect(self.look)
        self.contact.same.toggled.connect(self._same_changed)
        self._controller.board_changed.connect(self._board_changed)

    # ------------------------------------------------------------------------------------------------- reading

    @property
    def picture(self) -> Picture | None:
        """The picture of now, None before the first board."""
        return self._controller.board.picture if self._controller.board else None

    @property
    def edited(self) -> bool:
        """Whether anything would be lost if the dialog closed now."""
        return self._held() != self._opened_with

    def _held(self) -> tuple[object, ...]:
        """Everything in the form, as typed but for spaces."""
        texts = tuple(tidy(field.text()) for field in self.fields.values())
        states = tuple(self.state(place).currentText() for place in ADDRESSES)
        general = self.general
        return (*texts, *states, general.kind.currentIndex(), general.sync.isChecked(), self.contact.same.isChecked())

    def value(self) -> Client:
        """The client as it stands in the form, tidied."""
        texts = {name: tidy(self.fields[name].text()) for name in (*GENERAL_TEXTS, *CONTACT_TEXTS)}
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
        return Address(state=canonical_state(self.state(place).currentText()), **parts)

    # ------------------------------------------------------------------------------------------------- looking

    def live(self, name: str) -> LiveWords | None:
        """The words under a field, None when nothing is ever said there."""
        found = getattr(self.general, f"live_{name}", None) or getattr(self.contact, f"live_{name}", None)
        return found if isinstance(found, LiveWords) else None

    def findings(self) -> tuple[Finding, ...]:
        """What the register's checks say of the client as it stands in the form, with what they would write."""
        numbers = {name: digits(self.fields[name].text()) for name in _NUMBERS}
        return check_client(replace(self.value(), **numbers))  # type: ignore[arg-type]  # both are text

    def fix(self, name: str, found: tuple[Finding, ...] | None = None) -> Fix | None:
        """What the link under a field would write, None for no link."""
        made = checks.fix_of(checks.about(name, self.findings() if found is None else found))
        if made is None and name == "acn" and not self.fields["acn"].text().strip():
            made = checks.acn_from_abn(self.value())
        return made if name != "postal" or not self.contact.same.isChecked() else None

    def said(self, client: Client | None = None, findings: tuple[Finding, ...] | None = None) -> dict[str, Said]:
        """What is said about each field now. The client in the form and what is found of it, when known, save work."""
        client, picture = client or self.value(), self.picture
        text = {name: field.text() for name, field in self.fields.items()}
        connected = picture is not None and picture.company is not None
        found = {
            "name": checks.check_name(client, picture.given if picture and connected else None),
            "reference": checks.check_reference(client, self._holder_of(client.reference)),
            "abn": checks.check_abn(text["abn"]),
            "acn": checks.check_acn(text["acn"], text["abn"], client.kind),
            "email": checks.check_email(text["email"]),
            "website": checks.check_website(text["website"]),
        }
        for name in _PHONES:
            found[name] = checks.check_phone(text[name])
        for place in ADDRESSES:
            found[place] = checks.check_address(getattr(client, place))[0]
        for one in self.findings() if findings is None else findings:
            name = one.target.partition(".")[0]
            if not found.get(name, NOTHING) or (found[name].tone == "ok" and one.code == "name-not-for-quickbooks"):
                found[name] = checks.said_of(one)
        if self.contact.same.isChecked():
            found["postal"] = NOTHING
        return found | self._refused

    def _holder_of(self, reference: str) -> str:
        """The name of another client that has the reference, "" when there is none.

        The register takes no reference twice, so nobody has the one the client came with. All others are gathered
        once, when another is typed for the first time: asking all clients at every letter would be felt.
        """
        wanted, picture = reference.strip().casefold(), self.picture
        if not wanted or picture is None or wanted == self.client.reference.strip().casefold():
            return ""
        if self._known is None or self._known[0] is not picture:
            mine = self.client.id
            others = {one.reference.casefold(): one.name for one in picture.clients.values() if one.id != mine}
            self._known = picture, others
        return self._known[1].get(wanted, "")

    def warned(self) -> tuple[str, ...]:
        """The fields of which something was said last that wants a look."""
        return tuple(name for name, words in self._looked[0].items() if words.tone in ("look", "problem") and words)

    def found(self) -> tuple[Finding, ...]:
        """What the checks found when the form was last looked at."""
        return self._looked[1]

    def wrong(self) -> str:
        """The first field that keeps the client from being saved, marked as such; "" when there is none."""
        taken = [name for name in self.fields if self._take_out(name)]
        wrong = taken or [name for name, words in self.said().items() if words.tone == "problem" and words]
        if not wrong:
            return ""
        if wrong[0] not in self._refused:
            self._refused[wrong[0]] = self.said()[wrong[0]]
        self.look()
        return wrong[0]

    def refuse(self, name: str, words: str) -> None:
        """The register does not take this value."""
        self._refused[name] = Said("problem", words)
        self.look()

    @Slot()
    def look(self) -> None:
        """Say what there is to say about every field."""
        client, found = self.value(), self.findings()
        said = self.said(client, found)
        self._looked = said, found
        for name, words in said.items():
            spot = self.live(name)
            if spot is not None:
                fresh = name == "name" and not self.fields["name"].text() and not self.fields["name"].isModified()
                spot.say(NOTHING if fresh and name not in self._refused else words)
                fix = self.fix(name, found)
                offered = fix is not None and bool(words) and name not in self._refused
                spot.offer(self.tr("Use %s") % checks.shown_fix(fix) if fix is not None and offered else "")
            field = self.fields.get(name)
            if field is not None:
                self._mark(field, wrong=words.tone == "problem" and bool(words) and name in self._refused)
        individual = client.kind is ClientKind.INDIVIDUAL
        self.contact.street_head.setText(
            self.tr("&Residential address") if individual else self.tr("&Business address")
        )
        self.contact.same.setText(self.tr("Same as residential") if individual else self.tr("Same as b&usiness"))
        self.looked.emit()

    @Slot()
    def _board_changed(self) -> None:
        """The client may have been changed elsewhere (paused, archived): follow, but never over what was typed."""
        picture = self.picture
        now = picture.clients.get(self.client.id) if picture else None
        if now is not None and now != self.client:
            if self.edited:
                self.client = replace(self.client, archived=now.archived)
            else:
                self.client = now
                self._fill()
                self._opened_with = self._held()
        self.look()

    def _mark(self, field: QLineEdit, *, wrong: bool) -> None:
        if bool(field.property("wrong")) != wrong:
            field.setProperty("wrong", wrong)
            look_again(field)

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
            if name.startswith("street.") and self.contact.same.isChecked():
                self._show_address("postal", self._address("street"))
        self.look()

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
        self.look()
        return True

    @Slot()
    def _same_changed(self) -> None:
        self._follow_same()
        self.look()

    def _follow_same(self) -> None:
        same = self.contact.same.isChecked()
        for part in _PARTS:
            self.fields[f"postal.{part}"].setEnabled(not same)
        self.state("postal").setEnabled(not same)
        if same:
            self._show_address("postal", self._address("street"))

    @Slot()
    def _take_fix(self) -> None:
        """Write what the link under a field offers into the field; the field's own Ctrl+Z takes it back."""
        spot = self.sender()
        if not isinstance(spot, LiveWords):
            return
        fix = self.fix(str(spot.property("field")))
        if fix is None:
            return
        field = self.fields.get(fix.target)
        if field is None:  # an address's state, which is a box
            box = self.state(fix.target.partition(".")[0])
            box.setCurrentText(fix.new)
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        field.insert(checks.shown_fix(fix))
