"""The changes of a scope between two days, or between two editions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.editions.editions import Statement, editions
from queries.questions.editions.editions_course import Step, steps
from queries.questions.editions.editions_documents import Edition, documents
from queries.questions.editions.what_changed_actions import Within, changes, disputed, dropped, new
from queries.questions.editions.what_changed_asked import TwoDays, TwoDocuments, check_order
from queries.questions.editions.what_changed_firsts import new_documents, new_recommendations, new_reviews
from queries.questions.editions.what_changed_found import Moved

_Parameters = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Between:
    """The changes found, in order, and what a reader must know of the papers behind them.

    ``compared`` are the papers whose changes were asked for; ``undated`` could not be placed; ``no_actions`` are of
    those compared, and print no action of a review whose earlier edition did; ``disputed`` counts actions of which
    papers of one day say different things. ``unlike`` where two documents are not the same kind of paper.
    """

    changes: tuple[Moved, ...]
    compared: tuple[Edition, ...]
    undated: tuple[Edition, ...] = ()
    no_actions: tuple[Edition, ...] = ()
    disputed: int = 0
    unlike: bool = False


def between_days(store: Store, parameters: _Parameters, days: TwoDays) -> Between:
    """What the papers dated after one day and up to another say that those before did not."""
    every = documents(store, parameters, _told_of(store, parameters, days))
    known = {uid: each for uid, each in every.items() if each.day is None or each.day <= days.until}

    def within(edition: Edition) -> bool:
        return edition.day is not None and days.since < edition.day <= days.until

    compared = [each for each in known.values() if within(each)]
    reviews = sorted({review for each in compared for review in each.reviews})
    dated = _by_review(each for each in known.values() if each.day is not None)
    said = editions(store, parameters, known=every, reviews=reviews, words=True)
    stating = _rows(store, "what-changed-reviews", parameters, reviews)
    found = list(_firsts(store, parameters, reviews, stating, known, within))
    found += new_documents(stating, known, within)
    unsure = 0
    for statements in said.statements.values():
        placed = [each for each in statements if each.edition.day and each.edition.day <= days.until]
        if placed:
            in_turn = steps(placed)
            if all(each.edition.day for each in statements):
                found += new(in_turn, within)
            found += changes(in_turn, within)
            found += dropped(placed, dated[placed[0].review], within)
            unsure += disputed(in_turn)
    silent = [each for each in compared if _prints_none_any_more(each, dated)]
    return Between(_in_order(found), _by_name(compared), said.undated, _by_name(silent), unsure)


def between_documents(store: Store, parameters: _Parameters, asked: TwoDocuments) -> Between:
    """What the later of two editions says that the earlier one did not; empty where the filters leave out either."""
    every = documents(store, parameters, asked.reviews)
    if not {asked.earlier, asked.later} <= set(every):
        return Between((), ())
    check_order(every[asked.earlier], every[asked.later])
    pair = _pair(every[asked.earlier], every[asked.later])
    later = pair[asked.later]
    said = editions(store, parameters, known=every, reviews=asked.reviews, words=True)
    reviews = sorted(asked.reviews)
    stating = _rows(store, "what-changed-reviews", parameters, reviews)
    found = list(_firsts(store, parameters, reviews, stating, pair, _only(later)))
    for statements in said.statements.values():
        in_turn = _steps_of(statements, pair)
        if in_turn:
            found += [*new(in_turn, _only(later)), *changes(in_turn, _only(later))]
            found += dropped([each for step in in_turn for each in step], [later], _only(later))
    silent = [later] if _prints_none_any_more(later, _by_review(pair.values())) else []
    unlike = pair[asked.earlier].kind != later.kind
    return Between(_in_order(found), (later,), no_actions=_by_name(silent), unlike=unlike)


def _told_of(store: Store, parameters: _Parameters, days: TwoDays) -> list[str]:
    """The reviews with a paper that may be compared, or that has no date; where an agency, a sector or a theme is asked
    for, of the reviews that have to do with it."""
    chosen = None
    if any(parameters[name] is not None for name in ("agencies", "sector", "themes")):
        rows = store.read(load("queries.cypher", "chosen-reviews"), **parameters)
        chosen = [row["review"] for row in rows]
    asked = {name: parameters[name] for name in ("regions", "kinds", "from_year", "to_year")}
    asked |= {"reviews": chosen, "since": str(days.since.year), "until": days.until.isoformat()}
    return [row["review"] for row in store.read(load("queries.cypher", "what-changed-papers"), **asked)]


def _firsts(
    store: Store,
    parameters: _Parameters,
    reviews: list[str],
    stating: list[dict[str, Any]],
    known: Mapping[str, Edition],
    within: Within,
) -> Iterator[Moved]:
    yield from new_reviews(stating, known, within)
    yield from new_recommendations(_rows(store, "what-changed-recommendations", parameters, reviews), known, within)


def _by_review(some: Iterable[Edition]) -> dict[str, list[Edition]]:
    found: dict[str, list[Edition]] = defaultdict(list)
    for edition in some:
        for review in edition.reviews:
            found[review].append(edition)
    return found


def _only(later: Edition) -> Within:
    return lambda edition: edition.uid == later.uid


def _pair(earlier: Edition, later: Edition) -> dict[str, Edition]:
    """The two editions as the reader orders them, whatever their dates: the later one replaces the other."""
    first = replace(earlier, not_before=date.min, not_after=date.min)
    second = replace(
        later,
        later_than=later.later_than | earlier.later_than | {earlier.uid},
        not_before=date.max,
        not_after=date.max,
    )
    return {first.uid: first, second.uid: second}


def _steps_of(statements: tuple[Statement, ...], pair: Mapping[str, Edition]) -> tuple[Step, ...]:
    of_pair = {each.edition.uid: each for each in statements}
    return tuple((replace(of_pair[uid], edition=edition),) for uid, edition in pair.items() if uid in of_pair)


def _prints_none_any_more(edition: Edition, by_review: Mapping[str, list[Edition]]) -> bool:
    """Whether it prints no action of a review of which an edition that it replaces did."""
    return any(
        review in each.plans and edition.replaces(each)
        for review in edition.reviews - edition.plans
        for each in by_review[review]
    )


def _rows(store: Store, name: str, parameters: _Parameters, reviews: list[str]) -> list[dict[str, Any]]:
    return store.read(load("queries.cypher", name), **parameters, reviews=reviews) if reviews else []


def _in_order(found: list[Moved]) -> tuple[Moved, ...]:
    return tuple(sorted(found, key=lambda each: each.order))


def _by_name(found: list[Edition]) -> tuple[Edition, ...]:
    return tuple(sorted(found, key=lambda each: (each.name, each.uid)))
