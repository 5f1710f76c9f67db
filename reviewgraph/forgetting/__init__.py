"""Forgetting documents: out of the graph, out of all that belongs to it, and out of the engine's files."""

from reviewgraph.forgetting.forgetting import Around, Forgotten, forget_documents
from reviewgraph.forgetting.only import OnlySaid
from reviewgraph.forgetting.papers import About, Paper, papers_about, papers_in
from reviewgraph.forgetting.rewriting import rewriting

__all__ = [
    "About",
    "Around",
    "Forgotten",
    "OnlySaid",
    "Paper",
    "forget_documents",
    "papers_about",
    "papers_in",
    "rewriting",
]
