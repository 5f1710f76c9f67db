"""Which reviews take up a theme again after another had it reported completed, and in what they are of one place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from graph.model.vocabulary import Assurance, Certainty
from graph.store import Store
from graph.store.statements import load
from queries.questions.agency_lines import AgencyLines, agency_lines
from queries.questions.places import Places, places, region_of
from queries.questions.reviews import ReviewInScope, reviews_in_scope


class Within(StrEnum):
    """What two reviews must have in common."""

    REGION = "region"
    AREA = "area"
    AGENCY = "agency"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Completed:
    """What a review did about a theme: the uids of its completed actions on it, and of the agencies that lead them."""

    review: ReviewInScope
    theme: str
    theme_label: str
    actions: tuple[str, ...]
    evidenced: tuple[str, ...]
    implied: tuple[str, ...]
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What a review says on a theme: the uids of recommendations and failures, and the agencies that they name.

    A failure told both as a gap and as a missed opportunity is the gap alone.
    """

    review: ReviewInScope
    recommendations: tuple[str, ...]
    failures: tuple[str, ...]
    agencies: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Return:
    """A theme that a later review takes up; ``shared`` are uids and names of what the two have in common."""

    earlier: Completed
    later: TakenUp
    shared: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Returns:
    """All returns of a scope; how many pairs of reviews have no order in time, and how many reviews no place.

    ``places`` are those of the graph, which rows are told apart by.
    """

    found: tuple[Return, ...]
    without_order: int
    without_place: int
    places: Places = field(hash=False)


_Row = dict[str, Any]
_Key = tuple[str, str]
_OF_REVIEWS = ("regions", "kinds", "from_year", "to_year")
_DONE = ("theme", "action", "assurance", "certainty", "agency")
_TOLD = ("theme", "fact", "label", "gap", "agency", "agency_name")


def returns(store: Store, parameters: Mapping[str, Any], within: Within, *, named: bool = True) -> Returns:
    """The themes of a scope that a review of a later year takes up after actions on them were reported completed.

    ``named`` says whether the agencies are wanted; within a line of agencies they always are.
    """
    parameters = {**parameters, "named": named or within is Within.AGENCY}
    reviews = reviews_in_scope(store, {name: parameters[name] for name in _OF_REVIEWS})
    labels = {row["theme"]: row["label"] or row["slug"] for row in store.read(load("queries.cypher", "themes"))}
    actions = _read(store, "returned-after-completion-actions", "done", _DONE, parameters)
    facts = _read(store, "returned-after-completion-facts", "told", _TOLD, parameters)
    lines = agency_lines(store) if within is Within.AGENCY else AgencyLines({})
    known = places(store)
    common = _Common(known, lines, within)
    met: list[Return] = []
    unordered: set[frozenset[str]] = set()
    for earlier, later in _pairs(_completed(actions, reviews, labels), _taken_up(facts, reviews), common):
        shared = common.of(earlier, later)
        if shared or within is Within.ANYWHERE:
            if _in_order(earlier.review, later.review):
                met.append(Return(earlier, later, shared))
            else:
                unordered.add(frozenset({earlier.review.uid, later.review.uid}))
    return Returns(
        tuple(met),
        len(unordered),
        0 if within not in (Within.REGION, Within.AREA) else sum(not review.places for review in reviews.values()),
        known,
    )


def _pairs(
    completed: Iterable[Completed], taken_up: Mapping[str, list[TakenUp]], common: "_Common"
) -> Iterator[tuple[Completed, TakenUp]]:
    for earlier in completed:
        for later in common.near(earlier, taken_up.get(earlier.theme, ())):
            if earlier.review.uid != later.review.uid and not _in_order(later.review, earlier.review):
                yield earlier, later


def _in_order(earlier: ReviewInScope, later: ReviewInScope) -> bool:
    """Whether both years are known, and one is before the other."""
    return earlier.year is not None and later.year is not None and earlier.year < later.year


def _read(store: Store, statement: str, column: str, names: Iterable[str], parameters: Mapping[str, Any]) -> list[_Row]:
    """The facts of a statement that gives all of a review in one row, under these names."""
    keys = ("review", *names)
    rows = store.read(load("queries.cypher", statement), **parameters)
    return [dict(zip(keys, (row["review"], *values), strict=True)) for row in rows for values in row[column]]


