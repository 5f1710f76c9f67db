"""What a graph would propose for a walkthrough, as the pages keep it: with the names that are recognised masked."""

from collections.abc import Callable
from datetime import date

from graph.store import Store
from graph.writing.walkthroughs import Step
from queries.exports.masking import mask
from queries.questions.pages.page_collection import names_to_keep
from queries.walkthroughs.draft import draft
from queries.walkthroughs.masked_draft import with_masked_words


def drafting(today: Callable[[], date]) -> Callable[[Store, str], tuple[Step, ...]]:
    """Gives the steps that a graph proposes for a review (its uid) on the day that it is asked."""

    def drafted(store: Store, review: str) -> tuple[Step, ...]:
        keep = names_to_keep(store)
        return with_masked_words(draft(store, review, today()), lambda text: mask(text, keep=keep).text).steps

    return drafted
