"""Learning points that a plan prints in a column of their own."""

from collections.abc import Callable, Sequence

from graph.model.identity import fact_id
from graph.model.records import LearningPoint
from loaders.extract.plan_row import PlanRow
from loaders.extract.sources import sources
from loaders.resolve.themes import themes_of


def find(rows: Sequence[PlanRow], review_at: Callable[[int], str]) -> tuple[LearningPoint, ...]:
    """One learning point for each filled cell of the column, in printed order."""
    made = []
    seen: set[str] = set()
    for row in rows:
        if not row.learning:
            continue
        review = review_at(row.place.line_start)
        number = row.recommendation_ref if row.recommendation else None
        own = fact_id(review, "learning_point", section=None, ref=number, text=row.learning)
        if own in seen:
            continue
        seen.add(own)
        made.append(
            LearningPoint(
                document="",
                id=own,
                review=review,
                text=row.learning,
                themes=themes_of(row.learning),
                sources=sources(row.blocks),
            )
        )
    return tuple(made)
