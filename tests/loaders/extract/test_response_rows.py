"""Responses to recommendations: each restated, what was decided, what came of it."""

from pathlib import Path

from graph.model.vocabulary import ReviewKind, Status
from tests.loaders.build import records_of

_RESPONSE = """# Oldtown Council's response to the report of the Mill Lane Inquiry

## Our response to the recommendations

#### Recommendation 1

> The Council should write to each family.

**Response: Accepted**

Letters have been sent to all 40 families. The Council's Head of Records leads this work.

#### Recommendation 2

> Oldtown Police should read the papers again.

**Response: Accepted**

*Oldtown Police says:* The papers have been read. We will report by 31 May 2025.

#### Recommendation 3

> The Council should open a museum.

**Response: Not accepted**

Families have told us that they would not want one.

#### Recommendation 4

> The Council should say sorry.

**Response: Accepted**

The Council's Leader wrote to each family.
"""


def test_a_response_restates_each_recommendation_and_says_what_came_of_it(tmp_path: Path) -> None:
    records = records_of(_RESPONSE, tmp_path, "response.md")
    assert [(r.ref, r.text) for r in records.recommendations][1:3] == [
        ("2", "Oldtown Police should read the papers again."),
        ("3", "The Council should open a museum."),
    ]
    assert [a.recommendation_ref for a in records.actions] == ["1", "2", "3", "4"]
    first, second, third, _ = records.actions
    assert (first.status, first.lead_agencies, first.lead_roles) == (
        Status.COMPLETED,
        ("Oldtown Council",),
        ("Head of Records",),
    )
    assert second.text == "The papers have been read. We will report by 31 May 2025."
    assert (second.lead_agencies, second.target_date) == (("Oldtown Police",), "2025-05-31")
    assert (third.status, third.status_text) == (Status.WITHDRAWN, "Not accepted")
    (review,) = records.reviews
    assert (review.kinds, review.title) == ((ReviewKind.INQUIRY,), "Mill Lane Inquiry")


def test_one_answer_alone_makes_no_response(tmp_path: Path) -> None:
    text = _RESPONSE.split("#### Recommendation 2")[0]
    assert records_of(text, tmp_path, "response.md").actions == ()
