"""Nothing is lost silently: every block is used, ignored for a reason, or listed as not understood."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model.records import Agency, Document, DocumentRecords, Ignored, Ledger, Role, Source
from graph.model.vocabulary import Capacity, DocumentKind, Sector
from loaders.blocks import Block, BlockKind, Place, ReadDocument
from loaders.collection import documents_in
from loaders.extract.recognised import marked
from loaders.ledger import Entry, Reason, account
from loaders.pipeline import extract_document
from loaders.printing import plain
from tests.loaders.build import records_of, spaced

SAMPLES = Path(__file__).parent.parent.parent / "reviewgraph" / "samples"


@pytest.mark.parametrize("path", documents_in([SAMPLES]), ids=lambda p: p.stem)
def test_the_account_of_every_sample_adds_up(path: Path) -> None:
    ledger = extract_document(path).ledger
    assert ledger.used + sum(ledger.ignored.values()) + ledger.not_understood == ledger.blocks
    assert 0 < ledger.characters_used <= ledger.characters
    assert len(ledger.sources) == ledger.not_understood


def test_what_stands_between_the_rows_of_a_spilt_plan_is_listed(tmp_path: Path) -> None:
    text = spaced(
        "Ref Action Lead Agency Target Date|Progress Status",
        "1.1 Write the form and|send it",
        "Oldtown|Police",
        "Mar-14 Sent.",
        "Action|completed",
        "Words that a PDF tool moved here from another page of the plan, and that belong to no row that can be told.",
    )
    ledger = records_of(text, tmp_path).ledger
    assert [source.quote[:20] for source in ledger.sources] == ["Words that a PDF too"]


def test_a_row_of_a_plan_that_gives_no_more_than_a_name_is_not_understood(tmp_path: Path) -> None:
    text = (
        "# Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q. Action plan\n\n"
        "| Action | Lead | By when |\n| --- | --- | --- |\n| Write the course. | Oldtown Police | May 2014 |\n"
        "| TBC | Oldtown Police | |\n"
    )
    ledger = records_of(text, tmp_path, "plan.md").ledger
    assert [source.line_start for source in ledger.sources] == [8]


def test_prose_that_reads_as_an_action_and_gives_none_is_not_understood(tmp_path: Path) -> None:
    text = (
        "# Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q\n\n## What was said\n\n"
        "The head wrote that the form was theirs; Owner: Oldtown Police. Due date: May 2014. Nobody knows which form.\n"
    )
    ledger = records_of(text, tmp_path, "plan.md").ledger
    assert ledger.not_understood == 1


@pytest.mark.parametrize("path", documents_in([SAMPLES]), ids=lambda p: p.stem)
def test_every_ignored_block_that_has_words_is_kept_in_printed_order(path: Path) -> None:
    ledger = extract_document(path).ledger
    counted = Counter(each.reason for each in ledger.ignored_sources)
    assert counted == {reason: number for reason, number in ledger.ignored.items() if reason != Reason.EMPTY}
    assert all(each.source.quote.strip() for each in ledger.ignored_sources)
    places = [(each.source.page or 0, each.source.line_start or 0) for each in ledger.ignored_sources]
    assert places == sorted(places)


def test_ignored_blocks_come_with_reason_place_and_words(tmp_path: Path) -> None:
    text = (
        "# Oldtown Safeguarding Children Board\n\n# Serious Case Review: Child Q. Action plan\n\n"
        "| Action | Lead | By when |\n| --- | --- | --- |\n| Write the course. | Oldtown Police | May 2014 |\n\n"
        "The weather was fair.\n"
    )
    ledger = records_of(text, tmp_path, "plan.md").ledger
    assert [(each.reason, each.source.line_start, each.source.quote) for each in ledger.ignored_sources] == [
        ("table header", 5, "Action Lead By when"),
        ("narrative without a fact", 9, "The weather was fair."),
    ]


def test_a_block_without_words_is_counted_and_not_kept() -> None:
    blank = Entry(Block(BlockKind.PARAGRAPH, " ", Place(1, 1)), ignored=Reason.EMPTY)
    number = Entry(Block(BlockKind.PARAGRAPH, "7", Place(2, 2, page=3)), ignored=Reason.PAGE_NUMBER)
    ledger = account("paper.txt", [blank, number])
    assert ledger.ignored == {"empty": 1, "page number": 1}
    assert ledger.ignored_sources == (Ignored("page number", Source("7", page=3, line_start=2, line_end=2)),)


def test_a_used_block_is_kept_whole_where_records_quote_a_part_of_it() -> None:
    blocks = [
        Block(BlockKind.PARAGRAPH, "Fenholt Police came at once.", Place(1, 1)),
        Block(BlockKind.TABLE_ROW, "1 Write a note Fenholt Police", Place(2, 2)),
        Block(BlockKind.PARAGRAPH, "Nobody is named here.", Place(3, 3)),
    ]
    agency = Agency(
        "a.txt",
        "agency:fenholt-police",
        "Fenholt Police",
        Sector.POLICE,
        sources=(Source("Fenholt Police", line_start=1, line_end=1),),
    )
    row = Role(
        "a.txt",
        "role:x/y",
        "Note writer",
        Capacity.PANEL,
        sources=(Source("1 | Write a note | Fenholt Police", line_start=2, line_end=2),),
    )
    records = DocumentRecords(Document("a.txt", "ab", DocumentKind.OTHER), Ledger("a.txt", 3, 0, 0, 0, 0))
    records = replace(records, agencies=(agency,), roles=(row,))
    used = [Entry(blocks[0], used_by=("agency",)), Entry(blocks[1], used_by=("role",)), Entry(blocks[2], ignored="x")]
    kept = account("a.txt", used, records).used_sources
    assert kept == (Source("Fenholt Police came at once.", line_start=1, line_end=1),)
    assert "used_sources" not in plain(replace(records.ledger, used_sources=kept))


def test_what_was_ignored_is_not_printed() -> None:
    ignored = (Ignored("heading", Source("What was said", line_start=1, line_end=1)),)
    printed = plain(Ledger("paper.txt", 1, 0, 0, 13, 0, ignored={"heading": 1}, ignored_sources=ignored))
    assert list(printed) == [
        "type",
        "document",
        "blocks",
        "used",
        "not_understood",
        "characters",
        "characters_used",
        "ignored",
        "sources",
    ]
    assert "What was said" not in str(printed)


def test_ignored_blocks_of_a_page_that_was_a_picture_say_so() -> None:
    ignored = tuple(Ignored("heading", Source("Words", page=page, line_start=page, line_end=page)) for page in (1, 2))
    document = ReadDocument("scan.pdf", "ab", 2, (), recognised=(2,), first_lines=(1, 2))
    records = DocumentRecords(
        Document("scan.pdf", "ab", DocumentKind.OTHER), Ledger("scan.pdf", 2, 0, 0, 0, 0, ignored_sources=ignored)
    )
    assert [each.source.recognised for each in marked(records, document).ledger.ignored_sources] == [False, True]
