"""The lines of the agencies that recommendations ask, read around these alone where they are few."""

import re
from collections.abc import Collection, Iterable
from itertools import chain

from graph.model.lawful import laws, pairs_by_law
from graph.store import Store
from graph.store.statements import load
from queries.networks.lineage import Lineage, Tie, lineage

_FEW = 100
"""Of more agencies than so many, the lines of all are read: one statement is then quicker than several."""


def lines_of(store: Store, agencies: Collection[str]) -> Lineage:
    """The ties of these agencies and of all that ties lead to from them, in whatever direction; of many, all ties."""
    return lineage(store) if len(agencies) > _FEW else _around(store, agencies)


def _around(store: Store, agencies: Collection[str]) -> Lineage:
    names: dict[str, str] = {}
    ties: set[Tie] = set()
    by_law: dict[str, str] | None = None
    seen, new = set[str](), set(agencies)
    while new:
        seen |= new
        ends: set[str] = set()
        for row in store.read(load("queries.cypher", "said-before-lines"), uids=sorted(new)):
            ends.add(row["one"])
            names[row["one"]] = row["one_name"] or row["one"]
            if row["tie"]:
                ends.add(row["other"])
                names[row["other"]] = row["other_name"] or row["other"]
                ties.add(Tie(row["one"], row["tie"], row["other"], row["on"]))
        if by_law is None and any(_is_of_a_law(names[uid]) for uid in ends):
            by_law = _bodies(store)
        ends |= _partners(names, by_law or {})
        names |= {uid: name for uid, name in (by_law or {}).items() if uid in ends}
        new = ends - seen
    return Lineage(names, ties)


def _is_of_a_law(name: str) -> bool:
    return any(form.fullmatch(name) for law in laws() for form in (law.old, law.new))


def _bodies(store: Store) -> dict[str, str]:
    """The agencies that are called as bodies are that a law did away with or made."""
    endings = sorted({_ending(form) for law in laws() for form in (law.old, law.new)})
    rows = store.read(load("queries.cypher", "said-before-named"), endings=endings)
    return {row["agency"]: row["name"] for row in rows if _is_of_a_law(row["name"])}


def _ending(form: re.Pattern[str]) -> str:
    """The plain words that every name of a form ends with."""
    return re.split(r"[^\w ]", form.pattern)[-1]


def _partners(names: dict[str, str], bodies: dict[str, str]) -> set[str]:
    """The bodies of the law that took over from one of these, or from which one of these took over."""
    own = {name for uid, name in names.items() if uid in bodies}
    pairs: Iterable[tuple[str, str]] = ((old, new) for old, new, _ in pairs_by_law(sorted(set(bodies.values()))))
    called = set(chain.from_iterable(pair for pair in pairs if own & set(pair)))
    return {uid for uid, name in bodies.items() if name in called}
