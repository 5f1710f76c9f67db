"""Walkthroughs without the words of a document that is forgotten: a step that quoted it says so in their place."""

from collections.abc import Iterator
from dataclasses import replace

from graph.store import Store
from graph.writing.walkthroughs import Step, Walkthrough, delete, mark, save, walkthroughs
from reviewgraph.forgetting.only import OnlySaid

INSTEAD = "[words of a document that was forgotten]"
_NAMING = ("agency:", "role:")
"""Beginnings of uids that are made of a name."""


def without_words(store: Store, only: OnlySaid) -> Iterator[str]:
    """Take the words out of every walkthrough; the titles that those which had some have now."""
    for before in walkthroughs(store):
        after = replace(
            before,
            title=only.without(before.title, INSTEAD),
            steps=tuple(_step(step, only) for step in before.steps),
        )
        if after != before:
            yield _kept(store, before, after, only).title


def _kept(store: Store, before: Walkthrough, after: Walkthrough, only: OnlySaid) -> Walkthrough:
    """The walkthrough as it is now; under another uid where its own was made of the words in its title."""
    if before.uid is None or not only.quoted_in(before.uid) or before.review is None:
        return save(store, after, seen=mark(before))
    kept = save(store, replace(after, uid=None))
    delete(store, before.uid, seen=mark(before))
    return kept


def take_out_about(store: Store, review: str) -> Iterator[str]:
    """Take out every walkthrough of a review (uid); their titles."""
    for each in walkthroughs(store):
        if each.uid is not None and review == _of(each):
            delete(store, each.uid, seen=mark(each))
            yield each.title


def _of(walkthrough: Walkthrough) -> str | None:
    return walkthrough.review or walkthrough.last_review


def _step(step: Step, only: OnlySaid) -> Step:
    return replace(
        step,
        heading=only.without(step.heading, INSTEAD),
        words=only.without(step.words, INSTEAD),
        prompt=only.without(step.prompt, INSTEAD),
        notes=only.without(step.notes, INSTEAD),
        shown=tuple(uid for uid in step.shown if not (uid.startswith(_NAMING) and only.quoted_in(uid))),
    )
