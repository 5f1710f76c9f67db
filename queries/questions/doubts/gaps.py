"""Information gaps of which a document names one end only."""

from collections.abc import Iterator

from graph.store import Store
from queries.questions.doubts.doubt import Doubt, DoubtKind, command
from queries.questions.gaps.unpaired_information_gaps import UnpairedGapRow, unpaired_information_gaps


def gaps(store: Store) -> Iterator[Doubt]:
    """A doubt for each gap with an end that names no agency."""
    for row in unpaired_information_gaps(store):
        for field, uid, said in _ends(row):
            if uid is None:
                yield Doubt(
                    DoubtKind.GAPS,
                    1,
                    f"The {field} is said to be “{said}”" if said else f"The {field} is not named",
                    command("set", row.gap, field, "--to", "AGENCY"),
                    place=row.evidence[0].place if row.evidence else None,
                    words=row.text,
                    about=(row.gap,),
                )


def _ends(row: UnpairedGapRow) -> tuple[tuple[str, str | None, str | None], ...]:
    return (("holder", row.holder, row.holder_name), ("recipient", row.recipient, row.recipient_name))
