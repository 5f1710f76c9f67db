"""What waits for a person: found on both engines, the most consequential first, gone once it is judged."""

from dataclasses import replace

import pytest

from graph.model.records import DocumentRecords, Issue
from graph.model.vocabulary import IssueKind, Sector, Severity
from graph.store import Store
from graph.writing import write_document
from queries.questions.doubts import KINDS, Judged, doubts, without_commands
from tests.loaders.corrections.judging import apply
from tests.writing import material
from tests.writing.material import POLICE, SCHOOL

AT = "2026-11-21T09:00:00+00:00"
Row = dict[str, object]


def put(store: Store, *papers: DocumentRecords) -> None:
    for paper in papers:
        write_document(store, paper, at=AT, by="test")


def rows(store: Store, judged: Judged = Judged(), kinds: tuple[str, ...] = KINDS) -> list[Row]:  # noqa: B008
    answer = doubts(store, judged, kinds=kinds)
    return [dict(zip((column.name for column in answer.columns), row, strict=True)) for row in answer.rows]


def about(store: Store, kind: str, judged: Judged = Judged()) -> list[Row]:  # noqa: B008
    return rows(store, judged, kinds=(kind,))


def noted(message: str, kind: IssueKind) -> DocumentRecords:
    paper = material.plan()
    return replace(paper, issues=(Issue("plan.docx", Severity.NOTE, message, paper.actions[0].sources, kind),))


def test_an_empty_graph_has_no_doubts(store: Store) -> None:
    assert rows(store) == []


def test_agencies_that_look_alike(store: Store) -> None:
    other = material.other_review()
    constabulary = replace(other.agencies[0], id="agency:norbury-polices", name="Norbury Polices")
    put(store, material.report(), replace(other, agencies=(constabulary,), actions=()))
    (row,) = about(store, "agencies")
    assert row["says"] == f"{POLICE} (3 facts) and Norbury Polices (0) have nearly the same name"
    assert row["facts"] == 3
    assert row["place"] == "other.txt; report.txt"
    assert row["settle"] == (
        'reviewgraph correct merge "Norbury Polices" "Norbury Police" --into "Norbury Police" --why …  or  '
        'reviewgraph correct never-merge "Norbury Polices" "Norbury Police" --why …'
    )
    assert about(store, "agencies", Judged(apart=((POLICE, "Norbury Polices"),))) == []
    assert about(store, "agencies", Judged(apart=((POLICE, SCHOOL),))) == [row]


def test_a_judgement_applied_at_a_load_settles_it_for_everybody(store: Store) -> None:
    kept = apply(material.report(), f"never_merge: [{POLICE}, Norbury Polices]").records
    other = replace(material.other_review(), agencies=(material.agency("other.txt", "Norbury Polices", Sector.POLICE),))
    put(store, kept, other)
    assert about(store, "agencies") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Surgery 1 of Norbury", "Surgery 2 of Norbury"), ("Norbury Homes", "Southam Fire Service")],
)
def test_agencies_that_do_not(store: Store, one: str, other: str) -> None:
    named = tuple(material.agency("report.txt", name, Sector.OTHER) for name in (one, other))
    put(store, replace(material.report(), agencies=(*material.report().agencies, *named)))
    assert about(store, "agencies") == []


def test_agencies_that_are_tied_are_not_alike(store: Store) -> None:
    part = material.agency("report.txt", "Norbury Police Unit", Sector.POLICE, part_of=POLICE)
    put(store, replace(material.report(), agencies=(*material.report().agencies, part)))
    assert about(store, "agencies") == []


def test_names_doubted_while_reading_weigh_what_hangs_on_the_agencies(store: Store) -> None:
    put(store, material.report(), noted(f"'the school' may be any of {SCHOOL}, Mill School", IssueKind.NAMES))
    (row,) = about(store, "names")
    assert (row["facts"], row["place"]) == (1, "plan.docx")
    assert about(store, "names", Judged(one=((SCHOOL, "Mill School"),))) == []
    assert about(store, "names", Judged(apart=((SCHOOL, "Mill School", "Hay School"),))) == []


