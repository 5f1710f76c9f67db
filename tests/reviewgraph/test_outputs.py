"""What a command writes stands over nothing that it reads."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from reviewgraph.cli.main import commands

SAMPLE = next((Path(__file__).parent.parent.parent / "reviewgraph" / "samples").glob("*.txt"))


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "plan.txt"))


@pytest.mark.parametrize("command", [("extract", "-o"), ("check", "--html")])
def test_nothing_is_written_over_the_document(command: tuple[str, str], document: Path) -> None:
    name, option = command
    before = document.read_bytes()
    ran = CliRunner().invoke(commands, [name, str(document), option, str(document)])
    assert ran.exit_code == 2
    assert "nothing is written over it" in ran.output
    assert document.read_bytes() == before


def test_folders_are_made_and_a_folder_is_no_file(document: Path, tmp_path: Path) -> None:
    page = tmp_path / "new" / "page.html"
    assert CliRunner().invoke(commands, ["check", str(document), "--html", str(page)]).exit_code == 0
    assert page.exists()
    ran = CliRunner().invoke(commands, ["extract", str(document), "-o", str(tmp_path)])
    assert (ran.exit_code, "is a folder" in ran.output) == (2, True)
    ran = CliRunner().invoke(commands, ["check", str(tmp_path)])
    assert (ran.exit_code, "one document at a time" in ran.output) == (2, True)


def test_a_page_of_check_is_no_document(document: Path, tmp_path: Path) -> None:
    """It would be read as a review of its own, and every fact counted twice."""
    page = tmp_path / "plan.html"
    CliRunner().invoke(commands, ["check", str(document), "--html", str(page)])
    ran = CliRunner().invoke(commands, ["extract", str(page)])
    assert ran.exit_code == 1
    assert "page of `reviewgraph check`" in ran.output
