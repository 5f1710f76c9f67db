"""Corrections by command: written down, applied by the next load, reported where they no longer fit."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Store, open_store
from loaders.collection import documents_in
from reviewgraph.cli.options import today
from reviewgraph.loading import load_documents, prepared
from tests.conftest import empty
from tests.reviewgraph.conftest import PLAN, REPORT, Run

ACTION = "action:oscb-2012-1/2-1"
WHY = ("--why", "Seen in the minutes.")


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A graph's folder, in a folder of its own; its engine stays up between commands."""
    with open_store(tmp_path_factory.mktemp("collection") / "graph") as store:
        yield store


@pytest.fixture
def loaded(run: Run, papers: Path, collection: Store) -> Path:
    """A graph of the papers and nothing else, nothing corrected."""
    graph = Path(collection.address)
    for left in graph.parent.glob("*.yaml"):
        left.unlink()
    empty(collection)
    assert run("load", papers, "--graph", graph).exit_code == 0
    return graph


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The same for tests that change nothing."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "papers").mkdir()
    for name, text in (("report.md", REPORT), ("plan.md", PLAN)):
        (folder / "papers" / name).write_text(text, encoding="utf-8")
    with open_store(folder / "collection" / "graph") as store:
        prepared(store)
        assert not [
            one.error
            for one in load_documents(store, documents_in([folder / "papers"]), at="2026", by="x")
            if one.error
        ]
        yield folder / "collection" / "graph"


def entries(graph: Path) -> str:
    return (graph.parent / "corrections.yaml").read_text(encoding="utf-8")


def extracted(run: Run, papers: Path, *more: str | Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("extract", papers, *more).stdout.splitlines()]


def test_a_rename_the_whole_way(run: Run, papers: Path, loaded: Path) -> None:
    new = "Oldtown and District Police"
    written = run("correct", "rename", "Oldtown Police", new, "--by", "A. Person", *WHY, "--graph", loaded)
    assert written.exit_code == 0, written.output
    assert entries(loaded).endswith(
        f"- rename: Oldtown Police\n  to: {new}\n  who: A. Person\n  when: {today()}\n  why: Seen in the minutes.\n"
    )
    again = run("load", papers, "--graph", loaded)
    assert "(1)." in again.stderr
    assert again.stdout.count(f"corrected: rename Oldtown Police to {new} (A. Person, {today()})") == 2
    asked = json.loads(run("ask", "open-actions", "--format", "json", "--graph", loaded).stdout)
    assert [row["agency_name"] for row in asked["rows"]] == [new]
    assert run("load", papers, "--graph", loaded).stdout.count("no change") == 2
    records = extracted(run, papers, "--corrections", loaded.parent / "corrections.yaml")
    assert {one["name"] for one in records if one["type"] == "agency"} >= {new}
    assert [one["by"] for one in records if one["type"] == "correction"] == ["A. Person", "A. Person"]
    assert new not in run("extract", papers).stdout


def test_a_newer_edition_makes_a_correction_stale_and_says_so(run: Run, papers: Path, loaded: Path) -> None:
    assert run("correct", "set", ACTION, "status", "--to", "completed", *WHY, "--graph", loaded).exit_code == 0
    assert "was: in_progress" in entries(loaded)
    run("load", papers, "--graph", loaded)
    newer = PLAN.replace("31 January 2014", "31 January 2015").replace("In progress", "Withdrawn")
    (papers / "plan2.md").write_text(newer, encoding="utf-8")
    loading = run("load", papers, "--graph", loaded)
    assert "warning: Correction not applied: set status" in loading.stdout
    assert "status is “withdrawn” now" in loading.stdout
    assert "not used by any document" not in loading.stdout
    doubts = json.loads(run("doubts", "--about", "corrections", "--format", "json", "--graph", loaded).stdout)["rows"]
    assert [row["place"] for row in doubts] == ["plan2.md"]


def test_a_correction_that_nothing_uses_is_reported(run: Run, papers: Path, loaded: Path) -> None:
    run("correct", "set", ACTION, "status", "--to", "completed", *WHY, "--graph", loaded)
    run("load", papers, "--graph", loaded)
    assert run("forget", "plan.md", "--keep-files", "--graph", loaded).exit_code == 0
    said = f"correction not used by any document: {loaded.parent / 'corrections.yaml'}, line 4: set status"
    assert said in run("load", papers / "report.md", "--graph", loaded).stdout
    doubts = json.loads(run("doubts", "--about", "corrections", "--format", "json", "--graph", loaded).stdout)["rows"]
    assert str(doubts[0]["says"]).startswith(said)
    assert run("load", papers, "--graph", loaded).stdout.count("not used") == 0


