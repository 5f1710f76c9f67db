"""What ties two things together, step by step?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.finding.path_ends import Thing, called, end_asked
from queries.questions.finding.path_links import Link, relationship, sentence
from queries.questions.finding.path_search import MOST_SEEN, MOST_STEPS, Reach, Step, Tie, shortest_chains
from queries.questions.finding.search_naming import Belonging
from queries.questions.question import (
    Arguments,
    Behind,
    Column,
    ColumnKind,
    Found,
    Parameter,
    ParameterType,
    Question,
    facts_of,
)

_STATEMENTS = {
    "Agency": "path-from-agencies",
    "Review": "path-from-reviews",
    "Role": "path-from-roles",
    "Theme": "path-from-themes",
    "Region": "path-from-regions",
}
_LEAVES = frozenset(
    {
        "Case",
        "Document",
        "Finding",
        "MissedOpportunity",
        "InformationGap",
        "Recommendation",
        "Action",
        "Update",
    }
)
_THROUGH = {"agencies": "Agency", "reviews": "Review", "roles": "Role", "themes": "Theme", "regions": "Region"}
_HUBS = frozenset({"themes", "regions"})


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a chain. ``facts`` counts what it rests on; ``first`` and ``second`` are the uids of its ends."""

    way: int
    step: int
    sentence: str
    first_name: str
    relationship: str
    second_name: str
    review_title: str | None
    count: int
    evidence: tuple[Passage, ...]
    review: str | None
    first: str
    second: str
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of what the step rests on."""
        return facts_of(self.behind)


@dataclass(frozen=True, slots=True)
class _Fact:
    uid: str
    review: str | None
    review_title: str | None


def path(store: Store, from_: str, to: str, *, through: str | None = None, ways: int = 1) -> list[StepRow]:
    """The steps of the shortest chains between two things, way by way; none where there is no chain.

    Args:
        store: the graph.
        from_: uid or name of where the chains begin.
        to: uid or name of where they end.
        through: what they may run through, as in ``QUESTION``, with commas between; None takes the default.
        ways: how many to give at most.

    Raises:
        QuestionError: an end is not in the graph, or several things are called so, or both ends are one.
    """
    first, last = _ends(store, from_, to)
    return _rows(store, _reach(store, first, last, through, ways))


def _ends(store: Store, from_: str | None, to: str | None) -> tuple[Thing, Thing]:
    first, last = end_asked(store, from_, "from"), end_asked(store, to, "to")
    if first.uid == last.uid:
        raise QuestionError(f"Both ends are {first.name}.", where="to", remedy="Give two different things.")
    return first, last


def _reach(store: Store, first: Thing, last: Thing, through: str | None, ways: int) -> Reach:
    labels = _labels(through, (first, last))
    ends = sorted((first.uid, last.uid))

    def neighbours(things: Iterable[Thing]) -> Iterator[Tie]:
        by_statement: dict[str, list[str]] = {}
        for thing in things:
            by_statement.setdefault(_STATEMENTS.get(thing.label, "path-from-ends"), []).append(thing.uid)
        for statement, uids in sorted(by_statement.items()):
            for row in store.read(
                load("queries.cypher", statement), uids=sorted(uids), through=sorted(labels), ends=ends
            ):
                other = next((end for end in (first, last) if end.uid == row["other"]), None)
                name = called(row["label"], row["name"], Belonging())
                yield Tie(
                    row["start"],
                    Link(row["link"], row["forward"], row["facts"]),
                    other or Thing(row["other"], row["label"], name),
                )

    return shortest_chains(first, last, neighbours, leaves=_LEAVES, ways=ways)


def _labels(through: str | None, ends: tuple[Thing, Thing]) -> set[str]:
    """The labels that a chain may run through; as a rule all but themes and places, unless one is an end."""
    if through:
        return {_THROUGH[name] for name in through.split(",")}
    labels = {end.label for end in ends}
    return {label for name, label in _THROUGH.items() if name not in _HUBS or label in labels}


def _rows(store: Store, reach: Reach) -> list[StepRow]:
    steps = [(way, number, step) for way, chain in enumerate(reach.chains, 1) for number, step in enumerate(chain, 1)]
    stated = _stated(store, {step for _, _, step in steps})
    resting = {step: _resting(step, stated.get(_told(step), ())) for _, _, step in steps}
    quotes = by_fact(passages(store, (fact.uid for facts in resting.values() for fact in facts)))
    return [_row(way, number, step, resting[step], quotes) for way, number, step in steps]


def _told(step: Step) -> tuple[str, str, str]:
    """What ties the two ends, and their uids: first that of which the link is told."""
    one, other = (step.first, step.second) if step.link.forward else (step.second, step.first)
    return (step.link.link, one.uid, other.uid)


def _stated(store: Store, steps: Iterable[Step]) -> dict[tuple[str, str, str], list[_Fact]]:
    """The facts of steps that are made of facts."""
    wanted = sorted({_told(step) for step in steps})
    found: dict[tuple[str, str, str], list[_Fact]] = {}
    for row in store.read(load("queries.cypher", "path-step-facts"), steps=wanted) if wanted else ():
        step = (row["link"], row["first"], row["second"])
        found.setdefault(step, []).append(_Fact(row["fact"], row["review"], row["review_title"]))
    return found


def _resting(step: Step, stated: Sequence[_Fact]) -> tuple[_Fact, ...]:
    """What a step rests on: its facts; else the fact or the review that it begins or ends at; else nothing."""
    if stated:
        return tuple(stated)
    ends = (step.first, step.second) if step.link.forward else (step.second, step.first)
    reviews = [_Fact(end.uid, end.uid, end.name) for end in ends if end.label == "Review"]
    own = [_Fact(end.uid, *_review(reviews)) for end in ends if end.label in _LEAVES - {"Document", "Update", "Case"}]
    return tuple(own or reviews)


def _review(reviews: list[_Fact]) -> tuple[str | None, str | None]:
    return (reviews[0].review, reviews[0].review_title) if reviews else (None, None)


def _row(
    way: int, number: int, step: Step, facts: tuple[_Fact, ...], quotes: dict[str, tuple[Passage, ...]]
) -> StepRow:
    uids = tuple(sorted({fact.uid for fact in facts}))
    reviews = {fact.review: fact.review_title or fact.review for fact in facts if fact.review}
    only = len(reviews) == 1
    titles = tuple(dict.fromkeys(str(title) for title in reviews.values()))
    return StepRow(
        way=way,
        step=number,
        sentence=sentence(step.link, step.first.name, step.second.name, titles, len(uids)),
        first_name=step.first.name,
        relationship=relationship(step.link),
        second_name=step.second.name,
        review_title="; ".join(sorted(titles)) or None,
        count=len(uids),
        evidence=tuple(quote for uid in uids for quote in quotes.get(uid, ())),
        review=next(iter(reviews)) if only else None,
        first=step.first.uid,
        second=step.second.uid,
        behind={"count": uids},
    )


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    first, last = _ends(store, arguments["from"], arguments["to"])
    ways = arguments["ways"]
    reach = _reach(store, first, last, arguments["through"], ways)
    return Found(tuple(_rows(store, reach)), _notes(first, last, reach, ways))


def _notes(first: Thing, last: Thing, reach: Reach, ways: int) -> tuple[str, ...]:
    if reach.gave_up:
        return (f"The search was given up: {reach.gave_up}. Narrow or widen it with 'through'.",)
    if not reach.chains:
        return (
            f"No chain leads from {first.name} to {last.name}. Widen what it may run through: {', '.join(_THROUGH)}.",
        )
    notes = ["A chain shows what documents say of each step. It does not show that one thing led to another."]
    if len(reach.chains) == ways:
        notes.append("There may be more chains as short as these: ask for more with 'ways'.")
    return tuple(notes)


QUESTION = Question(
    name="path",
    title="What ties two things together",
    purpose="By which agencies, reviews and roles are two things of the graph tied, in the fewest steps?",
    method=(
        "The chain with the fewest steps between the two, looked for from both ends. Two agencies are one step apart "
        "where one held what the other needed, is part of it or took over from it; an agency and a review where it "
        "took part, commissioned it or is named in what the review found, recommended or planned; two reviews where a "
        "recommendation of one is nearly that of the other. A finding or other fact, a case or a document stands only "
        "at an end. Of chains equally short the strongest comes first: that with the smallest sum of 1 divided by the "
        "number of facts of each step, a tie that rests on no fact counting as one; then names in order decide. Where "
        "two things are tied in several ways, the step is told by the one with most facts. A step without facts of "
        "its own rests on the review that it begins or ends at, and where there is none its count is nought. "
        f"A chain has {MOST_STEPS} steps at most, and the search is given up once more than {MOST_SEEN:,} things have "
        "been looked at. Themes and places tie nearly everything together and are left out unless an end is one."
    ),
    parameters=(
        Parameter("from", "Where the chain begins: a uid; or a name, title, reference or pseudonym.", needed=True),
        Parameter("to", "Where it ends: likewise.", needed=True),
        Parameter(
            "through",
            "What it may run through, with commas between; left out, all but themes and regions, unless an end is one.",
            ParameterType.CHOICES,
            choices=tuple(_THROUGH),
        ),
        Parameter(
            "ways",
            "How many chains, equally short, to give at most.",
            ParameterType.WHOLE_NUMBER,
            default="1",
            such_as="3",
        ),
    ),
    columns=(
        Column("way", "Way", ColumnKind.COUNT, "Which chain it is, from 1, the strongest first."),
        Column("step", "Step", ColumnKind.COUNT, "Which step of it, from 1."),
        Column("sentence", "What ties them", ColumnKind.TEXT, "What the step says."),
        Column("first_name", "From", ColumnKind.TEXT, "Where the step begins.", minor=True),
        Column(
            "relationship",
            "Relationship",
            ColumnKind.TEXT,
            "The relationships of the graph; NAMED is any by which a fact names an agency.",
            minor=True,
        ),
        Column("second_name", "To", ColumnKind.TEXT, "Where it ends.", minor=True),
        Column("review_title", "Review", ColumnKind.TEXT, "The reviews whose facts it rests on.", minor=True),
        Column("count", "Rests on", ColumnKind.COUNT, "Facts, or else reviews, that the step rests on."),
        Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents, with page and lines."),
        Column("review", "Review uid", ColumnKind.UID, "The review's uid, where it is one."),
        Column("first", "Uid of its beginning", ColumnKind.UID, "The uid of where the step begins."),
        Column("second", "Uid of its end", ColumnKind.UID, "The uid of where it ends."),
    ),
    find=_find,
    example={"from": "Ostermere Fire and Rescue Service", "to": "Child K"},
)
