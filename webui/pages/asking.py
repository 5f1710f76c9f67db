"""Around a question's answer: names that a field offers, the table that sums it up, and the sheets of a workbook."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.exports.workbook import Kind, Sheet, SheetColumn
from queries.questions.pages.page_collection import choices
from queries.questions.pages.page_pairs import Pairs, pairs
from queries.questions.pages.page_themes import ThemesByYear, themes_by_year
from queries.questions.question import Answer, ColumnKind, Question
from queries.questions.reviews import reviews_in_scope
from queries.questions.scope import Filters, scope
from webui.remembered import remembered
from webui.wording import in_full

OFFERED = 500
"""More names than this are not offered under a field: they are typed."""

_REVIEWS = frozenset({"review", "first", "second"})
_OF_PAGES = {"region": "region", "kind": "kind", "from-year": "from", "to-year": "to"}
"""The filters that pages share, under the names that addresses of pages give them."""

_MATRIX, _HEAT = 8, 12
_PAIRS = frozenset({"information-gap-pairs", "information-gap-flows"})
_KINDS = {
    ColumnKind.COUNT: Kind.NUMBER,
    ColumnKind.RATE: Kind.SHARE,
    ColumnKind.WORDS: Kind.WORDS,
    ColumnKind.PASSAGES: Kind.WORDS,
}


def offered(store: Store, question: Question) -> dict[str, tuple[str, ...]]:
    """The names that can be given to parameters that take one, where there are few enough to list."""
    names: dict[str, tuple[str, ...]] = {}
    wanted = {parameter.name for parameter in question.parameters}
    if "region" in wanted:
        names["region"] = tuple(place.name for place in remembered("choices", choices, old=10).value.places)
    if "theme" in wanted:
        rows = store.read(load("queries.cypher", "themes"))
        names["theme"] = tuple(sorted({str(row["label"] or row["slug"]) for row in rows}))
    if wanted & _REVIEWS:
        reviews = reviews_in_scope(store, scope(store, Filters())).values()
        titles = tuple(sorted({each.title or each.reference or each.uid for each in reviews}))
        names |= dict.fromkeys(wanted & _REVIEWS, titles)
    return {name: found for name, found in names.items() if found and len(found) <= OFFERED}


@dataclass(frozen=True, slots=True)
class SummedUp:
    """A matrix of pairs, or themes by year, and the filters as addresses of pages take them; the other one is None."""

    query: Mapping[str, str] = field(hash=False)
    pairs: Pairs | None = None
    themes: ThemesByYear | None = None

    @property
    def matrix(self) -> list[str]:
        """The agencies of the matrix."""
        return self.pairs.busiest(_MATRIX) if self.pairs else []

    @property
    def most(self) -> int:
        """How many themes it shows."""
        return _HEAT


def summed_up(store: Store, question: Question, given: Mapping[str, str]) -> SummedUp | None:
    """The table beside an answer, where one fits: only where nothing was asked but what its links can hold."""
    shared = {parameter.name for parameter in question.parameters if parameter.name in _OF_PAGES}
    asked = {name.replace("_", "-"): text for name, text in given.items()}
    if any(name not in (*shared, "rank", "by", "at-least", "related") for name in asked):
        return None
    arguments = question.arguments(asked)
    filters = Filters(
        region=arguments.get("region"),
        kind=arguments.get("kind"),
        from_year=arguments.get("from_year"),
        to_year=arguments.get("to_year"),
    )
    query = {_OF_PAGES[name]: text for name, text in asked.items() if name in _OF_PAGES}
    if question.name in _PAIRS:
        return SummedUp(query, pairs=pairs(store, **filters))
    if question.name == "recurring-themes":
        return SummedUp(query, themes=themes_by_year(store, **filters))
    return None


def uid_beside(answer: Answer) -> dict[str, int]:
    """For each column of names the place in a row of the uid that goes with it, where the answer has one."""
    uids = {column.name: place for place, column in enumerate(answer.columns) if column.kind is ColumnKind.UID}
    beside = {}
    for column in answer.columns:
        if column.kind is ColumnKind.TEXT:
            stem = _NAMING.sub("", column.name)
            beside[column.name] = next((uids[name] for name in (stem, f"{stem}_review") if name in uids), None)
    whole = next((name for name in _OF_THE_ROW if name in beside), None)
    if whole and "uid" in uids:
        beside[whole] = uids["uid"]
    return {name: place for name, place in beside.items() if place is not None}


def about(question: Question, given: Mapping[str, str], answer: Answer, as_of: date, made: date) -> Sheet:
    """What was asked, how it is worked out, and what to read with it."""
    asked = [
        (parameter.name.replace("-", " ").capitalize(), given.get(parameter.name)) for parameter in question.parameters
    ]
    rows = [
        ("Question", question.title),
        ("Asks", question.purpose),
        *((name, text) for name, text in asked if text),
        ("As of", in_full(as_of)),
        ("Made on", in_full(made)),
        ("Rows", f"{len(answer.rows):,}"),
        ("How it is worked out", question.method),
        *(("Read with it", note) for note in answer.notes),
        *((f"Column: {column.title}", column.help) for column in answer.columns),
    ]
    return Sheet("About", (SheetColumn("What", width=28), SheetColumn("", width=100)), rows, table=False)


def sheets(first: Sheet, answer: Answer, rows: Sequence[Sequence[Any]]) -> tuple[Sheet, ...]:
    """The sheet about the answer, and the answer."""
    columns = tuple(
        SheetColumn(column.title, _KINDS.get(column.kind, Kind.TEXT), 60 if column.kind in _WIDE else 18)
        for column in answer.columns
    )
    dated = [column.kind is ColumnKind.DATE for column in answer.columns]
    cells = [[_day(value) if is_date else value for value, is_date in zip(row, dated, strict=True)] for row in rows]
    return (first, Sheet("Answer", columns, cells))


def _day(value: Any) -> Any:
    """A whole ISO date as a date; a year, a month or other words as text."""
    try:
        return date.fromisoformat(str(value)) if value is not None and "-" in str(value) else _text(value)
    except ValueError:
        return _text(value)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


_WIDE = frozenset({ColumnKind.WORDS, ColumnKind.PASSAGES})
_NAMING = re.compile("_(name|title|label)$")
_OF_THE_ROW = ("name", "item")
"""Columns that name what a whole row is about, whose uid is the column of that name."""
