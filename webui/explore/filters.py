"""Which things a view lets in: by kind, theme, how actions stand, years, and what is hidden."""

from collections.abc import Callable, Mapping
from datetime import date

from queries.questions.pages.page_facts import Fact
from queries.questions.pages.page_neighbourhood import Thing
from webui.explore.state import Status, View


def allowed(view: View, things: Mapping[str, Thing], of_theme: frozenset[str], as_of: date) -> Callable[[str], bool]:
    """Whether a thing passes all filters of a view. What it starts from always does.

    Args:
        view: the filters.
        things: what is known of each thing; others do not pass.
        of_theme: the facts that carry the theme asked for.
        as_of: the day that overdue is worked out for.
    """
    starts, hidden = frozenset(view.start), frozenset(view.hidden)

    def lets_in(uid: str) -> bool:
        thing = things.get(uid)
        if thing is None or uid in hidden:
            return False
        if uid in starts or uid in view.path:
            return True
        return (
            (not view.kinds or thing.label in view.kinds)
            and (view.theme is None or thing.fact is None or uid in of_theme)
            and (view.status is None or thing.label != "Action" or stands(thing.fact, view.status, as_of))
            and _in_years(view, thing)
        )

    return lets_in


def stands(fact: Fact | None, status: Status, as_of: date) -> bool:
    """Whether an action stands so on a day; those of which no document says are open nor closed."""
    if fact is None:
        return False
    if status is Status.OPEN:
        return fact.open
    if status is Status.OVERDUE:
        return fact.days_overdue(as_of) is not None
    return fact.closed if status is Status.CLOSED else not fact.open and not fact.closed


def _in_years(view: View, thing: Thing) -> bool:
    """Years are those of reviews; what belongs to no review has none, and stays."""
    if (view.from_year is None and view.to_year is None) or (thing.label != "Review" and thing.fact is None):
        return True
    if thing.year is None:
        return False
    return (view.from_year or 0) <= thing.year <= (view.to_year or 9999)
