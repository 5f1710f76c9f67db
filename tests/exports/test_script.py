"""The Cypher script: run statement by statement on an empty database, it makes the same graph again."""

import io

import pytest

from graph.model.schema import schema_statements
from graph.store import Store
from queries.exports.graphs import script
from queries.exports.graphs.literals import literal
from queries.exports.graphs.part import GraphPart, Value, read_part
from queries.exports.graphs.script import write_script
from tests.canonical import dump
from tests.conftest import empty
from tests.exports.material import HOSTILE, hostile, put, two_reviews


def statements_of(part: GraphPart) -> list[str]:
    """The statements, split as anyone would split the file."""
    file = io.BytesIO()
    write_script(part, file)
    *statements, rest = file.getvalue().decode().split(";\n")
    assert rest == ""
    return statements


def run(store: Store, statements: list[str]) -> None:
    """Run a script: what makes constraints and indexes stands first."""
    schema = [each for each in statements if each.startswith(("CREATE CONSTRAINT", "CREATE INDEX"))]
    assert statements[: len(schema)] == schema == schema_statements()
    store.install(schema)
    for statement in statements[len(schema) :]:
        store.write(lambda transaction, cypher=statement: transaction.run(cypher))  # type: ignore[misc]


@pytest.mark.parametrize("part", [hostile(), two_reviews()], ids=["hostile", "two"])
def test_the_script_makes_the_same_graph_again(store: Store, part: GraphPart) -> None:
    original = dump(put(store, part))
    exported = statements_of(read_part(store, extracts=True))
    empty(store)
    assert dump(store) == []
    run(store, exported)
    assert dump(store) == original


@pytest.mark.neo4j
def test_a_graph_moves_from_one_engine_to_the_other(embedded_store: Store, neo4j_store: Store) -> None:
    original = dump(put(embedded_store, hostile()))
    run(neo4j_store, statements_of(read_part(embedded_store, extracts=True)))
    assert dump(neo4j_store) == original


def test_literals_say_what_they_stand_for(store: Store) -> None:
    values: dict[str, Value] = {
        "texts": HOSTILE,
        "when": "on",
        "number": -3,
        "part": 1e-07,
        "yes": True,
        "no": False,
        "none": [],
    }
    assert store.read(f"RETURN {literal(values)} AS value") == [{"value": values}]


def test_literals_are_escaped() -> None:
    assert literal("it's \\ \n\r\t\x00\x85\u2028 é😀") == r"'it\'s \\ \n\r\t\u0000\u0085\u2028 é😀'"
    assert literal({"when": ["a"], "b`c": True}) == "{`b``c`: true, `when`: ['a']}"


def test_a_statement_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "_MOST_ROWS", 2)
    rows = [statement.count("\n{") for statement in script.for_nodes("set-on-nodes", "Finding", ["{1}"] * 5)]
    assert rows == [2, 2, 1]
    monkeypatch.setattr(script, "_MOST_ROWS", 100)
    monkeypatch.setattr(script, "_MOST_CHARACTERS", 10)
    # Of these the third and the fourth do not go together, and the long one stands alone.
    sizes = ["{4}", "{x4}", "{x4}", "{x4}", "{a long one}", "{4}"]
    rows = [statement.count("\n{") for statement in script.for_nodes("set-on-nodes", "Finding", sizes)]
    assert rows == [2, 2, 1, 1]


def test_no_line_of_a_statement_looks_like_its_end() -> None:
    for statement in statements_of(hostile()):
        assert not any(line.endswith(";") for line in statement.splitlines())
        assert all(
            line.isprintable() for line in statement.split("\n") if "\u0301" not in line and "\u200d" not in line
        )
