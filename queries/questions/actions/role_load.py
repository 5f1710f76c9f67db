"""Which professional roles carry actions, how many of them are open, and how many are late?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Unpack

from graph.model.identity import slug
from graph.store import Store
from graph.store.statements import load
from queries.questions.actions.action_figures import SOON, Standing, figures, oldest_open
from queries.questions.actions.action_groups import standings
from queries.questions.interval import FEW
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of, one_of
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope

NO_AGENCY = "No agency named"


class By(StrEnum):
    """What one row is about: a role at its agency, or a title whatever the agency."""

    ROLE = "role"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class RoleLoadRow:
    """The actions that one role leads, and how they stand on a day.

    ``role`` is the uid of the role at its agency, None where rows are by title. See ``action_figures.figures`` for how
    the counts add up.
    """

    role: str | None
    role_title: str
    agencies: tuple[str, ...]
    all: int
    open: int
    overdue: int
    due_soon: int
    no_date: int
    not_stated: int
    past_not_stated: int
    closed: int
    implied: int
    reviews: int
    few: bool
    oldest_open_target: str | None
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of all its actions, and of the reviews that planned them."""
        return facts_of(self.behind)


@dataclass(frozen=True, slots=True)
class WithoutRole:
    """The uids of the actions that no role leads: with a lead agency alone, and with no lead at all."""

    agency_alone: tuple[str, ...]
    no_lead: tuple[str, ...]


_Row = dict[str, Any]
_SHOWN = ("all", "open", "overdue", "due_soon", "no_date", "not_stated", "past_not_stated", "closed", "implied")


def role_load(store: Store, *, as_of: date, by: By = By.ROLE, **filters: Unpack[Filters]) -> list[RoleLoadRow]:
    """The roles that lead actions of the reviews asked for, and how these stand on a day.

    An action that several roles lead counts once for each. Order: open, overdue, not stated and all, most first, then
    title, agencies and uid.
    """
    parameters = scope(store, filters)
    return _rows(_leads(store, parameters), standings(store, parameters), as_of, by)


def actions_without_role(store: Store, **filters: Unpack[Filters]) -> WithoutRole:
    """The actions of the reviews asked for that are in no row, because no role leads them."""
    return _without_role(_leads(store, scope(store, filters)))


def _leads(store: Store, parameters: Mapping[str, Any]) -> list[_Row]:
    return store.read(load("queries.cypher", "role-load"), **parameters)


def _rows(leads: Iterable[_Row], stand: Mapping[str, Standing], as_of: date, by: By) -> list[RoleLoadRow]:
    groups: dict[str, list[_Row]] = {}
    for row in leads:
        if row["role"] is not None:
            groups.setdefault(slug(row["title"] or "") if by is By.TITLE else row["role"], []).append(row)
    return sorted((_row(members, stand, as_of, by) for members in groups.values()), key=_rank)


def _row(members: list[_Row], stand: Mapping[str, Standing], as_of: date, by: By) -> RoleLoadRow:
    actions = [stand[uid] for uid in {uid for row in members for uid in row["actions"]}]
    counted = {name: uids for name, uids in figures(actions, as_of).items() if name in _SHOWN}
    reviews = tuple(sorted({uid for row in members for uid in row["reviews"]}))
    counts: dict[str, Any] = {name: len(uids) for name, uids in counted.items()}
    return RoleLoadRow(
        role=members[0]["role"] if by is By.ROLE else None,
        role_title=min(row["title"] or "Title not stated" for row in members),
        agencies=tuple(sorted({row["agency_name"] or row["agency"] or NO_AGENCY for row in members})),
        **counts,
        reviews=len(reviews),
        few=len(reviews) < FEW,
        oldest_open_target=oldest_open(actions),
        behind=counted | {"reviews": reviews},
    )


def _rank(row: RoleLoadRow) -> tuple[Any, ...]:
    return (-row.open, -row.overdue, -row.not_stated, -row.all, row.role_title, row.agencies, row.role or "")


