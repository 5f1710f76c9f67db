"""The samples that are built: as their builders make them, and word for word as their texts."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from loaders.blocks import Block
from loaders.readers import read_document
from tests.samples.builders.__main__ import BUILT, SAMPLES, built_from
from tests.samples.builders.gold import GOLD
from tests.samples.builders.paper import paper

_WORD = re.compile(r"[a-z0-9]+")


@pytest.mark.parametrize("source", BUILT)
def test_what_ships_is_what_the_builder_makes(source: str, tmp_path: Path) -> None:
    made = read_document(built_from(source, tmp_path))
    shipped = read_document(SAMPLES / made.name)
    assert shipped.blocks == made.blocks
    assert shipped.aside == made.aside


@pytest.mark.parametrize("source", BUILT)
def test_every_word_of_the_text_stands_in_the_document(source: str) -> None:
    document = read_document(SAMPLES / f"{Path(source).stem}.{BUILT[source][0]}")
    wanted = Counter(_WORD.findall(" ".join(_words(block) for block in paper(source).blocks).lower()))
    there = Counter(_WORD.findall(" ".join(_words(block) for block in document.blocks).lower()))
    set_aside = Counter(_WORD.findall(" ".join(aside.block.text for aside in document.aside).lower()))
    assert wanted - there - set_aside == Counter()


@pytest.mark.parametrize("source", BUILT)
def test_gold_is_of_the_built_document(source: str) -> None:
    gold = json.loads((GOLD / f"{Path(source).stem}.json").read_text(encoding="utf-8"))
    assert gold["document"] == f"{Path(source).stem}.{BUILT[source][0]}"


def _words(block: Block) -> str:
    return f"{block.marker or ''} {block.text}"