def _completed(
    rows: Iterable[_Row], reviews: Mapping[str, ReviewInScope], labels: Mapping[str, str]
) -> list[Completed]:
    return [
        Completed(
            reviews[review],
            theme,
            labels[theme],
            _uids(members, "action"),
            _uids((row for row in members if row["assurance"] == Assurance.EVIDENCED), "action"),
            _uids((row for row in members if row["certainty"] == Certainty.IMPLIED), "action"),
            frozenset(row["agency"] for row in members if row["agency"]),
        )
        for (review, theme), members in _by_review_and_theme(rows).items()
    ]


def _taken_up(rows: Iterable[_Row], reviews: Mapping[str, ReviewInScope]) -> dict[str, list[TakenUp]]:
    found: dict[str, list[TakenUp]] = {}
    for (review, theme), members in _by_review_and_theme(rows).items():
        told = {row["fact"] for row in members}
        twins = {row["fact"] for row in members if row["gap"] in told}
        once = [row for row in members if row["fact"] not in twins]
        found.setdefault(theme, []).append(
            TakenUp(
                reviews[review],
                _uids((row for row in once if row["label"] == "Recommendation"), "fact"),
                _uids((row for row in once if row["label"] != "Recommendation"), "fact"),
                {row["agency"]: row["agency_name"] or row["agency"] for row in members if row["agency"]},
            )
        )
    return found


def _by_review_and_theme(rows: Iterable[_Row]) -> dict[_Key, list[_Row]]:
    found: dict[_Key, list[_Row]] = {}
    for row in rows:
        found.setdefault((row["review"], row["theme"]), []).append(row)
    return found


def _uids(rows: Iterable[_Row], name: str) -> tuple[str, ...]:
    return tuple(sorted({row[name] for row in rows}))


class _Common:
    """What two reviews have in common, of the sort that was asked for."""

    def __init__(self, known: Places, lines: AgencyLines, within: Within) -> None:
        self.known, self.lines, self.within = known, lines, within
        self.of_reviews: dict[str, frozenset[str]] = {}
        self.by_place: dict[str, dict[str, list[TakenUp]]] = {}
        self.of_pairs: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}

    def near(self, earlier: Completed, taken_up: Iterable[TakenUp]) -> Iterable[TakenUp]:
        """Those that take up the earlier one's theme and may have something in common with it: not each with each."""
        if self.within not in (Within.REGION, Within.AREA):
            return taken_up
        if earlier.theme not in self.by_place:
            there: dict[str, list[TakenUp]] = {}
            for later in taken_up:
                for place in self._places(later.review):
                    there.setdefault(place, []).append(later)
            self.by_place[earlier.theme] = there
        there = self.by_place[earlier.theme]
        found = (later for place in sorted(self._places(earlier.review)) for later in there.get(place, ()))
        return {later.review.uid: later for later in found}.values()

    def of(self, earlier: Completed, later: TakenUp) -> tuple[tuple[str, str], ...]:
        if self.within is Within.ANYWHERE:
            return ()
        if self.within is Within.AGENCY:
            return _in_order_of_name(
                (uid, name) for uid, name in later.agencies.items() if self.lines.any_of(uid, earlier.agencies)
            )
        pair = (earlier.review.uid, later.review.uid)
        if pair not in self.of_pairs:  # two reviews meet once for every theme that both carry
            shared = self._places(earlier.review) & self._places(later.review)
            named = ((uid, self.known[uid].name if uid in self.known else uid) for uid in shared)
            self.of_pairs[pair] = _in_order_of_name(named)
        return self.of_pairs[pair]

    def _places(self, review: ReviewInScope) -> frozenset[str]:
        """The places of a review, kept because it is compared with many others."""
        if review.uid not in self.of_reviews:
            areas = frozenset(review.places)
            regions = frozenset(region for place in areas for region in region_of(self.known, place))
            self.of_reviews[review.uid] = areas if self.within is Within.AREA else regions
        return self.of_reviews[review.uid]


def _in_order_of_name(found: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(found, key=lambda each: (each[1], each[0])))
