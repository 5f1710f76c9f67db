"""Any tables, lists and paragraphs go the whole way: no error but ours, and no block or word is lost on the way."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.errors import DocumentError
from graph.model.records import DocumentRecords
from loaders.blocks import Block
from loaders.pipeline import Checked, check
from loaders.readers import read_document

WORDS = [
    "Ref", "No.", "Recommendation", "Action", "Lead", "Lead agency", "Target date", "Status", "RAG", "Progress", "Outcome",
    "Owner", "Learning point", "Evidence", "1", "1.1", "2.3.4", "R1", "(a)", "12 March 2014", "Mar-14", "2013/14", "TBC",
    "31/12/2019", "Complete", "In progress", "Not started", "Red", "Green", "Oldtown Police", "Oldtown Council",
    "Children's Services", "NHS Trust", "CCG", "Named Nurse", "the police", "did not tell", "was not shared with", "GP",
    "should", "must", "Child A", "Serious Case Review", "Domestic Homicide Review", "Recommendations", "Page 3", "#REF!",
    "#N/A", "and", ",", ".", ":", ";", "(", ")", "-", "/", "“", "”", "%", "http://x.org", "a@b.org", "Ltd", "was replaced by",
    "As at 31 January 2014", "Published March 2013", "Reference: OSCB/2012/1", "The board should write to all agencies.",
]  # fmt: skip
_TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=12)
_PHRASE = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), _TEXT), min_size=1, max_size=6).map(
    " ".join
)
_CELL = st.one_of(st.just(""), _PHRASE)
_ROWS = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(_CELL, min_size=width, max_size=width), min_size=2, max_size=6)
)
_PARAGRAPH = st.lists(_PHRASE, min_size=1, max_size=3).map("\n".join)
_LIST = st.lists(
    st.tuples(st.sampled_from(["- ", "1. ", "1.1 ", "(a) ", "• ", "ACTION: ", "# ", "## "]), _PHRASE), max_size=4
)
_QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def piped(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(cell.replace("|", " ") for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def items(listed: list[tuple[str, str]]) -> str:
    return "\n".join(mark + text for mark, text in listed)


_MARKDOWN = st.lists(st.one_of(_ROWS.map(piped), _PARAGRAPH, _LIST.map(items)), min_size=1, max_size=6).map("\n\n".join)


def checked(path: Path) -> Checked | None:
    """What becomes of a file; None where it is refused."""
    try:
        return check(read_document(path))
    except DocumentError:
        return None


def quoted(records: DocumentRecords) -> str:
    sources = [
        source
        for group in (records.facts(), records.reviews, records.agencies, records.roles, records.successions)
        for record in group
        for source in record.sources
    ]
    return " ".join([*(source.quote for source in sources), *(source.quote for source in records.ledger.sources)])


def held(account: Checked) -> None:
    """The account adds up: every block once, each used, ignored for a reason or listed as not understood."""
    ledger = account.records.ledger
    assert ledger.blocks == len(account.entries)
    assert ledger.used + sum(ledger.ignored.values()) + ledger.not_understood == ledger.blocks
    assert len(ledger.sources) == ledger.not_understood
    assert max(Counter(id(entry.block) for entry in account.entries).values(), default=1) == 1


def spelt(text: str) -> str:
    """The letters and digits of a text: marks of lists, white space and emphasis may go."""
    return re.sub(r"[\W_]+", "", text)


def told(block: Block) -> str:
    return spelt(" ".join((block.marker or "", block.text)))


@_QUICK
@given(_MARKDOWN, st.sampled_from(["md", "txt"]))
def test_any_text_goes_the_whole_way_and_no_word_is_lost(tmp_path: Path, text: str, ending: str) -> None:
    path = tmp_path / f"plan.{ending}"
    path.write_text(text, encoding="utf-8", newline="\n")
    account = checked(path)
    if account is None:
        return
    held(account)
    everything = Counter("".join(told(entry.block) for entry in account.entries))
    missing = Counter(spelt(" ".join(WORDS_OF.findall(text)))) - everything
    assert not missing, (missing, text)


WORDS_OF = re.compile(r"[A-Za-z]{3,}")
"""Words of the vocabulary: numbers may be a list's own, and signs are markup."""


@_QUICK
@given(_ROWS)
def test_every_cell_of_a_sheet_is_in_one_block_of_the_account(tmp_path: Path, rows: list[list[str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    path = tmp_path / "plan.csv"
    path.write_text(stream.getvalue(), encoding="utf-8", newline="")
    account = checked(path)
    if account is None:
        return
    held(account)
    blocks = Counter("".join(told(entry.block) for entry in account.entries))
    assert not Counter(spelt("".join(WORDS_OF.findall(" ".join(map(" ".join, rows)))))) - blocks


FACTS = {"recommendation", "action", "learning_point", "missed_opportunity", "information_gap"}


@_QUICK
@given(_ROWS)
def test_a_plan_row_that_gives_no_record_is_listed(tmp_path: Path, rows: list[list[str]]) -> None:
    """Under headers that say it is a plan, a row that a fact is made of is quoted whole, and one not understood is listed."""
    path = tmp_path / "plan.md"
    head = ["Ref", "Recommendation", "Action", "Lead agency", "Target date", "Status"]
    body = [[f"{number}.1", *row, *[""] * 6][:6] for number, row in enumerate(rows, start=1)]
    path.write_text("# Action plan\n\n" + piped([head, *body]), encoding="utf-8", newline="\n")
    account = checked(path)
    assert account is not None
    held(account)
    quotes = spelt(quoted(account.records))
    for entry in account.entries:
        if not entry.understood or FACTS & set(entry.used_by):
            words = WORDS_OF.findall(" ".join(cell.text for cell in entry.block.cells))
            assert all(word in quotes for word in words), (words, quotes)
