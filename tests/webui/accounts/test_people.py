"""Accounts and their file: names, passwords, the last administrator, rights of the file, two processes at once."""

import os
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from werkzeug import security

from tests.webui.accounts.conftest import PASSWORD
from webui.accounts import AccountError, FileLog, Gate, PeopleError, PeopleFile, Role, Wanted, passwords
from webui.accounts.people import RIGHTS
from webui.audit import Change
from webui.rights import Right


def test_the_roles_have_these_rights() -> None:
    assert RIGHTS[Role.READER] == {Right.READ}
    assert RIGHTS[Role.EDITOR] == {Right.READ, Right.EDIT, Right.UPLOAD}
    assert RIGHTS[Role.ADMIN] == set(Right)


@pytest.mark.parametrize("name", ["", "  ", "a" * 65, "a<b", "a\x00b", "line\nof\u202eother", "...", "a;b", "‮abc"])
def test_names_that_are_none_are_refused(gate: Gate, name: str) -> None:
    if name == "line\nof\u202eother":
        name = "of\u202eother"
    with pytest.raises(AccountError) as refused:
        gate.people.add(name, Role.READER, PASSWORD, by="x")
    assert refused.value.field == "name"


@pytest.mark.parametrize("name", ["RITA", " rita ", "ｒita"])
def test_two_spellings_are_one_account(gate: Gate, name: str) -> None:
    with pytest.raises(AccountError, match="already"):
        gate.people.add(name, Role.READER, PASSWORD, by="x")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("eleven char", "at least 12"),
        ("x" * 201, "at most 200"),
        ("Password1234", "first that are guessed"),
        ("pass word-1234", "first that are guessed"),
        ("Safeguarding!", "first that are guessed"),
        ("abababababab", "first that are guessed"),
        ("            ", "first that are guessed"),
        ("geraldine.smith.1", "account’s name"),
    ],
)
def test_passwords_that_are_easily_guessed_are_refused(gate: Gate, password: str, why: str) -> None:
    with pytest.raises(AccountError, match=why) as refused:
        gate.people.add("Geraldine Smith", Role.READER, password, by="x")
    assert refused.value.field == "password"
    assert password not in str(refused.value)


def test_a_password_is_kept_salted_and_fits_in_any_form_of_its_letters() -> None:
    one, two = passwords.hashed("crème brûlée at ten"), passwords.hashed("crème brûlée at ten")
    assert one != two
    assert passwords.fits("cre\u0300me bru\u0302le\u0301e at ten", one)
    assert not passwords.fits("creme brulee at ten", one)
    assert not passwords.fits("anything", None)


def test_an_account_that_is_not_there_takes_as_long(monkeypatch: pytest.MonkeyPatch, gate: Gate) -> None:
    asked: list[str] = []
    check = security.check_password_hash

    def counted(kept: str, password: str) -> bool:
        asked.append(kept.partition("$")[0])
        return check(kept, password)

    monkeypatch.setattr(passwords, "check_password_hash", counted)
    for name in ("rita", "nobody", "edda"):
        assert gate.people.whose(name, "wrong words altogether") is None
    gate.people.set_active("edda", False, by="x")
    assert gate.people.whose("edda", PASSWORD) is None
    assert len(asked) == 4
    assert {method.partition(":")[0] for method in asked} == {"scrypt"}


def test_passwords_are_slow_to_try(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert passwords._METHOD == "scrypt:32768:8:3"
    kept = passwords.hashed(PASSWORD)
    assert kept.startswith("scrypt:32768:8:3$")
    began = time.process_time()
    assert passwords.fits(PASSWORD, kept)
    assert time.process_time() - began > 0.05


@pytest.mark.parametrize("last", ["role", "active"])
def test_an_administrator_stays(gate: Gate, last: str) -> None:
    def take() -> None:
        if last == "role":
            gate.people.set_role("Ada Min", Role.EDITOR, by="x")
        else:
            gate.people.set_active("Ada Min", False, by="x")

    lines = gate.log.count(Wanted())
    with pytest.raises(AccountError, match="No administrator would be left"):
        take()
    assert gate.people.has_admin()
    assert gate.log.count(Wanted()) == lines
    gate.people.set_role("edda", Role.ADMIN, by="x")
    take()
    assert [each.name for each in gate.people.every() if each.active and each.role is Role.ADMIN] == ["edda"]


def test_a_change_and_its_line_are_kept_together(gate: Gate, file: PeopleFile) -> None:
    with file.changing() as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'no room'); END")
    with pytest.raises(PeopleError):
        gate.people.set_role("rita", Role.ADMIN, by="x")
    account = gate.people.named("rita")
    assert account
    assert account.role is Role.READER