def test_a_day_that_does_not_exist_is_told_with_its_action(store: Store) -> None:
    paper = noted("The target date “31.02.10” does not exist. Kept is 2010-02: correct it.", IssueKind.DATES)
    first = replace(paper.actions[0], target_text="31.02.10", target_date="2010-02")
    put(store, material.report(), replace(paper, actions=(first, paper.actions[1])))
    (row,) = about(store, "dates")
    assert (
        row["settle"]
        == "reviewgraph correct set action:nscb-2009-1/6-1-1 target_date --to DATE --document plan.docx --why …"
    )
    assert str(row["place"]).startswith("plan.docx, page 1, line 60")


def test_dates_that_are_missing_or_come_too_early(store: Store) -> None:
    plan = material.plan(as_of=None)
    early = replace(plan.actions[0], target_text="Mar 2001", target_date="2001-03")
    unread = replace(plan.actions[1], target_text="by 32 May")
    put(store, material.report(), replace(plan, actions=(early, unread)))
    found = about(store, "dates")
    assert [row["facts"] for row in found] == [2, 1, 1]
    assert str(found[0]["settle"]).startswith("reviewgraph correct set document as_of --to DATE --document plan.docx")
    assert {row["says"] for row in found[1:]} == {
        "The target 2001-03 lies before the review of 2008",
        "The target “by 32 May” could not be read as a day",
    }


def test_an_intent_is_no_doubtful_date(store: Store) -> None:
    plan = material.plan()
    put(store, material.report(), replace(plan, actions=(replace(plan.actions[0], target_text="Ongoing"),)))
    assert about(store, "dates") == []


def test_a_review_without_a_year(store: Store) -> None:
    put(store, material.plan())
    (row,) = about(store, "dates")
    assert "has no year" in str(row["says"])
    assert row["facts"] == 3


def test_a_gap_with_one_end(store: Store) -> None:
    put(store, material.report())
    (row,) = about(store, "gaps")
    assert row["says"] == "The recipient is said to be “other agencies”"
    assert row["place"] == "report.txt, page 1, line 20"
    assert str(row["settle"]).startswith("reviewgraph correct set information_gap:")


def test_documents_that_met_by_weak_signs(store: Store) -> None:
    """The plan knows board and subject only: it fits one review, but nothing else ties it to that."""
    put(store, material.report(), material.plan())
    (row,) = about(store, "meetings")
    assert row["says"] == "plan.docx was taken to tell of review:nscb-2009-1 for its subject and place alone"
    assert "reference --to NSCB/2009/1 --document plan.docx" in str(row["settle"])
    assert row["facts"] == 7


def test_what_settles_a_weak_meeting(store: Store) -> None:
    own = material.plan().reviews[0].id
    sure = apply(material.plan(), f"set: {own}\nfield: reference\nwas: null\nto: NSCB/2009/1").records
    put(store, material.report(), sure)
    assert about(store, "meetings") == []


def test_reviews_that_may_be_one(store: Store) -> None:
    put(
        store,
        material.report(),
        replace(material.report(), document=material.document("later.txt", material.report().document.kind)),
    )
    later = material.report("later.txt")
    of = replace(later.reviews[0], id="review:nscb-2015-2", reference="NSCB/2015/2", incident_date="2014")
    facts = {"recommendations": (), "learning_points": (), "missed_opportunities": (), "information_gaps": ()}
    put(store, replace(later, reviews=(of,), **facts), material.plan())  # type: ignore[arg-type]
    says = [str(row["says"]) for row in about(store, "meetings")]
    assert any("may be the same review as review:nscb-2009-1, review:nscb-2015-2" in one for one in says)


def test_the_most_consequential_comes_first(store: Store) -> None:
    put(store, material.report(), material.plan(as_of=None))
    weights = [int(str(row["facts"])) for row in rows(store)]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) > 2


def test_commands_stand_apart_from_the_table(store: Store) -> None:
    put(store, material.report())
    shown, commands = without_commands(doubts(store))
    assert next(column.name for column in shown.columns) == "number"
    assert "settle" not in {column.name for column in shown.columns}
    assert len(commands) == len(shown.rows) == 1
