"""Telling and not telling: who held something, who needed it, and the words that say it did not get there."""

from collections.abc import Callable, Iterator

from loaders.extract import telling_holders, telling_recipients, telling_unaware
from loaders.extract.narrative import Told
from loaders.extract.telling_words import form
from loaders.extract.untold import Untold

_RULES: tuple[Callable[[Told], Iterator[Untold]], ...] = (
    telling_recipients.was_not_told, telling_holders.nobody_told, telling_holders.did_not_tell,
    telling_unaware.each_unaware, telling_unaware.known_to_one, telling_recipients.not_passed_on,
    telling_recipients.did_not_arrive, telling_recipients.arrived_late, telling_unaware.unaware,
    telling_holders.no_liaison,
)  # fmt: skip
"""The rules, those that say it most plainly first."""


def find(told: Told) -> tuple[Untold, ...]:
    """Everything that a sentence says did not get through, by the plainest rule.

    Nothing where it speaks of nobody, or of what might have been.
    """
    if not any("§" in each.tagged.text for each in (told, *told.before)) or supposes(told):
        return ()
    for rule in _RULES:
        found = tuple(rule(told))
        if found:
            return found
    return ()


def supposes(told: Told) -> bool:
    """Whether a sentence asks, or says what might have been: it tells of nothing that happened."""
    text = told.tagged.text
    return text.rstrip().endswith("?") or bool(form("hypothesis").search(text))
