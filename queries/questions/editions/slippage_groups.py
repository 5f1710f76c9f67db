"""The dates of several actions together: how many moved, how far, and how many were reported completed in time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from queries.questions.editions.slippage_figures import Outcome, Slip
from queries.questions.interval import FEW
from queries.questions.question import Behind, facts_of


@dataclass(frozen=True, slots=True)
class SlippageRow:
    """How the actions of one agency, one review or all kept to their dates.

    ``completed`` is ``in_time``, ``late`` and ``cannot_tell`` together; ``shown_late`` is part of ``late``. Days are
    None where nothing moved or was late; a median is None too where it would be of fewer than five actions.
    ``not_placed`` are the actions that no document states which can be placed on the calendar by the day asked for.
    """

    agency: str | None
    agency_name: str | None
    review: str | None
    review_title: str | None
    actions: int
    not_placed: int
    several_editions: int
    moved_later: int
    days_later: int | None
    median_days_later: int | None
    longest_days_later: int | None
    moved_earlier: int
    date_taken_out: int
    completed: int
    in_time: int
    late: int
    shown_late: int
    cannot_tell: int
    median_days_late: int | None
    longest_days_late: int | None
    open_past: int
    median_days_open: int | None
    longest_days_open: int | None
    few: bool
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of its actions."""
        return facts_of(self.behind)


def counted(actions: Iterable[str], slips: Mapping[str, Slip]) -> dict[str, tuple[str, ...]]:
    """The uids of the actions that each figure counts, in order of uid."""
    every = tuple(sorted(set(actions)))
    known = [slips[uid] for uid in every if uid in slips]
    return {
        "actions": every,
        "not_placed": tuple(uid for uid in every if uid not in slips),
        "several_editions": tuple(one.action for one in known if len(one.editions) > 1),
        "moved_later": tuple(one.action for one in known if (one.moved or 0) > 0),
        "moved_earlier": tuple(one.action for one in known if (one.moved or 0) < 0),
        "date_taken_out": tuple(one.action for one in known if one.taken_out),
        "completed": tuple(one.action for one in known if one.completed),
        **{outcome.value: tuple(one.action for one in known if one.outcome is outcome) for outcome in Outcome},
        "shown_late": tuple(one.action for one in known if one.shown_late),
        "open_past": tuple(one.action for one in known if one.days_open is not None),
    }


def group_row(
    names: tuple[str | None, str | None, str | None, str | None], actions: Iterable[str], slips: Mapping[str, Slip]
) -> SlippageRow:
    """The row of some actions under the uid and name of their agency, and the uid and title of their review."""
    behind = counted(actions, slips)
    later = [slips[uid].moved or 0 for uid in behind["moved_later"]]
    late = [slips[uid].days_late or 0 for uid in behind["late"]]
    past = [slips[uid].days_open or 0 for uid in behind["open_past"]]
    agency, agency_name, review, review_title = names
    return SlippageRow(
        agency=agency,
        agency_name=agency_name,
        review=review,
        review_title=review_title,
        **{name: len(uids) for name, uids in behind.items()},
        days_later=sum(later) if later else None,
        median_days_later=middle(later),
        longest_days_later=max(later, default=None),
        median_days_late=middle(late),
        longest_days_late=max(late, default=None),
        median_days_open=middle(past),
        longest_days_open=max(past, default=None),
        few=len(behind["actions"]) < FEW,
        behind=behind,
    )


def middle(days: Sequence[int]) -> int | None:
    """The median in whole days, a half left off; None where there are fewer than five."""
    return None if len(days) < FEW else int(median(days))
