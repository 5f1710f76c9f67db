"""The lines of a comparison of two reviews: what stands on each side, and what to read with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.store import Store
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.profiles.profile_lines import MOST, SHOWN
from queries.questions.question import Behind, Column, ColumnKind, facts_of


@dataclass(frozen=True, slots=True)
class CompareLine:
    """One line of a comparison, under the heading ``part``.

    ``first`` and ``second`` count what stands in each review; ``first_words`` and ``second_words`` are words of theirs.
    ``rests_on`` are the uids whose passages it shows, of each side its own.
    """

    part: str
    item: str
    first: int | None = None
    second: int | None = None
    first_words: str | None = None
    second_words: str | None = None
    note: str | None = None
    evidence: tuple[Passage, ...] = ()
    uid: str | None = None
    behind: Behind = field(default_factory=dict, hash=False)
    rests_on: tuple[tuple[str, ...], ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of what it counts or quotes."""
        return facts_of(self.behind)


def sides(
    part: str,
    item: str,
    first: Iterable[str] | None,
    second: Iterable[str] | None,
    *,
    note: str | None = None,
    uid: str | None = None,
) -> CompareLine:
    """A line that counts what has these uids in each review; None where it does not speak of one of them."""
    own = {name: tuple(sorted(set(uids))) for name, uids in (("first", first), ("second", second)) if uids is not None}
    counts = {name: len(uids) for name, uids in own.items()}
    return CompareLine(
        part,
        item,
        counts.get("first"),
        counts.get("second"),
        note=note,
        uid=uid,
        behind=own,
        rests_on=tuple(uids[:1] for uids in own.values()),
    )


def quoted(
    part: str,
    item: str,
    first: tuple[str, str] | None,
    second: tuple[str, str] | None,
    note: str,
    uid: str | None = None,
) -> CompareLine:
    """A line with the words of each review, each given as its fact's uid and its words."""
    behind = {name: (side[0],) for name, side in (("first_words", first), ("second_words", second)) if side is not None}
    words = [side[1] if side else None for side in (first, second)]
    shown = tuple(behind.values())
    return CompareLine(part, item, None, None, words[0], words[1], note, uid=uid, behind=behind, rests_on=shown)


def said(part: str, item: str, note: str, uid: str | None = None) -> CompareLine:
    """A line that only says something of ours."""
    return CompareLine(part, item, note=note, uid=uid, rests_on=((uid,),) if uid else ())


def listed(lines: Sequence[CompareLine], rest: str) -> list[CompareLine]:
    """The first lines of a list, most first, and one that counts what is left on each side."""
    order = sorted(lines, key=lambda line: (-((line.first or 0) + (line.second or 0)), line.item, line.uid or ""))
    left = order[MOST:]
    if not left:
        return order
    first, second = (_together(left, name) for name in ("first", "second"))
    return [*order[:MOST], sides(left[0].part, rest, first, second, note=f"{len(left)} more.")]


def _together(lines: Iterable[CompareLine], side: str) -> set[str] | None:
    found = [line.behind[side] for line in lines if side in line.behind]
    return {uid for uids in found for uid in uids} if found else None


def with_passages(store: Store, lines: Iterable[CompareLine]) -> list[CompareLine]:
    """The lines with the passages that they rest on, at most so many of each side."""
    drawn = list(lines)
    quotes = by_fact(passages(store, (uid for line in drawn for side in line.rests_on for uid in side)))
    return [replace(line, evidence=_shown(line.rests_on, quotes)) for line in drawn]


def _shown(rests_on: Iterable[Sequence[str]], quotes: Mapping[str, tuple[Passage, ...]]) -> tuple[Passage, ...]:
    return tuple(quote for side in rests_on for uid in side for quote in quotes.get(uid, ())[:SHOWN])


COLUMNS = (
    Column("part", "Part", ColumnKind.TEXT, "The heading that the line stands under."),
    Column("item", "About", ColumnKind.TEXT, "What the line is about: a theme, a kind of failure, agencies, a review."),
    Column("first", "First", ColumnKind.COUNT, "How many facts of the first review it counts.", absent="–"),
    Column("second", "Second", ColumnKind.COUNT, "How many facts of the second review it counts.", absent="–"),
    Column("first_words", "Words of the first", ColumnKind.WORDS, "What the first review says.", absent="–"),
    Column("second_words", "Words of the second", ColumnKind.WORDS, "What the second review says.", absent="–"),
    Column("note", "Note", ColumnKind.TEXT, "What to read with it.", absent="–"),
    Column(
        "evidence",
        "Passages",
        ColumnKind.PASSAGES,
        f"Of each side at most {SHOWN} passages that it rests on; the numbers open to all.",
        minor=True,
        absent="–",
    ),
    Column("uid", "Uid", ColumnKind.UID, "The uid of what the line is about, where that is one thing.", absent="–"),
)
