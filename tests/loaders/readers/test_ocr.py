"""Pages that are pictures: read by character recognition, each fact of theirs marked, and bounded in time."""

import logging
from dataclasses import replace
from pathlib import Path
from textwrap import wrap

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from graph.model.errors import DocumentError
from graph.model.records import DocumentRecords
from loaders.pipeline import extract
from loaders.readers import ocr
from loaders.readers.pdf import read_pdf
from tests.loaders.readers.pdf_samples import LOREM, lines, say
from tests.loaders.readers.scans import needs_tesseract, scanned

pytestmark = needs_tesseract


def report(canvas: Canvas) -> None:
    say(canvas, "Oldtown Safeguarding Children Board", 60, 70, 16, "Helvetica-Bold")
    say(canvas, "Serious Case Review: Child Q", 60, 100, 16, "Helvetica-Bold")
    say(canvas, "Reference: OSCB/2012/1", 60, 130)
    lines(canvas, ["1.1 Oldtown Police knew of the violence but did not tell Oldtown", "Children's Services."], 60, 160)


def advice(canvas: Canvas) -> None:
    say(canvas, "Recommendations", 60, 70, 16, "Helvetica-Bold")
    lines(
        canvas,
        ["Recommendation 1: Oldtown Police should tell Oldtown Children's", "Services of every incident."],
        60,
        110,
    )


def full(canvas: Canvas) -> None:
    report(canvas)
    lines(canvas, wrap(f"1.2 {LOREM} {LOREM}", 75), 60, 220)


def stamp(canvas: Canvas) -> None:
    say(canvas, "Page 2 of 2", 280, 820, 9)


def marks(records: DocumentRecords) -> dict[str, set[bool]]:
    """For each type of record, whether its places are marked."""
    return {
        "review": {each.recognised for item in records.reviews for each in item.sources},
        "recommendation": {each.recognised for item in records.recommendations for each in item.sources},
        "gap": {each.recognised for item in records.information_gaps for each in item.sources},
    }


def test_facts_of_a_recognised_page_are_marked_and_those_beside_it_are_not(tmp_path: Path) -> None:
    read = read_pdf(scanned(tmp_path / "part.pdf", report, advice, only=[2]))
    assert read.recognised == (2,)
    assert read.notes == ("Page 2 has been read by character recognition: check these facts against the pages.",)
    records = extract(read)
    assert marks(records) == {"review": {False}, "recommendation": {True}, "gap": {False}}
    assert [each.text for each in records.recommendations] == [
        "Oldtown Police should tell Oldtown Children's Services of every incident."
    ]


def test_a_scan_without_any_text_layer(tmp_path: Path) -> None:
    records = extract(read_pdf(scanned(tmp_path / "scan.pdf", report, advice)))
    assert marks(records) == {"review": {True}, "recommendation": {True}, "gap": {True}}
    assert records.reviews[0].reference == "OSCB/2012/1"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_was_scanned_on_its_side_is_turned(tmp_path: Path, turn: int) -> None:
    upright = scanned(tmp_path / "scan.pdf", full)
    with pypdfium2.PdfDocument(upright) as document:
        document[0].set_rotation(turn)
        document.save(tmp_path / "turned.pdf")
    assert read_pdf(tmp_path / "turned.pdf").blocks[-1].text == read_pdf(upright).blocks[-1].text != ""


def test_a_stamp_over_a_picture_does_not_pass_for_its_words(tmp_path: Path) -> None:
    read = read_pdf(scanned(tmp_path / "stamped.pdf", report, advice, over=stamp))
    assert read.recognised == (1, 2)
    assert len(extract(read).recommendations) == 1


def test_words_laid_unseen_under_a_picture_are_recognised_words_too(tmp_path: Path) -> None:
    def layer(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setTextRenderMode(3)
        text.textLines(wrap(LOREM, 60))
        canvas.drawText(text)

    read = read_pdf(scanned(tmp_path / "layer.pdf", report, over=layer))
    assert read.recognised == (1,)
    assert read.notes == (
        "Page 1 has a text layer that character recognition made: check these facts against the pages.",
    )
    assert " ".join(block.text for block in read.blocks) == LOREM


def test_a_page_that_takes_too_long_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = scanned(tmp_path / "slow.pdf", report, advice, only=[2])
    monkeypatch.setattr(ocr, "MOST_SECONDS", 0.001)
    read = read_pdf(path)
    assert read.recognised == ()
    assert read.notes == (
        "Page 2 has no text layer, and character recognition failed. Save the file anew with text recognition "
        "switched on.",
    )
    with pytest.raises(
        DocumentError, match="Pages 1-2 have no text layer, and character recognition made out no words"
    ):
        read_pdf(scanned(tmp_path / "all.pdf", report, advice))


def test_a_long_scan_says_how_far_it_has_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(ocr, "_BETWEEN_WORDS_OF_PROGRESS", -1.0)
    with caplog.at_level(logging.INFO, logger="loaders"):
        read_pdf(scanned(tmp_path / "scan.pdf", report, advice))
    assert caplog.messages == [f"scan.pdf: character recognition, page {page} of 2" for page in (1, 2)]


def test_a_place_that_runs_on_to_a_recognised_page_is_marked(tmp_path: Path) -> None:
    read = read_pdf(scanned(tmp_path / "part.pdf", report, advice, only=[2]))
    plain = extract(replace(read, recognised=(3,)))
    assert marks(plain) == {"review": {False}, "recommendation": {False}, "gap": {False}}
    gap = plain.information_gaps[0].sources[0]
    reaching = extract(replace(read, recognised=(2,), first_lines=(1, gap.line_end or 0)))
    assert reaching.information_gaps[0].sources[0].recognised