def _without_role(leads: Iterable[_Row]) -> WithoutRole:
    by_role: set[str] = set()
    by_agency: set[str] = set()
    by_nobody: set[str] = set()
    for row in leads:
        (by_role if row["role"] else by_agency if row["led"] else by_nobody).update(row["actions"])
    return WithoutRole(tuple(sorted(by_agency - by_role)), tuple(sorted(by_nobody)))


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    by, parameters = By(arguments["by"]), scope(store, filters_of(arguments))
    leads = _leads(store, parameters)
    rows = _rows(leads, standings(store, parameters), as_of, by)
    notes = (*_notes(_without_role(leads)), _DAY.format(day=as_of.isoformat()), _SEVERAL, _NO_PERSON)
    return Found(tuple(rows), notes, frozenset({"role"} if by is By.TITLE else ()))


_DAY = (
    "Overdue is worked out for {day}: open, and the target date, month or year is over. Statuses are those of the "
    "newest edition loaded."
)
_SEVERAL = "An action that several roles lead counts for each of them, so the rows may add up to more than there are."
_NO_PERSON = "A role is a post under its title, never a person: who held it, and since when, is not in the graph."


def _notes(without: WithoutRole) -> tuple[str, ...]:
    notes = []
    if alone := len(without.agency_alone):
        named = "1 more action names" if alone == 1 else f"{alone} more actions name"
        notes.append(f"{named} a lead agency but no role, and no row here counts such: ask open-actions.")
    if nobody := len(without.no_lead):
        named = "1 more action names" if nobody == 1 else f"{nobody} more actions name"
        notes.append(f"{named} no lead at all.")
    return tuple(notes)


def _count(name: str, title: str, help: str, *, minor: bool = False) -> Column:  # noqa: A002 - the field's name
    return Column(name, title, ColumnKind.COUNT, help, minor)


QUESTION = Question(
    name="role-load",
    title="Roles that carry actions",
    purpose="Which professional roles carry the most open and overdue actions, at which agencies, of how many reviews?",
    method=(
        "A role leads an action where the plan names it as a lead. By role, each title at each agency is a row; by "
        "title, the same title at different agencies is one row, capitals and punctuation apart. Titles are as the "
        "documents write them, so one post may stand under two titles. Pending, in progress and overdue in the "
        "document's words are open; completed and withdrawn are closed; the rest is not stated; the three add up to "
        "all. Overdue is worked out for the day asked for. Actions that only an agency leads, or nobody, are in no "
        "row: their number is said below. Many actions for one role say what plans ask of the post, not how well it is "
        "filled."
    ),
    parameters=(
        *PARAMETERS,
        one_of("by", "What one row is about: a role at its agency, or a title at any agency.", By.ROLE),
    ),
    columns=(
        Column("role_title", "Role", ColumnKind.TEXT, "The role's title as the documents write it."),
        Column("agencies", "Agency", ColumnKind.LIST, f"Where the role is; '{NO_AGENCY}' where no document says."),
        _count("all", "Actions", "Actions that it leads: open, not stated and closed together."),
        _count("open", "Open", "Pending, in progress, or overdue in the document's words."),
        _count("overdue", "Overdue", "Open, and the target date is over on the day asked for."),
        _count("due_soon", f"Due in {SOON} days", f"Open, and due on that day or in the {SOON} days after it."),
        _count("no_date", "No date", "Open, and no target date can be told.", minor=True),
        _count("not_stated", "Not stated", "No document says how it stands; never counted as open or closed."),
        _count(
            "past_not_stated",
            "Past its date, not stated",
            "Not stated, and the target date is over: part of not stated.",
            minor=True,
        ),
        _count("closed", "Closed", "Completed or withdrawn."),
        _count(
            "implied",
            "Implied",
            "Open or closed only by the words of a progress note; no status cell says so.",
            minor=True,
        ),
        _count("reviews", "Reviews", "Reviews whose plans give it an action."),
        Column("few", "Few", ColumnKind.YES_NO, f"Yes where those are fewer than {FEW}.", minor=True),
        Column(
            "oldest_open_target",
            "Oldest open date",
            ColumnKind.DATE,
            "The earliest target date of an open action; none where no action is open, or no open one has a date.",
            absent="–",
        ),
        Column("role", "Role uid", ColumnKind.UID, "The uid of the role at its agency; left out by title."),
    ),
    find=_find,
    example={"by": "title"},
)
