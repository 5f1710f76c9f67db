"""Real PDFs of the corpus folder, where it is: a scan, a guidance, and an executive summary with its gold."""

import json
import re
from pathlib import Path

import pytest

from graph.model.errors import DocumentError
from loaders.blocks import BlockKind
from loaders.pipeline import extract
from loaders.readers.ocr import is_installed
from loaders.readers.pdf import read_pdf

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus folder is not here")


@pytest.mark.skipif(is_installed(), reason="Tesseract reads it")
def test_a_scan_is_an_error_that_names_its_pages() -> None:
    with pytest.raises(DocumentError, match="Pages 1-16 have no text layer"):
        read_pdf(CORPUS / "other" / "scanned-no-text-layer.pdf")


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
