"""The writer's counts as a sentence."""

from collections.abc import Mapping

from graph.writing import Counts

_WORDS = ("created", "changed", "removed")


def sentence(counts: Mapping[str, Counts]) -> str:
    """``12 Action created, 3 changed; 2 Recommendation created``; what stayed as it was is left out."""
    parts = []
    for label, count in counts.items():
        said = [f"{getattr(count, word)} {word}" for word in _WORDS if getattr(count, word)]
        if said:
            parts.append(f"{label} {', '.join(said)}")
    return "; ".join(parts) or "nothing changed"
