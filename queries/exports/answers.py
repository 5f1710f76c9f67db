"""An answer as a table for the terminal, as CSV for a spreadsheet, or as JSON."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import asdict, is_dataclass, replace
from typing import Any

from graph.model.spreadsheets import safe_text
from queries.exports.table import table
from queries.questions.evidence import Passage
from queries.questions.question import Answer, Column, ColumnKind

_RATE_DIGITS = 4


def as_table(answer: Answer, width: int = 100) -> str:
    """The answer for a terminal of so many characters, with its notes; uids are left out."""
    return table(answer, width)


def as_csv(answer: Answer) -> str:
    """The answer as CSV with a header row of column names, line feeds between rows.

    A text that a spreadsheet would run as a formula begins with an apostrophe. Absence is an empty cell. Write it in
    UTF-8 with a byte order mark where Excel is to open it.
    """
    text = io.StringIO()
    # Every text is quoted: with line feeds between rows, a carriage return inside a cell would else end its row.
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([column.name for column in answer.columns])
    for row in answer.rows:
        writer.writerow([_csv_cell(value, column) for value, column in zip(row, answer.columns, strict=True)])
    return text.getvalue()


def as_json(answer: Answer) -> str:
    """The answer as one JSON object: question, columns, rows as objects with the uids behind each figure, notes."""
    return json.dumps(answer_object(answer), ensure_ascii=False, indent=2) + "\n"


def answer_object(answer: Answer) -> dict[str, Any]:
    """What ``as_json`` writes, as values."""
    rows = [
        {column.name: _json_value(value, column) for value, column in zip(row, answer.columns, strict=True)}
        | {"behind": {name: list(uids) for name, uids in behind.items()}}
        for row, behind in zip(answer.rows, answer.behind, strict=True)
    ]
    columns = [
        {"name": column.name, "title": column.title, "kind": column.kind.value, "help": column.help}
        for column in answer.columns
    ]
    return {"question": answer.question, "columns": columns, "rows": rows, "notes": list(answer.notes)}


def with_words(answer: Answer, change: Callable[[str], str]) -> Answer:
    """The answer with the documents' own words put through ``change``, which may mask names in them."""
    rows = tuple(
        tuple(changed_words(value, column.kind, change) for value, column in zip(row, answer.columns, strict=True))
        for row in answer.rows
    )
    return replace(answer, rows=rows)


def changed_words(value: Any, kind: ColumnKind, change: Callable[[str], str]) -> Any:
    """A value with the words of documents in it put through ``change``; others as they are."""
    if kind is ColumnKind.PASSAGES:
        return tuple(replace(passage, quote=change(passage.quote)) for passage in value)
    return change(value) if kind is ColumnKind.WORDS and value is not None else value


def _csv_cell(value: Any, column: Column) -> str | int | float:
    if value is None:
        return ""
    if column.kind is ColumnKind.RATE:
        return round(float(value), _RATE_DIGITS)
    if column.kind is ColumnKind.COUNT:
        return int(value)
    return safe_text(_csv_text(value, column.kind))


def _csv_text(value: Any, kind: ColumnKind) -> str:
    if kind is ColumnKind.PASSAGES:
        return "\n".join(f"{passage.place}: “{passage.quote}”" for passage in value)
    if kind is ColumnKind.LIST:
        return "; ".join(str(item) for item in value)
    if kind is ColumnKind.YES_NO:
        return "yes" if value else "no"
    return str(value)


def _json_value(value: Any, column: Column) -> Any:
    if column.kind is ColumnKind.PASSAGES:
        return [passage_object(passage) for passage in value]
    if column.kind is ColumnKind.RATE and value is not None:
        return round(value, _RATE_DIGITS)
    if column.kind is ColumnKind.LIST:
        return [asdict(item) if is_dataclass(item) and not isinstance(item, type) else item for item in value]
    return value


def passage_object(passage: Passage) -> dict[str, str | int | bool | None]:
    """A passage as JSON; ``uid`` is the fact that rests on it."""
    return {
        "quote": passage.quote,
        "document": passage.document,
        "page": passage.page,
        "line_start": passage.line_start,
        "line_end": passage.line_end,
        "cell": passage.cell,
        "recognised": passage.recognised,
        "review": passage.review,
        "uid": passage.fact_uid,
    }
