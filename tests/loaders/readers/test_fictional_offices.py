"""The Word plan and the CSV tracker of the corpus folder: what the readers hand on."""

from pathlib import Path

import pytest

from graph.model.vocabulary import Rag
from loaders.blocks import BlockKind
from loaders.readers.csv_file import read_csv
from loaders.readers.docx import read_docx

_FOLDER = Path(__file__).parents[4] / "shared" / "corpus" / "fictional" / "documents"
_needs = pytest.mark.skipif(not _FOLDER.is_dir(), reason="the corpus folder is not beside the project")


@_needs
def test_the_word_plan_has_its_tables_and_colours() -> None:
    blocks = read_docx(_FOLDER / "p4.docx").blocks
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    assert max(row.table or 0 for row in rows) == 19
    fills = {row.table: row.cells[1].fill for row in rows if row.cells[0].text == "Status"}
    assert fills == {
        3: Rag.BLUE, 4: Rag.AMBER, 5: Rag.AMBER, 6: Rag.GREEN, 7: Rag.GREEN, 8: Rag.RED, 9: Rag.BLUE, 10: None,
        11: Rag.GREEN, 12: None,
    }  # fmt: skip


@_needs
def test_the_csv_tracker_has_its_rows() -> None:
    blocks = read_csv(_FOLDER / "p5.csv").blocks
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    assert len(rows) == 20
    assert {len(row.cells) for row in rows} == {9}
    assert rows[0].place.line_start == 2
