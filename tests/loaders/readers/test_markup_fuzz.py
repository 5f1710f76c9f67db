"""Web pages and e-mails of any content: read, or refused with an error of ours; no cell is lost."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.errors import DocumentError
from loaders.readers.eml import read_eml
from loaders.readers.html import read_html

PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td",
        "rowspan=3>",
        "<td",
        "colspan=2>",
        "<li>",
        "<ol>",
        "</ol>",
        "<ul>",
        "<br>",
        "<b>",
        "</b>",
        "<h2>",
        "</h2>",
        "<div",
        "class=menu>",
        "</div>",
        "<form>",
        "<main>",
        "<blockquote",
        "type=cite>",
        "&amp;",
        "&#0;",
        "words",
        "1.2",
        "Recommendation",
        ">",
        "-",
        "\n",
    ]
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(st.lists(PIECES, max_size=40))
def test_any_markup_is_read_or_refused(tmp_path: Path, pieces: list[str]) -> None:
    path = tmp_path / "x.html"
    path.write_text("<html><body>" + " ".join(pieces), encoding="utf-8")
    assert _blocks(path) >= 0


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    page, mail = tmp_path / "x.html", tmp_path / "x.eml"
    page.write_bytes(b"<p>" + data)
    mail.write_bytes(b"Subject: x\nContent-Type: text/html\n\n" + data)
    assert _blocks(page) >= 0
    assert _blocks(mail) >= 0


@QUICK
@given(
    st.lists(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=2, max_size=4), min_size=1, max_size=6)
)
def test_no_cell_is_lost(tmp_path: Path, rows: list[list[tuple[int, int]]]) -> None:
    names: list[str] = []
    markup = "<table>"
    for row, cells in enumerate(rows):
        markup += "<tr>"
        for column, (wide, tall) in enumerate(cells):
            names.append(f"r{row}c{column}x")
            markup += f"<td colspan={wide} rowspan={tall}>{names[-1]}</td>"
        markup += "</tr>"
    path = tmp_path / "x.html"
    path.write_text(f"<html><body>{markup}</table></body></html>")
    read = [cell.text for block in read_html(path).blocks for cell in block.cells if cell.text]
    assert read == names


def _blocks(path: Path) -> int:
    reader = read_html if path.suffix == ".html" else read_eml
    try:
        blocks = reader(path).blocks
    except DocumentError:
        return 0
    assert all(block.text and block.place.line_start == number for number, block in enumerate(blocks, start=1))
    return len(blocks)
