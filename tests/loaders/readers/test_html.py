"""Web pages: what is read, what a site puts round it, tables with cells over rows and columns, pages that are none."""

from pathlib import Path

import pytest

from graph.model.errors import DocumentError
from graph.model.vocabulary import Rag
from loaders.blocks import Block, BlockKind, ReadDocument
from loaders.readers.html import read_html

PAGE = """<!DOCTYPE html><html><head><title>x</title><style>p{}</style><script>var a = "no";</script></head><body>
<div id="cookie-banner">We use cookies <button>Accept</button></div>
<a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><nav><ul><li>Home</li><li>News</li></ul></nav></header>
<form id="aspnetForm"><main>%s</main></form>
<aside>Related pages</aside><footer>Contact us</footer></body></html>"""


def read(tmp_path: Path, body: str, page: str = PAGE) -> ReadDocument:
    path = tmp_path / "page.html"
    path.write_text(page % body, encoding="utf-8")
    return read_html(path)


def told(blocks: tuple[Block, ...]) -> list[tuple[str, str | None, int, str]]:
    return [(str(block.kind), block.marker, block.level, block.text) for block in blocks]


def test_headings_paragraphs_and_nested_lists(tmp_path: Path) -> None:
    body = """<h1>Review of &ldquo;Child Q&rdquo;</h1><p>It met&nbsp;four times &amp; said
    <b>so</b>.<br>Twice.</p><div>Loose text <p>and a paragraph</p> more</div><p><strong>What we found</strong></p>
    <ol><li>First<ul><li>inner one</li><li>inner two</li></ul></li><li><p>Second</p><p>goes on</p></li></ol>
    <ol type="a" start="3"><li>lettered</li></ol><p>6.2.1 The Board should act.</p>"""
    assert told(read(tmp_path, body).blocks) == [
        ("heading", None, 1, "Review of “Child Q”"),
        ("paragraph", None, 0, "It met four times & said so. Twice."),
        ("paragraph", None, 0, "Loose text"),
        ("paragraph", None, 0, "and a paragraph"),
        ("paragraph", None, 0, "more"),
        ("heading", None, 6, "What we found"),
        ("paragraph", "1", 0, "First"),
        ("list_item", "-", 1, "inner one"),
        ("list_item", "-", 1, "inner two"),
        ("paragraph", "2", 0, "Second"),
        ("paragraph", None, 0, "goes on"),
        ("list_item", "(c)", 0, "lettered"),
        ("paragraph", "6.2.1", 0, "The Board should act."),
    ]


def test_what_a_site_puts_round_its_page_is_set_aside(tmp_path: Path) -> None:
    read_page = read(
        tmp_path, "<article><header><h1>Plan</h1></header><p>Own words of the page, several of them.</p></article>"
    )
    assert [block.text for block in read_page.blocks] == ["Plan", "Own words of the page, several of them."]
    assert [(aside.reason, aside.block.text) for aside in read_page.aside] == [
        ("navigation", "We use cookies"),
        ("navigation", "Skip to content"),
        ("navigation", "Home News"),
        ("navigation", "Related pages"),
        ("navigation", "Contact us"),
    ]


def test_a_page_whose_own_text_is_in_a_form_or_a_menu_class_is_read(tmp_path: Path) -> None:
    page = '<html><body><nav>Home</nav><div class="menu"><form><p>%s</p></form></div></body></html>'
    body = "All the words of the page stand in here, and they are most of it."
    assert [block.text for block in read(tmp_path, body, page).blocks] == [body]


def test_lines_are_numbered_and_each_block_has_its_own(tmp_path: Path) -> None:
    blocks = read(tmp_path, "<p>one</p><table><tr><td>a</td><td>b</td></tr></table><p>two</p>").blocks
    assert [(block.place.line_start, block.place.cell) for block in blocks] == [
        (1, None),
        (2, "table 1, row 1"),
        (3, None),
    ]


def test_cells_over_rows_and_columns_stand_in_the_first(tmp_path: Path) -> None:
    body = """<table><thead><tr><th>Rec</th><th colspan="2">Action</th><th>RAG</th></tr></thead>
    <tbody><tr><td rowspan="2">1. Share.</td><td>1.1</td><td><p>Write it</p><p>Say it</p></td>
    <td style="background-color:#00b050" rowspan="2"></td></tr>
    <tr><td>1.2</td><td>Audit<br>it</td></tr>
    <tr><td>2. Ask.</td><td>2.1</td><td>Train</td><td class="rag-red">R</td></tr></tbody></table>"""
    blocks = read(tmp_path, body).blocks
    assert [[cell.text for cell in block.cells] for block in blocks] == [
        ["Rec", "Action", "", "RAG"],
        ["1. Share.", "1.1", "Write it Say it", ""],
        ["", "1.2", "Audit it", ""],
        ["2. Ask.", "2.1", "Train", "R"],
    ]
    assert [block.header for block in blocks] == [True, False, False, False]
    assert [block.cells[3].fill for block in blocks] == [None, Rag.GREEN, Rag.GREEN, Rag.RED]
    assert blocks[1].cells[2].paragraphs == ("Write it", "Say it")
    assert blocks[1].cells[2].place.cell == "table 1, row 2, column 3"


@pytest.mark.parametrize(
    ("cell", "fill"),
    [
        ('bgcolor="#FFC000"', Rag.AMBER),
        ('bgcolor="red"', Rag.RED),
        ('style="background: rgb(0, 112, 192) none"', Rag.BLUE),
        ('style="color:red"', None),
        ('class="green"', Rag.GREEN),
        ('class="evergreen"', None),
    ],
)
def test_colours_of_cells(tmp_path: Path, cell: str, fill: Rag | None) -> None:
    blocks = read(tmp_path, f"<table><tr><td>a</td><td {cell}>b</td></tr></table>").blocks
    assert blocks[0].cells[1].fill is fill


def test_the_alternative_text_of_a_traffic_light_is_read(tmp_path: Path) -> None:
    blocks = read(tmp_path, '<table><tr><td>Train staff</td><td><img src="x.png" alt="Green"></td></tr></table>').blocks
    assert blocks[0].cells[1].text == "Green"


def test_a_table_that_lays_out_the_page_is_read_as_text(tmp_path: Path) -> None:
    body = "<table><tr><td><h2>Plan</h2><table><tr><td>a</td><td>b</td></tr></table></td><td>beside</td></tr></table>"
    blocks = read(tmp_path, body).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.HEADING, "Plan"),
        (BlockKind.TABLE_ROW, "a b"),
        (BlockKind.PARAGRAPH, "beside"),
    ]


def test_spans_that_lie_stay_within_limits(tmp_path: Path) -> None:
    body = '<table><tr><td rowspan="999999" colspan="100000">a</td><td>b</td></tr><tr><td>c</td></tr></table>'
    blocks = read(tmp_path, body).blocks
    assert blocks[0].cells[0].text == "a"
    assert "c" in blocks[1].text


def test_a_page_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "old.html"
    path.write_bytes('<html><head><meta charset="windows-1252"></head><p>The Board’s café</p></html>'.encode("cp1252"))
    assert read_html(path).blocks[0].text == "The Board’s café"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"PK\x03\x04\x00\x00", "not a web page"),
        (b"only words", "not a web page"),
        (b"<html><body><script>draw()</script></body></html>", "no text"),
        (b"<div>" * 20_000 + b"deep", "nested too deep"),
    ],
)
def test_what_is_no_page(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=message):
        read_html(path)
