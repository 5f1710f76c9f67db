"""What stands in an address: it reads back as it was written, and what cannot be used is left out or told."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from webui.explore.changing import changed
from webui.explore.links import BACK, LINKS
from webui.explore.state import KINDS, MOST, USUAL, Colour, Pin, Size, Status, View, read

_TEXT = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=1, max_size=30).filter(str.isprintable)
_UIDS = st.lists(_TEXT, unique=True, max_size=4).map(tuple)
_NUMBER = st.integers(-100_000, 100_000)


def _some(choices: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """A part of the choices in their order, never all of them."""
    return st.sets(st.sampled_from(choices), max_size=len(choices) - 1).map(
        lambda chosen: tuple(each for each in choices if each in chosen)
    )


_YEARS = st.tuples(st.none() | st.integers(1, 2000), st.none() | st.integers(2000, 9999))


@st.composite
def views(draw: st.DrawFn) -> View:
    first, last = draw(_YEARS)
    pins = draw(st.lists(st.builds(Pin, _TEXT, _NUMBER, _NUMBER), unique_by=lambda pin: pin.uid, max_size=3))
    path = draw(st.just(()) | st.lists(_TEXT, unique=True, min_size=2, max_size=2).map(tuple))
    return View(
        start=draw(_UIDS),
        opened=draw(_UIDS),
        folded=draw(_UIDS),
        hidden=draw(_UIDS),
        kinds=draw(_some(KINDS)),
        links=draw(_some(tuple(LINKS))),
        theme=draw(st.none() | _TEXT),
        status=draw(st.none() | st.sampled_from(Status)),
        from_year=first,
        to_year=last,
        as_of=draw(st.none() | st.dates()),
        size=draw(st.sampled_from(Size)),
        colour=draw(st.sampled_from(Colour)),
        focus=draw(st.just(()) | st.tuples(_TEXT) | st.tuples(_TEXT, _TEXT, _TEXT)),
        path=path,
        path_at=draw(st.integers(0, 5)) if path else 0,
        pins=tuple(pins),
        most=draw(st.sampled_from((USUAL, MOST))),
        page=draw(st.integers(1, 99)),
        links_page=draw(st.integers(1, 99)),
        names=draw(st.sampled_from((None, "published"))),
    )


@settings(deadline=None, max_examples=60)
@given(views())
def test_a_view_reads_back_as_it_was_written(view: View) -> None:
    found = read(MultiDict(view.pairs()), LINKS)
    assert found == view
    assert found.problems == ()


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(("start", "pin", "kind", "from", "as_of", "page", "focus", "most")), st.text()))
)
def test_no_address_breaks_it(pairs: list[tuple[str, str]]) -> None:
    found = read(MultiDict(pairs), LINKS)
    assert read(MultiDict(found.pairs()), LINKS) == found


def test_what_a_person_typed_wrongly_is_told() -> None:
    found = read(MultiDict([("from", "abc"), ("to", "20"), ("as_of", "2025-02-30"), ("size", "weight")]), LINKS)
    assert [problem.field for problem in found.problems] == ["from", "to", "as_of"]
    assert found.size is Size.LINKS
    late = read(MultiDict([("from", "2015"), ("to", "2014")]), LINKS)
    assert late.problem("to") == "To year must be 2015 or later"
    assert (late.from_year, late.to_year) == (2015, None)


def test_all_kinds_ticked_is_no_choice() -> None:
    assert read(MultiDict([("kind", kind) for kind in KINDS]), LINKS).kinds == ()
    assert read(MultiDict([("kind", "Action"), ("kind", "Review"), ("kind", "Nothing")]), LINKS).kinds == (
        "Review",
        "Action",
    )


AT = View(start=("a",))


@pytest.mark.parametrize(
    ("before", "deed", "after"),
    [
        (AT, "open b", View(start=("a",), opened=("b",))),
        (View(start=("a",), opened=("b", "c")), "open b", View(start=("a",), opened=("b", "c"))),
        (View(start=("a",), opened=("b", "c")), "fold b", View(start=("a",), opened=("b", "c"), folded=("b",))),
        (View(start=("a",), folded=("a",)), "open a", AT),
        (AT, "fold a", View(start=("a",), folded=("a",))),
        (View(start=("a",), focus=("b",)), "hide b", View(start=("a",), hidden=("b",))),
        (AT, "hide a", AT),
        (View(start=("a",), hidden=("b",)), "show b", AT),
        (AT, "add b", View(start=("a", "b"), opened=("b",), focus=("b",))),
        (View(start=("a",), opened=("b",), size=Size.OPEN), "alone b", View(start=("b",), size=Size.OPEN)),
        (AT, "select b", View(start=("a",), focus=("b",))),
        (AT, "select a MADE b", View(start=("a",), focus=("a", "MADE", "b"))),
        (AT, "pin information_gap:k/1:-20,35", View(start=("a",), pins=(Pin("information_gap:k/1", -20, 35),))),
        (View(start=("a",), pins=(Pin("b", 1, 2),)), "pin b:3,4", View(start=("a",), pins=(Pin("b", 3, 4),))),
        (View(start=("a",), pins=(Pin("b", 1, 2),)), "unpin b", AT),
        (View(start=("a",), opened=("b",)), "path a c", View(start=("a",), opened=("b",), path=("a", "c"), path_at=1)),
        (View(start=("a",), path=("a", "c"), path_at=1), "path none", AT),
        (View(start=("a",), page=3), "open b", View(start=("a",), opened=("b",))),
        (AT, "burn b", AT),
        (AT, "open", AT),
        (AT, "pin b:here", AT),
    ],
)
def test_deeds(before: View, deed: str, after: View) -> None:
    assert changed(before, deed) == after


def test_a_day_keeps_its_form() -> None:
    assert View(as_of=date(2025, 3, 1)).query() == {"as_of": ["2025-03-01"]}


def test_every_type_of_link_has_words_from_both_ends() -> None:
    assert LINKS.keys() == BACK.keys()
