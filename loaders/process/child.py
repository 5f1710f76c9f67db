"""The process that reads. Run as ``python -m loaders.process.child``; it ends when the one that started it does."""

import contextlib
import faulthandler
import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import IO, TypeAlias

import psutil

from graph.model.errors import DocumentError, ExtractionError
from loaders.pipeline import check
from loaders.process.channel import Done, Failed, Fault, Ready, Refused, Request, receive, send
from loaders.readers import read_document

Answer: TypeAlias = Done | Refused | Failed

_MARGIN = 5.0
"""Seconds after which the child ends by itself, where nobody is left to stop it."""
_HOME = Path(__file__).parents[2]


def serve(read: Callable[[Request], Done]) -> None:
    """Answers requests until standard input ends."""
    requests, answers = _take_over_streams()
    _show_no_dialogs()
    waiting: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    send(answers, Ready(os.getpid()))
    with Path(os.devnull).open("w") as nowhere:
        while True:
            request = waiting.get()
            # A thread of the C library: it needs no turn of Python's, which an endless search may hold.
            faulthandler.dump_traceback_later(request.seconds + _MARGIN, exit=True, file=nowhere)
            answer = _answer(read, request)
            faulthandler.cancel_dump_traceback_later()
            send(answers, answer)


def read_and_extract(request: Request) -> Done:
    """What a document says.

    Raises:
        DocumentError: the file cannot be read.
    """
    checked = check(read_document(Path(request.path)))
    return Done(checked if request.whole else checked.records)


def _answer(read: Callable[[Request], Done], request: Request) -> Answer:
    try:
        return read(request)
    except (DocumentError, ExtractionError) as error:
        return Refused(type(error).__name__, error.message, error.where, error.remedy)
    except MemoryError:
        return Failed(Fault.MEMORY)
    except RecursionError:
        return Failed(Fault.DEPTH)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other documents go on
        return Failed(Fault.PROGRAM, _named(error))


def _named(error: Exception) -> str:
    """The error's type and the innermost line of ours. Not its words: they may be the document's."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_HOME)]
    place = f" at {Path(ours[-1].filename).relative_to(_HOME).as_posix()}:{ours[-1].lineno}" if ours else ""
    return f"{type(error).__name__}{place}"


def _take_over_streams() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the starter, put where no library prints into them and no program that is run holds them."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return requests, answers


def _show_no_dialogs() -> None:
    """Windows asks on the screen what to do with a program that crashed, and waits for the answer."""
    if sys.platform == "win32":
        import msvcrt

        quiet = msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX | msvcrt.SEM_NOOPENFILEERRORBOX
        msvcrt.SetErrorMode(quiet)


def _listen(requests: IO[bytes], waiting: "SimpleQueue[Request]") -> None:
    """Hands requests on; at the end of them ends the process, in the middle of a document too."""
    with contextlib.suppress(EOFError, OSError):
        while isinstance(request := receive(requests), Request):
            waiting.put(request)
    with contextlib.suppress(psutil.Error):
        for program in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error):
                program.kill()
    os._exit(0)


if __name__ == "__main__":
    serve(read_and_extract)
