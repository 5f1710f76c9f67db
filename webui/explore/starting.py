"""What Explore can be started from, where the address names nothing."""

from typing import Any

from graph.store import Store
from queries.questions.pages.page_agencies import agencies
from queries.questions.pages.page_review import review_list
from webui.explore.tables import themes


def starting(store: Store) -> dict[str, Any]:
    """Reviews, the newest first; agencies, those in most reviews first; themes by name."""
    return {
        "reviews": [line.review for line in review_list(store)],
        "agencies": sorted(agencies(store), key=lambda line: (-line.reviews, line.name, line.agency)),
        "themes": themes(store),
    }
