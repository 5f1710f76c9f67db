"""Yearly reports that tell of several reviews: which review each item belongs to, and what was done about it."""

from pathlib import Path

from graph.model.records import DocumentRecords
from graph.model.vocabulary import Rag, ReviewKind, Status
from tests.loaders.build import records_of

_TITLE = "# Learning from reviews\n\nOldtown Safeguarding Partnership says here what became of its reviews.\n\n"
_LISTED = (
    "## The year in numbers\n\n"
    "| Review | Type | About | Commissioned | Status at 31 March 2024 |\n| --- | --- | --- | --- | --- |\n"
    "| Robin and Wren | LCSPR | Robin, 3, was badly burned in May 2022. | June 2022 | Published 4 July 2023. Plan open. |\n"
    "| Mr Teal | SAR | Death of a man of 50 | May 2022 | Published 2 May 2023 |\n"
    "| Marigold (DHR 7) | DHR | Death of a woman of 33 | 2023 | Not yet published. |\n\n"
)
_ROBIN = (
    "## Robin and Wren: progress by recommendation\n\n"
    "### Recommendation 1 (Oldtown Police)\n\nThe force should write down the name of each child.\n\n"
    "Progress: A field was added to the form in May 2024. Completed.\n\n"
    "### Recommendation 2 (Oldtown Council)\n\nThe Council should train its drivers.\n\n"
    "Progress: Not started. The contract ends in June.\n\n"
)
_TEAL = (
    "## Mr Teal: what we learned\n\nThe review made two recommendations:\n\n"
    "(1) Oldtown Council should look at rooms above shops.\n\n"
    "(2) Oldtown Police should tell the Council of empty rooms.\n\n"
)
_IMPACT = (
    "## What difference have our actions made?\n\n"
    "We rate in words. Green means that the action is finished. Red means that the action has not begun.\n\n"
    "| From | What we said we would do | Led by | By when | What difference has it made? | Impact |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
    "| Mr Teal 1 | Look at 60 rooms. | Oldtown Council | May 2024 | 64 rooms seen. | Green |\n"
    "| Robin and Wren 2 | Write training into the contract. | Oldtown Council | June 2024 | Next year. | Red |\n"
)


def _read(tmp_path: Path) -> DocumentRecords:
    return records_of(_TITLE + _LISTED + _ROBIN + _TEAL + _IMPACT, tmp_path, "yearly.md")


def test_a_table_of_reviews_names_each_with_what_it_says_of_it(tmp_path: Path) -> None:
    robin, teal, marigold = _read(tmp_path).reviews
    assert [(r.title, r.kinds, r.harm) for r in (robin, teal, marigold)] == [
        ("Robin and Wren", (ReviewKind.LCSPR,), "serious injury"),
        ("Mr Teal", (ReviewKind.SAR,), "death"),
        ("Marigold", (ReviewKind.DHR,), "death"),
    ]
    assert (robin.incident_date, robin.commissioned, robin.published) == ("2022-05", "2022-06", "2023-07-04")
    assert (marigold.reference, marigold.published) == ("DHR 7", None)
    assert (robin.commissioned_by, marigold.commissioned_by) == ("Oldtown Safeguarding Partnership", None)


def test_a_recommendation_named_in_a_heading_with_whom_it_asks(tmp_path: Path) -> None:
    first, second, *_ = _read(tmp_path).recommendations
    assert (first.ref, first.text) == ("1", "The force should write down the name of each child.")
    assert (first.addressed_to, second.addressed_to) == (("Oldtown Police",), ("Oldtown Council",))


def test_what_a_paragraph_of_progress_says_is_the_action(tmp_path: Path) -> None:
    first, second, *_ = _read(tmp_path).actions
    assert (first.text, first.status) == ("A field was added to the form in May 2024. Completed.", Status.COMPLETED)
    assert (second.text, second.status) == ("Not started. The contract ends in June.", Status.PENDING)
    assert (first.lead_agencies, first.recommendation_ref) == (("Oldtown Police",), "1")


def test_a_list_that_a_paragraph_calls_recommendations(tmp_path: Path) -> None:
    found = [(r.ref, r.text) for r in _read(tmp_path).recommendations if "teal" in r.review]
    assert found == [
        ("1", "Oldtown Council should look at rooms above shops."),
        ("2", "Oldtown Police should tell the Council of empty rooms."),
    ]


def test_a_list_of_an_earlier_reviews_recommendations_is_not_this_ones(tmp_path: Path) -> None:
    text = _TEAL.replace("The review made", "An earlier review made")
    assert records_of(_TITLE + _LISTED + text, tmp_path, "yearly.md").recommendations == ()


def test_each_item_goes_to_the_review_whose_part_it_stands_in_or_that_its_row_names(tmp_path: Path) -> None:
    records = _read(tmp_path)
    reviews = {review.id: review.title for review in records.reviews}
    told = [(reviews[action.review], action.recommendation_ref) for action in records.actions]
    assert told == [("Robin and Wren", "1"), ("Robin and Wren", "2"), ("Mr Teal", "1"), ("Robin and Wren", "2")]


def test_a_number_links_within_its_own_review(tmp_path: Path) -> None:
    records = _read(tmp_path)
    advised = {recommendation.id: recommendation.text for recommendation in records.recommendations}
    assert [advised[action.recommendation or ""] for action in records.actions[2:]] == [
        "Oldtown Council should look at rooms above shops.",
        "The Council should train its drivers.",
    ]


def test_a_column_of_nothing_but_colours_is_theirs_whatever_its_heading(tmp_path: Path) -> None:
    *_, done, open_ = _read(tmp_path).actions
    assert [(a.rag, a.status, a.desired_outcome) for a in (done, open_)] == [
        (Rag.GREEN, Status.COMPLETED, None),
        (Rag.RED, Status.PENDING, None),
    ]
