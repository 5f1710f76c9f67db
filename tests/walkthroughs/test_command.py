"""``reviewgraph walkthrough``, as a user calls it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.model.errors import UsageError
from graph.store import Store
from graph.writing.walkthroughs import Step, Walkthrough, save
from reviewgraph.cli.walkthrough import walkthrough
from tests.webui.graph import D, K, invented, write

Run = Callable[..., Result]


@pytest.fixture
def run(embedded_store: Store) -> Run:
    """Calls the command on the invented graph."""
    write(embedded_store, invented())

    def call(*args: str | Path) -> Result:
        return CliRunner().invoke(walkthrough, [*map(str, args), "--graph", embedded_store.address])

    return call


def test_a_file_is_written_after_its_lists(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "new" / "k.html", tmp_path / "again.html"
    result = run("Child K", "-o", first, "--yes", "--as-of", "2025-10-01")
    assert result.exit_code == 0, result.output
    assert "Masked, because it read as a person's name: 2" in result.stdout
    assert "Dr Amelia Underhill" not in result.stdout.partition("→")[2].partition("\n")[0]
    assert "The review’s own name: This review is about »Child K«." in result.stdout
    text = first.read_bytes()
    assert b"Underhill" not in text
    assert b"minute of silence" not in text
    assert run(K.removeprefix("review:").upper(), "-o", second, "--yes", "--as-of", "2025-10-01").exit_code == 0
    assert second.read_bytes() == text
    assert run("OSP/2021/K", "-o", second, "--yes", "--notes", "--as-of", "2025-10-01").exit_code == 0
    assert b"minute of silence" in second.read_bytes()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["again.html", "new"]


def test_where_nobody_can_be_asked_nothing_is_written(run: Run, tmp_path: Path) -> None:
    result = run(K, "-o", tmp_path / "k.html")
    assert isinstance(result.exception, UsageError)
    assert "May still identify someone" in result.stdout
    assert list(tmp_path.iterdir()) == []


def test_one_that_was_saved_is_written_and_only_of_its_review(run: Run, embedded_store: Store, tmp_path: Path) -> None:
    kept = save(embedded_store, Walkthrough("Mine", K, (Step("My own step"), Step("Hidden", hidden=True))))
    result = run(K, "-o", tmp_path / "k.html", "--saved", str(kept.uid), "--yes")
    assert result.exit_code == 0, result.output
    text = (tmp_path / "k.html").read_text("utf-8")
    assert "My own step" in text
    assert "Hidden" not in text
    assert isinstance(run(D, "-o", tmp_path / "d.html", "--saved", str(kept.uid), "--yes").exception, UsageError)


def test_a_review_that_is_not_there_is_said_with_those_that_are(run: Run, tmp_path: Path) -> None:
    result = run("Child X", "-o", tmp_path / "k.html", "--yes")
    assert isinstance(result.exception, UsageError)
    assert "Child K (review:osp-2021-k)" in str(result.exception)
