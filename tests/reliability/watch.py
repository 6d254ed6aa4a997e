"""What arrived in QuickBooks' books, judged against what the user was shown.

Reads the simulator's records by an own reading of Intuit's fields, so that a mistake of the product's is not repeated.
Broken promises are collected, because they come up on the simulator's threads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from qbosync_desktop.domain.client import Address
from qbosync_desktop.domain.fields import Field, FieldValue
from qbosync_desktop.domain.plan import Action, ActionKind, Plan
from qbosync_desktop.simulator import Running
from qbosync_desktop.sync.ports import Entry, EntryState

Record = Mapping[str, Any]

INSIDE = {
    Field.EMAIL: "Address",
    Field.PHONE: "FreeFormNumber",
    Field.MOBILE: "FreeFormNumber",
    Field.ALTERNATE_PHONE: "FreeFormNumber",
    Field.FAX: "FreeFormNumber",
    Field.WEBSITE: "URI",
}
NOT_CONTENT = frozenset({"SyncToken", "MetaData", "FullyQualifiedName", "sparse", "domain", "Active"})
FIELDS = frozenset(one.value for one in Field)
DELETED = " (deleted)"


def content(record: Record | None, name: Field) -> FieldValue:
    """What a record of the books holds in a field."""
    found = (record or {}).get(name.value)
    if name in (Field.BILL_ADDRESS, Field.SHIP_ADDRESS):
        box = found or {}
        more = [box.get(f"Line{number}", "") for number in range(2, 6)]
        return Address(
            box.get("Line1", ""),
            ", ".join(line for line in more if line),
            box.get("City", ""),
            box.get("CountrySubDivisionCode", ""),
            box.get("PostalCode", ""),
            box.get("Country", ""),
        )
    if name in INSIDE:
        return str((found or {}).get(INSIDE[name], ""))
    return str(found or "")


@dataclass
class Approval:
    """What one practice has approved and may be sending, what of it was written, and what others wrote meanwhile."""

    practice: str
    updates: dict[str, Action] = field(default_factory=dict)  # by customer
    creations: list[Action] = field(default_factory=list)
    after_push: int = 0  # the newest push before this one
    judged: bool = True
    by_itself: bool = False  # the firm allowed it, and nobody looked
    written: Counter[str | int] = field(default_factory=Counter)  # by customer; creations by client
    touched: set[str] = field(default_factory=set)

    def renew(self, plan: Plan, after_push: int, *, by_itself: bool = False) -> None:
        """The user looked at this plan and said: send it. ``by_itself``: the firm's switch said so."""
        self.by_itself = by_itself
        self.updates = {one.customer_id: one for one in plan.actions if one.customer_id}
        self.creations = [one for one in plan.actions if one.kind is ActionKind.CREATE]
        self.after_push, self.judged = after_push, False
        self.written.clear()
        self.touched.clear()


