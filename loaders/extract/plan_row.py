"""A row of an action plan, whatever it was printed as: the meeting point of tables, lists and jumbled text."""

from dataclasses import dataclass

from graph.model.vocabulary import Rag
from loaders.blocks import Block, Place


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The cells of one row by meaning, as published; None where the plan has no such cell or it is empty.

    ``section`` is the heading the row stands under (None in the overview part); ``asks`` are the separate asks of the
    action cell, one for most rows.
    """

    place: Place
    blocks: tuple[Block, ...]
    section: str | None = None
    part: str | None = None
    """The title of the table or sheet that the row is part of, above what rows across it say."""
    home: str | None = None
    """Of a row of the multi-agency part, the body whose part it is: posts with no agency are its."""
    ref: str | None = None
    recommendation_ref: str | None = None
    implied_link: bool = False
    """``recommendation_ref`` is not printed beside the row, but told by the order and the words of its part."""
    recommendation: str | None = None
    learning: str | None = None
    asks: tuple[str, ...] = ()
    lead: str | None = None
    target: str | None = None
    status: str | None = None
    rag: str | None = None
    fill: Rag | None = None
    """The colour of the RAG or status cell, in formats that keep colours."""
    progress: str | None = None
    earlier: tuple[tuple[str, str], ...] = ()
    """Of plans with a column for each quarter or month: header and words of those before ``progress``."""
    evidence: str | None = None
    completed: str | None = None
    """When it was done or closed, and often what came of it."""
    lead_roles: str | None = None
    """A cell of posts beside the cell of agencies, where a plan has both."""
    addressees: str | None = None
    review: str | None = None
    """The review a row names, in a tracker of several."""
    outcome: str | None = None
    measure: str | None = None
