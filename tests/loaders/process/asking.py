"""A program that has a file read, run by tests that end it in the middle: prints the number of its reading process."""

import signal
import sys
from pathlib import Path

import psutil

from loaders.process import Limits, ReadingProcess

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs are started without it
    with ReadingProcess(Limits(seconds=float(sys.argv[2])), module="tests.loaders.process.misbehaving") as reading:
        reading.records(Path(sys.argv[1]).with_name("good.txt"))
        (child,) = psutil.Process().children()
        print(child.pid, flush=True)  # noqa: T201
        reading.records(Path(sys.argv[1]))
