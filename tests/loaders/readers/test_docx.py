"""Word documents: headings, paragraphs, what is hidden, deleted, boxed, noted or controlled."""

from pathlib import Path

import docx
import pytest

from graph.model.errors import DocumentError
from loaders.blocks import Block, BlockKind
from loaders.readers.docx import read_docx
from tests.loaders.readers.office import changed, p, style, styled, tbl, tc, tr, word

_HEADINGS = (
    style("heading 1", inside='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("heading 2", inside='<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    + style("Chapter", inside='<w:basedOn w:val="heading1"/>')
    + style("toc 1")
    + style("Strong", "character", "<w:rPr><w:b/></w:rPr>")
)


def _blocks(body: str, tmp_path: Path, **parts: str) -> tuple[Block, ...]:
    return read_docx(word(body, tmp_path / "review.docx", **parts)).blocks


def _texts(body: str, tmp_path: Path, **parts: str) -> list[str]:
    return [block.text for block in _blocks(body, tmp_path, **parts)]


def test_headings_have_their_styles_depth_however_far_the_style_is_based_on_it(tmp_path: Path) -> None:
    body = styled("Findings", "heading1") + styled("Housing", "heading2") + styled("Plan", "Chapter") + p("The end.")
    blocks = _blocks(body, tmp_path, styles=_HEADINGS)
    assert [(block.kind, block.level) for block in blocks] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 1),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_a_library_document_reads_as_it_was_made(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Review of Adult Z", 0)
    made.add_heading("Learning", 1)
    made.add_paragraph("The panel met twice.")
    made.add_paragraph("first", style="List Number")
    made.add_paragraph("second", style="List Number")
    made.add_paragraph("a point", style="List Bullet 2")
    path = tmp_path / "made.docx"
    made.save(str(path))
    assert [(block.kind, block.marker, block.text) for block in read_docx(path).blocks] == [
        (BlockKind.HEADING, None, "Review of Adult Z"),
        (BlockKind.HEADING, None, "Learning"),
        (BlockKind.PARAGRAPH, None, "The panel met twice."),
        (BlockKind.PARAGRAPH, "1", "first"),
        (BlockKind.PARAGRAPH, "2", "second"),
        (BlockKind.LIST_ITEM, "-", "a point"),
    ]


def test_places_count_paragraphs_that_print_something(tmp_path: Path) -> None:
    blocks = _blocks(p("One.") + "<w:p/>" + tbl(tr("a", ""), tr("b", tc(p("c") + p("d")))) + p("End."), tmp_path)
    assert [(block.place.line_start, block.place.line_end, block.place.cell) for block in blocks] == [
        (1, 1, None),
        (2, 2, "table 1, row 1"),
        (3, 5, "table 1, row 2"),
        (6, 6, None),
    ]


@pytest.mark.parametrize("run", ["<w:b/>", '<w:rStyle w:val="Strong"/>'])
def test_a_short_line_all_in_bold_is_a_heading(run: str, tmp_path: Path) -> None:
    body = p("What was found", run=run) + p("What was found.", run=run)
    assert [b.kind for b in _blocks(body, tmp_path, styles=_HEADINGS)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_sentence_in_a_heading_style_is_a_paragraph(tmp_path: Path) -> None:
    long = "The Board should make sure that every agency has a named lead for the work that is set out in this plan."
    (block,) = _blocks(styled(long, "heading2"), tmp_path, styles=_HEADINGS)
    assert block.kind is BlockKind.PARAGRAPH


def test_a_typed_number_is_a_marker_and_a_named_one_stays(tmp_path: Path) -> None:
    blocks = _blocks(p("6.2.1\tThe Board should act.") + p("Recommendation 3: The Board should act."), tmp_path)
    assert [(block.marker, block.text) for block in blocks] == [
        ("6.2.1", "The Board should act."),
        (None, "Recommendation 3: The Board should act."),
    ]


def test_tracked_changes_are_accepted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Keep </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>"
    )
    assert _texts(body, tmp_path) == ["Keep new", "moved"]


def test_a_deleted_paragraph_end_joins_what_follows(tmp_path: Path) -> None:
    body = p("One half ", "<w:rPr><w:del/></w:rPr>") + p("and the other.")
    assert _texts(body, tmp_path) == ["One half and the other."]
    assert _texts(p("The last.", "<w:rPr><w:del/></w:rPr>"), tmp_path) == ["The last."]


def test_deleted_rows_go(tmp_path: Path) -> None:
    body = tbl(tr("gone", "too", properties="<w:del/>"), tr("here", "still", properties="<w:ins/>"))
    assert _texts(body, tmp_path) == ["here still"]


def test_hidden_text_goes(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r></w:p>"
    assert _texts(body + p("shown", run='<w:vanish w:val="0"/>'), tmp_path) == ["Seen", "shown"]


def test_a_text_box_that_is_stored_twice_is_read_once_and_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    drawn = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p><w:r>{drawn}</w:r><w:r><w:t>Beside it.</w:t></w:r></w:p>"
    assert _texts(body, tmp_path) == ["Beside it.", "In the box."]


def test_a_text_box_of_an_old_document_is_read(tmp_path: Path) -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{p('In the box.')}</w:txbxContent></v:textbox></w:pict>"
    assert _texts(f"<w:p><w:r>{box}</w:r></w:p>", tmp_path) == ["In the box."]


def test_footnotes_stand_apart_at_the_end(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>A claim</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> made.</w:t></w:r></w:p>'
    )
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("-")}</w:footnote><w:footnote w:id="2">{p("See it.")}</w:footnote>'
    )
    blocks = _blocks(body, tmp_path, footnotes=notes)
    assert [(block.text, block.place.cell) for block in blocks] == [
        ("A claim made.", None),
        ("Footnotes", None),
        ("See it.", "footnote 1"),
    ]


