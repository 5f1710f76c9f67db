"""The benchmark's hand-written statements give what the questions give, so that the comparison is a fair one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import Any

import pytest

from benchmarks.scaling.asking import NEEDED
from benchmarks.scaling.bare import BARE, DAY, bare, shown_by, values
from graph.store import Store, Transaction
from graph.writing.applying import apply
from graph.writing.changes import Changes
from queries.questions.evidence import Passage
from queries.questions.question import Answer, ColumnKind
from queries.questions.registry import QUESTIONS
from reviewgraph.loading import prepared
from tests.conftest import empty
from tests.queries.graphs import build
from tests.scale.generator import batches

_FILES = sorted(
    name.removesuffix(".cypher")
    for name in (entry.name for entry in files(BARE).iterdir())
    if name.endswith(".cypher") and not name.startswith(("subject-", "write-"))
)
_NODES = 3_000

_SUBJECTS = {
    "agency": "MATCH (thing:Agency)<-[:AT*0..1]-()<-[:MISSED_BY|HELD_BY|NEEDED_BY|ADDRESSED_TO|LED_BY]-(fact) ",
    "review": "MATCH (thing:Review)-[:FOUND|IDENTIFIED|MADE|PLANNED]->(fact) ",
    "theme": "MATCH (thing:Theme)<-[:ABOUT]-(fact) ",
}
"""What has most hanging on it is asked about, so that no answer is empty."""


@dataclass(frozen=True, slots=True)
class _Key:
    """Which columns tell an answer's rows apart, and a figure that must be the same for each of them.

    ``facts`` is the bare statement's column in which the uids of the figure stand, of those that begin with one of ``sort``.
    """

    columns: tuple[str, ...]
    figure: str
    facts: str
    sort: tuple[str, ...]


_FACTS = ("learning_point:", "missed_opportunity:", "information_gap:", "recommendation:", "action:")
_KEYS: Mapping[str, _Key] = {
    "open-actions": _Key(("agency",), "all", "actions", ("action:",)),
    "role-load": _Key(("role",), "all", "actions", ("action:",)),
    "slippage": _Key(("agency",), "actions", "actions", ("action:",)),
    "information-gap-pairs": _Key(("agency_a", "agency_b"), "times", "gaps", ("information_gap:",)),
    "information-gap-flows": _Key(("holder", "recipient"), "times", "gaps", ("information_gap:",)),
    "unpaired-information-gaps": _Key(("gap",), "text", "gap", ("information_gap:",)),
    "missed-opportunities": _Key((), "missed", "missed", ("missed_opportunity:",)),
    "recurring-themes": _Key(("theme",), "evidence_count", "facts", _FACTS),
}
"""The others work their rows out of several statements; what their rows count must be there all the same."""
_UNLIKE = {"path": "the shortest of the engine is another one than the strongest of those equally short"}


_CARRIED = """
MATCH (said:Recommendation {uid: 'recommendation:mid-plot'}), (theme:Theme {uid: 'theme:child-health'})
CREATE (said)-[:ABOUT]->(theme)
"""


@pytest.fixture(scope="module")
def graph(running_embedded: Store) -> Store:
    """A generated graph with some recommendations that were made before, only read."""
    empty(running_embedded)
    prepared(running_embedded)
    for piece in batches(_NODES):
        running_embedded.write(partial(_apply, piece))
    build(running_embedded, "said-before").write(lambda transaction: transaction.run(_CARRIED))
    return running_embedded


@pytest.fixture(scope="module")
def subjects(graph: Store) -> Mapping[str, str]:
    """What is asked about, by name."""
    found = {"words": "interpreter"}
    for name, match in _SUBJECTS.items():
        found |= dict(zip((name, f"other_{name}"), _most(graph, match), strict=True))
    return found


def _apply(piece: Changes, transaction: Transaction) -> None:
    apply(transaction, piece, named={}, moved={})


def _most(graph: Store, match: str, facts: Sequence[str] | None = None) -> list[str]:
    """The two things with most of these facts, or of all there are, hanging on them."""
    most = "WHERE $facts IS NULL OR fact.uid IN $facts WITH thing.uid AS uid, count(DISTINCT fact) AS many "
    rows = graph.read(f"{match}{most}RETURN uid ORDER BY many DESC, uid LIMIT 2", facts=facts)
    return [str(row["uid"]) for row in rows]


@pytest.mark.parametrize("file", _FILES)
def test_a_bare_statement_gives_what_the_question_gives(graph: Store, subjects: Mapping[str, str], file: str) -> None:
    name, _, about = file.partition("-by-")
    answer, found = _both(graph, subjects, name, about)
    assert answer.rows
    if name in _UNLIKE:
        assert {subjects["agency"], subjects["other_agency"]} <= set(_all(found[0]))
        return
    there = set(_all(found))
    behind = {uid for each in answer.behind for uids in each.values() for uid in uids}
    assert behind - there == set()
    assert _names(answer) - there == set()
    assert _places(answer) - set(_places_in(found)) == set()


@pytest.mark.parametrize("file", [file for file in _FILES if file.partition("-by-")[0] in _KEYS])
def test_a_bare_statement_has_the_same_figure_for_each_row(
    graph: Store, subjects: Mapping[str, str], file: str
) -> None:
    name, _, about = file.partition("-by-")
    answer, found = _both(graph, subjects, name, about)
    key = _KEYS[name]
    at = [[column.name for column in answer.columns].index(each) for each in key.columns]
    ours: dict[tuple[Any, ...], set[str]] = {}
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        ours.setdefault(tuple(row[place] for place in at), set()).update(behind[key.figure])
    theirs: dict[tuple[Any, ...], set[str]] = {}
    for given in found[0]:
        uids = {uid for uid in _all(given[key.facts]) if str(uid).startswith(key.sort)}
        theirs.setdefault(tuple(given[each] for each in key.columns), set()).update(uids)
    assert ours == theirs


def test_every_question_and_what_it_can_be_narrowed_to_has_a_bare_statement() -> None:
    wanted = {
        f"{name}-by-{about}" if about else name
        for name, question in QUESTIONS.items()
        for about in (
            "",
            *({"agency", "theme"} & {each.name for each in question.parameters} - NEEDED.get(name, {}).keys()),
        )
    }
    assert wanted == set(_FILES)


def _both(
    graph: Store, subjects: Mapping[str, str], name: str, about: str
) -> tuple[Answer, list[list[dict[str, Any]]]]:
    """The question's answer, and the rows of each bare statement.

    A question narrowed to one thing is asked about that which most facts of its whole answer name or carry, if any do.
    """
    given = {parameter: subjects[subject] for parameter, subject in NEEDED.get(name, {}).items()}
    given |= _WIDER.get(name, {})
    answer = QUESTIONS[name].ask(graph, given, DAY)
    if about:
        facts = sorted({uid for each in answer.behind for uids in each.values() for uid in uids})
        for most in _most(graph, _SUBJECTS[about], facts)[:1]:
            subjects = {**subjects, about: most}
        answer = QUESTIONS[name].ask(graph, given | {about: subjects[about]}, DAY)
    shown = shown_by(answer)
    return answer, [graph.read(each, **values(each, subjects, shown)) for each in bare(name, about)]


_WIDER: Mapping[str, Mapping[str, str]] = {
    "we-said-we-fixed-this": {"at-least": "90"},
    "returned-after-completion": {"within": "anywhere"},
}
"""What is asked for besides, so that a small graph has an answer."""


def _all(found: Any) -> Iterator[Any]:
    """Every text and number in rows, lists and lists of lists."""
    if isinstance(found, Mapping):
        found = list(found.values())
    if isinstance(found, list):
        for each in found:
            yield from _all(each)
    else:
        yield found


_NAMES = frozenset(
    {"review_title", "theme_label", "theme_a_label", "theme_b_label", "role_title", "earlier_title", "later_title"}
    | {f"{end}_name" for end in ("agency", "agency_a", "agency_b", "holder", "recipient")}
)
_OURS = ("No lead agency", "No agency", "Sector not")


def _names(answer: Answer) -> set[str]:
    """The names of agencies, reviews, roles and themes, without what we say where there is none."""
    places = [place for place, column in enumerate(answer.columns) if column.name in _NAMES]
    names = {row[place] for row in answer.rows for place in places}
    return {name for name in names if name is not None and not name.startswith(_OURS)}


def _places(answer: Answer) -> set[tuple[Any, ...]]:
    """Where the passages stand, and their words."""
    places = [place for place, column in enumerate(answer.columns) if column.kind is ColumnKind.PASSAGES]
    shown: list[Passage] = [at for row in answer.rows for place in places for at in row[place]]
    return {(at.uid, at.quote, at.page, at.line_start, at.line_end, at.cell) for at in shown}


def _places_in(found: Any) -> Iterator[tuple[Any, ...]]:
    if isinstance(found, Mapping):
        found = list(found.values())
    if isinstance(found, list):
        if found and _is_passage(found):
            yield tuple(found[:6])
        for each in found:
            yield from _places_in(each)


def _is_passage(found: Sequence[Any]) -> bool:
    return isinstance(found[0], str) and found[0].startswith("passage:")
