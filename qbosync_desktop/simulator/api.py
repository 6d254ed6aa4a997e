"""The Accounting API of the simulator: paths under /v3/company, envelopes, request ids. Knows no sockets.

Every answer is JSON; the order of checks is token, company, limits, then the request itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

from qbosync_desktop.simulator import refusals
from qbosync_desktop.simulator.batch import batch_items, run_batch
from qbosync_desktop.simulator.books import NAMED, Record
from qbosync_desktop.simulator.changes import changes
from qbosync_desktop.simulator.clock import Clock, body_time
from qbosync_desktop.simulator.company import Company
from qbosync_desktop.simulator.exchange import Answer, Request, json_answer
from qbosync_desktop.simulator.refusals import Refusal
from qbosync_desktop.simulator.replays import Replays
from qbosync_desktop.simulator.settings import Settings
from qbosync_desktop.simulator.sign_in import ACCOUNTING, SignIn
from qbosync_desktop.simulator.throttle import Throttle

PREFIX = "/v3/company/"
REQUEST_ID_LONGEST = 50


class Api:
    """Answers the Accounting API for all companies of one simulator."""

    def __init__(
        self,
        companies: Mapping[str, Company],
        sign_in: SignIn,
        throttle: Throttle,
        replays: Replays,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._companies = companies
        self._sign_in = sign_in
        self._throttle = throttle
        self._replays = replays
        self._clock = clock
        self._settings = settings

    @staticmethod
    def route(path: str) -> str:
        """The resource a path names, lower case; "" if there is none."""
        parts = path.removeprefix(PREFIX).split("/")
        return parts[1].casefold() if len(parts) > 1 else ""

    def answer(self, request: Request) -> Answer:
        """Answer one request. Refusals are turned into answers by the caller."""
        parts = [part for part in request.path.removeprefix(PREFIX).split("/") if part]
        grant = self._sign_in.check(request.headers.get("authorization", ""))
        company = self._companies.get(parts[0]) if parts else None
        if company is None or grant.realm_id != company.realm_id or ACCOUNTING not in grant.scope.split():
            raise refusals.wrong_realm()
        resource = parts[1].casefold() if len(parts) > 1 else ""
        payload: Any = None
        items: list[Record] = []
        if resource == "batch" and request.method == "POST":
            payload = _json(request.body)
            listed = payload.get("BatchItemRequest")
            items = listed if isinstance(listed, list) else []
        self._throttle.admit(company.realm_id, len(items) if resource != "batch" else max(1, len(items)))
        if request.method == "GET":
            return self._read(company, resource, parts[2:], request)
        if request.method != "POST":
            raise refusals.unsupported(request.method)
        if resource == "query":
            return self._query(company, _query_text(request))
        return self._write(company, resource, parts[2:], request, payload)

    def _read(self, company: Company, resource: str, rest: list[str], request: Request) -> Answer:
        now = self._clock.seconds()
        if resource == "query":
            return self._query(company, request.query.get("query", ""))
        if resource == "cdc":
            since = request.query.get("changedSince", "")
            found = changes(company.books, request.query.get("entities", ""), since, now, self._settings)
            return self._envelope({"CDCResponse": found})
        if resource == "companyinfo":
            return self._envelope({"CompanyInfo": company.books.company})
        kind = next((name for name in (*NAMED, "Invoice") if name.casefold() == resource), None)
        if kind is None or len(rest) != 1:
            raise refusals.unsupported("GET")
        if not rest[0].isdigit():
            raise refusals.bad_id(rest[0])
        record = company.books.get(kind, rest[0])
        if record is None:
            raise refusals.not_found()
        return self._envelope({kind: record})

    def _query(self, company: Company, text: str) -> Answer:
        if not text.strip():
            raise refusals.missing("query")
        return self._envelope({"QueryResponse": company.selection.answer(text)})

    def _write(self, company: Company, resource: str, rest: list[str], request: Request, payload: Any) -> Answer:
        request_id = request.query.get("requestid", "")
        kind = next((name for name in NAMED if name.casefold() == resource), None)
        if resource != "batch" and (kind is None or rest):
            raise refusals.unsupported("POST")
        if len(request_id) > REQUEST_ID_LONGEST:
            raise refusals.bad_request_id()

        def work() -> Answer:
            now = self._clock.seconds()
            try:
                if kind is None:
                    items = batch_items(payload, request_id)
                    shuffle = self._settings.shuffle_batch
                    return self._envelope(run_batch(company, items, now, request.item_faults, shuffle))
                return self._envelope({kind: self._write_one(company, kind, request, now)})
            except Refusal as refusal:
                return self.refuse(refusal)

        return self._replays.run(company.realm_id, request_id, work) if request_id else work()

    def _write_one(self, company: Company, kind: str, request: Request, now: float) -> Record:
        payload = _json(request.body)
        operation = request.query.get("operation", "").casefold()
        if operation not in ("", "update", "create"):
            raise refusals.unsupported(f"POST {operation}")
        company.check_writable()
        if operation == "update" and not payload.get("Id"):
            raise refusals.missing("Id")
        return company.people.write(kind, payload, now)

    def _envelope(self, body: Record) -> Answer:
        return json_answer(body | {"time": body_time(self._clock.seconds())})

    def refuse(self, refusal: Refusal) -> Answer:
        """A refusal as an answer, with the headers Intuit adds."""
        now = self._clock.seconds()
        headers = {}
        if refusal.status == 401:
            headers["www-authenticate"] = 'Bearer realm="Intuit", error="invalid_token"'
        if refusal.status == 429 and self._settings.retry_after:
            headers["Retry-After"] = str(self._settings.retry_after)
        answer = json_answer(refusal.body(body_time(now), int(now * 1000)), refusal.status, headers)
        return replace(answer, code=refusal.code)


def _json(body: bytes) -> Record:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise refusals.server_error() from None
    try:
        payload = json.loads(text)
    except ValueError:
        raise refusals.unreadable_json() from None
    if not isinstance(payload, dict):
        raise refusals.unreadable_json()
    return payload


def _query_text(request: Request) -> str:
    """A query sent by POST: the body as text, or a form with ``query``, or still in the address."""
    try:
        text = request.body.decode("utf-8")
    except UnicodeDecodeError:
        raise refusals.server_error() from None
    if "form" in request.headers.get("content-type", "") and text.startswith("query="):
        return parse_qs(text).get("query", [""])[0]
    return text if text.strip() else request.query.get("query", "")
