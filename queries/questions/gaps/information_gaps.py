"""The information gaps of a scope, and which of them lie between two agencies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.store import Store
from graph.store.statements import load
from queries.questions.taking_part import reviews_attended


@dataclass(frozen=True, slots=True)
class End:
    """One end of a gap: an agency, or only the words that stand for it. Ends sort by name."""

    name: str
    uid: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What one agency held and another needed. An end that names no agency is None, its words are in ``…_as_said``."""

    uid: str
    review: str
    review_title: str | None
    text: str
    holder: End | None
    recipient: End | None
    holder_as_said: str | None
    recipient_as_said: str | None
    what: str | None = None
    consequence: str | None = None

    @property
    def unpaired(self) -> str | None:
        """Why the gap lies between no two agencies, or None where it does."""
        if self.holder is None and self.recipient is None:
            return "neither end named"
        if self.holder is None:
            return "holder not named"
        if self.recipient is None:
            return "recipient not named"
        return "both ends are one agency" if self.holder == self.recipient else None


def information_gaps(store: Store, parameters: Mapping[str, Any]) -> list[Gap]:
    """Every gap of a scope, in order of uid."""
    return _gaps(store, "information-gap-pairs", parameters)


def unpaired_gaps(store: Store, parameters: Mapping[str, Any]) -> list[Gap]:
    """The gaps of a scope that lie between no two agencies, in order of uid."""
    return _gaps(store, "unpaired-information-gaps", parameters)


def _gaps(store: Store, statement: str, parameters: Mapping[str, Any]) -> list[Gap]:
    rows = store.read(load("queries.cypher", statement), **parameters)
    found = [_gap(row, each) for row in rows for each in row["gaps"]]
    return sorted(found, key=lambda gap: (gap.uid, gap.review, _uid(gap.holder), _uid(gap.recipient)))


def _gap(row: Mapping[str, Any], each: Sequence[Any]) -> Gap:
    uid, text, what, consequence, holder, holder_name, holder_as_said, recipient, recipient_name, recipient_as_said = (
        each
    )
    return Gap(
        uid,
        row["review"],
        row["review_title"],
        text,
        _end(holder_name, holder),
        _end(recipient_name, recipient),
        holder_as_said,
        recipient_as_said,
        what,
        consequence,
    )


def _uid(end: End | None) -> str:
    return end.uid if end else ""


def attended(store: Store, parameters: Mapping[str, Any], gaps: Iterable[Gap]) -> dict[str, frozenset[str]]:
    """The uids of the reviews of a scope that each end of these gaps took part in."""
    return reviews_attended(store, parameters, (end.uid for gap in gaps for end in (gap.holder, gap.recipient) if end))


def _end(name: str | None, uid: str | None) -> End | None:
    return None if uid is None else End(name or uid, uid)


def what_was_not_shared(gaps: Iterable[Gap]) -> str | None:
    """What these gaps were about, each thing once, in the documents' words; None where none says."""
    return _joined(gap.what for gap in gaps)


def what_came_of_it(gaps: Iterable[Gap]) -> str | None:
    """What came of these gaps, as the documents say; None where none says."""
    return _joined(gap.consequence for gap in gaps)


def _joined(words: Iterable[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(text for text in words if text)) or None
