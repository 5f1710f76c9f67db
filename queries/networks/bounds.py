"""How large a network may be, and from how many reviews on its figures say something."""

from graph.model.errors import QuestionError

MOST_NODES = 2_000
MOST_LINKS = 200_000


def refuse_large(what: str, nodes: int, links: int) -> None:
    """Refuses a network that is too large to work out while somebody waits.

    Raises:
        QuestionError: it has more than ``MOST_NODES`` of ``what`` or more than ``MOST_LINKS`` links; the message says
            how many, and which filters make it smaller.
    """
    for many, most, of in ((nodes, MOST_NODES, what), (links, MOST_LINKS, "links")):
        if many > most:
            raise QuestionError(
                f"This network would have {many:,} {of}; at most {most:,} are worked out.",
                remedy="Ask for one region, fewer years (from-year, to-year), one kind of review, or one sector.",
            )
