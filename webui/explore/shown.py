"""What a view comes to: the things and links it shows, which of them are drawn, and the path."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.finding.path import StepRow, path
from queries.questions.pages.page_neighbourhood import Thing, Tie, neighbours, things, ties
from webui.explore.filters import allowed
from webui.explore.growth import Stage, grown
from webui.explore.links import LINKS
from webui.explore.state import KINDS, View

READ = 20_000
"""How many things are read at most; a view that reaches more is cut by uid, and the page says so."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A view with what the graph holds of it.

    ``things`` and ``ties`` are all that it shows, ``drawn`` the uids that fit into the drawing. ``reached`` are the
    things that it would show without filters and with nothing folded or hidden, ``reached_ties`` what ties them, and
    ``stages`` how those came into view. ``opened`` are those shown whose neighbours are shown.
    """

    view: View
    things: Mapping[str, Thing]
    ties: tuple[Tie, ...]
    drawn: frozenset[str]
    reached: Mapping[str, Thing]
    reached_ties: tuple[Tie, ...]
    stages: tuple[Stage, ...]
    opened: frozenset[str]
    steps: tuple[StepRow, ...] = ()
    no_path: str | None = None
    unread: int = 0
    links_of: Mapping[str, int] = field(default_factory=dict)

    @property
    def cut(self) -> bool:
        """Whether some things are in the table alone."""
        return len(self.drawn) < len(self.things)

    @property
    def drawn_ties(self) -> tuple[Tie, ...]:
        return tuple(tie for tie in self.ties if tie.start in self.drawn and tie.end in self.drawn)

    @property
    def kinds(self) -> list[tuple[str, int]]:
        """The kinds reached, with how many things there are of each."""
        counted = Counter(thing.label for thing in self.reached.values())
        return [(kind, counted[kind]) for kind in KINDS if counted[kind]]

    @property
    def types(self) -> list[tuple[str, int]]:
        """The types of link reached, with how many there are of each."""
        counted = Counter(tie.link for tie in self.reached_ties)
        return [(link, counted[link]) for link in LINKS if counted[link]]


def shown(store: Store, view: View, as_of: date) -> Shown:
    """What a view shows.

    Raises:
        QuestionError: the graph holds nothing that it starts from.
    """
    steps, no_path = _chain(store, view)
    chain = _along(steps)
    hangs = neighbours(store, (*view.start, *view.opened))
    every = list(dict.fromkeys((*view.start, *chain, *(each.uid for uid in hangs for each in hangs[uid]))))
    known = things(store, every[:READ])
    if not any(uid in known for uid in view.start):
        raise QuestionError(
            "What this view starts from is not in the graph.", remedy="Start again from something else."
        )
    every_tie = ties(store, (*known, *([view.theme] if view.theme else [])))
    of_theme = frozenset(tie.start for tie in every_tie if tie.link == "ABOUT" and tie.end == view.theme)
    reached = grown(replace(view, links=(), folded=()), hangs, chain, known.__contains__)
    narrowed = grown(view, hangs, chain, allowed(view, known, of_theme, as_of))
    here = {uid: known[uid] for stage in narrowed for uid in stage.things if uid in known}
    all_here = {uid: known[uid] for stage in reached for uid in stage.things if uid in known}
    between = _between(every_tie, here, view.links)
    links_of = Counter(uid for tie in between for uid in (tie.start, tie.end))
    return Shown(
        view,
        here,
        between,
        _drawn(view, here, links_of, chain),
        all_here,
        _between(every_tie, all_here, ()),
        reached,
        frozenset(uid for uid in (*view.start, *view.opened) if uid in here and uid not in view.folded),
        steps,
        no_path,
        max(0, len(every) - READ),
        links_of,
    )


def _chain(store: Store, view: View) -> tuple[tuple[StepRow, ...], str | None]:
    """The steps of the path asked for; else, in words, why there are none."""
    if not view.path:
        return (), None
    try:
        steps = tuple(path(store, *view.path))
    except QuestionError as error:
        return (), " ".join(part for part in (error.message, error.remedy) if part)
    return steps, None if steps else "No chain of up to eight steps ties the two."


def _along(steps: Sequence[StepRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(uid for step in steps for uid in (step.first, step.second)))


def _between(every: Iterable[Tie], here: Mapping[str, Thing], links: Sequence[str]) -> tuple[Tie, ...]:
    return tuple(
        tie
        for tie in every
        if tie.start in here and tie.end in here and tie.link in LINKS and (not links or tie.link in links)
    )


def _drawn(view: View, here: Mapping[str, Thing], links_of: Mapping[str, int], chain: Sequence[str]) -> frozenset[str]:
    """The things with most links, where there are too many for one drawing; what was chosen always."""
    chosen = {*view.start, *view.focus, *view.opened, *chain, *(pin.uid for pin in view.pins)}
    ranked = sorted(here, key=lambda uid: (uid not in chosen, -links_of.get(uid, 0), uid))
    return frozenset(ranked[: view.most])
