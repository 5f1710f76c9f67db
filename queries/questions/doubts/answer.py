"""Every doubt of a graph as one answer, in the form in which questions are answered."""

from collections.abc import Iterable
from dataclasses import replace

from graph.store import Store
from queries.questions.agency_names import agency_names
from queries.questions.corrections import corrections_applied
from queries.questions.doubts.alike import agencies_alike
from queries.questions.doubts.dates import dates
from queries.questions.doubts.doubt import Doubt, DoubtKind
from queries.questions.doubts.gaps import gaps
from queries.questions.doubts.meetings import meetings
from queries.questions.doubts.noted import noted
from queries.questions.doubts.settled import Judged
from queries.questions.question import Answer, Column, ColumnKind

KINDS = tuple(kind.value for kind in DoubtKind)
NOBODY = Judged()
"""Where no judgement is written down."""

_COLUMNS = (
    Column("facts", "Facts", ColumnKind.COUNT, "How many facts hang on it."),
    Column("kind", "About", ColumnKind.TEXT, f"One of {', '.join(KINDS)}."),
    Column("says", "Doubt", ColumnKind.TEXT, "What is not sure."),
    Column("place", "Where", ColumnKind.TEXT, "The document, with page and lines where they are known.", absent="–"),
    Column("words", "Words", ColumnKind.WORDS, "The document's words.", minor=True, absent="–"),
    Column("settle", "To settle it", ColumnKind.TEXT, "The command that would, its reason to be filled in."),
)


def without_commands(answer: Answer) -> tuple[Answer, tuple[str, ...]]:
    """The answer with numbered rows in place of the commands, and the commands: a table's cells would break them up."""
    number = Column("number", "No.", ColumnKind.COUNT, "The row.")
    rows = tuple((at, *row[:-1]) for at, row in enumerate(answer.rows, start=1))
    return replace(answer, columns=(number, *answer.columns[:-1]), rows=rows), tuple(row[-1] for row in answer.rows)


def doubts(
    store: Store,
    judged: Judged = NOBODY,
    more: Iterable[Doubt] = (),
    kinds: Iterable[str] = KINDS,
) -> Answer:
    """What waits for a person, the most consequential first.

    Args:
        store: the graph.
        judged: names that people have judged in a file that may not have been applied yet.
        more: doubts from elsewhere, such as corrections that nothing uses.
        kinds: the kinds wanted.
    """
    wanted = set(kinds)
    found = [doubt for doubt in (*_all(store, judged), *more) if doubt.kind.value in wanted]
    found.sort(key=lambda doubt: doubt.order)
    rows = tuple((one.facts, one.kind.value, one.says, one.place, one.words, one.settle) for one in found)
    return Answer("doubts", _COLUMNS, rows, tuple({"facts": one.about} for one in found))


def _all(store: Store, judged: Judged) -> list[Doubt]:
    agencies = agency_names(store)
    judged = _with_applied(store, judged)
    return [
        *noted(store, agencies, judged),
        *agencies_alike(store, agencies, judged),
        *meetings(store),
        *dates(store),
        *gaps(store),
    ]


def _with_applied(store: Store, judged: Judged) -> Judged:
    """The judgements, and those that documents of the graph were loaded with."""
    applied = corrections_applied(store)
    return Judged(
        (*judged.one, *(one.targets for one in applied if one.kind == "merge")),
        (*judged.apart, *(one.targets for one in applied if one.kind == "never_merge")),
    )
