"""The network of agencies and themes: which themes the facts that name an agency are about."""

from dataclasses import dataclass, field
from datetime import date

from graph.store import Store
from queries.networks.sentences import count, listed
from queries.networks.theme_places import ThemePlace, theme_places
from queries.networks.theme_projection import AGENCY, THEME, ThemeNetwork, theme_network
from queries.questions.interval import FEW
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.scope import PARAMETERS, filters_of

_TOLD = 3


@dataclass(frozen=True, slots=True)
class AgencyThemeRow:
    """One agency or theme of the network; see ``ThemePlace`` for what the figures mean."""

    uid: str
    kind: str
    name: str
    sector: str | None
    reviews: int
    linked: int
    main: str
    main_reviews: int
    few: bool
    explanation: str
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of its reviews."""
        return facts_of(self.behind)


def theme_rows(network: ThemeNetwork) -> list[AgencyThemeRow]:
    """The agencies of a network, then its themes, those in the most reviews first."""
    return [_row(place) for place in theme_places(network)]


def _row(place: ThemePlace) -> AgencyThemeRow:
    return AgencyThemeRow(
        uid=place.uid,
        kind=place.kind,
        name=place.name,
        sector=place.sector,
        reviews=len(place.reviews),
        linked=place.linked,
        main=place.main,
        main_reviews=len(place.main_reviews),
        few=place.few,
        explanation=place.explanation,
        behind={"reviews": place.reviews, "main_reviews": place.main_reviews},
    )


def theme_notes(network: ThemeNetwork) -> tuple[str, ...]:
    """What can be said of the whole network, a sentence each."""
    places = theme_places(network)
    agencies, themes = ([place for place in places if place.kind == kind] for kind in (AGENCY, THEME))
    if not places:
        return ("No fact about a theme names an agency in the reviews asked for.",)
    notes = [
        f"{count(len(agencies), 'agency', 'agencies')} and {count(len(themes), 'theme')}, with "
        f"{count(network.number_of_edges(), 'link')} between them.",
        f"What stands in fewer than {FEW} reviews is marked as few.",
    ]
    wide = sorted((theme for theme in themes if not theme.few), key=lambda at: (-at.linked, at.name, at.uid))[:_TOLD]
    if wide:
        named = listed([f"{theme.name} ({count(theme.linked, 'agency', 'agencies')})" for theme in wide])
        notes.append(f"The themes that name most agencies: {named}.")
    return tuple(notes)


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    network = theme_network(store, **filters_of(arguments))
    return Found(tuple(theme_rows(network)), theme_notes(network))


QUESTION = Question(
    name="agency-themes",
    title="Which themes follow which agencies",
    purpose="Which themes are the facts about that name an agency, and which agencies does a theme come up with?",
    method=(
        "An agency and a theme are linked where a fact about the theme names the agency: it missed, held or needed "
        "something, is asked to do it, or leads it, itself or through a role. The link counts the reviews with such a "
        "fact, each once. An agency or sector takes only those agencies, a theme only that theme and narrower ones. "
        "The rows are the agencies, then the themes."
    ),
    parameters=PARAMETERS,
    columns=(
        Column("name", "Agency or theme", ColumnKind.TEXT, "Its name."),
        Column("kind", "Which", ColumnKind.TEXT, "agency or theme."),
        Column("reviews", "Reviews", ColumnKind.COUNT, "Reviews in which it has a link."),
        Column("linked", "Linked to", ColumnKind.COUNT, "Themes of the agency, or agencies of the theme."),
        Column("main", "Most often", ColumnKind.TEXT, "The theme or agency with which it shares the most reviews."),
        Column("main_reviews", "Reviews with it", ColumnKind.COUNT, "Those reviews."),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where it stands in fewer than {FEW} reviews."),
        Column("explanation", "What it means", ColumnKind.TEXT, "The figures in a sentence."),
        Column("sector", "Sector", ColumnKind.TEXT, "The agency's field; none for a theme.", minor=True, absent="–"),
        Column("uid", "Uid", ColumnKind.UID, "The uid of the agency or theme."),
    ),
    find=_find,
    example={"region": "Ostermere"},
)
