"""What is given to commands, and what documents say, is printed as words, and never as a trace."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from graph.writing import extracts
from loaders.blocks import Block, BlockKind, Cell, Place, ReadDocument
from loaders.pipeline import extract_document
from loaders.readers import read_document, text
from reviewgraph.cli.main import commands
from reviewgraph.cli.terminal import _protected, plain
from reviewgraph.settings import MEANINGS
from tests.hostile.payloads import ADDRESSES, BODY, NEVER_ON_A_TERMINAL, TURNS_WRITING

ROOT = str(Path(__file__).parents[2])
_STAY = {"serve", "demo", "doctor"}
"""They go on until they are interrupted, or look at the computer."""
_GIVEN = (*(text.replace("\x00", "") for text in ADDRESSES if text and "/" not in text), "\udcff\udcfe")
"""No argument holds a nought; it may hold bytes that are no letters. Where to write is for whoever gives it to say."""


@pytest.fixture(autouse=True)
def _nothing_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in MEANINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REVIEWGRAPH_GRAPH", str(tmp_path / "no graph"))
    monkeypatch.chdir(tmp_path)


def test_whatever_is_given_to_a_command_is_answered_in_words() -> None:
    tried = 0
    for number, (line, what) in enumerate(_lines()):
        result = CliRunner().invoke(commands, line, input="")
        assert result.exception is None or isinstance(result.exception, SystemExit), (what, result.exception)
        assert "Traceback" not in result.output
        tried = number
    assert tried > 60


def _lines() -> Iterator[tuple[list[str], str]]:
    """Command lines with a hostile value for each argument and option in turn, another for each."""
    number = 0
    for path, command in _leaves(commands, []):
        options = [each for each in command.params if isinstance(each, click.Option) and not each.is_flag]
        arguments = [each for each in command.params if isinstance(each, click.Argument)]
        for target in (*arguments, *options):
            number += 1
            given = _GIVEN[number % len(_GIVEN)]
            line = [*path, *(given if each is target else "x" for each in arguments)]
            for each in options:
                if each is target or each.required:
                    line += [each.opts[0], given if each is target else _usual(each)]
            yield line, f"{' '.join(path)} {target.name}"


def _leaves(command: click.Command, path: list[str]) -> Iterator[tuple[list[str], click.Command]]:
    if isinstance(command, click.Group):
        for name, each in command.commands.items():
            if name not in _STAY:
                yield from _leaves(each, [*path, name])
    else:
        yield path, command


def _usual(option: click.Option) -> str:
    return str(next(iter(option.type.choices))) if isinstance(option.type, click.Choice) else "x.docx"


@pytest.mark.skipif(sys.platform == "win32", reason="no device of that name there")
@pytest.mark.parametrize("line", [("walkthrough", "x", "--yes"), ("export", "--format", "csv"), ("check", "paper.md")])
def test_a_device_is_not_replaced_by_a_file(line: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("# Title\n", encoding="utf-8")
    pipe = tmp_path / "device"
    os.mkfifo(pipe)
    result = CliRunner().invoke(commands, [*line, "--html" if line[0] == "check" else "-o", str(pipe)])
    assert result.exit_code == 2
    assert pipe.is_fifo()


def test_nothing_that_a_terminal_acts_on_is_printed() -> None:
    printed = plain(BODY)
    assert not (NEVER_ON_A_TERMINAL | TURNS_WRITING - set("\u200e\u200f")) & set(printed.replace("\r\n", "\n"))
    assert "<script>" in printed
    assert plain("words\tand\nlines – ελληνικά 😀") == "words\tand\nlines – ελληνικά 😀"
    assert plain("one\r\ntwo\rthree") == "one\r\ntwo\ufffdthree"


def test_a_protected_stream_takes_words_and_bytes() -> None:
    target = io.BytesIO()
    stream = _protected(io.TextIOWrapper(target, encoding="utf-8"))
    stream.write("a\x1b[2J\u202eb\n")
    stream.buffer.write("ü\x9b".encode())
    stream.flush()
    assert target.getvalue().replace(b"\r\n", b"\n").decode() == "a\ufffd[2J\ufffdb\nü\ufffd"
    with pytest.raises(io.UnsupportedOperation):
        stream.fileno()


@pytest.mark.skipif(sys.platform == "win32", reason="no terminal to be had there")
def test_a_command_on_a_terminal_prints_plain_words(tmp_path: Path) -> None:
    """A file with a hostile name and hostile words, checked in a terminal of its own."""
    import pty

    paper = tmp_path / "\x1b]0;title\x07\u202egnp.md"
    paper.write_text("# Title\n\nWords \x1b[2J\x9b31m\u202e turned.\n", encoding="utf-8")
    own, theirs = pty.openpty()
    line = [sys.executable, "-c", "from reviewgraph.cli import main; main()", "check", str(paper), "--all"]
    with subprocess.Popen(
        line, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | {"PYTHONPATH": ROOT}
    ) as told:
        os.close(theirs)
        shown = b"".join(_read(own)).decode()
    os.close(own)
    assert told.returncode == 0, shown
    assert "turned" in shown
    assert not (NEVER_ON_A_TERMINAL | {"\u202e"}) & set(shown.replace("\r\n", "\n"))


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            some = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end is closed
            return
        if not some:
            return
        yield some


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are letters there")
def test_a_name_that_is_no_letters_is_read_and_can_be_written_down(tmp_path: Path) -> None:
    """It ended the whole load with a trace."""
    paper = os.fsencode(tmp_path) + b"/bad\xff\nline\x1b\xe2\x80\xaegnp.md"
    Path(os.fsdecode(paper)).write_text("# Serious Case Review\n\nRecommendation 1: x must do y.\n", encoding="utf-8")
    read = read_document(Path(os.fsdecode(paper)))
    assert read.name == "bad\ufffd\ufffdline\ufffd\ufffdgnp.md"
    assert extracts.records_digest(extracts.to_json(extract_document(Path(os.fsdecode(paper)))))


def test_a_half_of_a_character_is_a_sign(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cell = Cell(("b\udc00",), Place(1, 1, cell="table 1, row 1"))
    block = Block(BlockKind.TABLE_ROW, "a\ud800 b\udc00", Place(1, 1), cells=(cell,), lines=("a\ud800",))
    monkeypatch.setattr(text, "read_text", lambda path: ReadDocument(path.name, "0", None, (block,)))
    (found,) = read_document(tmp_path / "x.txt").blocks
    assert (found.text, found.cells[0].text, found.lines) == ("a\ufffd b\ufffd", "b\ufffd", ("a\ufffd",))
