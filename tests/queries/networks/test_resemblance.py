"""Which recommendations count as near-identical: pairs written for it, the score by hand, and that none is missed."""

import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.errors import QuestionError
from queries.networks import resemblance
from queries.networks.resemblance import NEAR_IDENTICAL, Resemblance, Wording, resemblances, score
from queries.networks.wording import COMMON, NAME, TELLING, Said, stem, telling_words

_SAME = [
    (
        "Northfield Hospital Trust should make sure that every baby with a bruise is seen by a consultant paediatrician.",
        "Westmoor Infirmary must ensure that each baby with bruises is seen by a consultant paediatrician within 4 hours.",
    ),
    (
        "Eastby Police should tell the school before the start of the day when a pupil was at home during an assault.",
        "When a pupil has been at home during an assault, Marlow Constabulary must inform the school by the start of "
        "the day.",
    ),
    (
        "GP practices should record who brings a child to an appointment and what their relationship is.",
        "All GPs must record the relationship of the adult who brings a child to each appointment.",
    ),
    (
        "The Board should audit 20 strategy discussions each year to see whether a health visitor took part.",
        "The Partnership must audit strategy discussions to see whether a health visitor takes part; 50 cases a year.",
    ),
    (
        "Housing officers are to be trained to recognise hoarding and to refer tenants to the fire service.",
        "NCC should train housing officers in recognising hoarding and referring tenants to the fire service.",
    ),
    (
        "Midwives should ask every woman about domestic abuse when she is alone, and write down the answer.",
        "Every midwife should ask women about domestic abuse while alone and write down their answers.",
    ),
    (
        "Northfield PCT should give health visitors a protocol on children who are not brought to appointments.",
        "Northfield CCG should give its health visitors procedures on children not brought to appointments.",
    ),
]
"""One thing asked twice: other words of duty, other bodies, other numbers, another order."""

_APART = [
    (
        "Ambulance crews should tell the ward of any concern about how a person lives.",
        "Ambulance crews should carry a card with the numbers of the emergency duty team.",
    ),
    (
        "The Board should audit supervision of social workers and report what it finds.",
        "The Board should publish guidance on supervision for newly qualified social workers.",
    ),
    (
        "Officers who attend a domestic abuse incident should see every child in the household.",
        "Officers who attend a domestic abuse incident should arrest a suspect who breaches an order.",
    ),
    (
        "All agencies should ensure that staff receive training on neglect and that attendance is recorded.",
        "All agencies should ensure that staff receive supervision on neglect cases that have drifted.",
    ),
    (
        "The Trust should review its discharge policy so that homeless patients leave with an address.",
        "The Trust should review its policy on discharge letters so that they reach the surgery in time.",
    ),
    (
        "Schools should keep a chronology for each child and share it when the child moves.",
        "Schools should ask about each child who is absent and share concerns on the same day.",
    ),
    (
        "Probation should check with the police before an offender moves address.",
        "Probation should check that an offender has completed the programme before the order ends.",
    ),
]
"""One topic, and not the same thing asked."""


@pytest.mark.parametrize(("one", "other"), _SAME)
def test_the_same_thing_asked_twice(one: str, other: str) -> None:
    assert score(one, other) >= NEAR_IDENTICAL
    assert score(other, one) == score(one, other)


@pytest.mark.parametrize(("one", "other"), _APART)
def test_one_topic_is_not_the_same_ask(one: str, other: str) -> None:
    assert score(one, other) < NEAR_IDENTICAL - 0.03


def test_words_and_their_weights() -> None:
    # "should", "the", "every", numbers and "weeks" say nothing; Northfield, Trust and ICB read as names; "reports" is a
    # word of many recommendations, "bruises" is not; both forms of "tell" are one word, given as it first stands there.
    said = telling_words("Northfield Trust should tell the ICB every 6 weeks of bruises, and was told of reports.")
    assert said == {
        "northfield": Said(NAME, "northfield"),
        "trust": Said(NAME, "trust"),
        "tell": Said(TELLING, "tell"),
        "icb": Said(NAME, "icb"),
        "bruis": Said(TELLING, "bruises"),
        "report": Said(COMMON, "reports"),
    }


