"""The sign-in: consent page, codes, tokens, rotation, ends, revocation."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import pytest

from tests.simulator.conftest import Caller, Starter

SCOPE = "com.intuit.quickbooks.accounting"


def ask(sim: Caller, **changes: str) -> Any:
    query = {
        "client_id": sim.ready["client_id"],
        "response_type": "code",
        "scope": SCOPE,
        "redirect_uri": sim.ready["redirect_uri"],
        "state": "a b&c=ü",
    } | changes
    url = f"{sim.ready['authorize_url']}?{urlencode(query)}"
    return sim.session.get(url, timeout=20, allow_redirects=False)


def submit(sim: Caller, page: str) -> Any:
    """What a browser sends for the page's only form, defaults untouched."""
    (form,) = re.findall(r"<form.*?</form>", page, re.DOTALL)
    fields = {
        unescape(name): unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="(.*?)" value="(.*?)">', form)
    }
    (choice,) = re.findall(r'<select[^>]* name="(.*?)"', form)
    fields[choice] = re.findall(r'<option value="(\d+)" selected', form)[0]
    action = re.findall(r'<form method="post" action="(.*?)"', form)[0]
    url = urljoin(sim.ready["authorize_url"], action)
    return sim.session.post(url, data=fields, timeout=20, allow_redirects=False)


def callback(sim: Caller) -> dict[str, str]:
    answer = submit(sim, ask(sim).text)
    assert 300 <= answer.status_code < 400
    assert answer.headers["Location"].startswith(sim.ready["redirect_uri"] + "?")
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def grant(sim: Caller) -> Caller:
    """Another grant of the same company, as a caller of its own."""
    code = callback(sim)["code"]
    answer = sim.token(grant_type="authorization_code", code=code, redirect_uri=sim.ready["redirect_uri"])
    assert answer.status_code == 200, answer.text
    other = Caller(sim.running)
    other.session.close()
    other.session = sim.session
    other.access_token, other.refresh_token = answer.json()["access_token"], answer.json()["refresh_token"]
    return other


def test_consent_gives_a_code_for_the_company(starter: Starter) -> None:
    sim = starter("au-demo")
    page = ask(sim).text
    assert len(re.findall(r'type="submit"', page)) == 1
    assert "Wattle Creek Accounting" in page
    assert "<script" not in page
    back = callback(sim)
    assert back["state"] == "a b&c=ü"
    assert back["realmId"] == sim.ready["realm_id"]
    assert 0 < len(back["code"]) <= 512
    assert grant(sim).call("GET", "customer/1").status_code in (200, 400)


