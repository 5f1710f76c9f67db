"""Errors as pages for people: what happened, what to do, and never a trace."""

import secrets

from flask import Flask, current_app, render_template, request
from werkzeug.exceptions import HTTPException

from graph.model.errors import QuestionError, ReviewgraphError

_SENTENCES = {
    400: ("This address cannot be read", "A part of it is not in the form that this page expects."),
    403: (
        "You may not do this here",
        "Nothing was changed. Your account, or this server, is only for reading; ask whoever looks after it for you.",
    ),
    404: (
        "There is no such page",
        "The address may be mistyped, or what it showed may have been taken out of the graph.",
    ),
    405: ("This page can only be read", "Nothing was changed."),
    421: (
        "This address is not served here",
        "Open the address that the reviewgraph command printed. The pages are kept from every other name, so that no "
        "website can reach them through your browser.",
    ),
}

Page = tuple[str, int]


def install(app: Flask) -> None:
    """Answer every error with a page."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(QuestionError, _question)
    app.register_error_handler(ReviewgraphError, _trouble)
    app.register_error_handler(Exception, _trouble)


def _http(error: HTTPException) -> Page:
    code = error.code or 500
    heading, words = _SENTENCES.get(code, ("This page cannot be shown", "Nothing was changed."))
    return render_template("error.html", heading=heading, words=words, reference=None), code


def _question(error: QuestionError) -> Page:
    words = " ".join(part for part in (error.message, error.remedy) if part)
    return render_template("error.html", heading="This cannot be answered", words=words, reference=None), 404


def _trouble(error: Exception) -> Page:
    """Something broke: the log has all of it under a reference, the page has the reference."""
    reference = secrets.token_hex(3)
    current_app.logger.error("%s %s: reference %s", request.method, request.path, reference, exc_info=error)
    if isinstance(error, ReviewgraphError):
        heading, code = "The graph cannot be read just now", 503
        words = error.remedy or "Try again in a minute; start reviewgraph again if it stays."
    else:
        heading, code = "This page could not be made", 500
        words = "Try again. If it happens again, give the reference below to whoever looks after reviewgraph for you."
    return render_template("error.html", heading=heading, words=words, reference=reference), code
