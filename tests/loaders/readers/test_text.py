"""Text files: encodings, lines, pages, and files that are none."""

from pathlib import Path

import pytest

from graph.model.errors import DocumentError
from loaders.readers import read_document
from loaders.readers.decode import decode
from loaders.readers.lines import split_lines


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_gives_the_same_words(encoding: str) -> None:
    assert decode("The Board’s café – plan\r\nnext".encode(encoding), "plan.txt") == "The Board’s café – plan\nnext"


@pytest.mark.parametrize("data", [b"", b"  \n \n"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"plan\.txt: the file is empty"):
        decode(data, "plan.txt")


def test_a_binary_file_is_refused() -> None:
    with pytest.raises(DocumentError, match="null bytes"):
        decode(b"PK\x03\x04\x00\x00", "plan.txt")


def test_an_unknown_ending_says_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.pages"
    path.write_text("words")
    with pytest.raises(DocumentError, match=r"\.md, .*\.txt"):
        read_document(path)


def test_line_feeds_alone_end_lines_and_form_feeds_count_pages() -> None:
    lines, pages = split_lines("one\n\ftwo\nthree\fmore")
    assert [(line.number, line.raw, line.page) for line in lines] == [(1, "one", 1), (2, "two", 2), (3, "threemore", 3)]
    assert pages == 3


def test_a_text_without_form_feeds_has_no_pages() -> None:
    lines, pages = split_lines("one\ntwo")
    assert pages is None
    assert {line.page for line in lines} == {None}


def test_the_same_bytes_have_the_same_identity(tmp_path: Path) -> None:
    one, other = tmp_path / "a.txt", tmp_path / "b.md"
    one.write_text("Same words here.")
    other.write_text("Same words here.")
    assert read_document(one).sha256 == read_document(other).sha256
