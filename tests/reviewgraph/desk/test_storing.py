"""Read, correct, store, load again: the same graph; and nothing changed where any of it fails."""

from typing import Any

import pytest

from graph.model.errors import QuestionError, StoreError, UsageError
from graph.store import Store
from loaders.collection import documents_in
from loaders.corrections import read_corrections
from loaders.pipeline import check
from loaders.readers import read_document
from queries.questions.agency_names import agency_names
from queries.questions.corrections import corrections_applied
from queries.questions.pages.page_documents import documents
from reviewgraph.correcting import reading_with
from reviewgraph.desk import storing
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.places import Places
from reviewgraph.loading import load_documents
from tests.reviewgraph.conftest import PLAN, REPORT
from tests.reviewgraph.desk.conftest import read
from webui.desk.judgements import Act, Judgement, Part
from webui.desk.papers import Stage

ACTION = "action:oscb-2012-1/2-1"
POLICE = "agency:oldtown-police"
EVERYTHING = "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n.uid AS one, type(r) AS link, m.uid AS other"


def judged(target: str, act: Act, *values: str, field: str = "", **more: Any) -> Judgement:
    given: dict[str, Any] = {"by": "A. Person", "on": "2026-11-30", "why": "Seen in the minutes."}
    return Judgement(target=target, act=act, values=values, field=field, **(given | more))


def everything(graph: Store) -> list[tuple[str, str, str]]:
    rows = graph.read(EVERYTHING)
    return sorted((str(row["one"]), str(row["link"]), str(row["other"])) for row in rows)


def names(graph: Store) -> set[str]:
    return {agency.name for agency in agency_names(graph)}


def again(graph: Store, places: Places) -> list[bool]:
    """Loads the kept documents as the command does; whether each is unchanged."""
    corrections = read_corrections(places.corrections)
    read = reading_with(corrections, lambda path: check(read_document(path)))
    return [one.unchanged for one in load_documents(graph, documents_in([places.documents]), at="x", by="y", read=read)]


def test_a_document_is_corrected_stored_and_loaded_again(desk: ReadingDesk, places: Places, graph: Store) -> None:
    paper = read(desk, "Plan.md", PLAN)
    assert (paper.stage, paper.kept_as) == (Stage.READ, f"plan-{paper.sha256[:8]}.md")
    desk.draft(judged(POLICE, Act.RENAME, "Oldtown and District Police", document=paper.kept_as), paper.id)
    desk.draft(judged(ACTION, Act.SET, "completed", field="status", was=("in_progress",)), paper.id)
    understood = desk.understood(paper.id)
    assert [one.says.partition(" ")[0] for one in understood.drafts] == ["rename", "set"]
    assert understood.records.actions[0].status == "completed"
    assert understood.records.actions[0].lead_agencies == ("Oldtown and District Police",)
    assert not places.corrections.exists()
    assert documents(graph) == []

    stored = desk.store(paper.id, graph, "A. Person")
    assert stored.stage is Stage.STORED
    assert stored.outcome[:2] == (
        "Stored: 1 recommendation, 1 action.",
        "2 corrections were written into the file of corrections.",
    )
    assert not [line for line in stored.outcome if "loaded again" in line]
    assert "Oldtown and District Police" in names(graph)
    assert "Oldtown Police" not in names(graph)
    assert {(one.by, one.on) for one in corrections_applied(graph)} == {("A. Person", "2026-11-30")}
    assert places.corrections.read_text(encoding="utf-8").startswith("# Corrections of this collection")
    assert [path.name for path in places.documents.iterdir()] == [paper.kept_as]
    assert desk.papers() == ()
    held = everything(graph)
    assert again(graph, places) == [True]
    assert everything(graph) == held


def test_the_same_content_twice_is_stored_already(desk: ReadingDesk, places: Places, graph: Store) -> None:
    desk.store(read(desk, "plan.md", PLAN).id, graph, "A. Person")
    second = read(desk, "other name.md", PLAN)
    with pytest.raises(UsageError, match="stored already, as plan-"):
        desk.store(second.id, graph, "B. Person")
    assert len(list(places.documents.iterdir())) == 1
    desk.discard(second.id)
    with pytest.raises(QuestionError, match="not here any more"):
        desk.paper(second.id)


