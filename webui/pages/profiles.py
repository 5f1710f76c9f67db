"""What the pages of one review, agency, theme or pair share: the lines of a profile, what was said before, Explore."""

from collections.abc import Iterable

from flask import current_app, url_for

from graph.model.errors import QuestionError
from queries.questions.profiles.profile_lines import Line
from queries.questions.scope import Filters
from queries.questions.threads.said_before import SaidBeforeRow, said_before
from webui.choice import Choice
from webui.reader import store

Numbered = tuple[int, Line]
"""A line with its number in the answer, from 1: its figure's address holds that."""

_NAMES = {"region": "region", "kind": "kind", "from": "from-year", "to": "to-year"}
_EXPLORE = "/explore"


def by_part(lines: Iterable[Line]) -> dict[str, list[Numbered]]:
    """The lines of a profile under their headings, in reading order."""
    found: dict[str, list[Numbered]] = {}
    for number, line in enumerate(lines, start=1):
        found.setdefault(line.part, []).append((number, line))
    return found


def question_query(choice: Choice) -> dict[str, str]:
    """The filters of a page under the names that questions give them."""
    return {_NAMES[name]: text for name, text in choice.query.items() if name in _NAMES}


def before(filters: Filters, *, only: frozenset[str] | None = None, most: int) -> list[SaidBeforeRow]:
    """Recommendations that the filters choose, or ``only`` these uids, that had been made before; the most alike first.

    Two whose order is not known are left out: neither was said before the other. None where there are too many
    recommendations to compare: the question itself then says which filter helps.
    """
    try:
        rows = said_before(store(), most=1000, **filters)
    except QuestionError:
        return []
    return [row for row in rows if row.years_between and (only is None or row.later in only)][:most]


def explore_address(uid: str) -> str | None:
    """Where Explore starts from something; None where there is no such page."""
    rule = next((rule for rule in current_app.url_map.iter_rules() if rule.rule == _EXPLORE), None)
    return None if rule is None else url_for(rule.endpoint, start=uid)
