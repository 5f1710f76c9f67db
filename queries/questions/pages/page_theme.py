"""One theme as its page shows it: what it covers, what it lies within and holds, and what carries it."""

from dataclasses import dataclass, field

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.pages.page_review import Named
from queries.questions.profiles.theme_profile_read import ThemeFacts, theme_facts_read
from queries.questions.reviews import ReviewInScope
from queries.questions.scope import Filters


@dataclass(frozen=True, slots=True)
class ThemeRead:
    """A theme; with its narrower ones, the uids of what carries it, and the reviews with such a fact by uid."""

    uid: str
    label: str
    definition: str | None
    group: str | None
    wider: tuple[Named, ...]
    narrower: tuple[Named, ...]
    facts: frozenset[str]
    reviews: dict[str, ReviewInScope] = field(hash=False)
    by_label: dict[str, frozenset[str]] = field(hash=False)
    """The uids of the facts under their labels."""

    @property
    def years(self) -> tuple[int, ...]:
        """The years of its reviews, in order, each once."""
        return tuple(sorted({review.year for review in self.reviews.values() if review.year is not None}))


def theme(store: Store, uid: str, filters: Filters) -> ThemeRead:
    """One theme, and what carries it in the reviews that the filters choose.

    Raises:
        QuestionError: the graph holds no such theme.
    """
    read = theme_facts_read(store, {**filters, "theme": uid})
    own = [row for row in read.around if row["theme"] == uid]
    if not own:
        raise QuestionError("There is no such theme in the graph.", where=uid, remedy="Choose one from the list.")
    return ThemeRead(
        uid,
        own[0]["theme_label"],
        own[0]["definition"],
        own[0]["theme_group"],
        _named(own, "wider"),
        _named(own, "narrower"),
        frozenset(read.facts),
        read.reviews,
        {label: _of(read, label) for label in sorted({row["label"] for row in read.rows})},
    )


def _of(read: ThemeFacts, label: str) -> frozenset[str]:
    return frozenset(row["fact"] for row in read.labelled(label))


def _named(rows: list[dict[str, str]], link: str) -> tuple[Named, ...]:
    found = {row["other"]: row["other_label"] for row in rows if row["link"] == link}
    return tuple(Named(uid, found[uid]) for uid in sorted(found, key=lambda uid: (found[uid], uid)))
