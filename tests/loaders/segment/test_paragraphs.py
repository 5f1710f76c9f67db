"""Lines joined into paragraphs, single and double spaced."""

from loaders.readers.lines import split_lines
from loaders.segment.paragraphs import paragraphs


def joined(text: str) -> list[str]:
    lines, _ = split_lines(text)
    return [" ".join(line.text for line in group) for group in paragraphs(lines)]


def test_single_spaced_lines_join_until_an_empty_one() -> None:
    assert joined("The panel met\nfour times.\n\nIt then reported.") == [
        "The panel met four times.",
        "It then reported.",
    ]


def test_double_spaced_lines_join_where_a_space_shows_that_they_wrap() -> None:
    text = "The panel met \n\nfour times in \n\nthe year.\n\nIt then \n\nreported to \n\nthe Board."
    assert joined(text) == ["The panel met four times in the year.", "It then reported to the Board."]


def test_double_spaced_lines_without_such_spaces_join_where_they_are_full() -> None:
    full = "The panel met four times in the year and then"
    text = f"{full}\n\n{full}\n\nreported.\n\n\n{full}\n\n{full}\n\nstopped."
    assert joined(text) == [f"{full} {full} reported.", f"{full} {full} stopped."]


def test_long_lines_are_whole_paragraphs() -> None:
    text = "\n\n".join([f"{letter * 9} " * 40 for letter in "ABC"]).replace(" \n", "\n").strip()
    assert len(joined(text)) == 3


def test_a_new_number_or_bullet_begins_anew() -> None:
    assert joined("1.1 One point\nthat wraps\n1.2 Another\n- a bullet\nRecommendation 3: do it") == [
        "1.1 One point that wraps",
        "1.2 Another",
        "- a bullet",
        "Recommendation 3: do it",
    ]


def test_rows_and_headings_stand_alone() -> None:
    assert joined("# Title\nwords\na\tb\nc\td") == ["# Title", "words", "a b".replace(" ", "\t"), "c\td"]


def test_no_line_is_lost() -> None:
    text = "A \n\nb\n\n\n- c\n\td\te\n7. F\n\n 9 \n"
    lines, _ = split_lines(text)
    kept = [line for group in paragraphs(lines) for line in group]
    assert kept == [line for line in lines if line.text]
