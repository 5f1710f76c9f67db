"""What a page counts: the filters in its address, checked, and written back into every link to the passages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from flask import Flask, render_template, request, url_for

from graph.model.errors import QuestionError
from queries.questions.pages.page_collection import choices
from queries.questions.places import canonical, places
from queries.questions.scope import PARAMETERS, Filters
from webui import reader
from webui.remembered import remembered
from webui.wording import KINDS

WITH_FILTERS = ("overview.page", "reviews.every", "pairs.every", "themes.every")
FIELDS = ("region", "kind", "from", "to", "as_of")
_KIND = next(parameter for parameter in PARAMETERS if parameter.name == "kind")


@dataclass(frozen=True, slots=True)
class Problem:
    """A field of a form whose value cannot be used, and what to do about it."""

    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters of a page. ``query`` holds those given, as they stand in the address."""

    as_of: date
    region: str | None = None
    region_name: str | None = None
    kind: str | None = None
    from_year: int | None = None
    to_year: int | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def filters(self) -> Filters:
        """The filters as the questions take them."""
        return Filters(region=self.region, kind=self.kind, from_year=self.from_year, to_year=self.to_year)

    @property
    def narrowed(self) -> bool:
        """Whether anything but the day is chosen."""
        return any(name != "as_of" for name in self.query)

    def problem(self, name: str) -> str | None:
        """What is wrong with a field, if anything."""
        return next((problem.message for problem in self.problems if problem.field == name), None)

    def years(self) -> str:
        """The years in words: ``2009 to 2024``; empty where none is chosen."""
        if self.from_year and self.to_year:
            return str(self.from_year) if self.from_year == self.to_year else f"{self.from_year} to {self.to_year}"
        if self.from_year:
            return f"from {self.from_year}"
        return f"to {self.to_year}" if self.to_year else ""


class ChoiceError(Exception):
    """The address holds a filter that cannot be used."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        super().__init__("; ".join(problem.message for problem in choice.problems))


def install(app: Flask) -> None:
    """Answer a wrong filter with the form and what is wrong with it; nothing is counted."""
    app.register_error_handler(ChoiceError, _show_problems)
    app.jinja_env.globals.update(
        choices=lambda: remembered("choices", choices, old=10).value, filter_page=filter_page, page_address=page_address
    )


def filter_page() -> str:
    """The page that the filters of this request belong to: itself, if it shows them, else the overview."""
    return request.endpoint if request.endpoint in WITH_FILTERS else "overview.page"


def page_address(**changes: str | None) -> str:
    """This page's address with some of its choices changed; None takes one out."""
    values = {**request.args.to_dict(), **changes}
    # The names in an address are whoever's who wrote it: `url_for` would take some of them for its own settings.
    query = urlencode({name: text for name, text in values.items() if text is not None}, safe="/:")
    address = url_for(request.endpoint or "overview.page", **(request.view_args or {}))
    return f"{address}?{query}" if query else address


def _show_problems(error: ChoiceError) -> tuple[str, int]:
    return render_template("choice_error.html", choice=error.choice), 400


def chosen() -> Choice:
    """The filters of the request.

    Raises:
        ChoiceError: one of them cannot be used.
    """
    query = {name: text for name in FIELDS if (text := request.args.get(name, "").strip())}
    problems: list[Problem] = []
    first, last = _year(query, "from", problems), _year(query, "to", problems)
    if first and last and first > last:
        problems.append(Problem("to", f"To year must be {first} or later"))
    region, region_name = _region(query, problems)
    choice = Choice(
        as_of=_day(query, problems),
        region=region,
        region_name=region_name,
        kind=_kind(query, problems),
        from_year=first,
        to_year=last,
        query=query,
        problems=tuple(problems),
    )
    if problems:
        raise ChoiceError(choice)
    return choice


def chosen_day() -> date:
    """The day of the request alone, where a page has filters of its own.

    Raises:
        ChoiceError: it is no date.
    """
    query = {"as_of": text} if (text := request.args.get("as_of", "").strip()) else {}
    problems: list[Problem] = []
    day = _day(query, problems)
    if problems:
        raise ChoiceError(Choice(as_of=day, query=query, problems=tuple(problems)))
    return day


def _year(query: Mapping[str, str], name: str, problems: list[Problem]) -> int | None:
    text = query.get(name)
    if text is None:
        return None
    if text.isascii() and text.isdigit() and len(text) == 4:
        return int(text)
    problems.append(Problem(name, f"{name.capitalize()} year must be a year in four digits, such as 2014"))
    return None


def _day(query: Mapping[str, str], problems: list[Problem]) -> date:
    text = query.get("as_of")
    try:
        return date.fromisoformat(text) if text else reader.today()
    except ValueError:
        problems.append(Problem("as_of", "Overdue as of must be a real date, such as 2025-10-01"))
        return reader.today()


def _region(query: Mapping[str, str], problems: list[Problem]) -> tuple[str, str] | tuple[None, None]:
    """The place under the graph's own name or uid, and what it is called."""
    if "region" not in query:
        return (None, None)
    known = places(reader.store())
    try:
        region = canonical(known, query["region"])
    except QuestionError as error:
        problems.append(Problem("region", f"{error.message} {error.remedy or ''}".strip()))
        return (None, None)
    return (region, known[region].name if region in known else region)


def _kind(query: Mapping[str, str], problems: list[Problem]) -> str | None:
    if "kind" not in query:
        return None
    try:
        return str(_KIND.parse(query["kind"]))
    except QuestionError:
        problems.append(Problem("kind", f"Kind of review must be one of: {', '.join(KINDS)}"))
        return None
