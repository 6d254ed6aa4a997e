"""The client's customer in QuickBooks: the link, what differs, what goes out next, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from qbosync_desktop.desk.panel import Line, comparison
from qbosync_desktop.desk.picture import Picture, Status
from qbosync_desktop.desk.rows import reasons_in_words
from qbosync_desktop.domain.client import Client
from qbosync_desktop.domain.fields import LABELS, Field
from qbosync_desktop.domain.problems import Problem, Remedy
from qbosync_desktop.gui import remedies
from qbosync_desktop.gui.controller import Controller
from qbosync_desktop.gui.dates import day
from qbosync_desktop.gui.dialogs.client_pushes import LastPushes
from qbosync_desktop.gui.dialogs.live_words import Said, Tone
from qbosync_desktop.gui.forms.client_link import Ui_ClientLink
from qbosync_desktop.gui.look.core_words import QT_TRANSLATE_NOOP
from qbosync_desktop.gui.look.status import status
from qbosync_desktop.gui.shell import Shell
from qbosync_desktop.gui.widgets.comparison import Comparison, Mark, Pair
from qbosync_desktop.gui.widgets.notices import ProblemCard

_TONES: dict[str, Tone] = {"ok": "ok", "push": "push", "problem": "problem", "look": "look"}
_SHORT = {
    LABELS[Field.COMPANY_NAME]: QT_TRANSLATE_NOOP("RowPanel", "Company"),
    LABELS[Field.GIVEN_NAME]: QT_TRANSLATE_NOOP("RowPanel", "Given"),
    LABELS[Field.MIDDLE_NAME]: QT_TRANSLATE_NOOP("RowPanel", "Middle"),
    LABELS[Field.FAMILY_NAME]: QT_TRANSLATE_NOOP("RowPanel", "Family"),
    LABELS[Field.ALTERNATE_PHONE]: QT_TRANSLATE_NOOP("RowPanel", "Other tel"),
}
"""Labels that would not fit beside two values."""


class ClientLinkPage(QWidget):
    """See the module. What is not its own to do it asks the dialog for."""

    find_asked = Signal()
    """Find a customer for this client, in the window."""
    edit_asked = Signal()
    """The problem is solved in the client's own fields."""
    history_asked = Signal()

    def __init__(self, controller: Controller, window: Shell, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._shell = window
        self._client_id = client_id
        self.form = Ui_ClientLink()
        self.form.setupUi(self)
        self.comparison = Comparison()
        self.card = ProblemCard()
        self.card.remedy_clicked.connect(self._take)
        self.form.compared_layout.insertWidget(0, self.card)
        self.form.compared_layout.insertWidget(1, self.comparison)
        self.pushes = LastPushes(controller, client_id)
        self.pushes.all_asked.connect(self.history_asked)
        self.form.compared_layout.insertWidget(2, self.pushes)
        self.form.pause.clicked.connect(self._pause)
        self.form.unlink.clicked.connect(self._unlink)
        self.form.find.clicked.connect(self._find)
        self.form.open.clicked.connect(self._open)
        controller.board_changed.connect(self.show_now)
        controller.pushed.connect(self.ask)
        self.show_now()

    @Slot()
    def ask(self) -> None:
        """Read what was pushed for this client."""
        self.pushes.ask()

    def _picture(self) -> Picture | None:
        return self._controller.board.picture if self._controller.board else None

    @Slot()
    def show_now(self) -> None:
        """Show how it stands on the latest board."""
        picture = self._picture()
        client = picture.clients.get(self._client_id) if picture else None
        form = self.form
        link = picture.links.get(self._client_id) if picture else None
        paused = link is not None and not link.active
        form.pause.setText(self.tr("Start again") if paused else self.tr("Pause"))
        for made in (form.pause, form.unlink, form.open):
            made.setVisible(link is not None)
        form.find.setVisible(link is None and picture is not None and picture.company is not None)
        self.comparison.setVisible(link is not None)
        problem = picture.problem_of.get(self._client_id) if picture else None
        self.card.setVisible(problem is not None)
        if problem is not None:
            self.card.set_problem(problem)
        if picture is None or client is None or picture.company is None:
            form.link_title.setText(self.tr("No QuickBooks company is connected."))
            form.link_words.setText(self.tr("Connect one to see which customer this client is."))
            form.link_state.say(Said())
            return
        state = picture.status(client)
        shown = status(state.value)
        words = self._state_words(picture, client, state)
        form.link_state.say(Said(_TONES.get(shown.tone, "quiet"), words, shown.icon))
        if link is None:
            form.link_title.setText(self.tr("Not linked to a customer."))
            best = picture.best_of_client(client.id)
            known = picture.customers.get(best.customer_id) if best else None
            form.link_words.setText(
                self.tr("It could be “%s”: %s.") % (known.display_name, reasons_in_words(best))
                if known is not None and best is not None
                else self.tr("Link it to a customer, or create it in QuickBooks from the Export tab.")
            )
            return
        customer = picture.customer_of(client.id)
        name = customer.display_name if customer else self.tr("a customer that is gone")
        form.link_title.setText(self.tr("Linked to “%s”") % name)
        since = day(link.linked_at)
        last = self.tr("last pushed %s") % day(link.last_sync) if link.last_sync else self.tr("nothing pushed yet")
        form.link_words.setText(f"{self.tr('Since %s') % since} · {last}" if since else last)
        lines = comparison(client, customer, picture.settings, picture.action_of.get(client.id))
        self.comparison.set_pairs([_pair(line) for line in lines])

    def _state_words(self, picture: Picture, client: Client, state: Status) -> str:
        action = picture.action_of.get(client.id)
        if state is Status.TO_PUSH and action is not None and action.fields:
            count = len(action.fields)
            one = self.tr("1 field goes out with the next push")
            return one if count == 1 else self.tr("%d fields go out with the next push") % count
        if state is Status.PAUSED:
            return self.tr("Disabled for synchronization")
        return status(state.value).word

    @Slot(object, object)
    def _take(self, problem: Problem, remedy: Remedy) -> None:
        if remedy in (Remedy.EDIT_CLIENT, Remedy.RENAME):
            self.edit_asked.emit()
            return
        remedies.apply(remedy, problem, self._controller, self._shell)

    @Slot()
    def _pause(self) -> None:
        picture, one = self._picture(), (self._client_id,)
        link = picture.links.get(self._client_id) if picture else None
        if link is not None:
            on = link.active
            self._controller.act(lambda desk: desk.pause(one, on=on))

    @Slot()
    def _unlink(self) -> None:
        one = (self._client_id,)
        self._controller.act(lambda desk: desk.unlink(one))

    @Slot()
    def _find(self) -> None:
        self.find_asked.emit()

    @Slot()
    def _open(self) -> None:
        picture = self._picture()
        link = picture.links.get(self._client_id) if picture else None
        if link is not None:
            self._shell.customer_requested.emit(link.customer_id)


def _pair(line: Line) -> Pair:
    mark: Mark = "sends" if line.sent else "differs" if line.differs else "same"
    here = line.register or (line.quickbooks if mark == "same" else "")
    label = QCoreApplication.translate("RowPanel", _SHORT[line.label]) if line.label in _SHORT else line.label
    return Pair(label, here, line.quickbooks, mark)
