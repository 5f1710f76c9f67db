"""The commands, end to end on the embedded engine: what they print, what they store, how they fail."""

import json
from pathlib import Path

import pytest

from reviewgraph.cli.main import commands
from tests.reviewgraph.conftest import Run


def test_extract_prints_records_and_nothing_else(run: Run, papers: Path) -> None:
    result = run("extract", papers)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert {record["document"] for record in records} == {"report.md", "plan.md"}
    kinds = [record["type"] for record in records if record["document"] == "report.md"]
    assert kinds[0] == "document"
    assert kinds[-1] == "ledger"
    assert {"review", "agency", "recommendation", "missed_opportunity", "information_gap"} <= set(kinds)


def test_extract_as_csv_writes_a_file_per_type(run: Run, papers: Path, tmp_path: Path) -> None:
    result = run("extract", papers, "--format", "csv", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert (tmp_path / "out" / "action.csv").read_text(encoding="utf-8-sig").splitlines()[0].startswith("document,id")


def test_csv_without_a_folder_is_wrong_use(run: Run, papers: Path) -> None:
    assert run("extract", papers, "--format", "csv").exit_code == 2


def test_the_whole_way(run: Run, papers: Path, graph: Path) -> None:
    first = run("load", papers, "--graph", graph)
    assert first.exit_code == 0, first.output
    assert "plan.md: 1 recommendations, 1 actions" in first.stdout
    assert "Recommendation 1 created" in first.stdout

    again = run("load", papers, "--graph", graph)
    assert again.stdout.count("no change") == 2

    status = run("status", "--graph", graph)
    assert "ArcadeDB" in status.stdout
    assert "Documents: 2" in status.stdout

    asked = run("ask", "open-actions", "--as-of", "2014-05-01", "--format", "json", "--graph", graph)
    (row,) = json.loads(asked.stdout)["rows"]
    assert (row["agency_name"], row["open"], row["overdue"]) == ("Oldtown Police", 1, 1)

    gaps = run("ask", "information-gap-pairs", "--format", "json", "--graph", graph)
    (pair,) = json.loads(gaps.stdout)["rows"]
    assert {pair["agency_a_name"], pair["agency_b_name"]} == {"Oldtown Police", "Oldtown Council Children's Services"}

    quoted = json.dumps(pair["evidence"])
    assert "[Name masked]" in quoted
    assert "Marguerite" not in quoted
    shown = run("ask", "information-gap-pairs", "--format", "json", "--show-names", "--graph", graph)
    assert "Mrs Marguerite Holloway" in shown.stdout

    forgotten = run("forget", "plan.md", "--graph", graph)
    assert "Action 1 removed" in forgotten.stdout
    assert "Documents: 1" in run("status", "--graph", graph).stdout


def test_a_document_that_fails_leaves_the_others_stored(run: Run, papers: Path, graph: Path) -> None:
    (papers / "broken.txt").write_bytes(b"\x00\x01")
    result = run("load", papers, "--graph", graph)
    assert result.exit_code == 1
    assert "broken.txt: this is not a text file" in result.stderr
    assert "1 of 3 documents failed" in result.stderr
    assert "Documents: 2" in run("status", "--graph", graph).stdout


def test_a_dry_run_opens_no_graph(run: Run, papers: Path, tmp_path: Path) -> None:
    where = tmp_path / "none"
    result = run("load", papers, "--dry-run", "--graph", where)
    assert result.exit_code == 0
    assert "Nothing was stored" in result.stdout
    assert not where.exists()


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("load", "nowhere"), 1, "there is no such file or folder"),
        (("ask", "no-such-question"), 2, "The questions are: open-actions"),
        (("ask", "open-actions", "--param", "x"), 2, "is no parameter"),
        (("ask", "open-actions", "--as-of", "tomorrow"), 2, "is not a day"),
        (("status", "--graph", "http://example.org"), 1, "not supported"),
        (("status", "--graph", "bolt://127.0.0.1:1"), 2, "REVIEWGRAPH_PASSWORD"),
        (("serve", "--host", "0.0.0.0"), 2, "no accounts yet"),
        (("nonsense",), 2, "No such command"),
    ],
)
def test_errors_say_where_and_what_to_do(run: Run, tmp_path: Path, args: tuple[str, ...], code: int, said: str) -> None:
    where = () if "--graph" in args or args[0] in ("nonsense",) else ("--graph", str(tmp_path / "g"))
    result = run(*args, *where)
    assert result.exit_code == code, result.output
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_forget_refuses_what_it_does_not_know(run: Run, graph: Path) -> None:
    result = run("forget", "no-such.md", "--graph", graph)
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_questions_lists_every_question(run: Run) -> None:
    from queries.questions.registry import QUESTIONS

    listed = run("questions").stdout
    assert [name for name in QUESTIONS if f"{name}: " not in listed] == []


def test_a_password_is_never_an_option() -> None:
    options = {opt for command in commands.commands.values() for param in command.params for opt in param.opts}
    assert not {option for option in options if "pass" in option or "user" in option}


def test_a_graph_that_is_not_there_is_not_made_by_asking(run: Run, tmp_path: Path) -> None:
    where = tmp_path / "mistyped"
    for args in (("status",), ("ask", "open-actions"), ("forget", "x"), ("serve",)):
        result = run(*args, "--graph", where)
        assert result.exit_code == 2
        assert "there is no graph here yet" in result.stderr
    assert not where.exists()


def test_files_of_other_formats_are_named(run: Run, papers: Path) -> None:
    (papers / "picture.png").write_bytes(b"\x89PNG")
    result = run("extract", papers)
    assert result.exit_code == 0
    assert "Left out, for their format is not read: picture.png." in result.stderr


def test_a_parameter_given_twice_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("ask", "open-actions", "--param", "region=A", "--param", "region=B", "--graph", tmp_path)
    assert result.exit_code == 2
    assert "given twice" in result.stderr
