"""The steps on what went wrong: what each knew, what was missed, what was not passed on."""

from collections import Counter
from collections.abc import Sequence

from graph.writing.walkthroughs import Step
from queries.networks.sentences import count, listed
from queries.questions.profiles.profile_lines import date_said
from queries.walkthroughs.material import Material, Told

MOST_FACTS = 4
MOST_PAIRS = 3
"""Facts in one drawing, and those with an agency at each end: what the back row can read, twelve things at most."""


def knew(told: Material) -> Step:
    """Who held what, in order of its date; what has no date comes last."""
    held = sorted((gap for gap in told.gaps if gap.before), key=_when)
    heading = "What each knew, and when"
    if not held:
        return Step(heading, "No document that has been read says who held what another needed.", hidden=True)
    holders = Counter(name for gap in held for name in told.named(gap.before))
    shown = _in_few_rows(held)
    words = f"The documents say who knew of {_some_of(len(held), len(told.gaps))} that did not arrive, or not in time."
    return Step(
        heading,
        f"{words} {_dates(held)}",
        "What did each of them see of the whole?",
        f"About two minutes. Who knew, and of how many things: {_tally(holders)}.",
        shown=_with_ends(shown, after=False),
    )


def missed(told: Material) -> Step:
    """What was missed, without what the next step tells of; findings where nothing else is left."""
    heading, prompt = "What was missed", "What would have had to be different for someone to act at this point?"
    if told.missed:
        return Step(
            heading,
            _missed_words(told),
            prompt,
            "About three minutes. Ask what made sense to people at the time before asking what went wrong.",
            shown=_with_ends(told.missed[:MOST_FACTS]),
        )
    if told.findings:
        shown = told.findings[:MOST_FACTS]
        words = f"The review came to {count(len(told.findings), 'finding')}."
        return Step("What the review found", words, prompt, "About three minutes.", shown=_with_ends(shown))
    words = "No document that has been read tells of a missed opportunity other than what was not passed on."
    return Step(heading, words, hidden=True)


def _missed_words(told: Material) -> str:
    own, twins = len(told.missed), len(told.twins)
    words = f"The documents tell of {count(own + twins, 'missed opportunity', 'missed opportunities')}."
    if twins:
        also = "1 of them is" if twins == 1 else f"{twins} of them are"
        words += f" {also} about what was not passed on, and told in the step on that."
    return words


def not_passed_on(told: Material) -> Step:
    """The information gaps, those with both ends named first."""
    heading = "What was not passed on"
    if not told.gaps:
        words = "No document that has been read tells of something that was not passed on."
        return Step(heading, words, hidden=True)
    ranked = sorted(told.gaps, key=lambda gap: (not (gap.before and gap.after), not gap.before, not gap.after))
    shown = _in_few_rows(ranked, MOST_PAIRS)
    holder = told.named(ranked[0].before)
    return Step(
        heading,
        _gap_count(told.gaps),
        f"If you had been at {holder[0]}, whom would you have told, and what would have stopped you?"
        if holder
        else "Whom would you have told, and what would have stopped you?",
        f"About three minutes. {_pairs(told)} Give the room a minute of silence first. If someone says that they "
        "always ring, ask how a new colleague on nights would know to.",
        shown=_with_ends(shown),
    )


def _gap_count(gaps: Sequence[Told]) -> str:
    number = count(len(gaps), "information gap")
    implied = sum(gap.fact.certainty == "implied" for gap in gaps)
    words = f"The documents tell of {number}: what an agency knew did not reach another, or not in time."
    if implied:
        words += f" {implied} {'is' if implied == 1 else 'are'} implied, not said outright."
    return words


def _pairs(told: Material) -> str:
    pairs = Counter((a, b) for gap in told.gaps for a in told.named(gap.before) for b in told.named(gap.after))
    if not pairs:
        return "No document names both who held it and who needed it."
    most = max(pairs.values())
    if most == 1:
        return "No two agencies are named as its two ends more than once."
    often = [f"from {a} to {b}" for (a, b), number in pairs.items() if number == most]
    return f"Most often, {most} times{' each' if len(often) > 1 else ''}: {listed(sorted(often), 3)}."


def _dates(held: Sequence[Told]) -> str:
    dates = sorted(gap.fact.happened for gap in held if gap.fact.happened)
    if not dates:
        return "No document gives a date."
    first, last = date_said(dates[0]), date_said(dates[-1])
    span = f"in {first}" if first == last else f"from {first} to {last}"
    undated = len(held) - len(dates)
    return f"What is dated was {span}{f'; for {undated} no document gives a date' if undated else ''}."


def _when(gap: Told) -> tuple[bool, str]:
    return (gap.fact.happened is None, gap.fact.happened or "")


def _tally(counts: Counter[str]) -> str:
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return listed([f"{name} ({number})" for name, number in ranked], 4)


def _some_of(some: int, every: int) -> str:
    if some < every:
        return f"{some} of the {every} things"
    return "the one thing" if every == 1 else f"each of the {every} things"


def _in_few_rows(gaps: Sequence[Told], most: int = MOST_FACTS) -> tuple[Told, ...]:
    """The first gaps that fit a drawing, where those that one sentence tells of and one agency held share a row."""
    rows = list(dict.fromkeys((gap.fact.text, gap.before) for gap in gaps))[:most]
    return tuple(gap for gap in gaps if (gap.fact.text, gap.before) in rows)


def _with_ends(shown: Sequence[Told], *, after: bool = True) -> tuple[str, ...]:
    """The uids of facts, each after who held it and before who needed it."""
    uids = ((*each.before, each.fact.uid, *(each.after if after else ())) for each in shown)
    return tuple(dict.fromkeys(uid for some in uids for uid in some))