def test_lines_of_the_log_stay_as_they_are(gate: Gate, file: PeopleFile) -> None:
    for statement in ("UPDATE change SET who = 'another'", "DELETE FROM change"):
        with pytest.raises(PeopleError, match="only added to"), file.changing() as connection:
            connection.execute(statement)
    assert gate.log.count(Wanted(who="the test")) == 3


def test_the_log_is_asked_by_name_and_day(file: PeopleFile) -> None:
    log = FileLog(file)
    for day, who in ((1, "Ann"), (2, "Joanna"), (2, "Bob"), (3, "ann")):
        log.note(Change(datetime(2026, 10, day, 23, 59, 59, 999000, tzinfo=UTC), who, "did", f"thing {day}"))
    every = log.changes(Wanted())
    assert [(each.who, each.at.day) for each in every] == [("ann", 3), ("Bob", 2), ("Joanna", 2), ("Ann", 1)]
    assert [each.who for each in log.changes(Wanted(who="ANN"))] == ["ann", "Joanna", "Ann"]
    second = Wanted(since=date(2026, 10, 2), until=date(2026, 10, 2))
    assert [each.who for each in log.changes(second)] == ["Bob", "Joanna"]
    assert log.count(second) == 2
    assert [each.who for each in log.changes(Wanted(), skip=1, most=2)] == ["Bob", "Joanna"]
    assert log.count(Wanted(who="%")) == 0


def test_a_line_stays_one_line(file: PeopleFile) -> None:
    log = FileLog(file)
    log.note(Change(datetime.now(UTC), "x", "did", "a\r\nforged line\u2028\u202e" + "y" * 900))
    subject = log.changes(Wanted())[0].subject
    assert subject.startswith("a  forged line  y")
    assert len(subject) == 500


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives the rights of the folder")
def test_only_its_owner_reads_the_file(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = tmp_path / "new" / "people.sqlite"
        file = PeopleFile(path)
        file.secret()
        assert {stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()} == {0o600}
        assert len(list(path.parent.iterdir())) == 3
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        file.close()
        path.chmod(0o644)
        PeopleFile(path).close()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "people.sqlite"
    path.write_text("a letter to somebody, longer than a header")
    with pytest.raises(PeopleError, match="no file of accounts"):
        PeopleFile(path)
    assert path.read_text().startswith("a letter")


def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "people.sqlite"
    PeopleFile(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(PeopleError, match="a later version"):
        PeopleFile(path)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(PeopleError, match="--data"):
        PeopleFile(tmp_path / "taken" / "people.sqlite")


_OTHER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from webui.accounts import FileLog, PeopleFile
from webui.audit import Change
print("ready", flush=True)
sys.stdin.read()
file = PeopleFile(Path(sys.argv[1]))
secret = file.secret()
for number in range(20):
    FileLog(file).note(Change(datetime.now(UTC), "other", "did", str(number)))
print(secret.hex())
file.close()
"""


def test_two_processes_share_a_file_from_its_first_moment(tmp_path: Path) -> None:
    path, root = tmp_path / "people.sqlite", Path(__file__).parents[3]
    command = [sys.executable, "-c", _OTHER, str(path)]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdin
        assert other.stdout.readline() == "ready\n"
        other.stdin.close()
        file = PeopleFile(path)
        secret, log = file.secret(), FileLog(file)
        for number in range(20):
            log.note(Change(datetime.now(UTC), "this", "did", str(number)))
        assert other.stdout.read() == f"{secret.hex()}\n"
        assert other.stderr
        assert other.stderr.read() == ""
    for who in ("this", "other"):
        assert [each.subject for each in log.changes(Wanted(who=who))] == [str(n) for n in reversed(range(20))]
    file.close()


def test_threads_share_a_file(gate: Gate) -> None:
    def work(name: str) -> None:
        for number in range(20):
            gate.log.note(Change(gate.now(), name, "did", str(number)))

    threads = [threading.Thread(target=work, args=(f"thread {number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gate.log.count(Wanted(who="thread")) == 120
