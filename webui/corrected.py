"""What people corrected, so that no page shows a decision of theirs as the words of a document."""

from flask import Flask, g

from queries.questions.corrections import Applied, corrections_applied
from webui.reader import store


def install(app: Flask) -> None:
    """Give templates what was corrected about a thing."""
    app.jinja_env.globals["corrected"] = corrected


def corrected(uid: str) -> tuple[Applied, ...]:
    """The corrections that concern a thing by its uid, in the order of the documents they were applied to."""
    if "corrected" not in g:
        found: dict[str, tuple[Applied, ...]] = {}
        for one in corrections_applied(store()):
            for target in one.targets:
                found[target] = (*found.get(target, ()), one)
        g.corrected = found
    by_uid: dict[str, tuple[Applied, ...]] = g.corrected
    return by_uid.get(uid, ())
