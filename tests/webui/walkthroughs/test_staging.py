"""How many things of a kind a step draws of all there are, where the rest is listed, and what is printed."""

from dataclasses import replace

import pytest

from graph.writing.walkthroughs import walkthrough
from queries.walkthroughs.answer_steps import _most_asked
from tests.webui.graph import ACTIONS, GAP, K
from tests.webui.reading import get
from tests.webui.walkthroughs.conftest import Desk
from webui.walkthroughs.checking import checked
from webui.walkthroughs.staging import Stage, staged

CLOSED = "Action 6.1"
"""The one of the five actions that the draft does not draw."""


def stage(desk: Desk, *, listing_all: bool) -> Stage:
    kept = walkthrough(desk.store, desk.make("Counted"))
    return staged(desk.store, kept, lambda text: text, listing_all=listing_all)


def test_what_is_drawn_is_counted_of_all_that_there_is(desk: Desk) -> None:
    steps = stage(desk, listing_all=True).steps
    assert {step.heading: step.drawn for step in steps} == {
        "The case": "",
        "Who was involved": "4 agencies",
        "What each knew, and when": "3 information gaps",
        # The other is told of in the step on what was not passed on.
        "What was missed": "1 of 2 missed opportunities",
        "What was not passed on": "3 information gaps",
        "What was recommended": "2 recommendations",
        "What has happened since": "4 of 5 actions",
        "Questions to discuss": "",
    }
    left = {step.heading: [line.words for line in step.left] for step in steps if step.left}
    assert list(left) == ["What was missed", "What has happened since"]
    (action,) = left["What has happened since"]
    assert action.startswith(CLOSED)
    assert not any(action == line.words for step in steps for line in step.lines)


def test_an_agency_that_is_not_drawn_is_listed_without_the_review(desk: Desk) -> None:
    kept = walkthrough(desk.store, desk.make("Fewer agencies"))
    fewer = replace(kept, steps=(replace(kept.steps[1], shown=kept.steps[1].shown[:4]), replace(kept.steps[4])))
    step = staged(desk.store, fewer, lambda text: text, listing_all=True).steps[0]
    assert step.drawn == "3 of 4 agencies"
    assert [line.words for line in step.left] == ["GP practices took part in Child K."]


def test_the_page_lists_all_and_the_file_what_is_drawn(desk: Desk) -> None:
    uid = desk.make("Page and file")
    page = get(desk.client, f"/walkthroughs/{uid}/present")
    assert "Drawn here: 4 of 5 actions; the list below has all." in page.words
    assert CLOSED in page.words
    kept = walkthrough(desk.store, uid)
    text = checked(desk.store, kept, notes=False).file
    assert "Drawn here: 4 of 5 actions." in text
    assert CLOSED not in text
    # What somebody takes out of a drawing before giving the file away is nowhere in it.
    steps = tuple(replace(step, shown=tuple(uid for uid in step.shown if uid != GAP)) for step in kept.steps)
    without = checked(desk.store, replace(kept, steps=steps), notes=False).file
    assert "Neither admission was notified" in text
    assert "Neither admission was notified" not in without


def test_the_briefing_names_what_is_drawn(desk: Desk) -> None:
    for address in (f"/walkthroughs/new/briefing?review={K}", f"/walkthroughs/{desk.make('Briefing')}/briefing"):
        words = get(desk.client, address).words
        assert "Named here: 4 of 5 actions." in words
        assert words.count("Action 3.1: Write a joint protocol.") == 1
        assert "Recommendation 3:" in words
        assert "GP practices took part in Child K." in words
        assert CLOSED not in words
    assert "6.1" in ACTIONS


@pytest.mark.parametrize(
    ("ranked", "words"),
    [
        ([("Police", 2), ("Trust", 1)], " 2 of the 6 are asked of Police, more than of any other."),
        ([("Police", 2)], " 2 of the 6 are asked of Police."),
    ],
)
def test_who_is_asked_most(ranked: list[tuple[str, int]], words: str) -> None:
    assert _most_asked(ranked, 6) == words
