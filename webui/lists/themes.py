"""The list of themes, with the reviews and years that each comes up in."""

from dataclasses import dataclass

from graph.store import Store
from graph.store.statements import load
from queries.exports.workbook import Kind
from queries.questions.pages.page_themes import ThemeLine, ThemesByYear, themes_by_year
from webui.lists.asked import Asked
from webui.lists.columns import ListColumn
from webui.lists.fields import AGENCY, CONTAINS, SECTOR
from webui.lists.listing import Listing
from webui.lists.once import once
from webui.wording import in_words

_YEARS = ("earliest first", "latest first")


@dataclass(frozen=True, slots=True)
class ListedTheme:
    """A theme in the list, of so many reviews in all; ``group`` is the family it stands in."""

    line: ThemeLine
    group: str | None
    of: int

    @property
    def facts(self) -> tuple[str, ...]:
        """The uids of all facts that carry it, in order."""
        return tuple(sorted({uid for uids in self.line.facts.values() for uid in uids}))

    @property
    def first(self) -> int | None:
        return self.line.years[0] if self.line.years else None

    @property
    def last(self) -> int | None:
        return self.line.years[-1] if self.line.years else None


def themes_asked(store: Store, asked: Asked) -> ThemesByYear:
    """The themes by year of what the filters choose."""
    return once("themes", asked, lambda: themes_by_year(store, **asked.filters))


def listed(store: Store, asked: Asked, themes: ThemesByYear) -> list[ListedTheme]:
    """The themes as the list has them."""
    groups = {row["theme"]: row["group"] for row in store.read(load("queries.cypher", "themes"))}
    words = asked.own.get("contains", "").casefold()
    return [
        ListedTheme(line, groups.get(line.theme), themes.reviews)
        for line in themes.themes
        if words in line.label.casefold()
    ]


THEMES: Listing[ListedTheme] = Listing(
    name="themes",
    title="Themes",
    one="theme",
    many="themes",
    columns=(
        ListColumn("theme", "Theme", lambda each: each.line.label, "What it is called."),
        ListColumn("group", "Family", lambda each: in_words(each.group) or None, "The family of themes it stands in."),
        ListColumn(
            "reviews",
            "Reviews",
            lambda each: each.line.reviews,
            "Reviews with a fact that carries it.",
            Kind.NUMBER,
            falling=True,
        ),
        ListColumn(
            "share",
            "Share",
            lambda each: each.line.reviews / each.of if each.of else None,
            "Of the reviews that were asked for.",
            Kind.SHARE,
            falling=True,
        ),
        ListColumn(
            "facts",
            "Facts",
            lambda e: len(e.facts),
            "Facts that carry it: findings to actions.",
            Kind.NUMBER,
            falling=True,
        ),
        ListColumn(
            "first", "First year", lambda e: e.first, "Of its reviews that have a year.", Kind.NUMBER, orders=_YEARS
        ),
        ListColumn(
            "last", "Last year", lambda e: e.last, "The latest such year.", Kind.NUMBER, falling=True, orders=_YEARS
        ),
        ListColumn("uid", "Uid", lambda each: each.line.theme, "What the graph knows it by.", filed=True),
    ),
    first="-reviews",
    find=lambda store, asked: listed(store, asked, themes_asked(store, asked)),
    tie=lambda each: (each.line.label, each.line.theme),
    fields=(AGENCY, SECTOR, CONTAINS),
)
