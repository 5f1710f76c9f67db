"""What is kept of a walkthrough: a title and steps, in a facilitator's words, about one review."""

import hashlib
import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of a walkthrough.

    ``words`` is what the room reads, a paragraph a line; ``prompt`` the question put to it; ``notes`` are the
    facilitator's own. ``shown`` are uids of the things that it shows, in order. A ``hidden`` step is not presented.
    """

    heading: str
    words: str = ""
    prompt: str = ""
    notes: str = ""
    hidden: bool = False
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """A walk through a review. ``uid`` is None until it is kept; ``review`` where the graph no longer holds it."""

    title: str
    review: str | None
    steps: tuple[Step, ...]
    uid: str | None = None
    review_title: str | None = None

    @property
    def presented(self) -> tuple[Step, ...]:
        """The steps that are not hidden, in order."""
        return tuple(step for step in self.steps if not step.hidden)

    @property
    def last_review(self) -> str | None:
        """The uid of its review; where that was taken out, of the one among those shown whose facts are shown too."""
        shown = dict.fromkeys(uid for step in self.steps for uid in step.shown)
        own = [uid.partition(":")[2] for uid in shown]
        names = (uid for uid in shown if uid.startswith("review:"))
        told = (uid for uid in names if any(each.startswith(f"{uid.removeprefix('review:')}/") for each in own))
        return self.review or next(told, None)


def mark(kept: Walkthrough) -> str:
    """A digest of everything that can be edited: another one means that somebody changed it."""
    text = json.dumps([kept.title, [asdict(step) for step in kept.steps]], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