def test_a_writer_that_fails_leaves_everything_as_it_was(
    desk: ReadingDesk, places: Places, graph: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.corrections.write_text("# ours\n", encoding="utf-8")
    paper = read(desk, "plan.md", PLAN)
    desk.draft(judged(ACTION, Act.SET, "completed", field="status"), paper.id)

    def refuse(*_: Any, **__: Any) -> None:
        raise StoreError("the disk is full")

    before = everything(graph)
    monkeypatch.setattr(storing, "write_document", refuse)
    with pytest.raises(StoreError, match="the disk is full"):
        desk.store(paper.id, graph, "A. Person")
    assert places.corrections.read_text(encoding="utf-8") == "# ours\n"
    assert list(places.documents.iterdir()) == []
    assert len(desk.understood(paper.id).drafts) == 1
    assert [
        row for row in everything(graph) if row not in before and "egion" not in row[0] and "theme" not in row[0]
    ] == []
    monkeypatch.undo()
    assert desk.store(paper.id, graph, "A. Person").stage is Stage.STORED


def test_a_rename_reaches_documents_that_are_stored_already(desk: ReadingDesk, places: Places, graph: Store) -> None:
    desk.store(read(desk, "report.md", REPORT).id, graph, "A. Person")
    paper = read(desk, "plan.md", PLAN)
    desk.draft(judged(POLICE, Act.RENAME, "Oldtown and District Police"), paper.id)
    outcome = " ".join(desk.store(paper.id, graph, "A. Person").outcome)
    assert "Corrected with it: report-" in outcome
    assert "Oldtown Police" not in names(graph)
    assert again(graph, places) == [True, True]


def test_one_name_for_two_agencies_is_told_apart_by_place(desk: ReadingDesk, graph: Store) -> None:
    paper = read(desk, "report.md", REPORT)
    (recommendation,) = desk.understood(paper.id).records.recommendations
    line = recommendation.sources[0].line_start
    parts = (Part("Oldtown Traffic Police", "lines", str(line)),)
    desk.draft(judged(POLICE, Act.SPLIT, parts=parts, document=paper.kept_as), paper.id)
    (recommendation,) = desk.understood(paper.id).records.recommendations
    assert recommendation.addressed_to == ("Oldtown Traffic Police",)


@pytest.mark.parametrize(
    ("judgement", "said"),
    [
        (judged(ACTION, Act.SET, "in_progress", field="status"), "would change nothing"),
        (judged(ACTION, Act.SET, "done", field="status"), "“done” is no value of status"),
        (judged(ACTION, Act.SET, "completed", field="status", was=("pending",)), "changed meanwhile"),
        (judged(ACTION, Act.SET, "2014-13", field="target_date"), "no date for target_date"),
        (judged(ACTION, Act.DROP, why="  "), "Why it is so is missing"),
        (judged(POLICE, Act.RENAME, "Oldtown Police"), "the name that it has"),
        (judged(POLICE, Act.SPLIT, parts=(Part("X", "lines", "9000"),)), "would change nothing"),
    ],
)
def test_what_would_do_nothing_is_not_kept(desk: ReadingDesk, judgement: Judgement, said: str) -> None:
    own = read(desk, "plan.md", PLAN).id
    with pytest.raises(UsageError, match=said):
        desk.draft(judgement, own)
    assert desk.understood(own).drafts == ()


def test_drafts_that_contradict_each_other_are_refused_and_can_be_taken_back(desk: ReadingDesk) -> None:
    own = read(desk, "plan.md", PLAN).id
    desk.draft(judged(POLICE, Act.RENAME, "The Force"), own)
    desk.draft(judged(ACTION, Act.SET, "completed", field="status"), own)
    desk.draft(judged(ACTION, Act.SET, "pending", field="status", was=("completed",)), own)
    assert [one.says.partition(" ")[0] for one in desk.understood(own).drafts] == ["rename", "set"]
    assert desk.understood(own).records.actions[0].status == "pending"
    desk.undraft(0, own)
    assert desk.understood(own).records.actions[0].lead_agencies == ("Oldtown Police",)
    with pytest.raises(QuestionError):
        desk.undraft(5, own)


def test_a_bad_file_of_corrections_is_told_with_its_line(desk: ReadingDesk, places: Places) -> None:
    own = read(desk, "plan.md", PLAN).id
    places.corrections.write_text("- rename: A\n  too: B\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 2: there is no key “too”"):
        desk.understood(own)