def test_what_is_taken_out_of_the_file_is_to_be_loaded_again(run: Run, papers: Path, loaded: Path) -> None:
    run("correct", "set", ACTION, "status", "--to", "completed", *WHY, "--graph", loaded)
    run("load", papers, "--graph", loaded)
    (loaded.parent / "corrections.yaml").write_text("# none\n", encoding="utf-8")
    said = run("load", papers / "report.md", "--graph", loaded).stdout
    assert "plan.md is corrected by what is no longer in" in said
    assert "no longer in" not in run("load", papers, "--graph", loaded).stdout


def test_a_load_without_the_file_would_undo_it_and_is_refused(run: Run, papers: Path, loaded: Path) -> None:
    run("correct", "set", ACTION, "status", "--to", "completed", *WHY, "--graph", loaded)
    run("load", papers, "--graph", loaded)
    (loaded.parent / "corrections.yaml").rename(loaded.parent / "elsewhere.yaml")
    refused = run("load", papers, "--graph", loaded)
    assert refused.exit_code == 2
    assert "1 documents of this graph are corrected, plan.md among them" in refused.stderr
    named = run("load", papers, "--graph", loaded, "--corrections", loaded.parent / "elsewhere.yaml")
    assert named.stdout.count("no change") == 2
    without = run("load", papers, "--graph", loaded, "--no-corrections")
    assert without.exit_code == 0
    assert "Action 1 changed" in without.stdout


def test_a_bad_file_stops_everything_before_it_starts(run: Run, papers: Path, tmp_path: Path) -> None:
    graph = tmp_path / "collection" / "graph"
    graph.parent.mkdir()
    (graph.parent / "corrections.yaml").write_text("- rename: A\n  too: B\n", encoding="utf-8")
    refused = run("load", papers, "--graph", graph)
    assert refused.exit_code == 2
    assert "corrections.yaml, line 2: there is no key “too” here" in refused.stderr
    assert not graph.exists()


def test_a_dry_run_applies_and_stores_nothing(run: Run, papers: Path, loaded: Path) -> None:
    run("correct", "set", ACTION, "status", "--to", "completed", *WHY, "--graph", loaded)
    dry = run("load", papers, "--dry-run", "--graph", loaded)
    assert "corrected: set status" in dry.stdout
    assert "In progress" not in dry.stdout


