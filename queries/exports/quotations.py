"""The passages behind an answer, row by row, for a terminal: what each row is about, then every quotation and place."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from queries.questions.evidence import Passage
from queries.questions.question import Answer, ColumnKind

_INDENT = "    "
_NARROWEST = 30
_NAMES = 5
_LONGEST_NAME = 80
"""A row is headed by at most so many names, of at most so many characters each."""


def quotations(answer: Answer, by_fact: Mapping[str, Iterable[Passage]], width: int) -> str:
    """Each row of the answer with the words of the documents behind it.

    Args:
        answer: its rows are numbered from 1, in the order of the table.
        by_fact: passages under the uid of the fact that rests on them.
        width: characters in a line.
    """
    lines: list[str] = []
    for row in range(len(answer.rows)):
        lines += [f"{row + 1}. {_subject(answer, row)}", *_evidence(answer, row, by_fact, max(width, _NARROWEST)), ""]
    return "\n".join(lines[:-1]) + "\n" if lines else ""


def _subject(answer: Answer, row: int) -> str:
    """What a row is about: its first names, as long as they are short enough to be names."""
    kinds = (ColumnKind.TEXT, ColumnKind.DATE)
    values = zip(answer.columns, answer.rows[row], strict=True)
    named = [str(value) for column, value in values if column.kind in kinds and value is not None]
    short = [name for name in named if len(name) <= _LONGEST_NAME]
    return " – ".join((short or [name[:_LONGEST_NAME] + "…" for name in named])[:_NAMES]) or "Row"


def _evidence(answer: Answer, row: int, by_fact: Mapping[str, Iterable[Passage]], width: int) -> Iterator[str]:
    """The passages that the answer itself gives, under the names of their columns where there are several; else those
    of the facts behind the row."""
    own = [
        (column.title, value)
        for column, value in zip(answer.columns, answer.rows[row], strict=True)
        if column.kind is ColumnKind.PASSAGES
    ]
    if not any(value for _, value in own):
        yield from _quoted((each for fact in answer.facts(row) for each in by_fact.get(fact, ())), width)
        return
    for title, value in own:
        if len(own) > 1:
            yield f"  {title}:"
        yield from _quoted(value, width)


def _quoted(passages: Iterable[Passage], width: int) -> Iterator[str]:
    found = dict.fromkeys((each.quote, each.place) for each in passages)
    for quote, place in found:
        text = f"“{' '.join(quote.split())}” ({place})"
        yield from wrap(text, width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    if not found:
        yield f"{_INDENT}No passage is stored for it."
