"""How a view grows and where its things stand, on small things worked out by hand."""

import math
from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from queries.questions.pages.page_neighbourhood import Hanging, Thing, Tie
from webui.drawing.apart import apart
from webui.drawing.springs import added, betweenness, laid_out
from webui.explore.filters import allowed
from webui.explore.growth import grown
from webui.explore.measures import Measured, _stepped
from webui.explore.placing import places
from webui.explore.shown import Shown
from webui.explore.state import Pin, Status, View

_PAIRS = (("a", "b"), ("a", "c"), ("b", "d"), ("b", "e"), ("c", "f"), ("f", "g"))


def _hangs(pairs: Sequence[tuple[str, str]] = _PAIRS) -> dict[str, list[Hanging]]:
    found: dict[str, list[Hanging]] = {}
    for one, other in pairs:
        tie = Tie(one, "MADE", other)
        found.setdefault(one, []).append(Hanging(other, "Review", tie))
        found.setdefault(other, []).append(Hanging(one, "Review", tie))
    return found


def _grown(view: View, chain: Sequence[str] = (), without: str = "") -> list[tuple[str | None, str]]:
    stages = grown(view, _hangs(), chain, lambda uid: uid not in without)
    return [(stage.by, "".join(stage.things)) for stage in stages]


def test_a_start_shows_what_hangs_on_it() -> None:
    assert _grown(View(start=("a",))) == [(None, "a"), ("a", "bc")]


def test_what_is_opened_brings_its_own_in_order() -> None:
    assert _grown(View(start=("a",), opened=("c", "b"))) == [(None, "a"), ("a", "bc"), ("c", "f"), ("b", "de")]


def test_what_is_not_in_view_waits_until_something_brings_it() -> None:
    assert _grown(View(start=("a",), opened=("f", "c"))) == [(None, "a"), ("a", "bc"), ("c", "f"), ("f", "g")]
    assert _grown(View(start=("a",), opened=("f",))) == [(None, "a"), ("a", "bc")]


def test_folding_takes_out_what_nothing_else_brings() -> None:
    assert _grown(View(start=("a",), folded=("a",))) == [(None, "a")]
    assert _grown(View(start=("a",), opened=("b",), folded=("b",))) == [(None, "a"), ("a", "bc")]


def test_a_start_added_later_comes_in_its_turn() -> None:
    view = View(start=("a", "g"), opened=("b", "g"))
    assert _grown(view) == [(None, "a"), ("a", "bc"), ("b", "de"), (None, "g"), ("g", "f")]


def test_the_path_comes_in_where_it_was_asked_for() -> None:
    view = View(start=("a",), opened=("c", "g"), path=("a", "g"), path_at=0)
    assert _grown(view, chain="acfg") == [(None, "a"), ("a", "bc"), ("a", "fg")]


def test_what_may_not_come_in_is_not_gone_through() -> None:
    assert _grown(View(start=("a",), opened=("b",)), without="b") == [(None, "a"), ("a", "c")]


def test_links_of_other_types_bring_nothing() -> None:
    assert _grown(View(start=("a",), links=("FOUND",))) == [(None, "a")]


def _thing(uid: str, label: str, year: int | None = None, **fact: Any) -> Thing:
    given: Any = SimpleNamespace(ref=None, what=None, text=uid, certainty=None, **fact) if fact else None
    return Thing(uid, label, uid, year=year, fact=given)


def test_filters_by_kind_theme_status_and_years() -> None:
    overdue = {"open": True, "closed": False, "days_overdue": lambda as_of: 3 if as_of.year > 2022 else None}
    done = {"open": False, "closed": True, "days_overdue": {}.get}
    things = {
        "r": _thing("r", "Review", 2015),
        "q": _thing("q", "Review"),
        "x": _thing("x", "Action", 2015, **overdue),
        "y": _thing("y", "Action", 2018, **done),
        "z": _thing("z", "Agency"),
    }

    def left(view: View, year: int = 2023) -> str:
        lets_in = allowed(view, things, frozenset({"x"}), date(year, 1, 1))
        return "".join(uid for uid in (*things, "n") if lets_in(uid))

    assert left(View()) == "rqxyz"
    assert left(View(kinds=("Action",))) == "xy"
    assert left(View(kinds=("Action",), start=("z",))) == "xyz"
    assert left(View(theme="theme:t")) == "rqxz"
    assert left(View(hidden=("x",))) == "rqyz"
    assert left(View(from_year=2016)) == "yz"
    assert left(View(to_year=2015)) == "rxz"
    for status, expected in zip(Status, ("x", "x", "", "y"), strict=True):
        assert left(View(kinds=("Action",), status=status)) == expected
    assert left(View(kinds=("Action",), status=Status.OVERDUE), 2022) == ""


