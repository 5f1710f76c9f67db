"""Statements are read from their files, without their headers."""

import sys
from pathlib import Path

import pytest

from graph.model.errors import StoreError
from graph.store import statements


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "some_statements"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "some_statements", raising=False)
    statements.load.cache_clear()
    return folder


def test_the_header_is_left_out_and_the_rest_kept(package: Path) -> None:
    text = "// Purpose: to count.\n//\n\n  // Columns: n.\nMATCH (n)\n// all of them\nRETURN count(n) AS n\n"
    (package / "count.cypher").write_text(text, encoding="utf-8")
    expected = "MATCH (n)\n// all of them\nRETURN count(n) AS n"
    assert statements.load("some_statements", "count") == expected
    assert statements.load("some_statements", "count.cypher") == expected


def test_a_missing_statement_or_package_is_named(package: Path) -> None:
    with pytest.raises(StoreError, match=r"some_statements/none\.cypher"):
        statements.load("some_statements", "none")
    with pytest.raises(StoreError, match=r"no_such_package/none\.cypher"):
        statements.load("no_such_package", "none")


def test_a_file_of_comments_alone_is_refused(package: Path) -> None:
    (package / "empty.cypher").write_text("// Nothing yet.\n", encoding="utf-8")
    with pytest.raises(StoreError, match="no statement"):
        statements.load("some_statements", "empty")
