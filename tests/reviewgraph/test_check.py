"""The check of a document: every block accounted for, in the terminal and on the page."""

from pathlib import Path
from textwrap import wrap

from reportlab.pdfgen.canvas import Canvas

from tests.loaders.readers.pdf_samples import LOREM, lines
from tests.loaders.readers.scans import needs_tesseract, scanned
from tests.reviewgraph.conftest import Run


def test_every_block_is_shown_with_what_became_of_it(run: Run, papers: Path) -> None:
    result = run("check", papers / "report.md", "--all")
    assert result.exit_code == 0, result.output
    assert "information_gap, missed_opportunity" in result.stdout
    assert "recommendation" in result.stdout
    assert "(heading)" in result.stdout
    assert "0 not understood" in result.stdout


def test_why_names_the_words_that_made_each_failure_and_gap(run: Run, papers: Path) -> None:
    result = run("check", papers / "report.md", "--why")
    assert result.exit_code == 0, result.output
    assert "failure of " in result.stdout
    assert "gap from " in result.stdout
    assert result.stdout.count("because: ") == result.stdout.count("failure of ") + result.stdout.count("gap from ")
    assert "because" not in run("check", papers / "report.md").stdout


def test_the_page_gives_each_failure_and_gap_its_reason(run: Run, papers: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    told = run("check", papers / "report.md", "--why", "--html", page).stdout
    assert page.read_text(encoding="utf-8").count(". Why: ") == told.count("because: ") > 0


def test_the_page_escapes_what_the_document_says_and_loads_nothing(run: Run, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text('# <script>alert(1)</script>\n\nWords & "quotes" <img src=x onerror=alert(2)>\n', encoding="utf-8")
    page = tmp_path / "page.html"
    assert run("check", paper, "--html", page).exit_code == 0
    html = page.read_text(encoding="utf-8")
    assert "<script" not in html
    assert "<img" not in html
    assert "http" not in html.replace("http-equiv", "")
    assert "&lt;img" in html


@needs_tesseract
def test_blocks_of_a_scanned_page_say_so(run: Run, tmp_path: Path) -> None:
    def words(canvas: Canvas) -> None:
        lines(canvas, wrap(LOREM, 70), 60, 100)

    paper, page = scanned(tmp_path / "scan.pdf", words, words, only=[2]), tmp_path / "page.html"
    shown = run("check", paper, "--all").stdout
    assert "page 1, lines 1-3: (" in shown
    assert "page 2, lines 4-6, read by character recognition: (" in shown
    assert run("check", paper, "--html", page).exit_code == 0
    assert page.read_text(encoding="utf-8").count("read by character recognition</span>") == 1
