"""The review that somebody means by an id, a reference or a title."""

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.pages.page_review import review_list
from queries.questions.reviews import ReviewInScope

_NAMED = 6


def review_meant(store: Store, review: str) -> ReviewInScope:
    """The one review that is meant.

    Raises:
        QuestionError: the graph holds none, or several may be meant.
    """
    asked = review.casefold()
    known = [line.review for line in review_list(store)]
    found = [one for one in known if asked in (one.uid.casefold(), one.uid.removeprefix("review:").casefold())]
    found = found or [one for one in known if asked in ((one.reference or "").casefold(), (one.title or "").casefold())]
    if len(found) == 1:
        return found[0]
    named = ", ".join(f"{one.title or one.reference} ({one.uid})" for one in (found or known)[:_NAMED])
    if found:
        raise QuestionError(f"“{review}” may be any of {len(found)} reviews: {named}.", remedy="Give the id.")
    raise QuestionError(f"The graph holds no review “{review}”.", remedy=f"It holds: {named or 'none'}.")
