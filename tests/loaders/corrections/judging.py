"""Corrections for tests, written as in a file, with who, when and why added to each."""

from textwrap import dedent, indent

from graph.model.records import DocumentRecords
from loaders.corrections import Corrected, Corrections, correct, parse_corrections
from loaders.corrections.adding import Standing

WHERE = "corrections.yaml"
WHO = "who: A. Person\nwhen: 2026-11-21\nwhy: Because.\n"


def file_of(*entries: str) -> str:
    """The text of a file with these entries."""
    return "".join(f"- {indent(dedent(entry).strip() + chr(10) + WHO, '  ').lstrip()}" for entry in entries)


def judge(*entries: str) -> Corrections:
    """The corrections of such a file."""
    return parse_corrections(file_of(*entries), WHERE)


def apply(records: DocumentRecords, *entries: str, text: tuple[Standing, ...] = ()) -> Corrected:
    """The records corrected by them."""
    return correct(records, judge(*entries), text)


def states(done: Corrected) -> list[str]:
    return [outcome.state.value for outcome in done.outcomes]
