"""``reviewgraph network``: the list, the nodes, the links, and what is refused."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager

import click
import pytest
from click.testing import CliRunner

from graph.model.errors import UsageError
from graph.store import Store
from queries.networks.registry import NETWORKS
from reviewgraph.cli import network as command


@contextmanager
def _opened(store: Store, read_only: bool) -> Iterator[Store]:
    assert read_only
    yield store


@pytest.fixture
def opened(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command works on the small graph, whatever --graph says."""
    monkeypatch.setattr(command, "opened", lambda _, *, read_only: _opened(small, read_only))


def _run(*arguments: str) -> str:
    done = CliRunner().invoke(command.network, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


def test_without_a_name_it_lists_them() -> None:
    said = _run()
    assert [line.partition(":")[0] for line in said.splitlines() if line[:1].strip() and ": " in line] == list(NETWORKS)
    assert "--param region=" in said


def test_nodes_as_a_table_with_notes(opened: None) -> None:
    said = _run("co-involvement", "--param", "region=Fenholt")
    assert "Ostermere" in said
    assert "too few to tell a pattern" in " ".join(said.split())


def test_links_as_csv(opened: None) -> None:
    rows = list(csv.DictReader(io.StringIO(_run("information-gaps", "--links", "--format", "csv"))))
    assert [(row["one_name"], row["other_name"], row["weight"], row["review_titles"]) for row in rows][-1] == (
        "Hospitals Trust",
        "Fenholt Homes",
        "1",
        "Adult E",
    )


def test_nodes_as_json_with_what_stands_behind(opened: None) -> None:
    said = json.loads(_run("information-gaps", "--format", "json", "--as-of", "2020-06-15"))
    hospital = next(row for row in said["rows"] if row["agency"] == "agency:hospital")
    assert hospital["behind"]["held_reviews"] == ["review:adult-e", "review:child-a", "review:child-d"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["gaps"], "There is no network 'gaps'"),
        (["co-involvement", "--param", "county=x"], "has no parameter county"),
        (["co-involvement", "--param", "region"], "is no parameter"),
    ],
)
def test_wrong_use_is_refused_before_a_graph_is_opened(arguments: list[str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        CliRunner().invoke(command.network, arguments, catch_exceptions=False)


def test_it_is_a_command() -> None:
    assert isinstance(command.network, click.Command)
    assert command.network.name == "network"
