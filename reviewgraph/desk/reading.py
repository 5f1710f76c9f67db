"""Reads uploaded documents in the background, one after the other, in a process that can be stopped."""

import contextlib
import threading
import time
from collections.abc import Iterable

from graph.model.errors import ReviewgraphError
from loaders.process import Limits, ReadingProcess
from reviewgraph.desk.child import PROGRESS
from reviewgraph.desk.inbox import Upload
from webui.desk.papers import Progress

CHILD = "reviewgraph.desk.child"
_FAULT = "the program failed on it."
_REPORT = "Save it anew or in another format; and report this, for it should not happen."


class Reading:
    """A queue of uploads and a thread that works it off; the thread lasts as long as there is something to read."""

    def __init__(self, limits: Limits, module: str = CHILD) -> None:
        self._limits = limits
        self._module = module
        self._lock = threading.Lock()
        self._queue: list[Upload] = []
        self._begun = 0.0
        self._thread: threading.Thread | None = None
        self._closed = False

    def add(self, uploads: Iterable[Upload]) -> None:
        """Read these after those that wait already."""
        with self._lock:
            self._queue += uploads
            if self._queue and self._thread is None and not self._closed:
                self._begun = time.monotonic()
                self._thread = threading.Thread(target=self._work, daemon=True, name="reading")
                self._thread.start()

    def progress(self, own: str) -> Progress | None:
        """How far the reading of an upload has come; None where it neither waits nor is read."""
        with self._lock:
            place = next((at for at, one in enumerate(self._queue) if one.id == own), None)
            if place is None:
                return None
            upload, begun = self._queue[place], self._begun if not place and self._thread else None
        limit = self._limits.seconds_for(int(upload.about["size"]))
        if begun is None:
            return Progress(ahead=place, limit=limit)
        page, pages = _pages(upload)
        return Progress(begun=True, seconds=time.monotonic() - begun, limit=limit, page=page, pages=pages)

    def close(self, seconds: float = 5.0) -> None:
        """Read nothing more; what waits is read after the next start."""
        with self._lock:
            self._closed = True
            thread = self._thread
        if thread is not None:
            thread.join(seconds)

    def _work(self) -> None:
        try:
            self._read_all()
        finally:
            with self._lock:
                if self._thread is threading.current_thread():
                    self._thread = None

    def _read_all(self) -> None:
        with contextlib.ExitStack() as stack:
            process: ReadingProcess | None = None
            while (upload := self._next()) is not None:
                try:
                    process = process or stack.enter_context(ReadingProcess(self._limits, module=self._module))
                    upload.keep(process.records(upload.path))
                except ReviewgraphError as error:
                    self._refused(upload, error.message, error.where, error.remedy)
                except Exception:  # noqa: BLE001 - whatever it is, the others are read
                    self._refused(upload, _FAULT, str(upload.about["name"]), _REPORT)
                with self._lock:
                    self._queue.pop(0)

    def _next(self) -> Upload | None:
        with self._lock:
            if not self._queue or self._closed:
                self._thread = None
                return None
            self._begun = time.monotonic()
            return self._queue[0]

    def _refused(self, upload: Upload, message: str, where: str | None, remedy: str | None) -> None:
        """Errors name the file as it is kept; a person knows it by the name that it had."""
        kept, name = str(upload.about["kept_as"]), str(upload.about["name"])
        with contextlib.suppress(OSError):  # it was discarded meanwhile
            if upload.folder.is_dir():
                where = (where or "").replace(str(upload.path), name).replace(kept, name) or name
                upload.say("refused", {"message": message, "where": where, "remedy": remedy})


def _pages(upload: Upload) -> tuple[int | None, int | None]:
    with contextlib.suppress(OSError, ValueError):
        page, pages = (upload.folder / PROGRESS).read_text(encoding="ascii").split()
        return int(page), int(pages)
    return None, None
