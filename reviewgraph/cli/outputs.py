"""Where a command writes: never over what it reads, and said before anything is read where it cannot be done."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from graph.model.errors import UsageError


def writable_file(output: Path, inputs: Iterable[Path]) -> Path:
    """The path of a file to write, its folder made.

    Raises:
        click.UsageError: it is one of the documents that are read, a folder, a device, or its folder cannot be made.
    """
    if output.is_dir():
        raise click.UsageError(f"{output} is a folder: give the name of a file.")
    if output.exists() and not output.is_file():
        # What is written whole takes the place of what was there: a device, such as /dev/null, would be gone.
        raise click.UsageError(f"{output} is no file: give the name of one.")
    if any(_same(output, each) for each in inputs):
        raise click.UsageError(f"{output} is a document to be read: nothing is written over it. Give another name.")
    return _with_folder(output, output.parent)


@contextmanager
def whole_file(output: Path) -> Iterator[IO[bytes]]:
    """Where to write: the file gets all of it at the end of the block, or nothing if that fails.

    Raises:
        UsageError: it cannot be written.
    """
    unfinished = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as file:
            yield file
        unfinished.replace(output)
    except OSError as error:
        raise UsageError(f"this cannot be written ({error.strerror or error}).", where=str(output)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def writable_folder(output: Path) -> Path:
    """The path of a folder to write into.

    Raises:
        click.UsageError: it is a file, or cannot be made.
    """
    if output.is_file():
        raise click.UsageError(f"{output} is a file: give the name of a folder.")
    return _with_folder(output, output)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _with_folder(output: Path, folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"{folder} cannot be made ({error.strerror}).") from error
    return output
