"""Meetings of documents that are not sure: reviews that may be one, and documents tied to one by weak signs."""

from collections.abc import Iterator, Mapping

from graph.store import Store
from graph.store.statements import load
from graph.writing import Meetings, doubtful_meetings
from queries.questions.doubts.doubt import Doubt, DoubtKind, command


def meetings(store: Store) -> Iterator[Doubt]:
    """A doubt for each review that may be another, and for each document that met others by subject and place alone."""
    facts = {row["review"]: row["facts"] for row in store.read(load("queries.cypher", "doubts-reviews"))}
    found = doubtful_meetings(store)
    yield from _apart(found, facts)
    yield from _weak(found, facts)


def _apart(found: Meetings, facts: Mapping[str, int]) -> Iterator[Doubt]:
    for doubt in found.apart:
        known = next((found.references[other] for other in doubt.others if other in found.references), "REFERENCE")
        name = found.names[doubt.sha256]
        yield Doubt(
            DoubtKind.MEETINGS,
            facts.get(doubt.review, 0),
            doubt.sentence.removeprefix("doubtful: "),
            f"if they are one: {command('set', doubt.record, 'reference', '--to', known, '--document', name)}",
            place=name,
            about=(doubt.review, *doubt.others),
        )


def _weak(found: Meetings, facts: Mapping[str, int]) -> Iterator[Doubt]:
    for weak in found.weak:
        for sha256, record in weak.records:
            name = found.names[sha256]
            right = command("set", record, "reference", "--to", weak.reference or "REFERENCE", "--document", name)
            yield Doubt(
                DoubtKind.MEETINGS,
                facts.get(weak.review, 0),
                f"{name} was taken to tell of {weak.review} for its subject and place alone",
                f"if it does: {right}; if not, give it the reference of its own",
                place=name,
                about=(weak.review,),
            )
