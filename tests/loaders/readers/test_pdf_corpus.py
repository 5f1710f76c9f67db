"""Real PDFs of the corpus folder, where it is: a scan, a guidance, and an executive summary with its gold."""

import json
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest

from graph.model.errors import DocumentError
from loaders.blocks import BlockKind
from loaders.pipeline import extract
from loaders.readers.pdf import read_pdf
from tests.loaders.readers.scans import needs_tesseract

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus folder is not here")


def test_a_scan_is_an_error_that_names_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(DocumentError, match="Pages 1-16 have no text layer"):
        read_pdf(CORPUS / "other" / "scanned-no-text-layer.pdf")


@needs_tesseract
def test_every_fact_of_a_scan_is_marked(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(CORPUS / "other" / "scanned-no-text-layer.pdf") as whole:
        part = pypdfium2.PdfDocument.new()
        part.import_pages(whole, [3, 4])
        part.save(tmp_path / "part.pdf")
        part.close()
    records = extract(read_pdf(tmp_path / "part.pdf"))
    assert [each.ref for each in records.recommendations] == ["1", "2", "3", "4"]
    assert all(source.recognised for each in records.recommendations for source in each.sources)


def test_guidance_yields_no_recommendation_action_or_failure() -> None:
    records = extract(read_pdf(CORPUS / "other" / "guidance-not-a-review.pdf"))
    assert not records.recommendations
    assert not records.actions
    assert not records.missed_opportunities
    assert not records.information_gaps


def test_every_fact_of_the_gold_stands_whole_in_a_block() -> None:
    """Two columns, boxes and tables: whatever gold quotes is one run of words in one block or one cell."""
    gold = json.loads((CORPUS / "fictional" / "gold" / "h3.json").read_text(encoding="utf-8"))
    blocks = read_pdf(CORPUS / "fictional" / "documents" / "h3.pdf").blocks
    texts = [_folded(cell.text) for block in blocks for cell in block.cells]
    texts += [_folded(block.text) for block in blocks if block.kind is not BlockKind.TABLE_ROW]
    wanted = [fact["text"] for kind in ("recommendations", "learning_points") for fact in gold[kind]]
    assert len(wanted) > 15
    assert [text for text in wanted if not any(_folded(text) in block for block in texts)] == []


def _folded(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))
