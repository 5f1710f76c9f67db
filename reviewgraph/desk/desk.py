"""The desk of one collection, as the pages ask for it (see ``webui.desk.desk.Desk``)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from graph.model.errors import DocumentError, UsageError
from graph.store import Store
from loaders.corrections import Corrections, read_corrections
from loaders.process import Limits
from loaders.readers import READABLE
from queries.questions.holdings import holdings
from queries.questions.question import Answer
from reviewgraph.correcting import check_file
from reviewgraph.desk import drafts, items, judge, listing, storing
from reviewgraph.desk.corrections_file import locked
from reviewgraph.desk.inbox import LARGEST, Inbox, Upload
from reviewgraph.desk.places import Places, places_of
from reviewgraph.desk.reading import CHILD, Reading
from reviewgraph.desk.stored import Check, StoredDocuments
from reviewgraph.judging import Known
from reviewgraph.loading import now
from reviewgraph.settings import reading_limits
from webui.desk.judgements import Done, Item, Judgement, Listing
from webui.desk.papers import Draft, Paper, Problem, Progress, Stage, Understood

_ABOUT = ("name", "kept_as", "size", "sha256", "by", "at", "note")


class ReadingDesk:
    """Reads uploaded documents in a process with limits, and keeps them and their corrections in a collection's places.

    ``check`` reads a stored document's file again; ``module`` is the process that reads.
    """

    def __init__(
        self,
        places: Places,
        limits: Limits,
        *,
        largest: int = LARGEST,
        check: Check = check_file,
        module: str = CHILD,
    ) -> None:
        self._places = places
        self._inbox = Inbox(places.inbox, largest)
        self._reading = Reading(limits, module)
        self._stored = StoredDocuments(places, check)
        self._inbox.sweep()
        self._reading.add(one for one in self._inbox.every() if _stage(one) is None)

    def close(self) -> None:
        """Read nothing more: what waits is read after the next start."""
        self._reading.close()

    @property
    def largest(self) -> int:
        return self._inbox.largest

    @property
    def endings(self) -> tuple[str, ...]:
        return tuple(sorted(READABLE))

    @property
    def documents(self) -> str:
        return str(self._places.documents)

    @property
    def file(self) -> str:
        return str(self._places.corrections)

    def receive(self, name: str, content: IO[bytes], by: str) -> Paper:
        self._inbox.sweep()
        try:
            upload = self._inbox.take(name, content, by=by, at=now())
        except OSError as error:
            raise DocumentError(f"it cannot be kept ({error.strerror}).", remedy="Look at the disk's space.") from error
        self._reading.add([upload])
        return self._paper(upload)

    def papers(self) -> tuple[Paper, ...]:
        found = (self._paper(upload) for upload in self._inbox.every())
        return tuple(paper for paper in found if paper.stage is not Stage.STORED)

    def paper(self, paper: str) -> Paper:
        return self._paper(self._inbox.one(paper))

    def _paper(self, upload: Upload) -> Paper:
        # Asked in this order: what is read in between is no longer in the queue, and then its file is there.
        progress = self._reading.progress(upload.id)
        stage = _stage(upload) or (Stage.READING if progress and progress.begun else Stage.WAITING)
        about = {name: upload.about[name] for name in _ABOUT}
        refused, stored = upload.said("refused"), upload.said("stored")
        return Paper(
            id=upload.id,
            stage=stage,
            progress=progress if progress and not _stage(upload) else Progress(),
            problem=Problem(**refused) if refused else None,
            outcome=tuple(stored["outcome"]) if stored else (),
            **about,
        )

    def understood(self, paper: str) -> Understood:
        upload = self._inbox.one(paper)
        own = drafts.drafts_of(upload)
        records = drafts.corrected(upload, self._collection())
        return Understood(records, tuple(Draft(one.says, one.by, one.on, one.why) for one in own))

    def discard(self, paper: str) -> None:
        self._inbox.discard(self._inbox.one(paper))

    def store(self, paper: str, graph: Store, by: str) -> Paper:
        with locked(self._places.corrections) as book:
            upload = self._inbox.one(paper)
            outcome = storing.store(self._stored, book, graph, upload, by)
            upload.say("stored", {"outcome": list(outcome)})
            for path in (upload.path, upload.folder / "read.json", upload.drafts):
                path.unlink(missing_ok=True)
        self._stored.sweep(one.sha256 for one in holdings(graph).documents)
        return self._paper(upload)

    def item(self, target: str, graph: Store, paper: str | None = None) -> Item:
        found = items.found_of(self._known(graph, paper), target)
        return items.item_of(target, found, stored=paper is None)

    def agencies(self, graph: Store, paper: str | None = None) -> tuple[str, ...]:
        return items.names_of(graph, self._known(graph, paper).read)

    def _known(self, graph: Store, paper: str | None) -> Known:
        if paper is None:
            return Known(store=graph)
        return Known(read=drafts.corrected(self._inbox.one(paper), self._collection()))

    def draft(self, judgement: Judgement, paper: str) -> None:
        with self._own(self._inbox.one(paper)) as upload:
            drafts.draft(upload, self._collection(), judgement)

    def undraft(self, number: int, paper: str) -> None:
        with self._own(self._inbox.one(paper)) as upload:
            drafts.undraft(upload, number)

    @contextmanager
    def _own(self, upload: Upload) -> Iterator[Upload]:
        """An upload that nobody else drafts corrections of meanwhile; errors do not name its private file."""
        try:
            with locked(upload.drafts):
                yield upload
        except UsageError as error:
            if error.where and str(upload.folder) in error.where:
                raise UsageError(error.message, remedy=error.remedy) from error
            raise

    def judge(self, judgement: Judgement, graph: Store) -> Done:
        with locked(self._places.corrections) as book:
            return judge.judge(self._stored, book, graph, judgement)

    def corrections(self, graph: Store) -> Listing:
        return listing.listing(self._collection(), graph)

    def doubts(self, graph: Store) -> Answer:
        return listing.doubts(self._collection(), graph)

    def _collection(self) -> Corrections:
        path = self._places.corrections
        return read_corrections(path) if path.exists() else Corrections(str(path))


def _stage(upload: Upload) -> Stage | None:
    """How far an upload has come by what lies in its folder; None where it is not read yet."""
    for name, stage in (("stored", Stage.STORED), ("refused", Stage.REFUSED), ("read", Stage.READ)):
        if (upload.folder / f"{name}.json").exists():
            return stage
    return None


@contextmanager
def open_desk(graph: str, corrections: Path | None = None, *, largest: int = LARGEST) -> Iterator[ReadingDesk]:
    """The desk of the collection of a graph, a folder or an address; reading stops when it is closed.

    Raises:
        UsageError: there is nowhere to keep documents and corrections.
    """
    try:
        desk = ReadingDesk(places_of(graph, corrections), reading_limits(), largest=largest)
    except OSError as error:
        raise UsageError(f"uploads cannot be kept ({error.strerror}).", where=error.filename) from error
    try:
        yield desk
    finally:
        desk.close()
