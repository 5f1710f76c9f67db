"""The drawing as tables: its things and its links, a page of each at a time, with where documents say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.store import Store
from graph.store.statements import load
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.pages.page_neighbourhood import Thing, Tie
from webui.explore.measures import Measured
from webui.explore.shown import Shown
from webui.explore.state import View
from webui.explore.telling import rests_on

Item = TypeVar("Item")

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing, its figure, and the first passage that it rests on."""

    thing: Thing
    figure: float | None
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link, the things it ties, and the first passage that it rests on."""

    tie: Tie
    start: Thing
    end: Thing
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Tables:
    """A page of each table, and how many pages there are of each."""

    things: tuple[ThingRow, ...]
    links: tuple[LinkRow, ...]
    page: int
    pages: int
    links_page: int
    links_pages: int


def tables(store: Store, shown: Shown, measured: Measured) -> Tables:
    """The tables of a view. Things that it starts from come first, then by figure; links of what is selected first."""
    view = shown.view
    things = sorted(shown.things.values(), key=lambda thing: _thing_order(view, measured, thing))
    ties = sorted(shown.ties, key=lambda tie: (not _selected(view, tie), tie))
    page, pages = _page(len(things), view.page)
    links_page, links_pages = _page(len(ties), view.links_page)
    these, those = _part(things, page), _part(ties, links_page)
    quotes = by_fact(passages(store, {*(thing.uid for thing in these), *_resting(shown, those)}))
    return Tables(
        tuple(ThingRow(thing, measured.figures.get(thing.uid), _first(quotes, [thing.uid])) for thing in these),
        tuple(
            LinkRow(tie, shown.things[tie.start], shown.things[tie.end], _first(quotes, rests_on(tie, shown.things)))
            for tie in those
        ),
        page,
        pages,
        links_page,
        links_pages,
    )


def themes(store: Store) -> list[tuple[str, str]]:
    """Every theme of the graph and what it is called, in order of name."""
    found = {}
    for row in store.read(load("queries.cypher", "themes")):
        found[row["theme"]] = row["label"] or (row["slug"] or row["theme"]).replace("-", " ").capitalize()
    return sorted(found.items(), key=lambda pair: (pair[1], pair[0]))


def _thing_order(view: View, measured: Measured, thing: Thing) -> tuple[object, ...]:
    return (thing.uid not in view.start, -measured.figures.get(thing.uid, 0), thing.called, thing.uid)


def _selected(view: View, tie: Tie) -> bool:
    return (tie.start, tie.link, tie.end) == view.focus or (
        len(view.focus) == 1 and view.focus[0] in (tie.start, tie.end)
    )


def _page(count: int, asked: int) -> tuple[int, int]:
    pages = max(1, -(-count // ON_A_PAGE))
    return min(asked, pages), pages


def _part(items: Sequence[Item], page: int) -> Sequence[Item]:
    return items[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]


def _resting(shown: Shown, ties: Sequence[Tie]) -> set[str]:
    return {uid for tie in ties for uid in rests_on(tie, shown.things)}


def _first(quotes: dict[str, tuple[Passage, ...]], uids: Sequence[str]) -> Passage | None:
    return next((at for uid in uids for at in quotes.get(uid, ())), None)
