"""Deliberate mistakes in the product, each of which the state machine has to notice: the proof that it can fail.

Every mistake is one that a careless change could make. They are put in by replacing functions for a while.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any
from unittest.mock import patch

from qbosync_desktop import folder_lock
from qbosync_desktop.desk import automatic
from qbosync_desktop.domain.fields import Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.quickbooks import customers, writing
from qbosync_desktop.quickbooks.reading import Reader
from qbosync_desktop.quickbooks.writing import Writer
from qbosync_desktop.store.journal import JournalBooks
from qbosync_desktop.sync import planning, push, undo
from qbosync_desktop.sync.ports import Answer, Write

Mistake = Callable[[], Any]


@contextmanager
def sent_is_marked_late() -> Iterator[None]:
    """A batch is marked as sent when its answer is there, not before it leaves."""
    mark, record, late = JournalBooks.mark_sent, JournalBooks.record, []

    def forget(self: JournalBooks, push_id: int, request_id: str) -> None:
        late.append((push_id, request_id))

    def both(self: JournalBooks, push_id: int, answers: Iterable[Answer]) -> None:
        for one in late:
            if one[0] == push_id:
                mark(self, *one)
        late.clear()
        record(self, push_id, answers)

    with patch.object(JournalBooks, "mark_sent", forget), patch.object(JournalBooks, "record", both):
        yield


@contextmanager
def new_request_id() -> Iterator[None]:
    """A batch that is sent again gets another request id."""
    write = Writer.write

    def fresh(self: Writer, request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
        return write(self, str(uuid.uuid4()), writes)

    with patch.object(Writer, "write", fresh):
        yield


@contextmanager
def full_update() -> Iterator[None]:
    """An update sends only its fields, but not as a sparse one: QuickBooks empties the others."""
    body_of = customers.body_of

    def full(write: Write, fresh: Mapping[str, object] | None = None) -> dict[str, object]:
        body = body_of(write, fresh)
        return {key: value for key, value in body.items() if key != "sparse"}

    with patch.object(writing, "body_of", full):
        yield


@contextmanager
def sync_token_of_now() -> Iterator[None]:
    """An update carries the SyncToken of the moment, not that of what the user saw."""
    write = Writer.write

    def newest(self: Writer, request_id: str, writes: Sequence[Write]) -> tuple[Answer, ...]:
        rows = self._reader.rows([one.customer_id for one in writes if one.customer_id])
        tokens = {key: str(row.get("SyncToken")) for key, row in rows.items()}
        return write(self, request_id, [replace(w, sync_token=tokens.get(w.customer_id, w.sync_token)) for w in writes])

    with patch.object(Writer, "write", newest):
        yield


@contextmanager
def record_in_pieces() -> Iterator[None]:
    """The consequences of an answer are not one transaction."""
    record = JournalBooks.record

    def pieces(self: JournalBooks, push_id: int, answers: Iterable[Answer]) -> None:
        with patch.object(type(self._file._database), "atomic", lambda *given: nullcontext()):
            record(self, push_id, answers)

    with patch.object(JournalBooks, "record", pieces):
        yield


@contextmanager
def old_request_ids_trusted() -> Iterator[None]:
    """A request id is trusted however old it is."""
    with patch.object(push, "TRUST_REQUEST_ID", timedelta(days=10_000)):
        yield


@contextmanager
def verify_does_not_look() -> Iterator[None]:
    """What was on its way is taken for not arrived without asking QuickBooks."""

    def blind(batch: Sequence[Any], *rest: object) -> list[Answer]:
        return [Answer(one.item, None, push._did_not_arrive(one)) for one in batch]

    with patch.object(push, "verify", blind):
        yield


@contextmanager
def answers_by_their_place() -> Iterator[None]:
    """Answers of a batch are taken in the order they come in, not by their names."""
    send = Writer._send

    def placed(self: Writer, request_id: str, bodies: Mapping[str, Any], writes: Mapping[str, Write]) -> Any:
        post = self._session.post

        def renamed(*arguments: Any) -> Any:
            reply = post(*arguments)
            # Answers are JSON: of any shape, as far as the checker knows.
            for name, row in zip(bodies, reply.body["BatchItemResponse"], strict=False):  # type: ignore[call-overload]  # JSON
                row["bId"] = name
            return reply

        with patch.object(self._session, "post", renamed):
            return send(self, request_id, bodies, writes)

    with patch.object(Writer, "_send", placed):
        yield


@contextmanager
def undo_over_anything() -> Iterator[None]:
    """An undo puts the old value back whatever QuickBooks holds now."""
    with patch.object(undo._Inverse, "_ours", lambda self, name: True):
        yield


@contextmanager
def a_field_forgotten() -> Iterator[None]:
    """The plan does not compare phone numbers."""
    changes = planning.changes

    def without(*arguments: Any) -> Any:
        return {name: one for name, one in changes(*arguments).items() if name is not Field.PHONE}

    with patch.object(planning, "changes", without):
        yield


@contextmanager
def changes_since_our_clock() -> Iterator[None]:
    """The next read starts at this computer's time, not at QuickBooks'."""
    with patch.object(Reader, "_asked_at", lambda self, reply: self._clock.now().astimezone(UTC)):
        yield


@contextmanager
def by_itself_over_anything() -> Iterator[None]:
    """With the firm's switch on an update goes by itself, whoever changed the field in QuickBooks."""
    with patch.object(automatic, "_calm", lambda picture, action: action.kind is ActionKind.UPDATE):
        yield


@contextmanager
def no_lock() -> Iterator[None]:
    """A data folder can be opened by two programs."""

    class Nothing:
        def release(self) -> None:
            """Nothing is held."""

    with patch.object(folder_lock, "take", lambda folder: folder.mkdir(parents=True, exist_ok=True) or Nothing()):
        yield


MISTAKES: dict[str, Mistake] = {
    one.__name__: one
    for one in (
        sent_is_marked_late,
        new_request_id,
        full_update,
        sync_token_of_now,
        record_in_pieces,
        old_request_ids_trusted,
        verify_does_not_look,
        answers_by_their_place,
        undo_over_anything,
        a_field_forgotten,
        changes_since_our_clock,
        by_itself_over_anything,
        no_lock,
    )
}
