"""Which documents are held back, worked out from what they say of their reviews; in doubt they are."""

from dataclasses import replace

from graph.model.records import DocumentRecords, Review
from graph.model.vocabulary import ReviewKind
from graph.restricting import Choice, choose
from graph.writing.document_part import entry_of
from graph.writing.meeting import Entry, meet
from graph.writing.restrictions import Restriction, extended
from tests.restricted import papers
from tests.restricted.papers import ADULT_B, CHILD_M
from tests.writing import material


def entries(*documents: DocumentRecords) -> dict[str, Entry]:
    return {one.document.sha256: entry_of(one) for one in documents}


def set_on(review: str, *documents: DocumentRecords) -> Restriction:
    """A restriction as it is when it is set on a review that these documents tell of."""
    new = Restriction("restriction:x", review, "The title", "", "2026-10-01T09:00:00", "me", (review,))
    return extended(new, meet(entries(*documents).values()), entries(*documents))


def after(old: Restriction, *documents: DocumentRecords) -> Restriction:
    """The restriction once the graph holds these documents, and no others."""
    return extended(old, meet(entries(*documents).values()), entries(*documents))


def held(choice: Choice) -> dict[str, str]:
    return {one.name: "; ".join(one.reasons) for one in choice.held}


REPORT, PLAN, OTHER = material.report(), material.plan(), material.other_review()


def test_every_document_of_the_review_is_held_back_and_no_other() -> None:
    choice = choose(entries(REPORT, PLAN, OTHER), [set_on(CHILD_M, REPORT, PLAN, OTHER)])
    assert held(choice) == {
        "plan.docx": f"it tells of {CHILD_M}",
        "report.txt": f"it tells of {CHILD_M}",
    }
    assert choice.open == {OTHER.document.sha256}
    assert choice.reviews == {CHILD_M}
    assert choice.words == {"The title", "Child M", "NSCB/2009/1"}


def test_nothing_is_held_back_where_nothing_is_restricted() -> None:
    choice = choose(entries(REPORT, PLAN, OTHER), [])
    assert (choice.held, choice.reviews, len(choice.open)) == ((), frozenset(), 3)


def test_a_paper_on_several_reviews_is_held_back_whole_and_says_what_is_missed() -> None:
    annual = papers.annual("annual.docx", "NSCB/2009/1", "NSCB/2014/2")
    documents = (REPORT, annual, OTHER)
    (one,) = (
        each for each in choose(entries(*documents), [set_on(CHILD_M, *documents)]).held if each.name == "annual.docx"
    )
    assert one.others == ("review:nscb-2014-2",)


def test_other_reviews_of_such_a_paper_are_not_restricted() -> None:
    annual, second = papers.annual("annual.docx", "NSCB/2009/1", "NSCB/2014/2"), papers.annual("b.docx", "NSCB/2014/2")
    documents = (REPORT, annual, second)
    choice = choose(entries(*documents), [set_on(CHILD_M, *documents)])
    assert choice.reviews == {CHILD_M}
    assert choice.open == {second.document.sha256}


def test_a_document_that_comes_later_is_held_back_too() -> None:
    old = set_on(CHILD_M, REPORT)
    assert "plan.docx" in held(choose(entries(REPORT, PLAN), [old]))


def test_the_review_stays_restricted_under_the_name_that_a_later_document_gives_it() -> None:
    bare = papers.one("bare.txt")
    old = set_on(bare.reviews[0].id, bare)
    grown = after(old, bare, REPORT)
    assert CHILD_M in grown.names
    assert held(choose(entries(PLAN, REPORT), [grown])).keys() == {"plan.docx", "report.txt"}


def test_a_document_read_again_with_another_reference_takes_the_restriction_with_it() -> None:
    corrected = papers.one(
        "report.txt", reference="XY/1999/7", subject="Somebody", title="Somebody", commissioned_by="Elsewhere Board"
    )
    joining = papers.one(
        "joining.txt", reference="XY/1999/7", subject="Somebody", title="Somebody", commissioned_by="Elsewhere Board"
    )
    grown = after(set_on(CHILD_M, REPORT), corrected)
    assert "review:xy-1999-7" in grown.names
    assert held(choose(entries(corrected, joining), [grown])).keys() == {"report.txt", "joining.txt"}


