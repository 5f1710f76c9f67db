"""The check of a document: every block accounted for, in the terminal and on the page."""

from pathlib import Path

from tests.reviewgraph.conftest import Run


def test_every_block_is_shown_with_what_became_of_it(run: Run, papers: Path) -> None:
    result = run("check", papers / "report.md", "--all")
    assert result.exit_code == 0, result.output
    assert "information_gap, missed_opportunity" in result.stdout
    assert "recommendation" in result.stdout
    assert "(heading)" in result.stdout
    assert "0 not understood" in result.stdout


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
