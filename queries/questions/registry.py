"""Every question that can be asked by name, in the order in which they are offered."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.model.errors import QuestionError
from queries.questions.actions import open_actions, role_load
from queries.questions.editions import slippage, what_changed
from queries.questions.finding import path, search
from queries.questions.gaps import (
    information_gap_flows,
    information_gap_pairs,
    missed_opportunities,
    unpaired_information_gaps,
)
from queries.questions.networks import network_brokers
from queries.questions.profiles import agency_profile, compare, review_profile, theme_profile
from queries.questions.question import Question
from queries.questions.themes import co_occurring_themes, recurring_themes, returned_after_completion
from queries.questions.threads import golden_thread, said_before

_GROUPS: Mapping[str, tuple[Question, ...]] = {
    "Actions": (open_actions.QUESTION, slippage.QUESTION, what_changed.QUESTION, role_load.QUESTION),
    "Information and failures": (
        information_gap_pairs.QUESTION,
        information_gap_flows.QUESTION,
        unpaired_information_gaps.QUESTION,
        missed_opportunities.QUESTION,
    ),
    "Themes": (recurring_themes.QUESTION, returned_after_completion.QUESTION, co_occurring_themes.QUESTION),
    "Recommendations": (said_before.QUESTION, golden_thread.QUESTION),
    "One at a time": (agency_profile.QUESTION, review_profile.QUESTION, theme_profile.QUESTION, compare.QUESTION),
    "Finding things": (search.QUESTION, path.QUESTION),
    "The network": (network_brokers.QUESTION,),
}

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {question.name: question for questions in _GROUPS.values() for question in questions}
)

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {group: tuple(question.name for question in questions) for group, questions in _GROUPS.items()}
)
"""The names of the questions under what they are about."""


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        QuestionError: there is none; the message lists those there are.
    """
    found = QUESTIONS.get(name)
    if found is None:
        raise QuestionError(f"There is no question '{name}'.", remedy=f"The questions are: {', '.join(QUESTIONS)}.")
    return found
