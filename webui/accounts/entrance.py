"""Signing in and out, and one's own password."""

from flask import Blueprint, Response, current_app, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webui.accounts.arrival import from_elsewhere, local, once_more
from webui.accounts.forms import field, me, new_password, tried
from webui.accounts.gate import BROWSER_SECONDS, Entry, Gate
from webui.accounts.people import Account
from webui.choice import Problem
from webui.rights import Right, anybody, person, takes

GATE = "webui.gate"

blueprint = Blueprint("accounts", __name__)

_WRONG = "The name and the password do not belong to an account that may sign in."


def gate() -> Gate:
    """The accounts of this server."""
    kept: Gate = current_app.extensions[GATE]
    return kept


@blueprint.get("/sign-in")
@anybody
def sign_in() -> ResponseReturnValue:
    """The form."""
    if from_elsewhere() and person() is None:
        return once_more()
    return _form([])


@blueprint.post("/sign-in")
@anybody
def enter() -> ResponseReturnValue:
    """Who sends the right name and password goes on to the page that they asked for."""
    entry = gate().sign_in(field("name"), field("password"), request.remote_addr or "nowhere", _browser())
    if entry.wait:
        answer = make_response(_form([Problem("name", too_often(entry.wait))]), 429)
        answer.headers["Retry-After"] = str(entry.wait)
        return answer
    if entry.account is None:
        return _form([Problem("name", _WRONG)]), 403
    return _remembered(redirect(local(field("next")), 303), entry)


@blueprint.post("/sign-out")
@anybody
def sign_out() -> ResponseReturnValue:
    """Ends the session."""
    gate().sign_out()
    return redirect(url_for("accounts.sign_in"), 303)


@blueprint.get("/account")
@takes(Right.READ)
def own() -> str:
    """One's own account."""
    return render_template("accounts/own.html", account=_mine(), problems=[])


@blueprint.post("/account")
@takes(Right.READ)
def change_password() -> ResponseReturnValue:
    """Sets one's own password; every other session of the account ends."""
    account = _mine()
    wait = gate().fits(account, field("current"), request.remote_addr or "nowhere")
    if wait is not None:
        problems = [Problem("current", too_often(wait) if wait else "This is not the password of your account.")]
        return render_template("accounts/own.html", account=account, problems=problems), 429 if wait else 400
    problems = tried(lambda: gate().people.set_password(account.name, new_password(), by=me()))
    if problems:
        return render_template("accounts/own.html", account=account, problems=problems), 400
    gate().begin(account)
    flash("Your password is changed. Wherever else you were signed in, you are signed out.")
    return redirect(url_for("accounts.own"), 303)


def too_often(seconds: int) -> str:
    """That it was tried too often, and how long to wait."""
    minutes = -(-seconds // 60)
    wait = f"{seconds} seconds" if seconds > 1 else "1 second"
    return f"This was tried too often. Try again in {f'{minutes} minutes' if minutes > 1 else wait}."


def _form(problems: list[Problem]) -> str:
    back = local(request.values.get("next", ""))
    return render_template("accounts/sign_in.html", problems=problems, back=back, name=field("name"))


def _mine() -> Account:
    who = person()
    account = gate().people.named(who.name) if who else None
    if account is None:
        raise LookupError("somebody is signed in whose account is not there")
    return account


def _cookie() -> str:
    return f"{current_app.config['SESSION_COOKIE_NAME']}-browser"


def _browser() -> str:
    return request.cookies.get(_cookie(), "")


def _remembered(answer: Response | ResponseReturnValue, entry: Entry) -> ResponseReturnValue:
    response = make_response(answer)
    response.set_cookie(
        _cookie(),
        entry.browser,
        max_age=BROWSER_SECONDS,
        httponly=True,
        samesite="Strict",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )
    return response
