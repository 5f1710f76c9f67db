"""Passages: the places in a document that its records give as their sources."""

from collections.abc import Iterable

from graph.model.identity import digest
from graph.model.records import Source
from graph.writing.subgraph import Contribution, NodeKey, RelationshipKey, known


def passage_key(sha256: str, source: Source) -> NodeKey:
    """A passage's node: its document, its place and its words."""
    lines = f"{source.line_start or ''}-{source.line_end or ''}"
    return NodeKey(
        "Passage", f"passage:{digest(sha256, str(source.page or ''), lines, source.cell or '', source.quote)}"
    )


def add_passages(contribution: Contribution, sources: Iterable[Source]) -> None:
    """Put the passages into the contribution as nodes of the document's own."""
    document = contribution.edition
    for source in sources:
        key = passage_key(document.sha256, source)
        contribution.own[key] = known(
            {
                "page": source.page,
                "line_start": source.line_start,
                "line_end": source.line_end,
                "cell": source.cell,
                "quote": source.quote,
                "recognised": source.recognised or None,
            }
        )
        contribution.plain[RelationshipKey("IN", key, document.key)] = {}


def evidence(contribution: Contribution, node: NodeKey, sources: Iterable[Source]) -> None:
    """Tie a node to its passages."""
    for source in sources:
        contribution.say("EVIDENCED_BY", node, passage_key(contribution.edition.sha256, source))
