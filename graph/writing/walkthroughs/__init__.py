"""Walkthroughs in the graph: kept, read and taken out again, apart from what documents say."""

from graph.writing.walkthroughs.kept import Step, Walkthrough, mark
from graph.writing.walkthroughs.reading import walkthrough, walkthroughs
from graph.writing.walkthroughs.saving import ChangedMeanwhileError, delete, save

__all__ = ["ChangedMeanwhileError", "Step", "Walkthrough", "delete", "mark", "save", "walkthrough", "walkthroughs"]
