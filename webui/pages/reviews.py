"""Reviews as a list, and the page of one: its golden thread, actions, drawing and profile."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request

from queries.questions.pages.page_review import ReviewRead, review, review_list
from queries.questions.pages.page_thread import action_counts, thread
from webui.choice import chosen
from webui.drawing.subgraph import KINDS_DRAWN, kinds_asked, subgraph
from webui.reader import store
from webui.wording import DOCUMENTS

blueprint = Blueprint("reviews", __name__)


@blueprint.get("/reviews")
def every() -> str:
    """The reviews that the filters leave."""
    choice = chosen()
    return render_template("reviews.html", choice=choice, lines=review_list(store(), **choice.filters))


@blueprint.get("/reviews/<path:uid>")
def page(uid: str) -> str:
    """One review."""
    choice, read = chosen(), review(store(), uid)
    actions = [fact for fact in read.facts if fact.label == "Action"]
    shown = kinds_asked(request.args.getlist("show"))
    return render_template(
        "review.html",
        choice=choice,
        read=read,
        thread=thread(read),
        actions=actions,
        counts=action_counts(actions, choice.as_of),
        leads=leads(read),
        kinds_of={each.uid: DOCUMENTS.get(each.kind, each.name) for each in read.documents},
        drawing=subgraph(read, shown),
        shown=shown,
        kinds_drawn=KINDS_DRAWN,
    )


@dataclass(frozen=True, slots=True)
class Lead:
    """Who leads an action: an agency, with its roles; or roles of which no document names the agency."""

    agency: str | None
    name: str | None
    roles: tuple[str, ...]


def leads(read: ReviewRead) -> dict[str, tuple[Lead, ...]]:
    """Who leads each action, by its uid, in order of the agencies' uids."""
    found: dict[str, dict[str | None, Lead]] = {}
    for link in read.links:
        if link.link == "LED_BY":
            role = link.other_label == "Role"
            agency, name = (link.agency, link.agency_name) if role else (link.other, link.other_name)
            of_action = found.setdefault(link.start, {})
            roles = of_action[agency].roles if agency in of_action else ()
            of_action[agency] = Lead(agency, name, (*roles, *([link.other_name or ""] if role else [])))
    return {action: tuple(of_action.values()) for action, of_action in found.items()}
