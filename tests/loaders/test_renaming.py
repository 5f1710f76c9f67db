"""Renaming every agency of a document changes names in its records and nothing else."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.records import DocumentRecords
from loaders.pipeline import extract
from loaders.printing import plain
from loaders.readers import read_document

SAMPLES = Path(__file__).parent.parent.parent / "reviewgraph" / "samples"
TEXTS = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in (".md", ".txt"))
PROPER = (
    *("Brackwater", "Fenholt", "Ostermere", "Hallowby", "Stowbeck", "Turnwell", "Saltpan", "Larkmoor"),
    *("Tidelight", "Marram", "Wrackline", "Eastquay", "Samphire", "Sluice", "Whimbrels", "Bittern"),
)
"""What is proper in the names of the samples' agencies; the other words say of what sort they are."""
_DIGEST = re.compile(r"[0-9a-f]{12}")
"""The part of an id that is a digest of its text, in which names stand too."""


def _other_names(draws: st.DataObject) -> dict[str, str]:
    """A new name for each, of the same first letter and length: initials and printed lines stay what they are."""
    made: dict[str, str] = {}
    for name in PROPER:
        letters = [draws.draw(st.sampled_from("aeiou" if n % 2 else "bdglmnrtv")) for n in range(1, len(name))]
        made[name] = name[0] + "".join(letters)
    return made


@pytest.mark.parametrize("name", TEXTS)
@given(draws=st.data())
@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
def test_names_are_all_that_changes(name: str, draws: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    names = _other_names(draws)
    text = (SAMPLES / name).read_text(encoding="utf-8")
    renamed = tmp_path_factory.mktemp("renamed") / name
    renamed.write_text(_renamed(text, names), encoding="utf-8", newline="\n")
    before = _records(extract(read_document(SAMPLES / name)), names)
    after = _records(extract(read_document(renamed)), {})
    assert before == after


def _renamed(text: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        for way in (str, str.lower, str.upper):
            text = re.sub(rf"\b{way(old)}\b", way(new), text)
    return text


def _records(found: DocumentRecords, names: dict[str, str]) -> list[str]:
    """The records as text, under other names; the document's own name and digests left out."""
    records = [plain(each) for each in (*found.reviews, *found.agencies, *found.roles, *found.facts())]
    for record in records:
        del record["document"]
    return [
        _DIGEST.sub("#", _renamed(json.dumps(record, ensure_ascii=False, default=str), names)) for record in records
    ]
