"""The pages of accounts and of the log: who may, what they do, what they say."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.webui.accounts.conftest import PASSWORD, Visitor, no_graph
from tests.webui.reading import Page
from webui import create_app
from webui.accounts import Gate, PeopleFile
from webui.audit import Change
from webui.rights import Right

Visit = Callable[[], Visitor]
NEW = "other words quite apart"


@pytest.fixture
def admin(visit: Visit) -> Visitor:
    visitor = visit()
    visitor.sign_in("Ada Min")
    return visitor


def test_an_administrator_makes_an_account_that_can_sign_in(admin: Visitor, visit: Visit) -> None:
    fields = {"name": "Theo", "role": "editor", "password": NEW, "again": NEW}
    assert admin.post("/accounts", 303, form="/accounts", **fields) == "/accounts"
    page = Page(admin.get("/accounts")).words
    assert "The account “Theo” is made." in page
    assert "4 accounts may sign in." in page
    visit().sign_in("theo", NEW)


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"name": "rita"}, "name", "There is an account “rita” already."),
        ({"name": "<b>"}, "name", "The name may have letters"),
        ({"role": "king"}, "role", "Choose what the account is for."),
        ({"again": "others"}, "again", "The two passwords are not the same."),
        ({"password": "short", "again": "short"}, "password", "at least 12 characters"),
    ],
)
def test_what_is_wrong_with_a_new_account_is_said_by_its_field(
    admin: Visitor, gate: Gate, fields: dict[str, str], field: str, said: str
) -> None:
    good = {"name": "Theo", "role": "editor", "password": NEW, "again": NEW}
    shown = Page(admin.post("/accounts", 400, form="/accounts", **{**good, **fields}))
    assert shown.words.startswith("Error: Accounts")
    assert "There is a problem" in shown.words
    assert said in shown.words
    assert f"#f-{field}" in shown.addresses()
    assert f"f-{field}-err" in shown.ids()
    assert not any("value" in each for each in shown.all("input") if each.get("type") == "password")
    assert len(gate.people.every()) == 3


def test_an_administrator_changes_an_account(admin: Visitor, visit: Visit, noted: Callable[[], list[Change]]) -> None:
    rita = visit()
    rita.sign_in("rita")
    admin.post("/accounts/1/role", 303, form="/accounts/1", role="editor")
    rita.get("/account", 302)
    admin.post("/accounts/1/password", 303, form="/accounts/1", password=NEW, again=NEW)
    visit().sign_in("rita", PASSWORD, status=403)
    visit().sign_in("rita", NEW)
    admin.post("/accounts/1/active", 303, form="/accounts/1", active="no")
    visit().sign_in("rita", NEW, status=403)
    admin.post("/accounts/1/active", 303, form="/accounts/1", active="yes")
    visit().sign_in("rita", NEW)
    done = [(each.action, each.subject, each.detail) for each in noted() if each.who == "Ada Min"][1:]
    assert done == [
        ("role set", "rita", "to editor"),
        ("password set", "rita", ""),
        ("account closed", "rita", ""),
        ("account opened", "rita", ""),
    ]


def test_the_last_administrator_cannot_leave(admin: Visitor) -> None:
    page = admin.post("/accounts/3/role", 400, form="/accounts/3", role="reader")
    assert "No administrator would be left" in page
    page = admin.post("/accounts/3/active", 400, form="/accounts/3", active="no")
    assert "No administrator would be left" in page
    admin.get("/accounts")


def test_an_account_that_is_not_there_is_no_page(admin: Visitor) -> None:
    admin.get("/accounts/99", 404)
    admin.post("/accounts/99/role", 404, form="/accounts", role="reader")


@pytest.mark.parametrize("name", ["rita", "edda"])
def test_nobody_else_manages(visit: Visit, name: str) -> None:
    visitor = visit()
    visitor.sign_in(name)
    for page in ("/accounts", "/accounts/3", "/audit", "/audit.csv"):
        assert "You may not do this here" in visitor.get(page, 403)
    visitor.post("/accounts/1/role", 403, form="/account", role="admin")
    assert "/accounts" not in Page(visitor.get("/account")).addresses()


def test_one_changes_ones_own_password_and_stays_signed_in_here_alone(
    visit: Visit, noted: Callable[[], list[Change]]
) -> None:
    here, there = visit(), visit()
    here.sign_in("rita")
    there.sign_in("rita")
    before = here.cookie()
    wrong = here.post("/account", 400, form="/account", current="no", password=NEW, again=NEW)
    assert "This is not the password of your account." in wrong
    assert "at least 12" in here.post("/account", 400, form="/account", current=PASSWORD, password="x", again="x")
    assert here.post("/account", 303, form="/account", current=PASSWORD, password=NEW, again=NEW) == "/account"
    assert "Your password is changed." in here.get("/account")
    assert here.cookie() != before
    there.get("/account", 302)
    visit().sign_in("rita", NEW)
    assert [(each.who, each.action) for each in noted()][2:4] == [
        ("rita", "own password refused"),
        ("rita", "password set"),
    ]


def test_guessing_the_password_of_an_open_session_is_slowed_down(visit: Visit) -> None:
    visitor = visit()
    visitor.sign_in("rita")
    for _ in range(5):
        visitor.post("/account", 400, form="/account", current="no", password=NEW, again=NEW)
    page = visitor.post("/account", 429, form="/account", current=PASSWORD, password=NEW, again=NEW)
    assert "This was tried too often" in page


def test_the_log_is_shown_filtered_by_page_and_as_a_table(admin: Visitor, gate: Gate) -> None:
    for number in range(150):
        gate.log.note(Change(gate.now(), "=edda", "walkthrough saved", f"walkthrough:{number}"))
    first = Page(admin.get("/audit?who=EDDA&since=2026-10-01&until=2026-10-01")).words
    assert "150 lines, newest first." in first
    assert "Lines 1 to 100" in first
    assert "1 October 2026, 09:00:00 =edda Walkthrough saved walkthrough:149" in first
    assert "Lines 101 to 150" in Page(admin.get("/audit?who=edda&page=2")).words
    assert "No change was made that fits these choices." in admin.get("/audit?until=2026-09-30")
    table = admin.get("/audit.csv?who=edda")
    assert table.startswith(
        "\ufeffWhen (UTC),Who,What,Of what,More\r\n2026-10-01 09:00:00,'=edda,walkthrough saved,walkthrough:149,"
    )
    assert table.count("\r\n") == 151


@pytest.mark.parametrize("query", ["since=x", "until=2026-02-30"])
def test_a_day_that_is_none_is_said(admin: Visitor, query: str) -> None:
    assert "must be a real date" in admin.get(f"/audit?{query}", 400)
    admin.get(f"/audit.csv?{query}", 400)


@pytest.mark.parametrize("page", ["0", "-3", "x", "99999999999999999999", "7"])
def test_a_page_of_the_log_that_is_none_is_no_trouble(admin: Visitor, page: str) -> None:
    admin.get(f"/audit?page={page}")


def test_what_the_server_does_not_allow_no_role_has(gate: Gate, file: PeopleFile) -> None:
    restricted = Gate(file, frozenset({Right.READ, Right.MANAGE}))
    app = create_app(no_graph, today=lambda: date(2026, 10, 1), gate=restricted)
    visitor = Visitor(app)
    visitor.sign_in("Ada Min")
    with visitor.client.get("/api/v1/session") as answer:
        assert answer.get_json()["rights"] == ["manage", "read"]
