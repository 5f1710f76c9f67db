"""The pages of whoever looks after accounts: who there is, and what was changed."""

from collections.abc import Callable
from datetime import date

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webui.accounts.entrance import blueprint, gate
from webui.accounts.forms import field, me, new_password, role, tried
from webui.accounts.log import Wanted
from webui.accounts.people import Account, Role
from webui.choice import Problem
from webui.downloads import csv_file
from webui.rights import Right, takes

ON_A_PAGE = 100
AUDIT_COLUMNS = ("When (UTC)", "Who", "What", "Of what", "More")


@blueprint.get("/accounts")
@takes(Right.MANAGE)
def every() -> str:
    """All accounts, and the form for a new one."""
    return _accounts([])


@blueprint.post("/accounts")
@takes(Right.MANAGE)
def add() -> ResponseReturnValue:
    """Makes an account."""

    def make() -> None:
        account = gate().people.add(field("name"), role(), new_password(), by=me())
        flash(f"The account “{account.name}” is made.")

    problems = tried(make)
    return (_accounts(problems), 400) if problems else redirect(url_for("accounts.every"), 303)


@blueprint.get("/accounts/<int:number>")
@takes(Right.MANAGE)
def one(number: int) -> str:
    """One account, and what can be changed of it."""
    return render_template("accounts/one.html", account=_numbered(number), roles=list(Role), problems=[])


@blueprint.post("/accounts/<int:number>/role")
@takes(Right.MANAGE)
def set_role(number: int) -> ResponseReturnValue:
    """Gives it another role."""
    account = _numbered(number)

    def change() -> None:
        gate().people.set_role(account.name, role(), by=me())

    return _changed(account, change, f"“{account.name}” has its role now, and has to sign in again.")


@blueprint.post("/accounts/<int:number>/active")
@takes(Right.MANAGE)
def set_active(number: int) -> ResponseReturnValue:
    """Lets it sign in, or no more."""
    account, active = _numbered(number), field("active") == "yes"

    def change() -> None:
        gate().people.set_active(account.name, active, by=me())

    return _changed(account, change, f"“{account.name}” may {'' if active else 'not '}sign in now.")


@blueprint.post("/accounts/<int:number>/password")
@takes(Right.MANAGE)
def set_password(number: int) -> ResponseReturnValue:
    """Sets its password; whoever is signed in with it is signed out."""
    account = _numbered(number)

    def change() -> None:
        gate().people.set_password(account.name, new_password(), by=me())

    return _changed(account, change, f"“{account.name}” has a new password.")


@blueprint.get("/audit")
@takes(Right.MANAGE)
def audit() -> ResponseReturnValue:
    """The changes, newest first."""
    wanted, problems = _wanted()
    page = max(request.args.get("page", 1, type=int), 1)
    found, count = [], 0
    if not problems:
        count = gate().log.count(wanted)
        page = min(page, max(-(-count // ON_A_PAGE), 1))
        found = gate().log.changes(wanted, skip=(page - 1) * ON_A_PAGE, most=ON_A_PAGE)
    shown = render_template(
        "accounts/audit.html",
        changes=found,
        count=count,
        page=page,
        most=ON_A_PAGE,
        query=_query(),
        days={"since": wanted.since, "until": wanted.until},
        problems=problems,
    )
    return shown, 400 if problems else 200


@blueprint.get("/audit.csv")
@takes(Right.MANAGE)
def audit_table() -> Response:
    """The same changes as a table, all of them."""
    wanted, problems = _wanted()
    if problems:
        abort(400)
    rows = [(f"{c.at:%Y-%m-%d %H:%M:%S}", c.who, c.action, c.subject, c.detail) for c in gate().log.changes(wanted)]
    return csv_file("changes.csv", AUDIT_COLUMNS, rows)


def _accounts(problems: list[Problem]) -> str:
    return render_template(
        "accounts/every.html",
        accounts=gate().people.every(),
        roles=list(Role),
        problems=problems,
        name=field("name"),
        role=field("role"),
    )


def _numbered(number: int) -> Account:
    account = next((each for each in gate().people.every() if each.id == number), None)
    return account or abort(404)


def _changed(account: Account, change: Callable[[], None], said: str) -> ResponseReturnValue:
    problems = tried(change)
    if problems:
        shown = render_template("accounts/one.html", account=account, roles=list(Role), problems=problems)
        return shown, 400
    flash(said)
    return redirect(url_for("accounts.one", number=account.id), 303)


def _query() -> dict[str, str]:
    return {name: request.args[name] for name in ("who", "since", "until") if request.args.get(name)}


def _wanted() -> tuple[Wanted, list[Problem]]:
    query, problems, days = _query(), [], dict[str, date]()
    for name, words in (("since", "From day"), ("until", "To day")):
        try:
            days |= {name: date.fromisoformat(query[name])} if name in query else {}
        except ValueError:
            problems.append(Problem(name, f"{words} must be a real date, such as 2026-10-01."))
    return Wanted(query.get("who", ""), days.get("since"), days.get("until")), problems
