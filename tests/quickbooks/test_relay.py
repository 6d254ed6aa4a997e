"""The relay page a firm may host: what it shows, when it jumps, where to, and what it never does."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from qbosync_desktop.bundled import resource
from qbosync_desktop.domain.tasks import NeverCancelled
from qbosync_desktop.quickbooks.endpoints import simulator
from qbosync_desktop.quickbooks.signin import SignIn
from qbosync_desktop.simulator import Running
from tests.quickbooks.conftest import SharedClock

PAGE = "https://connect.example.com/relay/"
BROWSER = """
const elements = {}; const jumps = [];
const element = id => elements[id] ??= {hidden: true, addEventListener() {}, select() {}};
globalThis.document = {getElementById: element};
const where = new URL(process.argv[1]);
globalThis.window = {
  location: {search: where.search, origin: where.origin, pathname: where.pathname, assign: to => jumps.push(to)},
  history: {state: null, replaceState(state) { this.state = state; }},
};
const script = require("fs").readFileSync(process.argv[2], "utf8");
eval(script); eval(script);  // the second time is the Back button
const box = elements.address ?? {};
console.log(JSON.stringify({jumps, shown: elements.answer?.hidden === false, address: box.value ?? "",
  title: elements.title?.textContent ?? ""}));
"""


def visit(query: str) -> tuple[list[str], str]:
    """Where the page went, and the address it offers."""
    command = ["node", "-e", BROWSER, PAGE + query, str(resource("relay/relay.js"))]
    told = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout
    got = json.loads(told)
    assert got["shown"] is bool(got["address"])
    assert got["shown"] or got["title"] == "Nothing to bring back"
    return got["jumps"], got["address"]


needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")


@needs_node
def test_it_shows_the_answer_to_be_copied_and_stays() -> None:
    query = "?code=AB11%2Bx&state=Zx-_9&realmId=9130"
    jumps, address = visit(query + "&next=https://evil.example")
    assert jumps == []
    assert address.startswith(PAGE)
    assert parse_qs(urlsplit(address).query) == {"code": ["AB11+x"], "state": ["Zx-_9"], "realmId": ["9130"]}
    assert parse_qs(urlsplit(visit("?error=access_denied&state=Zx")[1]).query)["error"] == ["access_denied"]


@needs_node
def test_it_goes_once_to_the_port_that_the_state_names() -> None:
    jumps, address = visit("?code=A&state=8765.Zx&realmId=9")
    assert jumps == ["http://127.0.0.1:8765/callback?code=A&state=8765.Zx&realmId=9"]
    assert address


@needs_node
@pytest.mark.parametrize(
    "state", ["80.x", "99999.x", "8765", "8765@evil.example", "x8765.x", "08765.x", "8765/x.x", ""]
)
def test_it_goes_nowhere_else(state: str) -> None:
    assert visit(f"?code=A&state={state}&realmId=9")[0] == []


@needs_node
@pytest.mark.parametrize(
    "query", ["", "?code=A", "?state=8765.x", "?code=A&state=8765.x", "?code=A&state=8765.x&realmId=x"]
)
def test_half_an_answer_is_none(query: str) -> None:
    assert visit(query) == ([], "")


def test_it_asks_nobody_and_writes_no_log() -> None:
    page, script = (resource(f"relay/{name}").read_text("utf-8") for name in ("index.html", "relay.js"))
    assert re.findall(r"""(?:src|href|action)=["']([^"']*)""", page) == ["relay.js"]
    assert "default-src 'none'; script-src 'self'" in page
    for way_out in ("console", "fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "Storage", "cookie", "innerHTML"):
        assert way_out not in script, way_out
    assert re.findall(r"https?://[^\"]*", script) == ["http://127.0.0.1:"]


def test_a_sign_in_by_way_of_the_page_comes_back_by_itself(running: Running, clock: SharedClock) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    endpoints = replace(simulator(running.ready), redirect_uri=PAGE)
    running.sign_in.redirect_uris.append(PAGE)
    attempt = SignIn(endpoints, relay_port=port, clock=clock)
    state = parse_qs(urlsplit(attempt.url).query)["state"][0]
    assert state.startswith(f"{port}.")

    def browser(url: str) -> None:
        ca = str(running.ready["ca_file"])
        consent = requests.get(url, verify=ca, timeout=5).text
        fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', consent))
        fields["realmId"] = re.findall(r'<option value="(\d+)"', consent)[0]
        sent = requests.post(url.partition("?")[0], data=fields, verify=ca, allow_redirects=False, timeout=5)
        location = sent.headers["Location"]
        assert location.startswith(PAGE)
        back = requests.get(f"http://127.0.0.1:{port}/callback?{urlsplit(location).query}", timeout=5)
        assert back.status_code == 200

    grant = attempt.by_browser(NeverCancelled(), browser)
    assert grant.realm_id == running.ready["realm_id"]