def test_the_score_by_hand() -> None:
    # dog, walk, park weigh 10 each, record 5. The first has dog, walk, record = 25; the second dog, park, walk = 30.
    # They share dog and walk = 20: 2 · 20 / (25 + 30) = 40 / 55 = 0.7273.
    assert score("Walk the dog and record it.", "Walk the dogs in the park.") == 0.7273
    assert score("Walk the dog.", "Walk the dog.") == 1.0
    assert score("Walk the dog.", "Sell the car.") == 0.0
    assert score("", "") == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [("policies", "policy"), ("stopped", "stop"), ("training", "trained"), ("bruises", "bruise"), ("homes", "home")],
)
def test_stems(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def _said(number: int, text: str, review: str) -> Wording:
    return Wording(f"recommendation:{number}", text, frozenset(), review)


def test_pairs_of_different_reviews_with_the_words_they_share() -> None:
    texts = [
        _said(1, "Weigh every baby at home and plot the weight.", "review:a"),
        _said(2, "Plot the weight of babies, and weigh each baby at home.", "review:b"),
        _said(3, "Weigh every baby at home and plot the weight.", "review:a"),  # the same review as 1
        _said(4, "Mend the roof.", "review:c"),
    ]
    pairs = resemblances(texts)
    assert [(pair.one[-1], pair.other[-1]) for pair in pairs] == [("1", "2"), ("2", "3")]
    assert pairs[0].words == ("weigh", "baby", "home", "plot", "weight")
    assert pairs[0].score == 1.0  # babies and baby are one word
    assert resemblances(reversed(texts)) == pairs
    assert resemblances(texts, may=lambda one, other: "recommendation:3" not in (one.uid, other.uid)) == pairs[:1]


def test_two_words_are_too_few() -> None:
    assert resemblances([_said(1, "Mend roofs.", "review:a"), _said(2, "Mend roofs.", "review:b")]) == []


def test_names_alone_are_nothing_shared() -> None:
    text = "Northfield Borough Trust"
    assert score(text, text) == 1.0
    assert resemblances([_said(1, text, "review:a"), _said(2, text, "review:b")]) == []


_WORDS = [
    "weigh",
    "plot",
    "baby",
    "ward",
    "bruise",
    "visit",
    "letter",
    "police",
    "report",
    "child",
    "Northfield",
    "Eastby",
]
_TEXTS = st.lists(st.lists(st.sampled_from(_WORDS), min_size=3, max_size=9).map(" ".join), max_size=12)


@given(texts=_TEXTS, at_least=st.sampled_from([0.4, 0.5, NEAR_IDENTICAL, 0.8, 1.0]), seed=st.randoms())
@settings(max_examples=200, deadline=None)
def test_no_pair_is_missed_in_any_order(texts: list[str], at_least: float, seed: object) -> None:
    said = [_said(number, text, f"review:{number}") for number, text in enumerate(texts)]
    found = resemblances(said, at_least=at_least)
    expected = {
        (one.uid, other.uid): score(one.text, other.text)
        for one, other in combinations(sorted(said, key=lambda each: each.uid), 2)
        if score(one.text, other.text) >= at_least and _shared(one.text, other.text) >= 3
    }
    assert {(pair.one, pair.other): pair.score for pair in found} == expected
    seed.shuffle(said)  # type: ignore[attr-defined]
    assert resemblances(said, at_least=at_least) == found


def _shared(one: str, other: str) -> int:
    """Words that both have and that the one first by uid does not have as a name alone."""
    words, others = telling_words(one), telling_words(other)
    return sum(said.weight > NAME for word, said in words.items() if word in others)


def test_too_many_pairs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resemblance, "MOST_PAIRS", 2)
    said = [_said(number, "Weigh the baby at home.", f"review:{number}") for number in range(3)]  # three pairs
    with pytest.raises(QuestionError, match=r"More than 2 pairs.*Ask for one region, fewer years"):
        resemblances(said)


def test_only_few_of_all_pairs_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    compare = resemblance._compare

    def counted(*given: Any) -> Resemblance | None:
        nonlocal compared
        compared += 1
        return compare(*given)

    monkeypatch.setattr(resemblance, "_compare", counted)
    order = random.Random(1)
    words = ["".join(order.choice("bdfgklmnprt") + order.choice("aeiou") for _ in range(3)) for _ in range(900)]
    texts = [" ".join(order.sample(words[:90], 6) + order.sample(words[90:], 6)) for _ in range(1200)]
    texts += texts[:50]  # 50 are said again
    pairs = resemblances(_said(number, text, f"review:{number}") for number, text in enumerate(texts))
    assert [pair.score for pair in pairs] == [1.0] * 50
    assert compared < 0.03 * 1250 * 1249 / 2