def test_a_new_record_of_a_paper_that_still_tells_of_the_review_is_another_reviews() -> None:
    before, now = papers.annual("a.docx", "NSCB/2009/1"), papers.annual("a.docx", "NSCB/2009/1", "NSCB/2014/2")
    second = papers.annual("b.docx", "NSCB/2014/2")
    grown = after(set_on(CHILD_M, before), now, second)
    assert "review:nscb-2014-2" not in grown.names
    assert choose(entries(now, second), [grown]).open == {second.document.sha256}


def test_both_parts_of_a_review_that_is_taken_apart_stay_restricted() -> None:
    old = set_on(CHILD_M, REPORT, PLAN)
    apart = papers.one("plan.docx", reference="NSCB/2013/9", subject="Child Q", title="Child Q")
    later = papers.one("later.txt", reference="NSCB/2013/9", subject="Child Q", title="Child Q")
    grown = after(old, REPORT, apart)
    assert choose(entries(REPORT, apart, later), [grown]).open == frozenset()


def test_forgetting_everything_and_loading_again_lifts_nothing() -> None:
    grown = after(after(set_on(CHILD_M, REPORT, PLAN), OTHER), REPORT, OTHER)
    assert held(choose(entries(REPORT, OTHER), [grown])).keys() == {"report.txt"}


def test_a_document_that_told_of_it_stays_held_back_when_it_is_said_to_tell_of_another() -> None:
    told = papers.annual("annual.docx", "NSCB/2009/1", "NSCB/2014/2")
    old = set_on(CHILD_M, REPORT, told)
    without = papers.annual("annual.docx", "NSCB/2014/2")
    assert held(choose(entries(REPORT, without), [old]))["annual.docx"] == f"it told of {CHILD_M} before"


def test_another_file_of_the_same_name_is_held_back() -> None:
    old = set_on(CHILD_M, REPORT)
    namesake = papers.one(
        "another content", file="Report.TXT", subject="Adult Z", title="Adult Z", commissioned_by="West Board"
    )
    reason = f"its file has the name of one that tells of {CHILD_M}"
    assert held(choose(entries(REPORT, namesake), [old]))["Report.TXT"] == reason


def test_what_may_be_the_same_review_is_held_back() -> None:
    clash = papers.one("clash.txt", reference="NSCB/2009/8", incident_date="2008-05", published="2010")
    choice = choose(entries(REPORT, clash), [set_on(CHILD_M, REPORT)])
    assert [one.sentence for one in meet(entries(REPORT, clash).values()).doubted]
    assert "may be the same review as" in held(choice)["clash.txt"]
    assert "clash.txt" not in held(choose(entries(REPORT, clash, OTHER), [set_on(ADULT_B, OTHER)]))


def test_a_document_that_names_its_reference_is_held_back() -> None:
    sha256 = OTHER.document.sha256
    mentioning = {"NSCB/2009/1": [sha256]}
    choice = choose(entries(REPORT, OTHER), [set_on(CHILD_M, REPORT)], lambda words: mentioning[words])
    assert held(choice)["other.txt"] == "it names NSCB/2009/1"
    short = replace(REPORT, reviews=(replace(REPORT.reviews[0], reference="A1"),))
    assert choose(entries(short), [set_on(CHILD_M, short)], lambda words: mentioning[words]).words == {
        "The title",
        "Child M",
    }


def test_reviews_without_a_name_are_not_all_taken_for_one() -> None:
    first, second = (
        material.paper(paper.document, reviews=(Review(name, "review:untitled", (ReviewKind.SCR,), "", region=region),))
        for name, region, paper in (
            ("a.txt", "Norbury", material.plan("a.txt")),
            ("b.txt", "Southam", material.plan("b.txt")),
        )
    )
    (uid,) = meet(entries(first, second).values()).reviews_of(first.document.sha256)
    choice = choose(entries(first, second), [set_on(uid, first, second)])
    assert choice.open == {second.document.sha256}, held(choice)
