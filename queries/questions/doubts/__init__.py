"""Doubts: what waits for a person, the most consequential first, each with the command that would settle it."""

from queries.questions.doubts.answer import KINDS, doubts, without_commands
from queries.questions.doubts.doubt import Doubt, DoubtKind
from queries.questions.doubts.settled import Judged

__all__ = ["KINDS", "Doubt", "DoubtKind", "Judged", "doubts", "without_commands"]
