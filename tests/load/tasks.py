"""What people do: the addresses that readers open, and what editors change."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import quote

from graph.store import Store
from tests.load.figures import Took
from tests.load.visiting import Visitor

_SOME = 40
"""Things of each kind that readers open, dealt over the whole graph."""
_ASKED = {
    "review": "MATCH (n:Review) RETURN n.uid AS uid ORDER BY uid",
    "agency": "MATCH (n:Agency)<-[:LED_BY]-(a) RETURN n.uid AS uid, count(a) AS many ORDER BY uid",
    "action": "MATCH (n:Action) RETURN n.uid AS uid ORDER BY uid",
    "gap": "MATCH (n:InformationGap) RETURN n.uid AS uid ORDER BY uid",
    "document": "MATCH (n:Document) RETURN n.sha256 AS uid ORDER BY uid",
    "region": "MATCH (:Review)-[:IN_REGION]->(n:Region) RETURN DISTINCT n.name AS uid ORDER BY uid",
    "theme": "MATCH (n:Theme)<-[:ABOUT]-(:Recommendation) RETURN DISTINCT n.slug AS uid ORDER BY uid",
    "pair": "MATCH (h:Agency)<-[:HELD_BY]-(g)-[:NEEDED_BY]->(n:Agency) WHERE h.uid <> n.uid "
    "RETURN DISTINCT h.uid + '/and/' + n.uid AS uid ORDER BY uid",
}
_WORDS = ("police", "injury", "school", "hospital", "information", "assessment", "housing", "midwife")
PAGES: Mapping[str, str] = {
    "overview": "/",
    "overview, one region": "/?region={region}",
    "reviews": "/reviews",
    "reviews, one region": "/reviews?region={region}",
    "a review": "/reviews/{review}",
    "actions": "/actions",
    "actions, overdue in a region": "/actions?state=overdue&region={region}",
    "an action": "/actions/{action}",
    "agencies": "/agencies",
    "an agency": "/agencies/{agency}",
    "pairs": "/pairs",
    "a pair": "/pairs/{pair}",
    "evidence": "/passages/fact?uid={gap}",
    "a theme": "/themes/{theme}",
    "explore": "/explore?start={review}",
    "the drawing": "/explore/drawing.json?start={review}",
    "search": "/questions/search?words={word}",
    "documents": "/documents",
    "a document": "/documents/{document}",
    "a question": "/questions/information-gap-pairs?region={region}",
}
"""The main tasks of a reader, each as often as any other."""

Things = Mapping[str, Sequence[str]]


def things(store: Store) -> Things:
    """Some things of each kind, evenly over all there are."""
    found: dict[str, Sequence[str]] = {"word": _WORDS}
    for kind, statement in _ASKED.items():
        uids = [str(row["uid"]) for row in store.read(statement)]
        found[kind] = uids[:: max(1, len(uids) // _SOME)][:_SOME]
    return {kind: some for kind, some in found.items() if some}


def addresses(known: Things, chance: Random) -> Iterator[tuple[str, str]]:
    """What a reader opens, one after the other, without end: what it is, and its address."""
    there = [what for what, address in PAGES.items() if set(re.findall(r"{(\w+)}", address)) <= set(known)]
    while True:
        what = chance.choice(there)
        chosen = {kind: quote(chance.choice(some), safe="/:") for kind, some in known.items()}
        yield what, PAGES[what].format(**chosen)


@dataclass(slots=True)
class Editor:
    """Somebody who corrects titles of reviews by the answers as JSON, and looks at what became of it on the pages."""

    visitor: Visitor
    reviews: Sequence[str]
    number: int
    done: int = 0

    def turns(self) -> Iterator[Callable[[], tuple[Took, str]]]:
        """One request after the other, without end."""
        while True:
            target = self.reviews[self.done % len(self.reviews)]
            title = f"Corrected by {self.number} for the time {self.done}"
            self.done += 1
            given: dict[str, Any] = {"target": target, "act": "set", "field": "title", "values": [title], "why": "load"}
            yield lambda: self.visitor.get("the form", f"/correct/{target}?change=title")  # noqa: B023 - called at once
            yield lambda: self.visitor.post("a correction", "/api/v1/corrections", given)  # noqa: B023
            yield lambda: self._seen(target, title)  # noqa: B023

    def _seen(self, target: str, title: str) -> tuple[Took, str]:
        """What was corrected stands on the page at once."""
        took, text = self.visitor.get("what was corrected", f"/reviews/{target}")
        return (
            (took, text) if title in text else (Took(f"{took.what}: it is not there", took.at, took.seconds, 599), text)
        )


def correctable(store: Store) -> list[str]:
    """Reviews of the documents that the loader loads."""
    rows = store.read("MATCH (n:Review) WHERE n.reference STARTS WITH 'TSCB/' RETURN n.uid AS uid ORDER BY uid LIMIT 6")
    return [str(row["uid"]) for row in rows]
