"""The rules that find a failure in a marked sentence, those that say it most plainly first."""

from collections.abc import Callable, Iterator

from loaders.extract import failure_nouns, failure_verbs
from loaders.extract.actors import Tagged
from loaders.extract.failures import Failure
from loaders.extract.grammar import something_else

_RULES: tuple[Callable[[Tagged], Iterator[Failure]], ...] = (
    failure_nouns.opportunity, failure_verbs.failed_to, failure_verbs.refused, failure_verbs.not_done,
    failure_verbs.neither_done,
    failure_verbs.should_have,
    failure_nouns.none_done, failure_verbs.did_badly, failure_verbs.without, failure_nouns.poor,
    failure_nouns.against_rule,
    failure_nouns.nominal,
)  # fmt: skip


def fitting(tagged: Tagged) -> tuple[Failure, ...]:
    """What each rule that fits finds first, the plainest rule first."""
    found = (next(rule(tagged), None) for rule in _RULES)
    return tuple(failure for failure in found if failure is not None)


def is_something_else(tagged: Tagged) -> bool:
    """Whether a sentence only looks like an account of a failure: praise, a hypothesis, what is done now."""
    return bool(something_else().search(tagged.text.strip()))
