"""The content of a board pack, for whoever writes it out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.model.errors import QuestionError
from graph.store import Store
from queries.boardpack.asked import PackAsked, narrowed, review_asked
from queries.boardpack.evidence import Note, Notes
from queries.questions.editions.slippage import By, slippage
from queries.questions.editions.slippage_actions import ActionSlipRow
from queries.questions.editions.what_changed import QUESTION as WHAT_CHANGED
from queries.questions.editions.what_changed import ChangeRow
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.pages.page_actions import (
    ActionLine,
    ActionWords,
    action_lines,
    action_states,
    action_words,
    days_late,
)
from queries.questions.scope import Filters

MOST = 1000
"""A pack holds at most so many actions: more is no paper for a board, and a table of them can be downloaded."""


@dataclass(frozen=True, slots=True)
class PackAction:
    """An action in a pack. ``late`` are the days it is overdue; ``notes`` the numbers of its passages.

    ``targets`` are its target dates in turn where editions moved them, ``days_moved`` all moves together.
    """

    line: ActionLine
    words: ActionWords
    late: int | None
    targets: str | None
    days_moved: int | None
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PackReview:
    """A review and its actions, in order of printed number."""

    uid: str
    title: str | None
    actions: tuple[PackAction, ...]


@dataclass(frozen=True, slots=True)
class PackChange:
    """One change since last time, and the numbers of the passages that show it."""

    row: ChangeRow
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """What a board is told. ``counts`` are those of ``action_figures``: open, not stated and closed add up to all.

    ``about_moved`` are the sentences to read with what moved.
    """

    asked: PackAsked
    counts: Mapping[str, int] = field(hash=False)
    late: tuple[PackAction, ...]
    moved: tuple[PackChange, ...]
    about_moved: tuple[str, ...]
    plan: tuple[PackReview, ...]
    notes: tuple[Note, ...]
    review_title: str | None = None

    @property
    def actions(self) -> tuple[PackAction, ...]:
        """Every action, review by review."""
        return tuple(action for review in self.plan for action in review.actions)


def board_pack(store: Store, asked: PackAsked) -> Pack:
    """The pack that is asked for.

    Raises:
        QuestionError: a filter names what is not there, the days are the wrong way round, or there are too many
            actions for one pack.
    """
    review = review_asked(store, asked)
    filters = narrowed(asked.filters, review)
    lines = action_lines(store, reviews=None if review is None else [review.uid], **filters)
    _check_size(lines)
    states = action_states(lines, asked.as_of)
    changes, about = _changes(store, asked, filters)
    slips = _slips(store, asked, filters) if lines else {}
    texts = action_words(store, (line.uid for line in lines))
    quotes = by_fact(passages(store, texts))
    late = days_late(lines, states, asked.as_of)
    notes = Notes()
    known = {
        line.uid: _action(line, texts[line.uid], late.get(line.uid), slips.get(line.uid), quotes, notes)
        for line in _latest_first(lines, late)
    }
    return Pack(
        asked,
        {name: len(uids) for name, uids in states.items()},
        tuple(known[uid] for uid in known if uid in late),
        tuple(PackChange(row, notes.numbers(row.change, row.evidence)) for row in changes),
        about,
        _by_review(lines, known),
        notes.every(),
        review.title if review else None,
    )


def _check_size(lines: list[ActionLine]) -> None:
    if len(lines) > MOST:
        raise QuestionError(
            f"This would be a pack of {len(lines):,} actions; one holds {MOST:,} at most.",
            where="review",
            remedy="Choose a review, an agency, a region or some years; the list of actions can be downloaded whole.",
        )


def _latest_first(lines: Iterable[ActionLine], late: Mapping[str, int]) -> list[ActionLine]:
    """Those most days late first, then the others in the order of the plan: the order in which notes are numbered."""
    return sorted(lines, key=lambda line: (-late.get(line.uid, 0), *_in_plan(line)))


def _in_plan(line: ActionLine) -> tuple[Any, ...]:
    return (line.review_title or "", line.review, _numbers(line.ref), line.ref or "", line.uid)


def _numbers(ref: str | None) -> tuple[bool, tuple[int, ...]]:
    """The numbers in a printed number, so that 10 comes after 9; those without one come last."""
    digits = "".join(sign if sign.isascii() and sign.isdigit() else " " for sign in ref or "")
    found = tuple(int(number) for number in digits.split())
    return (not found, found)


def _action(
    line: ActionLine,
    words: ActionWords,
    late: int | None,
    slip: ActionSlipRow | None,
    quotes: Mapping[str, tuple[Passage, ...]],
    notes: Notes,
) -> PackAction:
    moved = slip is not None and "→" in (slip.targets or "")
    return PackAction(
        line,
        words,
        late,
        slip.targets if slip and moved else None,
        slip.days_moved if slip and moved else None,
        notes.numbers(f"Action {line.ref}" if line.ref else "Action", quotes.get(line.uid, ())),
    )


def _by_review(lines: Iterable[ActionLine], known: Mapping[str, PackAction]) -> tuple[PackReview, ...]:
    reviews: dict[str, list[ActionLine]] = {}
    for line in sorted(lines, key=_in_plan):
        reviews.setdefault(line.review, []).append(line)
    return tuple(
        PackReview(uid, planned[0].review_title, tuple(known[line.uid] for line in planned))
        for uid, planned in reviews.items()
    )


def _changes(store: Store, asked: PackAsked, filters: Filters) -> tuple[list[ChangeRow], tuple[str, ...]]:
    """What the papers dated after the last time brought, and what a reader must know of these."""
    named = {name.replace("_", "-"): str(value) for name, value in filters.items() if value is not None}
    arguments = WHAT_CHANGED.arguments(named | {"since": asked.since.isoformat(), "until": asked.as_of.isoformat()})
    found = WHAT_CHANGED.find(store, asked.as_of, arguments)
    if asked.review is None:
        # The first sentence only says which days and papers were compared, which a pack says in its own words.
        return list(found.rows), found.notes[1:]
    # The others speak of other reviews too, which the narrowed filters let in.
    return [row for row in found.rows if row.review == asked.review], ()


def _slips(store: Store, asked: PackAsked, filters: Filters) -> dict[str, ActionSlipRow]:
    rows = slippage(store, as_of=asked.as_of, by=By.ACTION, **filters)
    return {row.action: row for row in rows if isinstance(row, ActionSlipRow)}
