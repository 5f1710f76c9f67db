"""The lines of a profile: what every page's worth of lines about one thing is made of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from graph.store import Store
from queries.questions.evidence import Passage, by_fact, passages
from queries.questions.interval import FEW, rate_of
from queries.questions.question import Behind, Column, ColumnKind, facts_of

MOST = 6
"""A list of a profile has at most so many lines, and then one for all that is left."""

SHOWN = 3
"""A line shows so many passages: one of each of the first facts that it counts; its figure opens to all of them."""

NOBODY_SAYS = "No document says."


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a profile, under the heading ``part``.

    A line that counts has a ``figure``, and where that is a part of something else, ``of``. A line that is a fact has
    the document's ``words``. ``note`` is a sentence of ours. ``rests_on`` are the uids whose passages it shows.
    """

    part: str
    item: str
    figure: int | None = None
    of: int | None = None
    words: str | None = None
    note: str | None = None
    evidence: tuple[Passage, ...] = ()
    uid: str | None = None
    behind: Behind = field(default_factory=dict, hash=False)
    rests_on: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of the facts or reviews that it counts or quotes."""
        return facts_of(self.behind)


def counted(
    part: str,
    item: str,
    uids: Iterable[str],
    of: Iterable[str] | None = None,
    *,
    note: str | None = None,
    uid: str | None = None,
    rests_on: Iterable[str] | None = None,
) -> Line:
    """A line that counts what has these uids, of those that ``of`` has; it shows the passages of ``rests_on``, else of
    what it counts."""
    own = tuple(sorted(set(uids)))
    whole = None if of is None else tuple(sorted(set(of)))
    behind = {"figure": own} if whole is None else {"figure": own, "of": whole}
    shown = own if rests_on is None else tuple(sorted(set(rests_on)))
    size = None if whole is None else len(whole)
    return Line(part, item, len(own), size, note=note, uid=uid, behind=behind, rests_on=shown[:SHOWN])


def told(
    part: str,
    item: str,
    note: str | None = None,
    *,
    words: str | None = None,
    uid: str | None = None,
    rests_on: Iterable[str] = (),
    fact: str | None = None,
) -> Line:
    """A line that counts nothing. ``fact`` is the uid of the fact, review or case whose words it gives."""
    shown = tuple(sorted({*rests_on, *([fact] if fact else [])}))
    behind = {"words": (fact,)} if fact and words is not None else {}
    return Line(part, item, words=words, note=note, uid=uid or fact, behind=behind, rests_on=shown)


def with_passages(store: Store, lines: Iterable[Line]) -> list[Line]:
    """The lines with the passages that they rest on: of one thing the first few, of several the first of each."""
    drawn = list(lines)
    quotes = by_fact(passages(store, (uid for line in drawn for uid in line.rests_on)))
    return [replace(line, evidence=_shown(line.rests_on, quotes)) for line in drawn]


def _shown(uids: Sequence[str], quotes: Mapping[str, tuple[Passage, ...]]) -> tuple[Passage, ...]:
    each = SHOWN if len(uids) == 1 else 1
    return tuple(quote for uid in uids for quote in quotes.get(uid, ())[:each])


def by_size(groups: Mapping[str, set[str]], names: Mapping[str, str]) -> list[str]:
    """The keys of groups: the largest first, then by name."""
    return sorted(groups, key=lambda key: (-len(groups[key]), names[key], key))


def listed(
    part: str,
    order: Sequence[str],
    groups: Mapping[str, set[str]],
    names: Mapping[str, str],
    of: Iterable[str],
    rest: str,
    *,
    note: Callable[[str], str | None] = lambda _: None,
    rests_on: Mapping[str, set[str]] | None = None,
) -> list[Line]:
    """A line for each of the first keys, and one for what is left, under ``rest``.

    Args:
        part: the heading.
        order: keys of the groups, which are uids (or empty), in the order in which they are listed.
        groups: what is counted under each key.
        names: what each key is called.
        of: what the numbers are a part of.
        rest: what to call the rest.
        note: what to say with a key.
        rests_on: the facts whose passages a line shows, where these are not what it counts.
    """
    whole = sorted(set(of))
    lines = [
        counted(
            part,
            names[key],
            groups[key],
            whole,
            note=note(key),
            uid=key or None,
            rests_on=None if rests_on is None else rests_on[key],
        )
        for key in order[:MOST]
    ]
    left = order[MOST:]
    if not left:
        return lines
    uids = {uid for key in left for uid in groups[key]}
    shown = None if rests_on is None else {uid for key in left for uid in rests_on[key]}
    return [*lines, counted(part, rest, uids, whole, note=_left_said([names[key] for key in left]), rests_on=shown)]


def _left_said(names: Sequence[str]) -> str:
    return f"{len(names)} more: {', '.join(names[:MOST])}{' and others' if len(names) > MOST else ''}."


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The second of each pair under the first."""
    found: dict[str, set[str]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return found


def rate_said(count: int, of: int) -> str:
    """A share of the reviews that two agencies shared, with its 95% interval, and whether they are few."""
    rate = rate_of(count, of)
    if rate.rate is None or rate.low is None or rate.high is None:
        return "No review that both took part in."
    share, low, high = (f"{100 * part:.0f}%" for part in (rate.rate, rate.low, rate.high))
    shared = f"In {count} of {reviews_said(of)} that both took part in"
    return f"{shared}: {share}, 95% interval {low} to {high}.{few_said(of)}"


def reviews_said(number: int) -> str:
    return "1 review" if number == 1 else f"{number} reviews"


def few_said(number: int) -> str:
    """What to add where reviews are too few for a share to say much."""
    return f" Few: fewer than {FEW} reviews." if number < FEW else ""


def in_words(value: str) -> str:
    """A value of a closed vocabulary as words: ``referral_not_made`` is ``referral not made``."""
    return value.replace("_", " ")


def list_said(names: Iterable[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    every = list(names)
    return f"{', '.join(every[:-1])} and {every[-1]}" if len(every) > 1 else "".join(every)


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date_said(partial: str) -> str:
    """An ISO date, month or year as it is said: ``3 May 2014``, ``May 2014``, ``2014``; another text as it is."""
    year, _, rest = partial.partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdigit() and 1 <= int(month) <= len(_MONTHS)):
        return partial
    named = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {named}" if day.isdigit() else named


def sorted_items(groups: Mapping[str, set[str]]) -> list[tuple[str, set[str]]]:
    """Groups, the largest first, then by key."""
    return sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0]))


COLUMNS = (
    Column("part", "Part", ColumnKind.TEXT, "The heading that the line stands under."),
    Column("item", "About", ColumnKind.TEXT, "What the line is about: a figure, a theme, an agency, a review."),
    Column("figure", "Number", ColumnKind.COUNT, "What the line counts; empty where it counts nothing.", absent="–"),
    Column("of", "Of", ColumnKind.COUNT, "What that number is a part of.", absent="–"),
    Column("words", "Words", ColumnKind.WORDS, "The document's words, where the line is a fact.", absent="–"),
    Column("note", "Note", ColumnKind.TEXT, "What to read with it: years, a rate with its interval, few.", absent="–"),
    Column(
        "evidence",
        "Passages",
        ColumnKind.PASSAGES,
        f"At most {SHOWN} passages that it rests on; the number opens to all.",
        minor=True,
        absent="–",
    ),
    Column("uid", "Uid", ColumnKind.UID, "The uid of what the line is about, where that is one thing.", absent="–"),
)


def day_said(as_of: date) -> str:
    """What to read with how actions stand on a day."""
    return (
        f"How actions stand is worked out for {date_said(as_of.isoformat())} from the newest editions loaded; "
        "overdue means open with its date over."
    )
