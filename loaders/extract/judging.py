"""Judging: whether a sentence states a failure or a gap, from what rules find in it and from what its words weigh.

A rule names its words and whom it speaks of, and is believed unless all else in the sentence speaks against it. A
failure told in words that no rule knows is found by weight alone, only where the weight is clear, and is marked
implied: a wrong accusation is worse than a missed one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from graph.model.vocabulary import Certainty, MissedKind
from loaders.extract.actors import Actor
from loaders.extract.failures import Failure
from loaders.extract.fitting import fitting
from loaders.extract.narrative import Told
from loaders.extract.sections import Zone
from loaders.extract.telling import supposes
from loaders.extract.telling_ends import OTHERS, Holders, spoken_of
from loaders.extract.telling_unaware import unaware_of_a_rule
from loaders.extract.untold import Untold
from loaders.extract.weigh import weighing
from loaders.extract.weigh.tokens import negations, tokens
from loaders.extract.weigh.weighing import Fitting, Weighed

FAILURE_AT, GAP_AT = 0.65, 0.6
"""The chance from which on a sentence that fits no rule is taken to state a failure, or a gap."""
DOUBTED_FAILURE_AT, DOUBTED_GAP_AT = 0.75, 0.8
"""The same where something speaks against it: it reads as praise or a wish, denies nothing, or names one end only."""
RULED_OUT_AT = 0.1
"""The chance below which a rule that goes by what was not done is not believed: "no injuries were seen"."""
_BLAMES = frozenset({"should have", "failed to", "missed opportunity", "against the rule"})
"""Rules whose words are a judgement themselves."""
_OPENS_BACK = re.compile(r"(?:however,? |yet |nor |but )?(?:it|they|the §n\d+)\b(?!')")
"""A sentence whose subject an earlier one names."""
_ACTOR_AT = 0.5
WEIGHED = "by the weight of its words"


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with its verdict: the failure it states, if any; what it says did not get through, if anything."""

    told: Told
    failure: Failure | None
    kind: MissedKind
    untold: tuple[Untold, ...]


def judge(told: Told) -> Judged:
    """The verdict on a sentence of the narrative."""
    found = fitting(told)
    weighed = weighing.weigh(found)
    failure = _failure(found, weighed) if weighed.failure >= _failure_from(found) else None
    blames = failure or told.zone is Zone.MISSED
    kind = weighing.kind(found, weighed) if blames else MissedKind.OTHER
    another = failure is not None and kind is not MissedKind.INFORMATION_NOT_SHARED
    return Judged(told, failure, kind, _untold(found, weighed, doubted=another))


def judged(story: Iterable[Told]) -> tuple[Judged, ...]:
    """The verdict on each sentence of a narrative, in order."""
    return tuple(map(judge, story))


def _failure_from(found: Fitting) -> float:
    """The chance from which on a sentence is taken to state a failure."""
    if found.something_else or not (found.failures or _denies(found.told)):
        return DOUBTED_FAILURE_AT
    if found.failures and found.failures[0].rule not in _BLAMES:
        return RULED_OUT_AT
    return 0.0 if found.failures else FAILURE_AT


def _denies(told: Told) -> bool:
    """Whether a sentence denies, lessens or puts off anything: most that is left undone is told so."""
    return not negations().isdisjoint(tokens(told.tagged.text))


def _failure(found: Fitting, weighed: Weighed) -> Failure:
    """The plainest rule's failure; where no rule fits, that of those who by the weight of their part failed."""
    if found.failures:
        return found.failures[0]
    agencies = _blamed(found)
    words = weighed.words_for("failure")
    back = not agencies and bool(_OPENS_BACK.match(found.told.tagged.text.strip()))
    return Failure(words, WEIGHED, Certainty.IMPLIED, agencies=agencies, points_back=back)


def _blamed(found: Fitting) -> tuple[str, ...]:
    """The agencies of the actors that more likely than not failed; none where the likeliest is at no known agency."""
    actors, chances = found.told.tagged.actors, weighing.who_failed(found)
    likely = sorted((mark for mark in chances if chances[mark] >= _ACTOR_AT), key=lambda mark: -chances[mark])
    if not likely or not actors[likely[0]].agencies:
        return ()
    return tuple(dict.fromkeys(name for mark in likely for name in actors[mark].agencies))


def _untold(found: Fitting, weighed: Weighed, *, doubted: bool) -> tuple[Untold, ...]:
    """What rules say did not get through; where they are silent, between whom by the weight of each actor's part.

    ``doubted`` where the sentence tells of a failure of another kind, which more likely is all that it tells of.
    """
    if found.untold:
        return tuple(found.untold)
    if weighed.gap < GAP_AT or supposes(found.told) or unaware_of_a_rule(found.told):
        return ()
    holder, recipient = _ends(found)
    held = Holders(holder) if holder else spoken_of(found.told, recipient)
    doubted |= not (holder and recipient)
    if not (held.names or recipient) or (doubted and weighed.gap < DOUBTED_GAP_AT):
        return ()
    # Whoever only the sentences before name as the holder is not accused of it.
    failed = bool(holder) and weighed.failure >= FAILURE_AT
    words = weighed.words_for("gap")
    # The quotation starts at the sentence that names the holder, where that is the one before.
    beside = held.context is not None and held.context == len(found.told.before) - 1
    since, context = (held.context, None) if beside else (None, held.context)
    untold = Untold(
        held.names, recipient or (OTHERS,), words, WEIGHED, failed, Certainty.IMPLIED, since=since, context=context
    )
    return (untold,)


_LEAST = 0.2
"""The chance below which an actor is not taken for an end, however little else there is to choose from."""


def _ends(found: Fitting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The holder and the recipient that together are likeliest, each by name or as said; either may be none."""
    chances = weighing.ends(found)
    named = {mark: _as_named(found.told.tagged.actors[mark]) for mark in chances}
    marks = [None, *(mark for mark in chances if named[mark])]
    pairs = [(one, other) for one in marks for other in marks if one is None or named[one] != named.get(other or "")]

    def likelihood(pair: tuple[str | None, str | None]) -> float:
        parts = zip(pair, ("holder", "recipient"), strict=True)
        return prod(chances[mark][part] if mark else _LEAST for mark, part in parts)

    holder, recipient = max(pairs, key=likelihood)
    return named[holder] if holder else (), named[recipient] if recipient else ()


def _as_named(actor: Actor) -> tuple[str, ...]:
    return actor.agencies or ((actor.words,) if actor.kind == "r" else ())
