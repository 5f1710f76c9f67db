"""Who does not tell whom: every pair, and the page of two agencies."""

from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from graph.model.errors import QuestionError
from graph.model.vocabulary import Certainty
from queries.questions.evidence import by_fact, passages
from queries.questions.pages.page_facts import facts
from queries.questions.pages.page_figures import Figure
from queries.questions.pages.page_pairs import Flow, pairs
from queries.questions.pages.page_review import review_list
from queries.questions.pages.page_timeline import Kind
from queries.questions.pages.page_timeline_of import pair_events
from webui.choice import chosen
from webui.lists import serving
from webui.lists.pairs import PAIRS, pairs_asked
from webui.pages import evidence
from webui.pages.timelines import shown
from webui.reader import store

blueprint = Blueprint("pairs", __name__)

MATRIX = 12


@blueprint.get("/pairs")
def every() -> str | tuple[str, int]:
    """All pairs with a gap between them, ranked, and the busiest as a matrix."""
    return serving.page(PAIRS, "pairs.html", _matrix)


def _matrix(listed: serving.Shown[Flow]) -> dict[str, Any]:
    between = pairs_asked(store(), listed.asked)
    return {"pairs": between, "matrix": between.busiest(MATRIX)}


@blueprint.get("/pairs/list.<any(csv, xlsx):form>")
def file(form: str) -> Response | tuple[str, int]:
    """The list as a file."""
    return serving.file(PAIRS, form)


@blueprint.get("/pairs/passages")
def passages_behind() -> str:
    """What the list counts of one direction, with the filters of the list."""
    ends = (request.args.get("holder", ""), request.args.get("recipient", ""))
    found = next((flow for flow in serving.every(PAIRS) if (flow.holder, flow.recipient) == ends), None)
    if found is None:
        abort(404)
    return evidence.show(Figure(f"What {found.holder_name} did not pass on to {found.recipient_name}", found.gaps))


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
    lines = [line for line in review_list(store(), **choice.filters) if line.review.uid in there.shared]
    names = {
        Kind.THERE: f"{there.holder_name} to {there.recipient_name}",
        Kind.BACK: f"{back.holder_name} to {back.recipient_name}",
        Kind.REVIEW: "Both took part",
    }
    return render_template(
        "pair.html",
        choice=choice,
        there=there,
        back=back,
        all_implied=all(found[uid].certainty == Certainty.IMPLIED for uid in there.gaps if uid in found),
        facts=sorted(found.values(), key=lambda fact: (-(fact.year or 0), fact.review_title or "", fact.uid)),
        passages=by_fact(passages(store(), uids)),
        unpaired=between.unpaired,
        when=shown(
            pair_events(store(), there, back, lines),
            {"of": "pair", "uid": holder, "other": recipient, **choice.query},
            names,
        ),
        reviews=sorted(shared, key=lambda review: (review.year or 9999, review.title or "", review.uid)),
    )
