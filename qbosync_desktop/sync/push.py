"""Push: send an approved plan so that nothing happens twice and nothing is lost.

The journal comes first: every action is written down, with the request id of its batch, before anything is sent. A
batch is marked SENT before it goes and recorded when its answer is there, one committed step at a time. After a crash
the same batch is sent again under the same request id, and QuickBooks answers without writing twice (Intuit,
"requestid"); when the id is too old to be trusted, QuickBooks is read instead.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from qbosync_desktop.domain.customer import Customer, name_key
from qbosync_desktop.domain.fields import Field, blank
from qbosync_desktop.domain.plan import Action, ActionKind, Plan
from qbosync_desktop.domain.problems import Cancelled, Problem, Remedy, RemoteProblem
from qbosync_desktop.domain.tasks import CancelToken, NeverCancelled, Report, silent
from qbosync_desktop.sync.details import same
from qbosync_desktop.sync.ports import (
    BATCH_SIZE,
    Answer,
    CompanyPort,
    Entry,
    EntryState,
    JournalPort,
    Push,
    Write,
)
from qbosync_desktop.sync.renames import second_half, writes

OUR_CLOCK_MAY_BE_WRONG = timedelta(days=3)
"""How much earlier than a request left, by our clock, its customer may have been created by QuickBooks'."""

TRUST_REQUEST_ID = timedelta(hours=12)
"""How long a repeated request id is trusted. Intuit does not say for how long it remembers one: our own caution."""


def begin(
    plan: Plan, journal: JournalPort, who: str, *, undo_of: int = 0, new_id: Callable[[], str] | None = None
) -> int:
    """Write the plan's actions into the journal, batch by batch. Nothing is sent yet. Returns the push's id."""
    fresh = new_id or (lambda: str(uuid.uuid4()))
    rows: list[tuple[str, str, Action]] = []
    first, last = writes(plan.actions)
    # A second half goes alone: whether it can be sent hangs on its first half, and nothing else may wait for that.
    for batch in [*batches(first), *([action] for action in last)]:
        request_id = fresh()
        rows += [(request_id, str(number), action) for number, action in enumerate(batch, start=1)]
    return journal.begin(rows, who, undo_of)


def batches(actions: Iterable[Action]) -> list[list[Action]]:
    """Actions in order, at most BATCH_SIZE together, and never a name in the batch that frees it.

    Items of one batch are carried out in no promised order (Intuit, "Batch"), so a name freed by one of them
    may be used only by a later batch.
    """
    found: list[list[Action]] = []
    freed: set[str] = set()
    for action in actions:
        if not found or len(found[-1]) == BATCH_SIZE or (action.wanted and name_key(action.wanted) in freed):
            found.append([])
            freed = set()
        found[-1].append(action)
        if action.freed:
            freed.add(name_key(action.freed))
    return found


def run(
    push_id: int,
    journal: JournalPort,
    company: CompanyPort,
    now: Callable[[], datetime],
    cancel: CancelToken,
    report: Report,
) -> Push:
    """Send what the journal holds of this push, also after a crash. Returns the finished push.

    Stopping (``cancel``) ends it between two batches: what was not sent is STOPPED. A rename that is half done goes on
    to its end first. A dead network or a needed sign-in is raised and leaves the push unfinished, to be run again;
    answers already recorded stay.
    """
    entries = journal.entries(push_id)
    open_entries = [entry for entry in entries if entry.state in (EntryState.WAITING, EntryState.SENT)]
    with company.attended(cancel, report) as noted:
        return _send(push_id, open_entries, len(entries), journal, company, now, cancel, noted)


def _send(
    push_id: int,
    open_entries: Sequence[Entry],
    total: int,
    journal: JournalPort,
    company: CompanyPort,
    now: Callable[[], datetime],
    cancel: CancelToken,
    report: Report,
) -> Push:
    done = total - len(open_entries)
    report(done, total, "")
    for request_id, group in groupby(open_entries, key=lambda entry: entry.request_id):
        batch = list(group)
        stops = cancel.cancelled() and all(entry.state is EntryState.WAITING for entry in batch)
        if stops and not half_done(journal.entries(push_id)):
            return journal.finish(push_id, stopped=True)
        try:
            answers = _settle(push_id, request_id, batch, journal, company, now())
        except Cancelled:  # stopped while a batch was on its way or waited for its turn: ask what became of it
            return abandon(push_id, journal, company)
        journal.record(push_id, answers)
        done += len(batch)
        report(done, total, batch[-1].action.title)
    return journal.finish(push_id)


