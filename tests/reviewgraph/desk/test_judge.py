"""Corrections of what the graph holds: written into the file, and applied as the next load would."""

import threading

import pytest

from graph.model.errors import QuestionError, ReviewgraphError, StoreError, UsageError
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import extracts, records_named, write_document
from loaders.corrections import read_corrections
from loaders.pipeline import extract_document
from reviewgraph.desk import judge
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.places import Places
from tests.reviewgraph.conftest import PLAN, REPORT
from tests.reviewgraph.desk.conftest import read
from tests.reviewgraph.desk.test_storing import ACTION, POLICE, again, judged, names
from webui.desk.judgements import Act


def load(graph: Store, places: Places, name: str, text: str) -> DocumentRecords:
    """A document that the command loaded from a folder that the desk knows nothing of."""
    folder = places.corrections.parent / "elsewhere"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    records = extract_document(folder / name)
    write_document(graph, records, at="2026-11-30", by="x")
    return records


def held(graph: Store, records: DocumentRecords) -> DocumentRecords:
    return records_named(graph, [records.document.sha256])[0]


def test_a_status_that_moved_on_and_moved_on_again(desk: ReadingDesk, places: Places, graph: Store) -> None:
    plan = load(graph, places, "plan.md", PLAN)
    item = desk.item(ACTION, graph)
    assert (item.kind, item.words, item.documents) == ("action", "Write the form.", ("plan.md",))
    status = item.field("status")
    assert status is not None
    assert (status.now, status.needed, "completed" in status.choices) == (("in_progress",), True, True)
    assert [one.at.line_start for one in item.passages] == [7]
    done = desk.judge(judged(ACTION, Act.SET, "pending", field="status", was=("in_progress",)), graph)
    assert (len(done.ids), done.corrected, done.waiting) == (1, ("plan.md",), ())
    assert held(graph, plan).actions[0].status == "pending"
    desk.judge(judged(ACTION, Act.SET, "completed", field="status", was=("pending",), why="Minutes."), graph)
    assert held(graph, plan).actions[0].status == "completed"
    text = places.corrections.read_text(encoding="utf-8")
    assert f"# - set: {ACTION}\n#   field: status\n#   was: in_progress\n#   to: pending\n" in text
    (entry,) = read_corrections(places.corrections)
    assert entry.says == f"set status of {ACTION} to “completed” (was “in_progress”)"
    back = desk.judge(judged(ACTION, Act.SET, "in_progress", field="status", was=("completed",)), graph)
    assert (back.ids, back.corrected) == ((), ("plan.md",))
    assert len(read_corrections(places.corrections)) == 0
    assert extracts.to_json(held(graph, plan)) == extracts.to_json(plan)


def test_what_is_corrected_here_is_what_the_next_load_corrects(desk: ReadingDesk, places: Places, graph: Store) -> None:
    for name, text in (("report.md", REPORT), ("plan.md", PLAN)):
        desk.store(read(desk, name, text).id, graph, "A. Person")
    desk.judge(judged(POLICE, Act.RENAME, "The Force"), graph)
    desk.judge(judged("agency:the-force", Act.RENAME, "The New Force"), graph)
    desk.judge(judged(ACTION, Act.SET, field="target_date", was=("2014-03",)), graph)
    listed = desk.corrections(graph)
    assert [one.says.partition(" ")[0] for one in listed.written] == ["set", "rename", "rename"]
    assert [len(one.used_in) for one in listed.written] == [1, 2, 2]
    assert listed.notes == ()
    assert "The New Force" in names(graph)
    assert again(graph, places) == [True, True]


def test_a_document_corrected_elsewhere_waits_for_its_load(desk: ReadingDesk, places: Places, graph: Store) -> None:
    plan = load(graph, places, "plan.md", PLAN)
    desk.judge(judged(POLICE, Act.RENAME, "The Force"), graph)
    for kept in places.uncorrected.iterdir():
        kept.unlink()  # as where the command applied the first one
    done = desk.judge(judged("agency:the-force", Act.RENAME, "The New Force"), graph)
    assert (done.corrected, done.waiting) == ((), ("plan.md",))
    assert "The New Force" not in names(graph)
    assert [one.used_in for one in desk.corrections(graph).written] == [(), ("plan.md",)]
    # A field of a fact hangs on no other correction, and can be set at once.
    done = desk.judge(judged(ACTION, Act.SET, "completed", field="status"), graph)
    assert done.corrected == ("plan.md",)
    assert held(graph, plan).actions[0].status == "completed"


