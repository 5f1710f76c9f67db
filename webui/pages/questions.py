"""Every question that can be asked by name, its answer as a table, and that table as a file."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from graph.model.errors import QuestionError
from queries.questions.pages.page_figures import Figure
from queries.questions.question import Answer, Question
from queries.questions.registry import GROUPS, QUESTIONS
from webui.choice import Problem, chosen_day
from webui.downloads import csv_file
from webui.masked import masked
from webui.pages import evidence
from webui.reader import store

blueprint = Blueprint("questions", __name__)

_OURS = frozenset({"as_of", "row", "column", "page", "names"})


@blueprint.get("/questions")
def every() -> str:
    """The questions there are."""
    return render_template("questions.html", questions=QUESTIONS, groups=GROUPS)


@blueprint.get("/questions/<name>")
def page(name: str) -> str | tuple[str, int]:
    """One question with its answer, or with what is wrong with what was asked."""
    question, given = _question(name), _given()
    as_of = chosen_day()
    if question.lacks(given) and not given:
        return render_template("question.html", question=question, given=given, answer=None, problems=(), as_of=as_of)
    try:
        answer = question.ask(store(), given, as_of)
    except QuestionError as error:
        problem = Problem(error.where or "", " ".join(part for part in (error.message, error.remedy) if part))
        problems = (problem,)
        return render_template("question.html", question=question, given=given, answer=None, problems=problems), 400
    return render_template("question.html", question=question, given=given, answer=answer, problems=(), as_of=as_of)


@blueprint.get("/questions/<name>/table.csv")
def table(name: str) -> Response:
    """The answer as a table that a spreadsheet opens."""
    answer = _question(name).ask(store(), _given(), chosen_day())
    rows = [[_plain(value) for value in row] for row in answer.rows]
    return csv_file(f"{name}.csv", [column.title for column in answer.columns], rows)


@blueprint.get("/questions/<name>/passages")
def passages(name: str) -> str:
    """What a figure of an answer counts: ``row`` counts from 1, ``column`` is the column's name."""
    answer = _question(name).ask(store(), _given(), chosen_day())
    row, column = request.args.get("row", ""), request.args.get("column", "")
    if not (row.isascii() and row.isdigit() and 1 <= int(row) <= len(answer.rows)):
        abort(404)
    uids = answer.behind[int(row) - 1].get(column)
    titles = {each.name: each.title for each in answer.columns}
    if uids is None or column not in titles:
        abort(404)
    return evidence.show(Figure(f"{titles[column]}: {_subject(answer, int(row) - 1)}", uids))


def _question(name: str) -> Question:
    if name not in QUESTIONS:
        abort(404)
    return QUESTIONS[name]


def _given() -> Mapping[str, str]:
    return {name: text for name, text in request.args.items() if name not in _OURS and text.strip()}


def _subject(answer: Answer, row: int) -> str:
    """What a row is about: its first text."""
    return str(next((value for value in answer.rows[row] if isinstance(value, str)), "row"))


def _plain(value: Any) -> Any:
    """A value as a cell: lists joined by semicolons, words with names masked."""
    if isinstance(value, tuple | list):
        return "; ".join(str(_plain(part)) for part in value)
    if hasattr(value, "quote"):
        return f"{masked(value.quote)} ({value.place})"
    return masked(value) if isinstance(value, str) else value
