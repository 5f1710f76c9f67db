"""Where a thing of the graph has its page."""

from flask import Flask, url_for

_PAGES = {"agency": "agencies.page", "action": "actions.page", "review": "reviews.page"}
_FACTS = frozenset({"recommendation", "learning_point", "missed_opportunity", "information_gap"})


def install(app: Flask) -> None:
    """Let templates ask for it."""
    app.jinja_env.globals.update(address_of=address_of)


def address_of(uid: str | None) -> str | None:
    """The page of a thing, by its uid, or its passages; None where it has neither."""
    kind, _, rest = (uid or "").partition(":")
    if kind == "document":
        return url_for("documents.page", sha256=rest)
    if kind == "theme":
        return url_for("themes.page", slug=rest)
    if kind in _PAGES:
        return url_for(_PAGES[kind], uid=uid)
    return url_for("evidence.page", name="fact", uid=uid) if kind in _FACTS else None
