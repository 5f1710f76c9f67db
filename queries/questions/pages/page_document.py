"""A document place by place: the passages that something rests on, what was ignored and what was not understood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.store import Store
from queries.questions.corrections import Applied, corrections_applied
from queries.questions.pages.page_document_ignored import IgnoredBlock
from queries.questions.pages.page_documents import PassageRead, Place, Resting, row_numbers

NOT_UNDERSTOOD = "NotUnderstood"
"""Stands for the blocks that nothing was made of where kinds of stretch are chosen."""
IGNORED = "Ignored"
"""Stands for the blocks that were left out for a reason."""
MARKED = "Marked"
"""Stands for every passage that something rests on, of whatever kind."""

KINDS = (
    "InformationGap",
    "MissedOpportunity",
    "Finding",
    "Recommendation",
    "Action",
    "Review",
    "Name",
    IGNORED,
    NOT_UNDERSTOOD,
)
"""Kinds of stretch, in the order in which they are offered; agencies and roles are names."""
CHOICES = (MARKED, *KINDS)
"""What a reader may choose to see instead of everything."""

_NAMES = frozenset({"Agency", "Role"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A place of the document. ``passage`` is a uid, None for a block on which nothing rests.

    ``kinds`` are those of what rests on it, in the order of KINDS. ``number`` counts, each from 1, the blocks not
    understood and the blocks ignored; ``reason`` is why one was ignored.
    """

    at: Place
    kinds: tuple[str, ...]
    passage: str | None = None
    resting: tuple[Resting, ...] = ()
    number: int | None = None
    reason: str | None = None

    @property
    def lost(self) -> bool:
        """Whether nothing was made of it."""
        return self.kinds == (NOT_UNDERSTOOD,)

    @property
    def name(self) -> str:
        """What tells it from the others of its document: the passage's uid, ``lost-3`` or ``ignored-12``."""
        return self.passage or f"{'lost' if self.lost else 'ignored'}-{self.number}"


def stretches(
    passages: Iterable[PassageRead], lost: Sequence[Place], ignored: Sequence[IgnoredBlock] = ()
) -> list[Stretch]:
    """All in the order of page, line and cell. A block lost without a place has none here: a list shows it."""
    found = [Stretch(each.at, _kinds(each.resting), each.uid, each.resting) for each in passages]
    found += [
        Stretch(each.at, (IGNORED,), number=number, reason=each.reason) for number, each in enumerate(ignored, start=1)
    ]
    found += [
        Stretch(at, (NOT_UNDERSTOOD,), number=number)
        for number, at in enumerate(lost, start=1)
        if at.page is not None or at.line_start is not None or at.cell is not None
    ]
    return sorted(
        found,
        key=lambda each: (
            each.at.page or 0,
            each.at.line_start or 0,
            row_numbers(each.at.cell),
            each.passage is None,
            each.passage or "",
        ),
    )


def _kinds(resting: Iterable[Resting]) -> tuple[str, ...]:
    labels = {"Name" if each.label in _NAMES else each.label for each in resting}
    return tuple(kind for kind in KINDS if kind in labels)


def counted(found: Iterable[Stretch]) -> dict[str, int]:
    """How many stretches there are of each kind; kinds without one are left out. One may be of several."""
    every = list(found)
    counts = {kind: sum(kind in each.kinds for each in every) for kind in KINDS}
    return {kind: count for kind, count in counts.items() if count}


def of_kind(found: Iterable[Stretch], kind: str | None, reason: str | None = None) -> list[Stretch]:
    """The stretches of one kind, of one reason of ignoring, or all that are marked; all where none is chosen."""
    return [
        each
        for each in found
        if (kind is None or kind in each.kinds or (kind == MARKED and each.passage is not None))
        and (reason is None or reason == each.reason)
    ]


def corrections_of(store: Store, document: str) -> list[Applied]:
    """The corrections that people made and that were applied to this document."""
    return [each for each in corrections_applied(store) if each.document == document]
