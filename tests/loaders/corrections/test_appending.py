"""What is written is what is read back, and what stood there stays."""

from pathlib import Path

import pytest

from graph.model.errors import UsageError
from loaders.corrections import Entry, parse_corrections, read_corrections
from loaders.corrections.appending import append, written
from loaders.corrections.marked import dumped
from loaders.corrections.reading import keys
from tests.loaders.corrections.judging import file_of, judge

EVERY = (
    "rename: Old Trust\nto: New Trust\ndocument: a.md",
    "merge: [A Board, B Board]\ninto: 'yes'",
    "never_merge: [Hill School, 'null']",
    "split: The Trust\nparts:\n  - name: One\n    section: Hospitals\n    page: 2\n  - name: Two\n    lines: 3-9\n  - name: Three\n    document: a.md\n    cell: Plan!B2",
    "set: action:x/1\nfield: target_date\nwas: null\nto: 2010-02",
    "set: action:x/1\nfield: lead_agencies\nwas: []\nto: ['1.10', 'Police: traffic']",
    "set: information_gap:x/1\nfield: holder\nwas: Police\nas_said: '#nobody'",
    "drop: recommendation:x/1\nwas: 'Words: \"these\" – and those.'",
    "add: action\ndocument: a.md\nreview: review:x\nquote: It's 10% - at most.\nlines: 4\npage: 2\nfields:\n  ref: 1.10\n  lead_agencies: [Hill School]",
)


@pytest.mark.parametrize("entry", [*judge(*EVERY)], ids=lambda entry: entry.kind.value)
def test_what_is_written_is_read_back(entry: Entry) -> None:
    (back,) = parse_corrections(dumped(written(entry)), "x")
    assert back == entry
    assert back.id == entry.id


def test_every_kind_is_tried() -> None:
    assert {entry.kind.value for entry in judge(*EVERY)} == {kind for kind, _ in keys()}


def test_a_file_is_made_with_a_word_on_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "new" / "corrections.yaml"
    assert len(append(path, tuple(judge(EVERY[0])))) == 1
    assert len(append(path, tuple(judge(EVERY[1])))) == 2
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Corrections of this collection")
    assert "why: Because.\n\n- merge:" in text
    assert [entry.line for entry in read_corrections(path)] == [4, 11]


@pytest.mark.parametrize(
    ("before", "entry", "words"),
    [
        (file_of("rename: A\nto: B"), "rename: A\nto: B", "given twice"),
        (file_of("rename: A\nto: B"), "never_merge: [A, B]", "never to be merged"),
        ("- rename: A\n", "rename: X\nto: Y", "“who” is missing"),
        ("[]\n", "rename: X\nto: Y", "stand in brackets"),
        (file_of("rename: A\nto: B") + "...\n", "rename: X\nto: Y", "not written as"),
    ],
)
def test_what_does_not_go_together_leaves_the_file_as_it_was(
    tmp_path: Path, before: str, entry: str, words: str
) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(before, encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        append(path, tuple(judge(entry)))
    assert path.read_text(encoding="utf-8") == before


def test_a_last_line_without_an_end_gets_one(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(file_of("rename: A\nto: B").rstrip("\n"), encoding="utf-8")
    assert len(append(path, tuple(judge("rename: X\nto: Y")))) == 2
