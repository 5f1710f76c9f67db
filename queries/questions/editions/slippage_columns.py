"""The columns of the question about dates that move."""

from queries.questions.interval import FEW
from queries.questions.question import Column, ColumnKind


def _count(name: str, title: str, says: str, *, minor: bool = False) -> Column:
    return Column(name, title, ColumnKind.COUNT, says, minor)


def _days(name: str, title: str, says: str, absent: str = "–") -> Column:
    return Column(name, title, ColumnKind.COUNT, says, minor=True, absent=absent)


_TOO_FEW = "too few"
_NAMES = (
    Column(
        "agency_name",
        "Lead agency",
        ColumnKind.TEXT,
        "The agency that leads, or all that do; 'No lead agency stated' where none is named. Left out by review.",
    ),
    Column("review_title", "Review", ColumnKind.TEXT, "The review; only by review and by action."),
)
_GROUPS = (
    _count("actions", "Actions", "All actions asked for."),
    _count("several_editions", "In several editions", "Stated by more than one edition, so that a move can be seen."),
    _count("moved_later", "Moved later", "Their moves add up to a later target than the first."),
    _days("days_later", "Days later", "Days by which those moved, all together."),
    _days("median_days_later", "Median days later", f"The middle one of those; of {FEW} actions or more.", _TOO_FEW),
    _days("longest_days_later", "Longest move", "The furthest move of one action, in days."),
    _count("moved_earlier", "Moved earlier", "Their moves add up to an earlier target than the first.", minor=True),
    _count("date_taken_out", "Date taken out", "A newer edition of the same paper prints the action without a date."),
    _count("completed", "Reported completed", "Completed by the newest edition dated by the day asked for."),
    _count("in_time", "Reported in time", "First reported completed by the end of the first target."),
    _count("late", "Reported late", "First reported completed after it; it may have been done before."),
    _count("shown_late", "Surely late", "Reported late, and an edition dated after the target had it still open."),
    _count(
        "cannot_tell",
        "Cannot tell",
        "Completed, but there is no target, no date of the report, or they overlap.",
        minor=True,
    ),
    _days("median_days_late", "Median days late", f"Of those reported late, where {FEW} or more.", _TOO_FEW),
    _days("longest_days_late", "Longest late", "The most days from the first target to the report."),
    _count("open_past", "Open past first date", "Still open, and the first target is over on the day asked for."),
    _days("median_days_open", "Median days past", f"Of those still open, where {FEW} or more.", _TOO_FEW),
    _days("longest_days_open", "Longest past", "The most days since the first target of one still open."),
    Column("few", "Few", ColumnKind.YES_NO, f"Yes where there are fewer than {FEW} actions."),
    _count("not_placed", "Not placed", "No edition dated by the day asked for states them.", minor=True),
)
_ACTIONS = (
    Column("words", "Action", ColumnKind.WORDS, "The words of the newest edition."),
    Column("targets", "Targets in turn", ColumnKind.TEXT, "Every target date, from the first edition to the newest."),
    Column("days_moved", "Days moved", ColumnKind.COUNT, "All moves together; below nought is earlier.", absent="–"),
    Column(
        "reported",
        "Reported completed",
        ColumnKind.DATE,
        "Date of what first says so; not when it was done.",
        absent="–",
    ),
    Column("days_late", "Days late", ColumnKind.COUNT, "From the first target to that report.", absent="–"),
    Column(
        "days_open",
        "Days past, still open",
        ColumnKind.COUNT,
        "From the first target to the day asked for.",
        absent="–",
    ),
    Column("editions", "Editions", ColumnKind.LIST, "The documents that state it, the oldest first.", minor=True),
    Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents, with page and lines."),
)
_UIDS = (
    Column("agency", "Agency uid", ColumnKind.UID, "The agency's uid; only by agency."),
    Column("review", "Review uid", ColumnKind.UID, "The review's uid; only by review and by action."),
)
_ACTION_UID = Column("action", "Action uid", ColumnKind.UID, "The action's uid; only by action.")

COLUMNS = (*_NAMES, *_ACTIONS, *_GROUPS, *_UIDS, _ACTION_UID)
OF_GROUPS = frozenset(column.name for column in _GROUPS)
"""Columns that rows by action never fill."""
OF_ACTIONS = frozenset(column.name for column in (*_ACTIONS, _ACTION_UID))
"""Columns that only rows by action fill."""
