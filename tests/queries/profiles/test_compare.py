"""Two reviews side by side on the graph of graphs/profiles.cypher, worked out in its table."""

from collections.abc import Iterable
from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.profiles.compare import QUESTION, TWO, compare
from queries.questions.profiles.compare_claims import CLAIMED
from queries.questions.profiles.compare_found import BOTH, ONLY, WHO
from queries.questions.profiles.compare_lines import CompareLine, listed, sides
from queries.questions.profiles.compare_repeated import TWICE
from queries.questions.profiles.profile_lines import MOST
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)
NOT_KNOWN = " Whether what the {} looks at happened before that was reported is not known."


@pytest.fixture
def profiles(store: Store) -> Store:
    """The graph of graphs/profiles.cypher."""
    return build(store, "profiles")


def _numbers(lines: Iterable[CompareLine], part: str) -> list[tuple[str, int | None, int | None]]:
    return [(line.item, line.first, line.second) for line in lines if line.part == part]


def _notes(lines: Iterable[CompareLine], part: str) -> list[tuple[str, str | None]]:
    return [(line.item, line.note) for line in lines if line.part == part]


def test_what_both_found_and_what_only_one_did(profiles: Store) -> None:
    lines = compare(profiles, "SCR 1", "Child C")
    assert _notes(lines, TWO) == [
        ("First", "Child A: 2009, the year of what happened, published March 2010."),
        ("Second", "Child C: 2018, the year in which it was published."),
        ("Which came first", "The first, by its year: 2009, before 2018."),
    ]
    assert _numbers(lines, BOTH) == [
        # gap 1, missed 1, recommendation 1, action 1; gap 6, finding 2, recommendation 3, action 6
        ("Theme: Information sharing", 4, 4),
        ("Theme: Record keeping", 2, 2),  # finding 1, action 2; gap 4, recommendation 3
    ]
    assert _numbers(lines, ONLY["first"]) == [
        ("Missed: information not shared", 1, None),
        ("Not shared between: Old Trust and Police", 1, None),
    ]
    assert _numbers(lines, ONLY["second"]) == [
        ("Theme: Handover", None, 1),
        ("Missed: not recorded", None, 1),
        ("Not shared between: New Trust and Police", None, 1),  # gap 6; of gap 5 one end is not named
        ("Not shared between: New Trust and Ward", None, 1),
    ]


def test_a_pair_of_agencies_is_one_whichever_held_it(profiles: Store) -> None:
    # In review two the trust did not tell the police (gap 2) nor they the trust (3); in three the police did not (6).
    lines = compare(profiles, "Adult B", "Child C")
    assert _numbers(lines, BOTH) == [
        ("Theme: Information sharing", 4, 4),  # gaps 2, 3, recommendation 2, action 3; gap 6, finding 2, 3 and 6
        ("Theme: Record keeping", 2, 2),  # gap 3, missed 2; gap 4, recommendation 3
        ("Missed: not recorded", 1, 1),
        ("Not shared between: New Trust and Police", 2, 1),
    ]


def test_who_was_in_both(profiles: Store) -> None:
    lines = compare(profiles, "SCR 1", "Child C")
    assert _numbers(lines, WHO) == [
        ("Agencies in both", 1, 1),
        ("Police", 1, 3),  # gap 1; gap 6, recommendation 3, action 6
        ("Old Trust; New Trust", None, None),
    ]
    assert _notes(lines, WHO)[-1] == (
        "Old Trust; New Trust",
        "Old Trust was in the first and New Trust in the second: one took over from the other, or is a unit of it.",
    )
    # The ward and the old trust are each in line with the new one, not with each other.
    assert not any("Ward" in line.item for line in lines if line.part == WHO)


def test_what_was_recommended_twice(profiles: Store) -> None:
    (line,) = [line for line in compare(profiles, "SCR 1", "Child C") if line.part == TWICE]
    # Both share telling words of weight 6 (school and child, which many use, half each); the second adds agencies, 0.5:
    # 2 × 6 / (6 + 6.5).
    assert line.item == "Alike 0.96 of 1"
    assert line.first_words == "Tell the school nurse and the midwife whenever a child is discharged from hospital."
    assert line.second_words is not None
    assert line.second_words.startswith("Agencies should: tell the school nurse")
    assert line.note == "The first asks Old Trust; the second asks New Trust and Police."
    assert line.behind == {"first_words": ("recommendation:1",), "second_words": ("recommendation:3",)}
    assert [line.item for line in compare(profiles, "SCR 1", "Adult B") if line.part == TWICE] == ["Nothing"]


def test_said_to_be_completed_and_found_again(profiles: Store) -> None:
    lines = [line for line in compare(profiles, "SCR 1", "Child C") if line.part == CLAIMED]
    # Action 1 carries out recommendation 1, which recommendation 3 repeats to the new trust, of one line with the old.
    # Action 2 is on records, as gap 4 of the new trust is. Gap 6 is on sharing, as action 1 is, but of the police.
    assert [(line.item, line.first_words, line.note) for line in lines] == [
        (
            "New Trust",
            "Write to all wards … Sent in May 2010",
            "The first says that this was completed, and cites no check, count or result; "
            f"the second recommends nearly the same to New Trust.{NOT_KNOWN.format('second')}",
        ),
        (
            "New Trust",
            "Audit the records",
            "The first says that this was completed, and cites a check, count or result; "
            f"the second finds this of New Trust. Both are about Record keeping.{NOT_KNOWN.format('second')}",
        ),
    ]
    assert lines[1].second_words == "The ward had no notes."
    assert lines[1].behind == {"first_words": ("action:2",), "second_words": ("information_gap:4",)}
    assert [quote.uid for quote in lines[0].evidence] == ["passage:3"]  # of action 1
    assert [quote.uid for quote in lines[1].evidence] == ["passage:5"]  # of gap 4


