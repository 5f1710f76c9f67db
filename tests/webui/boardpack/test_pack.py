"""What a board pack says, worked out by hand from the table at the head of tests/queries/graphs/editions.cypher."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.boardpack import pack as content
from queries.boardpack.asked import PackAsked
from queries.boardpack.pack import board_pack
from queries.questions.scope import Filters
from tests.queries.graphs import build
from webui.boardpack.sections import Section, sections, title_of

ASKED = PackAsked(Filters(), date(2022, 6, 30), date(2020, 12, 31))


def _parts(found: Any) -> dict[str, Section]:
    return {part.heading: part for part in sections(found, [], lambda text: text, masked=True)}


def test_a_pack_counts_what_is_late_and_tells_what_moved(store: Store) -> None:
    found = board_pack(build(store, "editions"), ASKED)
    # Open: a3, a5 and b2; closed: a1, a2, a4, a6, a7 and b1. b2 has no date.
    counts = {
        name: found.counts[name] for name in ("open", "overdue", "due_soon", "no_date", "not_stated", "closed", "all")
    }
    assert counts == {"open": 3, "overdue": 2, "due_soon": 0, "no_date": 1, "not_stated": 0, "closed": 6, "all": 9}
    # From 29 February 2020 to 30 June 2022 are 852 days, from 30 September 2020 638.
    assert [(each.line.uid, each.late, each.targets) for each in found.late] == [
        ("action:a5", 852, None),
        ("action:a3", 638, "2020 → 2020-09"),
    ]
    assert {each.row.document_after for each in found.moved} == {"plan-3.docx"}
    assert ("Target date", "action:a1", (2, 3)) in [
        (each.row.change, each.row.fact, each.notes) for each in found.moved
    ]
    assert len(found.moved) == 12
    assert [(each.uid, len(each.actions)) for each in found.plan] == [("review:one", 7), ("review:two", 2)]
    assert [(note.number, note.passage.quote) for note in found.notes] == [
        (1, "Do one by December 2019"),
        (2, "Do one by June 2020"),
        (3, "Do one by March 2021"),
    ]
    _check_sentences(_parts(found))
    of_one = board_pack(store, replace(ASKED, review="review:two"))
    assert (of_one.counts["all"], of_one.counts["open"], len(of_one.moved), of_one.review_title) == (2, 1, 0, "Two")
    assert title_of(of_one, str) == "Actions from reviews: Two"
    assert board_pack(store, replace(ASKED, filters=Filters(agency="Police"))).counts["all"] == 3


def _check_sentences(parts: dict[str, Section]) -> None:
    assert parts["In short"].sentences[:2] == (
        "Of 9 actions, 3 are open, 6 are closed, and of 0 no document says how they stand.",
        "Of the open ones 2 are overdue on 30 June 2022, and 0 fall due in the 90 days after it.",
    )
    figures = parts["In short"].table
    assert figures is not None
    number = {row[0]: row[1] for row in figures.rows}
    assert number["Open"] + number["Not stated"] + number["Closed"] == number["All actions"] == 9
    moved = parts["What moved since 31 December 2020"]
    assert moved.sentences[0] == "Each is told against what was said before. The papers that bring them: plan-3.docx."
    assert moved.sentences[1].startswith("Without a date, and so not compared: tracker.xlsx.")
    late = parts["What is late on 30 June 2022"].table
    assert late is not None
    assert late.rows[1][:6] == (
        638,
        "One",
        "Do three",
        "Children’s Services",
        "September 2020",
        "2020, then September 2020",
    )


def test_what_cannot_be_packed_is_said(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = build(embedded_store, "editions")
    for wrong in (
        replace(ASKED, since=date(2022, 7, 1)),
        replace(ASKED, review="review:none"),
        replace(ASKED, review="review:two", filters=Filters(kind="SCR")),
    ):
        with pytest.raises(QuestionError):
            board_pack(graph, wrong)
    nothing = board_pack(graph, replace(ASKED, filters=Filters(from_year=2030)))
    assert (nothing.counts["all"], nothing.plan, nothing.late, nothing.notes) == (0, (), (), ())
    assert _parts(nothing)["In short"].sentences[0] == "No action has been found for what was chosen."
    monkeypatch.setattr(content, "MOST", 8)
    with pytest.raises(QuestionError, match="a pack of 9 actions; one holds 8 at most"):
        board_pack(graph, ASKED)
