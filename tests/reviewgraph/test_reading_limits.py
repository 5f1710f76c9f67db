"""The limits of reading, set by the environment: a document past them fails alone, and leaves the graph as it was."""

from pathlib import Path

import pytest

from graph.model.errors import UsageError
from loaders.process import Limits
from reviewgraph.settings import reading_limits
from tests.reviewgraph.conftest import Run

SLOW = "# Recommendations\n\n" + "1.1 The board should tell the police of every incident.\n\n" * 20_000


def test_the_limits_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REVIEWGRAPH_READING_SECONDS", "REVIEWGRAPH_READING_MB"):
        monkeypatch.delenv(name, raising=False)
    assert reading_limits() == Limits()
    monkeypatch.setenv("REVIEWGRAPH_READING_SECONDS", "2.5")
    monkeypatch.setenv("REVIEWGRAPH_READING_MB", "512")
    assert reading_limits() == Limits(seconds=2.5, memory_mb=512)


@pytest.mark.parametrize("value", ["soon", "0", "-1", "inf", "nan"])
def test_a_limit_that_is_no_number_is_wrong_use(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_READING_SECONDS", value)
    with pytest.raises(UsageError, match="REVIEWGRAPH_READING_SECONDS"):
        reading_limits()


def test_a_document_that_is_too_slow_leaves_the_others_and_the_graph(
    run: Run, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (papers / "a slow one.md").write_text(SLOW, encoding="utf-8")
    monkeypatch.setenv("REVIEWGRAPH_READING_SECONDS", "1")
    monkeypatch.setattr(Limits, "seconds_for", lambda limits, _: limits.seconds)
    result = run("load", papers, "--graph", tmp_path / "graph")
    assert result.exit_code == 1
    assert "a slow one.md: reading it took over 1 seconds and was stopped." in result.stderr
    assert "1 of 3 documents failed. The others are stored." in result.stderr
    status = run("status", "--graph", tmp_path / "graph").stdout
    assert "Documents: 2" in status
    assert "slow" not in status
