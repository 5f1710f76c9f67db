"""A draft without the names that are recognised in it, so that what is kept begins without names."""

from collections.abc import Callable
from dataclasses import replace

from graph.writing.walkthroughs import Walkthrough


def with_masked_words(made: Walkthrough, masked: Callable[[str], str]) -> Walkthrough:
    """The same walkthrough with every text of its own masked."""
    steps = tuple(
        replace(
            step,
            heading=masked(step.heading),
            words=masked(step.words),
            prompt=masked(step.prompt),
            notes=masked(step.notes),
        )
        for step in made.steps
    )
    return replace(made, title=masked(made.title), steps=steps)
