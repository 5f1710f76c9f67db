"""Answers a request for a list: as a page, or as a file of all its lines."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic

from flask import Response, abort, render_template

from webui.downloads import csv_file, xlsx_file
from webui.limits import refuse_long
from webui.lists.asked import Asked
from webui.lists.columns import Line
from webui.lists.fields import Field, Options
from webui.lists.filing import about_sheet, cells, columns_filed, lines_sheet
from webui.lists.listing import Listing
from webui.lists.reading import ListError, read
from webui.lists.words import filters_in_words
from webui.reader import store, today
from webui.remembered import remembered

ON_A_PAGE = 50
_FEWEST = 2
"""Where one filter alone leaves nothing, clearing it is all that can be said."""


@dataclass(frozen=True, slots=True)
class Shown(Generic[Line]):
    """A page of a list: its lines, which of all they are, and where nothing is left, what loosening would give.

    ``every`` holds all lines in order, without their words. ``looser`` is, for each filter that alone keeps lines out,
    its name, how it reads, and how many lines there would be without it.
    """

    listing: Listing[Line]
    asked: Asked
    every: Sequence[Line]
    lines: Sequence[Line]
    looser: tuple[tuple[str, str, int], ...] = ()

    @property
    def first(self) -> int:
        """The place of the first line shown, from 1."""
        return (self.asked.number - 1) * ON_A_PAGE + 1

    @property
    def last(self) -> int:
        return self.first + len(self.lines) - 1

    @property
    def pages(self) -> int:
        return -(-len(self.every) // ON_A_PAGE)


def page(
    listing: Listing[Line], template: str, more: Callable[[Shown[Line]], dict[str, Any]] | None = None
) -> str | tuple[str, int]:
    """The page of a list that this request asks for, or what is wrong with it; ``more`` gives what else it shows."""
    try:
        shown = shown_now(listing)
    except ListError as error:
        return _refused(listing, error)
    given = more(shown) if more else {}
    return render_template(
        template, shown=shown, asked=shown.asked, choice=shown.asked.choice, options=_options, **given
    )


def _options(each: Field) -> Options:
    return each.options(store())


def _refused(listing: Listing[Line], error: ListError) -> tuple[str, int]:
    given = {"listing": listing, "asked": error.asked, "problems": error.problems, "options": _options}
    return render_template("list_error.html", choice=error.asked.choice, **given), 400


def shown_now(listing: Listing[Line]) -> Shown[Line]:
    """The lines that this request asks for.

    Raises:
        ListError: a filter cannot be used.
    """
    asked = read(listing)
    every = listing.in_order(_found(listing, asked), asked)
    here = every[(asked.number - 1) * ON_A_PAGE : asked.number * ON_A_PAGE]
    if asked.number > 1 and not here:
        abort(404)
    looser = () if every else _looser(listing, asked)
    return Shown(listing, asked, every, listing.fill(store(), asked, here), looser)


def _looser(listing: Listing[Line], asked: Asked) -> tuple[tuple[str, str, int], ...]:
    if len(asked.narrowing) < _FEWEST:
        return ()
    words = dict(filters_in_words(listing.fields, asked))
    counted = ((name, len(listing.find(store(), asked.loosened(name)))) for name in asked.narrowing)
    return tuple((name, words[name], count) for name, count in counted if count)


def every(listing: Listing[Line]) -> Sequence[Line]:
    """Every line that this request asks for, without its words; none where a filter cannot be used."""
    try:
        asked = read(listing)
    except ListError:
        return ()
    return _found(listing, asked)


def _found(listing: Listing[Line], asked: Asked) -> Sequence[Line]:
    """The lines; of a whole list as of today, which is what most readers open, they are kept while nothing changes."""
    if asked.narrowing or asked.choice.as_of != today():
        return listing.find(store(), asked)
    what = ("list", listing.name, asked.choice.as_of, *sorted(asked.kept.items()))
    return remembered(what, lambda _: listing.find(store(), asked)).value


def file(listing: Listing[Line], form: str) -> Response | tuple[str, int]:
    """Every line of a list as CSV or as a workbook, in the order and with the filters of its page."""
    try:
        asked = read(listing)
    except ListError as error:
        return _refused(listing, error)
    lines = listing.in_order(_found(listing, asked), asked)
    refuse_long(lines)
    rows = list(cells(listing, _filled(listing, asked, lines)))
    if form == "csv":
        return csv_file(f"{listing.name}.csv", [column.title for column in columns_filed(listing)], rows)
    sheets = (about_sheet(listing, asked, len(rows), today()), lines_sheet(listing, rows))
    return xlsx_file(
        f"{listing.name}.xlsx", sheets, title=listing.title, subject="A list from reviewgraph", made=today()
    )


_AT_ONCE = 1000


def _filled(listing: Listing[Line], asked: Asked, lines: Iterable[Line]) -> Iterable[Line]:
    """All lines with their words, a thousand at a time."""
    waiting = iter(lines)
    while some := list(islice(waiting, _AT_ONCE)):
        yield from listing.fill(store(), asked, some)
