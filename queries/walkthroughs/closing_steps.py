"""The last steps: where else the theme came up, and what to talk about."""

from collections import Counter

from graph.store import Store
from graph.writing.walkthroughs import Step
from queries.networks.sentences import count
from queries.questions.interval import FEW
from queries.questions.pages.page_thread import FAILURES
from queries.questions.reviews import ReviewInScope, reviews_in_scope
from queries.questions.scope import Filters, scope
from queries.questions.themes.theme_facts import theme_facts
from queries.walkthroughs.material import Material

MOST_REVIEWS = 8


def elsewhere(store: Store, told: Material) -> Step:
    """The theme that most of the review's failures carry, and the other reviews that carry it, the latest first."""
    heading = "Where else this came up"
    theme = leading_theme(told)
    if theme is None:
        return Step(heading, "No theme has been found in what went wrong here.", hidden=True)
    uid, label = theme
    every = scope(store, Filters())
    reviews = reviews_in_scope(store, every)
    own = told.read.profile.uid
    carrying = {row["review"] for row in theme_facts(store, {**every, "themes": [uid]})} - {own}
    others = sorted((reviews[each] for each in carrying), key=_latest)
    return Step(
        heading,
        theme_words(label, others, len(reviews) - 1),
        "Why does this keep coming back?" if len(others) >= FEW else "Where have you seen this before?",
        "About two minutes. A review carries a theme where a failure, finding, recommendation or action of it does.",
        hidden=not others,
        shown=(uid, own, *(each.uid for each in others[:MOST_REVIEWS])),
    )


def leading_theme(told: Material) -> tuple[str, str] | None:
    """The theme that most failures carry, uid and label; what is told twice counts once."""
    failures = {fact.uid for fact in told.read.facts if fact.label in FAILURES} - told.twins
    carried = [link for link in told.links("ABOUT") if link.start in failures]
    if not carried:
        return None
    counts = Counter(link.other for link in carried)
    labels = {link.other: link.other_name or link.other.partition(":")[2] for link in carried}
    uid = min(counts, key=lambda each: (-counts[each], labels[each], each))
    return (uid, labels[uid])


def theme_words(label: str, others: list[ReviewInScope], of: int) -> str:
    """In how many other reviews a theme came up, since when, and whether they are few."""
    if not others:
        return f"“{label}” came up in none of the {count(of, 'other review')} that are loaded."
    loaded = f"{count(of, 'other review')} that {'is' if of == 1 else 'are'} loaded"
    words = f"“{label}” came up in {len(others)} of the {loaded}"
    years = sorted(review.year for review in others if review.year is not None)
    if years:
        words += f", in {years[0]}" if years[0] == years[-1] else f", from {years[0]} to {years[-1]}"
    if len(others) < FEW:
        few = "That is one review" if len(others) == 1 else f"Those are few reviews, {len(others)}"
        words += f". {few}: too few to say that it keeps coming back"
    return f"{words}."


def _latest(review: ReviewInScope) -> tuple[int, str, str]:
    return (-(review.year or 0), review.title or "", review.uid)


def questions(told: Material) -> Step:
    """What to talk about; nothing is drawn."""
    asked = ["What would stop this from happening where you work, on Monday?"]
    if told.recommendations:
        asked.append("Which recommendation is about your team, and how do you know that it is done?")
    if told.gaps:
        asked.append("What do you know, at this moment, that somebody else needs?")
    return Step(
        "Questions to discuss",
        "\n".join(asked),
        "What will you do differently, and who will ask you about it?",
        "The rest of the time. Write down what people say that they will do, with a date.",
    )
