"""``reviewgraph export``, as a user calls it."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

import networkx as nx
import pytest
from click.testing import CliRunner, Result

from graph.model.errors import UsageError
from graph.store import Store
from queries.exports.graphs.formats import FORMATS
from queries.exports.graphs.part import GraphPart
from queries.exports.masking import MASK
from reviewgraph.cli.export import export
from tests.exports.material import put, two_reviews
from tests.exports.test_part import OF_A

Run = Callable[..., Result]

NAME = "Marguerite Holloway"


@pytest.fixture
def run(embedded_store: Store) -> Run:
    """Calls the command on a graph of two reviews."""
    put(embedded_store, two_reviews())

    def call(*args: str | Path) -> Result:
        return CliRunner().invoke(export, [*map(str, args), "--graph", embedded_store.address])

    return call


@pytest.mark.parametrize("form", ["graphml", "gexf", "jsonld", "cypher"])
def test_a_text_goes_to_standard_output(run: Run, form: str) -> None:
    result = run("--format", form)
    assert result.exit_code == 0, result.output
    assert NAME not in result.stdout
    assert MASK in result.stdout
    shown = run("--format", form, "--show-names")
    assert NAME in shown.stdout
    assert shown.stderr == ""


def test_every_format_is_what_it_says(run: Run, tmp_path: Path) -> None:
    for form in FORMATS:
        result = run("--format", form, "-o", tmp_path / "new folder" / f"graph.{form}")
        assert result.exit_code == 0, result.output
        # 34 nodes, less the writers' turn and three raw records; 47 relationships, less the three to the records.
        assert f"graph.{form}: 30 nodes, 44 relationships." in result.stderr
    folder = tmp_path / "new folder"
    assert sorted(each.name for each in folder.iterdir()) == sorted(f"graph.{form}" for form in FORMATS)
    assert ElementTree.parse(folder / "graph.graphml").getroot().tag.endswith("graphml")
    assert ElementTree.parse(folder / "graph.gexf").getroot().tag.endswith("gexf")
    assert json.loads((folder / "graph.jsonld").read_bytes())["@graph"]
    assert zipfile.is_zipfile(folder / "graph.csv")
    assert (folder / "graph.cypher").read_text(encoding="utf-8").endswith(";\n")


def test_a_filter_takes_what_hangs_on_the_reviews_chosen(run: Run) -> None:
    result = run("--format", "graphml", "--param", "region=North", "--param", "agency=Oldtown Trust")
    network = nx.read_graphml(io.BytesIO(result.stdout_bytes))
    assert {data["uid"] for _, data in network.nodes(data=True)} == OF_A


def test_raw_records_are_written_only_with_names(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "graph.zip"
    masked = run("--format", "csv", "-o", output)
    assert "the raw records of the documents are left out" in masked.stderr
    with zipfile.ZipFile(output) as archive:
        assert "nodes-Extract.csv" not in archive.namelist()
        assert NAME.encode() not in b"".join(map(archive.read, archive.namelist()))
    shown = run("--format", "csv", "-o", output, "--show-names")
    assert "left out" not in shown.stderr
    with zipfile.ZipFile(output) as archive:
        assert "nodes-Extract.csv" in archive.namelist()
    assert "left out" in run("--format", "cypher").stderr
    # The other formats never carry them, names or not.
    assert "Extract" not in run("--format", "jsonld", "--show-names").stdout


def test_a_failure_leaves_the_file_that_was_there(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "graph.gexf"
    output.write_text("the last one", encoding="utf-8")

    def fail(part: GraphPart, file: IO[bytes]) -> None:
        file.write(b"half of ")
        raise OSError(28, "No space left on device")

    failing = type(FORMATS["gexf"])(fail)
    monkeypatch.setattr("reviewgraph.cli.export.FORMATS", {"gexf": failing})
    result = run("--format", "gexf", "-o", output)
    assert isinstance(result.exception, UsageError)
    assert "No space left on device" in str(result.exception)
    assert [each.name for each in tmp_path.iterdir()] == ["graph.gexf"]
    assert output.read_text(encoding="utf-8") == "the last one"
    with pytest.raises(OSError):
        raise run("--format", "gexf").exception or AssertionError


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--format", "csv"), "name the file to write with -o"),
        (("--format", "gexf", "--param", "colour=red"), "no filter colour"),
        (("--format", "gexf", "--param", "region"), "“region” is no parameter"),
        (("--format", "gexf", "--param", "region=North", "--param", "region=South"), "given twice"),
        (("--format", "gexf", "--param", "region=Nowhere"), "Nowhere"),
        (("--format", "gexf", "--param", "from-year=2019", "--param", "kind=SCR"), "No review is so chosen"),
    ],
)
def test_wrong_use_is_said(run: Run, args: tuple[str, ...], says: str) -> None:
    result = run(*args)
    assert isinstance(result.exception, UsageError)
    assert says in str(result.exception)
    assert result.stdout == ""


def test_nothing_but_a_file_is_written_to(run: Run, tmp_path: Path) -> None:
    assert run("--format", "gexf", "-o", tmp_path).exit_code == 2
    if hasattr(os, "mkfifo"):
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        assert isinstance(run("--format", "gexf", "-o", pipe).exception, UsageError)
        assert pipe.is_fifo()
