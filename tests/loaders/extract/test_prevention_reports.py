"""Coroners' reports to prevent future deaths."""

from pathlib import Path

from graph.model.vocabulary import ReviewKind
from tests.loaders.build import records_of

_REPORT = """REGULATION 28: REPORT TO PREVENT FUTURE DEATHS

THIS REPORT IS BEING SENT TO:

1. Chief Executive, Oldtown Hospitals NHS Trust
2. Chief Constable, Oldtown Police

INVESTIGATION

On 2 May 2023 I opened an inquest into the death of Ada Bramwell, aged 30.

CORONER'S CONCERNS

The MATTERS OF CONCERN are as follows.

(1) Nobody at the hospital looks at the list on Sundays.
(2) Officers were not told of the list.

They had no training in it either.

ACTION SHOULD BE TAKEN

In my opinion action should be taken to prevent future deaths.

YOUR RESPONSE

You are under a duty to respond to this report within 56 days, namely by 14 July 2024. I may extend the period.
"""


def test_matters_of_concern_are_findings_and_each_recipient_has_a_duty(tmp_path: Path) -> None:
    records = records_of(_REPORT, tmp_path, "report.txt")
    assert [point.text for point in records.learning_points] == [
        "Nobody at the hospital looks at the list on Sundays.",
        "Officers were not told of the list. They had no training in it either.",
    ]
    assert [(a.lead_agencies, a.lead_roles, a.target_date) for a in records.actions] == [
        (("Oldtown Hospitals NHS Trust",), ("Chief Executive",), "2024-07-14"),
        (("Oldtown Police",), ("Chief Constable",), "2024-07-14"),
    ]
    assert {a.text for a in records.actions} == {
        "You are under a duty to respond to this report within 56 days, namely by 14 July 2024."
    }
    assert records.recommendations == ()
    (review,) = records.reviews
    assert (review.kinds, review.subject) == ((ReviewKind.PFD,), "Ada Bramwell")


def test_concerns_without_numbers_are_each_a_paragraph(tmp_path: Path) -> None:
    text = _REPORT.replace("(1) ", "").replace("\n(2) ", "\n\n")
    assert len(records_of(text, tmp_path, "report.txt").learning_points) == 3
