"""Who does not tell whom: every pair, and the page of two agencies."""

from flask import Blueprint, render_template

from graph.model.errors import QuestionError
from queries.questions.evidence import by_fact, passages
from queries.questions.pages.page_facts import facts
from queries.questions.pages.page_pairs import pairs
from webui.choice import chosen
from webui.reader import store

blueprint = Blueprint("pairs", __name__)

MATRIX = 12


@blueprint.get("/pairs")
def every() -> str:
    """All pairs with a gap between them, ranked, and the busiest as a matrix."""
    choice = chosen()
    between = pairs(store(), **choice.filters)
    return render_template(
        "pairs.html", choice=choice, pairs=between, ranked=between.ranked(), matrix=between.busiest(MATRIX)
    )


@blueprint.get("/pairs/<path:holder>/and/<path:recipient>")
def page(holder: str, recipient: str) -> str:
    """What one agency did not tell another, and the other way round."""
    choice = chosen()
    between = pairs(store(), **choice.filters)
    if holder == recipient or not {holder, recipient} <= between.names.keys():
        raise QuestionError(
            "These two agencies did not take part in any review that was asked for.",
            remedy="Choose a pair from the list, or loosen the filters.",
        )
    there, back = between.flow(holder, recipient), between.flow(recipient, holder)
    uids = (*there.gaps, *back.gaps)
    shared = [between.reviews[uid] for uid in there.shared]
    found = facts(store(), uids)
    return render_template(
        "pair.html",
        choice=choice,
        there=there,
        back=back,
        facts=sorted(found.values(), key=lambda fact: (-(fact.year or 0), fact.review_title or "", fact.uid)),
        passages=by_fact(passages(store(), uids)),
        reviews=sorted(shared, key=lambda review: (review.year or 9999, review.title or "", review.uid)),
    )
