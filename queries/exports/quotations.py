"""The passages behind an answer, row by row, for a terminal: what each row is about, then every quotation and place."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from queries.questions.evidence import Passage
from queries.questions.question import Answer, ColumnKind

_INDENT = "    "
_NARROWEST = 30


def quotations(answer: Answer, by_fact: Mapping[str, Iterable[Passage]], width: int) -> str:
    """Each row of the answer with the words of the documents behind it.

    Args:
        answer: its rows are numbered from 1, in the order of the table.
        by_fact: passages under the uid of the fact that rests on them.
        width: characters in a line.
    """
    lines: list[str] = []
    for row in range(len(answer.rows)):
        found = _own(answer, row) or tuple(each for fact in answer.facts(row) for each in by_fact.get(fact, ()))
        lines += [f"{row + 1}. {_subject(answer, row)}", *_quoted(found, max(width, _NARROWEST)), ""]
    return "\n".join(lines[:-1]) + "\n" if lines else ""


def _subject(answer: Answer, row: int) -> str:
    """What a row is about: its names, up to its first figure."""
    named: list[str] = []
    for column, value in zip(answer.columns, answer.rows[row], strict=True):
        if column.kind is not ColumnKind.TEXT and named:
            break
        if column.kind is ColumnKind.TEXT and value is not None:
            named.append(str(value))
    return " – ".join(named) or "Row"


def _own(answer: Answer, row: int) -> tuple[Passage, ...]:
    """The passages that the answer itself gives, where it has a column of them."""
    columns = (column.kind for column in answer.columns)
    return next(
        (value for kind, value in zip(columns, answer.rows[row], strict=True) if kind is ColumnKind.PASSAGES), ()
    )


def _quoted(passages: Iterable[Passage], width: int) -> Iterator[str]:
    found = dict.fromkeys((each.quote, each.place) for each in passages)
    for quote, place in found:
        text = f"“{' '.join(quote.split())}” ({place})"
        yield from wrap(text, width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    if not found:
        yield f"{_INDENT}No passage is stored for it."
