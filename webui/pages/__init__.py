"""A blueprint per topic, and what the navigation offers."""

from flask import Blueprint

from webui.pages import agencies, documents, drawings, evidence, method, overview, pairs, questions, reviews, themes

BLUEPRINTS: tuple[Blueprint, ...] = (
    overview.blueprint,
    reviews.blueprint,
    agencies.blueprint,
    pairs.blueprint,
    themes.blueprint,
    documents.blueprint,
    questions.blueprint,
    evidence.blueprint,
    drawings.blueprint,
    method.blueprint,
)

_NAVIGATION = (
    ("overview", "overview.page", "Overview"),
    ("reviews", "reviews.every", "Reviews"),
    ("agencies", "agencies.every", "Agencies"),
    ("pairs", "pairs.every", "Pairs"),
    ("themes", "themes.every", "Themes"),
    ("documents", "documents.every", "Documents"),
    ("questions", "questions.every", "Questions"),
)


def navigation() -> tuple[tuple[str, str, str], ...]:
    """Topic, endpoint and words of each entry, in order."""
    return _NAVIGATION
