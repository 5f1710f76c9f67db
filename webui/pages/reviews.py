"""Reviews as a list, and the page of one: its golden thread, actions, drawing and profile."""

from flask import Blueprint, Response, render_template, request

from queries.questions.pages.page_actions import leads_of
from queries.questions.pages.page_review import ReviewRead, review
from queries.questions.pages.page_thread import action_counts, thread
from queries.questions.pages.page_timeline_of import review_events
from queries.questions.scope import Filters
from queries.questions.threads.said_before import SaidBeforeRow
from webui.choice import chosen
from webui.drawing.subgraph import KINDS_DRAWN, kinds_asked, subgraph
from webui.lists import serving
from webui.lists.reviews import REVIEWS
from webui.pages.compare import others
from webui.pages.profiles import before
from webui.pages.timelines import OF_REVIEW, shown
from webui.reader import store
from webui.wording import DOCUMENTS

blueprint = Blueprint("reviews", __name__)

SAID_BEFORE = 8
"""How many of its recommendations that had been made before the page of a review shows."""


@blueprint.get("/reviews")
def every() -> str | tuple[str, int]:
    """The reviews that the filters leave."""
    return serving.page(REVIEWS, "reviews.html")


@blueprint.get("/reviews/list.<any(csv, xlsx):form>")
def file(form: str) -> Response | tuple[str, int]:
    """The same as a file."""
    return serving.file(REVIEWS, form)


@blueprint.get("/reviews/<path:uid>")
def page(uid: str) -> str:
    """One review."""
    choice, read = chosen(), review(store(), uid)
    actions = [fact for fact in read.facts if fact.label == "Action"]
    kinds = kinds_asked(request.args.getlist("show"))
    return render_template(
        "review.html",
        choice=choice,
        read=read,
        thread=thread(read),
        actions=actions,
        counts=action_counts(actions, choice.as_of),
        leads=leads_of(read.links),
        kinds_of={each.uid: DOCUMENTS.get(each.kind, each.name) for each in read.documents},
        drawing=subgraph(read, kinds),
        shown=kinds,
        kinds_drawn=KINDS_DRAWN,
        when=shown(
            review_events(store(), read, choice.as_of),
            {"of": "review", "uid": uid, **choice.query},
            OF_REVIEW,
            by_year=False,
        ),
        again=_said_before(read),
        others=others(uid),
    )


def _said_before(read: ReviewRead) -> list[SaidBeforeRow]:
    """What it recommends that an earlier review had recommended; without a year none can be told to be earlier."""
    year = read.profile.year
    own = frozenset(fact.uid for fact in read.facts if fact.label == "Recommendation")
    if year is None or not own:
        return []
    return before(Filters(from_year=year, to_year=year), only=own, most=SAID_BEFORE)
