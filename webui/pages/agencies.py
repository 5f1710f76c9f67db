"""Agencies as a list, and what one of them comes up in."""

from flask import Blueprint, render_template

from queries.questions.pages.page_agencies import agencies, agency
from queries.questions.pages.page_pairs import pairs
from queries.questions.pages.page_review import review_list
from webui.reader import store

blueprint = Blueprint("agencies", __name__)


@blueprint.get("/agencies")
def every() -> str:
    """Every agency of the graph."""
    return render_template("agencies.html", agencies=agencies(store()))


@blueprint.get("/agencies/<path:uid>")
def page(uid: str) -> str:
    """One agency."""
    read = agency(store(), uid)
    flows = [flow for flow in pairs(store()).ranked() if uid in (flow.holder, flow.recipient)]
    took_part = frozenset(read.reviews)
    lines = [line for line in review_list(store()) if line.review.uid in took_part]
    return render_template("agency.html", read=read, flows=flows, lines=lines)
