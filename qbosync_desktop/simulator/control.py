"""The control API of a simulator: clock, faults, settings, log, state, books, and a hand at the keyboard, as JSON.

Not Intuit's; documented in docs/simulator.md. Loopback only, and POST takes JSON only, so that no
web page can reach it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from qbosync_desktop.simulator.books import KINDS, Books
from qbosync_desktop.simulator.exchange import Answer, Request, json_answer
from qbosync_desktop.simulator.faults import KINDS as FAULTS
from qbosync_desktop.simulator.refusals import Refusal
from qbosync_desktop.simulator.rooms import Rooms

PREFIX = "/control"
Body = dict[str, Any]


class Control:
    """Answers /control/…"""

    def __init__(self, simulation: Rooms) -> None:
        self._simulation = simulation
        self._routes: dict[tuple[str, str], Callable[[Body], Any]] = {
            ("GET", ""): lambda _: self._summary(),
            ("GET", "clock"): lambda _: self._clock(),
            ("POST", "clock"): self._set_clock,
            ("GET", "faults"): lambda _: self._faults(),
            ("DELETE", "faults"): lambda _: simulation.faults.clear(),
            ("GET", "settings"): lambda _: simulation.settings.as_dict(),
            ("POST", "settings"): self._set_settings,
            ("GET", "log"): lambda _: simulation.log.as_list(),
            ("DELETE", "log"): lambda _: simulation.log.clear(),
            ("GET", "books"): lambda _: self._books(),
            ("POST", "state/save"): lambda body: simulation.save_copy(Path(_path(body))),
            ("POST", "state/load"): lambda body: simulation.load_copy(Path(_path(body))),
            ("POST", "subscription"): self._subscribe,
            ("POST", "redirect-uris"): self._register,
            ("POST", "tokens/expire"): lambda _: simulation.sign_in.expire_access(),
            ("POST", "tokens/revoke"): lambda _: simulation.sign_in.revoke_all(),
            ("POST", "throttle/reset"): lambda _: simulation.throttle.reset(),
            ("POST", "human"): self._human,
        }

    def answer(self, request: Request) -> Answer | None:
        """The answer, or None if the path is not of the control API."""
        if request.path != PREFIX and not request.path.startswith(PREFIX + "/"):
            return None
        what = request.path.removeprefix(PREFIX).strip("/")
        if (request.method, what) == ("POST", "faults"):
            return self._run(lambda body: self._add_faults(body), _read(request))
        route = self._routes.get((request.method, what))
        if route is None:
            known = sorted(f"{method} {PREFIX}/{name}" for method, name in self._routes)
            return json_answer({"error": "There is no such control.", "known": known}, 404)
        if request.method == "POST" and "json" not in request.headers.get("content-type", ""):
            return json_answer({"error": "The control API takes JSON (Content-Type: application/json)."}, 415)
        return self._run(route, _read(request) if request.method == "POST" else {})

    def _run(self, route: Callable[[Any], Any], body: Any) -> Answer:
        if isinstance(body, ValueError):
            return json_answer({"error": str(body)}, 400)
        try:
            done = route(body)
        except Refusal as refusal:
            return json_answer({"error": refusal.message, "Fault": refusal.fault()}, 400)
        except (ValueError, TypeError, KeyError, OSError) as error:
            return json_answer({"error": str(error)}, 400)
        return json_answer({"ok": True} if done is None else done)

    def _summary(self) -> Body:
        simulation = self._simulation
        companies = [
            {"realm_id": one.realm_id, "name": one.name, "subscription": one.subscription}
            | {kind: one.books.count(kind) for kind in KINDS}
            for one in simulation.companies.values()
        ]
        known = sorted(f"{method} {PREFIX}/{name}" for method, name in self._routes)
        return {"companies": companies, "clock": self._clock(), "faults": self._faults(), "known": known}

    def _clock(self) -> Body:
        clock = self._simulation.clock
        return {"now": clock.now().isoformat(), "frozen": clock.frozen, "ahead": round(clock.offset, 3)}

    def _set_clock(self, body: Body) -> Body:
        clock = self._simulation.clock
        if body.get("reset"):
            clock.reset()
        if "now" in body:
            clock.set(datetime.fromisoformat(str(body["now"])))
        if "advance" in body:
            clock.advance(float(body["advance"]))
        if "frozen" in body:
            (clock.freeze if body["frozen"] else clock.thaw)()
        return self._clock()

    def _faults(self) -> Body:
        faults = self._simulation.faults
        return {"waiting": faults.waiting(), "hits": faults.hits, "kinds": FAULTS}

    def _add_faults(self, body: Any) -> Body:
        self._simulation.faults.extend(body if isinstance(body, list) else [body])
        return self._faults()

    def _set_settings(self, body: Body) -> Body:
        self._simulation.settings.change(body)
        return self._simulation.settings.as_dict()

    def _books(self) -> Body:
        return {one.realm_id: _dump(one.books) for one in self._simulation.companies.values()}

    def _subscribe(self, body: Body) -> None:
        self._simulation.main.set_subscription(str(body["status"]).upper())

    def _register(self, body: Body) -> Body:
        uris = self._simulation.sign_in.redirect_uris
        uri = str(body["add"])
        if uri not in uris:
            uris.append(uri)
        return {"redirect_uris": uris}

    def _human(self, body: Body) -> Any:
        """``{"do": "add|edit|deactivate|reactivate|merge|remove", "kind", "id", "into", "values"}``."""
        human = self._simulation.human(str(body.get("realm_id", "")))
        kind, record_id = str(body.get("kind", "Customer")), str(body.get("id", ""))
        if kind not in KINDS:
            raise ValueError(f"There is no list {kind!r}.")
        values = body.get("values", {})
        match body.get("do"):
            case "add":
                return human.add(kind, **values)
            case "edit":
                return human.edit(record_id, kind, **values)
            case "deactivate":
                return human.deactivate(record_id, kind)
            case "reactivate":
                return human.reactivate(record_id, kind)
            case "merge":
                return human.merge(record_id, str(body.get("into", "")))
            case "remove":
                return human.remove(kind, record_id)
        raise ValueError('"do" is one of add, edit, deactivate, reactivate, merge, remove.')


def _dump(books: Books) -> Body:
    with books.lock:
        return {"CompanyInfo": books.company} | {kind: list(books.all(kind)) for kind in KINDS}


def _path(body: Body) -> str:
    path = body.get("path")
    if not isinstance(path, str) or not path:
        raise ValueError('Give the file as "path".')
    return path


def _read(request: Request) -> Any:
    """The JSON body, or the ValueError that says why there is none."""
    try:
        return json.loads(request.body or b"{}")
    except ValueError as error:
        return ValueError(f"The body is not JSON: {error}")
