"""Corrections that stay: a person's judgements, kept in one file and applied each time a document is read."""

from loaders.corrections.adding import standings
from loaders.corrections.applying import Corrected, correct
from loaders.corrections.entries import Corrections, Entry
from loaders.corrections.outcomes import Outcome, State
from loaders.corrections.reading import parse_corrections, read_corrections

__all__ = [
    "Corrected",
    "Corrections",
    "Entry",
    "Outcome",
    "State",
    "correct",
    "parse_corrections",
    "read_corrections",
    "standings",
]
