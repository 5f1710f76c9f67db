"""Doubts: sentences on review records that may be one review, or look like one, and were not merged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.writing.likeness import Profile, clash, contradiction
from graph.writing.pairing import concerning, same_place_pairs, same_reference_pairs

_LISTED = 5
"""Reviews that one sentence names."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A review record of a document that was not put together with other reviews, and the sentence that says so.

    ``review`` is the uid of the one that it is in, ``others`` are those that it may be, or looks like.
    """

    sha256: str
    record: str
    review: str
    others: tuple[str, ...]
    sentence: str


def doubts(
    profiles: list[Profile],
    uids: Mapping[Profile, str],
    unclear: Mapping[Profile, set[Profile]],
    *,
    of: str | None = None,
) -> tuple[Doubt, ...]:
    """Every doubt, in the order of documents and sentences.

    Args:
        profiles: every review record.
        uids: the review that each is in.
        unclear: records that fit several, or that too little is known of, each with those it may be one with.
        of: the one document (sha256) whose doubts are wanted; None wants those of all.
    """
    found: dict[tuple[str, str], Doubt] = {}
    for one, several in unclear.items():
        if of not in (None, one.sha256):
            continue
        others = tuple(sorted({uids[other] for other in several}))
        sentence = f"doubtful: {uids[one]} may be the same review as {_listed(list(others))}; not merged"
        found.setdefault((one.sha256, sentence), Doubt(one.sha256, one.review.id, uids[one], others, sentence))
    for one, other, reason in _conflicts(profiles, uids, of):
        for this, that in ((one, other), (other, one)):
            if of not in (None, this.sha256):
                continue
            sentence = f"doubtful: {uids[this]} is like {uids[that]}, but {reason}; not merged"
            doubt = Doubt(this.sha256, this.review.id, uids[this], (uids[that],), sentence)
            found.setdefault((this.sha256, sentence), doubt)
    return tuple(found[key] for key in sorted(found))


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


def _conflicts(
    profiles: list[Profile], uids: Mapping[Profile, str], of: str | None
) -> Iterator[tuple[Profile, Profile, str]]:
    for pairs, against in ((same_reference_pairs, clash), (same_place_pairs, contradiction)):
        for one, other in concerning(of, pairs(profiles)):
            reason = against(one, other)
            if reason and one.sha256 != other.sha256 and uids[one] != uids[other]:
                yield one, other, reason
