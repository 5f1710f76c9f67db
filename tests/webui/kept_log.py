"""A log of changes in memory."""

from webui.audit import Change


class Kept:
    """Keeps changes in order."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def note(self, change: Change) -> None:
        self.changes.append(change)

    def last(self) -> tuple[str, str]:
        """The action and the subject of the newest."""
        return (self.changes[-1].action, self.changes[-1].subject)
