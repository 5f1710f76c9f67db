"""A long document in parts: where they begin, and which of them holds a place."""

from queries.questions.pages.page_document import NOT_UNDERSTOOD, Stretch
from queries.questions.pages.page_document_parts import part_of, starts
from queries.questions.pages.page_documents import Place


def stretch(number: int, page: int | None) -> Stretch:
    return Stretch(Place("words", page=page, line_start=number), (NOT_UNDERSTOOD,), number=number)


PAGED = [stretch(number, page) for number, page in enumerate((1, 1, 1, 2, 2, 3, 3), start=1)]


def test_parts_end_with_a_page_where_that_leaves_them_half_full() -> None:
    assert starts([1, 1, 1, 2, 2, 3, 3], 4) == [0, 3]
    # Page 2 begins too early in the part: it is cut.
    assert starts([1, 2, 2, 2, 2, 2, 3], 4) == [0, 4]
    assert starts([None] * 9, 4) == [0, 4, 8]
    assert starts([1] * 4, 4) == [0]
    assert starts([], 4) == [0]


def test_every_stretch_stands_in_one_part_none_longer_than_asked() -> None:
    for length in range(1, 9):
        parts = [part_of(PAGED, number=number, length=length) for number in range(1, 8)]
        every = parts[: parts[0].parts]
        assert [each for part in every for each in part.stretches] == PAGED
        assert all(len(part.stretches) <= length for part in every)
        assert [(part.first, part.last) for part in every][-1][1] == 7


def test_a_part_tells_its_place_and_where_pages_begin() -> None:
    part = part_of(PAGED, number=2, length=4)
    assert (part.number, part.parts, part.first, part.last) == (2, 2, 4, 7)
    assert part.pages == {1: 1, 2: 2, 3: 2}
    assert part.lost == {4, 5, 6, 7}


def test_the_part_that_holds_a_place_goes_before_the_number_asked_for() -> None:
    assert [part_of(PAGED, holding=index, number=2, length=4).number for index in range(7)] == [1, 1, 1, 2, 2, 2, 2]


def test_numbers_that_there_are_not_give_the_nearest_part() -> None:
    assert [part_of(PAGED, number=number, length=4).number for number in (-1, 0, 3, 99)] == [1, 1, 2, 2]
    nothing = part_of([], number=2)
    assert (nothing.stretches, nothing.number, nothing.parts, nothing.first, nothing.last) == ((), 1, 1, 0, 0)
