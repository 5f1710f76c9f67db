"""Nothing is lost silently: every block is used, ignored for a reason, or listed as not understood."""

from pathlib import Path

import pytest

from loaders.collection import documents_in
from loaders.pipeline import extract_document
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
