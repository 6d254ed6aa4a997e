"""Starting, the ready line, TLS, the command, freeing the port."""

from __future__ import annotations

import contextlib
import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from qbosync_desktop.simulator import start
from qbosync_desktop.simulator.command import main
from tests.simulator.conftest import Caller, Starter

KEYS = [
    "api_base",
    "discovery_url",
    "authorize_url",
    "token_url",
    "revoke_url",
    "userinfo_url",
    "client_id",
    "client_secret",
    "redirect_uri",
    "realm_id",
    "refresh_token",
    "ca_file",
    "control_url",
]


def test_the_ready_line_without_tls(starter: Starter) -> None:
    ready = starter().running.ready
    assert list(ready) == KEYS
    assert ready["ca_file"] is None
    assert str(ready["realm_id"]).isdigit()
    assert str(ready["api_base"]).startswith("http://127.0.0.1:")
    assert "/v3" not in str(ready["api_base"])


def test_tls_verifies_with_the_ca_file_alone(starter: Starter) -> None:
    sim = starter(tls=True)
    assert all(sim.ready[name].startswith(sim.ready["api_base"]) for name in KEYS if name.endswith("_url"))
    assert sim.ready["api_base"].startswith("https://127.0.0.1:")
    assert sim.call("GET", "companyinfo/1").status_code == 200
    assert sim.session.get(sim.ready["discovery_url"].replace("127.0.0.1", "localhost"), timeout=20).ok
    with requests.Session() as stranger:
        stranger.trust_env = False
        with pytest.raises(requests.exceptions.SSLError):
            stranger.get(sim.ready["discovery_url"], timeout=20)


def test_the_ca_file_goes_with_the_simulator() -> None:
    with start("empty") as running:
        ca_file = Path(str(running.ready["ca_file"]))
        assert ca_file.read_text().startswith("-----BEGIN CERTIFICATE")
    assert not ca_file.exists()
    running.close()  # a second close does nothing


def test_every_start_is_a_fresh_company(starter: Starter) -> None:
    one, two = starter("au-demo"), starter("au-demo")
    for key in ("realm_id", "client_id", "client_secret", "refresh_token", "api_base"):
        assert one.ready[key] != two.ready[key]
    one.made(DisplayName="Only in one")
    assert two.names("where DisplayName = 'Only in one'") == []


def test_an_idle_keep_alive_connection_does_not_hold_close(starter: Starter) -> None:
    sim = starter(tls=True)
    sim.refresh()
    with socket.create_connection(("127.0.0.1", int(sim.ready["api_base"].rpartition(":")[2]))):
        sim.running.close()


def test_discovery_names_the_same_endpoints_at_all_four_addresses(sim: Caller) -> None:
    for name in ("openid_configuration", "openid_sandbox_configuration"):
        for slash in ("", "/"):
            url = f"{sim.ready['api_base']}/.well-known/{name}{slash}"
            found = sim.session.get(url, headers={"Accept": "*/*"}, timeout=20).json()
            assert found["authorization_endpoint"] == sim.ready["authorize_url"]
            assert found["token_endpoint"] == sim.ready["token_url"]
            assert found["revocation_endpoint"] == sim.ready["revoke_url"]
            assert found["userinfo_endpoint"] == sim.ready["userinfo_url"]
            assert found["issuer"].startswith("http")
            assert sim.session.get(found["jwks_uri"], timeout=20).json() == {"keys": []}


@pytest.mark.parametrize("company", ["nonsense", "generated", "generated:0", "generated:x", "au-demo:1", ""])
def test_an_unknown_company_is_refused(company: str) -> None:
    with pytest.raises(ValueError, match="There is no company"):
        start(company, tls=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.1", "example.com"])
def test_only_loopback_addresses_are_served(host: str) -> None:
    with pytest.raises(ValueError, match="this computer only"):
        start("empty", host=host, tls=False)


def test_a_taken_port_is_an_error_and_nothing_stays(starter: Starter) -> None:
    port = int(starter().ready["api_base"].rpartition(":")[2])
    with pytest.raises(OSError, match=r"in use|10048"):
        start("empty", port=port)


def test_names_of_other_hosts_and_pages_elsewhere_are_refused(sim: Caller) -> None:
    for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}):
        assert sim.session.get(sim.ready["control_url"], headers=headers, timeout=20).status_code == 403
    form = sim.session.post(f"{sim.ready['control_url']}/clock", data={"advance": "5"}, timeout=20)
    assert form.status_code == 415


def test_the_command_prints_one_line_and_frees_its_port(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "qbosync_desktop.simulator.command", "--company", "empty", "--no-tls"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        assert list(ready) == KEYS
        port = int(ready["api_base"].rpartition(":")[2])
        process.send_signal(signal.SIGTERM)
        rest, errors = process.communicate(timeout=10)
    assert process.returncode == 0
    assert rest == ""
    assert "Empty Paddock" in errors
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", port))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--company", "nowhere"],
        ["--port", "99999"],
        ["--host", "0.0.0.0"],
        ["--faults", "/does/not/exist.json"],
        ["--x"],
    ],
)
def test_bad_arguments_end_with_2_and_a_clear_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    try:
        code: object = main(arguments)
    except SystemExit as ended:
        code = ended.code
    out, err = capsys.readouterr()
    assert code == 2
    assert out == ""
    assert "qbosync simulator:" in err
    assert "Traceback" not in err
