"""What a question is about: the filters that every question shares, checked in one place.

Region, years and kinds choose reviews. Agency, sector and theme then choose among the facts of those reviews: a fact is
chosen when it names the agency (or one of the sector), and when it carries the theme.
"""

from typing import Any, TypedDict

from graph.model.errors import QuestionError
from graph.model.vocabulary import ReviewKind, Sector
from graph.store import Store
from queries.questions.agencies_asked import agencies_asked
from queries.questions.places import canonical, inside, places
from queries.questions.question import Arguments, Parameter, ParameterType
from queries.questions.themes_asked import themes_asked


class Filters(TypedDict, total=False):
    """The filters; one that is left out or None takes everything. ``related`` is yes or no."""

    region: str | None
    from_year: int | None
    to_year: int | None
    kind: str | None
    agency: str | None
    related: str | None
    sector: str | None
    theme: str | None


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
        "Kind of review, or several with commas between; a joint review counts under each of its kinds.",
        ParameterType.CHOICES,
        choices=tuple(kind.value for kind in ReviewKind),
    ),
    Parameter("agency", "Name of an agency; only what names it."),
    Parameter(
        "related",
        "Whether the agency's units and the agencies that it took over from count as it.",
        ParameterType.CHOICE,
        default="yes",
        choices=("yes", "no"),
    ),
    Parameter(
        "sector",
        "Field of work; only what names an agency of it.",
        ParameterType.CHOICE,
        choices=tuple(sector.value for sector in Sector),
    ),
    Parameter("theme", "Name of a theme; only what carries it or a narrower one."),
)
_KIND = PARAMETERS[3]
_SECTOR = PARAMETERS[6]


def scope(store: Store, filters: Filters) -> dict[str, Any]:
    """The filters as the parameters of a Cypher file: uids of places, agencies and themes, kinds as a list.

    Raises:
        QuestionError: there is no such place, kind, agency, sector or theme, or the years are the wrong way round.
    """
    region, kind, agency, theme = (filters.get(name) for name in ("region", "kind", "agency", "theme"))
    sector, first, last = filters.get("sector"), filters.get("from_year"), filters.get("to_year")
    if first is not None and last is not None and first > last:
        raise QuestionError(f"The first year, {first}, is after the last, {last}.", remedy="Swap them.")
    return {
        "regions": None if region is None else _regions(store, str(region)),
        "from_year": first,
        "to_year": last,
        "kinds": None if kind is None else str(_KIND.parse(str(kind))).split(","),
        "agencies": None
        if agency is None
        else agencies_asked(store, str(agency), related=filters.get("related") != "no"),
        "sector": None if sector is None else _SECTOR.parse(sector),
        "themes": None if theme is None else themes_asked(store, str(theme)),
    }


def _regions(store: Store, asked: str) -> list[str]:
    known = places(store)
    return inside(known, canonical(known, asked))


def filters_of(arguments: Arguments) -> Filters:
    """The filters among a question's arguments."""
    return Filters(
        region=arguments["region"],
        from_year=arguments["from_year"],
        to_year=arguments["to_year"],
        kind=arguments["kind"],
        agency=arguments["agency"],
        related=arguments["related"],
        sector=arguments["sector"],
        theme=arguments["theme"],
    )
