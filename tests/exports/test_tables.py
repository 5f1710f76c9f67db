"""The tables for Neo4j's bulk import: their grammar, and a real import of them."""

import csv
import io
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from graph.store import Store, open_store
from queries.exports.graphs.cells import Column, cell, columns_of, delimiter_for
from queries.exports.graphs.part import GraphPart, Value, nodes_by_label, part_of, read_part, relationships_by_ends
from queries.exports.graphs.tables import FINISH, README, import_options, write_tables
from tests.canonical import dump
from tests.exports.material import HOSTILE, hostile, node, put, tie, two_reviews
from tests.exports.test_script import run
from tests.rig.jars import RigUnavailableError, class_path
from tests.rig.server import OPENED, USER, server

# https://neo4j.com/docs/operations-manual/5/import/#import-tool-header-format
_PROPERTY = r"[a-z_0-9]+(:(int|long|double|boolean|string\[\]))?"
_NODES = re.compile(rf"uid:ID\((\w+)\)(,{_PROPERTY})*,:LABEL")
_RELATIONSHIPS = re.compile(rf":START_ID\((\w+)\)(,{_PROPERTY})*,:END_ID\((\w+)\),:TYPE")


def _archive(part: GraphPart) -> zipfile.ZipFile:
    file = io.BytesIO()
    write_tables(part, file)
    return zipfile.ZipFile(file)


def _rows(archive: zipfile.ZipFile, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(archive.read(name).decode(), newline=""), strict=True))


def test_a_table_of_nodes_cell_by_cell() -> None:
    nodes = [
        node("review:1", "Review", title='The "first", of;\nall', kinds=["SAR", "DHR"], year=2012),
        node("review:2", "Review", title="", kinds=[]),
    ]
    text = _archive(part_of(nodes, [])).read("nodes-Review.csv").decode()
    assert text == (
        "uid:ID(Review),kinds:string[],title,year:int,:LABEL\n"
        '"review:1","SAR\x1fDHR","The ""first"", of;\nall",2012,"Review"\n'
        '"review:2","","",,"Review"\n'
    )


def test_a_table_of_relationships_cell_by_cell() -> None:
    a, b = node("learning_point:1", "Finding"), node("theme:1", "Theme")
    ties = [tie("ABOUT", a, b, score=1.0, words=["x"]), tie("ABOUT", a, b, score=0.25)]
    text = _archive(part_of([a, b], ties)).read("relationships-ABOUT-Finding-Theme.csv").decode()
    assert text == (
        ":START_ID(Finding),score:double,words:string[],:END_ID(Theme),:TYPE\n"
        '"learning_point:1",0.25,,"theme:1","ABOUT"\n'
        '"learning_point:1",1.0,"x","theme:1","ABOUT"\n'
    )


def test_columns_have_the_types_of_their_values() -> None:
    rows: list[dict[str, Value]] = [{"a": 1, "b": 2**31, "c": True, "d": 1, "e": "x", "f": ["x"]}, {"d": 0.5}]
    types = {column.name: column.type for column in columns_of(rows)}
    assert types == {"a": "int", "b": "long", "c": "boolean", "d": "double", "e": "string", "f": "string[]"}
    assert Column("a", "int").header == "a:int"
    assert Column("e", "string").header == "e"
    assert [cell(value, "|") for value in (None, "", False, ["a", "b"], 1e-07)] == ["", '""', "false", '"a|b"', "1e-07"]


def test_no_item_of_a_list_holds_what_stands_between_items() -> None:
    plain = part_of([node("agency:1", "Agency", aliases=["a", "b"], name="\x1f")], [])
    assert delimiter_for(plain) == "\x1f"
    # The hostile texts hold the first two candidates.
    assert delimiter_for(hostile()) == "\x1d"


@pytest.mark.parametrize("part", [hostile(), two_reviews()], ids=["hostile", "two"])
def test_every_table_is_whole_and_well_formed(part: GraphPart) -> None:
    archive = _archive(part)
    nodes, ties = nodes_by_label(part), relationships_by_ends(part)
    expected = {f"nodes-{label}.csv": len(found) for label, found in nodes.items()}
    expected |= {f"relationships-{'-'.join(ends)}.csv": len(found) for ends, found in ties.items()}
    assert set(archive.namelist()) == {README, FINISH, *expected}
    for name, count in expected.items():
        header = archive.read(name).decode().partition("\n")[0]
        kind = _NODES if name.startswith("nodes-") else _RELATIONSHIPS
        assert kind.fullmatch(header), header
        rows = _rows(archive, name)
        assert len(rows) == count + 1
        assert {len(row) for row in rows} == {len(rows[0])}


def test_texts_are_left_as_they_are_and_the_reader_is_told() -> None:
    archive = _archive(hostile())
    rows = _rows(archive, "nodes-Finding.csv")
    assert {row[rows[0].index("text")] for row in rows[1:]} == set(HOSTILE)
    readme = archive.read(README).decode()
    assert "a spreadsheet would run it as a formula" in readme
    assert f"neo4j-admin database import full neo4j {' '.join(import_options(hostile()))}\n" in readme
    assert "--array-delimiter=U+001D" in readme
    assert {f"--nodes={name}" for name in archive.namelist() if name.startswith("nodes-")} <= set(readme.split())
    assert "$" not in readme


def test_the_import_has_room_for_the_longest_cell() -> None:
    assert "--read-buffer-size=4m" in import_options(two_reviews())
    # Five million characters, twice over, and one for the rest.
    part = part_of([node("extract:1", "Extract", records="x" * 5 * 2**20)], [])
    assert "--read-buffer-size=11m" in import_options(part)


def test_equal_graphs_give_equal_archives() -> None:
    one, other = io.BytesIO(), io.BytesIO()
    write_tables(hostile(), one)
    write_tables(hostile(), other)
    assert one.getvalue() == other.getvalue()


@pytest.mark.neo4j
@pytest.mark.skipif("NEO4J_URI" in os.environ, reason="the import writes the files of a server of our own")
def test_neo4j_imports_the_same_graph(embedded_store: Store, tmp_path: Path) -> None:
    """With Neo4j's own import tool, as README.txt says."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java to run the import with")
    original = dump(put(embedded_store, hostile()))
    part = read_part(embedded_store, extracts=True)
    archive, tables, home = _archive(part), tmp_path / "tables", tmp_path / "home"
    archive.extractall(tables)
    _import(java, tables, home, import_options(part))
    with server(home) as (address, password), open_store(address, USER, password) as store:
        run(store, archive.read(FINISH).decode().split(";\n")[:-1])
        assert dump(store) == original


def _import(java: str, tables: Path, home: Path, options: list[str]) -> None:
    """``neo4j-admin database import full neo4j`` of these tables into a new server's home."""
    try:
        jars = class_path()
    except RigUnavailableError as error:
        pytest.skip(f"no Neo4j: {error}")
    settings = tables.parent / "conf"
    settings.mkdir()
    (settings / "neo4j.conf").write_text("server.memory.pagecache.size=128m\n", encoding="utf-8")
    command = [
        java,
        "-Xmx512m",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
        *("-cp", jars, "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", *options),
    ]
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(settings)}
    home.mkdir()
    done = subprocess.run(command, cwd=tables, env=environment, capture_output=True, text=True, timeout=240.0)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
