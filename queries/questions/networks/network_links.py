"""The links of each network as rows: both ends, how strong, and the reviews behind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.store import Store
from queries.networks.gap_projection import gap_network
from queries.networks.projection import agency_network
from queries.networks.recommended import similarity_network
from queries.networks.theme_projection import theme_network
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.reviews import reviews_in_scope
from queries.questions.scope import PARAMETERS, filters_of, scope


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link from ``one`` to ``other`` (uids). ``times`` counts gaps, ``words`` are shared, where there are any."""

    one: str
    one_name: str
    other: str
    other_name: str
    weight: float
    times: int | None
    words: tuple[str, ...]
    reviews: tuple[str, ...]
    review_titles: tuple[str, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the reviews and gaps that it counts."""
        return facts_of(self.behind)


def link_rows(network: Any, titles: Mapping[str, str | None]) -> list[LinkRow]:
    """The links of any network of ``queries.networks``, the strongest first, then by names and uids.

    ``titles`` are those of reviews by uid; one that is not among them is told by its uid.
    """
    rows = [_row(network, one, other, link, titles) for one, other, link in network.edges(data=True)]
    return sorted(rows, key=lambda row: (-row.weight, row.one_name, row.other_name, row.one, row.other))


def _row(network: Any, one: str, other: str, link: dict[str, Any], titles: Mapping[str, str | None]) -> LinkRow:
    names = {uid: _name(network.nodes[uid]) for uid in (one, other)}
    if not network.is_directed():
        one, other = sorted((one, other), key=lambda uid: (network.nodes[uid].get("kind", ""), names[uid], uid))
    behind = {"weight": link["reviews"]} | ({"times": link["gaps"]} if "gaps" in link else {})
    return LinkRow(
        one=one,
        one_name=names[one],
        other=other,
        other_name=names[other],
        weight=link["weight"],
        times=link.get("times"),
        words=link.get("words", ()),
        reviews=link["reviews"],
        review_titles=tuple(titles.get(uid) or uid for uid in link["reviews"]),
        behind=behind,
    )


def _name(node: dict[str, Any]) -> str:
    return str(node["said"].text if "said" in node else node["name"])


def _links(name: str, title: str, network: Callable[..., Any], columns: Iterable[Column]) -> Question:
    def find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
        filters = filters_of(arguments)
        reviews = reviews_in_scope(store, scope(store, filters))
        titles = {uid: review.title or review.reference for uid, review in reviews.items()}
        return Found(tuple(link_rows(network(store, **filters), titles)))

    reviews = Column("review_titles", "Reviews", ColumnKind.LIST, "The reviews behind it.")
    uids = (Column(end, f"Uid, {end}", ColumnKind.UID, "The uid of that end.") for end in ("one", "other"))
    return Question(
        name=name,
        title=title,
        purpose=f"{title}: both ends, how strong, and the reviews behind.",
        method="The links that the network of the same name is made of, the strongest first.",
        parameters=PARAMETERS,
        columns=(*columns, reviews, *uids),
        find=find,
    )


def _ends(one: str, other: str, kind: ColumnKind = ColumnKind.TEXT) -> tuple[Column, Column]:
    return (Column("one_name", one, kind, "One end."), Column("other_name", other, kind, "The other end."))


def _weight(title: str, text: str, kind: ColumnKind = ColumnKind.COUNT) -> Column:
    return Column("weight", title, kind, text)


CO_INVOLVEMENT = _links(
    "co-involvement",
    "Links between agencies that took part in the same reviews",
    agency_network,
    (*_ends("Agency", "Other agency"), _weight("Shared reviews", "Reviews in which both took part.")),
)
INFORMATION_GAPS = _links(
    "information-gaps",
    "Links from who held something to who needed it",
    gap_network,
    (
        *_ends("Held by", "Needed by"),
        _weight("In reviews", "Reviews with such a gap."),
        Column("times", "Gaps", ColumnKind.COUNT, "Such gaps."),
    ),
)
AGENCY_THEMES = _links(
    "agency-themes",
    "Links between agencies and themes",
    theme_network,
    (*_ends("Agency", "Theme"), _weight("In reviews", "Reviews in which a fact about the theme names the agency.")),
)
RECOMMENDATIONS = _links(
    "recommendation-similarity",
    "Links between recommendations that ask for nearly the same",
    similarity_network,
    (
        *_ends("Recommendation", "Other recommendation", ColumnKind.WORDS),
        _weight("Alike", "The score, up to 100%.", ColumnKind.RATE),
        Column("words", "Shared words", ColumnKind.LIST, "The words that both use."),
    ),
)
