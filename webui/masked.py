"""Keeps people's names off the pages: everything a document says goes through the ``masked`` filter."""

from flask import Flask, g, request

from queries.exports.masking import mask
from queries.questions.pages.page_collection import names_to_keep
from webui.remembered import remembered

AS_PUBLISHED = "published"


def install(app: Flask) -> None:
    """Give templates the filter, and a count for the foot of the page."""
    app.jinja_env.filters["masked"] = masked
    app.jinja_env.globals.update(names_masked=names_masked, names_shown=names_shown)


def masked(text: str | None, *, again: bool = False) -> str:
    """The words without what reads as a person's name, unless the address asks for them as published.

    ``again``: they stand on the page already, and names in them are not counted twice.
    """
    if not text or names_shown():
        return text or ""
    result = mask(text)
    if result.names:  # only then is it asked which names are no person's
        result = mask(text, keep=_kept())
    g.names_masked = names_masked() + (0 if again else result.names)
    return result.text


def names_masked() -> int:
    """How many names were masked on this page so far."""
    count: int = g.get("names_masked", 0)
    return count


def names_shown() -> bool:
    """Whether the address asks for names as published."""
    return request.args.get("names") == AS_PUBLISHED


def _kept() -> frozenset[str]:
    if "names_to_keep" not in g:
        # A name that came into the graph a moment ago may be masked for that long.
        g.names_to_keep = remembered("names to keep", names_to_keep, old=10).value
    kept: frozenset[str] = g.names_to_keep
    return kept
