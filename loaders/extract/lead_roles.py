"""The roles that lead actions, as role records."""

from collections.abc import Iterable
from dataclasses import replace

from graph.model.identity import role_id
from graph.model.records import Action, Role
from graph.model.vocabulary import Capacity


def find(actions: Iterable[Action]) -> tuple[Role, ...]:
    """One record per role, agency and review, with every place that says so.

    A role is put at an agency only where its action names just one.
    """
    made: dict[tuple[str, str], Role] = {}
    for action in actions:
        agency = action.lead_agencies[0] if len(action.lead_agencies) == 1 else None
        for title in action.lead_roles:
            own = role_id(title, agency)
            known = made.get((own, action.review))
            made[own, action.review] = (
                replace(known, sources=(*known.sources, *action.sources))
                if known
                else Role(
                    document=action.document,
                    id=own,
                    role=title,
                    capacity=Capacity.ACTION_LEAD,
                    agency=agency,
                    review=action.review,
                    sources=action.sources,
                )
            )
    return tuple(made.values())
