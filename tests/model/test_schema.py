"""The schema: constraints for every label, names that Cypher can use, and the page made from it."""

import dataclasses
import re
from pathlib import Path

import pytest

from graph.model import describe
from graph.model.records import (
    Action,
    InformationGap,
    LearningPoint,
    MissedOpportunity,
    Recommendation,
    Update,
)
from graph.model.schema import LABELS, RELATIONSHIPS, Label, RelationshipType, schema_statements

PAGE = Path(__file__).parents[2] / "docs" / "data-model.md"


def test_page_is_made_from_the_classes() -> None:
    assert PAGE.read_text(encoding="utf-8") == describe.page()


@pytest.mark.parametrize("label", LABELS)
def test_every_label_has_a_unique_uid(label: str) -> None:
    assert "uid" in LABELS[label].unique
    wanted = f"CREATE CONSTRAINT {label.lower()}_uid IF NOT EXISTS FOR (n:{label}) REQUIRE n.uid IS UNIQUE"
    assert wanted in schema_statements()


def test_statements_can_be_run_again_and_constraints_come_first() -> None:
    statements = schema_statements()
    kinds = [statement.split()[1] for statement in statements]
    assert all("IF NOT EXISTS" in statement for statement in statements)
    assert kinds == sorted(kinds)
    assert len(set(statements)) == len(statements)


def test_everything_has_a_sentence() -> None:
    things: list[Label | RelationshipType] = [*LABELS.values(), *RELATIONSHIPS.values()]
    for thing in things:
        assert thing.meaning.endswith("."), thing.name
        for name, sentence in thing.properties.items():
            assert sentence, f"{thing.name}.{name}"
            assert sentence.endswith("."), f"{thing.name}.{name}"


def test_names_need_no_quoting_in_cypher() -> None:
    for label in LABELS.values():
        assert re.fullmatch(r"[A-Z][A-Za-z]+", label.name)
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in label.properties)
    for kind in RELATIONSHIPS.values():
        assert re.fullmatch(r"[A-Z][A-Z_]*", kind.name)
        assert all(start in LABELS and end in LABELS for start, end in kind.joins)


def test_relationships_that_the_first_design_forgot() -> None:
    assert RELATIONSHIPS["PLANNED"].joins == (("Review", "Action"),)
    stated = {start for start, _ in RELATIONSHIPS["STATED_IN"].joins}
    assert stated == {
        "Review",
        "Case",
        "Agency",
        "Role",
        "Finding",
        "MissedOpportunity",
        "InformationGap",
        "Recommendation",
        "Action",
        "Update",
    }


@pytest.mark.parametrize(
    ("record", "label"),
    [
        (Recommendation, "Recommendation"),
        (Action, "Action"),
        (LearningPoint, "Finding"),
        (MissedOpportunity, "MissedOpportunity"),
        (InformationGap, "InformationGap"),
        (Update, "Update"),
    ],
)
def test_every_field_of_a_record_has_a_place_in_the_graph(record: type, label: str) -> None:
    elsewhere = {
        "document",
        "id",
        "review",
        "sources",
        "themes",
        "responds_to",
        "recommendation",
        "updates",
        "same_event",
    }
    fields = {item.name for item in dataclasses.fields(record)} - elsewhere
    assert fields <= {*LABELS[label].properties, *RELATIONSHIPS["STATED_IN"].properties}
