"""The program's log: a line for each request, and what went wrong, without anything that a person or a document said.

A line names the route and not the address (which may hold words that were searched for, or a name), the role and not
the account. An error's line has the request's id, which its page shows as the reference, and where in the program it
arose.
"""

import json
import logging
import secrets
import sys
import traceback
from datetime import UTC, datetime
from enum import StrEnum
from time import perf_counter
from types import TracebackType
from typing import Any, TextIO

from flask import Flask, Response, g, request

from graph.model.errors import EngineError
from graph.store.errors import CommitInDoubtError, UnreachableError
from webui.rights import Person, Right

REQUESTS = "reviewgraph.requests"
"""The logger of requests: one line each, where somebody listens."""

_FIELDS = "reviewgraph"
_OF_THE_MACHINE = (EngineError, UnreachableError, CommitInDoubtError)
"""Errors whose words tell of folders, ports and processes alone; any other's words may hold what somebody said."""

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class LogFormat(StrEnum):
    """How lines look: for a person, or an object of JSON each for a program."""

    TEXT = "text"
    JSON = "json"


def install(app: Flask) -> None:
    """Give each request, where its logger is listened to, its line. To be called before all else."""

    @app.before_request
    def _begin() -> None:
        g.request_began = perf_counter()

    @app.after_request
    def _line(answer: Response) -> Response:
        logger = logging.getLogger(REQUESTS)
        if "request_began" in g and logger.isEnabledFor(logging.INFO):
            logger.info("request", extra={_FIELDS: _told(answer)})
        return answer


def request_id() -> str:
    """The id of this request: what its lines in the log, and the page of an error, are known by."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(4)
    found: str = g.request_id
    return found


def route() -> str:
    """The rule that this request goes by, such as ``/reviews/<path:uid>``; never its address."""
    return request.url_rule.rule if request.url_rule is not None else "none"


def error_line(error: BaseException) -> str:
    """An error in a line: its kind and, where that tells of nothing but this machine, its words."""
    code = getattr(error, "code", None)
    kind = type(error).__name__ + (f" {code}" if isinstance(code, str) else "")
    return f"{kind}: {error}" if isinstance(error, _OF_THE_MACHINE) else kind


def begin(form: LogFormat | None, stream: TextIO | None = None) -> None:
    """Write this process's log to standard error, or elsewhere.

    Args:
        form: how lines look, with one for each request; None for text about what went wrong, and nothing else.
        stream: where they go.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines() if form is LogFormat.JSON else TextLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(REQUESTS).setLevel(logging.WARNING if form is None else logging.INFO)
    # That requests wait for a thread is news for who reads a line for each, and for nobody else.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR if form is None else logging.WARNING)


class _Lines(logging.Formatter):
    def formatException(self, ei: _Raised) -> str:  # noqa: N802 - the base class's name
        """Where it arose: files, lines and kinds of the error and of those behind it, and no word of any."""
        error: BaseException | None = ei[1]
        parts: list[str] = []
        while error is not None and len(parts) < 2 * _DEEPEST:
            parts += [error_line(error), *(f"  {_at(frame)}" for frame in traceback.extract_tb(error.__traceback__))]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(parts)


class TextLines(_Lines):
    """A line for a person: moment, level, and what it tells."""

    def format(self, record: logging.LogRecord) -> str:
        said = getattr(record, _FIELDS, None)
        told = " ".join(str(value) for value in said.values()) if said else _one_line(record.getMessage())
        trace = f"\n{self.formatException(record.exc_info)}" if record.exc_info else ""
        return f"{_moment(record)} {record.levelname.lower()} {told}{trace}"


class JsonLines(_Lines):
    """An object of JSON in one line."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = getattr(record, _FIELDS, None) or {"message": record.getMessage()}
        line = {"at": _moment(record), "level": record.levelname.lower(), "logger": record.name, **said}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True)


_DEEPEST = 200
"""Lines of a trace at most, of twice as many."""


def _told(answer: Response) -> dict[str, Any]:
    return {
        "method": request.method if request.method in _METHODS else "other",
        "route": route(),
        "status": answer.status_code,
        "milliseconds": round(1000 * (perf_counter() - g.request_began)),
        "role": _role(g.get("person")),
        "request": request_id(),
    }


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"})


def _role(who: Person | None) -> str:
    """What somebody may do at most, by the name of the role that may."""
    if who is None:
        return "nobody"
    if Right.MANAGE in who.rights:
        return "admin"
    return "editor" if who.rights & {Right.EDIT, Right.UPLOAD} else "reader"


def _at(frame: traceback.FrameSummary) -> str:
    return f"{frame.filename}:{frame.lineno} in {frame.name}"


def _one_line(text: str) -> str:
    """Control characters as escapes: no text makes a second line, or moves about on a terminal."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
