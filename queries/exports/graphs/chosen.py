"""Which reviews the filters of the questions choose, where a whole part of the graph is wanted."""

from collections.abc import Mapping

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.statements import load
from queries.questions.question import Arguments
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope


def filters_from(texts: Mapping[str, str]) -> Filters:
    """The filters that were given as texts by name; an empty text counts as left out.

    Raises:
        QuestionError: there is no such filter, or its value is not allowed.
    """
    given = {name.replace("_", "-"): text.strip() for name, text in texts.items()}
    known = [parameter.name for parameter in PARAMETERS]
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise QuestionError(f"There is no filter {', '.join(unknown)}.", remedy=f"The filters are: {', '.join(known)}.")
    arguments: Arguments = {}
    for parameter in PARAMETERS:
        text = given.get(parameter.name) or parameter.default
        arguments[parameter.name.replace("-", "_")] = None if text is None else parameter.parse(text)
    return filters_of(arguments)


def chosen_reviews(store: Store, filters: Filters) -> tuple[str, ...] | None:
    """The uids of the reviews, in order; None where no filter is given, and all of the graph is meant.

    Agency, sector and theme choose the reviews that have at least one fact so chosen.

    Raises:
        QuestionError: a filter names what is not there, or no review is so chosen.
    """
    parameters = scope(store, filters)
    if all(value is None for value in parameters.values()):
        return None
    found = tuple(row["review"] for row in store.read(load("queries.cypher", "chosen-reviews"), **parameters))
    if not found:
        raise QuestionError("No review is so chosen.", remedy="Ask for less with the filters, or leave one out.")
    return found