def test_what_happened_after_completion_was_reported_is_said_plainly(profiles: Store) -> None:
    notes = _notes(compare(profiles, "SCR 1", "Adult B"), CLAIMED)
    # Action 1 was reported completed in June 2010, and review two is of what happened in 2014; of action 2 no dated
    # document says so. Gap 3 is of the police, who needed to tell and led no action of review one.
    assert notes == [
        (
            "New Trust",
            "The first says that this was completed, and cites no check, count or result; "
            "the second finds this of New Trust. Both are about Information sharing.",
        ),
        (
            "New Trust",
            "The first says that this was completed, and cites a check, count or result; "
            f"the second finds this of New Trust. Both are about Record keeping.{NOT_KNOWN.format('second')}",
        ),
    ]


def test_the_other_way_round_the_sides_change_and_the_words_stay_on_theirs(profiles: Store) -> None:
    there, back = compare(profiles, "SCR 1", "Child C"), compare(profiles, "Child C", "SCR 1")
    assert _notes(back, TWO)[2] == ("Which came first", "The second, by its year: 2009, before 2018.")
    ours, theirs = ([line for line in lines if line.part == CLAIMED] for lines in (there, back))
    assert [(line.first_words, line.second_words) for line in ours] == [
        (line.second_words, line.first_words) for line in theirs
    ]
    assert theirs[1].note is not None
    assert theirs[1].note.startswith("The second says that this was completed, and cites a check, count or result; the")
    assert NOT_KNOWN.format("first") in theirs[1].note
    assert _numbers(back, BOTH) == [(item, second, first) for item, first, second in _numbers(there, BOTH)]


def test_what_happened_before_it_was_reported_comes_last_and_is_said(profiles: Store) -> None:
    # As review two would be if it were of 2010-01: before June 2010, when action 1 was reported completed.
    profiles.write(
        lambda transaction: transaction.run(
            "MATCH (review:Review {uid: 'review:two'}) "
            "CREATE (review)-[:CONCERNS]->(:Case {uid: 'case:two', incident_date: '2010-01'})"
        )
    )
    notes = [note or "" for _, note in _notes(compare(profiles, "SCR 1", "Adult B"), CLAIMED)]
    assert "Record keeping" in notes[0]
    assert notes[1].endswith(
        "Both are about Information sharing. What the second looks at happened before that was reported."
    )


def test_without_an_order_nothing_is_held_against_another(profiles: Store) -> None:
    lines = compare(profiles, "SCR 1", "Adult D")
    assert _notes(lines, TWO)[2] == (
        "Which came first",
        "Not known: no document gives the year of the second.",
    )
    assert _notes(lines, CLAIMED) == [
        ("Not told", "The years do not tell which review came first, so neither is held against the other.")
    ]
    assert _notes(lines, BOTH) == [("Nothing", "No theme, kind of missed opportunity or pair of agencies is in both.")]
    profiles.write(
        lambda transaction: transaction.run("MATCH (review:Review {uid: 'review:four'}) SET review.year = 2009")
    )
    assert _notes(compare(profiles, "SCR 1", "Adult D"), TWO)[2][1] == "Not known: both are of 2009."


def test_two_that_share_nobody(profiles: Store) -> None:
    profiles.write(
        lambda transaction: transaction.run(
            "MATCH (:Agency)-[part:TOOK_PART_IN]->(review:Review {uid: 'review:four'}) DELETE part"
        )
    )
    lines = compare(profiles, "SCR 1", "Adult D")
    assert _notes(lines, WHO) == [("Nobody", "No agency took part in both, nor one of the same line in each.")]


def test_every_number_is_the_number_of_what_stands_behind_it(profiles: Store) -> None:
    given = {"first": "SCR 1", "second": "Child C"}
    answer = QUESTION.ask(profiles, given, AS_OF)
    assert answer == QUESTION.ask(profiles, given, AS_OF)
    names = [column.name for column in answer.columns]
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        values = dict(zip(names, row, strict=True))
        assert set(behind) <= set(names)
        for name in ("first", "second"):
            assert values[name] == (len(behind[name]) if name in behind else None)
        for name in ("first_words", "second_words"):
            assert (values[name] is not None) == (name in behind)


def test_what_is_wrong_is_refused(profiles: Store) -> None:
    with pytest.raises(QuestionError, match="second: Both are one review"):
        compare(profiles, "SCR 1", "review:one")
    with pytest.raises(QuestionError, match="second: 2 reviews are called 'Child A'"):
        compare(profiles, "SCR 1", "Child A")
    with pytest.raises(QuestionError, match=r"first: There is no review 'SCR 9'.*Did you mean SCR 1"):
        compare(profiles, "SCR 9", "Child A")


def test_a_second_review_is_asked_for(store: Store) -> None:
    with pytest.raises(QuestionError, match="second: The question compare cannot be asked without it"):
        QUESTION.ask(store, {"first": "SCR 1"}, AS_OF)


def test_a_long_list_counts_what_is_left_on_each_side() -> None:
    lines = listed([sides("Part", f"Theme {n}", [f"a:{n}"], [f"b:{n}", "b:all"]) for n in range(MOST + 2)], "Others")
    assert [line.item for line in lines[:2]] == ["Theme 0", "Theme 1"]
    assert (len(lines), lines[-1].item, lines[-1].first, lines[-1].second) == (MOST + 1, "Others", 2, 3)
    one_sided = listed([sides("Part", f"Theme {n}", None, [f"b:{n}"]) for n in range(MOST + 1)], "Others")
    assert (one_sided[-1].first, one_sided[-1].second, one_sided[-1].note) == (None, 1, "1 more.")
