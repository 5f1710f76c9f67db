"""Lines of lists that filters choose: reviews with what they hold, agencies with how often they come up."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Unpack

from graph.store import Store
from graph.store.statements import load
from queries.questions.pages.page_review import ReviewLine
from queries.questions.reviews import reviews_in_scope
from queries.questions.scope import Filters, scope


def chosen_review_lines(store: Store, **filters: Unpack[Filters]) -> list[ReviewLine]:
    """The reviews asked for with how much each holds, in order of uid.

    With an agency, a sector or a theme, those that have at least one fact so chosen; what they hold is counted whole.
    """
    parameters = scope(store, filters)
    reviews = reviews_in_scope(store, parameters)
    if any(parameters[name] is not None for name in ("agencies", "sector", "themes")):
        rows = store.read(load("queries.cypher", "chosen-reviews"), **parameters)
        reviews = {row["review"]: reviews[row["review"]] for row in rows}
    counted = store.read(load("queries.cypher", "page-reviews"), reviews=list(reviews))
    return [ReviewLine(reviews[row.pop("review")], **row) for row in counted]


@dataclass(frozen=True, slots=True)
class AgencyCounts:
    """How often an agency comes up in the reviews asked for.

    Counts of reviews that it took part in, of gaps in which it held and needed the information, of opportunities that
    it missed, and of recommendations addressed to it.
    """

    agency: str
    name: str
    sector: str | None
    aliases: tuple[str, ...]
    reviews: int = 0
    held: int = 0
    needed: int = 0
    missed: int = 0
    asked: int = 0

    def is_called(self, words: str) -> bool:
        """Whether one of its names holds these words, whatever the capitals."""
        return any(words.casefold() in name.casefold() for name in (self.name, *self.aliases))


def agency_counts(store: Store, also: Iterable[str] = (), **filters: Unpack[Filters]) -> list[AgencyCounts]:
    """The agencies of the reviews asked for, and those in ``also``; every agency where nothing narrows the reviews.

    Of the filters, region, years and kinds choose reviews and sector chooses agencies. Order: uid.
    """
    parameters = scope(store, filters)
    asked = {name: parameters[name] for name in ("regions", "kinds", "from_year", "to_year")}
    times: dict[str, dict[str, int]] = {uid: {} for uid in also}
    for row in store.read(load("queries.cypher", "page-agency-counts"), **asked):
        times.setdefault(row["agency"], {})[row["part"]] = row["times"]
    whole = all(value is None for value in asked.values())
    return [
        AgencyCounts(row["agency"], row["name"], row["sector"], tuple(row["aliases"]), **times.get(row["agency"], {}))
        for row in store.read(load("queries.cypher", "page-agency-names"))
        if (whole or row["agency"] in times) and parameters["sector"] in (None, row["sector"])
    ]
