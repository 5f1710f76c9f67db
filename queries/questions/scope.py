"""Which reviews a question is about: the filters that every question shares, checked in one place."""

from typing import Any, TypedDict

from graph.model.errors import QuestionError
from graph.model.vocabulary import ReviewKind
from graph.store import Store
from queries.questions.places import canonical, places
from queries.questions.question import Arguments, Parameter, ParameterType


class Filters(TypedDict, total=False):
    """The filters; one that is left out or None takes every review."""

    region: str | None
    from_year: int | None
    to_year: int | None
    kind: str | None


PARAMETERS = (
    Parameter("region", "Name of a local authority, police area, region or nation; takes everything inside it."),
    Parameter(
        "from-year", "First year of reviews; one whose year no document gives is left out.", ParameterType.WHOLE_NUMBER
    ),
    Parameter(
        "to-year", "Last year of reviews; one whose year no document gives is left out.", ParameterType.WHOLE_NUMBER
    ),
    Parameter(
        "kind",
        "Kind of review; a joint review counts under each of its kinds.",
        ParameterType.CHOICE,
        choices=tuple(kind.value for kind in ReviewKind),
    ),
)


def scope(store: Store, filters: Filters) -> dict[str, Any]:
    """The filters as the parameters of a Cypher file, with the region under the graph's own name.

    Raises:
        QuestionError: there is no such place or kind, or the years are the wrong way round.
    """
    region, kind = filters.get("region"), filters.get("kind")
    first, last = filters.get("from_year"), filters.get("to_year")
    if first is not None and last is not None and first > last:
        raise QuestionError(f"The first year, {first}, is after the last, {last}.", remedy="Swap them.")
    return {
        "region": None if region is None else canonical(places(store), region),
        "from_year": first,
        "to_year": last,
        "kind": None if kind is None else PARAMETERS[3].parse(kind),
    }


def filters_of(arguments: Arguments) -> Filters:
    """The filters among a question's arguments."""
    return Filters(
        region=arguments["region"],
        from_year=arguments["from_year"],
        to_year=arguments["to_year"],
        kind=arguments["kind"],
    )
