"""A document place by place: passages and what was not understood in one order, by kind."""

from queries.questions.pages.page_document import NOT_UNDERSTOOD, counted, of_kind, stretches
from queries.questions.pages.page_documents import PassageRead, Place, Resting


def resting(label: str) -> Resting:
    return Resting(f"{label.lower()}:1", label, None, None, None, None)


GAP = PassageRead("passage:gap", Place("gap", page=2, line_start=4), (resting("Agency"), resting("InformationGap")))
PLAN = PassageRead("passage:row", Place("row", page=2, line_start=9), (resting("Recommendation"), resting("Action")))
NAME = PassageRead("passage:name", Place("name", page=1, line_start=1), (resting("Role"),))
LOST = (Place("lost", page=2, line_start=5), Place("no place"), Place("first lost", page=1))


def test_both_stand_in_the_order_of_the_document() -> None:
    found = stretches([GAP, PLAN, NAME], LOST)
    assert [each.passage or each.number for each in found] == [3, "passage:name", "passage:gap", 1, "passage:row"]


def test_kinds_stand_with_trouble_first_and_names_last() -> None:
    kinds = {each.passage: each.kinds for each in stretches([GAP, PLAN, NAME], LOST)}
    assert kinds["passage:gap"] == ("InformationGap", "Name")
    assert kinds["passage:row"] == ("Recommendation", "Action")


def test_counts_are_what_choosing_a_kind_leaves() -> None:
    found = stretches([GAP, PLAN, NAME], LOST)
    counts = counted(found)
    assert counts == {"InformationGap": 1, "Recommendation": 1, "Action": 1, "Name": 2, NOT_UNDERSTOOD: 2}
    assert {kind: len(of_kind(found, kind)) for kind in counts} == counts
    assert of_kind(found, None) == found
