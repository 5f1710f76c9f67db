"""Texts that nobody writes, each of which once took minutes: twice the text may take about twice the time.

The sizes are such that a way of reading that grows with the square of the text is far past the limit here.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.pipeline import check
from loaders.readers import read_document

SECONDS = 12.0
"""Of processor time: each takes about one. What was replaced took a minute and more at some of these sizes."""

TEXTS: dict[str, Callable[[], str]] = {
    "spaces before a word.txt": lambda: "x " + " " * 200_000 + "x",
    "tabs before a word.txt": lambda: "\t" * 30_000 + "x",
    "names on one line.txt": lambda: "Oldtown Police " * 1_000,
    "names with commas.txt": lambda: "Oldtown Police, " * 600,
    "short forms in brackets.txt": lambda: "Oldtown Police (OP) " * 500,
    "clauses without an end.txt": lambda: "that the police did not tell " * 400,
    "numbers alone on lines.txt": lambda: "1.1.1\n" * 5_000,
    "numbers nested.txt": lambda: "\n".join(".".join(["1"] * depth) + " text" for depth in range(1, 120)),
    "one word.txt": lambda: "a" * 100_000,
    "capitals run together.txt": lambda: "# " + "SAFEGUARDINGADULTSREVIEW" * 20,
    "bytes as letters.txt": lambda: "Serious Case Review\n\n" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ ABCDEF\n\n" * 500,
    "an agency that never ends.txt": lambda: "Oldtown " + "Healthcare " * 60 + "Board",
    "bullets.txt": lambda: "- item of text\n" * 4_000,
    "headings.txt": lambda: "\n\n".join(f"{number}.1.1 Some heading" for number in range(4_000)),
    "halves of sentences.txt": lambda: "\n\n".join(["and so on without a stop in the middle of it"] * 2_000),
    "square brackets.md": lambda: "[" * 20_000 + "](" * 10_000,
    "tags that do not close.md": lambda: "<a " * 10_000,
    "stars.md": lambda: "*" * 200_000,
    "columns.csv": lambda: "\n".join([",".join("x" * 6_000)] * 2),
    "list in a cell.html": lambda: f"<table><tr><th>Action<th>Lead<tr><td>Do it<td>{'Oldtown Police, ' * 500}</table>",
}


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_time_grows_with_the_text(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(TEXTS[name](), encoding="utf-8")
    begun = time.process_time()
    checked = check(read_document(path))
    assert checked.entries
    assert time.process_time() - begun < SECONDS
