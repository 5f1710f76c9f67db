"""What an agency held and others needed, and the other way round, in the lines of its profile."""

from dataclasses import dataclass

from graph.store import Store
from graph.store.statements import load
from queries.questions.profiles.agency_profile_read import AgencyFacts
from queries.questions.profiles.profile_lines import Line, counted, grouped, listed, rate_said

HELD, NEEDED = "What it held and others needed", "What others held and it needed"


@dataclass(frozen=True, slots=True)
class _Between:
    """One gap between the agency and another one."""

    gap: str
    review: str
    other: str
    other_name: str


def gap_lines(store: Store, read: AgencyFacts) -> list[Line]:
    """For each direction all gaps, those with each other agency, those that name none, and those within the agency."""
    shared = _shared(store, read)
    return [
        *_direction(read, HELD, "held", ("holder", "recipient"), shared),
        *_direction(read, NEEDED, "needed", ("recipient", "holder"), shared),
    ]


def _shared(store: Store, read: AgencyFacts) -> dict[str, set[str]]:
    """For each other agency, the reviews in which both took part or between them stands a gap."""
    reviews = sorted(read.took_part)
    rows = store.read(load("queries.cypher", "profile-review-agencies"), reviews=reviews)
    together = [(row["agency"], row["review"]) for row in rows]
    for row in read.gaps:
        together += [
            (row[there], row["review"])
            for here, there in (("holder", "recipient"), ("recipient", "holder"))
            if row[here] in read.counted and row[there] is not None
        ]
    return grouped(together)


def _direction(
    read: AgencyFacts, part: str, own: str, ends: tuple[str, str], shared: dict[str, set[str]]
) -> list[Line]:
    here, there = ends
    every = read.uids(own)
    if not every:
        return []
    mine = [row for row in read.gaps if row[here] in read.counted]
    between = [
        _Between(row["gap"], row["review"], row[there], row[f"{there}_name"] or row[there])
        for row in mine
        if row[there] is not None and row[there] not in read.counted
    ]
    unnamed = {row["gap"] for row in mine if row[there] is None}
    inside = {row["gap"] for row in mine if row[there] in read.counted}
    lines = [counted(part, "All", every), *_others(part, between, every, shared)]
    if unnamed:
        lines.append(counted(part, "No other agency named", unnamed, every, note="The document names one end only."))
    if inside:
        note = "Both ends count as this agency: itself, a unit, or one that it took over from."
        lines.append(counted(part, "Within the agency", inside, every, note=note))
    return lines


def _others(part: str, between: list[_Between], every: set[str], shared: dict[str, set[str]]) -> list[Line]:
    """A line for each other agency: in most reviews first, then at the highest rate, then by name."""
    gaps = grouped((one.other, one.gap) for one in between)
    reviews = grouped((one.other, one.review) for one in between)
    names = {one.other: one.other_name for one in between}
    order = sorted(
        gaps,
        key=lambda other: (-len(reviews[other]), -len(reviews[other]) / len(shared[other]), names[other], other),
    )
    return listed(
        part,
        order,
        gaps,
        names,
        every,
        "Other agencies",
        note=lambda other: rate_said(len(reviews[other]), len(shared[other])),
    )