def abandon(push_id: int, journal: JournalPort, company: CompanyPort) -> Push:
    """Give up an unfinished push: what was on its way is verified by reading, what was not sent is STOPPED.

    A customer that is left with a name in between becomes a problem of its client.
    """
    on_the_way = [entry for entry in journal.entries(push_id) if entry.state is EntryState.SENT]
    if on_the_way:
        journal.record(push_id, verify(on_the_way, company, journal.entries(push_id)))
    for entry, step in half_done(journal.entries(push_id)):
        journal.mark_sent(push_id, entry.request_id)  # it is alone in its batch
        journal.record(push_id, [Answer(entry.item, None, _half_way(entry, step))])
    return journal.finish(push_id, stopped=True)


def half_done(entries: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Second halves of renames that wait while their first half is done, each with that first half."""
    pairs = [(entry, first_half(entry, entries)) for entry in entries if entry.state is EntryState.WAITING]
    return [(entry, step) for entry, step in pairs if step is not None and step.state is EntryState.DONE]


def first_half(entry: Entry, entries: Sequence[Entry]) -> Entry | None:
    """The first write of the rename that this entry is the second of; None when it is none."""
    if not second_half(entry.action):
        return None
    mine = [one for one in entries if one.action.customer_id == entry.action.customer_id and one.number < entry.number]
    return mine[-1] if mine else None


def _settle(
    push_id: int, request_id: str, batch: Sequence[Entry], journal: JournalPort, company: CompanyPort, now: datetime
) -> Sequence[Answer]:
    sent = [entry.sent_at for entry in batch if entry.state is EntryState.SENT and entry.sent_at]
    entries = journal.entries(push_id) if any(second_half(entry.action) for entry in batch) else ()
    if sent and now - min(sent) > TRUST_REQUEST_ID:
        return verify(batch, company, entries)
    journal.mark_sent(push_id, request_id)
    steps = {entry.item: first_half(entry, entries) for entry in batch}
    held = [step for step in steps.values() if step is not None and step.state is not EntryState.DONE]
    if held:  # a second half is alone in its batch; its customer still has its old name
        return [
            Answer(entry.item, None, _of_client(held[0].problem or _did_not_arrive(entry), entry)) for entry in batch
        ]
    try:
        answers = company.write(request_id, [write_of(entry, steps[entry.item]) for entry in batch])
    except RemoteProblem as refusal:
        if refusal.reached is False and not sent:
            journal.reset(push_id, request_id)
        if refusal.ends_run and not sent:
            journal.reset(push_id, request_id)  # nothing was written, and nothing more can be: the rest waits
        if refusal.retryable or refusal.ends_run or not refusal.reached:
            raise
        # QuickBooks refused the request as a whole: nothing in it was written, and sending it again will not help.
        answers = tuple(Answer(entry.item, None, refusal.problem, refusal.problem.tid) for entry in batch)
    by_item = {entry.item: entry for entry in batch}
    believed = _believed(answers, by_item, company, entries) if sent else answers
    return [
        replace(answer, problem=_placed(answer.problem, by_item[answer.item], steps[answer.item]))
        if answer.problem
        else answer
        for answer in believed
    ]


def _believed(
    answers: Sequence[Answer], by_item: Mapping[str, Entry], company: CompanyPort, entries: Sequence[Entry]
) -> Sequence[Answer]:
    """The answers to a repeat. A refusal may come of our own first try, where QuickBooks has forgotten the request id
    (a clock that was put back makes it look young): the name is taken by what we created, the record newer by what we
    wrote. So what was refused is looked for before it is believed.
    """
    refused = [by_item[answer.item] for answer in answers if answer.problem is not None]
    if not refused:
        return answers
    arrived = {one.item: one for one in verify(refused, company, entries) if one.customer is not None}
    return [arrived.get(answer.item, answer) for answer in answers]


def write_of(entry: Entry, step: Entry | None = None) -> Write:
    """The same entry always makes the same write, so a repeated request is equal to the first.

    ``step`` is the first half of a rename that was split; its answer has the SyncToken.
    """
    action = entry.action
    active = {ActionKind.DEACTIVATE: False, ActionKind.REACTIVATE: True}.get(action.kind)
    values = {name: change.new for name, change in action.fields.items()}
    token = step.sync_token if step is not None else action.sync_token
    return Write(entry.item, action.kind, action.customer_id, token, values, active)


def verify(batch: Sequence[Entry], company: CompanyPort, entries: Sequence[Entry] = ()) -> list[Answer]:
    """Find out by reading what became of writes whose request id is not trusted any more.

    ``entries`` are those of the whole push; without them the second half of a rename is not known for one.
    """
    ids = [entry.action.customer_id for entry in batch if entry.action.customer_id]
    now = {customer.id: customer for customer in company.read(ids)} if ids else {}
    answers: list[Answer] = []
    missed: list[Entry] = []
    for entry in batch:
        action = entry.action
        if action.kind is ActionKind.CREATE:
            name = str(action.fields[Field.DISPLAY_NAME].new)
            found = [customer for customer in company.find_by_name(name) if _arrived(action, customer)]
            customer = found[0] if found else None
        else:
            customer = now.get(action.customer_id)
            if customer is not None and not _arrived(action, customer):
                customer = None
        if customer is not None:
            answers.append(Answer(entry.item, customer))
        elif action.kind is ActionKind.CREATE:
            missed.append(entry)
        else:
            step = first_half(entry, entries)
            done = step is not None and step.state is EntryState.DONE
            problem = _half_way(entry, step) if done and step is not None else _did_not_arrive(entry)
            answers.append(Answer(entry.item, None, problem))
    return answers + (
        _look_for(missed, {one.customer.id for one in answers if one.customer}, company) if missed else []
    )


def _look_for(missed: Sequence[Entry], found: set[str], company: CompanyPort) -> list[Answer]:
    """Creations that are not there under their name: somebody may have renamed what arrived.

    Nobody but a person can tell, so a new customer with the same card under another name becomes a question.
    """
    since = min(entry.sent_at for entry in missed if entry.sent_at) - OUR_CLOCK_MAY_BE_WRONG
    reading = company.read_changes(since, NeverCancelled(), silent)
    fresh = [one for one in reading.customers if one.created and one.created >= since and one.id not in found]
    answers: list[Answer] = []
    for entry in missed:
        alike = next((one for one in fresh if _same_card(entry.action, one)), None)
        answers.append(Answer(entry.item, None, _maybe_renamed(entry, alike) if alike else _did_not_arrive(entry)))
    return answers


def _same_card(action: Action, customer: Customer) -> bool:
    """True when a customer holds what was to be created, and nothing else, under another name."""
    sent = {name: action.fields[name].new if name in action.fields else blank(name) for name in Field}
    return customer.active and all(
        same(name, customer.value(name), value) for name, value in sent.items() if name is not Field.DISPLAY_NAME
    )


def _arrived(action: Action, customer: Customer) -> bool:
    if action.kind is ActionKind.DEACTIVATE:
        return not customer.active
    return customer.active and all(
        same(name, customer.value(name), change.new) for name, change in action.fields.items()
    )


def _did_not_arrive(entry: Entry) -> Problem:
    return Problem(
        "not-arrived",
        "This change did not arrive",
        f"“{entry.action.title}” was on its way when the connection broke. QuickBooks was asked and does not hold it.",
        "Try it again.",
        (Remedy.RETRY,),
        entry.action.client_id,
        entry.action.customer_id,
    )


def _maybe_renamed(entry: Entry, customer: Customer) -> Problem:
    return Problem(
        "maybe-renamed",
        "This client may be in QuickBooks under another name",
        f"“{entry.action.title}” was being created when the connection broke. Nobody has that name now, but "
        f"“{customer.display_name}” is new and has the same card.",
        "Link the client to this customer, or try again to create it if they are two.",
        (Remedy.LINK, Remedy.RETRY),
        entry.action.client_id,
        customer.id,
    )


def _half_way(entry: Entry, step: Entry) -> Problem:
    change = entry.action.fields[Field.DISPLAY_NAME]
    return Problem(
        "name-half-way",
        "This customer has a name in between",
        f"“{change.old}” was on its way to become “{change.new}”, through “{step.action.wanted}”, because another "
        "customer still had that name. The push ended before it got there.",
        "Try again: the right name goes out with the next push. Or take the push back in History.",
        (Remedy.RETRY, Remedy.COMPARE),
        entry.action.client_id,
        entry.action.customer_id,
    )


def _placed(problem: Problem, entry: Entry, step: Entry | None) -> Problem:
    """A refusal of one entry; that of a second half says which name QuickBooks is left with."""
    if step is not None:
        left = f" Until this is sent, QuickBooks calls it “{step.action.wanted}”, the name in between."
        problem = replace(problem, detail=f"{problem.detail}{left}")
    return _of_client(problem, entry)


def _of_client(problem: Problem, entry: Entry) -> Problem:
    return replace(problem, client_id=entry.action.client_id, customer_id=entry.action.customer_id)
