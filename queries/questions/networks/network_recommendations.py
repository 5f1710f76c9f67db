"""The network of recommendations: those of different reviews that ask for nearly the same."""

from dataclasses import dataclass, field
from datetime import date

import networkx as nx

from graph.store import Store
from queries.networks.recommended import Recommended, SimilarityNetwork, similarity_network
from queries.networks.resemblance import NEAR_IDENTICAL
from queries.networks.sentences import count
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.scope import PARAMETERS, filters_of


@dataclass(frozen=True, slots=True)
class SimilarRow:
    """A recommendation that others resemble. ``group`` numbers the chains of near-identical ones, the one of most
    reviews first; ``group_reviews`` are the reviews of its chain, ``first`` and ``last`` their years where known."""

    recommendation: str
    text: str
    review_title: str | None
    year: int | None
    asked: tuple[str, ...]
    alike: int
    group: int
    group_reviews: int
    first: int | None
    last: int | None
    explanation: str
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the recommendations and reviews of its chain."""
        return facts_of(self.behind)


def similar_rows(network: SimilarityNetwork) -> list[SimilarRow]:
    """The recommendations of a network, chain by chain; within one by year, those without a year last."""
    chains = sorted(
        (
            sorted((network.nodes[uid]["said"] for uid in part), key=_by_year)
            for part in nx.connected_components(network)
        ),
        key=lambda chain: (-len({said.review for said in chain}), chain[0].uid),
    )
    return [_row(network, said, number, chain) for number, chain in enumerate(chains, 1) for said in chain]


def _by_year(said: Recommended) -> tuple[bool, int, str]:
    return (said.year is None, said.year or 0, said.uid)


def _row(network: SimilarityNetwork, said: Recommended, number: int, chain: list[Recommended]) -> SimilarRow:
    reviews = tuple(sorted({each.review for each in chain}))
    years = [each.year for each in chain if each.year is not None]
    alike = tuple(sorted(network[said.uid]))
    return SimilarRow(
        recommendation=said.uid,
        text=said.text,
        review_title=said.review_title,
        year=said.year,
        asked=tuple(name for _, name in said.asked),
        alike=len(alike),
        group=number,
        group_reviews=len(reviews),
        first=min(years, default=None),
        last=max(years, default=None),
        explanation=_explanation(len(reviews), {each.review: each.year for each in chain if each.year is not None}),
        behind={"alike": alike, "group_reviews": reviews},
    )


def _explanation(reviews: int, years: dict[str, int]) -> str:
    """In how many reviews and between which years, given the years of those reviews that have one."""
    made = f"{count(reviews, 'review')} asked for this in nearly the same words"
    if not years:
        return f"{made}; no document gives their years."
    first, last = min(years.values()), max(years.values())
    span = f"in {first}" if first == last else f"between {first} and {last}"
    return f"{made}, {span}." if len(years) == reviews else f"{made}, {span} where the year is known."


def similar_notes(network: SimilarityNetwork) -> tuple[str, ...]:
    """What can be said of the whole network, a sentence each."""
    chains = nx.number_connected_components(network)
    if not chains:
        return ("No two reviews asked for nearly the same.",)
    return (
        f"{count(len(network), 'recommendation')} in {count(chains, 'group')} ask for nearly the same as one of "
        "another review. Whether they were made to one agency or its successor, and what became of the earlier ones: "
        "ask we-said-we-fixed-this.",
    )


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    network = similarity_network(store, **filters_of(arguments))
    return Found(tuple(similar_rows(network)), similar_notes(network))


QUESTION = Question(
    name="recommendation-similarity",
    title="Recommendations that keep being made",
    purpose="Which recommendations of different reviews ask for nearly the same, in how many reviews and since when?",
    method=(
        "Two recommendations are compared by the words that they share, cut to their stems, without words of grammar, "
        "numbers and times; names of agencies and places hardly count, and words that many recommendations use count "
        "half. The score is twice the weight of what they share, divided by the weight of both; from "
        f"{NEAR_IDENTICAL:.0%} on they count as near-identical. Only those of different reviews are compared. "
        "A group is a chain of near-identical ones; its first and last need not be near-identical themselves."
    ),
    parameters=PARAMETERS,
    columns=(
        Column("group", "Group", ColumnKind.COUNT, "Number of its group; the one of most reviews first."),
        Column("text", "Recommendation", ColumnKind.WORDS, "Its words."),
        Column("asked", "Asked", ColumnKind.LIST, "The agencies that it asks."),
        Column("review_title", "Review", ColumnKind.TEXT, "The review that made it."),
        Column("year", "Year", ColumnKind.DATE, "The year of the review."),
        Column("alike", "Alike", ColumnKind.COUNT, "Recommendations of other reviews near-identical to it."),
        Column("group_reviews", "Reviews", ColumnKind.COUNT, "Reviews in its group."),
        Column("first", "First", ColumnKind.DATE, "The earliest year in its group.", minor=True),
        Column("last", "Last", ColumnKind.DATE, "The latest.", minor=True),
        Column("explanation", "What it means", ColumnKind.TEXT, "The figures in a sentence."),
        Column("recommendation", "Uid", ColumnKind.UID, "The recommendation's uid."),
    ),
    find=_find,
    example={"region": "Ostermere"},
)
