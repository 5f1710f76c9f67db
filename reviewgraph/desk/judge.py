"""A correction of what the graph holds: tried, written into the file, and applied to the documents that it concerns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.model.errors import ReviewgraphError, StoreError, UsageError
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import Origin, records_named, write_document
from loaders.corrections import Entry
from loaders.corrections.entries import Drop, Merge, NeverMerge, Rename, Split
from queries.questions.agency_names import agency_names
from queries.questions.holdings import holdings
from reviewgraph.desk.corrections_file import CorrectionsFile
from reviewgraph.desk.drafts import NOTHING
from reviewgraph.desk.entries import entries_of, replacing
from reviewgraph.desk.items import found_of, record_of, words_of
from reviewgraph.desk.stored import Again, StoredDocuments, concern, used_in
from reviewgraph.judging import Known
from reviewgraph.loading import now
from webui.desk.judgements import Done, Judgement


def judge(documents: StoredDocuments, book: CorrectionsFile, graph: Store, judgement: Judgement) -> Done:
    """Write a judgement into the file, and correct the documents that it concerns.

    Where the graph cannot be changed the file is put back, unless some of several documents are corrected already.

    Raises:
        UsageError: it would change nothing, or goes against another correction.
        StoreError: the graph could not be changed, or not all of it.
    """
    known = Known(store=graph)
    found = found_of(known, judgement.target)
    judgement = _named(judgement, graph, found)
    entries = entries_of(judgement, known, words_of(record_of(found[-1])), found)
    write, gone = replacing(book.before, entries)
    # One that stands there was written before, by somebody whose computer stopped before the graph was changed.
    there = {entry.id: entry for entry in book.before if entry.id in {one.id for one in write}}
    write = tuple(there.get(entry.id, entry) for entry in write)
    gone = tuple(entry for entry in gone if entry.id not in there)
    after = book.write([entry for entry in write if entry.id not in there], gone)
    try:
        again = [
            documents.again(held, book.before, after, write, replaced=bool(gone))
            for held in _concerned(graph, found, (*entries, *gone))
        ]
        waiting = tuple(waits(again, (*write, *gone)))
        if not gone and not waiting and not any(one.records and used_in(write, one.records) for one in again):
            raise UsageError(NOTHING, remedy="Name it as the document prints it, or change the file by hand.")
    except BaseException:
        book.undo()
        raise
    corrected = _written(documents, book, graph, [one for one in again if one.changed], judgement.by)
    return Done(tuple(entry.id for entry in write), corrected, waiting)


def _named(judgement: Judgement, graph: Store, found: Sequence[Origin]) -> Judgement:
    """Of a document, with the name of its file; where two share it, with the start of its sha256."""
    if not judgement.target.startswith("document:"):
        return judgement
    document = found[0].records.document
    named = [one for one in holdings(graph).documents if one.name == document.document]
    return replace(judgement, document=document.document if len(named) == 1 else document.sha256[:16])


def waits(again: Iterable[Again], entries: Sequence[Entry]) -> Iterator[str]:
    """The names of the documents that the next load corrects."""
    for one in again:
        if one.records is None and (concern(entries, one.before) or used_in(entries, one.before)):
            yield one.before.document.document


def _concerned(graph: Store, found: Sequence[Origin], entries: Sequence[Entry]) -> tuple[DocumentRecords, ...]:
    """The records of the documents that corrections may find something in."""
    own = {origin.records.document.sha256 for origin in found}
    return records_named(graph, sorted(own | naming(graph, entries)))


def naming(graph: Store, entries: Sequence[Entry]) -> set[str]:
    """The documents (sha256) of the graph that know agencies by the names in corrections of names."""
    kinds = Rename | Merge | NeverMerge | Split | Drop
    names = {name for entry in entries if isinstance(entry, kinds) for name in entry.targets}
    found = (agency for agency in agency_names(graph) if any(agency.is_called(name) for name in names))
    return {sha256 for agency in found for sha256 in agency.documents} if names else set()


def _written(
    documents: StoredDocuments, book: CorrectionsFile, graph: Store, again: Sequence[Again], by: str
) -> tuple[str, ...]:
    done: list[str] = []
    for one in again:
        try:
            write_again(documents, graph, one, by)
        except ReviewgraphError as error:
            if not done:
                book.undo()
                raise
            raise StoreError(
                f"{len(done)} of {len(again)} documents are corrected in the graph; then it could not be changed "
                f"({error.message}).",
                remedy=f"The correction stands in {book.path}: loading the others again applies it.",
            ) from error
        done.append(one.before.document.document)
    return tuple(done)


def write_again(documents: StoredDocuments, graph: Store, one: Again, by: str) -> None:
    """Put a document that was corrected again into the graph."""
    if one.records is None:
        return
    if one.plain is not None:
        documents.keep(one.plain)
    write_document(graph, one.records, at=now(), by=by)


def apply_to_others(
    documents: StoredDocuments, book: CorrectionsFile, graph: Store, fresh: Sequence[Entry], stored: str, by: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Correct the documents that new corrections of names concern, but for the one (sha256) that is stored with them.

    Gives the names of those corrected, and of those that the next load corrects.
    """
    held = records_named(graph, sorted(naming(graph, fresh) - {stored}))
    again = [documents.again(one, book.before, book.after, fresh, replaced=False) for one in held]
    corrected, waiting = [], list(waits(again, fresh))
    for one in again:
        if one.changed:
            try:
                write_again(documents, graph, one, by)
            except ReviewgraphError:
                waiting.append(one.before.document.document)
            else:
                corrected.append(one.before.document.document)
    return tuple(corrected), tuple(waiting)
