"""Corrections that quote a document are found in their file, and taken out with the comments that do."""

from pathlib import Path

from loaders.corrections import read_corrections
from reviewgraph.forgetting.corrections import Lines, lines_about, take_out
from reviewgraph.forgetting.only import only_said
from reviewgraph.forgetting.papers import Paper
from reviewgraph.forgetting.telling import numbers

ONLY = only_said(["The midwife knew of the earlier injuries and told nobody."], ["Oldtown Police"], [])
PAPERS = (Paper("ab12cd34" * 8, "plan.md"),)
HEAD = "# Corrections of this collection.\n\n"
KEPT = """- rename: Norbury Council
  to: Norbury Borough Council
  who: A. Person
  when: 2026-11-30
  why: Its name.
"""
NAMED = """- rename: Oldtown Police
  to: Oldtown and District Police
  who: A. Person
  when: 2026-11-30
  why: |
    Its name.

    So it says.
"""
OF_THE_PAPER = """- set: document
  field: kind
  document: plan.md
  was: other
  to: action_plan
  who: A. Person
  when: 2026-11-30
  why: It is one.
"""
COMMENT = """# - rename: the midwife knew of the
#   earlier injuries
"""


def written(path: Path, *parts: str) -> Path:
    path.write_text("".join(parts), encoding="utf-8")
    return path


def test_what_quotes_a_document_is_found_by_lines(tmp_path: Path) -> None:
    file = written(tmp_path / "c.yaml", HEAD, KEPT, NAMED, COMMENT, KEPT.replace("Norbury", "Sudbury"), OF_THE_PAPER)
    found = lines_about(file, ONLY, PAPERS)
    assert found == (Lines(8, 15), Lines(16, 17), Lines(23, 30))
    assert numbers(found) == "lines 8-15, 16-17, 23-30"
    assert numbers((Lines(3, 3),)) == "line 3"


def test_what_quotes_it_is_taken_out_and_the_rest_stays_as_it_was(tmp_path: Path) -> None:
    file = written(tmp_path / "c.yaml", HEAD, KEPT, NAMED, COMMENT, OF_THE_PAPER)
    assert len(take_out(file, ONLY, PAPERS)) == 3
    assert file.read_text(encoding="utf-8") == HEAD + KEPT
    assert [entry.says for entry in read_corrections(file)] == ["rename Norbury Council to Norbury Borough Council"]
    assert lines_about(file, ONLY, PAPERS) == ()


def test_where_nothing_quotes_it_the_file_is_not_touched(tmp_path: Path) -> None:
    file = written(tmp_path / "c.yaml", HEAD, KEPT)
    before = file.stat()
    assert take_out(file, ONLY, PAPERS) == ()
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert take_out(tmp_path / "none.yaml", ONLY, PAPERS) == ()
