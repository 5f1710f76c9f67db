"""Signing in and out: sessions begin anew, end when they must, and cannot be planted or taken along."""

import logging
from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from tests.webui.accounts.conftest import PASSWORD, Clock, Visitor, no_graph
from webui import create_app
from webui.accounts import Gate, PeopleFile, Role
from webui.accounts.arrival import local
from webui.audit import Change

Visit = Callable[[], Visitor]
HOUR = 60 * 60


def test_signing_in_leads_to_the_page_that_was_asked_for(visit: Visit) -> None:
    visitor = visit()
    with visitor.client.get("/how?x=1") as answer:
        assert answer.status_code == 302
        assert answer.headers["Location"] == "/sign-in?next=/how?x%3D1"
    assert 'name="next" value="/how?x=1"' in visitor.get("/sign-in?next=/how?x%3D1")
    assert visitor.sign_in("RITA", back="/how?x=1") == "/how?x=1"
    page = visitor.get("/how")
    assert "Signed in as" in page
    assert ">rita</a>" in page


@pytest.mark.parametrize(
    "elsewhere",
    [
        *("https://evil.example/", "//evil.example/", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "how"),
        *("javascript:alert(1)", "/\n/evil.example", "///evil.example", "http:evil.example", " //evil.example", ""),
        *("/%0d%0aX: y\r\n", "/sign-out", "/a b"),
    ],
)
def test_signing_in_leads_nowhere_else(visit: Visit, elsewhere: str) -> None:
    assert local(elsewhere) == "/"
    assert visit().sign_in("rita", back=elsewhere) == "/"


@pytest.mark.parametrize(
    "address", ["/", "/reviews?region=region%3Aeast&from=2012", "/pairs/agency:a/and/agency:b", "/?q=//x"]
)
def test_addresses_of_this_server_are_kept(address: str) -> None:
    assert local(address) == address


