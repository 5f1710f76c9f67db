"""Fields set, facts dropped and added: only where the document still says what the person saw."""

from dataclasses import replace

import pytest

from graph.model.records import Source
from graph.model.vocabulary import Certainty, Sector, Severity, Status
from graph.writing.review_part import check_reviews
from loaders.blocks import Block, BlockKind, Cell, Place
from loaders.corrections import correct, standings
from tests.loaders.corrections.judging import apply, judge, states
from tests.writing.material import BOARD, POLICE, SCHOOL, plan, report

WRITE = plan().actions[0].id
GAP = report().information_gaps[0].id


def set_(target: str, field: str, was: str, to: str) -> str:
    return f"set: {target}\nfield: {field}\nwas: {was}\nto: {to}"


def test_a_field_is_set_where_it_says_what_it_said() -> None:
    done = apply(plan(), set_(WRITE, "status", "pending", "completed"))
    assert states(done) == ["used"]
    assert done.records.actions[0].status is Status.COMPLETED
    assert done.records.actions[1:] == plan().actions[1:]
    (kept,) = done.records.corrections
    assert (kept.targets, kept.by, kept.on, kept.why) == ((WRITE,), "A. Person", "2026-11-21", "Because.")


def test_a_newer_edition_that_says_something_else_makes_it_stale() -> None:
    done = apply(plan(status=Status.IN_PROGRESS), set_(WRITE, "status", "pending", "completed"))
    assert states(done) == ["stale"]
    assert done.records.actions == plan(status=Status.IN_PROGRESS).actions
    (issue,) = done.records.issues
    assert issue.severity is Severity.WARNING
    assert issue.message.endswith("status is “in_progress” now.")


def test_an_edition_that_says_so_itself_needs_no_correction() -> None:
    done = apply(plan(status=Status.COMPLETED), set_(WRITE, "status", "pending", "completed"))
    assert states(done) == ["needless"]
    assert [issue.severity for issue in done.records.issues] == [Severity.NOTE]


def test_a_set_twice_is_set_once() -> None:
    entry = set_(WRITE, "target_date", "null", "2010-12")
    once = apply(plan(), entry).records
    assert once.actions[0].target_date == "2010-12"
    assert apply(once, entry).records == once


def test_a_number_ties_an_action_to_its_recommendation() -> None:
    tied = plan()
    tied = replace(
        tied, actions=(replace(tied.actions[0], recommendation=None, recommendation_ref=None), tied.actions[1])
    )
    done = apply(tied, set_(WRITE, "recommendation_ref", "null", "6.1")).records.actions[0]
    assert (done.recommendation, done.recommendation_certainty) == (plan().recommendations[0].id, Certainty.EXPLICIT)


def test_leads_that_are_set_are_agencies_and_their_roles_follow() -> None:
    done = apply(plan(), set_(WRITE, "lead_agencies", f"[{SCHOOL}]", f"[{POLICE}]")).records
    assert done.actions[0].lead_agencies == (POLICE,)
    (police,) = [one for one in done.agencies if one.name == POLICE]
    assert (police.id, police.sector) == ("agency:norbury-police", Sector.POLICE)
    assert [(role.role, role.agency) for role in done.roles] == [("Head Teacher", POLICE)]


def test_a_value_written_before_a_rename_still_fits() -> None:
    entries = (
        set_(WRITE, "lead_agencies", f"[{SCHOOL}]", f"[{POLICE}]"),
        f"rename: {SCHOOL}\nto: Hill Academy",
        f"rename: {POLICE}\nto: The Force",
    )
    done = apply(plan(), *entries)
    assert "stale" not in states(done)
    assert done.records.actions[0].lead_agencies == ("The Force",)


def test_an_end_of_a_gap_is_named_and_unnamed() -> None:
    named = apply(report(), set_(GAP, "recipient", "other agencies", "Norbury Health Trust")).records
    assert named.information_gaps[0].recipient == "Norbury Health Trust"
    assert "Norbury Health Trust" in {one.name for one in named.agencies}
    unnamed = apply(report(), f"set: {GAP}\nfield: holder\nwas: {POLICE}\nas_said: somebody").records
    assert unnamed.information_gaps[0].holder == "somebody"
    assert "somebody" not in {one.name for one in unnamed.agencies}


def test_reviews_agencies_and_documents_have_fields_too() -> None:
    done = apply(
        report(),
        set_(report().reviews[0].id, "reference", "NSCB/2009/1", "NSCB/2009/2"),
        set_("agency:norbury-police", "sector", "police", "other"),
        "set: document\ndocument: report.txt\nfield: as_of\nwas: null\nto: 2010-02",
    )
    assert states(done) == ["used", "used", "used"]
    assert done.records.reviews[0].reference == "NSCB/2009/2"
    assert done.records.reviews[0].id == report().reviews[0].id
    assert done.records.document.as_of == "2010-02"
    assert done.records.agencies[1].sector is Sector.OTHER


