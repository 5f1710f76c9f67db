"""Timelines as the pages of one thing show them, and the passages behind each of their numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import Blueprint, abort, request

from queries.questions.pages.page_figures import Figure
from queries.questions.pages.page_timeline import Event, Kind, Row, rows
from queries.questions.pages.page_timeline_of import timeline_events
from webui.choice import FIELDS, chosen
from webui.drawing.timeline import Timeline, timeline
from webui.pages import evidence
from webui.pages.profiles import explore_address
from webui.reader import store
from webui.wording import in_full

blueprint = Blueprint("timelines", __name__)
blueprint.add_app_template_global(explore_address)

UNDATED = "none"
"""Stands in an address for the events that no document dates."""

NAMES: Mapping[Kind, str] = {
    Kind.HAPPENED: "What happened",
    Kind.GAP: "Not passed on",
    Kind.HELD: "Held, not passed on",
    Kind.NEEDED: "Needed, not told",
    Kind.MISSED: "Missed opportunity",
    Kind.FINDING: "Finding",
    Kind.REVIEW: "Review",
    Kind.COMMISSIONED: "Review commissioned",
    Kind.PUBLISHED: "Review published",
    Kind.RECOMMENDED: "Recommendation",
    Kind.DUE: "Action due",
    Kind.OVERDUE: "Action overdue",
    Kind.CLAIMED: "Reported complete, nothing cited",
    Kind.EVIDENCED: "Reported complete, evidenced",
    Kind.EDITION: "Document",
}
OF_REVIEW: Mapping[Kind, str] = {kind: words for kind, words in NAMES.items() if kind is not Kind.FINDING}
"""Findings have no dates of their own, and a review's own timeline shows no other."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A timeline for a template: its drawing, the rows of its table, and what its numbers' addresses hold."""

    drawn: Timeline | None
    rows: tuple[Row, ...]
    names: Mapping[Kind, str]
    address: Mapping[str, str]

    @property
    def worked_out(self) -> bool:
        """Whether something stands at the year of its review."""
        return any(event.stands_in for row in self.rows for event in row.events)


def shown(
    events: Iterable[Event], address: Mapping[str, str], names: Mapping[Kind, str] = NAMES, *, by_year: bool = True
) -> Shown:
    """The timeline of these events; in the table they stand by year, or else by date."""
    named = [event for event in events if event.kind in names]
    return Shown(timeline(named, names), tuple(rows(named, by_year=by_year)), names, address)


@blueprint.get("/timeline/<of>")
def passages(of: str) -> str:
    """The passages of the events of one kind on one date or in one year."""
    choice = chosen()
    kind, when = request.args.get("event", ""), request.args.get("when", "")
    if kind not in {each.value for each in NAMES} | {Kind.THERE.value, Kind.BACK.value}:
        abort(404)
    details = {key: value for key, value in request.args.items() if key not in FIELDS}
    events = timeline_events(store(), of, details, choice.filters, choice.as_of)
    uids = tuple(sorted({event.uid for event in events if event.kind == kind and _is_of(event, when)}))
    words = NAMES.get(Kind(kind), "Not passed on")
    return evidence.show(Figure(f"{words}, {'no date' if when == UNDATED else in_full(when)}", uids))


def _is_of(event: Event, when: str) -> bool:
    return event.when is None if when == UNDATED else (event.when or "").startswith(when)