@pytest.mark.parametrize(("name", "password"), [("rita", "wrong words altogether"), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_name_and_a_wrong_password_are_told_the_same(visit: Visit, name: str, password: str) -> None:
    visitor = visit()
    page = visitor.sign_in(name, password, status=403)
    assert "The name and the password do not belong to an account that may sign in." in page
    assert password not in page or not password
    visitor.get("/account", 302)


def test_an_account_that_may_not_sign_in_is_told_the_same(visit: Visit, gate: Gate) -> None:
    gate.people.set_active("rita", False, by="the test")
    assert "do not belong to an account that may sign in" in visit().sign_in("rita", status=403)


def test_a_session_has_a_new_token_each_time_and_keeps_nothing_of_before(visit: Visit, file: PeopleFile) -> None:
    visitor = visit()
    visitor.get("/sign-in")
    planted = visitor.cookie()
    visitor.sign_in("rita")
    first = visitor.cookie()
    assert first != planted
    visitor.sign_in("rita")
    assert visitor.cookie() != first
    victim = visit()
    victim.client.set_cookie("reviewgraph", planted)
    victim.get("/account", 302)
    with file.reading() as connection:
        tokens = [bytes(row["token"]) for row in connection.execute("SELECT token FROM session")]
    assert len(tokens) == 2
    assert all(len(token) == 32 for token in tokens)


def test_what_is_kept_of_a_session_signs_nobody_in(visit: Visit, app: Flask, file: PeopleFile) -> None:
    visitor = visit()
    visitor.sign_in("rita")
    with visitor.client.session_transaction() as session:
        token = session["signed_in"]
    kept = file.path.read_bytes() + file.path.with_name("people.sqlite-wal").read_bytes()
    assert token.encode() not in kept
    assert PASSWORD.encode() not in kept


def test_a_cookie_taken_along_is_worth_nothing_after_signing_out(visit: Visit) -> None:
    visitor, thief = visit(), visit()
    visitor.sign_in("rita")
    thief.client.set_cookie("reviewgraph", visitor.cookie())
    thief.get("/account")
    assert visitor.post("/sign-out", 303, form="/account") == "/sign-in"
    visitor.get("/account", 302)
    thief.get("/account", 302)


def test_a_cookie_that_others_signed_is_worth_nothing(visit: Visit, file: PeopleFile) -> None:
    visitor, forger = visit(), visit()
    visitor.sign_in("rita")
    forger.client.set_cookie("reviewgraph", visitor.cookie()[:-3] + "abc")
    forger.get("/account", 302)


def test_an_hour_without_use_ends_a_session(visit: Visit, clock: Clock) -> None:
    visitor = visit()
    visitor.sign_in("rita")
    clock.seconds += HOUR - 1
    visitor.get("/account")
    clock.seconds += HOUR - 1
    visitor.get("/account")
    clock.seconds += HOUR + 1
    visitor.get("/account", 302)


def test_twelve_hours_end_a_session_however_much_it_is_used(visit: Visit, clock: Clock) -> None:
    visitor = visit()
    visitor.sign_in("rita")
    for _ in range(15):
        clock.seconds += 48 * 60
        visitor.get("/account")
    clock.seconds += 60
    visitor.get("/account", 302)


def _role(gate: Gate) -> None:
    gate.people.set_role("edda", Role.READER, by="the test")


def _password(gate: Gate) -> None:
    gate.people.set_password("edda", "other words quite apart", by="the test")


def _closed(gate: Gate) -> None:
    gate.people.set_active("edda", False, by="the test")


@pytest.mark.parametrize("change", [_role, _password, _closed])
def test_a_change_of_the_account_ends_its_sessions_and_no_others(
    visit: Visit, gate: Gate, change: Callable[[Gate], None]
) -> None:
    one, two, other = visit(), visit(), visit()
    one.sign_in("edda")
    two.sign_in("edda")
    other.sign_in("rita")
    change(gate)
    one.get("/account", 302)
    two.get("/account", 302)
    other.get("/account")


def test_cookies_are_kept_from_scripts_and_from_other_sites(visit: Visit) -> None:
    visitor = visit()
    token = visitor.token()
    data = {"csrf_token": token, "name": "rita", "password": PASSWORD}
    cookies = visitor.client.post("/sign-in", data=data).headers.getlist("Set-Cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == ["reviewgraph-browser", "reviewgraph"]
    for cookie in cookies:
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie
        assert "Secure" not in cookie


def test_behind_https_cookies_travel_by_it_alone(gate: Gate) -> None:
    app = create_app(no_graph, today=lambda: date(2026, 10, 1), gate=gate, secure=True)
    client = app.test_client()
    with client.get("/sign-in", base_url="https://localhost") as answer:
        cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-reviewgraph=")
    assert "; Secure" in cookie


def test_forms_without_their_token_change_nothing(visit: Visit, noted: Callable[[], list[Change]]) -> None:
    visitor = visit()
    visitor.sign_in("Ada Min")
    before = len(noted())
    for page in ("/sign-in", "/sign-out", "/account", "/accounts", "/accounts/1/role", "/accounts/1/active"):
        for token in ({}, {"csrf_token": "made-up"}, {"csrf_token": visit().token()}):
            with visitor.client.post(page, data={"role": "admin", "name": "x", **token}) as answer:
                assert answer.status_code == 400, page
                assert "This form is out of date" in answer.get_data(as_text=True)
    assert len(noted()) == before
    visitor.get("/account")


def test_a_form_sent_when_the_session_is_over_says_so(visit: Visit, clock: Clock) -> None:
    visitor = visit()
    visitor.sign_in("edda")
    token = visitor.token("/account")
    clock.seconds += 2 * HOUR
    with visitor.client.post("/account", data={"csrf_token": token}) as answer:
        assert answer.status_code == 401
        assert "You are not signed in" in answer.get_data(as_text=True)


def test_a_link_from_another_site_asks_once_more_and_signs_nobody_out(visit: Visit) -> None:
    visitor = visit()
    visitor.sign_in("rita")
    stranger = visit()  # the browser keeps the cookie back when another site's link is followed
    for page in ("/how?x=1", "/sign-in"):
        with stranger.client.get(page, headers={"Sec-Fetch-Site": "cross-site"}) as answer:
            assert answer.status_code == 200
            assert '<meta http-equiv="refresh" content="0">' in answer.get_data(as_text=True)
            assert "Set-Cookie" not in answer.headers
    visitor.get("/account")


def test_what_a_script_asks_for_is_no_form_to_sign_in(visit: Visit) -> None:
    with visit().client.get("/how", headers={"Sec-Fetch-Dest": "empty"}) as answer:
        assert answer.status_code == 401


def test_entering_and_leaving_is_noted_without_any_password(
    visit: Visit, noted: Callable[[], list[Change]], caplog: pytest.LogCaptureFixture
) -> None:
    visitor = visit()
    with caplog.at_level(logging.DEBUG):
        visitor.sign_in("rita", "hunter two and three", status=403)
        visitor.sign_in("hunter two and three", "rita", status=403)
        visitor.sign_in("rita")
        visitor.post("/sign-out", 303, form="/account")
    assert [(each.who, each.action, each.subject, each.detail) for each in noted()] == [
        ("nobody", "sign-in refused", "rita", "from 192.0.2.7"),
        ("nobody", "sign-in refused", "a name without an account", "from 192.0.2.7"),
        ("rita", "signed in", "rita", "from 192.0.2.7"),
        ("rita", "signed out", "rita", ""),
    ]
    assert "hunter" not in caplog.text
    assert PASSWORD not in caplog.text


def test_a_file_that_is_gone_wrong_is_said_without_a_trace(visit: Visit, file: PeopleFile) -> None:
    visitor = visit()
    visitor.sign_in("rita")
    with file.changing() as connection:
        connection.execute("DROP TABLE session")
    page = visitor.get("/account", 503)
    assert "cannot be used just now" in page
    assert "Reference" in page
    assert "sqlite" not in page.lower()
    assert "no such table" not in page