def test_a_fact_that_is_none_goes_and_nothing_points_at_it() -> None:
    missed = report().missed_opportunities[0]
    done = apply(report(), f"drop: {missed.id}\nwas: {missed.text}").records
    assert done.missed_opportunities == ()
    assert done.recommendations[1].responds_to == ()
    assert done.information_gaps[0].same_event is None
    assert states(apply(report(), f"drop: {missed.id}\nwas: Other words.")) == ["stale"]


def test_an_agency_that_is_none_goes_from_everywhere() -> None:
    done = apply(report(), f"drop: {POLICE}").records
    assert POLICE not in {one.name for one in done.agencies}
    assert done.missed_opportunities[0].agencies == ()
    assert done.recommendations[1].addressed_to == ()
    assert (done.roles[0].agency, done.roles[0].id) == (None, "role:agency-not-named/inspector")
    assert done.information_gaps[0].holder == POLICE  # as said


TEXT = standings(
    [
        Block(BlockKind.PARAGRAPH, "The school keeps a list of all visitors.", Place(10, 11, page=2)),
        Block(BlockKind.PARAGRAPH, "A phrase in two places.", Place(12, 12, page=2)),
        Block(BlockKind.PARAGRAPH, "A phrase in two places.", Place(30, 30, page=3)),
        Block(
            BlockKind.TABLE_ROW,
            "6.2 Keep a list.",
            Place(40, 40, page=4, cell="table 1, row 2"),
            cells=(Cell(("6.2",), Place(40, 40, 4, "Plan!A2")), Cell(("Keep a list.",), Place(40, 40, 4, "Plan!B2"))),
        ),
    ]
)


def added(quote: str, place: str, more: str = "") -> str:
    return f"add: action\ndocument: plan.docx\nquote: {quote}\n{place}\n{more}"


def test_a_fact_is_added_with_its_place() -> None:
    entry = added(
        "Keep a list.",
        "cell: Plan!B2",
        f"fields:\n  ref: 6.2\n  recommendation_ref: 6.1\n  lead_agencies: [{SCHOOL}]\n  lead_roles: [Head]",
    )
    done = apply(plan(), entry, text=TEXT)
    assert states(done) == ["used"]
    made = done.records.actions[-1]
    assert made.sources == (Source("Keep a list.", 4, 40, 40, "Plan!B2"),)
    assert (made.ref, made.lead_agencies, made.status) == ("6.2", (SCHOOL,), Status.UNKNOWN)
    assert made.recommendation == plan().recommendations[0].id
    assert made.id == f"action:{plan().reviews[0].id.removeprefix('review:')}/6-2"
    check_reviews(done.records)
    assert correct(done.records, judge(entry), TEXT).records == done.records


@pytest.mark.parametrize(
    ("quote", "place", "state", "reason"),
    [
        ("Words of nobody.", "lines: 10", "stale", "its words do not stand in the document"),
        ("A phrase in two places.", "lines: 99", "stale", "stand in several places, and none of them is lines 99-99"),
        ("A phrase in two places.", "page: 3", "used", ""),
        ("the school keeps", "lines: 10", "stale", "do not stand"),
        ("The school keeps a list", "lines: 500-510", "used", ""),
        ("Write to every school with the referral form.", "lines: 1", "stale", "do not stand"),
    ],
)
def test_the_words_must_stand_there(quote: str, place: str, state: str, reason: str) -> None:
    """Lines move from edition to edition: words that stand in one place only are found where they are."""
    done = apply(plan(), added(quote, place), text=TEXT)
    assert states(done) == [state]
    assert reason in done.outcomes[0].reason


def test_words_of_a_scanned_page_stay_marked() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, "Write it down.", Place(3, 3, page=2))]
    for pages, recognised in (({2}, True), ({1}, False)):
        made = apply(plan(), added("Write it down.", "page: 2"), text=standings(blocks, pages)).records.actions[-1]
        assert made.sources[0].recognised is recognised


def test_a_fact_that_is_read_by_now_is_not_added_again() -> None:
    text = standings([Block(BlockKind.PARAGRAPH, plan().actions[0].text, Place(60, 60))])
    done = apply(plan(), added(plan().actions[0].text, "lines: 60"), text=text)
    assert states(done) == ["needless"]
    assert done.records.actions == plan().actions


def test_a_number_that_is_taken_makes_no_second_fact_of_one_id() -> None:
    done = apply(plan(), added("Keep a list.", "cell: Plan!B2", "fields:\n  ref: 6.1.1"), text=TEXT).records
    assert len({one.id for one in done.actions}) == 3


def test_an_added_gap_names_its_ends() -> None:
    entry = f"add: information_gap\ndocument: report.txt\nquote: The school keeps a list\npage: 2\nfields:\n  holder: {SCHOOL}\n  recipient: {BOARD}"
    gap = apply(report(), entry, text=TEXT).records.information_gaps[-1]
    assert (gap.holder, gap.recipient, gap.certainty) == (SCHOOL, BOARD, Certainty.EXPLICIT)
