"""Forgetting on each engine: the graph is as if the document had never been loaded, and which go with a review."""

from pathlib import Path

import pytest

from graph.copying import digest
from graph.model.errors import QuestionError
from graph.store import Store
from graph.writing import prepare, write_document
from reviewgraph.backups import Companions
from reviewgraph.forgetting import Around, forget_documents, papers_about, papers_in
from tests.writing import material
from tests.writing.expectation import AT, BY


def test_the_graph_is_as_if_it_had_never_been_loaded(store: Store, tmp_path: Path) -> None:
    prepare(store)
    write_document(store, material.report(), at=AT, by=BY)
    without = digest(store, without=())
    later = material.plan()
    write_document(store, later, at=AT, by=BY)
    assert digest(store, without=()) != without
    around = Around("bolt://localhost", Companions(None, tmp_path / "people.sqlite"), "A. Person")
    done = forget_documents(store, papers_in(store, [later.document.document]), around)
    assert digest(store, without=()) == without
    assert [paper.sha256 for paper in done.papers] == [later.document.sha256]
    assert done.nodes["Document"].removed == 1
    with pytest.raises(QuestionError, match="holds no document"):
        papers_in(store, [later.document.document])


def test_documents_about_a_review(store: Store) -> None:
    prepare(store)
    both = (material.report(), material.plan())
    for one in both:
        write_document(store, one, at=AT, by=BY)
    (review,) = store.read("MATCH (r:Review) RETURN r.uid AS uid")
    found = papers_about(store, review["uid"])
    assert {paper.sha256 for paper in found.alone} == {one.document.sha256 for one in both}
    assert found.shared == ()
    assert papers_about(store, "review:none").alone == ()
