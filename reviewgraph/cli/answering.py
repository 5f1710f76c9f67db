"""Answers as they are printed: a table, CSV or JSON, with people's names masked."""

import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace

from queries.exports.answers import as_csv, as_json, as_table, with_words
from queries.exports.masking import mask
from queries.questions.evidence import Passage
from queries.questions.question import Answer

_IN_A_PIPE = 100
FORMS: dict[str, Callable[[Answer], str]] = {
    "table": lambda answer: as_table(answer, terminal_width()),
    "csv": as_csv,
    "json": as_json,
}


def terminal_width() -> int:
    """The columns of the terminal; a hundred in a pipe."""
    return shutil.get_terminal_size((_IN_A_PIPE, 24)).columns if sys.stdout.isatty() else _IN_A_PIPE


def masked(answer: Answer, keep: Iterable[str]) -> Answer:
    """The answer with what reads as a person's name masked in documents' words."""
    kept = tuple(keep)
    return with_words(answer, lambda text: mask(text, keep=kept).text)


def masked_passages(passages: Iterable[Passage], keep: Iterable[str]) -> list[Passage]:
    """The passages with what reads as a person's name masked in their words."""
    kept = tuple(keep)
    return [replace(passage, quote=mask(passage.quote, keep=kept).text) for passage in passages]
