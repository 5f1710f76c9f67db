"""The samples with corrections on either engine: the same file gives the same graph, and nothing of it is left behind."""

from pathlib import Path

from graph.store import Store
from graph.writing import forget
from loaders.corrections import Corrections, parse_corrections
from queries.questions.corrections import corrections_applied
from reviewgraph.correcting import Account, reading_with
from reviewgraph.loading import load_documents, prepared
from tests.canonical import dump
from tests.loaders.corrections.judging import file_of

SAMPLES = Path(__file__).parent.parent / "reviewgraph" / "samples"
WHEN = "2026-10-01T09:00:00+00:00"
REPORT, PLAN, UPDATE = (
    SAMPLES / name
    for name in (
        "2013-brackwater-child-c-overview-report.docx",
        "2014-brackwater-child-c-action-plan.txt",
        "2015-brackwater-child-c-action-plan-update.txt",
    )
)
ENTRIES = (
    "rename: Ostermere Police\nto: Ostermere Constabulary",
    "drop: Nobody's Trust",
    "merge: [Turnwell, Marram Homes]\ninto: Marram Homes",
)


def load(store: Store, *files: Path, corrections: Corrections) -> list[bool]:
    outcomes = list(load_documents(store, files, at=WHEN, by="test", read=reading_with(corrections)))
    assert [str(outcome.error) for outcome in outcomes if outcome.error] == []
    return [outcome.unchanged for outcome in outcomes]


def test_the_same_file_gives_the_same_graph(store: Store) -> None:
    corrections = parse_corrections(file_of(*ENTRIES), "corrections.yaml")
    prepared(store)
    empty = dump(store)
    assert load(store, REPORT, PLAN, corrections=corrections) == [False, False]
    assert load(store, REPORT, PLAN, corrections=corrections) == [True, True]
    assert load(store, UPDATE, corrections=corrections) == [False]
    whole = dump(store)
    names = {dict(line[2])["name"] for line in whole if line[0] == "Agency"}
    assert "Ostermere Constabulary" in names
    assert "Ostermere Police" not in names
    assert not any(
        "ostermere-police" in str(line[1:3]) for line in whole if line[0] in ("Agency", "Role", "LED_BY", "AT")
    )
    (unused,) = Account.of_graph(corrections, corrections_applied(store)).lines()
    assert "line 6: drop Nobody's Trust" in unused
    for paper in (PLAN, REPORT, UPDATE):
        forget(store, paper.name)
    assert dump(store) == empty
    load(store, UPDATE, PLAN, REPORT, corrections=corrections)
    assert dump(store) == whole
