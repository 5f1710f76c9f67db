"""What the graph holds of a theme, read from its node outwards and chosen by the filters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.profiles.profile_lines_reviews import reviews_chosen
from queries.questions.reviews import ReviewInScope
from queries.questions.scope import Filters, scope

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """A theme with its narrower ones, and the facts chosen that carry one of them.

    ``rows`` has one row per fact, review and agency that the fact names, of those agencies that were asked for.
    """

    themes: tuple[str, ...]
    agencies: tuple[str, ...] | None
    """Those asked for, None where none is."""
    around: tuple[_Row, ...] = field(hash=False)
    reviews: dict[str, ReviewInScope] = field(hash=False)
    """The reviews with such a fact."""
    rows: tuple[_Row, ...] = field(hash=False)

    @property
    def facts(self) -> set[str]:
        """The uids of all facts."""
        return {row["fact"] for row in self.rows}

    def labelled(self, *labels: str) -> list[_Row]:
        """The rows of facts with these labels."""
        return [row for row in self.rows if row["label"] in labels]

    def review_of(self) -> dict[str, str]:
        """The review of each fact."""
        return {row["fact"]: row["review"] for row in self.rows}


def theme_facts_read(store: Store, filters: Filters) -> ThemeFacts:
    """The facts that carry a theme, of what the filters choose.

    Raises:
        QuestionError: there is no such theme, place, kind, agency or sector.
    """
    parameters = scope(store, filters)
    themes = parameters["themes"]
    agencies = parameters["agencies"]
    found = store.read(load("queries.cypher", "profile-theme-facts"), themes=themes, agencies=agencies)
    rows = _by_agency(store, found)
    reviews = reviews_chosen(store, {row["review"] for row in rows}, parameters)
    chosen = [row for row in rows if row["review"] in reviews and _names_one_asked(row, parameters)]
    told = {row["review"] for row in chosen}
    return ThemeFacts(
        tuple(themes),
        None if agencies is None else tuple(agencies),
        tuple(store.read(load("queries.cypher", "profile-theme"), themes=themes)),
        {uid: review for uid, review in reviews.items() if uid in told},
        tuple(chosen),
    )


def _by_agency(store: Store, facts: Iterable[_Row]) -> list[_Row]:
    """A row for each agency that a fact names, or one with None where it names none."""
    found = list(facts)
    named = sorted({agency for row in found for agency in row["agencies"]})
    known = {row["agency"]: row for row in store.read(load("queries.cypher", "profile-agency-names"), agencies=named)}
    return [row | known[agency] for row in found for agency in row["agencies"]] + [
        row | {"agency": None, "agency_name": None, "sector": None} for row in found if not row["agencies"]
    ]


def _names_one_asked(row: Mapping[str, Any], parameters: Mapping[str, Any]) -> bool:
    agencies, sector = parameters["agencies"], parameters["sector"]
    return (agencies is None or row["agency"] in agencies) and (sector is None or row["sector"] == sector)


def beside(store: Store, read: ThemeFacts) -> tuple[dict[str, set[str]], dict[str, str]]:
    """For each other theme, the facts chosen that carry it too; and what each other theme is called."""
    agencies = None if read.agencies is None else list(read.agencies)
    rows = store.read(load("queries.cypher", "profile-theme-beside"), themes=list(read.themes), agencies=agencies)
    chosen = read.facts
    kept = {row["other"]: chosen.intersection(row["facts"]) for row in rows}
    return {other: facts for other, facts in kept.items() if facts}, {row["other"]: row["other_label"] for row in rows}
