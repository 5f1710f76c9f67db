"""docs/questions.md says what the registry holds."""

import re
from pathlib import Path

import pytest

from queries.networks.registry import NETWORKS
from queries.questions.describe import command, page
from queries.questions.registry import QUESTIONS
from queries.questions.scope import PARAMETERS
from tests.queries.statements import NAMES

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "questions.md"


def test_the_page_is_the_one_made_from_the_registry() -> None:
    assert _PAGE.read_text(encoding="utf-8") == page(), "run python -m queries.questions.describe"


_ASKED = {
    **{f"ask {name}": asked for name, asked in QUESTIONS.items()},
    **{f"network {name}": asked for name, asked in NETWORKS.items()},
}


def _section(heading: str) -> str:
    """What stands under a heading, up to the next of its level or above."""
    level = heading.split()[0]
    rest = _PAGE.read_text(encoding="utf-8").partition(f"\n{heading}\n")[2]
    return re.split(rf"\n#{{2,{len(level)}}} ", rest)[0]


@pytest.mark.parametrize("name", list(_ASKED))
def test_every_question_and_network_is_documented_with_an_example_that_it_takes(name: str) -> None:
    question, text = _ASKED[name], _section(f"### {_ASKED[name].name}")
    assert question.purpose in text
    assert command(question, name.split()[0]) in text
    for parameter in question.parameters:
        assert f"| `{parameter.name}` |" in (_section("## Filters") if parameter in PARAMETERS else text)
    assert all(f"| `{column.name}` |" in text for column in question.columns)
    assert question.example
    arguments = question.arguments(question.example)
    assert {parameter.replace("-", "_") for parameter in question.example} <= set(arguments)
    assert question.lacks(question.example) == ()


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_every_question_takes_the_same_filters(name: str) -> None:
    """But for those about one or two reviews, and a chain between two things, which choose for themselves."""
    asked = QUESTIONS[name]
    own = {"agency-profile": {"agency", "sector"}, "theme-profile": {"theme"}}
    if name not in ("review-profile", "compare", "path"):
        names = {parameter.name for parameter in asked.parameters if parameter in PARAMETERS}
        assert names == {parameter.name for parameter in PARAMETERS} - own.get(name, set())


def test_every_cypher_file_is_used() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("queries", "webui", "reviewgraph")
        for path in (_PAGE.parents[1] / folder).rglob("*.py")
    )
    assert [name for name in NAMES if f'"{name}"' not in sources] == []
