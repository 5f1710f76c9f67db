"""Turning "did not" into "did" in a failure's sentence takes the failure away."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from loaders.extract.judging import judge
from loaders.extract.narrative import Told, narrative
from loaders.extract.plans import find_plans
from loaders.extract.weigh.tokens import negations, tokens
from loaders.pipeline import prepare, prose
from loaders.readers import read_document
from loaders.resolve.agencies import AgencyNames
from loaders.segment.outline import outline

ROOT = Path(__file__).parent.parent.parent
FOLDERS = (ROOT / "reviewgraph" / "samples", ROOT / "tests" / "layouts" / "documents")
_FORMATS = (".md", ".txt", ".docx", ".html", ".pdf")
_TURNS = (("did not ", "did "), ("was not ", "was "), ("were not ", "were "), ("had not ", "had "))


def _stories() -> Iterator[Told]:
    for path in sorted(path for folder in FOLDERS for path in folder.iterdir() if path.suffix in _FORMATS):
        ready = prepare(read_document(path))
        names = AgencyNames.from_blocks(ready.blocks, path.name)
        placed = outline(ready.blocks)
        yield from narrative(prose(placed, find_plans(placed, names)), names)


def _told_by_one_denial() -> Iterator[tuple[Told, str]]:
    """The failures that the one denial of their sentence makes, and the sentence without it."""
    for told in _stories():
        text = told.tagged.text
        denials = [token for token in tokens(text) if token in negations()]
        for denied, plain in _TURNS:
            failure = judge(told).failure if denials == ["not"] and denied in text else None
            if failure and "not" in tokens(failure.words) and "should have" not in text:
                yield told, text.replace(denied, plain)


@pytest.fixture(scope="module")
def turned() -> list[tuple[Told, str]]:
    return list(_told_by_one_denial())


def test_a_failure_goes_with_its_denial(turned: list[tuple[Told, str]]) -> None:
    assert len(turned) > 50
    left = [
        plain
        for told, plain in turned
        if (verdict := judge(replace(told, tagged=replace(told.tagged, text=plain)))).failure or verdict.untold
    ]
    assert left == []
