"""Order, columns and addresses of a list, on lines made up here."""

from dataclasses import dataclass
from datetime import date

from queries.exports.workbook import Kind
from webui.choice import Choice
from webui.lists.asked import Asked
from webui.lists.columns import ListColumn
from webui.lists.listing import Listing


@dataclass(frozen=True)
class Line:
    uid: str
    name: str | None
    count: int | None


LISTING: Listing[Line] = Listing(
    name="lines",
    title="Lines",
    one="line",
    many="lines",
    columns=(
        ListColumn("name", "Name", lambda each: each.name, "Its name."),
        ListColumn("count", "Count", lambda each: each.count, "How many.", Kind.NUMBER, falling=True),
        ListColumn("words", "Words", lambda each: each.name, "Known late.", of_words=True),
        ListColumn("uid", "Uid", lambda each: each.uid, "Its uid.", filed=True),
    ),
    first="-count",
    find=lambda _store, _asked: [],
    tie=lambda each: each.uid,
)
LINES = (Line("d", "beta", 2), Line("a", None, 2), Line("c", "Alpha", None), Line("b", "gamma", 10))


def _asked(sort: str, *, falling: bool = False) -> Asked:
    return Asked(Choice(date(2025, 10, 1)), sort=sort, falling=falling)


def _order(sort: str, *, falling: bool = False) -> str:
    return "".join(each.uid for each in LISTING.in_order(LINES, _asked(sort, falling=falling)))


def test_what_has_nothing_comes_last_whichever_way() -> None:
    assert _order("name") == "cdba"
    assert _order("name", falling=True) == "bdca"
    assert _order("count") == "adbc"
    assert _order("count", falling=True) == "badc"


def test_an_order_that_the_list_has_not_leaves_it_as_it_ties() -> None:
    assert _order("words") == _order("uid") == _order("nothing") == "abcd"


def test_every_order_is_offered_in_words() -> None:
    assert LISTING.orders() == [
        ("name", "Name, A to Z"),
        ("-name", "Name, Z to A"),
        ("-count", "Count, highest first"),
        ("count", "Count, lowest first"),
    ]


def test_an_address_keeps_all_but_the_page() -> None:
    choice = Choice(date(2025, 10, 1), region="region:east", from_year=2012, query={"region": "East", "from": "2012"})
    asked = Asked(choice, {"sector": "health"}, {"state": "open"}, "count", falling=True, given_order=True, number=3)
    assert asked.query == {
        "region": "East",
        "from": "2012",
        "sector": "health",
        "state": "open",
        "sort": "-count",
    }
    assert asked.narrowing == ("region", "from", "sector")
    assert asked.without("sector") == {"region": "East", "from": "2012", "state": "open", "sort": "-count"}
    assert asked.filters["sector"] == "health"
    assert asked.filters["region"] == "region:east"


def test_a_filter_is_loosened_alone() -> None:
    choice = Choice(date(2025, 10, 1), region="region:east", from_year=2012, query={"region": "East", "from": "2012"})
    asked = Asked(choice, {"sector": "health"})
    assert asked.loosened("from").filters["from_year"] is None
    assert asked.loosened("from").filters["region"] == "region:east"
    assert asked.loosened("region").filters["region"] is None
    assert asked.loosened("sector").filters["sector"] is None
    assert asked.loosened("sector").narrowing == ("region", "from")
