"""docs/questions.md says what the registry holds."""

from pathlib import Path

import pytest

from queries.questions.describe import command, page
from queries.questions.registry import QUESTIONS

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "questions.md"


def test_the_page_is_the_one_made_from_the_registry() -> None:
    assert _PAGE.read_text(encoding="utf-8") == page(), "run python -m queries.questions.describe"


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_every_question_is_documented_with_an_example_that_it_takes(name: str) -> None:
    question = QUESTIONS[name]
    text = _PAGE.read_text(encoding="utf-8").partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    assert question.purpose in text
    assert command(question) in text
    assert all(f"| `{parameter.name}` |" in text for parameter in question.parameters)
    assert all(f"| `{column.name}` |" in text for column in question.columns)
    assert question.example
    arguments = question.arguments(question.example)
    assert {parameter.replace("-", "_") for parameter in question.example} <= set(arguments)
