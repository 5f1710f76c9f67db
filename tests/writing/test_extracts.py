"""Records as JSON and back."""

import json
from dataclasses import replace

import pytest

from graph.model.records import DocumentRecords, Ignored, Source
from graph.writing import extracts
from tests.writing import material


@pytest.mark.parametrize(
    "records",
    [material.report(), material.plan(), material.tracker(), material.other_review()],
    ids=lambda r: r.document.document,
)
def test_records_come_back_as_they_were(records: DocumentRecords) -> None:
    assert extracts.from_json(extracts.to_json(records)) == records


def test_records_of_an_earlier_version_hold_no_words_of_what_was_ignored() -> None:
    held = json.loads(extracts.to_json(material.plan()))
    assert [each["reason"] for each in held["ledger"].pop("ignored_sources")] == ["page furniture", "page furniture"]
    read = extracts.from_json(json.dumps(held))
    assert read.ledger == replace(material.plan().ledger, ignored_sources=())
    assert read.actions == material.plan().actions


def test_ignored_blocks_are_places_with_a_reason() -> None:
    ignored = (Ignored("heading", Source("What was said", page=2, line_start=4, line_end=4)),)
    assert json.loads(extracts.ignored_json(ignored)) == [
        {"reason": "heading", "quote": "What was said", "page": 2, "line_start": 4, "line_end": 4}
    ]


def test_equal_records_give_equal_digests_and_others_do_not() -> None:
    text = extracts.to_json(material.plan())
    assert extracts.records_digest(text) == extracts.records_digest(extracts.to_json(material.plan()))
    changed = replace(material.plan(), issues=(), actions=())
    assert extracts.records_digest(text) != extracts.records_digest(extracts.to_json(changed))


def test_reviews_come_back_without_their_passages() -> None:
    (of,) = material.report().reviews
    assert of.sources
    assert extracts.reviews_from_json(extracts.reviews_json((of,))) == (replace(of, sources=()),)