class Watch:
    """Stands at the simulator's books and judges every write that is not a human's."""

    def __init__(self, running: Running, met: Counter[str]) -> None:
        self._books = running.books
        self._put = running.books.put
        self._remove = running.books.remove
        self._met = met
        self.sender: Approval | None = None
        self.approvals: list[Approval] = []
        self.broken: list[str] = []
        self.born: dict[tuple[str, int], str] = {}  # the customer that was made for a client, while it is the client's
        # What our practice wrote or was shown last, by customer and field: only over that may anything go by itself.
        self.known: dict[tuple[str, Field], FieldValue] = {}
        running.books.put = self._seen  # type: ignore[method-assign]  # every write goes through here
        running.books.remove = self._removed  # type: ignore[method-assign]  # only people and Intuit's support do that

    def shown(self, plan: Plan) -> None:
        """The user looked at this plan."""
        for action in plan.actions:
            self.known.update({(action.customer_id, name): change.old for name, change in action.fields.items()})

    def changed_since_read(self, plan: Plan) -> set[str]:
        """Customers that are not any more as they were when the plan was made.

        If somebody wrote just what was to be sent, the journal says done: QuickBooks holds it, whoever wrote it.
        """
        found = {one.customer_id: self._books.get("Customer", one.customer_id) for one in plan.actions}
        tokens = {one.customer_id: one.sync_token for one in plan.actions}
        return {name for name, record in found.items() if record and record["SyncToken"] != tokens[name]}

    def released(self, practice: str, client_id: int) -> None:
        """The user gave up the customer of this client; another may be made."""
        self.born.pop((practice, client_id), None)

    def _seen(self, kind: str, record: dict[str, Any], when: float) -> None:
        old = self._books.get(kind, record["Id"])
        self._put(kind, record, when)
        for approval in self.approvals:
            if approval is not self.sender:
                approval.touched.add(record["Id"])
        if self.sender is None:
            return
        try:
            if old is None:
                self._creation(self.sender, record)
            else:
                self._update(self.sender, old, record)
        except Exception as error:  # it would end as an answer 500 and nobody would see it
            self.broken.append(f"the watch itself failed: {error!r}")

    def _removed(self, kind: str, record_id: str, when: float) -> None:
        self._remove(kind, record_id, when)
        for approval in self.approvals:
            approval.touched.add(record_id)

    def _creation(self, sender: Approval, record: Record) -> None:
        self._met["customers created"] += 1
        name = record["DisplayName"]
        found = [one for one in sender.creations if one.fields[Field.DISPLAY_NAME].new == name]
        if len(found) != 1:
            self.broken.append(f"{sender.practice} created “{name}”, which was not approved")
            return
        action = found[0]
        sender.written[action.client_id] += 1
        key = sender.practice, action.client_id
        twin = self._books.get("Customer", self.born.get(key, ""))
        if twin is not None and twin["Active"]:
            self.broken.append(
                f"{sender.practice} created client {action.client_id} twice: {twin['Id']}, {record['Id']}"
            )
        self.born[key] = record["Id"]
        for one in Field:
            self._learn(sender, record, one)
            change = action.fields.get(one)
            if content(record, one) != (change.new if change else content(None, one)):
                self.broken.append(f"created “{name}” with another {one.value}: {content(record, one)!r}")

    def _update(self, sender: Approval, old: Record, new: Record) -> None:
        self._met["customers updated"] += 1
        action = sender.updates.get(new["Id"])
        about = f"{sender.practice} wrote to “{old['DisplayName']}” ({new['Id']})"
        if action is None:
            self.broken.append(f"{about}, which was not approved")
            return
        sender.written[new["Id"]] += 1
        wanted = {ActionKind.DEACTIVATE: False, ActionKind.REACTIVATE: True}.get(action.kind, True)
        if new["Active"] is not wanted:
            self.broken.append(f"{about}: Active became {new['Active']} by {action.kind}")
        for key in (old.keys() | new.keys()) - NOT_CONTENT:
            if key not in FIELDS or key == "DisplayName":
                if key != "DisplayName" and old.get(key) != new.get(key):
                    self.broken.append(f"{about}: {key} went from {old.get(key)!r} to {new.get(key)!r}")
                continue
            self._judge(about, action, Field(key), content(old, Field(key)), content(new, Field(key)))
            self._by_itself(sender, about, old, new, Field(key))
        if action.kind is ActionKind.DEACTIVATE:
            # Taken back or archived: given up by the user, even if somebody makes it active again by hand.
            self.born = {key: made for key, made in self.born.items() if made != new["Id"]}
            new = {**new, "DisplayName": new["DisplayName"].removesuffix(DELETED)}
        self._judge(about, action, Field.DISPLAY_NAME, old["DisplayName"], new["DisplayName"])
        self._by_itself(sender, about, old, new, Field.DISPLAY_NAME)

    def _by_itself(self, sender: Approval, about: str, old: Record, new: Record, name: Field) -> None:
        """Nothing goes by itself over what somebody wrote since the user last saw it."""
        before, known = content(old, name), self.known.get((new["Id"], name))
        if before == content(new, name):
            return
        if sender.by_itself and known is not None and before != known:
            self.broken.append(f"{about} by itself: {name.value} was last seen as {known!r}, but was {before!r}")
        self._learn(sender, new, name)

    def _learn(self, sender: Approval, record: Record, name: Field) -> None:
        if sender is self.approvals[0]:
            self.known[record["Id"], name] = content(record, name)

    def _judge(self, about: str, action: Action, name: Field, old: FieldValue, new: FieldValue) -> None:
        if old == new:
            return
        change = action.fields.get(name)
        if change is None:
            self.broken.append(f"{about}: {name.value} was not in what was approved: {old!r} → {new!r}")
        elif action.via and name is Field.DISPLAY_NAME and action.via in (old, new):
            # A rename through a name in between: two writes, each of which must be its half.
            if (old, new) not in ((change.old, action.via), (action.via, change.new)):
                self.broken.append(f"{about}: half a rename through “{action.via}” went from {old!r} to {new!r}")
        elif change.old != old:
            self.broken.append(f"{about}: {name.value} was shown as {change.old!r} but was {old!r}, now {new!r}")
        elif change.new != new:
            self.broken.append(f"{about}: {name.value} was to become {change.new!r} but is {new!r}")


def judge_journal(approval: Approval, entries: tuple[Entry, ...], linked: Container[int]) -> list[str]:
    """What the journal of a finished push says, against what was written. Nothing is said of what others touched."""
    wrong: list[str] = []
    acts: dict[str | int, list[Entry]] = {}
    for entry in entries:
        action = entry.action
        acts.setdefault(action.client_id if action.kind is ActionKind.CREATE else action.customer_id, []).append(entry)
    for key, written in approval.written.items():
        if key not in acts:
            wrong.append(f"{approval.practice} wrote {key!r} {written} times, and the journal does not know")
    for key, mine in acts.items():
        done = [one for one in mine if one.state is EntryState.DONE]
        written = approval.written[key]
        if written > len(mine):
            wrong.append(f"{key!r} was written {written} times for {len(mine)} entries")
        if approval.touched & {key, *(one.customer_id for one in done)}:
            continue
        if written != len(done) and not (isinstance(key, int) and approval.touched):
            told = [(one.state.value, one.problem.code if one.problem else "") for one in mine]
            wrong.append(f"{key!r} was written {written} times, and the journal says {told}")
        wrong += [
            f"client {key} was created and is not linked" for one in done if isinstance(key, int) and key not in linked
        ]
    return wrong


def between_requests(running: Running, hook: Callable[[], None]) -> None:
    """Call ``hook`` at every request, before it is carried out."""
    take = running.faults.take

    def taken(route: str, method: str) -> Any:
        hook()
        return take(route, method)

    running.faults.take = taken  # type: ignore[method-assign]  # asked once for every request
