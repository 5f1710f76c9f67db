"""An answer as table, CSV and JSON."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.store import Store
from queries.exports.answers import as_csv, as_json, as_table, with_words
from queries.questions.evidence import Passage
from queries.questions.question import Answer, Column, ColumnKind
from queries.questions.registry import QUESTIONS
from tests.queries.needs import needed

AS_OF = date(2020, 6, 15)

_COLUMNS = (
    Column("name", "Agency", ColumnKind.TEXT, "Who."),
    Column("times", "Times", ColumnKind.COUNT, "How often."),
    Column("rate", "Rate", ColumnKind.RATE, "Share."),
    Column("few", "Few", ColumnKind.YES_NO, "Whether few."),
    Column("since", "Since", ColumnKind.DATE, "From when."),
    Column("years", "Years", ColumnKind.LIST, "Which."),
    Column("evidence", "Passages", ColumnKind.PASSAGES, "Words."),
    Column("uid", "Uid", ColumnKind.UID, "Its uid."),
)
_PASSAGE = Passage(
    "=They knew", "a.pdf", "document:a", 2, 3, 4, None, "review:1", "One", "gap:1", "InformationGap", "p:1"
)


def _answer(*rows: tuple[Any, ...], notes: tuple[str, ...] = ()) -> Answer:
    return Answer("pairs", _COLUMNS, rows, tuple({"times": ("gap:1",)} for _ in rows), notes)


_ROW = ("Police", 12, 2 / 3, True, "2009-09", (2009, 2012), (_PASSAGE,), "agency:police")
_ABSENT = (None, 0, None, False, None, (), (), None)


def test_table_aligns_and_says_what_is_absent() -> None:
    lines = as_table(_answer(_ROW, _ABSENT, notes=("Read the passages.",)), 100).splitlines()
    assert lines == [
        "Agency      Times  Rate  Few  Since       Years       Passages",
        "----------  -----  ----  ---  ----------  ----------  --------",
        "Police         12   67%  yes  2009-09     2009, 2012         1",
        "not stated      0     –  no   not stated  –                  0",
        "",
        "Read the passages.",
    ]


@pytest.mark.parametrize("width", [60, 70, 80, 200])
def test_table_keeps_to_its_width(width: int) -> None:
    long = ("The Ostermere and Brackwater Partnership for the Safety of the Community", *_ROW[1:])
    lines = as_table(_answer(long), width).splitlines()
    assert max(len(line) for line in lines) <= width
    assert set(long[0].split()) <= set(" ".join(lines).split())


def test_a_table_that_cannot_fit_becomes_a_list() -> None:
    lines = as_table(_answer(_ROW, _ROW), 30).splitlines()
    assert lines[:3] == ["Agency: Police", "Times: 12", "Rate: 67%"]
    assert lines.count("") == 1
    assert max(len(line) for line in lines) <= 30


def test_nothing_found_is_said() -> None:
    assert as_table(_answer(), 80).startswith("Nothing found.")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_cells_are_never_formulas(start: str) -> None:
    text = as_csv(_answer((f"{start}cmd|' /C calc'!A0", *_ROW[1:])))
    (_, row) = csv.reader(io.StringIO(text, newline=""))
    assert row[0] == f"'{start}cmd|' /C calc'!A0"


def test_csv_rows_read_back() -> None:
    header, row, absent = csv.reader(io.StringIO(as_csv(_answer(_ROW, _ABSENT)), newline=""))
    assert header == ["name", "times", "rate", "few", "since", "years", "evidence", "uid"]
    assert row[:6] == ["Police", "12", "0.6667", "yes", "2009-09", "2009; 2012"]
    assert row[6] == "a.pdf, page 2, lines 3 to 4: “=They knew”"
    assert absent == ["", "0", "", "no", "", "", "", ""]


def test_json_gives_values_evidence_and_what_is_behind() -> None:
    whole = json.loads(as_json(_answer(_ROW, _ABSENT, notes=("Note.",))))
    assert (whole["question"], whole["notes"]) == ("pairs", ["Note."])
    row, absent = whole["rows"]
    assert (row["name"], row["times"], row["rate"], row["few"]) == ("Police", 12, 0.6667, True)
    assert row["evidence"] == [
        {
            "quote": "=They knew",
            "document": "a.pdf",
            "page": 2,
            "line_start": 3,
            "line_end": 4,
            "cell": None,
            "recognised": False,
            "review": "review:1",
            "uid": "gap:1",
        }
    ]
    assert row["behind"] == {"times": ["gap:1"]}
    assert (absent["name"], absent["rate"], absent["years"]) == (None, None, [])


def test_only_the_words_of_documents_are_changed() -> None:
    columns = (*_COLUMNS, Column("text", "Words", ColumnKind.WORDS, "As published."))
    rows = ((*_ROW, "They knew"), (*_ABSENT, None))
    changed = with_words(Answer("pairs", columns, rows, ({}, {})), str.upper)
    assert changed.rows[0] == (*_ROW[:6], (replace(_PASSAGE, quote="=THEY KNEW"),), "agency:police", "THEY KNEW")
    assert changed.rows[1] == (*_ABSENT, None)


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_every_question_can_be_written_out(small: Store, name: str) -> None:
    answer = QUESTIONS[name].ask(small, needed(name), AS_OF)
    assert len(json.loads(as_json(answer))["rows"]) == len(answer.rows)
    assert len(list(csv.reader(io.StringIO(as_csv(answer), newline="")))) == len(answer.rows) + 1
    for width in (40, 80, 160):
        assert max(len(line) for line in as_table(answer, width).splitlines()) <= width


def test_a_count_stands_with_what_it_is_counted_of_in_a_terminal_and_apart_elsewhere() -> None:
    columns = (
        Column("name", "Name", ColumnKind.TEXT, "A name."),
        Column("open", "Open", ColumnKind.COUNT, "Part of all.", of="all"),
        Column("all", "All", ColumnKind.COUNT, "All."),
    )
    answer = Answer("q", columns, (("Alpha", 7, 12), ("Beta", None, 3)), ({}, {}))
    assert as_table(answer, 80).splitlines() == [
        "Name         Open",
        "-----  ----------",
        "Alpha     7 of 12",
        "Beta   not stated",
    ]
    assert as_csv(answer).splitlines()[1] == '"Alpha",7,12'
