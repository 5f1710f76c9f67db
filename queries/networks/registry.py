"""Every network that can be asked for by name: its nodes with their measures, and its links."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.model.errors import QuestionError
from queries.questions.networks import (
    network_agency_themes,
    network_co_involvement,
    network_information_gaps,
    network_links,
    network_recommendations,
)
from queries.questions.question import Question

NETWORKS: Mapping[str, Question] = MappingProxyType(
    {
        question.name: question
        for question in (
            network_co_involvement.QUESTION,
            network_information_gaps.QUESTION,
            network_agency_themes.QUESTION,
            network_recommendations.QUESTION,
        )
    }
)
"""Rows are the nodes; notes are sentences about the whole network."""

LINKS: Mapping[str, Question] = MappingProxyType(
    {
        question.name: question
        for question in (
            network_links.CO_INVOLVEMENT,
            network_links.INFORMATION_GAPS,
            network_links.AGENCY_THEMES,
            network_links.RECOMMENDATIONS,
        )
    }
)
"""The links of the network of the same name, with the same parameters."""


def network(name: str, *, links: bool = False) -> Question:
    """The network of that name, or its links.

    Raises:
        QuestionError: there is none; the message lists those there are.
    """
    found = (LINKS if links else NETWORKS).get(name)
    if found is None:
        raise QuestionError(f"There is no network '{name}'.", remedy=f"The networks are: {', '.join(NETWORKS)}.")
    return found
