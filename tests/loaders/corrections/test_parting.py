"""Names kept apart and agencies split: what means which is told by words, sections and places."""

from dataclasses import replace

from graph.model.records import DocumentRecords
from graph.model.vocabulary import Sector
from graph.writing.naming import agency_names
from loaders.corrections import correct
from tests.loaders.corrections.judging import apply, judge, states
from tests.writing import material
from tests.writing.material import BOARD, POLICE, SCHOOL, action, agency, plan, source

TRUST, CARE = "Norbury NHS Trust", "Norbury Care Trust"


def two_in_one() -> DocumentRecords:
    """A plan whose reader took two trusts for one."""
    paper = plan()
    of = paper.reviews[0]
    care = replace(
        action("plan.docx", of, "Write the rota.", lead_agencies=(TRUST,), section="Community"),
        sources=(source(70, f"Write the rota. {CARE}"),),
    )
    acute = replace(
        action("plan.docx", of, "Ring the ward.", lead_agencies=(TRUST,)),
        sources=(source(80, f"Ring the ward. {TRUST}"),),
    )
    unsaid = replace(
        action("plan.docx", of, "Tell all.", lead_agencies=(TRUST,)), sources=(source(90, "Tell all. The Trust"),)
    )
    both = agency(
        "plan.docx", TRUST, Sector.HEALTH, aliases=(CARE, "the Trust"), sources=(source(70, CARE), source(80, TRUST))
    )
    return replace(
        paper,
        reviews=(replace(of, contributors=(TRUST, BOARD)),),
        agencies=(*paper.agencies, both),
        actions=(*paper.actions, care, acute, unsaid),
    )


def leads(records: DocumentRecords) -> list[tuple[str, ...]]:
    return [one.lead_agencies for one in records.actions]


def test_names_kept_apart_take_what_their_words_name() -> None:
    done = apply(two_in_one(), f"never_merge: [{TRUST}, {CARE}]")
    assert states(done) == ["used"]
    assert leads(done.records) == [(SCHOOL,), (), (CARE,), (TRUST,), (TRUST,)]
    care, trust = (next(one for one in done.records.agencies if one.name == name) for name in (CARE, TRUST))
    assert care.id == "agency:norbury-care-trust"
    assert (care.sector, trust.aliases) == (Sector.HEALTH, ("the Trust",))
    assert [one.quote for one in care.sources] == [CARE]
    assert done.records.reviews[0].contributors == (TRUST, CARE, BOARD)


def test_names_that_are_two_already_stay_as_they_are() -> None:
    done = apply(material.report(), f"never_merge: [{POLICE}, {SCHOOL}]")
    assert states(done) == ["used"]
    assert replace(done.records, corrections=()) == material.report()


def test_names_that_differ_in_dress_get_ids_of_their_own() -> None:
    """The writer knows agencies by their folded names: St Mary's and St Marys would be one node."""
    with_one = replace(plan(), agencies=(agency("plan.docx", "St Mary's School", Sector.EDUCATION),))
    with_other = replace(plan("plan2.docx"), agencies=(agency("plan2.docx", "St Marys School", Sector.EDUCATION),))
    assert with_one.agencies[0].id == with_other.agencies[0].id
    kept = judge("never_merge: [St Mary's School, St Marys School]")
    one, other = (correct(paper, kept).records.agencies[0].id for paper in (with_one, with_other))
    assert one != other
    assert agency_names(correct(with_one, kept).records).key("St Mary's School").uid == one


def test_a_split_by_section_and_lines() -> None:
    entry = f"""
        split: {TRUST}
        document: plan.docx
        parts:
          - name: Norbury Community Trust
            section: Community
          - name: Norbury Hospital
            lines: 75-85
        """
    done = apply(two_in_one(), entry)
    assert states(done) == ["used"]
    assert leads(done.records) == [(SCHOOL,), (), ("Norbury Community Trust",), ("Norbury Hospital",), (TRUST,)]
    assert [one.name for one in done.records.agencies] == [BOARD, TRUST, "Norbury Community Trust", "Norbury Hospital"]
    again = correct(replace(done.records, corrections=()), judge(entry))
    assert replace(again.records, corrections=()) == replace(done.records, corrections=())


def test_a_split_by_document_leaves_nothing_of_the_old_name() -> None:
    entry = f"split: {TRUST}\nparts:\n  - name: Norbury Hospital\n    document: plan.docx\n  - name: Sutbury Hospital\n    document: other.docx"
    done = apply(two_in_one(), entry).records
    assert leads(done)[2:] == [("Norbury Hospital",)] * 3
    assert TRUST not in {one.name for one in done.agencies}
    assert done.reviews[0].contributors == ("Norbury Hospital", BOARD)


def test_a_split_that_fits_nowhere_is_stale() -> None:
    done = apply(two_in_one(), f"split: {TRUST}\nparts:\n  - name: Norbury Hospital\n    section: Elsewhere")
    assert states(done) == ["stale"]
    assert "nothing stands where its parts are said to" in done.records.issues[0].message
    assert replace(done.records, issues=()) == two_in_one()
