"""Cells that answer several asks, each line by a word of its ask."""

from pathlib import Path

from graph.model.vocabulary import Status
from loaders.extract.worded import answers_in_order
from tests.loaders.build import records_of

ASKS = ("Amend the discharge letter template.", "Run a baseline audit and repeat it after six months.")


def test_lines_are_paired_with_the_asks_whose_words_they_open_with() -> None:
    assert answers_in_order(ASKS, ("Repeat audit 30.06.25", "Template: 30.09.24")) == (
        "30.09.24",
        "Repeat audit 30.06.25",
    )


def test_what_is_not_certain_is_not_paired() -> None:
    """A line about neither, lines that fit both ways, and fewer lines than asks."""
    assert answers_in_order(ASKS, ("Template done.", "Newsletter sent.")) == ()
    assert answers_in_order(("Audit wards.", "Audit clinics."), ("Audit: May", "Audit: June")) == ()
    assert answers_in_order(ASKS, ("Template done.",)) == ()


def test_each_ask_has_its_own_date_and_status(tmp_path: Path) -> None:
    text = "# Oldtown Safeguarding Adults Board\n\n# Safeguarding Adults Review: Adult Q. Action plan\n\n" + (
        "Recommendation\tAction\tLead\tTimescale\tStatus\n"
        "1 Harbour Trust should write better letters.\t<p>Amend the letter template.</p><p>Run an audit of letters sent.</p>"
        "\tHead of Safeguarding\t<p>Template: 30 September 2024</p><p>Audit: June 2025</p>"
        "\t<p>Template: complete</p><p>Audit: on track</p>\n"
    )
    template, audit = records_of(text, tmp_path).actions
    assert (template.target_date, template.status) == ("2024-09-30", Status.COMPLETED)
    assert (audit.target_date, audit.status) == ("2025-06", Status.IN_PROGRESS)
    assert template.recommendation == audit.recommendation is not None
