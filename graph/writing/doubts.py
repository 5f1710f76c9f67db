"""Doubts: sentences on review records that may be one review, or look like one, and were not merged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.writing.likeness import Profile, clash, contradiction
from graph.writing.pairing import same_place_pairs, same_reference_pairs

_LISTED = 5
"""Reviews that one sentence names."""


def doubts(
    profiles: list[Profile], uids: Mapping[Profile, str], unclear: Mapping[Profile, set[Profile]]
) -> dict[str, tuple[str, ...]]:
    """Sentences by the document's sha256.

    Args:
        profiles: every review record.
        uids: the review that each is in.
        unclear: records that fit several, or that too little is known of, each with those it may be one with.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for one, others in unclear.items():
        listed = _listed(sorted({uids[other] for other in others}))
        found[one.sha256].add(f"doubtful: {uids[one]} may be the same review as {listed}; not merged")
    for one, other, reason in _conflicts(profiles, uids):
        for this, that in ((one, other), (other, one)):
            found[this.sha256].add(f"doubtful: {uids[this]} is like {uids[that]}, but {reason}; not merged")
    return {sha256: tuple(sorted(sentences)) for sha256, sentences in found.items()}


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


def _conflicts(profiles: list[Profile], uids: Mapping[Profile, str]) -> Iterator[tuple[Profile, Profile, str]]:
    for pairs, against in ((same_reference_pairs, clash), (same_place_pairs, contradiction)):
        for one, other in pairs(profiles):
            reason = against(one, other)
            if reason and one.sha256 != other.sha256 and uids[one] != uids[other]:
                yield one, other, reason
