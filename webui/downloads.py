"""Tables as files that a spreadsheet opens."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO
from typing import Any

from flask import Response

from graph.model.spreadsheets import safe_text
from queries.exports.workbook import Sheet, workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def csv_file(name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Response:
    """A CSV file in UTF-8, with the mark at its start by which Excel knows that."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_cell(title) for title in columns])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return attached(name, "\ufeff" + text.getvalue(), "text/csv; charset=utf-8")


def xlsx_file(name: str, sheets: Sequence[Sheet], *, title: str, subject: str, made: date) -> Response:
    """An Excel workbook of these sheets; see ``queries.exports.workbook``."""
    return attached(name, workbook(sheets, title=title, subject=subject, made=made), XLSX)


def attached(name: str, content: str | bytes, kind: str) -> Response:
    """A file to be kept, of a media type."""
    answer = Response(content, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _cell(value: Any) -> Any:
    """A value; words that a spreadsheet would run as a formula get an apostrophe in front."""
    if value is None:
        return ""
    return safe_text(value) if isinstance(value, str) else value
