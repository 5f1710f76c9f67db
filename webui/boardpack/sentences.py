"""The sentences of a board pack."""

from collections import Counter
from collections.abc import Callable

from queries.boardpack.pack import Pack
from webui.wording import counted, in_full

METHOD = (
    "Open is pending, in progress, or overdue in the document’s words. Closed is completed or withdrawn. Not stated is "
    "what no document says; it counts as neither. The three add up.",
    "Overdue is worked out for the day of this pack: open, and the target date, month or year is over. It is never "
    "taken from a colour or a word. Statuses, colours and dates are those of the newest document that gives them.",
    "A colour (RAG) is copied as published and decides nothing. Claimed means that a document says it was done; "
    "evidenced means that one cites a check, a count or a result.",
    "What moved is what papers dated after the last time, and up to the day of this pack, say otherwise than those "
    "before them. Papers without a date are not compared.",
)

_NAMED = 8
"""Papers that a sentence names; how many more there are is said."""


def in_short(pack: Pack) -> tuple[str, ...]:
    """How the actions stand, in a sentence or three."""
    counts, day = pack.counts, in_full(pack.asked.as_of)
    if not counts["all"]:
        return ("No action has been found for what was chosen.",)
    stand = (
        f"Of {counted(counts['all'], 'action')}, {counts['open']:,} {_is(counts['open'])} open, "
        f"{counts['closed']:,} {_is(counts['closed'])} closed, and of {counts['not_stated']:,} no document says how "
        f"{'it stands' if counts['not_stated'] == 1 else 'they stand'}."
    )
    late = (
        f"Of the open ones {counts['overdue']:,} {_is(counts['overdue'])} overdue on {day}, and "
        f"{counts['due_soon']:,} {'falls' if counts['due_soon'] == 1 else 'fall'} due in the 90 days after it."
    )
    return (stand, late, *moved_in_short(pack))


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def moved_in_short(pack: Pack) -> tuple[str, ...]:
    """How much moved, by kind of change."""
    since = in_full(pack.asked.since)
    if not pack.moved:
        return (f"No paper dated after {since} and up to {in_full(pack.asked.as_of)} brings a change.",)
    kinds = Counter(each.row.change for each in pack.moved)
    told = ", ".join(f"{change.lower()} {number:,}" for change, number in kinds.items())
    return (f"Since {since} papers bring {counted(len(pack.moved), 'change')}: {told}.",)


def moved_by(pack: Pack, words: Callable[[str], str]) -> tuple[str, ...]:
    """Which papers bring the changes."""
    if not pack.moved:
        return moved_in_short(pack)
    papers = sorted({words(each.row.document_after) for each in pack.moved})
    named = ", ".join(papers[:_NAMED]) + (f" and {len(papers) - _NAMED} more" if len(papers) > _NAMED else "")
    return (f"Each is told against what was said before. The papers that bring them: {named}.",)


def about_names(*, masked: bool) -> tuple[str, ...]:
    """What the reader must know of people's names."""
    if not masked:
        return ("People’s names stand as published.",)
    return ("What reads as a person’s name was masked. Recognising is not certain: check before you pass this on.",)
