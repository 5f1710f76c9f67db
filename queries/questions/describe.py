"""The page docs/questions.md, made from the registry; ``python -m queries.questions.describe`` writes it."""

from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

from queries.questions.question import Parameter, Question
from queries.questions.registry import QUESTIONS

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "questions.md"

_OPENING = """\
# Questions

This page is made from the questions in `queries/questions/` by `python -m queries.questions.describe`. Change those,
not this.

A question is asked by name. Parameters narrow it, and may be left out; `--as-of` is the day for which overdue is worked
out. A place may be given by its name, in capitals or not, or by its uid. An unknown parameter, value or place is
refused, and the message says which there are.

The answer comes as a table, as CSV or as JSON. CSV and JSON use the column names below. In CSV, a text that a
spreadsheet would run as a formula begins with an apostrophe, and what is not stated is an empty cell; in JSON it is
`null`. Each JSON row also has `behind`: for each figure, the uids of the facts or reviews that it counts, which open to
the passages that say so.
"""


def page() -> str:
    """The whole text of docs/questions.md."""
    return "\n".join([_OPENING, *(section(question) for question in QUESTIONS.values())])


def section(question: Question) -> str:
    """What the page says of one question."""
    parameters = _table(("parameter", "type", "default", ""), (_parameter(each) for each in question.parameters))
    columns = _table(
        ("column", "title", "kind", ""),
        ((f"`{each.name}`", each.title, each.kind.value, each.help) for each in question.columns),
    )
    return (
        f"## {question.name}\n\n**{question.title}.** {question.purpose}\n\n```\n{command(question)}\n```\n\n"
        f"{fill(question.method, 120)}\n\n{parameters}\n\n{columns}\n"
    )


def command(question: Question) -> str:
    """A command that asks the question's example."""
    given = " ".join(f"--param {name}={value}" for name, value in question.example.items())
    return f"reviewgraph ask {question.name} {given} --as-of 2026-10-01"


def _parameter(parameter: Parameter) -> tuple[str, ...]:
    kind = f"one of {', '.join(parameter.choices)}" if parameter.choices else parameter.type.value
    return (f"`{parameter.name}`", kind, parameter.default or "no limit", parameter.help)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def main() -> None:
    """Write the page."""
    _PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
