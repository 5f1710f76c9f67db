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


def test_a_sentence_answers_the_numbered_recommendations_above_it(tmp_path: Path) -> None:
    long = "The Council has written to families. " + "It has also written to many others about the matter. " * 20
    text = (
        "# Response to the Mill Lane Inquiry\n\n## Letters\n\n2a. Oldtown Council should write to each family.\n\n"
        "2b. Oldtown Council should say sorry.\n\nThese recommendations are accepted in full by the Council.\n\n"
        f"{long}\n\n## Museum\n\n3a. Oldtown Council should open a museum.\n\n"
        "This recommendation is not accepted by the Council.\n\nThere is no money for it.\n"
    )
    records = records_of(text, tmp_path, "response.md")
    assert [r.ref for r in records.recommendations] == ["2a", "2b", "3a"]
    assert [(a.recommendation_ref, a.text, a.status) for a in records.actions] == [
        ("2a", "These recommendations are accepted in full by the Council.", Status.COMPLETED),
        ("2b", "These recommendations are accepted in full by the Council.", Status.COMPLETED),
        ("3a", "There is no money for it.", Status.WITHDRAWN),
    ]
    assert (records.actions[0].progress or "").startswith("The Council has written")
