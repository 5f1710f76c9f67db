"""Renaming and merging: names change, everything that names the agency follows, and nothing else changes."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.records import DocumentRecords
from graph.model.vocabulary import Capacity, Sector
from graph.writing.extracts import to_json
from graph.writing.naming import agency_names
from loaders.corrections import Corrections, correct
from loaders.corrections.entries import Entry, Merge, NeverMerge, Rename
from tests.loaders.corrections.judging import apply, states
from tests.writing import material
from tests.writing.chance import plans
from tests.writing.material import BOARD, POLICE, SCHOOL

NEW = "Norbury and District Police"


def test_every_reference_follows_a_new_name() -> None:
    done = apply(material.report(), f"rename: {POLICE}\nto: {NEW}")
    records = done.records
    (police,) = [agency for agency in records.agencies if agency.name == NEW]
    assert (police.id, police.aliases) == ("agency:norbury-and-district-police", (POLICE,))
    assert (records.roles[0].agency, records.roles[0].id) == (NEW, "role:norbury-and-district-police/inspector")
    assert records.recommendations[1].addressed_to == (NEW,)
    assert records.missed_opportunities[0].agencies == (NEW,)
    assert (records.information_gaps[0].holder, records.information_gaps[0].recipient) == (NEW, "other agencies")
    assert [one.id for one in records.facts()] == [one.id for one in material.report().facts()]
    assert agency_names(records).find(POLICE) == agency_names(records).find(NEW)


def test_leads_boards_parts_and_successions_follow() -> None:
    plan = apply(material.plan(), f"rename: {SCHOOL}\nto: Hill Academy").records
    assert plan.actions[0].lead_agencies == ("Hill Academy",)
    report = apply(
        material.report(),
        f"rename: {BOARD}\nto: Norbury Children Board",
        "rename: Norbury Council\nto: Norbury Borough Council",
    ).records
    assert report.reviews[0].commissioned_by == "Norbury Children Board"
    assert report.reviews[0].id == material.report().reviews[0].id
    assert report.successions[0].predecessor == "Norbury Children Board"
    assert report.successions[0].id.startswith("succession:norbury-children-board/norbury-safeguarding-partnership/")
    assert [agency.part_of for agency in report.agencies if agency.name == SCHOOL] == ["Norbury Borough Council"]


def test_a_merge_unites_what_two_names_have() -> None:
    report = material.report()
    force = replace(
        material.agency("report.txt", "Norbury Force", Sector.OTHER), sources=(material.source(9, "Force"),)
    )
    report = replace(report, agencies=(*report.agencies, force))
    done = apply(report, f"merge: [{POLICE}, Norbury Force]\ninto: {POLICE}")
    (police,) = [agency for agency in done.records.agencies if agency.name == POLICE]
    assert police.aliases == ("Norbury Force",)
    assert police.sector is Sector.POLICE
    assert police.sources == force.sources
    assert len(done.records.agencies) == 3


def test_a_judgement_that_the_document_agrees_with_counts_as_used() -> None:
    assert states(apply(material.report(), "merge: [NSCB, The Board]\ninto: Norbury Safeguarding Children Board")) == [
        "used"
    ]


def test_a_name_that_is_nowhere_finds_nothing() -> None:
    done = apply(material.report(), "rename: Southam Police\nto: Northam Police")
    assert done.outcomes == ()
    assert done.records == material.report()


def test_renames_lead_on_to_the_last_name_in_any_order() -> None:
    first, second = f"rename: {POLICE}\nto: Old Police", "rename: Old Police\nto: New Police"
    one, other = apply(material.report(), first, second), apply(material.report(), second, first)
    assert one.records.missed_opportunities[0].agencies == ("New Police",)
    assert one.records.facts() == other.records.facts()
    assert states(one) == ["used", "used"]


def test_a_correction_for_another_document_is_left_alone() -> None:
    assert apply(material.report(), f"rename: {POLICE}\nto: {NEW}\ndocument: other.txt").outcomes == ()
    assert states(apply(material.report(), f"rename: {POLICE}\nto: {NEW}\ndocument: report.txt")) == ["used"]
    start = material.sha("report.txt")[:10]
    assert states(apply(material.report(), f"rename: {POLICE}\nto: {NEW}\ndocument: {start}")) == ["used"]


def test_a_name_of_many_areas_is_meant_with_its_area() -> None:
    report = material.report()
    service = replace(
        material.agency("report.txt", "Children's Services", Sector.SOCIAL_CARE),
        id="agency:norbury/childrens-services",
        area="Norbury",
    )
    report = replace(report, agencies=(*report.agencies, service))
    assert apply(report, "rename: Children's Services\nto: Norbury Children's Trust").outcomes == ()
    for entry in (
        "rename: Children's Services (Norbury)\nto: Norbury Children's Trust",
        "rename: agency:norbury/childrens-services\nto: Norbury Children's Trust",
        "rename: Children's Services\nto: Norbury Children's Trust\ndocument: report.txt",
    ):
        made = apply(report, entry).records.agencies[-1]
        assert (made.id, made.area) == ("agency:norbury-childrens-trust", None)


NAMES = st.sampled_from([BOARD, POLICE, SCHOOL, "NSCB", "Norbury Council", "other agencies", "Nobody's Trust"])
FRESH = st.sampled_from(["Anytown Trust", "Anytown Board", "Mill School"])
JUDGED: dict[str, Any] = {"by": "x", "on": "2026-11-21", "why": "y"}


@st.composite
def judgements(draw: st.DrawFn) -> Corrections:
    """Renames, merges and names kept apart that do not contradict each other: fresh names are never changed again."""
    entries: list[Entry] = []
    for name in draw(st.lists(NAMES, unique=True, max_size=4)):
        others = [one for one in draw(st.lists(NAMES, unique=True, max_size=2)) if one != name]
        to = draw(FRESH)
        kinds: list[Entry] = [Rename(name=name, to=to, **JUDGED), Merge(names=(name, to), into=to, **JUDGED)]
        if others:
            kinds.append(NeverMerge(names=(name, *others), **JUDGED))
        entries.append(draw(st.sampled_from(kinds)))
    return Corrections("x", tuple(entries))


def unmarked(records: DocumentRecords) -> DocumentRecords:
    return replace(records, corrections=())


def test_two_names_led_to_one_and_kept_apart_from_a_third_keep_their_order_of_aliases() -> None:
    corrections = Corrections(
        "x",
        (
            Rename(name=BOARD, to="Anytown Trust", **JUDGED),
            NeverMerge(names=(POLICE, BOARD, "NSCB"), **JUDGED),
            Rename(name=SCHOOL, to="Anytown Trust", **JUDGED),
            Rename(name="NSCB", to="Anytown Trust", **JUDGED),
        ),
    )
    once = correct(material.report(), corrections).records
    assert correct(once, corrections).records == once


def test_names_that_one_new_name_brings_together_are_kept_apart_all_the_same() -> None:
    corrections = Corrections(
        "x",
        (
            Rename(name=BOARD, to="Anytown Trust", **JUDGED),
            NeverMerge(names=(POLICE, "NSCB"), **JUDGED),
            Rename(name=POLICE, to="Anytown Trust", **JUDGED),
        ),
    )
    once = correct(material.report(), corrections).records
    assert {agency.name for agency in once.agencies} == {"Anytown Trust", "NSCB", "Hill Primary School"}
    assert all("NSCB" not in agency.aliases for agency in once.agencies)
    assert correct(once, corrections).records == once


@settings(max_examples=60, deadline=None)
@given(plans("paper"), judgements())
def test_twice_is_once(plan: DocumentRecords, corrections: Corrections) -> None:
    for paper in (plan, material.report()):
        once = correct(paper, corrections).records
        assert correct(once, corrections).records == once
        assert unmarked(correct(unmarked(once), corrections).records) == unmarked(once)


@settings(max_examples=60, deadline=None)
@given(plans("paper"), st.sampled_from([BOARD, POLICE, SCHOOL]))
def test_a_rename_changes_names_and_nothing_else(plan: DocumentRecords, old: str) -> None:
    """With the new name and the ids made of it put back, and the alias taken out, the records are what they were."""
    for paper in (plan, material.report()):
        renamed = correct(paper, Corrections("x", (Rename(name=old, to="Zed Trust", **JUDGED),))).records
        aliased = (replace(one, aliases=tuple(a for a in one.aliases if a != old)) for one in renamed.agencies)
        text = to_json(replace(unmarked(renamed), agencies=tuple(aliased), successions=()))
        assert "Zed Trust" in text or not renamed.corrections
        slugs = {BOARD: "norbury-safeguarding-children-board", POLICE: "norbury-police", SCHOOL: "hill-primary-school"}
        back = (
            text.replace("Zed Trust", old)
            .replace("agency:zed-trust", f"agency:{slugs[old]}")
            .replace("role:zed-trust/", f"role:{slugs[old]}/")
        )
        assert json.loads(back) == json.loads(to_json(replace(paper, successions=())))


def test_roles_of_leads_follow() -> None:
    plan = material.plan()
    role = material.report().roles[0]
    led = replace(
        role,
        role="Head Teacher",
        capacity=Capacity.ACTION_LEAD,
        agency=SCHOOL,
        id="role:hill-primary-school/head-teacher",
    )
    done = apply(replace(plan, roles=(led,)), f"rename: {SCHOOL}\nto: Hill Academy").records
    assert done.roles[0].id == "role:hill-academy/head-teacher"


def test_a_new_name_may_have_its_area_with_it() -> None:
    entry = f"merge: [{POLICE}, Youth Service (Norbury)]\ninto: Youth Service (Norbury)"
    done = apply(material.report(), entry).records
    (service,) = [one for one in done.agencies if one.name == "Youth Service"]
    assert (service.id, service.area, service.full_name) == (
        "agency:norbury/youth-service",
        "Norbury",
        "Youth Service (Norbury)",
    )
    assert done.missed_opportunities[0].agencies == ("Youth Service",)
    assert apply(replace(done, corrections=()), entry).records == done
