"""Forgetting on each engine: which documents go with a review, and the graph as if one had never been loaded."""

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
    report, plan = material.report(), material.plan()
    write_document(store, report, at=AT, by=BY)
    without = digest(store, without=())
    write_document(store, plan, at=AT, by=BY)

    (review,) = store.read("MATCH (r:Review) RETURN r.uid AS uid")
    found = papers_about(store, review["uid"])
    assert {paper.sha256 for paper in found.alone} == {one.document.sha256 for one in (report, plan)}
    assert found.shared == ()
    assert papers_about(store, "review:none").alone == ()

    around = Around("bolt://localhost", Companions(None, tmp_path / "people.sqlite"), "A. Person")
    done = forget_documents(store, papers_in(store, [plan.document.document]), around)
    assert digest(store, without=()) == without
    assert [paper.sha256 for paper in done.papers] == [plan.document.sha256]
    assert done.nodes["Document"].removed == 1
    with pytest.raises(QuestionError, match="holds no document"):
        papers_in(store, [plan.document.document])
