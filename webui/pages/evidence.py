"""The passages behind a figure: every number on a page opens here."""

from collections.abc import Iterable

from flask import Blueprint, abort, render_template, request

from queries.questions.evidence import by_fact, passages
from queries.questions.pages.page_facts import Fact, facts
from queries.questions.pages.page_figures import Figure, figure
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope
from webui.choice import FIELDS, chosen
from webui.reader import store

blueprint = Blueprint("evidence", __name__)

ON_A_PAGE = 50


@blueprint.get("/passages/<name>")
def page(name: str) -> str:
    """What a figure counts, each with the words of the documents."""
    choice = chosen()
    details = {key: value for key, value in request.args.items() if key not in FIELDS}
    return show(figure(store(), name, details, choice.filters, choice.as_of))


def show(counted: Figure) -> str:
    """A page of the facts or reviews of a figure, newest reviews first."""
    choice, number = chosen(), _number()
    known = facts(store(), counted.uids)
    found = sorted(known.values(), key=_newest)
    whole = _reviews(uid for uid in counted.uids if uid not in known)
    here = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    if number > 1 and not here:
        abort(404)
    return render_template(
        "passages.html",
        choice=choice,
        figure=counted,
        facts=here,
        every=found,
        whole=whole,
        reviews=len({fact.review for fact in found}),
        passages=by_fact(passages(store(), [*(fact.uid for fact in here), *(each.uid for each in whole)])),
        number=number,
        first=(number - 1) * ON_A_PAGE + 1,
        pages=-(-len(found) // ON_A_PAGE),
        address={key: value for key, value in request.args.items() if key != "page"} | (request.view_args or {}),
    )


def _reviews(uids: Iterable[str]) -> list[ReviewInScope]:
    """The reviews among uids: some figures count reviews and not facts."""
    wanted = [uid for uid in uids if uid.startswith("review:")]
    known = reviews_in_scope(store(), scope(store(), Filters())) if wanted else {}
    return [known[uid] for uid in wanted if uid in known]


def _newest(fact: Fact) -> tuple[object, ...]:
    return (-(fact.year or 0), fact.review_title or "", fact.review or "", fact.label, fact.uid)


def _number() -> int:
    text = request.args.get("page", "1")
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 100_000):
        abort(404)
    return int(text)