def test_cancel_goes_back_with_an_error(sim: Caller) -> None:
    (link,) = re.findall(r'href="(.*?)">Cancel', ask(sim).text)
    answer = sim.session.get(urljoin(sim.ready["authorize_url"], unescape(link)), timeout=20, allow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(sim.ready["redirect_uri"] + "?")
    back = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert back == {"error": ["access_denied"], "state": ["a b&c=ü"]}


def test_a_redirect_that_differs_gets_a_page_and_no_way_on(sim: Caller) -> None:
    uri = sim.ready["redirect_uri"]
    port = str(urlsplit(uri).port)
    for wrong in (uri + "/", uri.replace(port, "1"), uri.replace("callback", "Callback"), ""):
        answer = ask(sim, redirect_uri=wrong)
        assert not 300 <= answer.status_code < 400
        assert "redirect_uri" in answer.text
        assert "refresh" not in answer.text.casefold()
        assert "<button" not in answer.text
        assert "Refresh" not in answer.headers
    assert ask(sim, redirect_uri=uri.replace("localhost", "127.0.0.1")).status_code == 400
    assert ask(sim, client_id="nobody").status_code == 400


def test_another_redirect_can_be_registered(sim: Caller) -> None:
    assert ask(sim, redirect_uri="http://localhost:9/cb").status_code == 400
    sim.control("redirect-uris", {"add": "http://localhost:9/cb"})
    assert ask(sim, redirect_uri="http://localhost:9/cb").status_code == 200


def test_the_token_answer(sim: Caller) -> None:
    answer = sim.token(grant_type="refresh_token", refresh_token=sim.refresh_token)
    body = answer.json()
    assert set(body) == {"token_type", "expires_in", "access_token", "refresh_token", "x_refresh_token_expires_in"}
    assert (body["token_type"], body["expires_in"]) == ("bearer", 3600)
    assert body["x_refresh_token_expires_in"] == 8_640_000
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["intuit_tid"]
    parts = body["access_token"].split(".")
    assert len(parts) == 5
    assert parts[1] == ""
    assert 1000 <= len(body["access_token"]) <= 4096
    assert 30 <= len(body["refresh_token"]) <= 512
    hard = sim.token(
        headers={"x-include-refresh-token-hard-expires-in": "true"},
        grant_type="refresh_token",
        refresh_token=sim.refresh_token,
    ).json()
    assert 157_679_000 < hard["x_refresh_token_hard_expires_in"] <= 157_680_000


def test_within_a_day_the_refresh_value_stays_then_it_rotates(sim: Caller) -> None:
    first = sim.refresh_token
    early = sim.refresh()["access_token"]
    assert sim.refresh()["refresh_token"] == first
    sim.access_token = early
    assert sim.call("GET", "companyinfo/1").status_code == 200
    sim.running.clock.advance(timedelta(hours=23))
    assert sim.refresh()["refresh_token"] == first
    sim.running.clock.advance(timedelta(hours=2))
    second = sim.refresh()["refresh_token"]
    assert second != first
    sim.running.clock.advance(timedelta(hours=23))
    assert sim.token(grant_type="refresh_token", refresh_token=first).json()["refresh_token"] == second
    sim.running.clock.advance(timedelta(hours=2))
    assert sim.token(grant_type="refresh_token", refresh_token=first).json()["error"] == "invalid_grant"


def test_a_refresh_token_ends_after_100_quiet_days_and_after_5_years(sim: Caller) -> None:
    sim.running.clock.freeze()
    sim.refresh_token = grant(sim).refresh_token
    for _ in range(19):
        sim.running.clock.advance(timedelta(days=95))
        sim.refresh()
    left = sim.refresh()
    assert left["x_refresh_token_expires_in"] == 157_680_000 - 19 * 95 * 86_400
    sim.running.clock.advance(timedelta(days=21))
    assert sim.token(grant_type="refresh_token", refresh_token=sim.refresh_token).status_code == 400
    other = grant(sim)
    sim.running.clock.advance(timedelta(days=101))
    answer = other.token(grant_type="refresh_token", refresh_token=other.refresh_token)
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


def test_access_tokens_end_after_an_hour(sim: Caller) -> None:
    sim.refresh()
    sim.running.clock.advance(3599)
    assert sim.call("GET", "companyinfo/1").status_code == 200
    sim.running.clock.advance(2)
    expired = sim.call("GET", "companyinfo/1")
    assert expired.status_code == 401
    assert expired.json()["fault"]["error"][0]["detail"] == "Token expired"


def test_a_code_is_good_once_for_one_redirect(sim: Caller) -> None:
    code = callback(sim)["code"]
    form: dict[str, Any] = {"grant_type": "authorization_code", "code": code, "redirect_uri": sim.ready["redirect_uri"]}
    assert sim.token(**form).status_code == 200
    again = sim.token(**form)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
    elsewhere = sim.token(**(form | {"code": callback(sim)["code"], "redirect_uri": "http://localhost:1/callback"}))
    assert elsewhere.json()["error"] == "invalid_grant"


def test_token_errors(sim: Caller) -> None:
    sim.refresh()
    unknown = sim.token(grant_type="refresh_token", refresh_token="AB11" + "x" * 46)
    assert (unknown.status_code, unknown.json()["error"]) == (400, "invalid_grant")
    wrong_kind = sim.token(grant_type="refresh_token", refresh_token=sim.access_token)
    assert wrong_kind.status_code == 400
    assert wrong_kind.json() == {
        "error": "invalid_grant",
        "error_description": "Incorrect Token type or clientID",
    }
    assert sim.call("GET", "companyinfo/1").status_code == 200  # nothing was consumed
    for basic in (("x", "y"), (sim.ready["client_id"], "wrong")):
        answer = sim.token(basic=basic, grant_type="refresh_token", refresh_token=sim.refresh_token)
        assert answer.status_code == 401
        assert answer.json()["error"] == "invalid_client"
    sim.control("settings", {"invalid_client_status": 400})
    assert sim.token(basic=("x", "y"), grant_type="refresh_token", refresh_token="z").status_code == 400
    assert sim.token(grant_type="password").json()["error"] == "unsupported_grant_type"
    tids = {sim.token(grant_type="password").headers["intuit_tid"] for _ in range(5)}
    assert len(tids) == 5


@pytest.mark.parametrize("how", ["json", "data"])
@pytest.mark.parametrize("which", ["access_token", "refresh_token"])
def test_revoke_takes_both_tokens_in_both_encodings(sim: Caller, how: str, which: str) -> None:
    sim.refresh()
    other = grant(sim)

    def revoke(token: str) -> Any:
        body = {"token": token}
        if how == "json":
            return sim.session.post(sim.ready["revoke_url"], auth=sim.basic, timeout=20, json=body)
        return sim.session.post(sim.ready["revoke_url"], auth=sim.basic, timeout=20, data=body)

    answer = revoke(getattr(sim, which))
    assert (answer.status_code, answer.content) == (200, b"")
    assert sim.call("GET", "companyinfo/1").status_code == 401
    assert sim.token(grant_type="refresh_token", refresh_token=sim.refresh_token).status_code == 400
    assert revoke(getattr(sim, which)).status_code == 400
    assert revoke("unknown").status_code == 400
    assert other.call("GET", "companyinfo/1").status_code == 200  # grants are independent


def test_userinfo(sim: Caller) -> None:
    sim.refresh()
    url = sim.ready["userinfo_url"]
    answer = sim.session.get(url, headers={"Authorization": f"Bearer {sim.access_token}"}, timeout=20)
    assert answer.json()["email"].endswith(".example")
    assert sim.session.get(url, timeout=20).status_code == 401


def test_a_stricter_server_can_be_asked_for(sim: Caller) -> None:
    sim.control("settings", {"every_refresh_rotates": True})
    first = sim.refresh_token
    sim.refresh()
    assert sim.token(grant_type="refresh_token", refresh_token=first).json()["error"] == "invalid_grant"
    sim.running.sign_in.expire_access()
    assert sim.call("GET", "companyinfo/1").status_code == 401
    sim.running.sign_in.revoke_all()
    assert sim.token(grant_type="refresh_token", refresh_token=sim.refresh_token).status_code == 400
