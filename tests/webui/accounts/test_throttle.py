"""Guessing is slowed down, by account, by address and by browser, and nobody is shut out for good."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.webui.accounts.conftest import PASSWORD, Clock, Visitor
from webui.accounts import Gate, PeopleFile
from webui.accounts.throttle import wait_after

Visit = Callable[[], Visitor]
WRONG = "wrong words altogether"


def _wait(page: str) -> int:
    found = re.search(r"Try again in (\d+) (second|minute)", page)
    assert found, page
    return int(found[1]) * (60 if found[2] == "minute" else 1)


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (10, 32), (12, 128), (13, 256), (14, 300), (999, 300)],
)
def test_waits_double_up_to_the_longest(failures: int, seconds: int) -> None:
    assert wait_after(5, 300, failures) == seconds


def _guess(visitor: Visitor, name: str, times: int) -> None:
    for _ in range(times):
        visitor.sign_in(name, WRONG, status=403)


def test_after_ten_wrong_passwords_an_account_asks_for_a_wait_whether_it_exists_or_not(
    visit: Visit, clock: Clock
) -> None:
    for name in ("rita", "nobody at all"):
        _guess(visit(), name, 10)
        visitor = visit()
        page = visitor.sign_in(name, PASSWORD, status=429)
        assert "This was tried too often. Try again in 1 second." in page
        assert PASSWORD not in page
        clock.seconds += 1


def test_the_answer_says_when_to_come_back(visit: Visit) -> None:
    visitor = visit()
    _guess(visitor, "rita", 10)
    data = {"csrf_token": visitor.token(), "name": "rita", "password": WRONG}
    answer = visitor.client.post("/sign-in", data=data, environ_overrides={"REMOTE_ADDR": visitor.address})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "1")


def test_who_waits_gets_in_and_trying_meanwhile_makes_it_no_longer(visit: Visit, clock: Clock) -> None:
    _guess(visit(), "rita", 10)
    for _ in range(20):
        visit().sign_in("rita", PASSWORD, status=429)
    clock.seconds += 1
    visit().sign_in("rita")


def test_the_name_in_another_case_is_the_same_account(visit: Visit) -> None:
    _guess(visit(), "rita", 5)
    _guess(visit(), "  RiTa ", 5)
    visit().sign_in("rita", status=429)


def test_a_browser_that_has_signed_in_is_not_shut_out_by_who_guesses_elsewhere(visit: Visit, clock: Clock) -> None:
    admin = visit()
    admin.sign_in("Ada Min")
    admin.post("/sign-out", 303, form="/account")
    attacker = visit()
    attacker.address = admin.address  # even from behind the same router
    _guess(attacker, "Ada Min", 10)
    for _ in range(30):
        clock.seconds += 300
        attacker.sign_in("Ada Min", WRONG, status=403)
    attacker.sign_in("Ada Min", status=429)
    admin.sign_in("Ada Min")


def test_the_longest_wait_of_an_account_is_five_minutes(visit: Visit, clock: Clock) -> None:
    _guess(visit(), "Ada Min", 10)
    for _ in range(12):
        clock.seconds += 300
        visit().sign_in("Ada Min", WRONG, status=403)
    assert _wait(visit().sign_in("Ada Min", status=429)) == 300


def test_a_known_browser_is_slowed_down_itself_and_for_its_own_accounts_alone(visit: Visit, clock: Clock) -> None:
    visitor = visit()
    visitor.sign_in("rita")
    _guess(visitor, "rita", 5)
    assert _wait(visitor.sign_in("rita", status=429)) == 1
    visitor.sign_in("edda", WRONG, status=403)  # counted as a stranger’s
    clock.seconds += 1
    visitor.sign_in("rita")
    _guess(visitor, "rita", 5)


def test_what_a_browser_shows_is_believed_only_if_this_server_signed_it(visit: Visit, gate: Gate) -> None:
    attacker = visit()
    _guess(attacker, "Ada Min", 10)
    attacker.client.set_cookie("reviewgraph-browser", "WyJhIixbMywyLDFdXQ.aaaa.bbbb")
    attacker.sign_in("Ada Min", status=429)


def test_an_account_of_ones_own_does_not_reset_the_count_of_an_address(
    visit: Visit, app: Flask, file: PeopleFile
) -> None:
    for number in range(30):
        Visitor(app).sign_in(f"guess {number}", WRONG, status=403)
    Visitor(app).sign_in("rita", status=429)
    Visitor(app, "192.0.2.8").sign_in("rita")
    # one for each name, one for the address; and of the right one its account and its address, taken back
    assert _failures(file) == [0, 0, *[1] * 30, 30]


def _failures(file: PeopleFile) -> list[int]:
    with file.reading() as connection:
        return sorted(row["failures"] for row in connection.execute("SELECT failures FROM attempt"))


def test_one_household_of_new_addresses_is_one_address(app: Flask) -> None:
    for number in range(30):
        Visitor(app, f"2001:db8:1:2::{number + 1:x}").sign_in(f"guess {number}", WRONG, status=403)
    Visitor(app, "2001:db8:1:2:ffff::9").sign_in("rita", status=429)
    Visitor(app, "2001:db8:1:3::9").sign_in("rita")


def test_a_new_password_lets_the_account_be_tried_at_once(visit: Visit, gate: Gate) -> None:
    _guess(visit(), "rita", 10)
    gate.people.set_password("rita", "other words quite apart", by="the test")
    visit().sign_in("rita", "other words quite apart")


def test_attempts_are_forgotten_after_a_day(visit: Visit, clock: Clock, file: PeopleFile) -> None:
    _guess(visit(), "rita", 9)
    clock.seconds += 24 * 60 * 60 + 1
    _guess(visit(), "rita", 9)
    assert _failures(file) == [9, 9]


def test_what_was_typed_as_a_name_is_not_kept(visit: Visit, file: PeopleFile) -> None:
    visit().sign_in("my secret by mistake", "x", status=403)
    for path in file.path.parent.iterdir():
        assert b"my secret" not in path.read_bytes()
