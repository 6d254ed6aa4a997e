"""A running simulator and somebody who calls it over HTTP."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from qbosync_desktop.simulator import Running, start

Starter = Callable[..., "Caller"]


class Caller:
    """An app with an access token, calling one simulator."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.ready = {name: value or "" for name, value in running.ready.items()}
        self.session = requests.Session()
        self.session.trust_env = False  # a CA bundle in the environment must not stand in for ca_file
        self.session.verify = running.ready["ca_file"] or True
        self.basic = (self.ready["client_id"], self.ready["client_secret"])
        self.base = f"{self.ready['api_base']}/v3/company/{self.ready['realm_id']}"
        self.refresh_token = self.ready["refresh_token"]
        self.access_token = ""

    def token(self, basic: tuple[str, str] | None = None, headers: dict[str, str] | None = None, **form: Any) -> Any:
        """POST to the token endpoint."""
        return self.session.post(
            self.ready["token_url"], data=form, auth=basic or self.basic, headers=headers, timeout=20
        )

    def refresh(self) -> dict[str, Any]:
        """A fresh access token, used from now on."""
        answer = self.token(grant_type="refresh_token", refresh_token=self.refresh_token)
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        self.access_token, self.refresh_token = body["access_token"], body["refresh_token"]
        return body

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        """Any API call."""
        if not self.access_token:
            self.refresh()
        headers = {"Authorization": f"Bearer {self.access_token}", "Accept": "application/json"}
        headers |= more.pop("headers", {})
        return self.session.request(method, f"{self.base}/{path}", headers=headers, timeout=20, **more)

    def write(self, kind: str = "Customer", request_id: str = "", **fields: Any) -> requests.Response:
        """Create or update one record."""
        params = {"requestid": request_id} if request_id else {}
        return self.call("POST", kind.lower(), json=fields, params=params)

    def made(self, kind: str = "Customer", **fields: Any) -> dict[str, Any]:
        """Create or update one record, which must work; the record."""
        answer = self.write(kind, **fields)
        assert answer.status_code == 200, answer.text
        record: dict[str, Any] = answer.json()[kind]
        return record

    def refused(self, kind: str = "Customer", **fields: Any) -> dict[str, Any]:
        """Create or update one record, which must be refused with 400; the error."""
        return error_of(self.write(kind, **fields))

    def query(self, text: str) -> dict[str, Any]:
        """A query's QueryResponse."""
        answer = self.call("GET", "query", params={"query": text})
        assert answer.status_code == 200, answer.text
        response: dict[str, Any] = answer.json()["QueryResponse"]
        return response

    def names(self, where: str) -> list[str]:
        """Display names of the customers a query finds."""
        return [row["DisplayName"] for row in self.query(f"select * from Customer {where}").get("Customer", [])]

    def batch(self, items: list[dict[str, Any]], request_id: str = "") -> requests.Response:
        """A batch."""
        params = {"requestid": request_id} if request_id else {}
        return self.call("POST", "batch", json={"BatchItemRequest": items}, params=params)

    def control(self, path: str, body: Any = None, method: str = "") -> Any:
        """The control API."""
        method = method or ("GET" if body is None else "POST")
        answer = self.session.request(method, f"{self.ready['control_url']}/{path}", json=body, timeout=20)
        assert answer.status_code == 200, answer.text
        return answer.json()


def error_of(answer: requests.Response) -> dict[str, Any]:
    """The one error of a 400 Fault, its envelope checked."""
    assert answer.status_code == 400, answer.text
    body = answer.json()
    assert set(body) == {"Fault", "time"}
    assert set(body["Fault"]) == {"Error", "type"}
    (error,) = body["Fault"]["Error"]
    assert isinstance(error["code"], str)
    return dict(error)


@pytest.fixture
def starter() -> Iterator[Starter]:
    """Starts simulators with plain http; closes them and checks that no thread stays."""
    started: list[Caller] = []
    before = set(threading.enumerate())

    def begin(company: str = "empty", **options: Any) -> Caller:
        caller = Caller(start(company, **({"tls": False, "throttled": False} | options)))
        started.append(caller)
        return caller

    yield begin
    for caller in started:
        caller.session.close()
        caller.running.close()
    assert set(threading.enumerate()) <= before


@pytest.fixture
def sim(starter: Starter) -> Caller:
    """An empty company without limits."""
    return starter("empty")
