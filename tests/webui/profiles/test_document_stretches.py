"""A document place by place: passages and what was not understood in one order, by kind."""

from loaders.ledger import Reason
from queries.questions.pages.page_document import IGNORED, MARKED, NOT_UNDERSTOOD, counted, of_kind, stretches
from queries.questions.pages.page_document_ignored import WORDLESS, IgnoredBlock, words_kept
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


IGNORED_BLOCKS = (
    IgnoredBlock("page number", Place("1", page=1, line_start=9)),
    IgnoredBlock("heading", Place("What was said", page=2, line_start=4)),
)


def test_ignored_blocks_stand_between_the_others_with_their_reason() -> None:
    found = stretches([GAP, PLAN, NAME], LOST, IGNORED_BLOCKS)
    assert [each.name for each in found] == [
        "lost-3",
        "passage:name",
        "ignored-1",
        "passage:gap",
        "ignored-2",
        "lost-1",
        "passage:row",
    ]
    assert [each.reason for each in found if each.reason] == ["page number", "heading"]
    assert [each.name for each in found if each.lost] == ["lost-3", "lost-1"]
    assert counted(found)[IGNORED] == 2


def test_one_may_choose_what_is_marked_or_one_reason() -> None:
    found = stretches([GAP, PLAN, NAME], LOST, IGNORED_BLOCKS)
    assert [each.passage for each in of_kind(found, MARKED)] == ["passage:name", "passage:gap", "passage:row"]
    assert [each.name for each in of_kind(found, IGNORED, "heading")] == ["ignored-2"]
    assert of_kind(found, MARKED, "heading") == []


def test_words_are_missing_where_only_counts_were_kept() -> None:
    assert WORDLESS == Reason.EMPTY
    assert not words_kept({"heading": 2, WORDLESS: 1}, ())
    assert words_kept({"heading": 2}, IGNORED_BLOCKS)
    assert words_kept({WORDLESS: 3}, ())
    assert words_kept({}, ())
