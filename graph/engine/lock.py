"""A lock on a file that the operating system drops when its holder dies, however it dies."""

import os
import sys
import time
from pathlib import Path


class FileLock:
    """Held by one such object at a time, in whichever process; not shared with child processes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self, seconds: float = 0.0, *, pause: float = 0.05) -> bool:
        """Try for that long, with such pauses; True when this object holds the lock."""
        deadline = time.monotonic() + seconds
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        while not _take(handle):
            if time.monotonic() >= deadline:
                os.close(handle)
                return False
            time.sleep(pause)
        self._handle = handle
        return True

    def release(self) -> None:
        """Closing the file is what unlocks it on every platform."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
