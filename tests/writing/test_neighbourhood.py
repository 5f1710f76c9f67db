"""The few records that matter to a paper: meeting among them alone gives what meeting among all gives."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.records import Review
from graph.writing.marks import Mark, marks
from graph.writing.meeting import Entry, Meeting, Member, meet, profiles_of
from graph.writing.neighbourhood import Finder, neighbourhood
from graph.writing.subgraph import Edition
from tests.writing import material

OWN = material.sha("own")

DETAILS = st.fixed_dictionaries(
    {
        "reference": st.sampled_from([None, None, "DHR 1", "DHR 2"]),
        "region": st.sampled_from([None, None, "Norbury", "Southam"]),
        "commissioned_by": st.sampled_from([None, None, "Norbury Board", "Southam Board"]),
        "subject": st.sampled_from([None, "Child M", "Child N"]),
        "title": st.sampled_from(["Serious Case Review", "Child M"]),
        "incident_date": st.sampled_from([None, None, "2008", "2014"]),
        "id": st.sampled_from([None, None, "review:x", "review:y"]),
    }
)
RECORDS = st.lists(DETAILS, max_size=2)


def entry(name: str, records: Iterable[dict[str, Any]]) -> Entry:
    return Entry(Edition(material.sha(name), "mixed"), name, tuple(review(name, one) for one in records))


def review(name: str, details: dict[str, Any]) -> Review:
    """A review record; ``id`` is another one than its details make, as corrections may give it."""
    made = material.review(name, **{key: value for key, value in details.items() if key != "id"})
    return replace(made, id=details["id"]) if details.get("id") else made


def finder(entries: Iterable[Entry]) -> Finder:
    """Looks through all of them, as a store does with an index."""
    stored = list(entries)

    def find(sought: frozenset[Mark]) -> list[Entry]:
        return [one for one in stored if any(sought & marks(profile).items() for profile in profiles_of(one))]

    return find


def near(own: Iterable[Entry], others: Iterable[Entry]) -> list[Entry]:
    profiles = [profile for one in own for profile in profiles_of(one)]
    return list(neighbourhood(profiles, finder(others)).values())


def same_among_few(few: Meeting, everything: Meeting) -> bool:
    return all(everything.members[uid] == members for uid, members in few.members.items())


@settings(deadline=None, max_examples=200)
@given(others=st.lists(RECORDS, max_size=7), before=st.none() | RECORDS, after=st.none() | RECORDS)
def test_few_meet_as_all_do(
    others: list[list[dict[str, Any]]], before: list[dict[str, Any]] | None, after: list[dict[str, Any]] | None
) -> None:
    stored = [entry(f"paper{number}", records) for number, records in enumerate(others)]
    was, will_be = ([entry("own", records)] if records is not None else [] for records in (before, after))
    few = near([*was, *will_be], stored)
    few_before, few_after = meet([*few, *was]), meet([*few, *will_be], doubts_of=OWN)
    all_before, all_after = meet([*stored, *was]), meet([*stored, *will_be])

    assert same_among_few(few_before, all_before)
    assert same_among_few(few_after, all_after)
    assert few_after.doubts.get(OWN) == all_after.doubts.get(OWN)
    assert all_before.reviews_of(OWN) == few_before.reviews_of(OWN)
    reached = {Member(one.edition.sha256, record.id) for one in few for record in one.reviews}
    for member, uid in all_before.uids.items():
        if member not in reached and member.sha256 != OWN:
            assert all_after.uids[member] == uid


def test_what_shares_nothing_is_not_read() -> None:
    own = entry("own", [{"subject": "Child M", "commissioned_by": "Norbury Board"}])
    other = entry("other", [{"subject": "Child M", "commissioned_by": "Southam Board"}])
    assert near([own], [other]) == []


def test_only_the_records_that_matter_of_a_long_list_are_taken() -> None:
    own = entry("own", [{"reference": "NSCB/2009/1"}])
    listed = entry("list", [{"reference": "NSCB/2009/1"}, {"reference": "NSCB/2012/4", "subject": "Child N"}])
    (found,) = near([own], [listed])
    assert [one.reference for one in found.reviews] == ["NSCB/2009/1"]


def test_a_record_is_found_by_way_of_another() -> None:
    """The plan knows board and subject, the report a reference too, the summary the reference alone."""
    plan = entry("own", [{"commissioned_by": "Norbury Board", "subject": "Child M"}])
    report = entry("report", [{"commissioned_by": "Norbury Board", "subject": "Child M", "reference": "DHR 1"}])
    summary = entry("summary", [{"commissioned_by": None, "subject": None, "title": "Summary", "reference": "DHR 1"}])
    assert {one.name for one in near([plan], [report, summary])} == {"report", "summary"}


def test_doubts_of_others_do_not_spread() -> None:
    """Of two papers that give no place, the one that is loaded is told of the other; not of what that may be too."""
    own = entry("own", [{"commissioned_by": "Norbury Board"}])
    other = entry("other", [{"commissioned_by": None, "incident_date": "2008"}])
    placed = entry("placed", [{"commissioned_by": "Southam Board"}])
    assert [one.name for one in near([own], [other, placed])] == ["other"]
