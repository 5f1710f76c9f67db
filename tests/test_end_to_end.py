"""Real documents into both engines: every question gives the same rows, a second load changes nothing."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from graph.store.statements import load as load_statement
from loaders.collection import documents_in
from queries.exports.answers import as_json
from queries.networks.registry import LINKS, NETWORKS
from queries.questions.registry import QUESTIONS
from reviewgraph.loading import load_documents, prepared
from tests.canonical import dump

SAMPLES = Path(__file__).parent.parent / "reviewgraph" / "samples"
CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus" / "documents"
AS_OF = date(2026, 10, 1)
WHEN = "2026-10-01T09:00:00+00:00"


def documents(folder: Path) -> list[Path]:
    if not folder.is_dir():
        pytest.skip(f"the corpus is not at {folder}")
    return list(documents_in([folder]))


def load(store: Store, folder: Path) -> list[bool]:
    """Loads a folder; for each document whether it left the graph as it was."""
    prepared(store, [folder])
    outcomes = list(load_documents(store, documents(folder), at=WHEN, by="test"))
    assert [str(outcome.error) for outcome in outcomes if outcome.error] == []
    return [outcome.unchanged for outcome in outcomes]


def answers(store: Store) -> dict[str, object]:
    """Every question, network and its links, with what each needs taken from the graph itself."""
    needed = what_is_needed(store)
    asked = {**QUESTIONS, **{f"network {name}": network for name, network in NETWORKS.items()}}
    asked |= {f"links {name}": links for name, links in LINKS.items()}
    return {
        name: json.loads(as_json(one.ask(store, {each: needed[each] for each in one.lacks({})}, AS_OF)))
        for name, one in asked.items()
    }


def what_is_needed(store: Store) -> dict[str, str]:
    """Things of the graph to ask about: the two reviews that say most, two agencies of most reviews, a frequent theme."""
    reviews = [
        row["review"] for row in sorted(store.read(load_statement("queries.cypher", "doubts-reviews")), key=facts)
    ]
    agencies = [
        row["agency"] for row in sorted(store.read(load_statement("queries.cypher", "agency-names")), key=facts)
    ]
    return {
        "agency": agencies[-1],
        "from": agencies[-1],
        "to": agencies[0],
        "review": reviews[-1],
        "first": reviews[-1],
        "second": reviews[-2],
        "theme": "information-sharing",
        "words": "information",
    }


def facts(row: dict[str, Any]) -> tuple[int, str]:
    return (row["facts"], str(row.get("agency") or row["review"]))


@pytest.mark.neo4j
@pytest.mark.parametrize("folder", [SAMPLES, CORPUS], ids=["samples", "corpus"])
def test_both_engines_hold_the_same_graph_and_give_the_same_answers(
    folder: Path, embedded_store: Store, neo4j_store: Store
) -> None:
    for store in (embedded_store, neo4j_store):
        assert not any(load(store, folder))
        assert all(load(store, folder))
    assert dump(embedded_store) == dump(neo4j_store)
    assert answers(embedded_store) == answers(neo4j_store)


@pytest.fixture(scope="module")
def told(running_embedded: Store) -> dict[str, list[dict[str, object]]]:
    """The answers about the samples, by question."""
    from tests.conftest import empty

    empty(running_embedded)
    load(running_embedded, SAMPLES)
    examples = {**QUESTIONS, **{f"network {name}": network for name, network in NETWORKS.items()}}
    silent = [name for name, asked in examples.items() if not asked.ask(running_embedded, asked.example, AS_OF).rows]
    assert silent == [], "the example of the documentation finds nothing in the samples"
    made: dict[str, list[dict[str, object]]] = {}
    for name, answer in answers(running_embedded).items():
        assert isinstance(answer, dict)
        made[name] = answer["rows"]
    return made


def test_every_question_has_something_true_to_show(told: dict[str, list[dict[str, object]]]) -> None:
    assert {name for name, rows in told.items() if not rows} == set()


def test_open_and_overdue_actions_of_the_samples(told: dict[str, list[dict[str, object]]]) -> None:
    """Counted by hand in the plans: the newest edition of each says what is open."""
    for row in told["open-actions"]:
        assert row["open"] + row["not_stated"] + row["closed"] == row["all"]  # type: ignore[operator]
    assert sum(int(str(row["overdue"])) for row in told["open-actions"]) > 0


def test_every_row_rests_on_passages(told: dict[str, list[dict[str, object]]]) -> None:
    for name, rows in told.items():
        for row in rows:
            figures = [value for value in row.values() if isinstance(value, int) and not isinstance(value, bool)]
            assert row["behind"] or not any(figures), f"{name}: {row}"