def _shown(view: View, pairs: Sequence[tuple[str, str]] = _PAIRS) -> Shown:
    """A view over the pairs, with nothing filtered out."""
    stages = grown(View(start=view.start, opened=view.opened), _hangs(pairs), (), "abcdefg".__contains__)
    here = {uid: _thing(uid, "Review") for stage in stages for uid in stage.things}
    ties = tuple(Tie(one, "MADE", other) for one, other in pairs if one in here and other in here)
    return Shown(view, here, ties, frozenset(here), here, ties, stages, frozenset())


def test_places_are_the_same_every_time_and_opening_moves_nothing() -> None:
    first = places(_shown(View(start=("a",))))
    assert first == places(_shown(View(start=("a",))))
    once = places(_shown(View(start=("a",), opened=("b",))))
    twice = places(_shown(View(start=("a",), opened=("b", "c"))))
    assert set(first) < set(once) < set(twice)
    assert {uid: once[uid] for uid in first} == first
    assert {uid: twice[uid] for uid in once} == once
    assert len(set(twice.values())) == len(twice) == 6


def test_what_is_pinned_takes_along_what_it_brought() -> None:
    before = places(_shown(View(start=("a",), opened=("b",))))
    x, y = before["b"]
    after = places(_shown(View(start=("a",), opened=("b",), pins=(Pin("b", x + 300, y - 40),))))
    assert after["a"] == before["a"]
    assert after["c"] == before["c"]
    assert after["b"] == (x + 300, y - 40)
    assert after["d"] == (before["d"][0] + 300, before["d"][1] - 40)


def test_many_things_are_laid_out_alike_each_time_and_apart() -> None:
    ends = [(f"t{at}", f"t{at // 3}") for at in range(1, 700)]
    names = [f"t{at}" for at in range(700)]
    found = laid_out(names, ends)
    assert found == laid_out(names, ends)
    assert len(set(found.values())) > 690
    long = [math.dist(found[one], found[other]) for one, other in ends]
    assert sum(long) / len(long) < 0.35 * max(math.dist(found["t0"], place) for place in found.values())


def test_layouts_of_next_to_nothing() -> None:
    assert laid_out([], []) == {}
    assert laid_out(["a"], []) == {"a": (0.0, 0.0)}
    apart_two = laid_out(["a", "b"], [("a", "b")])
    assert math.dist(*apart_two.values()) > 0.1
    assert set(laid_out(["a", "b", "c"], [])) == {"a", "b", "c"}


def test_new_things_come_near_what_they_are_tied_to() -> None:
    held = {"a": (0.0, 0.0), "b": (6.0, 0.0)}
    found = added(held, {"c": (7.0, 1.0)}, [("b", "c"), ("a", "b")])
    assert found.keys() == {"c"}
    assert math.dist(found["c"], held["b"]) < 2.5


def test_labels_get_room_and_what_is_held_stays() -> None:
    found = apart({"b": (10.0, 2.0), "c": (400.0, 0.0)}, {"a": (0.0, 0.0)}, (100, 50))
    assert found["c"] == (400.0, 0.0)
    assert abs(found["b"][1]) >= 50 or abs(found["b"][0]) >= 100
    assert "a" not in found


def test_betweenness_of_a_chain() -> None:
    # Of a - b - c, the one pair of others round b is a and c, and their one shortest way runs through it.
    assert betweenness(["a", "b", "c"], [("a", "b"), ("b", "c")]) == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_sizes_are_shares_of_the_largest() -> None:
    found = Measured({"b": 4, "a": 4, "c": 1}, ())
    assert found.largest == "a"
    assert found.share("c") == 0.25
    assert (found.share("z"), found.step("a")) == (0.0, 0)
    assert Measured({"a": 0}, ()).largest is None


def test_more_groups_than_steps_share_the_last() -> None:
    groups = [(name, frozenset({name})) for name in "pqrstuv"]
    found = _stepped(groups, "Others")
    assert [(group.words, group.step) for group in found] == [("p", 5), ("q", 4), ("r", 3), ("s", 2), ("Others", 1)]
    assert found[-1].things == frozenset("tuv")
    assert [group.step for group in _stepped(groups[:2], "Others")] == [5, 4]
