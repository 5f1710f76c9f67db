"""Passwords: what is accepted as one, and how it is kept."""

import unicodedata
from functools import cache

from werkzeug.security import check_password_hash, generate_password_hash

LEAST, MOST = 12, 200

# 2^15 blocks of 1 KB, three times over: what OWASP's password storage sheet asks of scrypt in 32 MB.
_METHOD = "scrypt:32768:8:3"

# Long enough, and still among the first that are guessed. Compared without case, spaces and punctuation.
_COMMON = frozenset(
    """
    123456789012 1234567890123 12345678901234 123456123456 123123123123 111111111111 000000000000 012345678910
    123412341234 987654321098 121212121212 abcdefghijkl abcd12345678 abcdef123456 abc123abc123 aaaaaaaaaaaa
    qwertyuiopas qwertyuiop12 qwertyuiop123 qwerty123456 qwerty1234567 qwertyqwerty 1q2w3e4r5t6y 1qaz2wsx3edc
    q1w2e3r4t5y6 zaq12wsxcde3 asdfghjkl123 zxcvbnm12345 asdfasdfasdf password1234 password12345 password123456
    passwordpassword password2024 password2025 password2026 passw0rd1234 p4ssw0rd1234 mypassword12 mypassword123
    newpassword1 newpassword123 changemenow1 changeme1234 changeme12345 letmein12345 letmeinletmein welcome12345
    welcome123456 welcome2025 welcomewelcome administrator administrator1 admin1234567 admin12345678 adminadmin12
    adminadminadmin iloveyou1234 iloveyouiloveyou trustno1trustno1 monkey123456 dragon123456 sunshine1234
    football1234 liverpool123 manchester1 manchester12 arsenal12345 chelsea12345 princess1234 superman1234
    safeguarding safeguarding1 safeguarding12 safeguarding123 safeguarding2025 safeguarding2026 reviewgraph1
    reviewgraph123 reviewgraphreviewgraph correcthorsebatterystaple thisisapassword mypasswordispassword
    """.split()  # noqa: SIM905 - a list of words is read more easily so
)


def problem_with(password: str, name: str) -> str | None:
    """Why a password is not accepted for an account, in a sentence; None where it is."""
    if len(password) < LEAST:
        return f"The password must have at least {LEAST} characters."
    if len(password) > MOST:
        return f"The password may have at most {MOST} characters."
    bare = _bare(password)
    if bare in _COMMON or len(set(bare)) < 4:
        return (
            "This password is one of the first that are guessed. Take another: four words that do not belong together."
        )
    if _bare(name) and len(_bare(name)) > 3 and _bare(name) in bare and len(bare) < len(_bare(name)) + 8:
        return "The password must not be the account’s name with a few characters more."
    return None


def hashed(password: str) -> str:
    """A password as it is kept: with a salt of its own, in a form that says how it was made."""
    return generate_password_hash(_normal(password), _METHOD)


def fits(password: str, kept: str | None) -> bool:
    """Whether a password is the one that is kept; as slow where there is none to compare with."""
    if len(password) > MOST:
        password = ""
    right = check_password_hash(kept or _nobodys(), _normal(password))
    return right and kept is not None


@cache
def _nobodys() -> str:
    return hashed("the password of no account at all")


def _normal(password: str) -> str:
    """One form for what keyboards write in several."""
    return unicodedata.normalize("NFKC", password)


def _bare(words: str) -> str:
    return "".join(each for each in _normal(words).casefold() if each.isalnum())
