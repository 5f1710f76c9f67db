"""What two reviews both found, what only one did, and who was in both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from queries.questions.agency_lines import AgencyLines
from queries.questions.profiles.compare_lines import CompareLine, listed, said, sides
from queries.questions.profiles.profile_lines import grouped, in_words, list_said
from queries.questions.profiles.review_profile_read import ReviewFacts

BOTH = "What both found"
ONLY = {"first": "Only in the first", "second": "Only in the second"}
WHO = "Who was in both"


@dataclass(frozen=True, slots=True)
class _Sort:
    """Facts of the two reviews under what they are compared by. ``what`` opens the item of a line."""

    what: str
    names: Mapping[str, str] = field(hash=False)
    first: Mapping[str, set[str]] = field(hash=False)
    second: Mapping[str, set[str]] = field(hash=False)

    @property
    def rest(self) -> str:
        """What to call those that a list leaves out."""
        return f"{self.what}: others"


def found_lines(first: ReviewFacts, second: ReviewFacts) -> list[CompareLine]:
    """Themes, kinds of missed opportunity and pairs of agencies with a gap: in both, then in one alone."""
    sorts = [_themes(first, second), _missed(first, second), _pairs(first, second)]
    both = [line for sort in sorts for line in _in_both(sort)]
    return [
        *(both or [said(BOTH, "Nothing", "No theme, kind of missed opportunity or pair of agencies is in both.")]),
        *(line for side in ONLY for sort in sorts for line in _in_one(sort, side)),
    ]


def _in_both(sort: _Sort) -> list[CompareLine]:
    keys = sort.first.keys() & sort.second.keys()
    return listed(
        [
            sides(BOTH, f"{sort.what}: {sort.names[key]}", sort.first[key], sort.second[key], uid=_uid(key))
            for key in keys
        ],
        sort.rest,
    )


def _in_one(sort: _Sort, side: str) -> list[CompareLine]:
    own, other = (sort.first, sort.second) if side == "first" else (sort.second, sort.first)
    return listed(
        [
            sides(
                ONLY[side],
                f"{sort.what}: {sort.names[key]}",
                own[key] if side == "first" else None,
                own[key] if side == "second" else None,
                uid=_uid(key),
            )
            for key in own.keys() - other.keys()
        ],
        sort.rest,
    )


def _uid(key: str) -> str | None:
    """A theme's key is its uid; a kind and a pair have none."""
    return key if key.startswith("theme:") else None


def _themes(first: ReviewFacts, second: ReviewFacts) -> _Sort:
    own = [grouped((link.other, link.start) for link in read.ends("ABOUT")) for read in (first, second)]
    links = (*first.ends("ABOUT"), *second.ends("ABOUT"))
    names = {link.other: link.other_name or link.other.removeprefix("theme:") for link in links}
    return _Sort("Theme", names, own[0], own[1])


def _missed(first: ReviewFacts, second: ReviewFacts) -> _Sort:
    own = [read.missed_kinds() for read in (first, second)]
    return _Sort("Missed", {kind: in_words(kind) for kinds in own for kind in kinds}, own[0], own[1])


def _pairs(first: ReviewFacts, second: ReviewFacts) -> _Sort:
    """Pairs of agencies between which a gap lies, whichever of the two held it."""
    names: dict[str, str] = {}
    own: list[dict[str, set[str]]] = []
    for read in (first, second):
        ends = {
            name: grouped((link.start, link.other) for link in read.ends(name)) for name in ("HELD_BY", "NEEDED_BY")
        }
        called = {
            link.other: link.other_name or link.other for link in (*read.ends("HELD_BY"), *read.ends("NEEDED_BY"))
        }
        pairs = [
            (tuple(sorted((holder, recipient), key=lambda uid: (called[uid], uid))), gap)
            for gap, holders in ends["HELD_BY"].items()
            for holder in holders
            for recipient in ends["NEEDED_BY"].get(gap, ())
            if holder != recipient
        ]
        names |= {"|".join(pair): list_said(called[uid] for uid in pair) for pair, _ in pairs}
        own.append(grouped(("|".join(pair), gap) for pair, gap in pairs))
    return _Sort("Not shared between", names, own[0], own[1])


def who_lines(first: ReviewFacts, second: ReviewFacts, lines: AgencyLines) -> list[CompareLine]:
    """The agencies that took part in both, and those in one line of which each was in one of the two."""
    own = [{row["agency"]: row["name"] for row in read.took_part} for read in (first, second)]
    named = [_naming(read) for read in (first, second)]
    same = [
        sides(WHO, own[0][agency], named[0].get(agency, ()), named[1].get(agency, ()), note=_NAMED, uid=agency)
        for agency in own[0].keys() & own[1].keys()
    ]
    apart = _in_line(own[0], own[1], lines)
    if not same and not apart:
        return [said(WHO, "Nobody", "No agency took part in both, nor one of the same line in each.")]
    every = sides(WHO, "Agencies in both", own[0].keys() & own[1].keys(), own[0].keys() & own[1].keys())
    return [every, *listed(same, "Other agencies"), *apart]


_NAMED = "What names it in each."


def _naming(read: ReviewFacts) -> dict[str, set[str]]:
    """The facts that name each agency, itself or through a role at it."""
    pairs = [(uid, link.start) for link in read.links for uid in (link.other, link.agency) if uid is not None]
    return grouped(pairs)


def _in_line(first: Mapping[str, str], second: Mapping[str, str], lines: AgencyLines) -> list[CompareLine]:
    ours, theirs = (_in_order(one, other) for one, other in ((first, second), (second, first)))
    return [
        said(
            WHO,
            f"{first[one]}; {second[other]}",
            f"{first[one]} was in the first and {second[other]} in the second: "
            "one took over from the other, or is a unit of it.",
        )
        for one in ours
        for other in theirs
        if lines.are_one(one, other)
    ]


def _in_order(agencies: Mapping[str, str], others: Iterable[str]) -> list[str]:
    """Those that the other review has not, by name."""
    return sorted(set(agencies) - set(others), key=lambda uid: (agencies[uid], uid))
