"""The errors of a store that are told from the others."""

from graph.model.errors import StoreError


class CommitInDoubtError(StoreError):
    """The connection broke while a commit was on its way: it was either done whole or not at all."""


class UnreachableError(StoreError):
    """The database does not answer, or stopped answering."""
