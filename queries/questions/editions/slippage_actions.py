"""The dates of each action by itself: every target in turn, and the editions that give them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from queries.questions.editions.editions import Statement
from queries.questions.editions.slippage_figures import Slip
from queries.questions.evidence import Passage
from queries.questions.question import Behind, facts_of


@dataclass(frozen=True, slots=True)
class ActionSlipRow:
    """One action: who leads it, its targets in turn, the editions that state it, and how it kept to its dates.

    ``days_moved`` is below nought where the target moved earlier. ``words`` are those of the newest edition.
    """

    agency_name: str | None
    review: str
    review_title: str | None
    action: str
    words: str | None
    targets: str | None
    editions: tuple[str, ...]
    days_moved: int | None
    reported: str | None
    days_late: int | None
    days_open: int | None
    evidence: tuple[Passage, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The action's uid."""
        return facts_of(self.behind)


def action_row(
    one: Slip, statements: Sequence[Statement], leads: Iterable[str], quotes: Mapping[str, tuple[Passage, ...]]
) -> ActionSlipRow:
    """The row of one action."""
    newest = statements[-1]
    return ActionSlipRow(
        agency_name=", ".join(leads) or None,
        review=newest.review,
        review_title=newest.review_title,
        action=one.action,
        words=next((each.text for each in reversed(statements) if each.text), None),
        targets=one.targets_in_turn or None,
        editions=one.editions,
        days_moved=one.moved,
        reported=one.reported,
        days_late=one.days_late,
        days_open=one.days_open,
        evidence=quotes.get(one.action, ()),
        behind={"targets": (one.action,)},
    )


def rank(row: ActionSlipRow) -> tuple[Any, ...]:
    """Furthest moved first, then latest reported, then longest open past its date, then review and uid."""
    days = (-(row.days_moved or 0), -(row.days_late or 0), -(row.days_open or 0))
    return (*days, row.review_title or "", row.review, row.action)
