"""What a first walkthrough says of the invented graph: sentences and counts worked by hand from tests/webui/graph.py."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.interval import FEW
from queries.questions.reviews import ReviewInScope
from queries.walkthroughs.closing_steps import theme_words
from queries.walkthroughs.draft import draft
from queries.walkthroughs.rows import parts
from queries.walkthroughs.scene import scene, sources
from queries.walkthroughs.telling import tellings
from tests.webui.graph import (
    ACTIONS,
    CS,
    FINDING,
    GAP,
    GAP_IMPLIED,
    GAP_OPEN_END,
    GP,
    MHT,
    MISSED,
    POLICE,
    REC3,
    REC5,
    SHARING,
    D,
    K,
    R,
    invented,
    write,
)

DAY = date(2025, 10, 1)


def test_a_draft_says_what_the_documents_say(store: Store) -> None:
    write(store, invented())
    made = draft(store, K, DAY)
    assert (made.title, made.review, made.uid) == ("Child K: a walkthrough for practitioners", K, None)
    words = {step.heading: step.words for step in made.steps}
    assert words == {
        "The case": "This review is about Child K. What happened: Serious harm, in November 2020.\n"
        "Age: under 2. Sex: not stated.",
        "Who was involved": "4 agencies took part in the case or in the review. "
        "2 of them held, or needed, something that was not passed on.",
        # Only the two admissions have a date.
        "What each knew, and when": "The documents say who knew of each of the 3 things that did not arrive, or not in "
        "time. What is dated was in September 2020; for 2 no document gives a date.",
        # The ward's not notifying is the same event as a gap.
        "What was missed": "The documents tell of 2 missed opportunities. "
        "1 of them is about what was not passed on, and told in the step on that.",
        "What was not passed on": "The documents tell of 3 information gaps: what an agency knew did not reach another, "
        "or not in time. 1 is implied, not said outright.",
        "What was recommended": "The review made 2 recommendations. 1 names no agency. "
        "For 2 of the 2 a document says which failure or finding it answers.",
        # 3.2 and 4.1 are open, 3.1 and 6.1 closed, 1.1 unknown; 3.2 was due in March 2023; 3.1 is claimed.
        "What has happened since": "As of 1 October 2025, of 5 actions: 2 open, 2 closed and 1 with no status stated. "
        "1 of the open ones is past the target date. "
        "Of 1 marked completed, a check, a count or a result is cited for 0.",
        "Where else this came up": "“Recording” came up in none of the 2 other reviews that are loaded.",
        "Questions to discuss": "What would stop this from happening where you work, on Monday?\n"
        "Which recommendation is about your team, and how do you know that it is done?\n"
        "What do you know, at this moment, that somebody else needs?",
    }
    assert [step.heading for step in made.steps if step.hidden] == ["Where else this came up"]
    shown = {step.heading: step.shown for step in made.steps}
    assert shown["Who was involved"] == (K, CS, MHT, POLICE, GP)
    assert shown["What each knew, and when"] == (MHT, GAP, CS, GAP_IMPLIED, GAP_OPEN_END)
    assert shown["What was missed"] == (CS, MISSED)
    assert shown["What was not passed on"] == (MHT, GAP, CS, GAP_IMPLIED, GAP_OPEN_END)
    assert shown["What was recommended"] == (REC3, MHT, REC5)
    late, claimed, pending = (ACTIONS[number] for number in ("3.2", "3.1", "4.1"))
    assert shown["What has happened since"] == (REC3, late, claimed, pending, ACTIONS["1.1"])
    assert all(len(step.shown) <= 12 for step in made.steps)


def test_what_is_shown_is_found_again_with_its_places(store: Store) -> None:
    write(store, invented())
    made = draft(store, K, DAY)
    shown = [step.shown for step in made.steps]
    found = scene(store, [uid for uids in shown for uid in (*uids, "action:gone")])
    drawn = parts(found, shown)
    assert found.gone([GAP, "action:gone"]) == 1
    told = {
        step.heading: [each.words for each in tellings(found, part)]
        for step, part in zip(made.steps, drawn, strict=True)
    }
    # First who knew: whom it did not reach is kept back for the later step.
    assert told["What each knew, and when"][0] == (
        "Information gap (September 2020): Neither admission was notified to Children’s Services by Dr Amelia "
        "Underhill. Known to: Mental Health Trust."
    )
    assert told["What was not passed on"] == [
        "Information gap (September 2020): Neither admission was notified to Children’s Services by Dr Amelia "
        "Underhill. Known to: Mental Health Trust. Did not reach, or not in time: Children’s Services.",
        "Information gap: There is no record of the assessment having left the Trust. Known to: Children’s Services. "
        "Did not reach, or not in time: Mental Health Trust. This is implied, not said outright.",
        "Information gap: Other agencies were not told of the discharge. Known to: Mental Health Trust. "
        "Did not reach, or not in time: “other agencies”.",
    ]
    assert "GP practices took part in Child K." in told["Who was involved"]
    assert told["What has happened since"][1] == (
        "Action 3.1: Write a joint protocol. Status: completed. No check, count or result is cited. "
        "Target: 30 September 2022. It carries out recommendation 3."
    )
    places = [passage.place for passage in sources(found, made.steps[4].shown)]
    assert places == [
        "child-k-overview.pdf, page 23, lines 4 to 6",
        "child-k-overview.pdf, page 31, lines 11 to 13",
        "child-k-overview.pdf, page 32, line 2",
    ]


def test_a_review_of_which_next_to_nothing_is_known(embedded_store: Store) -> None:
    write(embedded_store, invented())
    made = draft(embedded_store, R, DAY)
    assert made.steps[0].words.startswith("Who this review is about: not stated. What happened: not stated; when: not")
    assert [step.heading for step in made.presented] == ["The case", "What has happened since", "Questions to discuss"]
    assert made.steps[6].words.startswith("No action plan of this review has been loaded")
    with pytest.raises(QuestionError):
        draft(embedded_store, "review:none", DAY)


def test_a_theme_that_came_up_elsewhere_names_the_reviews(embedded_store: Store) -> None:
    graph = invented()
    graph.links.append(("ABOUT", MISSED, SHARING, {"score": 1.0, "words": ["told"]}))
    write(embedded_store, graph)
    step = draft(embedded_store, K, DAY).steps[7]
    assert step.words == (
        "“Sharing information” came up in 1 of the 2 other reviews that are loaded, in 2012. "
        "That is one review: too few to say that it keeps coming back."
    )
    assert step.shown == (SHARING, K, D)
    assert not step.hidden
    found = scene(embedded_store, step.shown)
    (part,) = parts(found, [step.shown])
    assert [each.words for each in tellings(found, part)][1:] == [
        "Child K (2020) carries the theme Sharing information.",
        "Child D (2012) carries the theme Sharing information.",
    ]
    assert FINDING not in found.things


@pytest.mark.parametrize(("others", "few"), [(1, True), (FEW - 1, True), (FEW, False)])
def test_few_reviews_are_said_to_be_few(others: int, few: bool) -> None:
    some = [ReviewInScope(f"review:{n}", "T", None, (), 2010 + n, None, ()) for n in range(others)]
    words = theme_words("Sharing", some, 20)
    assert words.startswith(f"“Sharing” came up in {others} of the 20 other reviews that are loaded")
    assert ("too few to say that it keeps coming back" in words) is few
