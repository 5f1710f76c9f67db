"""Examples to fit weights to: marked sentences of banks and documents, with what a careful reader says of each."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from loaders.blocks import Block, BlockKind, Place
from loaders.extract.narrative import Told, narrative
from loaders.extract.plans import find_plans
from loaders.pipeline import prepare
from loaders.pipeline import prose as prose_of
from loaders.readers import read_document
from loaders.resolve.agencies import AgencyNames
from loaders.segment.outline import outline
from training.matching import names_actor, shares_words, within

ROOT = Path(__file__).parent.parent
BANKS = Path(__file__).parent / "banks"
SETS = (
    (ROOT / "tests" / "samples" / "gold", ROOT / "reviewgraph" / "samples"),
    (ROOT / "tests" / "layouts" / "gold", ROOT / "tests" / "layouts" / "documents"),
)
"""Our own documents with gold: every sentence of their narrative that is in no gold text states nothing."""

_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its judgement. ``group`` is its author or document: no two groups share one."""

    group: str
    told: Told
    failure: dict[str, Any] | None
    gaps: tuple[dict[str, Any], ...]

    def part_of(self, mark: str) -> str:
        """What an actor of the sentence is in its gaps: ``holder``, ``recipient`` or ``none``."""
        actor = self.told.tagged.actors[mark]
        for part in ("holder", "recipient"):
            if any(names_actor(gap[part], actor) for gap in self.gaps):
                return part
        return "none"

    def failed(self, mark: str) -> bool:
        """Whether an actor of the sentence is one of those who failed."""
        actor = self.told.tagged.actors[mark]
        return any(names_actor(agency, actor) for agency in (self.failure or {}).get("agencies", ()))


def examples() -> tuple[Example, ...]:
    """All of them: the banks first, then the documents."""
    return (*_of_banks(), *(example for gold, documents in SETS for example in of_documents(gold, documents)))


def digest() -> str:
    """A fingerprint of every file that the examples come from."""
    found = sha256()
    for path in (*sorted(BANKS.glob("*.jsonl")), *(path for gold, _ in SETS for path in sorted(gold.glob("*.json")))):
        found.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()[:16]


def _of_banks() -> Iterator[Example]:
    for path in sorted(BANKS.glob("*.jsonl")):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        cast = lines.pop(0)["agencies"] if "sentences" not in lines[0] else None
        if cast is None:
            for line in lines:
                yield from _of_paragraphs(f"{path.stem} {line['author']}", [line], line["agencies"], line["section"])
        else:
            yield from _of_paragraphs(path.stem, lines, cast, None)


def _of_paragraphs(
    group: str, paragraphs: Sequence[dict[str, Any]], cast: dict[str, list[str]], heading: str | None
) -> Iterator[Example]:
    """The sentences of paragraphs that share their agencies, read as one small document."""
    blocks = [_named(cast), *([_block(BlockKind.HEADING, heading, 2)] if heading else [])]
    texts = [" ".join(sentence["text"] for sentence in paragraph["sentences"]) for paragraph in paragraphs]
    blocks += [_block(BlockKind.PARAGRAPH, text, line) for line, text in enumerate(texts, 3)]
    names = AgencyNames.from_blocks(blocks, group)
    said: dict[int, tuple[str, Told, dict[str, Any]]] = {}
    for told in narrative(blocks, names):
        line = told.sentence.place.line_start
        if line > 2 and len(told.sentence.text.split()) >= _LEAST_WORDS:
            paragraph = paragraphs[line - 3]
            judged = max(paragraph["sentences"], key=lambda each: shares_words(each["text"], told.sentence.text))
            # Of an item of several sentences the last is taken for the one that says it; the others are left out.
            said[id(judged)] = (f"{group} {paragraph.get('author', '')}", told, judged)
    for author, told, judged in said.values():
        gaps = [judged["gap"], *judged.get("gap_also", [])] if judged["gap"] else []
        yield Example(author, told, judged["failure"], tuple(gaps))


def _named(cast: dict[str, list[str]]) -> Block:
    """A first paragraph that names the agencies and their abbreviations."""
    short = [f"{name} ({alias})" for name, aliases in cast.items() for alias in aliases if alias.isupper()]
    return _block(BlockKind.PARAGRAPH, f"{', '.join([*cast, *short])} took part.", 1)


def _block(kind: BlockKind, text: str, line: int) -> Block:
    return Block(kind, text, Place(line, line), level=1 if kind is BlockKind.HEADING else 0)


def of_documents(gold_folder: Path, folder: Path) -> Iterator[Example]:
    """The sentences of documents with gold; those that gold calls arguable are left out."""
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found = [each for each in sorted(folder.iterdir()) if each.stem == path.stem or each.name == gold["document"]]
        for told, failures, gaps in _last_of_each(_story(found[0]), gold):
            if not any(each.get("optional") for each in (*failures, *gaps)):
                yield Example(path.stem, told, failures[0] if failures else None, tuple(gaps))


_Judged = tuple[Told, list[dict[str, Any]], list[dict[str, Any]]]


def _last_of_each(story: Iterable[Told], gold: dict[str, Any]) -> Iterator[_Judged]:
    """Each sentence with the facts it states; of a fact told in several sentences the last, the others left out."""
    judged = [
        (told, _saying(told, gold.get("missed_opportunities", [])), _saying(told, gold.get("information_gaps", [])))
        for told in story
    ]
    last = {id(fact): index for index, (_, *facts) in enumerate(judged) for each in facts for fact in each}
    for index, (told, failures, gaps) in enumerate(judged):
        if all(last[id(fact)] == index for fact in (*failures, *gaps)):
            yield told, failures, gaps


def _story(path: Path) -> Iterator[Told]:
    ready = prepare(read_document(path))
    names = AgencyNames.from_blocks(ready.blocks, path.name)
    placed = outline(ready.blocks)
    for told in narrative(prose_of(placed, find_plans(placed, names)), names):
        if len(told.sentence.text.split()) >= _LEAST_WORDS:
            yield told


def _saying(told: Told, facts: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [fact for fact in facts if within(told.sentence.text, fact["text"])]
