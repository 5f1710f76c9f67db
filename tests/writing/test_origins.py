"""From a node back to the records it is made from, also where a document knows its review under another id."""

from graph.store import Store
from graph.writing import origins, records_named, write_document
from tests.writing import material

AT = "2026-11-21T09:00:00+00:00"


def test_a_fact_of_several_documents_has_an_origin_in_each(store: Store) -> None:
    for paper in (material.report(), material.plan(), material.later_plan()):
        write_document(store, paper, at=AT, by="test")
    found = origins(store, "recommendation:nscb-2009-1/6-1")
    assert [(one.records.document.document, one.id) for one in found] == [
        ("report.txt", material.report().recommendations[0].id),
        ("plan.docx", material.plan().recommendations[0].id),
        ("plan2.docx", material.later_plan().recommendations[0].id),
    ]
    assert found[0].id != found[1].id
    (own, *_) = origins(store, "review:nscb-2009-1")
    assert own.records == material.report()


def test_nothing_has_no_origin(store: Store) -> None:
    write_document(store, material.report(), at=AT, by="test")
    assert origins(store, "action:nscb-2009-1/99") == ()
    assert origins(store, "nonsense") == ()


def test_records_by_document(store: Store) -> None:
    write_document(store, material.plan(), at=AT, by="test")
    assert records_named(store, [material.sha("plan.docx")]) == (material.plan(),)
