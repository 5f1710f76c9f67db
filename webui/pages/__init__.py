"""A blueprint per topic, and what the navigation offers."""

from flask import Blueprint

from webui.desk import adding, correcting
from webui.desk.access import may_add
from webui.explore import pages as explore
from webui.pages import (
    actions,
    agencies,
    compare,
    documents,
    drawings,
    evidence,
    method,
    overview,
    pairs,
    questions,
    reviews,
    themes,
    timelines,
)
from webui.walkthroughs import blueprints as walkthroughs

BLUEPRINTS: tuple[Blueprint, ...] = (
    overview.blueprint,
    reviews.blueprint,
    actions.blueprint,
    agencies.blueprint,
    pairs.blueprint,
    themes.blueprint,
    explore.blueprint,
    *walkthroughs.BLUEPRINTS,
    documents.blueprint,
    questions.blueprint,
    evidence.blueprint,
    drawings.blueprint,
    method.blueprint,
    compare.blueprint,
    timelines.blueprint,
    adding.blueprint,
    correcting.blueprint,
)

_NAVIGATION = (
    ("overview", "overview.page", "Overview"),
    ("reviews", "reviews.every", "Reviews"),
    ("actions", "actions.every", "Actions"),
    ("agencies", "agencies.every", "Agencies"),
    ("pairs", "pairs.every", "Pairs"),
    ("themes", "themes.every", "Themes"),
    ("explore", "explore.page", "Explore"),
    ("walkthroughs", "walkthroughs.every", "Walkthroughs"),
    ("documents", "documents.every", "Documents"),
    ("questions", "questions.every", "Questions"),
)


def navigation() -> tuple[tuple[str, str, str], ...]:
    """Topic, endpoint and words of each entry, in order; adding is for those who may."""
    return (*_NAVIGATION, ("add", "adding.page", "Add documents")) if may_add() else _NAVIGATION
