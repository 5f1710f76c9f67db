"""Which papers make a review: a heading alone does not, a yearly report's account of one does."""

from pathlib import Path

import pytest

from tests.loaders.build import records_of


def test_a_heading_alone_makes_no_review(tmp_path: Path) -> None:
    assert records_of("Serious Case Review\n", tmp_path).reviews == ()


def test_a_named_case_does(tmp_path: Path) -> None:
    assert [r.title for r in records_of("# Serious Case Review: Child Q\n", tmp_path, "r.md").reviews] == ["Child Q"]


def test_a_paper_that_advises_and_names_no_review_has_one_of_its_own_name(tmp_path: Path) -> None:
    text = "# Report on the autumn\n\n## Recommendations\n\n1. The Government should publish its plan.\n"
    first, second = (records_of(text, tmp_path, name) for name in ("first.md", "second.md"))
    for records in (first, second):
        assert {each.review for each in records.recommendations} == {each.id for each in records.reviews}
        assert len(records.recommendations) == 1
    untitled = records_of(text.replace("# Report on the autumn\n\n", ""), tmp_path, "third.md")
    assert [each.id for each in untitled.reviews] == ["review:third"]


def test_the_reviews_of_a_yearly_report_are_kept() -> None:
    corpus = Path(__file__).parent.parent.parent.parent / "shared" / "corpus" / "documents"
    if not corpus.is_dir():
        pytest.skip(f"the corpus is not at {corpus}")
    from loaders.pipeline import extract_document

    (path,) = corpus.glob("002_*.txt")
    assert len(extract_document(path).reviews) >= 3
