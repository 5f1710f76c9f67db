"""The page docs/questions.md, made from the registries; ``python -m queries.questions.describe`` writes it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import fill

from queries.networks.registry import NETWORKS
from queries.questions.question import Parameter, Question
from queries.questions.registry import GROUPS, QUESTIONS
from queries.questions.scope import PARAMETERS

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "questions.md"
_WORDS = Path(__file__).resolve().parent / "described"
"""What the page says besides the questions, in Markdown."""
_DAY = "--as-of 2026-10-01"


def page() -> str:
    """The whole text of docs/questions.md."""
    return "\n".join(_parts())


def _parts() -> Iterator[str]:
    yield _words("opening")
    yield f"{_words('filters')}\n{_parameters(PARAMETERS)}\n"
    yield f"## The questions\n\n{_contents()}\n"
    for question in QUESTIONS.values():
        yield section(question)
    yield _words("networks")
    for network in NETWORKS.values():
        yield section(network, asked_by="network")


def _words(name: str) -> str:
    return (_WORDS / f"{name}.md").read_text(encoding="utf-8")


def _contents() -> str:
    return _table(
        ("about", "question", "answers"),
        ((group, f"[`{name}`](#{name})", QUESTIONS[name].purpose) for group, names in GROUPS.items() for name in names),
    )


def section(question: Question, asked_by: str = "ask") -> str:
    """What the page says of one question or network."""
    own = [each for each in question.parameters if each not in PARAMETERS]
    shared = any(each in PARAMETERS for each in question.parameters)
    columns = _table(
        ("column", "title", "kind", ""),
        ((f"`{each.name}`", each.title, each.kind.value, each.help) for each in question.columns),
    )
    filters = "It takes the [filters](#filters)." if shared else "It takes no filters."
    parameters = f"Besides, it takes:\n\n{_parameters(own)}" if own else "It has no parameters of its own."
    return (
        f"### {question.name}\n\n**{question.title}.** {question.purpose}\n\n"
        f"```\n{command(question, asked_by)}\n```\n\n"
        f"{fill(question.method, 120)}\n\n{filters} {parameters}\n\n{columns}\n"
    )


def command(question: Question, asked_by: str = "ask") -> str:
    """A command that asks the question's example."""
    given = [f"--param {name}={_quoted(value)}" for name, value in question.example.items()]
    return " ".join(["reviewgraph", asked_by, question.name, *given, _DAY])


def _quoted(value: str) -> str:
    return f'"{value}"' if set(value) & set(" '’&") else value


def _parameters(parameters: Iterable[Parameter]) -> str:
    return _table(("parameter", "type", "default", ""), (_parameter(each) for each in parameters))


def _parameter(parameter: Parameter) -> tuple[str, ...]:
    kind = f"{parameter.type.value} of {', '.join(parameter.choices)}" if parameter.choices else parameter.type.value
    return (
        f"`{parameter.name}`",
        kind,
        "needed" if parameter.needed else parameter.default or "no limit",
        parameter.help,
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def main() -> None:
    """Write the page."""
    _PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
