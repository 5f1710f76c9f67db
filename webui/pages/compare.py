"""Two reviews side by side: first what the one says was done and the other finds again, then what both found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, render_template, request

from graph.model.errors import QuestionError
from queries.questions.pages.page_review import ReviewRead, review
from queries.questions.pages.page_thread import FAILURES, action_counts, thread
from queries.questions.profiles.compare import compare
from queries.questions.profiles.compare_claims import CLAIMED
from queries.questions.profiles.compare_found import BOTH, ONLY, WHO
from queries.questions.profiles.compare_lines import CompareLine
from queries.questions.profiles.compare_repeated import TWICE
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope
from webui.choice import Problem, chosen_day
from webui.reader import store

blueprint = Blueprint("compare", __name__)

LISTED = 200
"""More reviews than this are not offered as a list: their name is typed."""

Numbered = tuple[int, CompareLine]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two reviews, with the figures that stand at the top of its column."""

    read: ReviewRead
    failures: int
    recommendations: int
    actions: Mapping[str, tuple[str, ...]]
    """The uids of its actions by how they stand: open, overdue, not_stated, closed, all."""
    threads: int
    broken: int


@blueprint.get("/compare")
def page() -> str | tuple[str, int]:
    """The comparison, or the form where one of the two is not given or not found."""
    first, second = (request.args.get(name, "").strip() for name in ("first", "second"))
    as_of = chosen_day()
    if not (first and second):
        return _form(first, second, ())
    try:
        lines = compare(store(), first, second)
    except QuestionError as error:
        problem = Problem(error.where or "first", " ".join(part for part in (error.message, error.remedy) if part))
        return _form(first, second, (problem,)), 400
    uids = [line.uid or "" for line in lines[:2]]
    return render_template(
        "compare.html",
        sides=[_side(uid, as_of) for uid in uids],
        order=lines[2].note,
        parts_of=_by_part(lines[3:], start=4),
        headings={"both": BOTH, "only": ONLY, "who": WHO, "twice": TWICE, "claimed": CLAIMED},
        asked={"first": first, "second": second},
        as_of=as_of,
    )


def others(uid: str) -> tuple[ReviewInScope, ...] | None:
    """The reviews that one can be compared with, by title; None where there are too many for a list."""
    every = reviews_in_scope(store(), scope(store(), Filters()))
    if len(every) > LISTED:
        return None
    found = (each for each in every.values() if each.uid != uid)
    return tuple(sorted(found, key=lambda each: (each.title or each.reference or "", each.year or 0, each.uid)))


def _form(first: str, second: str, problems: tuple[Problem, ...]) -> str:
    return render_template("compare_form.html", first=first, second=second, problems=problems, others=others(""))


def _side(uid: str, as_of: date) -> Side:
    read = review(store(), uid)
    woven = thread(read)
    return Side(
        read,
        failures=sum(fact.label in FAILURES for fact in read.facts),
        recommendations=sum(fact.label == "Recommendation" for fact in read.facts),
        actions=action_counts((fact for fact in read.facts if fact.label == "Action"), as_of),
        threads=len(woven.strands()),
        broken=woven.broken(),
    )


def _by_part(lines: list[CompareLine], *, start: int) -> dict[str, list[Numbered]]:
    found: dict[str, list[Numbered]] = {}
    for number, line in enumerate(lines, start=start):
        found.setdefault(line.part, []).append((number, line))
    return found
