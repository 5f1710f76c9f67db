"""A graph that an earlier version wrote has no marks: the step to format 1 gives it them, and later papers find it."""

import pytest

from graph.formats import due, migrate
from graph.store import Store
from graph.writing import prepare, write_document
from graph.writing.marking import mark_documents
from tests.canonical import Line, dump
from tests.writing import material
from tests.writing.expectation import AT, BY, expected, from_documents

PAPERS = (material.report(), material.other_review())
EARLIER = {
    "no marks at all": "MATCH (n:ReviewRecord) DETACH DELETE n",
    "marks by other rules": "MATCH (n:ReviewRecord) SET n.made_from = '0 ' + n.made_from, n.board = 'x'",
    "marks of other records": "MATCH (n:ReviewRecord) SET n.uid = n.uid + '-x', n.made_from = '1 x'",
}


@pytest.fixture(params=list(EARLIER.values()), ids=list(EARLIER))
def before(store: Store, request: pytest.FixtureRequest) -> list[Line]:
    """What the store held before it became one of an earlier version."""
    prepare(store)
    for paper in PAPERS:
        write_document(store, paper, at=AT, by=BY)
    whole = dump(store)
    store.write(lambda tx: tx.run(request.param))
    assert dump(store) != whole
    return whole


def test_the_step_gives_the_marks_once(store: Store, before: list[Line]) -> None:
    (step,) = due(store)
    migrate(store, [step], "this version")
    assert dump(store) == before
    assert mark_documents(store) == 0
    report = write_document(store, material.plan(), at=AT, by=BY)
    assert report.reviews == ("review:nscb-2009-1",)
    assert from_documents(dump(store)) == expected(*PAPERS, material.plan())
