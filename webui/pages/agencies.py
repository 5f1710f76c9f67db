"""Agencies as a list, and what one of them comes up in."""

from flask import Blueprint, Response, render_template

from queries.questions.actions.open_actions import By, open_actions
from queries.questions.pages.page_agencies import agency
from queries.questions.pages.page_pairs import pairs
from queries.questions.pages.page_review import review_list
from queries.questions.pages.page_timeline_of import agency_events
from queries.questions.profiles.agency_profile import ASKED, BACK, MISSED, ROLES, THEMES, agency_profile
from webui.choice import chosen
from webui.drawing.bars import bars
from webui.lists import serving
from webui.lists.agencies import AGENCIES
from webui.pages.profiles import before, by_part
from webui.pages.timelines import shown
from webui.reader import store

blueprint = Blueprint("agencies", __name__)

SAID_BEFORE, FLOWS = 5, 12
"""How many recommendations made before, and pairs, the page of an agency shows."""


@blueprint.get("/agencies")
def every() -> str | tuple[str, int]:
    """The agencies that come up in the reviews that the filters leave."""
    return serving.page(AGENCIES, "agencies.html")


@blueprint.get("/agencies/list.<any(csv, xlsx):form>")
def file(form: str) -> Response | tuple[str, int]:
    """The same as a file."""
    return serving.file(AGENCIES, form)


@blueprint.get("/agencies/<path:uid>")
def page(uid: str) -> str:
    """One agency, without its units and those that it took over from: they have pages of their own."""
    choice, read = chosen(), agency(store(), uid)
    flows = [flow for flow in pairs(store()).ranked() if uid in (flow.holder, flow.recipient)]
    took_part = frozenset(read.reviews)
    lines = [line for line in review_list(store()) if line.review.uid in took_part]
    rows = open_actions(store(), as_of=choice.as_of, by=By.AGENCY, agency=uid, related="no")
    leading = [row for row in rows if row.agency == uid]
    asked = {"agency": uid, "related": "no", "as_of": choice.as_of.isoformat()}
    return render_template(
        "agency.html",
        choice=choice,
        read=read,
        flows=flows[:FLOWS],
        all_flows=len(flows),
        lines=lines,
        actions=leading,
        bars=bars(leading),
        parts_of=by_part(agency_profile(store(), as_of=choice.as_of, agency=uid, related="no")),
        headings={"asked": ASKED, "back": BACK, "missed": MISSED, "roles": ROLES, "themes": THEMES},
        asked=asked,
        again=before({"agency": uid}, only=frozenset(read.facts["asked"]), most=SAID_BEFORE),
        when=shown(agency_events(store(), uid, lines, choice.as_of), {"of": "agency", "uid": uid}),
    )
