"""Loading and forgetting on each engine: the stored graph is always the one that the loaded documents make."""

from dataclasses import replace
from itertools import permutations
from threading import Barrier, Thread

import pytest

from graph.model.errors import ExtractionError, QuestionError
from graph.model.records import DocumentRecords
from graph.model.reference import Region, Theme
from graph.model.schema import LABELS
from graph.model.vocabulary import RegionKind, Status
from graph.store import Store, Transaction
from graph.writing import Counts, forget, prepare, write_document
from graph.writing.applying import apply
from tests.canonical import dump
from tests.writing import material
from tests.writing.expectation import AT, BY, expected, from_documents

PAPERS = (material.report(), material.plan(), material.later_plan(), material.other_review())


@pytest.fixture(autouse=True)
def prepared(store: Store) -> None:
    prepare(store)


def put(store: Store, *documents: DocumentRecords) -> None:
    for one in documents:
        write_document(store, one, at=AT, by=BY)


def test_store_holds_the_fold_of_the_documents(store: Store) -> None:
    put(store, *PAPERS, material.tracker())
    assert from_documents(dump(store)) == expected(*PAPERS, material.tracker())


def test_any_order_gives_the_same_graph(store: Store) -> None:
    some = list(permutations(PAPERS))[::9]
    for order in some:
        put(store, *order)
        assert from_documents(dump(store)) == expected(*PAPERS)
        for one in reversed(order):
            forget(store, one.document.document)
        assert dump(store) == []


def test_loading_again_writes_nothing(store: Store) -> None:
    put(store, material.report())
    before = dump(store)
    report = write_document(store, material.report(), at="2027-01-01T00:00:00Z", by="someone else")
    assert report.unchanged
    assert report.reviews == ("review:nscb-2009-1",)
    assert report.nodes["Recommendation"] == Counts(unchanged=2)
    assert dump(store) == before


def test_other_records_of_the_same_document_replace_the_former(store: Store) -> None:
    read_again = replace(material.plan(), actions=material.plan(status=Status.IN_PROGRESS).actions[:1])
    put(store, material.report(), material.plan())
    report = write_document(store, read_again, at=AT, by=BY)
    assert not report.unchanged
    assert report.nodes["Action"] == Counts(changed=1, removed=1)
    assert from_documents(dump(store)) == expected(material.report(), read_again)


def test_first_load_counts_what_it_makes(store: Store) -> None:
    report = write_document(store, material.report(), at=AT, by=BY)
    assert report.nodes["Review"] == Counts(created=1)
    assert report.nodes["Recommendation"] == Counts(created=2)
    assert report.relationships["MADE"] == Counts(created=2)
    assert "agency without a record of its own: Norbury Council" in report.notes
    assert [note for note in report.notes if note.startswith("not in the list of areas or themes: Region Norbury")]


def test_notes_tell_of_meetings_and_editions(store: Store) -> None:
    put(store, material.report(), material.plan())
    report = write_document(store, material.later_plan(), at=AT, by=BY)
    assert "meets review:nscb-2009-1, told of by plan.docx, report.txt" in report.notes
    assert "newer edition of plan.docx" in report.notes


def test_forgetting_leaves_the_graph_without_the_document(store: Store) -> None:
    put(store, *PAPERS)
    for number, gone in enumerate(PAPERS):
        report = forget(store, gone.document.document)
        assert report.sha256 == gone.document.sha256
        assert from_documents(dump(store)) == expected(*(PAPERS[:number] + PAPERS[number + 1 :]))
        put(store, gone)


def test_forgetting_leaves_no_word_of_what_was_ignored(store: Store) -> None:
    put(store, *PAPERS[:2])
    words, others = "Head of report.txt", "Head of plan.docx"
    # Once among the document's own places, once among its records.
    assert [line[0] for line in dump(store) if words in str(line)] == ["Document", "Extract"]
    forget(store, "report.txt")
    assert [line[0] for line in dump(store) if words in str(line) or others in str(line)] == ["Document", "Extract"]
    assert words not in str(dump(store))


def test_other_words_of_what_was_ignored_are_taken_over(store: Store) -> None:
    first = material.report()
    put(store, replace(first, ledger=replace(first.ledger, ignored_sources=())))
    assert "Head of report.txt" not in str(dump(store))
    assert not write_document(store, first, at=AT, by=BY).unchanged
    assert from_documents(dump(store)) == expected(first)


def test_forgetting_takes_out_areas_and_themes_that_only_documents_name(store: Store) -> None:
    prepare(store, regions=[Region("Midlands", RegionKind.REGION)])
    empty = dump(store)
    put(store, material.report())
    assert {line[1] for line in dump(store) if line[0] in {"Region", "Theme"}} >= {"region:norbury", "theme:referral"}
    forget(store, "report.txt")
    assert dump(store) == empty


