"""Prints how well narratives are read that nothing was tuned to: ``python -m tests.blind.measure [published | written]``.

``--mistakes`` prints each failure and gap that was missed, and each that is none, for a person to look at.
"""

import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from graph.model.records import DocumentRecords
from loaders.extract.narrative import narrative
from loaders.pipeline import extract, prepare
from loaders.readers import read_document
from loaders.resolve.agencies import AgencyNames
from tests.blind.places import told
from tests.loaders.naming import folded
from tests.loaders.scoring import Score, matched

FOLDER = Path(__file__).parent
CORPUS = FOLDER.parent.parent.parent / "shared" / "corpus"
_WHERE = (FOLDER / "documents", CORPUS / "documents", CORPUS / "other")
_KINDS = (("missed_opportunity", "missed_opportunities"), ("information_gap", "information_gaps"))
Read = tuple[dict[str, Any], DocumentRecords]


@cache
def read(which: str) -> tuple[Read, ...]:
    """Each document of a set that is at hand: gold, and what is found, read once. ``published`` or ``written``."""
    return tuple(
        (told(gold, document) if which == "published" else gold, extract(read_document(document)))
        for gold in _gold()
        if ("sha256" in gold) == (which == "published") and (document := _document(gold)) is not None
    )


def _gold() -> Iterator[dict[str, Any]]:
    for path in sorted((FOLDER / "gold").glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def _document(gold: dict[str, Any]) -> Path | None:
    return next((each for folder in _WHERE if (each := folder / gold["document"]).exists()), None)


def measured(which: str) -> Score:
    """The score of a set."""
    score = Score()
    for gold, records in read(which):
        score.add(gold, records)
    return score


def by_kind(which: str) -> dict[str, tuple[int, int, int, int]]:
    """For each kind of failure: how many of gold's were found, how many gold has, how many found of it are true, all."""
    counts: dict[str, list[int]] = {}
    for gold, records in read(which):
        facts = [fact for fact in gold["missed_opportunities"] if not fact.get("optional")]
        made = [{"text": each.text, "kind": each.kind.value, "ref": None} for each in records.missed_opportunities]
        pairs = matched(gold["missed_opportunities"], made, 0.6, passages=True)
        found, true = {id(want) for want, _ in pairs}, {id(have) for _, have in pairs}
        for fact in facts:
            row = counts.setdefault(fact["kind"], [0, 0, 0, 0])
            row[0] += id(fact) in found
            row[1] += 1
        for each in made:
            row = counts.setdefault(each["kind"] or "", [0, 0, 0, 0])
            row[2] += id(each) in true
            row[3] += 1
    return {kind: (a, b, c, d) for kind, (a, b, c, d) in sorted(counts.items())}


def plain_sentences(which: str) -> int:
    """How many sentences of the narratives state neither a failure nor a gap."""
    count = 0
    for gold, _ in read(which):
        document = _document(gold)
        assert document is not None, "read gives only what is at hand"
        blocks = prepare(read_document(document)).blocks
        said = " ".join(folded(fact["text"]) for _, key in _KINDS for fact in gold[key])
        told_in = narrative(blocks, AgencyNames.from_blocks(blocks, document.name))
        count += sum(folded(each.sentence.text) not in said for each in told_in if len(each.sentence.text.split()) > 3)
    return count


def mistakes(which: str) -> Iterator[str]:
    """What was missed and what is none, a line each."""
    for gold, records in read(which):
        for kind, key in _KINDS:
            made = [{"text": fact.text, "ref": None, "fact": fact} for fact in records.facts() if fact.type == kind]
            pairs = matched(gold[key], made, 0.6, passages=True)
            found, true = {id(want) for want, _ in pairs}, {id(have) for _, have in pairs}
            for want in gold[key]:
                if id(want) not in found and not want.get("optional"):
                    yield f"{gold['document']}: {kind} missed: {want['text']}"
            for have in made:
                if id(have) not in true:
                    yield f"{gold['document']}: {kind} is none: {have['text']}"


def main(arguments: list[str]) -> None:
    """Prints the figures, or the mistakes."""
    chosen = [each for each in arguments if each in ("published", "written")] or ["published", "written"]
    for which in chosen:
        if "--mistakes" in arguments:
            sys.stdout.write("".join(f"{line}\n" for line in mistakes(which)))
            continue
        score = measured(which)
        sys.stdout.write(f"{which}: {plain_sentences(which)} sentences state neither\n")
        for kind, _ in _KINDS:
            hits, found, gold = score.hits.get(kind, 0), score.found.get(kind, 0), score.gold.get(kind, 0)
            precision, recall = hits / max(found, 1), hits / max(gold, 1)
            sys.stdout.write(
                f"  {kind:34} precision {precision:.3f}  recall {recall:.3f}  ({hits} of {found}, {gold})\n"
            )
        for name, value in score.figures().items():
            if which == "published" and name.startswith("agency."):
                continue  # only the names that annotations use are listed there
            sys.stdout.write(f"  {name:34} {value:.3f}\n")
        for name, (a, b, c, d) in by_kind(which).items():
            sys.stdout.write(f"  {name:34} found {a} of {b}, true {c} of {d}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
