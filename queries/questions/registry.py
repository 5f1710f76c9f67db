"""Every question that can be asked by name, in the order in which they are offered."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.model.errors import QuestionError
from queries.questions import (
    information_gap_pairs,
    network_brokers,
    open_actions,
    recurring_themes,
    unpaired_information_gaps,
)
from queries.questions.question import Question

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        question.name: question
        for question in (
            open_actions.QUESTION,
            information_gap_pairs.QUESTION,
            unpaired_information_gaps.QUESTION,
            recurring_themes.QUESTION,
            network_brokers.QUESTION,
        )
    }
)


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        QuestionError: there is none; the message lists those there are.
    """
    found = QUESTIONS.get(name)
    if found is None:
        raise QuestionError(f"There is no question '{name}'.", remedy=f"The questions are: {', '.join(QUESTIONS)}.")
    return found
