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
    understood, the blocks ignored and the blocks shown whole; ``reason`` is why one was ignored. ``within`` are the
    passages that stand in a block shown whole, in the order of their places.
    """

    at: Place
    kinds: tuple[str, ...]
    passage: str | None = None
    resting: tuple[Resting, ...] = ()
    number: int | None = None
    reason: str | None = None
    within: tuple["Stretch", ...] = ()

    @property
    def lost(self) -> bool:
        """Whether nothing was made of it."""
        return self.kinds == (NOT_UNDERSTOOD,)

    @property
    def name(self) -> str:
        """What tells it from the others: the passage's uid, ``lost-3``, ``ignored-12`` or ``whole-4``."""
        return self.passage or f"{'lost' if self.lost else 'whole' if self.within else 'ignored'}-{self.number}"

    @property
    def passages(self) -> tuple["Stretch", ...]:
        """Those that it shows: its own, or those within it."""
        return self.within or ((self,) if self.passage is not None else ())


def stretches(
    passages: Iterable[PassageRead],
    lost: Sequence[Place],
    ignored: Sequence[IgnoredBlock] = (),
    used: Sequence[Place] = (),
) -> list[Stretch]:
    """All in the order of page, line and cell. A block lost without a place has none here: a list shows it.

    ``used`` are the blocks of which a part alone is a passage: each is one stretch with its passages in it.
    """
    apart = [Stretch(each.at, _kinds(each.resting), each.uid, each.resting) for each in passages]
    found: list[Stretch] = []
    for number, at in enumerate(used, start=1):
        within, apart = _within(at, apart)
        kinds = tuple(kind for kind in KINDS if any(kind in each.kinds for each in within))
        if within:
            found.append(Stretch(at, kinds, number=number, within=tuple(within)))
    found += apart
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


def _within(block: Place, passages: list[Stretch]) -> tuple[list[Stretch], list[Stretch]]:
    """The passages that stand in a block, word for word, in the order of their places in it; and the others."""
    words = " ".join(block.quote.split())
    inside: list[Stretch] = []
    others: list[Stretch] = []
    for each in passages:
        here = each.at.page == block.page and _lines(each.at, block) and " ".join(each.at.quote.split()) in words
        (inside if here else others).append(each)
    return sorted(inside, key=lambda each: words.find(" ".join(each.at.quote.split()))), others


def _lines(place: Place, block: Place) -> bool:
    """Whether a place begins in the lines, or is the cell, of a block."""
    if block.line_start is None or place.line_start is None:
        return place.cell is not None and place.cell == block.cell
    return block.line_start <= place.line_start <= (block.line_end or block.line_start)


def _kinds(resting: Iterable[Resting]) -> tuple[str, ...]:
    labels = {"Name" if each.label in _NAMES else each.label for each in resting}
    return tuple(kind for kind in KINDS if kind in labels)


def counted(found: Iterable[Stretch]) -> dict[str, int]:
    """How many stretches there are of each kind; kinds without one are left out. One may be of several."""
    every = [part for each in found for part in each.within or (each,)]
    counts = {kind: sum(kind in each.kinds for each in every) for kind in KINDS}
    return {kind: count for kind, count in counts.items() if count}


def of_kind(found: Iterable[Stretch], kind: str | None, reason: str | None = None) -> list[Stretch]:
    """The stretches of one kind, of one reason of ignoring, or all that are marked; all where none is chosen."""
    return [
        each
        for each in found
        if (kind is None or kind in each.kinds or (kind == MARKED and each.passages))
        and (reason is None or reason == each.reason)
    ]


def corrections_of(store: Store, document: str) -> list[Applied]:
    """The corrections that people made and that were applied to this document."""
    return [each for each in corrections_applied(store) if each.document == document]
