"""Errors as JSON: which parameter, what is wrong with it, what to do, and never a trace."""

from flask import Response, current_app, jsonify, request
from werkzeug.exceptions import HTTPException

from graph.model.errors import QuestionError, ReviewgraphError
from graph.writing.walkthroughs import ChangedMeanwhileError
from webui import logs
from webui.api.asked import NotThereError, WrongRequestError
from webui.api.routes import blueprint
from webui.limits import COME_AGAIN, BusyError

Answer = tuple[Response, int]


def asked_for() -> bool:
    """Whether this request is one for JSON, even where no route of this API answers it."""
    return request.path.startswith("/api/")


def error(message: str, status: int, where: str | None = None, reference: str | None = None) -> Answer:
    """An error as this API gives it; ``where`` is the parameter, ``reference`` what the log has it under."""
    return jsonify(error={"message": message, "where": where, "reference": reference}), status


@blueprint.errorhandler(WrongRequestError)
def _wrong(problem: WrongRequestError) -> Answer:
    return error(str(problem), 400, problem.where)


@blueprint.errorhandler(NotThereError)
def _absent(problem: NotThereError) -> Answer:
    return error(str(problem), 404, problem.where)


@blueprint.errorhandler(QuestionError)
def _unanswerable(problem: QuestionError) -> Answer:
    """What was asked is well put, but the graph holds no such thing, or too much of it."""
    return error(f"{problem.message} {problem.remedy or ''}".strip(), 404, problem.where)


@blueprint.errorhandler(ChangedMeanwhileError)
def _changed(problem: ChangedMeanwhileError) -> Answer:
    return error(f"{problem.message} {problem.remedy or ''}".strip(), 409)


@blueprint.errorhandler(HTTPException)
def http(problem: HTTPException) -> Answer:
    """What the framework refuses; the application sends it here where no route of this API was found."""
    if isinstance(problem, BusyError):
        answer, status = error("The server is busy with other questions. Wait ten seconds, and ask again.", 503)
        answer.headers["Retry-After"] = str(COME_AGAIN)
        return answer, status
    return error(f"{problem.name}. Nothing was changed.", problem.code or 500)


@blueprint.errorhandler(Exception)
def _trouble(problem: Exception) -> Answer:
    reference = logs.request_id()
    current_app.logger.error("%s %s: reference %s", request.method, logs.route(), reference, exc_info=problem)
    if isinstance(problem, ReviewgraphError):
        return error("The graph cannot be read just now. Try again in a minute.", 503, None, reference)
    return error("This answer could not be made. Give the reference to whoever looks after it.", 500, None, reference)
