"""The fold: what a node's own properties are when several documents speak of it."""

from collections.abc import Sequence

import pytest

from graph.writing.folding import fold_node, fold_relationship
from graph.writing.subgraph import Edition, Properties

PLAN_2010 = Edition("a" * 64, "action_plan", as_of="2010-06")
PLAN_2011 = Edition("b" * 64, "action_plan", as_of="2011-01")
TRACKER_2012 = Edition("c" * 64, "tracker", as_of="2012")
UNDATED_PLAN = Edition("d" * 64, "action_plan")


def folded(*said: tuple[Edition, Properties], label: str = "Action") -> Properties:
    return fold_node(label, sorted(said, key=lambda one: one[0].order))


def test_newest_document_that_says_anything_wins() -> None:
    assert folded((PLAN_2011, {"measure": "audit"}), (PLAN_2010, {"measure": "count", "text": "Write."})) == {
        "measure": "audit",
        "text": "Write.",
    }


def test_reprint_by_another_kind_of_paper_leaves_the_status() -> None:
    reprint: Properties = {"status": "unknown", "assurance": "not_stated"}
    assert folded((PLAN_2010, {"status": "completed"}), (TRACKER_2012, reprint))["status"] == "completed"


def test_later_edition_without_a_status_takes_it_away() -> None:
    assert folded((PLAN_2010, {"status": "completed"}), (PLAN_2011, {"status": "unknown"}))["status"] == "unknown"


def test_undated_paper_of_the_same_kind_is_no_later_edition() -> None:
    said: list[tuple[Edition, Properties]] = [
        (UNDATED_PLAN, {"status": "completed"}),
        (PLAN_2010, {"status": "unknown"}),
    ]
    assert folded(*said)["status"] == "completed"


def test_year_is_not_surely_later_than_a_month_in_it() -> None:
    year, month = Edition("e" * 64, "tracker", as_of="2010"), Edition("f" * 64, "tracker", as_of="2010-05")
    assert not month.is_later_edition_of(year)
    assert not year.is_later_edition_of(month)
    assert Edition("f" * 64, "tracker", as_of="2011-01").is_later_edition_of(year)


def test_colour_never_goes_with_the_status_of_another_document() -> None:
    said: list[tuple[Edition, Properties]] = [
        (PLAN_2010, {"status": "completed", "status_text": "Done", "rag": "green"}),
        (TRACKER_2012, {"status": "unknown", "rag": "red"}),
    ]
    assert folded(*said) == {"status": "unknown", "rag": "red"}


def test_target_words_and_date_come_from_one_document() -> None:
    said: list[tuple[Edition, Properties]] = [
        (PLAN_2010, {"status": "pending", "target_text": "June 2010", "target_date": "2010-06"}),
        (PLAN_2011, {"status": "pending", "target_text": "ongoing"}),
    ]
    result = folded(*said)
    assert result["target_text"] == "ongoing"
    assert "target_date" not in result


def test_names_are_united() -> None:
    said: list[tuple[Edition, Properties]] = [(PLAN_2011, {"aliases": ["b"]}), (PLAN_2010, {"aliases": ["c", "a"]})]
    assert folded(*said, label="Agency") == {"aliases": ["a", "b", "c"]}


@pytest.mark.parametrize(("older", "newer", "kept"), [("police", "other", "police"), ("other", "police", "police")])
def test_sector_other_says_nothing(older: str, newer: str, kept: str) -> None:
    assert folded((PLAN_2010, {"sector": older}), (PLAN_2011, {"sector": newer}), label="Agency") == {"sector": kept}


def test_kind_other_goes_when_a_kind_is_known() -> None:
    said: list[tuple[Edition, Properties]] = [(PLAN_2010, {"kinds": ["other"]}), (PLAN_2011, {"kinds": ["DHR", "SAR"]})]
    assert folded(*said, label="Review") == {"kinds": ["DHR", "SAR"]}
    assert folded(said[0], label="Review") == {"kinds": ["other"]}


@pytest.mark.parametrize(
    ("older", "newer", "kept"),
    [("2008-05-03", "2008-05", "2008-05-03"), ("2008-05-03", "2009", "2009"), ("2008", "2008-05", "2008-05")],
)
def test_date_keeps_what_is_exact(older: str, newer: str, kept: str) -> None:
    said: list[tuple[Edition, Properties]] = [
        (PLAN_2010, {"incident_date": older}),
        (PLAN_2011, {"incident_date": newer}),
    ]
    assert folded(*said, label="Case") == {"incident_date": kept}


def test_names_in_a_statement_do_not_become_properties() -> None:
    assert folded((PLAN_2010, {"status": "pending", "lead_agencies": ["x"]})) == {"status": "pending"}


def relationship(*said: tuple[Edition, Properties]) -> Properties:
    ordered: Sequence[tuple[Edition, Properties]] = sorted(said, key=lambda one: one[0].order)
    return fold_relationship(ordered)


def test_relationship_knows_who_says_so() -> None:
    assert relationship((PLAN_2011, {}), (PLAN_2010, {})) == {"documents": ["a" * 64, "b" * 64]}


def test_reasons_are_united() -> None:
    told = relationship((PLAN_2011, {"because": ["panel"]}), (PLAN_2010, {"because": ["finding"]}))
    assert told["because"] == ["finding", "panel"]


def test_succession_keeps_each_documents_date() -> None:
    told = relationship((PLAN_2010, {"on": "2013"}), (PLAN_2011, {}), (TRACKER_2012, {"on": "2013-04"}))
    assert told["on"] == "2013-04"
    assert told["stated_on"] == ["2013", "", "2013-04"]
