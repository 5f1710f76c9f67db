"""What two reviews both recommended in nearly the same words."""

from queries.networks.resemblance import Resemblance, Wording, resemblances
from queries.questions.pages.page_facts import Fact
from queries.questions.profiles.compare_lines import CompareLine, quoted, said
from queries.questions.profiles.profile_lines import grouped, list_said
from queries.questions.profiles.review_profile_read import ReviewFacts

TWICE = "What was recommended twice"


def repeated(first: ReviewFacts, second: ReviewFacts) -> list[tuple[str, str, float]]:
    """The uids of near-identical recommendations, one of each review, with how alike they are; the most alike first."""
    own = {fact.uid for fact in first.labelled("Recommendation")}
    pairs = resemblances([*_wordings(first), *_wordings(second)])
    return [(*_sides(pair, own), pair.score) for pair in pairs]


def _sides(pair: Resemblance, own: set[str]) -> tuple[str, str]:
    return (pair.one, pair.other) if pair.one in own else (pair.other, pair.one)


def _wordings(read: ReviewFacts) -> list[Wording]:
    asked = grouped((link.start, link.other) for link in read.ends("ADDRESSED_TO"))
    it = read.profile
    return [
        Wording(fact.uid, whole_words(fact), frozenset(asked.get(fact.uid, ())), it.uid, it.year)
        for fact in read.labelled("Recommendation")
    ]


def whole_words(fact: Fact) -> str:
    """A recommendation's words, a sub-point's with those that introduce it."""
    return " ".join(part for part in (fact.stem, fact.text) if part)


def repeated_lines(first: ReviewFacts, second: ReviewFacts, pairs: list[tuple[str, str, float]]) -> list[CompareLine]:
    """A line for each pair, with both words and whom each asks."""
    if not pairs:
        return [
            said(TWICE, "Nothing", "No two recommendations of theirs ask for nearly the same in nearly the same words.")
        ]
    known = {fact.uid: fact for read in (first, second) for fact in read.facts}
    return [
        quoted(
            TWICE,
            f"Alike {score:.2f} of 1",
            (one, whole_words(known[one])),
            (other, whole_words(known[other])),
            f"The first asks {_asked(first, one)}; the second asks {_asked(second, other)}.",
        )
        for one, other, score in pairs
    ]


def _asked(read: ReviewFacts, recommendation: str) -> str:
    names = {link.other_name or link.other for link in read.ends("ADDRESSED_TO") if link.start == recommendation}
    return list_said(sorted(names)) or "nobody by name"
