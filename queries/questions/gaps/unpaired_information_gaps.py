"""Which information gaps does no pair of agencies count, and why not?"""

from dataclasses import dataclass, field
from datetime import date
from typing import Unpack

from graph.store import Store
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.gaps.information_gaps import Gap, unpaired_gaps
from queries.questions.question import Arguments, Behind, Column, ColumnKind, Found, Question, facts_of
from queries.questions.scope import PARAMETERS, Filters, filters_of, scope


@dataclass(frozen=True, slots=True)
class UnpairedGapRow:
    """An information gap that is between no two agencies, with the reason.

    ``holder`` and ``recipient`` are uids, None where no agency is named; the names are then the document's words.
    """

    gap: str
    review: str
    review_title: str | None
    text: str
    holder: str | None
    holder_name: str | None
    recipient: str | None
    recipient_name: str | None
    reason: str
    evidence: tuple[Passage, ...]
    behind: Behind = field(hash=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The uid of the gap."""
        return facts_of(self.behind)


def unpaired_information_gaps(store: Store, **filters: Unpack[Filters]) -> list[UnpairedGapRow]:
    """The gaps that no pair counts: an end names no agency, or both ends are one. In order of review and uid."""
    gaps = unpaired_gaps(store, scope(store, filters))
    quotes = by_fact(passages(store, (gap.uid for gap in gaps)))
    gaps.sort(key=lambda gap: (gap.review_title or "", gap.review, gap.uid))
    return [_row(gap, quotes.get(gap.uid, ())) for gap in gaps]


def _row(gap: Gap, evidence: tuple[Passage, ...]) -> UnpairedGapRow:
    return UnpairedGapRow(
        gap=gap.uid,
        review=gap.review,
        review_title=gap.review_title,
        text=gap.text,
        holder=gap.holder.uid if gap.holder else None,
        holder_name=gap.holder.name if gap.holder else gap.holder_as_said,
        recipient=gap.recipient.uid if gap.recipient else None,
        recipient_name=gap.recipient.name if gap.recipient else gap.recipient_as_said,
        reason=gap.unpaired or "",
        evidence=evidence,
        behind={"text": (gap.uid,)},
    )


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:  # noqa: ARG001 - every question takes a day
    return Found(tuple(unpaired_information_gaps(store, **filters_of(arguments))))


QUESTION = Question(
    name="unpaired-information-gaps",
    title="Information gaps that name no pair of agencies",
    purpose="Which information gaps are left out of the pairs, because an end names no agency or both ends are one?",
    method=(
        "Every gap that information-gap-pairs leaves out, with the reason. Where an end names no agency, the words of "
        "the document for it stand in its place."
    ),
    parameters=PARAMETERS,
    columns=(
        Column("review_title", "Review", ColumnKind.TEXT, "The review that found it."),
        Column("reason", "Why apart", ColumnKind.TEXT, "Which end is not named, or that both ends are one agency."),
        Column("holder_name", "Held by", ColumnKind.TEXT, "The agency that held it, or the document's words for it."),
        Column("recipient_name", "Needed by", ColumnKind.TEXT, "The agency that needed it, or the words for it."),
        Column("text", "Words", ColumnKind.WORDS, "The words that say it."),
        Column("evidence", "Passages", ColumnKind.PASSAGES, "The words of the documents, with page and lines."),
        Column("review", "Review uid", ColumnKind.UID, "The review's uid."),
        Column("gap", "Gap uid", ColumnKind.UID, "The information gap's uid."),
    ),
    find=_find,
    example={"region": "Ostermere"},
)
