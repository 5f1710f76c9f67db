"""Which agencies are one line: an agency, what it took over from, who took over from it, and what it is part of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.model.lawful import pairs_by_law
from graph.store import Store
from graph.store.statements import load

SUCCEEDED_BY, PART_OF = "SUCCEEDED_BY", "PART_OF"


@dataclass(frozen=True, slots=True)
class Tie:
    """``one`` is part of ``other``, or was succeeded by it ``on`` a day, month or year; both are uids."""

    one: str
    kind: str
    other: str
    on: str | None = None


class Lineage:
    """The ties of agencies, asked for pairs. Of two bodies of one place that the law replaced, one succeeded the other
    whether or not a document says so."""

    def __init__(self, names: Mapping[str, str], ties: Iterable[Tie]) -> None:
        self._names = names
        self._ties: dict[str, list[Tie]] = {}
        stated = tuple(ties)
        for tie in sorted({*stated, *_by_law(names, stated)}, key=_order):
            self._ties.setdefault(tie.one, []).append(tie)
        self._paths: dict[tuple[str, frozenset[str]], dict[str, tuple[Tie, ...]]] = {}

    def note(self, one: str, other: str) -> str | None:
        """In a sentence, how two different agencies are one line; None where they are not.

        They are where a chain of taking over and being part of leads from one to the other, or where one is part of
        what took over from the other. Two that only have the same successor, or belong to the same larger one, are not.
        """
        for start, end in ((one, other), (other, one)):
            chain = self._from(start, SUCCEEDED_BY, PART_OF).get(end) or self._met(start, end)
            if chain:
                return "; ".join(self._said(tie) for tie in chain)
        return None

    def related(self, one: str, other: str) -> bool:
        """Whether two agencies are the same or one line."""
        return one == other or self.note(one, other) is not None

    def families(self) -> dict[str, str]:
        """For each agency with a tie, the first uid of all that ties lead to, in whatever direction.

        Only two agencies of one family can be related; most of a family need not be.
        """
        around: dict[str, set[str]] = {}
        for tie in (tie for ties in self._ties.values() for tie in ties):
            around.setdefault(tie.one, set()).add(tie.other)
            around.setdefault(tie.other, set()).add(tie.one)
        first: dict[str, str] = {}
        for agency in sorted(around):
            to_see = [] if agency in first else [agency]
            while to_see:
                each = to_see.pop()
                if each not in first:
                    first[each] = agency
                    to_see += around[each]
        return first

    def _met(self, start: str, end: str) -> tuple[Tie, ...]:
        """By way of an agency that took over from the first and that the second is part of."""
        heirs, wider = self._from(start, SUCCEEDED_BY), self._from(end, PART_OF)
        both = sorted(heirs.keys() & wider.keys(), key=lambda each: (len(heirs[each]) + len(wider[each]), each))
        return (*heirs[both[0]], *wider[both[0]]) if both else ()

    def _from(self, start: str, *kinds: str) -> dict[str, tuple[Tie, ...]]:
        """What a chain of such ties leads to, with the shortest chain; the start itself left out."""
        key = (start, frozenset(kinds))
        if key not in self._paths:
            self._paths[key] = self._walk(start, key[1])
        return self._paths[key]

    def _walk(self, start: str, kinds: frozenset[str]) -> dict[str, tuple[Tie, ...]]:
        found: dict[str, tuple[Tie, ...]] = {start: ()}
        to_see = [start]
        for agency in to_see:
            for tie in self._ties.get(agency, ()):
                if tie.kind in kinds and tie.other not in found:
                    found[tie.other] = (*found[agency], tie)
                    to_see.append(tie.other)
        del found[start]
        return found

    def _said(self, tie: Tie) -> str:
        one, other = self._names.get(tie.one, tie.one), self._names.get(tie.other, tie.other)
        if tie.kind == PART_OF:
            return f"{one} is part of {other}"
        return f"{other} took over from {one}" + (f" ({tie.on[:4]})" if tie.on else "")


def lineage(store: Store) -> Lineage:
    """The ties of all agencies of a graph."""
    names: dict[str, str] = {}
    ties: list[Tie] = []
    for row in store.read(load("queries.cypher", "said-before-agencies")):
        names |= {agency: name or agency for agency, name, _, _ in row["agencies"]}
        if row["tie"]:
            ties += [Tie(agency, row["tie"], other, on) for agency, _, other, on in row["agencies"]]
    return Lineage(names, ties)


def _by_law(names: Mapping[str, str], ties: Iterable[Tie]) -> Iterator[Tie]:
    """The successions that the law made and no document states."""
    stated = {(tie.one, tie.other) for tie in ties if tie.kind == SUCCEEDED_BY}
    named: dict[str, list[str]] = {}
    for uid, name in sorted(names.items()):
        named.setdefault(name, []).append(uid)
    for old, new, law in pairs_by_law(named):
        for one in named[old]:
            yield from (Tie(one, SUCCEEDED_BY, other, law.on) for other in named[new] if (one, other) not in stated)


def _order(tie: Tie) -> tuple[str, str, str, str]:
    """Taking over before being part of, so that of two chains as short the one of successors is told."""
    return (tie.one, "" if tie.kind == SUCCEEDED_BY else tie.kind, tie.other, tie.on or "")
