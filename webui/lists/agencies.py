"""The list of agencies, with how often each comes up and how the actions that it leads stand."""

from dataclasses import dataclass

from graph.store import Store
from queries.exports.workbook import Kind
from queries.questions.actions.open_actions import OpenActionsRow, open_actions
from queries.questions.pages.page_lists import AgencyCounts, agency_counts
from webui.lists.asked import Asked
from webui.lists.columns import ListColumn
from webui.lists.fields import CONTAINS, SECTOR
from webui.lists.listing import Listing
from webui.wording import in_words


@dataclass(frozen=True, slots=True)
class ListedAgency:
    """An agency in the list; ``row`` is how its actions stand, None where it leads none."""

    counts: AgencyCounts
    row: OpenActionsRow | None

    @property
    def leads(self) -> int:
        return self.row.all if self.row else 0

    @property
    def open(self) -> int:
        return self.row.open if self.row else 0

    @property
    def overdue(self) -> int:
        return self.row.overdue if self.row else 0

    @property
    def not_stated(self) -> int:
        return self.row.not_stated if self.row else 0

    @property
    def closed(self) -> int:
        return self.row.closed if self.row else 0


def _find(store: Store, asked: Asked) -> list[ListedAgency]:
    rows = open_actions(store, as_of=asked.choice.as_of, **asked.choice.filters)
    leading = {row.agency: row for row in rows if row.agency is not None}
    contains = asked.own.get("contains", "")
    return [
        ListedAgency(each, leading.get(each.agency))
        for each in agency_counts(store, also=leading, **asked.filters)
        if each.is_called(contains)
    ]


def _number(name: str, title: str, says: str, of_actions: bool = False) -> ListColumn[ListedAgency]:
    def value(each: ListedAgency) -> int:
        found: int = getattr(each if of_actions else each.counts, name)
        return found

    return ListColumn(name, title, value, says, Kind.NUMBER, falling=True)


AGENCIES: Listing[ListedAgency] = Listing(
    name="agencies",
    title="Agencies",
    one="agency",
    many="agencies",
    columns=(
        ListColumn("name", "Agency", lambda each: each.counts.name, "Its name."),
        ListColumn(
            "aliases",
            "Also called",
            lambda each: "; ".join(each.counts.aliases) or None,
            "Other names that documents use.",
            filed=True,
        ),
        ListColumn("sector", "Sector", lambda e: in_words(e.counts.sector) or None, "Its field of work."),
        _number("reviews", "Reviews", "Reviews that it took part in."),
        _number("held", "Gaps held", "Information gaps in which it had what another needed."),
        _number("needed", "Gaps needed", "Information gaps in which another had what it needed."),
        _number("missed", "Missed", "Opportunities that it missed."),
        _number("asked", "Recommendations to it", "Recommendations addressed to it."),
        _number("leads", "Actions it leads", "Actions that it leads itself or through a role at it.", True),
        _number("open", "Open", "Of these, pending, in progress, or overdue in the document’s words.", True),
        _number("overdue", "Overdue", "Of the open ones, those whose target date is over.", True),
        _number("not_stated", "Not stated", "No document says how it stands; neither open nor closed.", True),
        _number("closed", "Closed", "Completed or withdrawn. Open, not stated and closed add up.", True),
        ListColumn("uid", "Uid", lambda each: each.counts.agency, "What its page is found by.", filed=True),
    ),
    first="name",
    find=_find,
    tie=lambda each: (each.counts.name, each.counts.agency),
    fields=(SECTOR, CONTAINS),
    dated=True,
)
