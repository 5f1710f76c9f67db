"""What a review holds of the kind that a step draws: how many there are in all, and those that are not drawn."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.pages.page_review import review as read_review
from queries.walkthroughs.rows import AFTER, BEFORE, parts
from queries.walkthroughs.scene import Thing, scene
from queries.walkthroughs.telling import Telling, drawn_kind, tellings


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything of a review that a step can draw: uids by label, and the agencies at the ends of each fact."""

    review: str
    kinds: dict[str, tuple[str, ...]]
    ends: dict[str, tuple[str, ...]]

    def left(self, drawn: tuple[Thing, ...]) -> tuple[str, ...]:
        """The uids of the kind that a drawing is about which are not drawn; none where it is of one case or theme."""
        here = {thing.uid for thing in drawn}
        return tuple(uid for uid in self.kinds.get(drawn_kind(drawn) or "", ()) if uid not in here)


def whole(store: Store, review: str | None) -> Whole | None:
    """A review; None where there is none, or the graph no longer holds it."""
    if review is None:
        return None
    try:
        read = read_review(store, review)
    except QuestionError:
        return None
    kinds: dict[str, tuple[str, ...]] = {"Agency": tuple(agency.uid for agency in read.agencies)}
    for fact in read.facts:
        kinds[fact.label] = (*kinds.get(fact.label, ()), fact.uid)
    ends: dict[str, tuple[str, ...]] = {}
    for link in read.links:
        if link.link in BEFORE + AFTER:
            ends[link.start] = (*ends.get(link.start, ()), link.other)
    return Whole(review, kinds, ends)


def told(store: Store, of: Whole, left: Iterable[tuple[str, ...]]) -> list[tuple[Telling, ...]]:
    """For each step what is not drawn, in sentences with their passages."""
    asked = [_with_ends(of, uids) for uids in left]
    found = scene(store, {uid for uids in asked for uid in uids})
    apart = [parts(found, [uids])[0] for uids in asked]
    return [tellings(found, part, unsaid=frozenset({of.review})) for part in apart]


def _with_ends(of: Whole, uids: tuple[str, ...]) -> tuple[str, ...]:
    """Facts with their agencies; agencies with the review that they took part in."""
    if not uids:
        return ()
    agencies = set(uids) <= set(of.kinds["Agency"])
    ends = [of.review] if agencies else [end for uid in uids for end in of.ends.get(uid, ())]
    return tuple(dict.fromkeys((*uids, *ends)))
