"""How a view grows: from its starts, by what hangs on each thing that is opened, in the order of opening."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from queries.questions.pages.page_neighbourhood import Hanging
from webui.explore.state import View


@dataclass(frozen=True, slots=True)
class Stage:
    """The things that came into view at once, and by which thing; None for those that it starts from."""

    by: str | None
    things: tuple[str, ...]


Hangs = Mapping[str, Sequence[Hanging]]
Allowed = Callable[[str], bool]


def grown(view: View, hangs: Hangs, chain: Sequence[str], allowed: Allowed) -> tuple[Stage, ...]:
    """The stages of a view, each thing in the first that brings it.

    Starts come in at once, but for those added later, which stand in ``opened`` too. What is opened shows nothing while
    it is not itself in view; it does again once something brings it back.

    Args:
        view: what is started from, opened and folded, and which links are followed.
        hangs: what hangs on the things that are opened.
        chain: the things of the path; they come in where the path was asked for.
        allowed: whether a thing may come into view.
    """
    growing = _Growing(view, hangs, allowed)
    first = [uid for uid in view.start if uid not in view.opened]
    growing.bring(None, first)
    growing.open(first)
    growing.open(view.opened[: view.path_at])
    growing.bring(chain[0] if chain else None, chain)
    growing.open(view.opened[view.path_at :])
    return tuple(growing.stages)


class _Growing:
    """A view while it grows: what has come into view, and what is to be opened as soon as it does."""

    def __init__(self, view: View, hangs: Hangs, allowed: Allowed) -> None:
        self.view, self.hangs, self.allowed = view, hangs, allowed
        self.stages: list[Stage] = []
        self.seen: set[str] = set()
        self.waiting: list[str] = []

    def bring(self, by: str | None, uids: Sequence[str]) -> None:
        new = tuple(uid for uid in dict.fromkeys(uids) if uid not in self.seen and self.allowed(uid))
        if new:
            self.seen.update(new)
            self.stages.append(Stage(by, new))

    def open(self, uids: Sequence[str]) -> None:
        """Open these in turn, and what has waited for one of them to come into view."""
        for each in uids:
            if each in self.view.start:
                self.bring(None, [each])
            self.waiting.append(each)
            while ready := next((uid for uid in self.waiting if uid in self.seen), None):
                self.waiting.remove(ready)
                if ready not in self.view.folded:
                    self.bring(ready, self._hanging(ready))

    def _hanging(self, uid: str) -> list[str]:
        followed = self.view.links
        return [each.uid for each in self.hangs.get(uid, ()) if not followed or each.tie.link in followed]