def test_content_controls_are_opened_and_their_prompts_left_out(tmp_path: Path) -> None:
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Chosen.')}</w:sdtContent></w:sdt>"
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here')}</w:sdtContent></w:sdt>"
    run = "<w:p><w:sdt><w:sdtContent><w:r><w:t>Inline.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    cell = f"<w:sdt><w:sdtContent>{tc('cell')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('row', 'two')}</w:sdtContent></w:sdt>"
    body = inner + prompt + run + tbl(f"<w:tr>{tc('a')}{cell}</w:tr>", row)
    assert _texts(body, tmp_path) == ["Chosen.", "Inline.", "a cell", "row two"]


def test_comments_and_optional_hyphens_are_left_out_and_sections_and_columns_part_nothing(tmp_path: Path) -> None:
    body = (
        "<w:p><w:commentRangeStart/><w:r><w:t>Safe</w:t><w:softHyphen/><w:t>guard\u00ading.</w:t></w:r>"
        "<w:commentRangeEnd/><w:r><w:commentReference/></w:r></w:p>"
    )
    body += p("In two columns.", '<w:sectPr><w:cols w:num="2"/></w:sectPr>') + p("In one.")
    path = word(body, tmp_path / "plain.docx")
    comment = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>Is it so?</w:t></w:r></w:p></w:comment></w:comments>'
    blocks = read_docx(changed(path, tmp_path / "a.docx", word__comments=comment)).blocks
    assert [block.text for block in blocks] == ["Safeguarding.", "In two columns.", "In one."]


def test_endnotes_stand_apart_at_the_end(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>It was</w:t><w:endnoteReference w:id='2'/><w:t> known.</w:t></w:r></w:p>" + p("Next.")
    path = word(body, tmp_path / "a.docx", endnotes=f"<w:endnote w:id='2'>{p('By whom is not said.')}</w:endnote>")
    texts = [block.text for block in read_docx(path).blocks]
    assert texts == ["It was known.", "Next.", "Endnotes", "By whom is not said."]


def test_a_moved_row_is_read_where_it_went(tmp_path: Path) -> None:
    moved = "<w:p><w:pPr><w:rPr><w:{0}/></w:rPr></w:pPr><w:{0}><w:r><w:t>{1}</w:t></w:r></w:{0}></w:p>"
    gone = tr(*(tc(moved.format("moveFrom", text)) for text in ("1", "Write")), properties="<w:del/>")
    here = tr(*(tc(moved.format("moveTo", text)) for text in ("1", "Write")), properties="<w:ins/>")
    assert _texts(tbl(gone, tr("2", "Send"), here), tmp_path) == ["2 Send", "1 Write"]


def test_links_and_fields_show_what_is_printed(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>page 4</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = f"<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink><w:r><w:t>the site</w:t></w:r></w:hyperlink>{field}</w:p>"
    assert _texts(body, tmp_path) == ["See the sitepage 4"]


def test_line_breaks_part_lines_of_one_paragraph_and_paragraphs_of_a_cell(tmp_path: Path) -> None:
    broken = "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p>"
    prose, row = _blocks(broken + tbl(tr("x", tc(broken))), tmp_path)
    assert (prose.text, prose.lines) == ("One two", ("One", "two"))
    assert row.cells[1].paragraphs == ("One", "two")


def test_entries_of_a_contents_list_are_no_headings(tmp_path: Path) -> None:
    entry = '<w:p><w:pPr><w:pStyle w:val="toc1"/></w:pPr><w:r><w:t>1 Plan</w:t><w:tab/><w:t>7</w:t></w:r></w:p>'
    (block,) = _blocks(entry, tmp_path, styles=_HEADINGS)
    assert (block.kind, block.marker, block.lines) == (BlockKind.PARAGRAPH, None, ("1 Plan\t7",))


def test_ticks_of_symbol_fonts_are_read(tmp_path: Path) -> None:
    assert _texts('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', tmp_path) == ["✓"]


def test_a_document_of_pictures_says_that_it_has_no_text(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"review\.docx: the document has no text"):
        _blocks("<w:p/>", tmp_path)


def test_the_strict_form_reads_alike(tmp_path: Path) -> None:
    body = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Same.</w:t>'
        "</w:r></w:p></w:body></w:document>"
    )
    path = changed(word(p("Other."), tmp_path / "usual.docx"), tmp_path / "strict.docx", word__document=body)
    assert [block.text for block in read_docx(path).blocks] == ["Same."]
