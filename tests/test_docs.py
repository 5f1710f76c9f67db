"""The documentation names every command, question and setting."""

from pathlib import Path

import click
import pytest

from loaders.corrections import parse_corrections
from loaders.corrections.reading import keys
from queries.questions.registry import QUESTIONS
from reviewgraph.cli.main import commands
from reviewgraph.settings import MEANINGS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"reviewgraph {name}" in README


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_option_of_every_command_is_documented(name: str) -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    options = {opt for param in commands.commands[name].params for opt in param.opts if opt.startswith("--")}
    assert {option for option in options if option not in page} == set()


def test_every_option_of_the_commands_within_commands_is_documented() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    within = {
        (name, inner): command
        for name, group in commands.commands.items()
        if isinstance(group, click.Group)
        for inner, command in group.commands.items()
    }
    assert within
    missing = {
        (*names, option)
        for names, command in within.items()
        for option in (" ".join(names), *(opt for each in command.params for opt in each.opts if opt.startswith("--")))
        if option not in page
    }
    assert missing == set()


def test_the_examples_of_corrections_are_corrections() -> None:
    page = (ROOT / "docs" / "correcting.md").read_text(encoding="utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]
    assert {entry.kind.value for entry in parse_corrections(example, "correcting.md")} == {kind for kind, _ in keys()}
    assert [key for _, own in keys() for key in own if key not in page] == []


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_is_in_the_readme_and_on_its_page(name: str) -> None:
    assert name in README
    assert name in (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(MEANINGS))
def test_every_setting_is_documented(name: str) -> None:
    assert name in SETTINGS


def test_every_setting_read_by_the_code_is_listed() -> None:
    sources = [
        path
        for folder in ("graph", "loaders", "queries", "webui", "reviewgraph")
        for path in (ROOT / folder).rglob("*.py")
    ]
    import re

    read = {name for path in sources for name in re.findall(r"REVIEWGRAPH_[A-Z_]+", path.read_text(encoding="utf-8"))}
    assert read <= set(MEANINGS)


def test_the_changelog_speaks_of_this_version() -> None:
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_links_between_pages_lead_somewhere() -> None:
    import re

    broken = []
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target and not (page.parent / target).exists():
                broken.append((page.name, target))
    assert broken == []
