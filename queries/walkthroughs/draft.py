"""A first walkthrough of a review, made from its facts: nine steps that a facilitator then edits."""

from datetime import date

from graph.store import Store
from graph.writing.walkthroughs import Step, Walkthrough
from queries.questions.pages.page_review import review as read_review
from queries.walkthroughs import answer_steps, closing_steps, failure_steps, opening_steps
from queries.walkthroughs.material import material


def draft(store: Store, review: str, as_of: date) -> Walkthrough:
    """A walkthrough of a review, not kept yet, in the words of its documents' facts.

    Every number in it counts facts of the graph, and what no document says is said to be so. A step of which the
    documents tell nothing is there, and hidden.

    Raises:
        QuestionError: the graph holds no such review.
    """
    read = read_review(store, review)
    told = material(read, as_of)
    steps: tuple[Step, ...] = (
        opening_steps.case(told),
        opening_steps.agencies(told),
        failure_steps.knew(told),
        failure_steps.missed(told),
        failure_steps.not_passed_on(told),
        answer_steps.recommended(told),
        answer_steps.since(told),
        closing_steps.elsewhere(store, told),
        closing_steps.questions(told),
    )
    name = read.profile.name
    return Walkthrough(f"{name}: a walkthrough for practitioners", review, steps, review_title=name)
