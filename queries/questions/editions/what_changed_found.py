"""One change as it was found, before it is set out as a row."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from queries.questions.editions.editions_documents import Edition
from queries.questions.editions.what_changed_words import ORDER, Change


@dataclass(frozen=True, slots=True)
class Moved:
    """A change of one fact: what it says ``before`` and ``after``, in which editions, and our sentence for it.

    ``uid`` is of the fact or review, of the document where that is new. ``behind`` is what an answer can open.
    """

    change: Change
    uid: str
    behind: str
    review: str
    review_title: str | None
    about: str | None
    says: str
    before: str | None
    after: str | None
    earlier: Edition | None
    later: Edition

    @property
    def order(self) -> tuple[Any, ...]:
        """By day, then review, kind and uid."""
        day = self.later.day or date.min
        return (day, self.review_title or "", self.review, ORDER[self.change], self.uid, self.later.order)