def test_what_only_a_file_that_is_gone_corrected_is_left_alone(desk: ReadingDesk, places: Places, graph: Store) -> None:
    load(graph, places, "plan.md", PLAN)
    desk.judge(judged(POLICE, Act.RENAME, "The Force"), graph)
    places.corrections.unlink()
    done = desk.judge(judged(ACTION, Act.SET, "completed", field="status"), graph)
    assert (done.corrected, done.waiting) == ((), ("plan.md",))
    assert "The Force" in names(graph)
    assert desk.corrections(graph).notes == ("plan.md is corrected by what the file no longer holds: load it again.",)


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_graph_that_cannot_be_changed_and_the_file_agree(
    desk: ReadingDesk, places: Places, graph: Store, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    for name, text in (("report.md", REPORT), ("plan.md", PLAN)):
        load(graph, places, name, text)
    calls: list[str] = []
    real = write_document

    def failing(store: Store, records: DocumentRecords, *, at: str, by: str) -> object:
        calls.append(records.document.document)
        if len(calls) == fails_at:
            raise StoreError("the disk is full")
        return real(store, records, at=at, by=by)

    monkeypatch.setattr(judge, "write_document", failing)
    with pytest.raises(StoreError, match="the disk is full") as error:
        desk.judge(judged(POLICE, Act.RENAME, "The Force"), graph)
    used = [one.used_in for one in desk.corrections(graph).written]
    if fails_at == 1:
        assert not places.corrections.exists()
        assert used == []
    else:
        assert "1 of 2 documents are corrected" in error.value.message
        assert used == [("plan.md",)]


def test_two_editors_at_once_are_both_kept(desk: ReadingDesk, places: Places, graph: Store) -> None:
    plan = load(graph, places, "plan.md", PLAN)
    failures: list[ReviewgraphError] = []

    def edit(field: str, value: str) -> None:
        try:
            desk.judge(judged(ACTION, Act.SET, value, field=field), graph)
        except ReviewgraphError as error:
            failures.append(error)

    pairs = (("status", "completed"), ("rag", "green"), ("measure", "Audit."))
    threads = [threading.Thread(target=edit, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    (action,) = held(graph, plan).actions
    assert (action.status, action.rag, action.measure) == ("completed", "green", "Audit.")
    assert len(read_corrections(places.corrections)) == 3


def test_a_document_is_corrected_by_its_sha256(desk: ReadingDesk, places: Places, graph: Store) -> None:
    plan = load(graph, places, "plan.md", PLAN)
    target = f"document:{plan.document.sha256}"
    desk.judge(judged(target, Act.SET, "2014-02", field="as_of"), graph)
    assert held(graph, plan).document.as_of == "2014-02"
    assert "document: plan.md" in places.corrections.read_text(encoding="utf-8")


def test_a_fact_that_is_none_is_dropped(desk: ReadingDesk, places: Places, graph: Store) -> None:
    plan = load(graph, places, "plan.md", PLAN)
    assert desk.judge(judged(ACTION, Act.DROP), graph).corrected == ("plan.md",)
    assert held(graph, plan).actions == ()
    with pytest.raises(QuestionError, match="nothing here to correct"):
        desk.item(ACTION, graph)


def test_a_file_that_cannot_be_read_stops_everything(desk: ReadingDesk, places: Places, graph: Store) -> None:
    plan = load(graph, places, "plan.md", PLAN)
    places.corrections.write_text("- rename: A\n  too: B\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 2: there is no key “too”"):
        desk.judge(judged(ACTION, Act.SET, "completed", field="status"), graph)
    assert held(graph, plan).corrections == ()
