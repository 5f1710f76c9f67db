"""Answers a request for a board pack: the form, what is wrong with what it asks, or the file."""

from dataclasses import dataclass
from datetime import date

from flask import Response, render_template, request

from graph.model.errors import QuestionError
from graph.store import Store
from queries.boardpack.asked import PackAsked
from queries.boardpack.pack import MOST, board_pack
from queries.questions.editions.what_changed_asked import a_year_before
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope
from webui.boardpack.writing import pack_file
from webui.choice import Choice, ChoiceError, Problem, chosen
from webui.downloads import DOCX, XLSX, attached
from webui.lists.asked import Asked
from webui.lists.fields import AGENCY, SECTOR, THEME, Field, Options
from webui.lists.words import filters_in_use
from webui.masked import masked, names_shown
from webui.reader import store, today

FIELDS = (AGENCY, SECTOR, THEME)
PACKED = ("region", "kind", "from", "to", "as_of", "review", *(each.name for each in FIELDS))
"""What of an address a pack is asked for with, beside ``since``."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the form asks for. ``since`` is text as given, ``day`` what it stands for."""

    asked: Asked
    review: str
    since: str
    day: date
    problems: tuple[Problem, ...]

    @property
    def pack(self) -> PackAsked:
        return PackAsked(self.asked.filters, self.asked.choice.as_of, self.day, self.review or None)


def form() -> str | tuple[str, int]:
    """The form, as filled in so far."""
    return _form(_wanted(), ())


def file(kind: str) -> Response | str | tuple[str, int]:
    """The pack as a file, docx or xlsx; the form again where it cannot be made."""
    wanted = _wanted()
    if wanted.problems:
        return _form(wanted, wanted.problems)
    try:
        pack = board_pack(store(), wanted.pack)
    except QuestionError as error:
        words = " ".join(part for part in (error.message, error.remedy) if part)
        return _form(wanted, (Problem(error.where or "review", words),))
    chosen_words = [(label, value) for _, label, value in filters_in_use(FIELDS, wanted.asked)]
    if pack.review_title:
        chosen_words.insert(0, ("Review", masked(pack.review_title)))
    content = pack_file(pack, kind, chosen=chosen_words, words=masked, masked=not names_shown(), made=today())
    return attached(f"board-pack.{kind}", content, DOCX if kind == "docx" else XLSX)


def _form(wanted: _Wanted, problems: tuple[Problem, ...]) -> str | tuple[str, int]:
    page = render_template(
        "board_pack.html",
        wanted=wanted,
        asked=wanted.asked,
        choice=wanted.asked.choice,
        problems=problems,
        fields=FIELDS,
        options=_options,
        reviews=_reviews(store()),
        most=MOST,
    )
    return (page, 400) if problems else page


def _options(each: Field) -> Options:
    return each.options(store())


def _reviews(graph: Store) -> list[ReviewInScope]:
    """Every review, the latest year first."""
    known = reviews_in_scope(graph, scope(graph, Filters())).values()
    return sorted(known, key=lambda each: (-(each.year or 0), each.title or "", each.uid))


def _wanted() -> _Wanted:
    choice, problems = _choice()
    own = {each.name: text for each in FIELDS if (text := request.args.get(each.name, "").strip())}
    since = request.args.get("since", "").strip()
    day, problem = _day(since, choice.as_of)
    asked = Asked(choice, own)
    review = request.args.get("review", "").strip()
    return _Wanted(asked, review, since, day, (*problems, *([problem] if problem else [])))


def _choice() -> tuple[Choice, tuple[Problem, ...]]:
    try:
        return chosen(), ()
    except ChoiceError as error:
        return error.choice, error.choice.problems


def _day(text: str, as_of: date) -> tuple[date, Problem | None]:
    """The day of the last time: a year before the pack's where none is given."""
    try:
        return date.fromisoformat(text) if text else a_year_before(as_of), None
    except ValueError:
        return a_year_before(as_of), Problem("since", "Last time must be a real date, such as 2025-04-01")
