"""The rows of a step's drawing: each fact with who stands before it and after it, and what is new in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from queries.walkthroughs.scene import Scene, Thing

BEFORE = ("HELD_BY", "MISSED_BY")
AFTER = ("NEEDED_BY", "ADDRESSED_TO")


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, the things before and after it, and whether it is new.

    ``unnamed_before`` and ``unnamed_after`` are ends of an information gap that no document names: the document's words
    for them, empty where it has none; None where the end is named or not shown.
    """

    thing: Thing
    before: tuple[Thing, ...]
    after: tuple[Thing, ...]
    fresh: bool
    unnamed_before: str | None = None
    unnamed_after: str | None = None

    @property
    def implied(self) -> bool:
        """Whether the documents imply it and do not say it outright."""
        return self.thing.fact is not None and self.thing.fact.certainty == "implied"


@dataclass(frozen=True, slots=True)
class Part:
    """What one step draws: rows of facts, then what no fact here is tied to. ``seen`` are uids of earlier steps."""

    rows: tuple[Row, ...]
    others: tuple[Thing, ...]
    seen: frozenset[str]


def parts(scene: Scene, shown: Sequence[Sequence[str]]) -> tuple[Part, ...]:
    """What each of the steps draws, given the uids that each shows.

    Who needed what was not passed on is kept back while a later step tells of the same gaps: first what each knew, then
    what did not arrive.
    """
    found = []
    for at, uids in enumerate(shown):
        seen = frozenset(uid for earlier in shown[:at] for uid in earlier)
        later = frozenset(uid for after in shown[at + 1 :] for uid in after)
        found.append(_part(scene, uids, seen, later))
    return tuple(found)


def _part(scene: Scene, uids: Sequence[str], seen: frozenset[str], later: frozenset[str]) -> Part:
    things = scene.present(uids)
    ends = _ends(scene, uids)
    facts = [thing for thing in things if thing.fact]
    before = {thing.uid for thing in facts if thing.label == "Recommendation" and _carried_here(scene, uids, thing)}
    reveals = _reveals(facts, ends, later)
    rows = tuple(_row(scene, thing, ends, seen, reveals=reveals) for thing in facts if thing.uid not in before)
    rows = _merged(rows)
    tied = {each.uid for row in rows for each in (row.thing, *row.before, *row.after)} | {thing.uid for thing in facts}
    return Part(rows, tuple(thing for thing in things if thing.uid not in tied), seen)


Ends = dict[str, tuple[tuple[Thing, ...], tuple[Thing, ...]]]


def _ends(scene: Scene, uids: Iterable[str]) -> Ends:
    """For each fact the things before and after it, among those shown."""
    found: Ends = {}
    for tie in scene.within(uids):
        if tie.link == "IMPLEMENTED_BY":
            before, after = found.get(tie.end, ((), ()))
            found[tie.end] = ((*before, scene.things[tie.start]), after)
        elif tie.link in BEFORE + AFTER:
            before, after = found.get(tie.start, ((), ()))
            end = (scene.things[tie.end],)
            found[tie.start] = (before + end, after) if tie.link in BEFORE else (before, after + end)
    return found


def _carried_here(scene: Scene, uids: Iterable[str], thing: Thing) -> bool:
    return any(tie.link == "IMPLEMENTED_BY" and tie.start == thing.uid for tie in scene.within(uids))


def _reveals(facts: Iterable[Thing], ends: Ends, later: frozenset[str]) -> bool:
    gaps = [thing.uid for thing in facts if thing.label == "InformationGap"]
    if later.isdisjoint(gaps):
        return True
    holding = {thing.uid for before, _ in ends.values() for thing in before}
    return any(thing.uid not in holding for uid in gaps for thing in ends.get(uid, ((), ()))[1])


def _row(scene: Scene, thing: Thing, ends: Ends, seen: frozenset[str], *, reveals: bool) -> Row:
    before, after = ends.get(thing.uid, ((), ()))
    if thing.label != "InformationGap" or thing.fact is None:
        return Row(thing, before, after, thing.uid not in seen)
    return Row(
        thing,
        before,
        after if reveals else (),
        thing.uid not in seen,
        None if _tied(scene, thing, "HELD_BY") else thing.fact.holder_as_said or "",
        None if _tied(scene, thing, "NEEDED_BY") or not reveals else thing.fact.recipient_as_said or "",
    )


def _merged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """One row for the gaps that one sentence tells of and one agency held: what several others needed."""
    found: dict[tuple[str, object, tuple[str, ...]], Row] = {}
    for row in rows:
        text = row.thing.fact.text if row.thing.fact else ""
        one = text if row.thing.label == "InformationGap" else row.thing.uid
        key = (one, row.implied, tuple(thing.uid for thing in row.before))
        known = found.get(key)
        found[key] = row if known is None else _joined(known, row)
    return tuple(found.values())


def _joined(one: Row, other: Row) -> Row:
    after = tuple(dict.fromkeys((*one.after, *other.after)))
    named = None if after else one.unnamed_after or other.unnamed_after
    return replace(one, after=after, fresh=one.fresh or other.fresh, unnamed_after=named)


def _tied(scene: Scene, thing: Thing, link: str) -> bool:
    return (thing.uid, link) in scene.named