def test_the_file_comes_from_the_setting_too(
    run: Run, papers: Path, tmp_path: Path, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "shared" / "ours.yaml"
    monkeypatch.setenv("REVIEWGRAPH_CORRECTIONS", str(file))
    monkeypatch.setenv("REVIEWGRAPH_CORRECTED_BY", "The board's office")
    assert run("load", papers, "--graph", loaded).exit_code == 2  # a file that is named has to be there
    run("correct", "drop", ACTION, *WHY, "--graph", loaded)
    text = file.read_text(encoding="utf-8")
    assert "who: The board's office" in text
    assert "was: Write the form." in text
    assert "Action 1 removed" in run("load", papers, "--graph", loaded).stdout


def test_what_is_written_stands_below_what_stands_there(run: Run, papers: Path, loaded: Path) -> None:
    file = loaded.parent / "corrections.yaml"
    own = (
        "# ours\r\n\r\n  - drop: Nobody   # a comment\r\n    who: B\r\n    when: 2026-01-02\r\n    why: No agency.\r\n"
    )
    file.write_bytes(own.encode())
    done = run(
        "correct", "never-merge", "Oldtown Police", "Oldtown Council Children's Services", *WHY, "--graph", loaded
    )
    assert done.exit_code == 0, done.output
    text = file.read_bytes().decode()
    assert text.startswith(own)
    assert "\r\n  - never_merge:\r\n    - Oldtown Police\r\n" in text
    assert "corrections.yaml (2)" in run("load", papers, "--graph", loaded).stderr


def test_a_fact_is_added_with_its_place(run: Run, papers: Path, loaded: Path) -> None:
    quote = "Oldtown Police, told by Mrs Marguerite Holloway, knew of the violence"
    done = run(
        *("correct", "add", "missed_opportunity", papers / "report.md", "--quote", quote),
        *("--field", "agencies=Oldtown Police", "--field", "kind=not_recorded", *WHY, "--graph", loaded),
    )
    assert done.exit_code == 0, done.output
    assert "  lines: 11\n" in entries(loaded)
    assert "MissedOpportunity 1 created" in run("load", papers, "--graph", loaded).stdout
    assert run("load", papers, "--graph", loaded).stdout.count("no change") == 2


def test_an_agency_is_split_and_names_are_merged(run: Run, papers: Path, loaded: Path) -> None:
    split = ("split", "Oldtown Police", "--part", "Oldtown Traffic Police", "document=plan.md")
    assert run("correct", *split, *WHY, "--graph", loaded).exit_code == 0
    merge = ("merge", "Oldtown Council Children's Services", "--into", "Oldtown Children's Trust")
    assert run("correct", *merge, *WHY, "--graph", loaded).exit_code == 0
    run("load", papers, "--graph", loaded)
    asked = json.loads(run("ask", "open-actions", "--format", "json", "--graph", loaded).stdout)["rows"]
    assert [row["agency_name"] for row in asked] == ["Oldtown Traffic Police"]
    (pair,) = json.loads(run("ask", "information-gap-pairs", "--format", "json", "--graph", loaded).stdout)["rows"]
    assert {pair["agency_a_name"], pair["agency_b_name"]} == {"Oldtown Police", "Oldtown Children's Trust"}


def test_records_that_were_only_read_can_be_corrected_too(run: Run, papers: Path, tmp_path: Path) -> None:
    where = ("--corrections", tmp_path / "c.yaml", "--read", papers / "plan.md", "--document", "plan.md")
    assert run("correct", "set", ACTION, "status", "--to", "pending", *WHY, *where).exit_code == 0
    assert run("correct", "rename", "Oldtown Police", "The Force", *WHY, *where).exit_code == 0
    records = extracted(run, papers / "plan.md", "--corrections", tmp_path / "c.yaml")
    (action,) = [one for one in records if one["type"] == "action"]
    assert (action["status"], action["lead_agencies"]) == ("pending", ["The Force"])


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("rename", "Oldtown Polise", "X"), "no agency “Oldtown Polise”. There are: Oldtown Police"),
        (("set", "action:nowhere/1", "status", "--to", "completed"), "The graph holds no action:nowhere/1"),
        (("set", ACTION, "status", "--to", "done"), "“done” is no value of status"),
        (("set", ACTION, "status", "--to", "in_progress"), "this would change nothing"),
        (("set", ACTION, "colour", "--to", "red"), "an action has no field “colour”"),
        (("set", ACTION, "status"), "a value is given by --to, --nothing or --as-said"),
        (("set", "document", "as_of", "--to", "2014", "--document", "none.md"), "there is no document none.md"),
        (("split", "Oldtown Police", "--part", "X", "section=Elsewhere"), "this would change nothing"),
        (("drop", "review:oscb-2012-1"), "cannot be dropped"),
    ],
)
def test_what_would_do_nothing_is_not_written(run: Run, kept: Path, args: tuple[str, ...], said: str) -> None:
    refused = run("correct", *args, *WHY, "--graph", kept)
    assert refused.exit_code == 2
    assert said in refused.stderr
    assert not (kept.parent / "corrections.yaml").exists()


def test_words_that_do_not_stand_in_the_document_are_refused(run: Run, papers: Path, kept: Path) -> None:
    refused = run("correct", "add", "action", papers / "plan.md", "--quote", "Nobody says so.", *WHY, "--graph", kept)
    assert refused.exit_code == 2
    assert "these words do not stand there" in refused.stderr


def test_a_reason_is_needed(run: Run, kept: Path) -> None:
    assert run("correct", "drop", ACTION, "--graph", kept).exit_code == 2


def test_doubts_as_a_table_with_commands_below(run: Run, papers: Path, loaded: Path) -> None:
    report = (
        (papers / "report.md")
        .read_text(encoding="utf-8")
        .replace("Oldtown Council Children's Services.", "other agencies.")
    )
    (papers / "report.md").write_text(report, encoding="utf-8")
    run("forget", "report.md", "--keep-files", "--graph", loaded)
    run("load", papers, "--graph", loaded)
    shown = run("doubts", "--about", "gaps", "--graph", loaded)
    assert "1. reviewgraph correct set information_gap:" in shown.stdout
    assert f"--graph {loaded}" in shown.stdout
    assert "Marguerite" not in shown.stdout
    assert "Marguerite" in run("doubts", "--about", "gaps", "--show-names", "--graph", loaded).stdout
    csv = run("doubts", "--format", "csv", "--graph", loaded).stdout
    assert csv.startswith('"facts","kind"')
    assert "[Name masked]" in csv
    assert "Nothing about corrections waits" in run("doubts", "--about", "corrections", "--graph", loaded).stdout
    few = json.loads(run("doubts", "--most", "1", "--format", "json", "--graph", loaded).stdout)
    assert len(few["rows"]) == 1
