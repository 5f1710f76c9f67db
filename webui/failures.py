"""Errors as pages for people: what happened, what to do, and never a trace."""

from flask import Flask, Response, current_app, make_response, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from graph.model.errors import QuestionError, ReviewgraphError
from webui import api, logs
from webui.accounts import PeopleError
from webui.limits import COME_AGAIN, BusyError

_SENTENCES = {
    400: ("This address cannot be read", "A part of it is not in the form that this page expects."),
    401: ("You are not signed in", "Nothing was changed. Sign in, open the page again and send it once more."),
    403: (
        "You may not do this here",
        "Nothing was changed. Your account, or this server, is only for reading; ask whoever looks after it for you.",
    ),
    404: (
        "There is no such page",
        "The address may be mistyped, or what it showed may have been taken out of the graph.",
    ),
    405: ("This page can only be read", "Nothing was changed."),
    413: (
        "This is too large",
        "Nothing was changed. Send fewer documents at once, or smaller ones; whoever runs this server sets how large "
        "they may be.",
    ),
    421: (
        "This address is not served here",
        "Open the address that the reviewgraph command printed. The pages are kept from every other name, so that no "
        "website can reach them through your browser.",
    ),
    429: ("This was tried too often", "Nothing was changed. Wait a minute, and try again."),
    503: (
        "The server is busy with other questions",
        "Nothing was changed. A few questions are worked out at once, and one for each reader, so that nobody waits "
        "long for a page. Wait ten seconds, and open this page again.",
    ),
}

Page = tuple[str, int] | Response


def install(app: Flask) -> None:
    """Answer every error with a page."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(QuestionError, _question)
    app.register_error_handler(ReviewgraphError, _trouble)
    app.register_error_handler(Exception, _trouble)


def _http(error: HTTPException) -> Response:
    page = api.http(error) if api.asked_for() else _http_page(error)
    answer = make_response(page)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        answer.headers["Allow"] = ", ".join(sorted(error.valid_methods))
    if isinstance(error, BusyError):
        answer.headers["Retry-After"] = str(COME_AGAIN)
    return answer


def _http_page(error: HTTPException) -> Page:
    code = error.code or 500
    heading, words = _SENTENCES.get(code, ("This page cannot be shown", "Nothing was changed."))
    return _page(heading, words, code)


def _question(error: QuestionError) -> Page:
    words = " ".join(part for part in (error.message, error.remedy) if part)
    return _page("This cannot be answered", words, 404)


def _trouble(error: Exception) -> Page:
    """Something broke: the log has all of it under a reference, the page has the reference."""
    reference = logs.request_id()
    current_app.logger.error("%s %s: reference %s", request.method, logs.route(), reference, exc_info=error)
    if isinstance(error, PeopleError):
        heading, code = "The accounts and the log of changes cannot be used just now", 503
        words = "Nothing was changed. Try again in a minute; tell whoever looks after reviewgraph for you if it stays."
    elif isinstance(error, ReviewgraphError):
        heading, code = "The graph cannot be read just now", 503
        words = error.remedy or "Try again in a minute; start reviewgraph again if it stays."
    else:
        heading, code = "This page could not be made", 500
        words = "Try again. If it happens again, give the reference below to whoever looks after reviewgraph for you."
    return _page(heading, words, code, reference)


def _page(heading: str, words: str, code: int, reference: str | None = None) -> Page:
    try:
        return render_template("error.html", heading=heading, words=words, reference=reference), code
    except Exception as error:  # what broke the page may break this one too
        current_app.logger.error("the page of an error could not be made", exc_info=error)
        plain = f"{heading}. {words}" + (f" Reference: {reference}" if reference else "")
        return Response(plain, code, content_type="text/plain; charset=utf-8")
