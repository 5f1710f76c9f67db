"""An uploaded document into the graph: its file beside the graph, its drafts into the file of corrections."""

import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.engine.private import make_private_folder
from graph.model.errors import UsageError
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import WriteReport, write_document
from loaders.corrections import Corrections, correct
from loaders.corrections.entries import Add
from queries.questions.holdings import holdings
from reviewgraph.correcting import text_of
from reviewgraph.desk.corrections_file import CorrectionsFile
from reviewgraph.desk.drafts import drafts_of, plain_of
from reviewgraph.desk.inbox import Upload
from reviewgraph.desk.judge import apply_to_others
from reviewgraph.desk.stored import StoredDocuments
from reviewgraph.loading import now, prepared
from webui.desk.words import found_words

_MEETS = re.compile(r"^meets review:\S+, told of by")


def store(documents: StoredDocuments, book: CorrectionsFile, graph: Store, upload: Upload, by: str) -> tuple[str, ...]:
    """Put an uploaded document that was read into the graph; what was done, in sentences.

    Where any of it fails, the file of corrections, the folder of documents and the graph are as they were.

    Raises:
        UsageError: it is stored already, or its corrections go against others.
        OSError: its file cannot be kept.
        StoreError: the graph cannot be changed.
    """
    plain = plain_of(upload)
    refuse_stored(graph, upload)
    known = {entry.id for entry in book.before}
    fresh = tuple(entry for entry in drafts_of(upload) if entry.id not in known)
    after = book.write(fresh)
    kept: Path | None = None
    try:
        records = _corrected(documents, upload, plain, after)
        kept = _kept(documents.places.documents, upload)
        prepared(graph, [documents.places.documents])
        report = write_document(graph, records, at=now(), by=by)
    except BaseException:
        book.undo()
        if kept is not None:
            kept.unlink(missing_ok=True)
        raise
    documents.keep(plain)
    others = apply_to_others(documents, book, graph, fresh, plain.document.sha256, by)
    return tuple(_said(records, report, len(fresh), *others))


def is_stored(graph: Store, sha256: str) -> str | None:
    """The name of the document of the graph with this content, or None."""
    return next((one.name for one in holdings(graph).documents if one.sha256 == sha256), None)


def refuse_stored(graph: Store, upload: Upload) -> None:
    """Raises UsageError where the graph holds this content already."""
    name = is_stored(graph, str(upload.about["sha256"]))
    if name:
        raise UsageError(
            f"this document is stored already, as {name}.", remedy="Nothing was changed. Correct it on its own page."
        )


def _corrected(
    documents: StoredDocuments, upload: Upload, plain: DocumentRecords, corrections: Corrections
) -> DocumentRecords:
    """As all corrections have it; where something is to be added, its words are looked for in the file."""
    if not any(isinstance(entry, Add) and entry.concerns(plain.document) for entry in corrections):
        return correct(plain, corrections).records
    checked = documents.check(upload.path)
    return correct(checked.records, corrections, text_of(checked)).records


def _kept(folder: Path, upload: Upload) -> Path | None:
    """A copy of the file among the collection's documents; None where the same one is there already."""
    path = folder / upload.path.name
    if not folder.is_dir():
        make_private_folder(folder)
    if path.exists():
        if hashlib.sha256(path.read_bytes()).hexdigest() != upload.about["sha256"]:
            raise UsageError(
                "another file has its name there.", where=str(path), remedy="Move that file away, and store again."
            )
        return None
    draft = folder / f".{upload.id}.new"
    try:
        shutil.copyfile(upload.path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path


def _said(
    records: DocumentRecords, report: WriteReport, corrections: int, corrected: Iterable[str], waiting: Iterable[str]
) -> Iterator[str]:
    yield f"Stored: {found_words(records)}."
    if corrections:
        were = "correction was" if corrections == 1 else "corrections were"
        yield f"{corrections} {were} written into the file of corrections."
    for note in report.notes:
        plain = _MEETS.sub("it tells of the same review as", note)
        yield f"{plain[:1].upper()}{plain[1:]}."
    if corrected:
        yield f"Corrected with it: {', '.join(corrected)}."
    if waiting:
        yield f"To be loaded again, so that the corrections reach them too: {', '.join(waiting)}."
