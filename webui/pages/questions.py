"""Every question that can be asked by name: its answer drawn and as a table, its Cypher, and the table as a file."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from graph.model.errors import QuestionError
from queries.questions.pages.page_figures import Figure
from queries.questions.pages.page_statements import Remembering, statements
from queries.questions.question import Answer, Question
from queries.questions.registry import GROUPS, QUESTIONS
from webui.choice import Problem, chosen_day
from webui.downloads import csv_file, xlsx_file
from webui.drawing.answers import drawn
from webui.limits import refuse_long
from webui.masked import masked
from webui.pages import evidence
from webui.pages.asking import about, offered, sheets, summed_up, uid_beside
from webui.reader import store, today

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
        return _shown(question, given, as_of)
    reading = Remembering(store())
    try:
        answer = question.ask(reading, given, as_of)
    except QuestionError as error:
        return _shown(question, given, as_of, problems=(_problem(question, error),)), 400
    return _shown(question, given, as_of, answer=answer, reading=reading)


def _shown(
    question: Question,
    given: Mapping[str, str],
    as_of: date,
    *,
    answer: Answer | None = None,
    reading: Remembering | None = None,
    problems: tuple[Problem, ...] = (),
) -> str:
    return render_template(
        "question.html",
        question=question,
        given=given,
        as_of=as_of,
        answer=answer,
        problems=problems,
        offered=offered(store(), question),
        drawn=drawn(answer) if answer else None,
        uid_beside=uid_beside(answer) if answer else {},
        summed_up=summed_up(store(), question, given) if answer and answer.rows else None,
        statements=statements(reading.read_so_far) if reading else (),
    )


def _problem(question: Question, error: QuestionError) -> Problem:
    """What is wrong, at the field that it is about; where it is about none, at the first."""
    fields = [parameter.name for parameter in question.parameters]
    field = error.where if error.where in fields else next(iter(fields), "as_of")
    return Problem(field, " ".join(part for part in (error.message, error.remedy) if part))


@blueprint.get("/questions/<name>/table.csv")
def table(name: str) -> Response:
    """The answer as a table that a spreadsheet opens."""
    answer = _question(name).ask(store(), _given(), chosen_day())
    refuse_long(answer.rows)
    rows = [[_plain(value) for value in row] for row in answer.rows]
    return csv_file(f"{name}.csv", [column.title for column in answer.columns], rows)


@blueprint.get("/questions/<name>/table.xlsx")
def workbook(name: str) -> Response:
    """The answer as an Excel workbook, after a sheet that says what was asked and what to read with it."""
    question, given, as_of = _question(name), _given(), chosen_day()
    answer = question.ask(store(), given, as_of)
    refuse_long(answer.rows)
    rows = [[_plain(value) for value in row] for row in answer.rows]
    made = sheets(about(question, given, answer, as_of, today()), answer, rows)
    return xlsx_file(f"{name}.xlsx", made, title=question.title, subject="An answer from reviewgraph", made=today())


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
