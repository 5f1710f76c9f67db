"""What the weights say of a sentence of the narrative: a failure, a gap, of which kind, and who is who in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.model.vocabulary import MissedKind
from loaders.extract.failures import Failure
from loaders.extract.missed_kinds import kind_of
from loaders.extract.narrative import Told
from loaders.extract.untold import Untold
from loaders.extract.weigh.actor_signs import actors_with_signs
from loaders.extract.weigh.sentence_signs import signs_of
from loaders.extract.weigh.weights import weights

_WORDS = 3
"""How many of the signs that weighed most are given as the reason."""
_SPEAKING = "pair "
"""The sort of sign that a person finds again in the sentence: two words side by side."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """What the rules make of a sentence, before it is weighed."""

    told: Told
    failures: Sequence[Failure] = ()
    untold: Sequence[Untold] = ()
    something_else: bool = False


def sentence_signs(fitting: Fitting) -> frozenset[str]:
    """The signs of a sentence, the rules that it fits among them."""
    return signs_of(fitting.told.tagged, zone=fitting.told.zone.value, rules=tuple(_rules(fitting)))


def _rules(fitting: Fitting) -> Iterator[str]:
    yield from (failure.rule for failure in fitting.failures)
    yield from (f"untold {untold.rule}" for untold in fitting.untold)
    if fitting.something_else:
        yield "something else"


def kind_signs(fitting: Fitting, signs: frozenset[str] | None = None) -> frozenset[str]:
    """The signs of a failure's kind: ``signs`` of its sentence, and the kind that its plainest words name."""
    named, _ = _named_kind(fitting)
    whole = kind_of("", "", fitting.told.tagged.text)
    return (sentence_signs(fitting) if signs is None else signs) | {f"named {named}", f"named in the sentence {whole}"}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence's signs, and the chances that they state a failure and a gap."""

    signs: frozenset[str]
    failure: float
    gap: float

    def words_for(self, name: str) -> str:
        """The pairs of words that weighed most for a failure, or for a gap, as they stand in the sentence."""
        speaking = [sign for sign in self.signs if sign.startswith(_SPEAKING) and "§" not in sign]
        return "; ".join(f"“{sign.removeprefix(_SPEAKING)}”" for sign in weights(name).heaviest(speaking, _WORDS))


def weigh(fitting: Fitting) -> Weighed:
    """What the weights say of a sentence."""
    signs = sentence_signs(fitting)
    return Weighed(signs, weights("failure").chances(signs)["yes"], weights("gap").chances(signs)["yes"])


_NAMED_COUNTS, _SENTENCE_COUNTS = 0.6, 0.1
"""What the kind that a rule's words name, or that words of the whole sentence name, counts beside the chances."""


def kind(fitting: Fitting, weighed: Weighed) -> MissedKind:
    """The kind of failure that weighs most."""
    chances = dict(weights("kind").chances(kind_signs(fitting, weighed.signs)))
    named, counts = _named_kind(fitting)
    chances[named] = chances.get(named, 0) + counts
    return MissedKind(max(chances, key=lambda name: (chances[name], name)))


def _named_kind(fitting: Fitting) -> tuple[MissedKind, float]:
    text = fitting.told.tagged.text
    if not fitting.failures:
        return kind_of("", "", text), _SENTENCE_COUNTS
    return kind_of(fitting.failures[0].words, fitting.failures[0].about, text), _NAMED_COUNTS


def actor_signs(fitting: Fitting) -> tuple[tuple[str, frozenset[str]], ...]:
    """The signs of each actor of a sentence, the parts that rules give it among them."""
    by_rule = {
        "failed": {name for failure in fitting.failures for name in failure.agencies},
        "holder": {name for untold in fitting.untold for name in untold.holders},
        "recipient": {name for untold in fitting.untold for name in untold.recipients},
    }
    return actors_with_signs(fitting.told.tagged, by_rule)


def who_failed(fitting: Fitting) -> Mapping[str, float]:
    """For each actor of a failure's sentence, by mark, the chance that it is one who failed."""
    return {mark: weights("failed").chances(signs)["yes"] for mark, signs in actor_signs(fitting)}


def ends(fitting: Fitting) -> Mapping[str, Mapping[str, float]]:
    """For each actor of a gap's sentence, by mark, the chances that it held, that it needed, and that it is neither."""
    return {mark: weights("ends").chances(signs) for mark, signs in actor_signs(fitting)}
