"""The drawing of a step: everything that is shown is drawn, inside the sheet, and what came before is pale."""

import re

import pytest

from queries.questions.pages.page_facts import facts
from queries.walkthroughs.rows import parts
from queries.walkthroughs.scene import scene
from tests.webui.graph import ACTIONS, CS, GAP, GAP_IMPLIED, GAP_OPEN_END, MHT, REC3, SHARING, D, K
from tests.webui.walkthroughs.conftest import Desk
from webui.walkthroughs.picture import Picture, picture
from webui.walkthroughs.shapes import wrapped


def drawn(desk: Desk, *shown: tuple[str, ...]) -> list[Picture | None]:
    found = scene(desk.store, [uid for uids in shown for uid in uids])
    return [picture(found, part, lambda text: text) for part in parts(found, shown)]


def looks(shown: Picture | None) -> list[str]:
    assert shown is not None
    return [mark.look for mark in shown.marks]


def text(shown: Picture | None) -> str:
    assert shown is not None
    return " ".join(line for words in shown.words for line in words.lines)


def test_who_knew_is_drawn_first_and_whom_it_did_not_reach_later(desk: Desk) -> None:
    first, second = drawn(desk, (MHT, GAP), (MHT, GAP, CS))
    assert looks(first) == ["m-acc", "m-ink"]
    # What was known, and by whom, is pale when the broken line is the news.
    assert looks(second) == ["m-acc", "m-pale", "m-hollow"]
    assert [stroke.look for stroke in second.strokes if "broken" in stroke.look] == ["s-broken"]  # type: ignore[union-attr]
    assert "Children’s Services" not in text(first)
    assert "Children’s Services" in text(second)


def test_what_is_implied_is_dotted_and_an_end_that_is_not_named_is_dashed(desk: Desk) -> None:
    (shown,) = drawn(desk, (CS, GAP_IMPLIED, MHT, GAP_OPEN_END))
    assert shown is not None
    assert [stroke.look for stroke in shown.strokes if stroke.look != "s-paper"] == [
        "s-dots",
        "s-broken s-dots",
        "s-ink",
        "s-broken",
    ]
    assert looks(shown)[-1] == "m-absent"
    assert "“other agencies”" in text(shown)


def test_a_theme_and_a_review_stand_over_what_hangs_on_them(desk: Desk) -> None:
    theme, taking_part, case = drawn(desk, (SHARING, K, D), (K, CS, MHT), (K,))
    assert "Child D (2012)" in text(theme)
    assert "Sharing information" in text(theme)
    assert "Mental Health Trust" in text(taking_part)
    assert text(case) == "Child K Serious harm November 2020"


def test_nothing_shown_or_nothing_left_is_no_drawing(desk: Desk) -> None:
    assert drawn(desk, (), ("action:gone", "theme:gone")) == [None, None]


@pytest.mark.parametrize(
    "shown", [(MHT, GAP, CS), (REC3, MHT), (REC3, *ACTIONS.values()), (K, CS, MHT), (SHARING, K, D), (K,)]
)
def test_everything_is_inside_the_sheet(desk: Desk, shown: tuple[str, ...]) -> None:
    (found,) = drawn(desk, shown)
    assert found is not None
    for words in found.words:
        widest = max((len(line) for line in words.lines), default=0) * 14
        left = words.x - (widest // 2 if words.anchor == "middle" else 0)
        assert left >= 0, words
        assert left + widest <= 1000, words
        assert all(20 <= y <= found.height for y, _ in words.every_line()), words
    for mark in found.marks:
        start = [int(number) for number in re.findall(r"-?\d+", mark.path)[:2]]
        assert 0 <= start[0] <= 1000
        assert 0 <= start[1] <= found.height


def test_facts_are_as_the_graph_holds_them(desk: Desk) -> None:
    (shown,) = drawn(desk, (REC3, ACTIONS["3.2"]))
    assert facts(desk.store, [ACTIONS["3.2"]])[ACTIONS["3.2"]].text in text(shown)
    assert "Status: in progress, implied by a progress note. Target: 31 March 2023." in text(shown)


@pytest.mark.parametrize(
    ("words", "width", "most", "lines"),
    [
        ("one two", 200, 2, ("one two",)),
        ("one two three four", 100, 2, ("one two", "three…")),
        ("averyveryverylongword", 142, 1, ("averyvery…",)),
        ("", 100, 2, ()),
    ],
)
def test_words_are_wrapped_and_what_is_cut_says_so(words: str, width: int, most: int, lines: tuple[str, ...]) -> None:
    assert wrapped(words, width, most) == lines