def test_areas_and_themes_of_the_data_stay(store: Store) -> None:
    prepare(
        store,
        regions=[Region("Midlands", RegionKind.REGION), Region("Norbury", RegionKind.LOCAL_AUTHORITY, "Midlands")],
        themes=[
            Theme("practice", "Practice", "What people do.", "work"),
            Theme("referral", "Referral", "Passing a concern on.", "work", broader="practice"),
        ],
    )
    empty = dump(store)
    report = write_document(store, material.report(), at=AT, by=BY)
    assert not [note for note in report.notes if note.startswith("not in the list")]
    forget(store, "report.txt")
    assert dump(store) == empty
    assert ("BROADER", ("Theme", "theme:referral"), ("Theme", "theme:practice"), ()) in empty


def test_documents_are_found_by_name_or_start_of_sha256(store: Store) -> None:
    put(store, *PAPERS[:2])
    assert forget(store, material.sha("plan.docx")[:8].upper()).document == "plan.docx"
    with pytest.raises(QuestionError, match=r"Close to it: report\.txt"):
        forget(store, "raport.txt")


def test_ambiguous_name_is_refused_with_the_candidates(store: Store) -> None:
    one = material.report()
    other = replace(material.other_review(), document=replace(material.other_review().document, document="report.txt"))
    put(store, one, other)
    before = dump(store)
    with pytest.raises(QuestionError) as refused:
        forget(store, "report.txt")
    assert one.document.sha256[:12] in str(refused.value)
    assert other.document.sha256[:12] in str(refused.value)
    assert dump(store) == before


def test_doubtful_match_is_not_merged(store: Store) -> None:
    earlier = material.report()
    later_case = replace(
        material.report("later.txt").reviews[0], id="review:nscb-2015-2", reference="NSCB/2015/2", incident_date="2014"
    )
    second = material.paper(
        replace(earlier.document, document="later.txt", sha256=material.sha("later.txt")), reviews=(later_case,)
    )
    put(store, earlier, second)
    report = write_document(store, material.plan(), at=AT, by=BY)
    assert len(report.reviews) == 1
    (own,) = report.reviews
    assert own not in {"review:nscb-2009-1", "review:nscb-2015-2"}
    assert (
        f"doubtful: {own} may be the same review as review:nscb-2009-1, review:nscb-2015-2; not merged" in report.notes
    )
    forget(store, "later.txt")
    assert from_documents(dump(store)) == expected(earlier, material.plan())


def test_failure_half_way_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, material.report())
    before = dump(store)

    def broken(tx: Transaction, *args: object, **named: object) -> None:
        apply(tx, *args, **named)  # type: ignore[arg-type]
        raise RuntimeError("the power went")

    monkeypatch.setattr("graph.writing.replacing.apply", broken)
    with pytest.raises(RuntimeError, match="the power went"):
        put(store, material.plan())
    with pytest.raises(RuntimeError, match="the power went"):
        forget(store, "report.txt")
    assert dump(store) == before


def test_fact_of_a_review_that_is_not_listed_is_refused(store: Store) -> None:
    broken = replace(material.plan(), reviews=())
    with pytest.raises(ExtractionError, match="does not list"):
        put(store, broken)
    assert dump(store) == []


def test_writers_at_the_same_time_take_turns(store: Store) -> None:
    barrier = Barrier(len(PAPERS))
    failures: list[BaseException] = []

    def load(one: DocumentRecords) -> None:
        barrier.wait()
        try:
            put(store, one)
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failures.append(error)

    threads = [Thread(target=load, args=(one,)) for one in PAPERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert from_documents(dump(store)) == expected(*PAPERS)


def test_walkthrough_follows_its_review(store: Store) -> None:
    """A plan's review gets another uid when the report brings the reference."""
    put(store, material.plan())
    make = (
        "MATCH (r:Review) MATCH (a:Action) WITH r, collect(a.uid) AS actions "
        "CREATE (w:Walkthrough {uid: 'walkthrough:x', title: 'x'})-[:OF]->(r) "
        "CREATE (w)-[:HAS]->(:Step {uid: 'step:x', `order`: 1, shown: [r.uid] + actions + ['agency:a']})"
    )
    store.write(lambda tx: tx.run(make))
    put(store, material.report())
    rows = store.read("MATCH (w:Walkthrough)-[:OF]->(r:Review) RETURN w.title AS title, r.uid AS review")
    assert rows == [{"title": "x", "review": "review:nscb-2009-1"}]
    shown = store.read("MATCH (s:Step) UNWIND s.shown AS uid OPTIONAL MATCH (n {uid: uid}) RETURN uid, labels(n) AS on")
    found = {row["uid"]: row["on"] for row in shown}
    assert found.pop("agency:a") is None, "what is not the review's stays as it is"
    assert len(found) > 1
    assert all(found.values()), "the review and its actions are found again"


def test_only_labels_of_the_schema_are_written(store: Store) -> None:
    put(store, *PAPERS)
    rows = store.read("MATCH (n) RETURN DISTINCT labels(n) AS labels ORDER BY labels")
    assert {label for row in rows for label in row["labels"]} <= set(LABELS)


def test_properties_are_those_of_the_schema(store: Store) -> None:
    put(store, *PAPERS)
    for line in dump(store):
        if line[0] in LABELS:
            assert {name for name, _ in line[2]} <= set(LABELS[line[0]].properties), line
