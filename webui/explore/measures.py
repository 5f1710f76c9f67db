"""What size and colour of things tell: figures by uid, and groups in words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

import networkx as nx

from graph.store import Store
from queries.questions.actions.open_actions import By, open_actions_by
from queries.questions.pages.page_agencies import agencies
from queries.questions.pages.page_themes import themes_by_year
from webui.drawing.springs import betweenness
from webui.explore.filters import stands
from webui.explore.shown import Shown
from webui.explore.state import Colour, Size, Status

_STEPS = 5
_SEED = 1


@dataclass(frozen=True, slots=True)
class Group:
    """Things that have one colour: the step of the heat scale, what they have in common in words, and their uids."""

    step: int
    words: str
    things: frozenset[str]


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure for each thing that has one, the largest, and the groups; none where colour tells the kind."""

    figures: Mapping[str, float] = field(hash=False)
    groups: tuple[Group, ...]

    @property
    def largest(self) -> str | None:
        """The thing with the largest figure above nought, the first by uid of equal ones."""
        best = min(self.figures, key=lambda uid: (-self.figures[uid], uid), default=None)
        return best if best is not None and self.figures[best] > 0 else None

    def share(self, uid: str) -> float:
        """A thing's figure as a share of the largest, nought to one."""
        most = max(self.figures.values(), default=0)
        return self.figures.get(uid, 0) / most if most > 0 else 0.0

    def step(self, uid: str) -> int:
        """The step of the heat scale of a thing's group; nought where it is in none."""
        return next((group.step for group in self.groups if uid in group.things), 0)


def measured(store: Store, shown: Shown, as_of: date) -> Measured:
    """The figures and groups that a view asks for.

    Links and betweenness are those of what is shown. Actions and reviews are those of the whole graph: of an agency the
    actions it leads and the reviews it took part in, of a review its actions, of a theme the reviews it came up in.
    """
    return Measured(_figures(store, shown, as_of), _groups(shown))


def _figures(store: Store, shown: Shown, as_of: date) -> dict[str, float]:
    size = shown.view.size
    if size is Size.LINKS:
        return {uid: shown.links_of.get(uid, 0) for uid in shown.things}
    if size is Size.BETWEEN:
        return dict(betweenness(tuple(shown.things), [(tie.start, tie.end) for tie in shown.ties]))
    found = _reviews(store) if size is Size.REVIEWS else _actions(store, shown, Status(size.value), as_of)
    return {uid: figure for uid, figure in found.items() if uid in shown.things}


def _reviews(store: Store) -> dict[str, float]:
    lines = {line.theme: float(line.reviews) for line in themes_by_year(store).themes}
    return lines | {line.agency: float(line.reviews) for line in agencies(store)}


def _actions(store: Store, shown: Shown, status: Status, as_of: date) -> dict[str, float]:
    rows = chain.from_iterable(open_actions_by((By.AGENCY, By.REVIEW), store, as_of=as_of).values())
    found = {row.agency or row.review or "": float(getattr(row, status.value)) for row in rows}
    actions = {uid: thing.fact for uid, thing in shown.things.items() if thing.label == "Action"}
    return found | {uid: float(stands(fact, status, as_of)) for uid, fact in actions.items()}


def _groups(shown: Shown) -> tuple[Group, ...]:
    if shown.view.colour is Colour.SECTOR:
        return _sectors(shown)
    return _communities(shown) if shown.view.colour is Colour.COMMUNITY else ()


def _sectors(shown: Shown) -> tuple[Group, ...]:
    """The sectors with most agencies here, a step each; where there are more than steps, the last has the rest."""
    of = {uid: thing.sector for uid, thing in shown.things.items() if thing.sector}
    counted = Counter(of.values())
    ranked = sorted(counted, key=lambda sector: (-counted[sector], sector))
    groups = [(_named(sector), frozenset(uid for uid in of if of[uid] == sector)) for sector in ranked]
    return _stepped(groups, "Other sectors")


def _named(sector: str) -> str:
    return sector.replace("_", " ").capitalize()


def _communities(shown: Shown) -> tuple[Group, ...]:
    """Groups by the Louvain method: things that are tied to one another more than to the rest."""
    order = sorted(shown.drawn)
    number = {uid: at for at, uid in enumerate(order)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(order)))
    plain.add_edges_from(sorted((number[tie.start], number[tie.end]) for tie in shown.drawn_ties))
    found = [frozenset(order[at] for at in group) for group in nx.community.louvain_communities(plain, seed=_SEED)]
    ranked = sorted((group for group in found if len(group) > 1), key=lambda group: (-len(group), min(group)))
    return _stepped([(f"Around {_middle(shown, group)}", group) for group in ranked], "Smaller groups")


def _middle(shown: Shown, group: frozenset[str]) -> str:
    return shown.things[min(group, key=lambda uid: (-shown.links_of.get(uid, 0), uid))].called


def _stepped(ranked: Sequence[tuple[str, frozenset[str]]], rest: str) -> tuple[Group, ...]:
    """A step of the scale each; where there are more groups than steps, the last step has all that are left."""
    whole = len(ranked) <= _STEPS
    own = ranked if whole else ranked[: _STEPS - 1]
    groups = [Group(_STEPS - at, words, members) for at, (words, members) in enumerate(own)]
    if not whole:
        groups.append(Group(1, rest, frozenset().union(*(members for _, members in ranked[_STEPS - 1 :]))))
    return tuple(groups)
